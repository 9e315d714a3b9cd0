// How a return stands in its rows: state in, columns out.
#pragma once

#include <cstdint>

#include "database/database.h"
#include "desk/returns/return_state.h"
#include "desk/returns/returns_view.h"

namespace foyer::returns {

enum class Standing : std::int64_t {
    unknown = 0,
    waiting = 1,
    at_desk = 2,
    finishing = 3,
    ended = 4,
    approved = 5
};
Standing standing_of(const State& state);

// 0: there is no row of this return.
Result<std::int64_t> row_of_return(database::Reader& reader, ReturnId id);
// The goods of the first position, and how many more.
std::string title_of(const State& state);

// Makes the row, or brings it, its lines, payouts, goods, repairs and the counts up to date.
Result<std::int64_t> put_return(database::Writer& writer, std::int64_t row, const State& state);

// The columns of a listed return in this order, for any SELECT.
#define FOYER_RETURN_COLUMNS                                                                       \
    "id, number, title, customer, phone, receipt, phase, response, money, opened_at,"              \
    " opened_by, duplicate, repairing, row"
ListedReturn listed_return(const database::Row& row);
constexpr int return_row_column = 13;

} // namespace foyer::returns
