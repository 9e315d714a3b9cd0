#include "app/terminal.h"

#include <algorithm>

#include "app/print_service.h"
#include "app/sign_in.h"
#include "desk/refusal_screen.h"
#include "ui/input_method.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

constexpr std::int64_t far_away_ms = 24 * hour_ms;
constexpr std::int64_t backup_every_ms = 15 * minute_ms;
constexpr std::int64_t backup_at_lock_ms = minute_ms;

std::int64_t ms_to_next_minute(Time now) {
    return minute_ms - now.ms % minute_ms + 1;
}

// The overlay of the approval says these itself.
bool is_about_approval(const desk::Refusal& refusal) {
    return refusal.rule == "4.0.1-approval" || refusal.rule == "4.0-pin";
}

} // namespace

Terminal::Terminal(TerminalParts parts)
    : m_parts(std::move(parts)),
      m_preferences(m_parts.preferences),
      m_drafts(std::move(m_parts.drafts)) {
    m_backed_up_at = now();
    ui::use_language(m_preferences.language);
    ui::use_typing(
        m_parts.typing, {m_preferences.screen_keyboard, m_preferences.chinese_keys},
        m_parts.desktop_types);
    m_parts.chain->check_recent();
}

Terminal::~Terminal() {
    m_drafts.save_all([this](DraftJob job) { return m_parts.worker->save_draft(std::move(job)); });
    ui::stop_typing();
}

ui::Look Terminal::look() const {
    return look_of(m_preferences, m_parts.density);
}

bool Terminal::idle() const {
    return m_parts.worker->idle() && m_parts.enquiries->idle() && ui::typing_idle() &&
        (m_parts.pictures == nullptr || m_parts.pictures->idle()) &&
        !m_parts.chain->state().checking && !m_parts.backup->state().copying;
}

std::int64_t Terminal::next_change_ms() const {
    const Time at = now();
    std::int64_t next = std::min(far_away_ms, ms_to_next_minute(at));
    if (const auto lock = m_session.locks_in_ms(at, m_preferences.idle_lock_s * second_ms))
        next = std::min(next, *lock);
    if (const auto moving = ui::next_frame_ms()) next = std::min(next, *moving);
    if (const auto unsaved = m_drafts.due_in_ms(at)) next = std::min(next, *unsaved);
    if (const auto retry = m_parts.backup->retry_in_ms()) next = std::min(next, *retry);
    return std::max<std::int64_t>(next, 0);
}

std::array<std::uint8_t, 16> Terminal::new_uuid() {
    return make_uuid(now(), *m_parts.random);
}

void Terminal::prefer(const Preferences& preferences) {
    if (preferences == m_preferences) return;
    const bool other_scanner = preferences.scanner != m_preferences.scanner;
    const bool other_printer = print_choice(preferences) != print_choice(m_preferences);
    m_preferences = preferences;
    if (m_parts.scanner && other_scanner) m_parts.scanner->choose(scanner_choice(preferences));
    ui::use_language(preferences.language);
    if (m_parts.print_room && other_printer) m_parts.print_room->choose(print_choice(preferences));
    m_parts.keep_preferences(preferences);
}

bool Terminal::submit(OpId op, std::vector<DeskCommand> commands, Secret pin) {
    return await(
        op,
        m_parts.worker->submit({op, m_session.actor(), {}, std::move(commands), std::move(pin)}));
}

bool Terminal::submit_approved(
    OpId op, std::vector<DeskCommand> commands, StaffId approver, Secret pin) {
    return await(
        op, m_parts.worker->submit_approved(
                {op, m_session.actor(), {}, std::move(commands)},
                {approver, std::move(pin), new_op()}));
}

bool Terminal::await(OpId op, std::optional<Ticket> ticket) {
    if (ticket)
        m_orders[*ticket] = op;
    else
        notify({ui::Notify::Tone::refused, ui::tr("The desk is busy. Try again in a moment.")});
    return ticket.has_value();
}

