// bench [NAME...]: measures, and prints each figure beside its limit. See tools/README.md.
#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/paths.h"
#include "tools/bench/benches.h"

namespace {

using foyer::bench::Bench;
using foyer::bench::Conditions;
using foyer::bench::Figures;

std::string first_value(const char* file, const std::string& key) {
    std::ifstream input(file);
    for (std::string line; std::getline(input, line);) {
        if (!line.starts_with(key)) continue;
        const auto colon = line.find(':');
        const auto begin = line.find_first_not_of(" \t", colon + 1);
        return begin == std::string::npos ? "" : line.substr(begin);
    }
    return "";
}

void describe_machine() {
    double load = 0;
    std::ifstream("/proc/loadavg") >> load;
    fmt::print(
        "{}; {} of memory; load {:.1f} at the start\n\n",
        first_value("/proc/cpuinfo", "model name"), first_value("/proc/meminfo", "MemTotal"), load);
}

bool wanted(const Bench& bench, const std::vector<std::string>& names) {
    return names.empty() || std::ranges::find(names, bench.name) != names.end();
}

Figures measure(const Conditions& conditions, const std::vector<std::string>& names, bool& failed) {
    Figures all;
    for (const Bench& bench : foyer::bench::benches()) {
        if (!wanted(bench, names)) continue;
        fmt::print(stderr, "measuring {}: {}\n", bench.name, bench.measures);
        auto figures = bench.run(conditions);
        if (!figures) {
            fmt::print(stderr, "{}: {}\n", bench.name, figures.error().what);
            failed = true;
            continue;
        }
        all.insert(all.end(), figures->begin(), figures->end());
    }
    return all;
}

} // namespace

int main(int count, char** values) {
    Conditions conditions;
    conditions.programs = foyer::platform::program_folder();
    std::vector<std::string> names;
    bool json = false;
    CLI::App app("Measures the terminal beside what limits it, in the same run.");
    std::string known;
    for (const Bench& bench : foyer::bench::benches()) {
        known += "\n  " + bench.name + ": " + bench.measures;
    }
    app.add_option("name", names, "What to measure (default: all):" + known);
    app.add_option("--runs", conditions.runs, "Starts of each program")->capture_default_str();
    app.add_option("--idle", conditions.idle_s, "Seconds of idling watched")->capture_default_str();
    app.add_option("--entries", conditions.entries, "Size of the large store")
        ->capture_default_str();
    app.add_option(
        "--complaints", conditions.complaints,
        "Instead of --entries: so many complaints, a tenth of them open");
    app.add_option("--stores", conditions.stores, "Where large stores are kept")
        ->capture_default_str();
    app.add_flag("--json", json, "Print JSON");
    CLI11_PARSE(app, count, values);

    std::string scratch = (std::filesystem::temp_directory_path() / "foyer-bench-XXXXXX").string();
    if (mkdtemp(scratch.data()) == nullptr) return 2;
    conditions.scratch = scratch;
    if (!json) describe_machine();
    bool failed = false;
    const Figures figures = measure(conditions, names, failed);
    std::fputs((json ? as_json(figures) + "\n" : as_table(figures)).c_str(), stdout);
    std::error_code problem;
    if (!failed) std::filesystem::remove_all(scratch, problem);
    return failed ? 1 : 0;
}
