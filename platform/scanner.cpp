#include "platform/scanner.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/queue.h"
#include "platform/clock.h"
#include "platform/folder_watch.h"
#include "platform/scanner_feed.h"

namespace foyer::platform {
namespace {

using app::ScannerChoice;
using app::ScannerKind;
using app::ScannerState;
using app::ScannerTrouble;
using app::ScannerView;

// A line that broke may be there again at once; what another program has may be let go.
constexpr std::int64_t after_break_ms = 1000;
constexpr std::int64_t in_use_again_ms = 5000;
// What a person can scan between two frames; a device that sends more is broken.
constexpr std::size_t scans_waiting_max = 64;

struct Look {};
using Task = std::variant<ScannerChoice, Look>;

class ScannerThread final : public app::Scanner {
public:
    ScannerThread(
        const ScannerChoice& choice, const Clock& clock, std::function<void()> landed,
        ScannerPlaces places)
        : m_clock(clock),
          m_landed(std::move(landed)),
          m_places(std::move(places)),
          m_bell(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
          m_view(std::make_shared<const ScannerView>()) {
        give(choice);
        m_thread = std::thread([this] { run(); });
    }

    ~ScannerThread() override {
        m_tasks.close();
        ring();
        m_thread.join();
        close(m_bell);
    }

    void choose(const ScannerChoice& choice) override { give(choice); }
    void look() override { give(Look{}); }
    std::vector<ScanReading> take_scans() override { return m_scans.take_all(); }

    std::shared_ptr<const ScannerView> view() const override {
        const std::lock_guard lock(m_mutex);
        return m_view;
    }

private:
    void give(Task task) {
        (void)m_tasks.push(std::move(task));
        ring();
    }

    void ring() const { eventfd_write(m_bell, 1); }

    void run() {
        while (true) {
            wait();
            if (!take_tasks()) return;
            hear_device();
            hear_changes();
            try_again_when_due();
            hand_out();
        }
    }

    void wait() {
        std::array<pollfd, 3> asked{
            {{m_bell, POLLIN, 0}, {m_watch.file(), POLLIN, 0}, {m_device.file(), POLLIN, 0}}};
        (void)poll(asked.data(), asked.size(), wait_ms());
        m_changed = asked[1].revents != 0;
        m_heard = asked[2].revents != 0;
    }

    int wait_ms() const {
        std::optional<std::int64_t> due = m_again_at_ms;
        if (m_feed && m_feed->due_at_ms())
            due = std::min(due.value_or(*m_feed->due_at_ms()), *m_feed->due_at_ms());
        if (!due) return -1;
        return static_cast<int>(std::max<std::int64_t>(0, *due - steady_ms()));
    }

    // False: the end.
    bool take_tasks() {
        eventfd_t rung = 0;
        eventfd_read(m_bell, &rung);
        if (m_tasks.closed()) return false;
        for (const Task& task : m_tasks.take_all()) {
            if (const auto* choice = std::get_if<ScannerChoice>(&task)) use(*choice);
            if (std::holds_alternative<Look>(task)) look_around();
        }
        return true;
    }

    void use(const ScannerChoice& choice) {
        let_go();
        m_now.choice = choice;
        m_watch.watch(folders_of(choice, m_places));
        try_to_open();
    }

    void look_around() {
        m_now.looked = true;
        m_now.found = find_scanners(m_places);
        if (!m_device.open()) try_to_open();
        show();
    }

    void try_to_open() {
        m_again_at_ms.reset();
        OpenedScanner opened = open_scanner_device(m_now.choice, m_places);
        if (opened.device.open()) {
            auto feed = ScannerFeed::open(m_now.choice.kind);
            if (!feed) return note({ScannerTrouble::no_scanner, feed.error().what});
            m_feed = *std::move(feed);
        }
        m_device = std::move(opened.device);
        if (opened.state.trouble == ScannerTrouble::in_use) again_in(in_use_again_ms);
        note(opened.state);
    }

    void again_in(std::int64_t ms) { m_again_at_ms = steady_ms() + ms; }

    void hear_device() {
        if (!m_device.open()) return;
        if (!m_heard) return m_feed->let_time_pass(steady_ms());
        const auto bytes = m_device.read();
        if (bytes) return m_feed->take(*bytes, steady_ms());
        lose({ScannerTrouble::unplugged, bytes.error().what});
    }

    void lose(const ScannerState& why) {
        m_feed->break_off();
        for (ScanReading& scan : m_feed->take_scans())
            (void)m_scans.push(std::move(scan));
        let_go();
        again_in(after_break_ms);
        note(why);
    }

    void let_go() {
        m_device.close();
        m_feed.reset();
    }

    void hear_changes() {
        if (!m_changed) return;
        m_watch.take_changes();
        m_watch.watch(folders_of(m_now.choice, m_places));
        if (m_device.open() && !m_device.in_place())
            lose({ScannerTrouble::unplugged, "its device is no longer there"});
        if (!m_device.open()) try_to_open();
        if (!m_now.looked) return;
        m_now.found = find_scanners(m_places);
        show();
    }

    void try_again_when_due() {
        if (m_again_at_ms && steady_ms() >= *m_again_at_ms) try_to_open();
    }

    void hand_out() {
        if (!m_feed) return;
        auto scans = m_feed->take_scans();
        for (ScanReading& scan : scans)
            (void)m_scans.push(std::move(scan));
        if (!scans.empty()) m_landed();
    }

    void note(const ScannerState& state) {
        if (state.trouble != m_now.state.trouble || m_now.since.ms == 0)
            m_now.since = m_clock.now();
        m_now.state = state;
        show();
    }

    void show() {
        auto view = std::make_shared<const ScannerView>(m_now);
        {
            const std::lock_guard lock(m_mutex);
            m_view = std::move(view);
        }
        m_landed();
    }

    const Clock& m_clock;
    const std::function<void()> m_landed;
    const ScannerPlaces m_places;
    const int m_bell;
    Queue<Task> m_tasks{64};
    Queue<ScanReading> m_scans{scans_waiting_max};

    // The scanner's thread alone.
    ScannerView m_now;
    FolderWatch m_watch;
    ScannerDevice m_device;
    std::optional<ScannerFeed> m_feed;
    std::optional<std::int64_t> m_again_at_ms;
    bool m_changed = false;
    bool m_heard = false;

    mutable std::mutex m_mutex;
    std::shared_ptr<const ScannerView> m_view; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace

std::unique_ptr<app::Scanner> open_scanner(
    const app::ScannerChoice& choice, const Clock& clock, std::function<void()> landed,
    ScannerPlaces places) {
    return std::make_unique<ScannerThread>(choice, clock, std::move(landed), std::move(places));
}

} // namespace foyer::platform
