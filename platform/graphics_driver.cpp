#include "platform/graphics_driver.h"

#include <dlfcn.h>
#include <link.h>

#include <string>
#include <vector>

extern "C" {
[[gnu::weak]] void __lsan_disable();
[[gnu::weak]] void __lsan_enable();
}

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

DriverMemory::DriverMemory() {
    if (__lsan_disable != nullptr) __lsan_disable();
}

DriverMemory::~DriverMemory() {
    if (__lsan_enable != nullptr) __lsan_enable();
}

} // namespace foyer::platform

#if defined(__SANITIZE_ADDRESS__)
// At the end of a program the leak sanitizer of g++ 12 walks through the thread-local memory of
// libraries that were loaded late, a driver's among them, and falls itself when a thread of theirs
// goes just then. What it then misses is theirs.
extern "C" const char* __asan_default_options();
extern "C" [[gnu::no_sanitize("address", "undefined")]] const char* __asan_default_options() {
    return "intercept_tls_get_addr=0";
}
#endif
