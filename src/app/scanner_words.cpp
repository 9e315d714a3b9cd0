#include "app/scanner_words.h"

#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::Icon;
using ui::Tone;
using ui::tr;

DeviceWords lost(const char* chip, const char* title, const char* advice) {
    return {Tone::warn, Icon::usb_off, chip, title, advice};
}

} // namespace

DeviceWords words_of(ScannerTrouble trouble) {
    switch (trouble) {
    case ScannerTrouble::none: break;
    case ScannerTrouble::unplugged:
        return lost(
            tr("No scanner"), tr("The scanner is not connected"),
            tr("Plug it in: it is taken again by itself. Until then type the number under the bar "
               "code."));
    case ScannerTrouble::forbidden:
        return lost(
            tr("Scanner locked"), tr("The scanner may not be read"),
            tr("Call the person who looks after this machine: Foyer must be in the groups "
               "\"input\" and \"dialout\"."));
    case ScannerTrouble::in_use:
        return lost(
            tr("Scanner in use"), tr("Another program has the scanner"),
            tr("Close that program. Foyer takes the scanner by itself."));
    case ScannerTrouble::no_scanner:
        return lost(
            tr("Wrong device"), tr("What is there is no scanner"),
            tr("Choose another device in Devices."));
    }
    return {
        Tone::ok, Icon::qr_code_scanner, tr("Scanner ready"), tr("The scanner is ready"),
        tr("What it reads goes to the scan box from every screen, and into no field.")};
}

DeviceWords words_of(const ScannerView& view) {
    if (view.choice.kind != ScannerKind::keyboard) return words_of(view.state.trouble);
    return {
        Tone::neutral, Icon::keyboard, tr("Types like a keyboard"),
        tr("A scanner that types like a keyboard"),
        tr("It needs no set-up: its codes are told from a person's keys by their speed. A device "
           "of its own is safer.")};
}

std::string name_of(const ScannerChoice& choice) {
    switch (choice.kind) {
    case ScannerKind::keyboard: break;
    case ScannerKind::evdev: return tr("Scanner {1}", {choice.device});
    case ScannerKind::serial: return tr("Scanner on the serial line {1}", {choice.device});
    }
    return tr("Any scanner that types");
}

} // namespace foyer::app
