#include "app/scanner_settings_screen.h"

#include <algorithm>

#include "app/device_parts_screen.h"
#include "app/scanner_words.h"
#include "app/two_cards_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<ScannerWish>;

constexpr float test_h = 96;

std::string kind_name(ScannerKind kind) {
    switch (kind) {
    case ScannerKind::keyboard: break;
    case ScannerKind::evdev: return tr("A device of its own");
    case ScannerKind::serial: return tr("On a serial line");
    }
    return tr("Types like a keyboard");
}

void fill_in(const ScannerChoice& choice, ScannerForm& form) {
    const auto kinds = scanner_kinds();
    form.kind = static_cast<int>(std::ranges::find(kinds, choice.kind) - kinds.begin());
    form.device = choice.device;
    form.asked = false;
}

DeviceState state_of(const ScannerView& view, const desk::Viewing& viewing) {
    const bool troubled = view.state.trouble != ScannerTrouble::none;
    const auto& zone = *viewing.zone;
    return {
        tr("Scanner"), words_of(view),
        troubled ? tr("since {1}", {ui::when_text(view.since, viewing.now, zone)}) : "",
        name_of(view.choice), view.state.detail};
}

std::string last_refused(const ScanTally& tally, const desk::Viewing& viewing) {
    if (tally.refused == 0) return "";
    const std::string at = ui::when_text(tally.refused_at, viewing.now, *viewing.zone);
    return at + "·" + words_of(tally.last_fault);
}

float tally_height(float w, const std::string& refused) {
    return 22 + (refused.empty() ? 0 : ui::paragraph_height(w, refused, ui::type::label)) + 14;
}

void draw_tally(Rect& in, const ScanTally& tally, const desk::Viewing& viewing) {
    const std::string refused = last_refused(tally, viewing);
    const Rect box = ui::cut_top(in, tally_height(in.w, refused));
    ui::text(
        {box.x, box.y},
        tr("Since the start: {1} scanned, {2} refused",
           {std::to_string(tally.taken), std::to_string(tally.refused)}),
        ui::type::row, ui::colour(Token::t1), box.w);
    ui::paragraph(
        {box.x, box.y + 22, box.w, box.h - 22}, refused, ui::type::label, ui::colour(Token::t2));
}

struct TestWords {
    Icon icon = Icon::qr_code_scanner;
    Token ink = Token::t2;
    std::string words;
};
TestWords words_of_test(const ScannerForm& form) {
    if (!form.read) return {Icon::qr_code_scanner, Token::t2, tr("Scan something now.")};
    if (form.read->fault != ScanFault::none)
        return {Icon::error, Token::danger, words_of(form.read->fault)};
    return {Icon::check_circle, Token::ok, form.read->text};
}

void draw_test(Rect& in, const ScannerForm& form) {
    if (!form.testing) return;
    Rect box = ui::cut_top(in, test_h, 14);
    ui::fill_rect(box, ui::colour(Token::surface2), 12);
    ui::stroke_rect(box, ui::colour(Token::border), 12);
    const TestWords test = words_of_test(form);
    box = ui::inset(box, 16, 12);
    ui::icon({box.x, box.y + 10}, test.icon, 26, ui::colour(test.ink));
    ui::cut_left(box, 40);
    ui::paragraph(
        {box.x, box.y, box.w, 48}, test.words, ui::type::body_bold, ui::colour(Token::t1), 2);
    ui::text(
        {box.x, box.y + 52}, tr("It is shown here and goes nowhere else."), ui::type::small,
        ui::colour(Token::t3), box.w);
}

float how_it_is_height(
    float card_w, const DeviceState& state, const std::string& refused, const ScannerForm& form) {
    return state_height(card_w, state) + tally_height(card_w - 42, refused) +
        (form.testing ? test_h + 14 : 0) + 56 + 16;
}

void draw_how_it_is(
    Rect card, const DeviceState& state, const ScanTally& tally, ScannerForm& form,
    const desk::Viewing& viewing, Wishes& wishes) {
    Rect in = draw_state(card, state);
    draw_tally(in, tally, viewing);
    draw_test(in, form);
    const auto boxes = ui::columns(ui::cut_top(in, 56), {ui::fill(), ui::fill()}, 10);
    if (ui::button(boxes[0], {.label = tr("Check again"), .icon = Icon::sync}))
        wishes.emplace_back(LookForScanners{});
    const char* label = form.testing ? tr("End the test") : tr("Test scan");
    if (!ui::button(boxes[1], {.label = label, .icon = Icon::qr_code_scanner})) return;
    form.testing = !form.testing;
    form.read.reset();
}

