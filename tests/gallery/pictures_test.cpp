#include "tools/gallery/pictures.h"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <set>

#include "tests/support/temporary_folder.h"

using namespace foyer;
using namespace foyer::gallery;

namespace {

GalleryPage page(const char* name, std::vector<std::string> states) {
    GalleryPage made;
    made.name = name;
    made.states = std::move(states);
    made.sizes = {{1366, 768}, {1080, 1920}};
    made.text_sizes = {1};
    return made;
}

} // namespace

TEST_CASE("every state is drawn in both languages, both schemes and all sizes") {
    const auto pictures = pictures_of({page("cases", {"full", "empty"})}, "");
    CHECK(pictures.size() == 2 * 2 * 2 * 2);
    std::set<std::string> files;
    for (const Picture& picture : pictures)
        files.insert(picture.file());
    CHECK(files.size() == pictures.size());
    CHECK(files.contains("cases/full-zh-dark-1366x768.png"));
    CHECK(files.contains("cases/empty-en-light-1080x1920.png"));
}

TEST_CASE("larger texts are drawn at the first size only") {
    GalleryPage large = page("cases", {"full"});
    large.text_sizes = {1, 1.5F};
    const auto pictures = pictures_of({large}, "");
    CHECK(pictures.size() == 2 * 2 * 3);
    CHECK(pictures.back().file() == "cases/full-en-dark-1366x768-150.png");
}

TEST_CASE("one page or one state of it can be asked for") {
    const std::vector<GalleryPage> pages{page("cases", {"full", "empty"}), page("log", {"full"})};
    CHECK(pictures_of(pages, "log").size() == 8);
    CHECK(pictures_of(pages, "cases/empty").size() == 8);
    CHECK(pictures_of(pages, "nothing").empty());
}

TEST_CASE("the index leads from each screen's name and small picture to the whole one") {
    const test::TemporaryFolder folder;
    const std::vector<GalleryPage> pages{page("cases", {"full", "empty"}), page("log", {"full"})};
    REQUIRE(write_index(pictures_of(pages, ""), folder.path()).has_value());
    std::ifstream file(folder.file("index.html"));
    const std::string index{std::istreambuf_iterator<char>(file), {}};
    CHECK(index.find("<a href=\"#log\">log</a>") != std::string::npos);
    CHECK(index.find("<h2 id=\"log\">log</h2>") != std::string::npos);
    CHECK(index.find("<h3>empty</h3>") != std::string::npos);
    const std::string small = "<a href=\"log/full-zh-dark-1366x768.png\">"
                              "<img src=\"small/log/full-zh-dark-1366x768.png\"";
    CHECK(index.find(small) != std::string::npos);
}

TEST_CASE("no two pages of the gallery share a name") {
    std::set<std::string> names;
    for (const GalleryPage& each : all_pages()) {
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.states.empty());
        CHECK(each.painter != nullptr);
    }
}
