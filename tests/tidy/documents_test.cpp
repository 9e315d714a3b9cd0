#include "tools/tidy/documents.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace foyer::tidy {

namespace {

void add(Tree& tree, std::string path, std::string_view text) {
    tree.paths.insert(path);
    tree.files.push_back(file_of(std::move(path), text));
}

}  // namespace

TEST_CASE("a link must lead to a file or a folder", "[tidy]") {
    Tree tree;
    add(tree, "src/desk/README.md", "# Desk\n");
    add(tree, "README.md", "# Foyer\n[a](src/desk/README.md#why) [b](src)\n[c](mailto:a)\n");
    CHECK(check_documents(tree).empty());

    add(tree, "CHANGELOG.md", "# Changes\n\n[gone](src/gone.md)\n");
    const auto findings = check_documents(tree);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 3);
}

TEST_CASE("a document has one title, and a comment in its code is none", "[tidy]") {
    Tree tree;
    add(tree, "a.md", "# One\n```\n# not a title\n```\n## Part\n");
    CHECK(check_documents(tree).empty());
    add(tree, "b.md", "# One\n# Two\n");
    CHECK(check_documents(tree).size() == 1);
}

TEST_CASE("a header that nobody includes is found", "[tidy]") {
    Tree tree;
    add(tree, "src/base/text.h", "#pragma once\n");
    CHECK(check_headers(tree).size() == 1);
    add(tree, "src/base/text.cpp", "#include \"base/text.h\"\n");
    CHECK(check_headers(tree).empty());
}

TEST_CASE("a header that can be read twice is found", "[tidy]") {
    Tree tree;
    add(tree, "src/base/text.h", "int a();\n");
    add(tree, "src/base/text.cpp", "#include \"base/text.h\"\n");
    CHECK(check_headers(tree).size() == 1);
}

}  // namespace foyer::tidy
