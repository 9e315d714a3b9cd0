# Everything from outside, one row each: what it saves us | licence | how it is found.
# "system" is the package of Debian 12 that tools/setup installs.
#
#   Dear ImGui >= 1.92  every widget, layout and glyph atlas | MIT | path, .deps, upstream tag
#   Catch2 >= 3.4       test runner and assertions | BSL-1.0 | path, .deps, system, upstream tag
#   RapidCheck          generated cases, shrunk when they fail | BSD-2-Clause | system
#   GLFW 3              windows, input and contexts on X11 and Wayland | Zlib | system
#   OpenGL, EGL         the graphics driver (GLVND) | MIT | system
#   X11, XTest          the desktop's input method; the tour's fingers and keyboard | MIT | system
#   SQLite >= 3.40      storage that survives a pulled plug, full-text search | none needed | system
#   libsodium           Ed25519, sealing, blind index, Argon2id | ISC | system
#   OpenSSL (libcrypto) SHA-256 by the processor's own instructions, a third of libsodium's time |
#                       Apache-2.0 | system
#   ICU >= 72           collation, normal forms | Unicode-3.0 | system
#   Unihan database     readings of Chinese characters, at build time only | Unicode-3.0 | system
#   Boost.Locale        gettext catalogues, plurals, dates | BSL-1.0 | system
#   Boost.UUID          ids made of a name: what an approval covers | BSL-1.0 | system
#   FreeType            glyph outlines | FTL | system
#   Fontconfig          which file holds which font | MIT | system
#   Pango, Cairo        text on paper in any script, PDF | LGPL-2.0-or-later, LGPL-2.1 | system
#   zint                QR codes and Code 128 | BSD-3-Clause | system
#   CUPS (libcups)      print queues of the office | Apache-2.0 | system
#   libpng              screenshots, photos | libpng-2.0 | system
#   libjpeg-turbo       photos | IJG, BSD-3-Clause | system
#   date                calendars and time zones until std has them | MIT | system
#   libphonenumber      phone numbers as people write them | Apache-2.0 | system
#   libcsv              quotes and separators of CSV, as it comes | LGPL-2.1-or-later | system
#   pugixml             POSLog XML; expands no entities | MIT | system
#   Zstandard           files of the till, kept small | BSD-3-Clause | system
#   fmt                 formatting until std::format is there | MIT | system
#   spdlog              the log file | MIT | system
#   nlohmann-json       journal bodies, --json | MIT | system
#   toml++              foyer.toml | MIT | system
#   CLI11               command lines | BSD-3-Clause | system
#   librime >= 1.5      pinyin to Chinese; its header at build time, the library and the dictionary
#                       rime-data-pinyin-simp when one first types Chinese | BSD-3-Clause, the
#                       dictionary Apache-2.0 | system
#   libxkbcommon        which letter a key of a scanner gives | MIT | system
#   ALSA (libasound)    sound, also by way of a desktop's sound server | LGPL-2.1-or-later | system
#   gettext (msgfmt)    compiles translations, at build time only | GPL-3.0-or-later | system

include(FetchContent)

# FOYER_DEPS, then .deps beside this checkout: what tools/setup unpacked.
set(foyer_deps "$ENV{FOYER_DEPS}")
if(NOT foyer_deps)
    set(foyer_deps "${CMAKE_SOURCE_DIR}/.deps")
endif()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(date REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS i18n uc)
find_package(SQLite3 3.40 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
find_package(Freetype REQUIRED)
find_package(Fontconfig REQUIRED)
find_package(Boost 1.74 REQUIRED COMPONENTS locale)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(glfw3 3.3 REQUIRED)
option(FOYER_WAYLAND "Insist on a GLFW for Wayland (on Debian: libglfw3-wayland)" OFF)
if(FOYER_WAYLAND)
    include(CheckLibraryExists)
    check_library_exists(glfw glfwGetWaylandDisplay "" foyer_glfw_knows_wayland)
    if(NOT foyer_glfw_knows_wayland)
        message(FATAL_ERROR "FOYER_WAYLAND: this GLFW knows X11 only. Install libglfw3-wayland.")
    endif()
endif()
set(OpenGL_GL_PREFERENCE GLVND)
find_package(OpenGL REQUIRED COMPONENTS OpenGL EGL)
find_package(PNG REQUIRED)
find_package(JPEG REQUIRED)
find_package(ALSA REQUIRED)
find_package(X11 REQUIRED COMPONENTS Xtst)
find_package(rapidcheck REQUIRED)
find_program(MSGFMT msgfmt REQUIRED)

pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium>=1.0.18)
add_library(foyer::sodium ALIAS PkgConfig::sodium)

