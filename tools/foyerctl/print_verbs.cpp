// The devices without a window: how they are, a test slip, the form of a case. Not by way of the
// spool and without taking the scanner, so a running terminal is not disturbed.
#include <fstream>
#include <memory>

#include "app/paper.h"
#include "app/preferences.h"
#include "app/print_service.h"
#include "app/printer_words.h"
#include "app/scanner_words.h"
#include "app/test_slip.h"
#include "desk/complaints/complaints_table.h"
#include "desk/store_zone.h"
#include "platform/printers.h"
#include "platform/scanner_device.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

struct Wanted {
    std::string printer; // empty: the one of foyer.toml
    std::string scanner; // likewise
    int paper_mm = 0;    // 0: as foyer.toml says
    std::string number;
    std::string out;
};

Result<app::PrintChoice> choice_of(const Context& context, const Wanted& wanted) {
    TRY(auto preferences, app::read_preferences(context.paths.config + "/foyer.toml"));
    if (!wanted.printer.empty()) {
        if (!printing::parse_printer(wanted.printer))
            return fail(ErrorCode::unsupported, "read printer \"" + wanted.printer + "\"");
        preferences.printer = wanted.printer;
    }
    if (wanted.paper_mm != 0) preferences.paper_mm = wanted.paper_mm;
    app::PrintChoice choice = app::print_choice(preferences);
    const bool unnamed =
        choice.slips.kind == printing::PrinterKind::folder && choice.slips.address.empty();
    if (unnamed) choice.slips.address = context.files().folder + "/outbox";
    return choice;
}

nlohmann::json json_of(
    const app::PrintChoice& choice, const printing::PrinterState& state,
    const app::DeviceWords& words) {
    return {
        {"device", "printer"},
        {"printer", printing::text_of(choice.slips)},
        {"paper_mm", printing::millimetres_of(choice.roll)},
        {"well", state.trouble == printing::Trouble::none},
        {"answers", state.answers},
        {"paper_near_end", state.paper_near_end},
        {"says", words.title},
        {"advice", words.advice},
        {"detail", state.detail}};
}

struct Listing {
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
};

// False: it needs a hand.
bool list_printer(const app::PrintChoice& choice, Listing& listing) {
    const auto printer = platform::make_printer(choice.slips, choice.roll);
    printing::PrinterState state{printing::Trouble::not_chosen, false, false, {}};
    if (printer) state = printer->look_blocking();
    const app::DeviceWords words = app::words_of(state.trouble);
    const bool well = state.trouble == printing::Trouble::none;
    listing.json.push_back(json_of(choice, state, words));
    listing.rows.push_back(
        {well ? "ok" : "LOOK", app::name_of(choice.slips), words.title, words.advice});
    for (const auto& found : platform::find_printers_blocking()) {
        listing.json.push_back({{"device", "found"}, {"printer", printing::text_of(found)}});
        listing.rows.push_back({"", app::name_of(found), printing::text_of(found), ""});
    }
    return well;
}

// Likewise.
bool list_scanner(const app::ScannerChoice& choice, Listing& listing) {
    const app::ScannerState state = platform::look_at_scanner(choice);
    const app::DeviceWords words = app::words_of(app::ScannerView{choice, state, {}, {}, false});
    const bool well = state.trouble == app::ScannerTrouble::none;
    listing.json.push_back(
        {{"device", "scanner"},
         {"scanner", text_of(choice)},
         {"well", well},
         {"says", words.title},
         {"advice", words.advice},
         {"detail", state.detail}});
    listing.rows.push_back({well ? "ok" : "LOOK", app::name_of(choice), words.title, words.advice});
    for (const auto& found : platform::find_scanners()) {
        listing.json.push_back(
            {{"device", "found"}, {"scanner", text_of(found.choice)}, {"name", found.name}});
        listing.rows.push_back({"", found.name, text_of(found.choice), ""});
    }
    return well;
}

Result<app::ScannerChoice> scanner_of(const Context& context, const Wanted& wanted) {
    TRY(auto preferences, app::read_preferences(context.paths.config + "/foyer.toml"));
    if (wanted.scanner.empty()) return app::scanner_choice(preferences);
    const auto choice = app::parse_scanner(wanted.scanner);
    if (choice) return *choice;
    return fail(ErrorCode::unsupported, "read scanner \"" + wanted.scanner + "\"");
}

