#include "desk/counter_log/log_parts_screen.h"
#include "ui/texts.h"

namespace foyer::counter_log {

using desk::Viewing;
using ui::Icon;
using ui::Rect;
using ui::tr;

namespace {

struct Badge {
    ui::Tone tone = ui::Tone::neutral;
    Icon icon = Icon::none;
    std::string lead;
    std::string rest;
};

Badge badge_of(const Chain& chain, const Viewing& viewing) {
    const std::string entries = ui::grouped(chain.entries);
    switch (chain.state) {
    case Chain::State::unknown:
        return {ui::Tone::neutral, Icon::hourglass_bottom, tr("Chain not checked yet"), ""};
    case Chain::State::checking:
        return {
            ui::Tone::warn, Icon::pending, tr("Checking"),
            tr("{1} of {2}", {ui::grouped(chain.done), entries})};
    case Chain::State::verified: {
        const std::string at =
            viewing.zone == nullptr ? "" : ui::clock_text(chain.verified_at, *viewing.zone);
        return {
            ui::Tone::ok, Icon::verified, tr("Chain verified"),
            tr("{1} entries, {2}", {entries, at})};
    }
    case Chain::State::torn:
        return {
            ui::Tone::danger, Icon::gpp_maybe,
            tr("Entries missing after {1}", {ui::grouped(chain.at_entry)}), tr("Call IT")};
    case Chain::State::broken:
        return {
            ui::Tone::danger, Icon::gpp_maybe,
            tr("Chain broken at entry {1}", {ui::grouped(chain.at_entry)}), tr("Call IT")};
    }
    return {};
}

constexpr float icon_only_w = 56;

}  // namespace

float badge_width(const Chain& chain, const Viewing& viewing, bool little_room) {
    const Badge badge = badge_of(chain, viewing);
    if (little_room && badge.tone != ui::Tone::danger) return icon_only_w;
    const float lead = ui::text_width(badge.lead, ui::type::row_bold);
    const float rest =
        badge.rest.empty() ? 0 : 12 + ui::text_width(badge.rest, ui::type::label);
    return 53 + lead + rest + 17;
}

void draw_badge(Rect box, const Chain& chain, const Viewing& viewing, Wishes& wishes) {
    const Badge badge = badge_of(chain, viewing);
    const ui::ToneColours colours = ui::tone_colours(badge.tone);
    ui::fill_rect(box, colours.soft, 12);
    ui::stroke_rect(box, colours.line, 12);
    const bool checking = chain.state == Chain::State::checking;
    if (ui::press_area(box, badge.lead, !checking).clicked) wishes.emplace_back(Verify{});
    const bool icon_only = box.w <= icon_only_w;
    ui::icon({box.x + (icon_only ? 16.0F : 17.0F), box.y + 16}, badge.icon, 24, colours.text);
    if (icon_only) return;
    const float room = box.w - 53 - 17;
    const float lead = ui::text(
        {box.x + 53, box.y + 17}, badge.lead, ui::type::row_bold, colours.text, room);
    if (badge.rest.empty() || room - lead < 40) return;
    ui::text(
        {box.x + 53 + lead + 12, box.y + 18}, badge.rest, ui::type::label, colours.text,
        room - lead - 12 + 1);
}

}  // namespace foyer::counter_log
