// A return above everybody's limit but the manager's, allowed on the command line.
#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/store_time.h"
#include "platform/clock.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer {
namespace {

using nlohmann::json;

constexpr int done = 0;
constexpr int refused = 1;
constexpr int not_found = 3;

std::string days_ago(int days) {
    const TimeZone zone = *TimeZone::open("Asia/Shanghai");
    return iso_date(add_days(zone.local(platform::WallClock().now()).date, -days));
}

class Desk {
public:
    Desk() {
        REQUIRE(run("demo") == done);
    }
    int run(const std::string& verb) {
        const std::string said = m_folder.file("said.txt");
        const int code = test::exit_code_of(
            test::program("foyerctl") + " --json --as 1002 --data " + m_folder.file("store") + " " +
                verb,
            said);
        // Beside the answer stands what is said to a person.
        std::ifstream lines(said);
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with('{')) m_answer = parse_json(line);
        return code;
    }
    // A laptop of ¥3,999; its number.
    std::string open(const std::string& reason, int days) {
        const json question{
            {"proof", "receipt"},
            {"demand", "refund"},
            {"sale",
             {{"receipt_no", "R-" + std::to_string(days)},
              {"date", days_ago(days)},
              {"channel", "store"},
              {"lines",
               {{{"line", 1}, {"sku", "77"}, {"category", "LAP"}, {"qty", 1},
                 {"unit_price", 399'900}, {"net_paid", 399'900}}}}}},
            {"request",
             {{{"line", 1}, {"qty", 1}, {"reason", reason}, {"condition", "used"}}}},
            {"paid_with", {{{"tender", "wechat"}, {"amount", 399'900}, {"reference", "w-1"}}}},
            {"goods", {{{"name", "笔记本电脑"}, {"serial", "SN-" + std::to_string(days)}}}}};
        std::ofstream(m_folder.file("question.json")) << question.dump();
        REQUIRE(run("returns open " + m_folder.file("question.json")) == done);
        return m_answer["no"].get<std::string>();
    }
    std::string rule() const { return m_answer["refusal"]["rule"].get<std::string>(); }
    std::string state(const std::string& number) {
        REQUIRE(run("returns show " + number) == done);
        return m_answer["state"].get<std::string>();
    }

private:
    test::TemporaryFolder m_folder;
    json m_answer;
};

} // namespace

TEST_CASE("a return is allowed by who may, with their PIN, and then settled", "[returns]") {
    Desk desk;
    const std::string number = desk.open("broken", 1);
    CHECK(desk.state(number) == "awaiting_approval");
    CHECK(desk.run("returns settle " + number) == refused);
    CHECK(desk.run("returns approve " + number + " --by 1006 --pin 000000") == refused);
    CHECK(desk.rule() == "4.0-pin");
    CHECK(desk.run("returns approve " + number + " --by 1001 --pin 471147") == refused);
    CHECK(desk.rule() == "4.0.1-approver-limit");
    CHECK(desk.run("returns approve " + number + " --by 9999 --pin 471147") == not_found);
    CHECK(desk.run("returns approve " + number + " --by 1006 --pin 471147 --met dancing") ==
          not_found);
    CHECK(desk.state(number) == "awaiting_approval");
    CHECK(desk.run("returns approve " + number + " --by 1006 --pin 471147") == done);
    CHECK(desk.run("returns settle " + number) == done);
    CHECK(desk.run("returns approve " + number + " --by 1006 --pin 471147") == refused);
    CHECK(desk.run("verify") == done);
}

TEST_CASE("what the policy denies is overridden for a reason, by who may", "[returns]") {
    Desk desk;
    const std::string number = desk.open("disliked", 300);
    const std::string as_found = desk.state(number);
    CHECK(desk.run("returns override " + number + " --by 1003 --pin 4711 --reason 熟客") ==
          refused);
    CHECK(desk.state(number) == as_found);
    CHECK(
        desk.run("returns override " + number + " --by 1006 --pin 471147 --reason 多年熟客一次通融") ==
        done);
    CHECK(desk.state(number) != as_found);
    CHECK(desk.run("verify") == done);
}

} // namespace foyer
