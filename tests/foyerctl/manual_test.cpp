// The manual says what the program does: no verb, option or exit code more or less.
#include <catch2/catch_test_macros.hpp>

#include <CLI/CLI.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"
#include "tools/foyerctl/verbs.h"

namespace foyer {
namespace {

using Words = std::set<std::string>;

const std::string page = "tools/foyerctl/foyerctl.1";

std::string without_hyphen_marks(std::string text) {
    for (auto at = text.find("\\-"); at != std::string::npos; at = text.find("\\-"))
        text.erase(at, 1);
    return text;
}

// The text of a section, up to the next .SH.
std::string section(const std::string& manual, const std::string& name) {
    const auto begin = manual.find("\n.SH " + name + "\n");
    REQUIRE(begin != std::string::npos);
    return manual.substr(begin + 1, manual.find("\n.SH ", begin + 1) - begin);
}

// What stands in bold at the beginning of a paragraph: verbs, exit codes.
Words headings(const std::string& text) {
    Words found;
    std::istringstream lines(text);
    bool next = false;
    for (std::string line; std::getline(lines, line); next = line == ".TP") {
        if (!next || !line.starts_with(".B")) continue;
        std::string name = line.substr(line.find(' ') + 1);
        if (name.starts_with('"'))
            name = name.substr(1, name.find('"', 1) - 1);
        else if (line.starts_with(".BI"))
            name = name.substr(0, name.find(' '));
        found.insert(name);
    }
    return found;
}

Words options_of(const CLI::App& verb) {
    Words found;
    for (const CLI::Option* option : verb.get_options())
        for (const std::string& name : option->get_lnames())
            if (name != "help") found.insert("--" + name);
    return found;
}

void add_leaves(const CLI::App& app, const std::string& name, Words& verbs, Words& options) {
    options.merge(options_of(app));
    const auto below = app.get_subcommands([](const CLI::App*) { return true; });
    for (const CLI::App* one : below)
        add_leaves(*one, (name.empty() ? "" : name + " ") + one->get_name(), verbs, options);
    if (below.empty()) verbs.insert(name);
}

// Every word of the manual that looks like an option.
Words options_in(const std::string& manual) {
    Words found;
    for (auto at = manual.find("--"); at != std::string::npos; at = manual.find("--", at + 2)) {
        const auto end = manual.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
        found.insert(manual.substr(at, end - at));
    }
    return found;
}

struct Program {
    foyerctl::Context context;
    CLI::App line{"", "foyerctl"};
    Words verbs;
    Words options;

    Program() {
        foyerctl::add_all(line, context);
        add_leaves(line, "", verbs, options);
    }
};

TEST_CASE("the manual of foyerctl has every verb and option, and no other") {
    const Program program;
    const std::string manual = without_hyphen_marks(test::contents_of(page));
    CHECK(headings(section(manual, "VERBS")) == program.verbs);
    Words written = options_in(manual);
    CHECK(written.erase("--help") == 1);
    CHECK(written == program.options);
}

TEST_CASE("the manual of foyerctl has every exit code") {
    const std::string manual = test::contents_of(page);
    Words codes;
    for (int code = 0; code <= static_cast<int>(foyerctl::Exit::failed); ++code)
        codes.insert(std::to_string(code));
    CHECK(headings(section(manual, "EXIT STATUS")) == codes);
}

TEST_CASE("the manual of foyer has every option, and no other") {
    const test::TemporaryFolder folder;
    const std::string said = folder.file("help.txt");
    REQUIRE(test::exit_code_of(test::program("foyer") + " --help", said) == 0);
    CHECK(
        options_in(without_hyphen_marks(test::contents_of("src/app/foyer.1"))) ==
        options_in(test::contents_of(said)));
}

TEST_CASE("both manuals are set without a warning") {
    const test::TemporaryFolder folder;
    const std::string said = folder.file("said.txt");
    if (test::exit_code_of("command -v groff", said) != 0) SKIP("groff is not installed");
    for (const std::string& one : {page, std::string("src/app/foyer.1")}) {
        CHECK(test::exit_code_of("groff -man -Kutf8 -Tutf8 -ww -z " + one, said) == 0);
        CHECK(test::contents_of(said).empty());
    }
}

struct Completed {
    std::string words; // typed so far, the last one being completed
    std::string gives;
};

TEST_CASE("bash completes verbs, options and folders of foyerctl") {
    const test::TemporaryFolder folder;
    const std::string said = folder.file("said.txt");
    for (const Completed& one : {
             Completed{"'ver'", "verify"},
             Completed{"complaints 're'", "register"},
             Completed{"--data /tmp complaints 're'", "register"},
             Completed{"staff 'r'", "retire role"},
             Completed{"complaints list '--f'", "--filter"},
             Completed{"--json complaints list '--da'", "--data"},
             Completed{"--data '/us'", "/usr"},
             Completed{"restore 'tools/foyerctl/foyerctl.b'", "tools/foyerctl/foyerctl.bash"},
             Completed{"complaints show TS01 ''", "--help"},
         }) {
        INFO(one.words);
        const std::string script = folder.file("script.bash");
        std::ofstream(script) << "source tools/foyerctl/foyerctl.bash\nCOMP_WORDS=('"
                              << test::program("foyerctl") << "' " << one.words
                              << ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                              << "_foyerctl\necho ${COMPREPLY[@]}\n";
        CHECK(test::exit_code_of("bash '" + script + "'", said) == 0);
        CHECK(test::contents_of(said) == one.gives + "\n");
    }
}

} // namespace
} // namespace foyer
