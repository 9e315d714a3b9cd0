#include "tools/gallery/components.h"

#include "tools/gallery/gallery.h"
#include "ui/widgets.h"

namespace foyer::gallery {

using namespace ui;

Rect component_card(Rect box, std::string_view title) {
    card(box);
    const Rect words{box.x + 21, box.y + 19, box.w - 42, 40};
    paragraph(words, title, type::label, colour(Token::t3));
    return words;
}

void draw_button_card() {
    component_card({28, 76, 894, 268},
                   "Buttons: primary 56 / 64, secondary, tonal, ghost, danger, disabled");
    button({49, 127, 230.3F, 64}, {.label = "登记投诉", .icon = Icon::task_alt,
                                   .kind = Kind::primary, .shortcut = ctrl(Key::enter),
                                   .large = true});
    button({289.3F, 131, 140, 56},
           {.label = "Confirm", .icon = Icon::check, .kind = Kind::primary});
    button({439.2F, 131, 115.5F, 56}, {.label = "Print", .icon = Icon::print});
    button({564.7F, 131, 106.9F, 56}, {.label = "Add", .icon = Icon::add, .kind = Kind::tonal});
    button({681.6F, 131, 128.5F, 56},
           {.label = "Cancel", .icon = Icon::close, .kind = Kind::ghost});
    button({49, 201, 110.8F, 56},
           {.label = "Void", .icon = Icon::delete_, .kind = Kind::danger});
    button({169.8F, 201, 108, 56},
           {.label = "驳回", .icon = Icon::close, .kind = Kind::danger_outline});
    button({287.8F, 201, 144.6F, 56},
           {.label = "Disabled", .icon = Icon::lock, .enabled = false});
    const auto primary = [](std::string_view label) {
        return Button{.label = label, .kind = Kind::primary};
    };
    button_look({49, 269, 89.4F, 56}, primary("Hover"), {.hovered = true});
    button_look({148.4F, 269, 104.2F, 56}, primary("Pressed"), {.held = true});
    button_look({262.6F, 269, 87.6F, 56}, primary("Focus"), {.focused = true});
    button({360.2F, 269, 150, 56},
           {.label = "Printing", .kind = Kind::primary, .busy = true});
}

void draw_chip_card() {
    component_card({938, 76, 400, 268}, "Status chips: colour, icon and word together");
    float x = 959;
    x += 8 + status_chip({x, 127}, Tone::ok, Icon::check_circle, "可退");
    x += 8 + status_chip({x, 127}, Tone::warn, Icon::verified_user, "需主管");
    x += 8 + status_chip({x, 127}, Tone::danger, Icon::block, "不可退");
    status_chip({x, 127}, Tone::info, Icon::inventory_2, "Stored");
    x = 959;
    x += 8 + status_chip({x, 163}, Tone::accent, Icon::approval, "Waiting");
    status_chip({x, 163}, Tone::neutral, Icon::pending, "Draft");
    x = 959;
    x += 8 + status_chip({x, 203}, Tone::ok, Icon::check_circle, "Small", true);
    x += 8 + status_chip({x, 203}, Tone::warn, Icon::schedule, "24 px", true);
    status_chip({x, 203}, Tone::danger, Icon::alarm, "Overdue", true);
    device_chip({959, 239, 138.8F, 40}, Tone::ok, Icon::print, "Printer ready");
    device_chip({1105.8F, 239, 121, 40}, Tone::danger, Icon::print_disabled, "Paper out");
}

void draw_banner_card() {
    component_card({28, 690, 638, 362}, "Banners (inline) and toasts (bottom centre, 4 s)");
    banner({49, 741, 596, 50}, Tone::ok, Icon::check_circle, {},
           "已退款 ¥169.00，退货单已打印");
    banner({49, 799, 596, 50}, Tone::warn, Icon::cloud_off, {},
           "Offline since 12:30, 37 changes are safe here");
    banner({49, 857, 596, 50}, Tone::danger, Icon::print_disabled, {},
           "Printer out of paper, 2 slips waiting");
    banner({49, 915, 596, 50}, Tone::info, Icon::info, {},
           "小票 9 天前购买，按 8–15 天规则处理");
    toast_look({49, 977, 237, 56}, Icon::check_circle, rgb(0x6FD3A4), "B5 号柜已释放", "撤销");
}

void draw_empty_card() {
    component_card({682, 690, 300, 362}, "Empty state");
    empty_state({703, 741, 258, 250}, Icon::luggage, "没有在存的包裹",
                "有顾客存包时会显示在这里",
                {.label = "存包", .icon = Icon::add, .kind = Kind::tonal, .hint = "F5"});
}

void draw_skeleton_card() {
    component_card({998, 690, 340, 362}, "Skeleton after 150 ms, progress");
    loading_state({1019, 741, 298, 168}, 3, 1000);
    progress({1019, 909, 298, 8}, 0.64F);
    text({1019, 929}, "正在同步 37 条", type::small, colour(Token::t3));
    text_in({1019, 929, 298, 18}, "24 / 37", type::small, colour(Token::t3), Align::right);
}

namespace {

Painter component_painter(const std::string&) {
    return [inputs = std::make_shared<InputCard>()](Rect) {
        const bool light = look().scheme == Scheme::light;
        text({28, 24}, "Foyer components", type::number, colour(Token::t1));
        text_in({1034, 32, 304, 20},
                light ? "Light·all heights in px at 100%" : "Dark·all heights in px at 100%",
                type::label, colour(Token::t3), Align::right);
        draw_button_card();
        draw_chip_card();
        inputs->draw();
        draw_selection_card();
        draw_keypad_card();
        draw_banner_card();
        draw_empty_card();
        draw_skeleton_card();
        draw_token_card();
        draw_chart_card();
        draw_type_card();
    };
}

}  // namespace

std::vector<GalleryPage> component_pages() {
    return {{.name = "components", .states = {"all"}, .painter = component_painter,
             .sizes = {{1366, 1392}}, .both_languages = false, .text_sizes = {1}}};
}

}  // namespace foyer::gallery
