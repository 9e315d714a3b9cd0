// The loudspeaker through ALSA itself: into a file instead of the air, and where there is none.
#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>

#include <thread>

#include "app/tones.h"
#include "platform/clock.h"
#include "platform/speaker.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer::platform {
namespace {

using app::samples_of;
using app::Sound;

std::string bytes_of(const std::vector<std::int16_t>& samples) {
    return {reinterpret_cast<const char*>(samples.data()), samples.size() * sizeof(samples[0])};
}

} // namespace

TEST_CASE("what is played comes out sample by sample", "[speaker]") {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("sound.raw");
    const auto beep = samples_of(Sound::scan_good, 60);
    {
        const auto speaker = open_speaker("file:" + file + ",raw");
        speaker->play({});
        speaker->play(beep);
    }
    CHECK((test::contents_of(file).substr(0, beep.size() * 2) == bytes_of(beep)));
}

TEST_CASE(
    "without a sound device nothing is heard, nothing waits and the reason is kept", "[speaker]") {
    const auto speaker = open_speaker("no-such-device");
    const auto beep = samples_of(Sound::scan_good, 60);
    const std::int64_t began = steady_ms();
    for (int i = 0; i < 1000; ++i)
        speaker->play(beep);
    CHECK(steady_ms() - began < 1000);
    while (speaker->trouble().empty() && steady_ms() - began < 10'000)
        std::this_thread::yield();
    CHECK(speaker->trouble().find("no-such-device") != std::string::npos);
}

TEST_CASE("a sound device that hangs keeps nobody from leaving", "[speaker]") {
    const test::TemporaryFolder folder;
    // Opening a pipe that nobody reads waits for ever.
    REQUIRE(mkfifo(folder.file("sound.raw").c_str(), 0600) == 0);
    const std::int64_t began = steady_ms();
    {
        const auto speaker = open_speaker("file:" + folder.file("sound.raw") + ",raw");
        speaker->play(samples_of(Sound::done, 60));
    }
    CHECK(steady_ms() - began < 2000);
}

} // namespace foyer::platform
