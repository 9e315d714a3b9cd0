#include "desk/knowledge/knowledge_screen.h"

#include <algorithm>

#include "desk/knowledge/article_card_screen.h"
#include "desk/knowledge/knowledge_parts_screen.h"
#include "ui/list_keys.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::knowledge {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<PageWish>;

constexpr float row_h = 78; // two lines of a title, and one below
constexpr float gap = 8;
constexpr float search_least = 220;

void select(PageUi& ui, ArticleId id) {
    ui.selected = id;
    ui.version = 0;
    ui.reading = true;
    ui.text_from_the_top = true;
}

void restart(PageUi& ui) {
    ui.from_the_top = true;
    ui.reading = false;
}

// ---- the bar ---------------------------------------------------------------------------------

std::string group_label(const PageUi& ui) {
    return ui.query.group ? tr(name_of(*ui.query.group)) : tr("All topics");
}

void draw_new(Rect& bar, Wishes& wishes) {
    const ui::Button write{
        .label = tr("New article"), .icon = Icon::post_add, .kind = ui::Kind::primary};
    const ui::Button small{
        .label = tr("New article"),
        .icon = Icon::post_add,
        .kind = ui::Kind::primary,
        .icon_only = true};
    const bool roomy = bar.w >= 900;
    const float w = roomy ? ui::button_width(write) : 56;
    if (ui::button(ui::cut_right(bar, w, gap), roomy ? write : small)) {
        wishes.emplace_back(ui::Go{"knowledge.edit", "new"});
    }
}

void draw_retired_chip(Rect& bar, PageUi& ui) {
    const char* label = tr("Retired too");
    const bool on = ui.query.retired_too;
    const float w = ui::filter_chip_width(label, Icon::none, false, on);
    if (bar.w - w - gap < search_least + 200) return;
    if (ui::filter_chip(ui::cut_right(bar, w, gap), label, on)) {
        ui.query.retired_too = !on;
        restart(ui);
    }
}

void draw_bar(Rect bar, PageUi& ui, const desk::Viewing& viewing, Wishes& wishes) {
    if (may_write(viewing.viewer.role)) {
        draw_new(bar, wishes);
        draw_retired_chip(bar, ui);
    }
    const std::string label = group_label(ui);
    const bool on = ui.query.group.has_value();
    const float w =
        std::min(ui::filter_chip_width(label, Icon::category, true, on), bar.w - search_least);
    if (ui::filter_chip(ui::cut_right(bar, w, gap), label, on, Icon::category, true)) {
        ui.choosing_group = true;
    }
    const auto typed = ui::text_field(
        bar, ui.query.search,
        {.name = tr("Search articles"),
         .placeholder = tr("Search: words·pinyin·KB-21"),
         .icon = Icon::search,
         .limit = 60,
         .content = ui::Content::search});
    if (typed.changed) restart(ui);
}

void draw_groups(PageUi& ui) {
    std::vector<std::string> options{tr("All topics")};
    std::vector<bool> chosen{!ui.query.group.has_value()};
    for (const Group group : groups()) {
        options.emplace_back(tr(name_of(group)));
        chosen.push_back(ui.query.group == group);
    }
    const auto taken = choose_from(tr("Topic"), options, chosen, false, ui.choosing_group);
    if (!taken) return;
    if (*taken == 0)
        ui.query.group.reset();
    else
        ui.query.group = groups()[*taken - 1];
    restart(ui);
}

// ---- the list --------------------------------------------------------------------------------

std::string below(const ListedArticle& listed, bool english) {
    std::string line = label_of(listed.number);
    const std::string& citation = english ? listed.citation_en : listed.citation_zh;
    line += "·" + (citation.empty() ? std::string(tr(name_of(listed.group))) : citation);
    if (listed.uses > 0)
        line += "·" + ui::tr_plural("used {1} time", "used {1} times", listed.uses);
    return listed.retired ? line + "·" + tr("Retired") : line;
}

void draw_row(Rect row, const ListedArticle& listed, PageUi& ui, bool english) {
    const std::string id = text_of(listed.id);
    const bool on = ui.selected == listed.id;
    ui::push_id(id);
    if (ui::list_row(row, title_of(listed, english), on).clicked) select(ui, listed.id);
    ui::pop_id();
    const std::string& title = title_of(listed, english);
    const Token ink = listed.retired ? Token::t3 : Token::t1;
    ui::icon(
        {row.x + 18, row.y + 27}, icon_of(listed.group), 24,
        ui::colour(on ? Token::acc_text : Token::t2));
    Rect words{row.x + 56, row.y, row.w - 76, row.h};
    const float title_h = ui::paragraph_height(words.w, title, ui::type::row_bold, 2);
    words.y += (row.h - title_h - 20) / 2;
    ui::paragraph(words, title, ui::type::row_bold, ui::colour(ink), 2);
    ui::text(
        {words.x, words.y + title_h + 2}, below(listed, english), ui::type::small,
        ui::colour(Token::t3), words.w);
    ui::line_h(row.x, row.bottom() - 1, row.w, ui::colour(Token::border));
}

