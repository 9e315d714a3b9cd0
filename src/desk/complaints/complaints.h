// Complaints of customers (rules 4.1): what one can ask of them (commands) and what has happened to
// them (events). A complaint's state is the fold of its events: complaint_state.h. Which verb is
// allowed when, to whom: transitions.h. The door: complaint_decision.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/store_time.h"
#include "desk/number.h"

namespace foyer::complaints {

// ---- words (their texts and codes: code_lists.h) ---------------------------------------------

enum class Channel : std::uint8_t {
    visit, phone, letter, relay_12315, relay_12345, relay_consumer_assoc, relay_market_sup,
    online_review, kiosk, staff_found, social
};
enum class Demand : std::uint8_t {
    none, refund, exchange, repair, apology, compensation, explanation, other
};
enum class Against : std::uint8_t { nobody, department, supplier, staff, concession };
// Where a case stands (rules 4.1.4). `draft` is a case that has not been registered.
enum class Phase : std::uint8_t {
    draft, registered, assigned, in_progress, proposed, waiting_customer, waiting_external,
    resolved, closed, withdrawn, merged, voided
};
// What is printed of a case: the customer's slip, the form for the file (rules 4.1.1).
enum class CasePaper : std::uint8_t { slip, form };
enum class ContactWay : std::uint8_t { in_person, phone, message, letter, through_agency };
// Only `spoke` counts as an answer to the customer.
enum class ContactOutcome : std::uint8_t { spoke, no_answer, wrong_number, left_message };

// ---- what is taken down at the counter (rules 4.1.1) -----------------------------------------

// A paper of an authority that passes a complaint on. Dates are typed from the letter.
struct Relay {
    std::string agency;
    std::string external_number;
    std::string officer;
    std::string officer_phone;
    Date received_on;
    std::optional<Date> reply_due;  // without one: received_on + 5 working days (rules 4.1.6)

    friend bool operator==(const Relay&, const Relay&) = default;
};

// What decides the level besides category and amount.
struct Flags {
    bool injury = false;  // injury or illness from food
    bool media = false;   // media or exposure on the net
    bool minors = false;  // a child is involved
    bool police = false;  // police or a lawyer

    friend bool operator==(const Flags&, const Flags&) = default;
};

struct Intake {
    Channel channel = Channel::visit;
    std::string category;     // code, "goods"
    std::string subcategory;  // code within the category, "expired"; may be empty
    std::string facts;        // in the customer's words; personal
    PersonId person;          // nil: not known as a person of the store
    bool anonymous = false;   // no way to reach the customer: there will be no follow-up
    std::string name_given;   // personal
    std::string phone;        // normal form (base/phone.h) or empty; personal
    std::string language;     // the customer's: "zh", "en", "ar"; empty: the store's
    Against against = Against::nobody;
    std::string against_name;  // personal
    std::string product_name;
    std::string product_sku;
    std::string receipt_number;
    std::optional<Date> purchase_date;
    Fen amount;               // what it is about
    Demand demand = Demand::none;
    Fen demand_amount;
    std::optional<Time> occurred_at;
    std::optional<Time> received_at;  // when the store received it; none: now
    std::optional<Relay> relay;
    Flags flags;
    int persons_count = 1;
    std::vector<std::string> quick_facts;  // codes: "goods_kept", "written_reply"

    friend bool operator==(const Intake&, const Intake&) = default;
};

// ---- limits as they were promised when the event was written ----------------------------------

struct Limit {
    Time due;
    Time warn_at;  // 80 % of the time is used

    friend bool operator==(const Limit&, const Limit&) = default;
};
struct Limits {
    Limit first_response;
    Limit proposal;
    Limit resolve;
    std::optional<Limit> relay_accept;   // rules 4.1.6, relays only
    std::optional<Limit> evidence_pack;
    std::optional<Limit> relay_reply;

