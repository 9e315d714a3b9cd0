#include "desk/satisfaction/satisfaction_entry.h"
#include "desk/translate.h"

namespace foyer::satisfaction {

desk::LogLine log_line(const Event&) {
    const desk::Sentence title{N_("A customer answered the survey"), {}};
    return {desk::Topic::desk, desk::Mood::plain, title, {}, {}};
}

} // namespace foyer::satisfaction
