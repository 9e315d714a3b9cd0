// A promise of our own code. On in every build: when it is broken the process ends, the watchdog
// starts it again, and the journal is intact by design.
#pragma once

namespace foyer {

[[noreturn]] void invariant_broken(const char* promise, const char* file, int line);

}  // namespace foyer

#define INVARIANT(promise) \
    ((promise) ? static_cast<void>(0) : ::foyer::invariant_broken(#promise, __FILE__, __LINE__))
