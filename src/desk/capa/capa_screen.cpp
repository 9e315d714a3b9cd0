#include "desk/capa/capa_screen.h"

#include <algorithm>

#include "desk/capa/capa_parts_screen.h"
#include "desk/capa/capa_sheets_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::capa {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CapaWish>;

constexpr float gap = 16;
constexpr float edge = 20;
constexpr ui::Type title_type{20, 28, ui::Weight::bold};

// ---- the story: what repeats itself, and what was done about it ---------------------------------

struct Part {
    const char* label;
    std::string text;
    std::string below; // who, when
};

std::string by_when(StaffId who, Time at, const desk::Viewing& viewing) {
    return desk::name_of(viewing, who) + "·" + ui::when_text(at, viewing.now, *viewing.zone);
}

std::string counted(const Counts& counts) {
    return tr(
        "{1} complaints in the 30 days before, {2} after",
        {std::to_string(counts.before), std::to_string(counts.after)});
}

std::vector<Part> parts_of(const State& state, const desk::Viewing& viewing) {
    const std::string nothing_yet = tr("Nothing yet");
    std::string contained = state.containment.empty() ? nothing_yet : state.containment;
    std::vector<Part> parts{
        {N_("Done at once"), std::move(contained),
         state.stop_sale ? std::string(tr("Goods are off sale")) : std::string()},
        {N_("Cause"), state.cause.empty() ? nothing_yet : state.cause, {}},
        {N_("Measure"), state.action.empty() ? nothing_yet : state.action, {}}};
    if (state.done_at.ms != 0)
        parts.push_back(
            {N_("What was done"), state.done, by_when(state.done_by, state.done_at, viewing)});
    if (state.verified_at.ms != 0)
        parts.push_back(
            {N_("What was seen"),
             state.finding + (state.counts ? "·" + counted(*state.counts) : std::string()),
             by_when(state.verified_by, state.verified_at, viewing)});
    if (!state.reason.empty())
        parts.push_back({N_("Why it was changed"), state.reason, {}});
    return parts;
}

float part_height(float w, const Part& part) {
    return 17 + 24 + ui::paragraph_height(w, part.text, ui::type::body) +
        (part.below.empty() ? 0.0F : 24.0F) + 15;
}

float head_height(float card_w, const State& state) {
    return edge + ui::paragraph_height(card_w - 2 * edge, state.problem, title_type) + 12 + 32 +
        edge;
}

float story_height(float card_w, const State& state, const desk::Viewing& viewing) {
    float h = head_height(card_w, state) + 1;
    for (const Part& part : parts_of(state, viewing))
        h += part_height(card_w - 2 * edge, part);
    return h;
}

void draw_story(Rect box, const State& state, const desk::Viewing& viewing) {
    ui::card(box);
    Rect rest = box;
    Rect head = ui::inset(ui::cut_top(rest, head_height(box.w, state)), edge);
    const float title_h =
        ui::paragraph(head, state.problem, title_type, ui::colour(Token::t1));
    const ChipLook phase = phase_chip(state.phase, state.effective);
    draw_chip({head.x, head.y + title_h + 12}, phase);
    draw_chip(
        {head.x + chip_width(phase) + 10, head.y + title_h + 12},
        due_chip(state.phase, state.due, state.done_at, viewing));
    for (const Part& part : parts_of(state, viewing)) {
        const Rect row = ui::cut_top(rest, part_height(box.w - 2 * edge, part));
        ui::line_h(row.x + 1, row.y, row.w - 2, ui::colour(Token::border));
        const Rect in{row.x + edge, row.y + 17, row.w - 2 * edge, row.h};
        ui::text({in.x, in.y}, tr(part.label), ui::type::label, ui::colour(Token::t3), in.w);
        const float h = ui::paragraph(
            {in.x, in.y + 24, in.w, in.h}, part.text, ui::type::body, ui::colour(Token::t1));
        ui::text(
            {in.x, in.y + 24 + h + 4}, part.below, ui::type::label, ui::colour(Token::t2), in.w);
    }
}

// ---- what comes next ----------------------------------------------------------------------------

struct Step {
    Sheet sheet;
    const char* label;
    Icon icon;
    Command command; // that would be asked of the desk
};

