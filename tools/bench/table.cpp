#include "tools/bench/table.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace foyer::bench {

namespace {

constexpr std::size_t column_count = 6;
using Cells = std::array<std::string, column_count>;

Cells cells_of(const Figure& figure) {
    const auto is_reached = reached(figure);
    Cells cells;
    cells[0] = figure.name;
    cells[1] = as_text(figure.value) + " " + figure.unit;
    if (figure.limit) {
        cells[2] = as_text(*figure.limit) + " " + figure.unit + ", " + figure.beside;
        cells[3] = as_text(measured_against(figure)) + " x";
    }
    if (figure.goal) {
        cells[4] = (figure.more_is_better ? ">= " : "<= ") + as_text(*figure.goal) +
            (figure.limit ? " x" : " " + figure.unit);
    }
    cells[5] = (!is_reached       ? ""
                    : *is_reached ? "reached"
                                  : "MISSED") +
        (figure.note.empty() ? "" : (is_reached ? "; " : "") + figure.note);
    return cells;
}

std::string grouped(std::string digits) {
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return digits;
}

} // namespace

double measured_against(const Figure& figure) {
    return figure.limit && *figure.limit != 0 ? figure.value / *figure.limit : figure.value;
}

std::optional<bool> reached(const Figure& figure) {
    if (!figure.goal) return std::nullopt;
    const double measured = measured_against(figure);
    return figure.more_is_better ? measured >= *figure.goal : measured <= *figure.goal;
}

std::string as_text(double value) {
    if (value == 0) return "0";
    if (std::abs(value) >= 1000) return grouped(fmt::format("{:.0f}", value));
    const int before = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    return fmt::format("{:.{}f}", value, std::clamp(3 - before, 0, 4));
}

std::string as_table(const std::vector<Figure>& figures) {
    std::vector<Cells> rows = {{"figure", "measured", "limit, same run", "ratio", "goal", ""}};
    for (const Figure& figure : figures)
        rows.push_back(cells_of(figure));
    std::array<std::size_t, column_count> widths{};
    for (const Cells& row : rows) {
        for (std::size_t i = 0; i < column_count; ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    std::string table;
    for (const Cells& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < column_count; ++i) {
            line += fmt::format("{:<{}}  ", row[i], widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        table += line + "\n";
    }
    return table;
}

std::string as_json(const std::vector<Figure>& figures) {
    nlohmann::json all = nlohmann::json::array();
    for (const Figure& figure : figures) {
        nlohmann::json one = {
            {"name", figure.name},
            {"value", figure.value},
            {"unit", figure.unit},
            {"note", figure.note}};
        if (figure.limit) one["limit"] = *figure.limit;
        if (figure.limit) one["beside"] = figure.beside;
        if (figure.goal) one["goal"] = *figure.goal;
        if (const auto is_reached = reached(figure)) one["reached"] = *is_reached;
        all.push_back(one);
    }
    return all.dump(2);
}

} // namespace foyer::bench
