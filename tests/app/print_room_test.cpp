// From the commit to the paper: a real store, a real spool, a real TCP printer.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

#include "app/print_service.h"
#include "app/worker.h"
#include "platform/clock.h"
#include "platform/printers.h"
#include "printing/preview.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"
#include "tests/support/printing_desk.h"
#include "tests/support/tcp_slip_printer.h"

namespace foyer::app {
namespace {

using printing::Trouble;
using test::BadDay;
using test::becomes;
using test::jobs_in;
using test::must;
using test::on_port;
using test::PrintingDesk;
using test::TcpSlipPrinter;
using test::TestStore;

Outcome register_one(TestStore& desk, const std::string& facts) {
    return desk.submit(desk.clerk(), complaints::Command(desk.walk_in(facts)));
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

TEST_CASE("a printer that hangs keeps nobody from closing, and the slip stays owed", "[printing]") {
    TestStore desk;
    {
        TcpSlipPrinter machine(BadDay::slow);
        auto paper = std::make_unique<PrintingDesk>(desk, on_port(machine.port()));
        register_one(desk, "牛奶过期了，要求退款");
        register_one(desk, "排队等了二十分钟没有人管");
        paper->after_commit(desk.store());
        REQUIRE(becomes(paper->room, paper->landed, [](const PrintView& view) {
            return view.printing.has_value();
        }));
        const std::int64_t began = platform::steady_ms();
        paper.reset();
        CHECK(platform::steady_ms() - began < 3000);
    }
    CHECK(jobs_in(desk).size() == 2);
    TcpSlipPrinter machine;
    PrintingDesk paper(desk, on_port(machine.port()));
    CHECK(becomes(paper.room, paper.landed, [](const PrintView& view) {
        return view.printed == 1 && view.doubtful() == 1;
    }));
    paper.room.print_again(paper.room.view()->jobs.front().id);
    CHECK(becomes(paper.room, paper.landed, [](const auto& view) { return view.printed == 2; }));
    CHECK(machine.cuts() == 2);
}

TEST_CASE("the screen shows of a waiting slip what will print", "[printing]") {
    TestStore desk;
    PrintingDesk paper(desk, on_port(test::closed_port()));
    register_one(desk, "牛奶过期了，要求退款");
    paper.after_commit(desk.store());
    REQUIRE(becomes(paper.room, paper.landed, [](const PrintView& view) {
        return view.waiting() == 1 && view.jobs[0].parts == 1;
    }));
    const SpoolJob job = paper.room.view()->jobs.front();
    const auto slip = must(paper.room.printout(job.id));
    const auto page = printing::preview_part(slip.dots(), slip.paper, 0);
    CHECK(page.height == slip.slip.raster.height());
    TcpSlipPrinter machine;
    paper.room.choose(on_port(machine.port()));
    REQUIRE(becomes(paper.room, paper.landed, [](const auto& view) { return view.printed == 1; }));
    CHECK((machine.paper() == test::dots_of(slip.slip.raster)));
    CHECK(paper.room.view()->job(job.id) == nullptr);
    CHECK_FALSE(paper.room.printout(job.id).has_value());
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

} // namespace foyer::app
