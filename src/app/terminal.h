// The terminal as the person at the desk has it: one frame after the other, made of what the worker
// and the reader have answered. UI thread.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk_state.h"
#include "app/draft_shelf.h"
#include "app/navigation.h"
#include "app/page.h"
#include "app/printer_drawer_screen.h"
#include "app/scan_search.h"
#include "app/scan_tally.h"
#include "app/session.h"
#include "app/shell_screen.h"
#include "app/standing.h"
#include "app/terminal_parts.h"
#include "app/tones.h"
#include "base/scan_reading.h"
#include "ui/theme.h"
#include "ui/toasts.h"

namespace foyer::app {

class Terminal final : public Surface {
public:
    explicit Terminal(TerminalParts parts);
    ~Terminal() override;

    // Between ImGui's NewFrame and Render.
    void frame();
    // Some key, touch or mouse event came in.
    void touched() { m_session.touched(now()); }
    // A scanner read something, whatever has the focus; heard in the next frame.
    void scanned(const ScanReading& reading);
    // Milliseconds until something changes by itself (a countdown, a toast, the lock, the minute).
    std::int64_t next_change_ms() const;
    // Nothing asked, nothing being written.
    bool idle() const;
    ui::Look look() const;

    const Preferences& preferences() const override { return m_preferences; }

private:
    // Surface, for the pages
    const desk::Viewing& viewing() const override { return m_viewing; }
    const DeskState& desk() const override { return m_desk.model(); }
    const std::string& inbox() const override { return m_parts.inbox; }
    Enquiries& enquiries() override { return *m_parts.enquiries; }
    ChainWatch& chain() override { return *m_parts.chain; }
    BackupState backup() const override { return m_parts.backup->state(); }
    PrintRoom* print_room() override { return m_parts.print_room; }
    PictureRoom* pictures() override { return m_parts.pictures; }
    Scanner* scanner() override { return m_parts.scanner; }
    Speaker* speaker() override { return m_parts.speaker; }
    const ScanTally& scan_tally() const override { return m_tally; }
    std::uint64_t entries_landed() const override { return m_entries; }
    void prefer(const Preferences& preferences) override;
    bool submit(OpId op, std::vector<DeskCommand> commands, Secret pin) override;
    bool submit_approved(
        OpId op, std::vector<DeskCommand> commands, StaffId approver, Secret pin) override;
    OpId new_op() override { return OpId{new_uuid()}; }
    std::array<std::uint8_t, 16> new_uuid() override;
    void go(const ui::Go& to) override { m_go = to; }
    void back() override { m_back = true; }
    void notify(const ui::Notify& toast) override;
    bool sign_in(OpId op, StaffId staff, Secret pin) override;
    void lock(staff::LeaveReason reason) override { m_leave = reason; }
    void close_switch() override { m_close_switch = true; }
    StaffId last_staff() const override { return m_last_staff; }
    std::string draft(std::string_view form) const override;
    void keep_draft(std::string_view form, std::string body) override;
    void wish(const ShellWish& wish) override { hear_one(wish); }
    void draw_scan_hero(ui::Rect box) override;

    Time now() const { return m_parts.clock->now(); }
    void look_around();
    void take_outcomes();
    bool await(OpId op, std::optional<Ticket> ticket);
    void take_sign_in(OpId op, StaffId staff, const Outcome& outcome);
    void look_at_clocks();
    void back_up_when_due(std::int64_t every_ms);
    void hand_out(OpId op, const Outcome& outcome);
    void tell(const Outcome& outcome);
    void keep_typing_habits();
    void draw_gate(ui::Rect window);
    void draw_desk(ui::Rect window);
    void draw_switch(ui::Rect window);
    void draw_printer();
    void show_printer(ShellModel& model) const;
    void show_scanner(ShellModel& model) const;
    void draw_found(ui::Rect scan_box, float bottom);
    void hear(const std::vector<ShellWish>& wishes);
    void hear_one(const ShellWish& wish);
    void leave_found();
    void enter_scan();
    void hear_scans();
    void hear_scan(const ScanReading& reading);
    void refuse_scan(ScanFault fault, const std::string& why);
    void route_scan(const std::string& code);
    void sound(Sound event);
    void sound_when_work_stops();
    void sound_when_supervisor_needed();
    void open_found(const ui::Go& go);
    void hear_keys();
    void move();
    void leave_desk(staff::LeaveReason reason);
    ShellModel shell_model();
    std::optional<ShellModel::Banner> banner() const;
    void show_missing_holidays(ShellModel& model) const;
    Page& gate();

    TerminalParts m_parts;
    Preferences m_preferences;
    Session m_session;
    Navigation m_navigation;
    std::unique_ptr<Page> m_gate; // sign-in or the first set-up, while nobody is signed in
    std::string m_gate_name;
    std::unique_ptr<Page> m_switch; // quick switch of staff, over the page
    desk::Viewing m_viewing;
    Standing<DeskQuestion, DeskState> m_desk;
    Standing<ScanQuestion, ScanFound> m_found;
    DraftShelf m_drafts;
    ui::Toasts m_toasts;
    ScanUi m_scan;
    bool m_scan_entered = false;         // Enter was pressed and the answer is not there yet
    bool m_scan_by_device = false;       // what was entered is a scanner's
    std::vector<ScanReading> m_readings; // since the last frame
    ScanTally m_tally;
    bool m_work_stopped = false; // and the sound for it was played
    bool m_supervisor_needed = false; // as the last frame had it
    ui::Rect m_hero;
    std::vector<ShellWish> m_hero_wishes;
    std::int64_t m_minute = 0; // in which the clocks were looked at
    std::uint64_t m_entries = 0;
    std::uint64_t m_entries_backed_up = 0;
    Time m_backed_up_at;
    std::map<Ticket, OpId> m_orders;
    std::map<Ticket, std::pair<OpId, StaffId>> m_sign_ins;
    std::optional<ui::Go> m_go;
    std::optional<staff::LeaveReason> m_leave;
    StaffId m_last_staff;
    bool m_back = false;
    std::optional<DrawerUi> m_printer; // its drawer is open
    bool m_close_switch = false;
};

} // namespace foyer::app
