// The devices page: every trouble shows its sentence, every button its wish, nothing by itself.
#include <catch2/catch_test_macros.hpp>

#include <set>

#include "app/devices_screen.h"
#include "app/scanner_words.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/headless.h"

namespace foyer::app {
namespace {

using printing::PrinterKind;
using printing::Trouble;

const TimeZone zone = *TimeZone::open("Asia/Shanghai");
const ScannerChoice hand_scanner{ScannerKind::evdev, "Newland HR22"};
const ScannerChoice serial_scanner{ScannerKind::serial, "/dev/ttyACM0"};

struct Page {
    explicit Page(DeviceGroup group) {
        ui.group = group;
        model.print.slips.trouble = Trouble::not_chosen;
        model.print.found = {
            {PrinterKind::usb, "/dev/usb/lp0", printing::escpos_port},
            {PrinterKind::cups, "Office", printing::escpos_port}};
        model.scanner.looked = true;
        model.scanner.since = test::some_moment;
        model.scanner.found = {{hand_scanner, "Newland HR22"}, {serial_scanner, "Honeywell 1470g"}};
        headless.frame([this] {
            const desk::Viewing viewing{test::some_moment, &zone, {}, nullptr, true};
            for (const auto& wish : draw_devices(model, ui, {88, 72, 1278, 696}, viewing))
                wishes.push_back(wish);
        });
        headless.settle();
    }

    void tap(std::string_view label) {
        headless.tap(label);
        headless.settle();
    }
    template <class Wish>
    Wish only() {
        REQUIRE(wishes.size() == 1);
        REQUIRE(std::holds_alternative<Wish>(wishes.front()));
        return std::get<Wish>(wishes.front());
    }

