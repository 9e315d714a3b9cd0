#include "journal/references_copy.h"

#include <filesystem>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "journal/durable_copy.h"
#include "journal/reference_files.h"

namespace foyer::journal {
namespace {

namespace fs = std::filesystem;

struct KeptFile {
    std::string name;
    std::int64_t bytes = 0;

    std::string sha256() const { return name.substr(0, name.find('.')); }
};

// Those that stand in `from` and not, or not whole, in `to`; anything else there is none of ours.
std::vector<KeptFile> missing_in(const std::string& to, const std::string& from) {
    std::vector<KeptFile> missing;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(from, none)) {
        const KeptFile file{
            entry.path().filename().string(), static_cast<std::int64_t>(entry.file_size(none))};
        const std::string hash = file.sha256();
        const bool ours = hash.size() == 2 * Hash{}.size() && from_hex(hash).has_value() &&
            entry.path().extension() == ".zst";
        const auto there = fs::file_size(to + "/" + file.name, none);
        if (ours && (none || static_cast<std::int64_t>(there) != file.bytes))
            missing.push_back(file);
    }
    return missing;
}

Result<bool> is_sound(const std::string& folder, const KeptFile& file) {
    const Done read =
        ReferenceFiles(folder).read(file.sha256(), [](ByteView) { return true; });
    if (!read && read.error().code == ErrorCode::storage) return std::unexpected(read.error());
    return read.has_value();
}

} // namespace

std::int64_t references_to_copy(const StoreFiles& files) {
    std::int64_t bytes = 0;
    for (const KeptFile& file : missing_in(files.references_copy, files.references))
        bytes += file.bytes;
    return bytes;
}

Done copy_references(const StoreFiles& files) {
    for (const KeptFile& file : missing_in(files.references_copy, files.references))
        CHECK_OK(copy_durably(
            files.references + "/" + file.name, files.references_copy + "/" + file.name));
    return {};
}

Done bring_back_references(const StoreFiles& files) {
    for (const KeptFile& file : missing_in(files.references, files.references_copy)) {
        TRY(const bool sound, is_sound(files.references_copy, file));
        if (sound)
            CHECK_OK(copy_durably(
                files.references_copy + "/" + file.name, files.references + "/" + file.name));
    }
    return {};
}

} // namespace foyer::journal
