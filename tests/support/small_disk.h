// A disk of its own, small enough to be filled: a tmpfs mounted on a folder. Mounting needs root.
#pragma once

#include <string>

#include "tests/support/temporary_folder.h"

namespace foyer::test {

class SmallDisk {
public:
    // Skips the test, with the reason, where nothing may be mounted.
    explicit SmallDisk(int mebibytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    const std::string& path() const { return m_folder.path(); }
    std::string file(const std::string& name) const { return m_folder.file(name); }
    // Nothing can be written any more, not even by root; or it can again.
    void make_read_only(bool on);
    // To the last byte, but for so many kibibytes.
    void fill(int kibibytes_left = 0);
    void empty_again();

private:
    TemporaryFolder m_folder;
};

} // namespace foyer::test
