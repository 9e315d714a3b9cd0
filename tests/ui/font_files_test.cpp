#include "ui/font_files.h"

#include <catch2/catch_test_macros.hpp>

#include "ui/font_face.h"

using namespace foyer;

namespace {

// Fontconfig's memory counts as lost when a program ends without giving it back.
struct Search {
    ~Search() { ui::close_font_search(); }
};

}  // namespace

TEST_CASE("a font that is missing is named together with its package") {
    const Search search;
    const auto found = ui::find_font({"No Such Family", true, "fonts-of-nobody"});
    REQUIRE_FALSE(found.has_value());
    CHECK(found.error().code == ErrorCode::not_found);
    CHECK(found.error().what.find("No Such Family Bold") != std::string::npos);
    CHECK(found.error().what.find("install the package fonts-of-nobody") != std::string::npos);
}

TEST_CASE("regular and bold of the text font are different files of one em") {
    const Search search;
    const auto regular = ui::find_font({"Noto Sans CJK SC", false, ""});
    const auto bold = ui::find_font({"Noto Sans CJK SC", true, ""});
    REQUIRE(regular.has_value());
    REQUIRE(bold.has_value());
    CHECK(regular->file->path() != bold->file->path());
    const auto face = ui::FontFace::open(*regular, false);
    REQUIRE(face.has_value());
    CHECK((*face)->ascent() == 1.16F);
    CHECK((*face)->descent() == 0.288F);
    CHECK((*face)->advance(U'退') == 1);
}

TEST_CASE("faces of one collection share one mapping") {
    const Search search;
    const auto text = ui::find_font({"Noto Sans CJK SC", false, ""});
    const auto mono = ui::find_font({"Noto Sans Mono CJK SC", false, ""});
    REQUIRE(text.has_value());
    REQUIRE(mono.has_value());
    CHECK(text->file == mono->file);
    CHECK(text->index != mono->index);
}

TEST_CASE("an icon fills its square exactly") {
    const Search search;
    const auto file = ui::find_font({"Material Icons", false, ""});
    REQUIRE(file.has_value());
    const auto face = ui::FontFace::open(*file, true);
    REQUIRE(face.has_value());
    CHECK((*face)->ascent() == 1);
    CHECK((*face)->advance(0xE88A) == 1);
    CHECK((*face)->has(0xE88A));
    CHECK_FALSE((*face)->has(U'退'));
}

TEST_CASE("a file that is no font is refused by name") {
    const Search search;
    const auto mapped = ui::MappedFile::open("CMakeLists.txt");
    REQUIRE(mapped.has_value());
    const auto face = ui::FontFace::open({*mapped, 0}, false);
    REQUIRE_FALSE(face.has_value());
    CHECK(face.error().what == "read the font CMakeLists.txt");
    CHECK_FALSE(ui::MappedFile::open("no/such/file").has_value());
}
