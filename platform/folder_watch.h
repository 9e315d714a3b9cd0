// Tells when something comes into folders, leaves them or may be opened by others than before: how
// a program hears of devices that are plugged in, without asking again and again.
#pragma once

#include <string>
#include <vector>

namespace foyer::platform {

// One thread.
class FolderWatch {
public:
    FolderWatch();
    ~FolderWatch();
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;

    // For poll(); -1 where the kernel has no more watches to give.
    int file() const { return m_file; }
    // These from now on. Of one that is not there the nearest folder above is watched: call again
    // after each change.
    void watch(const std::vector<std::string>& folders);
    // Forgets what was told so far.
    void take_changes() const;

private:
    int m_file = -1;
    std::vector<int> m_watched;
};

} // namespace foyer::platform
