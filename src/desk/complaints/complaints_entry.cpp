#include "desk/complaints/complaints_entry.h"

#include <algorithm>
#include <array>

#include "desk/body.h"
#include "desk/complaints/body_fields.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/end_body.h"
#include "desk/complaints/intake_body.h"
#include "desk/written.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

constexpr std::array kinds{
    "complaints.registered/1", "complaints.taken/1",        "complaints.assigned/1",
    "complaints.accepted/1",   "complaints.contacted/1",    "complaints.noted/1",
    "complaints.level_raised/1", "complaints.phone_revealed/1", "complaints.paper_sent/1",
    "complaints.bounced/1", "complaints.chased/1", "complaints.wait_started/1",
    "complaints.resumed/1", "complaints.found/1", "complaints.proposed/1",
    "complaints.offer_accepted/1", "complaints.offer_rejected/1", "complaints.imposed/1",
    "complaints.followed_up/1", "complaints.closed/1", "complaints.reopened/1",
    "complaints.withdrawn/1", "complaints.voided/1", "complaints.level_lowered/1",
    "complaints.promise_made/1", "complaints.promise_kept/1", "complaints.promise_excused/1",
    "complaints.merged/1", "complaints.absorbed/1", "complaints.unmerged/1",
    "complaints.released/1", "complaints.parent_joined/1", "complaints.authority_answered/1",
    "complaints.clock_breached/1", "complaints.attached/1"};
static_assert(kinds.size() == Event::kinds_count);

json body_of(const Registered& event) { return registered_body(event); }
json body_of(const Taken&) { return json::object(); }
json body_of(const Assigned& event) {
    json body = {{"accept", json::array({event.accept.due.ms, event.accept.warn_at.ms})}};
    if (!event.staff.is_nil()) body["staff"] = text_of(event.staff);
    if (!event.department.empty()) body["department"] = event.department;
    if (!event.beside.empty()) body["beside"] = event.beside;
    put_said(body, "reason", event.person, event.reason);
    return body;
}
json body_of(const Accepted& event) {
    json body = json::object();
    if (!event.department.empty()) body["department"] = event.department;
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
json body_of(const ClockBreached& event) {
    json body = {{"clock", std::string(code_of(event.clock))}, {"due", event.due.ms}};
    if (!event.department.empty()) body["department"] = event.department;
    return body;
}
json body_of(const PhoneRevealed& event) { return {{"reason", event.reason}}; }
json body_of(const PaperSent& event) {
    json body = {{"paper", std::string(code_of(event.paper))}, {"copy", event.copy}};
    if (!event.department.empty()) body["department"] = event.department;
    return body;
}

json body_of(const Attached& event) {
    return {{"hash", to_hex(event.file.hash)},
            {"bytes", event.file.bytes},
            {"kind", std::string(code_of(event.file.kind))},
            {"width", event.file.size.width},
            {"height", event.file.size.height},
            {"source", std::string(code_of(event.source))}};
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
                   accept.value_or(Limit{}), fields.words("beside")};
    return checked(fields, std::move(event));
}
Result<Event> read_accepted(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.accepted/1");
    Accepted event{id, fields.id<PersonId>("person"), fields.personal("by_name"),
                   fields.text("department")};
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
                    fields.small("copy", 0, 0, 1'000'000), fields.text("department")};
    return checked(fields, std::move(event));
}

Result<Event> read_clock_breached(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.clock_breached/1");
    const auto due = fields.time("due");
    if (!due) fields.spoil("due");
    ClockBreached event{id, fields.code("clock", clock_kind_of, ClockKind::resolve),
                        due.value_or(Time{}), fields.text("department")};
    return checked(fields, std::move(event));
}

Result<Event> read_attached(CaseId id, const json& body) {
    BodyFields fields(body, "complaints.attached/1");
    const auto hash = from_hex(fields.text("hash"));
    Attached event{id, {}, fields.code("source", file_source_of, FileSource::folder)};
    if (hash && hash->size() == event.file.hash.size()) {
        std::ranges::copy(*hash, event.file.hash.begin());
    } else {
        fields.spoil("hash");
    }
    event.file.bytes = fields.number("bytes");
    event.file.kind = fields.code("kind", file_kind_of, FileKind::jpeg);
    event.file.size = {fields.number("width"), fields.number("height")};
    return checked(fields, event);
}

constexpr std::array<Read, kinds.size()> readers{
    read_whole,     read_taken, read_assigned,     read_accepted,
    read_contacted, read_noted, read_level_raised, read_phone_revealed,
    read_paper_sent, read_bounced, read_chased, read_wait_started, read_resumed, read_found,
    read_proposed, read_offer_accepted, read_offer_rejected, read_imposed, read_followed_up,
    read_closed, read_reopened, read_withdrawn, read_voided, read_level_lowered,
    read_promise_made, read_promise_kept, read_promise_excused, read_merged, read_absorbed,
    read_unmerged, read_released, read_parent_joined, read_authority_answered,
    read_clock_breached, read_attached};

}  // namespace

desk::Written written(const Event& event) {
    return {
        kinds[event.index()], id_cast<SubjectId>(case_of(event)),
        visit([](const auto& one) { return body_of(one); }, event)};
}

Result<Event> read_event(const desk::Written& written) {
    const CaseId id = id_cast<CaseId>(written.subject);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (written.kind == kinds[i]) return readers[i](id, written.body);
    }
    return desk::kind_not_known(written);
}

}  // namespace foyer::complaints
