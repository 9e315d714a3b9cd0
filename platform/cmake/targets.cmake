# How folders become libraries, programs and tests. A folder without sources is an empty library.

set(FOYER_BIN_DIR "${CMAKE_BINARY_DIR}/bin")
set(FOYER_SHARE_DIR "${CMAKE_BINARY_DIR}/share/foyer")

# The build tree mirrors the installed one: <prefix>/bin beside <prefix>/share/foyer/{assets,
# translations}. Programs, platform/ and tests/support also get the folders by name.
file(MAKE_DIRECTORY "${FOYER_SHARE_DIR}")
file(CREATE_LINK "${CMAKE_SOURCE_DIR}/assets" "${FOYER_SHARE_DIR}/assets" SYMBOLIC)
add_library(foyer_version INTERFACE)
target_compile_definitions(foyer_version INTERFACE FOYER_VERSION="${PROJECT_VERSION}")
add_library(foyer_paths INTERFACE)
target_link_libraries(foyer_paths INTERFACE foyer_version)
target_compile_definitions(foyer_paths INTERFACE
    FOYER_ASSETS_DIR="${CMAKE_SOURCE_DIR}/assets"
    FOYER_TRANSLATIONS_DIR="${FOYER_SHARE_DIR}/translations"
    FOYER_BIN_DIR="${FOYER_BIN_DIR}"
    FOYER_INSTALLED_SHARE_DIR="${CMAKE_INSTALL_FULL_DATADIR}/foyer")

# Only these see absolute paths: a path on every command line would keep checkouts from sharing
# the compiler cache.
set(foyer_targets_with_paths foyer_platform foyer_test_support)

# foyer_together(TARGET source...): several sources are compiled as one, which spares the compiler
# what all of them include. A screen stands alone: whoever works on it waits for it alone. So does
# what is compiled once: a program that needs none of it gets none.
option(FOYER_TOGETHER "Compile several sources as one (OFF: each file proves its own includes)" ON)
# Not the tools, whose verbs are all called show() and list(), nor what meets the machine's headers,
# nor the folders of a few tests. Two files of a folder give no two things one name, not even in
# their unnamed namespaces: which files stand together changes with every new one.
set(foyer_compiled_together foyer_base foyer_database foyer_journal foyer_pictures foyer_printing
    foyer_ui foyer_desk foyer_app
    tests_app tests_base tests_database tests_desk tests_journal tests_tidy tests_ui)
function(foyer_together target)
    if(NOT FOYER_TOGETHER OR NOT target IN_LIST foyer_compiled_together)
        return()
    endif()
    set(together 8)
    if(target MATCHES "^tests_")
        set(together 4)  # a test is worked on more often than what it tests
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${together})
    list(FILTER ARGN INCLUDE REGEX "(_screen|compiled_once)\\.cpp$")
    set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()

# foyer_screens(NAME SOURCES source... LINKS library...)
# A screen reads no JSON; where the rest of its library does, it is compiled without.
function(foyer_screens name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name}_screens OBJECT ${arg_SOURCES})
    target_include_directories(${name}_screens PRIVATE
        "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name}_screens PRIVATE ${arg_LINKS} foyer_strict foyer_version)
    foyer_precompile(${name}_screens)
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:${name}_screens>)
endfunction()

