#include "desk/people/people_table.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "base/phone.h"
#include "base/search_terms.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::people;

namespace {

struct File {
    test::TemporaryFolder folder;
    test::SeededRandom random{5};
    std::unique_ptr<database::Writer> writer;
    std::int64_t seq = 0;
    std::vector<Person> people;

    File() {
        auto opened = database::Writer::open(folder.file("people.db"), schema());
        REQUIRE(opened);
        writer = std::move(*opened);
    }

    desk::Stamp stamp(std::int64_t at) { return {{}, ++seq, at, Time{at}, {}, {}}; }
    void take(const Event& event, std::int64_t at) {
        REQUIRE(writer->transaction([&] { return project(*writer, event, stamp(at)); }));
    }
    Person add(const std::string& name, const std::string& phone) {
        const Person person{make_id<PersonId>(test::some_moment, random), name, phone, ""};
        take(Recorded{person}, seq + 1);
        people.push_back(person);
        return person;
    }
    std::vector<std::string> names(const std::string& text, int limit = 1'000) {
        const auto found = search(*writer, {text, limit, 0});
        REQUIRE(found);
        std::vector<std::string> all;
        for (const auto& one : found->people) all.push_back(one.person.name);
        return all;
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A person is found by any part of name, pinyin and number, newest first") {
    File file;
    file.add("张小敏", "+8613800138000");
    file.add("王伟", "+8613912345678");
    file.add("张伟", "");
    file.add("Ann Lee", "+14155552671");
    CHECK(file.names("张") == Names{"张伟", "张小敏"});
    CHECK(file.names("小敏") == Names{"张小敏"});
    CHECK(file.names("zxm") == Names{"张小敏"});
    CHECK(file.names("zhang") == Names{"张伟", "张小敏"});
    CHECK(file.names("8000") == Names{"张小敏"});
    CHECK(file.names("139") == Names{"王伟"});
    CHECK(file.names("+86 139-1234-5678") == Names{"王伟"});
    CHECK(file.names("１３９１２３４５６７８") == Names{"王伟"});
    CHECK(file.names("lee") == Names{"Ann Lee"});
    CHECK(file.names("+1 415 555 2671") == Names{"Ann Lee"});
    CHECK(file.names("张 8000") == Names{"张小敏"});
    CHECK(file.names("").size() == 4);
    CHECK(file.names("*").empty());
    CHECK(file.names("'; DROP TABLE person; --").empty());
}

TEST_CASE("A correction is found by the new words and no longer by the old") {
    File file;
    Person person = file.add("张小敏", "+8613800138000");
    person.name = "李娜";
    person.phone = "+8613912345678";
    file.take(Corrected{person}, 100);
    CHECK(file.names("张").empty());
    CHECK(file.names("8000").empty());
    CHECK(file.names("ln") == Names{"李娜"});
    CHECK(file.names("5678") == Names{"李娜"});
    CHECK(people_count(*file.writer) == 1);
}

TEST_CASE("Whichever order a person's events arrive in, the newest one stands") {
    const auto final_name = [](bool late) {
        File file;
        const Person first{make_id<PersonId>(test::some_moment, file.random), "甲", "", ""};
        Person second = first;
        second.name = "乙";
        if (late) {
            file.take(Corrected{second}, 20);
            file.take(Recorded{first}, 10);
        } else {
            file.take(Recorded{first}, 10);
            file.take(Corrected{second}, 20);
        }
        const auto found = search(*file.writer, {"", 10, 0});
        REQUIRE(found);
        REQUIRE(found->people.size() == 1);
        CHECK(found->people[0].recorded_at == Time{10});
        return found->people[0].person.name;
    };
    CHECK(final_name(false) == "乙");
    CHECK(final_name(true) == "乙");
}

TEST_CASE("Facts know the person and who else has the number") {
    File file;
    const Person zhang = file.add("张小敏", "+8613800138000");
    const auto other = make_id<PersonId>(test::some_moment, file.random);
    const auto record = facts_for(*file.writer, Record{other, "", "138 0013 8000", ""}, {});
    REQUIRE(record);
    CHECK_FALSE(record->known);
    CHECK(record->same_phone == zhang);
    const auto reveal = facts_for(*file.writer, RevealPhone{zhang.id, {}, {}}, {});
    REQUIRE(reveal);
    CHECK(reveal->known == zhang);
    CHECK_FALSE(reveal->same_phone);
}

TEST_CASE("A search for people is answered in windows") {
    File file;
    for (int i = 0; i < 30; ++i) file.add("张伟", "");
    const auto first = search(*file.writer, {"张伟", 20, 0});
    REQUIRE(first);
    CHECK(first->more);
    CHECK(first->known == 30);
    const auto second = search(*file.writer, {"张伟", 20, first->people.back().row});
    REQUIRE(second);
    CHECK(second->people.size() == 10);
    CHECK_FALSE(second->more);
    CHECK(second->people.front().row < first->people.back().row);
}

TEST_CASE("The file finds whom reading every name and number finds") {
    File file;
    const std::vector<std::string> surnames = {"张", "王", "李", "欧阳", "㛃", "Ann "};
    const std::vector<std::string> given = {"敏", "小敏", "伟", "娜", "𠮷", "Lee", "建国"};
    for (int i = 0; i < 300; ++i) {
        const auto number = file.random.number(3'000);
        const std::string phone =
            number % 5 == 0 ? "" : "+86138" + std::to_string(10'000'000 + number * 7'919);
        file.add(
            surnames[file.random.number(surnames.size())] + given[file.random.number(given.size())],
            phone);
    }
    const std::vector<std::string> pieces = {"张", "小敏", "欧阳", "z", "zx", "oyxm", "wang",
                                             "138", "13",  "7",   "91", "1381", "ann", "le"};
    for (int i = 0; i < 300; ++i) {
        std::string typed = pieces[file.random.number(pieces.size())];
        if (file.random.number(2) == 0) typed += pieces[file.random.number(pieces.size())];
        Names read;
        for (auto one = file.people.rbegin(); one != file.people.rend(); ++one) {
            const std::string phone = one->phone.empty() ? "" : local_phone(one->phone);
            if (is_found_by(typed, {{one->name, true}, {phone, false}})) read.push_back(one->name);
        }
        INFO(typed);
        REQUIRE(file.names(typed) == read);
    }
}
