#include "desk/receipts/packed_lists.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace foyer::receipts {
namespace {

constexpr std::size_t digits_most = 20;

void put_number(std::string& text, std::int64_t number) {
    std::array<char, digits_most> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

} // namespace

void pack_line(std::string& lines, const ReceiptLine& line, std::int64_t goods) {
    const std::int64_t flags =
        (line.final_sale ? final_sale_flag : 0) | (line.is_return ? line_return_flag : 0);
    const std::array numbers{
        line.line,           goods, line.qty,   line.net_paid.value,
        line.unit_price.value, flags, line.grams, line.points_earned,
        line.points_spent,   line.gift_value.value};
    std::size_t count = numbers.size();
    while (numbers[count - 1] == 0)
        --count;
    if (lines.empty())
        lines = "[";
    else
        lines.back() = ',';
    for (std::size_t i = 0; i < count; ++i) {
        lines += i == 0 ? '[' : ',';
        put_number(lines, numbers[i]);
    }
    lines += "]]";
}

std::string packed_tenders(const std::vector<Tender>& tenders) {
    using nlohmann::json;
    json list = json::array();
    for (const Tender& one : tenders)
        list.push_back(json::array({one.method, one.amount.value, one.tail}));
    return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace foyer::receipts
