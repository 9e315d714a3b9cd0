#include "desk/returns/returns_view.h"

namespace foyer::returns {
namespace {

std::string text_in(const Overridden& event) {
    return event.reason;
}
std::string text_in(const Denied& event) {
    return event.told;
}
std::string text_in(const Cancelled& event) {
    return event.reason;
}
std::string text_in(const RepairReceived& event) {
    return event.fault;
}
std::string text_in(const RepairSent& event) {
    return event.vendor;
}
std::string text_in(const RepairBack& event) {
    return event.text;
}
std::string text_in(const RepairCalled& event) {
    return event.text;
}
std::string text_in(const Judged& event) {
    return event.words;
}
template <class Silent>
std::string text_in(const Silent&) {
    return {};
}

} // namespace

ReturnLine timeline_line(const Event* event, const desk::Stamp& stamp) {
    ReturnLine line{ReturnStep::unknown, stamp.at,  stamp.actor, stamp.approver,
                    stamp.terminal,      stamp.seq, {}};
    if (event == nullptr) return line;
    line.step = static_cast<ReturnStep>(event->index());
    line.text = visit([](const auto& one) { return text_in(one); }, *event);
    return line;
}

} // namespace foyer::returns
