#include "database/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace foyer::database {

namespace {

std::unexpected<Error> file_failed(const std::string& action, int number) {
    return fail(ErrorCode::storage, action + ": " + std::strerror(number));
}

Done sync(const std::string& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return file_failed("open " + path, errno);
    const int number = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (number != 0) return file_failed("sync " + path, number);
    return {};
}

}  // namespace

Done make_private_file(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return file_failed("make " + file, errno);
    ::close(descriptor);
    return {};
}

Done sync_file(const std::string& file) { return sync(file, O_RDWR); }

Done sync_folder(const std::string& folder) { return sync(folder, O_RDONLY | O_DIRECTORY); }

Done move_file(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) == 0) return {};
    return file_failed("move " + from + " to " + to, errno);
}

Done remove_file(const std::string& file) {
    if (::unlink(file.c_str()) == 0 || errno == ENOENT) return {};
    return file_failed("remove " + file, errno);
}

}  // namespace foyer::database
