// The table that bench prints: each figure beside what limits it in the same run.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace foyer::bench {

struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    std::string beside;          // what it is compared with: "empty window"
    std::optional<double> limit; // the same measure of that
    std::optional<double> goal;  // as a ratio to the limit, or as a value when there is none
    bool more_is_better = false;
    std::string note;
};

// The value in relation to the limit; the value itself when there is none.
double measured_against(const Figure& figure);
// Empty when there is no goal.
std::optional<bool> reached(const Figure& figure);
std::string as_text(double value); // three significant digits, grouped
// One line a figure, in columns, with a head.
std::string as_table(const std::vector<Figure>& figures);
std::string as_json(const std::vector<Figure>& figures);

} // namespace foyer::bench
