#include "app/shell_screen.h"

#include "ui/scan_field.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float rail_w = 88;
constexpr float bar_h = 72;

void draw_logo(Rect rail) {
    const Rect box{rail.x + 20, rail.y + 12, 48, 48};
    ui::fill_rect(box, ui::colour(Token::acc), 14);
    ui::icon_in(box, Icon::meeting_room, 28, ui::colour(Token::on_acc));
}

void draw_rail_item(Rect box, const RailItem& item, bool chosen, std::vector<ShellWish>& wishes) {
    const ui::Press press = ui::press_area(box, item.label);
    if (chosen || press.held)
        ui::fill_rect(box, ui::colour(chosen ? Token::acc_soft : Token::surface3), 12);
    const ui::Colour ink = ui::colour(chosen ? Token::acc_text : Token::t2);
    ui::icon({box.x + 24, box.y + 11}, item.icon, 24, ink);
    const ui::Type type{13, 18, chosen ? ui::Weight::bold : ui::Weight::regular};
    ui::text_in({box.x, box.y + 39, box.w, 18}, item.label, type, ink, ui::Align::centre);
    ui::badge({box.x + 62, box.y + 15}, item.badge);
    if (press.clicked && !chosen) wishes.emplace_back(ui::Go{item.page, ""});
}

void draw_lock(Rect box, std::vector<ShellWish>& wishes) {
    const ui::Press press = ui::press_area(box, tr("Lock"));
    if (press.held) ui::fill_rect(box, ui::colour(Token::surface3), 12);
    ui::icon({box.x + 25, box.y + 10}, Icon::lock, 22, ui::colour(Token::t2));
    ui::text_in(
        {box.x, box.y + 34, box.w, 16}, tr("Lock"), ui::type::caption, ui::colour(Token::t2),
        ui::Align::centre);
    if (press.clicked || ui::pressed(ui::key(ui::Key::f10))) wishes.emplace_back(LockDesk{});
}

void draw_rail(Rect rail, const ShellModel& model, std::vector<ShellWish>& wishes) {
    ui::fill_rect(rail, ui::colour(Token::rail));
    ui::line_v(rail.right() - 1, rail.y, rail.h, ui::colour(Token::border));
    draw_logo(rail);
    float y = rail.y + 70;
    int index = 0;
    for (const RailItem& item : model.items) {
        draw_rail_item({rail.x + 8, y, 72, 68}, item, item.name == model.rail, wishes);
        const auto digit = static_cast<ui::Key>(static_cast<int>(ui::Key::digit1) + index++);
        if (ui::pressed(ui::alt(digit))) wishes.emplace_back(ui::Go{item.page, ""});
        y += 72;
    }
    draw_lock({rail.x + 8, rail.bottom() - 72, 72, 64}, wishes);
}

float draw_staff(Rect bar, const ShellModel& model, std::vector<ShellWish>& wishes) {
    const float text_w = std::max(
        ui::text_width(model.staff_name, ui::type::label_bold),
        ui::text_width(model.staff_below, ui::type::small));
    const float w = 44 + 12 + std::min(text_w, 200.0F);
    const Rect box{bar.right() - 24 - w, bar.y + 8, w, 56};
    const ui::Press press = ui::press_area(box, tr("Switch staff"));
    ui::avatar({box.x, box.y + 6, 44, 44}, model.staff_name, 0);
    ui::text(
        {box.x + 56, box.y + 9}, model.staff_name, ui::type::label_bold, ui::colour(Token::t1),
        w - 56);
    ui::text(
        {box.x + 56, box.y + 29}, model.staff_below, ui::type::small, ui::colour(Token::t3),
        w - 56);
    if (press.clicked) wishes.emplace_back(SwitchStaff{});
    return box.x;
}

