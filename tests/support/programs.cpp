#include "tests/support/programs.h"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace foyer::test {

std::string program(const std::string& name) {
    return std::string(FOYER_BIN_DIR) + "/" + name;
}

int exit_code_of(const std::string& command, const std::string& output_file) {
    const int status = std::system((command + " > '" + output_file + "' 2>&1").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string contents_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace foyer::test
