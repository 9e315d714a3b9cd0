#include "app/person_card.h"

#include <algorithm>

#include "base/phone.h"
#include "database/database.h"
#include "desk/complaints/complaints_table.h"
#include "desk/people/people_table.h"
#include "desk/returns/returns_table.h"

namespace foyer::app {
namespace {

constexpr int listed_most = 50;

bool is_ended(returns::Phase phase) {
    return phase >= returns::Phase::closed;
}

} // namespace

Result<PersonCard> person_card(database::Reader& reader, const PersonQuestion& question) {
    PersonCard card;
    TRY(const auto person, people::person(reader, question.id));
    if (!person) return card;
    card.known = true;
    card.name = masked_name(person->name);
    card.phone = person->phone.empty() ? "" : masked_phone(person->phone);
    card.whole = person->phone.empty() ? "" : local_phone(person->phone);
    card.language = person->language;
    const Time now{question.minute * minute_ms};
    TRY(card.complaints, complaints::complaints_of_person(reader, question.id, now));
    TRY(card.cases, complaints::cases_of_person(reader, question.id, listed_most));
    TRY(card.brought, returns::returns_of_person(reader, question.id, listed_most));
    std::ranges::stable_partition(
        card.cases, [](const auto& one) { return complaints::is_open(one.phase); });
    std::ranges::stable_partition(
        card.brought, [](const auto& one) { return !is_ended(one.phase); });
    card.returns_90_days = std::ranges::count_if(
        card.brought, [&](const auto& one) { return one.opened_at > now - 90 * day_ms; });
    return card;
}

} // namespace foyer::app
