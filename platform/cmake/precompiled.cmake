# The headers that most files need take a third of the time of compiling one: they are read once for
# all libraries, programs and tests. g++ takes a precompiled header only where every macro it was
# made with is defined the same, so nothing is linked here but what all of them link.
option(FOYER_PRECOMPILE "Read the common headers once (OFF: each file proves its own includes)" ON)

set(foyer_common_headers
    <algorithm> <array> <charconv> <chrono> <cmath> <condition_variable> <cstdint> <cstring>
    <expected> <filesystem> <fstream> <functional> <future> <map> <memory> <mutex> <optional> <set>
    <span> <string> <string_view> <thread> <unordered_map> <utility> <variant> <vector>
    <fmt/core.h> <nlohmann/json.hpp>)
set(foyer_compiled_once "${CMAKE_SOURCE_DIR}/src/base/compiled_once.h")

# foyer_precompiled_header(NAME header...)
function(foyer_precompiled_header name)
    if(NOT FOYER_PRECOMPILE)
        return()
    endif()
    set(source "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}"
        CONTENT "// Gives the precompiled header a library to belong to.\n")
    add_library(${name} OBJECT "${source}")
    target_link_libraries(${name} PRIVATE fmt::fmt nlohmann_json::nlohmann_json foyer_strict)
    target_precompile_headers(${name} PRIVATE ${ARGN} "${foyer_compiled_once}")
    if(name STREQUAL "foyer_test_words")
        target_link_libraries(${name} PRIVATE Catch2::Catch2)
    endif()
    # g++ never makes the same bytes twice; ccache goes by these words instead of by them.
    set(compiler "g++ ${CMAKE_CXX_COMPILER_VERSION}")
    set(versions "fmt ${fmt_VERSION} json ${nlohmann_json_VERSION} ${compiler}")
    file(SHA256 "${foyer_compiled_once}" once)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${foyer_compiled_once}")
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum"
        CONTENT "${ARGN} ${versions} ${once}\n")
endfunction()

foyer_precompiled_header(foyer_common ${foyer_common_headers})
foyer_precompiled_header(
    foyer_test_words ${foyer_common_headers} <catch2/catch_test_macros.hpp>)

# foyer_precompile(TARGET NAME): TARGET reads the header of NAME first.
function(foyer_precompile target name)
    if(TARGET ${name})
        target_precompile_headers(${target} REUSE_FROM ${name})
    endif()
endfunction()
