#include "desk/complaints/end_body.h"

#include "desk/complaints/body_fields.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_decision.h"
#include "desk/complaints/intake_body.h"
#include "desk/written.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

constexpr int promises_most = 1000;

json said_body(const char* field, PersonId person, const std::string& text) {
    json body = json::object();
    put_said(body, field, person, text);
    return body;
}

void put_limit(json& body, const char* field, const std::optional<Limit>& limit) {
    if (limit) body[field] = json::array({limit->due.ms, limit->warn_at.ms});
}

// An event that is a text only.
template <class Said>
Result<Event> read_said(CaseId id, const json& body, const char* kind, const char* field) {
    BodyFields fields(body, kind);
    Said event{id, fields.id<PersonId>("person"), fields.personal(field)};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}

Result<Limits> limits_in(BodyFields& fields) {
    const json* limits = fields.object("limits");
    if (limits == nullptr) fields.spoil("limits");
    CHECK_OK(fields.outcome());
    return read_limits(*limits);
}

Time time_in(BodyFields& fields, const char* field) {
    const auto time = fields.time(field);
    if (!time) fields.spoil(field);
    return time.value_or(Time{});
}

} // namespace

void put_said(json& body, const char* field, PersonId person, const std::string& text) {
    body["person"] = text_of(person);
    if (!text.empty()) body[field] = desk::personal(person, text);
}

json body_of(const Bounced& event) {
    json body = said_body("reason", event.person, event.reason);
    if (!event.department.empty()) body["department"] = event.department;
    return body;
}
json body_of(const Chased& event) {
    return said_body("text", event.person, event.text);
}
json body_of(const WaitStarted& event) {
    json body = said_body("reason", event.person, event.reason);
    body["phase"] = std::string(code_of(event.phase));
    body["until"] = event.until.ms;
    return body;
}
json body_of(const Resumed& event) {
    return {{"limits", limits_body(event.limits)}};
}
json body_of(const Found& event) {
    return {{"finding", std::string(code_of(event.finding))}, {"cause", event.cause}};
}
json body_of(const Proposed& event) {
    json body = said_body("text", event.person, event.text);
    body["remedy"] = std::string(code_of(event.remedy));
    if (event.amount.value != 0) body["amount_fen"] = event.amount.value;
    return body;
}
json body_of(const OfferAccepted& event) {
    json body = json::object();
    put_limit(body, "follow_up", event.follow_up);
    return body;
}
json body_of(const OfferRejected& event) {
    return said_body("reason", event.person, event.reason);
}
json body_of(const Imposed& event) {
    json body = said_body("reason", event.person, event.reason);
    put_limit(body, "follow_up", event.follow_up);
    return body;
}
json body_of(const FollowedUp& event) {
    json body = said_body("text", event.person, event.text);
    body["outcome"] = std::string(code_of(event.outcome));
    if (event.satisfaction != 0) body["satisfaction"] = event.satisfaction;
    put_limit(body, "next", event.next);
    return body;
}
json body_of(const Closed& event) {
    json body = said_body("resolution", event.person, event.resolution);
    if (!event.skip_follow_up.empty()) body["skip_follow_up"] = event.skip_follow_up;
    return body;
}
json body_of(const Reopened& event) {
    json body = said_body("reason", event.person, event.reason);
    body["limits"] = limits_body(event.limits);
    return body;
}
json body_of(const Withdrawn& event) {
    return said_body("words", event.person, event.words);
}
json body_of(const Voided& event) {
    return said_body("reason", event.person, event.reason);
}
json body_of(const LevelLowered& event) {
    json body = said_body("reason", event.person, event.reason);
    body["level"] = event.level;
    body["limits"] = limits_body(event.limits);
    return body;
}
json body_of(const PromiseMade& event) {
    json body = said_body("text", event.person, event.text);
    body["due"] = event.due.ms;
    return body;
}
json body_of(const PromiseKept& event) {
    return {{"promise", event.promise}};
}
json body_of(const PromiseExcused& event) {
    json body = said_body("reason", event.person, event.reason);
    body["promise"] = event.promise;
    return body;
}
json body_of(const Merged& event) {
    return {{"into", text_of(event.into)}};
}
json body_of(const Absorbed& event) {
    return {
        {"other", text_of(event.other)},
        {"received_at", event.received_at.ms},
        {"limits", limits_body(event.limits)}};
}
json body_of(const Unmerged& event) {
    return {{"from", text_of(event.from)}};
}
json body_of(const Released& event) {
    return {{"other", text_of(event.other)}, {"limits", limits_body(event.limits)}};
}
json body_of(const ParentJoined& event) {
    if (event.parent.is_nil()) return json::object();
    return {{"parent", text_of(event.parent)}};
}
json body_of(const AuthorityAnswered& event) {
    return said_body("document", event.person, event.document);
}

