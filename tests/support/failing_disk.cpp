#include "tests/support/failing_disk.h"

#include <sqlite3.h>

#include <algorithm>

#include "base/invariant.h"

namespace foyer::test {

namespace {

using Kind = DiskOperation::Kind;
constexpr int path_length_limit = 512;

struct OpenFile {
    sqlite3_file base;
    FailingDisk* disk;
    std::string* path;
    std::vector<std::unique_ptr<Bytes>>* shared;  // the WAL index
};

OpenFile& of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
Bytes& content(sqlite3_file* file) { return of(file).disk->files[*of(file).path]; }
FailingDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<FailingDisk*>(vfs->pAppData); }

int close_file(sqlite3_file* file) {
    delete of(file).path;
    delete of(file).shared;
    return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 offset) {
    const auto& bytes = content(file);
    const auto wanted = static_cast<std::size_t>(count);
    const auto start = std::min(static_cast<std::size_t>(offset), bytes.size());
    const auto there = std::min(wanted, bytes.size() - start);
    auto* const place = static_cast<std::uint8_t*>(to);
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(start), there, place);
    std::fill_n(place + there, wanted - there, std::uint8_t{0});
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 offset) {
    const auto* const start = static_cast<const std::uint8_t*>(from);
    return of(file).disk->note(
        {Kind::write, *of(file).path, offset, Bytes(start, start + count)});
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
    return of(file).disk->note({Kind::truncate, *of(file).path, size, {}});
}

int sync_file(sqlite3_file* file, int) {
    return of(file).disk->note({Kind::sync, *of(file).path, 0, {}});
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(content(file).size());
    return SQLITE_OK;
}

// One connection at a time uses this disk, so every lock is free.
int lock(sqlite3_file*, int) { return SQLITE_OK; }
int check_lock(sqlite3_file*, int* taken) {
    *taken = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 512; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_shared(sqlite3_file* file, int region, int size, int, void volatile** memory) {
    auto& shared = *of(file).shared;
    while (shared.size() <= static_cast<std::size_t>(region)) {
        shared.push_back(std::make_unique<Bytes>(static_cast<std::size_t>(size)));
    }
    *memory = shared[static_cast<std::size_t>(region)]->data();
    return SQLITE_OK;
}
int lock_shared(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void shared_barrier(sqlite3_file*) {}
int unmap_shared(sqlite3_file* file, int) {
    of(file).shared->clear();
    return SQLITE_OK;
}

const sqlite3_io_methods file_methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock,
    .xUnlock = lock,
    .xCheckReservedLock = check_lock,
    .xFileControl = control,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = map_shared,
    .xShmLock = lock_shared,
    .xShmBarrier = shared_barrier,
    .xShmUnmap = unmap_shared,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given) {
    auto& disk = disk_of(vfs);
    file->pMethods = nullptr;
    const std::string path = name != nullptr ? name : "unnamed";
    if (!disk.files.contains(path)) {
        if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
        if (disk.note({Kind::create, path, 0, {}}) != SQLITE_OK) return SQLITE_CANTOPEN;
    }
    of(file).disk = &disk;
    of(file).path = new std::string(path);
    of(file).shared = new std::vector<std::unique_ptr<Bytes>>;
    file->pMethods = &file_methods;
    const int writable = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (given != nullptr) {
        *given = disk.read_only ? (flags & ~writable) | SQLITE_OPEN_READONLY : flags;
    }
    return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, const char* name, int) {
    if (!disk_of(vfs).files.contains(name)) return SQLITE_IOERR_DELETE_NOENT;
    return disk_of(vfs).note({Kind::remove, name, 0, {}});
}

int access_file(sqlite3_vfs* vfs, const char* name, int, int* there) {
    *there = disk_of(vfs).files.contains(name) ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* to) {
    sqlite3_snprintf(size, to, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs*, int count, char* to) {
    static SeededRandom random(4711);
    random.fill({reinterpret_cast<std::uint8_t*>(to), static_cast<std::size_t>(count)});
    return count;
}

int sleep_for(sqlite3_vfs*, int span_us) { return span_us; }

int current_time(sqlite3_vfs*, double* day) {
    *day = 2461000.5;
    return SQLITE_OK;
}

int last_error(sqlite3_vfs*, int, char*) { return 0; }

void put(Bytes& bytes, std::int64_t offset, ByteView from) {
    const auto start = static_cast<std::size_t>(offset);
    if (bytes.size() < start + from.size()) bytes.resize(start + from.size());
    std::copy(from.begin(), from.end(), bytes.begin() + offset);
}

}  // namespace

struct FailingDisk::Registered {
    sqlite3_vfs vfs = {};
    sqlite3_vfs* before = nullptr;
};

FailingDisk::FailingDisk(Files start)
    : files(std::move(start))
    , m_registered(std::make_unique<Registered>()) {
    auto& vfs = m_registered->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = sizeof(OpenFile);
    vfs.mxPathname = path_length_limit;
    vfs.zName = "failing-disk";
    vfs.pAppData = this;
    vfs.xOpen = open_file;
    vfs.xDelete = remove_file;
    vfs.xAccess = access_file;
    vfs.xFullPathname = full_path;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep_for;
    vfs.xCurrentTime = current_time;
    vfs.xGetLastError = last_error;
    m_registered->before = sqlite3_vfs_find(nullptr);
    INVARIANT(sqlite3_vfs_register(&vfs, 1) == SQLITE_OK);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_unregister(&m_registered->vfs);
    sqlite3_vfs_register(m_registered->before, 1);
}

std::int64_t FailingDisk::used() const {
    std::size_t sum = 0;
    for (const auto& [path, bytes] : files) sum += bytes.size();
    return static_cast<std::int64_t>(sum);
}

int FailingDisk::note(DiskOperation operation) {
    if (read_only) return SQLITE_READONLY;
    const bool failing = m_operations.size() >= fail_from;
    if (failing && operation.kind == Kind::sync && sync_fail_code != 0) return sync_fail_code;
    if (failing && operation.kind == Kind::write && fail_code != 0) return fail_code;
    auto& bytes = files[operation.file];
    if (operation.kind == Kind::write) {
        const auto end = operation.offset + static_cast<std::int64_t>(operation.bytes.size());
        const auto growth = end - static_cast<std::int64_t>(bytes.size());
        if (room >= 0 && growth > 0 && used() + growth > room) return SQLITE_FULL;
        put(bytes, operation.offset, operation.bytes);
    }
    if (operation.kind == Kind::truncate) bytes.resize(static_cast<std::size_t>(operation.offset));
    if (operation.kind == Kind::remove) files.erase(operation.file);
    m_operations.push_back(std::move(operation));
    return SQLITE_OK;
}

}  // namespace foyer::test
