#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "database/database.h"

namespace foyer::database {

namespace {

std::string lock_file(const std::string& folder) { return folder + "/foyer.lock"; }

// Locks of the open file: they end with it, however the program ends.
struct flock whole_file(short type) {
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

}  // namespace

Result<FolderLock> FolderLock::take(const std::string& folder) {
    const auto file = lock_file(folder);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fail(ErrorCode::storage, "open " + file + ": " + std::strerror(errno));
    }
    FolderLock taken(descriptor);
    struct flock lock = whole_file(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_SETLK, &lock) == 0) return taken;
    if (errno == EAGAIN || errno == EACCES) {
        return fail(ErrorCode::conflict, folder + ": another Foyer has this data folder open");
    }
    return fail(ErrorCode::storage, "lock " + file + ": " + std::strerror(errno));
}

bool FolderLock::is_taken(const std::string& folder) {
    const int descriptor = ::open(lock_file(folder).c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    struct flock lock = whole_file(F_WRLCK);
    const bool asked = ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0;
    ::close(descriptor);
    return asked && lock.l_type != F_UNLCK;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FolderLock::~FolderLock() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

}  // namespace foyer::database
