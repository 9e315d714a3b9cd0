#include "desk/returns/codes.h"

#include <algorithm>
#include <array>

#include "desk/decision.h"

namespace foyer::returns {
namespace {

template <class Enum>
struct Word {
    Enum value;
    std::string_view code;
    const char* english = "";
};

constexpr std::array cause_words{
    Word<Cause>{Cause::spoiled, "spoiled", N_("Spoiled")},
    Word<Cause>{Cause::expired, "expired", N_("Past its date")},
    Word<Cause>{Cause::foreign_body, "foreign_body", N_("Foreign body")},
    Word<Cause>{Cause::recalled, "recalled", N_("Recalled")},
    Word<Cause>{Cause::safety, "safety", N_("Unsafe")},
    Word<Cause>{Cause::broken, "broken", N_("Broken")},
    Word<Cause>{Cause::malfunction, "malfunction", N_("Does not work")},
    Word<Cause>{Cause::not_as_described, "not_as_described", N_("Not as described")},
    Word<Cause>{Cause::suspected_fake, "suspected_fake", N_("Suspected fake")},
    Word<Cause>{Cause::missing_parts, "missing_parts", N_("Parts missing")},
    Word<Cause>{Cause::allergy, "allergy", N_("Allergy")},
    Word<Cause>{Cause::quality, "quality", N_("Another fault")},
    Word<Cause>{Cause::short_weight, "short_weight", N_("Short weight")},
    Word<Cause>{Cause::price_error, "price_error", N_("Wrong price")},
    Word<Cause>{Cause::wrong_size, "wrong_size", N_("Wrong size")},
    Word<Cause>{Cause::wrong_item, "wrong_item", N_("Bought the wrong thing")},
    Word<Cause>{Cause::duplicate, "duplicate", N_("Bought twice")},
    Word<Cause>{Cause::disliked, "disliked", N_("Does not like it")},
    Word<Cause>{Cause::gift_recipient, "gift_recipient", N_("Was a present")},
    Word<Cause>{Cause::cheaper_elsewhere, "cheaper_elsewhere", N_("Cheaper elsewhere")},
    Word<Cause>{Cause::no_reason, "no_reason", N_("No reason given")}};

constexpr std::array condition_words{
    Word<Condition>{Condition::sealed, "sealed", N_("Sealed")},
    Word<Condition>{Condition::opened_unused, "opened_unused", N_("Opened, not used")},
    Word<Condition>{Condition::used, "used", N_("Used")},
    Word<Condition>{Condition::customer_damage, "customer_damage", N_("Damaged by the customer")},
    // The name of rules 4.2.1; the list of 4.14 is the one that is written.
    Word<Condition>{Condition::customer_damage, "damaged_by_customer"},
    Word<Condition>{Condition::incomplete, "incomplete", N_("Incomplete")}};

constexpr std::array proof_words{
    Word<Proof>{Proof::receipt, "receipt"},
    Word<Proof>{Proof::e_receipt, "e_receipt"},
    Word<Proof>{Proof::member_history, "member_history"},
    Word<Proof>{Proof::payment_record, "payment_record"},
    Word<Proof>{Proof::invoice, "invoice"},
    Word<Proof>{Proof::none, "none"}};

constexpr std::array channel_words{
    Word<Channel>{Channel::store, "store"}, Word<Channel>{Channel::online, "online"},
    Word<Channel>{Channel::group_buy, "group_buy"}, Word<Channel>{Channel::phone, "phone"},
    Word<Channel>{Channel::television, "television"}};

constexpr std::array demand_words{
    Word<Demand>{Demand::refund, "refund"}, Word<Demand>{Demand::exchange_same, "exchange_same"},
    Word<Demand>{Demand::exchange_other, "exchange_other"}, Word<Demand>{Demand::repair, "repair"},
    Word<Demand>{Demand::credit, "credit"}};

constexpr std::array inspection_words{
    Word<Inspection>{Inspection::none, "none"}, Word<Inspection>{Inspection::desk_ok, "desk_ok"},
    Word<Inspection>{Inspection::vendor_fail, "vendor_fail"},
    Word<Inspection>{Inspection::agency_fail, "agency_fail"}};

constexpr std::array remedy_words{
    Word<Remedy>{Remedy::refund, "REFUND", N_("Refund")},
    Word<Remedy>{Remedy::exchange_same, "EXCHANGE_SAME", N_("Exchange for the same")},
    Word<Remedy>{Remedy::exchange_other, "EXCHANGE_OTHER", N_("Exchange for something else")},
    Word<Remedy>{Remedy::repair, "REPAIR", N_("Repair")},
    Word<Remedy>{Remedy::store_credit, "STORE_CREDIT", N_("Store credit")},
    Word<Remedy>{Remedy::price_diff, "PRICE_DIFF", N_("Price difference")}};

constexpr std::array response_words{
    Word<Response>{Response::approve, "APPROVE", N_("Approved")},
    Word<Response>{Response::approve_if, "APPROVE_IF", N_("Approved under a condition")},
    Word<Response>{
        Response::deny_overridable, "DENY_OVERRIDABLE",
        N_("Denied; a supervisor may decide otherwise")},
    Word<Response>{Response::deny, "DENY", N_("Denied")}};

constexpr std::array disposition_words{
    Word<Disposition>{Disposition::shelf, "shelf"},
    Word<Disposition>{Disposition::scrap, "scrap"},
    Word<Disposition>{Disposition::vendor, "vendor"},
    Word<Disposition>{Disposition::repair, "repair"},
    Word<Disposition>{Disposition::quarantine, "quarantine"},
    Word<Disposition>{Disposition::counter, "counter"},
    Word<Disposition>{Disposition::replace_gift, "replace_gift"},
    Word<Disposition>{Disposition::none, "none"}};

constexpr const auto& words_of(Cause) {
    return cause_words;
}
constexpr const auto& words_of(Condition) {
    return condition_words;
}
constexpr const auto& words_of(Proof) {
    return proof_words;
}
constexpr const auto& words_of(Channel) {
    return channel_words;
}
constexpr const auto& words_of(Demand) {
    return demand_words;
}
constexpr const auto& words_of(Inspection) {
    return inspection_words;
}
constexpr const auto& words_of(Remedy) {
    return remedy_words;
}
constexpr const auto& words_of(Response) {
    return response_words;
}
constexpr const auto& words_of(Disposition) {
    return disposition_words;
}

template <class Enum>
const Word<Enum>& word_of(Enum value) {
    return *std::ranges::find(words_of(value), value, &Word<Enum>::value);
}

} // namespace

CauseClass class_of(Cause cause) {
    if (cause <= Cause::safety) return CauseClass::safety;
    if (cause <= Cause::quality) return CauseClass::quality;
    return cause <= Cause::price_error ? CauseClass::price : CauseClass::no_reason;
}

bool is_distance_sale(Channel channel) {
    return channel != Channel::store;
}

Remedy remedy_for(Demand demand) {
    switch (demand) {
    case Demand::refund: return Remedy::refund;
    case Demand::exchange_same: return Remedy::exchange_same;
    case Demand::exchange_other: return Remedy::exchange_other;
    case Demand::repair: return Remedy::repair;
    case Demand::credit: return Remedy::store_credit;
    }
    return Remedy::refund;
}

bool is_approved(Response response) {
    return response <= Response::approve_if;
}

std::string_view code_of(Cause value) {
    return word_of(value).code;
}
std::string_view code_of(Condition value) {
    return word_of(value).code;
}
std::string_view code_of(Proof value) {
    return word_of(value).code;
}
std::string_view code_of(Channel value) {
    return word_of(value).code;
}
std::string_view code_of(Demand value) {
    return word_of(value).code;
}
std::string_view code_of(Inspection value) {
    return word_of(value).code;
}
std::string_view code_of(Remedy value) {
    return word_of(value).code;
}
std::string_view code_of(Response value) {
    return word_of(value).code;
}
std::string_view code_of(Disposition value) {
    return word_of(value).code;
}

const char* name_of(Cause value) {
    return word_of(value).english;
}
const char* name_of(Condition value) {
    return word_of(value).english;
}
const char* name_of(Remedy value) {
    return word_of(value).english;
}
const char* name_of(Response value) {
    return word_of(value).english;
}

template <class Enum>
std::optional<Enum> find_code(std::string_view code) {
    const auto& words = words_of(Enum{});
    const auto* found = std::ranges::find(words, code, &Word<Enum>::code);
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

template <class Enum>
std::string codes() {
    std::string all;
    for (const auto& word : words_of(Enum{})) {
        if (!all.empty()) all += ", ";
        all += word.code;
    }
    return all;
}

template std::optional<Cause> find_code(std::string_view);
template std::optional<Condition> find_code(std::string_view);
template std::optional<Proof> find_code(std::string_view);
template std::optional<Channel> find_code(std::string_view);
template std::optional<Demand> find_code(std::string_view);
template std::optional<Inspection> find_code(std::string_view);
template std::optional<Remedy> find_code(std::string_view);
template std::optional<Response> find_code(std::string_view);
template std::optional<Disposition> find_code(std::string_view);
template std::string codes<Cause>();
template std::string codes<Condition>();
template std::string codes<Proof>();
template std::string codes<Channel>();
template std::string codes<Demand>();
template std::string codes<Inspection>();
template std::string codes<Disposition>();

} // namespace foyer::returns
