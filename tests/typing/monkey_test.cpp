// Whatever is pressed in whatever order: the field stays valid text, and everything comes to rest.
#include <catch2/catch_test_macros.hpp>

#include <array>

#include "base/text.h"
#include "tests/support/seeded_random.h"
#include "tests/support/typing_screen.h"

namespace foyer::testing {
namespace {

constexpr std::array keys{ui::Key::enter, ui::Key::escape, ui::Key::backspace, ui::Key::left,
                          ui::Key::right, ui::Key::up,     ui::Key::down,      ui::Key::home,
                          ui::Key::end,   ui::Key::tab,    ui::Key::page_down, ui::Key::page_up};
constexpr std::string_view letters = "niunaixianzhongvqw' 123456789-=,.!?\"AZ";
constexpr std::array touches{"q",   "n",    "i",        "空格", "退格",     "中 / 英",
                             "123", "拼音", "全部候选", "更多", "收起候选", "确定",
                             "1/2", "全角", "大写",     "，",   "你",       "换行"};

class Monkey {
public:
    Monkey(TypingScreen& screen, std::uint64_t seed) : m_screen(screen), m_random(seed) {}

    void act() {
        switch (below(10)) {
        case 0: return touch_field();
        case 1: return m_screen.shift_alone();
        case 2:
        case 3: return m_screen.headless.press(ui::key(keys[below(keys.size())]));
        case 4:
        case 5:
        case 6: return touch_key();
        default: return m_screen.headless.type(letters.substr(below(letters.size()), 1));
        }
    }

private:
    std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(m_random.number(count));
    }

    void touch_field() {
        constexpr std::array fields{"Name", "Phone", "PIN", "Search", "Story"};
        const char* field = fields[below(fields.size())];
        if (m_screen.shows_key(field)) m_screen.headless.tap(field);
    }

    void touch_key() {
        const char* label = touches[below(touches.size())];
        if (m_screen.shows_key(label)) m_screen.headless.tap(label);
    }

    TypingScreen& m_screen;
    test::SeededRandom m_random;
};

} // namespace

TEST_CASE("no order of keys and touches leaves anything broken behind", "[typing][monkey]") {
    std::size_t typed = 0;
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        INFO("seed " << seed);
        TypingScreen screen;
        Monkey monkey(screen, seed);
        for (int i = 0; i < 250; ++i) {
            monkey.act();
            REQUIRE(is_utf8(screen.story));
            REQUIRE(is_utf8(screen.name));
            REQUIRE(character_count(screen.name) <= 200);
        }
        screen.settle();
        CHECK(ui::typing_idle());
        typed += screen.story.size() + screen.name.size() + screen.search.size();
        // Nothing is ever composed for a number or a PIN.
        CHECK(character_count(screen.phone) == screen.phone.size());
        CHECK(character_count(screen.pin) == screen.pin.size());
        screen.press(ui::Key::escape);
        screen.headless.tap("Search");
        screen.settle();
        CHECK(ui::typing_idle());
    }
    CHECK(typed > 100);
}

} // namespace foyer::testing
