#include <algorithm>
#include <numeric>

#include "base/invariant.h"
#include "printing/block_layout.h"

namespace foyer::printing {
namespace {

constexpr double line_width = 2;

struct PlacedCell {
    int left = 0; // of its box
    int width = 0;
    int padding = 0;
    Align align = Align::left;
    std::vector<Line> lines;

    int inner() const { return width - 2 * padding; }
    int height() const {
        return std::accumulate(lines.begin(), lines.end(), 0, [](int sum, const Line& line) {
            return sum + line.height();
        });
    }
};

// The left edge of each column and the right edge of the last.
std::vector<int> edges_of(const Table& table, PaperSize paper) {
    const int whole = std::accumulate(table.weights.begin(), table.weights.end(), 0);
    std::vector<int> edges{paper.margin_x};
    int sum = 0;
    for (const int weight : table.weights)
        edges.push_back(paper.margin_x + paper.room() * (sum += weight) / whole);
    return edges;
}

// The n-th line of every cell of a row, side by side.
Strip strip_of_lines(std::vector<PlacedCell>& cells, std::size_t n, int padding_above) {
    Strip strip;
    int above = 0;
    int below = 0;
    for (const PlacedCell& cell : cells) {
        if (n >= cell.lines.size()) continue;
        above = std::max(above, cell.lines[n].above);
        below = std::max(below, cell.lines[n].below);
    }
    for (PlacedCell& cell : cells) {
        if (n >= cell.lines.size()) continue;
        const double x =
            aligned(cell.left + cell.padding, cell.inner(), cell.lines[n].width, cell.align);
        strip.ink.emplace_back(
            InkedLine{std::move(cell.lines[n]), x, padding_above + above, false});
    }
    strip.height = padding_above + above + below;
    return strip;
}

void rule_sides(Strip& strip, const std::vector<PlacedCell>& cells) {
    const double height = strip.height;
    for (const PlacedCell& cell : cells)
        strip.ink.emplace_back(Box{static_cast<double>(cell.left), 0, line_width, height});
    const PlacedCell& last = cells.back();
    strip.ink.emplace_back(Box{last.left + last.width - line_width, 0, line_width, height});
}

void rule_across(Strip& strip, const std::vector<PlacedCell>& cells, double y) {
    const double left = cells.front().left;
    const double right = cells.back().left + cells.back().width;
    strip.ink.emplace_back(Box{left, y, right - left, line_width});
}

} // namespace

void BlockLayout::place_row(const Table& table, const std::vector<Cell>& row, bool first) {
    const std::vector<int> edges = edges_of(table, m_paper);
    const int padding = table.ruled ? 10 : 0;
    std::vector<PlacedCell> cells;
    std::size_t column = 0;
    std::size_t lines_most = 0;
    int least = 0;
    int highest = 0;
    for (const Cell& cell : row) {
        const std::size_t end = column + static_cast<std::size_t>(cell.span);
        INVARIANT(cell.span > 0 && end < edges.size());
        PlacedCell placed{edges[column], edges[end] - edges[column], padding, cell.align, {}};
        if (!table.ruled && end + 1 < edges.size()) placed.width -= 12;
        placed.lines = m_type.lines(cell.text, type_of(Size::normal, cell.bold), placed.inner());
        lines_most = std::max(lines_most, placed.lines.size());
        highest = std::max(highest, placed.height());
        least = std::max(least, cell.least_height);
        cells.push_back(std::move(placed));
        column = end;
    }
    for (std::size_t n = 0; n < lines_most; ++n) {
        Strip strip = strip_of_lines(cells, n, n == 0 ? padding : 0);
        const bool last = n + 1 == lines_most;
        if (last) strip.height += padding + std::max(0, least - highest - 2 * padding);
        if (table.ruled) {
            rule_sides(strip, cells);
            if (first && n == 0) rule_across(strip, cells, 0);
            if (last) rule_across(strip, cells, strip.height - line_width);
        }
        m_strips.push_back(std::move(strip));
    }
}

Done BlockLayout::place(const Table& table) {
    bool first = true;
    for (const auto& row : table.rows) {
        if (!row.empty()) place_row(table, row, first);
        first = false;
    }
    return {};
}

} // namespace foyer::printing
