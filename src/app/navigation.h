// The pages that are open, the newest on top. Going to a page of the rail starts over from there;
// anything else is put on top, and back returns to what was typed there.
#pragma once

#include <memory>
#include <vector>

#include "app/page.h"

namespace foyer::app {

class Navigation {
public:
    // Starts at the home page.
    Navigation();

    void go(const ui::Go& to);
    void back();
    void reset(); // somebody else signed in

    Page& top() { return *m_open.back().page; }
    const ui::Go& where() const { return m_open.back().go; }
    bool at_root() const { return m_open.size() == 1; }
    // Every open page takes answers and outcomes, whether it is on top or not.
    template <class Act>
    void each(Act act) {
        for (Open& open : m_open)
            act(*open.page);
    }

private:
    struct Open {
        ui::Go go;
        std::unique_ptr<Page> page;
    };
    std::vector<Open> m_open;
};

} // namespace foyer::app
