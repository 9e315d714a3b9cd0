// The draft of the policy as it is made on the screen.
#include "desk/returns/policy_edit.h"

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "desk/returns/policy_words.h"
#include "tests/desk/returns/return_desk.h"

namespace foyer::returns {
namespace {

using namespace test;

const Date today{2026, 11, 25};

Policy& row_of(PolicyEdit& edit, const std::string& category) {
    return *std::ranges::find(edit.table, category, &Policy::category);
}

TEST_CASE("a draft begins as the newest version, tomorrow, and names what it changes") {
    PolicyShelf shelf;
    PolicyEdit edit = next_edit(shelf, today);
    CHECK(edit.from == "2026-11-26");
    CHECK(edit.table.size() == shipped_policies().size());
    CHECK(changes_of(edit, shelf).empty());
    CHECK(command_of(edit, shelf)->rows.empty());
    row_of(edit, "CLO").no_reason_days = 14;
    CHECK(
        changes_of(edit, shelf) == std::vector<PolicyChange>{{"CLO", "no_reason_days", "7", "14"}});
    CHECK(changed_rows(edit, shelf).size() == 1);
    shelf.versions = {{1, {2026, 12, 1}, Date{2026, 12, 31}, command_of(edit, shelf)->rows}};
    edit = next_edit(shelf, today);
    CHECK(edit.from == "2027-01-01");
    CHECK(row_of(edit, "CLO").no_reason_days == 14);
    CHECK(version_of_draft(shelf) == 2);
}

TEST_CASE("a row that goes back to the shipped one is said as well") {
    PolicyShelf shelf;
    PolicyEdit edit = next_edit(shelf, today);
    row_of(edit, "CLO").no_reason_days = 14;
    shelf.versions = {{1, {2026, 11, 26}, {}, command_of(edit, shelf)->rows}};
    edit = next_edit(shelf, today);
    row_of(edit, "CLO").no_reason_days = 7;
    const auto command = command_of(edit, shelf);
    REQUIRE(command);
    REQUIRE(command->rows.size() == 1);
    CHECK(command->rows[0].no_reason_days == 7);
}

TEST_CASE("a day that cannot be read is no command") {
    PolicyEdit edit = next_edit({}, today);
    for (const char* typed : {"", "1.12.", "2026-02-30"}) {
        edit.from = typed;
        CHECK_FALSE(command_of(edit, {}));
    }
    edit.from = "2026-12-01";
    CHECK(command_of(edit, {}));
    edit.to = "soon";
    CHECK_FALSE(command_of(edit, {}));
}

TEST_CASE("a draft is the same when it is read back, typed or from the journal") {
    PolicyEdit edit = next_edit({}, today);
    row_of(edit, "KIT").unit_price_limit = Fen{300'00};
    row_of(edit, "KIT").customer_text_zh = "凭小票";
    edit.to = "2027-";
    CHECK(edit_of(parse_json(to_json(edit).dump())) == edit);
    CHECK_FALSE(edit_of(nlohmann::json(3)));
    edit.to.clear();
    PolicyShelf shelf;
    CHECK_FALSE(is_drafted(edit, shelf));
    const auto command = command_of(edit, shelf);
    shelf.draft = {1, command->from, command->to, command->rows};
    CHECK(is_drafted(edit, shelf));
    row_of(edit, "KIT").no_reason_days = 1;
    CHECK_FALSE(is_drafted(edit, shelf));
}

TEST_CASE("every column and value of a difference has words") {
    for (const PolicyChange& change : policy_diff(whole_table({}), {}))
        CHECK_FALSE(std::string(name_of_column(change.column)).empty());
    CHECK(words_of_value("no_reason_days", "14").values.at(0) == "14");
    CHECK(words_of_value("unit_price_limit_fen", "30000").values.at(0) == "¥300.00");
    CHECK(words_of_value("condition", "tags_on").text == "With its tags");
    CHECK(words_of_value("approval_over_fen", "").text == "None");
    CHECK(wear_text(5) == "0.05 %");
    CHECK(wear_text(50) == "0.50 %");
    CHECK(wear_text(100) == "1 %");
}

TEST_CASE("pieces of a replay add up to the whole, and begin where the last one ended") {
    ReturnDesk desk;
    for (std::uint8_t n = 1; n <= 7; ++n) {
        Open open = opening(return_id(n), "CLO", Fen{20'00});
        open.asked.sale.receipt_no = "R" + std::to_string(n);
        open.asked.request[0].cause = Cause::disliked;
        open.asked.request[0].condition = Condition::sealed;
        REQUIRE(desk.act(open).empty());
    }
    Policy strict = PolicyBook().row_of("CLO", today);
    strict.no_reason_days = 0;
    const PolicyBook book = replay_book(PolicyBook(), {strict});
    const auto whole = replay(*desk.writer, book, noon, 10);
    REQUIRE(whole);
    CHECK(whole->cases == 7);
    CHECK(whole->newly_denied == 7);
    CHECK(whole->verdicts_after[static_cast<std::size_t>(Response::approve)] == 0);
    CHECK(whole->examples.at(0).title == "不粘炒锅 32 cm");
    CHECK(cases_since(*desk.writer, noon) == 7);
    Replay added;
    std::optional<ReplayCursor> after = replay_begin(noon);
    int pieces = 0;
    for (; after; ++pieces) {
        auto piece = replay_piece(*desk.writer, book, *after, 3, 10);
        REQUIRE(piece);
        take_in(added, std::move(piece->found), 5);
        after = piece->next;
    }
    CHECK(pieces == 3);
    CHECK(added.cases == whole->cases);
    CHECK(added.money_before == whole->money_before);
    CHECK(added.verdicts_before == whole->verdicts_before);
    CHECK(added.examples.size() == 5);
}

} // namespace
} // namespace foyer::returns
