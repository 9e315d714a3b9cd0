#include "desk/receipts/intake_table.h"

#include <algorithm>

#include "desk/receipts/receipt_rows.h"
#include "desk/receipts/returned_rows.h"

namespace foyer::receipts {
namespace {

using database::Row;

bool is_same_line(ReceiptLine known, const ReceiptLine& told) {
    known.qty_returned = 0;
    known.refunded = {};
    known.category = told.category; // it may come from the item list
    if (told.name.empty()) known.name.clear();
    return known == told;
}

bool is_same(const Receipt& known, const Receipt& told) {
    return known.member == told.member && std::ranges::equal(known.lines, told.lines, is_same_line);
}

} // namespace

Done Intake::take(const Step& step) {
    if (m_sold.is_due()) CHECK_OK(m_sold.write(m_writer));
    if (m_keys.is_due()) CHECK_OK(m_keys.write(m_writer));
    return std::visit([this](const auto& one) { return take_in(one); }, step);
}

Done Intake::finish_transaction() {
    CHECK_OK(m_keys.write(m_writer));
    return m_sold.write(m_writer);
}

Result<Intake::Day*> Intake::day_of(Date date) {
    const ReceiptRow first = first_row_of(date);
    const auto [found, is_new] = m_days.try_emplace(first);
    Day* const day = &found->second;
    if (is_new) {
        TRY(const auto last,
            m_writer.number(
                "SELECT coalesce(max(id),0) FROM receipts WHERE id>=? AND id<?",
                {first, first_typed_row_of(date)}));
        *day = {std::max(last, first) + 1, last == 0, {}};
    }
    if (m_day != nullptr && m_day != day) {
        m_day->is_new = false;
        m_day->numbers.clear();
    }
    m_day = day;
    return day;
}

// Files come day by day: most receipts are of a day of which the tables held nothing.
Result<std::optional<ReceiptRow>> Intake::known_row(const Receipt& receipt, Day& day) {
    if (day.is_new && day.numbers.insert(receipt.number).second) return std::optional<ReceiptRow>();
    return m_writer.first(
        "SELECT id FROM receipts WHERE number=? AND id>=? AND id<?",
        {receipt.number, first_row_of(receipt.date), first_typed_row_of(receipt.date)},
        [](const Row& row) { return row.integer(0); });
}

Result<std::int64_t> Intake::goods_of(const ReceiptLine& line, std::size_t number) {
    if (number >= m_goods.size()) m_goods.resize(number + 1);
    if (m_goods[number] != 0) return m_goods[number];
    TRY(auto goods,
        m_writer.number(
            "SELECT id FROM receipt_goods WHERE sku=? AND id>0 AND barcode=? AND name=?"
            " AND category=?",
            {line.sku, line.barcode, line.name, line.category}));
    if (goods == 0) {
        TRY(const auto last,
            m_writer.number("SELECT max(0,coalesce(max(id),0)) FROM receipt_goods"));
        goods = last + 1;
        CHECK_OK(put_goods(m_writer, goods, line));
    }
    m_goods[number] = goods;
    return goods;
}

Done Intake::put_aside(Place place, Fault fault, const std::string& value) {
    ++m_counts.quarantined;
    return receipts::put_aside(
        m_writer, m_file, {place.row, place.line, std::string(code_of(fault)), value});
}

Done Intake::take_in(const RowAside& aside) {
    return put_aside(aside.place, aside.fault, aside.value);
}

// What a member bought is looked up by what was noted.
Done Intake::put_returns(ReceiptRow row, const GatheredReceipt& gathered) {
    const Receipt& receipt = gathered.receipt;
    if (std::ranges::none_of(receipt.lines, &ReceiptLine::is_return)) return {};
    CHECK_OK(m_keys.write(m_writer));
    for (std::size_t i = 0; i < receipt.lines.size(); ++i)
        if (receipt.lines[i].is_return)
            CHECK_OK(put_returned(m_writer, row, receipt, receipt.lines[i], gathered.origins[i]));
    return {};
}

Done Intake::put_new(ReceiptRow row, const GatheredReceipt& gathered) {
    const Receipt& receipt = gathered.receipt;
    CHECK_OK(put_receipt(m_writer, row, receipt, [&](std::size_t at) -> Result<std::int64_t> {
        TRY(const auto goods, goods_of(receipt.lines[at], gathered.goods[at]));
        m_sold.note(goods, row);
        return goods;
    }));
    m_keys.note(receipt, row);
    m_counts.taken += static_cast<std::int64_t>(gathered.places.size());
    return put_returns(row, gathered);
}

Done Intake::take_in(const GatheredReceipt& gathered) {
    CHECK_OK(take_in_lines(gathered));
    for (const RowAside& aside : gathered.aside)
        CHECK_OK(take_in(aside));
    return {};
}

Done Intake::take_in_lines(const GatheredReceipt& gathered) {
    const Receipt& receipt = gathered.receipt;
    TRY(Day* const day, day_of(receipt.date));
    TRY(const auto known, known_row(receipt, *day));
    if (!known) return put_new(day->next++, gathered);
    TRY(const auto here, read_receipt(m_writer, *known));
    if (is_same(here, receipt)) {
        m_counts.already_taken += static_cast<std::int64_t>(gathered.places.size());
        return {};
    }
    for (const Place& place : gathered.places)
        CHECK_OK(put_aside(place, Fault::other_lines, receipt.number));
    return {};
}

// The newest list is right; a bar code belongs to what it was printed on last.
Done Intake::take_in(const GatheredItem& listed) {
    const ListedItem& item = listed.item;
    const std::string first = item.barcodes.empty() ? std::string() : item.barcodes.front();
    CHECK_OK(m_writer.run(
        "INSERT OR REPLACE INTO receipt_items VALUES(?,?,?,?,?,?)",
        {item.sku, first, item.name, item.category, item.supplier, item.unit_price.value}));
    for (const std::string& barcode : item.barcodes)
        CHECK_OK(m_writer.run(
            "INSERT OR REPLACE INTO receipt_barcodes VALUES(?,?)", {barcode, item.sku}));
    ++m_counts.taken;
    return {};
}

} // namespace foyer::receipts