bool Terminal::sign_in(OpId op, StaffId staff, Secret pin) {
    const auto ticket = m_parts.worker->sign_in({op, staff, std::move(pin)});
    if (ticket) m_sign_ins[*ticket] = {op, staff};
    return ticket.has_value();
}

std::string Terminal::draft(std::string_view form) const {
    return m_drafts.find(m_session.actor().staff, form);
}

void Terminal::keep_draft(std::string_view form, std::string body) {
    m_drafts.keep({m_session.actor().staff, std::string(form)}, std::move(body), now());
}

void Terminal::look_around() {
    const Time at = now();
    m_entries = m_parts.worker->entries_landed();
    m_desk.ask(
        *m_parts.enquiries, {m_session.actor().staff, at.ms / minute_ms}, m_entries, &desk_state);
    for (const Answer& answer : m_parts.enquiries->take_answers()) {
        m_desk.take(answer);
        m_found.take(answer);
        m_navigation.each([&](Page& page) { page.take(answer); });
        if (m_gate) m_gate->take(answer);
        if (m_switch) m_switch->take(answer);
    }
    m_viewing = {
        at, m_parts.zone, m_session.actor(), &m_desk.model().staff,
        m_preferences.language == ui::Language::en};
}

void Terminal::take_outcomes() {
    for (const Settled& settled : m_parts.worker->take_outcomes()) {
        if (const auto sign_in = m_sign_ins.extract(settled.ticket))
            take_sign_in(sign_in.mapped().first, sign_in.mapped().second, settled.outcome);
        else if (const auto order = m_orders.extract(settled.ticket))
            hand_out(order.mapped(), settled.outcome);
    }
}

// Only what has changed is worth a copy, and a copy that failed is not there yet.
void Terminal::back_up_when_due(std::int64_t every_ms) {
    const std::uint64_t entries = m_parts.worker->entries_landed();
    const auto retry = m_parts.backup->retry_in_ms();
    const bool changed = entries != m_entries_backed_up && now() - m_backed_up_at >= every_ms;
    if (retry ? *retry > 0 : !changed) return;
    m_entries_backed_up = entries;
    m_backed_up_at = now();
    m_parts.backup->start();
}

// Once a minute, and at once when the clock was moved.
void Terminal::look_at_clocks() {
    const std::int64_t minute = now().ms / minute_ms;
    if (minute == m_minute || m_parts.worker->read_only_because()) return;
    if (m_parts.worker->look_at_clocks()) m_minute = minute;
}

void Terminal::hand_out(OpId op, const Outcome& outcome) {
    bool told = false;
    m_navigation.each([&](Page& page) {
        told = told || page.tells_of(op);
        page.settled(op, outcome, *this);
    });
    if (m_gate) m_gate->settled(op, outcome, *this);
    if (!told) tell(outcome);
}

void Terminal::tell(const Outcome& outcome) {
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
        if (is_about_approval(*refusal)) return;
        notify({ui::Notify::Tone::refused, desk::words_of(*refusal)});
    } else if (std::holds_alternative<Error>(outcome)) {
        notify(
            {ui::Notify::Tone::refused,
             ui::tr("Not saved. Nothing is lost: what you typed is still here.")});
    }
}

void Terminal::take_sign_in(OpId op, StaffId staff, const Outcome& outcome) {
    const auto* recorded = std::get_if<Recorded>(&outcome);
    const bool in = recorded != nullptr && recorded->kinds.back() == "staff.signed_in/1";
    if (!in) {
        if (m_switch) m_switch->settled(op, outcome, *this);
        if (m_gate) m_gate->settled(op, outcome, *this);
        return tell(outcome);
    }
    if (m_session.signed_in()) leave_desk(staff::LeaveReason::quick_switch);
    const desk::StaffCard* card = m_desk.model().staff.find(staff);
    m_session.begin({staff, card != nullptr ? card->role : desk::Role::clerk}, now());
    if (staff != m_last_staff) m_navigation.reset();
    m_last_staff = staff;
    m_gate.reset();
    m_switch.reset();
    m_toasts = {};
    m_scan.clear();
    m_scan.take_focus = true;
    m_desk.forget_question();
    look_around();
}

