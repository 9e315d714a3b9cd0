# Compiler options. `foyer_strict` is for our own code; libraries from outside are spared it.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# -g1: lines for the sanitizers' reports and for crash traces, at a fifth less time to compile. For
# a debugger: cmake --preset debug -DFOYER_DEBUG_FLAGS="-Og -g".
set(FOYER_DEBUG_FLAGS "-Og -g1" CACHE STRING "Compiler flags of debug builds")
set(CMAKE_CXX_FLAGS_DEBUG "${FOYER_DEBUG_FLAGS}")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -g1 -DNDEBUG")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()

include(GNUInstallDirs)

set(FOYER_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (empty: none)")
if(FOYER_SANITIZE)
    add_compile_options(
        -fsanitize=${FOYER_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${FOYER_SANITIZE})
    # A pointer that is null or ran over is reported in the debug preset when it is followed, by the
    # address sanitizer, and no bytes are read here through a wider type: these checks take half of
    # the compiler's time.
    add_compile_options(-fno-sanitize=null,alignment,pointer-overflow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ tidies its memory up from 256 MiB on, which takes an eighth of its time; no file of ours
    # needs more than one GiB, which is twice this.
    add_compile_options(--param=ggc-min-heapsize=524288)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()

# ccache: the paths are made relative, so that several checkouts share what one has compiled.
find_program(FOYER_CCACHE ccache)
if(FOYER_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=1
        ${FOYER_CCACHE})
endif()

add_library(foyer_strict INTERFACE)
target_compile_options(foyer_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees overlapping copies in std::string's own operator+ where there are none, and reads
    # of nothing where a std::variant or std::expected is moved; tests run under the sanitizers.
    target_compile_options(foyer_strict INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
