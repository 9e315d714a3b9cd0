// Chinese typing by librime (schema pinyin_simp), on a thread of its own. librime is loaded when it
// is first needed and not before: most terminals never need its memory, and a machine without it
// runs all the same.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ui/typing_port.h"

namespace foyer::platform {

struct TypingOptions {
    // Where what is learned from use is kept; made when needed. One program at a time.
    std::string learned_folder;
    std::string library = "librime.so.1";
    std::string dictionaries = "/usr/share/rime-data";
};

// `answered` is called on the engine's thread whenever an answer is ready (it wakes the window).
// One engine at a time in a program: librime keeps global state.
std::unique_ptr<ui::TypingEngine>
open_typing(TypingOptions options, std::function<void()> answered);

} // namespace foyer::platform
