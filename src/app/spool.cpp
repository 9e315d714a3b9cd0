#include "app/spool.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "database/files.h"
#include "printing/preview.h"

namespace foyer::app {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::size_t head_bytes_most = 64 << 10;

json head_of(const SpoolJob& job, const printing::Printout& printout) {
    json stops = json::array();
    for (const printing::DeviceStop& stop : printout.slip.stops)
        stops.push_back({stop.y, static_cast<int>(stop.act)});
    return {
        {"title", job.title},
        {"name", printout.name},
        {"job_title", printout.title},
        {"paper", static_cast<int>(job.paper)},
        {"made", job.made.ms},
        {"width", printout.dots().width()},
        {"height", printout.dots().height()},
        {"stops", stops},
        {"raster", printout.dots().bytes().size()},
        {"bytes", printout.bytes.size()}};
}

Done write_file(const std::string& file, const SpoolJob& job, const printing::Printout& printout) {
    CHECK_OK(database::make_private_file(file));
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    const auto put = [&](const Bytes& bytes) {
        out.write(
            reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
    };
    out << head_of(job, printout).dump() << '\n';
    put(printout.dots().bytes());
    put(printout.bytes);
    out.close();
    if (!out) return fail(ErrorCode::storage, "write " + file + ": the disk is full");
    return database::sync_file(file);
}

// Error{corrupt}: not as write_file() wrote it.
Result<json> read_head(std::istream& in, const std::string& file) {
    std::string line;
    std::getline(in, line);
    json head = line.size() < head_bytes_most ? parse_json(line) : json();
    for (const char* field : {"paper", "made", "width", "height", "raster", "bytes"})
        if (!head.is_object() || !head.contains(field) || !head[field].is_number_integer())
            return fail(ErrorCode::corrupt, "read " + file + ": no head");
    for (const char* field : {"title", "name", "job_title"})
        if (!head.contains(field) || !head[field].is_string())
            return fail(ErrorCode::corrupt, "read " + file + ": no " + field);
    const auto start = static_cast<std::uintmax_t>(in.tellg());
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    const auto body = head["raster"].get<std::uintmax_t>() + head["bytes"].get<std::uintmax_t>();
    const int paper = head["paper"].get<int>();
    if (failed || size != start + body || paper < 0 || paper > 2)
        return fail(ErrorCode::corrupt, "read " + file + ": not whole");
    return head;
}

Bytes read_bytes(std::istream& in, std::size_t count) {
    Bytes bytes(count);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(count));
    return bytes;
}

Result<printing::Raster> read_dots(std::istream& in, const json& head) {
    const auto size = head["raster"].get<std::size_t>();
    if (size == 0) return printing::Raster();
    auto dots = printing::Raster::of_bytes(
        head["width"].get<int>(), head["height"].get<int>(), read_bytes(in, size));
    if (dots.width() == 0)
        return fail(ErrorCode::corrupt, "read a printout: its dots do not fit its size");
    return dots;
}

std::vector<printing::DeviceStop> stops_in(const json& head) {
    std::vector<printing::DeviceStop> stops;
    for (const json& stop : head.value("stops", json::array()))
        if (stop.is_array() && stop.size() == 2)
            stops.push_back(
                {stop[0].get<int>(), static_cast<printing::DeviceAct>(stop[1].get<int>())});
    return stops;
}

Result<SpoolJob> read_job(const std::string& file, OpId id) {
    std::ifstream in(file, std::ios::binary);
    TRY(const auto head, read_head(in, file));
    const auto paper = static_cast<printing::Paper>(head["paper"].get<int>());
    const bool seen = head["raster"].get<std::size_t>() > 0;
    return SpoolJob{
        id,
        head["title"].get<std::string>(),
        paper,
        {head["made"].get<std::int64_t>()},
        false,
        seen ? printing::preview_parts(paper, head["height"].get<int>()) : 0};
}

} // namespace

Done Spool::make_folder() const {
    std::error_code failed;
    fs::create_directories(m_folder, failed);
    if (failed)
        return fail(ErrorCode::storage, "make folder " + m_folder + ": " + failed.message());
    fs::permissions(m_folder, fs::perms::owner_all, failed);
    return {};
}

