# The headers that most files need take a third of the time of compiling one: they are read once for
# all libraries, programs and tests. g++ takes a precompiled header only where every macro it was
# made with is defined the same, so nothing is linked here but what all of them link.
option(FOYER_PRECOMPILE "Read the common headers once (OFF: each file proves its own includes)" ON)

# What a precompiled header holds every file of it pays for, JSON with half a second: screens and
# most tests never see it.
set(foyer_common_headers
    <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <cstring> <expected> <fstream>
    <functional> <map> <memory> <mutex> <optional> <set> <span> <string> <string_view>
    <unordered_map> <utility> <variant> <vector> <fmt/core.h>)

# foyer_precompiled_header(NAME HEADERS header... [ONCE file...] [LINKS library...]
#                          [VERSIONS word...])
# ONCE: what src/base compiles once, beside compiled_once.h. VERSIONS: of what LINKS brings.
function(foyer_precompiled_header name)
    if(NOT FOYER_PRECOMPILE)
        return()
    endif()
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;ONCE;LINKS;VERSIONS")
    list(TRANSFORM arg_ONCE PREPEND "${CMAKE_SOURCE_DIR}/src/base/")
    list(PREPEND arg_ONCE "${CMAKE_SOURCE_DIR}/src/base/compiled_once.h")
    set(source "${CMAKE_BINARY_DIR}/precompiled/${name}.cpp")
    file(CONFIGURE OUTPUT "${source}"
        CONTENT "// Gives the precompiled header a library to belong to.\n")
    add_library(${name} OBJECT "${source}")
    target_link_libraries(${name} PRIVATE fmt::fmt foyer_strict ${arg_LINKS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS} ${arg_ONCE})
    # g++ never makes the same bytes twice; ccache goes by these words instead of by them.
    set(sum "${arg_HEADERS} fmt ${fmt_VERSION} ${arg_VERSIONS} g++ ${CMAKE_CXX_COMPILER_VERSION}")
    foreach(file IN LISTS arg_ONCE)
        file(SHA256 "${file}" once)
        string(APPEND sum " ${once}")
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    endforeach()
    file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/CMakeFiles/${name}.dir/cmake_pch.hxx.gch.sum"
        CONTENT "${sum}\n")
endfunction()

foyer_precompiled_header(foyer_words HEADERS ${foyer_common_headers})
foyer_precompiled_header(foyer_json_words
    HEADERS ${foyer_common_headers} <condition_variable> <filesystem> <future> <thread>
        <nlohmann/json.hpp>
    ONCE json_compiled_once.h LINKS nlohmann_json::nlohmann_json
    VERSIONS "json ${nlohmann_json_VERSION}")
foyer_precompiled_header(foyer_test_words
    HEADERS ${foyer_common_headers} <catch2/catch_test_macros.hpp>
    LINKS Catch2::Catch2 VERSIONS "catch2 ${Catch2_VERSION}")

# These write and read JSON in most of their files; their screens do not.
set(foyer_targets_of_json foyer_journal foyer_desk foyer_app foyerctl_parts tests_foyerctl)

# foyer_precompile(TARGET): TARGET reads first what most of its files need.
function(foyer_precompile target)
    if(target IN_LIST foyer_targets_of_json)
        set(words foyer_json_words)
    elseif(target MATCHES "^tests_")
        set(words foyer_test_words)
    else()
        set(words foyer_words)
    endif()
    if(TARGET ${words})
        target_precompile_headers(${target} REUSE_FROM ${words})
    endif()
endfunction()
