#include <cmath>

#include "app/desk_state.h"
#include "app/preferences.h"
#include "app/staff_pages.h"
#include "app/standing.h"
#include "desk/staff/staff_settings_screen.h"
#include "desk/staff/staff_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace settings = staff::settings;
using ui::tr;

struct StaffQuestion {
    int again = 0;
    friend bool operator==(const StaffQuestion&, const StaffQuestion&) = default;
};
struct StaffAnswer {
    desk::ListState state = desk::ListState::loading;
    std::vector<staff::State> everyone;
};
Result<StaffAnswer> staff_answer(database::Reader& reader, const StaffQuestion&) {
    StaffAnswer answer;
    TRY(answer.everyone, staff::everyone(reader));
    return answer;
}

class SettingsPage final : public Page {
public:
    PageHead head(const Surface&) const override {
        return {tr("Settings"), tr("Staff, this desk, about"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_staff.ask(surface.enquiries(), {}, surface.entries_landed(), &staff_answer);
        settings::Model model;
        model.state = m_staff.model().state;
        model.facts.staff = m_staff.model().everyone;
        model.facts.newest = surface.viewing().now;
        model.look = look_of(surface.preferences());
        model.about = about(surface);
        model.busy = m_busy;
        model.refusal = m_refusal;
        for (const auto& wish : settings::draw(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_staff.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface&) override {
        if (op != m_op) return;
        m_busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) m_refusal = *refusal;
        if (std::holds_alternative<Recorded>(outcome)) settings::close_dialog(m_ui);
    }

    bool hears_escape() const override { return m_ui.dialog != settings::Dialog::none; }

private:
    static settings::DeskLook look_of(const Preferences& preferences) {
        return {preferences.scheme, preferences.language,
                static_cast<int>(std::lround(preferences.text_size * 100)),
                preferences.key_hints};
    }

    std::vector<std::pair<std::string, std::string>> about(const Surface& surface) const {
        const DeskState& desk = surface.desk();
        return {{tr("Store"), desk.store ? store::full_name(*desk.store) : std::string()},
                {tr("This desk"), desk.store ? desk.store->desk : std::string()},
                {tr("Entries in the log"), ui::grouped(desk.head.seq)},
                {tr("Version"), FOYER_VERSION}};
    }

    void send(Surface& surface, staff::Command command, Secret pin = {}) {
        if (m_busy) return;
        m_op = surface.new_op();
        m_refusal.reset();
        m_busy = surface.submit(m_op, {std::move(command)}, std::move(pin));
    }

    void hear(const settings::AddPerson& wish, Surface& surface) {
        send(surface,
             staff::Add{.staff = StaffId{surface.new_uuid()}, .number = wish.number,
                        .names = wish.names, .role = wish.role, .keeper = wish.keeper, .pin = {}},
             wish.pin);
    }
    void hear(const settings::CorrectPerson& wish, Surface& surface) {
        send(surface, staff::Correct{wish.staff, wish.names});
    }
    void hear(const settings::ChangePersonsRole& wish, Surface& surface) {
        staff::ChangeRole command{wish.staff, wish.role, wish.keeper, std::nullopt};
        if (wish.pin) command.pin.emplace();
        send(surface, command, wish.pin.value_or(Secret()));
    }
    void hear(const settings::GiveNewPin& wish, Surface& surface) {
        send(surface, staff::ResetPin{wish.staff, {}}, wish.pin);
    }
    void hear(const settings::RetirePerson& wish, Surface& surface) {
        send(surface, staff::Retire{wish.staff});
    }
    void hear(const settings::DeskLook& look, Surface& surface) {
        Preferences changed = surface.preferences();
        changed.scheme = look.scheme;
        changed.language = look.language;
        changed.text_size = static_cast<float>(look.text_size_percent) / 100.0F;
        changed.key_hints = look.key_hints;
        surface.prefer(changed);
    }
    void hear(const settings::OpenDevices&, Surface& surface) { surface.go({"devices", ""}); }
    void hear(const settings::OpenKnowledge&, Surface& surface) {
        surface.go({"knowledge", ""});
    }
    void hear(const settings::OpenCalendar&, Surface& surface) { surface.go({"calendar", ""}); }
    void hear(const settings::OpenPolicy&, Surface& surface) { surface.go({"policy", ""}); }
    void hear(const settings::OpenReceipts&, Surface& surface) { surface.go({"receipts", ""}); }
    void hear(const staff::ReadStaffAgain&, Surface&) { m_staff.forget_question(); }

    OpId m_op;
    bool m_busy = false;
    std::optional<desk::Refusal> m_refusal;
    settings::Ui m_ui;
    Standing<StaffQuestion, StaffAnswer> m_staff;
};

}  // namespace

std::unique_ptr<Page> make_settings_page(const std::string&) {
    return std::make_unique<SettingsPage>();
}

}  // namespace foyer::app
