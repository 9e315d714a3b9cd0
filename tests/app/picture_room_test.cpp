#include "app/picture_room.h"

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/image.h"
#include "tests/support/headless.h"
#include "tests/support/temporary_folder.h"

using namespace foyer;
using app::PictureRoom;
using testing::Headless;
using ui::PictureState;

namespace {

struct Room {
    test::TemporaryFolder folder;
    Headless screen;
    std::atomic<int> asked{0};
    Result<std::optional<Bytes>> content;
    bool busy = false;
    PictureRoom room{
        folder.file("photos"),
        [this](PersonId, const Hash&, const app::TakeContent& take) {
            ++asked;
            if (!busy) std::thread([take, bytes = content] { take(bytes); }).join();
            return !busy;
        },
        [] {}};

    Bytes photo(int side) {
        const std::string file = folder.file("photo.png");
        const auto pixels = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
        REQUIRE(platform::write_png({side, side, Bytes(pixels * 4, 200)}, file));
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    ui::PictureView view(const complaints::AttachedFile& file) {
        ui::PictureView seen;
        screen.frame([&] {
            room.take_landed();
            seen = room.of_case({}, file);
        });
        return seen;
    }
    ui::PictureView view(const complaints::FolderFile& file) {
        ui::PictureView seen;
        screen.frame([&] {
            room.take_landed();
            seen = room.of_file(file);
        });
        return seen;
    }
    void wait() {
        while (!room.idle())
            std::this_thread::yield();
    }
    complaints::PhotoFolder looked() {
        room.look();
        wait();
        screen.frame([&] { room.take_landed(); });
        return room.folder();
    }
};

complaints::AttachedFile file_with(std::uint8_t mark) {
    complaints::AttachedFile file;
    file.hash[0] = mark;
    return file;
}

} // namespace

TEST_CASE("a photo of a case is fetched once, decoded elsewhere, and then shown", "[app]") {
    Room desk;
    desk.content = desk.photo(400);
    const auto file = file_with(1);
    CHECK(desk.view(file).state == PictureState::loading);
    desk.wait();
    CHECK(desk.view(file).state == PictureState::ready);
    CHECK(desk.view(file).state == PictureState::ready);
    CHECK(desk.asked == 1);
}

TEST_CASE("what cannot be read or decoded is shown as failed, and not asked again", "[app]") {
    Room desk;
    desk.content = Bytes{1, 2, 3};
    (void)desk.view(file_with(1));
    desk.content = std::nullopt; // the person was erased
    (void)desk.view(file_with(2));
    desk.content = fail(ErrorCode::corrupt, "changed on the disk");
    (void)desk.view(file_with(3));
    desk.wait();
    for (const auto mark : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3}})
        CHECK(desk.view(file_with(mark)).state == PictureState::failed);
    CHECK(desk.asked == 3);
    complaints::AttachedFile paper;
    paper.kind = FileKind::pdf;
    CHECK(desk.view(paper).state == PictureState::paper);
}

TEST_CASE("a desk that is busy is asked again later", "[app]") {
    Room desk;
    desk.content = desk.photo(20);
    desk.busy = true;
    CHECK(desk.view(file_with(1)).state == PictureState::loading);
    CHECK(desk.room.idle());
    desk.busy = false;
    (void)desk.view(file_with(1));
    desk.wait();
    CHECK(desk.view(file_with(1)).state == PictureState::ready);
    CHECK(desk.asked == 2);
}

TEST_CASE("the folder of photos is made, and listed newest first", "[app]") {
    Room desk;
    auto seen = desk.looked();
    CHECK(seen.readable);
    CHECK(seen.files.empty());
    const std::string folder = desk.folder.file("photos");
    for (int i = 0; i < 30; ++i) {
        const std::string file = folder + "/" + std::to_string(100 + i) + ".jpg";
        std::ofstream(file) << i;
        std::filesystem::last_write_time(
            file, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(i));
    }
    std::ofstream(folder + "/.hidden") << "x";
    std::filesystem::create_directory(folder + "/a folder");
    seen = desk.looked();
    REQUIRE(seen.files.size() == complaints::folder_files_most);
    CHECK(seen.left_out == 6);
    CHECK(seen.files.front().name == "129.jpg");
}

TEST_CASE("files of the folder are shown; one that vanished is not", "[app]") {
    Room desk;
    (void)desk.looked();
    std::filesystem::rename(
        (desk.photo(30), desk.folder.file("photo.png")), desk.folder.file("photos") + "/a.jpg");
    std::ofstream(desk.folder.file("photos") + "/b.jpg") << "no photo";
    const auto seen = desk.looked();
    REQUIRE(seen.files.size() == 2);
    auto gone = seen.files.front();
    gone.path += " gone";
    for (const auto& file : seen.files)
        (void)desk.view(file);
    (void)desk.view(gone);
    desk.wait();
    for (const auto& file : seen.files)
        CHECK(
            desk.view(file).state ==
            (file.name == "a.jpg" ? PictureState::ready : PictureState::failed));
    CHECK(desk.view(gone).state == PictureState::failed);
}
