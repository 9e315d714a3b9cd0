#include "tools/bench/watched_program.h"

#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>

#include "tools/bench/benches.h"

namespace foyer::bench {

namespace {

namespace fs = std::filesystem;

constexpr platform::PixelRect whole_screen{0, 0, 1280, 800};
constexpr std::int64_t still_us = 1'000'000;
constexpr std::int64_t start_timeout_us = 30'000'000;
constexpr unsigned look_again_us = 1'000;
constexpr std::int64_t key_apart_us = 500'000;

std::int64_t now_us() {
    timespec at{};
    clock_gettime(CLOCK_MONOTONIC, &at);
    return static_cast<std::int64_t>(at.tv_sec) * 1'000'000 + at.tv_nsec / 1000;
}

double as_ms(std::int64_t span_us) {
    return static_cast<double>(span_us) / 1000;
}

} // namespace

Result<std::unique_ptr<WatchedProgram>>
WatchedProgram::start(const std::vector<std::string>& command, const std::string& scratch) {
    std::string folder = scratch + "/screen-XXXXXX";
    if (mkdtemp(folder.data()) == nullptr) return fail(ErrorCode::storage, "make " + folder);
    auto watched = std::unique_ptr<WatchedProgram>(new WatchedProgram);
    TRY(watched->m_display,
        platform::VirtualDisplay::open(whole_screen.right, whole_screen.bottom, folder));
    TRY(watched->m_screen, platform::VirtualScreen::open(folder));
    TRY(watched->m_fingers, tour::Fingers::open(watched->m_display->name()));
    const std::uint64_t empty = watched->m_screen->fingerprint(whole_screen);
    platform::ProgramOptions options;
    options.command = command;
    options.environment = {"DISPLAY=" + watched->m_display->name(), "WAYLAND_DISPLAY="};
    options.output_file = scratch + "/program.txt";
    const std::int64_t began = now_us();
    TRY(watched->m_program, platform::Program::start(options));
    watched->watch_start(began, empty);
    if (!watched->m_program->running() || watched->m_start.first_ms == 0) {
        return fail(
            ErrorCode::device, command.front() + " shows nothing; see " + options.output_file);
    }
    return watched;
}

void WatchedProgram::watch_start(std::int64_t began_us, std::uint64_t empty) {
    std::uint64_t shown = empty;
    std::int64_t changed_at = 0;
    for (std::int64_t now = now_us(); now < began_us + start_timeout_us; now = now_us()) {
        const std::uint64_t seen = m_screen->fingerprint(whole_screen);
        if (seen != shown) {
            shown = seen;
            changed_at = now;
            if (m_start.first_ms == 0) m_start.first_ms = as_ms(now - began_us);
            m_start.complete_ms = as_ms(now - began_us);
        } else if (changed_at != 0 && now - changed_at > still_us) {
            return;
        }
        usleep(look_again_us);
    }
}

double WatchedProgram::memory_mib() const {
    std::ifstream rollup("/proc/" + std::to_string(m_program->id()) + "/smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (word != "Pss:") continue;
        double kib = 0;
        rollup >> kib;
        return kib / 1024;
    }
    return 0;
}

double WatchedProgram::cpu_ms() const {
    double sum_ns = 0;
    std::error_code gone;
    const std::string tasks = "/proc/" + std::to_string(m_program->id()) + "/task";
    for (const auto& task : fs::directory_iterator(tasks, gone)) {
        double spent_ns = 0;
        std::ifstream(task.path() / "schedstat") >> spent_ns;
        sum_ns += spent_ns;
    }
    return sum_ns / 1e6;
}

WatchedProgram::Idle WatchedProgram::idle(double span_s) const {
    const double before_ms = cpu_ms();
    const std::int64_t began = now_us();
    const auto span_us = static_cast<std::int64_t>(span_s * 1e6);
    std::uint64_t shown = m_screen->fingerprint(whole_screen);
    Idle idle;
    while (now_us() - began < span_us) {
        usleep(2 * look_again_us);
        const std::uint64_t seen = m_screen->fingerprint(whole_screen);
        if (seen != shown) ++idle.frames;
        shown = seen;
    }
    idle.cpu_percent = 100 * (cpu_ms() - before_ms) / as_ms(now_us() - began);
    return idle;
}

Done WatchedProgram::take_keys() {
    return m_fingers->find_window(m_program->id(), 10'000);
}

void WatchedProgram::wait_still(std::int64_t still_ms) const {
    std::uint64_t shown = m_screen->fingerprint(whole_screen);
    std::int64_t changed_at = now_us();
    while (now_us() - changed_at < still_ms * 1000) {
        usleep(look_again_us);
        const std::uint64_t seen = m_screen->fingerprint(whole_screen);
        if (seen != shown) changed_at = now_us();
        shown = seen;
    }
}

Result<KeyTimes>
WatchedProgram::press_keys(const std::vector<std::string>& keys, const std::string& untimed) {
    std::vector<double> firsts;
    std::vector<double> spent;
    const double before_ms = cpu_ms();
    for (const std::string& key : keys) {
        const double key_before_ms = cpu_ms();
        const std::uint64_t shown = m_screen->fingerprint(whole_screen);
        const std::int64_t began = now_us();
        CHECK_OK(m_fingers->press({}, key));
        bool seen = key == untimed;
        while (now_us() - began < key_apart_us) {
            if (!seen && m_screen->fingerprint(whole_screen) != shown) {
                seen = true;
                firsts.push_back(as_ms(now_us() - began));
            }
            usleep(look_again_us / 2);
        }
        spent.push_back(cpu_ms() - key_before_ms);
    }
    const double spent_ms = cpu_ms() - before_ms;
    return KeyTimes{
        median(firsts), percentile(firsts, 0.99), spent_ms / static_cast<double>(keys.size()),
        percentile(spent, 0.99)};
}

Done WatchedProgram::picture(const std::string& file) const {
    return platform::write_png(m_screen->picture(whole_screen), file);
}

} // namespace foyer::bench
