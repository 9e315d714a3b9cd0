#include "app/printer_drawer.h"
#include "app/printer_drawer_screen.h"
#include "app/printer_words.h"
#include "app/terminal.h"

namespace foyer::app {
namespace {

struct Hear {
    PrintRoom& room;
    std::optional<DrawerUi>& drawer;
    std::optional<ui::Go>& go;

    void operator()(const LookAtPrinter&) const { room.look(); }
    void operator()(const PrintJobAgain& wish) const { room.print_again(wish.job); }
    void operator()(const DropJob& wish) const { room.drop(wish.job); }
    void operator()(const LookAtJob& wish) const { drawer = DrawerUi{wish.job, 0, {}}; }
    void operator()(const ShowPart& wish) const { drawer->part += wish.by; }
    void operator()(const ClosePreview&) const { drawer = DrawerUi{}; }
    void operator()(const OpenDevices&) const {
        drawer.reset();
        go = ui::Go{"devices", ""};
    }
    void operator()(const CloseDrawer&) const { drawer.reset(); }
};

} // namespace

void Terminal::draw_printer() {
    if (m_parts.print_room == nullptr) return;
    const PrintRoom& room = *m_parts.print_room;
    const auto view = room.view();
    const SpoolJob* const job = m_printer->job ? view->job(*m_printer->job) : nullptr;
    if (job != nullptr && m_parts.pictures != nullptr)
        m_printer->picture = m_parts.pictures->of_slip(room, *job, m_printer->part);
    for (const DrawerWish& wish : draw_printer_drawer(*view, *m_printer, m_viewing))
        std::visit(Hear{*m_parts.print_room, m_printer, m_go}, wish);
}

// The chip on home; the banner everywhere while slips wait for a person.
void Terminal::show_printer(ShellModel& model) const {
    if (m_parts.print_room == nullptr) return;
    const auto view = m_parts.print_room->view();
    const DeviceWords words = words_of(*view);
    if (model.is_home) {
        const ui::Tone tone = words.tone == ui::Tone::ok ? ui::Tone::neutral : words.tone;
        model.chips.insert(
            model.chips.begin(), {tone, words.icon, words.chip, std::string(printer_drawer)});
    }
    const bool stuck = view->slips.trouble != printing::Trouble::none && view->waiting() > 0;
    if (!model.banner && view->has_printer() && stuck)
        model.banner = {words.tone, words.icon, words.title, waiting_words(*view)};
}

} // namespace foyer::app
