// The printing half of a terminal on a test's store, as main.cpp puts it together: a real spool,
// the printing thread, a real printer, and a bell that wakes the test when something can be shown.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/print_service.h"
#include "tests/support/test_store.h"

namespace foyer::test {

// 80 mm slips to a TCP printer on this machine.
app::PrintChoice on_port(int port);

// Wakes the test whenever the printing thread has something to show.
struct Landed {
    Queue<int> bell{10'000};
    std::function<void()> ring();
};

// Waits until the view is as wanted; false after 20 s.
bool becomes(
    const app::PrintRoom& room, Landed& landed,
    const std::function<bool(const app::PrintView&)>& is);

// A desk with a printer behind it; what the store owes is taken up at once.
struct PrintingDesk {
    PrintingDesk(TestStore& store, const app::PrintChoice& choice);

    Landed landed;
    app::Spool spool;
    app::PrintRoom room;
    std::function<void(app::Store&)> after_commit;
};

std::vector<app::SpoolJob> jobs_in(const TestStore& desk);

} // namespace foyer::test
