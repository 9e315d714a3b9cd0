#include "base/pinyin.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>
#include <vector>

using namespace foyer;

TEST_CASE("Chinese is found by the letters one types for it") {
    CHECK(pinyin_letters("鲜牛奶") == "xianniunai");
    CHECK(pinyin_initials("鲜牛奶") == "xnn");
    CHECK(pinyin_letters("女") == "nv");
    CHECK(pinyin_letters("略") == "lve");
    CHECK(pinyin_syllable(U'路') == "lu");
    CHECK(pinyin_syllable(U'龑') == "yan");
}

TEST_CASE("Latin letters and digits stay, everything else is dropped") {
    CHECK(pinyin_initials("ＶＩＰ会员 No.9，好") == "viphyno9h");
    CHECK(pinyin_letters("") == "");
    CHECK(pinyin_syllable(U'a') == "");
    CHECK(pinyin_syllable(U'。') == "");
    CHECK(pinyin_syllable(U'の') == "");
}

TEST_CASE("Every syllable is plain letters, rare characters too, from any thread") {
    const auto read_all = [](char32_t from, bool& plain) {
        for (char32_t c = from; c < from + 3000; ++c) {
            for (const char letter : pinyin_syllable(c)) plain &= letter >= 'a' && letter <= 'z';
        }
        plain &= !pinyin_syllable(U'𠮷').empty();
    };
    std::vector<std::thread> threads;
    bool plain[4] = {true, true, true, true};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto from = static_cast<char32_t>(0x4E00 + 1000 * i);
        threads.emplace_back([&, from, i] { read_all(from, plain[i]); });
    }
    for (auto& thread : threads) thread.join();
    for (const bool one : plain) CHECK(one);
}
