// A disk in memory that SQLite uses while this object lives: it notes every operation, so that a
// power cut can be played at each of them, and it can fail, fill up, refuse writing or lie.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "tests/support/seeded_random.h"

namespace foyer::test {

using Files = std::map<std::string, Bytes>;  // by path

struct DiskOperation {
    enum class Kind { create, write, truncate, sync, remove };
    Kind kind = Kind::write;
    std::string file;
    std::int64_t offset = 0;  // of a write; the new size of a truncate
    Bytes bytes;
};

class FailingDisk {
public:
    explicit FailingDisk(Files files = {});
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    // A folder that no other disk has.
    static std::string path(const std::string& name) { return "/failing-disk/" + name; }

    const std::vector<DiskOperation>& operations() const { return m_operations; }
    std::int64_t used() const;

    // Bytes that fit on it; < 0: as many as wanted.
    std::int64_t room = -1;
    bool read_only = false;
    // From the operation of that number on (counted like operations()) writing fails with the
    // SQLite code; 0: it does not.
    std::size_t fail_from = SIZE_MAX;
    int fail_code = 0;
    int sync_fail_code = 0;

    // For the functions that SQLite calls.
    struct File;
    Files files;
    int note(DiskOperation operation);

private:
    std::vector<DiskOperation> m_operations;
    struct Registered;
    std::unique_ptr<Registered> m_registered;
};

// What a disk holds after the power went away: all that was synced, and of what was not, whatever
// a disk may do with it: each sector of 512 bytes written or not, or only its beginning.
class PowerCut {
public:
    // honest: a sync makes durable; otherwise the disk only says so.
    enum class Disk { honest, lying };
    PowerCut(const std::vector<DiskOperation>& operations, Disk disk)
        : m_operations(operations)
        , m_disk(disk) {}

    // Goes on to just before the operation of that number, never back.
    void advance_to(std::size_t operation);
    Files files_left(SeededRandom& random) const;

private:
    struct State {
        Bytes durable;
        bool linked = false;  // its name is on the disk
        bool exists = false;
        std::vector<const DiskOperation*> unsynced;
    };
    void play(const DiskOperation& operation);

    const std::vector<DiskOperation>& m_operations;
    Disk m_disk;
    std::size_t m_next = 0;
    std::map<std::string, State> m_states;
};

}  // namespace foyer::test
