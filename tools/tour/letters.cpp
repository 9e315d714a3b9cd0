#include "tools/tour/letters.h"

#include <X11/keysym.h>
#include <charconv>

#include <cstdlib>
#include <map>

#include "base/text.h"

namespace foyer::tour {

namespace {

KeySymbol symbol_of(char32_t letter) {
    if (letter == '\n') return XK_Return;
    if (letter == '\t') return XK_Tab;
    const bool latin = (letter >= 0x20 && letter <= 0x7E) || (letter >= 0xA0 && letter <= 0xFF);
    // X's own rule for every letter that has no older name.
    return latin ? letter : 0x01000000UL + letter;
}

} // namespace

Result<std::vector<KeySymbol>> key_symbols_of(const std::string& utf8) {
    if (!is_utf8(utf8)) return fail(ErrorCode::corrupt, "type: the text is not UTF-8");
    std::vector<KeySymbol> symbols;
    for (const char32_t letter : code_points(utf8))
        symbols.push_back(symbol_of(letter));
    return symbols;
}

Result<KeySymbol> key_symbol_named(const std::string& name) {
    static const std::map<std::string, KeySymbol> named = {
        {"Enter", XK_Return},
        {"Esc", XK_Escape},
        {"Escape", XK_Escape},
        {"Tab", XK_Tab},
        {"Space", XK_space},
        {"Shift", XK_Shift_L},
        {"Backspace", XK_BackSpace},
        {"Delete", XK_Delete},
        {"Up", XK_Up},
        {"Down", XK_Down},
        {"Left", XK_Left},
        {"Right", XK_Right},
        {"PageUp", XK_Page_Up},
        {"PageDown", XK_Page_Down},
        {"Home", XK_Home},
        {"End", XK_End}};
    if (const auto found = named.find(name); found != named.end()) return found->second;
    if (name.size() >= 2 && name.size() <= 3 && name[0] == 'F') {
        int number = 0;
        std::from_chars(name.data() + 1, name.data() + name.size(), number);
        if (number >= 1 && number <= 12) return XK_F1 + static_cast<KeySymbol>(number) - 1;
    }
    const auto letters = key_symbols_of(name);
    if (letters && letters->size() == 1) return letters->front();
    return fail(ErrorCode::corrupt, "unknown key: " + name);
}

} // namespace foyer::tour
