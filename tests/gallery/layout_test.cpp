// Every screen of the gallery in every state, both languages and all sizes: words are not cut off,
// do not lie upon each other, and end in "…" only where the sample is too long on purpose; what is
// touched is large enough and has its place for itself.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "tests/support/headless.h"
#include "tools/gallery/gallery.h"

using namespace foyer;
using namespace foyer::gallery;
using ui::SeenItem;
using ui::SeenText;

namespace {

struct Shape {
    Size size;
    float text_size = 1;
};
constexpr std::array shapes{
    Shape{{1366, 768}}, Shape{{1366, 768}, 1.25F}, Shape{{1366, 768}, 1.5F}, Shape{{1920, 1080}},
    Shape{{1080, 1920}}};

// Words that no screen has room for.
bool is_too_long_on_purpose(const std::string& state) {
    return state == "long" || state.ends_with("-long") || state == "rare";
}

bool is_screen(const GalleryPage& page) {
    return page.name != "components" && page.name != "words" && page.name != "over";
}

// Letters reach from a fifth below the top of their line to a fifth above its end.
ui::Rect letters_of(const SeenText& text) {
    return {text.box.x, text.box.y + text.box.h * 0.2F, text.box.w, text.box.h * 0.6F};
}

bool overlap(const SeenText& one, const SeenText& other) {
    const ui::Rect a = letters_of(one);
    const ui::Rect b = letters_of(other);
    const float across = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const float down = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return one.layer == other.layer && across > 2 && down > 2;
}

std::string name_of(const SeenText& text) {
    return fmt::format(
        "\"{}\" at {:.0f},{:.0f} {:.0f}x{:.0f}", text.text, text.box.x, text.box.y, text.box.w,
        text.box.h);
}

// What stands alone; rows and areas may hold others.
bool is_control(const SeenItem& item) {
    constexpr std::array kinds{"button", "chip", "tile", "segment", "check", "field"};
    return std::ranges::find(kinds, item.kind) != kinds.end();
}

bool overlap(const SeenItem& one, const SeenItem& other) {
    const float across =
        std::min(one.box.right(), other.box.right()) - std::max(one.box.x, other.box.x);
    const float down =
        std::min(one.box.bottom(), other.box.bottom()) - std::max(one.box.y, other.box.y);
    return one.layer == other.layer && across > 1 && down > 1;
}

std::string name_of(const SeenItem& item) {
    return fmt::format(
        "[{}] {} at {:.0f},{:.0f} {:.0f}x{:.0f}", item.label, item.kind, item.box.x, item.box.y,
        item.box.w, item.box.h);
}

// A finger needs 56 px at the counter, whatever is drawn; a segment fills its bar of that height.
constexpr float least_target = 56;
constexpr float least_segment = 48;

// A key of the keyboard on the screen is as large as a finger, however large the letters are.
float least_height(const SeenItem& item) {
    return item.kind == "segment" ? least_segment : least_target;
}

std::vector<std::string> faults_of(const std::vector<SeenItem>& items, float text_size) {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const SeenItem& item = items[i];
        const float least = least_height(item) * (item.kind == "key" ? 1.0F : text_size);
        // The frame around the line of the scan box takes touches as well.
        const bool is_line = item.label == ui::tr("Scan or type");
        if (!item.cut && !is_line && item.box.h < least - 1)
            faults.push_back("too low for a finger: " + name_of(item));
        if (!is_control(item)) continue;
        for (std::size_t k = i + 1; k < items.size(); ++k)
            if (is_control(items[k]) && overlap(item, items[k]))
                faults.push_back(name_of(item) + " lies upon " + name_of(items[k]));
    }
    return faults;
}

std::vector<std::string> faults_of(const std::vector<SeenText>& texts, bool may_elide) {
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i].cut) faults.push_back("cut off: " + name_of(texts[i]));
        if (texts[i].elided && !may_elide) faults.push_back("too long: " + name_of(texts[i]));
        for (std::size_t k = i + 1; k < texts.size(); ++k)
            if (overlap(texts[i], texts[k]))
                faults.push_back(name_of(texts[i]) + " lies upon " + name_of(texts[k]));
    }
    return faults;
}

ui::Rect canvas_of(const Shape& shape) {
    return {
        0, 0, std::floor(static_cast<float>(shape.size.w) / shape.text_size),
        std::floor(static_cast<float>(shape.size.h) / shape.text_size)};
}

void check_state(
    testing::Headless& screen, const Shape& shape, const GalleryPage& page,
    const std::string& state) {
    // A frame of nothing in between: focus and scroll places of the last screen are forgotten.
    screen.frame([] {});
    const Painter paint = page.painter(state);
    screen.frame([&] { paint(canvas_of(shape)); });
    screen.settle(3);
    auto faults = faults_of(ui::seen().texts, is_too_long_on_purpose(state));
    std::ranges::move(faults_of(ui::seen().items, shape.text_size), std::back_inserter(faults));
    const std::string where = fmt::format(
        "{}/{} {}x{} at {:.0f} %: ", page.name, state, shape.size.w, shape.size.h,
        shape.text_size * 100);
    for (const std::string& fault : faults)
        UNSCOPED_INFO(where + fault);
    CHECK(faults.empty());
}

void check_all(ui::Language language) {
    const std::vector<GalleryPage> pages = all_pages();
    for (const Shape& shape : shapes) {
        testing::HeadlessOptions options{shape.size.w, shape.size.h, {}, language};
        options.look.text_size = shape.text_size;
        options.look.key_hints = shape.text_size == 1;
        options.look.reduced_motion = true;
        testing::Headless screen(options);
        for (const GalleryPage& page : pages)
            for (const std::string& state : page.states)
                if (is_screen(page)) check_state(screen, shape, page, state);
    }
}

} // namespace

TEST_CASE("no screen of the gallery cuts its Chinese words or lays them upon each other") {
    check_all(ui::Language::zh);
}

TEST_CASE("no screen of the gallery cuts its English words or lays them upon each other") {
    check_all(ui::Language::en);
}
