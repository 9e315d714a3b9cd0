// The closed lists of a return (rules 4.2.1, 4.2.2, 4.14): values, their codes in files and
// entries, and their English names, which are the keys of their translations.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace foyer::returns {

// Why the goods come back, as the clerk reads the customer's words (rules 4.14).
enum class Cause : std::uint8_t {
    spoiled,
    expired,
    foreign_body,
    recalled,
    safety, // any other danger
    broken,
    malfunction,
    not_as_described,
    suspected_fake,
    missing_parts,
    allergy,
    quality, // any other fault
    short_weight,
    price_error,
    wrong_size,
    wrong_item,
    duplicate,
    disliked,
    gift_recipient,
    cheaper_elsewhere,
    no_reason, // not said
};
// What the rules tell apart.
enum class CauseClass : std::uint8_t { safety, quality, price, no_reason };
CauseClass class_of(Cause cause);

enum class Condition : std::uint8_t { sealed, opened_unused, used, customer_damage, incomplete };
enum class Proof : std::uint8_t {
    receipt,
    e_receipt,
    member_history,
    payment_record,
    invoice,
    none
};
enum class Channel : std::uint8_t { store, online, group_buy, phone, television };
// Sold without seeing the goods: consumer law, article 25.
bool is_distance_sale(Channel channel);
enum class Demand : std::uint8_t { refund, exchange_same, exchange_other, repair, credit };
enum class Inspection : std::uint8_t { none, desk_ok, vendor_fail, agency_fail };

// In the order in which they are offered.
enum class Remedy : std::uint8_t {
    refund,
    exchange_same,
    exchange_other,
    repair,
    store_credit,
    price_diff
};
Remedy remedy_for(Demand demand);

// From the best for the customer to the worst.
enum class Response : std::uint8_t { approve, approve_if, deny_overridable, deny };
bool is_approved(Response response);

enum class Disposition : std::uint8_t {
    shelf,
    scrap,
    vendor,
    repair,
    quarantine,
    counter,
    replace_gift,
    none
};

std::string_view code_of(Cause value);       // "malfunction"
std::string_view code_of(Condition value);   // "opened_unused"
std::string_view code_of(Proof value);       // "member_history"
std::string_view code_of(Channel value);     // "store"
std::string_view code_of(Demand value);      // "exchange_other"
std::string_view code_of(Inspection value);  // "desk_ok"
std::string_view code_of(Remedy value);      // "EXCHANGE_SAME"
std::string_view code_of(Response value);    // "DENY_OVERRIDABLE"
std::string_view code_of(Disposition value); // "scrap"

const char* name_of(Cause value);
const char* name_of(Condition value);
const char* name_of(Remedy value);
const char* name_of(Response value);

// nullopt: no such code. `codes<Cause>()` lists them all, for a sentence that says so.
template <class Enum>
std::optional<Enum> find_code(std::string_view code);
template <class Enum>
std::string codes();

} // namespace foyer::returns
