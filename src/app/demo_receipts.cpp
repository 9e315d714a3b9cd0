#include "app/demo_receipts.h"

#include <charconv>
#include <filesystem>
#include <fstream>

#include "app/receipt_intake.h"
#include "base/file_text.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

std::string with_days(std::string_view text, Date today) {
    std::string dated;
    while (true) {
        const auto at = text.find(",D-");
        dated += text.substr(0, at);
        if (at == std::string_view::npos) return dated;
        text.remove_prefix(at + 3);
        int days = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        dated += "," + iso_date(add_days(today, -days));
    }
}

Done take(Store& store, const std::string& path, Date today) {
    TRY(const auto text, text_of_file(path));
    fs::create_directories(store.files().inbox());
    const std::string dropped = store.files().inbox() + "/" + fs::path(path).filename().string();
    std::ofstream(dropped, std::ios::binary) << with_days(text, today);
    const auto taken = take_file(store, dropped, "", {});
    fs::remove(dropped);
    if (!taken) return std::unexpected(taken.error());
    if (taken->rows.quarantined == 0) return {};
    return fail(ErrorCode::corrupt, "read " + path + ": rows of it cannot be");
}

} // namespace

Done record_demo_receipts(Store& store, const std::string& assets) {
    const Date today = store.zone().business_date(store.now());
    CHECK_OK(take(store, assets + "/demo/items.csv", today));
    return take(store, assets + "/demo/receipts.csv", today);
}

} // namespace foyer::app
