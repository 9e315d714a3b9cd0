// A photo of the desk's camera: whole and readable in the folder, chosen for the complaint, or a
// reason why there is none.
#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/camera_shot.h"
#include "app/photo_watch.h"
#include "pictures/decode.h"
#include "pictures/encode_jpeg.h"
#include "tests/support/headless.h"
#include "tests/support/must.h"
#include "tests/support/temporary_folder.h"

namespace foyer::app {
namespace {

using test::must;

constexpr Time noon{1'790'000'000'000};

Picture grey(int side) {
    return {side, side, Bytes(static_cast<std::size_t>(side * side) * 4, 128)};
}

struct PlayedCamera final : Camera {
    bool is_there_blocking() override { return there; }
    Result<CameraFrame> photo_blocking() override {
        ++asked;
        return frame;
    }
    bool there = true;
    std::atomic<int> asked{0};
    Result<CameraFrame> frame = CameraFrame{{}, grey(64)};
};

struct PhotoDesk {
    PlayedCamera camera;
    test::TemporaryFolder folder;
    testing::Headless screen;
    PictureRoom room{
        folder.file("photos"), [](PersonId, const Hash&, const TakeContent&) { return false; },
        [] {}, &camera};
    PhotoWatch watch;
    complaints::PhotoChoice choice;
    std::vector<std::string> chosen;
    Time now = noon;

    void frame() {
        now = now + 3 * second_ms;
        screen.frame([&] {
            room.take_landed();
            watch.bring(&room, now, choice, chosen);
        });
    }
    void settle() {
        for (int i = 0; i < 4; ++i) {
            frame();
            while (!room.idle())
                std::this_thread::yield();
        }
        frame();
    }
};

std::size_t files_in(const std::string& folder) {
    return static_cast<std::size_t>(std::distance(
        std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

} // namespace

TEST_CASE("a photo comes into the folder whole, whatever the camera gives", "[camera]") {
    const test::TemporaryFolder folder;
    PlayedCamera camera;
    const std::string pixels = must(shoot_into(camera, folder.file("new"), noon));
    CHECK(pixels == folder.file("new") + "/desk-1790000000000.jpg");
    CHECK(complaints::source_of(pixels) == complaints::FileSource::camera);
    CHECK(complaints::source_of("/desk-1/IMG_1.jpg") == complaints::FileSource::folder);
    camera.frame = CameraFrame{pictures::encode_jpeg(grey(32)), {}};
    const std::string packed = must(shoot_into(camera, folder.file("new"), noon + second_ms));
    for (const auto& [file, side] : {std::pair(pixels, 64), std::pair(packed, 32)}) {
        std::ifstream in(file, std::ios::binary);
        const Bytes bytes{std::istreambuf_iterator<char>(in), {}};
        CHECK(must(pictures::decode(bytes, 100)).width == side);
    }
    CHECK(files_in(folder.file("new")) == 2);
}

TEST_CASE("what is no photo, or has no room, leaves nothing behind", "[camera]") {
    const test::TemporaryFolder folder;
    PlayedCamera camera;
    camera.frame = CameraFrame{{0xFF, 0xD8, 1, 2, 3}, {}};
    CHECK(shoot_into(camera, folder.path(), noon).error().code == ErrorCode::device);
    camera.frame = CameraFrame{{}, grey(8)};
    std::ofstream(folder.file("file")) << "";
    CHECK(shoot_into(camera, folder.file("file"), noon).error().code == ErrorCode::storage);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("the photo that was wished is chosen, once", "[camera]") {
    PhotoDesk desk;
    desk.settle();
    CHECK(desk.choice.folder.has_camera);
    CHECK(desk.chosen.empty());
    desk.choice.photo_wished = true;
    desk.frame();
    CHECK(desk.choice.taking_photo);
    desk.choice.photo_wished = true; // a second tap while the first is on its way
    desk.settle();
    CHECK_FALSE(desk.choice.taking_photo);
    REQUIRE(desk.chosen.size() == desk.choice.folder.files.size());
    CHECK(desk.chosen.front().ends_with(".jpg"));
    const int asked = desk.camera.asked;
    desk.settle();
    CHECK(desk.camera.asked == asked);
}

TEST_CASE("a camera that fails says why, and the next photo forgets it", "[camera]") {
    PhotoDesk desk;
    struct Case {
        ErrorCode code;
        complaints::CameraTrouble trouble;
    };
    for (const Case& one :
         {Case{ErrorCode::not_found, complaints::CameraTrouble::gone},
          {ErrorCode::conflict, complaints::CameraTrouble::busy},
          {ErrorCode::device, complaints::CameraTrouble::silent}}) {
        desk.camera.frame = fail(one.code, "camera");
        desk.choice.photo_wished = true;
        desk.settle();
        CHECK(desk.choice.trouble == one.trouble);
        CHECK(desk.chosen.empty());
    }
    desk.camera.frame = CameraFrame{{}, grey(64)};
    desk.choice.photo_wished = true;
    desk.settle();
    CHECK(desk.choice.trouble == complaints::CameraTrouble::none);
    CHECK(desk.chosen.size() == 1);
}

TEST_CASE("a wish in the very frame in which a photo comes brings a second one", "[camera]") {
    PhotoDesk desk;
    desk.settle();
    desk.choice.photo_wished = true;
    desk.frame();
    while (!desk.room.idle())
        std::this_thread::yield();
    desk.choice.photo_wished = true;
    desk.settle();
    CHECK(desk.camera.asked == 2);
    CHECK(desk.chosen.size() == 2);
}

TEST_CASE("a photo that comes after its case was left is not put to another one", "[camera]") {
    PhotoDesk desk;
    desk.settle();
    desk.choice.photo_wished = true;
    desk.frame();
    desk.watch.leave();
    PhotoWatch of_another_case;
    desk.watch = of_another_case;
    desk.settle();
    CHECK(desk.camera.asked == 1);
    CHECK(desk.chosen.empty());
    CHECK(desk.choice.folder.files.size() == 1); // it lies in the folder, to be chosen by hand
    desk.choice.photo_wished = true;
    desk.settle();
    CHECK(desk.chosen.size() == 1);
}

TEST_CASE("a desk without a camera offers none", "[camera]") {
    PhotoDesk desk;
    desk.camera.there = false;
    desk.settle();
    CHECK_FALSE(desk.choice.folder.has_camera);
}

} // namespace foyer::app
