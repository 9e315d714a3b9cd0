#include "journal/entry.h"

#include <algorithm>

namespace foyer::journal {

Hlc next_hlc(Hlc newest, Time now) { return std::max(newest + 1, first_hlc(now)); }

}  // namespace foyer::journal
