#include "app/return_paper.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "desk/people/people_table.h"
#include "desk/returns/return_slip.h"
#include "desk/returns/returns_table.h"
#include "desk/staff/staff_table.h"
#include "desk/store/store_table.h"
#include "journal/journal.h"
#include "printing/escpos.h"
#include "printing/layout.h"
#include "ui/language_texts.h"

namespace foyer::app {
namespace {

std::string name_of(const desk::StaffDirectory& staff, StaffId who) {
    const auto* card = staff.find(who);
    return card == nullptr ? std::string() : card->name;
}

// Its number in the journal and the ends of its hash: enough to find it, and to see a change.
Result<std::string> ledger_of(database::Reader& reader, OpId op) {
    TRY(const auto entry, journal::entry_of_op(reader, op));
    if (!entry) return std::string();
    std::string hash;
    for (const auto byte : entry->hash)
        hash += fmt::format("{:02x}", byte);
    return fmt::format("{}·{}…{}", entry->seq, hash.substr(0, 4), hash.substr(hash.size() - 4));
}

// A customer who is known need not be named anew: their file has name and number.
Done name_customer(database::Reader& reader, returns::Customer& customer) {
    if (customer.person.is_nil() || !customer.name_given.empty()) return {};
    TRY(const auto person, people::person(reader, customer.person));
    if (!person) return {};
    customer.name_given = person->name;
    customer.phone = person->phone;
    return {};
}

} // namespace

std::optional<PaperDue> return_paper_of(const journal::Entry& entry) {
    PaperDue due;
    due.op = entry.op;
    due.subject = entry.subject;
    due.at = journal::wall_time(entry.time);
    due.of_return = true;
    if (entry.kind == "returns.settled/1") return due;
    if (entry.kind != "returns.slip_sent/1") return std::nullopt;
    const auto body = parse_json(entry.body);
    if (!body.is_object()) return std::nullopt;
    due.copy = body.value("copy", 0);
    return due;
}

Result<printing::Printout> make_return_printout(
    database::Reader& reader, const PaperDue& due, printing::Paper roll, const std::string& label,
    const TimeZone& zone, const printing::Fonts& fonts) {
    TRY(const auto open_store, store::current_store(reader));
    const store::Store store = open_store.value_or(store::Store{});
    TRY(const auto staff, staff::directory(reader));
    returns::SlipFacts facts;
    TRY(facts.state, returns::state_of(reader, id_cast<returns::ReturnId>(due.subject)));
    CHECK_OK(name_customer(reader, facts.state.customer));
    const auto language = store.language == "en" ? ui::Language::en : ui::Language::zh;
    facts.chinese = language == ui::Language::zh;
    facts.store = store.name;
    const std::string place = store.desk + (label.empty() ? "" : " " + label);
    facts.place = store.branch.empty() ? place : store.branch + "·" + place;
    facts.settled_by = name_of(staff, facts.state.settled_by);
    if (!facts.state.approved_by.is_nil())
        facts.approved_by = name_of(staff, facts.state.approved_by);
    TRY(facts.ledger, ledger_of(reader, due.op));
    facts.copy = due.copy;
    facts.zone = &zone;
    const auto document =
        returns::return_slip(facts, [language](std::string_view english, const auto& values) {
            return ui::tr_in(language, english, values);
        });
    printing::Printout printout;
    printout.name = desk::text_of(facts.state.number) +
        (due.copy > 0 ? "-" + std::to_string(due.copy) : std::string());
    printout.title = document.title;
    printout.paper = roll;
    TRY(printout.slip, printing::slip_of(fonts, document, roll));
    printout.bytes = printing::escpos_of(printout.slip);
    return printout;
}

} // namespace foyer::app
