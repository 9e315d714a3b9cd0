#include "desk/complaints/intake_body.h"

#include <algorithm>
#include <array>

#include "desk/complaints/body_fields.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_decision.h"
#include "desk/written.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

struct FlagWord {
    const char* word;
    bool Flags::*flag;
};
constexpr std::array flag_words{
    FlagWord{"injury", &Flags::injury}, FlagWord{"media", &Flags::media},
    FlagWord{"minors", &Flags::minors}, FlagWord{"police", &Flags::police}};

// Only what was said stands in the body: an empty field is a missing one.
void put(json& body, const char* field, const std::string& text) {
    if (!text.empty()) body[field] = text;
}
void put(json& body, const char* field, std::int64_t number) {
    if (number != 0) body[field] = number;
}
void put(json& body, const char* field, const std::optional<Time>& time) {
    if (time) body[field] = time->ms;
}
void put(json& body, const char* field, const std::optional<Date>& date) {
    if (date) body[field] = iso_date(*date);
}
void put(json& body, const char* field, const std::vector<std::string>& words) {
    if (!words.empty()) body[field] = words;
}
void put(json& body, const char* field, const Limit& limit) {
    body[field] = json::array({limit.due.ms, limit.warn_at.ms});
}
void put(json& body, const char* field, const std::optional<Limit>& limit) {
    if (limit) put(body, field, *limit);
}

void put_personal(json& body, const char* field, PersonId person, const std::string& text) {
    if (!text.empty()) body[field] = desk::personal(person, text);
}

json relay_body(const Relay& relay, PersonId person) {
    json body = {{"received_on", iso_date(relay.received_on)}};
    put(body, "agency", relay.agency);
    put(body, "number", relay.external_number);
    put_personal(body, "officer", person, relay.officer);
    put_personal(body, "officer_phone", person, relay.officer_phone);
    put(body, "reply_due", relay.reply_due);
    return body;
}

void put_customer(json& body, const Intake& intake, PersonId person) {
    put_personal(body, "facts", person, intake.facts);
    put_personal(body, "name", person, intake.name_given);
    put_personal(body, "phone", person, intake.phone);
    put_personal(body, "against_name", person, intake.against_name);
    if (!intake.person.is_nil()) body["person"] = text_of(intake.person);
    if (intake.anonymous) body["anonymous"] = true;
    put(body, "language", intake.language);
}

void put_matter(json& body, const Intake& intake) {
    body["channel"] = std::string(code_of(intake.channel));
    put(body, "category", intake.category);
    put(body, "subcategory", intake.subcategory);
    if (intake.against != Against::nobody) body["against"] = std::string(code_of(intake.against));
    put(body, "product", intake.product_name);
    put(body, "sku", intake.product_sku);
    put(body, "receipt", intake.receipt_number);
    put(body, "purchase_date", intake.purchase_date);
    put(body, "amount_fen", intake.amount.value);
    if (intake.demand != Demand::none) body["demand"] = std::string(code_of(intake.demand));
    put(body, "demand_amount_fen", intake.demand_amount.value);
    put(body, "occurred_at", intake.occurred_at);
    put(body, "received_at", intake.received_at);
    put(body, "quick_facts", intake.quick_facts);
    if (intake.persons_count != 1) body["persons"] = intake.persons_count;
    for (const FlagWord& one : flag_words) {
        if (intake.flags.*one.flag) body["flags"].push_back(one.word);
    }
}

Result<Relay> read_relay(const json& body) {
    BodyFields fields(body, "complaints.registered/1 relay");
    Relay relay;
    relay.agency = fields.text("agency");
    relay.external_number = fields.text("number");
    relay.officer = fields.personal("officer");
    relay.officer_phone = fields.personal("officer_phone");
    relay.reply_due = fields.date("reply_due");
    const auto received_on = fields.date("received_on");
    if (!received_on) fields.spoil("received_on");
    CHECK_OK(fields.outcome());
    relay.received_on = *received_on;
    return relay;
}

