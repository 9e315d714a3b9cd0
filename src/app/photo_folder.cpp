#include "app/photo_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

std::optional<complaints::FolderFile> file_at(const fs::path& path) {
    struct stat about {};
    const std::string name = path.filename().string();
    if (name.starts_with('.') || ::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode))
        return std::nullopt;
    const Time changed{
        std::int64_t{about.st_mtim.tv_sec} * second_ms + about.st_mtim.tv_nsec / 1'000'000};
    return complaints::FolderFile{path.string(), name, about.st_size, changed};
}

class OpenFile {
public:
    // Nonblocking: a pipe must keep nobody waiting.
    explicit OpenFile(const std::string& file)
        : m_number(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    ~OpenFile() {
        if (m_number >= 0) ::close(m_number);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

} // namespace

complaints::PhotoFolder look_into(const std::string& folder) {
    complaints::PhotoFolder seen{folder, true, true, {}, 0};
    std::error_code trouble;
    for (auto at = fs::directory_iterator(folder, trouble);
         !trouble && at != fs::directory_iterator(); at.increment(trouble))
        if (auto file = file_at(at->path())) seen.files.push_back(*std::move(file));
    seen.readable = !trouble;
    std::ranges::sort(seen.files, [](const auto& one, const auto& other) {
        return one.changed_at != other.changed_at ? one.changed_at > other.changed_at
                                                  : one.name < other.name;
    });
    if (seen.files.size() > complaints::folder_files_most) {
        seen.left_out = seen.files.size() - complaints::folder_files_most;
        seen.files.resize(complaints::folder_files_most);
    }
    return seen;
}

Result<Bytes> content_of(const std::string& file, std::int64_t most) {
    const OpenFile in(file);
    struct stat about {};
    if (in.number() < 0 || ::fstat(in.number(), &about) != 0)
        return fail(ErrorCode::storage, "read " + file + ": " + std::strerror(errno));
    if (!S_ISREG(about.st_mode) || about.st_size > most)
        return fail(ErrorCode::storage, "read " + file + ": too large, or no file");
    Bytes bytes(static_cast<std::size_t>(about.st_size));
    std::size_t read = 0;
    while (read < bytes.size()) {
        const ssize_t count = ::read(in.number(), bytes.data() + read, bytes.size() - read);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return fail(ErrorCode::storage, "read " + file + ": it was cut off");
        read += static_cast<std::size_t>(count);
    }
    return bytes;
}

} // namespace foyer::app
