#include "tools/tour/looking.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace foyer::tour {

namespace {

enum class Match { exact, prefix, part, none };

Match match(const std::string& whole, const std::string& wanted) {
    if (whole == wanted) return Match::exact;
    if (whole.starts_with(wanted)) return Match::prefix;
    return whole.find(wanted) != std::string::npos ? Match::part : Match::none;
}

bool on_screen(const InspectedScreen& screen, const InspectedBox& box) {
    const auto width = static_cast<float>(screen.width);
    const auto height = static_cast<float>(screen.height);
    return box.w > 0 && box.h > 0 && box.centre_x() >= 0 && box.centre_x() < width &&
        box.centre_y() >= 0 && box.centre_y() < height;
}

// Layers are drawn one above the other: the higher, the later its last item.
std::size_t height_of(const InspectedScreen& screen, const std::string& layer) {
    const auto found = std::ranges::find_if(
        screen.items.rbegin(), screen.items.rend(),
        [&](const InspectedItem& item) { return item.layer == layer; });
    return layer.empty() ? 0 : static_cast<std::size_t>(screen.items.rend() - found);
}

// Below counts by its distance; a step aside counts double, so that a card's own items win over
// those of the card next to it. Items above belong to something else.
float distance(const InspectedBox& text, const InspectedBox& item) {
    if (item.bottom() <= text.y) return std::numeric_limits<float>::max();
    const float aside = std::max({0.0F, item.x - text.right(), text.x - item.right()});
    const float below = std::max(0.0F, item.y - text.bottom());
    return below + 2 * aside;
}

} // namespace

std::optional<InspectedBox> find_text(const InspectedScreen& screen, const std::string& text) {
    std::optional<InspectedBox> best;
    Match best_match = Match::none;
    const auto consider = [&](const std::string& candidate, const InspectedBox& box) {
        const Match found = match(candidate, text);
        if (found >= best_match || !on_screen(screen, box)) return;
        best = box;
        best_match = found;
    };
    for (const auto& candidate : screen.texts)
        consider(candidate.text, candidate.box);
    for (const auto& item : screen.items)
        consider(item.label, item.box);
    return best;
}

std::optional<InspectedItem>
find_item(const InspectedScreen& screen, const std::string& label, const std::string& near) {
    std::optional<InspectedBox> text;
    if (!near.empty()) {
        text = find_text(screen, near);
        if (!text) return std::nullopt;
    }
    using Rank = std::tuple<std::size_t, Match, float, float, float>;
    std::vector<std::pair<Rank, const InspectedItem*>> found;
    for (const InspectedItem& item : screen.items) {
        const Match how = match(item.label, label);
        if (how >= Match::part || !on_screen(screen, item.box)) continue;
        const float far = text ? distance(*text, item.box) : 0.0F;
        if (far == std::numeric_limits<float>::max()) continue;
        const std::size_t under = screen.items.size() - height_of(screen, item.layer);
        found.push_back({Rank{under, how, far, item.box.y, item.box.x}, &item});
    }
    if (found.empty()) return std::nullopt;
    return *std::ranges::min_element(found, {}, [](const auto& each) {
                return each.first;
            })->second;
}

bool shows(const InspectedScreen& screen, const std::string& text) {
    const auto in = [&](const std::string& whole) { return whole.find(text) != std::string::npos; };
    return std::ranges::any_of(screen.texts, [&](const auto& one) { return in(one.text); }) ||
        std::ranges::any_of(
               screen.items, [&](const auto& one) { return in(one.label) || in(one.value); }) ||
        in(screen.lines);
}

} // namespace foyer::tour
