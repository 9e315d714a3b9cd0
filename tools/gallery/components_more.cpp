#include <array>

#include "tools/gallery/components.h"
#include "tools/gallery/gallery.h"
#include "ui/item.h"
#include "ui/widgets.h"

namespace foyer::gallery {

using namespace ui;

namespace {

void draw_case_card() {
    card({24, 24, 790, 120});
    text({45, 43}, "鲜牛奶过期 Expired fresh milk", type::head, colour(Token::t1));
    status_chip({558, 44}, Tone::danger, Icon::priority_high, "Urgent");
    status_chip({660, 44}, Tone::warn, Icon::pending, "Working on it");
    using enum Step::Mark;
    const std::array<Step, 5> steps{{{"Registered", "14:18", done},
                                     {"Acknowledged", "14:19", done},
                                     {"Working on it", "now", now},
                                     {"Resolved", "", next},
                                     {"Followed up", "", next}}};
    status_stepper({45, 89, 748, 36}, steps);
}

void draw_timeline_card() {
    const Rect body = titled_card({24, 160, 790, 320}, "Timeline");
    Rect at = inset(body, 20, 16);
    const std::array<TimelineItem, 3> items{
        {{Icon::inventory, Tone::info, "Shelf check finished",
          "乳品柜 3 号：下架同批次 6 盒，已封存。王建国", "14:41"},
         {Icon::person_add, Tone::accent, "Assigned to 刘思远, store manager",
          "Routed by rule Food safety, with a sentence long enough to need a second line because "
          "it says everything twice, and then once more",
          "14:20"},
         {Icon::flag, Tone::neutral, "Registered by 林晓雨, Desk 01",
          "Severity Urgent·evidence sealed·2 photos", "14:18", true}}};
    for (const TimelineItem& item : items) cut_top(at, timeline_item(at, item));
}

void draw_list_card() {
    card({834, 24, 508, 300});
    const std::array<Column, 3> columns{{{"Case"}, {"Due", 150}, {"Amount", 120, Align::right}}};
    const std::vector<Rect> cells = table_head({835, 25, 506, 40}, columns);
    const std::array<std::string_view, 3> names{"停车场剐蹭", "少找零钱 ¥50", "鲜牛奶过期"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Rect row{835, 65 + 64 * static_cast<float>(i), 506, 64};
        table_row(row, names[i], i == 0);
        text_in({cells[0].x, row.y, cells[0].w, row.h}, names[i], type::body_bold,
                colour(Token::t1));
        status_chip({cells[1].x, row.y + 18}, Tone::warn, Icon::hourglass_bottom, "42 min left");
        text_in({cells[2].x, row.y, cells[2].w, row.h}, "¥1,018.90", type::row,
                colour(Token::t1), Align::right);
    }
    list_row({835, 257, 506, 66}, "Bar at the left", true);
    avatar({851, 266, 48, 48}, "Chen Jiayi", 0);
    text({915, 278}, "Bar at the left", type::body, colour(Token::t1));
    badge({1320, 290}, 12);
    card_edge({834, 24, 508, 300});
}

struct Forms {
    std::string words =
        "3 月 17 日晚在本店购买的鲜牛奶 950 ml（保质期至 3 月 16 日），回家后发现已过期，孩子喝了一小口，目前无不适。"
        "顾客要求退款，并说明过期商品为什么还在货架上，希望今天内给出答复。";
    std::string amount = "12.40";
    bool on = true;
    bool off = false;
    int channel = 0;
    int severity = 2;

    void draw() {
        text_area({24, 516, 790, 120}, words, {.label = "顾客描述", .limit = 500,
                                               .take_focus = true});
        const std::array<Segment, 4> channels{{{"到店", Icon::storefront},
                                               {"电话", Icon::call},
                                               {"微信", Icon::chat},
                                               {"12315"}}};
        segmented({24, 660, 412, 56}, "channel", channels, channel);
        const std::array<Segment, 3> levels{{{"一般"}, {"严重"},
                                             {"紧急", Icon::priority_high, true}}};
        segmented({456, 660, 358, 56}, "severity", levels, severity);
        check_row({834, 340, 240, 56}, "Photo taken", on);
        switch_row({1090, 340, 252, 56}, "Key hints off", off);
        text_field({834, 440, 240, 56}, amount, {.label = "Amount", .right = true});
    }
};

void draw_pin_card() {
    text_in({1090, 420, 252, 24}, "林晓雨，请输入 4 位 PIN", type::body, colour(Token::t2),
            Align::centre);
    pin_dots({1090, 452, 252, 18}, 2, 4, false);
    keypad({1090, 490, 252, 250}, true, 8);
    for (int i = 0; i < 6; ++i) {
        avatar({834 + 40 * static_cast<float>(i), 520, 36, 36}, "周志强", i);
    }
    text({834, 572}, "A text too long for its place is cut", type::row, colour(Token::t1), 160);
    key_hint({834, 612}, "F2");
    device_chip({884, 602, 150, 40}, Tone::warn, Icon::cloud_off, "Offline 2 h");
}

Painter words_painter(const std::string&) {
    return [forms = std::make_shared<Forms>()](Rect) {
        draw_case_card();
        draw_timeline_card();
        draw_list_card();
        forms->draw();
        draw_pin_card();
    };
}

void draw_dialog() {
    const Dialog dialog = begin_dialog("leave", "Leave without saving?", 480, 280);
    paragraph(dialog.inside, "The draft stays on this desk until you come back to it.",
              type::body, colour(Token::t2));
    Rect below = dialog.inside;
    const Rect bar = cut_bottom(below, 56);
    const std::vector<Rect> places = columns(bar, {fill(), px(150)}, 12);
    button(places[0], {.label = "Discard", .kind = Kind::danger_outline});
    button(places[1], {.label = "Keep", .kind = Kind::primary});
    end_dialog();
}

void draw_drawer() {
    const Dialog drawer =
        begin_drawer("devices", "Devices & sync", "3 things need a hand. You can keep serving.");
    failed_state(drawer.inside, "The list could not be read",
                 "Your work is safe. Try again, or call the store's support.");
    end_drawer();
}

void draw_sheet() {
    const Dialog sheet = begin_sheet("category", "Category", 480, 64 + 56 * 4 + 12);
    Rect rows = sheet.inside;
    for (const std::string_view option : {"食品安全", "价格差异", "服务态度", "其他"}) {
        const Rect row = cut_top(rows, 56);
        list_row(row, option, option == "食品安全");
        text({row.x + 24, row.y + 16}, option, type::body, colour(Token::t1));
    }
    end_sheet();
}

Painter over_painter(const std::string& state) {
    return [state, forms = std::make_shared<Forms>()](Rect) {
        draw_case_card();
        draw_timeline_card();
        draw_list_card();
        if (state == "dialog") draw_dialog();
        if (state == "drawer") draw_drawer();
        if (state == "sheet") draw_sheet();
    };
}

}  // namespace

std::vector<GalleryPage> word_pages() {
    return {{.name = "words", .states = {"all"}, .painter = words_painter,
             .sizes = {{1366, 768}}, .both_languages = false, .text_sizes = {1, 1.5F}},
            {.name = "over", .states = {"dialog", "drawer", "sheet"}, .painter = over_painter,
             .sizes = {{1366, 768}}, .both_languages = false, .text_sizes = {1}}};
}

}  // namespace foyer::gallery
