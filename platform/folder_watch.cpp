#include "platform/folder_watch.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <sys/inotify.h>
#include <unistd.h>

namespace foyer::platform {
namespace {

constexpr std::uint32_t changes = IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_ATTRIB |
    IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

std::string nearest_there(std::filesystem::path folder) {
    std::error_code none;
    while (folder.has_relative_path() && !std::filesystem::is_directory(folder, none))
        folder = folder.parent_path();
    return folder.string();
}

// A folder that comes while the one above is taken up would go unseen: so it looks once more.
constexpr int looks_max = 16;

void watch_nearest(int file, const std::string& folder, std::vector<int>& watched) {
    std::string place;
    for (int look = 0; look < looks_max; look++) {
        const std::string nearest = nearest_there(folder);
        if (nearest == place) return;
        watched.push_back(inotify_add_watch(file, nearest.c_str(), changes));
        place = nearest;
    }
}

} // namespace

FolderWatch::FolderWatch() : m_file(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

FolderWatch::~FolderWatch() {
    if (m_file >= 0) close(m_file);
}

void FolderWatch::watch(const std::vector<std::string>& folders) {
    std::vector<int> now;
    for (const std::string& folder : folders)
        watch_nearest(m_file, folder, now);
    for (const int before : m_watched)
        if (before >= 0 && std::ranges::find(now, before) == now.end())
            inotify_rm_watch(m_file, before);
    m_watched = std::move(now);
}

void FolderWatch::take_changes() const {
    alignas(inotify_event) std::array<char, 4096> told{};
    while (read(m_file, told.data(), told.size()) > 0) {}
}

} // namespace foyer::platform
