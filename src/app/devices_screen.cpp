#include "app/devices_screen.h"

#include <array>

#include "app/printer_words.h"
#include "app/scanner_words.h"
#include "desk/decision.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<DevicesWish>;

constexpr float groups_beside_from = 1000; // of the page

struct GroupWords {
    DeviceGroup group;
    Icon icon;
    const char* label;
};
constexpr std::array<GroupWords, 4> groups = {
    {{DeviceGroup::slips, Icon::print, N_("Slip printer")},
     {DeviceGroup::sheets, Icon::description, N_("Form printer (A4)")},
     {DeviceGroup::scanner, Icon::qr_code_scanner, N_("Scanner")},
     {DeviceGroup::sound, Icon::notifications_active, N_("Sounds")}}};

// A test that nobody sees must not keep scans from their way.
void choose(DeviceGroup group, DevicesUi& ui) {
    ui.group = group;
    ui.scanner.testing = false;
}

void draw_group(Rect row, const GroupWords& words, DevicesUi& ui) {
    const bool on = ui.group == words.group;
    const auto press = ui::press_area(row, tr(words.label));
    if (on || press.held)
        ui::fill_rect(row, ui::colour(on ? Token::acc_soft : Token::surface3), 12);
    const auto ink = ui::colour(on ? Token::acc_text : Token::t2);
    ui::icon({row.x + 16, row.y + 18}, words.icon, 24, ink);
    ui::text(
        {row.x + 52, row.y + 18}, tr(words.label), on ? ui::type::body_bold : ui::type::body, ink,
        row.w - 64);
    if (press.clicked) choose(words.group, ui);
}

void draw_groups(Rect& area, float page_w, DevicesUi& ui) {
    if (page_w >= groups_beside_from) {
        const Rect box = ui::cut_left(area, 260, 20);
        ui::card(box);
        Rect row{box.x + 11, box.y + 11, box.w - 22, 60};
        for (const auto& group : groups) {
            draw_group(row, group, ui);
            row.y += 60;
        }
        return;
    }
    Rect row = ui::cut_top(area, 56, 16);
    for (const auto& group : groups) {
        const bool on = ui.group == group.group;
        const float w = ui::filter_chip_width(tr(group.label), group.icon, false, on);
        if (ui::filter_chip(ui::cut_left(row, w, 8), tr(group.label), on, group.icon))
            choose(group.group, ui);
    }
}

// ---- sounds -----------------------------------------------------------------------------------

constexpr std::array<std::int64_t, 4> volumes = {0, 30, 60, 100};

struct SoundWords {
    Sound sound;
    Icon icon;
    const char* label;
};
constexpr std::array<SoundWords, 4> sounds = {
    {{Sound::scan_good, Icon::qr_code_scanner, N_("A scan is recognised: one high tone")},
     {Sound::scan_bad, Icon::block, N_("A scan is unknown or refused: two low tones")},
     {Sound::done, Icon::check_circle, N_("Something is done: two rising tones")},
     {Sound::work_stops, Icon::report, N_("Nothing can be saved: three tones")}}};

void draw_volume(Rect box, std::int64_t percent, Wishes& wishes) {
    int chosen = 0;
    while (chosen + 1 < static_cast<int>(volumes.size()) &&
           volumes[static_cast<std::size_t>(chosen)] < percent)
        ++chosen;
    const ui::Segment steps[] = {{tr("Off")}, {tr("Quiet")}, {tr("Medium")}, {tr("Loud")}};
    if (ui::segmented(box, tr("Volume"), steps, chosen))
        wishes.emplace_back(UseVolume{volumes[static_cast<std::size_t>(chosen)]});
}

void draw_sound_rows(Rect& in, Wishes& wishes) {
    for (const auto& one : sounds) {
        const Rect row = ui::cut_top(in, 56);
        if (ui::list_row(row, tr(one.label), false).clicked)
            wishes.emplace_back(TrySound{one.sound});
        ui::icon({row.x + 12, row.y + 17}, one.icon, 22, ui::colour(Token::t2));
        ui::text(
            {row.x + 46, row.y + 17}, tr(one.label), ui::type::row, ui::colour(Token::t1),
            row.w - 58);
    }
}

void draw_sounds(Rect area, const DevicesModel& model, Wishes& wishes) {
    constexpr float h = 54 + 16 + 26 + 56 + 20 + 26 + 4 * 56 + 14 + 24 + 44 + 20;
    const Rect cut{area.x - 4, area.y - 4, area.w + 8, area.h + 8};
    const Rect moved = ui::begin_scroll("sounds", cut, h + 8);
    const Rect card{area.x, moved.y + 4, std::min(area.w, 620.0F), h};
    Rect in = ui::inset(ui::titled_card(card, tr("Sounds")), 21, 16);
    const auto label = [&](const char* words) {
        const Rect line = ui::cut_top(in, 20, 6);
        ui::text({line.x, line.y}, words, ui::type::label, ui::colour(Token::t2), line.w);
    };
    label(tr("Volume"));
    draw_volume(ui::cut_top(in, 56, 20), model.volume_percent, wishes);
    label(tr("Tap one to hear it"));
    draw_sound_rows(in, wishes);
    ui::cut_top(in, 14);
    const bool heard = model.speaker_trouble.empty();
    ui::text(
        {in.x, in.y},
        heard ? tr("Every sound has its sign on the screen as well.")
              : tr("No sound device is here. The signs on the screen say the same."),
        ui::type::label, ui::colour(Token::t2), in.w);
    ui::paragraph(
        {in.x, in.y + 24, in.w, 40}, model.speaker_trouble, ui::type::small, ui::colour(Token::t3),
        2);
    ui::end_scroll();
}

template <class Some>
void add(const std::vector<Some>& some, Wishes& wishes) {
    for (const auto& one : some)
        std::visit([&](const auto& wish) { wishes.emplace_back(wish); }, one);
}

} // namespace

Wishes
draw_devices(const DevicesModel& model, DevicesUi& ui, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    draw_groups(area, body.w, ui);
    switch (ui.group) {
    case DeviceGroup::slips:
        add(draw_printer_settings(area, model.print, PrinterUse::slips, ui.slips, viewing), wishes);
        break;
    case DeviceGroup::sheets:
        add(draw_printer_settings(area, model.print, PrinterUse::sheets, ui.sheets, viewing),
            wishes);
        break;
    case DeviceGroup::scanner:
        add(draw_scanner_settings(area, model.scanner, model.scans, ui.scanner, viewing), wishes);
        break;
    case DeviceGroup::sound: draw_sounds(area, model, wishes); break;
    }
    return wishes;
}

} // namespace foyer::app
