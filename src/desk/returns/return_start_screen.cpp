// Before there is a receipt: scan it, type it in, or go on without one.
#include <array>

#include "desk/returns/return_sections_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::returns {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float steps_h = 88;
constexpr float words_half_h = 104; // of the icon, its title and up to three lines, with a gap

struct Step {
    ui::Button button;
    void (*take)(ReturnUi&);
};

// The words of the picture's empty state: what will appear here, and the first steps.
void draw_words(Rect box, const ReturnModel& model, const ReturnUi& state) {
    const bool unknown = !state.form.receipt.empty() && model.state == desk::ListState::ready;
    if (unknown)
        return ui::empty_state(
            box, Icon::receipt_long, tr("No receipt {1} is known", {state.form.receipt}),
            tr("Scan it again, or type in what stands on the paper. It is compared with the till's "
               "file later."),
            ui::Tone::warn);
    ui::empty_state(
        box, Icon::qr_code_scanner, tr("Scan the receipt"),
        tr("Its lines appear here. A number can be typed into the box above as well."));
}

void draw_steps(Rect row, ReturnUi& state) {
    const std::array steps{
        Step{
            {.label = tr("Find the receipt"), .icon = Icon::search, .kind = ui::Kind::tonal},
            [](ReturnUi& ui) { ui.sheet = ReturnSheet::find; }},
        Step{
            {.label = tr("Type in a receipt"), .icon = Icon::edit_note},
            [](ReturnUi& ui) { open_typing(ui, false); }},
        Step{
            {.label = tr("No receipt"), .icon = Icon::block},
            [](ReturnUi& ui) { open_typing(ui, true); }}};
    float w = 12 * static_cast<float>(steps.size() - 1);
    for (const Step& step : steps)
        w += ui::button_width(step.button);
    float x = row.x + (row.w - w) / 2;
    for (const Step& step : steps) {
        const float one = ui::button_width(step.button);
        if (ui::button({x, row.y, one, 56}, step.button)) step.take(state);
        x += one + 12;
    }
}

} // namespace

void open_typing(ReturnUi& state, bool without_receipt) {
    state.sheet = ReturnSheet::typed;
    state.notices.clear();
    state.form.without_receipt = without_receipt;
    state.typing = state.form.typed.value_or(TypedReceipt{});
    if (state.typing.number.empty() && !without_receipt) state.typing.number = state.form.receipt;
    if (state.typing.lines.empty()) state.typing.lines.emplace_back();
}

void draw_start(
    Rect area, const ReturnModel& model, ReturnUi& state, std::vector<ReturnWish>& wishes) {
    ui::card(area);
    if (model.state == desk::ListState::loading && !state.form.receipt.empty()) {
        const auto waiting = ui::shown_for_ms(ui::motion_id("receipt loading"));
        return ui::loading_state(ui::inset(area, 20), 6, waiting);
    }
    if (model.state == desk::ListState::failed) {
        if (ui::failed_state(
                area, tr("The receipts could not be read."),
                tr("Try again. Nothing was changed by this.")))
            wishes.emplace_back(ui::ReadAgain{});
        return;
    }
    const Rect words{area.x, area.y, area.w, area.h - steps_h};
    draw_words(words, model, state);
    draw_steps({area.x, words.y + words.h / 2 + words_half_h, area.w, 56}, state);
}

} // namespace foyer::returns
