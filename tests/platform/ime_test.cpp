// The real librime with its real dictionary.
#include "platform/ime.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "tests/support/file_search.h"
#include "tests/support/temporary_folder.h"

namespace foyer::platform {
namespace {

using ui::TypingAnswer;
using ui::TypingStep;
using Act = TypingStep::Act;

// Waits for answers as the window does, by being woken.
class Typist {
public:
    explicit Typist(TypingOptions options)
        : m_engine(open_typing(std::move(options), [this] {
              const std::lock_guard lock(m_mutex);
              m_woken = true;
              m_wakes.notify_all();
          })) {}

    TypingAnswer take(TypingStep step) {
        m_engine->take(std::move(step));
        for (int round = 0; round < 400; ++round) {
            for (TypingAnswer& answer : m_engine->answers())
                return std::move(answer);
            std::unique_lock lock(m_mutex);
            m_wakes.wait_for(lock, std::chrono::milliseconds(50), [this] { return m_woken; });
            m_woken = false;
        }
        FAIL("no answer within 20 seconds");
        return {};
    }

    TypingAnswer type(std::string_view letters) {
        TypingAnswer last;
        for (const char letter : letters) {
            last = take({.act = Act::letter, .letter = letter});
        }
        return last;
    }

    TypingAnswer pick(std::size_t index, bool learns = true) {
        return take({.act = Act::pick, .index = index, .learns = learns});
    }

    // Picks this candidate of those that are offered for what is being composed.
    TypingAnswer pick_word(const std::string& word, bool learns = true) {
        const auto offered = take({.act = Act::more, .index = 400}).candidates;
        const auto at = std::ranges::find(offered, word);
        INFO(word);
        REQUIRE(at != offered.end());
        return pick(static_cast<std::size_t>(at - offered.begin()), learns);
    }

