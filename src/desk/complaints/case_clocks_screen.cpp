#include "desk/complaints/case_clocks_screen.h"

#include <string>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float clock_row_h = 56;
constexpr float mark_w = 36;

void draw_clock_name(Rect row, const RunningClock& clock, float width) {
    const char* name = tr(name_of(clock.kind));
    const float x = row.x + 20;
    if (clock.department.empty()) {
        ui::text({x, row.y + 17}, name, ui::type::row, ui::colour(Token::t1), width);
        return;
    }
    const char* department = tr(department_name(clock.department));
    ui::text({x, row.y + 8}, name, ui::type::row, ui::colour(Token::t1), width);
    ui::text({x, row.y + 31}, department, ui::type::small, ui::colour(Token::t3), width);
}

// "Fresh food·Food safety"; whoever has not answered yet is asked.
std::string departments_words(const State& state) {
    std::string words;
    for (const Assignment& one : state.assignments) {
        if (one.department.empty()) continue;
        const char* name = tr(department_name(one.department));
        words += (words.empty() ? "" : "·") + (one.accepted_at ? name : tr("{1} asked", {name}));
    }
    return words.empty() ? tr("The desk itself") : words;
}

} // namespace

bool runs(const State& state) {
    return is_open(state) && !running_clocks(state).empty();
}

float clocks_height(const State& state) {
    if (!runs(state)) return 0;
    return 55 + clock_row_h * static_cast<float>(running_clocks(state).size());
}

void draw_clocks(Rect box, const State& state, const desk::Viewing& viewing) {
    Rect body = ui::titled_card(box, tr("All clocks"));
    bool first = true;
    for (const RunningClock& clock : running_clocks(state)) {
        const Rect row = ui::cut_top(body, clock_row_h);
        if (!first) ui::line_h(row.x, row.y, row.w, ui::colour(Token::border));
        first = false;
        const ChipLook chip = due_chip(clock.limit, Phase::in_progress, viewing.now, *viewing.zone);
        const float w = chip_width(chip, true);
        draw_clock_name(row, clock, row.w - 52 - w);
        draw_chip({row.right() - 20 - w, row.y + 16}, chip, true);
    }
}

float people_height(float width, const State& state) {
    const float w = width - 2 * 21 - mark_w - 12;
    return 53 + ui::paragraph_height(w, departments_words(state), ui::type::small);
}

void draw_people(Rect box, const State& state, const desk::Viewing& viewing) {
    ui::card(box);
    const bool nobody = state.owner.is_nil();
    const std::string owner = desk::name_of(viewing, state.owner);
    const std::string departments = departments_words(state);
    const Rect mark{box.x + 21, box.y + 18, mark_w, mark_w};
    if (nobody) {
        ui::fill_rect(mark, ui::colour(Token::neutral_soft), 18);
        ui::icon_in(mark, Icon::person, 20, ui::colour(Token::neutral));
    } else {
        ui::avatar(mark, owner, 0);
    }
    const float x = mark.right() + 12;
    const float w = box.right() - 21 - x;
    ui::text(
        {x, box.y + 17}, nobody ? tr("In nobody's hands yet") : tr("In the hands of {1}", {owner}),
        ui::type::label_bold, ui::colour(Token::t1), w);
    ui::paragraph(
        {x, box.y + 37, w, box.h - 37}, departments, ui::type::small, ui::colour(Token::t3));
}

} // namespace foyer::complaints