std::vector<Step> steps_of(const State& state) {
    const CapaId id = state.id;
    const std::string typed = "…";
    switch (state.phase) {
    case Phase::open: {
        std::vector<Step> steps;
        const Step analyse{
            Sheet::analyse, N_("Cause and action"), Icon::edit_note, Analyse{id, typed, typed}};
        const Step finish{
            Sheet::finish, N_("The action is done"), Icon::task_alt, FinishAction{id, typed}};
        const bool planned = !state.action.empty();
        steps.push_back(planned ? finish : analyse);
        steps.push_back(planned ? analyse : finish);
        steps.push_back(
            {Sheet::contain, N_("Done at once"), Icon::inventory_2,
             Contain{id, typed, state.stop_sale}});
        steps.push_back(
            {Sheet::hand_over, N_("Hand over"), Icon::alt_route,
             HandOver{id, state.owner, {9999, 1, 1}, typed}});
        return steps;
    }
    case Phase::action_done:
        return {
            {Sheet::verify, N_("Did it help?"), Icon::fact_check, Verify{id, false, typed}},
            {Sheet::reopen, N_("Open again"), Icon::restart_alt,
             Reopen{id, {9999, 1, 1}, typed}}};
    case Phase::verified:
        return {
            {Sheet::reopen, N_("Open again"), Icon::restart_alt,
             Reopen{id, {9999, 1, 1}, typed}}};
    }
    return {};
}

float steps_height(const State& state) {
    return 54 + 84 + static_cast<float>(steps_of(state).size()) * 66 + 16;
}

void draw_steps(
    Rect box, const CapaDetail& model, CapaUi& state, const desk::Viewing& viewing) {
    const State& capa = *model.found;
    Rect in = ui::inset(ui::titled_card(box, tr("What comes next")), 20, 14);
    const Rect owner = ui::cut_top(in, 56, 14);
    const std::string name = desk::name_of(viewing, capa.owner);
    ui::avatar({owner.x, owner.y + 6, 44, 44}, name, 0);
    ui::text(
        {owner.x + 58, owner.y + 6}, tr("Responsible"), ui::type::small, ui::colour(Token::t3),
        owner.w - 58);
    ui::text(
        {owner.x + 58, owner.y + 26}, name, ui::type::body_bold, ui::colour(Token::t1),
        owner.w - 58);
    bool first = true;
    for (const Step& step : steps_of(capa)) {
        const std::string refused = why_not(step.command, model, viewing);
        const ui::Button button{
            .label = tr(step.label),
            .icon = step.icon,
            .kind = first ? ui::Kind::primary : ui::Kind::secondary,
            .enabled = refused.empty(),
            .why_not = refused};
        first = false;
        if (ui::button(ui::cut_top(in, 56, 10), button)) open_sheet(state, step.sheet, capa);
    }
}

float cases_height(const CapaDetail& model) {
    return linked_cases_height(std::max<std::size_t>(1, model.cases.size()));
}

void draw_cases(Rect box, const CapaDetail& model, const desk::Viewing& viewing, Wishes& wishes) {
    const std::string heading = ui::tr_plural(
        "{1} complaint", "{1} complaints", static_cast<std::int64_t>(model.cases.size()));
    if (const auto to = draw_linked_cases(box, heading, model.cases, viewing))
        wishes.emplace_back(*to);
}

void draw_right(
    Rect& column, const CapaDetail& model, CapaUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    draw_steps(ui::cut_top(column, steps_height(*model.found), gap), model, state, viewing);
    draw_cases(ui::cut_top(column, cases_height(model)), model, viewing, wishes);
}

void draw_found(
    Rect area, const CapaDetail& model, CapaUi& state, const desk::Viewing& viewing,
    Wishes& wishes) {
    const State& capa = *model.found;
    const float right_h = steps_height(capa) + gap + cases_height(model);
    if (has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w >= 1100 ? 420.0F : 340.0F, 20);
        const float story_h = story_height(area.w, capa, viewing);
        Rect left = begin_column("story", area, story_h);
        draw_story(ui::cut_top(left, story_h), capa, viewing);
        end_column();
        Rect beside = begin_column("next", right, right_h);
        draw_right(beside, model, state, viewing, wishes);
        end_column();
        return;
    }
    const float story_h = story_height(area.w, capa, viewing);
    Rect column = begin_column("story", area, story_h + gap + right_h);
    draw_story(ui::cut_top(column, story_h, gap), capa, viewing);
    draw_right(column, model, state, viewing, wishes);
    end_column();
}

} // namespace

std::vector<CapaWish>
draw(const CapaDetail& model, CapaUi& state, ui::Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    const Rect area = ui::inset(body, 24, 20);
    if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The action could not be read"), tr("Your data is safe. Try again.")))
            wishes.emplace_back(ui::ReadAgain{});
    } else if (model.state == desk::ListState::loading) {
        ui::loading_state(area, 5, ui::shown_for_ms(ui::motion_id("loading action")));
    } else if (!model.found) {
        if (ui::empty_state(
                area, Icon::help, tr("There is no such corrective action."), "",
                {.label = tr("All actions"), .icon = Icon::build, .kind = ui::Kind::tonal}))
            wishes.emplace_back(ui::Go{"capa", ""});
    } else {
        const Sheet before = state.sheet;
        draw_found(area, model, state, viewing, wishes);
        // The key that opened a sheet must not press its button as well.
        if (state.sheet != before)
            ui::need_frame_in(0);
        else
            draw_sheet(model, state, viewing, wishes);
    }
    return wishes;
}

} // namespace foyer::capa
