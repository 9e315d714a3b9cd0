// Rows become receipts: those that follow each other with the same number and day are one, together
// with what is put aside between them. So whatever was handed on, up to any step, is a beginning of
// the file: a taking that is cut off goes on behind it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "desk/receipts/checked_row.h"

namespace foyer::receipts {

struct Place {
    std::int64_t row = 0;  // of the file, from 1 after the heading
    std::int64_t line = 0; // of the text, from 1
};
// What goods that came back were bought with, as far as the row says.
struct Origin {
    std::string number;
    std::int64_t line = 0;
};
struct RowAside {
    Place place;
    Fault fault = Fault::columns;
    std::string value;
};
struct GatheredReceipt {
    Receipt receipt;
    std::vector<Place> places;   // of each line
    std::vector<Origin> origins; // of each line
    // Of each line: the same number, the same goods. Some goods may have several numbers.
    std::vector<std::size_t> goods;
    std::vector<RowAside> aside; // rows between them and behind them, of whatever receipt

    std::size_t rows() const { return places.size() + aside.size(); }
};
struct GatheredItem {
    Place place;
    ListedItem item;
};
using Step = std::variant<GatheredReceipt, RowAside, GatheredItem>;

// Tells goods apart by all that a line says of them, so that whoever writes millions of lines asks
// for each of the goods once.
class GoodsNumbers {
public:
    GoodsNumbers() { m_numbers.max_load_factor(0.5F); }
    // From 0 on, without gaps.
    std::size_t number_of(const ReceiptLine& line);

private:
    std::unordered_map<std::string, std::size_t> m_numbers;
    std::size_t m_next = 0;
    std::string m_key; // of the goods that are looked up: one piece of memory for all of them
};

class Gathering {
public:
    using HandOn = std::function<void(Step)>;
    explicit Gathering(HandOn hand_on) : m_hand_on(std::move(hand_on)) {}

    void add(const CheckedRow& row, Place place);
    void put_aside(const RowFault& fault, Place place);
    // Was put aside before the taking was cut off: its receipt is still an incomplete one.
    void pass_over(const RowFault& fault) { m_last_aside = fault.number; }
    void finish() { close(); }

private:
    bool belongs(const CheckedRow& row) const;
    void begin(const CheckedRow& row);
    void close();

    HandOn m_hand_on;
    GoodsNumbers m_goods;
    bool m_open = false;
    GatheredReceipt m_gathered;
    std::string m_last_aside; // number of the receipt whose row was put aside last
};

} // namespace foyer::receipts
