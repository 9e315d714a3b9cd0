#include "printing/raster.h"

#include "base/invariant.h"

namespace foyer::printing {

Raster::Raster(int width, int height) : m_width(width) {
    grow(height);
}

bool Raster::black(int x, int y) const {
    const std::size_t at =
        static_cast<std::size_t>(y) * row_bytes() + static_cast<std::size_t>(x / 8);
    return ((m_bits[at] >> (7 - x % 8)) & 1) != 0;
}

void Raster::blacken(int x, int y) {
    const std::size_t at =
        static_cast<std::size_t>(y) * row_bytes() + static_cast<std::size_t>(x / 8);
    m_bits[at] = static_cast<std::uint8_t>(m_bits[at] | (1U << (7 - x % 8)));
}

ByteView Raster::rows(int from, int to) const {
    INVARIANT(0 <= from && from <= to && to <= m_height);
    return ByteView(m_bits).subspan(
        static_cast<std::size_t>(from) * row_bytes(),
        static_cast<std::size_t>(to - from) * row_bytes());
}

void Raster::grow(int rows) {
    m_height += rows;
    m_bits.resize(static_cast<std::size_t>(m_height) * row_bytes());
}

Raster Raster::of_bytes(int width, int height, Bytes bits) {
    Raster raster(width, 0);
    const bool whole = width > 0 && height >= 0 &&
        bits.size() == static_cast<std::size_t>(height) * raster.row_bytes();
    if (!whole) return {};
    raster.m_height = height;
    raster.m_bits = std::move(bits);
    return raster;
}

} // namespace foyer::printing
