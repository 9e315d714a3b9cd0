// The words a complaint is described with (rules 4.1.1): what is taken down at the counter, where a
// case stands, until when what has to be done. Their texts and codes: code_lists.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/store_time.h"

namespace foyer::complaints {

enum class Channel : std::uint8_t {
    visit,
    phone,
    letter,
    relay_12315,
    relay_12345,
    relay_consumer_assoc,
    relay_market_sup,
    online_review,
    kiosk,
    staff_found,
    social
};
enum class Demand : std::uint8_t {
    none,
    refund,
    exchange,
    repair,
    apology,
    compensation,
    explanation,
    other
};
enum class Against : std::uint8_t { nobody, department, supplier, staff, concession };
// Where a case stands (rules 4.1.4). `draft` is a case that has not been registered.
enum class Phase : std::uint8_t {
    draft,
    registered,
    assigned,
    in_progress,
    proposed,
    waiting_customer,
    waiting_external,
    resolved,
    closed,
    withdrawn,
    merged,
    voided
};
// What is made of a case: the customer's slip, the form for the file (rules 4.1.1), the slip that
// goes to the department, the record of the calls, the whole file, and the folder for an authority
// with the proof that nothing in it was changed.
enum class CasePaper : std::uint8_t { slip, form, transfer, follow_up, case_file, evidence };
constexpr std::size_t case_papers_count = 6;
// Sheets are A4; the others come from a roll.
constexpr bool is_sheet(CasePaper paper) {
    return paper != CasePaper::slip && paper != CasePaper::transfer;
}
enum class ContactWay : std::uint8_t { in_person, phone, message, letter, through_agency };
// Only `spoke` counts as an answer to the customer.
enum class ContactOutcome : std::uint8_t { spoke, no_answer, wrong_number, left_message };
// Was the customer right (rules 4.1.1)?
enum class Finding : std::uint8_t { none, established, partial, not_established, unknown };
enum class Remedy : std::uint8_t {
    explanation,
    apology,
    refund,
    exchange,
    repair,
    price_difference,
    compensation,
    refund_and_compensation,
    other
};
// Where the customer stands to the newest proposal; `imposed`: no agreement could be reached.
enum class CustomerAnswer : std::uint8_t { none, accepted, rejected, imposed };
enum class FollowUpOutcome : std::uint8_t {
    satisfied,
    neutral,
    dissatisfied,
    unreachable,
    refused,
    wrong_number,
    call_later
};

// ---- what is taken down at the counter (rules 4.1.1) -----------------------------------------

// A paper of an authority that passes a complaint on. Dates are typed from the letter.
struct Relay {
    std::string agency;
    std::string external_number;
    std::string officer;
    std::string officer_phone;
    Date received_on;
    std::optional<Date> reply_due; // without one: received_on + 5 working days (rules 4.1.6)

    friend bool operator==(const Relay&, const Relay&) = default;
};

// What decides the level besides category and amount.
struct Flags {
    bool injury = false; // injury or illness from food
    bool media = false;  // media or exposure on the net
    bool minors = false; // a child is involved
    bool police = false; // police or a lawyer

    friend bool operator==(const Flags&, const Flags&) = default;
};

struct Intake {
    Channel channel = Channel::visit;
    std::string category;    // code, "goods"
    std::string subcategory; // code within the category, "expired"; may be empty
    std::string facts;       // in the customer's words; personal
    PersonId person;         // nil: not known as a person of the store
    bool anonymous = false;  // no way to reach the customer: there will be no follow-up
    std::string name_given;  // personal
    std::string phone;       // normal form (base/phone.h) or empty; personal
    std::string language;    // the customer's: "zh", "en", "ar"; empty: the store's
    Against against = Against::nobody;
    std::string against_name; // personal
    std::string product_name;
    std::string product_sku;
    std::string receipt_number;
    std::optional<Date> purchase_date;
    Fen amount; // what it is about
    Demand demand = Demand::none;
    Fen demand_amount;
    std::optional<Time> occurred_at;
    std::optional<Time> received_at; // when the store received it; none: now
    std::optional<Relay> relay;
    Flags flags;
    int persons_count = 1;
    std::vector<std::string> quick_facts; // codes: "goods_kept", "written_reply"

    friend bool operator==(const Intake&, const Intake&) = default;
};

// ---- limits as they were promised when the event was written ----------------------------------

struct Limit {
    Time due;
    Time warn_at; // 80 % of the time is used

    friend bool operator==(const Limit&, const Limit&) = default;
};
struct Limits {
    Limit first_response;
    Limit proposal;
    Limit resolve;
    std::optional<Limit> relay_accept; // rules 4.1.6, relays only
    std::optional<Limit> evidence_pack;
    std::optional<Limit> relay_reply;

    friend bool operator==(const Limits&, const Limits&) = default;
};

} // namespace foyer::complaints
