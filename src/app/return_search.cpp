#include "app/return_search.h"

#include <algorithm>
#include <cctype>

#include "app/scan.h"
#include "base/text.h"

namespace foyer::app {
namespace {

constexpr std::size_t tail_digits = 4;

bool all_digits(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
}

} // namespace

returns::ReturnSearch read_return_search(std::string_view typed, Date today, int store) {
    returns::ReturnSearch search;
    const auto scanned = read_scan(typed, today, store);
    if (!scanned) return search;
    if (const auto* number = std::get_if<ScannedNumber>(&*scanned)) {
        search.number = number->number;
        return search;
    }
    // A number of eleven digits may be a telephone's or a receipt's.
    search.receipt = trimmed(clean_text(typed));
    if (const auto* phone = std::get_if<ScannedPhone>(&*scanned))
        search.tail = phone->normal.substr(phone->normal.size() - tail_digits);
    else if (search.receipt.size() == tail_digits && all_digits(search.receipt))
        search.tail = search.receipt;
    return search;
}

} // namespace foyer::app
