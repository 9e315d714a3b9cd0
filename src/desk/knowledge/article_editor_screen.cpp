#include "desk/knowledge/article_editor_screen.h"

#include <algorithm>
#include <array>

#include "desk/knowledge/article_checks.h"
#include "desk/knowledge/knowledge_parts_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::knowledge {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<EditorWish>;

constexpr float label_h = 26;
constexpr float gap = 14;
constexpr float bar_h = 84;
constexpr float edge = 8; // of a scrolled column, for focus rings

struct FormField {
    const char* label;
    std::string WordsForm::*value;
    float height; // 56: one line
    std::size_t limit;
};
constexpr std::array fields{
    FormField{N_("Title"), &WordsForm::title, 56, title_characters_max},
    FormField{N_("When it applies"), &WordsForm::when, 96, line_characters_max},
    FormField{N_("What to do, a line for each step"), &WordsForm::steps, 168, 4000},
    FormField{N_("What to say, each line: heading: words"), &WordsForm::say, 132, 4000},
    FormField{N_("What never to say or do, a line for each"), &WordsForm::never, 112, 4000},
    FormField{N_("Found by these words"), &WordsForm::keywords, 56, 600}};

WordsForm& typed_words(EditorUi& ui) {
    return ui.english ? ui.form.en : ui.form.zh;
}

// ---- choices above the fields ----------------------------------------------------------------

std::string with_count(const char* label, std::size_t count) {
    return count == 0 ? std::string(label) : label + (" " + ui::grouped(static_cast<int>(count)));
}

struct Chip {
    std::string label;
    Icon icon;
    bool on;
    bool* opens;
};

std::vector<Chip> chips_of(EditorUi& ui) {
    std::vector<Chip> chips{
        {tr(name_of(ui.form.group)), icon_of(ui.form.group), false, &ui.choosing_group},
        {with_count(tr("Suggested for"), ui.form.topics.size()), Icon::lightbulb,
         !ui.form.topics.empty(), &ui.choosing_topics}};
    if (ui.form.kind != Kind::law) {
        chips.push_back(
            {with_count(tr("Law cards"), ui.form.laws.size()), Icon::gavel, !ui.form.laws.empty(),
             &ui.choosing_laws});
    }
    return chips;
}

template <class Place>
float each_chip(Rect box, const std::vector<Chip>& chips, Place place) {
    float x = box.x;
    float y = box.y;
    for (const Chip& chip : chips) {
        const float w =
            std::min(box.w, ui::filter_chip_width(chip.label, chip.icon, true, chip.on));
        if (x > box.x && x + w > box.right()) {
            x = box.x;
            y += 64;
        }
        place(chip, Rect{x, y, w, 56});
        x += w + 8;
    }
    return y + 56 - box.y;
}

void draw_language(Rect box, EditorUi& ui) {
    int chosen = ui.english ? 1 : 0;
    const std::array segments{ui::Segment{.label = "中文"}, ui::Segment{.label = "English"}};
    if (ui::segmented(box, tr("Language of the text"), segments, chosen)) {
        ui.english = chosen == 1;
    }
}

void draw_kind(Rect box, EditorUi& ui) {
    constexpr std::array kinds{Kind::guide, Kind::phrases, Kind::law};
    int chosen = static_cast<int>(std::ranges::find(kinds, ui.form.kind) - kinds.begin());
    const std::array segments{
        ui::Segment{.label = tr("Guide")}, ui::Segment{.label = tr("Phrases")},
        ui::Segment{.label = tr("Law card")}};
    if (!ui::segmented(box, tr("Kind of article"), segments, chosen)) return;
    ui.form.kind = kinds[static_cast<std::size_t>(chosen)];
    if (ui.form.kind == Kind::law) ui.form.group = Group::law;
}

// ---- the form --------------------------------------------------------------------------------

bool is_new(const EditorModel& model) {
    return !model.known.has_value();
}

float form_height(float w, const EditorModel& model, EditorUi& ui) {
    float h = 56 + gap + each_chip({0, 0, w, 0}, chips_of(ui), [](const Chip&, Rect) {}) + gap;
    if (is_new(model)) h += 56 + gap;
    if (ui.form.kind == Kind::law) h += label_h + 56 + gap;
    for (const FormField& field : fields)
        h += label_h + field.height + gap;
    return is_new(model) ? h : h + label_h + 56 + gap;
}

