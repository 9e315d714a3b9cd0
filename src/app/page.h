// A page of the terminal: it asks its standing questions, draws its screen and turns the screen's
// wishes into orders. UI thread. pages.cpp has the list of them.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/door.h"
#include "app/enquiries.h"
#include "app/shell_screen.h"
#include "app/worker.h"
#include "base/scan_reading.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::app {

struct DeskState;
struct Preferences;
class ChainWatch;
struct BackupState;
class PictureRoom;
class PrintRoom;
class Scanner;
class Speaker;
struct ScanTally;

// What a page may do to the world around it.
class Surface {
public:
    virtual ~Surface() = default;

    virtual const desk::Viewing& viewing() const = 0;
    virtual const DeskState& desk() const = 0;
    virtual const std::string& inbox() const = 0; // the folder into which the till drops its files
    virtual ChainWatch& chain() = 0;
    virtual BackupState backup() const = 0;
    virtual Enquiries& enquiries() = 0;
    virtual PrintRoom* print_room() { return nullptr; } // nullptr: this terminal does not print
    virtual PictureRoom* pictures() { return nullptr; } // nullptr: it shows no photos
    virtual Scanner* scanner() { return nullptr; }      // nullptr: only one that types is heard
    virtual Speaker* speaker() { return nullptr; }      // nullptr: this terminal is silent
    virtual const ScanTally& scan_tally() const = 0;
    virtual std::uint64_t entries_landed() const = 0;
    virtual const Preferences& preferences() const = 0;
    virtual void prefer(const Preferences& preferences) = 0;

    // The op names the form: a second tap submits the same op and has no second effect.
    // False: the desk is busy, the person was told.
    virtual bool submit(OpId op, std::vector<DeskCommand> commands, Secret pin = {}) = 0;
    // The same, allowed by somebody else with their own PIN.
    virtual bool submit_approved(
        OpId op, std::vector<DeskCommand> commands, StaffId approver, Secret pin) = 0;
    virtual OpId new_op() = 0;
    virtual std::array<std::uint8_t, 16> new_uuid() = 0;

    virtual void go(const ui::Go& to) = 0;
    virtual void back() = 0;
    virtual void notify(const ui::Notify& toast) = 0;
    // The outcome comes back by settled() when it was refused; false: the desk is busy.
    virtual bool sign_in(OpId op, StaffId staff, Secret pin) = 0;
    virtual void lock(staff::LeaveReason reason) = 0;
    virtual void close_switch() = 0;
    virtual StaffId last_staff() const = 0; // who left the screen last; nil: nobody

    // The draft of a form of who is signed in; empty: none.
    virtual std::string draft(std::string_view form) const = 0;
    virtual void keep_draft(std::string_view form, std::string body) = 0; // empty body: drop it

    virtual void wish(const ShellWish& wish) = 0;
    // The scan box as the hero of the page, at this place.
    virtual void draw_scan_hero(ui::Rect box) = 0;
};

struct PageHead {
    std::string title;
    std::string below;
    bool has_back = true;
    std::string rail; // its item: "home", "complaints", "returns", "log", "more"; "": none
};

class Page {
public:
    virtual ~Page() = default;
    virtual PageHead head(const Surface& surface) const = 0;
    virtual void draw(ui::Rect body, Surface& surface) = 0;
    virtual void take(const Answer&) {}
    // An order of this page was settled.
    virtual void settled(OpId, const Outcome&, Surface&) {}
    // The page itself says what became of this order: the terminal need not.
    virtual bool tells_of(OpId) const { return false; }
    // Somebody else has to allow what is wished here: said once by a tone when it begins.
    virtual bool needs_supervisor() const { return false; }
    // The screen is turned to a customer: what they type is not learned.
    virtual bool faces_customer() const { return false; }
    // The page has its own use for Esc now (a dialog, a button that says Cancel).
    virtual bool hears_escape() const { return false; }
    // What is scanned now goes to scanned() and nowhere else, refused codes too.
    virtual bool hears_scans() const { return false; }
    virtual void scanned(const ScanReading&) {}
};

// nullptr: no such page. The subject is the page's own.
std::unique_ptr<Page> make_page(const ui::Go& go);

} // namespace foyer::app
