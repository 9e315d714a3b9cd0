// A real window on a virtual display, typed into and tapped from outside as the tour does it.
#include "tools/tour/fingers.h"

#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <thread>

#include "imgui.h"
#include "platform/inspect_client.h"
#include "platform/inspect_server.h"
#include "platform/virtual_display.h"
#include "platform/window.h"
#include "tests/support/temporary_folder.h"
#include "tools/tour/looking.h"

using namespace foyer::platform;
using foyer::tour::find_item;
using foyer::tour::Fingers;

namespace {

// Closer together they would be a scanner's keys.
constexpr std::int64_t apart_ms = 35;

// One field and one button, shown to whoever inspects.
class TinyDesk {
public:
    TinyDesk() {
        if (!VirtualDisplay::installed()) SKIP("Xvfb is not installed: apt install xvfb");
        display = VirtualDisplay::open(640, 480).value();
        setenv("DISPLAY", display->name().c_str(), 1);
        m_window = Window::open({.width = 400, .height = 300}).value();
        server = InspectServer::open(
                     socket,
                     {[this] { m_window->wake(); }, [](std::int64_t) {},
                      [this] { return m_window->picture(); }})
                     .value();
    }
    ~TinyDesk() {
        server.reset();
        m_window.reset();
        unsetenv("DISPLAY");
    }

    // Serves until the visitor has done what it wanted.
    template <class Visit>
    void serve(const Visit& visit) {
        std::atomic<bool> done = false;
        std::thread visitor([&] {
            visit();
            done = true;
            m_window->wake();
        });
        while (!done) {
            m_window->wait(-1);
            m_window->frame([this] { draw(); });
            server->frame_ended(m_screen, m_window->settled());
        }
        visitor.join();
    }

    std::unique_ptr<VirtualDisplay> display;
    std::unique_ptr<InspectServer> server;
    const foyer::test::TemporaryFolder folder;
    const std::string socket = folder.file("socket");
    std::atomic<int> presses = 0;
    std::atomic<int> submits = 0;
    std::atomic<int> scans = 0;
    std::atomic<int> frame_ms = 0; // how long a frame takes

private:
    void note(const std::string& label, const std::string& value) {
        const ImVec2 least = ImGui::GetItemRectMin();
        const ImVec2 size = ImGui::GetItemRectSize();
        m_screen.items.push_back(
            {label, "item", {least.x, least.y, size.x, size.y}, true, false, "", value});
    }

    void draw() {
        scans += static_cast<int>(m_window->take_keys().scans.size());
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(frame_ms);
        while (std::chrono::steady_clock::now() < end) {}
        m_screen = {400, 300, m_window->counts().built, {}, {}, ""};
        ImGui::SetNextWindowPos(ImVec2(0, 0));
        ImGui::SetNextWindowSize(ImVec2(400, 300));
        ImGui::Begin("desk", nullptr, ImGuiWindowFlags_NoDecoration);
        if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
        ImGui::InputText("##field", m_typed.data(), m_typed.size());
        note("Field", m_typed.data());
        if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_Enter, ImGuiInputFlags_RouteGlobal)) ++submits;
        if (ImGui::Button("Press me", ImVec2(200, 60))) ++presses;
        note("Press me", "");
        ImGui::End();
    }

    std::unique_ptr<Window> m_window;
    InspectedScreen m_screen;
    std::array<char, 1024> m_typed{};
};

} // namespace

TEST_CASE("letters of every script, taps and shortcuts arrive in a real window") {
    TinyDesk desk;
    std::string typed;
    std::string typed_more;
    // Assertions stay on the test's own thread.
    std::string problem;
    const auto check = [&](const foyer::Done& done) {
        if (!done) problem += done.error().what + "\n";
    };
    desk.serve([&] {
        auto fingers = Fingers::open(desk.display->name()).value();
        const auto client = InspectClient::connect(desk.socket, 10'000).value();
        check(fingers->find_window(getpid(), 10'000));
        check(client->quiet(10'000));
        const auto field = [&] { return find_item(client->screen().value(), "Field")->value; };
        check(fingers->type("Fresh milk, 鲜牛奶 #7 é 㛃𠮷", apart_ms));
        check(client->quiet(10'000));
        typed = field();
        const auto box = find_item(client->screen().value(), "Press me")->box;
        for (int i = 0; i < 3; ++i) {
            fingers->tap({static_cast<int>(box.centre_x()), static_cast<int>(box.centre_y())});
            check(client->quiet(10'000));
        }
        check(fingers->press({"Ctrl"}, "Enter"));
        check(client->quiet(10'000));
        const auto field_box = find_item(client->screen().value(), "Field")->box;
        fingers->tap(
            {static_cast<int>(field_box.centre_x()), static_cast<int>(field_box.centre_y())});
        check(client->quiet(10'000));
        check(fingers->press({"Ctrl"}, "a"));
        check(client->quiet(10'000));
        check(fingers->type("袋", apart_ms));
        check(client->quiet(10'000));
        typed_more = field();
    });
    CHECK(problem.empty());
    CHECK(typed == "Fresh milk, 鲜牛奶 #7 é 㛃𠮷");
    CHECK(typed_more == "袋");
    CHECK(desk.presses == 3);
    CHECK(desk.submits == 1);
}

TEST_CASE("more different letters are typed than the keyboard has spare keys") {
    TinyDesk desk;
    std::string wanted;
    for (char32_t letter = 0x4E00; letter < 0x4E00 + 90; ++letter) {
        wanted += static_cast<char>(0xE0 | letter >> 12);
        wanted += static_cast<char>(0x80 | (letter >> 6 & 0x3F));
        wanted += static_cast<char>(0x80 | (letter & 0x3F));
    }
    std::string typed;
    desk.serve([&] {
        const auto client = InspectClient::connect(desk.socket, 10'000).value();
        auto fingers =
            Fingers::open(desk.display->name(), [&] { return client->quiet(60'000); }).value();
        static_cast<void>(fingers->find_window(getpid(), 10'000));
        static_cast<void>(client->quiet(10'000));
        static_cast<void>(fingers->type(wanted, apart_ms));
        static_cast<void>(client->quiet(60'000));
        typed = find_item(client->screen().value(), "Field")->value;
    });
    CHECK(typed == wanted);
}

TEST_CASE("slow frames make no scan of a person's typing") {
    TinyDesk desk;
    desk.frame_ms = 180;
    std::string typed;
    int scans_typed = -1;
    desk.serve([&] {
        auto fingers = Fingers::open(desk.display->name()).value();
        const auto client = InspectClient::connect(desk.socket, 10'000).value();
        static_cast<void>(fingers->find_window(getpid(), 10'000));
        static_cast<void>(client->quiet(10'000));
        // Several keys come during each frame, and then look simultaneous to the program.
        static_cast<void>(fingers->type("13800138000", 45));
        static_cast<void>(client->quiet(10'000));
        typed = find_item(client->screen().value(), "Field")->value;
        scans_typed = desk.scans;
        static_cast<void>(fingers->scan("6901234567892"));
        static_cast<void>(client->quiet(10'000));
    });
    CHECK(typed == "13800138000");
    CHECK(scans_typed == 0);
    CHECK(desk.scans == 1);
}
