#include "app/print_room.h"

#include <algorithm>

#include "app/test_slip.h"

namespace foyer::app {
namespace {

using printing::Fate;
using printing::Paper;
using printing::PrinterState;
using printing::PrintOutcome;
using printing::Trouble;

// A printer in trouble is looked at again: soon while slips wait, now and then while none do.
constexpr long look_again_ms = 5000;
constexpr long look_seldom_ms = 30'000;
// Who closes the program waits no longer for a printer that hangs.
constexpr long end_grace_ms = 1500;

} // namespace

const SpoolJob* PrintView::job(OpId id) const {
    const auto waits = std::ranges::find(jobs, id, &SpoolJob::id);
    return waits == jobs.end() ? nullptr : &*waits;
}
std::size_t PrintView::waiting() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(jobs, [](const SpoolJob& job) { return !job.begun; }));
}

std::size_t PrintView::doubtful() const {
    return jobs.size() - waiting();
}

PrintRoom::PrintRoom(
    Spool spool, PrintChoice choice, MakePrinter make, const Clock& clock,
    std::function<void()> landed, FindPrinters find)
    : m_spool(std::move(spool)),
      m_make(std::move(make)),
      m_clock(clock),
      m_landed(std::move(landed)),
      m_find(std::move(find)) {
    m_now.choice = choice;
    m_view = std::make_shared<const PrintView>(m_now);
    (void)m_tasks.push(choice);
    m_thread = std::thread([this] {
        run();
        (void)m_ended.push(0);
    });
}

PrintRoom::~PrintRoom() {
    m_tasks.close();
    if (!m_ended.pop_blocking_for(end_grace_ms)) m_stop.request_stop();
    m_thread.join();
}

void PrintRoom::added(std::optional<Error> spool_error) {
    (void)m_tasks.push(Added{std::move(spool_error)});
}
void PrintRoom::look() {
    (void)m_tasks.push(Look{});
}
void PrintRoom::print_again(OpId id) {
    (void)m_tasks.push(Again{id});
}
void PrintRoom::drop(OpId id) {
    (void)m_tasks.push(Drop{id});
}
void PrintRoom::choose(const PrintChoice& choice) {
    (void)m_tasks.push(choice);
}
void PrintRoom::find() {
    (void)m_tasks.push(Find{});
}
void PrintRoom::print_test(printing::Document words, Paper paper) {
    (void)m_tasks.push(
        Test{std::make_shared<const printing::Document>(std::move(words)), paper == Paper::a4});
}

std::shared_ptr<const PrintView> PrintRoom::view() const {
    const std::lock_guard lock(m_mutex);
    return m_view;
}

long PrintRoom::wait_ms() const {
    const bool troubled =
        m_now.slips.trouble != Trouble::none || m_now.sheets.trouble != Trouble::none;
    if (!troubled || !m_now.has_printer()) return -1;
    return m_now.waiting() > 0 ? look_again_ms : look_seldom_ms;
}

void PrintRoom::run() {
    while (true) {
        const long wait = wait_ms();
        const auto task = wait < 0 ? m_tasks.pop_blocking() : m_tasks.pop_blocking_for(wait);
        if (!task && m_tasks.closed()) return;
        std::visit([this](const auto& one) { perform(one); }, task.value_or(Look{}));
        show();
        if (m_now.spool_read) print_all();
    }
}

void PrintRoom::show() {
    auto view = std::make_shared<const PrintView>(m_now);
    {
        const std::lock_guard lock(m_mutex);
        m_view = std::move(view);
    }
    m_landed();
}

void PrintRoom::note(const PrinterState& state, bool sheet) {
    PrinterState& known = sheet ? m_now.sheets : m_now.slips;
    if (!sheet && known.trouble != state.trouble) m_now.since = m_clock.now();
    known = state;
}

void PrintRoom::perform(const Look&) {
    if (m_slips) note(m_slips->look_blocking(), false);
    if (m_sheets) note(m_sheets->look_blocking(), true);
    take_jobs();
}

