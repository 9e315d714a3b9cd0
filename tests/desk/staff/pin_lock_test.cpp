#include "desk/staff/pin_lock.h"

#include <catch2/catch_test_macros.hpp>
#include <random>

#include "tests/desk/staff/staff_desk.h"

namespace foyer::staff {
namespace {

using namespace testing;

PinLock after_tries(int count, Time at) {
    PinLock lock;
    for (int i = 0; i < count; ++i) lock = after_try(lock, at);
    return lock;
}

TEST_CASE("five wrong PINs lock for five minutes, each next five for twice as long", "[pin]") {
    const std::int64_t minutes[] = {5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440};
    PinLock lock;
    Time now = opening;
    for (const auto expected : minutes) {
        for (int i = 0; i < 4; ++i) {
            lock = after_try(lock, now);
            CHECK_FALSE(is_locked(lock, now));
        }
        lock = after_try(lock, now);
        CHECK(lock.locked_until - now == expected * minute_ms);
        CHECK(is_locked(lock, lock.locked_until - 1));
        CHECK_FALSE(is_locked(lock, lock.locked_until));
        now = lock.locked_until;
    }
}

TEST_CASE("tries left count down to the lock and start again after it", "[pin]") {
    const int left[] = {5, 4, 3, 2, 1, 5, 4};
    for (int wrong = 0; wrong < 7; ++wrong) {
        CHECK(tries_left(after_tries(wrong, opening)) == left[wrong]);
    }
}

TEST_CASE("a lock number beyond counting still locks for a day", "[pin]") {
    PinLock lock;
    lock.wrong = 2'000'000'000 - 1;
    lock = after_try(lock, opening);
    CHECK(lock.locked_until - opening == longest_lock_ms);
}

TEST_CASE("a late try of another desk does not shorten a running lock", "[pin]") {
    auto lock = after_tries(10, opening);
    const Time until = lock.locked_until;
    for (int i = 0; i < 5; ++i) lock = after_try(lock, opening - day_ms);
    CHECK(lock.locked_until >= until);
}

// The program dies between the entry of the try and its answer, ten times over: ten guesses were
// made, so ten are counted, and the lock comes after five as if every answer had been written.
TEST_CASE("a kill between try and answer refunds nothing, ten times over", "[pin]") {
    Desk killed = desk_with_people();
    Desk answered = desk_with_people();
    int got_through = 0;
    for (int i = 0; i < 10; ++i) {
        const Command begin = BeginSignIn{staff_id(2), killed.terminal};
        const bool tried = refusal_of(killed.ask(begin)) == nullptr;
        CHECK((refusal_of(answered.ask(begin)) == nullptr) == tried);
        if (tried) {
            ++got_through;
            answered.ask(FinishSignIn{staff_id(2), answered.terminal, false});
        }
    }
    CHECK(got_through == tries_before_lock);
    CHECK(killed.person(staff_id(2)).lock == answered.person(staff_id(2)).lock);
    CHECK(is_locked(killed.person(staff_id(2)).lock, killed.now));
}

TEST_CASE("the right PIN takes the count back, a new PIN as well", "[pin]") {
    Desk desk = desk_with_people();
    for (int i = 0; i < 4; ++i) desk.ask(BeginSignIn{staff_id(2), desk.terminal});
    desk.ask(BeginSignIn{staff_id(2), desk.terminal});
    REQUIRE(is_locked(desk.person(staff_id(2)).lock, desk.now));

    SECTION("the fifth was right") {
        desk.ask(FinishSignIn{staff_id(2), desk.terminal, true});
    }
    SECTION("a keeper gives a new one") { desk.ask(ResetPin{staff_id(2), {"record", 4}}); }

    CHECK(desk.person(staff_id(2)).lock == PinLock{});
}

TEST_CASE("a lock of one person leaves the others alone", "[pin]") {
    Desk desk = desk_with_people();
    for (int i = 0; i < 5; ++i) desk.ask(BeginSignIn{staff_id(2), desk.terminal});
    CHECK(refusal_of(desk.ask(BeginSignIn{staff_id(2), desk.terminal})) != nullptr);
    CHECK(refusal_of(desk.ask(BeginSignIn{staff_id(3), desk.terminal})) == nullptr);
}

TEST_CASE("a clock set back does not shorten a lock", "[pin]") {
    Desk desk = desk_with_people();
    for (int i = 0; i < 5; ++i) desk.ask(BeginSignIn{staff_id(2), desk.terminal});
    for (const std::int64_t back : {minute_ms, hour_ms, 30 * day_ms, 3650 * day_ms}) {
        desk.now = opening - back;
        CHECK(refusal_of(desk.ask(BeginSignIn{staff_id(2), desk.terminal})) != nullptr);
    }
    desk.now = opening + first_lock_ms - 1;
    CHECK(refusal_of(desk.ask(BeginSignIn{staff_id(2), desk.terminal})) != nullptr);
    desk.now = opening + first_lock_ms;
    CHECK(refusal_of(desk.ask(BeginSignIn{staff_id(2), desk.terminal})) == nullptr);
}

TEST_CASE("a clock set back between the tries does not stretch the pace of the desk", "[pin]") {
    Desk desk = desk_with_people();
    for (int i = 0; i < 20; ++i) {
        desk.happen(PinTried{staff_id(1 + i % 4)});
        desk.now = desk.now - minute_ms;
    }
    desk.now = opening + 1;
    CHECK(desk_paused_until(desk.facts().tries, desk.now) == opening + 10 * minute_ms);
}

TEST_CASE("right PINs do not slow the desk down", "[pin]") {
    Desk desk = desk_with_people();
    for (int i = 0; i < 100; ++i) {
        REQUIRE(refusal_of(desk.ask(BeginSignIn{staff_id(2), desk.terminal})) == nullptr);
        desk.ask(FinishSignIn{staff_id(2), desk.terminal, true});
    }
}

TEST_CASE("the desk goes on when the oldest of the last twenty is ten minutes old", "[pin]") {
    std::vector<Try> tries;
    for (int i = 0; i < 20; ++i) tries.push_back({{}, i, staff_id(i), opening + i * second_ms});
    const Time now = opening + minute_ms;
    CHECK(desk_paused_until(tries, now) == opening + 10 * minute_ms);
    tries.pop_back();
    CHECK(desk_paused_until(tries, now) <= now);
}

// Somebody with a day's time and no shame: tries whoever is not locked, waits when nobody can be
// tried, kills the program after some tries, sets the clock back now and then.
struct Attacker {
    Desk desk;
    int people;
    std::mt19937 dice;
    std::vector<int> guesses;

