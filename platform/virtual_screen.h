// What a virtual display shows, pixel by pixel, seen from outside: Xvfb keeps its screen in a file.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "platform/image.h"
#include "platform/region.h"

namespace foyer::platform {

class VirtualScreen {
public:
    // frame_buffer_folder: as given to VirtualDisplay::open().
    static Result<std::unique_ptr<VirtualScreen>> open(const std::string& frame_buffer_folder);
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen&) = delete;
    VirtualScreen& operator=(const VirtualScreen&) = delete;

    // Both are cut to the screen. The display may be drawing meanwhile.
    Image picture(PixelRect part) const;
    std::uint64_t fingerprint(PixelRect part) const; // every second row

private:
    VirtualScreen() = default;
    const std::uint32_t* row(int y) const;

    void* m_mapped = nullptr;
    std::size_t m_bytes = 0;
    const std::uint8_t* m_pixels = nullptr;
    std::size_t m_row_bytes = 0;
    PixelRect m_whole;
};

} // namespace foyer::platform
