// How tills write numbers, days and payments. nullopt: it is none.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "desk/receipts/mapping.h"
#include "desk/receipts/receipts.h"

namespace foyer::receipts {

// "12.50", "-3", "1,018.9"; a third figure behind the point is rounded. Below zero too.
std::optional<Fen> amount_in(std::string_view text);
// In thousandths: "2", "2.000", "0.532", "-1".
std::optional<std::int64_t> thousandths_in(std::string_view text);
std::optional<std::int64_t> whole_number_in(std::string_view text);

struct DayAndTime {
    Date date;
    int second_of_day = -1;
};
// "2026-11-22 14:32:10", "2026/11/22", "20261122143210", "12-01-2010 08:26": figures in the order
// of the mapping, whatever stands between them. A day that does not exist is none.
std::optional<DayAndTime> day_and_time_in(std::string_view text, DateOrder order);
std::optional<int> second_of_day_in(std::string_view text); // "14:32", "14:32:10"

// "wechat:386.80:1234 cash:10.00"; "card" alone and "card::1234": amount 0.
std::optional<std::vector<Tender>> tenders_in(std::string_view text);
// "300:50"
std::optional<Promotion> promotion_in(std::string_view text);
std::optional<bool> flag_in(std::string_view text); // "1", "0", "true", "false", "Y", "N", ""

} // namespace foyer::receipts
