// The counter log: one line for every entry of the journal, whatever feature it belongs to. What
// one can ask of it and the shapes of the answers. Sentences are kept untranslated, so that the
// same line reads in both languages.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/ids.h"
#include "base/store_time.h"
#include "desk/log_line.h"
#include "desk/viewing.h"

namespace foyer::counter_log {

// Where an entry stands among those of all terminals: the order in which the journal is folded.
struct EntryKey {
    std::int64_t hlc = 0;
    TerminalId terminal;
    std::int64_t seq = 0;

    friend auto operator<=>(const EntryKey&, const EntryKey&) = default;
};

// An entry as the log takes it in.
struct LoggedEntry {
    desk::Stamp stamp;
    std::string kind;
    SubjectId subject;
    desk::LogLine line;
    Hash previous{};
    Hash hash{};
    Date day;  // business date
};

// How an entry reads whose kind this version does not know.
desk::LogLine unknown_line(std::string_view kind);
// A whole telephone number was shown: "people.phone_revealed/1".
bool is_reveal(std::string_view kind);

// ---- questions ----------------------------------------------------------------------------------

enum class Period : std::uint8_t { today, yesterday, seven_days, thirty_days, always };
enum class Only : std::uint8_t { everything, approvals, reveals };
enum class Side : std::uint8_t { older, newer };

// Business dates and the moments between which they lie: [from, to).
struct Days {
    Date first;
    Date last;
    Time from;
    Time to;

    friend bool operator==(const Days&, const Days&) = default;
};
// nullopt: always.
std::optional<Days> days_of(Period period, Time now, const TimeZone& zone);

struct LogQuestion {
    std::optional<Days> days;
    std::optional<desk::Topic> topic;
    StaffId staff;      // nil: all
    SubjectId subject;  // nil: all
    Only only = Only::everything;
    std::optional<EntryKey> beside;  // the window lies on this side of it; none: the newest
    Side side = Side::older;
    int rows = 8;

    friend bool operator==(const LogQuestion&, const LogQuestion&) = default;
};

// ---- answers ------------------------------------------------------------------------------------

struct LogRow {
    EntryKey key;
    std::string kind;
    desk::Topic topic = desk::Topic::desk;
    desk::Mood mood = desk::Mood::plain;
    StaffId actor;
    StaffId approver;
    SubjectId subject;
    std::string reference;  // of the subject, from whichever of its entries gave it
    desk::Sentence title;
    std::vector<std::pair<desk::Sentence, desk::Sentence>> facts;
    Hash previous{};
    Hash hash{};

    Time at() const { return {key.hlc >> 16}; }
    friend bool operator==(const LogRow&, const LogRow&) = default;
};

struct LogPage {
    desk::ListState state = desk::ListState::loading;
    std::vector<LogRow> rows;  // newest first
    bool newer = false;        // there are some on either side of this window
    bool older = false;
    std::int64_t count = 0;    // of all that the question is about

    friend bool operator==(const LogPage&, const LogPage&) = default;
};

// What is known about the chain, from the check that runs in the background.
struct Chain {
    enum class State : std::uint8_t { unknown, checking, verified, torn, broken } state =
        State::unknown;
    std::int64_t entries = 0;  // verified; while checking: of how many
    std::int64_t done = 0;     // while checking
    Time verified_at;
    std::int64_t at_entry = 0;  // where it is torn or broken

    friend bool operator==(const Chain&, const Chain&) = default;
};

std::string short_hash(const Hash& hash);    // "9f3a…c1d2"
std::string spaced_hash(const Hash& hash);   // "9f3a 44fe 20c7…c1d2"

}  // namespace foyer::counter_log
