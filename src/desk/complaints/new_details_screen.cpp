#include "desk/complaints/new_details_screen.h"

#include <algorithm>
#include <array>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/new_customer_screen.h"
#include "desk/complaints/radar_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float promise_h = 231;
constexpr float gap = 14;
constexpr float head_h = 53;
constexpr float advice_head_h = 53;
constexpr float letter_row_h = 64;
constexpr float side_by_side_from = 700;
constexpr float columns_gap = 20;

// The desk deals with its own matters at once; only others are assigned.
std::string_view department_of(const Category& category) {
    return category.department == "service_desk" ? std::string_view() : category.department;
}

// ---- the promise ------------------------------------------------------------------------------

float promise_height(const NewUi& state) {
    if (state.form.promise != PromiseChoice::chosen) return promise_h;
    const bool wrong = !notice_text(state.notices, FieldName::promise).empty();
    return promise_h + 36 + (wrong ? notice_h : 0);
}

std::string promise_line(const NewUi& state, const desk::Viewing& viewing) {
    const auto at = promised_time(state.form, viewing.now, *viewing.zone, state.closes);
    if (!at && state.form.promise == PromiseChoice::today)
        return tr("The store does not open today: set a time");
    if (!at) return tr("No promise yet: the store's limit applies");
    const auto day_of = [&](Time time) { return viewing.zone->local(time).date; };
    if (day_of(*at) == day_of(viewing.now))
        return tr("Answer today before {1}", {ui::clock_text(*at, *viewing.zone)});
    return tr("Answer before {1}", {ui::when_text(*at, viewing.now, *viewing.zone)});
}

void draw_promise_line(Rect line, const NewUi& state, const desk::Viewing& viewing) {
    const bool promised = state.form.promise != PromiseChoice::none;
    const ui::Colour ink = ui::colour(promised ? Token::danger : Token::t3);
    ui::icon({line.x, line.y}, promised ? Icon::alarm : Icon::schedule, 20, ink);
    ui::text(
        {line.x + 28, line.y}, promise_line(state, viewing),
        promised ? ui::type::label_bold : ui::type::label, ink, line.w - 28);
}

void draw_promise(Rect in, NewUi& state, const desk::Viewing& viewing) {
    ui::text_in(
        ui::cut_top(in, 24, 10), tr("Promised answer"), ui::type::body_bold, ui::colour(Token::t1));
    constexpr std::array choices{
        std::pair{PromiseChoice::hours_2, N_("In 2 hours")},
        std::pair{PromiseChoice::today, N_("By tonight")},
        std::pair{PromiseChoice::chosen, N_("Set a time")}};
    const auto boxes =
        ui::columns(ui::cut_top(in, 56, 10), {ui::fill(), ui::fill(), ui::fill()}, 8);
    Form& form = state.form;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const bool on = form.promise == choices[i].first;
        if (ui::pick_tile(boxes[i], tr(choices[i].second), Icon::none, on))
            form.promise = on ? PromiseChoice::none : choices[i].first;
    }
    if (form.promise != PromiseChoice::chosen)
        return draw_promise_line({in.x, in.y, in.w, 20}, state, viewing);
    const std::string wrong = notice_text(state.notices, FieldName::promise);
    ui::text_field(
        {in.x, in.y, in.w, 56}, form.promised_at,
        {.name = tr("Time promised"),
         .placeholder = tr("16:30, or 2026-11-23 10:00"),
         .error = wrong,
         .limit = 16,
         .take_focus = state.focus == FieldName::promise,
         .content = ui::Content::number});
}

void draw_department(Rect in, NewUi& state) {
    const ui::Button change{.label = tr("Reassign"), .icon = Icon::alt_route};
    const float w = ui::text_width(change.label, ui::type::body_bold) + 64;
    const Rect button = ui::cut_right(in, w, 12);
    ui::text(
        {in.x, in.y + 7}, tr("Department in charge"), ui::type::small, ui::colour(Token::t3), in.w);
    const std::string& code = state.form.assign_to_department;
    ui::text(
        {in.x, in.y + 25}, code.empty() ? tr("The desk itself") : tr(department_name(code)),
        ui::type::body_bold, ui::colour(Token::t1), in.w);
    if (ui::button(button, change)) state.choosing_department = true;
}

void draw_promise_card(Rect box, NewUi& state, const desk::Viewing& viewing) {
    ui::card(box);
    draw_promise(ui::inset(box, 17), state, viewing);
    ui::line_h(box.x + 1, box.bottom() - 80, box.w - 2, ui::colour(Token::border));
    draw_department({box.x + 17, box.bottom() - 69, box.w - 34, 56}, state);
}

// ---- what to say ------------------------------------------------------------------------------

float insert_width(bool inserted) {
    const char* label = inserted ? tr("Inserted") : tr("Insert");
    return ui::text_width(label, ui::type::row_bold) + 60;
}