    friend bool operator==(const Limits&, const Limits&) = default;
};

// ---- commands ---------------------------------------------------------------------------------

struct Register {
    CaseId id;  // made when the form opened
    Intake intake;
    int level = 0;                    // wished level 1-4; 0: the automatic minimum
    std::optional<Time> promised_at;  // when the customer was told to expect an answer
    int store = 1;                    // of this desk, for the number
    char terminal = 'A';
};
struct Take {
    CaseId id;
};
// To a person, to a department, or to a person of a department.
struct Assign {
    CaseId id;
    StaffId staff;           // nil: whoever of the department
    std::string department;  // code or empty
    std::string reason;
};
struct Accept {
    CaseId id;
    std::string by_name;  // who of the department said yes, when the desk records it for them
};
struct Contact {
    CaseId id;
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    std::string text;
};
struct Note {
    CaseId id;
    std::string text;
};
struct RaiseLevel {
    CaseId id;
    int level = 0;
    std::string reason;
};
// Shows the whole telephone number to one person; the log keeps who and why.
struct RevealPhone {
    CaseId id;
    std::string reason;  // code of reveal_reasons()
};
// Sends it to the printer once more (the first slip prints by itself when a case is registered).
struct PrintPaper {
    CaseId id;
    CasePaper paper = CasePaper::slip;
};

using Command = std::variant<
    Register, Take, Assign, Accept, Contact, Note, RaiseLevel, RevealPhone, PrintPaper>;

// ---- events -----------------------------------------------------------------------------------

struct Registered {
    CaseId id;
    desk::Number number;
    Intake intake;  // received_at is always set
    int level = 1;
    int minimum_level = 1;
    std::vector<std::string> level_reasons;  // codes: levels.h
    std::optional<Time> promised_at;
    Limits limits;
    bool answered_at_once = false;  // taken down face to face or on the phone

    friend bool operator==(const Registered&, const Registered&) = default;
};
struct Taken {
    CaseId id;

    friend bool operator==(const Taken&, const Taken&) = default;
};
struct Assigned {
    CaseId id;
    StaffId staff;
    std::string department;
    PersonId person;     // whose key seals the reason
    std::string reason;  // personal
    Limit accept;  // until when it has to be accepted

    friend bool operator==(const Assigned&, const Assigned&) = default;
};
struct Accepted {
    CaseId id;
    PersonId person;
    std::string by_name;  // personal

    friend bool operator==(const Accepted&, const Accepted&) = default;
};
struct Contacted {
    CaseId id;
    ContactWay way = ContactWay::phone;
    ContactOutcome outcome = ContactOutcome::spoke;
    PersonId person;
    std::string text;  // personal

    friend bool operator==(const Contacted&, const Contacted&) = default;
};
struct Noted {
    CaseId id;
    PersonId person;
    std::string text;  // personal

    friend bool operator==(const Noted&, const Noted&) = default;
};
struct LevelRaised {
    CaseId id;
    int level = 1;
    PersonId person;
    std::string reason;  // personal
    Limits limits;

    friend bool operator==(const LevelRaised&, const LevelRaised&) = default;
};
struct PhoneRevealed {
    CaseId id;
    std::string reason;

    friend bool operator==(const PhoneRevealed&, const PhoneRevealed&) = default;
};
// Sent to the printer; whether it came out, only the printer knows.
struct PaperSent {
    CaseId id;
    CasePaper paper = CasePaper::slip;
    int copy = 0;  // 0: the original; n stands on the paper as the n-th time again

    friend bool operator==(const PaperSent&, const PaperSent&) = default;
};

using Event = std::variant<
    Registered, Taken, Assigned, Accepted, Contacted, Noted, LevelRaised, PhoneRevealed,
    PaperSent>;

CaseId case_of(const Command& command);
CaseId case_of(const Event& event);
// Whose key seals what is said about the customer: the person, or the case itself when nobody is
// known, so that every case can be emptied of personal data.
PersonId sealing_person(CaseId id, const Intake& intake);

}  // namespace foyer::complaints
