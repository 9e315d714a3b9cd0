// A value, its code in the journal and its English text: rows of the lists in code_names.cpp and
// end_names.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace foyer::complaints {

template <class Enum>
struct Word {
    Enum value;
    std::string_view code;
    const char* english;
};

template <class Words, class Enum>
const auto& word_of(const Words& words, Enum value) {
    return *std::ranges::find(words, value, [](const auto& word) { return word.value; });
}

template <class Words>
auto value_of(const Words& words, std::string_view code)
    -> std::optional<decltype(words[0].value)> {
    for (const auto& word : words) {
        if (word.code == code) return word.value;
    }
    return std::nullopt;
}

template <class Enum, std::size_t count>
constexpr std::array<Enum, count> values_of(const std::array<Word<Enum>, count>& words) {
    std::array<Enum, count> values{};
    for (std::size_t i = 0; i < count; ++i)
        values[i] = words[i].value;
    return values;
}

} // namespace foyer::complaints
