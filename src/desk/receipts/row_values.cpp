#include "desk/receipts/row_values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace foyer::receipts {
namespace {

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

std::string_view without_blanks(std::string_view text) {
    const auto from = text.find_first_not_of(' ');
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(' ') - from + 1);
}

// A number with up to 15 figures before the point, in units of 10^-places; what is finer is
// rounded away from zero at 5.
std::optional<std::int64_t> scaled(std::string_view text, int places) {
    text = without_blanks(text);
    const bool below = text.starts_with('-');
    if (below) text.remove_prefix(1);
    std::int64_t value = 0;
    int figures = 0;
    int behind = -1;
    char next = '0';
    for (const char c : text) {
        if (c == ',' && behind < 0 && figures > 0) continue;
        if (c == '.' && behind < 0) {
            behind = 0;
            continue;
        }
        if (!is_figure(c) || figures >= 15) return std::nullopt;
        ++figures;
        if (behind == places) {
            if (next == '0') next = c;
            continue;
        }
        if (behind >= 0) ++behind;
        value = value * 10 + (c - '0');
    }
    if (figures == 0) return std::nullopt;
    for (int i = std::max(behind, 0); i < places; ++i)
        value *= 10;
    if (next >= '5') ++value;
    return below ? -value : value;
}

// The numbers in a text, whatever stands between them; too many are none.
struct Numbers {
    std::array<int, 8> values{};
    std::size_t count = 0;
    bool fits = true;
};
Numbers numbers_in(std::string_view text) {
    Numbers found;
    std::size_t at = 0;
    while (at < text.size() && found.fits) {
        if (!is_figure(text[at])) {
            ++at;
            continue;
        }
        int value = 0;
        std::size_t figures = 0;
        for (; at < text.size() && is_figure(text[at]); ++at, ++figures)
            value = figures < 8 ? value * 10 + (text[at] - '0') : value;
        found.fits = figures <= 4 && found.count < found.values.size();
        if (found.fits) found.values[found.count++] = value;
    }
    return found;
}

// "20261122" and "20261122143210" as numbers with blanks between them.
std::string taken_apart(std::string_view text) {
    std::string apart(text.substr(0, 4));
    for (std::size_t at = 4; at + 1 < text.size(); at += 2)
        apart += " " + std::string(text.substr(at, 2));
    return apart;
}

Date date_in(const Numbers& numbers, DateOrder order) {
    const auto& [a, b, c, d, e, f, g, h] = numbers.values;
    switch (order) {
    case DateOrder::month_day_year: return {c, a, b};
    case DateOrder::day_month_year: return {c, b, a};
    case DateOrder::year_month_day: break;
    }
    return {a, b, c};
}

std::optional<int> second_of(int hour, int minute, int second) {
    if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return hour * 3600 + minute * 60 + second;
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string last_four(std::string_view text) {
    const auto points = code_points(text);
    std::string tail;
    for (std::size_t i = points.size() > 4 ? points.size() - 4 : 0; i < points.size(); ++i)
        tail += utf8_of(points[i]);
    return tail;
}

std::optional<Tender> tender_in(std::string_view text) {
    const auto parts = parts_of(text, ':');
    if (parts.size() > 3 || parts[0].empty() || parts[0].size() > 20) return std::nullopt;
    Tender tender{std::string(parts[0]), {}, {}};
    if (parts.size() > 1 && !parts[1].empty()) {
        const auto amount = amount_in(parts[1]);
        if (!amount) return std::nullopt;
        tender.amount = *amount;
    }
    if (parts.size() > 2) tender.tail = last_four(parts[2]);
    return tender;
}

} // namespace

std::optional<Fen> amount_in(std::string_view text) {
    if (text.starts_with("¥") || text.starts_with("￥"))
        text.remove_prefix(text.starts_with("¥") ? 2 : 3);
    const auto fen = scaled(text, 2);
    return fen ? std::optional(Fen{*fen}) : std::nullopt;
}

std::optional<std::int64_t> thousandths_in(std::string_view text) {
    return scaled(text, 3);
}

std::optional<std::int64_t> whole_number_in(std::string_view text) {
    text = without_blanks(text);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<DayAndTime> day_and_time_in(std::string_view text, DateOrder order) {
    text = without_blanks(text);
    std::string apart;
    const bool close = (text.size() == 8 || text.size() == 12 || text.size() == 14) &&
        std::ranges::all_of(text, is_figure);
    if (close) text = apart = taken_apart(text);
    const Numbers numbers = numbers_in(text);
    if (!numbers.fits || numbers.count < 3) return std::nullopt;
    DayAndTime found{date_in(numbers, order), -1};
    if (!is_a_day(found.date)) return std::nullopt;
    if (numbers.count < 5) return found;
    const int seconds = numbers.count > 5 ? numbers.values[5] : 0;
    const auto second = second_of(numbers.values[3], numbers.values[4], seconds);
    if (!second) return std::nullopt;
    found.second_of_day = *second;
    return found;
}

std::optional<int> second_of_day_in(std::string_view text) {
    const Numbers numbers = numbers_in(text);
    if (!numbers.fits || numbers.count < 2) return std::nullopt;
    return second_of(
        numbers.values[0], numbers.values[1], numbers.count > 2 ? numbers.values[2] : 0);
}

std::optional<std::vector<Tender>> tenders_in(std::string_view text) {
    std::vector<Tender> tenders;
    for (const std::string_view part : parts_of(without_blanks(text), ' ')) {
        if (part.empty()) continue;
        auto tender = tender_in(part);
        if (!tender || tenders.size() >= 20) return std::nullopt;
        tenders.push_back(*std::move(tender));
    }
    return tenders;
}

std::optional<Promotion> promotion_in(std::string_view text) {
    const auto parts = parts_of(without_blanks(text), ':');
    if (parts.size() != 2) return std::nullopt;
    const auto threshold = amount_in(parts[0]);
    const auto off = amount_in(parts[1]);
    const bool fit = threshold && off && threshold->value > 0 && off->value >= 0 &&
        *threshold <= amount_max && *off <= *threshold;
    if (!fit) return std::nullopt;
    return Promotion{*threshold, *off, {}};
}

std::optional<bool> flag_in(std::string_view text) {
    const std::string word = folded(without_blanks(text));
    if (word.empty() || word == "0" || word == "n" || word == "false" || word == "no") return false;
    if (word == "1" || word == "y" || word == "true" || word == "yes") return true;
    return std::nullopt;
}

} // namespace foyer::receipts
