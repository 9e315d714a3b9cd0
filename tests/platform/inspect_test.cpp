#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "platform/inspect_client.h"
#include "platform/inspect_server.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::platform;

namespace {

// A terminal's loop in small: it sleeps until woken, then ends a frame.
class Terminal {
public:
    Terminal() {
        InspectHooks hooks;
        hooks.wake = [this] { wake(); };
        hooks.advance_clock = [this](std::int64_t span_ms) { clock_ms += span_ms; };
        hooks.picture = [] { return Image{1, 1, {1, 2, 3, 255}}; };
        server = InspectServer::open(socket, std::move(hooks)).value();
        m_loop = std::thread([this] { run(); });
    }
    ~Terminal() {
        m_ending = true;
        wake();
        m_loop.join();
    }

    // Tests run side by side: a socket with one name for all would be another test's.
    const test::TemporaryFolder folder;
    const std::string socket = folder.file("socket");
    std::atomic<std::int64_t> clock_ms = 0;
    std::atomic<int> busy_frames = 0;
    std::atomic<int> frames = 0;
    std::unique_ptr<InspectServer> server;

private:
    void wake() {
        ++m_wakes;
        m_wakes.notify_all();
    }

    void run() {
        int seen = 0;
        while (!m_ending) {
            m_wakes.wait(seen);
            seen = m_wakes;
            InspectedScreen screen;
            screen.width = 640;
            screen.frame = ++frames;
            screen.items = {{"登录", "button", {1, 2, 3, 4}, true, false, "", ""}};
            screen.texts = {{"Say \"hello\"\n", {5, 6, 7, 8}, "sheet"}};
            const bool quiet = busy_frames == 0;
            if (!quiet) --busy_frames;
            server->frame_ended(screen, quiet);
            if (!quiet) wake();
        }
    }

    std::atomic<int> m_wakes = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_loop;
};

} // namespace

TEST_CASE("a screen travels as one line and comes out the same") {
    InspectedScreen screen;
    screen.width = 1366;
    screen.height = 768;
    screen.frame = 12;
    screen.items = {{"Take \"on\"", "button", {1.5F, 2, 3, 4}, false, true, "dialog", "x\ny"}};
    screen.texts = {{"投诉 𠮷", {5, 6, 7, 8}, ""}};
    screen.lines = "投诉 𠮷\nTake";
    const std::string line = to_line(screen);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(screen_from(line) == screen);
    CHECK_FALSE(screen_from("{\"width\":1}").has_value());
    screen.lines = "broken \xff text";
    CHECK(screen_from(to_line(screen)).has_value());
}

TEST_CASE("quiet is answered after two frames without work") {
    Terminal terminal;
    const auto client = InspectClient::connect(terminal.socket, 10'000).value();
    terminal.busy_frames = 5;
    const int before = terminal.frames;
    REQUIRE(client->quiet(10'000).has_value());
    CHECK(terminal.busy_frames == 0);
    CHECK(terminal.frames >= before + 6);
    const auto screen = client->screen();
    REQUIRE(screen.has_value());
    CHECK(screen->items.at(0).label == "登录");
    CHECK(screen->texts.at(0).text == "Say \"hello\"\n");
}

TEST_CASE("the clock is moved and a picture written on request") {
    Terminal terminal;
    const auto client = InspectClient::connect(terminal.socket, 10'000).value();
    REQUIRE(client->advance_clock(5'400'000).has_value());
    REQUIRE(client->advance_clock(-400'000).has_value());
    CHECK(terminal.clock_ms == 5'000'000);
    const std::string file = terminal.folder.file("picture.png");
    REQUIRE(client->picture(file).has_value());
    CHECK(read_png(file).value().rgba == std::vector<std::uint8_t>{1, 2, 3, 255});
    const auto refused = client->picture("/no such folder/a.png");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().what.find("/no such folder") != std::string::npos);
}

TEST_CASE("the inspection socket is for its owner alone and goes with the terminal") {
    std::string socket;
    {
        const Terminal terminal;
        socket = terminal.socket;
        struct stat found {};
        REQUIRE(stat(socket.c_str(), &found) == 0);
        CHECK((found.st_mode & 0777) == 0600);
    }
    CHECK_FALSE(std::filesystem::exists(socket));
    CHECK_FALSE(InspectClient::connect(socket, 0).has_value());
}

TEST_CASE("a client that leaves makes room for the next") {
    Terminal terminal;
    for (int i = 0; i < 3; ++i) {
        const auto client = InspectClient::connect(terminal.socket, 10'000).value();
        CHECK(client->quiet(10'000).has_value());
    }
}
