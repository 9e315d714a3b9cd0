// The till's receipts through the program.
#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using nlohmann::json;

class Desk {
public:
    Desk() { REQUIRE(run("init --store 和丰超市 --desk 服务台 --name 周志强 --pin 471147") == 0); }
    int run(const std::string& verb) {
        m_said = folder.file("said.txt");
        return test::exit_code_of(
            test::program("foyerctl") + " --json --data " + folder.file("store") + " " + verb,
            m_said);
    }
    json answer() const { return parse_json(test::contents_of(m_said)); }

    test::TemporaryFolder folder;

private:
    std::string m_said;
};

TEST_CASE("receipts are imported, counted, shown and found") {
    Desk desk;
    const std::string file = desk.folder.file("sales.csv");
    std::ofstream(file) << "receipt_no,sold_at,member_no,sku,name,qty,unit_price\n"
                           "A-1,2024-01-10 09:00,77,10021,pan,1,169.00\n"
                           "A-1,2024-01-10 09:00,77,10022,cup,0,79.00\n"
                           "A-2,2024-01-11 09:00,,10021,pan,1,169.00\n";
    REQUIRE(desk.run("returns import " + file) == 0);
    CHECK(desk.answer() == json{{"taken", 2}, {"quarantined", 1}, {"already_taken", 0}});
    REQUIRE(desk.run("returns import " + file) == 0);
    CHECK(desk.answer() == json{{"taken", 0}, {"quarantined", 0}, {"already_taken", 3}});
    REQUIRE(desk.run("receipts show A-1") == 0);
    CHECK(desk.answer()["lines"].size() == 1);
    CHECK(desk.answer()["incomplete"] == true);
    REQUIRE(desk.run("receipts find --goods 10021 --amount 169") == 0);
    CHECK(desk.answer().size() == 2);
    REQUIRE(desk.run("receipts find --member 77 --from 2024-01-10") == 0);
    CHECK(desk.answer()[0]["receipt_no"] == "A-1");
    REQUIRE(desk.run("receipts aside") == 0);
    CHECK(desk.answer()[0]["reason"] == "quantity");
    CHECK(desk.answer()[0]["line"] == 3);
    REQUIRE(desk.run("receipts files") == 0);
    CHECK(desk.answer()[0]["kept"] == true);
    CHECK(desk.run("receipts show B-9") == 3);
    CHECK(desk.run("returns import /nowhere.csv") == 3);
    std::ofstream(desk.folder.file("other.csv")) << "a,b\n1,2\n";
    CHECK(desk.run("returns import " + desk.folder.file("other.csv")) == 6);
    CHECK(desk.run("verify") == 0);
}

bool is_well(const json& findings, const std::string& subject) {
    for (const json& one : findings)
        if (one["subject"] == subject) return one["well"].get<bool>();
    FAIL(subject << " is not looked at");
    return false;
}

TEST_CASE("a restored store makes its receipts again from the files in the backup") {
    Desk desk;
    const std::string file = desk.folder.file("sales.csv");
    std::ofstream(file) << "receipt_no,sold_at,member_no,sku,name,qty,unit_price\n"
                           "A-1,2024-01-10 09:00,77,10021,pan,1,169.00\n";
    REQUIRE(desk.run("returns import " + file) == 0);
    REQUIRE(desk.run("backup") == 0);
    const std::string copy = desk.answer()["file"];
    std::filesystem::remove_all(desk.folder.file("store") + "/receipts");
    (void)desk.run("doctor");
    CHECK_FALSE(is_well(desk.answer(), "receipts"));
    REQUIRE(desk.run("restore " + copy) == 0);
    (void)desk.run("doctor");
    CHECK(is_well(desk.answer(), "receipts"));
    CHECK(is_well(desk.answer(), "attachments"));
    REQUIRE(desk.run("rebuild") == 0);
    REQUIRE(desk.run("receipts show A-1") == 0);
    CHECK(desk.answer()["lines"].size() == 1);
}

} // namespace
} // namespace foyer
