#include "base/invariant.h"

#include <cstdio>
#include <cstdlib>

namespace foyer {

void invariant_broken(const char* promise, const char* file, int line) {
    std::fprintf(stderr, "foyer: %s:%d: promise broken: %s\n", file, line, promise);
    std::abort();
}

}  // namespace foyer
