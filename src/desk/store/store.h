// The store and this desk: what it is called and the letters its numbers carry, set once, at the
// first start, before there is anybody who could sign in; and its calendar (calendar.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/one_of.h"
#include "desk/decision.h"
#include "desk/store/calendar.h"

namespace foyer::store {

constexpr std::size_t name_characters_max = 40;
constexpr int code_max = 99;

struct Store {
    std::string name;     // 和丰超市
    std::string branch;   // 滨湖店; may be empty
    int code = 1;         // 01 in TS01-261122-A0007
    char terminal = 'A';  // A in TS01-261122-A0007
    std::string desk;     // 服务台
    std::string language; // "zh" or "en": the language the desk starts in

    friend bool operator==(const Store&, const Store&) = default;
};
// "和丰超市·滨湖店"
std::string full_name(const Store& store);

struct Open {
    SubjectId id;
    Store store;
};

using Command = OneOf<Open, ChangeHours, ChangeDay, ImportYear>;

struct Opened {
    SubjectId id;
    Store store;
    friend bool operator==(const Opened&, const Opened&) = default;
};
using Event = OneOf<Opened, HoursChanged, DayChanged, YearImported>;

struct Facts {
    std::optional<Store> open;
    SubjectId id{}; // of the store that is open
    Almanac almanac{};
};

enum class Objection : std::uint8_t {
    open_already,
    name_missing,
    desk_missing,
    text_too_long,
    code,
    letter,
    language,
    count_
};
desk::Refusal refuse(Objection objection);

using Decision = desk::Decision<Event>;
Decision decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

} // namespace foyer::store
