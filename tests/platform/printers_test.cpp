// Printers on their good and bad days, over real sockets, devices and folders. Every trouble has
// its name, and no slip counts as printed that may not have been.
#include <catch2/catch_test_macros.hpp>

#include <fcntl.h>
#include <filesystem>
#include <termios.h>
#include <unistd.h>

#include "platform/byte_link.h"
#include "platform/folder_printer.h"
#include "platform/image.h"
#include "platform/printers.h"
#include "printing/escpos_printer.h"
#include "printing/layout.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"
#include "tests/support/tcp_slip_printer.h"
#include "tests/support/temporary_folder.h"

namespace foyer::platform {
namespace {

using namespace printing;
using test::BadDay;
using test::TcpSlipPrinter;

// Pango reads the fonts on a thread of its own: not before a test wants them, since others fork and
// send signals.
const Fonts& fonts() {
    static const Fonts all;
    return all;
}

// A bad day of a test is shorter.
constexpr EscposLimits limits{
    .answer_ms = 250,
    .send_least_ms = 700,
    .bytes_a_ms = 1000,
    .end_least_ms = 700,
    .rows_a_second = 1'000'000};

Printout printout_of(const Document& document, Paper paper) {
    Printout printout{"slip", "slip", paper, {}, {}};
    printout.slip = test::must(slip_of(fonts(), document, paper));
    printout.bytes = escpos_of(printout.slip);
    return printout;
}

Printout slip() {
    Document document{"slip", {Heading{"TS01-260318-A0007"}, QrCode{"TS01-260318-A0007"}}};
    for (int i = 0; i < 20; ++i)
        document.blocks.emplace_back(KeyValue{"第 " + std::to_string(i) + " 行", "内容"});
    document.blocks.emplace_back(Cut{});
    return printout_of(document, Paper::roll_80);
}

EscposPrinter on_port(int port) {
    return {[port] { return open_tcp_link("127.0.0.1", port); }, Paper::roll_80, limits};
}

} // namespace

TEST_CASE("a slip comes out of a TCP printer dot by dot", "[printers]") {
    TcpSlipPrinter machine;
    auto printer = on_port(machine.port());
    CHECK(printer.look_blocking().answers);
    const Printout printout = slip();
    const PrintOutcome outcome = printer.print_blocking(printout);
    CHECK(outcome.fate == Fate::printed);
    CHECK(outcome.state.trouble == Trouble::none);
    CHECK((machine.received() == printout.bytes));
    CHECK((machine.paper() == test::dots_of(printout.slip.raster)));
    CHECK(machine.cuts() == 1);
    CHECK(machine.complaint() == "");
}

TEST_CASE(
    "a printer that never answers is believed when the line has taken every byte", "[printers]") {
    TcpSlipPrinter machine(BadDay::silent);
    const Printout printout = slip();
    const PrintOutcome outcome = on_port(machine.port()).print_blocking(printout);
    CHECK(outcome.fate == Fate::printed);
    CHECK_FALSE(outcome.state.answers);
    CHECK((machine.received() == printout.bytes));
}

TEST_CASE("a printer that says it cannot print gets no byte of the slip", "[printers]") {
    struct Case {
        BadDay day;
        Trouble trouble;
    };
    for (const Case one :
         {Case{BadDay::paper_out, Trouble::paper_out},
          {BadDay::cover_open, Trouble::cover_open},
          {BadDay::answers_garbage, Trouble::strange_answer}}) {
        TcpSlipPrinter machine(one.day);
        const PrintOutcome outcome = on_port(machine.port()).print_blocking(slip());
        CHECK(outcome.fate == Fate::untouched);
        CHECK(outcome.state.trouble == one.trouble);
        CHECK(machine.received().empty());
        machine.have(BadDay::none);
        CHECK(on_port(machine.port()).print_blocking(slip()).fate == Fate::printed);
    }
}

TEST_CASE("near the end of the roll it prints and says so", "[printers]") {
    TcpSlipPrinter machine(BadDay::near_end);
    const PrintOutcome outcome = on_port(machine.port()).print_blocking(slip());
    CHECK(outcome.fate == Fate::printed);
    CHECK(outcome.state.paper_near_end);
}

TEST_CASE("an unplugged printer is unreachable, at once", "[printers]") {
    auto printer = on_port(test::closed_port());
    CHECK(printer.look_blocking().trouble == Trouble::unreachable);
    const PrintOutcome outcome = printer.print_blocking(slip());
    CHECK(outcome.fate == Fate::untouched);
    CHECK(outcome.state.trouble == Trouble::unreachable);
    EscposPrinter usb(
        [] { return open_device_link("/dev/usb/not-there"); }, Paper::roll_80, limits);
    CHECK(usb.print_blocking(slip()).state.trouble == Trouble::unreachable);
}

TEST_CASE(
    "what may have become dots is doubtful, never printed and never untouched", "[printers]") {
    struct Case {
        BadDay day;
        Trouble trouble;
    };
    for (const Case one :
         {Case{BadDay::breaks_off, Trouble::broke_off},
          {BadDay::slow, Trouble::too_slow},
          {BadDay::paper_ends, Trouble::paper_out}}) {
        TcpSlipPrinter machine(one.day);
        const PrintOutcome outcome = on_port(machine.port()).print_blocking(slip());
        INFO(static_cast<int>(one.day) << " " << outcome.state.detail);
        CHECK(outcome.fate == Fate::doubtful);
        CHECK(outcome.state.trouble == one.trouble);
        CHECK(outcome.state.detail != "");
    }
}

TEST_CASE("a slip for another paper is not sent", "[printers]") {
    TcpSlipPrinter machine;
    EscposPrinter narrow(
        [&] { return open_tcp_link("127.0.0.1", machine.port()); }, Paper::roll_58, limits);
    const PrintOutcome outcome = narrow.print_blocking(slip());
    CHECK(outcome.fate == Fate::untouched);
    CHECK(outcome.state.trouble == Trouble::wrong_paper);
    CHECK(machine.received().empty());
}

TEST_CASE("a slip of twenty metres goes through the line", "[printers]") {
    Printout printout{"long", "long", Paper::roll_80, {Raster(576, 160'000), {}}, {}};
    for (int y = 0; y < 160'000; y += 3)
        printout.slip.raster.blacken(y % 576, y);
    printout.slip.stops.push_back({160'000, DeviceAct::cut});
    printout.bytes = escpos_of(printout.slip);
    TcpSlipPrinter machine;
    EscposLimits patient = limits;
    patient.send_least_ms = 60'000;
    patient.end_least_ms = 60'000;
    EscposPrinter printer(
        [&] { return open_tcp_link("127.0.0.1", machine.port()); }, Paper::roll_80, patient);
    CHECK(printer.print_blocking(printout).fate == Fate::printed);
    CHECK(machine.paper().size() == 160'000);
    CHECK((machine.received() == printout.bytes));
}

TEST_CASE("a USB device gets the same bytes", "[printers]") {
    const int controller = posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(controller >= 0);
    REQUIRE(grantpt(controller) == 0);
    REQUIRE(unlockpt(controller) == 0);
    termios raw{};
    tcgetattr(controller, &raw);
    cfmakeraw(&raw);
    tcsetattr(controller, TCSANOW, &raw);
    const Printout printout = printout_of({"", {Text{"USB"}, Cut{}}}, Paper::roll_58);
    Bytes received;
    std::thread machine([&] {
        Bytes some(4096);
        while (received.size() < printout.bytes.size() + 3) {
            const ssize_t got = read(controller, some.data(), some.size());
            if (got <= 0) return;
            received.insert(received.end(), some.begin(), some.begin() + got);
        }
    });
    const std::string device = ptsname(controller);
    EscposPrinter printer([&] { return open_device_link(device); }, Paper::roll_58, limits);
    CHECK(printer.print_blocking(printout).fate == Fate::printed);
    machine.join();
    close(controller);
    REQUIRE(received.size() == printout.bytes.size() + 3);
    CHECK((Bytes(received.begin() + 3, received.end()) == printout.bytes));
}

TEST_CASE(
    "the folder printer leaves a picture, whose codes are read, and the bytes", "[printers]") {
    const test::TemporaryFolder folder;
    FolderPrinter printer(folder.file("slips"));
    const Printout printout = slip();
    CHECK(printer.print_blocking(printout).fate == Fate::printed);
    CHECK(test::contents_of(folder.file("slips/slip.bin")) == as_text(printout.bytes));
    const Image picture = test::must(read_png(folder.file("slips/slip.png")));
    CHECK(picture.width == 576);
    CHECK(picture.height == printout.slip.raster.height());
    test::exit_code_of("zbarimg --quiet " + folder.file("slips/slip.png"), folder.file("read"));
    CHECK(test::contents_of(folder.file("read")).find("TS01-260318-A0007") != std::string::npos);
    const Printout sheet{"form", "form", Paper::a4, {}, {'%', 'P', 'D', 'F'}};
    CHECK(printer.print_blocking(sheet).fate == Fate::printed);
    CHECK(test::contents_of(folder.file("slips/form.pdf")) == "%PDF");
}

TEST_CASE("a folder that takes nothing is a trouble, and no half slip stays there", "[printers]") {
    const Printout printout = slip();
    FolderPrinter nowhere("/proc/no-such-folder");
    CHECK(nowhere.look_blocking().trouble == Trouble::disk_full);
    CHECK(nowhere.print_blocking(printout).fate == Fate::untouched);
    // A folder where the picture's name is taken by a folder: the second file cannot be written.
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.file("slip.png/inside"));
    FolderPrinter printer(folder.path());
    const PrintOutcome outcome = printer.print_blocking(printout);
    CHECK(outcome.fate == Fate::untouched);
    CHECK(outcome.state.trouble == Trouble::disk_full);
    CHECK_FALSE(std::filesystem::exists(folder.file("slip.png.new")));
}

TEST_CASE("a queue that does not exist is unreachable", "[printers]") {
    const auto printer = make_printer({PrinterKind::cups, "no-such-queue", 0}, Paper::roll_80);
    CHECK(printer->look_blocking().trouble == Trouble::unreachable);
    CHECK(printer->print_blocking(slip()).fate == Fate::untouched);
}

TEST_CASE("printers are made by what the settings say", "[printers]") {
    for (const char* text :
         {"tcp:192.168.1.50:9100", "tcp:[::1]:9101", "usb:/dev/usb/lp0", "cups:Office",
          "folder:/srv/slips", "folder:"}) {
        const auto choice = parse_printer(text);
        REQUIRE(choice.has_value());
        CHECK(text_of(*choice) == text);
        CHECK(make_printer(*choice, Paper::roll_80) != nullptr);
    }
    CHECK(parse_printer("tcp:kasse")->port == 9100);
    CHECK(parse_printer("none")->kind == PrinterKind::none);
    for (const char* text :
         {"", "tcp:", "tcp:host:", "tcp:host:0", "tcp:host:99999", "tcp:host:9a", "tcp:[::1",
          "usb:", "cups:", "bluetooth:x", "9100"})
        CHECK_FALSE(parse_printer(text).has_value());
}

} // namespace foyer::platform
