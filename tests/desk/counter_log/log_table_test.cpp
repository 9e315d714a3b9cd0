#include "desk/counter_log/log_table.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::counter_log;
using desk::Topic;

namespace {

const TimeZone& log_zone() {
    static const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
    return shanghai;
}

struct Log {
    test::TemporaryFolder folder;
    test::SeededRandom random{9};
    std::unique_ptr<database::Writer> writer;
    std::vector<LoggedEntry> entries;
    std::vector<StaffId> staff;
    std::vector<SubjectId> subjects;
    std::vector<TerminalId> terminals;

    Log() {
        auto opened = database::Writer::open(folder.file("log.db"), schema());
        REQUIRE(opened);
        writer = std::move(*opened);
        for (int i = 0; i < 5; ++i) {
            staff.push_back(make_id<StaffId>(test::some_moment, random));
            subjects.push_back(make_id<SubjectId>(test::some_moment, random));
            terminals.push_back(make_id<TerminalId>(test::some_moment, random));
        }
    }

    template <class T>
    const T& any(const std::vector<T>& list) {
        return list[random.number(list.size())];
    }

    LoggedEntry entry_at(Time at, std::int64_t seq) {
        LoggedEntry entry;
        entry.stamp = {terminals[random.number(2)], seq, at.ms << 16, at, any(staff), {}};
        if (random.number(5) == 0) entry.stamp.approver = any(staff);
        entry.kind = random.number(6) == 0 ? "people.phone_revealed/1" : "complaints.noted/1";
        entry.subject = any(subjects);
        entry.line.topic = static_cast<Topic>(random.number(4));
        entry.line.title = {"Bag {1} stored", {"B5 \"##\" 鲜"}};
        entry.line.facts = {{{"Reason", {}}, {"Other", {}}}};
        entry.hash.fill(static_cast<std::uint8_t>(seq));
        entry.day = log_zone().business_date(at);
        return entry;
    }

    void take(const LoggedEntry& entry) {
        entries.push_back(entry);
        REQUIRE(writer->transaction([&] { return project(*writer, entry); }));
    }

    // Several at the same moment, from two terminals, over nine days.
    void fill(int count) {
        for (int i = 1; i <= count; ++i) {
            const auto minutes = static_cast<std::int64_t>(random.number(60 * 24 * 9 / 7));
            take(entry_at(test::some_moment - minutes * 7 * minute_ms, i));
        }
    }

    std::vector<EntryKey> keys_of(const LogQuestion& question) {
        std::vector<EntryKey> keys;
        for (const auto& entry : entries) {
            const auto& stamp = entry.stamp;
            if (question.days && (stamp.at < question.days->from || stamp.at >= question.days->to))
                continue;
            if (question.topic && entry.line.topic != *question.topic) continue;
            if (!question.staff.is_nil() && stamp.actor != question.staff) continue;
            if (!question.subject.is_nil() && entry.subject != question.subject) continue;
            if (question.only == Only::approvals && stamp.approver.is_nil()) continue;
            if (question.only == Only::reveals && !is_reveal(entry.kind)) continue;
            keys.push_back({stamp.hlc, stamp.terminal, stamp.seq});
        }
        std::ranges::sort(keys, std::greater<>());
        return keys;
    }

    LogPage ask(const LogQuestion& question) {
        auto answer = page(*writer, question);
        REQUIRE(answer);
        return *answer;
    }

    // All keys, gathered page by page from the newest on.
    std::vector<EntryKey> walked(LogQuestion question) {
        std::vector<EntryKey> keys;
        while (true) {
            const LogPage shown = ask(question);
            for (const auto& row : shown.rows) keys.push_back(row.key);
            CHECK(shown.newer == question.beside.has_value());
            if (!shown.older) return keys;
            question.beside = shown.rows.back().key;
        }
    }

    LogQuestion random_question() {
        LogQuestion question;
        question.days =
            days_of(static_cast<Period>(random.number(5)), test::some_moment, log_zone());
        if (random.number(2) == 0) question.topic = static_cast<Topic>(random.number(4));
        if (random.number(2) == 0) question.staff = any(staff);
        if (random.number(3) == 0) question.subject = any(subjects);
        question.only = static_cast<Only>(random.number(3));
        question.rows = 1 + static_cast<int>(random.number(9));
        return question;
    }
};

}  // namespace

TEST_CASE("Pages and counts are those of reading every entry, whatever the filters") {
    Log log;
    log.fill(400);
    for (int i = 0; i < 150; ++i) {
        const LogQuestion question = log.random_question();
        const auto expected = log.keys_of(question);
        REQUIRE(log.walked(question) == expected);
        REQUIRE(log.ask(question).count == static_cast<std::int64_t>(expected.size()));
    }
}

TEST_CASE("Paging back shows the page that was there before") {
    Log log;
    log.fill(200);
    LogQuestion question;
    question.rows = 10;
    const LogPage first = log.ask(question);
    question.beside = first.rows.back().key;
    const LogPage second = log.ask(question);
    question.beside = second.rows.back().key;
    const LogPage third = log.ask(question);
    question.beside = third.rows.front().key;
    question.side = Side::newer;
    CHECK(log.ask(question) == second);
    question.beside = second.rows[4].key;
    const LogPage near_the_top = log.ask(question);
    CHECK(near_the_top.newer);
    question.beside = first.rows[4].key;
    CHECK(log.ask(question) == first);
}

TEST_CASE("A line is kept word for word and finds its subject's number") {
    Log log;
    LoggedEntry first = log.entry_at(test::some_moment, 1);
    first.line.reference = "TS01-261122-A0007";
    LoggedEntry second = log.entry_at(test::some_moment + 1, 2);
    second.subject = first.subject;
    second.line.reference.clear();
    second.stamp.approver = log.staff[0];
    second.previous = first.hash;
    log.take(first);
    log.take(second);
    const LogPage shown = log.ask({});
    REQUIRE(shown.rows.size() == 2);
    const LogRow& row = shown.rows.front();
    CHECK(row.reference == "TS01-261122-A0007");
    CHECK(row.title == second.line.title);
    CHECK(row.facts == second.line.facts);
    CHECK(row.previous == first.hash);
    CHECK(row.hash == second.hash);
    CHECK(row.approver == log.staff[0]);
    CHECK(row.at() == test::some_moment + 1);
    const auto alone = counter_log::row(*log.writer, row.key);
    REQUIRE(alone);
    CHECK(alone->value() == row);
}

TEST_CASE("The same entries in another order make the same log") {
    Log log;
    log.fill(60);
    Log other;
    for (auto entry = log.entries.rbegin(); entry != log.entries.rend(); ++entry) {
        other.take(*entry);
    }
    LogQuestion everything;
    everything.rows = 200;
    CHECK(log.ask(everything) == other.ask(everything));
}

TEST_CASE("An empty log is an empty page") {
    Log log;
    const LogPage shown = log.ask({});
    CHECK(shown.state == desk::ListState::ready);
    CHECK(shown.rows.empty());
    CHECK_FALSE(shown.newer);
    CHECK_FALSE(shown.older);
    CHECK(shown.count == 0);
}
