// A slip printer on a real TCP port of this machine, on a thread of its own: a good one, or one
// that has a bad day.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/escpos_interpreter.h"

namespace foyer::test {

enum class BadDay {
    none,
    silent, // takes everything, never answers
    paper_out,
    cover_open,
    near_end,
    paper_ends, // in the middle of a slip
    slow,       // one byte a second
    breaks_off, // closes the connection in the middle of a slip
    answers_garbage
};

class TcpSlipPrinter {
public:
    explicit TcpSlipPrinter(BadDay day = BadDay::none);
    ~TcpSlipPrinter();
    TcpSlipPrinter(const TcpSlipPrinter&) = delete;
    TcpSlipPrinter& operator=(const TcpSlipPrinter&) = delete;

    int port() const { return m_port; }
    void have(BadDay day) { m_day = day; }
    // Of all connections so far, without status questions and without the question for the end.
    std::vector<std::uint8_t> received() const;
    // What lies on its paper. Each connection goes on where the last one stopped.
    std::vector<std::string> paper() const;
    int cuts() const;
    std::string complaint() const;

private:
    void run();
    void serve(int line);
    bool take(int line, EscposInterpreter& printer, std::size_t& taken);
    // False: somebody wants it to end.
    bool wait_for(int file, int limit_ms) const;

    int m_listening = -1;
    int m_port = 0;
    int m_ends[2] = {-1, -1};
    std::atomic<BadDay> m_day;
    mutable std::mutex m_mutex;
    EscposInterpreter m_printer{576};     // guarded by m_mutex
    std::vector<std::uint8_t> m_received; // guarded by m_mutex
    std::thread m_thread;
};

// A port nobody listens on.
int closed_port();

} // namespace foyer::test
