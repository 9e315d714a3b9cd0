#include "base/one_of.h"

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>
#include <vector>

namespace foyer {
namespace {

struct Taken {
    int bag = 0;
    friend bool operator==(const Taken&, const Taken&) = default;
};
struct Released {
    int bag = 0;
    std::string to;
    friend bool operator==(const Released&, const Released&) = default;
};
using Event = OneOf<Taken, Released>;

TEST_CASE("one of several kinds is asked what it is") {
    const Event event = Released{7, "王芳"};
    CHECK(event.index() == 1);
    CHECK(holds_alternative<Released>(event));
    CHECK_FALSE(holds_alternative<Taken>(event));
    CHECK(get_if<Taken>(&event) == nullptr);
    REQUIRE(get_if<Released>(&event) != nullptr);
    CHECK(get_if<Released>(&event)->to == "王芳");
    CHECK(get<Released>(event).bag == 7);
    CHECK(get_if<Taken>(static_cast<const Event*>(nullptr)) == nullptr);
}

TEST_CASE("a visitor is handed the kind it is") {
    struct Say {
        std::string operator()(const Taken& taken) const {
            return "in " + std::to_string(taken.bag);
        }
        std::string operator()(const Released& released) const { return "to " + released.to; }
    };
    CHECK(visit(Say{}, Event(Taken{3})) == "in 3");
    CHECK(visit(Say{}, Event(Released{3, "李雷"})) == "to 李雷");
    int bags = 0;
    for (const Event& event : {Event(Taken{3}), Event(Released{4, ""})})
        visit([&](const auto& one) { bags += one.bag; }, event);
    CHECK(bags == 7);
}

TEST_CASE("two are equal when kind and value are") {
    CHECK(Event(Taken{3}) == Event(Taken{3}));
    CHECK_FALSE(Event(Taken{3}) == Event(Taken{4}));
    CHECK_FALSE(Event(Taken{3}) == Event(Released{3, ""}));
}

TEST_CASE("copies share the value, and it goes with the last of them") {
    struct Watched {
        std::shared_ptr<int> alive;
    };
    const auto alive = std::make_shared<int>(0);
    {
        OneOf<Watched, Taken> first = Watched{alive};
        std::vector<OneOf<Watched, Taken>> copies(5, first);
        CHECK(alive.use_count() == 2);
        first = Taken{1};
        CHECK(alive.use_count() == 2);
        CHECK(&get<Watched>(copies[0]) == &get<Watched>(copies[4]));
        const auto moved = std::move(copies[0]);
        CHECK(get<Watched>(copies[0]).alive == alive);
        CHECK(&get<Watched>(moved) == &get<Watched>(copies[4]));
        copies.clear();
        CHECK(alive.use_count() == 2);
        CHECK(get<Taken>(first).bag == 1);
    }
    CHECK(alive.use_count() == 1);
}

} // namespace
} // namespace foyer