// Up and down go through the list, wherever the pointer is.
void move_selection(const ArticleList& list, PageUi& ui, float shown_h) {
    ui::claim_arrows();
    const int step =
        (ui::pressed(ui::key(ui::Key::down)) ? 1 : 0) - (ui::pressed(ui::key(ui::Key::up)) ? 1 : 0);
    if (step == 0 || ui::text_field_focused()) return;
    const auto at = std::ranges::find(list.rows, ui.selected, &ListedArticle::id);
    const auto last = static_cast<std::int64_t>(list.rows.size()) - 1;
    const auto index = at == list.rows.end() ? std::int64_t{-1} : at - list.rows.begin();
    const auto wished = std::clamp<std::int64_t>(index + step, 0, last);
    const bool was_reading = ui.reading;
    select(ui, list.rows[static_cast<std::size_t>(wished)].id);
    ui.reading = was_reading;
    ui::scroll_to_row("articles", wished, row_h, shown_h);
}

void draw_rows(Rect area, const ArticleList& list, PageUi& ui, const desk::Viewing& viewing) {
    if (ui.from_the_top) ui::scroll_to_top("articles");
    ui.from_the_top = false;
    move_selection(list, ui, area.h);
    const auto rows =
        ui::begin_list("articles", area, static_cast<std::int64_t>(list.rows.size()), row_h);
    for (auto i = rows.first; i < rows.last; ++i) {
        draw_row(rows.row_box(i), list.rows[static_cast<std::size_t>(i)], ui, viewing.english);
    }
    ui::end_list();
}

void draw_nothing(
    Rect area, const ArticleList& list, const desk::Viewing& viewing, Wishes& wishes) {
    if (!list.base_empty) {
        ui::empty_state(
            area, Icon::search, tr("No article found"),
            tr("Try another word, or its first letters"));
        return;
    }
    const ui::Button take{
        .label = tr("Take in the shipped articles"),
        .icon = Icon::download,
        .kind = ui::Kind::tonal};
    if (!may_write(viewing.viewer.role)) {
        ui::empty_state(
            area, Icon::menu_book, tr("No articles yet"),
            tr("A supervisor can take in the shipped ones"));
    } else if (ui::empty_state(
                   area, Icon::menu_book, tr("No articles yet"),
                   tr("The program brings some; you can change each of them"), take)) {
        wishes.emplace_back(TakeShipped{});
    }
}

void draw_list(
    Rect box, const PageModel& model, PageUi& ui, const desk::Viewing& viewing, Wishes& wishes) {
    const ArticleList& list = model.list;
    ui::card(box);
    const Rect in = ui::inset(box, 1);
    if (list.state == desk::ListState::failed) {
        if (ui::failed_state(
                in, tr("The list could not be read"), tr("Your data is safe. Try again."))) {
            wishes.emplace_back(ui::ReadAgain{});
        }
    } else if (list.state == desk::ListState::loading && list.rows.empty()) {
        ui::loading_state(
            ui::inset(in, 20, 16), 7, ui::shown_for_ms(ui::motion_id("loading articles")));
    } else if (list.rows.empty()) {
        draw_nothing(in, list, viewing, wishes);
    } else {
        draw_rows(in, list, ui, viewing);
    }
    ui::card_edge(box);
}

bool reads_alone(Rect body, const PageUi& ui) {
    return !has_two_columns(body) && ui.reading && !ui.selected.is_nil();
}

void draw_way_back(Rect line, PageUi& ui) {
    const ui::Button back{.label = tr("To the list"), .icon = Icon::arrow_back};
    if (ui::button(ui::cut_left(line, ui::button_width(back)), back)) ui.reading = false;
}

} // namespace

void close_dialog(PageUi& ui) {
    ui.retiring = false;
    ui.reason.clear();
    ui.take_focus = false;
}

std::vector<PageWish>
draw(const PageModel& model, PageUi& ui, Rect body, const desk::Viewing& viewing) {
    Wishes wishes;
    Rect area = ui::inset(body, 24, 20);
    const Rect bar = ui::cut_top(area, 56, 16);
    if (reads_alone(body, ui)) {
        draw_way_back(bar, ui);
        draw_article_card(area, model, ui, viewing, wishes);
    } else {
        draw_bar(bar, ui, viewing, wishes);
        const float list_w = area.w >= 1100 ? 420.0F : 340.0F;
        const bool both = has_two_columns(body);
        draw_list(both ? ui::cut_left(area, list_w, 16) : area, model, ui, viewing, wishes);
        if (both) draw_article_card(area, model, ui, viewing, wishes);
    }
    draw_groups(ui);
    draw_article_dialogs(model, ui, viewing, wishes);
    return wishes;
}

} // namespace foyer::knowledge
