#include "desk/complaints/duplicates_table.h"

#include <algorithm>
#include <functional>
#include <map>

#include "desk/complaints/case_rows_table.h"
#include "desk/complaints/complaints_table.h"
#include "desk/complaints/radar_table.h"

namespace foyer::complaints {
namespace {

using database::Reader;
using database::Row;

constexpr std::int64_t same_receipt_ms = 90 * day_ms;
constexpr std::int64_t same_goods_ms = 7 * day_ms;

// ?1 person, ?2 after, ?3 how many
constexpr std::string_view of_person_sql =
    "SELECT " FOYER_LISTED_COLUMNS ", person FROM complaint INDEXED BY complaint_person"
    " WHERE person = ?1 AND received_at > ?2 ORDER BY received_at DESC LIMIT ?3";
constexpr std::string_view one_case_sql =
    "SELECT " FOYER_LISTED_COLUMNS ", person FROM complaint WHERE id = ?1";
// What the customer said stands in the first entry of this kind.
constexpr std::string_view told_sql =
    "SELECT kind, body, terminal, seq, hlc, at, actor, approver FROM complaint_entry"
    " WHERE complaint = ?1 AND kind GLOB 'complaints.registered/*' ORDER BY hlc, terminal, seq"
    " LIMIT 1";

struct Candidate {
    AlikeCase found;
    Likeness likeness;
};

class Candidates {
public:
    Candidates(Reader& reader, const RadarQuestion& question)
        : m_reader(reader), m_question(question) {}

    Result<std::vector<Duplicate>> find() {
        CHECK_OK(add_of_person());
        CHECK_OK(add_of_keys());
        CHECK_OK(add_of_words());
        CHECK_OK(compare_words());
        return likeliest();
    }

private:
    static constexpr int looked_at = 5; // of each sort

    void add(AlikeCase found, bool Likeness::*why) {
        if (!is_counted(found.listed.phase)) return;
        const std::int64_t row = found.row;
        const auto at = m_found.try_emplace(row, Candidate{std::move(found), {}}).first;
        if (why != nullptr) at->second.likeness.*why = true;
    }

    Done add_of_person() {
        if (m_question.person.is_nil()) return {};
        TRY(auto found,
            m_reader.rows(
                of_person_sql,
                {m_question.person, (m_question.now - same_person_ms).ms, looked_at},
                alike_case));
        for (AlikeCase& one : found) add(std::move(one), &Likeness::person);
        return {};
    }

    Done add_of_keys() {
        for (const RadarKey& key : m_question.keys) {
            const bool receipt = key.kind == KeyKind::receipt;
            if (!receipt && key.kind != KeyKind::goods) continue;
            const std::int64_t within = receipt ? same_receipt_ms : same_goods_ms;
            TRY(auto found,
                cases_alike(m_reader, key, {m_question.now - within, m_question.now, looked_at}));
            for (AlikeCase& one : found)
                add(std::move(one), receipt ? &Likeness::receipt : &Likeness::goods);
        }
        return {};
    }

    // The index finds what begins with the same words; how alike the texts are is told afterwards.
    Done add_of_words() {
        CaseQuery query;
        query.scope = Scope::all;
        query.search = searched_words(m_question.words);
        query.limit = looked_at;
        if (query.search.empty()) return {};
        TRY(const auto page, list_cases(m_reader, query, {}, m_question.now));
        for (const ListedCase& listed : page.rows) {
            if (listed.registered_at < m_question.now - same_person_ms) continue;
            TRY(auto found,
                m_reader.first(one_case_sql, {listed.id}, alike_case));
            if (found) add(*std::move(found), nullptr);
        }
        return {};
    }

    Done compare_words() {
        for (auto& [row, one] : m_found) {
            TRY(const auto told, m_reader.first(told_sql, {row}, [&](const Row& entry) {
                return desk::kept_entry(id_cast<SubjectId>(one.found.listed.id), entry);
            }));
            if (!told) continue;
            TRY(const State state, fold_kept({*told}));
            one.likeness.words = same_words(m_question.words, state.intake.facts);
        }
        return {};
    }

    std::vector<Duplicate> likeliest() const {
        std::vector<std::pair<int, Duplicate>> weighed;
        for (const auto& [row, one] : m_found) {
            const bool other_person = !m_question.person.is_nil() && !one.found.person.is_nil() &&
                one.found.person != m_question.person;
            const int weight = weight_of(one.likeness, other_person);
            if (weight > 0) weighed.push_back({weight, {one.found.listed, one.likeness}});
        }
        std::ranges::stable_sort(weighed, std::greater{}, &std::pair<int, Duplicate>::first);
        std::vector<Duplicate> shown;
        for (auto& [weight, one] : weighed)
            if (shown.size() < duplicates_most) shown.push_back(std::move(one));
        return shown;
    }

    Reader& m_reader;
    const RadarQuestion& m_question;
    std::map<std::int64_t, Candidate, std::greater<>> m_found; // newest first
};

} // namespace

Result<std::vector<Duplicate>> duplicates_of(Reader& reader, const RadarQuestion& question) {
    return Candidates(reader, question).find();
}

Result<RadarAnswer> radar(Reader& reader, const RadarQuestion& question) {
    RadarAnswer answer;
    TRY(answer.clusters, clusters_joined(reader, question));
    TRY(answer.duplicates, duplicates_of(reader, question));
    return answer;
}

std::vector<std::string_view> duplicate_questions() {
    return {of_person_sql, one_case_sql, told_sql};
}

} // namespace foyer::complaints
