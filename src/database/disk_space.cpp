#include "database/disk_space.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace foyer::database {

namespace {

std::string ballast_file(const std::string& folder) { return folder + "/foyer.ballast"; }

std::unexpected<Error> disk_failed(const std::string& action, int number) {
    return fail(ErrorCode::storage, action + ": " + std::strerror(number));
}

}  // namespace

Result<std::int64_t> free_bytes(const std::string& folder) {
    struct statvfs disk = {};
    if (::statvfs(folder.c_str(), &disk) != 0)
        return disk_failed("ask the disk of " + folder, errno);
    return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

Done keep_ballast(const std::string& folder, std::int64_t bytes) {
    const auto file = ballast_file(folder);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return disk_failed("open " + file, errno);
    struct stat found = {};
    int number = ::fstat(descriptor, &found) == 0 ? 0 : errno;
    if (number == 0 && found.st_size < bytes) number = ::posix_fallocate(descriptor, 0, bytes);
    ::close(descriptor);
    if (number == 0) return {};
    // Half a ballast would only make a full disk fuller.
    ::unlink(file.c_str());
    return disk_failed("reserve " + file, number);
}

Done drop_ballast(const std::string& folder) {
    const auto file = ballast_file(folder);
    if (::unlink(file.c_str()) != 0 && errno != ENOENT) return disk_failed("remove " + file, errno);
    return {};
}

}  // namespace foyer::database
