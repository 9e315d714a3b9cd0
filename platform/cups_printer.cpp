#include "platform/cups_printer.h"

#include <memory>
#include <string_view>

#include <cups/cups.h>
#include <poll.h>

namespace foyer::platform {
namespace {

using printing::Fate;
using printing::PrinterState;
using printing::PrintOutcome;
using printing::Trouble;

constexpr int connect_ms = 3000;
constexpr int job_rounds = 120; // of half a second
constexpr int round_ms = 500;

struct CloseCups {
    void operator()(http_t* server) const { httpClose(server); }
    void operator()(ipp_t* message) const { ippDelete(message); }
    void operator()(cups_dest_t* queue) const { cupsFreeDests(1, queue); }
};
using Server = std::unique_ptr<http_t, CloseCups>;
using Message = std::unique_ptr<ipp_t, CloseCups>;
using Queue = std::unique_ptr<cups_dest_t, CloseCups>;

PrinterState trouble(Trouble what, std::string detail) {
    return {what, false, false, std::move(detail)};
}

Server connect() {
    return Server(httpConnect2(
        cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, connect_ms, nullptr));
}

Queue find_queue(http_t* server, const std::string& name) {
    const std::string_view whole(name);
    const auto slash = whole.find('/');
    const std::string instance(slash == whole.npos ? "" : whole.substr(slash + 1));
    return Queue(cupsGetNamedDest(
        server, std::string(whole.substr(0, slash)).c_str(),
        instance.empty() ? nullptr : instance.c_str()));
}

// printer-state-reasons, as RFC 8011 lists them: "media-empty-error,cover-open".
PrinterState state_of(const cups_dest_t& queue) {
    const auto option = [&](const char* name) {
        const char* value = cupsGetOption(name, queue.num_options, queue.options);
        return std::string(value == nullptr ? "" : value);
    };
    const std::string reasons = option("printer-state-reasons");
    const auto says = [&](const char* word) { return reasons.find(word) != std::string::npos; };
    PrinterState state;
    state.answers = true;
    state.detail = reasons;
    state.paper_near_end = says("media-low");
    if (says("media-empty") || says("media-needed"))
        state.trouble = Trouble::paper_out;
    else if (says("cover-open") || says("door-open"))
        state.trouble = Trouble::cover_open;
    else if (says("offline") || says("connecting-to-device"))
        state.trouble = Trouble::unreachable;
    else if (option("printer-state") == "5")
        state.trouble = Trouble::needs_person;
    return state;
}

ipp_jstate_t job_state(http_t* server, int job) {
    Message asked(ippNewRequest(IPP_OP_GET_JOB_ATTRIBUTES));
    const std::string uri = "ipp://localhost/jobs/" + std::to_string(job);
    ippAddString(asked.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.c_str());
    ippAddString(
        asked.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
    const Message answer(cupsDoRequest(server, asked.release(), "/jobs"));
    ipp_attribute_t* state =
        answer ? ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM) : nullptr;
    return state == nullptr ? IPP_JSTATE_PENDING
                            : static_cast<ipp_jstate_t>(ippGetInteger(state, 0));
}

// 0: the queue did not take it; nothing of it stays there.
int hand_over(http_t* server, cups_dest_t& queue, const printing::Printout& printout) {
    cups_dinfo_t* about = cupsCopyDestInfo(server, &queue);
    int job = 0;
    const bool sheet = printout.paper == printing::Paper::a4;
    const char* format = sheet ? CUPS_FORMAT_PDF : CUPS_FORMAT_RAW;
    const auto* bytes = reinterpret_cast<const char*>(printout.bytes.data());
    const bool taken =
        cupsCreateDestJob(server, &queue, about, &job, printout.title.c_str(), 0, nullptr) ==
            IPP_STATUS_OK &&
        cupsStartDestDocument(
            server, &queue, about, job, printout.title.c_str(), format, 0, nullptr, 1) ==
            HTTP_STATUS_CONTINUE &&
        cupsWriteRequestData(server, bytes, printout.bytes.size()) == HTTP_STATUS_CONTINUE &&
        cupsFinishDestDocument(server, &queue, about) == IPP_STATUS_OK;
    if (!taken && job > 0) cupsCancelDestJob(server, &queue, job);
    cupsFreeDestInfo(about);
    return taken ? job : 0;
}

} // namespace

PrinterState CupsPrinter::look_blocking() {
    const Server server = connect();
    if (!server)
        return trouble(
            Trouble::unreachable, "connect to CUPS: " + std::string(cupsLastErrorString()));
    const Queue queue = find_queue(server.get(), m_queue);
    if (!queue) return trouble(Trouble::unreachable, "find queue " + m_queue + ": there is none");
    return state_of(*queue);
}

PrintOutcome CupsPrinter::print_blocking(const printing::Printout& printout) {
    if (printout.paper != printing::Paper::a4 &&
        printout.slip.raster.width() > printing::size_of(m_roll).width)
        return {Fate::untouched, trouble(Trouble::wrong_paper, "laid out for another paper")};
    const PrinterState before = look_blocking();
    if (before.trouble != Trouble::none) return {Fate::untouched, before};
    const Server server = connect();
    const Queue queue = server ? find_queue(server.get(), m_queue) : nullptr;
    const int job = queue ? hand_over(server.get(), *queue, printout) : 0;
    if (job == 0)
        return {
            Fate::untouched,
            trouble(Trouble::unreachable, "queue " + m_queue + ": " + cupsLastErrorString())};
    for (int round = 0; round < job_rounds && !m_stop.stop_requested(); ++round) {
        const ipp_jstate_t state = job_state(server.get(), job);
        if (state == IPP_JSTATE_COMPLETED) return {Fate::printed, before};
        if (state > IPP_JSTATE_STOPPED) break;
        (void)poll(nullptr, 0, round_ms);
    }
    PrinterState now = look_blocking();
    if (now.trouble == Trouble::none) now.trouble = Trouble::too_slow;
    return {Fate::doubtful, now};
}

std::vector<std::string> cups_queues_blocking() {
    std::vector<std::string> names;
    const Server server = connect();
    if (!server) return names;
    cups_dest_t* queues = nullptr;
    const int count = cupsGetDests2(server.get(), &queues);
    for (int i = 0; i < count; ++i)
        names.emplace_back(queues[i].name);
    cupsFreeDests(count, queues);
    return names;
}

} // namespace foyer::platform
