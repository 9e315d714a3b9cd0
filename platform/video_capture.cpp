#include "platform/video_capture.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace foyer::platform {
namespace {

using app::CameraFrame;

// What papers can be read on; a camera that has less gives what it has.
constexpr __u32 wished_width = 1920;
constexpr __u32 wished_height = 1080;
constexpr __u32 side_most = 8192;
constexpr __u32 buffers = 4;
constexpr int frames_of_light = 12;
constexpr int frame_wait_ms = 3000;

struct Mapped {
    void* start = nullptr;
    std::size_t length = 0;
};

ErrorCode code_of(int error) {
    if (error == EBUSY) return ErrorCode::conflict;
    if (error == ENOENT || error == ENODEV || error == ENXIO) return ErrorCode::not_found;
    return ErrorCode::device;
}

// One opening of the device: what was begun is ended, whatever happens in between.
class Capture {
public:
    Capture(const std::string& path, const DeviceCalls& calls)
        : m_path(path), m_calls(calls), m_file(calls.open(path.c_str())) {}
    ~Capture() {
        if (m_streams) (void)ask(VIDIOC_STREAMOFF, &m_kind);
        for (const Mapped& one : m_mapped)
            m_calls.unmap(one.start, one.length);
        if (m_file >= 0) m_calls.close(m_file);
    }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

    bool is_camera() const {
        v4l2_capability can{};
        if (m_file < 0 || !ask(VIDIOC_QUERYCAP, &can)) return false;
        const __u32 of_this = (can.capabilities & V4L2_CAP_DEVICE_CAPS) != 0 ? can.device_caps
                                                                             : can.capabilities;
        constexpr __u32 needed = V4L2_CAP_VIDEO_CAPTURE | V4L2_CAP_STREAMING;
        return (of_this & needed) == needed && format() != 0;
    }

    Result<CameraFrame> frame() {
        if (m_file < 0) return failed("open", errno);
        if (!is_camera()) return fail(ErrorCode::device, m_path + " gives no photos");
        CHECK_OK(set_format());
        CHECK_OK(map_buffers());
        if (!ask(VIDIOC_STREAMON, &m_kind)) return failed("start", errno);
        m_streams = true;
        for (int i = 0; i < frames_of_light; ++i)
            CHECK_OK(let_one_go());
        return take_one();
    }

private:
    bool ask(unsigned long request, void* argument) const {
        int answer = 0;
        do
            answer = m_calls.ioctl(m_file, request, argument);
        while (answer < 0 && errno == EINTR);
        return answer >= 0;
    }

    std::unexpected<Error> failed(const char* action, int error) const {
        const std::string what = std::string(action) + " camera " + m_path;
        return fail(code_of(error), what + ": " + std::strerror(error));
    }

    // The better of those that can be read here; 0: none.
    __u32 format() const {
        __u32 found = 0;
        for (__u32 i = 0; i < 64; ++i) {
            v4l2_fmtdesc one{};
            one.index = i;
            one.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
            if (!ask(VIDIOC_ENUM_FMT, &one)) break;
            if (one.pixelformat == V4L2_PIX_FMT_MJPEG) return one.pixelformat;
            if (one.pixelformat == V4L2_PIX_FMT_YUYV) found = one.pixelformat;
        }
        return found;
    }

    Done set_format() {
        m_format.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        m_format.fmt.pix.width = wished_width;
        m_format.fmt.pix.height = wished_height;
        m_format.fmt.pix.pixelformat = format();
        m_format.fmt.pix.field = V4L2_FIELD_NONE;
        const __u32 wished = m_format.fmt.pix.pixelformat;
        if (!ask(VIDIOC_S_FMT, &m_format)) return failed("set up", errno);
        const v4l2_pix_format& got = m_format.fmt.pix;
        const bool sound = got.pixelformat == wished && got.width > 0 && got.height > 0 &&
            got.width <= side_most && got.height <= side_most;
        if (!sound) return fail(ErrorCode::device, "set up camera " + m_path + ": odd answer");
        return {};
    }

    Done map_buffers() {
        v4l2_requestbuffers wanted{};
        wanted.count = buffers;
        wanted.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        wanted.memory = V4L2_MEMORY_MMAP;
        if (!ask(VIDIOC_REQBUFS, &wanted)) return failed("share memory with", errno);
        for (__u32 i = 0; i < wanted.count; ++i) {
            v4l2_buffer one = buffer(i);
            if (!ask(VIDIOC_QUERYBUF, &one)) return failed("share memory with", errno);
            void* const start = m_calls.map(one.length, m_file, one.m.offset);
            if (start == MAP_FAILED) return failed("share memory with", errno);
            m_mapped.push_back({start, one.length});
            if (!ask(VIDIOC_QBUF, &one)) return failed("share memory with", errno);
        }
        if (m_mapped.empty()) return fail(ErrorCode::device, "camera " + m_path + " has no memory");
        return {};
    }

