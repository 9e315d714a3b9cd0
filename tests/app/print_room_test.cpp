// From the commit to the paper: a real store, a real spool, a real TCP printer, and kill -9.
#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <ctime>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include "app/print_service.h"
#include "app/worker.h"
#include "platform/printers.h"
#include "printing/escpos.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"
#include "tests/support/tcp_slip_printer.h"
#include "tests/support/test_store.h"

namespace foyer::app {
namespace {

using printing::PrinterKind;
using printing::Trouble;
using test::BadDay;
using test::must;
using test::TcpSlipPrinter;
using test::TestStore;

PrintChoice on_port(int port) {
    return {{PrinterKind::tcp, "127.0.0.1", port}, {}, printing::Paper::roll_80};
}

// Wakes the test whenever the printing thread has something to show.
struct Landed {
    Queue<int> bell{10'000};
    std::function<void()> ring() {
        return [this] { (void)bell.push(0); };
    }
};

// Waits until the view is as wanted; false after 20 s.
bool becomes(
    const PrintRoom& room, Landed& landed, const std::function<bool(const PrintView&)>& is) {
    for (int rings = 0; rings < 400; ++rings) {
        if (is(*room.view())) return true;
        (void)landed.bell.pop_blocking_for(50);
    }
    return false;
}

// A desk with a printer behind it, as main.cpp puts it together.
struct PrintingDesk {
    explicit PrintingDesk(TestStore& store, const PrintChoice& choice)
        : spool(store.folder() + "/spool"),
          room(spool, choice, &platform::make_printer, store.clock(), landed.ring()),
          after_commit(paper_after_commit(room, spool, "01")) {
        after_commit(store.store());
    }

    Landed landed;
    Spool spool;
    PrintRoom room;
    std::function<void(Store&)> after_commit;
};

Outcome register_one(TestStore& desk, const std::string& facts) {
    return desk.submit(desk.clerk(), complaints::Command(desk.walk_in(facts)));
}

std::vector<SpoolJob> jobs_in(const TestStore& desk) {
    return must(Spool(desk.folder() + "/spool").jobs());
}

} // namespace

TEST_CASE(
    "a registered complaint's slip comes out of the TCP printer, byte by byte", "[printing]") {
    TestStore desk;
    TcpSlipPrinter machine;
    PrintingDesk paper(desk, on_port(machine.port()));
    REQUIRE(std::holds_alternative<Recorded>(register_one(desk, "牛奶过期了，要求退款")));
    paper.after_commit(desk.store());
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.printed == 1; }));
    CHECK(machine.cuts() == 1);
    CHECK(machine.complaint() == "");
    CHECK(jobs_in(desk).empty());
    // The same document laid out once more is what lies on the paper.
    const auto head = must(journal::own_head(desk.store().writer()));
    const auto entry = must(journal::entry_at(desk.store().writer(), head.terminal, head.seq));
    const printing::Fonts fonts;
    const auto again = must(make_printout(
        desk.store().writer(), *paper_of(*entry), printing::Paper::roll_80, "01",
        desk.store().zone(), fonts));
    CHECK((machine.received() == again.bytes));
    CHECK((machine.paper() == test::dots_of(again.slip.raster)));
}

TEST_CASE("without a printer nothing is made, and nothing is owed later", "[printing]") {
    TestStore desk;
    {
        PrintingDesk paper(desk, {});
        register_one(desk, "牛奶过期了，要求退款");
        paper.after_commit(desk.store());
    }
    TcpSlipPrinter machine;
    PrintingDesk paper(desk, on_port(machine.port()));
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.slips.answers; }));
    CHECK(jobs_in(desk).empty());
    CHECK(machine.received().empty());
}

TEST_CASE("complaints that were there before the first start are not printed", "[printing]") {
    TestStore desk;
    register_one(desk, "牛奶过期了，要求退款");
    TcpSlipPrinter machine;
    PrintingDesk paper(desk, on_port(machine.port()));
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.slips.answers; }));
    CHECK(jobs_in(desk).empty());
}

TEST_CASE("a reprint is an entry, says how often, and prints", "[printing]") {
    TestStore desk;
    TcpSlipPrinter machine;
    PrintingDesk paper(desk, on_port(machine.port()));
    const auto command = desk.walk_in("牛奶过期了，要求退款");
    desk.submit(desk.clerk(), complaints::Command(command));
    for (int copy = 1; copy <= 2; ++copy) {
        const auto outcome = desk.submit(
            desk.clerk(),
            complaints::Command(complaints::PrintPaper{command.id, complaints::CasePaper::slip}));
        REQUIRE(std::holds_alternative<Recorded>(outcome));
        CHECK(std::get<Recorded>(outcome).kinds.back() == "complaints.paper_sent/1");
        const auto head = must(journal::own_head(desk.store().writer()));
        const auto entry = must(journal::entry_at(desk.store().writer(), head.terminal, head.seq));
        CHECK(paper_of(*entry)->copy == copy);
    }
    paper.after_commit(desk.store());
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.printed == 3; }));
    CHECK(machine.cuts() == 3);
}