# foyer_library(NAME FOLDER folder [EXCEPT file...] LINKS library... [SEES library...])
# SEES: its headers are used, but whoever links NAME decides whether to link it too.
function(foyer_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "EXCEPT;LINKS;SEES")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${arg_FOLDER}/*.cpp")
    list(TRANSFORM arg_EXCEPT PREPEND "${CMAKE_SOURCE_DIR}/")
    list(REMOVE_ITEM sources ${arg_EXCEPT})
    set(screens "")
    if(name IN_LIST foyer_targets_of_json)
        set(screens ${sources})
        list(FILTER screens INCLUDE REGEX "_screen\\.cpp$")
        list(REMOVE_ITEM sources ${screens})
    endif()
    if(sources)
        add_library(${name} STATIC ${sources})
        if(screens)
            foyer_screens(${name} SOURCES ${screens} LINKS ${arg_LINKS})
        endif()
        foyer_together(${name} ${sources})
        target_include_directories(${name} PUBLIC "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
        target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE foyer_strict)
        foyer_precompile(${name})
        foreach(library IN LISTS arg_SEES)
            target_include_directories(${name} SYSTEM PRIVATE
                $<TARGET_PROPERTY:${library},INTERFACE_INCLUDE_DIRECTORIES>)
            target_compile_definitions(${name} PRIVATE
                $<TARGET_PROPERTY:${library},INTERFACE_COMPILE_DEFINITIONS>)
        endforeach()
        if(name IN_LIST foyer_targets_with_paths OR name MATCHES "_parts$")
            target_link_libraries(${name} PRIVATE foyer_paths)
        elseif(name STREQUAL "foyer_app")
            target_link_libraries(${name} PRIVATE foyer_version)
        endif()
    else()
        add_library(${name} INTERFACE)
        target_include_directories(${name} INTERFACE
            "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}")
        target_link_libraries(${name} INTERFACE ${arg_LINKS})
    endif()
endfunction()

# What a store or a developer starts, without the tests.
add_custom_target(programs)

# foyer_program(NAME FOLDER folder [ONLY file...] LINKS library...)
# All but main.cpp goes into the library NAME_parts, which the tests of that name link.
function(foyer_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "ONLY;LINKS")
    set(main "${CMAKE_SOURCE_DIR}/${arg_FOLDER}/main.cpp")
    if(NOT arg_ONLY)
        foyer_library(${name}_parts FOLDER ${arg_FOLDER} EXCEPT ${arg_FOLDER}/main.cpp
            LINKS ${arg_LINKS})
        list(PREPEND arg_LINKS ${name}_parts)
    endif()
    file(GLOB sources CONFIGURE_DEPENDS "${main}")
    if(NOT sources)
        return()
    endif()
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE ${arg_LINKS} foyer_strict foyer_paths)
    if(NOT arg_ONLY)
        foyer_precompile(${name})
    endif()
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${FOYER_BIN_DIR}")
    add_dependencies(${name} translations)
    add_dependencies(programs ${name})
    install(TARGETS ${name})
endfunction()

# One program per folder of tests/, run from the root of the checkout.
function(foyer_tests)
    include(Catch)
    file(GLOB folders RELATIVE "${CMAKE_SOURCE_DIR}/tests" CONFIGURE_DEPENDS
        "${CMAKE_SOURCE_DIR}/tests/*")
    foreach(folder IN LISTS folders)
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS
            "${CMAKE_SOURCE_DIR}/tests/${folder}/*_test.cpp")
        if(sources AND NOT folder STREQUAL "support")
            foyer_test_program(${folder} ${sources})
        endif()
    endforeach()
endfunction()

# The tests of a level link that level and what is below it, so that they build when a higher one
# does not. All others link the whole product.
set(foyer_levels_alone base database journal printing pictures ui tidy)

# These start threads; tools/test also runs them under the thread sanitizer.
set(foyer_threaded_levels base database journal app)
add_custom_target(threaded_tests)
set(FOYER_THREAD_SUPPRESSIONS "${CMAKE_SOURCE_DIR}/platform/cmake/thread_sanitizer.supp")

function(foyer_test_program folder)
    set(name tests_${folder})
    add_executable(${name} ${ARGN})
    target_link_libraries(${name} PRIVATE
        foyer_test_support Catch2::Catch2WithMain rapidcheck foyer_strict)
    foyer_precompile(${name})
    foyer_together(${name} ${ARGN})
    if(TARGET ${folder}_parts)
        target_link_libraries(${name} PRIVATE ${folder}_parts)
    elseif(folder IN_LIST foyer_levels_alone)
        target_link_libraries(${name} PRIVATE foyer_${folder})
    endif()
    if(NOT folder IN_LIST foyer_levels_alone)
        target_link_libraries(${name} PRIVATE foyer_app foyer_platform)
    endif()
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_dependencies(${name} translations)
    if(folder IN_LIST foyer_threaded_levels)
        add_dependencies(threaded_tests ${name})
    endif()
    foreach(program foyer foyerctl tour gallery)
        if(folder MATCHES "^(end_to_end|tour|damaged|foyerctl)$" AND TARGET ${program})
            add_dependencies(${name} ${program})
        endif()
    endforeach()
    catch_discover_tests(${name}
        TEST_PREFIX "${folder}: " DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        PROPERTIES LABELS ${folder} TIMEOUT 600
            ENVIRONMENT "TSAN_OPTIONS=suppressions=${FOYER_THREAD_SUPPRESSIONS}")
endfunction()
