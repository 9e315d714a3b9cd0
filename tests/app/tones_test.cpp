#include "app/tones.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/speaker_port.h"

namespace foyer::app {
namespace {

using Samples = std::vector<std::int16_t>;

// How often the wave passes zero on its way up, a second: its pitch.
int hertz_of(const Samples& samples, int from_ms, int to_ms) {
    const auto at = [](int ms) { return static_cast<std::size_t>(ms * samples_a_second / 1000); };
    int ups = 0;
    for (std::size_t i = at(from_ms) + 1; i < at(to_ms); ++i)
        ups += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return ups * 1000 / (to_ms - from_ms);
}
bool silent(const Samples& samples, int from_ms, int to_ms) {
    const auto at = [&](int ms) { return samples.begin() + ms * samples_a_second / 1000; };
    return std::ranges::all_of(at(from_ms), at(to_ms), [](auto sample) { return sample == 0; });
}
bool near(int heard, int wanted) {
    return std::abs(heard - wanted) <= 15;
}
std::size_t length_ms(const Samples& samples) {
    return samples.size() * 1000 / samples_a_second;
}

} // namespace

TEST_CASE("every event has the tones of the design", "[tones]") {
    const Samples good = samples_of(Sound::scan_good, 60);
    CHECK(length_ms(good) == 80);
    CHECK(near(hertz_of(good, 0, 80), 1760));
    const Samples bad = samples_of(Sound::scan_bad, 60);
    CHECK(length_ms(bad) == 300);
    CHECK(near(hertz_of(bad, 0, 120), 330));
    CHECK(silent(bad, 120, 180));
    CHECK(near(hertz_of(bad, 180, 300), 330));
    const Samples supervisor = samples_of(Sound::needs_supervisor, 60);
    CHECK(length_ms(supervisor) == 120);
    CHECK(near(hertz_of(supervisor, 0, 120), 660));
    const Samples done = samples_of(Sound::done, 60);
    CHECK(length_ms(done) == 180);
    CHECK(near(hertz_of(done, 0, 90), 880));
    CHECK(near(hertz_of(done, 90, 180), 1320));
    const Samples stops = samples_of(Sound::work_stops, 60);
    CHECK(length_ms(stops) == 480);
    CHECK(near(hertz_of(stops, 180, 300), 440));
}

TEST_CASE("a sound is as loud as the setting says, and clicks nowhere", "[tones]") {
    CHECK(samples_of(Sound::done, 0).empty());
    const Samples quiet = samples_of(Sound::done, 30);
    const Samples loud = samples_of(Sound::done, 100);
    CHECK(*std::ranges::max_element(loud) > 8 * *std::ranges::max_element(quiet));
    CHECK(*std::ranges::max_element(loud) <= 32'767);
    for (const Samples& sound : {quiet, loud}) {
        CHECK(sound.front() == 0);
        CHECK(sound.back() == 0);
        for (std::size_t i = 1; i < sound.size(); ++i)
            REQUIRE(std::abs(sound[i] - sound[i - 1]) < 32'767 / 5);
    }
}

} // namespace foyer::app
