// The kernel's side of a camera, played call by call: what a real one insists on is checked, what a
// bad one does is tried.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include <linux/videodev2.h>
#include <sys/mman.h>

#include "platform/camera.h"
#include "tests/support/must.h"
#include "tests/support/temporary_folder.h"

namespace foyer::platform {
namespace {

using test::must;

// A camera of 4 x 2 pixels. One at a time, for the calls are plain functions.
struct Device {
    __u32 format = V4L2_PIX_FMT_YUYV;
    __u32 capabilities = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
    int open_error = 0;
    int start_error = 0;
    bool silent = false;
    bool damaged = false;
    int gone_after = 1000; // frames
    Bytes frame{16, 128, 235, 128, 16, 128, 235, 128, 81, 90, 81, 240, 81, 90, 81, 240};

    bool is_open = false;
    bool streams = false;
    int given = 0;
    std::vector<Bytes> memory{};
    std::vector<__u32> queued{};
    int mapped = 0;
};
Device* device = nullptr;

int fail_with(int error) {
    errno = error;
    return -1;
}

int open_device(const char*) {
    if (device->open_error != 0) return fail_with(device->open_error);
    CHECK_FALSE(device->is_open);
    device->is_open = true;
    device->queued.clear();
    return 7;
}
int close_device(int file) {
    CHECK(file == 7);
    CHECK_FALSE(device->streams);
    CHECK(device->mapped == 0);
    device->is_open = false;
    return 0;
}

int give(v4l2_buffer& buffer) {
    if (device->given >= device->gone_after) return fail_with(ENODEV);
    REQUIRE_FALSE(device->queued.empty());
    buffer.index = device->queued.front();
    device->queued.erase(device->queued.begin());
    std::ranges::copy(device->frame, device->memory[buffer.index].begin());
    buffer.bytesused = static_cast<__u32>(device->frame.size());
    buffer.flags = device->damaged ? V4L2_BUF_FLAG_ERROR : 0;
    ++device->given;
    return 0;
}

int ask_device(int file, unsigned long request, void* argument) {
    CHECK(file == 7);
    switch (request) {
    case VIDIOC_QUERYCAP:
        static_cast<v4l2_capability*>(argument)->capabilities = device->capabilities;
        return 0;
    case VIDIOC_ENUM_FMT: {
        auto& one = *static_cast<v4l2_fmtdesc*>(argument);
        if (one.index > 0) return fail_with(EINVAL);
        one.pixelformat = device->format;
        return 0;
    }
    case VIDIOC_S_FMT: {
        auto& pix = static_cast<v4l2_format*>(argument)->fmt.pix;
        CHECK(pix.pixelformat == device->format);
        pix.width = 4;
        pix.height = 2;
        pix.bytesperline = 8;
        return 0;
    }
    case VIDIOC_REQBUFS: {
        auto& wanted = *static_cast<v4l2_requestbuffers*>(argument);
        wanted.count = 2; // fewer than were wished
        device->memory.assign(wanted.count, Bytes(64));
        return 0;
    }
    case VIDIOC_QUERYBUF: {
        auto& buffer = *static_cast<v4l2_buffer*>(argument);
        buffer.length = 64;
        buffer.m.offset = buffer.index * 4096;
        return 0;
    }
    case VIDIOC_QBUF:
        device->queued.push_back(static_cast<v4l2_buffer*>(argument)->index);
        return 0;
    case VIDIOC_STREAMON:
        if (device->start_error != 0) return fail_with(device->start_error);
        CHECK(device->queued.size() == device->memory.size());
        device->streams = true;
        return 0;
    case VIDIOC_STREAMOFF: device->streams = false; return 0;
    case VIDIOC_DQBUF: return give(*static_cast<v4l2_buffer*>(argument));
    default: return fail_with(ENOTTY);
    }
}

void* map_device(std::size_t length, int, off_t offset) {
    CHECK(length == 64);
    ++device->mapped;
    return device->memory[static_cast<std::size_t>(offset) / 4096].data();
}
int unmap_device(void*, std::size_t) {
    --device->mapped;
    return 0;
}
int poll_device(pollfd* asked, nfds_t, int wait_ms) {
    CHECK(wait_ms > 0);
    if (device->silent) return 0;
    asked->revents = POLLIN;
    return 1;
}

struct Desk {
    explicit Desk(Device wanted = {}) : machine(std::move(wanted)) {
        device = &machine;
        std::ofstream(devices.file("video0")) << "";
    }
    ~Desk() {
        CHECK_FALSE(machine.is_open);
        device = nullptr;
    }
    Result<app::CameraFrame> photo() { return camera->photo_blocking(); }

