// The few file operations that have to survive a power cut.
#pragma once

#include <string>

#include "base/result.h"

namespace foyer::database {

// Empty and readable by nobody else; nothing happens to one that exists.
Done make_private_file(const std::string& file);
// What was written to the file is on the disk.
Done sync_file(const std::string& file);
// Names that were made, moved or removed in the folder are so on the disk.
Done sync_folder(const std::string& folder);
// In one step, over a file of that name. Both in one file system.
Done move_file(const std::string& from, const std::string& to);
// A file that is not there is as good as removed.
Done remove_file(const std::string& file);

}  // namespace foyer::database
