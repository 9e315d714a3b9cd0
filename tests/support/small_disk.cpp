#include "tests/support/small_disk.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/mount.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace foyer::test {

SmallDisk::SmallDisk(int mebibytes) {
    const std::string options = "size=" + std::to_string(mebibytes) + "m";
    if (::mount("tmpfs", path().c_str(), "tmpfs", 0, options.c_str()) != 0)
        SKIP("mounting a small disk: " << std::strerror(errno));
}

SmallDisk::~SmallDisk() {
    ::umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::make_read_only(bool on) {
    const unsigned long flags = on ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
    REQUIRE(::mount("tmpfs", path().c_str(), "tmpfs", flags, nullptr) == 0);
}

void SmallDisk::fill(int kibibytes_left) {
    struct statvfs disk = {};
    REQUIRE(::statvfs(path().c_str(), &disk) == 0);
    const auto kibibytes = static_cast<long>(disk.f_bavail * disk.f_frsize / 1024);
    std::ofstream filler(file("filler"), std::ios::binary);
    const std::string kibibyte(1024, 'x');
    for (long i = 0; i < kibibytes - kibibytes_left; ++i)
        filler << kibibyte;
}

void SmallDisk::empty_again() {
    std::filesystem::remove(file("filler"));
}

} // namespace foyer::test
