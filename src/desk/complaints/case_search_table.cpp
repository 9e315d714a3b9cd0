#include "desk/complaints/case_search_table.h"

#include <algorithm>
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
// Only what is overdue, which time alone changes, is not known to the index.
constexpr int examined_at_once = 2000;

// ---- what filters ask for, as terms of the index ------------------------------------------------

// Letters and digits in one term: typed text, which falls into runs of one sort, never asks for it.
std::string standing_term(Standing standing) {
    return "s" + std::to_string(static_cast<int>(standing));
}
std::string phase_term(Phase phase) { return "p" + std::to_string(static_cast<int>(phase)); }
std::string level_term(int level) { return "l" + std::to_string(level); }
std::string category_term(std::string_view code) { return "c0" + to_hex(as_bytes(code)); }
// A supervisor has to look at it.
const std::string supervisor_term = "v1";
std::string owner_term(const StaffId& owner) { return "w0" + text_of(owner); }

std::string joined(const std::vector<std::string>& terms) {
    std::string line;
    for (const std::string& term : terms) line += line.empty() ? term : " " + term;
    return line;
}

// Those of `terms` that are not among `others`.
std::string without(const std::vector<std::string>& terms, const std::vector<std::string>& others) {
    std::vector<std::string> left;
    for (const std::string& term : terms) {
        if (std::ranges::find(others, term) == others.end()) left.push_back(term);
    }
    return joined(left);
}

std::vector<std::string> wanted_facets(const CaseQuery& query, StaffId viewer) {
    std::vector<std::string> terms;
    if (query.scope == Scope::closed) terms.push_back(standing_term(Standing::finished));
    else if (query.scope == Scope::mine) terms.push_back(owner_term(viewer));
    else if (query.scope == Scope::supervisor) terms.push_back(supervisor_term);
    else if (query.scope != Scope::all) terms.push_back(standing_term(Standing::open));
    if (query.phase) terms.push_back(phase_term(*query.phase));
    if (query.level) terms.push_back(level_term(*query.level));
    if (!query.category.empty()) terms.push_back(category_term(query.category));
    return terms;
}

// ---- the search -----------------------------------------------------------------------------

constexpr std::string_view searched_sql =
    "SELECT " FOYER_LISTED_COLUMNS
    " FROM complaint_search CROSS JOIN complaint ON row = -complaint_search.rowid"
    " WHERE complaint_search MATCH ?1 AND complaint_search.rowid > -?2"
    " ORDER BY complaint_search.rowid LIMIT ?3";
// What a case is found by stands in its first entry of this kind.
constexpr std::string_view registered_sql =
    "SELECT kind, body, terminal, seq, hlc, at, actor, approver FROM complaint_entry"
    " WHERE complaint = ? AND kind GLOB 'complaints.registered/*' ORDER BY hlc, terminal, seq"
    " LIMIT 1";
constexpr int body_column = 1;
// Of a longer one not all is searched.
constexpr std::size_t whole_body_bytes = 4000;

bool holds_all(std::string_view text, const std::vector<std::string>& runs) {
    return std::ranges::all_of(runs, [&](const std::string& run) {
        return text.find(run) != std::string_view::npos;
    });
}

// Chinese stands in a kept body as it was typed, and only a relay holds Chinese that is not
// searched: nearly always the bytes tell without the body being read. nullopt: they do not.
std::optional<bool> told_by_bytes(
    std::string_view body, const std::vector<std::string>& chinese) {
    if (chinese.empty()) return std::nullopt;
    if (!holds_all(body, chinese)) return false;
    const bool all_searched =
        body.size() <= whole_body_bytes && body.find("\"relay\"") == std::string_view::npos;
    return all_searched ? std::optional(true) : std::nullopt;
}

struct Search {
    Reader& reader;
    const CaseQuery& query;
    const SearchQuery terms;
    const std::vector<std::string> chinese;
    const Time now;
    CasePage page;

    bool full() const { return std::cmp_greater_equal(page.rows.size(), query.limit); }

    // The index may find a little more than was asked.
    Result<bool> reads_as_asked(const Row& row) {
        if (!terms.inexact) return true;
        // A title is made of goods or of the facts, which are searched.
        const bool in_title =
            !chinese.empty() && holds_all(row.text(listed_title_column), chinese);
        if (in_title) return true;
        std::optional<bool> told;
        std::vector<desk::KeptEntry> registered;
        CHECK_OK(reader.each(
            registered_sql, {row.integer(listed_row_column)}, [&](const Row& entry) {
                told = told_by_bytes(entry.text(body_column), chinese);
                if (!told) registered.push_back(desk::kept_entry(row.id<SubjectId>(0), entry));
                return false;
            }));
        if (told) return *told;
        TRY(const State state, fold_kept(registered));
        return is_found_by(query.search, case_texts(state).texts);
    }

    // False: the page is full, or the reading failed.
    Result<bool> take(const Row& row) {
        const bool in_time =
            query.scope == Scope::overdue && row.integer(listed_due_column) > now.ms;
        if (in_time) return true;
        TRY(const bool asked, reads_as_asked(row));
        if (asked) page.rows.push_back(listed_case(row));
        return !full();
    }

    Done run(const std::string& match) {
        const std::int64_t before =
            query.after ? query.after->row : std::numeric_limits<std::int64_t>::max();
        int examined = 0;
        std::int64_t last = 0;
        Result<bool> taken = true;
        CHECK_OK(reader.each(searched_sql, {match, before, examined_at_once}, [&](const Row& row) {
            ++examined;
            last = row.integer(listed_row_column);
            taken = take(row);
            return taken && *taken;
        }));
        if (!taken) return std::unexpected(std::move(taken).error());
        if (full() || examined == examined_at_once) page.next = Cursor{0, last};
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

std::vector<std::string> facets_of(const Faceted& row) {
    std::vector<std::string> terms{standing_term(row.standing), phase_term(row.phase),
                                   level_term(row.level), category_term(row.category)};
    if (row.standing == Standing::open && !row.owner.is_nil()) {
        terms.push_back(owner_term(row.owner));
    }
    if (row.standing == Standing::open && row.for_supervisor) terms.push_back(supervisor_term);
    return terms;
}

Done add_to_search(Writer& writer, std::int64_t row, const State& state, const Faceted& facets) {
    return search_index().add(
        writer, row, search_terms(case_texts(state).texts) + " " + joined(facets_of(facets)));
}

Done change_facets(
    Writer& writer, std::int64_t row, const Faceted& before, const Faceted& after) {
    const auto old_terms = facets_of(before);
    const auto new_terms = facets_of(after);
    return search_index().change(
        writer, row, without(old_terms, new_terms), without(new_terms, old_terms));
}

std::string_view search_question() { return searched_sql; }

Result<CasePage> search_cases(Reader& reader, const CaseQuery& asked, StaffId viewer, Time now) {
    CaseQuery query = asked;
    // A whole telephone number is found however it was written.
    if (const auto phone = normal_phone(asked.search)) query.search = local_phone(*phone);
    Search search{
        reader, query, search_query(query.search), chinese_runs(query.search), now, {}};
    if (search.terms.empty()) return CasePage{};
    std::string match = search.terms.match;
    for (const std::string& term : wanted_facets(query, viewer)) match += " AND \"" + term + "\"";
    CHECK_OK(search.run(match));
    return std::move(search.page);
}

}  // namespace foyer::complaints