float draw_chips(float right, Rect bar, const ShellModel& model, std::vector<ShellWish>& wishes) {
    if (model.chips.empty()) return right;
    ui::line_v(right - 17, bar.y + 20, 32, ui::colour(Token::border));
    right -= 32;
    for (auto chip = model.chips.rbegin(); chip != model.chips.rend(); ++chip) {
        const float w = ui::device_chip_width(chip->label);
        right -= w;
        if (ui::device_chip({right, bar.y + 16, w, 40}, chip->tone, chip->icon, chip->label))
            wishes.emplace_back(ui::Go{chip->page, ""});
        right -= 8;
    }
    return right;
}

float draw_title(Rect bar, const ShellModel& model, std::vector<ShellWish>& wishes) {
    float x = bar.x + 24;
    if (model.has_back) {
        if (ui::button(
                {x, bar.y + 8, 56, 56},
                {.label = tr("Back"), .icon = Icon::arrow_back, .icon_only = true}))
            wishes.emplace_back(ui::Back{});
        x += 72;
    }
    const float most = model.is_home ? 460.0F : 260.0F;
    const float title_w =
        ui::text({x, bar.y + 13}, model.title, ui::type::title, ui::colour(Token::t1), most);
    const float below_w =
        ui::text({x, bar.y + 41}, model.below, ui::type::small, ui::colour(Token::t3), most);
    return x + std::max(title_w, below_w);
}

// Brings back the keyboard that somebody has hidden.
float draw_keyboard_key(
    float right, Rect bar, const ShellModel& model, std::vector<ShellWish>& wishes) {
    if (!model.keyboard_hidden) return right;
    const Rect box{right - 16 - 56, bar.y + 8, 56, 56};
    if (ui::button(
            box, {.label = tr("Show the keyboard"), .icon = Icon::keyboard, .icon_only = true}))
        wishes.emplace_back(ShowKeyboard{});
    return box.x;
}

Rect draw_bar(Rect bar, const ShellModel& model, ScanUi& scan, std::vector<ShellWish>& wishes) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.bottom() - 1, bar.w, ui::colour(Token::border));
    const float left = draw_title(bar, model, wishes);
    const float right = draw_keyboard_key(draw_staff(bar, model, wishes), bar, model, wishes);
    if (model.is_home) {
        draw_chips(right, bar, model, wishes);
        return {};
    }
    const Rect box{left + 16, bar.y + 8, right - 16 - left - 16, 56};
    draw_scan_box(box, scan, false, wishes);
    return box;
}

} // namespace

void draw_scan_box(Rect box, ScanUi& scan, bool hero, std::vector<ShellWish>& wishes) {
    if (ui::pressed(ui::key(ui::Key::f2))) scan.take_focus = true;
    const ui::ScanField field{
        .name = tr("Scan or type"),
        .placeholder =
            hero ? tr("Scan, or type any number") : tr("Scan or type: case no.·phone·name·words"),
        .below = tr("Case no.·phone·customer·words of the case"),
        .hero = hero,
        .unknown = scan.unknown,
        .take_focus = scan.take_focus};
    scan.take_focus = false;
    const ui::Typed typed = ui::scan_field(box, scan.text, field);
    if (typed.changed) {
        scan.unknown = false;
        wishes.emplace_back(ScanChanged{});
    }
    if (typed.submitted) wishes.emplace_back(ScanEntered{scan.text});
}

ShellDrawn draw_shell(Rect window, const ShellModel& model, ScanUi& scan) {
    ShellDrawn drawn;
    ui::fill_rect(window, ui::colour(Token::bg));
    Rect rest = window;
    const Rect rail = ui::cut_left(rest, rail_w);
    const Rect bar = ui::cut_top(rest, bar_h);
    drawn.scan_box = draw_bar(bar, model, scan, drawn.wishes);
    draw_rail(rail, model, drawn.wishes);
    if (model.banner) {
        const Rect strip = ui::cut_top(rest, 72);
        ui::banner(
            ui::inset(strip, 24, 8), model.banner->tone, model.banner->icon, model.banner->lead,
            model.banner->rest);
    }
    drawn.body = rest;
    return drawn;
}

} // namespace foyer::app
