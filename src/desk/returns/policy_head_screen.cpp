// The head of the page: which version is shown and who signed it; of the draft its days, what can
// be looked at, and the next step.
#include <algorithm>
#include <array>

#include "desk/refusal_screen.h"
#include "desk/returns/policy_parts_screen.h"
#include "desk/returns/policy_refusals.h"

namespace foyer::returns::policy {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float bar_h = 72;
constexpr float one_line_from = 1040; // the days stand beside the tabs
constexpr float days_w = 580;
constexpr float select_w = 380;

bool may_draft(const Scene& scene) {
    return desk::may(scene.viewing.viewer.role, desk::Act::draft_policy);
}

// ---- which version ------------------------------------------------------------------------------

struct Shown {
    std::vector<std::int64_t> versions;
    std::vector<std::string> options;
    int chosen = 0;
};

bool in_force(const PolicyShelf& shelf, std::size_t at, Date today) {
    const auto& versions = shelf.versions;
    if (versions[at].from > today || (versions[at].to && *versions[at].to < today)) return false;
    return at + 1 == versions.size() || versions[at + 1].from > today;
}

std::string version_option(const Scene& scene, std::size_t at) {
    const PolicyVersion& version = scene.model.shelf.versions[at];
    const Date today = scene.viewing.zone->business_date(scene.viewing.now);
    const std::string words =
        tr("Version {1} from {2}",
           {std::to_string(version.version), day_words(version.from, scene.viewing)});
    return in_force(scene.model.shelf, at, today) ? words + "·" + tr("in force") : words;
}

// Newest first, the shipped table last.
Shown shown_versions(const Scene& scene) {
    Shown shown;
    const auto add = [&](std::int64_t version, std::string option) {
        if (version == scene.version) shown.chosen = static_cast<int>(shown.versions.size());
        shown.versions.push_back(version);
        shown.options.push_back(std::move(option));
    };
    const PolicyShelf& shelf = scene.model.shelf;
    if (scene.ui.edit)
        add(draft_shown, tr("Draft of version {1}", {std::to_string(version_of_draft(shelf))}));
    for (std::size_t at = shelf.versions.size(); at-- > 0;)
        add(shelf.versions[at].version, version_option(scene, at));
    add(0, tr("Shipped table"));
    return shown;
}

std::string signature(const Scene& scene) {
    if (scene.draft()) {
        if (!is_drafted(*scene.ui.edit, scene.model.shelf))
            return tr("Kept at this desk, not recorded yet");
        return tr("Drafted by {1}", {desk::name_of(scene.viewing, scene.model.shelf.drafted_by)});
    }
    const auto found = scene.model.signatures.find(scene.version);
    if (found == scene.model.signatures.end())
        return tr("An example: confirm it, or draft your own");
    return tr(
        "Published by {1}, {2}",
        {desk::name_of(scene.viewing, found->second.by),
         ui::when_text(found->second.at, scene.viewing.now, *scene.viewing.zone)});
}

// ---- what to do ---------------------------------------------------------------------------------

void begin_draft(const Scene& scene) {
    const Date today = scene.viewing.zone->business_date(scene.viewing.now);
    scene.ui.edit = next_edit(scene.model.shelf, today);
    scene.ui.shown.reset();
    scene.ui.tab = Tab::table;
    open_category(scene.ui, {});
}

void draw_begin(Rect& bar, const Scene& scene) {
    const std::string why_not = tr(refuse(PolicyObjection::may_not_draft).reason.text.c_str());
    const bool goes_on = scene.ui.edit.has_value();
    const ui::Button begin{
        .label = goes_on ? tr("Back to the draft") : tr("Draft a change"),
        .icon = Icon::edit_note,
        .kind = ui::Kind::tonal,
        .enabled = may_draft(scene),
        .why_not = why_not};
    if (!ui::button(ui::cut_right(bar, ui::button_width(begin), 12), begin)) return;
    if (goes_on)
        scene.ui.shown.reset();
    else
        begin_draft(scene);
}

// Looking at the changes is everybody's; publishing them is asked of the rules.
std::string why_not_next(const Scene& scene) {
    if (scene.changes.empty()) return tr("The draft changes nothing.");
    const bool may_publish = desk::may(scene.viewing.viewer.role, desk::Act::publish_policy);
    if (scene.ui.tab != Tab::table && !may_publish)
        return desk::words_of(refuse(PolicyObjection::may_not_publish));
    return objection_to_draft(scene);
}

void draw_primary(Rect& bar, const Scene& scene) {
    const std::string why_not = why_not_next(scene);
    const bool looked = scene.ui.tab != Tab::table;
    const ui::Button next{
        .label = looked ? tr("Publish") : tr("Check and publish"),
        .icon = looked ? Icon::verified_user : Icon::fact_check,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .enabled = why_not.empty(),
        .busy = scene.ui.busy,
        .why_not = why_not};
    if (!ui::button(ui::cut_right(bar, ui::button_width(next), 12), next)) return;
    if (!looked) {
        scene.ui.tab = Tab::changes;
        return;
    }
    scene.ui.approval = {};
    scene.ui.approval.open = true;
}

void draw_draft_actions(Rect& bar, const Scene& scene) {
    draw_primary(bar, scene);
    const bool narrow = bar.w < 560;
    const std::string objection = objection_to_draft(scene);
    const bool drafted = is_drafted(*scene.ui.edit, scene.model.shelf);
    const ui::Button save{
        .label = tr("Save the draft"),
        .icon = Icon::save,
        .enabled = objection.empty() && !drafted && !scene.ui.busy,
        .why_not = drafted ? tr("The draft is recorded") : std::string_view(objection),
        .icon_only = narrow};
    const float save_w = narrow ? 56 : ui::button_width(save);
    if (ui::button(ui::cut_right(bar, save_w, 12), save)) scene.wishes.emplace_back(SaveDraft{});
    const ui::Button drop{
        .label = tr("Drop the draft"),
        .icon = Icon::delete_,
        .kind = ui::Kind::ghost,
        .enabled = may_draft(scene) && !scene.ui.busy,
        .icon_only = true};
    if (ui::button(ui::cut_right(bar, 56, 12), drop)) scene.ui.dropping = true;
}

void draw_versions(Rect bar, const Scene& scene) {
    const Shown shown = shown_versions(scene);
    int chosen = shown.chosen;
    const Rect place = ui::cut_left(bar, std::min(select_w, bar.w), 16);
    if (ui::select(place, tr("Version"), shown.options, chosen)) {
        scene.ui.shown = shown.versions[static_cast<std::size_t>(chosen)];
        open_category(scene.ui, {});
    }
    const std::string words = signature(scene);
    if (ui::text_width(words, ui::type::label) <= bar.w)
        ui::text_in(bar, words, ui::type::label, ui::colour(Token::t2));
    else if (ui::paragraph_height(bar.w, words, ui::type::label) <= bar.h && bar.w >= 120)
        ui::paragraph(
            {bar.x, bar.y + 8, bar.w, bar.h}, words, ui::type::label, ui::colour(Token::t2));
}

// ---- the draft ----------------------------------------------------------------------------------

void draw_tabs(Rect box, const Scene& scene) {
    const std::string changes = scene.changes.empty()
        ? std::string(tr("Changes"))
        : std::string(tr("Changes")) + " " + std::to_string(scene.changes.size());
    const std::array segments{
        ui::Segment{.label = tr("Table")}, ui::Segment{.label = changes},
        ui::Segment{.label = tr("Past returns")}};
    int chosen = static_cast<int>(scene.ui.tab);
    if (ui::segmented(box, tr("What is looked at"), segments, chosen))
        scene.ui.tab = static_cast<Tab>(chosen);
}

void draw_day(
    Rect box, const char* name, const char* hint, std::string& value, const Scene& scene) {
    const float label_w = ui::text_width(name, ui::type::label) + 10;
    ui::text_in(ui::cut_left(box, label_w), name, ui::type::label, ui::colour(Token::t2));
    ui::text_field(
        box, value,
        {.name = name,
         .placeholder = hint,
         .enabled = may_draft(scene),
         .limit = 10,
         .content = ui::Content::number});
}

void draw_days(Rect box, const Scene& scene) {
    PolicyEdit& edit = *scene.ui.edit;
    const ui::Button today{.label = tr("Today"), .enabled = may_draft(scene)};
    const float today_w = ui::button_width(today);
    const auto places = ui::columns(box, {ui::fill(), ui::px(today_w), ui::fill()}, 12);
    draw_day(places[0], tr("Begins"), "2026-12-01", edit.from, scene);
    if (ui::button(places[1], today))
        edit.from = iso_date(scene.viewing.zone->business_date(scene.viewing.now));
    draw_day(places[2], tr("Ends"), tr("Until the next one"), edit.to, scene);
}

// Where they do not fit beside the tabs they have a line of their own, above the table alone.
bool has_days_line(float width, const Scene& scene) {
    return width < one_line_from && scene.ui.tab == Tab::table;
}

} // namespace

