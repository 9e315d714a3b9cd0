#include "journal/attachments.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "journal/sha256.h"
#include "tests/support/must.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::journal;
using test::must;

namespace {

using std::string_literals::operator""s;

// 1024 x 768 both.
const std::string png_head = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0\x08\x02\0\0\0"s;
const std::string png_tail = "\0\0\0\0IEND\xAE\x42\x60\x82"s;
const std::string jpeg_head =
    "\xFF\xD8\xFF\xE0\0\x04JF\xFF\xC0\0\x11\x08\x03\0\x04\0\x03\1\x22\0\2\x11\1\3\x11\1"s;
const std::string jpeg_tail = "\xFF\xD9"s;

std::string png(std::size_t filling = 1000) {
    return png_head + std::string(filling, 'P') + png_tail;
}
std::string jpeg(std::size_t filling = 1000) {
    return jpeg_head + std::string(filling, 'J') + jpeg_tail;
}
std::string png_of(const std::string& width, const std::string& height) {
    std::string picture = png();
    return picture.replace(16, 4, width).replace(20, 4, height);
}

struct Shelf {
    test::TemporaryFolder folder;
    test::SeededRandom random{11};
    std::unique_ptr<Keyring> keyring =
        must(Keyring::create(folder.file("keyring.db"), random, IndexCost::demo));
    PersonId zhang{{1, 1}};
    PersonId li{{2, 2}};
    AttachmentLimits limits{.bytes_max = 1 << 20};

