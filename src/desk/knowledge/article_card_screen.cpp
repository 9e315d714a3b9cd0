#include "desk/knowledge/article_card_screen.h"

#include <algorithm>
#include <array>

#include "desk/knowledge/knowledge_parts_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::knowledge {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<PageWish>;

constexpr float edge = 20;
constexpr float strip_h = 56;
constexpr float version_h = 80;
constexpr float least_with_foot = 460; // of the card

const Version* shown_version(const ArticleDetail& detail, const PageUi& ui) {
    if (ui.version == 0 || ui.version == detail.found->version) return nullptr;
    const auto at = std::ranges::find(detail.versions, ui.version, &Version::version);
    return at == detail.versions.end() ? nullptr : &*at;
}

std::string version_line(const Version& version, const desk::Viewing& viewing) {
    const std::string when = ui::when_text(version.at, viewing.now, *viewing.zone);
    const std::string who = desk::name_of(viewing, version.by);
    return who.empty() ? when : when + "·" + who;
}

std::string why_of(const Version& version) {
    if (!version.reason.empty()) return version.reason;
    if (version.origin == "shipped") return tr("Shipped with the program");
    return version.origin.empty() ? std::string(tr("Written here")) : version.origin;
}

// An old text says so, and leads back.
void draw_old_strip(Rect strip, const Version& old, PageUi& ui, const desk::Viewing& viewing) {
    const ui::ToneColours tone = ui::tone_colours(ui::Tone::warn);
    ui::fill_rect(strip, tone.soft, 12);
    const ui::Button newest{.label = tr("Newest text"), .icon = Icon::update};
    Rect in = strip;
    const Rect button = ui::cut_right(in, ui::button_width(newest), 12);
    ui::icon({in.x + 16, in.y + 17}, Icon::history, 22, tone.text);
    ui::text(
        {in.x + 48, in.y + 9}, tr("Old text: version {1}", {std::to_string(old.version)}),
        ui::type::label_bold, tone.text, in.w - 52);
    ui::text(
        {in.x + 48, in.y + 30}, version_line(old, viewing), ui::type::small, tone.text, in.w - 52);
    if (ui::button(button, newest)) ui.version = 0;
}

// ---- what can be done ------------------------------------------------------------------------

enum class Deed { helped, did_not_help, versions, edit, retire, restore };

bool may_rate(const State& state, const desk::Viewing& viewing, bool helped) {
    const auto vote = state.votes.find(viewing.viewer.staff);
    return vote == state.votes.end() || vote->second != helped;
}

void add_rating(
    std::vector<Deed>& deeds, std::vector<ui::Button>& buttons, const PageModel& model,
    const desk::Viewing& viewing) {
    for (const bool helped : {true, false}) {
        deeds.push_back(helped ? Deed::helped : Deed::did_not_help);
        buttons.push_back(
            {.label = helped ? tr("It helped") : tr("It did not help"),
             .icon = helped ? Icon::thumb_up : Icon::thumb_down,
             .kind = helped ? ui::Kind::tonal : ui::Kind::secondary,
             .enabled = may_rate(*model.detail.found, viewing, helped) && !model.busy,
             .why_not = tr("You have said so already.")});
    }
}

void add_writing(std::vector<Deed>& deeds, std::vector<ui::Button>& buttons, const State& state) {
    if (state.retired) {
        deeds.push_back(Deed::restore);
        buttons.push_back({.label = tr("Bring back"), .icon = Icon::restart_alt});
        return;
    }
    deeds.push_back(Deed::edit);
    buttons.push_back({.label = tr("Edit"), .icon = Icon::edit});
    deeds.push_back(Deed::retire);
    buttons.push_back(
        {.label = tr("Retire"), .icon = Icon::block, .kind = ui::Kind::danger_outline});
}

struct Foot {
    std::vector<Deed> deeds;
    std::vector<ui::Button> buttons;
};

Foot foot_of(const PageModel& model, const PageUi& ui, const desk::Viewing& viewing) {
    Foot foot;
    const State& state = *model.detail.found;
    const bool old = shown_version(model.detail, ui) != nullptr;
    if (!old && !state.retired) add_rating(foot.deeds, foot.buttons, model, viewing);
    if (model.detail.versions.size() > 1) {
        foot.deeds.push_back(Deed::versions);
        foot.buttons.push_back({.label = tr("Versions"), .icon = Icon::history});
    }
    if (!old && may_write(viewing.viewer.role)) add_writing(foot.deeds, foot.buttons, state);
    return foot;
}

