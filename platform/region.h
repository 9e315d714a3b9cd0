// The part of a picture that changed: a few rectangles of whole pixels. They may overlap, since
// each is redrawn whole.
#pragma once

#include <cstdint>
#include <vector>

namespace foyer::platform {

// [left, right) x [top, bottom), y downwards.
struct PixelRect {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool empty() const { return right <= left || bottom <= top; }
    std::int64_t area() const {
        return empty() ? 0 : static_cast<std::int64_t>(width()) * height();
    }
    friend bool operator==(const PixelRect&, const PixelRect&) = default;
};

PixelRect both(PixelRect a, PixelRect b);   // what they share
PixelRect around(PixelRect a, PixelRect b); // the smallest that holds the two

class Region {
public:
    // No more rectangles than this: each costs a pass of drawing.
    static constexpr std::size_t rects_max = 4;

    // Empty rectangles add nothing. Near ones grow together.
    void add(PixelRect rect);
    void add(const Region& other);
    void cut_to(PixelRect bounds);
    bool empty() const { return m_rects.empty(); }
    const std::vector<PixelRect>& rects() const { return m_rects; }
    PixelRect bounds() const;
    std::int64_t area() const; // the overlaps counted twice

private:
    std::vector<PixelRect> m_rects;
};

} // namespace foyer::platform
