// Identities: 16 bytes (UUID version 7, so they sort by the time they were made), each kind of
// thing with a type of its own so that a staff id can never be handed in where a case id is wanted.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/random.h"

namespace foyer {

template <class Tag>
struct Id {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Id&, const Id&) = default;
    bool is_nil() const { return *this == Id{}; }
    ByteView view() const { return bytes; }
};

using SubjectId = Id<struct SubjectTag>;  // what an entry is about: a case, a person, a bag
using StaffId = Id<struct StaffTag>;
using PersonId = Id<struct PersonTag>;
using CaseId = Id<struct CaseTag>;
using TerminalId = Id<struct TerminalTag>;
using OpId = Id<struct OpTag>;  // made when a form opens: a double tap or a resend is the same op

std::array<std::uint8_t, 16> make_uuid(Time now, Random& random);
// 32 lower-case hex digits; parse_uuid also takes the dashed form.
std::string uuid_text(const std::array<std::uint8_t, 16>& bytes);
std::optional<std::array<std::uint8_t, 16>> parse_uuid(std::string_view text);

template <class I>
I make_id(Time now, Random& random) {
    return I{make_uuid(now, random)};
}
template <class Tag>
std::string text_of(const Id<Tag>& id) {
    return uuid_text(id.bytes);
}
template <class I>
std::optional<I> parse_id(std::string_view text) {
    const auto bytes = parse_uuid(text);
    return bytes ? std::optional<I>(I{*bytes}) : std::nullopt;
}
// The same 16 bytes seen as another kind of thing: an entry's subject is a case, a person, ...
template <class To, class Tag>
To id_cast(const Id<Tag>& id) {
    return To{id.bytes};
}

}  // namespace foyer
