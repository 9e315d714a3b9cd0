#include "journal/sealed_stream.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "base/invariant.h"
#include "database/files.h"

namespace foyer::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view stream_mark = "FOYSEAL1";
constexpr std::size_t salt_size = 16;
constexpr std::size_t header_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t key_size = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t piece_tag_size = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr unsigned char last_piece = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

using Key = std::array<std::uint8_t, key_size>;
using Salt = std::array<std::uint8_t, salt_size>;

std::string context_of(const Salt& salt) {
    return "attachment " + to_hex(salt);
}

std::unexpected<Error> broken(const std::string& file) {
    return fail(ErrorCode::corrupt, "read " + file + ": it was changed or cut off");
}

void put(std::ofstream& out, ByteView bytes) {
    out.write(
        reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

// False when the file ends before.
bool get(std::ifstream& in, std::span<std::uint8_t> bytes) {
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return static_cast<std::size_t>(in.gcount()) == bytes.size();
}

struct StreamHead {
    std::string sealed_key;
    Salt salt{};
    std::array<std::uint8_t, header_size> stream{};
};

bool read_head(std::ifstream& in, StreamHead& head) {
    std::array<std::uint8_t, stream_mark.size()> start{};
    std::array<std::uint8_t, 2> length{};
    if (!get(in, start)) return false;
    if (!std::equal(stream_mark.begin(), stream_mark.end(), start.begin())) return false;
    if (!get(in, length)) return false;
    Bytes sealed(static_cast<std::size_t>(length[0]) << 8 | length[1]);
    if (!get(in, sealed) || !get(in, head.salt) || !get(in, head.stream)) return false;
    head.sealed_key.assign(sealed.begin(), sealed.end());
    return true;
}

// nullopt: the person was erased.
Result<std::optional<Key>>
key_in(const StreamHead& head, const std::string& file, PersonId person, Keyring& keyring) {
    TRY(const auto text, keyring.open_seal(person, context_of(head.salt), head.sealed_key));
    if (!text) return std::optional<Key>();
    const auto bytes = from_hex(*text);
    if (!bytes || bytes->size() != key_size) return broken(file);
    Key key;
    std::ranges::copy(*bytes, key.begin());
    return std::optional(key);
}

// Hashes as it opens: the seal proves who wrote it, the hash that it is what the journal names.
Result<bool> open_pieces(
    std::ifstream& in, const std::string& file, crypto_secretstream_xchacha20poly1305_state& stream,
    const Hash& hash, const std::function<bool(ByteView)>& take) {
    crypto_hash_sha256_state hashing;
    crypto_hash_sha256_init(&hashing);
    Bytes sealed(sealed_piece + piece_tag_size);
    Bytes plain(sealed_piece);
    unsigned char tag = 0;
    while (tag != last_piece) {
        in.read(
            reinterpret_cast<char*>(sealed.data()), static_cast<std::streamsize>(sealed.size()));
        const auto count = static_cast<std::size_t>(in.gcount());
        unsigned long long opened = 0;
        if (count < piece_tag_size ||
            crypto_secretstream_xchacha20poly1305_pull(
                &stream, plain.data(), &opened, &tag, sealed.data(), count, nullptr, 0) != 0)
            return broken(file);
        crypto_hash_sha256_update(&hashing, plain.data(), opened);
        if (!take(ByteView(plain.data(), opened))) return true;
    }
    Hash found{};
    crypto_hash_sha256_final(&hashing, found.data());
    if (found != hash || in.peek() != std::ifstream::traits_type::eof()) return broken(file);
    return true;
}

} // namespace

struct SealedWriter::State {
    std::string folder;
    std::string file;
    std::ofstream out;
    crypto_secretstream_xchacha20poly1305_state stream{};
    crypto_hash_sha256_state hashing{};
    Bytes waiting; // for a whole piece
    bool finished = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        sodium_memzero(&stream, sizeof stream);
        sodium_memzero(waiting.data(), waiting.size());
        out.close();
        if (!finished) (void)database::remove_file(file);
    }

    Done push(ByteView plain, unsigned char tag) {
        Bytes sealed(plain.size() + piece_tag_size);
        crypto_secretstream_xchacha20poly1305_push(
            &stream, sealed.data(), nullptr, plain.data(), plain.size(), nullptr, 0, tag);
        put(out, sealed);
        if (!out) return fail(ErrorCode::storage, "write " + file);
        return {};
    }
};

