#include <algorithm>

#include "base/iso_time.h"
#include "desk/returns/field_text.h"
#include "desk/returns/return_list_table.h"
#include "desk/returns/return_rows_table.h"
#include "desk/returns/returns_table.h"

namespace foyer::returns {
namespace {

using database::Reader;
using database::Row;

constexpr std::int64_t from_the_newest = std::int64_t{1} << 62;

struct ListSql {
    const char* sql;
    database::Value key;
};

#define FOYER_RETURN_LIST(where)                                                                   \
    "SELECT " FOYER_RETURN_COLUMNS " FROM return_case " where                                      \
    " AND row < ?2 AND standing > 0 ORDER BY row DESC LIMIT ?3"

// The key points to `viewer` and lives no longer.
ListSql sql_of(Scope scope, const StaffId& viewer) {
    constexpr const char* by_standing =
        FOYER_RETURN_LIST("INDEXED BY return_standing WHERE standing = ?1");
    switch (scope) {
    case Scope::open:
        return {
            FOYER_RETURN_LIST(
                "INDEXED BY return_open WHERE standing IN (1, 2, 3, 5) AND ?1 = 1"),
            1};
    case Scope::mine:
        return {
            FOYER_RETURN_LIST(
                "INDEXED BY return_mine WHERE standing IN (1, 2, 3, 5) AND opened_by = ?1"),
            viewer};
    case Scope::repairs:
        return {FOYER_RETURN_LIST("INDEXED BY return_repairing WHERE repairing = 1 AND ?1 = 1"), 1};
    case Scope::waiting: return {by_standing, 1};
    case Scope::approved: return {by_standing, 5};
    case Scope::at_desk: return {by_standing, 2};
    case Scope::finishing: return {by_standing, 3};
    case Scope::ended: return {by_standing, 4};
    case Scope::duplicate:
        return {FOYER_RETURN_LIST("INDEXED BY return_duplicate WHERE duplicate = 1 AND ?1 = 1"), 1};
    case Scope::all: break;
    }
    return {FOYER_RETURN_LIST("WHERE row > ?1"), 0};
}

#define FOYER_RETURN_FOUND(where)                                                                  \
    "SELECT " FOYER_RETURN_COLUMNS " FROM return_case " where " LIMIT ?2"

constexpr const char* by_number =
    FOYER_RETURN_FOUND("INDEXED BY return_number WHERE number = ?1 AND standing > 0");
// Numbers of a till are digits, letters and hyphens: all that begins so stands before "~".
constexpr const char* by_receipt = FOYER_RETURN_FOUND(
    "INDEXED BY return_receipt WHERE receipt >= ?1 AND receipt < ?1 || '~' AND receipt <> ''"
    " AND standing > 0 ORDER BY receipt DESC, row DESC");
constexpr const char* by_phone = FOYER_RETURN_FOUND(
    "INDEXED BY return_phone WHERE substr(phone, -4) = ?1 AND phone <> '' AND standing > 0"
    " ORDER BY row DESC");
constexpr const char* by_person = FOYER_RETURN_FOUND(
    "INDEXED BY return_customer WHERE person = ?1 AND standing > 0 ORDER BY row DESC");

Result<ReturnPage>
page_of(Reader& reader, std::string_view sql, database::Value key, const ReturnQuery& query) {
    ReturnPage page;
    const std::int64_t before = query.after ? query.after->row : from_the_newest;
    std::int64_t last = 0;
    CHECK_OK(reader.each(sql, {key, before, query.limit + 1}, [&](const Row& row) {
        if (static_cast<int>(page.rows.size()) == query.limit) {
            page.next = ReturnCursor{last};
            return false;
        }
        page.rows.push_back(listed_return(row));
        last = row.integer(return_row_column);
        return true;
    }));
    return page;
}

} // namespace

std::vector<std::string_view> return_list_questions() {
    std::vector<std::string_view> questions{by_number, by_receipt, by_phone, by_person};
    for (auto scope = 0; scope <= static_cast<int>(Scope::all); ++scope)
        questions.emplace_back(sql_of(static_cast<Scope>(scope), {}).sql);
    return questions;
}

Result<ReturnPage> list_returns(Reader& reader, const ReturnQuery& query) {
    if (!query.receipt.empty())
        return page_of(
            reader,
            FOYER_RETURN_LIST("INDEXED BY return_receipt WHERE receipt = ?1 AND receipt <> ''"),
            query.receipt, query);
    const ListSql list = sql_of(query.scope, query.viewer);
    return page_of(reader, list.sql, list.key, query);
}

Result<std::vector<ListedReturn>> search_returns(Reader& reader, const ReturnSearch& search) {
    std::vector<ListedReturn> found;
    const auto add = [&](std::string_view sql, std::string_view key) {
        return reader.each(sql, {key, search.limit}, [&](const Row& row) {
            ListedReturn one = listed_return(row);
            if (std::ranges::find(found, one.id, &ListedReturn::id) == found.end())
                found.push_back(std::move(one));
            return static_cast<int>(found.size()) < search.limit;
        });
    };
    if (search.number) CHECK_OK(add(by_number, desk::text_of(*search.number)));
    if (search.receipt.size() >= 4) CHECK_OK(add(by_receipt, search.receipt));
    if (search.tail.size() == 4) CHECK_OK(add(by_phone, search.tail));
    return found;
}

Result<std::vector<ListedReturn>>
returns_of_person(Reader& reader, PersonId person, int limit) {
    return reader.rows(by_person, {person, limit}, listed_return);
}

Result<ReturnCounts> count_returns(Reader& reader, StaffId viewer) {
    ReturnCounts counts;
    CHECK_OK(reader.each("SELECT word, count FROM return_count", {}, [&](const Row& row) {
        const std::string_view word = row.text(0);
        const std::int64_t count = row.integer(1);
        if (word == "standing:1") counts.waiting = count;
        if (word == "standing:2") counts.at_desk = count;
        if (word == "standing:3") counts.finishing = count;
        if (word == "standing:4") counts.ended = count;
        if (word == "standing:5") counts.approved = count;
        return true;
    }));
    TRY(counts.duplicate,
        reader.number(
            "SELECT count(*) FROM return_case INDEXED BY return_duplicate WHERE duplicate = 1"));
    TRY(counts.repairs,
        reader.number(
            "SELECT count(*) FROM return_case INDEXED BY return_repairing WHERE repairing = 1"));
    TRY(counts.mine,
        reader.number(
            "SELECT count(*) FROM return_case INDEXED BY return_mine"
            " WHERE standing IN (1, 2, 3, 5) AND opened_by = ?",
            {viewer}));
    return counts;
}

Result<std::optional<ReturnId>> return_with_number(Reader& reader, const desk::Number& number) {
    return reader.first(
        "SELECT id FROM return_case WHERE number = ?", {desk::text_of(number)},
        [](const Row& row) { return row.id<ReturnId>(0); });
}

Result<std::vector<WaitingGoods>> goods_without_batch(Reader& reader, int limit) {
    return reader.rows(
        "SELECT c.id, c.number, g.position, g.name, g.pieces, g.disposition, g.disposed_at"
        " FROM return_goods g INDEXED BY return_goods_waiting JOIN return_case c"
        " ON c.row = g.owner WHERE g.batched = 0"
        " ORDER BY g.disposed_at, g.owner, g.position LIMIT ?",
        {limit}, [](const Row& row) {
            WaitingGoods goods;
            goods.id = row.id<ReturnId>(0);
            goods.number = desk::parse_number(row.text(1)).value_or(desk::Number{});
            goods.position = static_cast<std::size_t>(row.integer(2));
            goods.name = row.copy(3);
            goods.pieces = row.integer(4);
            goods.disposition = find_code<Disposition>(row.text(5)).value_or(Disposition::none);
            goods.disposed_at = {row.integer(6)};
            return goods;
        });
}

Result<std::vector<OpenRepair>> open_repairs(Reader& reader, int limit) {
    return reader.rows(
        "SELECT c.id, c.number, r.repair, r.name, r.serial, r.vendor, r.promised_on, r.back"
        " FROM return_repair r INDEXED BY return_repair_open JOIN return_case c"
        " ON c.row = r.owner WHERE r.open = 1"
        " ORDER BY r.promised_on, r.owner, r.repair LIMIT ?",
        {limit}, [](const Row& row) {
            OpenRepair repair;
            repair.id = row.id<ReturnId>(0);
            repair.number = desk::parse_number(row.text(1)).value_or(desk::Number{});
            repair.repair = static_cast<std::size_t>(row.integer(2));
            repair.name = row.copy(3);
            repair.serial = row.copy(4);
            repair.vendor = row.copy(5);
            if (!row.is_null(6)) repair.promised_on = parse_iso_date(row.text(6));
            repair.back = row.integer(7) != 0;
            return repair;
        });
}

} // namespace foyer::returns
