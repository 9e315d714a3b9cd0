// A file copied so that it is whole or not there: on the disk before it has its name, read back and
// compared.
#pragma once

#include <string>

#include "base/result.h"

namespace foyer::journal {

// Makes the folder of `to` when it is not there. Error{storage}: the disk, or what was read back is
// something else; `to` is then as it was.
Done copy_durably(const std::string& from, const std::string& to);

} // namespace foyer::journal
