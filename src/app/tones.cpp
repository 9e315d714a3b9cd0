#include "app/tones.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "app/speaker_port.h"

namespace foyer::app {
namespace {

struct Tone {
    int hertz = 0;
    int ms = 0;
    int gap_ms = 0; // before the next
};

constexpr Tone scan_good[] = {{1760, 80, 0}};
constexpr Tone scan_bad[] = {{330, 120, 60}, {330, 120, 0}};
constexpr Tone needs_supervisor[] = {{660, 120, 0}};
constexpr Tone done[] = {{880, 90, 0}, {1320, 90, 0}};
constexpr Tone work_stops[] = {{440, 120, 60}, {440, 120, 60}, {440, 120, 0}};

// A tone that begins or ends at once clicks.
constexpr int fade_ms = 5;
constexpr double loudest = 0.8 * 32'767;

std::span<const Tone> tones_of(Sound sound) {
    switch (sound) {
    case Sound::scan_good: return scan_good;
    case Sound::scan_bad: return scan_bad;
    case Sound::needs_supervisor: return needs_supervisor;
    case Sound::done: return done;
    case Sound::work_stops: break;
    }
    return work_stops;
}

int samples_in(int ms) {
    return samples_a_second / 1000 * ms;
}

void add(const Tone& tone, double loudness, std::vector<std::int16_t>& samples) {
    const int count = samples_in(tone.ms);
    const int fade = samples_in(fade_ms);
    const double step = 2 * std::numbers::pi * tone.hertz / samples_a_second;
    for (int i = 0; i < count; ++i) {
        const double edge = std::min({1.0, double(i) / fade, double(count - 1 - i) / fade});
        samples.push_back(static_cast<std::int16_t>(loudness * edge * std::sin(step * i)));
    }
    samples.resize(samples.size() + static_cast<std::size_t>(samples_in(tone.gap_ms)));
}

} // namespace

std::vector<std::int16_t> samples_of(Sound sound, int volume_percent) {
    std::vector<std::int16_t> samples;
    if (volume_percent <= 0) return samples;
    // Ears hear a tenth of the power as half as loud.
    const double share = std::min(volume_percent, 100) / 100.0;
    for (const Tone& tone : tones_of(sound))
        add(tone, loudest * share * share, samples);
    return samples;
}

} // namespace foyer::app
