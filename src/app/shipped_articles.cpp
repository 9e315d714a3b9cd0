#include "app/shipped_articles.h"

#include <algorithm>
#include <filesystem>

#include "base/file_text.h"
#include "desk/knowledge/article_json.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* origin = "shipped";

Result<std::vector<std::string>> files_in(const std::string& folder) {
    std::error_code trouble;
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder, trouble))
        if (entry.path().extension() == ".json") files.push_back(entry.path().string());
    if (trouble) return fail(ErrorCode::not_found, "read " + folder + ": " + trouble.message());
    std::ranges::sort(files);
    return files;
}

Result<DeskCommand> take_in_shipped(const Store& store) {
    TRY(auto articles, read_articles(store.assets() + "/knowledge"));
    return knowledge::Command(knowledge::TakeIn{origin, std::move(articles)});
}

} // namespace

Result<std::vector<knowledge::Offered>> read_article_file(const std::string& file) {
    TRY(const auto text, text_of_file(file));
    return knowledge::articles_of_file(text, file);
}

Result<std::vector<knowledge::Offered>> read_articles(const std::string& folder) {
    TRY(const auto files, files_in(folder));
    std::vector<knowledge::Offered> all;
    for (const std::string& file : files) {
        TRY(auto some, read_article_file(file));
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

bool brings_shipped_articles(const DeskCommand& wished) {
    const auto* of_store = get_if<store::Command>(&wished);
    if (of_store != nullptr) return holds_alternative<store::Open>(*of_store);
    const auto* command = get_if<knowledge::Command>(&wished);
    return command != nullptr && holds_alternative<knowledge::TakeShipped>(*command);
}

Result<std::vector<DeskCommand>> with_shipped_articles(Store& store, const DeskCommand& wished) {
    if (store.assets().empty()) return std::vector<DeskCommand>{wished};
    TRY(auto take_in, take_in_shipped(store));
    if (holds_alternative<knowledge::Command>(wished))
        return std::vector<DeskCommand>{std::move(take_in)};
    return std::vector<DeskCommand>{wished, std::move(take_in)};
}

} // namespace foyer::app
