#include "platform/graphics_driver.h"

#include <dlfcn.h>
#include <link.h>

#include <string>
#include <vector>

namespace foyer::platform {

namespace {

bool belongs_to_driver(const std::string& library) {
    for (const char* part : {"_dri.so", "libGLX", "libEGL", "libgallium", "libGLdispatch"}) {
        if (library.find(part) != std::string::npos) return true;
    }
    return false;
}

int collect(dl_phdr_info* library, std::size_t, void* names) {
    static_cast<std::vector<std::string>*>(names)->emplace_back(library->dlpi_name);
    return 0;
}

} // namespace

void keep_graphics_driver_loaded() {
    std::vector<std::string> libraries;
    dl_iterate_phdr(collect, &libraries);
    for (const std::string& library : libraries) {
        if (!belongs_to_driver(library)) continue;
        void* loaded = dlopen(library.c_str(), RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
        // NODELETE outlives this count of ours.
        if (loaded != nullptr) dlclose(loaded);
    }
}

} // namespace foyer::platform
