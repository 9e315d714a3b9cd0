#include "desk/store/store.h"

#include "base/text.h"
#include "desk/refusal_table.h"
#include "desk/store/calendar_decision.h"
#include "desk/typed.h"

namespace foyer::store {
namespace {

constexpr desk::RefusalTable<Objection> store_refusals{{
    {Objection::open_already, "store-opened", N_("This store has been set up already."),
     N_("Sign in to go on.")},
    {Objection::name_missing, "store-name", N_("The store needs a name."),
     N_("Type the name of the store.")},
    {Objection::desk_missing, "store-desk", N_("The desk needs a name."),
     N_("Type the name of the desk.")},
    {Objection::text_too_long, "store-text-length",
     N_("Names of store and desk have 40 characters at the most."), N_("Shorten the name.")},
    {Objection::code, "4.0-store-code", N_("The store code is a number from 1 to 99."),
     N_("Type the code again.")},
    {Objection::letter, "4.0-terminal-letter", N_("The letter of a desk is one of A to Z."),
     N_("Choose a letter that no other desk of the store has.")},
    {Objection::language, "store-language", N_("Foyer speaks Chinese and English."),
     N_("Choose one of them.")},
}};

static_assert(desk::follows_enumeration(store_refusals), "the table follows the enumeration");

Decision decide_on(const Open& command, const Facts& facts, const desk::Circumstance&) {
    if (facts.open) return refuse(Objection::open_already);
    Store store = command.store;
    for (auto* text : {&store.name, &store.branch, &store.desk}) {
        *text = desk::one_line(*text);
        if (character_count(*text) > name_characters_max) return refuse(Objection::text_too_long);
    }
    if (store.name.empty()) return refuse(Objection::name_missing);
    if (store.desk.empty()) return refuse(Objection::desk_missing);
    if (store.code < 1 || store.code > code_max) return refuse(Objection::code);
    if (store.terminal < 'A' || store.terminal > 'Z') return refuse(Objection::letter);
    if (store.language != "zh" && store.language != "en") return refuse(Objection::language);
    return std::vector<Event>{Opened{command.id, std::move(store)}};
}

} // namespace

std::string full_name(const Store& store) {
    return store.branch.empty() ? store.name : store.name + "·" + store.branch;
}

desk::Refusal refuse(Objection objection) {
    return desk::refusal_in(store_refusals, objection, {});
}

Decision
decide(const Command& command, const Facts& facts, const desk::Circumstance& circumstance) {
    return visit(
        [&](const auto& wanted) { return decide_on(wanted, facts, circumstance); }, command);
}

} // namespace foyer::store