    DevicesModel model;
    DevicesUi ui;
    std::vector<DevicesWish> wishes;
    testing::Headless headless;
};

} // namespace

TEST_CASE("a slip printer is chosen by kind, address and paper", "[devices]") {
    Page page(DeviceGroup::slips);
    CHECK(page.headless.shows("No printer"));
    page.ui.slips.kind = 0;
    page.ui.slips.address = "192.168.1.50:0";
    page.headless.settle();
    page.tap("Use this printer");
    CHECK(page.wishes.empty());
    CHECK(page.headless.shows("This is not such an address."));
    page.ui.slips.address = "192.168.1.50";
    page.headless.settle();
    page.tap("58 mm");
    page.tap("Use this printer");
    const auto saved = page.only<SavePrinter>();
    CHECK(saved.use == PrinterUse::slips);
    CHECK(printing::text_of(saved.printer) == "tcp:192.168.1.50:9100");
    CHECK(saved.roll == printing::Paper::roll_58);
}

TEST_CASE("printers found here are listed, and a tap fills one in", "[devices]") {
    Page page(DeviceGroup::slips);
    CHECK(page.headless.shows("Print queue Office"));
    page.tap("USB printer /dev/usb/lp0");
    page.tap("Use this printer");
    CHECK(printing::text_of(page.only<SavePrinter>().printer) == "usb:/dev/usb/lp0");
}

TEST_CASE(
    "the printer of the forms is chosen for itself, and only of those that fit", "[devices]") {
    Page page(DeviceGroup::slips);
    page.tap("Form printer (A4)");
    CHECK_FALSE(page.headless.shows("/dev/usb/lp0"));
    CHECK_FALSE(page.headless.shows("58 mm"));
    page.tap("Print queue Office");
    page.tap("Use this printer");
    const auto saved = page.only<SavePrinter>();
    CHECK(saved.use == PrinterUse::sheets);
    CHECK(printing::text_of(saved.printer) == "cups:Office");
    page.wishes.clear();
    page.model.print.choice.sheets = saved.printer;
    page.headless.settle();
    page.tap("Test print");
    CHECK(page.only<TestPrint>().use == PrinterUse::sheets);
}

TEST_CASE(
    "every trouble of the scanner has a sentence of its own and says what to do", "[devices]") {
    std::set<std::string> titles;
    for (const auto trouble :
         {ScannerTrouble::unplugged, ScannerTrouble::forbidden, ScannerTrouble::in_use,
          ScannerTrouble::no_scanner}) {
        Page page(DeviceGroup::scanner);
        page.model.scanner.choice = hand_scanner;
        page.model.scanner.state = {trouble, "open /dev/input/event7: as the machine says"};
        page.headless.settle();
        const DeviceWords words = words_of(trouble);
        CHECK(page.headless.shows(words.chip));
        CHECK(page.headless.shows(words.advice.substr(0, 20)));
        CHECK(page.headless.shows("as the machine says"));
        CHECK(words.tone == ui::Tone::warn);
        titles.insert(words.title);
    }
    CHECK(titles.size() == 4);
}

TEST_CASE("a scanner is chosen from those found, or by its path", "[devices]") {
    Page page(DeviceGroup::scanner);
    CHECK(page.headless.shows("Any scanner that types"));
    page.tap("Use this scanner");
    CHECK(page.wishes.empty());
    page.tap("Newland HR22");
    CHECK(page.headless.shows("do not choose the keyboard"));
    page.tap("Use this scanner");
    CHECK(page.only<SaveScanner>().scanner == hand_scanner);
    page.wishes.clear();
    page.tap("Honeywell 1470g");
    page.tap("Use this scanner");
    CHECK(page.only<SaveScanner>().scanner == serial_scanner);
    page.wishes.clear();
    page.ui.scanner.device = "ttyACM0";
    page.headless.settle();
    page.tap("Use this scanner");
    CHECK(page.wishes.empty());
    CHECK(page.headless.shows("This is not such a device."));
}

TEST_CASE("a test shows what was read, and why a code was refused", "[devices]") {
    Page page(DeviceGroup::scanner);
    page.tap("Test scan");
    CHECK(page.ui.scanner.testing);
    CHECK(page.headless.shows("Scan something now."));
    page.ui.scanner.read = {"TS01-260318-A0007", ScanFault::none};
    page.headless.settle();
    CHECK(page.headless.shows("TS01-260318-A0007"));
    page.ui.scanner.read = {"", ScanFault::control_characters};
    page.headless.settle();
    CHECK(page.headless.shows("it would press keys"));
    page.tap("End the test");
    CHECK_FALSE(page.ui.scanner.testing);
    page.tap("Test scan");
    page.tap("Sounds");
    CHECK_FALSE(page.ui.scanner.testing);
    CHECK(page.wishes.empty());
}

TEST_CASE("what was scanned and refused is counted, with the last reason", "[devices]") {
    Page page(DeviceGroup::scanner);
    CHECK(page.headless.shows("Since the start: 0 scanned, 0 refused"));
    page.model.scans = {128, 3, ScanFault::too_long, test::some_moment};
    page.headless.settle();
    CHECK(page.headless.shows("Since the start: 128 scanned, 3 refused"));
    CHECK(page.headless.shows("it is too long to be one of ours."));
}

TEST_CASE("sounds are as loud as wished, and each can be heard", "[devices]") {
    Page page(DeviceGroup::sound);
    page.model.volume_percent = 60;
    page.headless.settle();
    page.tap("Off");
    CHECK(page.only<UseVolume>().percent == 0);
    page.wishes.clear();
    page.tap("A scan is unknown or refused: two low tones");
    CHECK(page.only<TrySound>().sound == Sound::scan_bad);
    page.model.speaker_trouble = "sound device \"default\": No such file or directory";
    page.headless.settle();
    CHECK(page.headless.shows("No sound device is here."));
}

TEST_CASE("painting the devices changes nothing", "[devices]") {
    for (const auto group :
         {DeviceGroup::slips, DeviceGroup::sheets, DeviceGroup::scanner, DeviceGroup::sound}) {
        Page page(group);
        const std::string before = page.headless.fingerprint();
        page.headless.frame();
        CHECK((page.headless.fingerprint() == before));
        CHECK(page.wishes.empty());
    }
}

} // namespace foyer::app
