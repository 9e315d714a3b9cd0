// Returns are found again: by where they stand, by whom, by number, receipt and phone.
#include <algorithm>

#include "desk/returns/return_list_table.h"
#include "tests/desk/returns/return_desk.h"

namespace foyer::returns::test {
namespace {

std::vector<ReturnId> ids_of(const std::vector<ListedReturn>& rows) {
    std::vector<ReturnId> ids;
    for (const ListedReturn& row : rows)
        ids.push_back(row.id);
    return ids;
}
std::vector<ReturnId> listed(ReturnDesk& desk, Scope scope, StaffId viewer = {}) {
    ReturnQuery query;
    query.scope = scope;
    query.viewer = viewer;
    const auto page = list_returns(*desk.writer, query);
    REQUIRE(page);
    return ids_of(page->rows);
}
std::vector<ReturnId> found(ReturnDesk& desk, const ReturnSearch& search) {
    const auto rows = search_returns(*desk.writer, search);
    REQUIRE(rows);
    return ids_of(*rows);
}

Open numbered(std::uint8_t n, const std::string& receipt, Fen price = Fen{169'00}) {
    Open open = opening(return_id(n), "KIT", price);
    open.asked.sale.receipt_no = receipt;
    return open;
}

// 1 waits for approval, 2 is approved, 3 has its goods at the desk, 4 is closed, 5 cancelled.
void five_returns(ReturnDesk& desk) {
    REQUIRE(desk.act(numbered(1, "0309-4-00101", Fen{480'00})).empty());
    REQUIRE(desk.act(numbered(2, "0309-4-00102")).empty());
    REQUIRE(desk.act(numbered(3, "0309-4-00103"), lead).empty());
    REQUIRE(desk.act(numbered(4, "0310-1-00104")).empty());
    REQUIRE(desk.act(numbered(5, "0310-1-00105")).empty());
    for (const std::uint8_t n : {std::uint8_t{3}, std::uint8_t{4}})
        REQUIRE(desk.act(desk.settling(return_id(n))).empty());
    REQUIRE(desk.act(Dispose{return_id(4), {{0, Disposition::shelf, 0, ""}}}).empty());
    REQUIRE(desk.act(Cancel{return_id(5), "changed their mind"}).empty());
}

using Ids = std::vector<ReturnId>;

TEST_CASE("every return stands in the lists of its state", "[returns][list]") {
    ReturnDesk desk;
    five_returns(desk);
    CHECK(listed(desk, Scope::waiting) == Ids{return_id(1)});
    CHECK(listed(desk, Scope::approved) == Ids{return_id(2)});
    CHECK(listed(desk, Scope::at_desk) == Ids{return_id(3)});
    CHECK(listed(desk, Scope::ended) == Ids{return_id(5), return_id(4)});
    CHECK(listed(desk, Scope::open) == Ids{return_id(3), return_id(2), return_id(1)});
    CHECK(listed(desk, Scope::mine, lead.staff) == Ids{return_id(3)});
    CHECK(listed(desk, Scope::repairs).empty());
    CHECK(listed(desk, Scope::all).size() == 5);
}

TEST_CASE("the counts beside the filters are those of the lists", "[returns][list]") {
    ReturnDesk desk;
    five_returns(desk);
    const auto counts = count_returns(*desk.writer, clerk.staff);
    REQUIRE(counts);
    CHECK(counts->waiting == 1);
    CHECK(counts->approved == 1);
    CHECK(counts->at_desk == 1);
    CHECK(counts->ended == 2);
    CHECK(counts->mine == 2);
    CHECK(open_returns(*counts) == 3);
}

TEST_CASE("a repair that is not over is listed until it is handed out", "[returns][list]") {
    ReturnDesk desk;
    five_returns(desk);
    const ReturnId id = return_id(3);
    REQUIRE(desk.act(ReceiveForRepair{id, 0, "SN-1", "does not heat", ""}).empty());
    REQUIRE(desk.act(SendForRepair{id, 0, "workshop", Date{2026, 12, 1}}).empty());
    CHECK(listed(desk, Scope::repairs) == Ids{id});
    CHECK(count_returns(*desk.writer, {})->repairs == 1);
    REQUIRE(desk.act(TakeBackFromRepair{id, 0, RepairResult::repaired, ""}).empty());
    REQUIRE(desk.act(HandOutRepaired{id, 0}).empty());
    CHECK(listed(desk, Scope::repairs).empty());
}

TEST_CASE("a return is found by number, receipt and the end of the phone", "[returns][list]") {
    ReturnDesk desk;
    five_returns(desk);
    ReturnSearch by_number;
    by_number.number = desk.state(return_id(2)).number;
    CHECK(found(desk, by_number) == Ids{return_id(2)});
    ReturnSearch by_receipt;
    by_receipt.receipt = "0309-4-00103";
    CHECK(found(desk, by_receipt) == Ids{return_id(3)});
    by_receipt.receipt = "0310";
    CHECK(found(desk, by_receipt) == Ids{return_id(5), return_id(4)});
    by_receipt.receipt = "031";
    CHECK(found(desk, by_receipt).empty());
    ReturnSearch by_phone;
    by_phone.tail = "7730";
    CHECK(found(desk, by_phone).size() == 5);
    by_phone.tail = "7731";
    CHECK(found(desk, by_phone).empty());
}

TEST_CASE("a list goes on behind the last return that was shown", "[returns][list]") {
    ReturnDesk desk;
    five_returns(desk);
    ReturnQuery query;
    query.limit = 2;
    Ids all;
    for (int pages = 0; pages < 3; ++pages) {
        const auto page = list_returns(*desk.writer, query);
        REQUIRE(page);
        for (const ReturnId id : ids_of(page->rows))
            all.push_back(id);
        CHECK(page->next.has_value() == (pages < 2));
        query.after = page->next;
    }
    CHECK(all == Ids{return_id(5), return_id(4), return_id(3), return_id(2), return_id(1)});
}

TEST_CASE("each list of returns is read by an index, without sorting", "[returns][list]") {
    ReturnDesk desk;
    five_returns(desk);
    for (const std::string_view sql : return_list_questions()) {
        std::string plan;
        const auto keep = [&](const database::Row& row) {
            plan += row.copy(3) + "\n";
            return true;
        };
        const std::string explain = "EXPLAIN QUERY PLAN " + std::string(sql);
        const auto read = sql.contains("?3") ? desk.writer->each(explain, {1, 1, 1}, keep)
                                             : desk.writer->each(explain, {"1", 1}, keep);
        INFO(sql << "\n" << plan << (read ? "" : read.error().what));
        REQUIRE(read);
        CHECK_FALSE(plan.contains("TEMP B-TREE"));
        CHECK(plan.contains("INDEX") + plan.contains("PRIMARY KEY") == 1);
    }
}

} // namespace
} // namespace foyer::returns::test