    Shelf() {
        REQUIRE(keyring->make_person_key(zhang));
        REQUIRE(keyring->make_person_key(li));
    }
    std::string place() const { return folder.file("attachments"); }
    Attachments open() { return {place(), *keyring, random, limits}; }
    std::string source(const std::string& content, const std::string& name = "photo.jpg") {
        const std::string file = folder.file(name);
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }
    std::variant<Kept, Unfit> keep(const std::string& content) {
        return must(open().keep(zhang, source(content)));
    }
    std::string content_of(PersonId person, const Hash& hash) {
        std::string content;
        REQUIRE(must(open().read(person, hash, [&](ByteView piece) {
            content.append(piece.begin(), piece.end());
            return true;
        })));
        return content;
    }
    std::size_t files() const {
        std::size_t count = 0;
        std::error_code none;
        for (const auto& one : std::filesystem::recursive_directory_iterator(place(), none))
            count += one.is_regular_file() ? 1 : 0;
        return count;
    }
    std::string file_of(const Hash& hash) const {
        return place() + "/" + text_of(zhang) + "/" + to_hex(hash);
    }
};

std::string bytes_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("a photo comes back as it was, whatever its length") {
    Shelf shelf;
    for (const std::size_t length :
         {std::size_t{0}, std::size_t{1}, std::size_t{65'536 - 41}, std::size_t{65'536},
          std::size_t{131'072 - 41}, std::size_t{700'000}}) {
        INFO(length);
        const std::string content = png(length);
        const auto kept = std::get<Kept>(shelf.keep(content));
        CHECK(kept.kind == FileKind::png);
        CHECK(kept.size == PictureSize{1024, 768});
        CHECK(kept.bytes == static_cast<std::int64_t>(content.size()));
        const ByteView bytes(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
        CHECK(kept.hash == sha256(bytes));
        CHECK(shelf.content_of(shelf.zhang, kept.hash) == content);
    }
}

TEST_CASE("the same photo twice is one file; for another person it is another") {
    Shelf shelf;
    const auto first = std::get<Kept>(shelf.keep(jpeg()));
    CHECK(std::get<Kept>(shelf.keep(jpeg())) == first);
    CHECK(shelf.files() == 1);
    must(shelf.open().keep(shelf.li, shelf.source(jpeg())));
    CHECK(shelf.files() == 2);
    CHECK(shelf.content_of(shelf.li, first.hash) == jpeg());
}

TEST_CASE("nothing of a photo stands open on the disk") {
    Shelf shelf;
    const auto kept = std::get<Kept>(shelf.keep(png(200'000)));
    const std::string sealed = bytes_of(shelf.file_of(kept.hash));
    CHECK(sealed.size() > 200'000);
    CHECK(sealed.find("IHDR") == std::string::npos);
    CHECK(sealed.find("PPPPPPPP") == std::string::npos);
    struct stat about {};
    REQUIRE(stat(shelf.file_of(kept.hash).c_str(), &about) == 0);
    CHECK((about.st_mode & 0077) == 0);
}

TEST_CASE("an erased person's photos cannot be read, and their files go") {
    Shelf shelf;
    const auto kept = std::get<Kept>(shelf.keep(jpeg()));
    must(shelf.open().keep(shelf.li, shelf.source(jpeg())));
    REQUIRE(shelf.keyring->destroy_person_key_forever(shelf.zhang));
    const auto nothing = [](ByteView) { return true; };
    CHECK_FALSE(must(shelf.open().read(shelf.zhang, kept.hash, nothing)));
    REQUIRE(shelf.open().remove_files_of(shelf.zhang));
    REQUIRE(shelf.open().remove_files_of(shelf.zhang));
    CHECK(shelf.files() == 1);
    CHECK(shelf.content_of(shelf.li, kept.hash) == jpeg());
}

TEST_CASE("a changed, cut or longer file is corrupt, at any byte") {
    Shelf shelf;
    const auto kept = std::get<Kept>(shelf.keep(png(150'000)));
    const std::string file = shelf.file_of(kept.hash);
    const std::string whole = bytes_of(file);
    const auto read = [&](const std::string& bytes) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        return shelf.open().read(shelf.zhang, kept.hash, [](ByteView) { return true; });
    };
    for (std::size_t at = 0; at < whole.size(); at += whole.size() / 61) {
        INFO("byte " << at);
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        CHECK_FALSE(read(changed).has_value());
        CHECK_FALSE(read(whole.substr(0, at)).has_value());
    }
    CHECK_FALSE(read(whole + "x").has_value());
    CHECK(read(whole).has_value());
}

TEST_CASE("a file in another's place is not taken for it") {
    Shelf shelf;
    const auto one = std::get<Kept>(shelf.keep(png(100)));
    const auto other = std::get<Kept>(shelf.keep(png(200)));
    std::filesystem::rename(shelf.file_of(other.hash), shelf.file_of(one.hash));
    const auto read = shelf.open().read(shelf.zhang, one.hash, [](ByteView) { return true; });
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().code == ErrorCode::corrupt);
}

struct Bad {
    const char* said;
    std::string content;
    Unfit because;
};

TEST_CASE("bad files are refused for what they are, and nothing of them is kept") {
    const std::string huge = "\0\1\0\0"s; // 65,536
    const std::vector<Bad> all{
        {"nothing in it", "", Unfit::empty},
        {"text with the name of a photo", "I am no photo", Unfit::unknown_kind},
        {"a zip named .jpg", "PK\3\4"s + std::string(500, 'z'), Unfit::unknown_kind},
        {"a program",
         "\x7F"
         "ELF"s +
             std::string(500, 'e'),
         Unfit::unknown_kind},
        {"two bytes", "\xFF\xD8", Unfit::unknown_kind},
        {"a JPEG cut off", jpeg_head + std::string(500, 'J'), Unfit::broken},
        {"a JPEG whose head is noise", "\xFF\xD8\xFF\xE0" + std::string(500, 'n') + jpeg_tail,
         Unfit::broken},
        {"a PNG cut off", png_head + std::string(500, 'P'), Unfit::broken},
        {"a PNG without a header", png_head.substr(0, 8) + std::string(500, 'P') + png_tail,
         Unfit::broken},
        {"a PNG of no width", png_of(std::string(4, '\0'), huge), Unfit::broken},
        {"a picture of 65,536 by 65,536", png_of(huge, huge), Unfit::too_many_pixels},
        {"a picture long and thin", png_of(huge, "\0\0\0\1"s), Unfit::too_many_pixels},
        {"a PDF cut off", "%PDF-1.7 and no more", Unfit::broken},
        {"too many bytes", png(2 << 20), Unfit::too_large}};
    Shelf shelf;
    for (const Bad& bad : all) {
        INFO(bad.said);
        const auto answer = shelf.keep(bad.content);
        REQUIRE(std::holds_alternative<Unfit>(answer));
        CHECK(std::get<Unfit>(answer) == bad.because);
        CHECK(shelf.files() == 0);
    }
}

TEST_CASE("a file of two gigabytes is refused without being read") {
    Shelf shelf;
    const std::string file = shelf.source(png_head, "big.png");
    REQUIRE(truncate(file.c_str(), 2LL << 30) == 0); // a hole: no such room is needed
    CHECK(std::get<Unfit>(must(shelf.open().keep(shelf.zhang, file))) == Unfit::too_large);
}

TEST_CASE("what is no file is refused at once and waits for nobody") {
    Shelf shelf;
    const std::string pipe = shelf.folder.file("pipe.jpg");
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& path : {pipe, shelf.folder.path(), std::string("/dev/zero")})
        CHECK(std::get<Unfit>(must(shelf.open().keep(shelf.zhang, path))) == Unfit::not_a_file);
    const auto gone = shelf.open().keep(shelf.zhang, shelf.folder.file("gone.jpg"));
    REQUIRE_FALSE(gone.has_value());
    CHECK(gone.error().code == ErrorCode::not_found);
}

// What the source does while it is read: the kernel's random numbers are asked for in between.
class Meddler final : public Random {
public:
    explicit Meddler(std::function<void()> act) : m_act(std::move(act)) {}
    void fill(std::span<std::uint8_t> bytes) override {
        m_random.fill(bytes);
        if (m_act) m_act();
        m_act = nullptr;
    }

private:
    test::SeededRandom m_random{3};
    std::function<void()> m_act;
};

TEST_CASE("a file that shrinks or grows while it is read is not kept") {
    for (const std::int64_t length : {200'000LL, 900'000LL}) {
        Shelf shelf;
        const std::string file = shelf.source(png(500'000));
        Meddler meddler([&] { REQUIRE(truncate(file.c_str(), length) == 0); });
        Attachments attachments(shelf.place(), *shelf.keyring, meddler, shelf.limits);
        CHECK(
            std::get<Unfit>(must(attachments.keep(shelf.zhang, file))) == Unfit::changed_meanwhile);
        CHECK(shelf.files() == 0);
    }
}

TEST_CASE("a file that vanishes while it is read is still the file that was opened") {
    Shelf shelf;
    const std::string file = shelf.source(png(500'000));
    Meddler meddler([&] { std::filesystem::remove(file); });
    Attachments attachments(shelf.place(), *shelf.keyring, meddler, shelf.limits);
    const auto kept = std::get<Kept>(must(attachments.keep(shelf.zhang, file)));
    CHECK(shelf.content_of(shelf.zhang, kept.hash) == png(500'000));
}

TEST_CASE("a person has no more files than the limit") {
    Shelf shelf;
    shelf.limits.files_per_person_max = 2;
    shelf.keep(png(1));
    shelf.keep(png(2));
    CHECK(std::get<Unfit>(shelf.keep(png(3))) == Unfit::too_many_files);
    CHECK(shelf.files() == 2);
}

TEST_CASE("a disk that is almost full keeps its room for the journal") {
    Shelf shelf;
    shelf.limits.free_bytes_min = std::int64_t{1} << 60;
    CHECK(std::get<Unfit>(shelf.keep(png(1))) == Unfit::no_room);
    CHECK(shelf.files() == 0);
}

TEST_CASE("a link that leads in a circle cannot be read") {
    Shelf shelf;
    const std::string link = shelf.folder.file("link.jpg");
    REQUIRE(symlink(link.c_str(), link.c_str()) == 0);
    CHECK(std::get<Unfit>(must(shelf.open().keep(shelf.zhang, link))) == Unfit::unreadable);
}

TEST_CASE("without a key for the person nothing is kept") {
    Shelf shelf;
    const auto answer = shelf.open().keep(PersonId{{9}}, shelf.source(png()));
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::not_found);
    CHECK(shelf.files() == 0);
}

TEST_CASE("where the folder cannot be made nothing is kept") {
    Shelf shelf;
    std::filesystem::create_directories(shelf.place());
    std::ofstream(shelf.place() + "/" + text_of(shelf.zhang)) << "a file where the folder must be";
    const auto answer = shelf.open().keep(shelf.zhang, shelf.source(png()));
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::storage);
}
