// The sentence in place of the terminal when the store cannot be opened.
#include <map>

#include "app/closed_desk_screen.h"
#include "tools/gallery/gallery.h"

namespace foyer::gallery {

namespace {

const std::map<std::string, Error>& errors() {
    static const std::map<std::string, Error> known = {
        {"open_already",
         {ErrorCode::conflict, "/var/lib/foyer: another Foyer has this data folder open"}},
        {"newer",
         {ErrorCode::unsupported,
          "/var/lib/foyer/foyer.db: this data was written by a newer Foyer (version 2, this "
          "program "
          "knows 1)"}},
        {"damaged",
         {ErrorCode::corrupt, "open /var/lib/foyer/foyer.db: file is not a database (SQLite 26)"}},
        {"part_missing",
         {ErrorCode::not_found,
          "open keyring.db: it is missing beside foyer.db; restore it from its backup"}},
        {"read_only",
         {ErrorCode::storage, "open /var/lib/foyer/foyer.lock: Read-only file system"}}};
    return known;
}

} // namespace

std::vector<GalleryPage> closed_desk_pages() {
    GalleryPage page;
    page.name = "closed_desk";
    for (const auto& [state, error] : errors())
        page.states.push_back(state);
    page.painter = [](const std::string& state) -> Painter {
        return [error = errors().at(state)](ui::Rect canvas) {
            (void)app::draw_closed_desk(canvas, error);
        };
    };
    page.text_sizes = {1, 1.5F};
    return {page};
}

} // namespace foyer::gallery