void Terminal::leave_desk(staff::LeaveReason reason) {
    const StaffId staff = m_session.actor().staff;
    m_drafts.save_all([this](DraftJob job) { return m_parts.worker->save_draft(std::move(job)); });
    submit(new_op(), {staff::Command(staff::SignOut{staff, reason})}, {});
    (void)m_parts.worker->seal_chain();
    m_session.end();
    back_up_when_due(backup_at_lock_ms);
    m_toasts = {};
    m_printer.reset();
    m_switch.reset();
}

Page& Terminal::gate() {
    const std::string wanted = m_desk.model().store ? "sign_in" : "set_up";
    if (!m_gate || m_gate_name != wanted) {
        m_gate = make_page({wanted, ""});
        m_gate_name = wanted;
    }
    return *m_gate;
}

void Terminal::frame() {
    take_outcomes();
    back_up_when_due(backup_every_ms);
    look_at_clocks();
    look_around();
    const auto lock_in = m_session.locks_in_ms(now(), m_preferences.idle_lock_s * second_ms);
    if (lock_in && *lock_in == 0) m_leave = staff::LeaveReason::idle;
    const ui::Rect window = ui::begin_frame(look());
    if (m_parts.pictures != nullptr) m_parts.pictures->take_landed();
    if (m_session.signed_in())
        draw_desk(window);
    else
        draw_gate(window);
    hear_scans();
    sound_when_work_stops();
    sound_when_supervisor_needed();
    (void)m_toasts.draw(window, m_session.signed_in() ? window.bottom() - 84 : window.bottom());
    ui::end_frame();
    keep_typing_habits();
    move();
    m_drafts.save_due(
        now(), [this](DraftJob job) { return m_parts.worker->save_draft(std::move(job)); });
}

void Terminal::keep_typing_habits() {
    const ui::TypingHabits& habits = ui::typing_habits();
    Preferences changed = m_preferences;
    changed.screen_keyboard = habits.screen_keyboard;
    changed.chinese_keys = habits.chinese_keys;
    prefer(changed);
}

void Terminal::draw_gate(ui::Rect window) {
    ui::fill_rect(window, ui::colour(ui::Token::bg));
    if (m_desk.answered())
        gate().draw(window, *this);
    else if (
        m_desk.model().state == desk::ListState::failed &&
        ui::failed_state(
            window, ui::tr("The store's data could not be read"),
            ui::tr("Nothing was changed. Call the person who looks after this machine.")))
        m_desk.forget_question();
}

void Terminal::draw_desk(ui::Rect window) {
    m_hero = {};
    m_hero_wishes.clear();
    leave_found();
    ui::let_customer_type(m_navigation.top().faces_customer());
    const ShellDrawn shell = draw_shell(window, shell_model(), m_scan);
    m_navigation.top().draw(shell.body, *this);
    const ui::Rect scan_box = m_hero.w > 0 ? m_hero : shell.scan_box;
    draw_found(scan_box, window.bottom() - 16);
    if (m_switch) draw_switch(window);
    if (m_printer) draw_printer();
    hear(shell.wishes);
    hear(m_hero_wishes);
    hear_keys();
}

void Terminal::draw_switch(ui::Rect window) {
    m_switch->draw(window, *this);
}

void Terminal::draw_scan_hero(ui::Rect box) {
    m_hero = box;
    draw_scan_box(box, m_scan, true, m_hero_wishes);
}

void Terminal::move() {
    if (m_leave && m_session.signed_in()) leave_desk(*m_leave);
    if (m_back) m_navigation.back();
    if (m_go) m_navigation.go(*m_go);
    if (m_close_switch) m_switch.reset();
    m_close_switch = false;
    m_leave.reset();
    m_back = false;
    m_go.reset();
}

} // namespace foyer::app
