// Steps that look past the window: the database and other commands.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "database/database.h"
#include "tools/tour/player.h"

namespace foyer::tour {

namespace {

constexpr std::int64_t command_timeout_ms = 120'000;

std::string content_of(const std::string& file) {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
}

} // namespace

Done Player::act(const AskDatabase& step) {
    TRY(const auto reader, database::Reader::open(m_options.store_folder + "/foyer.db"));
    std::string found = "(no row)";
    CHECK_OK(reader->each(step.query, database::Values{}, [&](const database::Row& row) {
        found = row.is_null(0) ? "null" : row.copy(0);
        return false;
    }));
    if (found == step.value) return {};
    return fail(ErrorCode::not_found, "the database answers " + found + ", not " + step.value);
}

Done Player::act(const RunCommand& step) {
    const std::string output_file = m_options.out_folder + "/command.txt";
    std::filesystem::remove(output_file);
    platform::ProgramOptions options;
    options.command = {"sh", "-c", step.command};
    const std::string folder = std::filesystem::path(m_options.foyer).parent_path().string();
    const char* path = std::getenv("PATH");
    options.environment = {
        "FOYER_DATA=" + m_options.store_folder, "FOYER_OUT=" + m_options.out_folder,
        "PATH=" + folder + ":" + (path == nullptr ? "" : path)};
    options.output_file = output_file;
    TRY(const auto program, platform::Program::start(options));
    const auto exit_code = program->wait(command_timeout_ms);
    const std::string output = content_of(output_file);
    if (!exit_code) return fail(ErrorCode::cancelled, "the command does not end");
    if (!step.output && *exit_code != 0) {
        return fail(
            ErrorCode::not_found,
            "the command ended with exit code " + std::to_string(*exit_code) + ": " + output);
    }
    if (!step.output || output.find(*step.output) != std::string::npos) return {};
    return fail(ErrorCode::not_found, "the command says: " + output);
}

} // namespace foyer::tour
