#include "ui/geometry.h"

#include <algorithm>
#include <cmath>

namespace foyer::ui {

namespace {

// Whole pixels for every track; a rounding remainder goes to the tracks that share, first ones
// first, so that the last edge falls exactly on the edge of the area.
std::vector<float> track_sizes(std::initializer_list<Track> tracks, float length, float gap) {
    float fixed = 0;
    float shares = 0;
    for (const Track& track : tracks) {
        fixed += track.fixed;
        shares += track.share;
    }
    const float gaps = tracks.size() < 2 ? 0 : gap * static_cast<float>(tracks.size() - 1);
    const float left = std::max(0.0F, length - fixed - gaps);
    std::vector<float> sizes;
    sizes.reserve(tracks.size());
    float share_before = 0;
    for (const Track& track : tracks) {
        if (track.share <= 0) {
            sizes.push_back(track.fixed);
            continue;
        }
        const float from = std::round(left * share_before / shares);
        share_before += track.share;
        sizes.push_back(track.fixed + std::round(left * share_before / shares) - from);
    }
    return sizes;
}

}  // namespace

Rect inset(Rect r, float all) { return inset(r, all, all); }

Rect inset(Rect r, float horizontal, float vertical) {
    return {
        r.x + horizontal, r.y + vertical, std::max(0.0F, r.w - 2 * horizontal),
        std::max(0.0F, r.h - 2 * vertical)};
}

Rect centred(Rect within, float w, float h) {
    return {within.x + (within.w - w) / 2, within.y + (within.h - h) / 2, w, h};
}

Rect cut_top(Rect& area, float h, float gap) {
    const Rect strip{area.x, area.y, area.w, h};
    area.y += h + gap;
    area.h = std::max(0.0F, area.h - h - gap);
    return strip;
}

Rect cut_bottom(Rect& area, float h, float gap) {
    const Rect strip{area.x, area.bottom() - h, area.w, h};
    area.h = std::max(0.0F, area.h - h - gap);
    return strip;
}

Rect cut_left(Rect& area, float w, float gap) {
    const Rect strip{area.x, area.y, w, area.h};
    area.x += w + gap;
    area.w = std::max(0.0F, area.w - w - gap);
    return strip;
}

Rect cut_right(Rect& area, float w, float gap) {
    const Rect strip{area.right() - w, area.y, w, area.h};
    area.w = std::max(0.0F, area.w - w - gap);
    return strip;
}

std::vector<Rect> columns(Rect area, std::initializer_list<Track> tracks, float gap) {
    std::vector<Rect> cells;
    cells.reserve(tracks.size());
    float x = area.x;
    for (const float w : track_sizes(tracks, area.w, gap)) {
        cells.push_back({x, area.y, w, area.h});
        x += w + gap;
    }
    return cells;
}

std::vector<Rect> rows(Rect area, std::initializer_list<Track> tracks, float gap) {
    std::vector<Rect> cells;
    cells.reserve(tracks.size());
    float y = area.y;
    for (const float h : track_sizes(tracks, area.h, gap)) {
        cells.push_back({area.x, y, area.w, h});
        y += h + gap;
    }
    return cells;
}

std::vector<Rect> grid(Rect area, int count, int across, float h, float gap) {
    const float step = (area.w + gap) / static_cast<float>(across);
    std::vector<Rect> cells;
    cells.reserve(static_cast<std::size_t>(std::max(0, count)));
    for (int i = 0; i < count; ++i) {
        const auto column = static_cast<float>(i % across);
        const auto row = static_cast<float>(i / across);
        const float left = std::round(step * column);
        const float right = std::round(step * (column + 1) - gap);
        cells.push_back({area.x + left, area.y + row * (h + gap), right - left, h});
    }
    return cells;
}

}  // namespace foyer::ui
