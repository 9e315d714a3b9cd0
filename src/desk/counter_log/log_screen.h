// The counter log on the screen (design 10): filters, the chain's badge, a page of lines, and at
// the right what the chosen entry holds and how it is linked to the one before.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "desk/counter_log/log_view.h"
#include "desk/viewing.h"
#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::counter_log {

// Lives for one frame.
struct Model {
    const LogPage& page;
    const Chain& chain;
};

enum class OpenList : std::uint8_t { none, period, topic, staff };

struct Ui {
    Period period = Period::today;
    std::optional<desk::Topic> topic;
    StaffId staff;
    SubjectId subject;  // set when one comes here from a case
    Only only = Only::everything;
    std::optional<EntryKey> beside;
    Side side = Side::older;
    std::optional<EntryKey> selected;  // the first of the page when it is not on it
    OpenList open = OpenList::none;
    bool detail_open = false;  // where there is no room beside the list
};
// Everything that ever happened to one subject.
Ui about_subject(SubjectId subject);

struct Verify {  // check the whole chain now
    friend bool operator==(const Verify&, const Verify&) = default;
};
struct Reload {  // ask the question again
    friend bool operator==(const Reload&, const Reload&) = default;
};
using Wish = std::variant<ui::Go, ui::Notify, Verify, Reload>;

// What the screen wants to know: as many lines as fit.
LogQuestion question_of(const Ui& ui, ui::Rect body, const desk::Viewing& viewing);

std::vector<Wish> draw(
    const Model& model, Ui& ui, ui::Rect body, const desk::Viewing& viewing);

}  // namespace foyer::counter_log