Done devices(Context& context, const Wanted& wanted) {
    TRY(const auto printers, choice_of(context, wanted));
    TRY(const auto scanner, scanner_of(context, wanted));
    Listing listing;
    const bool prints = list_printer(printers, listing);
    const bool scans = list_scanner(scanner, listing);
    if (!prints || !scans) context.exit = Exit::failed;
    print(context, listing.json, {"", "DEVICE", "STATE", "WHAT TO DO"}, listing.rows);
    return {};
}

Done print_test(Context& context, const Wanted& wanted) {
    TRY(const auto choice, choice_of(context, wanted));
    const auto printer = platform::make_printer(choice.slips, choice.roll);
    if (!printer) return fail(ErrorCode::not_found, "print a test slip: no printer is chosen");
    const printing::Fonts fonts;
    TRY(const auto printout, app::lay_out_test(app::test_slip_words(), choice.roll, fonts));
    const auto outcome = printer->print_blocking(printout);
    const app::DeviceWords words = app::words_of(outcome.state.trouble);
    if (outcome.fate != printing::Fate::printed) {
        complain(
            context, Exit::failed,
            words.title + ". " + words.advice + " (" + outcome.state.detail + ")");
        return {};
    }
    print_line(
        context, {{"printed", true}, {"printer", printing::text_of(choice.slips)}},
        "printed on " + printing::text_of(choice.slips));
    return {};
}

Done write_form(Context& context, const Wanted& wanted) {
    const auto number = desk::parse_number(wanted.number);
    if (!number)
        return fail(ErrorCode::not_found, "find case " + wanted.number + ": no such number");
    TRY(const auto reader, reader_of(context));
    TRY(const auto id, complaints::case_with_number(*reader, *number));
    if (!id) return fail(ErrorCode::not_found, "find case " + wanted.number);
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    const printing::Fonts fonts;
    const app::PaperDue due{{}, id_cast<SubjectId>(*id), complaints::CasePaper::form, 0, {}, false};
    TRY(const auto printout,
        app::make_printout(*reader, due, printing::Paper::roll_80, {}, zone, fonts));
    std::ofstream out(wanted.out, std::ios::binary | std::ios::trunc);
    out << as_text(printout.bytes);
    if (!out.flush()) return fail(ErrorCode::storage, "write " + wanted.out);
    print_line(context, {{"file", wanted.out}}, "wrote " + wanted.out);
    return {};
}

void add_printer_options(Verb verb, const std::shared_ptr<Wanted>& wanted) {
    verb.add_option(
        "--printer", wanted->printer, "tcp:HOST[:PORT], usb:FILE, cups:QUEUE or folder:PATH");
    verb.add_option("--paper", wanted->paper_mm, "Width of the roll in mm")
        .one_of({58, 80});
}

} // namespace

void add_print_verbs(Verb line, Context& context) {
    const auto wanted = std::make_shared<Wanted>();
    auto devices_verb =
        line.add_subcommand("devices", "The devices of this desk, and how they are");
    add_printer_options(devices_verb, wanted);
    devices_verb.add_option(
        "--scanner", wanted->scanner, "keyboard, evdev:NAME, evdev:PATH or serial:PATH");
    devices_verb.callback(
        [&context, wanted] { perform(context, [&] { return devices(context, *wanted); }); });
    auto print_verb = line.add_group("print", "Print something");
    auto test = print_verb.add_subcommand("test", "A test slip");
    add_printer_options(test, wanted);
    test.callback(
        [&context, wanted] { perform(context, [&] { return print_test(context, *wanted); }); });
    auto form = print_verb.add_subcommand("form", "The form of a complaint, as PDF");
    form.add_option("number", wanted->number, "Of the complaint").required();
    form.add_option("--out", wanted->out, "File to write").required();
    form.callback(
        [&context, wanted] { perform(context, [&] { return write_form(context, *wanted); }); });
}

} // namespace foyer::foyerctl
