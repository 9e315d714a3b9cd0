#include "desk/complaints/complaints_entry.h"

#include <array>

#include "desk/complaints/body_fields.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/intake_body.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

constexpr std::array kinds{
    "complaints.registered/1", "complaints.taken/1",        "complaints.assigned/1",
    "complaints.accepted/1",   "complaints.contacted/1",    "complaints.noted/1",
    "complaints.level_raised/1", "complaints.phone_revealed/1", "complaints.paper_sent/1"};
static_assert(kinds.size() == std::variant_size_v<Event>);

void put_said(json& body, const char* field, PersonId person, const std::string& text) {
    body["person"] = text_of(person);
    if (!text.empty()) body[field] = desk::personal(person, text);
}

json body_of(const Registered& event) { return registered_body(event); }
json body_of(const Taken&) { return json::object(); }
json body_of(const Assigned& event) {
    json body = {{"accept", json::array({event.accept.due.ms, event.accept.warn_at.ms})}};
    if (!event.staff.is_nil()) body["staff"] = text_of(event.staff);
    if (!event.department.empty()) body["department"] = event.department;
    put_said(body, "reason", event.person, event.reason);
    return body;
}
json body_of(const Accepted& event) {
    json body = json::object();
    put_said(body, "by_name", event.person, event.by_name);
    return body;
}
json body_of(const Contacted& event) {
    json body = {{"way", std::string(code_of(event.way))},
                 {"outcome", std::string(code_of(event.outcome))}};
    put_said(body, "text", event.person, event.text);
    return body;
}
json body_of(const Noted& event) {
    json body = json::object();
    put_said(body, "text", event.person, event.text);
    return body;
}
json body_of(const LevelRaised& event) {
    json body = {{"level", event.level}, {"limits", limits_body(event.limits)}};
    put_said(body, "reason", event.person, event.reason);
    return body;
}
json body_of(const PhoneRevealed& event) { return {{"reason", event.reason}}; }
json body_of(const PaperSent& event) {
    return {{"paper", std::string(code_of(event.paper))}, {"copy", event.copy}};
}

template <class Read>
Result<Event> checked(const BodyFields& fields, Read event) {
    CHECK_OK(fields.outcome());
    return Event{std::move(event)};
}

Result<Event> read_whole(CaseId id, const json& body) {
    TRY(Registered event, read_registered(id, body));
    return Event{std::move(event)};
}
Result<Event> read_taken(CaseId id, const json&) { return Event{Taken{id}}; }
Result<Event> read_assigned(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.assigned/1");
    const auto accept = fields.limit("accept");
    if (!accept) fields.spoil("accept");
    Assigned event{id, fields.id<StaffId>("staff"), fields.text("department"),
                   fields.id<PersonId>("person"), fields.personal("reason"),
                   accept.value_or(Limit{})};
    return checked(fields, std::move(event));
}
Result<Event> read_accepted(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.accepted/1");
    Accepted event{id, fields.id<PersonId>("person"), fields.personal("by_name")};
    return checked(fields, std::move(event));
}
Result<Event> read_contacted(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.contacted/1");
    Contacted event{id, fields.code("way", contact_way_of, ContactWay::phone),
                    fields.code("outcome", contact_outcome_of, ContactOutcome::spoke),
                    fields.id<PersonId>("person"), fields.personal("text")};
    return checked(fields, std::move(event));
}
Result<Event> read_noted(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.noted/1");
    Noted event{id, fields.id<PersonId>("person"), fields.personal("text")};
    return checked(fields, std::move(event));
}
Result<Event> read_level_raised(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.level_raised/1");
    const json* limits = fields.object("limits");
    if (limits == nullptr) fields.spoil("limits");
    LevelRaised event{id, fields.small("level", 1, 1, 4), fields.id<PersonId>("person"),
                      fields.personal("reason"), {}};
    CHECK_OK(fields.outcome());
    TRY(event.limits, read_limits(*limits));
    return Event{std::move(event)};
}
Result<Event> read_phone_revealed(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.phone_revealed/1");
    PhoneRevealed event{id, fields.text("reason")};
    return checked(fields, std::move(event));
}

Result<Event> read_paper_sent(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.paper_sent/1");
    PaperSent event{id, fields.code("paper", case_paper_of, CasePaper::slip),
                    fields.small("copy", 0, 0, 1'000'000)};
    return checked(fields, std::move(event));
}

using Read = Result<Event> (*)(CaseId, const json&);
constexpr std::array<Read, kinds.size()> readers{
    read_whole,     read_taken, read_assigned,     read_accepted,
    read_contacted, read_noted, read_level_raised, read_phone_revealed,
    read_paper_sent};

}  // namespace

desk::Written written(const Event& event) {
    return {kinds[event.index()], id_cast<SubjectId>(case_of(event)),
            std::visit([](const auto& one) { return body_of(one); }, event)};
}

Result<Event> read_event(const desk::Written& written) {
    const CaseId id = id_cast<CaseId>(written.subject);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (written.kind == kinds[i]) return readers[i](id, written.body);
    }
    return fail(ErrorCode::unsupported, "read " + written.kind + ": kind not known");
}

}  // namespace foyer::complaints