void draw_source(Rect row, EditorUi& ui) {
    Source& source = ui.form.source;
    const auto parts = ui::columns(row, {ui::fill(3), ui::fill(1)}, 10);
    ui::text_field(
        parts[0], ui.english ? source.en : source.zh,
        {.label = ui.english ? tr("Law, in English") : tr("Law, in Chinese"),
         .limit = title_characters_max});
    ui::text_field(
        parts[1], source.article,
        {.label = tr("Article no."), .limit = 12, .content = ui::Content::number});
}

void draw_field(Rect& in, const FormField& field, EditorUi& ui) {
    in.y += label_h;
    std::string& value = typed_words(ui).*field.value;
    const Rect box = ui::cut_top(in, field.height, gap);
    const ui::Field options{.label = tr(field.label), .limit = field.limit};
    if (field.height > 56)
        ui::text_area(box, value, options);
    else
        ui::text_field(box, value, options);
}

void draw_form(Rect in, const EditorModel& model, EditorUi& ui) {
    if (is_new(model)) draw_kind(ui::cut_top(in, 56, gap), ui);
    draw_language(ui::cut_top(in, 56, gap), ui);
    const auto chips = chips_of(ui);
    const float chips_h = each_chip(in, chips, [](const Chip& chip, Rect box) {
        if (ui::filter_chip(box, chip.label, chip.on, chip.icon, true)) *chip.opens = true;
    });
    ui::cut_top(in, chips_h, gap);
    // The same label in the other language is another field.
    ui::push_id(ui.english ? "en" : "zh");
    if (ui.form.kind == Kind::law) {
        in.y += label_h;
        draw_source(ui::cut_top(in, 56, gap), ui);
    }
    for (const FormField& field : fields)
        draw_field(in, field, ui);
    ui::pop_id();
    if (is_new(model)) return;
    in.y += label_h;
    ui::text_field(
        ui::cut_top(in, 56, gap), ui.form.reason,
        {.label = tr("Why is it changed?"), .limit = reason_characters_max});
}

void draw_form_card(Rect card, const EditorModel& model, EditorUi& ui) {
    ui::card(card);
    const Rect place = ui::inset(card, 20, 12);
    const float h = form_height(place.w, model, ui);
    const Rect moved = ui::begin_scroll(
        "form", {place.x - edge, card.y + 1, place.w + 2 * edge, card.h - 2}, h + 2 * 12);
    draw_form({place.x, moved.y + 12, place.w, h}, model, ui);
    ui::end_scroll();
}

// ---- how it will read ------------------------------------------------------------------------

std::vector<LawCard> chosen_laws(const EditorModel& model, const EditorUi& ui) {
    std::vector<LawCard> laws;
    for (const LawCard& card : model.laws) {
        if (std::ranges::find(ui.form.laws, card.article.code) != ui.form.laws.end()) {
            laws.push_back(card);
        }
    }
    return laws;
}

void draw_preview(Rect card, const EditorModel& model, const EditorUi& ui) {
    ui::card(card);
    const Rect place = ui::inset(card, 20, 16);
    const Article article = article_of(ui.form);
    const auto laws = chosen_laws(model, ui);
    const Reading reading{&article, laws, ui.english};
    const float h = reading_height(place.w, reading);
    const Rect moved = ui::begin_scroll(
        "preview", {place.x - edge, card.y + 1, place.w + 2 * edge, card.h - 2}, h + 32);
    draw_reading({place.x, moved.y + 16, place.w, h}, reading);
    ui::end_scroll();
}

// ---- sheets ----------------------------------------------------------------------------------

void toggle(std::vector<std::string>& list, const std::string& code) {
    const auto at = std::ranges::find(list, code);
    if (at == list.end())
        list.push_back(code);
    else
        list.erase(at);
}

std::vector<bool>
marks_of(const std::vector<std::string>& codes, const std::vector<std::string>& chosen) {
    std::vector<bool> marks;
    for (const std::string& code : codes) {
        marks.push_back(std::ranges::find(chosen, code) != chosen.end());
    }
    return marks;
}

void draw_groups(EditorUi& ui) {
    std::vector<std::string> options;
    std::vector<bool> chosen;
    for (const Group group : groups()) {
        options.emplace_back(tr(name_of(group)));
        chosen.push_back(group == ui.form.group);
    }
    const auto taken = choose_from(tr("Topic"), options, chosen, false, ui.choosing_group);
    if (taken) ui.form.group = groups()[*taken];
}

