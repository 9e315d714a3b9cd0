// Another program, started by this one and ended with it. For tools and tests.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace foyer::platform {

struct ProgramOptions {
    std::vector<std::string> command;     // the program (looked up in PATH) and its arguments
    std::vector<std::string> environment; // NAME=value, on top of our own
    std::string output_file;              // both outputs are appended; "": our own
    std::vector<int> kept_open;           // descriptors it inherits
};

class Program {
public:
    static Result<std::unique_ptr<Program>> start(const ProgramOptions& options);
    ~Program(); // SIGTERM, and SIGKILL after two seconds
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    int id() const { return m_id; }
    void send_signal(int signal);
    // The exit code (128 + n when signal n ended it), nullopt when it still runs after the time.
    std::optional<int> wait(std::int64_t timeout_ms);
    bool running() { return !wait(0).has_value(); }

private:
    explicit Program(int id) : m_id(id) {}

    int m_id;
    std::optional<int> m_exit_code;
};

// Where PATH finds it; "" when it does not.
std::string find_program(const std::string& name);

} // namespace foyer::platform
