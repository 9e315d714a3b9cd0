#include "app/shell_screen.h"

#include <algorithm>

#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float rail_w = 88;
constexpr float bar_gap = 16;

// In little room (large texts, a narrow window) the logo, second lines and the words of chips go.
struct ShellLook {
    bool compact = false;
    float bar_h = 72;
    float edge = 24; // of the bar, left and right
    float first_item = 70;
    float item_h = 68;
    float item_step = 72;
};

ShellLook look_of(Rect window, bool is_home) {
    if (window.w >= 1000 && window.h >= 560) return {};
    return {true, 60, is_home ? 16.0F : 24.0F, 6, 62, 66};
}

// ---- the rail ---------------------------------------------------------------------------------

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
    const float top = box.y + (box.h - 46) / 2;
    ui::icon({box.x + 24, top}, item.icon, 24, ink);
    const ui::Type type{13, 18, chosen ? ui::Weight::bold : ui::Weight::regular};
    ui::text_in({box.x, top + 28, box.w, 18}, item.label, type, ink, ui::Align::centre);
    ui::badge({box.x + 62, box.y + 15}, item.badge);
    if (press.clicked && !chosen) wishes.emplace_back(ui::Go{item.page, ""});
}

void draw_lock(Rect box, const ShellLook& look, std::vector<ShellWish>& wishes) {
    const ui::Press press = ui::press_area(box, tr("Lock"));
    if (press.held) ui::fill_rect(box, ui::colour(Token::surface3), 12);
    const float size = look.compact ? 24.0F : 22.0F;
    const ui::Type type = look.compact ? ui::type::small : ui::type::caption;
    const float top = box.y + (look.compact ? 8.0F : 10.0F);
    ui::icon({box.x + (box.w - size) / 2, top}, Icon::lock, size, ui::colour(Token::t2));
    ui::text_in(
        {box.x, box.y + (look.compact ? 36.0F : 34.0F), box.w, type.line}, tr("Lock"), type,
        ui::colour(Token::t2), ui::Align::centre);
    if (press.clicked || ui::pressed(ui::key(ui::Key::f10))) wishes.emplace_back(LockDesk{});
}

void draw_rail(
    Rect rail, const ShellLook& look, const ShellModel& model, std::vector<ShellWish>& wishes) {
    ui::fill_rect(rail, ui::colour(Token::rail));
    ui::line_v(rail.right() - 1, rail.y, rail.h, ui::colour(Token::border));
    if (!look.compact) draw_logo(rail);
    float y = rail.y + look.first_item;
    int index = 0;
    for (const RailItem& item : model.items) {
        draw_rail_item({rail.x + 8, y, 72, look.item_h}, item, item.name == model.rail, wishes);
        const auto digit = static_cast<ui::Key>(static_cast<int>(ui::Key::digit1) + index++);
        if (ui::pressed(ui::alt(digit))) wishes.emplace_back(ui::Go{item.page, ""});
        y += look.item_step;
    }
    draw_lock({rail.x + 8, rail.bottom() - 72, 72, 64}, look, wishes);
}

// ---- the bar ----------------------------------------------------------------------------------
// From the right to the left; each part returns where the rest of the bar ends.

float draw_staff(
    Rect bar, const ShellLook& look, const ShellModel& model, std::vector<ShellWish>& wishes) {
    const float face = look.compact ? 40.0F : 44.0F;
    const float text_w = std::max(
        ui::text_width(model.staff_name, ui::type::label_bold),
        ui::text_width(model.staff_below, ui::type::small));
    const float words_w = look.compact ? 0.0F : 12 + std::min(text_w, 200.0F);
    const float w = face + words_w;
    const Rect box{bar.right() - look.edge - w, bar.y + (bar.h - 56) / 2, w, 56};
    const ui::Press press = ui::press_area(box, tr("Switch staff"));
    ui::avatar({box.x, box.y + (56 - face) / 2, face, face}, model.staff_name, 0);
    if (!look.compact) {
        ui::text(
            {box.x + 56, box.y + 9}, model.staff_name, ui::type::label_bold, ui::colour(Token::t1),
            w - 56);
        ui::text(
            {box.x + 56, box.y + 29}, model.staff_below, ui::type::small, ui::colour(Token::t3),
            w - 56);
    }
    if (press.clicked) wishes.emplace_back(SwitchStaff{});
    return box.x - bar_gap;
}

