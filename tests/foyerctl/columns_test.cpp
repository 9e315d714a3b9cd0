// The columns of a store's own tills through the program.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using nlohmann::json;

class TillDesk {
public:
    TillDesk() {
        REQUIRE(run("init --store 和丰超市 --desk 服务台 --name 周志强 --pin 471147") == 0);
    }
    int run(const std::string& verb) {
        const std::string said = folder.file("said.txt");
        const int code = test::exit_code_of(
            test::program("foyerctl") + " --json --data " + folder.file("store") + " " + verb,
            said);
        m_answer = parse_json(test::contents_of(said));
        return code;
    }
    const json& answer() const { return m_answer; }
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(folder.file(name)) << text;
        return folder.file(name);
    }

    test::TemporaryFolder folder;

private:
    json m_answer;
};

constexpr const char* north = R"({"name": "Till North", "dates": "dmy", "columns": {
    "receipt_no": "Slip", "sold_at": "Day", "sku": "Article", "qty": "Pieces",
    "unit_price": "Price"}})";

} // namespace

TEST_CASE("a till's own columns are set, used, listed and dropped") {
    TillDesk desk;
    const auto sales =
        desk.file("north.csv", "Slip,Day,Article,Pieces,Price\nN-1,10/01/2026,77,2,5.00\n");
    constexpr int nobody_knows_its_columns = 6;
    CHECK(desk.run("returns import " + sales) == nobody_knows_its_columns);

    REQUIRE(desk.run("receipts columns set " + desk.file("north.json", north)) == 0);
    REQUIRE(desk.run("returns import " + sales) == 0);
    CHECK(desk.answer()["taken"] == 1);
    REQUIRE(desk.run("receipts show N-1") == 0);

    REQUIRE(desk.run("receipts columns list") == 0);
    CHECK(desk.answer().size() == 5);
    CHECK(desk.answer()[0]["name"] == "Till North");
    CHECK(desk.answer()[0]["shipped"] == false);
    REQUIRE(desk.run("receipts columns drop 'Till North'") == 0);
    REQUIRE(desk.run("receipts columns list") == 0);
    CHECK(desk.answer().size() == 4);
    CHECK(desk.run("receipts columns drop 'Till North'") == 1);
}

TEST_CASE("columns that cannot be are refused, and no file is none") {
    TillDesk desk;
    CHECK(desk.run("receipts columns set " + desk.file("x.json", R"({"name": "x"})")) == 1);
    CHECK(desk.run("receipts columns set " + desk.file("y.json", "[1")) == 2);
    CHECK(desk.run("receipts columns set /nowhere.json") == 3);
}

} // namespace foyer
