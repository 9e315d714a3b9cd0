# Unicode's readings of Chinese characters -> the table that src/base/pinyin_table.h declares.

find_file(UNIHAN_READINGS NAMES Unihan_Readings.txt.bz2 Unihan_Readings.txt
    PATHS /usr/share/unicode NO_DEFAULT_PATH)
find_program(BZCAT bzcat)
if(NOT UNIHAN_READINGS OR NOT BZCAT)
    message(FATAL_ERROR "Unihan_Readings.txt.bz2 or bzcat is missing. On Debian: "
        "apt install unicode-data bzip2 (tools/setup does). Elsewhere name the unpacked file: "
        "-DUNIHAN_READINGS=/path/to/Unihan_Readings.txt")
endif()
set(readings_to_text cat)
if(UNIHAN_READINGS MATCHES "\\.bz2$")
    set(readings_to_text "${BZCAT}")
endif()

add_executable(pinyin_table "${CMAKE_SOURCE_DIR}/tools/pinyin_table/main.cpp")
target_include_directories(pinyin_table PRIVATE "${CMAKE_SOURCE_DIR}/src")
target_link_libraries(pinyin_table PRIVATE ICU::uc foyer_strict)

set(pinyin_table_source "${CMAKE_BINARY_DIR}/generated/pinyin_table.cpp")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/generated")
add_custom_command(
    OUTPUT "${pinyin_table_source}"
    COMMAND sh -c "\"$1\" \"$2\" | \"$3\" > \"$4\"" sh
        "${readings_to_text}" "${UNIHAN_READINGS}" $<TARGET_FILE:pinyin_table>
        "${pinyin_table_source}"
    DEPENDS "${UNIHAN_READINGS}" pinyin_table
    COMMENT "Making the table of Chinese readings"
    VERBATIM)
target_sources(foyer_base PRIVATE "${pinyin_table_source}")
