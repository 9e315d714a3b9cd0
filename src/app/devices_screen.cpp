#include "app/devices_screen.h"

#include <algorithm>

#include "app/printer_words.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using printing::Paper;
using printing::PrinterChoice;
using printing::PrinterKind;
using printing::Trouble;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<DevicesWish>;

constexpr float card_gap = 20;

std::string kind_name(PrinterKind kind) {
    switch (kind) {
    case PrinterKind::none: break;
    case PrinterKind::tcp: return tr("Network printer");
    case PrinterKind::usb: return tr("USB printer");
    case PrinterKind::cups: return tr("Print queue");
    case PrinterKind::folder: return tr("Pictures in a folder");
    }
    return tr("No printer");
}

const char* address_label(PrinterKind kind) {
    switch (kind) {
    case PrinterKind::tcp: return tr("Address, with the port if it is not 9100");
    case PrinterKind::usb: return tr("Device");
    case PrinterKind::cups: return tr("Name of the queue");
    default: return tr("Folder; empty: the outbox of this store");
    }
}

const char* address_example(PrinterKind kind) {
    switch (kind) {
    case PrinterKind::tcp: return "192.168.1.50";
    case PrinterKind::usb: return "/dev/usb/lp0";
    case PrinterKind::cups: return "Office";
    default: return "";
    }
}

std::string typed_of(const PrinterChoice& choice) {
    if (choice.kind != PrinterKind::tcp || choice.port == printing::escpos_port)
        return choice.address;
    return printing::text_of(choice).substr(4);
}

void begin(const PrintView& view, DevicesUi& state) {
    state.begun = true;
    const auto kinds = printer_kinds();
    state.kind = static_cast<int>(std::ranges::find(kinds, view.choice.slips.kind) - kinds.begin());
    state.address = typed_of(view.choice.slips);
    state.roll = view.choice.roll == Paper::roll_58 ? 0 : 1;
}

void draw_state(Rect box, const PrintView& view, const desk::Viewing& viewing, Wishes& wishes) {
    Rect in = ui::inset(ui::titled_card(box, tr("Printer")), 21, 16);
    const PrinterWords words = words_of(view);
    ui::status_chip({in.x, in.y}, words.tone, words.icon, words.chip);
    if (view.slips.trouble != Trouble::none)
        ui::text(
            {in.x + ui::status_chip_width(words.icon, words.chip) + 12, in.y + 4},
            tr("since {1}", {ui::when_text(view.since, viewing.now, *viewing.zone)}),
            ui::type::label, ui::colour(Token::t3));
    ui::cut_top(in, 28, 14);
    ui::text(
        {in.x, in.y}, name_of(view.choice.slips), ui::type::body_bold, ui::colour(Token::t1), in.w);
    ui::cut_top(in, 24, 6);
    const float advice_h = ui::paragraph_height(in.w, words.advice, ui::type::row);
    ui::paragraph(ui::cut_top(in, advice_h, 6), words.advice, ui::type::row, ui::colour(Token::t2));
    if (!view.slips.detail.empty()) {
        const float h = ui::paragraph_height(in.w, view.slips.detail, ui::type::small);
        ui::paragraph(
            ui::cut_top(in, h, 6), view.slips.detail, ui::type::small, ui::colour(Token::t3));
    }
    ui::cut_top(in, 6);
    const auto boxes = ui::columns(ui::cut_top(in, 56), {ui::fill(), ui::fill()}, 10);
    const char* why_not = tr("No printer is set up");
    if (ui::button(
            boxes[0],
            {.label = tr("Check again"),
             .icon = Icon::sync,
             .enabled = view.has_printer(),
             .why_not = why_not}))
        wishes.emplace_back(LookAgain{});
    if (ui::button(
            boxes[1],
            {.label = tr("Test print"),
             .icon = Icon::print,
             .enabled = view.has_printer(),
             .why_not = why_not}))
        wishes.emplace_back(TestPrint{});
}

void draw_choice(Rect box, const PrintView& view, DevicesUi& state, Wishes& wishes) {
    Rect in = ui::inset(ui::titled_card(box, tr("Slips print on")), 21, 16);
    const auto kinds = printer_kinds();
    std::vector<std::string> names;
    for (const PrinterKind kind : kinds)
        names.push_back(kind_name(kind));
    if (ui::select(ui::cut_top(in, 56, 34), tr("Kind of printer"), names, state.kind)) {
        state.address.clear();
        state.asked = false;
    }
    const PrinterKind kind = kinds[static_cast<std::size_t>(state.kind)];
    const auto chosen = chosen_printer(state);
    if (kind != PrinterKind::none) {
        const ui::Field field{
            .label = address_label(kind),
            .placeholder = address_example(kind),
            .error = state.asked && !chosen ? tr("This is not such an address.") : ""};
        ui::text_field(ui::cut_top(in, 56, 28), state.address, field);
    }
    const ui::Segment rolls[] = {{tr("58 mm")}, {tr("80 mm")}};
    ui::segmented(ui::cut_top(in, 56, 20), tr("Paper width"), rolls, state.roll);
    const Paper roll = state.roll == 0 ? Paper::roll_58 : Paper::roll_80;
    const bool same = chosen && *chosen == view.choice.slips && roll == view.choice.roll;
    const ui::Button save{
        .label = tr("Use this printer"),
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .enabled = !same,
        .why_not = tr("This printer is in use already")};
    if (!ui::button(ui::cut_top(in, 56), save)) return;
    state.asked = true;
    if (chosen) wishes.emplace_back(SavePrinter{*chosen, roll});
}

} // namespace

std::vector<PrinterKind> printer_kinds() {
    return {
        PrinterKind::tcp, PrinterKind::usb, PrinterKind::cups, PrinterKind::folder,
        PrinterKind::none};
}

std::optional<PrinterChoice> chosen_printer(const DevicesUi& state) {
    switch (printer_kinds()[static_cast<std::size_t>(state.kind)]) {
    case PrinterKind::tcp: return printing::parse_printer("tcp:" + state.address);
    case PrinterKind::usb: return printing::parse_printer("usb:" + state.address);
    case PrinterKind::cups: return printing::parse_printer("cups:" + state.address);
    case PrinterKind::folder: return printing::parse_printer("folder:" + state.address);
    case PrinterKind::none: break;
    }
    return PrinterChoice{};
}

Wishes
draw_devices(const PrintView& view, DevicesUi& state, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    if (!state.begun) begin(view, state);
    const Rect area = ui::inset(body, 24, 20);
    const float most = std::min(area.h, 440.0F);
    if (area.w < 900) {
        Rect inside = ui::begin_scroll("devices", area, 2 * 440 + card_gap);
        draw_state(ui::cut_top(inside, 440, card_gap), view, viewing, wishes);
        draw_choice(ui::cut_top(inside, 440), view, state, wishes);
        ui::end_scroll();
        return wishes;
    }
    const auto boxes =
        ui::columns({area.x, area.y, area.w, most}, {ui::fill(), ui::fill()}, card_gap);
    draw_state(boxes[0], view, viewing, wishes);
    draw_choice(boxes[1], view, state, wishes);
    return wishes;
}

} // namespace foyer::app
