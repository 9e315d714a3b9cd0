#include "app/printer_drawer_screen.h"

#include "app/printer_words.h"
#include "app/slip_preview_screen.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using printing::Trouble;
using ui::Icon;
using ui::Rect;
using ui::Token;
using ui::Tone;
using ui::tr;
using Wishes = std::vector<DrawerWish>;

constexpr float head_h = 52;
constexpr float job_h = 72;

struct HeadColours {
    Token fill;
    Token words;
    Token line;
};
HeadColours colours_of(Tone tone) {
    switch (tone) {
    case Tone::danger: return {Token::danger_soft, Token::danger, Token::danger_line};
    case Tone::warn: return {Token::warn_soft, Token::warn, Token::warn_line};
    case Tone::ok: return {Token::ok_soft, Token::ok, Token::ok_line};
    default: return {Token::surface2, Token::t1, Token::border};
    }
}

// Returns what is left under the head.
Rect draw_card(Rect box, const DeviceWords& words, const std::string& right) {
    const HeadColours colours = colours_of(words.tone);
    ui::fill_rect(box, ui::colour(Token::surface), 16);
    ui::fill_rect({box.x, box.y, box.w, head_h}, ui::colour(colours.fill), 16);
    ui::fill_rect({box.x, box.y + head_h / 2, box.w, head_h / 2}, ui::colour(colours.fill));
    ui::stroke_rect(box, ui::colour(colours.line), 16);
    ui::icon({box.x + 20, box.y + 14}, words.icon, 24, ui::colour(colours.words));
    ui::text(
        {box.x + 58, box.y + 14}, words.title, ui::type::lead, ui::colour(colours.words),
        box.w - 58 - 90);
    const float w = ui::text_width(right, ui::type::small);
    ui::text({box.right() - 18 - w, box.y + 17}, right, ui::type::small, ui::colour(colours.words));
    return {box.x + 19, box.y + head_h + 14, box.w - 38, box.h - head_h - 14 - 18};
}

float state_height(float width, const DeviceWords& words, const PrintView& view) {
    const float safe = view.waiting() > 0 ? 28 : 0;
    return head_h + 14 + ui::paragraph_height(width - 38, words.advice, ui::type::body) + 6 + safe +
        22 + 8 + 56 + 18;
}

void draw_state(Rect box, const PrintView& view, const desk::Viewing& viewing, Wishes& wishes) {
    const DeviceWords words = words_of(view);
    const bool troubled = view.slips.trouble != Trouble::none;
    const std::string since =
        troubled ? ui::when_text(view.since, viewing.now, *viewing.zone) : std::string();
    Rect in = draw_card(box, words, since);
    const float advice_h = ui::paragraph_height(in.w, words.advice, ui::type::body);
    ui::paragraph(
        ui::cut_top(in, advice_h, 6), words.advice, ui::type::body, ui::colour(Token::t1));
    if (view.waiting() > 0) {
        const Rect line = ui::cut_top(in, 28);
        ui::icon({line.x, line.y}, Icon::check_circle, 18, ui::colour(Token::ok_fill));
        ui::text(
            {line.x + 26, line.y - 1}, waiting_words(view), ui::type::label, ui::colour(Token::ok),
            line.w - 26);
    }
    ui::text(
        {in.x, in.y}, name_of(view.choice.slips), ui::type::label, ui::colour(Token::t2), in.w);
    ui::cut_top(in, 22, 8);
    const auto boxes = ui::columns(ui::cut_top(in, 56), {ui::fill(), ui::px(150)}, 10);
    const ui::Button look{
        .label = view.slips.trouble == Trouble::paper_out ? tr("Paper loaded, print on")
                                                          : tr("Check again"),
        .icon = Icon::print,
        .kind = troubled ? ui::Kind::primary : ui::Kind::secondary,
        .enabled = view.has_printer(),
        .why_not = tr("No printer is set up")};
    if (ui::button(boxes[0], look)) wishes.emplace_back(LookAtPrinter{});
    if (ui::button(boxes[1], {.label = tr("Devices"), .icon = Icon::settings}))
        wishes.emplace_back(OpenDevices{});
}

