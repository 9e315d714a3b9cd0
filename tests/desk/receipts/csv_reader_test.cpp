#include "desk/receipts/csv_reader.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/seeded_random.h"

namespace foyer::receipts {
namespace {

struct Told {
    std::vector<std::string> rows;  // "line: field|field"
    std::vector<std::string> aside; // "line: fault"
};

// Rows of two columns are taken, others are not.
Told told_of(const std::string& text, std::size_t piece = 1'000'000) {
    Told told;
    CsvReader reader(
        ',',
        [&](const CsvRow& row) -> std::optional<RowFault> {
            if (row.fields.size() != 2) return RowFault{.fault = Fault::columns};
            told.rows.push_back(
                std::to_string(row.line) + ": " + std::string(row.fields[0]) + "|" +
                std::string(row.fields[1]));
            return {};
        },
        [&](std::int64_t line, const RowFault& fault) {
            told.aside.push_back(std::to_string(line) + ": " + std::string(code_of(fault.fault)));
        });
    for (std::size_t at = 0; at < text.size(); at += piece)
        reader.read(std::string_view(text).substr(at, piece));
    reader.finish();
    return told;
}
using Texts = std::vector<std::string>;

TEST_CASE("rows come whole, with the line on which they begin", "[receipts]") {
    const Told told = told_of("a,b\r\n\"c, d\",\"e \"\"f\"\"\"\n\n\"two\nlines\",g\nlast,row");
    CHECK(told.rows == Texts{"1: a|b", "2: c, d|e \"f\"", "4: two\nlines|g", "6: last|row"});
    CHECK(told.aside.empty());
}

TEST_CASE("a quotation mark that does not close costs its line, no other", "[receipts]") {
    const Told told = told_of("a,b\n\"open,x\nc,d\n\"e\",f\ng,h\n");
    CHECK(told.rows == Texts{"1: a|b", "3: c|d", "4: e|f", "5: g|h"});
    CHECK(told.aside == Texts{"2: quotes"});
    std::string many = "\"open,x\n";
    Texts rows;
    for (int i = 2; i < 100; ++i) {
        many += "r,s\n";
        rows.push_back(std::to_string(i) + ": r|s");
    }
    const Told after = told_of(many);
    CHECK(after.rows == rows);
    CHECK(after.aside == Texts{"1: quotes"});
}

TEST_CASE("what is no text is put aside, line by line", "[receipts]") {
    const std::string nul("nul\0,x\n", 7);
    const std::string long_line(1 << 20, 'x');
    const Told told =
        told_of("a,b\n" + nul + long_line + "\nc,d\n\xFF\xFE,x\n,,,\ne,f\n" + long_line);
    CHECK(told.rows == Texts{"1: a|b", "4: c|d", "7: e|f"});
    CHECK(
        told.aside ==
        Texts{"2: unreadable", "3: too_long", "5: unreadable", "6: columns", "8: too_long"});
}

TEST_CASE("the pieces in which a file comes make no difference", "[receipts]") {
    test::SeededRandom random(11);
    const std::vector<std::string> bits = {"a",    ",",     "\"", "\n", "\r\n",
                                           "\"\"", "b,c\n", "中", " "};
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int i = 0; i < 60; ++i)
            text += bits[random.number(bits.size())];
        const Told whole = told_of(text);
        const Told small = told_of(text, 1 + random.number(7));
        INFO(text);
        REQUIRE(small.rows == whole.rows);
        REQUIRE(small.aside == whole.aside);
    }
}

TEST_CASE("the separator is the one that the heading has most of", "[receipts]") {
    CHECK(separator_in("a,b,c") == ',');
    CHECK(separator_in("a;b,c;d") == ';');
    CHECK(separator_in("a\tb\tc") == '\t');
    CHECK(separator_in("alone") == ',');
}

} // namespace
} // namespace foyer::receipts
