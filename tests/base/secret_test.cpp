#include "base/secret.h"

#include <catch2/catch_test_macros.hpp>
#include <cstring>
#include <new>

using foyer::Secret;

TEST_CASE("a secret gives back what was typed", "[secret]") {
    Secret pin("471");
    pin.push('1');
    CHECK(pin.view() == "4711");
    pin.pop();
    CHECK(pin == Secret("471"));
    CHECK(pin.length() == 3);
}

TEST_CASE("a full secret takes no more", "[secret]") {
    const Secret pin("1234567890123456789");
    CHECK(pin.length() == Secret::length_max);
}

TEST_CASE("taking back from an empty secret leaves it empty", "[secret]") {
    Secret pin;
    pin.pop();
    CHECK(pin.empty());
}

// Looks at the bytes of the object after it is gone.
TEST_CASE("a secret that is gone leaves none of its characters behind", "[secret]") {
    alignas(Secret) unsigned char place[sizeof(Secret)] = {};
    auto* pin = new (place) Secret("482915");
    REQUIRE(std::memchr(place, '9', sizeof place) != nullptr);
    pin->~Secret();
    for (const char digit : {'4', '8', '2', '9', '1', '5'}) {
        CHECK(std::memchr(place, digit, sizeof place) == nullptr);
    }
}

TEST_CASE("wiping a text empties it and overwrites what it held", "[secret]") {
    std::string text(100, '7');
    const char* held = text.data();
    const auto room = text.capacity();
    foyer::wipe(text);
    CHECK(text.empty());
    CHECK(text.capacity() == room);
    CHECK(std::memchr(held, '7', room) == nullptr);
}