# Only the header: platform/ime opens the library when it is first needed.
find_path(RIME_INCLUDE_DIR rime_api.h REQUIRED)
add_library(foyer::rime_header INTERFACE IMPORTED)
set_target_properties(foyer::rime_header PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${RIME_INCLUDE_DIR}")

pkg_check_modules(xkbcommon REQUIRED IMPORTED_TARGET xkbcommon>=1.0)
add_library(foyer::xkbcommon ALIAS PkgConfig::xkbcommon)

pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd>=1.4)
add_library(foyer::zstd ALIAS PkgConfig::zstd)

find_package(pugixml 1.10 REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
add_library(foyer::csv UNKNOWN IMPORTED)
set_target_properties(foyer::csv PROPERTIES
    IMPORTED_LOCATION "${CSV_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${CSV_INCLUDE_DIR}")

pkg_check_modules(pangocairo REQUIRED IMPORTED_TARGET pangocairo>=1.50 cairo-pdf)
# GLib asks for -pthread; the precompiled headers were made without its macro.
set_target_properties(PkgConfig::pangocairo PROPERTIES INTERFACE_COMPILE_OPTIONS "")
add_library(foyer::pangocairo ALIAS PkgConfig::pangocairo)

find_package(Cups REQUIRED)
find_library(ZINT_LIBRARY zint REQUIRED)
find_path(ZINT_INCLUDE_DIR zint.h REQUIRED)
add_library(foyer::zint UNKNOWN IMPORTED)
set_target_properties(foyer::zint PROPERTIES
    IMPORTED_LOCATION "${ZINT_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${ZINT_INCLUDE_DIR}")

# libphonenumber as Debian builds it has no CMake files.
find_library(PHONENUMBER_LIBRARY phonenumber REQUIRED)
find_path(PHONENUMBER_INCLUDE_DIR phonenumbers/phonenumberutil.h REQUIRED)
add_library(foyer::phonenumber UNKNOWN IMPORTED)
set_target_properties(foyer::phonenumber PROPERTIES
    IMPORTED_LOCATION "${PHONENUMBER_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${PHONENUMBER_INCLUDE_DIR}")

# --- Dear ImGui, compiled by us with FreeType, 32-bit characters and the item hooks of src/ui ---

set(FOYER_IMGUI_DIR "" CACHE PATH "Source folder of Dear ImGui >= 1.92 (empty: .deps, upstream)")
set(imgui_dir "${FOYER_IMGUI_DIR}")
if(NOT imgui_dir)
    set(imgui_dir "${foyer_deps}/imgui")
endif()
if(NOT EXISTS "${imgui_dir}/imgui.h")
    message(STATUS "Dear ImGui: not in ${imgui_dir} (tools/setup puts it there), "
        "taking the upstream release")
    FetchContent_Declare(imgui_upstream
        GIT_REPOSITORY https://github.com/ocornut/imgui.git GIT_TAG v1.92.2b GIT_SHALLOW TRUE)
    FetchContent_MakeAvailable(imgui_upstream)
    set(imgui_dir "${imgui_upstream_SOURCE_DIR}")
endif()

add_library(imgui STATIC
    ${imgui_dir}/imgui.cpp ${imgui_dir}/imgui_draw.cpp ${imgui_dir}/imgui_tables.cpp
    ${imgui_dir}/imgui_widgets.cpp ${imgui_dir}/imgui_demo.cpp
    ${imgui_dir}/misc/freetype/imgui_freetype.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir})
target_compile_definitions(imgui PUBLIC
    IMGUI_ENABLE_FREETYPE IMGUI_USE_WCHAR32 IMGUI_ENABLE_TEST_ENGINE
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS)
target_link_libraries(imgui PRIVATE Freetype::Freetype)

add_library(imgui_backends STATIC
    ${imgui_dir}/backends/imgui_impl_glfw.cpp ${imgui_dir}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_backends SYSTEM PUBLIC ${imgui_dir}/backends)
target_link_libraries(imgui_backends PUBLIC imgui glfw OpenGL::GL)

# --- Catch2 ---

if(EXISTS "${foyer_deps}/catch2/usr")
    list(PREPEND CMAKE_PREFIX_PATH "${foyer_deps}/catch2/usr")
endif()
find_package(Catch2 3.4 QUIET)
if(NOT Catch2_FOUND)
    message(STATUS "Catch2: no version 3 here (tools/setup gets it), taking the upstream release")
    FetchContent_Declare(Catch2
        GIT_REPOSITORY https://github.com/catchorg/Catch2.git GIT_TAG v3.7.1 GIT_SHALLOW TRUE)
    FetchContent_MakeAvailable(Catch2)
    list(APPEND CMAKE_MODULE_PATH "${Catch2_SOURCE_DIR}/extras")
endif()
