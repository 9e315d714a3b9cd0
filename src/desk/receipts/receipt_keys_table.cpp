#include "desk/receipts/receipt_keys_table.h"

#include <algorithm>

namespace foyer::receipts {
namespace {

using database::Value;
using database::Writer;

constexpr std::int64_t member_kind = 1;
constexpr std::int64_t tail_kind = 2;
constexpr std::int64_t total_kind = 3;
constexpr std::size_t keys_most = 300'000;

} // namespace

const std::vector<std::string_view>& receipt_keys_schema() {
    static const std::vector<std::string_view> ddl = {
        "CREATE TABLE receipt_keys("
        " kind INTEGER NOT NULL, key ANY NOT NULL, receipt INTEGER NOT NULL,"
        " PRIMARY KEY(kind, key, receipt)) STRICT, WITHOUT ROWID"};
    return ddl;
}

void ReceiptKeys::note(const Receipt& receipt, ReceiptRow row) {
    if (!receipt.member.empty()) m_keys.push_back({member_kind, receipt.member, 0, row});
    for (const Tender& tender : receipt.tenders)
        if (!tender.tail.empty()) m_keys.push_back({tail_kind, tender.tail, 0, row});
    m_keys.push_back({total_kind, "", receipt.total.value, row});
}

bool ReceiptKeys::is_due() const {
    return m_keys.size() >= keys_most;
}

// Two payments of a receipt may end alike.
Done ReceiptKeys::write(Writer& writer) {
    std::ranges::sort(m_keys);
    m_keys.erase(std::ranges::unique(m_keys).begin(), m_keys.end());
    for (const Key& one : m_keys) {
        const Value key = one.kind == total_kind ? Value(one.number) : Value(one.text);
        CHECK_OK(
            writer.run("INSERT INTO receipt_keys VALUES(?,?,?)", {one.kind, key, one.receipt}));
    }
    m_keys.clear();
    return {};
}

} // namespace foyer::receipts