    static v4l2_buffer buffer(__u32 index) {
        v4l2_buffer one{};
        one.index = index;
        one.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        one.memory = V4L2_MEMORY_MMAP;
        return one;
    }

    Result<v4l2_buffer> filled() {
        pollfd asked{m_file, POLLIN, 0};
        const int ready = m_calls.poll(&asked, 1, frame_wait_ms);
        if (ready == 0) return fail(ErrorCode::device, "camera " + m_path + " sends nothing");
        if (ready < 0 || (asked.revents & (POLLERR | POLLHUP)) != 0)
            return failed("read", ready < 0 ? errno : ENODEV);
        v4l2_buffer one = buffer(0);
        if (!ask(VIDIOC_DQBUF, &one)) return failed("read", errno);
        if (one.index >= m_mapped.size())
            return fail(ErrorCode::device, "read camera " + m_path + ": odd answer");
        return one;
    }

    Done let_one_go() {
        TRY(auto one, filled());
        if (!ask(VIDIOC_QBUF, &one)) return failed("read", errno);
        return {};
    }

    Result<CameraFrame> take_one() {
        for (int i = 0; i < frames_of_light; ++i) {
            TRY(auto one, filled());
            const Mapped& at = m_mapped[one.index];
            const auto size = std::min<std::size_t>(one.bytesused, at.length);
            auto taken = frame_of({static_cast<const std::uint8_t*>(at.start), size});
            const bool damaged = (one.flags & V4L2_BUF_FLAG_ERROR) != 0;
            if (!damaged && (!taken.jpeg.empty() || taken.pixels.width > 0)) return taken;
            if (!ask(VIDIOC_QBUF, &one)) return failed("read", errno);
        }
        return fail(ErrorCode::device, "camera " + m_path + " sends damaged photos only");
    }

    CameraFrame frame_of(ByteView bytes) const {
        const v4l2_pix_format& got = m_format.fmt.pix;
        if (got.pixelformat == V4L2_PIX_FMT_MJPEG) return {Bytes(bytes.begin(), bytes.end()), {}};
        return {
            {},
            picture_of_yuyv(
                bytes, static_cast<int>(got.width), static_cast<int>(got.height),
                got.bytesperline)};
    }

    const std::string m_path;
    const DeviceCalls& m_calls;
    const int m_file;
    int m_kind = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    v4l2_format m_format{};
    std::vector<Mapped> m_mapped;
    bool m_streams = false;
};

std::uint8_t clamped(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

// ITU-R BT.601, studio range, in 1/256.
void put_pixel(Bytes& rgba, int y, int u, int v) {
    const int light = 298 * (y - 16) + 128;
    rgba.push_back(clamped((light + 409 * (v - 128)) >> 8));
    rgba.push_back(clamped((light - 100 * (u - 128) - 208 * (v - 128)) >> 8));
    rgba.push_back(clamped((light + 516 * (u - 128)) >> 8));
    rgba.push_back(255);
}

} // namespace

const DeviceCalls& kernel_calls() {
    static const DeviceCalls calls{
        [](const char* path) { return ::open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC); },
        [](int file) { return ::close(file); },
        [](int file, unsigned long request, void* argument) {
            return ::ioctl(file, request, argument);
        },
        [](std::size_t length, int file, off_t offset) {
            return ::mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_SHARED, file, offset);
        },
        [](void* start, std::size_t length) { return ::munmap(start, length); },
        [](pollfd* asked, nfds_t count, int wait_ms) { return ::poll(asked, count, wait_ms); }};
    return calls;
}

bool can_capture(const std::string& path, const DeviceCalls& calls) {
    return Capture(path, calls).is_camera();
}

Result<CameraFrame> capture_blocking(const std::string& path, const DeviceCalls& calls) {
    return Capture(path, calls).frame();
}

Picture picture_of_yuyv(ByteView bytes, int width, int height, std::size_t row_bytes) {
    const auto pairs = static_cast<std::size_t>(width) / 2;
    const std::size_t row = std::max(row_bytes, pairs * 4);
    if (pairs == 0 || height <= 0) return {};
    if (bytes.size() < row * static_cast<std::size_t>(height - 1) + pairs * 4) return {};
    Picture picture{static_cast<int>(pairs * 2), height, {}};
    picture.rgba.reserve(pairs * 8 * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y) {
        const ByteView line = bytes.subspan(row * static_cast<std::size_t>(y), pairs * 4);
        for (std::size_t at = 0; at < line.size(); at += 4) {
            put_pixel(picture.rgba, line[at], line[at + 1], line[at + 3]);
            put_pixel(picture.rgba, line[at + 2], line[at + 1], line[at + 3]);
        }
    }
    return picture;
}

} // namespace foyer::platform
