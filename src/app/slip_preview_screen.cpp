#include "app/slip_preview_screen.h"

#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float button_h = 56;
constexpr float gap = 12;
constexpr float widest = 4000; // as the window allows

// White in both schemes, as paper is.
void draw_paper(Rect box, const ui::PictureView& picture) {
    ui::fill_rect(box, ui::colour(Token::surface3), 12);
    ui::whole_picture(ui::inset(box, 12), picture);
    if (picture.state == ui::PictureState::failed)
        ui::text_in(
            {box.x, box.y + box.h / 2 + 60, box.w, 24}, tr("This slip cannot be shown."),
            ui::type::body, ui::colour(Token::t2), ui::Align::centre);
}

bool part_button(Rect box, const char* label, Icon icon, ui::Key key, bool enabled) {
    return ui::button(
        box, {.label = label,
              .icon = icon,
              .shortcut = ui::key(key),
              .enabled = enabled,
              .why_not = tr("This is the end of it"),
              .icon_only = true});
}

void draw_parts(Rect foot, int part, int parts, std::vector<DrawerWish>& wishes) {
    const Rect next = ui::cut_right(foot, button_h, gap);
    const Rect previous = ui::cut_right(foot, button_h, gap);
    if (part_button(previous, tr("Further up"), Icon::arrow_upward, ui::Key::page_up, part > 0))
        wishes.emplace_back(ShowPart{-1});
    const bool more = part + 1 < parts;
    if (part_button(next, tr("Further down"), Icon::arrow_downward, ui::Key::page_down, more))
        wishes.emplace_back(ShowPart{1});
    ui::text_in(
        foot, tr("Part {1} of {2}", {std::to_string(part + 1), std::to_string(parts)}),
        ui::type::body, ui::colour(Token::t2));
}

} // namespace

void draw_slip_preview(
    const SpoolJob& job, const DrawerUi& shown, std::vector<DrawerWish>& wishes) {
    const float w = job.paper == printing::Paper::a4 ? widest : 900;
    const ui::Dialog dialog = ui::begin_dialog("slip preview", job.title, w, widest);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, button_h, 16);
    draw_paper(in, shown.picture);
    const ui::Button close{.label = tr("Close"), .icon = Icon::close, .kind = ui::Kind::primary};
    const bool closed = ui::button(ui::cut_right(foot, ui::button_width(close), gap), close);
    if (job.parts > 1)
        draw_parts(foot, shown.part, job.parts, wishes);
    else
        ui::text_in(
            foot, tr("This is how it will come out"), ui::type::body, ui::colour(Token::t2));
    ui::end_dialog();
    if (closed || dialog.closed) wishes.emplace_back(ClosePreview{});
}

} // namespace foyer::app
