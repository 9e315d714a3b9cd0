#include "app/picture_room.h"

#include <atomic>
#include <cstring>
#include <filesystem>
#include <vector>

#include "app/camera_shot.h"
#include "app/photo_folder.h"
#include "app/task_thread.h"
#include "base/queue.h"
#include "pictures/decode.h"
#include "printing/preview.h"
#include "ui/motion.h"

namespace foyer::app {
namespace {

// When the worker was busy, ask again after so long.
constexpr std::int64_t again_ms = 200;

int pixels_for(ui::PictureUse use) {
    return use == ui::PictureUse::tile ? ui::small_picture_px : ui::large_picture_px;
}

ui::PictureId id_of(const Hash& hash) {
    ui::PictureId id = 0;
    std::memcpy(&id, hash.data(), sizeof id);
    return id;
}
// A file that was written anew is another picture.
ui::PictureId id_of(const complaints::FolderFile& file) {
    return std::hash<std::string>{}(
        file.path + "\n" + std::to_string(file.changed_at.ms) + "\n" + std::to_string(file.bytes));
}

} // namespace

// What outlives the room until the last callback has come.
struct PictureRoom::Shared {
    explicit Shared(std::function<void()> wake) : landed(std::move(wake)) {}

    void decode(const Wanted& wanted, const Result<std::optional<Bytes>>& content) {
        if (!content || !*content) return land({wanted, std::nullopt});
        auto pixels = pictures::decode(**content, pixels_for(wanted.use));
        land({wanted, pixels ? std::optional(*std::move(pixels)) : std::nullopt});
    }

    void land(Landed done) {
        (void)pictures.push(std::move(done));
        --open;
        landed();
    }

    std::function<void()> landed;
    Queue<Landed> pictures{256};
    Queue<std::shared_ptr<const complaints::PhotoFolder>> folders{16};
    Queue<Result<std::string>> photos{4};
    std::atomic<int> open{0};
    TaskThread thread{256};
};

PictureRoom::PictureRoom(
    std::string folder, ReadSealed read, std::function<void()> landed, Camera* camera)
    : m_shared(std::make_shared<Shared>(std::move(landed))),
      m_read(std::move(read)),
      m_camera(camera) {
    complaints::PhotoFolder unknown;
    unknown.path = std::move(folder);
    m_folder = std::make_shared<const complaints::PhotoFolder>(std::move(unknown));
}

PictureRoom::~PictureRoom() = default;

bool PictureRoom::idle() const {
    return m_shared->open.load() == 0;
}

void PictureRoom::take_landed() {
    for (auto& folder : m_shared->folders.take_all())
        m_folder = std::move(folder);
    for (auto& photo : m_shared->photos.take_all()) {
        m_taking = false;
        m_taken = std::move(photo);
    }
    for (Landed& landed : m_shared->pictures.take_all()) {
        m_fetched.erase(landed.wanted);
        if (landed.pixels)
            ui::keep_picture(landed.wanted.id, landed.wanted.use, *landed.pixels);
        else
            m_failed.insert(landed.wanted);
    }
}

ui::PictureView
PictureRoom::view_of(const Wanted& wanted, const std::function<bool()>& fetch) {
    if (ui::has_picture(wanted.id, wanted.use)) return {ui::PictureState::ready, wanted.id};
    if (m_failed.contains(wanted)) return {ui::PictureState::failed, 0};
    if (m_fetched.contains(wanted)) return {};
    ++m_shared->open;
    if (fetch()) {
        m_fetched.insert(wanted);
    } else {
        --m_shared->open;
        ui::need_frame_in(again_ms);
    }
    return {};
}

ui::PictureView PictureRoom::of_case(
    PersonId key, const complaints::AttachedFile& file, ui::PictureUse use) {
    if (file.kind == FileKind::pdf) return {ui::PictureState::paper, 0};
    const Wanted wanted{id_of(file.hash), use};
    return view_of(wanted, [&] {
        return m_read(key, file.hash, [shared = m_shared, wanted](auto content) {
            const bool taken = shared->thread.start(
                [&room = *shared, wanted, bytes = std::move(content)] {
                    room.decode(wanted, bytes);
                });
            if (!taken) shared->decode(wanted, fail(ErrorCode::cancelled, "busy"));
        });
    });
}

ui::PictureView PictureRoom::of_file(const complaints::FolderFile& file) {
    if (file.name.ends_with(".pdf") || file.name.ends_with(".PDF"))
        return {ui::PictureState::paper, 0};
    const Wanted wanted{id_of(file), ui::PictureUse::tile};
    return view_of(wanted, [&] {
        return m_shared->thread.start([&room = *m_shared, wanted, path = file.path] {
            auto bytes = content_of(path, complaints::attached_bytes_most);
            room.decode(
                wanted, bytes ? Result<std::optional<Bytes>>(*std::move(bytes))
                              : std::unexpected(bytes.error()));
        });
    });
}

ui::PictureView PictureRoom::of_slip(const PrintRoom& room, const SpoolJob& job, int part) {
    const std::string name = text_of(job.id) + "/" + std::to_string(part);
    const Wanted wanted{std::hash<std::string>{}(name), ui::PictureUse::whole};
    return view_of(wanted, [&] {
        return m_shared->thread.start([&shared = *m_shared, &room, wanted, id = job.id, part] {
            const auto slip = room.printout(id);
            if (!slip) return shared.land({wanted, std::nullopt});
            auto whole = printing::preview_part(slip->dots(), slip->paper, part);
            shared.land({wanted, shrunk(std::move(whole), ui::large_picture_px)});
        });
    });
}

void PictureRoom::look() {
    ++m_shared->open;
    const bool taken =
        m_shared->thread.start([&room = *m_shared, path = m_folder->path, camera = m_camera] {
            std::error_code none;
            std::filesystem::create_directories(path, none);
            auto seen = look_into(path);
            seen.has_camera = camera != nullptr && camera->is_there_blocking();
            (void)room.folders.push(
                std::make_shared<const complaints::PhotoFolder>(std::move(seen)));
            --room.open;
            room.landed();
        });
    if (!taken) --m_shared->open;
}

bool PictureRoom::take_photo(Time now) {
    if (m_camera == nullptr || m_taking) return false;
    ++m_shared->open;
    m_taking = m_shared->thread.start(
        [&room = *m_shared, path = m_folder->path, camera = m_camera, now] {
            (void)room.photos.push(shoot_into(*camera, path, now));
            --room.open;
            room.landed();
        });
    if (!m_taking) --m_shared->open;
    return m_taking;
}

} // namespace foyer::app
