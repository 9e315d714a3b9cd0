#include "printing/escpos_printer.h"

namespace foyer::printing {
namespace {

PrinterState trouble(Trouble what, std::string detail) {
    return {what, false, false, std::move(detail)};
}

PrinterState state_of_status(const PrinterStatus& status) {
    PrinterState state;
    state.answers = true;
    state.paper_near_end = status.paper_near_end;
    if (status.paper_out)
        state.trouble = Trouble::paper_out;
    else if (status.cover_open)
        state.trouble = Trouble::cover_open;
    else if (status.error || status.offline)
        state.trouble = Trouble::needs_person;
    return state;
}

// What the printer says now about why it stopped, else what was seen from here.
PrintOutcome doubtful(const PrinterState& now, Trouble seen, const std::string& detail) {
    PrinterState state = now;
    if (!now.answers || now.trouble == Trouble::none) state.trouble = seen;
    state.detail = detail;
    return {Fate::doubtful, state};
}

} // namespace

PrinterState EscposPrinter::state_of(Link& link) const {
    PrinterStatus status;
    for (const auto question :
         {StatusQuestion::printer, StatusQuestion::offline_cause, StatusQuestion::error,
          StatusQuestion::paper}) {
        const auto sent = link.send_blocking(escpos_ask(question), m_limits.answer_ms);
        if (sent.broken) return trouble(Trouble::unreachable, sent.broken->what);
        const auto answer = link.receive_blocking(1, m_limits.answer_ms);
        if (!answer) return trouble(Trouble::unreachable, answer.error().what);
        if (answer->empty())
            return question == StatusQuestion::printer ? PrinterState{} : state_of_status(status);
        if (!add_answer(status, question, answer->front()))
            return trouble(Trouble::strange_answer, "status answer 0x" + to_hex(*answer));
    }
    return state_of_status(status);
}

PrinterState EscposPrinter::look_blocking() {
    const auto link = m_open();
    return link ? state_of(**link) : trouble(Trouble::unreachable, link.error().what);
}

PrintOutcome EscposPrinter::print_blocking(const Printout& printout) {
    if (printout.paper == Paper::a4 || printout.slip.raster.width() > size_of(m_paper).width)
        return {Fate::untouched, trouble(Trouble::wrong_paper, "laid out for another paper")};
    const auto link = m_open();
    if (!link) return {Fate::untouched, trouble(Trouble::unreachable, link.error().what)};
    const PrinterState before = state_of(**link);
    if (before.trouble != Trouble::none) return {Fate::untouched, before};
    return send(**link, printout, before);
}

PrintOutcome EscposPrinter::send(Link& link, const Printout& printout, PrinterState before) const {
    const Bytes& bytes = printout.bytes;
    const long limit =
        m_limits.send_least_ms + static_cast<long>(bytes.size()) / m_limits.bytes_a_ms;
    const auto sent = link.send_blocking(bytes, limit);
    if (sent.count == 0 && sent.broken)
        return {Fate::untouched, trouble(Trouble::unreachable, sent.broken->what)};
    if (sent.broken) return doubtful({}, Trouble::broke_off, sent.broken->what);
    if (sent.count < bytes.size()) {
        const std::string detail =
            "took " + std::to_string(sent.count) + " of " + std::to_string(bytes.size()) + " bytes";
        return {
            sent.count == 0 ? Fate::untouched : Fate::doubtful, trouble(Trouble::too_slow, detail)};
    }
    return wait_for_end(link, printout.slip, std::move(before));
}

PrintOutcome EscposPrinter::wait_for_end(Link& link, const Slip& slip, PrinterState before) const {
    const long limit =
        m_limits.end_least_ms + 1000L * slip.raster.height() / m_limits.rows_a_second;
    if (!before.answers) {
        const Done finished = link.finish_blocking(limit);
        if (finished) return {Fate::printed, before};
        const bool late = finished.error().code == ErrorCode::cancelled;
        return doubtful({}, late ? Trouble::too_slow : Trouble::broke_off, finished.error().what);
    }
    const auto asked = link.send_blocking(escpos_reached_end(), m_limits.answer_ms);
    if (asked.broken) return doubtful({}, Trouble::broke_off, asked.broken->what);
    const auto answer = link.receive_blocking(1, limit);
    if (!answer) return doubtful({}, Trouble::broke_off, answer.error().what);
    if (answer->empty())
        return doubtful(state_of(link), Trouble::too_slow, "did not get to the slip's end");
    (void)link.finish_blocking(m_limits.answer_ms);
    return {Fate::printed, before};
}

std::unique_ptr<Printer> make_slip_printer(OpenLink open, Paper paper) {
    return std::make_unique<EscposPrinter>(std::move(open), paper);
}

} // namespace foyer::printing
