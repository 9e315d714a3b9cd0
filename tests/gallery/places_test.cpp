// The screens stand where the design's pictures have them, at the pictures' size: what is touched
// within 1 px, words within 2 px. Places are in device pixels, from the top left of the window.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "tests/support/headless.h"
#include "tools/gallery/gallery.h"

using namespace foyer;
using namespace foyer::gallery;

namespace {

struct Words {
    const char* text;
    float x, y;
};
struct Target {
    const char* label;
    ui::Rect box;
};
struct DesignPicture {
    const char* page;
    ui::Language language;
    float text_size;
    std::vector<Words> words;
    std::vector<Target> targets;
};

DesignPicture lock() {
    return {
        "staff.sign-in",
        ui::Language::zh,
        1,
        {{"Foyer 服务台", 104, 42},
         {"14:32", 40, 204},
         {"2026 年 3 月 18 日 星期三", 40, 312},
         {"交接班留言·赵敏 14:05", 40, 576},
         {"请登录", 488, 40},
         {"点选姓名输入 PIN，或直接刷工牌", 488, 76},
         {"林晓雨", 569, 156},
         {"服务台·晚班", 569, 378},
         {"刘思远", 569, 646}},
        {{"林晓雨", {488, 136, 430, 86}},
         {"刘思远", {488, 626, 430, 86}},
         {"English", {1205, 42, 113, 56}},
         {"1", {958, 222, 112, 82}},
         {"0", {1082, 504, 112, 82}}}};
}

DesignPicture home() {
    return {
        "home",
        ui::Language::zh,
        1,
        {{"首页", 31, 109},
         {"锁屏", 32, 730},
         {"和丰超市·滨湖店", 112, 12.5F},
         {"3 月 18 日 周三 14:32", 112, 40.5F},
         {"扫一扫，或输入任意号码", 199, 112},
         {"新投诉", 131, 275},
         {"今日 7 件·处理中 3", 131, 303},
         {"需要处理", 987, 107},
         {"投诉超时·2 件", 1039, 159.5F},
         {"刚才在做", 133, 376},
         {"全部日志", 845, 378}},
        {{"首页", {8, 70, 72, 68}},
         {"新投诉", {112, 196, 267.3F, 148}},
         {"柜台日志", {678.7F, 196, 267.3F, 148}},
         {"投诉超时·2 件", {967, 146, 374, 72}}}};
}

DesignPicture home_in_large_texts() {
    return {
        "home",
        ui::Language::zh,
        1.5F,
        {{"首页", 46.5F, 63},
         {"投诉", 46.5F, 162},
         {"锁屏", 46.5F, 714},
         {"扫一扫，或输入任意号码", 256.5F, 135},
         {"新投诉", 262, 288}},
        {{"首页", {12, 9, 108, 93}}, {"新投诉", {156, 243, 383.3F, 156}}}};
}

DesignPicture new_complaint() {
    return {
        "complaints.new",
        ui::Language::zh,
        1,
        {{"张*敏", 197, 109},
         {"渠道", 112, 186},
         {"严重程度", 544, 186},
         {"类别", 112, 282},
         {"顾客描述", 112, 452},
         {"答复承诺", 959, 109},
         {"责任部门", 959, 261},
         {"先安抚", 959, 399},
         {"讲政策", 959, 553},
         {"登记投诉", 1174.8F, 714.5F}},
        {{"食品安全", {317, 308, 195, 60}}, {"服务态度", {112, 378, 195, 60}}}};
}

DesignPicture complaint() {
    return {
        "complaints.case",
        ui::Language::en,
        1,
        {{"鲜牛奶过期 Expired fresh milk", 133, 111},
         {"Registered", 179, 157},
         {"Acknowledged", 323.3F, 157},
         {"Working on it", 494.8F, 157},
         {"Followed up", 796.7F, 165},
         {"张*敏", 197, 247},
         {"138****5678", 247.1F, 247},
         {"Timeline", 133, 445},
         {"14:20", 848.5F, 556},
         {"00:42:18", 943, 133},
         {"left of 2 h", 1105.8F, 155}},
        {{"Contact customer", {943, 207, 378, 64}},
         {"Assign", {943, 281, 184, 56}},
         {"Escalate", {1137, 281, 184, 56}}}};
}

DesignPicture counter_log() {
    return {
        "counter_log",
        ui::Language::en,
        1,
        {{"Counter log", 184, 12.5F},
         {"Wed 18 Mar", 184, 40.5F},
         {"Chain verified", 1085, 109},
         {"1,284 entries, 14:30", 1199.7F, 110},
         {"8 of 96 entries today", 133, 703.5F},
         {"Entry 1,281·14:26:02", 1069, 209},
         {"Reference", 1013, 255}},
        {{"Today", {112, 92, 106.7F, 56}}, {"Approvals", {476.8F, 92, 131.6F, 56}}}};
}

DesignPicture cases() {
    return {
        "complaints.list",
        ui::Language::en,
        1,
        {{"6 open", 184, 40.5F},
         {"New complaint", 1164.2F, 108},
         {"停车场剐蹭", 133, 223.5F},
         {"139****0214", 395, 246.5F},
         {"空调太冷", 133, 543.5F},
         {"137****5678", 395, 647}},
        {{"Open 6", {112, 92, 85.8F, 56}}, {"Overdue 2", {205.8F, 92, 133.3F, 56}}}};
}

DesignPicture return_on_desk() {
    return {
        "returns.new",
        ui::Language::zh,
        1,
        {{"小票 0309-4-00162", 175, 103},
         {"不粘炒锅 32 cm", 241, 176.5F},
         {"6901234800321·购买 9 天", 241, 200.5F},
         {"儿童保温杯 500 ml", 241, 256.5F},
         {"男士内裤 2 条装", 241, 336.5F},
         {"纯棉毛巾 3 条装", 241, 417},
         {"× 1", 652.5F, 185.5F},
         {"退货原因", 112, 495},
         {"不粘炒锅 32 cm", 174, 495},
         {"商品状态", 524, 495},
         {"需主管审批", 987, 107},
         {"退款明细", 943, 358},
         {"儿童保温杯 500 ml", 943, 424},
         {"满减分摊", 943, 456},
         {"扣回积分", 943, 488},
         {"应退", 943, 560},
         {"¥235.60", 1181.9F, 541},
         {"取消", 167, 714.5F},
         {"请主管审批", 1154.8F, 714.5F}},
        {{"质量问题", {112, 521, 192, 60}},
         {"破损漏液", {312, 589, 192, 60}},
         {"更多", {810, 589, 92, 56}},
         {"改为换货", {939.7F, 698.5F, 140, 56}},
         {"请主管审批", {1091.8F, 694.5F, 250.3F, 64}}}};
}

bool is_near(const ui::Rect& a, const ui::Rect& b) {
    const auto near = [](float one, float other) { return std::abs(one - other) <= 1.01F; };
    return near(a.x, b.x) && near(a.y, b.y) && near(a.w, b.w) && near(a.h, b.h);
}

bool stands_at(const Words& words) {
    return std::ranges::any_of(ui::seen().texts, [&](const ui::SeenText& seen) {
        return seen.text == words.text && std::abs(seen.box.x - words.x) <= 2 &&
            std::abs(seen.box.y - words.y) <= 2;
    });
}

bool stands_at(const Target& target) {
    return std::ranges::any_of(ui::seen().items, [&](const ui::SeenItem& seen) {
        return seen.label == target.label && is_near(seen.box, target.box);
    });
}

const GalleryPage& page_named(const std::vector<GalleryPage>& pages, std::string_view name) {
    const auto at = std::ranges::find(pages, name, &GalleryPage::name);
    REQUIRE(at != pages.end());
    return *at;
}

void check_places(const DesignPicture& picture) {
    testing::HeadlessOptions options;
    options.language = picture.language;
    options.look.text_size = picture.text_size;
    options.look.key_hints = picture.text_size == 1;
    testing::Headless screen(options);
    const std::vector<GalleryPage> pages = all_pages();
    const Painter paint = page_named(pages, picture.page).painter("full");
    const ui::Rect canvas{
        0, 0, std::floor(1366 / picture.text_size), std::floor(768 / picture.text_size)};
    screen.frame([&] { paint(canvas); });
    screen.settle();
    for (const Words& words : picture.words) {
        INFO(fmt::format("{}: \"{}\" at {}, {}", picture.page, words.text, words.x, words.y));
        CHECK(stands_at(words));
    }
    for (const Target& target : picture.targets) {
        INFO(fmt::format(
            "{}: [{}] at {}, {}", picture.page, target.label, target.box.x, target.box.y));
        CHECK(stands_at(target));
    }
}

} // namespace

TEST_CASE("the screens stand where the design's pictures have them") {
    for (const auto picture :
         {lock, home, home_in_large_texts, new_complaint, complaint, counter_log, cases,
          return_on_desk})
        check_places(picture());
}
