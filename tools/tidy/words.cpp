#include "tools/tidy/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <vector>

namespace foyer::tidy {

namespace {

struct BannedCall {
    std::string_view call;
    std::vector<std::string_view> where;
    std::vector<std::string_view> except;
    std::string_view instead;
};

const std::vector<std::string_view> everywhere{"src/", "platform/", "tools/", "tests/"};
const std::vector<std::string_view> product{"src/", "platform/"};
const std::vector<std::string_view> portable{"src/"};
const std::vector<std::string_view> painting{"src/desk/*/*_screen.cpp"};

constexpr std::string_view use_clock = "Take a foyer::Clock (base/clock.h) instead.";
constexpr std::string_view use_random = "Take a foyer::Random (base/random.h) instead.";
constexpr std::string_view use_fmt = "Use fmt::format instead.";
constexpr std::string_view use_from_chars = "Use std::from_chars instead: it says when it fails.";
constexpr std::string_view use_state =
    "State lives in the journal, a table, a Model or a Ui (src/README.md).";
constexpr std::string_view use_queue = "Wait on base/queue.h or for an event instead.";

const std::vector<BannedCall>& banned_calls() {
    static const std::vector<BannedCall> calls{
        {"std::time(", everywhere, {}, use_clock},
        {"time(nullptr)", everywhere, {}, use_clock},
        {"system_clock::now", everywhere, {"platform/", "tools/"}, use_clock},
        {"steady_clock::now", portable, {}, use_clock},
        {"high_resolution_clock", everywhere, {}, use_clock},
        {"clock_gettime(", portable, {}, use_clock},
        {"std::rand(", everywhere, {}, use_random},
        {"srand(", everywhere, {}, use_random},
        {"std::random_device", everywhere, {"platform/"}, use_random},
        {"randombytes_buf(", portable, {}, use_random},
        {"sprintf(", everywhere, {}, use_fmt},
        {"vsprintf(", everywhere, {}, use_fmt},
        {"strcpy(", everywhere, {}, use_fmt},
        {"strcat(", everywhere, {}, use_fmt},
        {"atoi(", everywhere, {}, use_from_chars},
        {"atof(", everywhere, {}, use_from_chars},
        {"sleep_for(", {"src/", "tests/"}, {"tests/support/"}, use_queue},
        {"usleep(", {"src/", "tests/"}, {"tests/support/"}, use_queue},
        {"sqlite3_", everywhere, {"src/database/", "tests/", "tools/bench/"},
         "Ask through database::Reader and database::Writer instead."},
        {"ImGui::", {"src/", "platform/"},
         {"src/ui/", "src/desk/*/*_screen.cpp", "src/desk/*/*_screen.h", "platform/window*"},
         "Draw in a screen, with the words of ui/widgets.h."},
        {"assert(", product, {}, "Use INVARIANT (base/invariant.h): it is on in every build."},
        {"using namespace std", everywhere, {}, "Name what you use."},
        {"throw ", product, {}, "Return a Refusal or an Error (base/result.h)."},
    };
    return calls;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

bool contains_call(std::string_view code, std::string_view call) {
    for (auto at = code.find(call); at != code.npos; at = code.find(call, at + 1)) {
        const char before = at == 0 ? ' ' : code[at - 1];
        if (!is_word(before) && before != '.' && before != '>') return true;
    }
    return false;
}

bool fits_any(const std::vector<std::string_view>& patterns, std::string_view path) {
    return std::ranges::any_of(patterns, [&](auto pattern) { return fits(pattern, path); });
}

bool is_hidden_state(std::string_view code) {
    const auto first = code.find_first_not_of(' ');
    if (first == std::string_view::npos || first == 0) return false;
    const auto text = code.substr(first);
    return text.starts_with("static ") && !text.starts_with("static const") &&
           text.find('(') == std::string_view::npos;
}

void check_line(const File& file, std::size_t line, Findings& findings) {
    const std::string_view code = file.code[line];
    for (const auto& banned : banned_calls()) {
        if (!contains_call(code, banned.call) || !fits_any(banned.where, file.path) ||
            fits_any(banned.except, file.path)) {
            continue;
        }
        findings.push_back({file.path, line + 1,
                            fmt::format("says {} here. {}", banned.call, banned.instead)});
    }
    if (fits_any(painting, file.path) && is_hidden_state(code)) {
        findings.push_back(
            {file.path, line + 1, fmt::format("keeps state in a static. {}", use_state)});
    }
}

// Written in two halves, so that this file passes its own check.
const std::array<std::string, 3> leftovers{std::string("TO") + "DO", std::string("FIX") + "ME",
                                           std::string("XX") + "X:"};

constexpr std::array<std::string_view, 8> empty_names{"util",    "utils", "helper", "helpers",
                                                      "manager", "misc",  "info",   "common"};

bool has_empty_name(std::string_view path) {
    auto rest = path;
    while (!rest.empty()) {
        const auto end = rest.find_first_of("/._-");
        const auto word = rest.substr(0, end);
        if (std::ranges::find(empty_names, word) != empty_names.end()) return true;
        if (end == std::string_view::npos) return false;
        rest.remove_prefix(end + 1);
    }
    return false;
}

}  // namespace

Findings check_calls(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree.files) {
        for (std::size_t line = 0; line < file.code.size(); ++line) {
            check_line(file, line, findings);
        }
    }
    return findings;
}

Findings check_leftovers(const Tree& tree) {
    Findings findings;
    for (const auto& file : tree.files) {
        if (is_document(file.path)) continue;
        for (std::size_t line = 0; line < file.lines.size(); ++line) {
            for (const auto& word : leftovers) {
                if (!contains_call(file.lines[line], word)) continue;
                findings.push_back({file.path, line + 1,
                                    fmt::format("says {}. Do it now, or write an issue.", word)});
            }
        }
    }
    return findings;
}

Findings check_names(const Tree& tree) {
    Findings findings;
    for (const auto& path : tree.paths) {
        if (!fits_any(everywhere, path) || !has_empty_name(path)) continue;
        findings.push_back({path, 0, "has a name that says nothing. Name it by what it does."});
    }
    return findings;
}

}  // namespace foyer::tidy
