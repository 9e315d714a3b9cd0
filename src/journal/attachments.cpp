#include "journal/attachments.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "database/disk_space.h"
#include "database/files.h"
#include "journal/sealed_stream.h"

namespace foyer::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t head_kept = 1 << 20; // enough for what cameras write before the picture
constexpr std::size_t tail_kept = 64;

// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }
    bool is_open() const { return m_number >= 0; }

private:
    int m_number;
};

std::unexpected<Error> failed(const std::string& action) {
    return fail(
        errno == ENOENT ? ErrorCode::not_found : ErrorCode::storage,
        action + ": " + std::strerror(errno));
}

// What is looked at besides the bytes that pass by.
struct Content {
    Bytes head;
    Bytes tail;
    std::int64_t bytes = 0;

    void take(ByteView piece) {
        const std::size_t room = head_kept - std::min(head_kept, head.size());
        const auto first = piece.first(std::min(room, piece.size()));
        head.insert(head.end(), first.begin(), first.end());
        const auto last = piece.last(std::min(tail_kept, piece.size()));
        tail.insert(tail.end(), last.begin(), last.end());
        if (tail.size() > tail_kept) tail.erase(tail.begin(), tail.end() - tail_kept);
        bytes += static_cast<std::int64_t>(piece.size());
    }
};

std::optional<Unfit> fault_of(const Content& content, const AttachmentLimits& limits, Kept& kept) {
    const auto kind = file_kind(content.head);
    if (!kind) return Unfit::unknown_kind;
    kept.kind = *kind;
    kept.bytes = content.bytes;
    if (!ends_well(*kind, content.tail)) return Unfit::broken;
    if (*kind == FileKind::pdf) return std::nullopt;
    const auto size = picture_size(*kind, content.head);
    if (!size) return Unfit::broken;
    kept.size = *size;
    const bool too_long = std::max(size->width, size->height) > limits.side_max;
    if (too_long || size->width * size->height > limits.pixels_max) return Unfit::too_many_pixels;
    return std::nullopt;
}

std::optional<Unfit> fault_of(const struct stat& about, const AttachmentLimits& limits) {
    if (!S_ISREG(about.st_mode)) return Unfit::not_a_file;
    if (about.st_size == 0) return Unfit::empty;
    if (about.st_size > limits.bytes_max) return Unfit::too_large;
    return std::nullopt;
}

// Looks at the kind before anything is written; the rest of the file is read from where it stands.
Result<std::optional<Unfit>> fault_of_start(int source) {
    std::array<std::uint8_t, 16> start{};
    const ssize_t count = ::pread(source, start.data(), start.size(), 0);
    if (count < 0) return failed("read the start of a file");
    if (file_kind(ByteView(start.data(), static_cast<std::size_t>(count)))) return std::nullopt;
    return Unfit::unknown_kind;
}

// Reads all of the source into the sealed stream. False: it is not what it was at the beginning.
Result<bool> pour(int source, const struct stat& about, SealedWriter& out, Content& content) {
    Bytes piece(sealed_piece);
    while (true) {
        const ssize_t count = ::read(source, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        if (count == 0) break;
        const ByteView bytes(piece.data(), static_cast<std::size_t>(count));
        content.take(bytes);
        if (content.bytes > about.st_size) return false;
        CHECK_OK(out.write(bytes));
    }
    return content.bytes == about.st_size;
}

std::string name_of(const Hash& hash) {
    return to_hex(hash);
}

std::int64_t files_in(const std::string& folder) {
    std::error_code trouble;
    std::int64_t count = 0;
    for (auto at = fs::directory_iterator(folder, trouble);
         !trouble && at != fs::directory_iterator(); at.increment(trouble))
        ++count;
    return count;
}

// The folder may be made only when the first file is kept.
Result<bool> has_room(const std::string& folder, std::int64_t bytes) {
    std::error_code none;
    const bool made = fs::exists(folder, none);
    TRY(const auto free,
        database::free_bytes(made ? folder : fs::path(folder).parent_path().string()));
    return free >= bytes;
}

} // namespace

Attachments::Attachments(
    std::string folder, Keyring& keyring, Random& random, AttachmentLimits limits)
    : m_folder(std::move(folder)), m_keyring(keyring), m_random(random), m_limits(limits) {}

std::string Attachments::folder_of(PersonId person) const {
    return m_folder + "/" + text_of(person);
}

bool has_attachment(const std::string& folder, PersonId person, const Hash& hash) {
    std::error_code unseen;
    return fs::exists(folder + "/" + text_of(person) + "/" + name_of(hash), unseen);
}

Result<std::variant<Kept, Unfit>> Attachments::keep(PersonId person, const std::string& source) {
    const Descriptor in(::open(source.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!in.is_open() && errno == ENOENT) return failed("open " + source);
    if (!in.is_open()) return Unfit::unreadable;
    struct stat about {};
    if (::fstat(in.number(), &about) != 0) return failed("look at " + source);
    if (const auto fault = fault_of(about, m_limits)) return *fault;
    TRY(const auto wrong_kind, fault_of_start(in.number()));
    if (wrong_kind) return *wrong_kind;
    const std::string folder = folder_of(person);
    TRY(const bool room, has_room(m_folder, about.st_size + m_limits.free_bytes_min));
    if (!room) return Unfit::no_room;
    if (files_in(folder) >= m_limits.files_per_person_max) return Unfit::too_many_files;
    TRY(auto out, SealedWriter::create(folder, person, m_keyring, m_random));
    Content content;
    Kept kept;
    TRY(const bool whole, pour(in.number(), about, out, content));
    if (!whole) return Unfit::changed_meanwhile;
    if (const auto fault = fault_of(content, m_limits, kept)) return *fault;
    TRY(kept.hash, out.finish([&](const Hash& hash) { return folder + "/" + name_of(hash); }));
    return kept;
}

Result<bool> Attachments::read(PersonId person, const Hash& hash, const TakePiece& take) {
    return read_sealed(folder_of(person) + "/" + name_of(hash), person, hash, m_keyring, take);
}

Done Attachments::remove_files_of(PersonId person) {
    std::error_code trouble;
    fs::remove_all(folder_of(person), trouble);
    if (trouble) return fail(ErrorCode::storage, "remove files of a person: " + trouble.message());
    if (!fs::exists(m_folder)) return {};
    return database::sync_folder(m_folder);
}

} // namespace foyer::journal
