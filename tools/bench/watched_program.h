// A program on a virtual display, measured from outside: by the pixels it shows and by what the
// kernel counts for it. Nothing in the program helps with that.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "platform/program.h"
#include "platform/virtual_display.h"
#include "platform/virtual_screen.h"
#include "tools/tour/fingers.h"

namespace foyer::bench {

struct Start {
    double first_ms = 0;    // to the first change on the screen
    double complete_ms = 0; // to the last one before a second of stillness
};
struct KeyTimes {
    double first_ms = 0; // from the key to the first change on the screen, median
    double first_p99_ms = 0;
    double cpu_ms = 0;   // of all threads, for one key
    double cpu_p99_ms = 0;
};

class WatchedProgram {
public:
    // On a display of its own of 1280 x 800.
    static Result<std::unique_ptr<WatchedProgram>>
    start(const std::vector<std::string>& command, const std::string& scratch);

    const Start& start_times() const { return m_start; }
    double memory_mib() const; // proportional share of what it maps
    double cpu_ms() const;     // so far, all threads
    // Frames that differ, and the share of one processor used, over so many seconds.
    struct Idle {
        int frames = 0;
        double cpu_percent = 0;
    };
    Idle idle(double span_s) const;
    // Gives it the keyboard.
    Done take_keys();
    // Presses one key after the other, half a second apart. What `untimed` changes on the screen
    // is not asked for; its CPU counts.
    Result<KeyTimes>
    press_keys(const std::vector<std::string>& keys, const std::string& untimed = "");
    tour::Fingers& fingers() { return *m_fingers; }
    // Until the screen has not changed for so long.
    void wait_still(std::int64_t still_ms) const;
    Done picture(const std::string& file) const;

private:
    WatchedProgram() = default;
    void watch_start(std::int64_t began_us, std::uint64_t empty);

    std::unique_ptr<platform::VirtualDisplay> m_display;
    std::unique_ptr<platform::VirtualScreen> m_screen;
    std::unique_ptr<tour::Fingers> m_fingers;
    std::unique_ptr<platform::Program> m_program;
    Start m_start;
};

} // namespace foyer::bench
