#include "platform/program.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <sstream>

#include "platform/clock.h"
#include "platform/paths.h"

namespace foyer::platform {

namespace {

constexpr int exit_code_not_started = 127;

std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> found;
    for (const std::string& text : texts)
        found.push_back(const_cast<char*>(text.c_str()));
    found.push_back(nullptr);
    return found;
}

std::vector<std::string> environment_with(const std::vector<std::string>& added) {
    std::vector<std::string> all = added;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string text = *entry;
        const std::string name = text.substr(0, text.find('=') + 1);
        bool replaced = false;
        for (const std::string& other : added)
            replaced = replaced || other.starts_with(name);
        if (!replaced) all.push_back(text);
    }
    return all;
}

// In the child: only calls that are safe between fork and exec.
[[noreturn]] void become(
    const std::string& path, const std::vector<char*>& command,
    const std::vector<char*>& environment, int output, const std::vector<int>& kept_open) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    setpgid(0, 0);
    // What we do about signals is no business of that program.
    for (const int number : {SIGTERM, SIGINT, SIGPIPE, SIGHUP})
        signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (output >= 0) {
        dup2(output, STDOUT_FILENO);
        dup2(output, STDERR_FILENO);
    }
    for (const int descriptor : kept_open)
        fcntl(descriptor, F_SETFD, 0);
    execve(path.c_str(), command.data(), environment.data());
    _exit(exit_code_not_started);
}

} // namespace

std::string find_program(const std::string& name) {
    if (name.find('/') != std::string::npos) return access(name.c_str(), X_OK) == 0 ? name : "";
    std::istringstream folders(environment("PATH"));
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string path = folder + "/" + name;
        if (access(path.c_str(), X_OK) == 0) return path;
    }
    return "";
}

Result<std::unique_ptr<Program>> Program::start(const ProgramOptions& options) {
    const std::string path = find_program(options.command.front());
    if (path.empty()) {
        return fail(ErrorCode::not_found, "start " + options.command.front() + ": not installed");
    }
    int output = -1;
    if (!options.output_file.empty()) {
        output = open(options.output_file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
        if (output < 0) {
            return fail(
                ErrorCode::storage, "write " + options.output_file + ": " + std::strerror(errno));
        }
    }
    const auto environment = environment_with(options.environment);
    const auto command_pointers = pointers(options.command);
    const auto environment_pointers = pointers(environment);
    const int id = fork();
    if (id == 0) {
        become(path, command_pointers, environment_pointers, output, options.kept_open);
    }
    if (output >= 0) close(output);
    if (id < 0) return fail(ErrorCode::device, "start " + path + ": " + std::strerror(errno));
    return std::unique_ptr<Program>(new Program(id));
}

Program::~Program() {
    if (!running()) return;
    send_signal(SIGTERM);
    if (wait(2000)) return;
    send_signal(SIGKILL);
    wait(2000);
}

void Program::send_signal(int signal) {
    if (running()) kill(m_id, signal);
}

std::optional<int> Program::wait(std::int64_t timeout_ms) {
    const std::int64_t until = steady_ms() + timeout_ms;
    while (!m_exit_code) {
        int status = 0;
        if (waitpid(m_id, &status, WNOHANG) == m_id) {
            m_exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        } else if (steady_ms() >= until) {
            break;
        } else {
            usleep(2000);
        }
    }
    return m_exit_code;
}

} // namespace foyer::platform