void PrintRoom::perform(const Added& task) {
    m_now.spool_read = true;
    m_now.spool_error = task.error;
    take_jobs();
}

void PrintRoom::perform(const Again& task) {
    const Done done = m_spool.give_back(task.id);
    if (!done) m_now.spool_error = done.error();
    take_jobs();
}

void PrintRoom::perform(const Drop& task) {
    const Done done = m_spool.remove(task.id);
    if (!done) m_now.spool_error = done.error();
    take_jobs();
}

void PrintRoom::perform(const PrintChoice& choice) {
    m_now.choice = choice;
    m_slips = m_make(choice.slips, choice.roll, m_stop.get_token());
    m_sheets = m_make(choice.sheets, choice.roll, m_stop.get_token());
    m_now.since = m_clock.now();
    m_now.slips = {};
    m_now.sheets = {};
    if (m_slips)
        note(m_slips->look_blocking(), false);
    else
        m_now.slips.trouble = Trouble::not_chosen;
}

void PrintRoom::perform(const Find&) {
    if (m_find) m_now.found = m_find();
    m_now.looked = true;
}

void PrintRoom::perform(const Test& task) {
    printing::Printer* printer = task.sheet ? m_sheets.get() : m_slips.get();
    if (printer == nullptr) return;
    const printing::Fonts fonts;
    const Paper paper = task.sheet ? Paper::a4 : m_now.choice.roll;
    const auto printout = lay_out_test(*task.words, paper, fonts);
    if (!printout) {
        m_now.spool_error = printout.error();
        return;
    }
    const PrintOutcome outcome = printer->print_blocking(*printout);
    note(outcome.state, task.sheet);
    m_now.printed += outcome.fate == Fate::printed ? 1 : 0;
}

void PrintRoom::take_jobs() {
    auto jobs = m_spool.jobs();
    if (jobs)
        m_now.jobs = *std::move(jobs);
    else
        m_now.spool_error = jobs.error();
}

printing::Printer* PrintRoom::printer_of(Paper paper) const {
    return paper == Paper::a4 ? m_sheets.get() : m_slips.get();
}

// The oldest first. A printer that does not take one is not offered the next; the other printer is.
void PrintRoom::print_all() {
    bool stopped[2] = {false, false};
    const std::vector<SpoolJob> jobs = m_now.jobs;
    for (const SpoolJob& job : jobs) {
        bool& off = stopped[job.paper == Paper::a4 ? 1 : 0];
        if (job.begun || off || m_tasks.closed()) continue;
        off = !print(job);
        m_now.printing.reset();
        take_jobs();
        show();
    }
}

bool PrintRoom::print(const SpoolJob& job) {
    const bool sheet = job.paper == Paper::a4;
    printing::Printer* printer = printer_of(job.paper);
    if (printer == nullptr) return false;
    const PrinterState before = printer->look_blocking();
    note(before, sheet);
    if (before.trouble != Trouble::none) return false;
    const auto printout = m_spool.printout(job.id);
    if (!printout) {
        m_now.spool_error = printout.error();
        return false;
    }
    const Done begun = m_spool.begin(job.id);
    if (!begun) {
        m_now.spool_error = begun.error();
        return false;
    }
    m_now.printing = job.id;
    show();
    const PrintOutcome outcome = printer->print_blocking(*printout);
    settle(job, outcome);
    return outcome.fate == Fate::printed;
}

void PrintRoom::settle(const SpoolJob& job, const PrintOutcome& outcome) {
    note(outcome.state, job.paper == Paper::a4);
    Done done;
    if (outcome.fate == Fate::printed) done = m_spool.remove(job.id);
    if (outcome.fate == Fate::untouched) done = m_spool.give_back(job.id);
    if (outcome.fate == Fate::printed) ++m_now.printed;
    if (!done) m_now.spool_error = done.error();
}

} // namespace foyer::app
