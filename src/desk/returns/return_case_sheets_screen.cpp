#include "desk/returns/return_case_sheets_screen.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "desk/returns/approval_id.h"
#include "desk/returns/return_case_verbs_screen.h"
#include "desk/returns/return_offers.h"
#include "desk/returns/return_parts_screen.h"
#include "desk/returns/return_sheet_parts_screen.h"
#include "ui/columns.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::tr;

// ---- a reason and nothing else ----------------------------------------------------------------

constexpr std::array exceptions{
    N_("The fault is real"), N_("For the customer's goodwill"), N_("This once only")};

struct ReasonLook {
    ReturnCaseSheet sheet;
    Verb verb;
    const char* placeholder;
    ui::Kind kind;
};
constexpr std::array reasons{
    ReasonLook{
        ReturnCaseSheet::exception, Verb::override_denial, N_("Why is it given after all?"),
        ui::Kind::primary},
    ReasonLook{
        ReturnCaseSheet::deny, Verb::deny, N_("In these words the customer was told"),
        ui::Kind::danger},
    ReasonLook{
        ReturnCaseSheet::cancel, Verb::cancel, N_("Why is it cancelled?"), ui::Kind::danger},
    ReasonLook{
        ReturnCaseSheet::repair_call, Verb::call_about_repair,
        N_("What was said, what was agreed"), ui::Kind::primary}};

const ReasonLook* reason_of(ReturnCaseSheet sheet) {
    const auto* found = std::ranges::find(reasons, sheet, &ReasonLook::sheet);
    return found == reasons.end() ? nullptr : found;
}

Command command_of(Verb verb, const CaseScene& scene) {
    const State& state = scene.state();
    const std::string& text = scene.ui.fields.text;
    switch (verb) {
    case Verb::deny: return Deny{state.id, text};
    case Verb::cancel: return Cancel{state.id, text};
    case Verb::call_about_repair:
        return CallAboutRepair{state.id, repair_for(verb, state).value_or(0), text};
    default: break;
    }
    const Verdict verdict = overridden_verdict(state, scene.model.facts.book);
    return Override{state.id, approval_id(state.id, verdict), text};
}

void draw_exceptions(Rect& in, std::string& text) {
    std::vector<std::string> labels;
    for (const char* one : exceptions)
        labels.emplace_back(tr(one));
    const int tapped = draw_sheet_tiles(
        in, 3, labels, [&](std::size_t i) { return text == labels[i]; });
    if (tapped >= 0) text = labels[static_cast<std::size_t>(tapped)];
}

void draw_reason(Rect in, const ReasonLook& look, const CaseScene& scene) {
    std::string& text = scene.ui.fields.text;
    const bool written = !trimmed(text).empty();
    const bool pressed = draw_sheet_foot(
        in, scene,
        {tr(name_of(look.verb)), icon_of(look.verb), written ? "" : tr("Write a few words first"),
         look.kind});
    const bool exception = look.sheet == ReturnCaseSheet::exception;
    const float above = exception ? sheet_tiles_height(exceptions.size(), 3) : 0;
    Rect area = ui::begin_column("reason", in, above + 120, ui::dialog_edge);
    if (exception) draw_exceptions(area, text);
    ui::text_area(
        area, text,
        {.name = tr("Reason"), .placeholder = tr(look.placeholder), .limit = words_most});
    ui::end_column();
    if (pressed) send(scene, command_of(look.verb, scene));
}

// ---- conditions, complaint --------------------------------------------------------------------

void draw_conditions(Rect in, const CaseScene& scene) {
    const State& state = scene.state();
    auto& met = scene.ui.fields.met;
    const auto open = open_conditions(state);
    const bool all = std::ranges::all_of(
        open, [&](const Duty& duty) { return std::ranges::count(met, duty.kind) > 0; });
    const bool pressed = draw_sheet_foot(
        in, scene,
        {tr(name_of(Verb::approve)), icon_of(Verb::approve),
         all ? "" : tr("Tick what you have looked at")});
    Rect area = ui::begin_column(
        "conditions", in, static_cast<float>(open.size()) * (sheet_row_h + sheet_gap),
        ui::dialog_edge);
    for (const Duty& duty : open) {
        bool on = std::ranges::count(met, duty.kind) > 0;
        if (!ui::check_row(
                ui::cut_top(area, sheet_row_h, sheet_gap), tr(name_of(duty.kind)), on))
            continue;
        std::erase(met, duty.kind);
        if (on) met.push_back(duty.kind);
    }
    ui::end_column();
    if (pressed) send(scene, approving(state));
}

