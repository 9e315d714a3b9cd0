#include "desk/returns/policy_parts_screen.h"

namespace foyer::returns::policy {

using ui::tr;

std::string said(const desk::Sentence& sentence) {
    if (sentence.text.empty()) return {};
    return ui::tr_values(sentence.text, sentence.values);
}

std::string category_name(std::string_view category) {
    const CategoryLaw& law = law_of(category);
    return law.code.empty() ? std::string(category) : std::string(tr(law.english));
}

std::string day_words(Date day, const desk::Viewing& viewing) {
    return ui::day_text(viewing.zone->moment(day, 12 * hour_ms), *viewing.zone);
}

void draw_dropping(const Scene& scene) {
    if (!scene.ui.dropping) return;
    const ui::Dialog dialog = ui::begin_dialog("drop", tr("Drop the draft?"), 560, 244);
    ui::Rect in = dialog.inside;
    ui::Rect bar = ui::cut_bottom(in, 56, 16);
    ui::paragraph(
        in, tr("What was changed in it is lost. The versions that are published stay."),
        ui::type::body, ui::colour(ui::Token::t1));
    const auto halves = ui::columns(bar, {ui::fill(), ui::fill()}, 12);
    const bool keep = ui::button(halves[0], {.label = tr("Keep it")});
    const bool drop = ui::button(
        halves[1],
        {.label = tr("Drop the draft"), .icon = ui::Icon::delete_, .kind = ui::Kind::danger});
    ui::end_dialog();
    if (drop) scene.wishes.emplace_back(DropDraft{});
    if (keep || drop || dialog.closed) scene.ui.dropping = false;
}

namespace {

// What the store says to its customers is too long to stand beside its name.
desk::AskedFact fact_of(const PolicyChange& change) {
    const std::string category = category_name(change.category);
    const char* column = tr(name_of_column(change.column));
    if (change.column.starts_with("customer_text")) return {category, column, false};
    return {
        category + "·" + column,
        said(words_of_value(change.column, change.before)) + " → " +
            said(words_of_value(change.column, change.after)),
        false};
}

} // namespace

void draw_approval(const Scene& scene) {
    if (!scene.ui.approval.open || !scene.ui.edit) return;
    const Played& played = scene.model.played;
    desk::ApprovalAsk ask;
    ask.title = tr("The manager publishes");
    ask.subtitle =
        tr("Return policy, version {1}", {std::to_string(version_of_draft(scene.model.shelf))});
    const auto command = command_of(*scene.ui.edit, scene.model.shelf);
    ask.facts = {
        {tr("Begins"), command ? day_words(command->from, scene.viewing) : "", true},
        {tr("Ends"),
         command && command->to ? day_words(*command->to, scene.viewing) : tr("Until the next one"),
         false},
        {tr("Changes"), std::to_string(scene.changes.size()), true}};
    for (const PolicyChange& change : scene.changes)
        ask.facts.push_back(fact_of(change));
    if (played.days > 0 && !played.running)
        ask.facts.push_back(
            {tr("Past returns that change"),
             tr("{1} of {2}", {ui::grouped(played.found.changed), ui::grouped(played.found.cases)}),
             false});
    ask.approve = tr("Publish");
    ask.least = desk::Role::manager;
    if (auto wish = desk::draw(ask, scene.ui.approval, scene.viewing))
        scene.wishes.emplace_back(Publish{wish->approver, std::move(wish->pin)});
}

} // namespace foyer::returns::policy
