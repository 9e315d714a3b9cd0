// The other end of inspect_server.h. Used by one thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "platform/inspected_screen.h"

namespace foyer::platform {

class InspectClient {
public:
    // Waits until somebody listens, at most so long.
    static Result<std::unique_ptr<InspectClient>>
    connect(const std::string& socket, std::int64_t timeout_ms);
    ~InspectClient();
    InspectClient(const InspectClient&) = delete;
    InspectClient& operator=(const InspectClient&) = delete;

    Result<InspectedScreen> screen();
    // Error{cancelled} when it takes longer.
    Done quiet(std::int64_t timeout_ms);
    Done advance_clock(std::int64_t span_ms);
    Done picture(const std::string& file);

private:
    explicit InspectClient(int socket) : m_socket(socket) {}
    Result<std::string> ask(const std::string& request, std::int64_t timeout_ms);
    Done ask_for_ok(const std::string& request, std::int64_t timeout_ms);

    int m_socket;
    std::string m_received;
};

} // namespace foyer::platform
