#include "desk/people/people.h"

#include <array>

#include "base/phone.h"
#include "base/text.h"
#include "desk/typed.h"

namespace foyer::people {
namespace {

using desk::Act;
using desk::Circumstance;
using desk::Refusal;
using desk::refuse;
using Decided = desk::Decision<Event>;

struct ReasonWords {
    std::string_view code;
    const char* english;
};
constexpr std::array<ReasonWords, 4> reveal_words = {{
    {"check_identity", N_("Check identity")},
    {"contact_customer", N_("Contact the customer")},
    {"delivery", N_("Delivery")},
    {"other", N_("Other")},
}};

Refusal not_allowed() {
    return refuse(
        "4.0.1-members", N_("Your role may not change a person's file."),
        N_("Ask a clerk or a supervisor to do it."));
}
Refusal unknown_person() {
    return refuse("4.4.2-unknown", N_("This person is not known here."));
}

// The person as they would stand in the journal, or why not.
std::variant<Person, Refusal> ready(Person typed) {
    typed.name = desk::one_line(typed.name);
    typed.language = desk::one_line(typed.language);
    if (typed.phone = desk::one_line(typed.phone); !typed.phone.empty()) {
        const auto normal = normal_phone(typed.phone);
        if (!normal) {
            return refuse(
                "4.4.2-phone", N_("That is not a telephone number one can call."),
                N_("A mobile number has 11 digits, a landline needs its area code."));
        }
        typed.phone = *normal;
    }
    if (typed.name.empty() && typed.phone.empty()) {
        return refuse(
            "4.4.2-empty", N_("A name or a telephone number is needed."),
            N_("Ask the customer for one of them, or go on without a person."));
    }
    if (character_count(typed.name) > name_most || typed.language.size() > language_most) {
        return refuse("4.4.2-length", N_("The name is too long."), N_("Shorten it."));
    }
    return typed;
}

template <class Make>
Decided settle(Person typed, const Facts& facts, Make make) {
    auto checked = ready(std::move(typed));
    if (auto* refusal = std::get_if<Refusal>(&checked)) return std::move(*refusal);
    const auto& person = std::get<Person>(checked);
    // Nothing of the other person is told (rules 4.4.3).
    if (facts.same_phone && facts.same_phone->id != person.id && !person.phone.empty()) {
        return refuse(
            "4.4.3-same-phone", N_("Somebody with this number is known already."),
            N_("Search the number and choose that person."));
    }
    return std::vector<Event>{make(person)};
}

struct Decide {
    const Facts& facts;
    const Circumstance& circumstance;

    bool may(Act act) const { return desk::may(circumstance.actor.role, act); }

    Decided operator()(const Record& record) const {
        if (!may(Act::edit_member)) return not_allowed();
        if (facts.known) {
            return refuse("4.4.2-known", N_("This person is recorded already."));
        }
        return settle(
            {record.person, record.name, record.phone, record.language}, facts,
            [](const Person& person) { return Recorded{person}; });
    }

    Decided operator()(const Correct& correct) const {
        if (!may(Act::edit_member)) return not_allowed();
        if (!facts.known) return unknown_person();
        Person person = *facts.known;
        person.name = correct.name.value_or(person.name);
        person.phone = correct.phone.value_or(person.phone);
        person.language = correct.language.value_or(person.language);
        Decided decided = settle(
            person, facts, [](const Person& now) { return Corrected{now}; });
        // Saving what stands already is no event.
        if (const auto* events = std::get_if<std::vector<Event>>(&decided)) {
            if (get<Corrected>(events->front()).person == *facts.known) {
                return std::vector<Event>{};
            }
        }
        return decided;
    }

    Decided operator()(const RevealPhone& reveal) const {
        if (!facts.known) return unknown_person();
        const bool clerk_without_case =
            circumstance.actor.role == desk::Role::clerk && reveal.in_hand.is_nil();
        if (!may(Act::reveal_phone) || clerk_without_case) {
            return refuse(
                "4.0.1-reveal", N_("You may see the whole number only of a case in hand."),
                N_("Open the customer's case, or ask a supervisor."));
        }
        if (facts.known->phone.empty()) {
            return refuse("4.0.1-no-phone", N_("No telephone number is recorded."));
        }
        return std::vector<Event>{PhoneRevealed{reveal.person, reveal.reason, reveal.in_hand}};
    }
};

}  // namespace

std::string_view code_of(RevealReason reason) {
    return reveal_words[static_cast<std::size_t>(reason)].code;
}

std::optional<RevealReason> reveal_reason_of(std::string_view code) {
    for (std::size_t i = 0; i < reveal_words.size(); ++i) {
        if (reveal_words[i].code == code) return static_cast<RevealReason>(i);
    }
    return std::nullopt;
}

const char* name_of(RevealReason reason) {
    return reveal_words[static_cast<std::size_t>(reason)].english;
}

PersonId person_of(const Command& command) {
    return visit([](const auto& one) { return one.person; }, command);
}

PersonId person_of(const Event& event) {
    if (const auto* recorded = get_if<Recorded>(&event)) return recorded->person.id;
    if (const auto* corrected = get_if<Corrected>(&event)) return corrected->person.id;
    return get<PhoneRevealed>(event).person;
}

desk::Decision<Event> decide(
    const Command& command, const Facts& facts, const desk::Circumstance& circumstance) {
    return visit(Decide{facts, circumstance}, command);
}

}  // namespace foyer::people