void draw_device(Rect box, ScannerKind kind, ScannerForm& form) {
    if (kind == ScannerKind::keyboard) return;
    const bool serial = kind == ScannerKind::serial;
    const bool wrong = form.asked && !chosen_scanner(form);
    const ui::Field field{
        .label = serial ? tr("Path of the line") : tr("Name or path of the device"),
        .placeholder = serial ? "/dev/ttyACM0" : "Newland HR22",
        .error = wrong ? tr("This is not such a device.") : ""};
    ui::text_field(box, form.device, field);
}

void draw_found_scanners(Rect& in, const ScannerView& view, ScannerForm& form) {
    const auto now = chosen_scanner(form);
    std::vector<FoundDevice> rows;
    for (const FoundScanner& one : view.found) {
        const bool keys = one.choice.kind == ScannerKind::evdev;
        rows.push_back({keys ? Icon::keyboard : Icon::cable, one.name, now == one.choice});
    }
    if (const auto tapped = draw_found(in, rows, view.looked))
        fill_in(view.found[*tapped].choice, form);
}

std::string keys_warning() {
    return tr("The keys of this device go to the scan box alone: do not choose the keyboard one "
              "types on.");
}

float choice_height(float card_w, const ScannerView& view) {
    return 54 + 16 + 90 + 92 + found_height(view.found.size()) + 14 +
        ui::paragraph_height(card_w - 42, keys_warning(), ui::type::label) + 14 + 56 + 20;
}

void draw_choice(Rect card, const ScannerView& view, ScannerForm& form, Wishes& wishes) {
    Rect in = ui::inset(ui::titled_card(card, tr("Scan with")), 21, 16);
    const auto kinds = scanner_kinds();
    std::vector<std::string> names;
    for (const ScannerKind kind : kinds)
        names.push_back(kind_name(kind));
    if (ui::select(ui::cut_top(in, 56, 34), tr("Kind of scanner"), names, form.kind)) {
        form.device.clear();
        form.asked = false;
    }
    const ScannerKind kind = kinds[static_cast<std::size_t>(form.kind)];
    draw_device(ui::cut_top(in, 56, 36), kind, form);
    draw_found_scanners(in, view, form);
    ui::cut_top(in, 14);
    const float h = ui::paragraph_height(in.w, keys_warning(), ui::type::label);
    const Rect warning = ui::cut_top(in, h, 14);
    if (kind == ScannerKind::evdev)
        ui::paragraph(warning, keys_warning(), ui::type::label, ui::colour(Token::t2));
    const auto chosen = chosen_scanner(form);
    const ui::Button save{
        .label = tr("Use this scanner"),
        .icon = Icon::check,
        .kind = ui::Kind::primary,
        .enabled = chosen != view.choice,
        .why_not = tr("This scanner is in use already")};
    if (!ui::button(ui::cut_top(in, 56), save)) return;
    form.asked = true;
    if (chosen) wishes.emplace_back(SaveScanner{*chosen});
}

} // namespace

std::vector<ScannerKind> scanner_kinds() {
    return {ScannerKind::keyboard, ScannerKind::evdev, ScannerKind::serial};
}

std::optional<ScannerChoice> chosen_scanner(const ScannerForm& form) {
    switch (scanner_kinds()[static_cast<std::size_t>(form.kind)]) {
    case ScannerKind::keyboard: break;
    case ScannerKind::evdev: return parse_scanner("evdev:" + form.device);
    case ScannerKind::serial: return parse_scanner("serial:" + form.device);
    }
    return ScannerChoice{};
}

Wishes draw_scanner_settings(
    Rect area, const ScannerView& view, const ScanTally& tally, ScannerForm& form,
    const desk::Viewing& viewing) {
    Wishes wishes;
    if (!form.begun) fill_in(view.choice, form);
    form.begun = true;
    const DeviceState state = state_of(view, viewing);
    const float card_w = two_cards_width(area);
    draw_two_cards(
        area, how_it_is_height(card_w, state, last_refused(tally, viewing), form),
        [&](Rect card) { draw_how_it_is(card, state, tally, form, viewing, wishes); },
        choice_height(card_w, view), [&](Rect card) { draw_choice(card, view, form, wishes); });
    return wishes;
}

} // namespace foyer::app
