#include <memory>

#include "app/devices_screen.h"
#include "app/printer_drawer_screen.h"
#include "tools/gallery/gallery.h"
#include "ui/draw.h"

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
    if (state == "out_of_paper") view.slips.trouble = Trouble::paper_out;
    if (state == "unreachable") {
        view.slips.trouble = Trouble::unreachable;
        view.slips.detail = "connect to printer 192.168.1.50:9100: Connection refused";
    }
    const bool waits = state == "out_of_paper" || state == "unreachable";
    if (waits)
        view.jobs = {
            job(1, "投诉回执 TS01-260318-A0007", at(14, 29), false),
            job(2, "投诉回执 TS01-260318-A0008", at(14, 31), false)};
    if (state == "doubtful") view.jobs = {job(1, "投诉回执 TS01-260318-A0007", at(14, 29), true)};
    return view;
}

desk::Viewing viewing() {
    desk::Viewing seen;
    seen.now = at(14, 32);
    seen.zone = &zone();
    return seen;
}

Painter drawer(const std::string& state) {
    const auto view = std::make_shared<app::PrintView>(view_of(state));
    return [view](ui::Rect canvas) {
        ui::fill_rect(canvas, ui::colour(ui::Token::bg));
        app::draw_printer_drawer(*view, viewing());
    };
}

Painter devices(const std::string& state) {
    const auto view = std::make_shared<app::PrintView>(view_of(state));
    const auto ui = std::make_shared<app::DevicesUi>();
    return [view, ui](ui::Rect canvas) {
        ui::fill_rect(canvas, ui::colour(ui::Token::bg));
        app::draw_devices(*view, *ui, canvas, viewing());
    };
}

} // namespace

std::vector<GalleryPage> printer_pages() {
    const std::vector<std::string> states{
        "ready", "out_of_paper", "unreachable", "doubtful", "none"};
    return {
        {.name = "printer.drawer",
         .states = states,
         .painter = drawer,
         .sizes = {{1366, 768}},
         .text_sizes = {1, 1.5}},
        {.name = "devices",
         .states = states,
         .painter = devices,
         .sizes = {{1366, 768}},
         .text_sizes = {1, 1.5}}};
}

} // namespace foyer::gallery
