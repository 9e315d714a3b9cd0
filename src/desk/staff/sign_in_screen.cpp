#include "desk/staff/sign_in_screen.h"

#include <algorithm>

#include "desk/staff/front_screen.h"
#include "ui/motion.h"
#include "ui/widgets.h"

namespace foyer::staff::sign_in {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float between = 40;
constexpr float list_w_max = 560;
constexpr float note_w_max = 560;
constexpr float pad_w_max = 360;

float pad_width(float page_w) { return page_w < 800 ? 312 : pad_w_max; }

// From the bottom up: what the machine says, and above it the note.
void draw_signals(Rect brand, float edge, const std::vector<Signal>& signals) {
    float x = brand.x + edge;
    const float y = brand.bottom() - 60;
    for (const auto& signal : signals) {
        const float w = 26 + ui::text_width(signal.words, ui::type::label);
        if (x + w > brand.right() - 16) return;
        ui::icon({x, y}, signal.icon, 20, ui::rgb(0xE3E6FC));
        ui::text({x + 26, y}, signal.words, ui::type::label, ui::rgb(0xE3E6FC));
        x += w + 16;
    }
}

void draw_note(const FrontLayout& layout, const Note& note, float bottom) {
    const Rect& brand = layout.brand;
    const float w = std::min(brand.w - 2 * layout.edge, note_w_max);
    constexpr int lines_max = 4;
    const float text_h = ui::paragraph_height(w - 36, note.text, ui::type::body, lines_max);
    const Rect box{brand.x + layout.edge, bottom - text_h - 32, w, text_h + 32};
    ui::text({box.x, box.y - 32}, note.heading, ui::type::label, ui::rgb(0xD5DAFA), w);
    ui::fill_rect(box, ui::rgb(0xFFFFFF, 0.12F), 16);
    ui::paragraph({box.x + 18, box.y + 16, w - 36, text_h}, note.text, ui::type::body,
                  ui::rgb(0xFFFFFF), lines_max);
}

void draw_left(const FrontLayout& layout, const Model& model, const desk::Viewing& viewing) {
    draw_brand(layout, model.store);
    draw_clock(layout, viewing);
    if (layout.brand.w <= 0) return;
    draw_signals(layout.brand, layout.edge, model.signals);
    const float bottom = layout.brand.bottom() - (model.signals.empty() ? 40.0F : 80.0F);
    if (model.note && !layout.low) draw_note(layout, *model.note, bottom);
}

std::string subtitle(const Model& model, const Ui& ui) {
    if (!ui.filter.empty()) return tr("Names that fit \"{1}\"", {ui.filter});
    return model.badge_reader ? tr("Tap your name and enter your PIN, or use your badge")
                              : tr("Tap your name and enter your PIN");
}

void draw_badge(Rect box) {
    ui::dashed_rect(box, ui::colour(Token::border2), 14);
    const char* words = tr("A badge needs no PIN");
    const float w = 32 + ui::text_width(words, ui::type::label);
    const float x = box.x + (box.w - w) / 2;
    ui::icon({x, box.y + 17}, ui::Icon::contactless, 22, ui::colour(Token::t3));
    ui::text({x + 32, box.y + 18}, words, ui::type::label, ui::colour(Token::t3));
}

// The number is the rule's (rules 4.0), whatever a picture says. One line, or two.
std::vector<std::string> rule_lines(float w) {
    const std::string rule =
        tr("{1} wrong PINs lock for {2} min", {std::to_string(tries_before_lock),
                                               std::to_string(first_lock_ms / minute_ms)});
    const std::string help = tr("Forgot it? Ask a keeper");
    const std::string words = rule + "·" + help;
    if (ui::text_width(words, ui::type::label) <= w) return {words};
    return {rule, help};
}

void draw_rule(Rect line) {
    for (const std::string& words : rule_lines(line.w)) {
        ui::text_in(ui::cut_top(line, 20), words, ui::type::label, ui::colour(Token::t3),
                    ui::Align::centre);
    }
}

std::optional<SignIn> draw_right_column(Rect column, const Model& model, Ui& ui,
                                        const desk::Viewing& viewing) {
    // In a low window the keys need the badge's place; the line below the title names it, too.
    const bool shows_badge = model.badge_reader && column.h >= 560;
    const auto rule_h = 20 * static_cast<float>(rule_lines(column.w).size());
    const float below = (shows_badge ? 94 : 18) + rule_h;
    const float pad_h = std::min(pad_h_max, column.h - below);
    const auto wish = draw_pin({column.x, column.y, column.w, pad_h}, model.people, ui, viewing);
    float y = column.y + pad_h + (shows_badge ? 24.0F : 14.0F);
    if (shows_badge) {
        draw_badge({column.x, y, column.w, 56});
        y += 70;
    }
    draw_rule({column.x, y, column.w, rule_h});
    return wish;
}

void draw_head(Rect page, const Model& model, const Ui& ui) {
    const float room = page.w - 230;
    ui::text({page.x, page.y}, tr("Sign in"), ui::type::number, ui::colour(Token::t1), room);
    ui::text({page.x, page.y + 36}, subtitle(model, ui), ui::type::body, ui::colour(Token::t2),
             room);
}

bool draw_nobody(Rect box) {
    return ui::empty_state(box, ui::Icon::people, tr("No staff yet"),
                           tr("Set up the store and its first person to begin."),
                           {.label = tr("Set up"), .icon = ui::Icon::add,
                            .kind = ui::Kind::tonal});
}

void draw_page(const FrontLayout& layout, const Model& model, Ui& ui,
               const desk::Viewing& viewing, std::vector<Wish>& wishes) {
    const Rect& page = layout.page;
    draw_head(page, model, ui);
    const auto switched = draw_switches(page);
    if (switched.scheme) wishes.emplace_back(UseScheme{*switched.scheme});
    if (switched.language) wishes.emplace_back(UseLanguage{*switched.language});

    const float top = page.y + (layout.low ? 74.0F : 96.0F);
    const Rect area{page.x, top, page.w, page.bottom() - top};
    const auto& people = model.people;
    if (people.board.tiles.empty() && people.state == desk::ListState::ready) {
        if (draw_nobody(area)) wishes.emplace_back(OpenSetUp{});
        return;
    }
    const float pad_w = pad_width(page.w);
    const Rect list{area.x, area.y, area.w - pad_w - between, area.h - 26};
    if (draw_people(list, people, ui, viewing)) wishes.emplace_back(ReadStaffAgain{});
    const Rect column{area.right() - pad_w, area.y, pad_w, area.h};
    if (auto wish = draw_right_column(column, model, ui, viewing)) wishes.emplace_back(*wish);
}

}  // namespace

std::vector<Wish> draw(const Model& model, Ui& ui, Rect window, const desk::Viewing& viewing) {
    listen(model.people, ui);
    ui::fill_rect(window, ui::colour(Token::bg));
    const auto layout = front_layout(window, list_w_max + between + pad_w_max);
    draw_left(layout, model, viewing);
    std::vector<Wish> wishes;
    draw_page(layout, model, ui, viewing, wishes);
    // The clock on the wall moves every minute.
    ui::need_frame_in(minute_ms - viewing.now.ms % minute_ms);
    return wishes;
}

}  // namespace foyer::staff::sign_in
