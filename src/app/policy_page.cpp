#include <nlohmann/json.hpp>

#include "app/policy_run.h"
#include "app/returns_pages.h"
#include "app/standing.h"
#include "base/json_text.h"
#include "desk/refusal_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace policy = returns::policy;
using ui::tr;

constexpr std::string_view draft_form = "returns.policy";

struct ShelfQuestion {
    friend bool operator==(const ShelfQuestion&, const ShelfQuestion&) = default;
};
struct ShelfAnswer {
    desk::ListState state = desk::ListState::loading;
    returns::PolicyShelf shelf;
    returns::PolicySignatures signatures;
};
Result<ShelfAnswer> shelf_answer(database::Reader& reader, const ShelfQuestion&) {
    ShelfAnswer answer;
    TRY(answer.shelf, returns::policy_shelf(reader));
    TRY(answer.signatures, returns::policy_signatures(reader));
    return answer;
}

class PolicyPage final : public Page {
public:
    PageHead head(const Surface&) const override {
        return {tr("Return policies"), tr("By category and day"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_shelf.ask(surface.enquiries(), {}, surface.entries_landed(), &shelf_answer);
        m_run.go_on(surface.enquiries());
        if (!m_begun && m_shelf.answered()) begin(surface);
        const policy::Model model{
            m_shelf.model().state, shelf(), m_shelf.model().signatures, m_run.played()};
        const auto before = m_ui.edit;
        for (const auto& wish : policy::draw(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
        if (m_ui.edit && m_ui.edit != before)
            surface.keep_draft(draft_form, returns::to_json(*m_ui.edit).dump());
    }

    void take(const Answer& answer) override {
        m_shelf.take(answer);
        m_run.take(answer);
    }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_op) return;
        m_ui.busy = m_ui.approval.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome))
            return hear_refusal(*refusal, surface);
        if (!std::holds_alternative<Recorded>(outcome)) return;
        surface.keep_draft(draft_form, {});
        if (m_over) forget_draft();
        surface.notify({ui::Notify::Tone::done, m_done});
    }

    bool hears_escape() const override {
        return m_ui.approval.open || m_ui.dropping || !m_ui.category.empty();
    }

private:
    const returns::PolicyShelf& shelf() const { return m_shelf.model().shelf; }

    // What was typed here last goes before what somebody recorded.
    void begin(Surface& surface) {
        m_begun = true;
        if (!desk::may(surface.viewing().viewer.role, desk::Act::draft_policy)) return;
        const auto saved = parse_json(surface.draft(draft_form));
        if (!saved.is_discarded()) m_ui.edit = returns::edit_of(saved);
        if (!m_ui.edit && shelf().draft) m_ui.edit = returns::edit_of(*shelf().draft);
    }

    void forget_draft() {
        m_ui = {};
        m_run = {};
    }

    void hear_refusal(const desk::Refusal& refusal, Surface& surface) {
        const std::string words = desk::words_of(refusal);
        if (!m_ui.approval.open) return surface.notify({ui::Notify::Tone::refused, words});
        m_ui.approval.refused = words;
        m_ui.approval.wrong = refusal.rule == "4.0-pin";
    }

    std::vector<DeskCommand> drafting() const {
        std::vector<DeskCommand> commands;
        const auto command = returns::command_of(*m_ui.edit, shelf());
        if (command && !returns::is_drafted(*m_ui.edit, shelf()))
            commands.emplace_back(returns::PolicyCommand(*command));
        return commands;
    }

    void hear(const policy::SaveDraft&, Surface& surface) {
        if (m_ui.busy || !m_ui.edit) return;
        m_op = surface.new_op();
        m_over = false;
        m_done = tr("The draft is recorded");
        m_ui.busy = surface.submit(m_op, drafting());
    }
    void hear(const policy::DropDraft&, Surface& surface) {
        if (m_ui.busy) return;
        surface.keep_draft(draft_form, {});
        if (!shelf().draft) return forget_draft();
        m_op = surface.new_op();
        m_over = true;
        m_done = tr("The draft is dropped");
        m_ui.busy = surface.submit(m_op, {returns::PolicyCommand(returns::DropPolicyDraft{})});
    }
    void hear(const policy::Publish& wish, Surface& surface) {
        if (m_ui.busy || !m_ui.edit) return;
        const std::int64_t version = returns::version_of_draft(shelf());
        auto commands = drafting();
        commands.emplace_back(returns::PolicyCommand(returns::PublishPolicy{version}));
        m_op = surface.new_op();
        m_over = true;
        m_done = tr("Version {1} of the return policy is published", {std::to_string(version)});
        m_ui.approval.refused.clear();
        m_ui.approval.busy = m_ui.busy =
            surface.submit_approved(m_op, std::move(commands), wish.approver, wish.pin);
    }
    void hear(const policy::PlayDraft& wish, Surface& surface) {
        if (!m_ui.edit) return;
        m_run.begin(returns::changed_rows(*m_ui.edit, shelf()), wish.days, surface.viewing().now);
        m_run.go_on(surface.enquiries());
    }
    void hear(const ui::ReadAgain&, Surface&) { m_shelf.forget_question(); }

    OpId m_op;
    bool m_begun = false;
    bool m_over = false; // the draft ends with the order that is on its way
    std::string m_done;  // said once it is recorded
    policy::Ui m_ui;
    PolicyRun m_run;
    Standing<ShelfQuestion, ShelfAnswer> m_shelf;
};

} // namespace

std::unique_ptr<Page> make_policy_page(const std::string&) {
    return std::make_unique<PolicyPage>();
}

} // namespace foyer::app
