#include "tests/support/serial_line.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace foyer::test {

SerialLine::SerialLine() : m_file(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    REQUIRE(m_file >= 0);
    REQUIRE(grantpt(m_file) == 0);
    REQUIRE(unlockpt(m_file) == 0);
    m_device = ptsname(m_file);
}

void SerialLine::send(std::string_view bytes) const {
    REQUIRE(write(m_file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

void SerialLine::unplug() {
    if (m_file >= 0) close(m_file);
    m_file = -1;
}

} // namespace foyer::test
