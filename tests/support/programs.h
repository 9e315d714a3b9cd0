// The built programs, as a person would start them.
#pragma once

#include <string>

namespace foyer::test {

std::string program(const std::string& name); // build/<preset>/bin/<name>
// Of a shell command; its output goes to `output_file`.
int exit_code_of(const std::string& command, const std::string& output_file);
std::string contents_of(const std::string& file);

} // namespace foyer::test