void draw_link(Rect in, const CaseScene& scene) {
    CaseId& chosen = scene.ui.fields.complaint;
    const auto& cases = scene.model.cases;
    const bool pressed = draw_sheet_foot(
        in, scene,
        {tr(name_of(Verb::link_complaint)), Icon::link,
         chosen.is_nil() ? tr("Choose the complaint") : ""});
    const ui::Button add{
        .label = tr("Register a complaint"), .icon = Icon::support_agent, .kind = ui::Kind::tonal};
    if (ui::button(ui::cut_bottom(in, sheet_row_h, sheet_gap), add))
        scene.wishes.emplace_back(ComplainAboutReturn{});
    if (cases.empty()) {
        ui::empty_state(
            in, Icon::search, tr("No complaint about this receipt"),
            tr("Register one, then link it here"));
    } else {
        std::vector<std::string> labels;
        for (const LinkableCase& one : cases)
            labels.push_back(one.label);
        Rect area = ui::begin_column(
            "cases", in, sheet_tiles_height(cases.size(), 1), ui::dialog_edge);
        const int tapped = draw_sheet_tiles(
            area, 1, labels, [&](std::size_t i) { return cases[i].id == chosen; });
        if (tapped >= 0) chosen = cases[static_cast<std::size_t>(tapped)].id;
        ui::end_column();
    }
    if (pressed) send(scene, LinkComplaint{scene.state().id, chosen});
}

// ---- all of them ------------------------------------------------------------------------------

SheetLook look_of(const CaseScene& scene) {
    const ReturnCaseSheet sheet = scene.ui.sheet;
    if (const ReasonLook* look = reason_of(sheet))
        return {
            tr(name_of(look->verb)), sheet == ReturnCaseSheet::exception ? 450.0F : 390.0F};
    if (sheet == ReturnCaseSheet::conditions) return {tr("What has to be looked at"), 390};
    if (sheet == ReturnCaseSheet::link) return {tr("Which complaint is it about?"), 520};
    return look_of_goods_sheet(sheet, scene);
}

ReturnCaseSheet sheet_of(Verb verb, const State& state) {
    switch (verb) {
    case Verb::approve:
        return open_conditions(state).empty() ? ReturnCaseSheet::none
                                              : ReturnCaseSheet::conditions;
    case Verb::override_denial: return ReturnCaseSheet::exception;
    case Verb::deny: return ReturnCaseSheet::deny;
    case Verb::cancel: return ReturnCaseSheet::cancel;
    case Verb::settle: return ReturnCaseSheet::settle;
    case Verb::link_complaint: return ReturnCaseSheet::link;
    case Verb::dispose: return ReturnCaseSheet::dispose;
    case Verb::receive_for_repair: return ReturnCaseSheet::repair_receive;
    case Verb::send_for_repair: return ReturnCaseSheet::repair_send;
    case Verb::take_back_from_repair: return ReturnCaseSheet::repair_back;
    case Verb::call_about_repair: return ReturnCaseSheet::repair_call;
    default: return ReturnCaseSheet::none;
    }
}

// What the customer hears by the rules is what they were told, unless it is written otherwise.
std::string told_by_rules(const Verdict& verdict) {
    std::string words;
    for (const Reason& reason : verdict.reasons) {
        if (!reason.must_show_customer) continue;
        if (!words.empty()) words += ' ';
        words += words_of(reason);
    }
    return words;
}

ReturnCaseFields fresh_fields(ReturnCaseSheet sheet, const State& state) {
    ReturnCaseFields fields;
    if (sheet == ReturnCaseSheet::deny) fields.text = told_by_rules(state.verdict);
    if (sheet == ReturnCaseSheet::dispose && !goods_at_desk(state).empty())
        fields.position = goods_at_desk(state).front();
    if (sheet == ReturnCaseSheet::repair_receive && !repairable(state).empty()) {
        fields.position = repairable(state).front();
        if (fields.position < state.goods.size())
            fields.serial = state.goods[fields.position].serial;
    }
    const Disposition usual = usual_disposition(state, fields.position);
    if (usual != Disposition::none) fields.disposition = usual;
    return fields;
}

} // namespace

bool open_case_sheet(Verb verb, const CaseScene& scene) {
    ReturnCaseUi& state = scene.ui;
    const ReturnCaseSheet sheet = sheet_of(verb, scene.state());
    if (sheet == ReturnCaseSheet::none) return false;
    // What was typed into a sheet that was left is still there; what was sent is not.
    if (state.typed_for != sheet || state.op.is_nil())
        state.fields = fresh_fields(sheet, scene.state());
    state.sheet = sheet;
    state.typed_for = sheet;
    state.refused.clear();
    scene.wishes.emplace_back(BeginAct{});
    return true;
}

void draw_case_sheets(const CaseScene& scene) {
    ReturnCaseUi& state = scene.ui;
    if (state.sheet == ReturnCaseSheet::none) return;
    const SheetLook look = look_of(scene);
    const ui::Dialog dialog = ui::begin_dialog("sheet", look.title, 880, look.h);
    if (const ReasonLook* reason = reason_of(state.sheet))
        draw_reason(dialog.inside, *reason, scene);
    else if (state.sheet == ReturnCaseSheet::conditions)
        draw_conditions(dialog.inside, scene);
    else if (state.sheet == ReturnCaseSheet::link)
        draw_link(dialog.inside, scene);
    else
        draw_goods_sheet(dialog.inside, scene);
    if (dialog.closed && !state.busy) state.sheet = ReturnCaseSheet::none;
    ui::end_dialog();
}

} // namespace foyer::returns
