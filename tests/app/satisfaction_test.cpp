// What a customer taps, from the decision to the table, on a real store.
#include <catch2/catch_test_macros.hpp>

#include "app/features.h"
#include "desk/satisfaction/satisfaction_entry.h"
#include "desk/satisfaction/satisfaction_table.h"
#include "desk/written.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using satisfaction::Answer;
using test::must;
using test::TestStore;

template <class I>
I id_of(std::uint8_t first, std::uint8_t second) {
    I id;
    id.bytes[0] = first;
    id.bytes[1] = second;
    return id;
}

Answer answer(std::uint8_t n, int score, std::uint8_t person = 0) {
    Answer one;
    one.id = id_of<satisfaction::SurveyId>(7, n);
    one.about = id_of<SubjectId>(3, n);
    if (person != 0) one.person = id_of<PersonId>(4, person);
    one.served_by = id_of<StaffId>(1, 1);
    one.score = score;
    return one;
}

// The rule that said no; empty: it was recorded.
std::string submit(TestStore& desk, const Answer& one) {
    const auto outcome = desk.submit(desk.clerk(), satisfaction::Command(one));
    if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) return refusal->rule;
    CHECK(std::holds_alternative<app::Recorded>(outcome));
    return {};
}

} // namespace

TEST_CASE("a survey is answered once, and a person is asked once a day", "[satisfaction]") {
    TestStore desk;
    CHECK(submit(desk, answer(1, 5, 9)).empty());
    CHECK(submit(desk, answer(1, 1, 8)) == "4.9-once");
    CHECK(submit(desk, answer(2, 4, 9)) == "4.9-once-a-day");
    desk.clock().advance(24 * hour_ms);
    CHECK(submit(desk, answer(2, 4, 9)).empty());
    // Of whom nobody knows the name, each may answer.
    CHECK(submit(desk, answer(3, 4)).empty());
    CHECK(submit(desk, answer(4, 4)).empty());
}

TEST_CASE("an answer is one of five faces, with reasons that were shown", "[satisfaction]") {
    TestStore desk;
    CHECK(submit(desk, answer(1, 0)) == "4.9-face");
    CHECK(submit(desk, answer(1, 6)) == "4.9-face");
    Answer odd = answer(1, 3);
    odd.reasons = {"speed", "weather"};
    CHECK(submit(desk, odd) == "4.9-reason");
    odd.reasons = {"speed", "words"};
    CHECK(submit(desk, odd).empty());
}

TEST_CASE("how one member of staff is found is shown from the fifth answer on", "[satisfaction]") {
    TestStore desk;
    auto& reader = desk.store().writer();
    const auto staff = id_of<StaffId>(1, 1);
    for (std::uint8_t n = 1; n <= 4; ++n)
        REQUIRE(submit(desk, answer(n, n)).empty());
    CHECK_FALSE(must(satisfaction::score_of(reader, staff)).has_value());
    REQUIRE(submit(desk, answer(5, 5)).empty());
    const auto score = must(satisfaction::score_of(reader, staff));
    REQUIRE(score.has_value());
    CHECK(score->answers == 5);
    CHECK(score->average == 3.0);
    const auto unhappy = must(satisfaction::unhappy(reader, Time{0}, 10));
    REQUIRE(unhappy.size() == 2);
    CHECK(unhappy[0].score + unhappy[1].score == 3);
}

TEST_CASE("the counter log tells that somebody answered, not how", "[satisfaction]") {
    const auto worst = satisfaction::log_line(satisfaction::Answered{answer(1, 1)});
    const auto best = satisfaction::log_line(satisfaction::Answered{answer(2, 5)});
    CHECK(worst.title.text == best.title.text);
    CHECK(worst.mood == best.mood);
    CHECK(worst.facts.empty());
}

TEST_CASE("an answer reads back as it was written, and a rebuild brings it", "[satisfaction]") {
    Answer one = answer(1, 2, 9);
    one.service = satisfaction::Service::returned_goods;
    one.reasons = {"staff"};
    const satisfaction::Event event = satisfaction::Answered{one};
    const auto written = satisfaction::written(event);
    CHECK(must(satisfaction::read_event(written)) == event);
    auto broken = written;
    broken.body["score"] = 9;
    CHECK_FALSE(satisfaction::read_event(broken).has_value());

    TestStore desk;
    REQUIRE(submit(desk, one).empty());
    const auto before = desk.tables_as_text();
    must(app::rebuild(desk.store()));
    CHECK(desk.tables_as_text() == before);
}

} // namespace foyer
