// What a person typed and nobody may read later: a PIN. It lives in the object itself, never on the
// heap, and is overwritten when it is cleared, moved along or gone.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace foyer {

// Overwrites the characters in a way that the compiler may not leave out.
inline void wipe(char* characters, std::size_t count) {
    volatile char* at = characters;
    for (std::size_t i = 0; i < count; ++i) at[i] = '\0';
}
// For text that had to pass through a std::string; wipes what the string could hold, too.
inline void wipe(std::string& text) {
    text.resize(text.capacity());
    wipe(text.data(), text.size());
    text.clear();
}

class Secret {
public:
    static constexpr std::size_t length_max = 15;

    Secret() = default;
    explicit Secret(std::string_view text) {
        for (const char character : text) push(character);
    }
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret() { clear(); }

    // Left out when it is full.
    void push(char character) {
        if (m_length < length_max) m_text[m_length++] = character;
    }
    void pop() {
        if (m_length > 0) m_text[--m_length] = '\0';
    }
    void clear() {
        wipe(m_text.data(), m_text.size());
        m_length = 0;
    }

    std::size_t length() const { return m_length; }
    bool empty() const { return m_length == 0; }
    // Valid as long as this object is left alone.
    std::string_view view() const { return {m_text.data(), m_length}; }

    friend bool operator==(const Secret& a, const Secret& b) { return a.view() == b.view(); }

private:
    std::array<char, length_max + 1> m_text{};
    std::size_t m_length = 0;
};

}  // namespace foyer
