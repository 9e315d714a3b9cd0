#include "desk/staff/set_up_screen.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "desk/role_titles.h"
#include "desk/staff/front_screen.h"
#include "desk/staff/person_fields_screen.h"
#include "ui/widgets.h"

namespace foyer::staff::set_up {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float head_h = 54;
constexpr float card_pad = 20;
constexpr float card_gap = 14;
constexpr float page_w_max = 960;
constexpr float narrow_below = 700;
constexpr float bar_h = 64;
constexpr float roomy_bar_gap = 24;

// How high the rows of the three cards are just now. A narrow card of the person has a row for two
// fields each.
struct Rows {
    float store = 0;
    float desk = 0;
    std::vector<float> person;
    bool narrow = false;

    Rows(const ShownNotices& notices, float page_w)
        : store(row_height(notices, {Slot::store, Slot::branch, Slot::code})),
          desk(row_height(notices, {Slot::desk, Slot::letter})), narrow(page_w < narrow_below) {
        const float pins = row_height(notices, {Slot::pin, Slot::again});
        if (narrow)
            person = {row_height(notices, {Slot::name, Slot::latin_name}),
                      row_height(notices, {Slot::number, Slot::post}), row_height(notices, {}),
                      pins};
        else
            person = {row_height(notices, {Slot::name, Slot::latin_name, Slot::number,
                                           Slot::post}),
                      pins};
    }
    float of_person() const { return std::accumulate(person.begin(), person.end(), 0.0F); }
    float all() const {
        return store + desk + of_person() + 3 * (head_h + 4) + 2 * card_gap;
    }
};

// Cut a card for rows of fields off the area and return its inside.
Rect next_card(Rect& area, const char* title, float rows_h) {
    const Rect card = ui::cut_top(area, head_h + rows_h + 4, card_gap);
    return ui::inset(ui::titled_card(card, title), card_pad, 0);
}

void draw_store(Rect inside, Ui& ui, const ShownNotices& notices) {
    const auto columns = ui::columns(inside, {ui::fill(2), ui::fill(1), ui::px(140)}, 16);
    draw_field(columns[0], ui.form.store, {.label = tr("Store name"), .slot = Slot::store},
               notices);
    draw_field(columns[1], ui.form.branch, {.label = tr("Branch"), .slot = Slot::branch,
                                            .placeholder = tr("optional")}, notices);
    draw_field(columns[2], ui.form.code,
               {.label = tr("Store code"), .slot = Slot::code, .limit = 2, .digits_only = true},
               notices);
}

void draw_desk(Rect inside, Ui& ui, const ShownNotices& notices) {
    const auto columns = ui::columns(inside, {ui::fill(), ui::px(130), ui::px(190)}, 16);
    draw_field(columns[0], ui.form.desk, {.label = tr("Desk name"), .slot = Slot::desk}, notices);
    draw_field(columns[1], ui.form.letter,
               {.label = tr("Desk letter"), .slot = Slot::letter, .limit = 1}, notices);
    const char letter = letter_of(ui.form);
    const int code = code_of(ui.form);
    if (letter == '\0' || code == 0) return;
    const std::string digits = (code < 10 ? "0" : "") + std::to_string(code);
    ui::text({columns[2].x, columns[2].y}, tr("Numbers look like this"), ui::type::label,
             ui::colour(Token::t2), columns[2].w);
    ui::text_in(control_in(columns[2]), "TS" + digits + "-261122-" + letter + "0001",
                ui::type::body_bold, ui::colour(Token::t1));
}

using Cells = std::vector<Rect>;

void draw_person_names(const Cells& cells, PersonForm& form, const ShownNotices& notices) {
    draw_field(cells[0], form.name, {.label = tr("Name"), .slot = Slot::name}, notices);
    draw_field(cells[1], form.latin_name,
               {.label = tr("Name in Latin letters"), .slot = Slot::latin_name,
                .placeholder = tr("optional")},
               notices);
    draw_field(cells[2], form.number,
               {.label = tr("Staff number"), .slot = Slot::number,
                .limit = number_characters_max},
               notices);
    draw_field(cells[3], form.post, {.label = tr("Post"), .slot = Slot::post,
                                     .placeholder = tr("optional")}, notices);
}

void draw_first_roles(Rect column, desk::Role& role) {
    ui::text({column.x, column.y}, tr("Role"), ui::type::label, ui::colour(Token::t2), column.w);
    int chosen = role == desk::Role::manager ? 1 : 0;
    const std::vector<ui::Segment> roles = {
        {.label = tr(desk::title_of(desk::Role::supervisor))},
        {.label = tr(desk::title_of(desk::Role::manager))}};
    if (ui::segmented(control_in(column), tr("Role"), roles, chosen)) {
        role = chosen == 1 ? desk::Role::manager : desk::Role::supervisor;
    }
}

// Four names, then the role and the two PINs.
Cells person_cells(Rect inside, const Rows& rows) {
    Cells cells;
    const auto add_row = [&](std::size_t row, std::initializer_list<ui::Track> tracks) {
        for (const Rect& cell :
             ui::columns(ui::cut_top(inside, rows.person[row]), tracks, 16)) {
            cells.push_back(cell);
        }
    };
    if (rows.narrow) {
        add_row(0, {ui::fill(), ui::fill()});
        add_row(1, {ui::fill(), ui::fill()});
        add_row(2, {ui::fill()});
        add_row(3, {ui::fill(), ui::fill()});
    } else {
        add_row(0, {ui::fill(5), ui::fill(5), ui::fill(5), ui::fill(4)});
        add_row(1, {ui::fill(5), ui::fill(4), ui::fill(4)});
    }
    return cells;
}

void draw_person(Rect inside, PersonForm& form, const Rows& rows, const ShownNotices& notices) {
    const Cells cells = person_cells(inside, rows);
    draw_person_names(cells, form, notices);
    draw_first_roles(cells[4], form.role);
    draw_pin_fields(cells[5], cells[6], form.pin, notices);
}

SetUp wish_of(const SetUpForm& form) {
    SetUp wish;
    wish.store = trimmed(form.store);
    wish.branch = trimmed(form.branch);
    wish.code = code_of(form);
    wish.letter = letter_of(form);
    wish.desk = trimmed(form.desk);
    wish.language = ui::language();
    wish.number = trimmed(form.person.number);
    wish.names = names_of(form.person);
    wish.role = form.person.role;
    wish.pin = Secret(form.person.pin.pin);
    return wish;
}

void draw_trouble(Rect box, const Model& model) {
    if (model.refusal) {
        const auto& [rule, reason, instead] = *model.refusal;
        ui::banner(box, ui::Tone::danger, ui::Icon::error,
                   ui::tr_values(reason.text, reason.values),
                   ui::tr_values(instead.text, instead.values));
    } else if (!model.error.empty()) {
        ui::banner(box, ui::Tone::danger, ui::Icon::error, tr("The store could not be set up."),
                   model.error);
    }
}

std::optional<SetUp> draw_bottom(Rect bar, const Model& model, Ui& ui, const Notices& notices) {
    const ui::Button button{.label = tr("Open the store"), .icon = ui::Icon::storefront,
                            .kind = ui::Kind::primary, .shortcut = ui::ctrl(ui::Key::enter),
                            .busy = model.busy, .large = true};
    const Rect place = ui::cut_right(bar, ui::button_width(button), 16);
    const bool pressed = ui::button(place, button);
    draw_trouble({bar.x, bar.y + 4, bar.w, 56}, model);
    if (!pressed || model.busy) return {};
    ui.asked = true;
    ui.take_focus = !notices.empty();
    if (!notices.empty()) return {};
    return wish_of(ui.form);
}

void draw_cards(Rect area, const Rows& rows, Ui& ui, const ShownNotices& notices) {
    const Rect scrolled = ui::begin_scroll("set-up", area, rows.all());
    Rect inside{scrolled.x, scrolled.y, scrolled.w, rows.all()};
    draw_store(next_card(inside, tr("The store"), rows.store), ui, notices);
    draw_desk(next_card(inside, tr("This desk"), rows.desk), ui, notices);
    const Rect person = next_card(inside, tr("The first person, who keeps the staff list"),
                                  rows.of_person());
    draw_person(person, ui.form.person, rows, notices);
    ui::end_scroll();
}

}  // namespace

