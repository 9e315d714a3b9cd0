// Dots as the head prints them: one bit each, 1 is black, rows from top to bottom, every row whole
// bytes, the leftmost dot in the highest bit.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/bytes.h"

namespace foyer::printing {

class Raster {
public:
    Raster() = default;
    Raster(int width, int height); // white

    int width() const { return m_width; }
    int height() const { return m_height; }
    std::size_t row_bytes() const { return (static_cast<std::size_t>(m_width) + 7) / 8; }

    bool black(int x, int y) const;
    void blacken(int x, int y);
    // Rows [from, to).
    ByteView rows(int from, int to) const;
    const Bytes& bytes() const { return m_bits; }

    // White rows at the bottom.
    void grow(int rows);
    // nullopt-like: an empty raster when the bytes are not exactly width x height.
    static Raster of_bytes(int width, int height, Bytes bits);

    friend bool operator==(const Raster&, const Raster&) = default;

private:
    int m_width = 0;
    int m_height = 0;
    Bytes m_bits;
};

} // namespace foyer::printing
