// The file of persons: what the desk calls a customer and how it reaches them. A name and a number
// are all there is (rules 4.4.2: never ask for more than the purpose needs).
//
// A person is what their newest event says, in order (time, terminal, sequence).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/one_of.h"
#include "desk/decision.h"

namespace foyer::people {

constexpr std::size_t name_most = 40;      // characters
constexpr std::size_t language_most = 16;  // "zh", "en", "ar", "zh-Hant"

struct Person {
    PersonId id;
    std::string name;      // may be empty
    std::string phone;     // normal form (base/phone.h) or empty
    std::string language;  // the person's; empty: the store's

    friend bool operator==(const Person&, const Person&) = default;
};

// Why a whole number is shown (rules 4.0.1: unmasking is logged).
enum class RevealReason : std::uint8_t { check_identity, contact_customer, delivery, other };
std::string_view code_of(RevealReason reason);
std::optional<RevealReason> reveal_reason_of(std::string_view code);
const char* name_of(RevealReason reason);  // English, key of its translation

// ---- commands: name and phone as they were typed ----------------------------------------------

struct Record {
    PersonId person;  // made when the form opened
    std::string name;
    std::string phone;
    std::string language;
};
// What is not set stays as it is.
struct Correct {
    PersonId person;
    std::optional<std::string> name;
    std::optional<std::string> phone;
    std::optional<std::string> language;
};
struct RevealPhone {
    PersonId person;
    RevealReason reason = RevealReason::other;
    SubjectId in_hand;  // the case that the clerk works on with this person; nil: none
};
using Command = OneOf<Record, Correct, RevealPhone>;

// ---- events ---------------------------------------------------------------------------------

struct Recorded {
    Person person;
    friend bool operator==(const Recorded&, const Recorded&) = default;
};
struct Corrected {
    Person person;  // as they are from now on
    friend bool operator==(const Corrected&, const Corrected&) = default;
};
struct PhoneRevealed {
    PersonId person;
    RevealReason reason = RevealReason::other;
    SubjectId in_hand;
    friend bool operator==(const PhoneRevealed&, const PhoneRevealed&) = default;
};
using Event = OneOf<Recorded, Corrected, PhoneRevealed>;

PersonId person_of(const Command& command);
PersonId person_of(const Event& event);

// ---- decision -------------------------------------------------------------------------------

struct Facts {
    std::optional<Person> known;      // the person the command is about
    std::optional<Person> same_phone; // somebody else with the number that was typed
};

desk::Decision<Event> decide(
    const Command& command, const Facts& facts, const desk::Circumstance& circumstance);

}  // namespace foyer::people
