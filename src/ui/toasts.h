// Short sentences at the bottom of the screen: at most three, newest lowest, gone by themselves
// after 4 s. A value: the app holds one, adds to it, and draws it last in every frame.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/navigation.h"

namespace foyer::ui {

class Toasts {
public:
    // Returns the toast's number. With an action ("Undo") it stays 5 s. Without one it takes the
    // place of a toast that says the same.
    std::uint64_t add(Notify notify, std::string action = {});
    void dismiss(std::uint64_t number);
    bool empty() const { return m_shown.empty(); }

    // Draws the stack, the lowest 24 px above `bottom`, centred in `canvas`, on a layer of its
    // own. Returns the number of the toast whose action was pressed.
    std::optional<std::uint64_t> draw(Rect canvas, float bottom);

private:
    struct Shown {
        std::uint64_t number = 0;
        Notify notify;
        std::string action;
        bool leaving = false;
    };
    std::vector<Shown> m_shown;
    std::uint64_t m_last = 0;

    static bool draw_one(Rect box, const Shown& shown, float share);
};

}  // namespace foyer::ui