float draw_chips(
    float right, Rect bar, const ShellLook& look, const ShellModel& model,
    std::vector<ShellWish>& wishes) {
    if (model.chips.empty()) return right;
    const float gap = look.compact ? 16.0F : 8.0F;
    if (!look.compact) {
        ui::line_v(right - 1, bar.y + 20, 32, ui::colour(Token::border));
        right -= bar_gap;
    }
    for (auto chip = model.chips.rbegin(); chip != model.chips.rend(); ++chip) {
        const float w = look.compact ? 41.0F : ui::device_chip_width(chip->label);
        right -= w;
        const Rect box{right, bar.y + (bar.h - 40) / 2, w, 40};
        if (ui::device_chip(box, chip->tone, chip->icon, chip->label))
            wishes.emplace_back(ui::Go{chip->page, chip->subject});
        right -= gap;
    }
    return right;
}

// Returns where the title ends.
float draw_title(
    Rect bar, float right, const ShellLook& look, const ShellModel& model,
    std::vector<ShellWish>& wishes) {
    float x = bar.x + look.edge;
    if (model.has_back) {
        if (ui::button(
                {x, bar.y + (bar.h - 56) / 2, 56, 56},
                {.label = tr("Back"), .icon = Icon::arrow_back, .icon_only = true}))
            wishes.emplace_back(ui::Back{});
        x += 56 + bar_gap;
    }
    const float most = model.is_home ? right - x : look.compact ? 180.0F : 260.0F;
    const bool alone = look.compact && (model.is_home || model.below.empty());
    const ui::Type type = look.compact ? ui::type::lead : ui::type::title;
    const float h = alone ? type.line : type.line + ui::type::small.line;
    const float y = bar.y + (bar.h - h) / 2;
    const float title_w = ui::text({x, y}, model.title, type, ui::colour(Token::t1), most);
    if (alone) return x + title_w;
    const float below_w =
        ui::text({x, y + type.line}, model.below, ui::type::small, ui::colour(Token::t3), most);
    return x + std::max(title_w, below_w);
}

// Brings back the keyboard that somebody has hidden.
float draw_keyboard_key(
    float right, Rect bar, const ShellModel& model, std::vector<ShellWish>& wishes) {
    if (!model.keyboard_hidden) return right;
    const Rect box{right - 56, bar.y + (bar.h - 56) / 2, 56, 56};
    if (ui::button(
            box, {.label = tr("Show the keyboard"), .icon = Icon::keyboard, .icon_only = true}))
        wishes.emplace_back(ShowKeyboard{});
    return box.x - bar_gap;
}

Rect draw_bar(
    Rect bar, const ShellLook& look, const ShellModel& model, ScanUi& scan,
    std::vector<ShellWish>& wishes) {
    ui::fill_rect(bar, ui::colour(Token::surface));
    ui::line_h(bar.x, bar.bottom() - 1, bar.w, ui::colour(Token::border));
    float right = draw_staff(bar, look, model, wishes);
    right = draw_keyboard_key(right, bar, model, wishes);
    if (model.is_home) right = draw_chips(right, bar, look, model, wishes);
    const float left = draw_title(bar, right, look, model, wishes) + bar_gap;
    if (model.is_home) return {};
    const Rect box{left, bar.y + (bar.h - 56) / 2, right - left, 56};
    draw_scan_box(box, scan, false, wishes);
    return box;
}

// Large letters leave less room: rather fewer words than half of them.
std::string scan_placeholder(float box_w) {
    constexpr float beside = 112; // the sign, the key hint and the edges
    std::string all = tr("Scan or type: receipt·case no.·phone·name·words");
    if (ui::text_width(all, ui::type::body) + beside <= box_w) return all;
    return tr("Scan or type");
}

} // namespace

void draw_scan_box(Rect box, ScanUi& scan, bool hero, std::vector<ShellWish>& wishes) {
    if (ui::pressed(ui::key(ui::Key::f2))) scan.take_focus = true;
    const std::string placeholder =
        hero ? std::string(tr("Scan, or type any number")) : scan_placeholder(box.w);
    const ui::ScanField field{
        .name = tr("Scan or type"),
        .placeholder = placeholder,
        .below = tr("Case no.·phone·customer·words of the case"),
        .hero = hero,
        .unknown = scan.unknown,
        .take_focus = scan.take_focus,
        .sign = scan.sign};
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
    const ShellLook look = look_of(window, model.is_home);
    const Rect rail = ui::cut_left(rest, rail_w);
    const Rect bar = ui::cut_top(rest, look.bar_h);
    drawn.scan_box = draw_bar(bar, look, model, scan, drawn.wishes);
    draw_rail(rail, look, model, drawn.wishes);
    if (model.banner) {
        const Rect strip = ui::cut_top(rest, 72);
        ui::banner(
            {strip.x + look.edge, strip.y + 16, strip.w - 2 * look.edge, 56}, model.banner->tone,
            model.banner->icon, model.banner->lead, model.banner->rest);
    }
    drawn.body = rest;
    return drawn;
}

} // namespace foyer::app
