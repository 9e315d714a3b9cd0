#include "journal/durable_copy.h"

#include <filesystem>
#include <fstream>

#include "base/bytes.h"
#include "database/files.h"
#include "journal/sha256.h"

namespace foyer::journal {
namespace {

namespace fs = std::filesystem;

Result<Bytes> bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    Bytes bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in) return fail(ErrorCode::storage, "read " + file);
    return bytes;
}

Done write_durably(const std::string& file, ByteView bytes) {
    CHECK_OK(database::make_private_file(file));
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    const auto text = as_text(bytes);
    out.write(text.data(), static_cast<std::streamsize>(text.size()));
    out.close();
    if (!out) return fail(ErrorCode::storage, "write " + file + ": the disk is full");
    return database::sync_file(file);
}

} // namespace

Done copy_durably(const std::string& from, const std::string& to) {
    const std::string folder = fs::path(to).parent_path().string();
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble) return fail(ErrorCode::storage, "make " + folder + ": " + trouble.message());
    const std::string part = to + ".part";
    TRY(const Bytes bytes, bytes_of(from));
    CHECK_OK(write_durably(part, bytes));
    TRY(const Bytes back, bytes_of(part));
    if (sha256(back) != sha256(bytes))
        return fail(ErrorCode::storage, "copy " + part + ": it reads back as something else");
    CHECK_OK(database::move_file(part, to));
    return database::sync_folder(folder);
}

} // namespace foyer::journal