    Device machine;
    test::TemporaryFolder devices;
    DeviceCalls calls{open_device, close_device,   ask_device,
                      map_device,  unmap_device, poll_device};
    std::unique_ptr<app::Camera> camera = open_camera(devices.path(), calls);
};

ErrorCode trouble_with(Device wanted) {
    Desk desk(std::move(wanted));
    const auto photo = desk.photo();
    REQUIRE_FALSE(photo.has_value());
    CHECK(photo.error().what != "");
    return photo.error().code;
}

} // namespace

TEST_CASE("a photo is taken when the light is measured, and the camera is let go", "[camera]") {
    Desk desk;
    CHECK(desk.camera->is_there_blocking());
    const auto frame = must(desk.photo());
    CHECK(frame.jpeg.empty());
    CHECK(frame.pixels.width == 4);
    CHECK(frame.pixels.height == 2);
    CHECK(desk.machine.given > 10);
    CHECK(must(desk.photo()).pixels.rgba == frame.pixels.rgba);
}

TEST_CASE("black, white and red are that", "[camera]") {
    Desk desk;
    const Picture pixels = must(desk.photo()).pixels;
    const auto pixel = [&](std::size_t at) {
        return Bytes(
            pixels.rgba.begin() + static_cast<std::ptrdiff_t>(at * 4),
            pixels.rgba.begin() + static_cast<std::ptrdiff_t>(at * 4 + 4));
    };
    CHECK(pixel(0) == Bytes{0, 0, 0, 255});
    CHECK(pixel(1) == Bytes{255, 255, 255, 255});
    CHECK(pixel(4) == Bytes{255, 0, 0, 255});
}

TEST_CASE("what a camera packs itself is handed on as it is", "[camera]") {
    Desk desk({.format = V4L2_PIX_FMT_MJPEG, .frame = {0xFF, 0xD8, 1, 2, 3}});
    const auto frame = must(desk.photo());
    CHECK(frame.jpeg == Bytes{0xFF, 0xD8, 1, 2, 3});
    CHECK(frame.pixels.width == 0);
}

TEST_CASE("every trouble of a camera is told apart, and nothing stays open", "[camera]") {
    CHECK(trouble_with({.open_error = EBUSY}) == ErrorCode::not_found);
    CHECK(trouble_with({.start_error = EBUSY}) == ErrorCode::conflict);
    CHECK(trouble_with({.silent = true}) == ErrorCode::device);
    CHECK(trouble_with({.damaged = true}) == ErrorCode::device);
    CHECK(trouble_with({.gone_after = 5}) == ErrorCode::not_found);
    CHECK(trouble_with({.gone_after = 0}) == ErrorCode::not_found);
    CHECK(trouble_with({.format = V4L2_PIX_FMT_H264}) == ErrorCode::not_found);
    CHECK(trouble_with({.capabilities = V4L2_CAP_VIDEO_OUTPUT}) == ErrorCode::not_found);
    CHECK(trouble_with({.frame = {1, 2, 3}}) == ErrorCode::device);
}

TEST_CASE("a folder without a camera has none", "[camera]") {
    const test::TemporaryFolder empty;
    std::ofstream(empty.file("video0")) << "no device";
    std::ofstream(empty.file("videos")) << "";
    const auto camera = open_camera(empty.path());
    CHECK_FALSE(camera->is_there_blocking());
    CHECK(camera->photo_blocking().error().code == ErrorCode::not_found);
    CHECK_FALSE(open_camera("/no/such/folder")->is_there_blocking());
}

TEST_CASE("too few bytes make no picture", "[camera]") {
    const Bytes bytes(15, 100);
    CHECK(picture_of_yuyv(bytes, 4, 2, 8).width == 0);
    CHECK(picture_of_yuyv(bytes, 0, 2, 8).width == 0);
    CHECK(picture_of_yuyv({}, 4, 0, 8).width == 0);
}

} // namespace foyer::platform
