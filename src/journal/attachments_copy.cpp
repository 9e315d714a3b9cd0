#include "journal/attachments_copy.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "database/database.h"
#include "journal/durable_copy.h"
#include "journal/sealed_stream.h"

namespace foyer::journal {
namespace {

namespace fs = std::filesystem;

struct SealedFile {
    std::string person; // as the folder is called
    std::string name;
    std::int64_t bytes = 0;
};

// Everything else in the folder is none of ours.
std::vector<SealedFile> sealed_files_in(const std::string& folder) {
    std::vector<SealedFile> files;
    std::error_code none;
    for (const auto& person : fs::directory_iterator(folder, none)) {
        if (!parse_id<PersonId>(person.path().filename().string())) continue;
        for (const auto& file : fs::directory_iterator(person.path(), none)) {
            const std::string name = file.path().filename().string();
            if (name.size() != 2 * Hash{}.size() || !from_hex(name)) continue;
            const auto bytes = static_cast<std::int64_t>(file.file_size(none));
            files.push_back({person.path().filename().string(), name, bytes});
        }
    }
    return files;
}

std::string path_in(const std::string& folder, const SealedFile& file) {
    return folder + "/" + file.person + "/" + file.name;
}

bool is_there(const std::string& folder, const SealedFile& file) {
    std::error_code none;
    const auto bytes = fs::file_size(path_in(folder, file), none);
    return !none && static_cast<std::int64_t>(bytes) == file.bytes;
}

Done copy_file(const SealedFile& file, const std::string& from, const std::string& to) {
    return copy_durably(path_in(from, file), path_in(to, file));
}

std::vector<SealedFile> missing_in(const std::string& to, const std::string& from) {
    std::vector<SealedFile> missing;
    for (SealedFile& file : sealed_files_in(from))
        if (!is_there(to, file)) missing.push_back(std::move(file));
    return missing;
}

// Whoever was erased has neither a key nor files; a folder that is merely lost is kept in the copy.
Done remove_erased(const StoreFiles& files) {
    TRY(const auto keys, database::Reader::open(files.keyring));
    std::error_code none;
    std::vector<fs::path> erased;
    for (const auto& folder : fs::directory_iterator(files.attachments_copy, none)) {
        const auto person = parse_id<PersonId>(folder.path().filename().string());
        if (!person) continue;
        TRY(const auto gone,
            keys->number(
                "SELECT count(*) FROM person WHERE id = ? AND wrapped_key IS NULL", {*person}));
        if (gone > 0) erased.push_back(folder.path());
    }
    for (const fs::path& folder : erased) {
        std::error_code trouble;
        fs::remove_all(folder, trouble);
        if (trouble) return fail(ErrorCode::storage, "remove " + folder.string());
    }
    return {};
}

Result<bool> is_sound(const StoreFiles& files, const SealedFile& file, Keyring& keyring) {
    Hash hash{};
    std::ranges::copy(*from_hex(file.name), hash.begin());
    const auto read = read_sealed(
        path_in(files.attachments_copy, file), *parse_id<PersonId>(file.person), hash, keyring,
        [](ByteView) { return true; });
    if (!read && read.error().code == ErrorCode::storage) return std::unexpected(read.error());
    return read && *read;
}

} // namespace

std::int64_t attachments_to_copy(const StoreFiles& files) {
    std::int64_t bytes = 0;
    for (const SealedFile& file : missing_in(files.attachments_copy, files.attachments))
        bytes += file.bytes;
    return bytes;
}

Done copy_attachments(const StoreFiles& files) {
    for (const SealedFile& file : missing_in(files.attachments_copy, files.attachments))
        CHECK_OK(copy_file(file, files.attachments, files.attachments_copy));
    return remove_erased(files);
}

Done bring_back_attachments(const StoreFiles& files, Keyring& keyring) {
    for (const SealedFile& file : missing_in(files.attachments, files.attachments_copy)) {
        TRY(const bool sound, is_sound(files, file, keyring));
        if (sound) CHECK_OK(copy_file(file, files.attachments_copy, files.attachments));
    }
    return {};
}

} // namespace foyer::journal
