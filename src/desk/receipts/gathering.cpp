#include "desk/receipts/gathering.h"

#include <algorithm>
#include <utility>

namespace foyer::receipts {
namespace {

// So many refused rows in a row end a receipt: what waits must not grow without bound.
constexpr std::size_t waiting_most = 500;

// More goods than any store has; beyond that they get new numbers.
constexpr std::size_t goods_remembered_most = 200'000;

void write_key(std::string& key, const ReceiptLine& line) {
    key.clear();
    for (const std::string* part : {&line.sku, &line.barcode, &line.name, &line.category}) {
        key += *part;
        key += '\n';
    }
}

void add_promotion(Receipt& receipt, const Promotion& promotion, std::int64_t line) {
    const auto same = std::ranges::find_if(receipt.promotions, [&](const Promotion& one) {
        return one.threshold == promotion.threshold && one.off == promotion.off;
    });
    if (same != receipt.promotions.end()) {
        same->lines.push_back(line);
        return;
    }
    receipt.promotions.push_back(promotion);
    receipt.promotions.back().lines = {line};
}

} // namespace

std::size_t GoodsNumbers::number_of(const ReceiptLine& line) {
    write_key(m_key, line);
    const auto known = m_numbers.find(m_key);
    if (known != m_numbers.end()) return known->second;
    if (m_numbers.size() >= goods_remembered_most) m_numbers.clear();
    m_numbers.emplace(m_key, m_next);
    return m_next++;
}

bool Gathering::belongs(const CheckedRow& row) const {
    return m_open && m_gathered.receipt.number == row.number && m_gathered.receipt.date == row.date;
}

void Gathering::begin(const CheckedRow& row) {
    m_open = true;
    Receipt& receipt = m_gathered.receipt;
    receipt.number = row.number;
    receipt.date = row.date;
    receipt.second_of_day = row.second_of_day;
    receipt.channel = row.channel;
    receipt.till = row.till;
    receipt.member = row.member;
    receipt.is_return = row.is_return;
    receipt.incomplete = m_last_aside == row.number;
}

void Gathering::add(const CheckedRow& row, Place place) {
    if (!belongs(row)) {
        close();
        begin(row);
    }
    Receipt& receipt = m_gathered.receipt;
    if (receipt.lines.size() >= lines_max)
        return put_aside({Fault::too_many_lines, {}, row.number}, place);
    ReceiptLine line = row.line;
    if (!row.has_line) line.line = receipt.lines.empty() ? 1 : receipt.lines.back().line + 1;
    if (row.has_line && find_line(receipt, line.line) != nullptr)
        return put_aside({Fault::line_twice, std::to_string(line.line), row.number}, place);
    if (row.promotion) add_promotion(receipt, *row.promotion, line.line);
    if (receipt.tenders.empty()) receipt.tenders = row.tenders;
    m_gathered.goods.push_back(m_goods.number_of(line));
    receipt.lines.push_back(std::move(line));
    m_gathered.places.push_back(place);
    m_gathered.origins.push_back({row.origin_number, row.origin_line});
}

void Gathering::put_aside(const RowFault& fault, Place place) {
    m_last_aside = fault.number;
    RowAside aside{place, fault.fault, fault.value};
    if (!m_open) return m_hand_on(std::move(aside));
    if (fault.number == m_gathered.receipt.number) m_gathered.receipt.incomplete = true;
    m_gathered.aside.push_back(std::move(aside));
    if (m_gathered.aside.size() >= waiting_most) close();
}

void Gathering::close() {
    if (!m_open) return;
    m_open = false;
    Receipt& receipt = m_gathered.receipt;
    receipt.total = sum_of_lines(receipt);
    if (receipt.tenders.size() == 1 && receipt.tenders[0].amount == Fen{})
        receipt.tenders[0].amount = receipt.total;
    m_hand_on(std::exchange(m_gathered, {}));
}

} // namespace foyer::receipts
