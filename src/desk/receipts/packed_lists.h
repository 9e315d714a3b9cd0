// A receipt's lines and payments stand in its own row as JSON: of millions of receipts, each is one
// row to write. A question unpacks those of the receipts it has narrowed itself down to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/receipts/receipts.h"

namespace foyer::receipts {

constexpr std::int64_t final_sale_flag = 1; // of a line
constexpr std::int64_t line_return_flag = 2;

// "[[1,4711,2,1980,990]]": line, goods, qty, net paid, unit price, flags, grams, points earned,
// points spent, gift value; zeros at the end are left out.
void pack_line(std::string& lines, const ReceiptLine& line, std::int64_t goods);
// "[["wechat",1980,"4321"]]": method, amount, tail.
std::string packed_tenders(const std::vector<Tender>& tenders);

// Of `receipts r`, its lines one by one, and what each holds. No view of the schema: SQLite lets
// none unpack JSON where the schema is not trusted.
#define FOYER_LINES "json_each(r.lines) l"
#define FOYER_LINE "(l.value->>0)"
#define FOYER_LINE_GOODS "(l.value->>1)"
#define FOYER_LINE_QTY "(l.value->>2)"
#define FOYER_LINE_PAID "coalesce(l.value->>3,0)"
#define FOYER_LINE_PRICE "coalesce(l.value->>4,0)"
#define FOYER_LINE_FLAGS "coalesce(l.value->>5,0)"
#define FOYER_LINE_GRAMS "coalesce(l.value->>6,0)"
#define FOYER_LINE_EARNED "coalesce(l.value->>7,0)"
#define FOYER_LINE_SPENT "coalesce(l.value->>8,0)"
#define FOYER_LINE_GIFT "coalesce(l.value->>9,0)"

} // namespace foyer::receipts
