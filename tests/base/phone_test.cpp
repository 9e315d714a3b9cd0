#include "base/phone.h"

#include <catch2/catch_test_macros.hpp>

using namespace foyer;

TEST_CASE("O5: however it is typed, one number has one form") {
    for (const char* typed : {"+86 138-0013-8000", "１３８００１３８０００", "13800138000",
                              "0086 13800138000", "8613800138000", " 138 0013 8000 ",
                              "＋８６　138—0013—8000"}) {
        INFO(typed);
        CHECK(normal_phone(typed) == "+8613800138000");
    }
}

TEST_CASE("O5: what is no number is refused") {
    for (const char* typed : {"1380013", "", "0", "12345678901", "138001380001", "65551234",
                              "1380013800a", "tel 13800138000", "+", "++8613800138000", "牛奶",
                              "00000000000", "13800138000x5"}) {
        INFO(typed);
        CHECK_FALSE(normal_phone(typed));
    }
}

TEST_CASE("Landlines with area code and foreign numbers are taken") {
    CHECK(normal_phone("0551-65551234") == "+8655165551234");
    CHECK(normal_phone("(021) 6258 1234") == "+862162581234");
    CHECK(normal_phone("+44 20 7946 0018") == "+442079460018");
    CHECK(normal_phone("001 415 555 2671") == "+14155552671");
}

TEST_CASE("A number is shown masked, local or by its tail") {
    CHECK(masked_phone("+8613800138000") == "138****8000");
    CHECK(masked_phone("+8655165551234") == "055****1234");
    CHECK(masked_phone("+14155552671") == "+14****2671");
    CHECK(local_phone("+8613800138000") == "13800138000");
    CHECK(local_phone("+8655165551234") == "055165551234");
    CHECK(local_phone("+14155552671") == "+14155552671");
    CHECK(phone_tail("+8613800138000") == "8000");
    CHECK(phone_tail("") == "");
}

TEST_CASE("A name is shown masked") {
    CHECK(masked_name("张敏") == "张*");
    CHECK(masked_name("张小敏") == "张*敏");
    CHECK(masked_name("欧阳小敏") == "欧**敏");
    CHECK(masked_name("𠮷䶮") == "𠮷*");
    CHECK(masked_name("Ann Lee") == "A** Lee");
    CHECK(masked_name("Mary Jane Watson") == "M*** J*** Watson");
    CHECK(masked_name("Ann") == "A**");
    CHECK(masked_name("张") == "张");
    CHECK(masked_name("") == "");
}