float phrase_height(float width, const Advice::Said& said, const Form& form) {
    const float w = width - 34 - 12 - insert_width(has_script(form, said.words));
    return std::max(77.0F, 37 + ui::paragraph_height(w, said.words, ui::type::label));
}

float warning_height(float width, const Advice& advice) {
    if (advice.warning.empty()) return 0;
    return 22 + ui::paragraph_height(width - 62, advice.warning, ui::type::label_bold);
}

float advice_height(float width, const Advice& advice, const Form& form) {
    if (advice.say.empty()) return 0;
    float h = advice_head_h + warning_height(width, advice) + 1;
    for (const Advice::Said& said : advice.say)
        h += phrase_height(width, said, form);
    return h;
}

// Which articles were of use is counted when the complaint is registered.
void remember_use(NewUi& state, const Advice& advice) {
    std::erase(state.used_articles, advice.article);
    const bool used = std::ranges::any_of(
        advice.say, [&](const Advice::Said& said) { return has_script(state.form, said.words); });
    if (used) state.used_articles.push_back(advice.article);
}

void draw_phrase(Rect row, const Advice::Said& said, const Advice& advice, NewUi& state) {
    const bool inserted = has_script(state.form, said.words);
    ui::line_h(row.x + 1, row.y, row.w - 2, ui::colour(Token::border));
    Rect in{row.x + 17, row.y + 9, row.w - 34, row.h - 9};
    const Rect button = ui::cut_right(in, insert_width(inserted), 12);
    ui::text({in.x, in.y}, said.title, ui::type::label_bold, ui::colour(Token::t1), in.w);
    ui::paragraph(
        {in.x, in.y + 20, in.w, in.h - 20}, said.words, ui::type::label, ui::colour(Token::t2));
    const ui::Button insert{
        .label = inserted ? tr("Inserted") : tr("Insert"),
        .icon = inserted ? Icon::check : Icon::playlist_add,
        .kind = ui::Kind::tonal};
    if (!ui::button({button.x, button.y, button.w, 56}, insert)) return;
    toggle_script(state.form, said.words);
    remember_use(state, advice);
}

void draw_warning(Rect strip, const std::string& words) {
    const ui::ToneColours tone = ui::tone_colours(ui::Tone::warn);
    ui::fill_rect(strip, tone.soft, 15);
    ui::fill_rect({strip.x, strip.y, strip.w, strip.h / 2}, tone.soft);
    ui::icon({strip.x + 16, strip.y + 11}, Icon::gpp_maybe, 20, tone.text);
    ui::paragraph(
        {strip.x + 44, strip.y + 11, strip.w - 60, strip.h}, words, ui::type::label_bold,
        tone.text);
}

// The whole head leads to the article.
void draw_advice_head(Rect head, const Advice& advice, std::vector<NewWish>& wishes) {
    const Rect touched{head.x + 1, head.y, head.w - 2, std::max(head.h, 56.0F)};
    const ui::Press press = ui::press_area(touched, tr("Open the article"), true, 15);
    if (press.held) ui::fill_rect(ui::inset(head, 1), ui::colour(Token::surface3), 15);
    ui::icon({head.x + 17, head.y + 15}, Icon::lightbulb, 22, ui::colour(Token::acc_text));
    Rect in{head.x + 47, head.y, head.w - 64, head.h};
    ui::icon({in.right() - 20, head.y + 16}, Icon::chevron_right, 20, ui::colour(Token::t3));
    in.w -= 24;
    const float label_w = ui::text_width(advice.label, ui::type::small);
    ui::text(
        {in.right() - label_w, head.y + 17}, advice.label, ui::type::small, ui::colour(Token::t3));
    ui::text(
        {in.x, head.y + 4}, tr("What to say"), ui::type::body_bold, ui::colour(Token::t1),
        in.w - label_w - 8);
    ui::text(
        {in.x, head.y + 28}, advice.title, ui::type::small, ui::colour(Token::t2),
        in.w - label_w - 8);
    if (press.clicked) wishes.emplace_back(ui::Go{"knowledge", advice.article});
}

void draw_advice(Rect box, const Advice& advice, NewUi& state, std::vector<NewWish>& wishes) {
    if (advice.say.empty()) return;
    ui::card(box);
    Rect rows = box;
    draw_advice_head(ui::cut_top(rows, advice_head_h), advice, wishes);
    for (const Advice::Said& said : advice.say) {
        ui::push_id(said.title);
        draw_phrase(ui::cut_top(rows, phrase_height(box.w, said, state.form)), said, advice, state);
        ui::pop_id();
    }
    const float h = warning_height(box.w, advice);
    if (h > 0) draw_warning({box.x + 1, rows.y, box.w - 2, h}, advice.warning);
}

// ---- the authority's letter -------------------------------------------------------------------

