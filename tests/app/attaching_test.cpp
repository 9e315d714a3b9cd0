#include "app/attaching.h"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/evidence_pack.h"
#include "desk/complaints/complaints_table.h"
#include "journal/sha256.h"
#include "tests/support/must.h"
#include "tests/support/test_store.h"

namespace foyer {
namespace {

using app::Outcome;
using app::Recorded;
using complaints::Attach;
using complaints::FileSource;
using test::must;
using test::TestStore;
using std::string_literals::operator""s;

const std::string photo =
    "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x04\0\0\0\x03\0\x08\x02\0\0\0"s + std::string(500, 'P') +
    "\0\0\0\0IEND\xAE\x42\x60\x82"s;

struct Desk : TestStore {
    CaseId milk;

    explicit Desk(bool anonymous = false) {
        auto command = walk_in("鲜牛奶过期了一天");
        if (anonymous) {
            command.intake.anonymous = true;
            command.intake.name_given = command.intake.phone = "";
        }
        milk = command.id;
        REQUIRE(std::holds_alternative<Recorded>(
            submit(clerk(), complaints::Command(std::move(command)))));
    }
    std::string file(const std::string& name, const std::string& content) {
        const std::string path = folder() + "/" + name;
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }
    Outcome attach(const std::string& path) {
        return submit(clerk(), complaints::Command(Attach{milk, path, FileSource::file}));
    }
    std::string refused(const std::string& path) {
        const Outcome outcome = attach(path);
        const auto* refusal = std::get_if<desk::Refusal>(&outcome);
        return refusal == nullptr ? "" : refusal->rule;
    }
    complaints::State state() { return must(complaints::state_of(store().writer(), milk)); }
    PersonId key() { return complaints::sealing_person(milk, state().intake); }
    std::size_t sealed_files() {
        std::size_t count = 0;
        std::error_code none;
        const auto all =
            std::filesystem::recursive_directory_iterator(store().files().attachments(), none);
        for (const auto& one : all)
            count += one.is_regular_file() ? 1 : 0;
        return count;
    }
};

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

TEST_CASE("a photo is sealed beside the journal and named in it", "[app]") {
    Desk desk;
    const Outcome outcome = desk.attach(desk.file("a.jpg", photo));
    REQUIRE(std::holds_alternative<Recorded>(outcome));
    CHECK(
        std::get<Recorded>(outcome).kinds == std::vector<std::string>{"complaints.attached/1"});
    const auto state = desk.state();
    REQUIRE(state.attachments.size() == 1);
    const auto& kept = state.attachments.front();
    CHECK(kept.file.hash == journal::sha256(as_bytes(photo)));
    CHECK(kept.file.kind == FileKind::png); // whatever it is called
    CHECK(kept.file.size == PictureSize{1024, 768});
    CHECK(kept.source == FileSource::file);
    CHECK(kept.by == desk.clerk().staff);
    const auto content = must(app::read_file(desk.store(), desk.key(), kept.file.hash));
    REQUIRE(content);
    CHECK(as_text(*content) == photo);
    CHECK(desk.sealed_files() == 1);
    CHECK(must(complaints::files_of_cases(desk.store().writer())).size() == 1);
}

TEST_CASE("an anonymous case seals its photos under a key of its own", "[app]") {
    Desk desk(true);
    REQUIRE(std::holds_alternative<Recorded>(desk.attach(desk.file("a.png", photo))));
    CHECK(desk.key() == id_cast<PersonId>(desk.milk));
    const auto files = must(complaints::files_of_cases(desk.store().writer()));
    REQUIRE(files.size() == 1);
    CHECK(files.front().key == desk.key());
    CHECK(must(app::read_file(desk.store(), desk.key(), files.front().hash)).has_value());
    REQUIRE(desk.store().keyring().destroy_person_key_forever(desk.key()));
    CHECK_FALSE(must(app::read_file(desk.store(), desk.key(), files.front().hash)).has_value());
}

TEST_CASE("what cannot be taken is refused for what it is, and nothing is written", "[app]") {
    Desk desk;
    const auto before = desk.entries();
    const std::string huge = desk.file("two gigabytes.png", photo);
    REQUIRE(truncate(huge.c_str(), 2LL << 30) == 0);
    CHECK(desk.refused(huge) == "4.1.1-file-large");
    CHECK(desk.refused(desk.file("broken.jpg", photo.substr(0, 300))) == "4.1.1-file-broken");
    CHECK(desk.refused(desk.file("bomb.jpg", "PK\3\4"s + std::string(900, 'z'))) ==
          "4.1.1-file-kind");
    CHECK(desk.refused(desk.file("empty.jpg", "")) == "4.1.1-file-empty");
    CHECK(desk.refused(desk.folder() + "/vanished.jpg") == "4.1.1-file-gone");
    CHECK(desk.refused(desk.folder()) == "4.1.1-file-none");
    const std::string pipe = desk.folder() + "/pipe.jpg";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(desk.refused(pipe) == "4.1.1-file-none");
    std::string wide = photo;
    wide.replace(16, 8, "\0\1\0\0\0\1\0\0"s); // 65,536 by 65,536
    CHECK(desk.refused(desk.file("wide.png", wide)) == "4.1.1-file-pixels");
    CHECK(desk.entries() == before);
    CHECK(desk.sealed_files() == 0);
}

TEST_CASE("the same photo twice is one file and one entry", "[app]") {
    Desk desk;
    REQUIRE(std::holds_alternative<Recorded>(desk.attach(desk.file("a.png", photo))));
    CHECK(desk.refused(desk.file("copy of a.png", photo)) == "4.1.1-file-twice");
    CHECK(desk.sealed_files() == 1);
}

TEST_CASE("a finished case takes no photo, and none is kept for it", "[app]") {
    Desk desk;
    desk.submit(
        desk.supervisor(), complaints::Command(complaints::Withdraw{desk.milk, "不追究了"}));
    CHECK(desk.refused(desk.file("a.png", photo)) == "4.1.4-attach");
    CHECK(desk.sealed_files() == 0);
}

TEST_CASE("nothing is added to what belongs to an erased person", "[app]") {
    Desk desk;
    REQUIRE(desk.store().keyring().destroy_person_key_forever(desk.key()));
    CHECK(desk.refused(desk.file("a.png", photo)) == "4.6-file-erased");
}

TEST_CASE("a rebuild brings the photos of a case back", "[app]") {
    Desk desk;
    desk.attach(desk.file("a.png", photo));
    desk.attach(desk.file("b.png", photo + photo.substr(photo.size() - 12)));
    const auto before = desk.tables_as_text();
    const auto state = desk.state();
    CHECK(state.attachments.size() == 2);
    must(app::rebuild(desk.store()));
    CHECK(desk.tables_as_text() == before);
    CHECK(desk.state() == state);
}

TEST_CASE("several photos in one go are one line of the timeline", "[app]") {
    Desk desk;
    desk.attach(desk.file("a.png", photo));
    desk.attach(desk.file("b.png", photo + photo.substr(photo.size() - 12)));
    const auto detail = must(complaints::find_case(desk.store().writer(), desk.milk));
    REQUIRE(detail);
    REQUIRE(detail->timeline.size() == 2);
    CHECK(detail->timeline.front().kind == complaints::TimelineKind::attached);
    CHECK(detail->timeline.front().files == 2);
}

TEST_CASE("the evidence pack has the photos, and sums that the entries name", "[app]") {
    Desk desk;
    desk.attach(desk.file("a.jpg", photo));
    const std::string folder = desk.folder() + "/evidence";
    REQUIRE(app::write_evidence_pack(desk.store(), desk.milk, "%PDF", folder));
    CHECK(bytes_of(folder + "/attachment-1.png") == photo);
    const std::string hash = to_hex(journal::sha256(as_bytes(photo)));
    CHECK(bytes_of(folder + "/SHA256SUMS").find(hash + "  attachment-1.png\n") !=
          std::string::npos);
    CHECK(bytes_of(folder + "/entries.jsonl").find(hash) != std::string::npos);
    CHECK(bytes_of(folder + "/proof.txt").find("attachments: 1\n") != std::string::npos);
}

TEST_CASE("a photo that was damaged on the disk is missing in the pack, and it says so", "[app]") {
    Desk desk;
    desk.attach(desk.file("a.png", photo));
    const std::string sealed = desk.store().files().attachments() + "/" + text_of(desk.key()) +
        "/" + to_hex(desk.state().attachments.front().file.hash);
    std::string bytes = bytes_of(sealed);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(sealed, std::ios::binary | std::ios::trunc) << bytes;
    const std::string folder = desk.folder() + "/evidence";
    REQUIRE(app::write_evidence_pack(desk.store(), desk.milk, "%PDF", folder));
    CHECK_FALSE(std::filesystem::exists(folder + "/attachment-1.png"));
    CHECK(bytes_of(folder + "/proof.txt").find("attachment-1.png is missing") !=
          std::string::npos);
    CHECK(bytes_of(folder + "/case.pdf") == "%PDF");
}

} // namespace foyer
