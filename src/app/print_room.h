// The printing thread: takes one job after the other from the spool to its printer, keeps an eye on
// the printer while something waits, and asks a person about every job that may have come out.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <variant>
#include <vector>

#include "app/spool.h"
#include "base/clock.h"
#include "base/queue.h"
#include "printing/document.h"
#include "printing/printer_choice_port.h"
#include "printing/printer_port.h"

namespace foyer::app {

// What a desk prints on.
struct PrintChoice {
    printing::PrinterChoice slips;
    printing::PrinterChoice sheets; // A4
    printing::Paper roll = printing::Paper::roll_80;

    friend bool operator==(const PrintChoice&, const PrintChoice&) = default;
};

// What screens show; a value that never changes once it is handed out.
struct PrintView {
    PrintChoice choice;
    printing::PrinterState slips;
    printing::PrinterState sheets;
    Time since;                                 // the slip printer is as it is
    std::optional<OpId> printing;               // this job is with the printer now
    std::vector<SpoolJob> jobs;                 // oldest first
    std::optional<Error> spool_error;           // why the last slip could not be put into the spool
    bool spool_read = false;                    // false: `jobs` is not known yet
    std::vector<printing::PrinterChoice> found; // on this machine, as far as find() was asked
    bool looked = false;                        // false: it was not
    std::uint64_t printed = 0;                  // since the start

    std::size_t waiting() const;
    std::size_t doubtful() const;
    const SpoolJob* job(OpId id) const; // nullptr: it does not wait any more
    bool has_printer() const { return choice.slips.kind != printing::PrinterKind::none; }
};

class PrintRoom {
public:
    // A printer whose token is stopped keeps nobody waiting any longer.
    using MakePrinter = std::function<std::unique_ptr<printing::Printer>(
        const printing::PrinterChoice&, printing::Paper roll, std::stop_token stop)>;
    using FindPrinters = std::function<std::vector<printing::PrinterChoice>()>;

    // `landed` is called on the printing thread when the view has changed (it wakes the window).
    PrintRoom(
        Spool spool, PrintChoice choice, MakePrinter make, const Clock& clock,
        std::function<void()> landed, FindPrinters find = {});
    // Gives the job that is with the printer a moment to end, then breaks it off: it stays owed.
    ~PrintRoom();

    // Any thread. Nothing prints before the first added(): the worker first takes what is due.
    void added(std::optional<Error> spool_error = std::nullopt);
    void look();               // now: "paper is loaded"
    void print_again(OpId id); // a person looked: it did not come out
    void drop(OpId id);        // a person looked: it did, or nobody wants it
    void choose(const PrintChoice& choice);
    void find(); // what is plugged in or set up here
    // Not by way of the spool. On A4 for Paper::a4, else on the roll.
    void print_test(printing::Document words, printing::Paper paper);

    std::shared_ptr<const PrintView> view() const;
    // What a job of view() will print. Any thread but the UI's: it reads a file.
    Result<printing::Printout> printout(OpId job) const { return m_spool.printout(job); }

private:
    struct Look {};
    struct Added {
        std::optional<Error> error;
    };
    struct Again {
        OpId id;
    };
    struct Drop {
        OpId id;
    };
    struct Test {
        std::shared_ptr<const printing::Document> words;
        bool sheet = false;
    };
    struct Find {};
    using Task = std::variant<Look, Added, Again, Drop, PrintChoice, Test, Find>;

    void run();
    void perform(const Look&);
    void perform(const Added& task);
    void perform(const Again& task);
    void perform(const Drop& task);
    void perform(const PrintChoice& choice);
    void perform(const Test& task);
    void perform(const Find&);
    void take_jobs();
    void print_all();
    bool print(const SpoolJob& job); // false: the printer does not take more now
    void settle(const SpoolJob& job, const printing::PrintOutcome& outcome);
    void note(const printing::PrinterState& state, bool sheet);
    void show();
    long wait_ms() const;
    printing::Printer* printer_of(printing::Paper paper) const;

    Spool m_spool;
    MakePrinter m_make;
    const Clock& m_clock;
    std::function<void()> m_landed;
    FindPrinters m_find;
    Queue<Task> m_tasks{256};
    Queue<int> m_ended{1};
    std::stop_source m_stop;

    // The printing thread's own.
    PrintView m_now;
    std::unique_ptr<printing::Printer> m_slips;
    std::unique_ptr<printing::Printer> m_sheets;

    mutable std::mutex m_mutex;
    std::shared_ptr<const PrintView> m_view; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace foyer::app
