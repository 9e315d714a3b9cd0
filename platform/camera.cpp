#include "platform/camera.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <vector>

namespace foyer::platform {
namespace {

namespace fs = std::filesystem;

// video2 before video10; -1: it is none.
int number_of(const std::string& name) {
    constexpr std::string_view start = "video";
    int number = -1;
    if (!name.starts_with(start)) return number;
    const char* const end = name.data() + name.size();
    const auto [rest, error] = std::from_chars(name.data() + start.size(), end, number);
    return error == std::errc() && rest == end ? number : -1;
}

class FirstCamera final : public app::Camera {
public:
    FirstCamera(std::string devices, const DeviceCalls& calls)
        : m_devices(std::move(devices)), m_calls(calls) {}

    bool is_there_blocking() override { return !path().empty(); }

    Result<app::CameraFrame> photo_blocking() override {
        const std::string found = path();
        if (found.empty()) return fail(ErrorCode::not_found, "find a camera in " + m_devices);
        return capture_blocking(found, m_calls);
    }

private:
    std::string path() const {
        std::vector<int> numbers;
        std::error_code none;
        for (const auto& one : fs::directory_iterator(m_devices, none)) {
            const int number = number_of(one.path().filename().string());
            if (number >= 0) numbers.push_back(number);
        }
        std::ranges::sort(numbers);
        for (const int number : numbers) {
            const std::string path = m_devices + "/video" + std::to_string(number);
            if (can_capture(path, m_calls)) return path;
        }
        return "";
    }

    const std::string m_devices;
    const DeviceCalls& m_calls;
};

} // namespace

std::unique_ptr<app::Camera> open_camera(std::string devices, const DeviceCalls& calls) {
    return std::make_unique<FirstCamera>(std::move(devices), calls);
}

} // namespace foyer::platform
