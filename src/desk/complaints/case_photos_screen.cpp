#include "desk/complaints/case_photos_screen.h"

#include <algorithm>

#include "desk/complaints/case_sheet_parts_screen.h"
#include "desk/complaints/case_sheets_screen.h"
#include "ui/keys.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::complaints {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;
using Wishes = std::vector<CaseWish>;

constexpr float tile = 56;
constexpr float tile_gap = 8;

std::size_t tiles_of(const State& subject, float room) {
    const float fit = std::max(1.0F, (room + tile_gap) / (tile + tile_gap));
    return std::min({subject.attachments.size(), case_tiles_most, static_cast<std::size_t>(fit)});
}

// Not yet brought by the page: it is on its way.
ui::PictureView view_of(const CaseUi& state, std::size_t at) {
    return at < state.pictures.size() ? state.pictures[at] : ui::PictureView{};
}

// "Photo 2 of 3": what a tile and the viewer are called.
std::string called(const State& subject, std::size_t at) {
    const FileKind kind = subject.attachments[at].file.kind;
    return tr("{1} {2} of {3}",
              {tr(name_of(kind)), std::to_string(at + 1),
               std::to_string(subject.attachments.size())});
}

std::string said_of(const Attachment& one, const desk::Viewing& viewing) {
    std::string words = ui::when_text(one.at, viewing.now, *viewing.zone) + "·" +
        desk::name_of(viewing, one.by) + "·" + size_text(one.file.bytes);
    if (one.file.size.width > 0)
        words += "·" + std::to_string(one.file.size.width) + " × " +
            std::to_string(one.file.size.height);
    return words;
}

void turn(const State& subject, CaseUi& state, bool on) {
    const std::size_t count = subject.attachments.size();
    state.viewed = (state.viewed + (on ? 1 : count - 1)) % count;
    ui::need_frame_in(0);
}

bool way_button(Rect box, const char* label, Icon icon, ui::Key key) {
    return ui::button(
        box, {.label = label, .icon = icon, .shortcut = ui::key(key), .icon_only = true});
}

// A dark ground under the photo in both schemes, as on a light table turned off.
void draw_sight(Rect box, const State& subject, const CaseUi& state) {
    ui::fill_rect(box, ui::colour(Token::surface2), 12);
    const bool paper = subject.attachments[state.viewed].file.kind == FileKind::pdf;
    ui::whole_picture(ui::inset(box, 8), state.whole);
    const bool failed = state.whole.state == ui::PictureState::failed;
    if (!paper && !failed) return;
    ui::text_in(
        {box.x, box.y + box.h / 2 + 100, box.w, 24},
        paper ? tr("A PDF is not shown here. It goes into the evidence pack.")
              : tr("This photo cannot be shown any more."),
        ui::type::body, ui::colour(Token::t2), ui::Align::centre);
}

} // namespace

float case_tiles_width(const State& subject, float room) {
    const auto count = static_cast<float>(tiles_of(subject, room));
    return count == 0 ? 0 : count * (tile + tile_gap) - tile_gap;
}

void draw_case_tiles(Rect place, const State& subject, CaseUi& state, Wishes& wishes) {
    const std::size_t count = subject.attachments.size();
    const std::size_t first = count - tiles_of(subject, place.w);
    for (std::size_t at = first; at < count; ++at) {
        const Rect box{
            place.x + static_cast<float>(at - first) * (tile + tile_gap), place.y, tile, tile};
        ui::push_id("attachment " + std::to_string(at));
        if (ui::picture_tile(box, called(subject, at), view_of(state, at))) {
            open_sheet(state, CaseSheet::viewer, wishes);
            state.viewed = at;
        }
        ui::pop_id();
        if (at != first || first == 0) continue;
        ui::fill_rect(box, ui::rgb(0x18150F, 0.6F), 10);
        ui::text_in(
            box, "+" + std::to_string(first), ui::type::body_bold, ui::rgb(0xFFFFFF),
            ui::Align::centre);
    }
}

void draw_viewer(const State& subject, CaseUi& state, const desk::Viewing& viewing) {
    if (subject.attachments.empty()) {
        state.sheet = CaseSheet::none;
        return;
    }
    state.viewed = std::min(state.viewed, subject.attachments.size() - 1);
    const ui::Dialog dialog =
        ui::begin_dialog("viewer", called(subject, state.viewed), 4000, 4000);
    Rect in = dialog.inside;
    Rect foot = ui::cut_bottom(in, row_h, 16);
    draw_sight(in, subject, state);
    const ui::Button close{.label = tr("Close"), .icon = Icon::close, .kind = ui::Kind::primary};
    const bool closed = ui::button(ui::cut_right(foot, ui::button_width(close), gap), close);
    if (subject.attachments.size() > 1) {
        const Rect next = ui::cut_right(foot, row_h, gap);
        const Rect previous = ui::cut_right(foot, row_h, gap);
        if (way_button(previous, tr("Previous photo"), Icon::chevron_left, ui::Key::left))
            turn(subject, state, false);
        if (way_button(next, tr("Next photo"), Icon::chevron_right, ui::Key::right))
            turn(subject, state, true);
    }
    ui::text_in(
        foot, said_of(subject.attachments[state.viewed], viewing), ui::type::body,
        ui::colour(Token::t2));
    ui::end_dialog();
    if (closed || dialog.closed) state.sheet = CaseSheet::none;
}

void draw_attach(
    Rect in, const State& subject, CaseUi& state, const desk::Viewing& viewing, Wishes& wishes) {
    const bool pressed = draw_foot(
        in, state,
        {tr("Attach"), Icon::attach_file, !state.chosen_files.empty(),
         tr("Tap what belongs to it")});
    draw_photo_choice(in, state.photos, state.chosen_files, viewing);
    if (pressed) wishes.emplace_back(AttachFiles{subject.id, state.chosen_files});
}

} // namespace foyer::complaints
