// A slip printer as its maker's public command reference describes it (ESC/POS): takes bytes in any
// pieces, puts dots on an endless paper, answers status questions. It shares nothing with the
// encoder of the product.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace foyer::test {

class EscposInterpreter {
public:
    explicit EscposInterpreter(int head_dots) : m_head_dots(head_dots) {}

    struct Act {
        std::string name;    // "cut", "drawer"
        std::size_t row = 0; // rows that were on the paper then

        friend bool operator==(const Act&, const Act&) = default;
    };
    // Sensors, as a test wants them.
    struct Sensors {
        bool paper_out = false;
        bool near_end = false;
        bool cover_open = false;
        bool cutter_error = false;
    };

    void feed(const std::uint8_t* bytes, std::size_t count);
    // Forgets a command that was received in part.
    void switch_on_again() { m_pending.clear(); }
    // What it sends back; taken once.
    std::vector<std::uint8_t> take_answers();

    Sensors sensors;
    // Black dots of every row, as "#" and ".".
    const std::vector<std::string>& paper() const { return m_paper; }
    const std::vector<Act>& acts() const { return m_acts; }
    int resets() const { return m_resets; }
    // What it did not understand; empty: everything.
    const std::string& complaint() const { return m_complaint; }
    // No command is half received.
    bool between_commands() const { return m_pending.empty(); }

private:
    // The bytes that the first pending command takes; 0: not all of it is here yet.
    std::size_t command_length() const;
    void carry_out(std::size_t length);
    void raster();
    void status(std::uint8_t question);
    void complain(const std::string& about);

    int m_head_dots;
    std::vector<std::uint8_t> m_pending;
    std::vector<std::string> m_paper;
    std::vector<Act> m_acts;
    std::vector<std::uint8_t> m_answers;
    int m_resets = 0;
    std::string m_complaint;
};

} // namespace foyer::test
