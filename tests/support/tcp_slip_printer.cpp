#include "tests/support/tcp_slip_printer.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::test {
namespace {

constexpr std::size_t middle_of_slip = 20'000;

int listen_here(int& port, int receive_buffer) {
    const int file = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receive_buffer > 0)
        setsockopt(file, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    bind(file, reinterpret_cast<sockaddr*>(&address), sizeof address);
    listen(file, 4);
    socklen_t size = sizeof address;
    getsockname(file, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    return file;
}

EscposInterpreter::Sensors sensors_on(BadDay day, std::size_t taken) {
    EscposInterpreter::Sensors sensors;
    sensors.paper_out =
        day == BadDay::paper_out || (day == BadDay::paper_ends && taken >= middle_of_slip);
    sensors.cover_open = day == BadDay::cover_open;
    sensors.near_end = day == BadDay::near_end;
    return sensors;
}

// Status questions and the question for the end are not part of a slip.
bool is_question(const std::uint8_t* bytes, std::size_t count) {
    return count == 3 &&
        ((bytes[0] == 0x10 && bytes[1] == 0x04) || (bytes[0] == 0x1D && bytes[1] == 'r'));
}

} // namespace

TcpSlipPrinter::TcpSlipPrinter(BadDay day) : m_day(day) {
    m_listening = listen_here(m_port, day == BadDay::slow ? 2048 : 0);
    if (pipe(m_ends) == 0) m_thread = std::thread([this] { run(); });
}

TcpSlipPrinter::~TcpSlipPrinter() {
    close(m_ends[1]);
    if (m_thread.joinable()) m_thread.join();
    close(m_ends[0]);
    close(m_listening);
}

bool TcpSlipPrinter::wait_for(int file, int limit_ms) const {
    std::array<pollfd, 2> asked{{{m_ends[0], POLLIN, 0}, {file, POLLIN, 0}}};
    (void)poll(asked.data(), file < 0 ? 1 : 2, limit_ms);
    return asked[0].revents == 0;
}

void TcpSlipPrinter::run() {
    while (wait_for(m_listening, -1)) {
        const int line = accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (line < 0) continue;
        serve(line);
        close(line);
    }
}

void TcpSlipPrinter::serve(int line) {
    std::size_t taken = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_printer.switch_on_again();
    }
    while (wait_for(line, -1) && take(line, m_printer, taken)) {
        if (m_day == BadDay::slow && !wait_for(-1, 1000)) return;
        if (m_day == BadDay::breaks_off && taken >= middle_of_slip) {
            const linger at_once{1, 0};
            setsockopt(line, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
            return;
        }
    }
}

bool TcpSlipPrinter::take(int line, EscposInterpreter& printer, std::size_t& taken) {
    std::array<std::uint8_t, 4096> bytes{};
    const BadDay day = m_day;
    const std::size_t most = day == BadDay::slow ? 1 : bytes.size();
    const ssize_t got = recv(line, bytes.data(), most, 0);
    if (got <= 0) return false;
    const auto count = static_cast<std::size_t>(got);
    const std::lock_guard lock(m_mutex);
    if (!is_question(bytes.data(), count)) {
        taken += count;
        m_received.insert(m_received.end(), bytes.begin(), bytes.begin() + got);
    }
    printer.sensors = sensors_on(day, taken);
    const bool jammed = day == BadDay::paper_ends && printer.sensors.paper_out;
    // Questions are answered at once, even in the middle of a command that stopped.
    EscposInterpreter at_once(576);
    at_once.sensors = printer.sensors;
    EscposInterpreter& listening = jammed ? at_once : printer;
    if (!jammed || bytes[0] == 0x10) listening.feed(bytes.data(), count);
    auto answers = listening.take_answers();
    if (day == BadDay::silent || day == BadDay::slow) answers.clear();
    if (day == BadDay::answers_garbage) answers = {'H', 'T', 'T', 'P'};
    if (!answers.empty()) send(line, answers.data(), answers.size(), MSG_NOSIGNAL);
    return true;
}

std::vector<std::uint8_t> TcpSlipPrinter::received() const {
    const std::lock_guard lock(m_mutex);
    auto slips = m_received;
    // The question for the end may have come in one piece with the slip.
    const std::size_t size = slips.size();
    if (size >= 3 && is_question(slips.data() + size - 3, 3)) slips.resize(size - 3);
    return slips;
}

std::vector<std::string> TcpSlipPrinter::paper() const {
    const std::lock_guard lock(m_mutex);
    return m_printer.paper();
}

int TcpSlipPrinter::cuts() const {
    const std::lock_guard lock(m_mutex);
    int cuts = 0;
    for (const auto& act : m_printer.acts())
        cuts += act.name == "cut" ? 1 : 0;
    return cuts;
}

std::string TcpSlipPrinter::complaint() const {
    const std::lock_guard lock(m_mutex);
    return m_printer.complaint();
}

int closed_port() {
    int port = 0;
    close(listen_here(port, 0));
    return port;
}

} // namespace foyer::test
