// Places on the screen, in design pixels: the pixels of the pictures at 100 %. One factor (screen
// density x text size) turns them into device pixels, in theme.h; nothing else scales.
#pragma once

#include <initializer_list>
#include <vector>

namespace foyer::ui {

struct Point {
    float x = 0;
    float y = 0;
};

struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    friend bool operator==(const Rect&, const Rect&) = default;
};

Rect inset(Rect r, float all);
Rect inset(Rect r, float horizontal, float vertical);
Rect centred(Rect within, float w, float h);

// Cut a strip off and return it; `area` keeps the rest, `gap` further on.
Rect cut_top(Rect& area, float h, float gap = 0);
Rect cut_bottom(Rect& area, float h, float gap = 0);
Rect cut_left(Rect& area, float w, float gap = 0);
Rect cut_right(Rect& area, float w, float gap = 0);

// One track of a row or column: fixed pixels, or a share of what is left.
struct Track {
    float fixed = 0;
    float share = 0;
};
inline Track px(float fixed) { return {fixed, 0}; }
inline Track fill(float share = 1) { return {0, share}; }

std::vector<Rect> columns(Rect area, std::initializer_list<Track> tracks, float gap);
std::vector<Rect> rows(Rect area, std::initializer_list<Track> tracks, float gap);
// `across` equal columns, rows of height h, as many as needed for `count` cells.
std::vector<Rect> grid(Rect area, int count, int across, float h, float gap);

}  // namespace foyer::ui
