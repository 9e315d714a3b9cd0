#include "app/devices_page.h"

#include "app/devices_screen.h"
#include "app/preferences.h"
#include "app/test_slip.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

class DevicesPage final : public Page {
public:
    PageHead head(const Surface&) const override {
        return {tr("Devices"), tr("Printer of this desk"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        PrintRoom* room = surface.print_room();
        const auto view = room == nullptr ? std::make_shared<const PrintView>() : room->view();
        for (const auto& wish : draw_devices(*view, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

private:
    void hear(const SavePrinter& wish, Surface& surface) {
        Preferences changed = surface.preferences();
        changed.printer = printing::text_of(wish.slips);
        changed.paper_mm = printing::millimetres_of(wish.roll);
        surface.prefer(changed);
        surface.notify({ui::Notify::Tone::done, tr("Slips print there from now on")});
    }
    void hear(const TestPrint&, Surface& surface) {
        if (PrintRoom* room = surface.print_room()) room->print_test(test_slip_words());
        surface.notify({ui::Notify::Tone::info, tr("A test slip is on its way to the printer")});
    }
    void hear(const LookAgain&, Surface& surface) {
        if (PrintRoom* room = surface.print_room()) room->look();
    }

    DevicesUi m_ui;
};

} // namespace

std::unique_ptr<Page> make_devices_page(const std::string&) {
    return std::make_unique<DevicesPage>();
}

} // namespace foyer::app
