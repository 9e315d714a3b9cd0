// Tells the service manager (systemd's notify protocol) that the terminal is up and alive. Started
// by hand there is none, and every call does nothing.
#pragma once

#include <cstdint>
#include <string>

#include "platform/paths.h"

namespace foyer::platform {

class Watchdog {
public:
    // Reads NOTIFY_SOCKET and WATCHDOG_USEC.
    explicit Watchdog(const Environment& environment = platform::environment);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    void ready() const;
    void alive() const;
    void stopping() const;
    void status(const std::string& sentence) const;
    // How often alive() is due; 0: nobody asks.
    std::int64_t interval_ms() const { return m_interval_ms; }

private:
    void send(const std::string& line) const;

    int m_socket = -1;
    std::string m_address;
    std::int64_t m_interval_ms = 0;
};

} // namespace foyer::platform
