#include <algorithm>

#include "app/printer_drawer.h"
#include "app/terminal.h"
#include "ui/input_method.h"
#include "ui/item.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::tr;

std::string desk_line(const DeskState& desk, const Preferences& preferences) {
    const std::string name = desk.store ? desk.store->desk : std::string();
    return name + " " + preferences.desk;
}

ShellModel::Chip chain_chip(const ChainState& chain, Time now, const TimeZone& zone) {
    if (chain.checking) return {ui::Tone::neutral, Icon::sync, tr("Checking the log"), "log"};
    if (chain.error || !chain.verdict)
        return {ui::Tone::warn, Icon::help, tr("Log not checked"), "log"};
    if (chain.verdict->soundness != journal::Soundness::intact)
        return {ui::Tone::danger, Icon::gpp_maybe, tr("Log broken"), "log"};
    const std::string at = ui::when_text(chain.verified_at, now, zone);
    return {ui::Tone::ok, Icon::verified, tr("Log verified {1}", {at}), "log"};
}

ShellModel::Banner nothing_is_saved(const Error& why) {
    return {
        ui::Tone::danger, Icon::sd_card_alert,
        why.code == ErrorCode::storage ? tr("Nothing can be saved: the disk is full or read-only")
                                       : tr("Nothing can be saved: the data file is damaged"),
        tr("What is recorded is safe. Note new cases on paper and call for help.")};
}

ShellModel::Banner no_backup(const BackupState& backup, Time now, const TimeZone& zone) {
    const std::string rest = backup.failed->code == ErrorCode::corrupt
        ? tr("Your entries are saved, but the log does not verify. Call for help.")
        : tr("Your entries are saved. Have the disk and the folder \"backups\" looked at; it is "
             "tried again every 5 minutes.");
    return {
        ui::Tone::warn, Icon::backup,
        tr("No backup copy since {1}", {ui::when_text(backup.failing_since, now, zone)}), rest};
}

ShellModel::Banner no_holidays(int year) {
    return {
        ui::Tone::warn, Icon::event,
        tr("No holidays of {1} are known.", {std::to_string(year)}),
        tr("Working days are counted from Monday to Friday. Import the year in Settings, "
           "Calendar.")};
}

} // namespace

std::optional<ShellModel::Banner> Terminal::banner() const {
    if (const auto broken = m_parts.worker->read_only_because()) return nothing_is_saved(*broken);
    const BackupState backup = m_parts.backup->state();
    if (backup.failed) return no_backup(backup, m_viewing.now, *m_parts.zone);
    return std::nullopt;
}

// It can wait: at home only, and behind whatever is out of order.
void Terminal::show_missing_holidays(ShellModel& model) const {
    if (model.banner || !model.is_home || !m_desk.model().store) return;
    const Date today = m_parts.zone->local(m_viewing.now).date;
    if (const auto missing = desk::missing_year(m_desk.model().calendar, today))
        model.banner = no_holidays(*missing);
}

ShellModel Terminal::shell_model() {
    const DeskState& desk = m_desk.model();
    const PageHead head = m_navigation.top().head(*this);
    ShellModel model;
    model.title = head.title;
    model.below = head.below;
    model.has_back = head.has_back;
    model.is_home = head.rail == "home";
    model.rail = head.rail;
    const auto overdue = static_cast<int>(std::min<std::int64_t>(desk.cases.overdue, 999));
    model.items = {
        {"home", "home", tr("rail", "Desk"), Icon::home, 0},
        {"complaints", "complaints", tr("rail", "Cases"), Icon::support_agent, overdue},
        {"returns", "returns", tr("rail", "Returns"), Icon::swap_horiz, 0},
        {"log", "log", tr("rail", "Log"), Icon::menu_book, 0},
        {"more", "settings", tr("rail", "More"), Icon::apps, 0}};
    model.staff_name = desk::name_of(m_viewing, m_session.actor().staff);
    model.staff_below = desk_line(desk, m_preferences);
    model.keyboard_hidden = !ui::typing_habits().screen_keyboard;
    if (model.is_home)
        model.chips.push_back(chain_chip(m_parts.chain->state(), m_viewing.now, *m_parts.zone));
    model.banner = banner();
    show_printer(model);
    show_scanner(model);
    show_missing_holidays(model);
    return model;
}

void Terminal::hear(const std::vector<ShellWish>& wishes) {
    for (const ShellWish& wish : wishes)
        hear_one(wish);
}

void Terminal::hear_one(const ShellWish& wish) {
    const auto* to = std::get_if<ui::Go>(&wish);
    if (to != nullptr && to->page == printer_drawer)
        m_printer.emplace();
    else if (to != nullptr)
        go(*to);
    else if (std::holds_alternative<ui::Back>(wish))
        back();
    else if (std::holds_alternative<LockDesk>(wish))
        lock(staff::LeaveReason::lock);
    else if (std::holds_alternative<SwitchStaff>(wish))
        m_switch = make_page({"switch_staff", ""});
    else if (std::holds_alternative<ShowKeyboard>(wish))
        ui::open_screen_keyboard();
    else if (std::holds_alternative<ScanChanged>(wish))
        m_scan_entered = m_scan_by_device = false;
    else if (std::holds_alternative<ScanEntered>(wish))
        m_scan_entered = !m_scan.text.empty();
}

void Terminal::hear_keys() {
    if (m_switch || m_printer) return;
    if (ui::pressed(ui::key(ui::Key::f3))) go({"complaints.new", ""});
    if (ui::pressed(ui::key(ui::Key::f4))) go({"returns.new", ""});
    if (ui::pressed(ui::key(ui::Key::f9))) go({"log", ""});
    if (ui::pressed(ui::key(ui::Key::escape)) && !ui::text_field_focused() &&
        !m_navigation.at_root() && !m_navigation.top().hears_escape())
        back();
    const auto resize = [this](float size) {
        Preferences changed = m_preferences;
        changed.text_size = std::clamp(size, 1.0F, 1.5F);
        prefer(changed);
    };
    if (ui::pressed(ui::ctrl(ui::Key::plus))) resize(m_preferences.text_size + 0.25F);
    if (ui::pressed(ui::ctrl(ui::Key::minus))) resize(m_preferences.text_size - 0.25F);
    if (ui::pressed(ui::ctrl(ui::Key::digit0))) resize(1.0F);
}

void Terminal::draw_found(ui::Rect scan_box, float bottom) {
    if (m_scan.text.empty()) return;
    const Date today = m_parts.zone->business_date(m_viewing.now);
    const int store = m_desk.model().store ? m_desk.model().store->code : 1;
    m_found.ask(*m_parts.enquiries, {m_scan.text, today, store}, m_entries, &scan_search);
    const FoundDrawn drawn = draw_found_sheet(scan_box, bottom, m_found.model(), m_viewing);
    if (drawn.go)
        open_found(*drawn.go);
    else if (drawn.closed)
        m_scan.clear();
    enter_scan();
}

// Esc leaves the sheet of what was found, and only that: the page below must not hear it.
void Terminal::leave_found() {
    if (m_scan.text.empty() || !ui::pressed(ui::key(ui::Key::escape))) return;
    m_scan.clear();
    m_scan_entered = false;
    ui::swallow(ui::Key::escape);
}

void Terminal::open_found(const ui::Go& to) {
    m_scan.clear();
    m_scan_entered = false;
    go(to);
}

} // namespace foyer::app
