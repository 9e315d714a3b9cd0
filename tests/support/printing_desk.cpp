#include "tests/support/printing_desk.h"

#include "platform/printers.h"
#include "tests/support/must.h"

namespace foyer::test {

app::PrintChoice on_port(int port) {
    return {
        {printing::PrinterKind::tcp, "127.0.0.1", port}, {}, printing::Paper::roll_80};
}

std::function<void()> Landed::ring() {
    return [this] { (void)bell.push(0); };
}

bool becomes(
    const app::PrintRoom& room, Landed& landed,
    const std::function<bool(const app::PrintView&)>& is) {
    for (int rings = 0; rings < 400; ++rings) {
        if (is(*room.view())) return true;
        (void)landed.bell.pop_blocking_for(50);
    }
    return false;
}

PrintingDesk::PrintingDesk(TestStore& store, const app::PrintChoice& choice)
    : spool(store.folder() + "/spool"),
      room(spool, choice, &platform::make_printer, store.clock(), landed.ring()),
      after_commit(app::paper_after_commit(room, spool, "01")) {
    after_commit(store.store());
}

std::vector<app::SpoolJob> jobs_in(const TestStore& desk) {
    return must(app::Spool(desk.folder() + "/spool").jobs());
}

} // namespace foyer::test
