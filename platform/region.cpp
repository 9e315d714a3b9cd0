#include "platform/region.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace foyer::platform {

namespace {

// A pass of drawing costs about as much as filling this many pixels.
constexpr std::int64_t pass_cost_px = 16 * 1024;

std::int64_t pixels_wasted(PixelRect a, PixelRect b) {
    return around(a, b).area() - a.area() - b.area();
}

struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    std::int64_t wasted = std::numeric_limits<std::int64_t>::max();
};

Pair cheapest_pair(const std::vector<PixelRect>& rects) {
    Pair best;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        for (std::size_t j = i + 1; j < rects.size(); ++j) {
            const auto wasted = pixels_wasted(rects[i], rects[j]);
            if (wasted < best.wasted) best = {i, j, wasted};
        }
    }
    return best;
}

} // namespace

PixelRect both(PixelRect a, PixelRect b) {
    return {
        std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
        std::min(a.bottom, b.bottom)};
}

PixelRect around(PixelRect a, PixelRect b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {
        std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
        std::max(a.bottom, b.bottom)};
}

void Region::add(PixelRect rect) {
    if (rect.empty()) return;
    for (const PixelRect& known : m_rects) {
        if (around(known, rect) == known) return;
    }
    m_rects.push_back(rect);
    while (m_rects.size() > 1) {
        const Pair pair = cheapest_pair(m_rects);
        if (m_rects.size() <= rects_max && pair.wasted > pass_cost_px) return;
        m_rects[pair.first] = around(m_rects[pair.first], m_rects[pair.second]);
        m_rects.erase(m_rects.begin() + static_cast<std::ptrdiff_t>(pair.second));
    }
}

void Region::add(const Region& other) {
    for (const PixelRect& rect : other.m_rects)
        add(rect);
}

void Region::cut_to(PixelRect bounds) {
    for (PixelRect& rect : m_rects)
        rect = both(rect, bounds);
    std::erase_if(m_rects, [](const PixelRect& rect) { return rect.empty(); });
}

PixelRect Region::bounds() const {
    PixelRect all;
    for (const PixelRect& rect : m_rects)
        all = around(all, rect);
    return all;
}

std::int64_t Region::area() const {
    std::int64_t sum = 0;
    for (const PixelRect& rect : m_rects)
        sum += rect.area();
    return sum;
}

} // namespace foyer::platform
