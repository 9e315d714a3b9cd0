// Lines to slip printers: a TCP connection (raw printing, port 9100) and a USB character device.
#pragma once

#include <stop_token>
#include <string>

#include "printing/link_port.h"

namespace foyer::platform {

constexpr long connect_limit_ms = 3000;

// Takes the name's addresses one after the other, within the limit.
// Every limit of a link is over when `stop` is asked for.
Result<std::unique_ptr<printing::Link>> open_tcp_link(
    const std::string& host, int port, long limit_ms = connect_limit_ms, std::stop_token stop = {});
// "/dev/usb/lp0", or a serial line's device.
Result<std::unique_ptr<printing::Link>>
open_device_link(const std::string& file, std::stop_token stop = {});

} // namespace foyer::platform
