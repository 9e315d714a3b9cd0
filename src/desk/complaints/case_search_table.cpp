#include "desk/complaints/case_search_table.h"

#include <limits>

#include "base/phone.h"
#include "base/text.h"
#include "desk/complaints/case_rows_table.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Value;
using database::Writer;

// Spelling whole stories would make every three letters find everything.
constexpr std::size_t spelled_facts = 48;
// A question that few of its matches pass stops here and goes on with the next window.
constexpr std::int64_t examined_at_once = 1000;
constexpr int rounds_at_most = 4;

// Matches newest first, a thousand at most, and of these the ones that the filters let through.
constexpr std::string_view filtered_sql =
    "SELECT " FOYER_LISTED_COLUMNS
    " FROM (SELECT -rowid AS found FROM complaint_search WHERE complaint_search MATCH ?1"
    " AND rowid > -?2 ORDER BY rowid LIMIT ?3) CROSS JOIN complaint ON row = found"
    " WHERE (?4 = 0 OR level = ?4) AND (?5 = '' OR category = ?5) AND (?6 = -1 OR phase = ?6)"
    " AND (?7 IS NULL OR owner = ?7) AND (?8 = 0 OR standing = ?8) AND due_at <= ?9 LIMIT ?10";
constexpr std::string_view last_examined_sql =
    "SELECT min(found), count(*) FROM (SELECT -rowid AS found FROM complaint_search"
    " WHERE complaint_search MATCH ?1 AND rowid > -?2 ORDER BY rowid LIMIT ?3)";

struct Match {
    std::int64_t row = 0;
    ListedCase listed;
};

std::int64_t standing_in(Scope scope) {
    if (scope == Scope::all) return 0;
    return static_cast<std::int64_t>(scope == Scope::closed ? Standing::finished : Standing::open);
}

struct Search {
    Reader& reader;
    const CaseQuery& query;
    const SearchQuery terms;
    const StaffId viewer;
    const Time now;
    CasePage page;

    // Some of those that are found may not read as asked.
    std::int64_t fetched() const { return terms.inexact ? query.limit * 2 : query.limit; }
    bool full() const { return std::cmp_greater_equal(page.rows.size(), query.limit); }

    Result<std::vector<Match>> matches(std::int64_t before) {
        constexpr std::int64_t any_time = std::numeric_limits<std::int64_t>::max();
        return reader.rows(
            filtered_sql,
            {terms.match, before, examined_at_once, std::int64_t{query.level.value_or(0)},
             query.category,
             query.phase ? std::int64_t{static_cast<int>(*query.phase)} : std::int64_t{-1},
             query.scope == Scope::mine ? Value(viewer) : Value(nullptr),
             standing_in(query.scope), query.scope == Scope::overdue ? now.ms : any_time,
             fetched()},
            [](const Row& row) { return Match{row.integer(listed_row_column), listed_case(row)}; });
    }

    // The index may find a little more than was asked.
    Result<bool> reads_as_asked(const Match& match) {
        if (!terms.inexact) return true;
        TRY(const auto entries, kept_entries(reader, match.listed.id, match.row));
        TRY(const State state, fold_kept(entries));
        return is_found_by(query.search, case_texts(state).texts);
    }

    Done take(const std::vector<Match>& found) {
        for (const Match& match : found) {
            TRY(const bool asked, reads_as_asked(match));
            if (!asked) continue;
            page.rows.push_back(match.listed);
            if (!full()) continue;
            page.next = Cursor{0, match.row};
            return {};
        }
        return {};
    }

    // Behind the thousand that were looked at; nullopt: there were no more.
    Result<std::optional<std::int64_t>> behind_examined(std::int64_t before) {
        std::optional<std::int64_t> last;
        CHECK_OK(reader.each(
            last_examined_sql, {terms.match, before, examined_at_once}, [&](const Row& row) {
                if (row.integer(1) == examined_at_once) last = row.integer(0);
                return false;
            }));
        return last;
    }

    Done run() {
        std::int64_t before =
            query.after ? query.after->row : std::numeric_limits<std::int64_t>::max();
        for (int round = 0; round < rounds_at_most; ++round) {
            TRY(const auto found, matches(before));
            CHECK_OK(take(found));
            if (full()) return {};
            if (std::cmp_equal(found.size(), fetched())) {
                before = found.back().row;
                continue;
            }
            TRY(const auto last, behind_examined(before));
            if (!last) return {};
            before = *last;
        }
        page.next = Cursor{0, before};
        return {};
    }
};

}  // namespace

const database::SearchIndex& search_index() {
    static const database::SearchIndex index("complaint_search");
    return index;
}

CaseTexts case_texts(const State& state) {
    const Intake& intake = state.intake;
    CaseTexts all;
    all.held = {intake.name_given,
                intake.product_name,
                intake.against_name,
                first_characters(intake.facts, spelled_facts),
                intake.facts,
                intake.phone.empty() ? std::string() : local_phone(intake.phone),
                desk::text_of(state.number),
                intake.receipt_number,
                intake.product_sku,
                intake.relay ? intake.relay->external_number : std::string()};
    constexpr std::size_t spelled_count = 4;
    for (std::size_t i = 0; i < all.held.size(); ++i) {
        if (!all.held[i].empty()) all.texts.push_back({all.held[i], i < spelled_count});
    }
    return all;
}

Done add_to_search(Writer& writer, std::int64_t row, const State& state) {
    return search_index().add(writer, row, search_terms(case_texts(state).texts));
}

Result<CasePage> search_cases(Reader& reader, const CaseQuery& asked, StaffId viewer, Time now) {
    CaseQuery query = asked;
    // A whole telephone number is found however it was written.
    if (const auto phone = normal_phone(asked.search)) query.search = local_phone(*phone);
    Search search{reader, query, search_query(query.search), viewer, now, {}};
    if (search.terms.empty()) return CasePage{};
    CHECK_OK(search.run());
    return std::move(search.page);
}

}  // namespace foyer::complaints
