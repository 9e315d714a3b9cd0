#include "journal/backup.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <set>

#include "database/disk_space.h"
#include "database/files.h"
#include "journal/attachments_copy.h"
#include "journal/references_copy.h"
#include "journal/store_files.h"

namespace foyer::journal {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::size_t recent_count = 8;
constexpr std::size_t days_count = 14;
constexpr std::size_t weeks_count = 8;
constexpr std::int64_t room_left_bytes = std::int64_t{16} << 20;
constexpr std::string_view name_start = "foyer-";
constexpr std::string_view name_end = "Z.db";

// 20261122T063210
std::string compact_utc(Time at) {
    const std::chrono::sys_time<milliseconds> moment{milliseconds(at.ms)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const std::chrono::hh_mm_ss time(floor<seconds>(moment) - day);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string backup_name(Time at) {
    return std::string(name_start) + compact_utc(at) + std::string(name_end);
}

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
    int number = 0;
    for (const char digit : text.substr(at, count)) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

// The moment in a copy's name; nullopt for any other file.
std::optional<Time> time_in(std::string_view name) {
    if (!name.starts_with(name_start) || !name.ends_with(name_end)) return std::nullopt;
    const auto stamp = name.substr(name_start.size(), name.size() - name_start.size() -
                                                          name_end.size());
    if (stamp.size() != 15 || stamp[8] != 'T') return std::nullopt;
    const auto date = digits(stamp, 0, 8);
    const auto time = digits(stamp, 9, 6);
    if (!date || !time) return std::nullopt;
    const year_month_day day{std::chrono::year(*date / 10000),
                             std::chrono::month(static_cast<unsigned>(*date / 100 % 100)),
                             std::chrono::day(static_cast<unsigned>(*date % 100))};
    if (!day.ok()) return std::nullopt;
    const auto of_day = hours(*time / 10000) + minutes(*time / 100 % 100) + seconds(*time % 100);
    const std::chrono::sys_time<milliseconds> moment = sys_days(day) + of_day;
    return Time{moment.time_since_epoch().count()};
}

// The newest copy of each of the last `count` spans.
void keep_last_of_each(const std::vector<Time>& newest_first, std::int64_t span_ms,
                       std::size_t count, std::set<Time>& kept) {
    std::set<std::int64_t> spans;
    for (const auto copy : newest_first) {
        if (!spans.contains(copy.ms / span_ms) && spans.size() < count) {
            spans.insert(copy.ms / span_ms);
            kept.insert(copy);
        }
    }
}

Done check_pages(database::Reader& reader) {
    TRY(const auto faults, reader.faults(database::Reader::Check::quick));
    if (faults.empty()) return {};
    return fail(ErrorCode::corrupt, reader.file() + ": " + faults.front());
}

Result<Verdict> checked_copy(const std::string& from, const std::string& part) {
    CHECK_OK(database::remove_file(part));
    TRY(const auto live, database::Reader::open(from));
    CHECK_OK(live->copy_to(part));
    TRY(const auto copy, database::Reader::open(part));
    CHECK_OK(check_pages(*copy));
    return verify(*copy);
}

Done put_in_place(const std::string& part, const std::string& file) {
    CHECK_OK(database::move_file(part, file));
    return database::sync_folder(std::filesystem::path(file).parent_path().string());
}

std::int64_t size_of(const std::string& file) {
    std::error_code absent;
    const auto size = std::filesystem::file_size(file, absent);
    return absent ? 0 : static_cast<std::int64_t>(size);
}

// A copy must not take from the live files what they need to go on.
Done check_room(const StoreFiles& files) {
    const std::int64_t needed = size_of(files.journal) + size_of(files.journal + "-wal") +
                                size_of(files.keyring) + attachments_to_copy(files) +
                                references_to_copy(files) + room_left_bytes;
    TRY(const auto free, database::free_bytes(files.backups));
    if (free >= needed) return {};
    return fail(ErrorCode::storage, fmt::format("back up to {}: {} MiB are needed, {} MiB are free",
                                                files.backups, needed >> 20, free >> 20));
}

// What a copy that was broken off left behind.
Done remove_parts(const StoreFiles& files) {
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(files.backups, none)) {
        if (entry.path().extension() != ".part") continue;
        CHECK_OK(database::remove_file(entry.path().string()));
    }
    return {};
}

Done copy_keyring(const StoreFiles& files) {
    const auto part = files.keyring_copy + ".part";
    CHECK_OK(database::remove_file(part));
    TRY(const auto live, database::Reader::open(files.keyring));
    CHECK_OK(live->copy_to(part));
    return put_in_place(part, files.keyring_copy);
}

Done thin(const StoreFiles& files) {
    std::vector<Time> times;
    for (const auto& file : backups_in(files.folder)) {
        times.push_back(*time_in(std::filesystem::path(file).filename().string()));
    }
    const auto kept = worth_keeping(times);
    for (const auto time : times) {
        if (std::ranges::find(kept, time) != kept.end()) continue;
        CHECK_OK(database::remove_file(files.backups + "/" + backup_name(time)));
    }
    return {};
}

Result<Backup> copied(const StoreFiles& files, const std::string& file) {
    const auto part = file + ".part";
    TRY(const auto verdict, checked_copy(files.journal, part));
    if (verdict.soundness != Soundness::intact) {
        CHECK_OK(database::remove_file(part));
        return Backup{.file = "", .verdict = verdict};
    }
    CHECK_OK(put_in_place(part, file));
    CHECK_OK(copy_keyring(files));
    CHECK_OK(copy_attachments(files));
    CHECK_OK(copy_references(files));
    CHECK_OK(thin(files));
    return Backup{.file = file, .verdict = verdict};
}

}  // namespace

std::vector<std::string> backups_in(const std::string& data_folder) {
    std::vector<std::string> found;
    std::error_code none;
    for (const auto& entry :
         std::filesystem::directory_iterator(StoreFiles(data_folder).backups, none)) {
        if (time_in(entry.path().filename().string())) found.push_back(entry.path().string());
    }
    std::ranges::sort(found);
    return found;
}

std::vector<Time> worth_keeping(std::vector<Time> copies) {
    std::ranges::sort(copies, std::greater());
    std::set<Time> kept(copies.begin(),
                        copies.begin() + static_cast<std::ptrdiff_t>(
                                             std::min(recent_count, copies.size())));
    keep_last_of_each(copies, day_ms, days_count, kept);
    keep_last_of_each(copies, 7 * day_ms, weeks_count, kept);
    return {kept.begin(), kept.end()};
}

Result<Backup> back_up(const std::string& data_folder, Time now) {
    const StoreFiles files(data_folder);
    std::error_code failed;
    std::filesystem::create_directories(files.backups, failed);
    if (failed) return fail(ErrorCode::storage, "make " + files.backups + ": " + failed.message());
    CHECK_OK(remove_parts(files));
    CHECK_OK(check_room(files));
    auto backup = copied(files, files.backups + "/" + backup_name(now));
    if (!backup) (void)remove_parts(files); // the first failure is the one to tell of
    return backup;
}

}  // namespace foyer::journal