void read_customer(BodyFields& fields, Intake& intake) {
    intake.facts = fields.personal("facts");
    intake.name_given = fields.personal("name");
    intake.phone = fields.personal("phone");
    intake.against_name = fields.personal("against_name");
    intake.person = fields.id<PersonId>("person");
    intake.anonymous = fields.flag("anonymous");
    intake.language = fields.text("language");
}

void read_matter(BodyFields& fields, Intake& intake) {
    intake.channel = fields.code("channel", channel_of, Channel::visit);
    intake.category = fields.text("category");
    intake.subcategory = fields.text("subcategory");
    intake.against = fields.code("against", against_of, Against::nobody);
    intake.product_name = fields.text("product");
    intake.product_sku = fields.text("sku");
    intake.receipt_number = fields.text("receipt");
    intake.purchase_date = fields.date("purchase_date");
    intake.amount = {fields.number("amount_fen")};
    intake.demand = fields.code("demand", demand_of, Demand::none);
    intake.demand_amount = {fields.number("demand_amount_fen")};
    intake.occurred_at = fields.time("occurred_at");
    intake.received_at = fields.time("received_at");
    intake.quick_facts = fields.words("quick_facts");
    intake.persons_count = fields.small("persons", 1, 1, persons_most);
    const auto flags = fields.words("flags");
    for (const FlagWord& one : flag_words) {
        intake.flags.*one.flag = std::ranges::find(flags, one.word) != flags.end();
    }
}

Result<Intake> read_intake(BodyFields& fields) {
    Intake intake;
    read_customer(fields, intake);
    read_matter(fields, intake);
    if (!intake.received_at) fields.spoil("received_at");
    if (const json* relay = fields.object("relay")) {
        TRY(intake.relay, read_relay(*relay));
    }
    CHECK_OK(fields.outcome());
    return intake;
}

}  // namespace

json limits_body(const Limits& limits) {
    json body = json::object();
    put(body, "first_response", limits.first_response);
    put(body, "proposal", limits.proposal);
    put(body, "resolve", limits.resolve);
    put(body, "relay_accept", limits.relay_accept);
    put(body, "evidence_pack", limits.evidence_pack);
    put(body, "relay_reply", limits.relay_reply);
    return body;
}

Result<Limits> read_limits(const json& body) {
    BodyFields fields(body, "limits of a complaint");
    const auto needed = [&](const char* field) {
        const auto found = fields.limit(field);
        if (!found) fields.spoil(field);
        return found.value_or(Limit{});
    };
    Limits limits;
    limits.first_response = needed("first_response");
    limits.proposal = needed("proposal");
    limits.resolve = needed("resolve");
    limits.relay_accept = fields.limit("relay_accept");
    limits.evidence_pack = fields.limit("evidence_pack");
    limits.relay_reply = fields.limit("relay_reply");
    CHECK_OK(fields.outcome());
    return limits;
}

json registered_body(const Registered& event) {
    const PersonId person = sealing_person(event.id, event.intake);
    json body = {{"number", desk::text_of(event.number)},
                 {"level", event.level},
                 {"minimum_level", event.minimum_level},
                 {"limits", limits_body(event.limits)}};
    put_customer(body, event.intake, person);
    put_matter(body, event.intake);
    if (event.intake.relay) body["relay"] = relay_body(*event.intake.relay, person);
    put(body, "level_reasons", event.level_reasons);
    put(body, "promised_at", event.promised_at);
    if (event.answered_at_once) body["answered_at_once"] = true;
    return body;
}

Result<Registered> read_registered(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.registered/1");
    Registered event;
    event.id = id;
    const auto number = desk::parse_number(fields.text("number"));
    if (!number) fields.spoil("number");
    event.number = number.value_or(desk::Number{});
    event.level = fields.small("level", 1, 1, 4);
    event.minimum_level = fields.small("minimum_level", 1, 1, 4);
    event.level_reasons = fields.words("level_reasons");
    event.promised_at = fields.time("promised_at");
    event.answered_at_once = fields.flag("answered_at_once");
    const json* limits = fields.object("limits");
    if (limits == nullptr) fields.spoil("limits");
    CHECK_OK(fields.outcome());
    TRY(event.limits, read_limits(*limits));
    TRY(event.intake, read_intake(fields));
    return event;
}

}  // namespace foyer::complaints
