// A feature's noes as a table: for each member of its enumeration of objections the rule, the
// reason, and what would be allowed instead. The enumeration ends with count_.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "base/invariant.h"
#include "desk/decision.h"

namespace foyer::desk {

template <class Objection>
struct RefusalWords {
    Objection objection;
    const char* rule;
    const char* reason;  // marked with N_(), as is `instead`
    const char* instead; // may be empty
};

template <class Objection, std::size_t count = static_cast<std::size_t>(Objection::count_)>
using RefusalTable = std::array<RefusalWords<Objection>, count>;

// One table of two, where a whole one would not fit on a screen.
template <class Objection, std::size_t first, std::size_t second>
constexpr RefusalTable<Objection, first + second> joined(
    const RefusalTable<Objection, first>& one, const RefusalTable<Objection, second>& other) {
    RefusalTable<Objection, first + second> all{};
    for (std::size_t i = 0; i < first; ++i)
        all[i] = one[i];
    for (std::size_t i = 0; i < second; ++i)
        all[first + i] = other[i];
    return all;
}

// To be asserted: a row for every objection, in the enumeration's order.
template <class Objection, std::size_t count>
constexpr bool follows_enumeration(const RefusalTable<Objection, count>& table) {
    for (std::size_t i = 0; i < count; ++i)
        if (table[i].objection != static_cast<Objection>(i)) return false;
    return count == static_cast<std::size_t>(Objection::count_);
}

// `values` fill "{1}" of the reason.
template <class Objection, std::size_t count>
Refusal refusal_in(
    const RefusalTable<Objection, count>& table, Objection objection,
    std::vector<std::string> values) {
    INVARIANT(objection < Objection::count_);
    const auto& words = table[static_cast<std::size_t>(objection)];
    return {words.rule, {words.reason, std::move(values)}, {words.instead, {}}};
}

} // namespace foyer::desk
