// The whole terminal on a store, without a window: what it costs, and how long it takes, apart from
// being shown.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/chain_watch.h"
#include "app/terminal.h"
#include "platform/clock.h"
#include "platform/random.h"
#include "tools/bench/null_screen.h"

namespace foyer::bench {

constexpr int desk_width = 1366;
constexpr int desk_height = 768;

class DeskOnNothing {
public:
    static Result<std::unique_ptr<DeskOnNothing>> open(const std::string& folder);
    ~DeskOnNothing();
    DeskOnNothing(const DeskOnNothing&) = delete;
    DeskOnNothing& operator=(const DeskOnNothing&) = delete;

    // Processor time of one frame.
    double frame();
    // Until everything that was asked is answered and drawn; the frames that it took.
    std::vector<double> settle();
    app::Surface& surface() { return *m_terminal; }
    // With the PIN of the demo's clerks.
    Done sign_in(StaffId staff);

private:
    // The store keeps pointers to all of it.
    struct Machine {
        platform::WallClock clock;
        platform::BootClock steady;
        platform::KernelRandom random;
    };
    DeskOnNothing(
        std::unique_ptr<Machine> machine, std::unique_ptr<app::Store> store,
        std::unique_ptr<database::Reader> reader);
    Done furnish();

    NullScreen m_screen{desk_width, desk_height};
    std::unique_ptr<Machine> m_machine;
    TimeZone m_zone;
    app::ChainWatch m_chain;
    app::BackupWatch m_backup;
    app::Worker m_worker;
    app::Enquiries m_enquiries;
    std::unique_ptr<app::Terminal> m_terminal;
};

} // namespace foyer::bench
