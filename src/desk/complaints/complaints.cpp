#include "desk/complaints/complaints.h"

namespace foyer::complaints {

CaseId case_of(const Command& command) {
    return visit([](const auto& one) { return one.id; }, command);
}

CaseId case_of(const Event& event) {
    return visit([](const auto& one) { return one.id; }, event);
}

PersonId sealing_person(CaseId id, const Intake& intake) {
    return intake.person.is_nil() ? id_cast<PersonId>(id) : intake.person;
}

}  // namespace foyer::complaints
