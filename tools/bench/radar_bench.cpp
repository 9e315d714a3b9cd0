// What a form that is being typed asks: clusters that it would join, cases that it may be.
#include "desk/complaints/complaints_table.h"
#include "desk/complaints/duplicates_table.h"
#include "desk/complaints/radar_table.h"
#include "tools/bench/benches.h"
#include "tools/bench/large_store.h"
#include "tools/bench/stopwatch.h"

namespace foyer::bench {

namespace {

constexpr int sampled = 60;
constexpr int newest = 40; // where clusters are densest
constexpr double p99_goal_ms = 10;

using Questions = std::vector<complaints::RadarQuestion>;

complaints::RadarQuestion question_of(const complaints::State& state, Time now) {
    const auto& intake = state.intake;
    return {complaints::keys_of(intake, complaints::department_in_charge(state)), intake.facts,
            intake.person, now};
}

Result<Time> newest_receipt(database::Reader& reader) {
    TRY(const auto ms, reader.number("SELECT max(received_at) FROM complaint"));
    return Time{ms};
}

// Cases of all ages typed again now, and the newest ones typed half a minute after they came.
Result<Questions> questions_for(database::Reader& reader) {
    TRY(const Time now, newest_receipt(reader));
    TRY(const auto sample, sample_cases(reader, sampled));
    Questions questions;
    for (const auto& state : sample)
        questions.push_back(question_of(state, now));
    TRY(const auto ids,
        reader.rows(
            "SELECT id FROM complaint ORDER BY row DESC LIMIT ?", {newest},
            [](const database::Row& row) { return row.id<CaseId>(0); }));
    for (const CaseId id : ids) {
        TRY(const auto state, complaints::state_of(reader, id));
        questions.push_back(question_of(state, now));
    }
    return questions;
}

// While one types, the words grow: a question for each of some lengths.
void add_half_typed(Questions& questions) {
    const Questions whole = questions;
    for (complaints::RadarQuestion half : whole) {
        half.words = half.words.substr(0, half.words.size() / 2);
        questions.push_back(std::move(half));
    }
}

template <class Ask>
Done measure(
    Figures& figures, const std::string& what, const Questions& questions, int runs, Ask ask) {
    std::vector<double> ms;
    std::vector<double> cpu_ms;
    for (int run = 0; run < runs; ++run)
        for (const auto& question : questions) {
            const Stopwatch watch;
            CHECK_OK(ask(question));
            ms.push_back(watch.ms());
            cpu_ms.push_back(watch.cpu_ms());
        }
    const std::string cpu = as_text(percentile(cpu_ms, 0.99)) + " ms of the processor";
    figures.push_back({what + ", p50", median(ms), "ms", "", {}, {}, false, ""});
    figures.push_back(
        {what + ", p99", percentile(ms, 0.99), "ms", "", {}, p99_goal_ms, false, cpu});
    return {};
}

} // namespace

Result<Figures> measure_radar(const Conditions& conditions) {
    TRY(const std::string folder, large_store(conditions, conditions.entries));
    TRY(const auto reader, database::Reader::open(folder + "/foyer.db"));
    TRY(auto questions, questions_for(*reader));
    add_half_typed(questions);
    Figures figures;
    const auto clusters = [&](const complaints::RadarQuestion& one) -> Done {
        TRY(const auto found, complaints::clusters_joined(*reader, one));
        return {};
    };
    const auto duplicates = [&](const complaints::RadarQuestion& one) -> Done {
        TRY(const auto found, complaints::duplicates_of(*reader, one));
        return {};
    };
    CHECK_OK(measure(figures, "radar: clusters of a form", questions, conditions.runs, clusters));
    CHECK_OK(
        measure(figures, "radar: duplicates of a form", questions, conditions.runs, duplicates));
    TRY(const auto cases, reader->number("SELECT count FROM complaint_count WHERE word = 'all'"));
    figures.front().note = as_text(static_cast<double>(cases)) + " complaints";
    return figures;
}

} // namespace foyer::bench
