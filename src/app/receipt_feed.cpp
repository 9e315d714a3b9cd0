#include "app/receipt_feed.h"

#include <chrono>

#include "base/decoding.h"
#include "desk/receipts/file_reading.h"

namespace foyer::app {
namespace {

// Some 10 ms of writing.
constexpr std::size_t rows_in_bite = 4'000;

std::size_t rows_of(const receipts::Step& step) {
    const auto* receipt = std::get_if<receipts::GatheredReceipt>(&step);
    return receipt == nullptr ? 1 : receipt->rows();
}

Result<Encoding> encoding_of(const journal::ReferenceFiles& files, const std::string& sha256) {
    EncodingGuess guess;
    CHECK_OK(files.read(sha256, [&](ByteView piece) {
        guess.look_at(piece);
        return true;
    }));
    return guess.answer();
}

} // namespace

Done read_receipt_steps(
    const journal::ReferenceFiles& files, const receipts::TakenFile& file, std::int64_t after,
    const std::function<bool(receipts::Step)>& take) {
    TRY(const auto encoding, encoding_of(files, file.sha256));
    bool wanted = true;
    receipts::FileReading reading(
        file.mapping, file.as_of, encoding, after,
        [&](receipts::Step step) { wanted = wanted && take(std::move(step)); });
    CHECK_OK(files.read(file.sha256, [&](ByteView piece) {
        reading.read(piece);
        return wanted;
    }));
    if (wanted) reading.finish();
    return {};
}

ReceiptFeed::ReceiptFeed(
    const journal::ReferenceFiles& files, const receipts::TakenFile& file, std::int64_t after,
    std::size_t bites_most)
    : m_bites_most(bites_most), m_thread([this, files, file, after] {
          const Done done = read_receipt_steps(
              files, file, after, [this](receipts::Step step) { return offer(std::move(step)); });
          if (done) hand_over(true);
          const std::lock_guard lock(m_mutex);
          if (!done) m_error = done.error();
          m_read = true;
          m_changed.notify_all();
      }) {}

ReceiptFeed::~ReceiptFeed() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool ReceiptFeed::offer(receipts::Step step) {
    m_in_bite += rows_of(step);
    m_gathered.push_back(std::move(step));
    return m_in_bite < rows_in_bite || hand_over(false);
}

bool ReceiptFeed::hand_over(bool last) {
    if (m_gathered.empty()) return true;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stopped || last || m_ready.size() < m_bites_most; });
    if (m_stopped) return false;
    m_ready.push_back(std::move(m_gathered));
    m_gathered.clear();
    m_in_bite = 0;
    m_changed.notify_all();
    return true;
}

ReceiptSteps ReceiptFeed::next_for(long span_ms) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(
        lock, std::chrono::milliseconds(span_ms), [this] { return !m_ready.empty() || m_read; });
    if (m_ready.empty()) return {};
    ReceiptSteps steps = std::move(m_ready.front());
    m_ready.pop_front();
    m_changed.notify_all();
    return steps;
}

bool ReceiptFeed::ended() const {
    const std::lock_guard lock(m_mutex);
    return m_read && m_ready.empty();
}

std::optional<Error> ReceiptFeed::error() const {
    const std::lock_guard lock(m_mutex);
    return m_error;
}

} // namespace foyer::app
