#include <nlohmann/json.hpp>

#include "app/knowledge_pages.h"
#include "app/standing.h"
#include "base/json_text.h"
#include "desk/complaints/code_lists.h"
#include "desk/knowledge/article_editor_screen.h"
#include "desk/knowledge/knowledge_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using knowledge::ArticleId;
using ui::tr;

Result<knowledge::EditorModel> editor_of(database::Reader& reader, const ArticleId& id) {
    knowledge::EditorModel model;
    TRY(auto detail, knowledge::find_article(reader, id));
    model.known = std::move(detail.found);
    TRY(model.laws, knowledge::law_cards(reader));
    return model;
}

std::vector<knowledge::TopicChoice> topics() {
    std::vector<knowledge::TopicChoice> all{{"any", tr("Any complaint")}};
    for (const complaints::Category& category : complaints::categories()) {
        const std::string code(category.code);
        all.push_back({code, tr(category.english)});
        for (const complaints::Code& part : category.subcategories)
            all.push_back(
                {code + "/" + std::string(part.code),
                 std::string(tr(category.english)) + "·" + tr(part.english)});
    }
    return all;
}

class ArticleEditorPage final : public Page {
public:
    explicit ArticleEditorPage(const std::string& subject)
        : m_id(parse_id<ArticleId>(subject).value_or(ArticleId{})),
          m_draft("knowledge.edit:" + subject) {}

    PageHead head(const Surface&) const override {
        const auto& known = m_model.model().known;
        return {
            known ? knowledge::label_of(known->article.number) : tr("New article"),
            m_saved ? tr("Draft saved") : tr("Knowledge"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_model.ask(surface.enquiries(), m_id, surface.entries_landed(), &editor_of);
        if (!m_begun && m_model.answered()) begin(surface);
        const knowledge::ArticleForm before = m_ui.form;
        for (const auto& wish : knowledge::draw(shown(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
        if (m_begun && m_ui.form != before && !m_dropped) keep(surface);
        m_dropped = false;
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_ui.form.op || !m_busy) return;
        m_busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) m_refusal = *refusal;
        if (!std::holds_alternative<Recorded>(outcome)) return;
        surface.keep_draft(m_draft, {});
        surface.notify({ui::Notify::Tone::done, tr("The article is saved")});
        surface.back();
    }

    bool hears_escape() const override { return true; }

private:
    knowledge::EditorModel shown() const {
        knowledge::EditorModel model = m_model.model();
        model.topics = topics();
        model.busy = m_busy;
        model.refusal = m_refusal;
        return model;
    }

    void begin(Surface& surface) {
        m_begun = true;
        m_ui.english = surface.viewing().english;
        const auto saved = parse_json(surface.draft(m_draft));
        m_saved = !saved.is_discarded();
        if (m_saved) m_ui.form = knowledge::form_of_draft(saved);
        if (m_ui.form.id.is_nil()) start_afresh(surface);
    }

    void start_afresh(Surface& surface) {
        const auto& known = m_model.model().known;
        m_ui.form = known ? knowledge::form_of(known->article) : knowledge::ArticleForm{};
        m_ui.form.id = known ? known->id : ArticleId{surface.new_uuid()};
        m_ui.form.based_on = known ? known->version : 0;
        m_ui.form.op = surface.new_op();
        m_refusal.reset();
    }

    void keep(Surface& surface) {
        m_saved = true;
        surface.keep_draft(m_draft, knowledge::draft_of(m_ui.form).dump());
    }

    void hear(const knowledge::SendArticle&, Surface& surface) {
        if (m_busy) return;
        const auto& form = m_ui.form;
        knowledge::Article article = knowledge::article_of(form);
        knowledge::Command command = m_id.is_nil()
            ? knowledge::Command(knowledge::Write{form.id, std::move(article)})
            : knowledge::Command(
                  knowledge::Revise{form.id, std::move(article), form.reason, form.based_on});
        m_refusal.reset();
        m_busy = surface.submit(form.op, {std::move(command)});
    }
    void hear(const knowledge::LeaveEditor&, Surface& surface) { surface.back(); }
    void hear(const knowledge::DropDraft&, Surface& surface) {
        surface.keep_draft(m_draft, {});
        m_saved = false;
        m_dropped = true;
        start_afresh(surface);
    }
    void hear(const ui::ReadAgain&, Surface&) { m_model.forget_question(); }

    ArticleId m_id; // nil: a new one
    std::string m_draft;
    bool m_begun = false;
    bool m_saved = false;
    bool m_dropped = false; // in this frame: the form changed, but not by typing
    bool m_busy = false;
    std::optional<desk::Refusal> m_refusal;
    knowledge::EditorUi m_ui;
    Standing<ArticleId, knowledge::EditorModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_article_editor_page(const std::string& subject) {
    return std::make_unique<ArticleEditorPage>(subject);
}

} // namespace foyer::app