TEST_CASE("every bad day of the printer has its name, and loses nothing", "[printing]") {
    struct Case {
        BadDay day;
        Trouble trouble;
        bool doubtful;
    };
    for (const Case one :
         {Case{BadDay::paper_out, Trouble::paper_out, false},
          {BadDay::cover_open, Trouble::cover_open, false},
          {BadDay::answers_garbage, Trouble::strange_answer, false},
          {BadDay::breaks_off, Trouble::broke_off, true}}) {
        TestStore desk;
        TcpSlipPrinter machine(one.day);
        PrintingDesk paper(desk, on_port(machine.port()));
        register_one(desk, "牛奶过期了，要求退款");
        paper.after_commit(desk.store());
        INFO(static_cast<int>(one.day));
        CHECK(becomes(paper.room, paper.landed, [&](const PrintView& view) {
            return view.slips.trouble == one.trouble && view.jobs.size() == 1 &&
                view.jobs.front().begun == one.doubtful && !view.printing;
        }));
        // The printer is well again; what may have come out waits for a person.
        machine.have(BadDay::none);
        paper.room.look();
        const auto id = jobs_in(desk).empty() ? OpId() : jobs_in(desk).front().id;
        if (one.doubtful) {
            CHECK(becomes(paper.room, paper.landed, [](const PrintView& view) {
                return view.slips.trouble == Trouble::none;
            }));
            CHECK(paper.room.view()->printed == 0);
            CHECK(jobs_in(desk).size() == 1);
            paper.room.print_again(id);
        }
        CHECK(becomes(paper.room, paper.landed, [](const auto& view) {
            return view.printed == 1 && view.jobs.empty();
        }));
        CHECK(machine.cuts() == 1);
    }
}

TEST_CASE("an unplugged printer keeps the slips, and they come when it is back", "[printing]") {
    TestStore desk;
    PrintingDesk paper(desk, on_port(test::closed_port()));
    register_one(desk, "牛奶过期了，要求退款");
    register_one(desk, "排队等了二十分钟没有人管");
    paper.after_commit(desk.store());
    CHECK(becomes(paper.room, paper.landed, [](const PrintView& view) {
        return view.slips.trouble == Trouble::unreachable && view.waiting() == 2;
    }));
    TcpSlipPrinter machine;
    paper.room.choose(on_port(machine.port()));
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.printed == 2; }));
}

TEST_CASE("a person drops a job that nobody wants", "[printing]") {
    TestStore desk;
    PrintingDesk paper(desk, on_port(test::closed_port()));
    register_one(desk, "牛奶过期了，要求退款");
    paper.after_commit(desk.store());
    REQUIRE(
        becomes(paper.room, paper.landed, [](const auto& view) { return view.waiting() == 1; }));
    paper.room.drop(paper.room.view()->jobs.front().id);
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.jobs.empty(); }));
}

TEST_CASE("a spool that takes nothing says so; the slip comes when there is room", "[printing]") {
    TestStore desk;
    TcpSlipPrinter machine;
    PrintingDesk paper(desk, on_port(machine.port()));
    REQUIRE(becomes(paper.room, paper.landed, [](const auto& view) { return view.slips.answers; }));
    // A file where the folder was: like a full disk, nothing can be written there.
    const std::string folder = desk.folder() + "/spool";
    std::filesystem::rename(folder, folder + ".away");
    std::ofstream(folder) << "no folder";
    register_one(desk, "牛奶过期了，要求退款");
    paper.after_commit(desk.store());
    CHECK(becomes(paper.room, paper.landed, [](const PrintView& view) {
        return view.spool_error && view.spool_error->code == ErrorCode::storage;
    }));
    std::filesystem::remove(folder);
    std::filesystem::rename(folder + ".away", folder);
    paper.after_commit(desk.store());
    CHECK(becomes(paper.room, paper.landed, [](const PrintView& view) {
        return view.printed == 1 && !view.spool_error;
    }));
    CHECK(machine.cuts() == 1);
}

// The thread sanitizer does not follow a fork.
#ifndef __SANITIZE_THREAD__

namespace {

// A child process registers and prints until it is killed; the test is the printer.
[[noreturn]] void
print_until_killed(const std::string& folder, desk::Actor clerk, int port, int round) {
    test::FixedClock clock(test::some_moment + round * hour_ms);
    test::SeededRandom random(static_cast<std::uint64_t>(round) + 1);
    auto store = Store::open(folder, {&clock, &random}, journal::IndexCost::demo);
    const Spool spool(folder + "/spool");
    if (!store) _exit(1);
    PrintRoom room(spool, on_port(port), &platform::make_printer, clock, [] {});
    const auto after_commit = paper_after_commit(room, spool, "01");
    after_commit(**store);
    for (int n = 0; n < 100; ++n) {
        complaints::Register command;
        command.id = make_id<CaseId>(clock.now(), random);
        command.intake.category = "goods";
        command.intake.facts = "包装破损，要求换一件";
        command.intake.anonymous = true;
        const auto op = make_id<OpId>(clock.now(), random);
        const auto outcome =
            submit_order(**store, {op, clerk, {}, {complaints::Command(command)}, {}});
        if (!std::holds_alternative<Recorded>(outcome)) _exit(2);
        if (round % 3 != 0 || n > 0) after_commit(**store);
        clock.advance(second_ms);
    }
    _exit(3);
}

void run_and_kill(TestStore& desk, int port, int round) {
    desk.close();
    const pid_t child = fork();
    if (child == 0) print_until_killed(desk.folder(), desk.clerk(), port, round);
    const timespec span{0, 150'000'000 + round * 37 % 25 * 20'000'000};
    nanosleep(&span, nullptr);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    desk.reopen();
}

} // namespace

TEST_CASE(
    "kill -9 between commit and print, and while printing: no slip lost, none twice",
    "[printing][kill]") {
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
        return shown && jobs_in(desk).size() == view.doubtful();
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

#endif

} // namespace foyer::app