Ui fresh_ui() {
    Ui ui;
    ui.form.person.role = desk::Role::supervisor;
    return ui;
}

std::vector<Wish> draw(const Model& model, Ui& ui, Rect window, const desk::Viewing& viewing) {
    std::vector<Wish> wishes;
    ui::fill_rect(window, ui::colour(Token::bg));
    const auto layout = front_layout(window, page_w_max);
    draw_brand(layout, tr("First start"));
    draw_clock(layout, viewing);

    Rect page = layout.page;
    ui::text({page.x, page.y}, tr("Set up"), ui::type::number, ui::colour(Token::t1));
    ui::text({page.x, page.y + 36}, tr("Once, before the first person signs in"), ui::type::body,
             ui::colour(Token::t2), page.w - (model.keyboard_hidden ? 294.0F : 230.0F));
    const auto switched = draw_switches(page, model.keyboard_hidden);
    if (switched.keyboard) wishes.emplace_back(ShowKeyboard{});
    if (switched.scheme) wishes.emplace_back(sign_in::UseScheme{*switched.scheme});
    if (switched.language) wishes.emplace_back(sign_in::UseLanguage{*switched.language});

    ui::cut_top(page, layout.low ? 66.0F : 70.0F);
    const Notices notices = notices_of(ui.form);
    const auto first = ui.asked ? first_slot(notices) : Slot::store;
    const ShownNotices shown{&notices, ui.asked, ui.take_focus ? first : std::nullopt};
    const Rows rows(shown, page.w);
    // Where there is more room than the cards need, the button stands below them.
    const float needed = rows.all() + roomy_bar_gap + bar_h;
    const bool roomy = page.h > needed;
    if (roomy) page.h = needed;
    const Rect bar = ui::cut_bottom(page, bar_h, roomy ? roomy_bar_gap : 8);
    draw_cards(page, rows, ui, shown);
    ui.take_focus = false;
    if (auto wish = draw_bottom(bar, model, ui, notices)) wishes.emplace_back(std::move(*wish));
    return wishes;
}

}  // namespace foyer::staff::set_up
