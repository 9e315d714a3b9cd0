#include "app/paper.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/evidence_pack.h"
#include "app/return_paper.h"
#include "base/json_text.h"
#include "database/files.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_slip.h"
#include "desk/complaints/complaints_table.h"
#include "desk/role_titles.h"
#include "desk/staff/staff_table.h"
#include "desk/store/store_table.h"
#include "printing/escpos.h"
#include "printing/layout.h"
#include "ui/language_texts.h"

namespace foyer::app {
namespace {

using printing::Paper;

std::string with_title(const desk::StaffCard* card, const desk::Translate& tr) {
    if (card == nullptr) return {};
    return card->name + tr(N_(" ({1})"), {tr(desk::title_of(card->role), {})});
}

std::string owner_of(
    const complaints::State& state, const desk::StaffDirectory& staff, const desk::Translate& tr) {
    if (!state.owner.is_nil()) return with_title(staff.find(state.owner), tr);
    const std::string department = complaints::department_in_charge(state);
    return department.empty() ? "" : tr(complaints::department_name(department), {});
}

// Whom a transfer slip goes to: the department, and who of it.
std::string addressee_of(
    const complaints::State& state, const std::string& department,
    const desk::StaffDirectory& staff, const desk::Translate& tr) {
    const auto found = std::ranges::find(
        state.assignments, department, &complaints::Assignment::department);
    const bool known = found != state.assignments.end() && !found->staff.is_nil();
    const std::string name = known ? with_title(staff.find(found->staff), tr) : std::string();
    return tr(complaints::department_name(department), {}) + (name.empty() ? "" : " " + name);
}

std::string place_of(const store::Store& store, const std::string& label) {
    const std::string desk = store.desk + (label.empty() ? "" : " " + label);
    return store.branch.empty() ? desk : store.branch + "·" + desk;
}

std::string name_end(const PaperDue& due) {
    if (due.paper == complaints::CasePaper::slip) return {};
    const std::string whose = due.department.empty() ? "" : "-" + due.department;
    return "-" + std::string(complaints::code_of(due.paper)) + whose;
}

// What has happened to the case, oldest first.
Result<std::vector<complaints::PaperLine>>
paper_lines(database::Reader& reader, CaseId id, const desk::StaffDirectory& staff) {
    std::vector<complaints::PaperLine> lines;
    TRY(const auto detail, complaints::find_case(reader, id));
    if (!detail) return lines;
    for (const auto& line : detail->timeline) {
        const auto* actor = staff.find(line.actor);
        lines.insert(lines.begin(), {line, actor == nullptr ? std::string() : actor->name});
    }
    return lines;
}

Result<printing::Printout> laid_out(
    const PaperDue& due, const std::string& number, const printing::Document& document, Paper roll,
    const printing::Fonts& fonts) {
    printing::Printout printout;
    const bool sheet = complaints::is_sheet(due.paper);
    printout.name = number + name_end(due) +
        (due.copy > 0 ? "-" + std::to_string(due.copy) : std::string());
    printout.title = document.title;
    printout.paper = sheet ? Paper::a4 : roll;
    if (sheet) {
        TRY(printout.bytes, printing::pdf_of(fonts, document));
        TRY(const auto sheets, printing::pages_of(fonts, document));
        printout.pages = printing::joined(sheets);
        return printout;
    }
    TRY(printout.slip, printing::slip_of(fonts, document, roll));
    printout.bytes = printing::escpos_of(printout.slip);
    return printout;
}

} // namespace

std::optional<PaperDue> paper_of(const journal::Entry& entry) {
    using complaints::CasePaper;
    if (entry.kind.starts_with("returns.")) return return_paper_of(entry);
    PaperDue due;
    due.op = entry.op;
    due.subject = entry.subject;
    due.at = journal::wall_time(entry.time);
    if (entry.kind == "complaints.registered/1") return due;
    const bool assigned = entry.kind == "complaints.assigned/1";
    if (!assigned && entry.kind != "complaints.paper_sent/1") return std::nullopt;
    const auto body = parse_json(entry.body);
    if (!body.is_object()) return std::nullopt;
    due.department = body.value("department", "");
    if (assigned) {
        due.paper = CasePaper::transfer;
        return due;
    }
    due.paper = complaints::case_paper_of(body.value("paper", "slip")).value_or(CasePaper::slip);
    due.copy = body.value("copy", 0);
    return due;
}

Result<printing::Printout> make_printout(
    database::Reader& reader, const PaperDue& due, Paper roll, const std::string& label,
    const TimeZone& zone, const printing::Fonts& fonts) {
    if (due.of_return) return make_return_printout(reader, due, roll, label, zone, fonts);
    TRY(const auto open_store, store::current_store(reader));
    const store::Store store = open_store.value_or(store::Store{});
    TRY(const auto staff, staff::directory(reader));
    complaints::PaperFacts facts;
    TRY(facts.state, complaints::state_of(reader, id_cast<CaseId>(due.subject)));
    const auto language = store.language == "en" ? ui::Language::en : ui::Language::zh;
    const desk::Translate tr = [language](std::string_view english, const auto& values) {
        return ui::tr_in(language, english, values);
    };
    facts.store = store.name;
    facts.place = place_of(store, label);
    facts.department = due.department;
    facts.owner = due.department.empty() ? owner_of(facts.state, staff, tr)
                                         : addressee_of(facts.state, due.department, staff, tr);
    if (const auto* card = staff.find(facts.state.registered_by)) facts.registered_by = card->name;
    facts.copy = due.copy;
    facts.zone = &zone;
    TRY(facts.lines, paper_lines(reader, facts.state.id, staff));
    const auto document = complaints::document_of(due.paper, facts, tr);
    return laid_out(due, desk::text_of(facts.state.number), document, roll, fonts);
}

std::string PaperSupply::reached_file() const {
    return m_store.files().folder + "/spool/reached";
}

std::optional<PaperSupply::Reached> PaperSupply::read_reached() const {
    std::ifstream in(reached_file());
    std::string terminal;
    Reached reached;
    if (!(in >> terminal >> reached.seq)) return std::nullopt;
    const auto id = parse_id<TerminalId>(terminal);
    if (!id) return std::nullopt;
    reached.terminal = *id;
    return reached;
}

Done PaperSupply::write_reached(const Reached& reached) const {
    CHECK_OK(m_spool.make_folder());
    const std::string draft = reached_file() + ".draft";
    CHECK_OK(database::make_private_file(draft));
    std::ofstream out(draft, std::ios::trunc);
    out << text_of(reached.terminal) << " " << reached.seq << "\n";
    out.close();
    if (!out) return fail(ErrorCode::storage, "write " + draft + ": the disk is full");
    CHECK_OK(database::sync_file(draft));
    CHECK_OK(database::move_file(draft, reached_file()));
    return database::sync_folder(m_store.files().folder + "/spool");
}

Result<int> PaperSupply::take_due(const Wanted& wanted) {
    TRY(const auto head, journal::own_head(m_store.writer()));
    const bool first = !m_reached;
    if (first) m_reached = read_reached();
    if (!m_reached || m_reached->terminal != head.terminal) {
        m_reached = {head.terminal, head.seq};
        CHECK_OK(write_reached(*m_reached));
    }
    int made = 0;
    while (m_reached->seq < head.seq) {
        TRY(const auto entry,
            journal::entry_at(m_store.writer(), head.terminal, m_reached->seq + 1));
        if (entry) {
            TRY(const int printouts, take_entry(*entry, wanted));
            made += printouts;
        }
        ++m_reached->seq;
    }
    if (first) CHECK_OK(m_spool.let_all_go());
    return made;
}

// The job is let go only when it is written down that its entry was dealt with: so it cannot be
// spooled once more after it was printed.
Result<int> PaperSupply::take_entry(const journal::Entry& entry, const Wanted& wanted) {
    const auto due = paper_of(entry);
    if (!due) return 0;
    const bool printed = wanted.slips || complaints::is_sheet(due->paper);
    const Done spooled = printed ? make(*due, wanted) : Done();
    // A slip that can never be laid out must not hold up the others; its error is told once.
    const bool later = !spooled &&
        (spooled.error().code == ErrorCode::storage || spooled.error().code == ErrorCode::conflict);
    if (later) return std::unexpected(spooled.error());
    CHECK_OK(write_reached({entry.terminal, entry.seq}));
    CHECK_OK(m_spool.let_go(due->op));
    if (spooled) return printed ? 1 : 0;
    ++m_reached->seq;
    return std::unexpected(spooled.error());
}

// The folder for an authority goes beside the data, everything else to a printer.
Done PaperSupply::make(const PaperDue& due, const Wanted& wanted) {
    if (due.paper != complaints::CasePaper::evidence) return spool(due, wanted);
    if (!m_fonts) m_fonts = std::make_unique<printing::Fonts>();
    TRY(const auto file,
        make_printout(m_store.writer(), due, wanted.roll, wanted.label, m_store.zone(), *m_fonts));
    return write_evidence_pack(
        m_store, id_cast<CaseId>(due.subject), std::string(as_text(file.bytes)),
        m_store.files().folder + "/evidence/" + file.name);
}

Done PaperSupply::spool(const PaperDue& due, const Wanted& wanted) {
    if (!m_fonts) m_fonts = std::make_unique<printing::Fonts>();
    TRY(const auto printout,
        make_printout(m_store.writer(), due, wanted.roll, wanted.label, m_store.zone(), *m_fonts));
    return m_spool.add({due.op, printout.title, printout.paper, due.at, false}, printout);
}

} // namespace foyer::app
