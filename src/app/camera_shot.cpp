#include "app/camera_shot.h"

#include <filesystem>
#include <fstream>

#include "desk/complaints/photo_folder.h"
#include "pictures/decode.h"
#include "pictures/encode_jpeg.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

constexpr int longest_side = 4096;

// Cameras leave out what every decoder is to know by heart: written anew, any program reads it.
Result<Bytes> file_of(const CameraFrame& frame) {
    if (frame.jpeg.empty()) return pictures::encode_jpeg(frame.pixels);
    auto pixels = pictures::decode(frame.jpeg, longest_side);
    if (!pixels)
        return fail(ErrorCode::device, "read what the camera sent: " + pixels.error().what);
    return pictures::encode_jpeg(*pixels);
}

// Under a hidden name until it is whole: nobody can choose half a photo.
Done write_whole(const std::string& folder, const std::string& name, const Bytes& bytes) {
    const std::string draft = folder + "/." + name;
    std::error_code failed;
    fs::create_directories(folder, failed);
    std::ofstream out(draft, std::ios::binary | std::ios::trunc);
    out.write(
        reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) fs::rename(draft, folder + "/" + name, failed);
    if (out && !failed) return {};
    fs::remove(draft, failed);
    return fail(ErrorCode::storage, "write " + folder + "/" + name);
}

} // namespace

Result<std::string> shoot_into(Camera& camera, const std::string& folder, Time now) {
    TRY(const auto frame, camera.photo_blocking());
    TRY(const auto bytes, file_of(frame));
    const std::string name =
        std::string(complaints::camera_photo_start) + std::to_string(now.ms) + ".jpg";
    CHECK_OK(write_whole(folder, name, bytes));
    return folder + "/" + name;
}

} // namespace foyer::app
