#include "base/file_text.h"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <string>

#include "tests/support/temporary_folder.h"

using namespace foyer;

TEST_CASE("a file is read whole, whatever its bytes") {
    const test::TemporaryFolder folder;
    const std::string file = folder.file("list");
    const std::string bytes("鲜牛奶\r\n\0\xFF", 13); // 3 × 3 + 4
    std::ofstream(file, std::ios::binary) << bytes;
    CHECK(text_of_file(file) == bytes);

    std::ofstream(folder.file("empty"));
    CHECK(text_of_file(folder.file("empty")) == "");

    const auto missing = text_of_file(file + "2");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::not_found);
    CHECK(missing.error().what == "read " + file + "2: no such file");

    const auto no_file = text_of_file(folder.path());
    REQUIRE_FALSE(no_file);
    CHECK(no_file.error().code == ErrorCode::storage);
}
