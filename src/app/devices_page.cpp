#include "app/devices_page.h"

#include "app/devices_screen.h"
#include "app/preferences.h"
#include "app/speaker_port.h"
#include "app/test_slip.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

class DevicesPage final : public Page {
public:
    explicit DevicesPage(const std::string& subject) {
        if (subject == "scanner") m_ui.group = DeviceGroup::scanner;
    }

    PageHead head(const Surface&) const override {
        return {tr("Devices"), tr("Of this desk"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        if (!m_looked) look_around(surface);
        const DevicesModel model = model_of(surface);
        for (const auto& wish : draw_devices(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    bool hears_scans() const override { return m_ui.scanner.testing; }
    void scanned(const ScanReading& reading) override { m_ui.scanner.read = reading; }

private:
    void look_around(Surface& surface) {
        m_looked = true;
        if (PrintRoom* room = surface.print_room()) room->find();
        if (Scanner* scanner = surface.scanner()) scanner->look();
    }

    static DevicesModel model_of(Surface& surface) {
        DevicesModel model;
        if (PrintRoom* room = surface.print_room()) model.print = *room->view();
        if (Scanner* scanner = surface.scanner()) model.scanner = *scanner->view();
        if (Speaker* speaker = surface.speaker()) model.speaker_trouble = speaker->trouble();
        model.scans = surface.scan_tally();
        model.volume_percent = surface.preferences().sound_volume;
        return model;
    }

    void hear(const SavePrinter& wish, Surface& surface) {
        Preferences changed = surface.preferences();
        const bool slips = wish.use == PrinterUse::slips;
        (slips ? changed.printer : changed.sheet_printer) = printing::text_of(wish.printer);
        if (slips) changed.paper_mm = printing::millimetres_of(wish.roll);
        surface.prefer(changed);
        surface.notify(
            {ui::Notify::Tone::done,
             slips ? tr("Slips print there from now on") : tr("Forms print there from now on")});
    }
    void hear(const TestPrint& wish, Surface& surface) {
        const bool sheet = wish.use == PrinterUse::sheets;
        const auto paper = sheet ? printing::Paper::a4 : printing::Paper::roll_80;
        if (PrintRoom* room = surface.print_room()) room->print_test(test_slip_words(), paper);
        surface.notify({ui::Notify::Tone::info, tr("A test slip is on its way to the printer")});
    }
    void hear(const LookAgain&, Surface& surface) {
        if (PrintRoom* room = surface.print_room()) room->look();
        if (PrintRoom* room = surface.print_room()) room->find();
    }
    void hear(const SaveScanner& wish, Surface& surface) {
        Preferences changed = surface.preferences();
        changed.scanner = text_of(wish.scanner);
        surface.prefer(changed);
        surface.notify({ui::Notify::Tone::done, tr("Scans come from there from now on")});
    }
    void hear(const LookForScanners&, Surface& surface) {
        if (Scanner* scanner = surface.scanner()) scanner->look();
    }
    void hear(const UseVolume& wish, Surface& surface) {
        Preferences changed = surface.preferences();
        changed.sound_volume = wish.percent;
        surface.prefer(changed);
        hear(TrySound{Sound::scan_good}, surface);
    }
    void hear(const TrySound& wish, Surface& surface) {
        const auto volume = static_cast<int>(surface.preferences().sound_volume);
        if (Speaker* speaker = surface.speaker()) speaker->play(samples_of(wish.sound, volume));
    }

    bool m_looked = false;
    DevicesUi m_ui;
};

} // namespace

std::unique_ptr<Page> make_devices_page(const std::string& subject) {
    return std::make_unique<DevicesPage>(subject);
}

} // namespace foyer::app
