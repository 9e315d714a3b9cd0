// A serial line with two ends: a test speaks at one as a scanner does, the product listens at the
// other.
#pragma once

#include <string>
#include <string_view>

namespace foyer::test {

class SerialLine {
public:
    SerialLine();
    ~SerialLine() { unplug(); }
    SerialLine(const SerialLine&) = delete;
    SerialLine& operator=(const SerialLine&) = delete;

    const std::string& device() const { return m_device; } // the product's end
    void send(std::string_view bytes) const;
    void unplug();

private:
    int m_file = -1;
    std::string m_device;
};

} // namespace foyer::test