struct LetterField {
    FieldName field;
    const char* label;
    std::string Form::*value;
    std::size_t limit;
    bool whole_row;
};
constexpr std::array letter_fields{
    LetterField{FieldName::relay_agency, N_("Agency"), &Form::relay_agency, 60, true},
    LetterField{FieldName::relay_number, N_("Their number"), &Form::relay_number, 40, true},
    LetterField{
        FieldName::relay_received_on, N_("Received on"), &Form::relay_received_on, 10, false},
    LetterField{FieldName::relay_reply_due, N_("Reply due"), &Form::relay_reply_due, 10, false},
    LetterField{FieldName::relay_officer, N_("Officer"), &Form::relay_officer, 40, false},
    LetterField{
        FieldName::relay_officer_phone, N_("Officer's phone"), &Form::relay_officer_phone, 24,
        false}};

// The fields from `first` on that stand in one row.
std::size_t in_row(std::size_t first) {
    return letter_fields[first].whole_row ? 1 : 2;
}

float letter_row_height(const NewUi& state, std::size_t first) {
    bool wrong = false;
    for (std::size_t i = first; i < first + in_row(first); ++i)
        wrong = wrong || !notice_text(state.notices, letter_fields[i].field).empty();
    return letter_row_h + (wrong ? notice_h : 0);
}

float letter_height(const NewUi& state) {
    float h = head_h + 1 + 12 + 4;
    for (std::size_t i = 0; i < letter_fields.size(); i += in_row(i))
        h += letter_row_height(state, i);
    return h;
}

void draw_letter_field(Rect box, const LetterField& field, NewUi& state) {
    const std::string wrong = notice_text(state.notices, field.field);
    ui::text_field(
        box, state.form.*field.value,
        {.name = tr(field.label),
         .placeholder = tr(field.label),
         .error = wrong,
         .limit = field.limit,
         .take_focus = state.focus == field.field,
         .content = ui::Content::personal});
}

void draw_letter(Rect box, NewUi& state) {
    Rect in = ui::inset(ui::titled_card(box, tr("The authority's letter")), 20, 12);
    for (std::size_t i = 0; i < letter_fields.size(); i += in_row(i)) {
        Rect line = ui::cut_top(in, letter_row_height(state, i));
        line.h = 56;
        if (in_row(i) == 1) {
            draw_letter_field(line, letter_fields[i], state);
            continue;
        }
        const auto halves = ui::columns(line, {ui::fill(), ui::fill()}, 10);
        draw_letter_field(halves[0], letter_fields[i], state);
        draw_letter_field(halves[1], letter_fields[i + 1], state);
    }
}

float second_card_height(float width, const NewModel& model, const NewUi& state) {
    return is_relay(state.form.channel) ? letter_height(state)
                                        : advice_height(width, model.advice, state.form);
}

// The duplicates come first: who sees one has no more to type.
float rest_height(float width, const NewModel& model, const NewUi& state) {
    const float duplicates = duplicates_height(width, model.radar);
    return (duplicates > 0 ? duplicates + gap : 0) + second_card_height(width, model, state);
}

} // namespace

void choose_category(Form& form, std::string_view code) {
    const Category* before = find_category(form.category);
    const Category* after = find_category(code);
    if (after == nullptr || before == after) return;
    const bool by_hand = before != nullptr && form.assign_to_department != department_of(*before);
    form.category = code;
    form.subcategory.clear();
    if (!by_hand) form.assign_to_department = department_of(*after);
}

bool has_script(const Form& form, std::string_view words) {
    return form.staff_note.find(words) != std::string::npos;
}

void toggle_script(Form& form, std::string_view words) {
    std::string& note = form.staff_note;
    const std::size_t at = note.find(words);
    if (at == std::string::npos) {
        if (!note.empty()) note += '\n';
        note += words;
        return;
    }
    note.erase(at, words.size());
    if (at < note.size() && note[at] == '\n') note.erase(at, 1);
    if (!note.empty() && note.back() == '\n') note.pop_back();
}

float details_height(float width, const NewModel& model, const NewUi& state) {
    if (width < side_by_side_from)
        return promise_height(state) + gap + rest_height(width, model, state);
    return std::max(
        promise_height(state), rest_height((width - columns_gap) / 2, model, state));
}

void draw_details(
    Rect column, const NewModel& model, NewUi& state, const desk::Viewing& viewing,
    std::vector<NewWish>& wishes) {
    Rect promise = column;
    if (column.w >= side_by_side_from) {
        promise = ui::cut_left(column, (column.w - columns_gap) / 2, columns_gap);
        promise.h = promise_height(state);
    } else {
        promise = ui::cut_top(column, promise_height(state), gap);
    }
    draw_promise_card(promise, state, viewing);
    if (const float h = duplicates_height(column.w, model.radar); h > 0)
        draw_duplicates(ui::cut_top(column, h, gap), model.radar, viewing, wishes);
    const Rect box = ui::cut_top(column, second_card_height(column.w, model, state));
    if (is_relay(state.form.channel))
        draw_letter(box, state);
    else
        draw_advice(box, model.advice, state, wishes);
}

} // namespace foyer::complaints
