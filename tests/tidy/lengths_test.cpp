#include "tools/tidy/lengths.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace foyer::tidy {

namespace {

std::string lines(std::size_t count) {
    std::string text;
    for (std::size_t line = 0; line < count; ++line) text += "    step();\n";
    return text;
}

Findings check(std::string path, std::string_view text) {
    Tree tree;
    tree.files.push_back(file_of(std::move(path), text));
    return check_lengths(tree);
}

}  // namespace

TEST_CASE("functions are found by their braces", "[tidy]") {
    const auto functions = functions_of(file_of("src/a.cpp", R"(namespace foyer {
struct Point {
    int x = 0;
    int twice() const {
        return 2 * x;
    }
};
template <class T>
Clock::Clock(T start) : m_start{start}, m_ticks{0} {
    if (start) {
        tick();
    }
}
const int table[] = {1, 2};
}
)"));
    REQUIRE(functions.size() == 2);
    CHECK(functions[0].first_line == 4);
    CHECK(functions[0].last_line == 6);
    CHECK(functions[1].first_line == 8);
    CHECK(functions[1].last_line == 13);
}

TEST_CASE("a class and a macro are no functions", "[tidy]") {
    const auto functions = functions_of(file_of("src/a.h", R"(#define CHECKED(a) \\
    do { a(); } while (false)
class Door {
public:
    struct Key {
        int number() const { return m_number; }
    };

private:
    enum class State { open, shut };
    void shut();
};
)"));
    REQUIRE(functions.size() == 1);
    CHECK(functions[0].first_line == 6);
}

TEST_CASE("braces in texts and comments do not count", "[tidy]") {
    const auto functions = functions_of(file_of("src/a.cpp", R"(void f() {
    say("}"); // }
    say('{', 1'000'000);
}
void g() {}
)"));
    REQUIRE(functions.size() == 2);
    CHECK(functions[0].last_line == 4);
}

TEST_CASE("a function of sixty lines passes and one more does not", "[tidy]") {
    CHECK(check("src/a.cpp", "void f() {\n" + lines(58) + "}\n").empty());
    const auto findings = check("src/a.cpp", "\nvoid f() {\n" + lines(59) + "}\n");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].line == 2);
    CHECK(findings[0].sentence.find("61 lines") != std::string::npos);
}

TEST_CASE("a file of more than four hundred lines is found", "[tidy]") {
    CHECK(check("src/a.h", std::string(400, '\n')).empty());
    CHECK(check("src/a.h", std::string(401, '\n')).size() == 1);
}

TEST_CASE("columns are characters, not bytes", "[tidy]") {
    std::string chinese = "// ";
    for (int character = 0; character < 97; ++character) chinese += "鲜";
    CHECK(check("src/a.h", chinese + "\n").empty());
    CHECK(check("src/a.h", chinese + "x\n").size() == 1);
}

}  // namespace foyer::tidy