std::string Spool::file(OpId id, const char* ending) const {
    return m_folder + "/" + text_of(id) + ending;
}

Done Spool::add(const SpoolJob& job, const printing::Printout& printout) {
    if (fs::exists(file(job.id, ".job")) || fs::exists(file(job.id, ".held"))) return {};
    TRY(const auto waiting, jobs());
    if (waiting.size() >= jobs_most)
        return fail(ErrorCode::conflict, "add a printout: too many wait already");
    CHECK_OK(make_folder());
    const std::string draft = file(job.id, ".new");
    const Done written = write_file(draft, job, printout);
    if (!written) {
        (void)database::remove_file(draft);
        return written;
    }
    CHECK_OK(database::move_file(draft, file(job.id, ".held")));
    return database::sync_folder(m_folder);
}

Done Spool::let_go(OpId id) {
    if (!fs::exists(file(id, ".held"))) return {};
    CHECK_OK(database::move_file(file(id, ".held"), file(id, ".job")));
    return database::sync_folder(m_folder);
}

Done Spool::let_all_go() {
    std::error_code failed;
    std::vector<OpId> held;
    for (const auto& entry : fs::directory_iterator(m_folder, failed)) {
        const auto id = parse_id<OpId>(entry.path().stem().string());
        if (id && entry.path().extension() == ".held") held.push_back(*id);
        if (entry.path().extension() == ".new") fs::remove(entry.path(), failed);
    }
    for (const OpId id : held)
        CHECK_OK(let_go(id));
    return {};
}

Result<std::vector<SpoolJob>> Spool::jobs() {
    std::vector<SpoolJob> found;
    std::error_code failed;
    if (!fs::exists(m_folder, failed)) return found;
    for (const auto& entry : fs::directory_iterator(m_folder, failed)) {
        const auto id = parse_id<OpId>(entry.path().stem().string());
        if (!id || entry.path().extension() != ".job") continue;
        auto job = read_job(entry.path().string(), *id);
        if (!job) {
            CHECK_OK(database::move_file(entry.path().string(), file(*id, ".damaged")));
            continue;
        }
        job->begun = fs::exists(file(*id, ".begun"));
        found.push_back(*std::move(job));
    }
    if (failed)
        return fail(ErrorCode::storage, "read folder " + m_folder + ": " + failed.message());
    std::ranges::sort(found, {}, [](const SpoolJob& job) { return std::pair(job.made, job.id); });
    return found;
}

Result<printing::Printout> Spool::printout(OpId id) const {
    const std::string from = file(id, ".job");
    std::ifstream in(from, std::ios::binary);
    if (!in) return fail(ErrorCode::not_found, "read " + from + ": it is not there");
    TRY(const auto head, read_head(in, from));
    printing::Printout printout;
    printout.name = head["name"].get<std::string>();
    printout.title = head["job_title"].get<std::string>();
    printout.paper = static_cast<printing::Paper>(head["paper"].get<int>());
    TRY(auto dots, read_dots(in, head));
    printout.slip.stops = stops_in(head);
    (printout.paper == printing::Paper::a4 ? printout.pages : printout.slip.raster) =
        std::move(dots);
    printout.bytes = read_bytes(in, head["bytes"].get<std::size_t>());
    if (!in) return fail(ErrorCode::corrupt, "read " + from + ": not whole");
    return printout;
}

Done Spool::begin(OpId id) {
    CHECK_OK(database::make_private_file(file(id, ".begun")));
    CHECK_OK(database::sync_file(file(id, ".begun")));
    return database::sync_folder(m_folder);
}

Done Spool::give_back(OpId id) {
    CHECK_OK(database::remove_file(file(id, ".begun")));
    return database::sync_folder(m_folder);
}

// The printout goes first: a mark alone asks nobody.
Done Spool::remove(OpId id) {
    CHECK_OK(database::remove_file(file(id, ".job")));
    CHECK_OK(database::sync_folder(m_folder));
    CHECK_OK(database::remove_file(file(id, ".begun")));
    return database::sync_folder(m_folder);
}

} // namespace foyer::app