// True: what it will look like is wished to be seen.
bool draw_job_words(Rect box, const SpoolJob& job, const std::string& how) {
    const bool seen = job.parts > 0;
    const bool pressed = seen && ui::list_row(box, job.title, false).clicked;
    if (seen) ui::icon({box.x, box.y + 24}, Icon::description, 24, ui::colour(Token::acc));
    const float left = seen ? 34 : 0;
    ui::text(
        {box.x + left, box.y + 14}, job.title, ui::type::label_bold, ui::colour(Token::t1),
        box.w - left);
    ui::text(
        {box.x + left, box.y + 36}, how, ui::type::small,
        ui::colour(job.begun ? Token::warn : Token::t3), box.w - left);
    return pressed;
}

void draw_job(
    Rect row, const SpoolJob& job, const PrintView& view, const desk::Viewing& viewing,
    Wishes& wishes) {
    ui::push_id(text_of(job.id));
    const bool now = view.printing == job.id;
    const std::string how = now ? tr("Printing now")
        : job.begun             ? tr("May have come out")
                                : tr("Waiting");
    const std::string made = ui::when_text(job.made, viewing.now, *viewing.zone);
    const bool ask = job.begun && !now;
    float right = row.right();
    const auto offer = [&](const char* label, auto wish) {
        const ui::Button button{.label = label};
        right -= ui::button_width(button);
        if (ui::button({right, row.y + 8, ui::button_width(button), 56}, button))
            wishes.emplace_back(wish);
        right -= 8;
    };
    if (ask) offer(tr("It is there"), DropJob{job.id});
    if (ask) offer(tr("Print it"), PrintJobAgain{job.id});
    if (!ask && !now) offer(tr("Drop"), DropJob{job.id});
    const Rect words{row.x, row.y, right - row.x - 8, row.h};
    if (draw_job_words(words, job, how + "·" + made)) wishes.emplace_back(LookAtJob{job.id});
    ui::pop_id();
}

void draw_jobs(Rect area, const PrintView& view, const desk::Viewing& viewing, Wishes& wishes) {
    if (view.jobs.empty()) {
        ui::text(
            {area.x, area.y + 12}, tr("Nothing waits for the printer"), ui::type::label,
            ui::colour(Token::t2), area.w);
        return;
    }
    ui::text(
        {area.x, area.y}, tr("In the queue"), ui::type::body_bold, ui::colour(Token::t1), area.w);
    ui::cut_top(area, 32);
    const auto visible =
        ui::begin_list("print jobs", area, static_cast<std::int64_t>(view.jobs.size()), job_h);
    for (std::int64_t i = visible.first; i < visible.last; ++i)
        draw_job(visible.row_box(i), view.jobs[static_cast<std::size_t>(i)], view, viewing, wishes);
    ui::end_list();
}

} // namespace

Wishes draw_printer_drawer(
    const PrintView& view, const DrawerUi& shown, const desk::Viewing& viewing) {
    Wishes wishes;
    const bool fine = words_of(view).tone == Tone::ok;
    const auto drawer = ui::begin_drawer(
        "printer drawer", tr("Printer"),
        fine ? tr("Everything is in order.") : tr("You can keep serving."));
    Rect area = drawer.inside;
    const float h = state_height(area.w, words_of(view), view);
    draw_state(ui::cut_top(area, h, 20), view, viewing, wishes);
    draw_jobs(area, view, viewing, wishes);
    ui::end_drawer();
    const auto* const job = shown.job ? view.job(*shown.job) : nullptr;
    if (job != nullptr) {
        draw_slip_preview(*job, shown, wishes);
    } else if (drawer.closed) {
        wishes.emplace_back(CloseDrawer{});
    }
    return wishes;
}

} // namespace foyer::app