void draw_topics(const EditorModel& model, EditorUi& ui) {
    std::vector<std::string> codes;
    std::vector<std::string> options;
    for (const TopicChoice& topic : model.topics) {
        codes.push_back(topic.code);
        options.push_back(topic.shown);
    }
    const auto taken = choose_from(
        tr("Suggested for complaints about"), options, marks_of(codes, ui.form.topics), true,
        ui.choosing_topics);
    if (taken) toggle(ui.form.topics, codes[*taken]);
}

void draw_laws(const EditorModel& model, EditorUi& ui, bool english) {
    std::vector<std::string> codes;
    std::vector<std::string> options;
    for (const LawCard& card : model.laws) {
        codes.push_back(card.article.code);
        options.push_back(
            citation_of(card.article.source, english) + "·" +
            words_of(card.article, english).title);
    }
    const auto taken = choose_from(
        tr("Law cards"), options, marks_of(codes, ui.form.laws), true, ui.choosing_laws);
    if (taken) toggle(ui.form.laws, codes[*taken]);
}

// ---- what to do with it ----------------------------------------------------------------------

void draw_refusal(Rect place, const EditorModel& model) {
    if (!model.refusal) return;
    const std::string words =
        ui::tr_values(model.refusal->reason.text, model.refusal->reason.values);
    const float h = ui::paragraph_height(place.w, words, ui::type::label_bold, 2);
    ui::paragraph(
        {place.x, place.y + (place.h - h) / 2, place.w, h}, words, ui::type::label_bold,
        ui::colour(Token::danger), 2);
}

void draw_actions(Rect bar, const EditorModel& model, Wishes& wishes) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.y, bar.w, ui::colour(Token::border));
    Rect in{bar.x + 24, bar.y + 10.5F, bar.w - 48, 64};
    const ui::Button save{
        .label = is_new(model) ? tr("Save article") : tr("Save new version"),
        .icon = Icon::save,
        .kind = ui::Kind::primary,
        .shortcut = ui::ctrl(ui::Key::enter),
        .busy = model.busy,
        .large = true};
    if (ui::button(ui::cut_right(in, ui::button_width(save), 12), save)) {
        wishes.emplace_back(SendArticle{});
    }
    in = {in.x, in.y + 4, in.w, 56};
    const ui::Button later{
        .label = tr("Later"),
        .icon = Icon::close,
        .kind = ui::Kind::ghost,
        .shortcut = ui::key(ui::Key::escape)};
    if (ui::button(ui::cut_left(in, ui::button_width(later), 8), later)) {
        wishes.emplace_back(LeaveEditor{});
    }
    const ui::Button drop{.label = tr("Drop the draft"), .icon = Icon::undo};
    const float drop_w = ui::button_width(drop);
    if (in.w - drop_w > 60 && ui::button(ui::cut_left(in, drop_w, 12), drop)) {
        wishes.emplace_back(DropDraft{});
    }
    draw_refusal(in, model);
}

bool draw_no_form(Rect area, const EditorModel& model, Wishes& wishes) {
    if (model.state == desk::ListState::ready) return false;
    ui::card(area);
    if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The article could not be read"), tr("Your data is safe. Try again."))) {
            wishes.emplace_back(ui::ReadAgain{});
        }
    } else {
        ui::loading_state(ui::inset(area, 20), 6, ui::shown_for_ms(ui::motion_id("editor")));
    }
    return true;
}

} // namespace

std::vector<EditorWish>
draw(const EditorModel& model, EditorUi& ui, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    draw_actions(ui::cut_bottom(body, bar_h), model, wishes);
    Rect area = ui::inset(body, 24, 20);
    if (draw_no_form(area, model, wishes)) return wishes;
    if (has_two_columns(area)) {
        const Rect right = ui::cut_right(area, area.w * 0.46F, 16);
        draw_form_card(area, model, ui);
        draw_preview(right, model, ui);
    } else {
        draw_form_card(area, model, ui);
    }
    draw_groups(ui);
    draw_topics(model, ui);
    draw_laws(model, ui, viewing.english);
    return wishes;
}

} // namespace foyer::knowledge
