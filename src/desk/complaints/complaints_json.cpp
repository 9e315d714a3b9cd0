#include "desk/complaints/complaints_json.h"

#include <array>

#include "desk/complaints/code_lists.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 9> timeline_words{
    "registered", "taken", "assigned",     "accepted",       "contacted",
    "noted",      "level_raised", "phone_revealed", "unknown"};

json staff_or_null(StaffId staff) {
    return staff.is_nil() ? json(nullptr) : json(text_of(staff));
}
json time_or_null(const std::optional<Time>& time, const TimeZone& zone) {
    return time ? json(zone.iso(*time)) : json(nullptr);
}
json word(std::string_view text) { return std::string(text); }

json clock_json(ClockKind kind, const Limit& limit, const TimeZone& zone) {
    return {{"clock", word(code_of(kind))},
            {"due", zone.iso(limit.due)},
            {"warn_at", zone.iso(limit.warn_at)}};
}

json line_json(const TimelineLine& line, const TimeZone& zone) {
    json one = {{"kind", timeline_words[static_cast<std::size_t>(line.kind)]},
                {"at", zone.iso(line.at)},
                {"by", staff_or_null(line.actor)},
                {"terminal", text_of(line.terminal)},
                {"seq", line.seq}};
    if (!line.text.empty()) one["text"] = line.text;
    if (!line.staff.is_nil()) one["staff"] = text_of(line.staff);
    if (!line.department.empty()) one["department"] = line.department;
    if (line.level != 0) one["level"] = line.level;
    if (line.kind == TimelineKind::contacted) {
        one["way"] = word(code_of(line.way));
        one["outcome"] = word(code_of(line.outcome));
    }
    return one;
}

json customer_json(const CaseDetail& detail) {
    const Intake& intake = detail.state.intake;
    return {{"name", detail.customer},
            {"phone", detail.phone},
            {"anonymous", intake.anonymous},
            {"person", intake.person.is_nil() ? json(nullptr) : json(text_of(intake.person))}};
}

json relay_json(const Relay& relay) {
    return {{"agency", relay.agency},
            {"number", relay.external_number},
            {"received_on", iso_date(relay.received_on)},
            {"reply_due", relay.reply_due ? json(iso_date(*relay.reply_due)) : json(nullptr)}};
}

json intake_json(const Intake& intake, const TimeZone& zone) {
    return {{"channel", word(code_of(intake.channel))},
            {"category", intake.category},
            {"subcategory", intake.subcategory},
            {"facts", intake.facts},
            {"product", intake.product_name},
            {"sku", intake.product_sku},
            {"receipt", intake.receipt_number},
            {"amount_fen", intake.amount.value},
            {"demand", word(code_of(intake.demand))},
            {"demand_amount_fen", intake.demand_amount.value},
            {"against", word(code_of(intake.against))},
            {"quick_facts", intake.quick_facts},
            {"persons", intake.persons_count},
            {"occurred_at", time_or_null(intake.occurred_at, zone)},
            {"received_at", time_or_null(intake.received_at, zone)},
            {"relay", intake.relay ? relay_json(*intake.relay) : json(nullptr)}};
}

}  // namespace

json to_json(const ListedCase& listed, const TimeZone& zone) {
    json one = {{"id", text_of(listed.id)},
                {"number", desk::text_of(listed.number)},
                {"title", listed.title},
                {"customer", listed.customer},
                {"phone", listed.phone},
                {"channel", word(code_of(listed.channel))},
                {"category", listed.category},
                {"subcategory", listed.subcategory},
                {"level", listed.level},
                {"state", word(code_of(listed.phase))},
                {"registered_at", zone.iso(listed.registered_at)},
                {"owner", staff_or_null(listed.owner)},
                {"department", listed.department},
                {"due", nullptr}};
    if (listed.due) one["due"] = clock_json(listed.due_kind, *listed.due, zone);
    return one;
}

json to_json(const CaseDetail& detail, const TimeZone& zone) {
    const State& state = detail.state;
    json one = intake_json(state.intake, zone);
    one["id"] = text_of(state.id);
    one["number"] = desk::text_of(state.number);
    one["title"] = detail.title;
    one["customer"] = customer_json(detail);
    one["state"] = word(code_of(state.phase));
    one["read_only"] = state.read_only;
    one["level"] = state.level;
    one["minimum_level"] = state.minimum_level;
    one["level_reasons"] = state.level_reasons;
    one["owner"] = staff_or_null(state.owner);
    one["department"] = state.department;
    one["registered_at"] = zone.iso(state.registered_at);
    one["registered_by"] = staff_or_null(state.registered_by);
    one["first_response_at"] = time_or_null(state.first_response_at, zone);
    one["promised_at"] = time_or_null(state.promised_at, zone);
    one["clocks"] = json::array();
    for (const RunningClock& clock : running_clocks(state)) {
        one["clocks"].push_back(clock_json(clock.kind, clock.limit, zone));
    }
    one["timeline"] = json::array();
    for (const TimelineLine& line : detail.timeline) {
        one["timeline"].push_back(line_json(line, zone));
    }
    return one;
}

json to_json(const CaseCounts& counts) {
    json levels = json::object();
    for (std::size_t level = 1; level < counts.open_of_level.size(); ++level) {
        levels[std::to_string(level)] = counts.open_of_level[level];
    }
    return {{"open", counts.open},         {"overdue", counts.overdue},
            {"mine", counts.mine},         {"resolved", counts.resolved},
            {"closed", counts.closed},     {"all", counts.all},
            {"open_of_level", levels},     {"open_of_category", counts.open_of_category}};
}

}  // namespace foyer::complaints