    explicit Attacker(int count, unsigned seed) : people(count), dice(seed), guesses(count + 1) {
        for (int n = 1; n <= people; ++n) {
            desk.happen(Added{staff_id(n), std::to_string(n), {"员工", "", ""}, desk::Role::clerk,
                              n == 1, {"record", 4}});
        }
    }
    bool guess_somebody() {
        for (int n = 1; n <= people; ++n) {
            if (refusal_of(desk.ask(BeginSignIn{staff_id(n), desk.terminal})) != nullptr) continue;
            ++guesses[static_cast<std::size_t>(n)];
            const bool killed = dice() % 3 == 0;
            if (!killed) desk.ask(FinishSignIn{staff_id(n), desk.terminal, false});
            return true;
        }
        return false;
    }
};

TEST_CASE("a whole day of guessing gives few guesses a person and a desk", "[pin]") {
    for (const int people : {1, 10, 60}) {
        Attacker attacker(people, 20261122U + static_cast<unsigned>(people));
        Time clock = opening;
        const Time end = opening + day_ms;
        while (clock < end) {
            attacker.desk.now = attacker.dice() % 5 == 0 ? clock - hour_ms : clock;
            if (!attacker.guess_somebody()) clock = clock + 10 * second_ms;
        }
        int all = 0;
        for (const int count : attacker.guesses) {
            CHECK(count <= 120);
            all += count;
        }
        INFO(people << " people, " << all << " guesses");
        CHECK(all > 0);
        CHECK(all <= 300);
    }
}

}  // namespace
}  // namespace foyer::staff
