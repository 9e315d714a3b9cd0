#include "tests/support/escpos_interpreter.h"

#include <fmt/format.h>

namespace foyer::test {
namespace {

constexpr std::uint8_t dle = 0x10, eot = 0x04, esc = 0x1B, gs = 0x1D;

std::uint8_t sensor_byte(std::uint8_t question, const EscposInterpreter::Sensors& on) {
    unsigned byte = 0x12; // the bits that are always set
    const bool stopped = on.paper_out || on.cover_open || on.cutter_error;
    if (question == 1 && stopped) byte |= 0x08;
    if (question == 2) {
        if (on.cover_open) byte |= 0x04;
        if (on.paper_out) byte |= 0x20;
        if (on.cutter_error) byte |= 0x40;
    }
    if (question == 3 && on.cutter_error) byte |= 0x08;
    if (question == 4) {
        if (on.near_end) byte |= 0x0C;
        if (on.paper_out) byte |= 0x60;
    }
    return static_cast<std::uint8_t>(byte);
}

} // namespace

void EscposInterpreter::complain(const std::string& about) {
    if (m_complaint.empty()) m_complaint = about;
}

void EscposInterpreter::feed(const std::uint8_t* bytes, std::size_t count) {
    m_pending.insert(m_pending.end(), bytes, bytes + count);
    while (!m_pending.empty() && m_complaint.empty()) {
        const std::size_t length = command_length();
        if (length == 0 || length > m_pending.size()) return;
        carry_out(length);
    }
}

std::size_t EscposInterpreter::command_length() const {
    const auto at = [&](std::size_t i) { return i < m_pending.size() ? m_pending[i] : 0; };
    const std::uint8_t first = m_pending[0];
    if (first == '\n') return 1;
    if (first != esc && first != gs && first != dle) return 1;
    if (m_pending.size() < 2) return 0;
    if (first == dle) return 3;
    if (first == esc) return at(1) == '@' ? 2 : at(1) == 'p' ? 5 : 3;
    if (at(1) == 'V') {
        if (m_pending.size() < 3) return 0;
        return at(2) == 65 || at(2) == 66 ? 4 : 3;
    }
    if (at(1) != 'v') return 3;
    if (m_pending.size() < 8) return 0;
    const std::size_t row_bytes = at(4) + 256U * at(5);
    const std::size_t rows = at(6) + 256U * at(7);
    return 8 + row_bytes * rows;
}

void EscposInterpreter::carry_out(std::size_t length) {
    const std::uint8_t first = m_pending[0];
    const std::uint8_t second = length > 1 ? m_pending[1] : 0;
    const std::uint8_t third = length > 2 ? m_pending[2] : 0;
    if (first == '\n')
        m_paper.insert(m_paper.end(), 30, std::string());
    else if (first == dle && second == eot)
        status(third);
    else if (first == esc && second == '@')
        ++m_resets;
    else if (first == esc && second == 'p')
        m_acts.push_back({"drawer", m_paper.size()});
    else if (first == gs && second == 'V')
        m_acts.push_back({"cut", m_paper.size()});
    else if (first == gs && second == 'r' && third == 1)
        m_answers.push_back(static_cast<std::uint8_t>(sensors.near_end ? 0x03 : 0x00));
    else if (first == gs && second == 'v' && third == '0')
        raster();
    else
        return complain(
            fmt::format("bytes {:02x} {:02x} {:02x} say nothing", first, second, third));
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(length));
}

void EscposInterpreter::raster() {
    const std::size_t row_bytes = m_pending[4] + 256U * m_pending[5];
    const std::size_t rows = m_pending[6] + 256U * m_pending[7];
    if (m_pending[3] != 0) return complain("a raster of another scale");
    if (8 * row_bytes > static_cast<std::size_t>(m_head_dots))
        return complain(fmt::format("a raster of {} dots runs off the paper", 8 * row_bytes));
    for (std::size_t y = 0; y < rows; ++y) {
        std::string& row = m_paper.emplace_back(8 * row_bytes, '.');
        const std::uint8_t* const bytes = m_pending.data() + 8 + y * row_bytes;
        for (std::size_t x = 0; x < row.size(); ++x)
            if ((bytes[x / 8] & (0x80 >> (x % 8))) != 0) row[x] = '#';
    }
}

void EscposInterpreter::status(std::uint8_t question) {
    if (question < 1 || question > 4) return complain("a status question it does not know");
    m_answers.push_back(sensor_byte(question, sensors));
}

std::vector<std::uint8_t> EscposInterpreter::take_answers() {
    return std::exchange(m_answers, {});
}

} // namespace foyer::test
