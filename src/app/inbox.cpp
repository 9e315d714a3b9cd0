#include "app/inbox.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "desk/receipts/mapping_table.h"
#include "desk/store/store_table.h"
#include "ui/language_texts.h"

namespace foyer::app {
namespace {

namespace fs = std::filesystem;

// So long a file has to stay as it is before it is taken for whole.
constexpr long rest_ms = 2'000;
constexpr long copying_ms = 50;
constexpr long bite_wait_ms = 20;
constexpr const char* why_ending = ".why.txt";

bool is_for_us(const fs::path& path) {
    const std::string name = path.filename().string();
    const std::string ending = path.extension().string();
    return !name.starts_with('.') && !name.ends_with(why_ending) && ending != ".part" &&
        ending != ".tmp";
}

// Its sentence is newer than itself: nothing has changed since.
bool was_refused(const fs::path& path) {
    std::error_code none;
    const auto told = fs::last_write_time(path.string() + why_ending, none);
    return !none && told >= fs::last_write_time(path, none);
}

const char* sentence_for(ErrorCode code) {
    if (code == ErrorCode::unsupported)
        return N_("Nobody knows what the columns of this file hold. Say so in Settings, Receipts; "
                  "the file is then taken in by itself.");
    return N_("This file could not be read to its end. Have the till write it again; it is then "
              "taken in by itself.");
}

} // namespace

std::optional<Inbox::Shape> Inbox::shape_of(const std::string& path) {
    std::error_code gone;
    Shape shape{fs::file_size(path, gone), 0};
    if (!gone) shape.changed = fs::last_write_time(path, gone).time_since_epoch().count();
    return gone ? std::nullopt : std::optional(shape);
}

bool Inbox::learn_mappings() {
    auto known = receipts::known_mappings(m_store.writer());
    if (!known || *known == m_mappings) return false;
    m_mappings = *std::move(known);
    return true;
}

void Inbox::look() {
    if (!m_looked) {
        m_looked = true;
        auto cut_off = FileIntake::resume(m_store, Pace::desk_open);
        if (cut_off) m_intake = std::move(*cut_off);
    }
    const bool anew = learn_mappings();
    std::error_code none;
    for (const auto& one : fs::directory_iterator(m_store.files().inbox(), none)) {
        const std::string path = one.path().string();
        const bool known = path == m_path || std::ranges::find(m_waiting, path) != m_waiting.end();
        if (known || !one.is_regular_file(none) || !is_for_us(one.path())) continue;
        if (was_refused(one.path()) && !anew) continue;
        if (const auto shape = shape_of(path)) m_restless[path] = *shape;
    }
}

std::optional<long> Inbox::waits_ms() const {
    if (m_intake) return 0;
    if (m_keeping.valid()) return copying_ms;
    if (!m_waiting.empty()) return 0;
    return m_restless.empty() ? std::nullopt : std::optional(rest_ms);
}

void Inbox::settle() {
    for (auto& [path, shape] : std::exchange(m_restless, {})) {
        const auto now = shape_of(path);
        if (!now) continue;
        if (*now == shape)
            m_waiting.push_back(path);
        else
            m_restless[path] = *now;
    }
}

void Inbox::start_keeping() {
    m_path = m_waiting.front();
    m_waiting.pop_front();
    const auto open = store::current_store(m_store.writer());
    const std::string code = open && *open ? std::to_string((*open)->code) : std::string();
    const Date today = m_store.zone().local(m_store.now()).date;
    m_keeping = std::async(
        std::launch::async,
        [files = m_store.files(), wanted = FileToTake{m_path, {}, code, today, m_mappings}] {
            return keep_file(files, wanted);
        });
}

// For whoever looks into the folder: what to do in the store's language, then what exactly was.
void Inbox::refuse(const std::string& path, const Error& error) const {
    const auto open = store::current_store(m_store.writer());
    const bool english = open && *open && (*open)->language == "en";
    std::ofstream(path + why_ending)
        << ui::tr_in(english ? ui::Language::en : ui::Language::zh, sentence_for(error.code), {})
        << "\n" << error.what << "\n";
}

Result<bool> Inbox::begin_kept() {
    if (m_keeping.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready) return false;
    auto file = m_keeping.get();
    if (!file) {
        refuse(std::exchange(m_path, {}), file.error());
        return false;
    }
    std::error_code none_told;
    fs::remove(m_path + why_ending, none_told);
    TRY(const auto known, receipts::find_file(m_store.writer(), file->sha256));
    if (known) {
        std::error_code none;
        fs::remove(std::exchange(m_path, {}), none);
        return false;
    }
    TRY(m_intake, FileIntake::begin(m_store, *std::move(file), Pace::desk_open));
    return false;
}

Result<bool> Inbox::take_bite() {
    auto done = m_intake->step(m_store, bite_wait_ms);
    if (!done) {
        // The disk, or a kept file that was damaged: the next look begins anew.
        m_intake.reset();
        if (!m_path.empty()) refuse(std::exchange(m_path, {}), done.error());
        return done;
    }
    if (!*done) return false;
    m_intake.reset();
    std::error_code none;
    if (!m_path.empty()) fs::remove(std::exchange(m_path, {}), none);
    return true;
}

Result<bool> Inbox::tend() {
    if (m_store.broken()) {
        m_intake.reset();
        m_waiting.clear();
        m_restless.clear();
        return false;
    }
    if (m_intake) return take_bite();
    if (m_keeping.valid()) return begin_kept();
    if (m_waiting.empty()) settle();
    if (!m_waiting.empty()) start_keeping();
    return false;
}

} // namespace foyer::app
