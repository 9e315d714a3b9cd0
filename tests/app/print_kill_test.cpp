// kill -9 between commit and print, and while printing. The terminal that is killed is a process
// of its own: a fork would take over locks that threads of this one hold.
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdlib>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <unistd.h>

#include "app/worker.h"
#include "platform/printers.h"
#include "platform/program.h"
#include "tests/support/must.h"
#include "tests/support/printing_desk.h"
#include "tests/support/tcp_slip_printer.h"

namespace foyer::app {
namespace {

using test::becomes;
using test::must;
using test::on_port;
using test::PrintingDesk;
using test::TcpSlipPrinter;
using test::TestStore;

constexpr const char* folder_name = "FOYER_KILLED_FOLDER";
constexpr const char* clerk_name = "FOYER_KILLED_CLERK";
constexpr const char* port_name = "FOYER_KILLED_PORT";
constexpr const char* round_name = "FOYER_KILLED_ROUND";
constexpr const char* told_name = "FOYER_KILLED_TOLD";

std::string given(const char* name) {
    const char* const value = std::getenv(name);
    REQUIRE(value != nullptr);
    return value;
}

Order next_order(desk::Actor clerk, const test::FixedClock& clock, Random& random) {
    complaints::Register command;
    command.id = make_id<CaseId>(clock.now(), random);
    command.intake.category = "goods";
    command.intake.facts = "包装破损，要求换一件";
    command.intake.anonymous = true;
    return {
        make_id<OpId>(clock.now(), random), clerk, {}, {complaints::Command(command)}, {}};
}

// Starts the terminal, waits for its first case however slow the machine is, and then some time.
void run_and_kill(TestStore& desk, int port, int round) {
    desk.close();
    std::array<int, 2> told{};
    REQUIRE(pipe2(told.data(), O_CLOEXEC) == 0);
    const auto own = std::filesystem::read_symlink("/proc/self/exe").string();
    const auto terminal = platform::Program::start(
        {{own, "[.killed_while_printing]"},
         {std::string(folder_name) + "=" + desk.folder(),
          std::string(clerk_name) + "=" + text_of(desk.clerk().staff),
          std::string(port_name) + "=" + std::to_string(port),
          std::string(round_name) + "=" + std::to_string(round),
          std::string(told_name) + "=" + std::to_string(told[1])},
         "",
         {told[1]}});
    REQUIRE(terminal.has_value());
    close(told[1]);
    pollfd first{told[0], POLLIN, 0};
    CHECK(poll(&first, 1, 120'000) == 1);
    CHECK((first.revents & POLLIN) != 0);
    const timespec span{0, round * 37 % 25 * 20'000'000};
    nanosleep(&span, nullptr);
    (*terminal)->send_signal(SIGKILL);
    CHECK((*terminal)->wait(10'000) == 128 + SIGKILL);
    close(told[0]);
    desk.reopen();
}

} // namespace

// Played by the test below in a process of its own: registers and prints until it is killed.
TEST_CASE("a terminal that is killed while it prints", "[.killed_while_printing]") {
    const int round = std::stoi(given(round_name));
    const desk::Actor clerk{parse_id<StaffId>(given(clerk_name)).value(), desk::Role::clerk};
    test::FixedClock clock(test::some_moment + round * hour_ms);
    test::SeededRandom random(static_cast<std::uint64_t>(round) + 1);
    const auto folder = given(folder_name);
    const auto store = must(Store::open(folder, {&clock, &random}, journal::IndexCost::demo));
    const Spool spool(folder + "/spool");
    PrintRoom room(
        spool, on_port(std::stoi(given(port_name))), &platform::make_printer, clock, [] {});
    const auto after_commit = paper_after_commit(room, spool, "01");
    after_commit(*store);
    for (int n = 0; n < 100; ++n) {
        const auto outcome = submit_order(*store, next_order(clerk, clock, random));
        REQUIRE(std::holds_alternative<Recorded>(outcome));
        REQUIRE(write(std::stoi(given(told_name)), "r", 1) == 1);
        if (round % 3 != 0 || n > 0) after_commit(*store);
        clock.advance(second_ms);
    }
}

TEST_CASE(
    "kill -9 between commit and print, and while printing: no slip lost, none twice",
    "[printing][kill]") {
#ifdef __SANITIZE_THREAD__
    SKIP("a process that is killed tells the thread sanitizer nothing");
#endif
    TestStore desk;
    {
        // The first start: from here on every complaint owes its slip.
        PrintingDesk paper(desk, on_port(test::closed_port()));
    }
    TcpSlipPrinter machine;
    for (int round = 0; round < 12; ++round)
        run_and_kill(desk, machine.port(), round);
    const auto registered = must(desk.store().writer().number("SELECT count(*) FROM complaint"));
    PrintingDesk paper(desk, on_port(machine.port()));
    const auto quiet = [&](const PrintView& view) {
        const bool shown = view.spool_read && view.waiting() == 0 && !view.printing;
        return shown && test::jobs_in(desk).size() == view.doubtful();
    };
    // What found the spool full stays owed and comes with the next order.
    for (std::int64_t owed = registered; owed >= 0; owed -= std::int64_t{Spool::jobs_most}) {
        REQUIRE(becomes(paper.room, paper.landed, quiet));
        paper.after_commit(desk.store());
    }
    REQUIRE(becomes(paper.room, paper.landed, quiet));
    // What asks a person may have come out whole or in part or not at all; all else came out once.
    const auto doubtful = static_cast<std::int64_t>(paper.room.view()->doubtful());
    INFO(registered << " registered, " << machine.cuts() << " cut, " << doubtful << " doubtful");
    CHECK(registered > 12);
    CHECK(machine.cuts() <= registered);
    CHECK(machine.cuts() + doubtful >= registered);
    CHECK(doubtful <= 12);
    CHECK(machine.complaint() == "");
}

} // namespace foyer::app
