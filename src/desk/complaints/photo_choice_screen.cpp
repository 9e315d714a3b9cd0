#include "desk/complaints/photo_choice_screen.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float least_tile = 120;
constexpr float words_h = 40;
constexpr float gap = 14;
constexpr float camera_h = 56;

int tiles_across(float w) {
    return std::max(2, static_cast<int>((w + gap) / (least_tile + gap)));
}

// Cameras begin all their names alike: what tells two apart is the end. Names that no camera
// gives are drawn as they are.
std::string shortened(const std::string& name, float w) {
    constexpr std::size_t head = 4;
    const bool plain = std::ranges::all_of(name, [](char c) { return c > 0x20 && c < 0x7F; });
    std::string text = name;
    for (std::size_t cut = head + 1;
         plain && cut + 8 < name.size() && ui::text_width(text, ui::type::small) > w; ++cut)
        text = name.substr(0, head) + "…" + name.substr(cut);
    return text;
}

void draw_file(
    Rect box, const FolderFile& file, const ui::PictureView& picture,
    std::vector<std::string>& chosen, const desk::Viewing& viewing) {
    const auto at = std::ranges::find(chosen, file.path);
    const bool on = at != chosen.end();
    ui::push_id(file.path);
    if (ui::picture_tile({box.x, box.y, box.w, box.h - words_h}, file.name, picture, on)) {
        if (on) chosen.erase(at);
        else chosen.push_back(file.path);
    }
    ui::pop_id();
    const float y = box.bottom() - words_h + 2;
    ui::text(
        {box.x, y}, shortened(file.name, box.w), ui::type::small, ui::colour(Token::t1), box.w);
    const std::string below =
        ui::when_text(file.changed_at, viewing.now, *viewing.zone) + "·" + size_text(file.bytes);
    ui::text({box.x, y + 18}, below, ui::type::caption, ui::colour(Token::t3), box.w);
}

void draw_files(
    Rect in, const PhotoChoice& choice, std::vector<std::string>& chosen,
    const desk::Viewing& viewing) {
    const auto& files = choice.folder.files;
    const int across = tiles_across(in.w);
    const auto n = static_cast<float>(across);
    const float tile_h = (in.w - (n - 1) * gap) / n + words_h;
    const auto rows = static_cast<float>((static_cast<int>(files.size()) + across - 1) / across);
    const Rect area = begin_column("photos", in, rows * (tile_h + gap) - gap, dialog_edge);
    const auto boxes = ui::grid(area, static_cast<int>(files.size()), across, tile_h, gap);
    for (std::size_t i = 0; i < files.size() && i < choice.pictures.size(); ++i)
        draw_file(boxes[i], files[i], choice.pictures[i], chosen, viewing);
    end_column();
}

std::string said_of(const PhotoFolder& folder) {
    if (folder.left_out == 0) return tr("From {1}", {folder.path});
    return tr("From {1}: the newest {2}", {folder.path, std::to_string(folder.files.size())});
}

const char* sentence_of(CameraTrouble trouble) {
    switch (trouble) {
    case CameraTrouble::gone: return tr("The camera is not connected any more. Plug it in again.");
    case CameraTrouble::busy:
        return tr("Another program uses the camera. Close it, then try again.");
    case CameraTrouble::silent: return tr("The camera does not answer. Plug it in again.");
    case CameraTrouble::no_room: return tr("The photo could not be kept: the disk takes nothing.");
    case CameraTrouble::none: break;
    }
    return "";
}

void draw_camera(Rect row, PhotoChoice& choice) {
    const ui::Button take{
        .label = choice.taking_photo ? tr("One moment…") : tr("Take a photo"),
        .icon = Icon::photo_camera,
        .enabled = !choice.taking_photo,
        .why_not = tr("The photo is being taken")};
    const Rect box = ui::cut_left(row, ui::button_width(take), 16);
    if (ui::button(box, take)) choice.photo_wished = true;
    const bool failed = choice.trouble != CameraTrouble::none;
    const char* const words =
        failed ? sentence_of(choice.trouble) : tr("The paper or the goods under the camera");
    const float h = std::min(row.h, ui::paragraph_height(row.w, words, ui::type::label));
    ui::paragraph(
        {row.x, row.y + (row.h - h) / 2, row.w, h}, words, ui::type::label,
        ui::colour(failed ? Token::danger : Token::t2), 2);
}

} // namespace

std::string size_text(std::int64_t bytes) {
    constexpr std::int64_t mega = 1'000'000;
    if (bytes < mega) return std::to_string((bytes + 999) / 1000) + " KB";
    std::array<char, 24> text{};
    const double size = static_cast<double>(bytes) / static_cast<double>(mega);
    (void)std::snprintf(text.data(), text.size(), "%.1f MB", size);
    return text.data();
}

void draw_photo_choice(
    Rect in, PhotoChoice& choice, std::vector<std::string>& chosen,
    const desk::Viewing& viewing) {
    const PhotoFolder& folder = choice.folder;
    if (!folder.looked) return;
    if (folder.has_camera) draw_camera(ui::cut_top(in, camera_h, 12), choice);
    if (!folder.readable) {
        ui::empty_state(
            in, Icon::folder, tr("The folder of photos cannot be opened"), folder.path,
            ui::Tone::warn);
    } else if (folder.files.empty()) {
        ui::empty_state(
            in, Icon::photo_camera, tr("No photos yet"),
            tr("What a scanner or a phone puts into {1} appears here", {folder.path}));
    } else {
        ui::text_in(
            ui::cut_top(in, 20, 10), said_of(folder), ui::type::label, ui::colour(Token::t2));
        draw_files(in, choice, chosen, viewing);
    }
}

} // namespace foyer::complaints
