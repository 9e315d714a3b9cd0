// The half-typed complaint: text as it stands in the fields, before anyone pressed "Register".
// parse() makes a command of it or says field by field what is missing; it is pure and total.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "desk/complaints/complaints.h"
#include "desk/decision.h"

namespace foyer::complaints {

enum class FieldName : std::uint8_t {
    category, subcategory, facts, name, phone, product, receipt, amount, demand_amount,
    purchase_date, received_at, occurred_at, promise, relay_agency, relay_number,
    relay_received_on, relay_reply_due, persons_count, against_name, level,
    relay_officer, relay_officer_phone
};

enum class PromiseChoice : std::uint8_t { none, hours_2, today, chosen };

struct Form {
    CaseId id;
    OpId op;
    // The customer: an existing person, or a name and a phone typed here for a new one.
    PersonId person;
    bool is_new_person = false;  // person was made with the form and is not recorded yet
    bool anonymous = false;
    std::string name;
    std::string phone;
    std::string language;

    Channel channel = Channel::visit;
    int level = 0;  // 0: the automatic minimum
    std::string category;
    std::string subcategory;
    std::string facts;
    std::vector<std::string> quick_facts;
    Flags flags;
    std::string persons_count;

    std::string product_name;
    std::string product_sku;
    std::string receipt_number;
    std::string purchase_date;  // 2026-11-21
    std::string amount;         // yuan
    Demand demand = Demand::none;
    std::string demand_amount;
    Against against = Against::nobody;
    std::string against_name;
    std::string occurred_at;    // 2026-11-21 or 2026-11-21 18:30
    std::string received_at;    // empty: now

    std::string relay_agency;
    std::string relay_number;
    std::string relay_officer;
    std::string relay_officer_phone;
    std::string relay_received_on;
    std::string relay_reply_due;

    PromiseChoice promise = PromiseChoice::none;
    std::string promised_at;    // when chosen: 16:18 (today) or 2026-11-23 10:00
    std::string assign_to_department;
    std::string staff_note;     // scripts go here, never into the customer's words
    std::vector<std::string> files;  // paths of photos and papers, put to the case once it is there

    friend bool operator==(const Form&, const Form&) = default;
};

struct FieldNotice {
    FieldName field = FieldName::facts;
    desk::Sentence sentence;

    friend bool operator==(const FieldNotice&, const FieldNotice&) = default;
};
using Parsed = std::variant<Register, std::vector<FieldNotice>>;

// What the counter shows under the field: 500 characters; the rule itself allows more (limits of
// complaint_decision.h), so a letter can be taken down whole through foyerctl.
constexpr std::size_t facts_shown_limit = 500;

// `closes`: when the store closes today; nullopt: it does not open.
Parsed parse(const Form& form, Time now, const TimeZone& zone, std::optional<Time> closes);
// The level that the form reaches by itself, for the screen, while one types (1-4).
int level_so_far(const Form& form);
// When an answer is promised with this choice; nullopt for none or an unreadable time.
std::optional<Time> promised_time(
    const Form& form, Time now, const TimeZone& zone, std::optional<Time> closes);
// True when nothing worth keeping has been typed.
bool is_blank(const Form& form);

// Drafts. Unknown or broken fields fall back to those of an empty form.
nlohmann::json to_json(const Form& form);
Form form_of(const nlohmann::json& saved);

}  // namespace foyer::complaints
