#include "desk/complaints/case_told_screen.h"

#include "desk/complaints/code_lists.h"
#include "ui/texts.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Tone;
using ui::tr;

std::string assigned_to(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string department = department_of(line);
    if (line.staff.is_nil()) return department;
    const std::string name = desk::name_of(viewing, line.staff);
    return department.empty() ? name : department + "·" + name;
}

std::string by(const TimelineLine& line, const desk::Viewing& viewing) {
    return desk::name_of(viewing, line.actor);
}

Told told_contact(const TimelineLine& line, const desk::Viewing& viewing) {
    const bool spoke = line.outcome == ContactOutcome::spoke;
    std::string below = std::string(tr(name_of(line.way))) + "·" + by(line, viewing);
    if (!line.text.empty()) below = line.text + "·" + below;
    return {
        spoke ? Icon::sms : Icon::call, spoke ? Tone::ok : Tone::warn,
        spoke ? tr("Spoke with the customer") : tr(name_of(line.outcome)), below};
}

Told told_of_department(const TimelineLine& line, const desk::Viewing& viewing) {
    const std::string department = department_of(line);
    switch (line.kind) {
    case TimelineKind::assigned:
        return {
            Icon::person_add, Tone::accent, tr("Assigned to {1}", {assigned_to(line, viewing)}),
            said_by(line, viewing)};
    case TimelineKind::accepted:
        return {
            Icon::handshake, Tone::ok,
            tr("Accepted by {1}", {line.text.empty() ? by(line, viewing) : line.text}),
            department.empty() ? by(line, viewing) : department + "·" + by(line, viewing)};
    case TimelineKind::bounced:
        return {
            Icon::reply, Tone::warn,
            department.empty() ? tr("Sent back by the department")
                               : tr("Sent back by {1}", {department}),
            said_by(line, viewing)};
    default:
        return {
            Icon::notifications_active, Tone::info, tr("Department reminded"),
            said_by(line, viewing)};
    }
}

Told told_of_work(const TimelineLine& line, const desk::Viewing& viewing) {
    switch (line.kind) {
    case TimelineKind::registered:
        return {
            Icon::flag, Tone::neutral, tr("Registered by {1}", {by(line, viewing)}),
            tr("Severity {1}", {tr(name_of_level(line.level))})};
    case TimelineKind::taken:
        return {Icon::person, Tone::accent, tr("Taken on by {1}", {by(line, viewing)}), ""};
    case TimelineKind::assigned:
    case TimelineKind::accepted:
    case TimelineKind::bounced:
    case TimelineKind::chased: return told_of_department(line, viewing);
    case TimelineKind::contacted: return told_contact(line, viewing);
    case TimelineKind::noted:
        return {Icon::edit_note, Tone::info, tr("Note by {1}", {by(line, viewing)}), line.text};
    case TimelineKind::attached:
        return {
            Icon::photo_camera, Tone::info,
            ui::tr_plural("{1} file attached", "{1} files attached", line.files),
            by(line, viewing)};
    case TimelineKind::level_raised:
        return {
            Icon::trending_up, Tone::danger, tr("Raised to {1}", {tr(name_of_level(line.level))}),
            line.text + "·" + by(line, viewing)};
    case TimelineKind::phone_revealed:
        return {
            Icon::visibility, Tone::warn, tr("Phone number shown"),
            std::string(tr(english_of(reveal_reasons(), line.text))) + "·" + by(line, viewing)};
    case TimelineKind::paper_sent:
        return {
            Icon::print, Tone::neutral,
            line.copy == 0 ? tr(name_of(line.paper))
                           : tr("{1}, printed again ({2})",
                                {tr(name_of(line.paper)), std::to_string(line.copy)}),
            line.department.empty() ? by(line, viewing)
                                    : department_of(line) + "·" + by(line, viewing)};
    case TimelineKind::wait_started:
        return {
            Icon::hourglass_empty, Tone::neutral,
            tr("Waits until {1}", {ui::when_text(line.until, viewing.now, *viewing.zone)}),
            said_by(line, viewing)};
    case TimelineKind::resumed:
        return {Icon::redo, Tone::accent, tr("Work goes on"), by(line, viewing)};
    default: break;
    }
    return {Icon::help, Tone::neutral, tr("Recorded by a newer version of Foyer"), ""};
}

} // namespace

std::string department_of(const TimelineLine& line) {
    return line.department.empty() ? std::string() : tr(department_name(line.department));
}

std::string said_by(const TimelineLine& line, const desk::Viewing& viewing) {
    return line.text.empty() ? by(line, viewing) : line.text + "·" + by(line, viewing);
}

Told told(const TimelineLine& line, const desk::Viewing& viewing) {
    const bool work = line.kind <= TimelineKind::resumed || line.kind == TimelineKind::unknown;
    return work ? told_of_work(line, viewing) : told_of_end(line, viewing);
}

} // namespace foyer::complaints
