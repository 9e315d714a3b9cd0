// What receipts are found by besides number, day and goods: member, end of a payment, total. One
// sorted table instead of an index each: whoever takes in millions of receipts writes its rows in
// their order, many at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "desk/receipts/receipts_table.h"

namespace foyer::receipts {

const std::vector<std::string_view>& receipt_keys_schema();

// Conditions on `receipt_keys k`; a value follows.
#define FOYER_BY_MEMBER "k.kind=1 AND k.key=?"
#define FOYER_BY_TAIL "k.kind=2 AND k.key=?"
#define FOYER_BY_TOTAL "k.kind=3 AND k.key=?"

// Collects what is written later in one go.
class ReceiptKeys {
public:
    void note(const Receipt& receipt, ReceiptRow row);
    // More of it would cost memory and make no row cheaper.
    bool is_due() const;
    Done write(database::Writer& writer);

private:
    struct Key {
        std::int64_t kind = 0;
        std::string text;
        std::int64_t number = 0; // of a total
        ReceiptRow receipt = 0;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    std::vector<Key> m_keys;
};

} // namespace foyer::receipts
