// The texts that the sources ask for, and the catalogue that translates them: for the checks that
// no key is missing and none is left over.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::testing {

// The context of a text that is marked with N_() and translated elsewhere, under any context.
inline constexpr const char* any_context = "*";

struct TextKey {
    std::string context;
    std::string english;  // "": the context is used with texts that are marked elsewhere
    std::string plural;  // "" unless it counts

    friend auto operator<=>(const TextKey&, const TextKey&) = default;
};

struct Translation {
    TextKey key;
    std::string chinese;
    bool fuzzy = false;
};

// tr("..."), tr("context", "..."), tr_plural("...", "...") and N_("...") of one source file;
// literals that stand side by side are one. Comments do not count.
std::vector<TextKey> texts_in_source(std::string_view source);
// Of every .h and .cpp file under the folder.
std::set<TextKey> texts_in_folder(const std::string& folder);
std::vector<Translation> read_catalogue(const std::string& po_file);
// "{1}", "{2}", ... that occur in it.
std::set<std::string> places_in(std::string_view text);

}  // namespace foyer::testing
