#include "desk/store/store.h"

#include <array>

#include "base/invariant.h"
#include "base/text.h"
#include "desk/typed.h"

namespace foyer::store {
namespace {

struct Words {
    Objection objection;
    const char* rule;
    const char* reason;
    const char* instead;
};

constexpr std::array<Words, static_cast<std::size_t>(Objection::count_)> words = {{
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

constexpr bool in_order() {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].objection != static_cast<Objection>(i)) return false;
    }
    return true;
}
static_assert(in_order(), "the table follows the enumeration");

}  // namespace

std::string full_name(const Store& store) {
    return store.branch.empty() ? store.name : store.name + "·" + store.branch;
}

desk::Refusal refuse(Objection objection) {
    INVARIANT(objection < Objection::count_);
    const auto& chosen = words[static_cast<std::size_t>(objection)];
    return {chosen.rule, {chosen.reason, {}}, {chosen.instead, {}}};
}

Decision decide(const Command& command, const Facts& facts, const desk::Circumstance&) {
    if (facts.open) return refuse(Objection::open_already);
    const auto& [id, typed] = std::get<Open>(command);
    Store store = typed;
    for (auto* text : {&store.name, &store.branch, &store.desk}) {
        *text = desk::one_line(*text);
        if (character_count(*text) > name_characters_max) return refuse(Objection::text_too_long);
    }
    if (store.name.empty()) return refuse(Objection::name_missing);
    if (store.desk.empty()) return refuse(Objection::desk_missing);
    if (store.code < 1 || store.code > code_max) return refuse(Objection::code);
    if (store.terminal < 'A' || store.terminal > 'Z') return refuse(Objection::letter);
    if (store.language != "zh" && store.language != "en") return refuse(Objection::language);
    return std::vector<Event>{Opened{id, std::move(store)}};
}

}  // namespace foyer::store
