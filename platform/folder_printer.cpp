#include "platform/folder_printer.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <memory>

#include "platform/image.h"

namespace foyer::platform {
namespace {

using printing::Fate;
using printing::Trouble;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

Done write_whole(const std::string& file, ByteView bytes) {
    std::unique_ptr<std::FILE, CloseFile> out(std::fopen(file.c_str(), "wb"));
    const bool written = out &&
        std::fwrite(bytes.data(), 1, bytes.size(), out.get()) == bytes.size() &&
        std::fflush(out.get()) == 0;
    if (!written) return fail(ErrorCode::storage, "write " + file + ": " + std::strerror(errno));
    return {};
}

Image picture_of(const printing::Raster& raster) {
    Image image{raster.width(), raster.height(), {}};
    image.rgba.reserve(static_cast<std::size_t>(raster.width() * raster.height()) * 4);
    for (int y = 0; y < raster.height(); ++y) {
        for (int x = 0; x < raster.width(); ++x) {
            const std::uint8_t shade = raster.black(x, y) ? 0 : 255;
            image.rgba.insert(image.rgba.end(), {shade, shade, shade, 255});
        }
    }
    return image;
}

Done write_and_move(const std::string& file, const std::function<Done(const std::string&)>& write) {
    const std::string draft = file + ".new";
    const Done written = write(draft);
    std::error_code failed;
    if (written) std::filesystem::rename(draft, file, failed);
    if (written && !failed) return {};
    const std::string why = written ? failed.message() : written.error().what;
    std::filesystem::remove(draft, failed);
    return fail(ErrorCode::storage, "print into " + file + ": " + why);
}

Done write_printout(const std::string& stem, const printing::Printout& printout) {
    if (printout.paper == printing::Paper::a4)
        return write_and_move(stem + ".pdf", [&](const std::string& file) {
            return write_whole(file, printout.bytes);
        });
    CHECK_OK(write_and_move(
        stem + ".bin", [&](const std::string& file) { return write_whole(file, printout.bytes); }));
    return write_and_move(stem + ".png", [&](const std::string& file) {
        return write_png(picture_of(printout.slip.raster), file);
    });
}

} // namespace

printing::PrinterState FolderPrinter::look_blocking() {
    std::error_code failed;
    std::filesystem::create_directories(m_folder, failed);
    printing::PrinterState state;
    state.answers = true;
    if (!failed) return state;
    state.trouble = Trouble::disk_full;
    state.detail = "make folder " + m_folder + ": " + failed.message();
    return state;
}

printing::PrintOutcome FolderPrinter::print_blocking(const printing::Printout& printout) {
    printing::PrinterState state = look_blocking();
    if (state.trouble != Trouble::none) return {Fate::untouched, state};
    const Done written = write_printout(m_folder + "/" + printout.name, printout);
    if (written) return {Fate::printed, state};
    state.trouble = Trouble::disk_full;
    state.detail = written.error().what;
    return {Fate::untouched, state};
}

} // namespace foyer::platform
