#include "app/capa_pages.h"

#include "app/standing.h"
#include "desk/capa/capa_list_screen.h"
#include "desk/capa/capa_parts_screen.h"
#include "desk/capa/capa_screen.h"
#include "desk/capa/capa_table.h"
#include "desk/refusal_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

class CapaListPage final : public Page {
public:
    explicit CapaListPage(std::string_view subject) {
        if (subject == "to_verify") m_ui.scope = capa::Scope::to_verify;
    }

    PageHead head(const Surface&) const override {
        const auto& counts = m_list.model().counts;
        return {
            tr("Corrective actions"),
            ui::tr_plural("{1} running", "{1} running", counts.open + counts.to_verify), true,
            "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_list.ask(
            surface.enquiries(), {m_ui.scope, m_ui.limit}, surface.entries_landed(),
            &capa::list_capas);
        for (const auto& wish : capa::draw(m_list.model(), m_ui, body, surface.viewing())) {
            if (const auto* to = std::get_if<ui::Go>(&wish))
                surface.go(*to);
            else
                m_list.forget_question();
        }
    }

    void take(const Answer& answer) override { m_list.take(answer); }

private:
    capa::ListUi m_ui;
    Standing<capa::CapaQuery, capa::CapaList> m_list;
};

struct CapaQuestion {
    capa::CapaId id;
    Time now; // to the minute: what is counted grows with time

    friend bool operator==(const CapaQuestion&, const CapaQuestion&) = default;
};

Result<capa::CapaDetail> detail_of(database::Reader& reader, const CapaQuestion& question) {
    return capa::find_capa(reader, question.id, question.now);
}

class CapaPage final : public Page {
public:
    explicit CapaPage(const std::string& subject)
        : m_id(parse_id<capa::CapaId>(subject).value_or(capa::CapaId{})) {}

    PageHead head(const Surface&) const override {
        const auto& found = m_detail.model().found;
        return {
            found ? capa::label_of(found->number) : std::string(), tr("Corrective action"), true,
            "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const Time now = surface.viewing().now;
        m_detail.ask(
            surface.enquiries(), {m_id, {now.ms - now.ms % minute_ms}}, surface.entries_landed(),
            &detail_of);
        for (const auto& wish : capa::draw(m_detail.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_detail.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface&) override {
        if (op != m_op) return;
        m_ui.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome))
            m_ui.refused = desk::words_of(*refusal);
        if (std::holds_alternative<Recorded>(outcome)) capa::close_sheet(m_ui);
    }

    bool hears_escape() const override { return m_ui.sheet != capa::Sheet::none; }

private:
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::ReadAgain&, Surface&) { m_detail.forget_question(); }
    void hear(const capa::Command& command, Surface& surface) {
        if (m_ui.busy) return;
        m_op = surface.new_op();
        m_ui.refused.clear();
        m_ui.busy = surface.submit(m_op, {command});
    }

    capa::CapaId m_id;
    OpId m_op;
    capa::CapaUi m_ui;
    Standing<CapaQuestion, capa::CapaDetail> m_detail;
};

} // namespace

std::unique_ptr<Page> make_capa_list_page(const std::string& subject) {
    return std::make_unique<CapaListPage>(subject);
}
std::unique_ptr<Page> make_capa_page(const std::string& subject) {
    return std::make_unique<CapaPage>(subject);
}

} // namespace foyer::app
