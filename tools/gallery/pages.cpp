#include <iterator>

#include "tools/gallery/gallery.h"

namespace foyer::gallery {

std::vector<GalleryPage> all_pages() {
    std::vector<GalleryPage> all;
    for (const auto group :
         {component_pages, word_pages, home_pages, closed_desk_pages, complaints_pages, capa_pages,
          return_pages, return_case_pages, knowledge_pages, counter_log_pages, staff_pages,
          typing_pages, printer_pages, receipts_pages, policy_pages, survey_pages, person_pages,
          columns_pages}) {
        std::vector<GalleryPage> pages = group();
        std::move(pages.begin(), pages.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace foyer::gallery