Result<Event> read_bounced(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.bounced/1");
    Bounced event{id, fields.id<PersonId>("person"), fields.personal("reason"),
                  fields.text("department")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_chased(CaseId id, const json& body) {
    return read_said<Chased>(id, body, "complaints.chased/1", "text");
}
Result<Event> read_wait_started(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.wait_started/1");
    const Phase phase = fields.code("phase", phase_of, Phase::waiting_customer);
    if (phase != Phase::waiting_customer && phase != Phase::waiting_external) {
        fields.spoil("phase");
    }
    WaitStarted event{
        id, phase, time_in(fields, "until"), fields.id<PersonId>("person"),
        fields.personal("reason")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_resumed(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.resumed/1");
    TRY(const Limits limits, limits_in(fields));
    return Event{Resumed{id, limits}};
}
Result<Event> read_found(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.found/1");
    Found event{id, fields.code("finding", finding_of, Finding::unknown), fields.text("cause")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_proposed(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.proposed/1");
    const Fen amount{fields.number("amount_fen")};
    if (amount.value < 0 || amount > amount_most) fields.spoil("amount_fen");
    Proposed event{
        id, fields.code("remedy", remedy_of, Remedy::other), amount, fields.id<PersonId>("person"),
        fields.personal("text")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_offer_accepted(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.offer_accepted/1");
    const OfferAccepted event{id, fields.limit("follow_up")};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_offer_rejected(CaseId id, const json& body) {
    return read_said<OfferRejected>(id, body, "complaints.offer_rejected/1", "reason");
}
Result<Event> read_imposed(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.imposed/1");
    Imposed event{
        id, fields.id<PersonId>("person"), fields.personal("reason"), fields.limit("follow_up")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_followed_up(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.followed_up/1");
    FollowedUp event{
        id,
        fields.code("outcome", follow_up_outcome_of, FollowUpOutcome::neutral),
        fields.small("satisfaction", 0, 0, 5),
        fields.id<PersonId>("person"),
        fields.personal("text"),
        fields.limit("next")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_closed(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.closed/1");
    Closed event{
        id, fields.id<PersonId>("person"), fields.personal("resolution"),
        fields.text("skip_follow_up")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_reopened(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.reopened/1");
    TRY(const Limits limits, limits_in(fields));
    Reopened event{id, fields.id<PersonId>("person"), fields.personal("reason"), limits};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_withdrawn(CaseId id, const json& body) {
    return read_said<Withdrawn>(id, body, "complaints.withdrawn/1", "words");
}
Result<Event> read_voided(CaseId id, const json& body) {
    return read_said<Voided>(id, body, "complaints.voided/1", "reason");
}
Result<Event> read_level_lowered(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.level_lowered/1");
    TRY(const Limits limits, limits_in(fields));
    LevelLowered event{
        id, fields.small("level", 1, 1, 4), fields.id<PersonId>("person"),
        fields.personal("reason"), limits};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_promise_made(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.promise_made/1");
    PromiseMade event{
        id, time_in(fields, "due"), fields.id<PersonId>("person"), fields.personal("text")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_promise_kept(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.promise_kept/1");
    const PromiseKept event{id, fields.small("promise", 0, 0, promises_most)};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_promise_excused(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.promise_excused/1");
    PromiseExcused event{
        id, fields.small("promise", 0, 0, promises_most), fields.id<PersonId>("person"),
        fields.personal("reason")};
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}
Result<Event> read_merged(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.merged/1");
    const Merged event{id, fields.id<CaseId>("into")};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_absorbed(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.absorbed/1");
    TRY(const Limits limits, limits_in(fields));
    const Absorbed event{id, fields.id<CaseId>("other"), time_in(fields, "received_at"), limits};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_unmerged(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.unmerged/1");
    const Unmerged event{id, fields.id<CaseId>("from")};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_released(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.released/1");
    TRY(const Limits limits, limits_in(fields));
    const Released event{id, fields.id<CaseId>("other"), limits};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_parent_joined(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.parent_joined/1");
    const ParentJoined event{id, fields.id<CaseId>("parent")};
    CHECK_OK(fields.outcome());
    return Event{event};
}
Result<Event> read_authority_answered(CaseId id, const json& body) {
    return read_said<AuthorityAnswered>(id, body, "complaints.authority_answered/1", "document");
}

} // namespace foyer::complaints
