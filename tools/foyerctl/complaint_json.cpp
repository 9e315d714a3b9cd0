#include "tools/foyerctl/complaint_json.h"

#include "desk/complaints/code_lists.h"

namespace foyer::foyerctl {
namespace {

using nlohmann::json;

json time_or_null(const std::optional<Time>& at, const TimeZone& zone) {
    return at ? json(zone.iso(*at)) : json(nullptr);
}

json id_or_null(StaffId id) {
    return id.is_nil() ? json(nullptr) : json(text_of(id));
}

const char* word_of(complaints::TimelineKind kind) {
    using complaints::TimelineKind;
    switch (kind) {
    case TimelineKind::registered: return "registered";
    case TimelineKind::taken: return "taken";
    case TimelineKind::assigned: return "assigned";
    case TimelineKind::accepted: return "accepted";
    case TimelineKind::contacted: return "contacted";
    case TimelineKind::noted: return "noted";
    case TimelineKind::attached: return "attached";
    case TimelineKind::level_raised: return "level_raised";
    case TimelineKind::phone_revealed: return "phone_revealed";
    case TimelineKind::paper_sent: return "paper_sent";
    case TimelineKind::bounced: return "bounced";
    case TimelineKind::chased: return "chased";
    case TimelineKind::wait_started: return "wait_started";
    case TimelineKind::resumed: return "resumed";
    case TimelineKind::found: return "found";
    case TimelineKind::proposed: return "proposed";
    case TimelineKind::offer_accepted: return "offer_accepted";
    case TimelineKind::offer_rejected: return "offer_rejected";
    case TimelineKind::imposed: return "imposed";
    case TimelineKind::followed_up: return "followed_up";
    case TimelineKind::closed: return "closed";
    case TimelineKind::reopened: return "reopened";
    case TimelineKind::withdrawn: return "withdrawn";
    case TimelineKind::voided: return "voided";
    case TimelineKind::level_lowered: return "level_lowered";
    case TimelineKind::promise_made: return "promise_made";
    case TimelineKind::promise_kept: return "promise_kept";
    case TimelineKind::promise_excused: return "promise_excused";
    case TimelineKind::merged: return "merged";
    case TimelineKind::absorbed: return "absorbed";
    case TimelineKind::unmerged: return "unmerged";
    case TimelineKind::released: return "released";
    case TimelineKind::parent_joined: return "parent_joined";
    case TimelineKind::authority_answered: return "authority_answered";
    case TimelineKind::clock_breached: return "clock_breached";
    case TimelineKind::unknown: break;
    }
    return "unknown";
}

json json_of(const complaints::TimelineLine& line, const TimeZone& zone) {
    return {
        {"kind", word_of(line.kind)},
        {"at", zone.iso(line.at)},
        {"actor", id_or_null(line.actor)},
        {"seq", line.seq},
        {"text", line.text},
        {"staff", id_or_null(line.staff)},
        {"department", line.department},
        {"level", line.level}};
}

json assignments_of(const complaints::State& state, const TimeZone& zone) {
    json assignments = json::array();
    for (const auto& one : state.assignments)
        assignments.push_back({
            {"department", one.department},
            {"staff", id_or_null(one.staff)},
            {"since", zone.iso(one.since)},
            {"accept_by", zone.iso(one.accept.due)},
            {"accepted_at", time_or_null(one.accepted_at, zone)}});
    return assignments;
}

json clocks_of(const complaints::State& state, const TimeZone& zone) {
    json clocks = json::array();
    for (const auto& clock : complaints::running_clocks(state))
        clocks.push_back(
            {{"clock", complaints::code_of(clock.kind)},
             {"department", clock.department},
             {"due", zone.iso(clock.limit.due)},
             {"warn_at", zone.iso(clock.limit.warn_at)}});
    return clocks;
}

json files_of(const complaints::State& state, const TimeZone& zone) {
    json files = json::array();
    for (const auto& one : state.attachments)
        files.push_back(
            {{"hash", to_hex(one.file.hash)},
             {"bytes", one.file.bytes},
             {"kind", complaints::code_of(one.file.kind)},
             {"width", one.file.size.width},
             {"height", one.file.size.height},
             {"source", complaints::code_of(one.source)},
             {"at", zone.iso(one.at)}});
    return files;
}

} // namespace

json json_of(const complaints::ListedCase& listed, const TimeZone& zone) {
    return {
        {"id", text_of(listed.id)},
        {"no", desk::text_of(listed.number)},
        {"title", listed.title},
        {"customer", listed.customer},
        {"phone", listed.phone},
        {"channel", complaints::code_of(listed.channel)},
        {"category", listed.category},
        {"subcategory", listed.subcategory},
        {"level", listed.level},
        {"state", complaints::code_of(listed.phase)},
        {"registered_at", zone.iso(listed.registered_at)},
        {"owner", id_or_null(listed.owner)},
        {"department", listed.department},
        {"due", listed.due ? json(zone.iso(listed.due->due)) : json(nullptr)}};
}

json json_of(const complaints::CaseDetail& detail, const TimeZone& zone) {
    const complaints::State& state = detail.state;
    const complaints::Intake& intake = state.intake;
    json lines = json::array();
    for (const auto& line : detail.timeline)
        lines.push_back(json_of(line, zone));
    return {
        {"id", text_of(state.id)},
        {"no", desk::text_of(state.number)},
        {"title", detail.title},
        {"state", complaints::code_of(state.phase)},
        {"level", state.level},
        {"minimum_level", state.minimum_level},
        {"level_reasons", state.level_reasons},
        {"customer", detail.customer},
        {"phone", detail.phone},
        {"anonymous", intake.anonymous},
        {"channel", complaints::code_of(intake.channel)},
        {"category", intake.category},
        {"subcategory", intake.subcategory},
        {"facts", intake.facts},
        {"product", intake.product_name},
        {"receipt_no", intake.receipt_number},
        {"amount_fen", intake.amount.value},
        {"demand", complaints::code_of(intake.demand)},
        {"owner", id_or_null(state.owner)},
        {"department", complaints::department_in_charge(state)},
        {"assignments", assignments_of(state, zone)},
        {"registered_at", zone.iso(state.registered_at)},
        {"first_response_at", time_or_null(state.first_response_at, zone)},
        {"promised_at", time_or_null(complaints::answer_promised_at(state), zone)},
        {"attachments", files_of(state, zone)},
        {"clocks", clocks_of(state, zone)},
        {"timeline", std::move(lines)}};
}

} // namespace foyer::foyerctl
