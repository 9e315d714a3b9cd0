#include <algorithm>

#include "app/complaints_pages.h"
#include "app/desk_state.h"
#include "app/standing.h"
#include "base/phone.h"
#include "desk/complaints/complaints_new_screen.h"
#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr std::string_view form_name = "complaints.new";

struct CustomerQuestion {
    PersonId person;
    std::string phone; // normal form, when nobody was chosen
    Time now;          // to the minute

    friend bool operator==(const CustomerQuestion&, const CustomerQuestion&) = default;
};

Result<complaints::NewModel> customer(database::Reader& reader, const CustomerQuestion& question) {
    complaints::NewModel model;
    std::optional<people::Person> found;
    if (!question.person.is_nil()) {
        TRY(found, people::person(reader, question.person));
    } else if (!question.phone.empty()) {
        TRY(found, people::person_with_phone(reader, question.phone));
    }
    if (!found) return model;
    TRY(const auto history, complaints::complaints_of_person(reader, found->id, question.now));
    model.customer = {found->id, masked_name(found->name), masked_phone(found->phone), history};
    return model;
}

class NewComplaintPage final : public Page {
public:
    explicit NewComplaintPage(std::string subject) : m_subject(std::move(subject)) {}

    PageHead head(const Surface&) const override {
        return {
            tr("New complaint"), m_ui.saved ? tr("Draft saved") : tr("Draft"), true, "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        if (!m_begun) begin(surface);
        m_model.ask(
            surface.enquiries(), question(surface.viewing().now), surface.entries_landed(),
            &customer);
        const complaints::Form before = m_ui.form;
        for (const auto& wish : complaints::draw(m_model.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
        if (m_ui.form != before) keep(surface);
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_ui.form.op) return;
        m_ui.busy = false;
        if (!std::holds_alternative<Recorded>(outcome)) return;
        surface.keep_draft(form_name, {});
        surface.notify({ui::Notify::Tone::done, tr("The complaint is registered")});
        const CaseId id = m_ui.form.id;
        surface.back();
        surface.go({"complaints.case", text_of(id)});
    }

    bool hears_escape() const override { return true; }

private:
    void begin(Surface& surface) {
        m_begun = true;
        const std::string kept = surface.draft(form_name);
        const auto saved = nlohmann::json::parse(kept, nullptr, false);
        if (!saved.is_discarded()) m_ui.form = complaints::form_of(saved);
        m_ui.saved = !kept.empty();
        if (m_ui.form.id.is_nil()) {
            m_ui.form.id = CaseId{surface.new_uuid()};
            m_ui.form.op = surface.new_op();
        }
        if (m_subject.starts_with("person:"))
            m_ui.form.person = parse_id<PersonId>(m_subject.substr(7)).value_or(PersonId{});
        if (m_subject.starts_with("phone:")) m_ui.form.phone = local_phone(m_subject.substr(6));
    }

    CustomerQuestion question(Time at) const {
        const Time now{at.ms - at.ms % minute_ms};
        const auto& form = m_ui.form;
        if (!form.person.is_nil() && !form.is_new_person) return {form.person, {}, now};
        return {{}, normal_phone(form.phone).value_or(std::string()), now};
    }

    void keep(Surface& surface) {
        m_ui.saved = true;
        const bool blank = complaints::is_blank(m_ui.form);
        surface.keep_draft(
            form_name, blank ? std::string() : complaints::to_json(m_ui.form).dump());
    }

    void hear(const complaints::SendForm& wish, Surface& surface) {
        complaints::Register command = wish.command;
        const auto& store = surface.desk().store;
        if (store) {
            command.store = store->code;
            command.terminal = store->terminal;
        }
        std::vector<DeskCommand> commands{complaints::Command(command)};
        const auto& form = m_ui.form;
        if (!form.assign_to_department.empty())
            commands.emplace_back(complaints::Command(
                complaints::Assign{form.id, {}, form.assign_to_department, {}}));
        m_ui.busy = surface.submit(form.op, std::move(commands));
    }
    void hear(const complaints::DropForm&, Surface& surface) {
        surface.keep_draft(form_name, {});
        surface.back();
    }
    void hear(const complaints::SetAside&, Surface& surface) {
        keep(surface);
        surface.notify({ui::Notify::Tone::info, tr("Kept as a draft: F3 brings it back")});
        surface.back();
    }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::Notify& toast, Surface& surface) { surface.notify(toast); }

    std::string m_subject;
    bool m_begun = false;
    complaints::NewUi m_ui;
    Standing<CustomerQuestion, complaints::NewModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_new_complaint_page(const std::string& subject) {
    return std::make_unique<NewComplaintPage>(subject);
}

} // namespace foyer::app