SealedWriter::SealedWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealedWriter::SealedWriter(SealedWriter&&) noexcept = default;
SealedWriter& SealedWriter::operator=(SealedWriter&&) noexcept = default;
SealedWriter::~SealedWriter() = default;

Result<SealedWriter>
SealedWriter::create(const std::string& folder, PersonId person, Keyring& keyring, Random& random) {
    Salt salt;
    Key key;
    random.fill(salt);
    random.fill(key);
    TRY(const auto sealed_key, keyring.seal(person, context_of(salt), to_hex(key)));
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble)
        return fail(ErrorCode::storage, "make folder " + folder + ": " + trouble.message());
    auto state = std::make_unique<State>();
    state->folder = folder;
    state->file = folder + "/." + to_hex(salt) + ".part";
    CHECK_OK(database::make_private_file(state->file));
    state->out.open(state->file, std::ios::binary);
    std::array<std::uint8_t, header_size> header;
    crypto_secretstream_xchacha20poly1305_init_push(&state->stream, header.data(), key.data());
    sodium_memzero(key.data(), key.size());
    crypto_hash_sha256_init(&state->hashing);
    const auto length = static_cast<std::uint16_t>(sealed_key.size());
    state->out << stream_mark << static_cast<char>(length >> 8) << static_cast<char>(length & 0xFF)
               << sealed_key;
    put(state->out, salt);
    put(state->out, header);
    if (!state->out) return fail(ErrorCode::storage, "write " + state->file);
    return SealedWriter(std::move(state));
}

Done SealedWriter::write(ByteView bytes) {
    crypto_hash_sha256_update(&m_state->hashing, bytes.data(), bytes.size());
    Bytes& waiting = m_state->waiting;
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(sealed_piece - waiting.size(), bytes.size()));
        waiting.insert(waiting.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (waiting.size() < sealed_piece || bytes.empty()) continue;
        CHECK_OK(m_state->push(waiting, 0));
        waiting.clear();
    }
    return {};
}

Result<Hash> SealedWriter::finish(const std::function<std::string(const Hash&)>& name_for) {
    CHECK_OK(m_state->push(m_state->waiting, last_piece));
    m_state->out.close();
    if (!m_state->out) return fail(ErrorCode::storage, "write " + m_state->file);
    CHECK_OK(database::sync_file(m_state->file));
    Hash hash{};
    crypto_hash_sha256_final(&m_state->hashing, hash.data());
    CHECK_OK(database::move_file(m_state->file, name_for(hash)));
    m_state->finished = true;
    CHECK_OK(database::sync_folder(m_state->folder));
    return hash;
}

Result<bool> read_sealed(
    const std::string& file, PersonId person, const Hash& hash, Keyring& keyring,
    const std::function<bool(ByteView)>& take) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorCode::not_found, "open " + file);
    StreamHead head;
    if (!read_head(in, head)) return broken(file);
    TRY(auto key, key_in(head, file, person, keyring));
    if (!key) return false;
    crypto_secretstream_xchacha20poly1305_state stream;
    const int begun =
        crypto_secretstream_xchacha20poly1305_init_pull(&stream, head.stream.data(), key->data());
    sodium_memzero(key->data(), key->size());
    if (begun != 0) return broken(file);
    auto read = open_pieces(in, file, stream, hash, take);
    sodium_memzero(&stream, sizeof stream);
    return read;
}

} // namespace foyer::journal
