#include "app/printer_words.h"

#include "ui/texts.h"

namespace foyer::app {
namespace {

using printing::PrinterKind;
using printing::Trouble;
using ui::Icon;
using ui::Tone;
using ui::tr;

DeviceWords danger(const char* chip, const char* title, const char* advice) {
    return {Tone::danger, Icon::print_disabled, chip, title, advice};
}

} // namespace

DeviceWords words_of(Trouble trouble) {
    switch (trouble) {
    case Trouble::none: break;
    case Trouble::not_chosen:
        return {
            Tone::neutral, Icon::print_disabled, tr("No printer"), tr("No printer is set up"),
            tr("Choose one in Devices. Until then no slips are made.")};
    case Trouble::unreachable:
        return danger(
            tr("Printer off"), tr("The printer does not answer"),
            tr("Is it switched on and plugged in? Check its cable and its address in Devices."));
    case Trouble::paper_out:
        return danger(
            tr("Out of paper"), tr("The printer is out of paper"),
            tr("Load a new roll, shiny side up."));
    case Trouble::cover_open:
        return danger(
            tr("Cover open"), tr("The printer's cover is open"), tr("Close it until it clicks."));
    case Trouble::needs_person:
        return danger(
            tr("Printer stopped"), tr("The printer has stopped"),
            tr("Look for jammed paper at the knife, then switch it off and on."));
    case Trouble::strange_answer:
        return danger(
            tr("Wrong device"), tr("What answers there is no slip printer"),
            tr("Check the printer's address in Devices."));
    case Trouble::too_slow:
        return danger(
            tr("Printer stuck"), tr("The printer does not get on with the slip"),
            tr("Switch it off and on, then check what came out."));
    case Trouble::broke_off:
        return danger(
            tr("Printer broke off"), tr("The printer broke off in the middle of a slip"),
            tr("Check its cable, then check what came out."));
    case Trouble::disk_full:
        return danger(
            tr("Folder full"), tr("The folder for slips takes nothing"),
            tr("Make room on the disk or choose another folder in Devices."));
    case Trouble::wrong_paper:
        return danger(
            tr("Wrong paper"), tr("The slip was laid out for a wider paper"),
            tr("Set the paper's width in Devices, then print the slip again from its case."));
    }
    return {
        Tone::ok, Icon::print, tr("Printer ready"), tr("The printer is ready"),
        tr("Slips print by themselves.")};
}

DeviceWords words_of(const PrintView& view) {
    if (view.doubtful() > 0)
        return {
            Tone::warn, Icon::print, tr("Check a slip"),
            ui::tr_plural(
                "{1} slip may have come out in part", "{1} slips may have come out in part",
                static_cast<std::int64_t>(view.doubtful())),
            tr("Look at the printer, then say whether it is there.")};
    DeviceWords words = words_of(view.slips.trouble);
    if (view.slips.trouble != Trouble::none) return words;
    if (view.spool_error)
        return danger(
            tr("Slip not queued"), tr("A slip could not be put into the queue"),
            tr("Make room on the disk. It is recorded and prints with the next one."));
    if (view.slips.paper_near_end)
        return {
            Tone::warn, Icon::print, tr("Roll nearly empty"), tr("The roll ends soon"),
            tr("Keep a new roll at hand.")};
    return words;
}

std::string waiting_words(const PrintView& view) {
    if (view.waiting() == 0) return {};
    return ui::tr_plural(
        "{1} slip is waiting, nothing is lost.", "{1} slips are waiting, nothing is lost.",
        static_cast<std::int64_t>(view.waiting()));
}

std::string name_of(const printing::PrinterChoice& choice) {
    switch (choice.kind) {
    case PrinterKind::none: break;
    case PrinterKind::tcp: return tr("Network printer {1}", {choice.address});
    case PrinterKind::usb: return tr("USB printer {1}", {choice.address});
    case PrinterKind::cups: return tr("Print queue {1}", {choice.address});
    case PrinterKind::folder:
        return choice.address.empty() ? tr("Pictures in the outbox folder")
                                      : tr("Pictures in {1}", {choice.address});
    }
    return tr("No printer");
}

} // namespace foyer::app
