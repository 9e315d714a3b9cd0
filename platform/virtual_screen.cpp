#include "platform/virtual_screen.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace foyer::platform {

namespace {

// XWD, the format of X's own screen dumps: these words of the header, big-endian, then a colour map
// of 12 bytes an entry, then the rows.
constexpr std::size_t word_header_bytes = 0;
constexpr std::size_t word_width = 4;
constexpr std::size_t word_height = 5;
constexpr std::size_t word_row_bytes = 12;
constexpr std::size_t word_colour_count = 19;
constexpr std::size_t colour_bytes = 12;

} // namespace

Result<std::unique_ptr<VirtualScreen>> VirtualScreen::open(const std::string& frame_buffer_folder) {
    const std::string file = frame_buffer_folder + "/Xvfb_screen0";
    const auto failed = [&] {
        return fail(ErrorCode::device, "watch screen " + file + ": " + std::strerror(errno));
    };
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return failed();
    struct stat found {};
    fstat(opened, &found);
    const auto bytes = static_cast<std::size_t>(found.st_size);
    void* mapped = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, opened, 0);
    close(opened);
    if (mapped == MAP_FAILED) return failed();

    auto screen = std::unique_ptr<VirtualScreen>(new VirtualScreen);
    const auto* words = static_cast<const std::uint32_t*>(mapped);
    const auto word = [&](std::size_t index) { return std::size_t{ntohl(words[index])}; };
    screen->m_mapped = mapped;
    screen->m_bytes = bytes;
    screen->m_row_bytes = word(word_row_bytes);
    screen->m_whole = {
        0, 0, static_cast<int>(word(word_width)), static_cast<int>(word(word_height))};
    screen->m_pixels = static_cast<const std::uint8_t*>(mapped) + word(word_header_bytes) +
        word(word_colour_count) * colour_bytes;
    return screen;
}

VirtualScreen::~VirtualScreen() {
    if (m_mapped != nullptr) munmap(m_mapped, m_bytes);
}

const std::uint32_t* VirtualScreen::row(int y) const {
    const auto* first = m_pixels + static_cast<std::size_t>(y) * m_row_bytes;
    return reinterpret_cast<const std::uint32_t*>(first);
}

Image VirtualScreen::picture(PixelRect part) const {
    part = both(part, m_whole);
    Image image{part.width(), part.height(), {}};
    for (int y = part.top; y < part.bottom; ++y) {
        for (int x = part.left; x < part.right; ++x) {
            const std::uint32_t pixel = row(y)[x];
            for (const int shift : {16, 8, 0}) {
                image.rgba.push_back(static_cast<std::uint8_t>(pixel >> shift));
            }
            image.rgba.push_back(255);
        }
    }
    return image;
}

std::uint64_t VirtualScreen::fingerprint(PixelRect part) const {
    part = both(part, m_whole);
    std::uint64_t print = 1469598103934665603ULL;
    for (int y = part.top; y < part.bottom; y += 2) {
        const std::uint32_t* pixels = row(y);
        for (int x = part.left; x < part.right; ++x) {
            print = (print ^ pixels[x]) * 0x9E3779B97F4A7C15ULL;
        }
    }
    return print;
}

} // namespace foyer::platform
