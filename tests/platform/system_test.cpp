#include <catch2/catch_test_macros.hpp>

#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <map>

#include "platform/clock.h"
#include "platform/end_signal.h"
#include "platform/paths.h"
#include "platform/program.h"
#include "platform/random.h"
#include "platform/watchdog.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::platform;

namespace {

class FixedClock : public Clock {
public:
    Time now() const override { return {1'000'000}; }
};

Environment environment_of(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const std::string& name) {
        const auto found = values.find(name);
        return found == values.end() ? std::string() : found->second;
    };
}

} // namespace

TEST_CASE("an adjustable clock runs ahead of its source by what it was moved") {
    const FixedClock source;
    AdjustableClock clock(source);
    CHECK(clock.now() == Time{1'000'000});
    clock.advance(90 * minute_ms);
    CHECK(clock.now() == Time{1'000'000 + 90 * minute_ms});
    clock.advance(-minute_ms);
    CHECK(clock.offset_ms() == 89 * minute_ms);
}

TEST_CASE("the kernel's randomness fills every byte and does not repeat") {
    KernelRandom random;
    std::array<std::uint8_t, 64> first{};
    std::array<std::uint8_t, 64> second{};
    random.fill(first);
    random.fill(second);
    CHECK(first != second);
    CHECK(std::memcmp(first.data() + 32, std::array<std::uint8_t, 32>{}.data(), 32) != 0);
}

TEST_CASE("folders follow XDG, and relative variables are ignored") {
    const Paths by_home = find_paths(environment_of({{"HOME", "/home/ana"}}));
    CHECK(by_home.store == "/home/ana/.local/share/foyer");
    CHECK(by_home.config == "/home/ana/.config/foyer");
    CHECK(by_home.state == "/home/ana/.local/state/foyer");
    const Paths by_variable = find_paths(environment_of(
        {{"HOME", "/home/ana"}, {"XDG_DATA_HOME", "/srv"}, {"XDG_CONFIG_HOME", "etc"}}));
    CHECK(by_variable.store == "/srv/foyer");
    CHECK(by_variable.config == "/home/ana/.config/foyer");
}

TEST_CASE("the service manager hears that the terminal is ready and alive") {
    const test::TemporaryFolder folder;
    const std::string address = folder.file("notify");
    const int listener = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un at{};
    at.sun_family = AF_UNIX;
    std::strncpy(at.sun_path, address.c_str(), sizeof at.sun_path - 1);
    REQUIRE(bind(listener, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0);

    const Watchdog watchdog(
        environment_of({{"NOTIFY_SOCKET", address}, {"WATCHDOG_USEC", "10000000"}}));
    CHECK(watchdog.interval_ms() == 5000);
    watchdog.ready();
    watchdog.alive();
    watchdog.status("two\nlines");
    const auto heard = [&] {
        std::array<char, 128> buffer{};
        const auto got = recv(listener, buffer.data(), buffer.size(), MSG_DONTWAIT);
        return std::string(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    };
    CHECK(heard() == "READY=1");
    CHECK(heard() == "WATCHDOG=1");
    CHECK(heard() == "STATUS=two lines");
    close(listener);
}

TEST_CASE("without a service manager the watchdog keeps quiet") {
    const Watchdog watchdog(environment_of({}));
    CHECK(watchdog.interval_ms() == 0);
    watchdog.ready();
}

TEST_CASE("a program that is started gives its exit code, a missing one an error") {
    const auto failing = Program::start({{"sh", "-c", "exit 3"}, {}, "", {}});
    REQUIRE(failing.has_value());
    CHECK((*failing)->wait(10'000) == 3);
    const auto killed = Program::start({{"sh", "-c", "kill -9 $$"}, {}, "", {}});
    REQUIRE(killed.has_value());
    CHECK((*killed)->wait(10'000) == 128 + 9);
    CHECK_FALSE(Program::start({{"no-such-program"}, {}, "", {}}).has_value());
}

// A signal to the process goes to any thread that does not block it, and libraries keep threads
// that tests before this one have started: so it is played in a process of its own.
TEST_CASE("an end signal reaches who listens, and nobody else", "[.end_signal]") {
    EndSignal end;
    std::atomic<int> wakes = 0;
    end.listen([&] {
        ++wakes;
        wakes.notify_all();
    });
    CHECK_FALSE(end.asked());
    kill(getpid(), SIGTERM);
    wakes.wait(0);
    CHECK(end.asked());
    const auto sleeper = Program::start({{"sleep", "60"}, {}, "", {}});
    REQUIRE(sleeper.has_value());
    (*sleeper)->send_signal(SIGTERM);
    CHECK((*sleeper)->wait(10'000) == 128 + SIGTERM);
}

TEST_CASE("a signal to end is a wish, and programs started meanwhile still end by it") {
    const auto own = std::filesystem::read_symlink("/proc/self/exe").string();
    const auto played = Program::start({{own, "[.end_signal]"}, {}, "", {}});
    REQUIRE(played.has_value());
    CHECK((*played)->wait(60'000) == 0);
}