    ui::TypingEngine& engine() { return *m_engine; }

private:
    std::mutex m_mutex;
    std::condition_variable m_wakes;
    bool m_woken = false;
    std::unique_ptr<ui::TypingEngine> m_engine;
};

struct Desk {
    test::TemporaryFolder folder;
    TypingOptions options{.learned_folder = folder.file("typing")};
};

} // namespace

TEST_CASE("letters become words, by the candidate that is picked", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    TypingAnswer answer = typist.type("niunai");
    CHECK(answer.composing == "niu nai");
    CHECK(answer.caret == answer.composing.size());
    REQUIRE(!answer.candidates.empty());
    CHECK(answer.candidates.front() == "牛奶");
    CHECK(answer.text.empty());
    answer = typist.pick(0);
    CHECK(answer.text == "牛奶");
    CHECK(answer.composing.empty());
    CHECK(answer.candidates.empty());
    CHECK_FALSE(typist.engine().trouble());
}

TEST_CASE("a part can be picked first, and taken apart again", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    typist.type("lvse");
    TypingAnswer answer = typist.pick_word("率");
    CHECK(answer.text.empty());
    CHECK(answer.composing == "率se");
    answer = typist.take({.act = Act::erase});
    std::erase(answer.composing, ' ');
    CHECK(answer.composing == "lüse");
    typist.pick_word("率");
    CHECK(typist.pick_word("色").text == "率色");
}

TEST_CASE("an apostrophe parts syllables, and letters can stay letters", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    CHECK(typist.type("xian").candidates.front() == "先");
    typist.take({.act = Act::drop});
    CHECK(typist.type("xi'an").candidates.front() == "西安");
    TypingAnswer answer = typist.take({.act = Act::as_typed});
    CHECK(answer.text == "xi'an");
    CHECK(answer.composing.empty());
    typist.type("nihao");
    CHECK(typist.take({.act = Act::finish, .after = "，"}).text == "你好，");
}

TEST_CASE("the caret moves between the letters", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    typist.type("nhao");
    CHECK(typist.take({.act = Act::home}).caret == 0);
    CHECK(typist.take({.act = Act::left}).caret == 0);
    CHECK(typist.take({.act = Act::right}).caret == 1);
    TypingAnswer answer = typist.type("i");
    CHECK(answer.caret == 2);
    CHECK(typist.take({.act = Act::erase}).caret == 1);
    typist.type("i");
    answer = typist.take({.act = Act::end});
    CHECK(answer.composing == "ni hao");
    CHECK(answer.caret == answer.composing.size());
}

TEST_CASE("what is used comes first the next time, after a restart too", "[ime]") {
    const Desk desk;
    {
        Typist typist(desk.options);
        CHECK(typist.type("lvse").candidates.front() == "绿色");
        typist.pick_word("率");
        typist.pick_word("色");
        CHECK(typist.type("lvse").candidates.front() == "率色");
    }
    Typist typist(desk.options);
    CHECK(typist.type("lvse").candidates.front() == "率色");
}

TEST_CASE("what must not be learned leaves no trace", "[ime]") {
    const Desk desk;
    {
        Typist typist(desk.options);
        typist.type("zhangfeizi");
        typist.pick_word("张飞", false);
        CHECK(typist.pick_word("紫", false).text == "张飞紫");
        typist.type("lvse");
        CHECK(typist.take({.act = Act::finish, .learns = false}).text == "绿色");
        CHECK(typist.type("zhangfeizi").candidates.front() == "张飞子");
    }
    CHECK(test::files_containing(desk.folder.path(), "张飞紫").empty());
    CHECK(test::files_containing(desk.folder.path(), "绿色").empty());
}

TEST_CASE("two hundred letters are a sentence and no more", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    std::string letters;
    while (letters.size() < 200)
        letters += "zhongguorenmin";
    const TypingAnswer answer = typist.type(letters.substr(0, 200));
    std::string typed = answer.composing;
    std::erase(typed, ' ');
    CHECK(typed.size() == 60);
    CHECK(typist.take({.act = Act::as_typed}).text == letters.substr(0, 60));
}

TEST_CASE("letters that are no pinyin stay letters", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    TypingAnswer answer = typist.type("vvviiiuuu");
    CHECK(answer.candidates.empty());
    CHECK(answer.composing == "vvviiiuuu");
    CHECK(typist.pick(0).text == "vvviiiuuu");
    for (const char wrong : {'A', '1', ' ', '\0', '\xE4'}) {
        CHECK(typist.take({.act = Act::letter, .letter = wrong}).composing.empty());
    }
    CHECK(typist.type("''").composing.empty());
}

TEST_CASE("storms of steps that make no sense change nothing", "[ime]") {
    const Desk desk;
    Typist typist(desk.options);
    for (int i = 0; i < 300; ++i)
        CHECK(typist.take({.act = Act::erase}).composing.empty());
    for (const Act act :
         {Act::left, Act::right, Act::home, Act::end, Act::pick, Act::as_typed, Act::drop,
          Act::more}) {
        const TypingAnswer answer = typist.take({.act = act, .index = 99});
        CHECK(answer.text.empty());
        CHECK(answer.composing.empty());
    }
    typist.type("nihao");
    CHECK(typist.pick(9999).composing == "ni hao");
    for (int i = 0; i < 300; ++i)
        typist.take({.act = Act::erase});
    CHECK(typist.type("ni").candidates.front() == "你");
}

TEST_CASE("without librime or its dictionary letters are letters, and it is said why", "[ime]") {
    Desk desk;
    std::string why;
    SECTION("no library") {
        desk.options.library = "librime-that-is-not-here.so.1";
        why = "librime1";
    }
    SECTION("no dictionary") {
        desk.options.dictionaries = desk.folder.path();
        why = "rime-data-pinyin-simp";
    }
    Typist typist(desk.options);
    const TypingAnswer answer = typist.type("n");
    CHECK(answer.text == "n");
    CHECK(answer.composing.empty());
    REQUIRE(typist.engine().trouble());
    CHECK(typist.engine().trouble()->code == ErrorCode::not_found);
    CHECK(typist.engine().trouble()->what.find(why) != std::string::npos);
}

TEST_CASE("a folder as kill -9 leaves it, or a damaged one, stops nobody", "[ime]") {
    const Desk desk;
    TypingOptions left = desk.options;
    left.learned_folder = desk.folder.file("left");
    {
        Typist typist(desk.options);
        typist.type("lvse");
        typist.pick_word("率");
        typist.pick_word("色");
        typist.type("zhongguo"); // in the middle of a word
        std::filesystem::copy(
            desk.options.learned_folder, left.learned_folder,
            std::filesystem::copy_options::recursive);
    }
    SECTION("killed") {
        Typist typist(left);
        CHECK(typist.type("niunai").candidates.front() == "牛奶");
    }
    SECTION("damaged") {
        for (const auto& file :
             std::filesystem::recursive_directory_iterator(left.learned_folder)) {
            if (file.is_regular_file()) std::ofstream(file.path()) << "no such thing";
        }
        Typist typist(left);
        CHECK(typist.type("niunai").candidates.front() == "牛奶");
        CHECK(typist.pick(0).text == "牛奶");
    }
}

} // namespace foyer::platform
