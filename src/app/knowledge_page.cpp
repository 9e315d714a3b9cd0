#include "app/knowledge_pages.h"
#include "app/standing.h"
#include "desk/knowledge/knowledge_screen.h"
#include "desk/knowledge/knowledge_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

Result<knowledge::ArticleDetail>
detail_of(database::Reader& reader, const knowledge::ArticleId& id) {
    return knowledge::find_article(reader, id);
}

class KnowledgePage final : public Page {
public:
    explicit KnowledgePage(const std::string& subject) {
        m_ui.selected = parse_id<knowledge::ArticleId>(subject).value_or(knowledge::ArticleId{});
        m_ui.reading = !m_ui.selected.is_nil();
    }

    PageHead head(const Surface&) const override {
        const auto count = static_cast<std::int64_t>(m_list.model().rows.size());
        return {tr("Knowledge"), ui::tr_plural("{1} article", "{1} articles", count), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_list.ask(
            surface.enquiries(), m_ui.query, surface.entries_landed(), &knowledge::list_articles);
        m_detail.ask(surface.enquiries(), m_ui.selected, surface.entries_landed(), &detail_of);
        const knowledge::PageModel model{m_list.model(), m_detail.model(), m_busy, m_refusal};
        for (const auto& wish : knowledge::draw(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override {
        m_list.take(answer);
        m_detail.take(answer);
    }

    void settled(OpId op, const Outcome& outcome, Surface&) override {
        if (op != m_op) return;
        m_busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) m_refusal = *refusal;
        if (std::holds_alternative<Recorded>(outcome)) knowledge::close_dialog(m_ui);
    }

    bool hears_escape() const override {
        return m_ui.retiring || m_ui.showing_versions || m_ui.choosing_group;
    }

private:
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::ReadAgain&, Surface&) {
        m_list.forget_question();
        m_detail.forget_question();
    }
    template <class Command>
    void hear(const Command& command, Surface& surface) {
        if (m_busy) return;
        m_op = surface.new_op();
        m_refusal.reset();
        m_busy = surface.submit(m_op, {knowledge::Command(command)});
    }

    OpId m_op;
    bool m_busy = false;
    std::optional<desk::Refusal> m_refusal;
    knowledge::PageUi m_ui;
    Standing<knowledge::ArticleQuery, knowledge::ArticleList> m_list;
    Standing<knowledge::ArticleId, knowledge::ArticleDetail> m_detail;
};

} // namespace

std::unique_ptr<Page> make_knowledge_page(const std::string& subject) {
    return std::make_unique<KnowledgePage>(subject);
}

} // namespace foyer::app
