// Reads a kept file of the till on a thread of its own: unpacks, decodes, checks, gathers. Whoever
// writes takes what is ready, in bites small enough that an order which comes in between hardly
// waits.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "desk/receipts/gathering.h"
#include "desk/receipts/taken_file.h"
#include "journal/reference_files.h"

namespace foyer::app {

using ReceiptSteps = std::vector<receipts::Step>;

// All steps of the file after this many rows, on this thread; false from `take` stops it.
Done read_receipt_steps(
    const journal::ReferenceFiles& files, const receipts::TakenFile& file, std::int64_t after,
    const std::function<bool(receipts::Step)>& take);

class ReceiptFeed {
public:
    // Reads on until this many bites of 4,000 rows are ready, some MB each.
    ReceiptFeed(
        const journal::ReferenceFiles& files, const receipts::TakenFile& file, std::int64_t after,
        std::size_t bites_most);
    ~ReceiptFeed(); // stops the reading wherever it is
    ReceiptFeed(const ReceiptFeed&) = delete;
    ReceiptFeed& operator=(const ReceiptFeed&) = delete;

    // The next steps, or none: not ready within this span, or the file has ended.
    ReceiptSteps next_for(long span_ms);
    // All steps were taken and no more come; then error() says whether the file was read whole.
    bool ended() const;
    std::optional<Error> error() const;

private:
    bool offer(receipts::Step step);
    bool hand_over(bool last);

    std::size_t m_bites_most;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<ReceiptSteps> m_ready; // guarded by m_mutex, as are the three below
    bool m_read = false;
    bool m_stopped = false;
    std::optional<Error> m_error;
    ReceiptSteps m_gathered;   // reading thread only
    std::size_t m_in_bite = 0; // rows; likewise
    std::thread m_thread;
};

} // namespace foyer::app
