// Lets a tool on the same machine see what a person sees: `foyer --inspect SOCKET`. Off otherwise.
// One client at a time, one line a request, one line an answer ("ok", JSON, or "error: ..."):
//
//   screen           the last frame as JSON (inspected_screen.h)
//   quiet            "ok" once all input sent before it has been taken and nothing more is to come
//   clock +5400000   moves the terminal's clock by so many milliseconds
//   picture FILE     writes the last frame as PNG
//
// The hooks are called until the server goes; so it goes before the window does.
// The socket is for its owner alone (mode 0600). It shows what the screen shows and presses
// nothing.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/result.h"
#include "platform/image.h"
#include "platform/inspected_screen.h"

namespace foyer::platform {

struct InspectHooks {
    std::function<void()> wake;                      // from any thread: builds a frame soon
    std::function<void(std::int64_t)> advance_clock; // from any thread
    std::function<Image()> picture;                  // UI thread only
};

class InspectServer {
public:
    // Replaces a socket that an ended program left behind.
    static Result<std::unique_ptr<InspectServer>>
    open(const std::string& socket, InspectHooks hooks);
    ~InspectServer();
    InspectServer(const InspectServer&) = delete;
    InspectServer& operator=(const InspectServer&) = delete;

    // UI thread, after every frame. `quiet`: the window is settled, no work is under way whose
    // answer would change the screen, and nothing on it moves.
    void frame_ended(InspectedScreen screen, bool quiet);

private:
    InspectServer(std::string socket, InspectHooks hooks);
    Done listen();
    void serve();
    void talk_to(int client);
    bool wait_for(int descriptor) const;
    std::string answer(const std::string& request);
    std::string answer_when_quiet();
    std::string answer_picture(const std::string& file);

    const std::string m_socket;
    const InspectHooks m_hooks;
    int m_listener = -1;
    int m_stop = -1; // an eventfd, readable once the end has come

    std::mutex m_mutex;
    std::condition_variable m_answered;
    InspectedScreen m_screen;                   // guarded by m_mutex, like all below
    std::optional<int> m_frames_since_question; // set while "quiet" waits
    std::optional<std::string> m_picture_file;  // set while "picture" waits
    std::string m_picture_answer;
    bool m_ending = false;

    std::thread m_thread;
};

} // namespace foyer::platform
