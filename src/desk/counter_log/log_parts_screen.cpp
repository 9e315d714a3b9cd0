#include "desk/counter_log/log_parts_screen.h"

#include "desk/number.h"
#include "ui/texts.h"

namespace foyer::counter_log {

using desk::Mood;
using desk::Topic;
using ui::Icon;
using ui::tr;

namespace {

Icon icon_of(Topic topic) {
    switch (topic) {
    case Topic::complaint: return Icon::support_agent;
    case Topic::person: return Icon::person;
    case Topic::staff: return Icon::badge;
    case Topic::desk: return Icon::storefront;
    }
    return Icon::storefront;
}

ui::Tone tone_of(Topic topic, Mood mood) {
    switch (mood) {
    case Mood::good: return ui::Tone::ok;
    case Mood::attention: return ui::Tone::warn;
    case Mood::trouble: return ui::Tone::danger;
    case Mood::plain: break;
    }
    const bool about_customers = topic == Topic::complaint || topic == Topic::person;
    return about_customers ? ui::Tone::info : ui::Tone::accent;
}

}  // namespace

Face face_of(const LogRow& row) {
    if (is_reveal(row.kind)) return {Icon::visibility, ui::Tone::warn};
    return {icon_of(row.topic), tone_of(row.topic, row.mood)};
}

const char* name_of(Topic topic) {
    switch (topic) {
    case Topic::complaint: return tr("Complaints");
    case Topic::person: return tr("Customers");
    case Topic::staff: return tr("Staff");
    case Topic::desk: return tr("Desk");
    }
    return "";
}

std::string sentence_text(const desk::Sentence& sentence) {
    return ui::tr_values(sentence.text, sentence.values);
}

std::string reference_text(const LogRow& row, const desk::Viewing& viewing) {
    const auto number = desk::parse_number(row.reference);
    if (!number || viewing.zone == nullptr) return row.reference;
    return desk::short_text_of(*number, viewing.zone->business_date(viewing.now));
}

std::string staff_text(StaffId staff, const desk::Viewing& viewing) {
    if (staff.is_nil()) return tr("This terminal");
    const std::string name = desk::name_of(viewing, staff);
    return name.empty() ? tr("Unknown") : name;
}

}  // namespace foyer::counter_log
