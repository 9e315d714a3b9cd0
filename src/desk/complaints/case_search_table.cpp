#include "desk/complaints/case_search_table.h"

#include <limits>

#include "base/phone.h"
#include "base/text.h"
#include "desk/complaints/case_rows_table.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;
using database::Writer;

// Spelling whole stories would make every three letters find everything.
constexpr std::size_t spelled_facts = 48;
// A question that few of its matches pass stops here and goes on with the next window.
constexpr int examined_at_most = 1000;

Result<bool> reads_as(Reader& reader, const std::string& typed, std::int64_t row, CaseId id) {
    TRY(const auto entries, kept_entries(reader, id, row));
    TRY(const State state, fold_kept(entries));
    return is_found_by(typed, case_texts(state).texts);
}

Result<std::optional<ListedCase>> listed_at(Reader& reader, std::int64_t row) {
    return reader.first("SELECT " FOYER_LISTED_COLUMNS " FROM complaint WHERE row = ?", {row},
                        listed_case);
}

struct Search {
    Reader& reader;
    const CaseQuery& query;
    const SearchQuery terms;
    const std::function<bool(const ListedCase&)>& shown;
    CasePage page;

    bool full() const { return std::cmp_greater_equal(page.rows.size(), query.limit); }

    // Looks at one match; the page ends behind it when it is the last that fits.
    Done take(std::int64_t row) {
        TRY(auto listed, listed_at(reader, row));
        if (!listed || !shown(*listed)) return {};
        if (terms.inexact) {
            TRY(const bool found, reads_as(reader, query.search, row, listed->id));
            if (!found) return {};
        }
        page.rows.push_back(*std::move(listed));
        if (full()) page.next = Cursor{0, row};
        return {};
    }

    Done run() {
        std::int64_t before =
            query.after ? query.after->row : std::numeric_limits<std::int64_t>::max();
        const int batch = std::max(query.limit, 1);
        for (int examined = 0; examined < examined_at_most; examined += batch) {
            TRY(const auto found, search_index().find(reader, terms, batch, before));
            for (const std::int64_t row : found) {
                CHECK_OK(take(row));
                if (full()) return {};
                before = row;
            }
            if (std::cmp_less(found.size(), batch)) return {};
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

Result<CasePage> search_cases(Reader& reader, const CaseQuery& asked,
                              const std::function<bool(const ListedCase&)>& shown) {
    CaseQuery query = asked;
    // A whole telephone number is found however it was written.
    if (const auto phone = normal_phone(asked.search)) query.search = local_phone(*phone);
    Search search{reader, query, search_query(query.search), shown, {}};
    if (search.terms.empty()) return CasePage{};
    CHECK_OK(search.run());
    return std::move(search.page);
}

}  // namespace foyer::complaints
