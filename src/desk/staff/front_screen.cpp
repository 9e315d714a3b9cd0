#include "desk/staff/front_screen.h"

#include <algorithm>

#include "ui/widgets.h"

namespace foyer::staff {
namespace {

using ui::Rect;
using ui::tr;

constexpr float margin = 48;

constexpr float tall_brand_share = 0.36F;
constexpr float roomy_brand_h = 520;
constexpr float narrow_brand_w = 304;

bool is_narrow(Rect brand) { return brand.w < 400; }

float brand_width(float window_w) {
    if (window_w >= 1200) return 440;
    return window_w >= 1000 ? narrow_brand_w : 0;
}

// In a tall window the brand lies above the page.
FrontLayout tall_layout(Rect window, float page_w_max) {
    FrontLayout layout;
    layout.brand = {window.x, window.y, window.w, window.h * tall_brand_share};
    layout.low = layout.brand.h < roomy_brand_h;
    const float page_w = std::min(window.w - 2 * margin, page_w_max);
    const float top = layout.brand.bottom() + margin;
    layout.page = {
        window.x + (window.w - page_w) / 2, top, page_w, window.bottom() - top - margin};
    layout.edge = layout.page.x - window.x;
    return layout;
}

float switch_width(const char* label) { return 62 + ui::text_width(label, ui::type::row); }

}  // namespace

FrontLayout front_layout(Rect window, float page_w_max) {
    if (window.h > window.w) return tall_layout(window, page_w_max);
    FrontLayout layout;
    layout.low = window.h < 700;
    const float brand_w = brand_width(window.w);
    layout.brand = {window.x, window.y, brand_w, window.h};
    const float side = brand_w == narrow_brand_w ? 40 : margin;
    const float room = window.w - brand_w - 2 * side;
    const float page_w = std::min(room, page_w_max);
    const float top = layout.low ? 14 : 40;
    layout.page = {window.x + brand_w + side + (room - page_w) / 2, window.y + top, page_w,
                   window.h - top - (layout.low ? 14 : 24)};
    return layout;
}

void draw_brand(const FrontLayout& layout, std::string_view store) {
    const Rect& brand = layout.brand;
    if (brand.w <= 0) return;
    ui::gradient(brand, ui::rgb(0x3243BD), ui::rgb(0x222E85));
    const Rect logo{brand.x + layout.edge, brand.y + 40, 52, 52};
    ui::fill_rect(logo, ui::rgb(0xFFFFFF, 0.16F), 14);
    ui::icon_in(logo, ui::Icon::meeting_room, 30, ui::rgb(0xFFFFFF));
    const float x = logo.right() + 12;
    const float room = brand.right() - x - 16;
    ui::text({x, brand.y + 42}, tr("Foyer service desk"),
             is_narrow(brand) ? ui::type::lead : ui::type::title, ui::rgb(0xFFFFFF), room);
    ui::text({x, brand.y + 70}, store, ui::type::label, ui::rgb(0xD5DAFA), room);
}

void draw_clock(const FrontLayout& layout, const desk::Viewing& viewing) {
    const Rect& brand = layout.brand;
    if (brand.w <= 0 || viewing.zone == nullptr) return;
    const float x = brand.x + layout.edge;
    const float y = brand.y + (layout.low ? 120 : 204);
    const bool narrow = is_narrow(brand);
    const ui::Type size = narrow ? ui::Type{72, 104, ui::Weight::bold} : ui::type::clock;
    ui::text({x, y}, ui::clock_text(viewing.now, *viewing.zone), size, ui::rgb(0xFFFFFF));
    ui::text({x, y + 108}, ui::long_day_text(viewing.now, *viewing.zone),
             {narrow ? 18.0F : 20.0F, 28, ui::Weight::regular}, ui::rgb(0xE3E6FC),
             brand.right() - x - 16);
}

FrontSwitches draw_switches(Rect page, bool keyboard_hidden) {
    FrontSwitches wished;
    const bool chinese = ui::language() == ui::Language::zh;
    const bool light = ui::look().scheme == ui::Scheme::light;
    // Each language is named in itself, so that those who read only it can find it.
    const char* other = chinese ? "English" : "中文";
    const char* scheme = light ? tr("Light") : tr("Dark");
    Rect box{page.right() - switch_width(other), page.y + 2, switch_width(other), 56};
    if (ui::filter_chip(box, other, false, ui::Icon::translate)) {
        wished.language = chinese ? ui::Language::en : ui::Language::zh;
    }
    box.w = switch_width(scheme);
    box.x -= box.w + 8;
    if (ui::filter_chip(box, scheme, false, ui::Icon::contrast)) {
        wished.scheme = light ? ui::Scheme::dark : ui::Scheme::light;
    }
    const ui::Button key{
        .label = tr("Show the keyboard"), .icon = ui::Icon::keyboard, .icon_only = true};
    if (keyboard_hidden) wished.keyboard = ui::button({box.x - 64, box.y, 56, 56}, key);
    return wished;
}

}  // namespace foyer::staff