void perform(Deed deed, const State& state, PageUi& ui, Wishes& wishes) {
    switch (deed) {
    case Deed::helped: wishes.emplace_back(Rate{state.id, true}); break;
    case Deed::did_not_help: wishes.emplace_back(Rate{state.id, false}); break;
    case Deed::versions: ui.showing_versions = true; break;
    case Deed::edit: wishes.emplace_back(ui::Go{"knowledge.edit", text_of(state.id)}); break;
    case Deed::restore: wishes.emplace_back(Restore{state.id}); break;
    case Deed::retire:
        close_dialog(ui);
        ui.retiring = true;
        ui.take_focus = true;
        break;
    }
}

// ---- the card --------------------------------------------------------------------------------

float chip_width() {
    return ui::status_chip_width(Icon::block, tr("Retired"), true);
}

// What is left of the area begins below it.
void draw_head(Rect& area, const State& state, const desk::Viewing& viewing) {
    const float w = state.retired ? area.w - chip_width() - 12 : area.w;
    const std::string facts = facts_line(state, viewing);
    const float h = std::max(20.0F, ui::paragraph_height(w, facts, ui::type::label));
    const Rect line = ui::cut_top(area, h + 4, 16);
    ui::paragraph({line.x, line.y + 2, w, h}, facts, ui::type::label, ui::colour(Token::t3));
    if (state.retired)
        ui::status_chip(
            {line.right() - chip_width(), line.y}, ui::Tone::neutral, Icon::block, tr("Retired"),
            true);
}

void press(
    std::optional<std::size_t> at, const Foot& foot, const State& state, PageUi& ui,
    Wishes& wishes) {
    if (at) perform(foot.deeds[*at], state, ui, wishes);
}

// Where there is little height the buttons follow the text; else they stay below it.
void draw_text(
    Rect area, const Foot& below, const PageModel& model, PageUi& ui, const desk::Viewing& viewing,
    Wishes& wishes) {
    const Version* old = shown_version(model.detail, ui);
    if (old != nullptr) draw_old_strip(ui::cut_top(area, strip_h, 16), *old, ui, viewing);
    const Reading reading{
        old != nullptr ? &old->article : &model.detail.found->article,
        old != nullptr ? std::span<const LawCard>() : std::span<const LawCard>(model.detail.laws),
        viewing.english};
    if (ui.text_from_the_top) ui::scroll_to_top("article");
    ui.text_from_the_top = false;
    // As wide as the card, so that focus rings at the edges are seen.
    const Rect cut{area.x - 8, area.y, area.w + 16, area.h};
    const float h = reading_height(area.w, reading);
    const float below_h = buttons_height(area.w, below.buttons);
    const Rect moved = ui::begin_scroll("article", cut, h + below_h + 32);
    const auto pressed = draw_reading({area.x, moved.y, area.w, h}, reading);
    const Rect buttons{area.x, moved.y + h + 20, area.w, below_h};
    press(draw_buttons(buttons, below.buttons), below, *model.detail.found, ui, wishes);
    ui::end_scroll();
    if (!pressed) return;
    ui.selected = *pressed;
    ui.version = 0;
    ui.text_from_the_top = true;
}

void draw_found(
    Rect box, const PageModel& model, PageUi& ui, const desk::Viewing& viewing, Wishes& wishes) {
    Rect area = ui::inset(box, edge);
    const Foot foot = foot_of(model, ui, viewing);
    const bool stays = box.h >= least_with_foot && !foot.buttons.empty();
    Rect buttons;
    if (stays) buttons = ui::cut_bottom(area, buttons_height(area.w, foot.buttons), 16);
    draw_head(area, *model.detail.found, viewing);
    draw_text(area, stays ? Foot{} : foot, model, ui, viewing, wishes);
    if (!stays) return;
    ui::line_h(box.x + 1, buttons.y - 10, box.w - 2, ui::colour(Token::border));
    press(draw_buttons(buttons, foot.buttons), foot, *model.detail.found, ui, wishes);
}

// ---- dialogs ---------------------------------------------------------------------------------

