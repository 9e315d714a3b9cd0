#include "app/preferences.h"

#include <filesystem>
#include <fstream>
#include <toml++/toml.h>

namespace foyer::app {
namespace {

float nearest_text_size(double wished) {
    if (wished < 1.125) return 1.0F;
    return wished < 1.375 ? 1.25F : 1.5F;
}

Preferences from_table(const toml::table& table) {
    Preferences read;
    const auto flag = [&](const char* key, bool& into) { into = table[key].value_or(into); };
    if (table["language"].value_or(std::string("zh")) == "en") read.language = ui::Language::en;
    if (table["theme"].value_or(std::string("light")) == "dark") read.scheme = ui::Scheme::dark;
    read.text_size = nearest_text_size(table["text_size"].value_or(1.0));
    flag("reduced_motion", read.reduced_motion);
    flag("key_hints", read.key_hints);
    flag("full_screen", read.full_screen);
    flag("screen_keyboard", read.screen_keyboard);
    flag("chinese_keys", read.chinese_keys);
    read.desk = table["desk"].value_or(read.desk);
    read.idle_lock_s = table["idle_lock_s"].value_or(read.idle_lock_s);
    read.printer = table["printer"].value_or(read.printer);
    read.sheet_printer = table["sheet_printer"].value_or(read.sheet_printer);
    read.paper_mm = table["paper_mm"].value_or(read.paper_mm);
    read.scanner = table["scanner"].value_or(read.scanner);
    read.photos = table["photos"].value_or(read.photos);
    read.sound_volume = table["sound_volume"].value_or(read.sound_volume);
    return read;
}

} // namespace

ui::Look look_of(const Preferences& preferences, float density) {
    return {
        preferences.scheme, preferences.text_size, density, preferences.reduced_motion,
        preferences.key_hints && preferences.text_size <= 1};
}

ScannerChoice scanner_choice(const Preferences& preferences) {
    return parse_scanner(preferences.scanner).value_or(ScannerChoice{});
}

Result<Preferences> read_preferences(const std::string& file) {
    if (!std::filesystem::exists(file)) return Preferences{};
    try {
        return from_table(toml::parse_file(file));
    } catch (const toml::parse_error& broken) {
        return fail(ErrorCode::corrupt, "read " + file + ": " + std::string(broken.description()));
    }
}

Done write_preferences(const std::string& file, const Preferences& preferences) {
    const toml::table table{
        {"language", preferences.language == ui::Language::en ? "en" : "zh"},
        {"theme", preferences.scheme == ui::Scheme::dark ? "dark" : "light"},
        {"text_size", static_cast<double>(preferences.text_size)},
        {"reduced_motion", preferences.reduced_motion},
        {"key_hints", preferences.key_hints},
        {"full_screen", preferences.full_screen},
        {"screen_keyboard", preferences.screen_keyboard},
        {"chinese_keys", preferences.chinese_keys},
        {"desk", preferences.desk},
        {"idle_lock_s", preferences.idle_lock_s},
        {"printer", preferences.printer},
        {"sheet_printer", preferences.sheet_printer},
        {"paper_mm", preferences.paper_mm},
        {"scanner", preferences.scanner},
        {"photos", preferences.photos},
        {"sound_volume", preferences.sound_volume},
    };
    const std::string draft = file + ".new";
    {
        std::ofstream out(draft, std::ios::trunc);
        out << table << "\n";
        if (!out.flush()) return fail(ErrorCode::storage, "write " + draft);
    }
    std::error_code renamed;
    std::filesystem::rename(draft, file, renamed);
    if (renamed) return fail(ErrorCode::storage, "rename " + draft + ": " + renamed.message());
    return {};
}

} // namespace foyer::app
