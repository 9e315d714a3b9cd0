// The sounds of the desk (design §6), made here. Pure.
#pragma once

#include <cstdint>
#include <vector>

namespace foyer::app {

enum class Sound : std::uint8_t {
    scan_good,
    scan_bad,
    needs_supervisor,
    done,      // stored, refunded, registered
    work_stops // an error that stops work
};

// As speaker_port.h wants them. Volume 0 to 100; 0 gives none.
std::vector<std::int16_t> samples_of(Sound sound, int volume_percent);

} // namespace foyer::app
