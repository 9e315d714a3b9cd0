#include "journal/reference_files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include "base/invariant.h"

namespace foyer::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t piece_bytes = 256 << 10;
// The fastest that is not called "fast": a day's receipts shrink to a fifth.
constexpr int compression_level = 1;

struct CloseFile {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::unexpected<Error> disk_failed(const std::string& action) {
    return fail(ErrorCode::storage, action + ": " + std::strerror(errno));
}

class Hasher {
public:
    Hasher() : m_engine(EVP_MD_CTX_new()) {
        INVARIANT(m_engine && EVP_DigestInit_ex(m_engine.get(), EVP_sha256(), nullptr) == 1);
    }
    void add(ByteView piece) {
        INVARIANT(EVP_DigestUpdate(m_engine.get(), piece.data(), piece.size()) == 1);
    }
    std::string hex() {
        Hash hash{};
        INVARIANT(EVP_DigestFinal_ex(m_engine.get(), hash.data(), nullptr) == 1);
        return to_hex(hash);
    }

private:
    struct Free {
        void operator()(EVP_MD_CTX* engine) const { EVP_MD_CTX_free(engine); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_engine;
};

struct FreeCompressor {
    void operator()(ZSTD_CCtx* engine) const { ZSTD_freeCCtx(engine); }
};
struct FreeDecompressor {
    void operator()(ZSTD_DCtx* engine) const { ZSTD_freeDCtx(engine); }
};

class Packer {
public:
    explicit Packer(std::FILE* into) : m_into(into), m_engine(ZSTD_createCCtx()) {
        INVARIANT(m_engine != nullptr);
        ZSTD_CCtx_setParameter(m_engine.get(), ZSTD_c_compressionLevel, compression_level);
        ZSTD_CCtx_setParameter(m_engine.get(), ZSTD_c_checksumFlag, 1);
    }
    bool add(ByteView piece, bool last) {
        ZSTD_inBuffer in{piece.data(), piece.size(), 0};
        std::size_t left = 1;
        while (in.pos < in.size || (last && left != 0)) {
            ZSTD_outBuffer out{m_room.data(), m_room.size(), 0};
            left = ZSTD_compressStream2(
                m_engine.get(), &out, &in, last ? ZSTD_e_end : ZSTD_e_continue);
            if (ZSTD_isError(left) != 0) return false;
            if (std::fwrite(m_room.data(), 1, out.pos, m_into) != out.pos) return false;
        }
        return true;
    }

private:
    std::FILE* m_into;
    std::unique_ptr<ZSTD_CCtx, FreeCompressor> m_engine;
    Bytes m_room = Bytes(ZSTD_CStreamOutSize());
};

Done sync_folder(const std::string& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return disk_failed("open folder " + folder);
    const int code = fsync(descriptor);
    close(descriptor);
    if (code != 0) return disk_failed("write folder " + folder);
    return {};
}

Result<File> open_source(const std::string& source) {
    std::error_code unseen;
    if (!fs::is_regular_file(source, unseen))
        return fail(ErrorCode::not_found, "read " + source + ": there is no such file");
    File file(std::fopen(source.c_str(), "rbe"));
    if (!file) return disk_failed("read " + source);
    return file;
}

Result<File> open_target(const std::string& path) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return disk_failed("write " + path);
    return File(fdopen(descriptor, "wb"));
}

Result<KeptReference> pack(std::FILE* source, std::FILE* target, const std::string& name) {
    Hasher hasher;
    Packer packer(target);
    Bytes piece(piece_bytes);
    KeptReference kept;
    bool last = false;
    while (!last) {
        const std::size_t got = std::fread(piece.data(), 1, piece.size(), source);
        if (std::ferror(source) != 0) return disk_failed("read " + name);
        last = got < piece.size();
        const ByteView some(piece.data(), got);
        hasher.add(some);
        kept.bytes += static_cast<std::int64_t>(got);
        if (!packer.add(some, last)) return disk_failed("keep " + name);
    }
    if (std::fflush(target) != 0 || fsync(fileno(target)) != 0) return disk_failed("keep " + name);
    kept.sha256 = hasher.hex();
    return kept;
}

} // namespace

std::string ReferenceFiles::path_of(const std::string& sha256) const {
    return m_folder + "/" + sha256 + ".zst";
}

bool ReferenceFiles::has(const std::string& sha256) const {
    std::error_code unseen;
    return fs::exists(path_of(sha256), unseen);
}

Result<KeptReference> ReferenceFiles::keep(const std::string& source) const {
    TRY(const File from, open_source(source));
    std::error_code made;
    fs::create_directories(m_folder, made);
    if (made) return fail(ErrorCode::storage, "make folder " + m_folder + ": " + made.message());
    fs::permissions(m_folder, fs::perms::owner_all, made);
    const std::string unfinished = m_folder + "/unfinished";
    TRY(const File into, open_target(unfinished));
    TRY(auto kept, pack(from.get(), into.get(), source));
    fs::rename(unfinished, path_of(kept.sha256), made);
    if (made) return fail(ErrorCode::storage, "keep " + source + ": " + made.message());
    CHECK_OK(sync_folder(m_folder));
    return kept;
}

Done ReferenceFiles::read(const std::string& sha256, const TakePiece& take) const {
    const std::string path = path_of(sha256);
    const auto damaged = [&] {
        return fail(ErrorCode::corrupt, "read " + path + ": it was changed or cut off");
    };
    TRY(const File file, open_source(path));
    const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> engine(ZSTD_createDCtx());
    INVARIANT(engine != nullptr);
    Hasher hasher;
    Bytes packed(ZSTD_DStreamInSize());
    Bytes piece(piece_bytes);
    std::size_t left = 1;
    while (const std::size_t got = std::fread(packed.data(), 1, packed.size(), file.get())) {
        ZSTD_inBuffer in{packed.data(), got, 0};
        bool full = true; // the piece: there may be more of it inside the engine
        while (in.pos < in.size || full) {
            ZSTD_outBuffer out{piece.data(), piece.size(), 0};
            left = ZSTD_decompressStream(engine.get(), &out, &in);
            if (ZSTD_isError(left) != 0) return damaged();
            full = out.pos == out.size;
            const ByteView some(piece.data(), out.pos);
            hasher.add(some);
            if (!some.empty() && !take(some)) return {};
        }
    }
    if (left != 0 || hasher.hex() != sha256) return damaged();
    return {};
}

} // namespace foyer::journal
