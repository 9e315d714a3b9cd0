#include "tools/foyerctl/disk_bench.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <vector>

#include "database/database.h"

namespace foyer::foyerctl {
namespace {

void remove_files(const std::string& file) {
    std::error_code none;
    for (const char* end : {"", "-wal", "-shm"})
        std::filesystem::remove(file + end, none);
}

Result<std::vector<double>> commit_times(const std::string& file, int commits) {
    TRY(const auto writer, database::Writer::open(file, {"CREATE TABLE row(body TEXT) STRICT"}));
    const std::string body(400, 'x');
    std::vector<double> times;
    for (int i = 0; i < commits; ++i) {
        const auto start = std::chrono::steady_clock::now();
        CHECK_OK(writer->transaction(
            [&] { return writer->run("INSERT INTO row(body) VALUES(?)", {body}); }));
        const std::chrono::duration<double, std::micro> span =
            std::chrono::steady_clock::now() - start;
        times.push_back(span.count());
    }
    return times;
}

} // namespace

Result<CommitFigures> measure_commits(const std::string& folder, int commits) {
    std::error_code made;
    std::filesystem::create_directories(folder, made);
    const std::string file = folder + "/bench-disk.db";
    remove_files(file);
    auto measured = commit_times(file, commits);
    remove_files(file);
    TRY(auto times, std::move(measured));
    std::ranges::sort(times);
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    return CommitFigures{at(0.5), at(0.99), times.back()};
}

} // namespace foyer::foyerctl
