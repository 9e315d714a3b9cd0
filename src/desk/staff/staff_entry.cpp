#include "desk/staff/staff_entry.h"

#include <array>
#include <utility>

#include "desk/body.h"
#include "desk/written.h"

namespace foyer::staff {
namespace {

using desk::personal;
using desk::Written;
using nlohmann::json;

constexpr std::array<std::pair<LeaveReason, std::string_view>, 4> reason_codes = {
    {{LeaveReason::lock, "lock"},
     {LeaveReason::idle, "idle"},
     {LeaveReason::quick_switch, "switch"},
     {LeaveReason::kiosk, "kiosk"}}};

std::string code_of(LeaveReason reason) {
    return std::string(reason_codes[static_cast<std::size_t>(reason)].second);
}

Result<LeaveReason> read_reason(const Written& entry) {
    TRY(const auto code, desk::read_text(entry, "reason"));
    for (const auto& [reason, known] : reason_codes) {
        if (known == code) return reason;
    }
    return fail(ErrorCode::corrupt, "read " + entry.kind + ": unknown reason");
}

void put_names(json& body, StaffId staff, const Names& names) {
    body["name"] = personal(person_of(staff), names.name);
    body["latin_name"] = personal(person_of(staff), names.latin_name);
    body["post"] = names.post;
}

void put_pin(json& body, StaffId staff, const Pin& pin) {
    body["pin"] = personal(person_of(staff), pin.record);
    body["pin_length"] = pin.length;
}

struct Body {
    json operator()(const Added& added) const {
        json body = {{"number", added.number},
                     {"role", std::string(desk::code_of(added.role))},
                     {"keeper", added.keeper}};
        put_names(body, added.staff, added.names);
        put_pin(body, added.staff, added.pin);
        return body;
    }
    json operator()(const Corrected& corrected) const {
        json body = json::object();
        put_names(body, corrected.staff, corrected.names);
        return body;
    }
    json operator()(const RoleChanged& changed) const {
        return {{"role", std::string(desk::code_of(changed.role))}, {"keeper", changed.keeper}};
    }
    json operator()(const PinReset& reset) const {
        json body = json::object();
        put_pin(body, reset.staff, reset.pin);
        return body;
    }
    json operator()(const SignedOut& out) const { return {{"reason", code_of(out.reason)}}; }
    template <class Plain>
    json operator()(const Plain&) const {
        return json::object();
    }
};

constexpr std::array<std::string_view, Event::kinds_count> kinds = {
    "staff.added/1",      "staff.corrected/1",    "staff.role_changed/1", "staff.pin_reset/1",
    "staff.retired/1",    "staff.pin_tried/1",    "staff.pin_refused/1",  "staff.signed_in/1",
    "staff.signed_out/1", "staff.pin_confirmed/1"};

Result<Names> read_names(const Written& entry) {
    TRY(auto name, desk::read_personal(entry, "name"));
    TRY(auto latin_name, desk::read_personal(entry, "latin_name"));
    TRY(auto post, desk::read_text(entry, "post"));
    return Names{std::move(name), std::move(latin_name), std::move(post)};
}

Result<Pin> read_pin(const Written& entry) {
    TRY(auto record, desk::read_personal(entry, "pin"));
    TRY(const auto length, desk::read_number(entry, "pin_length"));
    if (length < 0 || length > pin_length_max) {
        return fail(ErrorCode::corrupt, "read " + entry.kind + ": PIN length out of range");
    }
    return Pin{std::move(record), static_cast<int>(length)};
}

Result<Event> read_added(const Written& entry) {
    Added added;
    added.staff = id_cast<StaffId>(entry.subject);
    TRY(added.number, desk::read_text(entry, "number"));
    TRY(added.names, read_names(entry));
    TRY(added.role, desk::read_role(entry, "role"));
    TRY(added.keeper, desk::read_flag(entry, "keeper"));
    TRY(added.pin, read_pin(entry));
    return added;
}

Result<Event> read_role_changed(const Written& entry) {
    TRY(const auto role, desk::read_role(entry, "role"));
    TRY(const auto keeper, desk::read_flag(entry, "keeper"));
    return RoleChanged{id_cast<StaffId>(entry.subject), role, keeper};
}

Result<Event> read_corrected(const Written& entry) {
    TRY(auto names, read_names(entry));
    return Corrected{id_cast<StaffId>(entry.subject), std::move(names)};
}

Result<Event> read_pin_reset(const Written& entry) {
    TRY(auto pin, read_pin(entry));
    return PinReset{id_cast<StaffId>(entry.subject), std::move(pin)};
}

Result<Event> read_signed_out(const Written& entry) {
    TRY(const auto reason, read_reason(entry));
    return SignedOut{id_cast<StaffId>(entry.subject), reason};
}

template <class Plain>
Result<Event> read_plain(const Written& entry) {
    return Plain{id_cast<StaffId>(entry.subject)};
}

using Read = Result<Event> (*)(const Written&);
constexpr std::array<Read, kinds.size()> readers = {
    read_added,           read_corrected,         read_role_changed,
    read_pin_reset,       read_plain<Retired>,    read_plain<PinTried>,
    read_plain<PinRefused>, read_plain<SignedIn>, read_signed_out, read_plain<PinConfirmed>};

}  // namespace

desk::Written written(const Event& event) {
    return {
        std::string(kinds[event.index()]), id_cast<SubjectId>(subject_of(event)),
        visit(Body{}, event)};
}

Result<Event> read_event(const desk::Written& written) {
    return desk::read_by_kind(written, kinds, readers);
}

}  // namespace foyer::staff
