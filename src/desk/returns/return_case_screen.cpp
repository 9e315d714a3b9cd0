#include "desk/returns/return_case_screen.h"

#include "desk/returns/return_case_sheets_screen.h"
#include "desk/returns/return_case_verbs_screen.h"
#include "ui/columns.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::tr;
using Wishes = std::vector<ReturnCaseWish>;

constexpr float gap = 16;

void draw_left(Rect place, const CaseScene& scene) {
    const float head_h = case_head_height(place.w, scene);
    const float lines_h = case_lines_height(place.w, scene);
    const float timeline_h = case_timeline_height(place.w, scene);
    Rect area = ui::begin_column("return", place, head_h + gap + lines_h + gap + timeline_h);
    draw_case_head(ui::cut_top(area, head_h, gap), scene);
    draw_case_lines(ui::cut_top(area, lines_h, gap), scene);
    draw_case_timeline(ui::cut_top(area, timeline_h), scene);
    ui::end_column();
}

void draw_right(Rect place, const CaseScene& scene) {
    const float verbs_h = case_verbs_height(place.w, scene);
    const float money_h = case_money_height(scene);
    Rect area = ui::begin_column("next", place, verbs_h + gap + money_h);
    draw_case_verbs(ui::cut_top(area, verbs_h, gap), scene);
    draw_case_money(ui::cut_top(area, money_h), scene);
    ui::end_column();
}

void draw_one_column(Rect place, const CaseScene& scene) {
    const float head_h = case_head_height(place.w, scene);
    const float verbs_h = case_verbs_height(place.w, scene);
    const float lines_h = case_lines_height(place.w, scene);
    const float money_h = case_money_height(scene);
    const float timeline_h = case_timeline_height(place.w, scene);
    Rect area = ui::begin_column(
        "return", place, head_h + verbs_h + lines_h + money_h + timeline_h + 4 * gap);
    draw_case_head(ui::cut_top(area, head_h, gap), scene);
    draw_case_verbs(ui::cut_top(area, verbs_h, gap), scene);
    draw_case_lines(ui::cut_top(area, lines_h, gap), scene);
    draw_case_money(ui::cut_top(area, money_h, gap), scene);
    draw_case_timeline(ui::cut_top(area, timeline_h), scene);
    ui::end_column();
}

void draw_case(Rect area, const CaseScene& scene) {
    const ReturnCaseSheet before = scene.ui.sheet;
    if (ui::has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w >= 1100 ? 420.0F : 340.0F, 20);
        draw_left(area, scene);
        draw_right(right, scene);
    } else {
        draw_one_column(area, scene);
    }
    // The key that opened a sheet must not press its verb as well.
    if (scene.ui.sheet != before)
        ui::need_frame_in(0);
    else if (!scene.ui.approval.open)
        draw_case_sheets(scene);
    draw_case_approval(scene);
}

} // namespace

std::vector<ReturnCaseWish>
draw(const ReturnCaseModel& model, ReturnCaseUi& state, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (model.detail && model.state != desk::ListState::failed) {
        draw_case(area, {model, *model.detail, state, viewing, wishes});
    } else if (model.state == desk::ListState::loading) {
        ui::loading_state(area, 4, ui::shown_for_ms(ui::motion_id("loading return")));
    } else if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The return could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else {
        const ui::Button all{
            .label = tr("All returns"), .icon = Icon::swap_horiz, .kind = ui::Kind::tonal};
        if (ui::empty_state(
                area, Icon::help, tr("There is no such return"),
                tr("Check the number and scan again"), all))
            wishes.emplace_back(ui::Go{"returns", ""});
    }
    return wishes;
}

} // namespace foyer::returns
