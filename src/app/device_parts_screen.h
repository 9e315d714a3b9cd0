// What the cards of every device have in common: how it is, and which ones are found here.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/device_words.h"
#include "ui/geometry.h"

namespace foyer::app {

struct DeviceState {
    std::string title;
    DeviceWords words;
    std::string since; // "since 14:29", empty: it is as it should be
    std::string name;
    std::string detail; // the machine's own words
};
// Of a card of this width, down to where its buttons begin.
float state_height(float card_w, const DeviceState& state);
// Returns what is left of the card below.
ui::Rect draw_state(ui::Rect card, const DeviceState& state);

struct FoundDevice {
    ui::Icon icon = ui::Icon::none;
    std::string name;
    bool chosen = false;
};
float found_height(std::size_t count);
// At the top of `in`, which keeps the rest. The one that was tapped. `looked`: false while nobody
// knows yet.
std::optional<std::size_t>
draw_found(ui::Rect& in, std::span<const FoundDevice> found, bool looked);

} // namespace foyer::app
