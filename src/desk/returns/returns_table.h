// Tables of the returns: one row a return with its entries, one row for each line of a receipt that
// came back, repairs, batches and the policy. Facts and questions, each by its index.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "database/database.h"
#include "desk/decision.h"
#include "desk/returns/goods_batch.h"
#include "desk/returns/policy_replay.h"
#include "desk/returns/policy_signatures.h"
#include "desk/returns/policy_versions.h"
#include "desk/returns/return_decision.h"
#include "desk/returns/returns_view.h"

namespace foyer::returns {

const std::vector<std::string_view>& schema();
const std::vector<std::string_view>& tables();

Result<Facts>
facts_for(database::Reader& reader, const Command& command, const desk::Circumstance& circumstance);
Result<BatchFacts> facts_for(
    database::Reader& reader, const BatchCommand& command, const desk::Circumstance& circumstance);
Result<PolicyFacts> facts_for(
    database::Reader& reader, const PolicyCommand& command, const desk::Circumstance& circumstance);

// Inside the caller's transaction.
Done project(database::Writer& writer, const Event& event, const desk::Stamp& stamp);
Done project(database::Writer& writer, const BatchEvent& event, const desk::Stamp& stamp);
Done project(database::Writer& writer, const PolicyEvent& event, const desk::Stamp& stamp);
// The same for an entry as it stands in the journal, opened. An entry of a newer version is kept
// and makes its return read-only.
Done project_entry(database::Writer& writer, const desk::Written& entry, const desk::Stamp& stamp);
// Its parts.
Done project_batch(database::Writer& writer, const desk::Written& entry, const desk::Stamp& stamp);
Done project_policy(database::Writer& writer, const desk::Written& entry, const desk::Stamp& stamp);

// ---- questions --------------------------------------------------------------------------------

// What Open would be decided by: for the screen that judges while one taps (filled_in(), judge()).
Result<Facts> facts_to_judge(
    database::Reader& reader, const ReturnCase& asked, const Customer& customer,
    const desk::Circumstance& circumstance);
Result<PolicyBook> policy_book(database::Reader& reader);
Result<PolicyShelf> policy_shelf(database::Reader& reader);
Result<PolicySignatures> policy_signatures(database::Reader& reader);

Result<ReturnPage> list_returns(database::Reader& reader, const ReturnQuery& query);
// Exact number first, then by receipt, then by phone; newest first within each, none twice.
Result<std::vector<ListedReturn>>
search_returns(database::Reader& reader, const ReturnSearch& search);
// Newest first.
Result<std::vector<ListedReturn>>
returns_of_person(database::Reader& reader, PersonId person, int limit);
Result<ReturnCounts> count_returns(database::Reader& reader, StaffId viewer);
Result<std::optional<ReturnDetail>> find_return(database::Reader& reader, ReturnId id);
// Phase draft: there is no such return.
Result<State> state_of(database::Reader& reader, ReturnId id);
Result<std::optional<ReturnId>>
return_with_number(database::Reader& reader, const desk::Number& number);
// Opened at this store's desks on that business day.
Result<std::int64_t> opened_on(database::Reader& reader, Date day);

// Goods that wait for a batch, oldest first.
Result<std::vector<WaitingGoods>> goods_without_batch(database::Reader& reader, int limit);
Result<Batch> batch_of(database::Reader& reader, BatchId id); // nil id: there is none
// Not reconciled yet, oldest first.
Result<std::vector<Batch>> open_batches(database::Reader& reader, int limit);
// Not handed out yet, promised soonest first.
Result<std::vector<OpenRepair>> open_repairs(database::Reader& reader, int limit);

// The returns of the last days judged anew by `book`, a piece at a time, so that other questions
// come in between; the first piece begins at replay_begin().
constexpr int replay_piece_cases = 4'000;
inline ReplayCursor replay_begin(Time since) {
    return {since, -1};
}
Result<std::int64_t> cases_since(database::Reader& reader, Time since);
Result<ReplayPiece> replay_piece(
    database::Reader& reader, const PolicyBook& book, ReplayCursor after, int limit,
    std::size_t examples);
// All of it in one go; so many of the cases that change are kept.
Result<Replay>
replay(database::Reader& reader, const PolicyBook& book, Time since, std::size_t examples);

} // namespace foyer::returns
