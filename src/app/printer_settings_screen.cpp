#include "app/printer_settings_screen.h"

#include <algorithm>

#include "app/device_parts_screen.h"
#include "app/printer_words.h"
#include "app/two_cards_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using printing::Paper;
using printing::PrinterChoice;
using printing::PrinterKind;
using printing::Trouble;
using ui::Icon;
using ui::Rect;
using ui::tr;
using Wishes = std::vector<PrinterWish>;

std::string kind_name(PrinterKind kind) {
    switch (kind) {
    case PrinterKind::none: break;
    case PrinterKind::tcp: return tr("Network printer");
    case PrinterKind::usb: return tr("USB printer");
    case PrinterKind::cups: return tr("Print queue");
    case PrinterKind::folder: return tr("Files in a folder");
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

// One of the two printers of a desk.
struct Side {
    PrinterUse use;
    const PrintView& view;

    bool slips() const { return use == PrinterUse::slips; }
    const PrinterChoice& choice() const { return slips() ? view.choice.slips : view.choice.sheets; }
    const printing::PrinterState& state() const { return slips() ? view.slips : view.sheets; }
    bool chosen() const { return choice().kind != PrinterKind::none; }
    // A print queue takes both kinds of paper; all other printers here are for slips.
    bool fits(const PrinterChoice& found) const {
        return slips() || found.kind == PrinterKind::cups;
    }
};

DeviceWords words_for(const Side& side) {
    if (side.slips()) return words_of(side.view);
    if (!side.chosen()) return words_of(Trouble::not_chosen);
    DeviceWords words = words_of(side.state().trouble);
    if (side.state().trouble == Trouble::none)
        words.advice = tr("Forms print when somebody asks for one.");
    return words;
}

std::string typed_of(const PrinterChoice& choice) {
    if (choice.kind != PrinterKind::tcp || choice.port == printing::escpos_port)
        return choice.address;
    return printing::text_of(choice).substr(4);
}

void fill_in(const PrinterChoice& choice, PrinterUse use, PrinterForm& form) {
    const auto kinds = printer_kinds(use);
    const auto at = std::ranges::find(kinds, choice.kind);
    form.kind = static_cast<int>((at == kinds.end() ? kinds.begin() : at) - kinds.begin());
    form.address = typed_of(choice);
    form.asked = false;
}

DeviceState state_of(const Side& side, const desk::Viewing& viewing) {
    const bool troubled = side.slips() && side.state().trouble != Trouble::none;
    const auto& zone = *viewing.zone;
    return {
        side.slips() ? tr("Slip printer") : tr("Form printer (A4)"), words_for(side),
        troubled ? tr("since {1}", {ui::when_text(side.view.since, viewing.now, zone)}) : "",
        name_of(side.choice()), side.state().detail};
}

void draw_how_it_is(Rect card, const DeviceState& state, const Side& side, Wishes& wishes) {
    Rect in = draw_state(card, state);
    const auto boxes = ui::columns(ui::cut_top(in, 56), {ui::fill(), ui::fill()}, 10);
    const char* why_not = tr("No printer is set up");
    const auto offer = [&](Rect box, const char* label, Icon icon) {
        return ui::button(
            box, {.label = label, .icon = icon, .enabled = side.chosen(), .why_not = why_not});
    };
    if (offer(boxes[0], tr("Check again"), Icon::sync)) wishes.emplace_back(LookAgain{});
    if (offer(boxes[1], tr("Test print"), Icon::print)) wishes.emplace_back(TestPrint{side.use});
}

std::vector<PrinterChoice> found_for(const Side& side) {
    std::vector<PrinterChoice> found;
    for (const PrinterChoice& one : side.view.found)
        if (side.fits(one)) found.push_back(one);
    return found;
}

void draw_found_printers(Rect& in, const Side& side, PrinterForm& form) {
    const auto found = found_for(side);
    const auto now = chosen_printer(form, side.use);
    std::vector<FoundDevice> rows;
    for (const PrinterChoice& one : found)
        rows.push_back({Icon::print, name_of(one), now == one});
    if (const auto tapped = draw_found(in, rows, side.view.looked))
        fill_in(found[*tapped], side.use, form);
}

void draw_address(Rect box, PrinterKind kind, const PrinterUse use, PrinterForm& form) {
    if (kind == PrinterKind::none) return;
    const bool wrong = form.asked && !chosen_printer(form, use);
    const ui::Field field{
        .label = address_label(kind),
        .placeholder = address_example(kind),
        .error = wrong ? tr("This is not such an address.") : ""};
    ui::text_field(box, form.address, field);
}

float choice_height(const Side& side) {
    return 54 + 16 + 90 + 92 + found_height(found_for(side).size()) + 20 +
        (side.slips() ? 76.0F : 0.0F) + 56 + 20;
}

void draw_choice(Rect card, const Side& side, PrinterForm& form, Wishes& wishes) {
    const char* title = side.slips() ? tr("Slips print on") : tr("Forms print on");
    Rect in = ui::inset(ui::titled_card(card, title), 21, 16);
    const auto kinds = printer_kinds(side.use);
    std::vector<std::string> names;
    for (const PrinterKind kind : kinds)
        names.push_back(kind_name(kind));
    if (ui::select(ui::cut_top(in, 56, 34), tr("Kind of printer"), names, form.kind)) {
        form.address.clear();
        form.asked = false;
    }
    draw_address(
        ui::cut_top(in, 56, 36), kinds[static_cast<std::size_t>(form.kind)], side.use, form);
    draw_found_printers(in, side, form);
    ui::cut_top(in, 20);
    const ui::Segment rolls[] = {{tr("58 mm")}, {tr("80 mm")}};
    if (side.slips()) ui::segmented(ui::cut_top(in, 56, 20), tr("Paper width"), rolls, form.roll);
    const Paper roll = form.roll == 0 ? Paper::roll_58 : Paper::roll_80;
    const auto chosen = chosen_printer(form, side.use);
    const bool same = chosen == side.choice() && (!side.slips() || roll == side.view.choice.roll);
    const ui::Button save{
        .label = tr("Use this printer"),
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .enabled = !same,
        .why_not = tr("This printer is in use already")};
    if (!ui::button(ui::cut_top(in, 56), save)) return;
    form.asked = true;
    if (chosen) wishes.emplace_back(SavePrinter{side.use, *chosen, roll});
}

} // namespace

std::vector<PrinterKind> printer_kinds(PrinterUse use) {
    if (use == PrinterUse::sheets)
        return {PrinterKind::cups, PrinterKind::folder, PrinterKind::none};
    return {
        PrinterKind::tcp, PrinterKind::usb, PrinterKind::cups, PrinterKind::folder,
        PrinterKind::none};
}

std::optional<PrinterChoice> chosen_printer(const PrinterForm& form, PrinterUse use) {
    switch (printer_kinds(use)[static_cast<std::size_t>(form.kind)]) {
    case PrinterKind::tcp: return printing::parse_printer("tcp:" + form.address);
    case PrinterKind::usb: return printing::parse_printer("usb:" + form.address);
    case PrinterKind::cups: return printing::parse_printer("cups:" + form.address);
    case PrinterKind::folder: return printing::parse_printer("folder:" + form.address);
    case PrinterKind::none: break;
    }
    return PrinterChoice{};
}

Wishes draw_printer_settings(
    Rect area, const PrintView& view, PrinterUse use, PrinterForm& form,
    const desk::Viewing& viewing) {
    Wishes wishes;
    const Side side{use, view};
    if (!form.begun) {
        fill_in(side.choice(), use, form);
        form.roll = view.choice.roll == Paper::roll_58 ? 0 : 1;
        form.begun = true;
    }
    const DeviceState state = state_of(side, viewing);
    draw_two_cards(
        area, state_height(two_cards_width(area), state) + 56 + 16,
        [&](Rect card) { draw_how_it_is(card, state, side, wishes); }, choice_height(side),
        [&](Rect card) { draw_choice(card, side, form, wishes); });
    return wishes;
}

} // namespace foyer::app
