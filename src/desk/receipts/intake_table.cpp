#include "desk/receipts/intake_table.h"

#include <algorithm>

#include "desk/receipts/receipt_rows.h"
#include "desk/receipts/returned_rows.h"

namespace foyer::receipts {
namespace {

using database::Row;

// More goods than any store has; beyond that they are asked for again.
constexpr std::size_t goods_remembered_most = 200'000;

void write_key(std::string& key, const ReceiptLine& line) {
    key.clear();
    for (const std::string* part : {&line.sku, &line.barcode, &line.name, &line.category}) {
        key += *part;
        key += '\n';
    }
}

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
    return std::visit([this](const auto& one) { return take_in(one); }, step);
}

Done Intake::finish_transaction() {
    return m_sold.write(m_writer);
}

Result<ReceiptRow> Intake::next_row(Date date) {
    const ReceiptRow first = first_row_of(date);
    const auto known = m_next_rows.find(first);
    if (known != m_next_rows.end()) return known->second++;
    TRY(const auto last,
        m_writer.number(
            "SELECT coalesce(max(id),0) FROM receipts WHERE id>=? AND id<?",
            {first, first_typed_row_of(date)}));
    const ReceiptRow next = std::max(last, first) + 1;
    m_next_rows[first] = next + 1;
    return next;
}

Result<std::int64_t> Intake::goods_of(const ReceiptLine& line) {
    write_key(m_key, line);
    const auto known = m_goods.find(m_key);
    if (known != m_goods.end()) return known->second;
    TRY(const auto kept,
        m_writer.number(
            "SELECT id FROM receipt_goods WHERE sku=? AND id>0 AND barcode=? AND name=?"
            " AND category=?",
            {line.sku, line.barcode, line.name, line.category}));
    std::int64_t goods = kept;
    if (goods == 0) {
        TRY(const auto last,
            m_writer.number("SELECT max(0,coalesce(max(id),0)) FROM receipt_goods"));
        goods = last + 1;
        CHECK_OK(put_goods(m_writer, goods, line));
    }
    if (m_goods.size() >= goods_remembered_most) m_goods.clear();
    m_goods.emplace(m_key, goods);
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

Done Intake::put_returns(ReceiptRow row, const GatheredReceipt& gathered) {
    const Receipt& receipt = gathered.receipt;
    for (std::size_t i = 0; i < receipt.lines.size(); ++i)
        if (receipt.lines[i].is_return)
            CHECK_OK(put_returned(m_writer, row, receipt, receipt.lines[i], gathered.origins[i]));
    return {};
}

Done Intake::take_in(const GatheredReceipt& gathered) {
    CHECK_OK(take_in_lines(gathered));
    for (const RowAside& aside : gathered.aside)
        CHECK_OK(take_in(aside));
    return {};
}

Done Intake::take_in_lines(const GatheredReceipt& gathered) {
    const Receipt& receipt = gathered.receipt;
    const auto rows = static_cast<std::int64_t>(gathered.places.size());
    TRY(const auto known,
        m_writer.first(
            "SELECT id FROM receipts WHERE number=? AND id>=? AND id<?",
            {receipt.number, first_row_of(receipt.date), first_typed_row_of(receipt.date)},
            [](const Row& row) { return row.integer(0); }));
    if (!known) {
        TRY(const auto row, next_row(receipt.date));
        CHECK_OK(put_receipt(
            m_writer, row, receipt, [&](const ReceiptLine& line) -> Result<std::int64_t> {
                TRY(const auto goods, goods_of(line));
                m_sold.note(goods, row);
                return goods;
            }));
        m_counts.taken += rows;
        return put_returns(row, gathered);
    }
    TRY(const auto here, read_receipt(m_writer, *known));
    if (is_same(here, receipt)) {
        m_counts.already_taken += rows;
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