void draw_version_row(Rect row, const Version& version, PageUi& ui, const desk::Viewing& viewing) {
    const std::string label = tr("Version {1}", {std::to_string(version.version)});
    const bool on = ui.version == version.version;
    if (ui::list_row(row, label, on).clicked) {
        ui.version = version.version;
        ui.showing_versions = false;
    }
    ui::text(
        {row.x + 24, row.y + 8}, label + "·" + version_line(version, viewing), ui::type::body_bold,
        ui::colour(Token::t1), row.w - 48);
    ui::text(
        {row.x + 24, row.y + 33}, words_of(version.article, viewing.english).title, ui::type::label,
        ui::colour(Token::t2), row.w - 48);
    ui::text(
        {row.x + 24, row.y + 54}, why_of(version), ui::type::small, ui::colour(Token::t3),
        row.w - 48);
}

void draw_versions(const ArticleDetail& detail, PageUi& ui, const desk::Viewing& viewing) {
    const auto drawer = ui::begin_drawer(
        "versions", tr("Versions"), words_of(detail.found->article, viewing.english).title);
    const auto rows = ui::begin_list(
        "versions", drawer.inside, static_cast<std::int64_t>(detail.versions.size()), version_h);
    for (auto i = rows.first; i < rows.last; ++i) {
        draw_version_row(
            rows.row_box(i), detail.versions[static_cast<std::size_t>(i)], ui, viewing);
    }
    ui::end_list();
    ui::end_drawer();
    if (drawer.closed) ui.showing_versions = false;
}

void draw_retiring(
    const PageModel& model, PageUi& ui, const desk::Viewing& viewing, Wishes& wishes) {
    const Article& article = model.detail.found->article;
    const auto dialog = ui::begin_dialog("retire", tr("Retire this article?"), 560, 320);
    Rect in = dialog.inside;
    in.y += ui::paragraph(
        in,
        words_of(article, viewing.english).title + "·" +
            tr("It is suggested no longer; its versions stay readable."),
        ui::type::body, ui::colour(Token::t2), 3);
    const std::string wrong = model.refusal
        ? ui::tr_values(model.refusal->reason.text, model.refusal->reason.values)
        : std::string();
    ui::text_field(
        {in.x, in.y + 42, in.w, 56}, ui.reason,
        {.label = tr("Why?"),
         .error = wrong,
         .limit = reason_characters_max,
         .take_focus = ui.take_focus});
    ui.take_focus = false;
    const float bottom = dialog.inside.bottom();
    const ui::Button retire{
        .label = tr("Retire"), .icon = Icon::block, .kind = ui::Kind::danger, .busy = model.busy};
    const float w = ui::button_width(retire);
    if (ui::button({in.right() - w, bottom - 56, w, 56}, retire)) {
        wishes.emplace_back(Retire{model.detail.found->id, ui.reason});
    }
    const ui::Button cancel{.label = tr("Cancel"), .kind = ui::Kind::ghost};
    const bool left = ui::button({in.x, bottom - 56, ui::button_width(cancel), 56}, cancel);
    ui::end_dialog();
    if (left || dialog.closed) close_dialog(ui);
}

} // namespace

void draw_article_card(
    Rect box, const PageModel& model, PageUi& ui, const desk::Viewing& viewing, Wishes& wishes) {
    ui::card(box);
    const ArticleDetail& detail = model.detail;
    if (ui.selected.is_nil()) {
        ui::empty_state(
            box, Icon::menu_book, tr("Choose an article"),
            tr("What to do, what to say, and what the law says"));
    } else if (detail.state == desk::ListState::failed) {
        if (ui::failed_state(
                box, tr("The article could not be read"), tr("Your data is safe. Try again."))) {
            wishes.emplace_back(ui::ReadAgain{});
        }
    } else if (detail.found && detail.found->id == ui.selected) {
        draw_found(box, model, ui, viewing, wishes);
    } else if (detail.state == desk::ListState::ready && !detail.found) {
        ui::empty_state(box, Icon::menu_book, tr("There is no such article."), "");
    } else {
        ui::loading_state(ui::inset(box, edge), 6, ui::shown_for_ms(ui::motion_id("article")));
    }
}

void draw_article_dialogs(
    const PageModel& model, PageUi& ui, const desk::Viewing& viewing, Wishes& wishes) {
    if (!model.detail.found || model.detail.found->id != ui.selected) return;
    if (ui.showing_versions) draw_versions(model.detail, ui, viewing);
    if (ui.retiring) draw_retiring(model, ui, viewing, wishes);
}

} // namespace foyer::knowledge
