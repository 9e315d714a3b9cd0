#include <algorithm>

#include "desk/receipts/goods_sold_table.h"
#include "desk/receipts/packed_lists.h"
#include "desk/receipts/receipt_keys_table.h"
#include "desk/receipts/receipt_rows.h"
#include "desk/receipts/receipts_table.h"

namespace foyer::receipts {
namespace {

using database::Reader;
using database::Row;
using database::Value;

// Goods that a search by name takes into account: more than that is no search.
constexpr int goods_most = 200;

struct Span {
    ReceiptRow from = 0;
    ReceiptRow before = 0;
};
Span span_of(const ReceiptSearch& search) {
    constexpr Date last_day{9999, 12, 30};
    return {
        first_row_of(search.from.value_or(Date{1970, 1, 1})),
        first_row_of(add_days(std::min(search.to.value_or(last_day), last_day), 1))};
}

// '%' and '_' in what was typed stand for themselves.
std::string like(std::string_view typed) {
    std::string pattern = "%";
    for (const char letter : typed) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

std::int64_t number_in(const Row& row) {
    return row.integer(0);
}

Result<std::vector<std::int64_t>> goods_called(Reader& reader, const std::string& typed) {
    TRY(auto goods,
        reader.rows(
            "SELECT id FROM receipt_goods WHERE sku=?1"
            " UNION SELECT id FROM receipt_goods WHERE barcode=?1 AND barcode<>''"
            " UNION SELECT g.id FROM receipt_barcodes b JOIN receipt_goods g ON g.sku=b.sku"
            "  WHERE b.barcode=?1 ORDER BY 1 DESC LIMIT ?2",
            {typed, goods_most}, &number_in));
    if (!goods.empty()) return goods;
    return reader.rows(
        "SELECT id FROM receipt_goods WHERE name LIKE ? ESCAPE '\\' LIMIT ?",
        {like(typed), goods_most}, &number_in);
}

// One question: the index that narrows most leads, the rest is asked of each receipt it names.
struct Question {
    std::string from;
    std::string where;
    std::vector<Value> values;

    void ask(std::string_view condition, std::initializer_list<Value> with) {
        where += where.empty() ? " WHERE " : " AND ";
        where += condition;
        values.insert(values.end(), with);
    }
};

enum class Lead { number, member, tail, total, days };
Lead lead_of(const ReceiptSearch& search) {
    if (!search.number.empty()) return Lead::number;
    if (!search.member.empty()) return Lead::member;
    if (!search.payment_tail.empty()) return Lead::tail;
    if (search.total) return Lead::total;
    return Lead::days;
}

bool leads_by_key(Lead lead) {
    return lead == Lead::member || lead == Lead::tail || lead == Lead::total;
}

void ask_by_tail(Question& question, const std::string& tail, bool leads) {
    if (tail.empty()) return;
    question.ask(
        leads ? FOYER_BY_TAIL
              : "EXISTS(SELECT 1 FROM receipt_keys k WHERE " FOYER_BY_TAIL " AND k.receipt=r.id)",
        {tail});
}

Question question_of(const ReceiptSearch& search, const Span& span, const std::string& beyond) {
    const Lead lead = lead_of(search);
    const bool by_key = leads_by_key(lead);
    Question question{
        by_key ? " FROM receipt_keys k CROSS JOIN receipts r ON r.id=k.receipt"
               : " FROM receipts r",
        "",
        {}};
    ask_by_tail(question, search.payment_tail, lead == Lead::tail);
    if (!search.number.empty()) question.ask("r.number>=? AND r.number<?", {search.number, beyond});
    if (!search.member.empty())
        question.ask(lead == Lead::member ? FOYER_BY_MEMBER : "r.member=?", {search.member});
    if (search.total)
        question.ask(lead == Lead::total ? FOYER_BY_TOTAL : "r.total=?", {search.total->value});
    // A '+' keeps SQLite from walking over the days instead of the numbers.
    question.ask(
        by_key                   ? "k.receipt>=? AND k.receipt<?"
        : lead == Lead::number ? "+r.id>=? AND +r.id<?"
                               : "r.id>=? AND r.id<?",
        {span.from, span.before});
    return question;
}

// By the beginning of a number the index of numbers gives the order: as many as are wanted, no
// more.
Result<std::vector<ReceiptRow>>
rows_for(Reader& reader, Question question, const ReceiptSearch& search) {
    const Lead lead = lead_of(search);
    const std::string column = leads_by_key(lead) ? "k.receipt" : "r.id";
    const std::string order = lead == Lead::number ? "r.number DESC, r.id" : column;
    question.values.emplace_back(search.limit + 1);
    std::vector<ReceiptRow> rows;
    const std::string sql = "SELECT " + column + question.from + question.where + " ORDER BY " +
        order + " DESC LIMIT ?";
    CHECK_OK(reader.each(sql, question.values, [&](const Row& row) {
        rows.push_back(row.integer(0));
        return true;
    }));
    std::ranges::sort(rows, std::greater());
    return rows;
}

// The newest of each of the goods, brought together.
Result<std::vector<ReceiptRow>> rows_with_goods(
    Reader& reader, const std::vector<std::int64_t>& goods, const Span& span, int limit) {
    std::vector<ReceiptRow> rows;
    for (const std::int64_t one : goods) {
        TRY(const auto with,
            receipts_with(
                reader, one, span.from, span.before, static_cast<std::size_t>(limit) + 1));
        rows.insert(rows.end(), with.begin(), with.end());
    }
    std::ranges::sort(rows, std::greater());
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return rows;
}

std::string any_of(const std::vector<std::int64_t>& goods) {
    std::string list;
    for (const std::int64_t one : goods)
        list += (list.empty() ? "" : ",") + std::to_string(one);
    return "EXISTS(SELECT 1 FROM " FOYER_LINES " WHERE " FOYER_LINE_GOODS " IN (" + list + "))";
}

ReceiptHead head_in(const Row& row) {
    ReceiptHead head;
    head.row = row.integer(0);
    head.number = row.copy(1);
    head.date = date_of(head.row);
    head.second_of_day = static_cast<int>(row.integer(2));
    head.till = row.copy(3);
    head.member = row.copy(4);
    head.total = {row.integer(5)};
    head.is_return = (row.integer(6) & 1) != 0;
    head.typed = is_typed(head.row);
    head.lines = row.integer(7);
    head.first_goods = row.copy(8);
    head.tender = row.copy(9);
    head.payment_tail = row.copy(10);
    return head;
}

Result<FoundReceipts>
heads_of(Reader& reader, std::vector<ReceiptRow> rows, const ReceiptSearch& search) {
    FoundReceipts found;
    found.more = rows.size() > static_cast<std::size_t>(search.limit);
    if (found.more) rows.resize(static_cast<std::size_t>(search.limit));
    for (const ReceiptRow row : rows) {
        TRY(auto head,
            reader.first(
                "SELECT r.id, r.number, r.second, r.till, r.member, r.total, r.flags,"
                " json_array_length(r.lines), coalesce(g.name,''),"
                " coalesce(r.tenders->0->>0,''), coalesce(r.tenders->0->>2,'') FROM receipts r"
                " LEFT JOIN receipt_goods g ON g.id=r.lines->0->>1 WHERE r.id=?",
                {row}, &head_in));
        if (head) found.receipts.push_back(*std::move(head));
    }
    return found;
}

} // namespace

Result<FoundReceipts> find_receipts(Reader& reader, const ReceiptSearch& search) {
    const Span span = span_of(search);
    std::vector<std::int64_t> goods;
    if (!search.goods.empty()) {
        TRY(goods, goods_called(reader, search.goods));
        if (goods.empty()) return FoundReceipts{};
    }
    const bool by_goods = lead_of(search) == Lead::days && !goods.empty();
    if (by_goods) {
        TRY(auto rows, rows_with_goods(reader, goods, span, search.limit));
        return heads_of(reader, std::move(rows), search);
    }
    const std::string beyond = search.number + "\xF4\x8F\xBF\xBF";
    Question question = question_of(search, span, beyond);
    if (!goods.empty()) question.ask(any_of(goods), {});
    TRY(auto rows, rows_for(reader, std::move(question), search));
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    return heads_of(reader, std::move(rows), search);
}

} // namespace foyer::receipts