std::string objection_to_draft(const Scene& scene) {
    if (!scene.ui.edit) return {};
    const auto command = command_of(*scene.ui.edit, scene.model.shelf);
    if (!command) return tr("Write a day such as 2026-12-31 first.");
    const desk::Circumstance here{scene.viewing.now, scene.viewing.viewer, {}, scene.viewing.zone};
    const auto decision = decide(PolicyCommand(*command), {scene.model.shelf}, here);
    const auto* refusal = std::get_if<desk::Refusal>(&decision);
    if (refusal == nullptr) return {};
    return desk::words_of(*refusal);
}

namespace {

// Of a draft that changes something; before that nothing is asked of it.
std::string told_objection(const Scene& scene) {
    return scene.changes.empty() ? std::string() : objection_to_draft(scene);
}

} // namespace

float head_height(float width, const Scene& scene) {
    if (!scene.draft()) return bar_h;
    const float days = has_days_line(width, scene) ? 64 : 0;
    const std::string objection = told_objection(scene);
    const float told =
        objection.empty() ? 0 : 10 + ui::paragraph_height(width - 40, objection, ui::type::label);
    return 2 * bar_h + days + told;
}

void draw_head(Rect box, const Scene& scene) {
    const bool one_line = box.w >= one_line_from;
    Rect top = ui::inset(ui::cut_top(box, bar_h), 20, 8);
    if (scene.draft())
        draw_draft_actions(top, scene);
    else
        draw_begin(top, scene);
    draw_versions(top, scene);
    if (!scene.draft()) return;
    Rect below = ui::inset(ui::cut_top(box, bar_h), 20, 8);
    if (one_line) draw_days(ui::cut_right(below, days_w, 24), scene);
    draw_tabs(below, scene);
    if (has_days_line(box.w, scene)) draw_days(ui::inset(ui::cut_top(box, 56, 8), 20, 0), scene);
    const std::string objection = told_objection(scene);
    if (!objection.empty())
        ui::paragraph(ui::inset(box, 20, 0), objection, ui::type::label, ui::colour(Token::danger));
}

} // namespace foyer::returns::policy
