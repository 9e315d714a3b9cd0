#include "tools/bench/keystrokes.h"

#include <algorithm>

#include "base/phone.h"
#include "base/pinyin.h"
#include "base/text.h"

namespace foyer::bench {

namespace {

constexpr std::size_t longest = 8;

std::string piece(const std::string& text, std::size_t from, std::size_t count) {
    const auto characters = code_points(text);
    std::string cut;
    for (std::size_t at = from; at < std::min(characters.size(), from + count); ++at)
        cut += utf8_of(characters[at]);
    return cut;
}

std::string initials_of(const std::string& text) {
    const auto characters = code_points(text);
    const auto pieces = pinyin_initials({characters.data(), characters.size()}, longest);
    return pieces.empty() ? "" : std::ranges::max(pieces, {}, &std::string::size);
}

std::vector<std::string> wanted(const complaints::State& state) {
    const complaints::Intake& intake = state.intake;
    std::vector<std::string> texts = {
        intake.name_given, intake.product_name, piece(intake.facts, 9, 6),
        initials_of(intake.product_name)};
    if (!intake.phone.empty()) {
        const std::string phone = local_phone(intake.phone);
        texts.push_back(phone.substr(phone.size() - 4));
        texts.push_back(phone);
    }
    texts.push_back("A" + desk::text_of(state.number).substr(13));
    return texts;
}

void type(const std::string& text, Keystrokes& keys) {
    const std::size_t length = std::min(longest, character_count(text));
    for (std::size_t n = 1; n <= length; ++n)
        (n == 1 ? keys.first : keys.further).push_back(piece(text, 0, n));
}

} // namespace

Keystrokes keystrokes_of(const std::vector<complaints::State>& sample) {
    Keystrokes keys;
    for (const complaints::State& state : sample) {
        for (const std::string& text : wanted(state))
            type(text, keys);
    }
    keys.vain = {"qv",  "vv",   "xq",   "鼯魍",     "魑牛",   "奶魅",         "zqx",
                 "uvw", "饕餮", "qvxw", "没有魍",   "退魑款", "鲜牛魅",       "过期魍魉",
                 "9q",  "vb牛", "张魑", "00007770", "牛奶qv", "1381381381381"};
    return keys;
}

} // namespace foyer::bench
