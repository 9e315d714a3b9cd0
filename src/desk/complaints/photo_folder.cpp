#include "desk/complaints/photo_folder.h"

namespace foyer::complaints {

FileSource source_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.starts_with(camera_photo_start) ? FileSource::camera : FileSource::folder;
}

} // namespace foyer::complaints
