#include "tools/tidy/words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace foyer::tidy {

namespace {

Tree tree_of(std::string path, std::string_view text) {
    Tree tree;
    tree.paths.insert(path);
    tree.files.push_back(file_of(std::move(path), text));
    return tree;
}

Findings calls(std::string path, std::string_view text) {
    return check_calls(tree_of(std::move(path), text));
}

}  // namespace

TEST_CASE("a banned call is found and its replacement named", "[tidy]") {
    const auto findings = calls("src/desk/a.cpp", "\nauto now = std::time(nullptr);\n");
    REQUIRE_FALSE(findings.empty());
    CHECK(findings[0].line == 2);
    CHECK(findings[0].sentence.find("foyer::Clock") != std::string::npos);
}

TEST_CASE("names that only end like a banned call pass", "[tidy]") {
    CHECK(calls("src/a.cpp", "static_assert(true);\n").empty());
    CHECK(calls("src/a.cpp", "snprintf(text);\nrow.atoi(1);\n").empty());
    CHECK(calls("src/a.cpp", "// std::rand() is banned\n").empty());
    CHECK(calls("src/a.cpp", "say(\"std::rand()\");\n").empty());
}

TEST_CASE("a call is allowed where it is wrapped", "[tidy]") {
    CHECK(calls("src/database/reader.cpp", "sqlite3_step(s);\n").empty());
    CHECK(calls("src/journal/entry.cpp", "sqlite3_step(s);\n").size() == 1);
    CHECK(calls("src/desk/gifts/gifts_screen.cpp", "ImGui::Text(t);\n").empty());
    CHECK(calls("src/desk/gifts/gifts.cpp", "ImGui::Text(t);\n").size() == 1);
    CHECK(calls("platform/clock.cpp", "std::chrono::system_clock::now();\n").empty());
    CHECK(calls("src/app/worker.cpp", "std::chrono::system_clock::now();\n").size() == 1);
}

TEST_CASE("a screen keeps no state of its own", "[tidy]") {
    const std::string screen = "src/desk/gifts/gifts_screen.cpp";
    CHECK(calls(screen, "void f() {\n    static int count = 0;\n}\n").size() == 1);
    CHECK(calls(screen, "void f() {\n    static const int most = 4;\n}\n").empty());
    CHECK(calls(screen, "struct A {\n    static A of(int number);\n};\n").empty());
}

TEST_CASE("a note to self is found in any text but a document", "[tidy]") {
    const auto note = std::string("# TO") + "DO later\n";
    CHECK(check_leftovers(tree_of("tools/run", note)).size() == 1);
    CHECK(check_leftovers(tree_of("tools/README.md", note)).empty());
    CHECK(check_leftovers(tree_of("tools/run", "# to do\n")).empty());
}

TEST_CASE("a file name that says nothing is found", "[tidy]") {
    CHECK(check_names(tree_of("src/base/text_utils.h", "")).size() == 1);
    CHECK(check_names(tree_of("src/helpers/text.h", "")).size() == 1);
    CHECK(check_names(tree_of("src/base/utility_bill.h", "")).empty());
}

}  // namespace foyer::tidy
