#include <memory>

#include "app/devices_screen.h"
#include "app/printer_drawer_screen.h"
#include "app/test_slip.h"
#include "printing/layout.h"
#include "printing/preview.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/draw.h"
#include "ui/texts.h"

namespace foyer::gallery {
namespace {

using printing::PrinterKind;
using printing::Trouble;

const TimeZone& zone() {
    static const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
    return shanghai;
}
Time at(int hour, int minute) {
    return zone().moment({2026, 3, 18}, hour * hour_ms + minute * minute_ms);
}

app::SpoolJob job(std::uint8_t n, const char* title, Time made, bool begun) {
    app::SpoolJob one;
    one.id.bytes[15] = n;
    one.title = title;
    one.made = made;
    one.begun = begun;
    return one;
}

app::PrintView view_of(const std::string& state) {
    app::PrintView view;
    view.choice.slips = {PrinterKind::tcp, "192.168.1.50", printing::escpos_port};
    view.slips.answers = true;
    view.since = at(14, 29);
    if (state == "none") view.choice.slips = {};
    if (state == "none") view.slips.trouble = Trouble::not_chosen;
    const bool no_paper = state == "out_of_paper" || state.starts_with("preview");
    if (no_paper) view.slips.trouble = Trouble::paper_out;
    if (state == "unreachable") {
        view.slips.trouble = Trouble::unreachable;
        view.slips.detail = "connect to printer 192.168.1.50:9100: Connection refused";
    }
    if (no_paper || state == "unreachable")
        view.jobs = {
            job(1, "投诉回执 TS01-260318-A0007", at(14, 29), false),
            job(2, "投诉回执 TS01-260318-A0008", at(14, 31), false)};
    for (app::SpoolJob& one : view.jobs)
        one.parts = state == "preview_parts" ? 3 : 1;
    if (state == "doubtful") view.jobs = {job(1, "投诉回执 TS01-260318-A0007", at(14, 29), true)};
    return view;
}

desk::Viewing viewing() {
    desk::Viewing seen;
    seen.now = at(14, 32);
    seen.zone = &zone();
    return seen;
}

constexpr ui::PictureId slip = 201;

void keep_slip() {
    static const printing::Fonts fonts;
    const auto laid_out =
        printing::slip_of(fonts, app::test_slip_words(), printing::Paper::roll_80);
    if (!laid_out) return;
    auto page = printing::preview_part(laid_out->raster, printing::Paper::roll_80, 0);
    ui::keep_picture(slip, ui::PictureUse::whole, shrunk(std::move(page), ui::large_picture_px));
}

// What is looked at, when something is.
app::DrawerUi shown_in(const std::string& state, const app::PrintView& view) {
    app::DrawerUi shown;
    if (!state.starts_with("preview")) return shown;
    shown.job = view.jobs.front().id;
    if (state == "preview") shown.picture = {ui::PictureState::ready, slip};
    if (state == "preview_failed") shown.picture.state = ui::PictureState::failed;
    return shown;
}

Painter drawer(const std::string& state) {
    const auto view = std::make_shared<app::PrintView>(view_of(state));
    return [view, shown = shown_in(state, *view)](ui::Rect canvas) {
        if (shown.picture.state == ui::PictureState::ready) keep_slip();
        ui::fill_rect(canvas, ui::colour(ui::Token::bg));
        app::draw_printer_drawer(*view, shown, viewing());
    };
}

app::ScannerView scanner_of(const std::string& state) {
    app::ScannerView view;
    view.since = at(14, 29);
    view.looked = state != "scanner_keyboard";
    if (state == "scanner_keyboard") return view;
    const app::ScannerChoice hand{app::ScannerKind::evdev, "Newland HR22 Dorada"};
    view.choice = hand;
    view.found = {
        {hand, "Newland HR22 Dorada"},
        {{app::ScannerKind::evdev, "AT Translated Set 2 keyboard"}, "AT Translated Set 2 keyboard"},
        {{app::ScannerKind::serial, "/dev/serial/by-id/usb-Honeywell_1470g-if00"},
         "usb-Honeywell_1470g-if00"}};
    if (state == "scanner_lost")
        view.state = {app::ScannerTrouble::unplugged, "find \"Newland HR22 Dorada\" in /dev/input"};
    if (state == "scanner_locked")
        view.state = {app::ScannerTrouble::forbidden, "open /dev/input/event7: Permission denied"};
    return view;
}

app::DevicesModel devices_of(const std::string& state) {
    app::DevicesModel model;
    model.print = view_of(state);
    model.print.looked = state != "none";
    model.print.found = {{PrinterKind::usb, "/dev/usb/lp0", 0}, {PrinterKind::cups, "Office", 0}};
    model.print.choice.sheets = {PrinterKind::cups, "Office", 0};
    model.scanner = scanner_of(state);
    model.volume_percent = 60;
    if (state == "sound_none")
        model.speaker_trouble = "sound device \"default\": No such file or directory";
    if (state == "scanner_lost" || state == "scanner_test_bad")
        model.scans = {128, 3, ScanFault::control_characters, at(14, 20)};
    else
        model.scans = {128, 0, ScanFault::none, {}};
    return model;
}

app::DevicesUi devices_ui(const std::string& state) {
    app::DevicesUi ui;
    if (state == "sheets") ui.group = app::DeviceGroup::sheets;
    if (state.starts_with("sound")) ui.group = app::DeviceGroup::sound;
    if (state.starts_with("scanner")) ui.group = app::DeviceGroup::scanner;
    ui.scanner.testing = state.starts_with("scanner_test");
    if (state == "scanner_test_good") ui.scanner.read = {"TS01-260318-A0007", ScanFault::none};
    if (state == "scanner_test_bad") ui.scanner.read = {"", ScanFault::control_characters};
    return ui;
}

Painter devices(const std::string& state) {
    const auto model = std::make_shared<app::DevicesModel>(devices_of(state));
    const auto ui = std::make_shared<app::DevicesUi>(devices_ui(state));
    return [model, ui](ui::Rect canvas) {
        const ui::Rect body =
            page_in_shell(canvas, {"more", ui::tr("Devices"), ui::tr("Of this desk")});
        app::draw_devices(*model, *ui, body, viewing());
    };
}

} // namespace

std::vector<GalleryPage> printer_pages() {
    return {
        {.name = "printer.drawer",
         .states =
             {"ready", "out_of_paper", "unreachable", "doubtful", "none", "preview",
              "preview_parts", "preview_failed"},
         .painter = drawer,
         .sizes = {{1366, 768}},
         .text_sizes = {1, 1.5}},
        {.name = "devices",
         .states =
             {"ready", "out_of_paper", "unreachable", "doubtful", "none", "sheets",
              "scanner_keyboard", "scanner_ready", "scanner_lost", "scanner_locked", "scanner_test",
              "scanner_test_good", "scanner_test_bad", "sound", "sound_none"},
         .painter = devices,
         .sizes = {{1366, 768}, {1080, 1920}},
         .text_sizes = {1, 1.5}}};
}

} // namespace foyer::gallery
