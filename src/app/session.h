// Who is at the desk and since when nobody touched it. UI thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/clock.h"
#include "desk/decision.h"

namespace foyer::app {

class Session {
public:
    bool signed_in() const { return m_actor.has_value(); }
    // The terminal itself when nobody is signed in.
    desk::Actor actor() const { return m_actor.value_or(desk::Actor{{}, desk::Role::kiosk}); }

    void begin(desk::Actor actor, Time now) {
        m_actor = actor;
        m_last_touch = now;
    }
    void end() { m_actor.reset(); }
    void touched(Time now) { m_last_touch = now; }
    // Milliseconds until the desk locks itself; nullopt while nobody is signed in.
    std::optional<std::int64_t> locks_in_ms(Time now, std::int64_t idle_ms) const {
        if (!m_actor) return std::nullopt;
        return std::max<std::int64_t>(0, idle_ms - (now - m_last_touch));
    }

private:
    std::optional<desk::Actor> m_actor;
    Time m_last_touch;
};

} // namespace foyer::app
