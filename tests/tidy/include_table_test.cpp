#include "tools/tidy/include_table.h"

#include <catch2/catch_test_macros.hpp>

namespace foyer::tidy {

namespace {

constexpr std::string_view page = R"(
| files | may include |
|---|---|
| `src/base/` | nothing |
| `src/ui/` | `src/base/` |
| `src/desk/*/*_table.*` | `src/base/`, own rules, own `*_entry.h` |
| `src/desk/*/*_screen.*`, `src/desk/*/*_entry.*` | own rules |
| `src/desk/*/*.*` | `src/base/` |
| `src/reports/` | desk rules |
| `tests/` | anything |

| header | only in |
|---|---|
| `sqlite3.h` | `src/database/` |
)";

IncludeTable the_table() { return parse_include_table(file_of("src/README.md", page)).value(); }

// Checks `text` as the file `path`, beside headers of these paths.
Findings check(std::string path, std::string_view text, const std::vector<std::string>& others) {
    Tree tree;
    for (const auto& other : others) tree.paths.insert(other);
    tree.paths.insert(path);
    tree.files.push_back(file_of(std::move(path), text));
    return check_includes(tree, the_table());
}

}  // namespace

TEST_CASE("a lower folder may be included and a higher one may not", "[tidy]") {
    const std::vector<std::string> others{"src/base/text.h", "src/ui/theme.h"};
    CHECK(check("src/ui/draw.cpp", "#include \"base/text.h\"\n", others).empty());

    const auto findings = check("src/base/ids.cpp", "\n#include \"ui/theme.h\"\n", others);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 2);
    CHECK(findings[0].sentence.find("includes src/ui/theme.h") != std::string::npos);
    CHECK(findings[0].sentence.find("nothing") != std::string::npos);
}

TEST_CASE("a file may include its own row in its own folder", "[tidy]") {
    CHECK(check("src/ui/draw.cpp", "#include \"ui/theme.h\"\n", {"src/ui/theme.h"}).empty());
    CHECK(check("src/desk/returns/returns_table.cpp", "#include \"desk/returns/returns_table.h\"\n",
                {"src/desk/returns/returns_table.h"})
              .empty());
}

TEST_CASE("a table includes its own rules but neither its screen nor another feature's", "[tidy]") {
    const std::string path = "src/desk/returns/returns_table.cpp";
    const std::vector<std::string> others{"src/desk/returns/returns.h",
                                          "src/desk/returns/returns_entry.h",
                                          "src/desk/returns/returns_screen.h",
                                          "src/desk/gifts/gifts.h",
                                          "src/desk/gifts/gifts_entry.h"};
    CHECK(check(path, "#include \"desk/returns/returns.h\"\n", others).empty());
    CHECK(check(path, "#include \"desk/returns/returns_entry.h\"\n", others).empty());
    CHECK(check(path, "#include \"desk/gifts/gifts_entry.h\"\n", others).size() == 1);
    CHECK(check(path, "#include \"desk/returns/returns_screen.h\"\n", others).size() == 1);
    CHECK(check(path, "#include \"desk/gifts/gifts.h\"\n", others).size() == 1);
}

TEST_CASE("a report may read the rules of any feature but no screen", "[tidy]") {
    const std::vector<std::string> others{"src/desk/gifts/gifts.h",
                                          "src/desk/gifts/gifts_screen.h"};
    const std::string report = "src/reports/day.cpp";
    CHECK(check(report, "#include \"desk/gifts/gifts.h\"\n", others).empty());
    CHECK(check(report, "#include \"desk/gifts/gifts_screen.h\"\n", others).size() == 1);
}

TEST_CASE("a wrapped library is included only where it is wrapped", "[tidy]") {
    CHECK(check("src/database/reader.cpp", "#include <sqlite3.h>\n", {}).empty());
    const auto findings = check("src/ui/draw.cpp", "#include <sqlite3.h>\n", {});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].sentence.find("src/database/") != std::string::npos);
}

TEST_CASE("an include in a comment or a text is none", "[tidy]") {
    const auto text = "// #include \"ui/theme.h\"\nauto a = R\"(\n#include \"ui/theme.h\"\n)\";\n";
    CHECK(check("src/base/ids.cpp", text, {"src/ui/theme.h"}).empty());
}

TEST_CASE("a file in no row is found", "[tidy]") {
    CHECK(check("elsewhere/a.cpp", "#include \"b.h\"\n", {"elsewhere/b.h"}).size() == 1);
}

TEST_CASE("a page without its tables is an error", "[tidy]") {
    const auto table = parse_include_table(file_of("src/README.md", "# Nothing here\n"));
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().code == ErrorCode::not_found);
}

}  // namespace foyer::tidy
