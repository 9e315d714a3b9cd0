#include "desk/staff/sign_in_parts_screen.h"

#include <algorithm>

#include "base/search_terms.h"
#include "base/text.h"
#include "ui/list_keys.h"
#include "ui/motion.h"
#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::staff {
namespace {

using ui::Rect;
using ui::Token;
using ui::tr;

constexpr float card_h = 86;
constexpr float card_gap = 12;
constexpr float halo_room = 6;

// "4:32" until then; the screen is drawn again every second while one is shown.
std::string countdown(Time until, Time now) {
    ui::need_frame_in(second_ms);
    const std::int64_t seconds = (until - now + second_ms - 1) / second_ms;
    const std::int64_t minutes = seconds / 60;
    const std::string two = std::to_string(seconds % 60);
    return std::to_string(minutes) + (two.size() == 1 ? ":0" : ":") + two;
}

bool is_locked(const SignInTile& tile, const desk::Viewing& viewing) {
    return viewing.now < tile.locked_until;
}

std::string line_below(const SignInTile& tile, const desk::Viewing& viewing) {
    if (is_locked(tile, viewing)) {
        return tr("Locked, {1} to go", {countdown(tile.locked_until, viewing.now)});
    }
    std::string line = tile.names.post.empty() ? tile.number : tile.names.post;
    if (tile.signed_in_today_at != Time{} && viewing.zone != nullptr) {
        line += "·" + tr("signed in {1}",
                         {ui::clock_text(tile.signed_in_today_at, *viewing.zone)});
    }
    return line;
}

void draw_mark(Rect card, const SignInTile& tile, bool selected, const desk::Viewing& viewing) {
    if (is_locked(tile, viewing)) {
        ui::icon({card.right() - 41, card.y + 31}, ui::Icon::lock, 24, ui::colour(Token::danger));
    } else if (selected) {
        ui::icon({card.right() - 43, card.y + 30}, ui::Icon::check_circle, 26,
                 ui::colour(Token::acc));
    } else {
        ui::icon({card.right() - 41, card.y + 31}, ui::Icon::chevron_right, 24,
                 ui::colour(Token::t3));
    }
}

bool draw_card(Rect card, const SignInTile& tile, bool selected, const desk::Viewing& viewing) {
    const std::string& name = shown_name(tile.names, viewing);
    ui::push_id(text_of(tile.staff));
    if (selected) ui::halo(card, 16);
    const ui::Press press = ui::press_area(card, name, true, 16);
    ui::fill_rect(card, ui::colour(press.held ? Token::surface3 : Token::surface), 16);
    ui::stroke_rect(card, ui::colour(selected ? Token::acc : Token::border), 16, selected ? 2 : 1);
    ui::avatar({card.x + 17, card.y + 19, 48, 48}, name, ui::tint_of(tile.number));
    const float room = card.w - 81 - 49;
    ui::text({card.x + 81, card.y + 20}, name, ui::type::lead, ui::colour(Token::t1), room);
    const bool locked = is_locked(tile, viewing);
    ui::text({card.x + 81, card.y + 46}, line_below(tile, viewing), ui::type::label,
             ui::colour(locked ? Token::danger : Token::t3), room);
    draw_mark(card, tile, selected, viewing);
    ui::pop_id();
    return press.clicked;
}

void choose(Chooser& chooser, StaffId staff) {
    if (chooser.selected != staff) chooser.pin.clear();
    chooser.selected = staff;
}

void listen_to_letters(Chooser& chooser) {
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const auto key = static_cast<ui::Key>(static_cast<int>(ui::Key::a) + (letter - 'a'));
        if (ui::pressed(ui::key(key)) && chooser.filter.size() < 20) chooser.filter += letter;
    }
    const bool takes_back = ui::pressed(ui::key(ui::Key::backspace));
    if (takes_back && chooser.pin.empty() && !chooser.filter.empty()) chooser.filter.pop_back();
    if (!ui::pressed(ui::key(ui::Key::escape))) return;
    if (chooser.pin.empty()) chooser.filter.clear();
    chooser.pin.clear();
}

void listen_to_arrows(const SignInPeople& people, Chooser& chooser) {
    ui::claim_arrows();
    const int step = (ui::pressed(ui::key(ui::Key::down)) ? 1 : 0) -
                     (ui::pressed(ui::key(ui::Key::up)) ? 1 : 0);
    const auto tiles = fitting_tiles(people.board, chooser.filter);
    if (step == 0 || tiles.empty()) return;
    const auto* now = chosen_tile(people, chooser);
    const auto at = std::find(tiles.begin(), tiles.end(), now);
    const auto last = static_cast<std::ptrdiff_t>(tiles.size()) - 1;
    const std::ptrdiff_t from = at == tiles.end() ? (step > 0 ? -1 : last + 1) : at - tiles.begin();
    choose(chooser, tiles[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(
                              from + step, 0, last))]->staff);
}

struct Prompt {
    std::string name;   // bold
    std::string words;  // after it
    Token colour = Token::t2;
};

Prompt prompt_of(const SignInPeople& people, const Chooser& chooser, const SignInTile* tile,
                 const desk::Viewing& viewing) {
    const Time paused_until = people.board.desk_paused_until;
    if (viewing.now < paused_until) {
        return {"", tr("Too many wrong PINs. Go on in {1}", {countdown(paused_until, viewing.now)}),
                Token::danger};
    }
    if (tile == nullptr) return {"", tr("Choose your name first"), Token::t2};
    if (is_locked(*tile, viewing)) {
        return {"", tr("Locked, {1} to go", {countdown(tile->locked_until, viewing.now)}),
                Token::danger};
    }
    const bool answers = people.attempted == tile->staff && chooser.pin.empty();
    if (answers && people.attempt == Attempt::wrong) {
        return {"", ui::tr_plural("Wrong PIN, {1} try left", "Wrong PIN, {1} tries left",
                              tile->tries_left),
                Token::danger};
    }
    if (answers && people.attempt == Attempt::refused && people.refusal) {
        const auto& reason = people.refusal->reason;
        return {"", ui::tr_values(reason.text, reason.values), Token::danger};
    }
    return {shown_name(tile->names, viewing),
            tr(", enter your {1}-digit PIN", {std::to_string(tile->pin_length)}), Token::t2};
}

void draw_prompt(Rect line, const Prompt& prompt) {
    const bool warns = prompt.colour == Token::danger;
    const ui::Type words = warns ? ui::type::body_bold : ui::type::body;
    const float words_w = ui::text_width(prompt.words, words);
    const float name_room = std::max(0.0F, line.w - words_w);
    const float name_w = std::min(name_room, ui::text_width(prompt.name, ui::type::body_bold));
    const float x = line.x + std::max(0.0F, (line.w - name_w - words_w) / 2);
    if (!prompt.name.empty()) {
        ui::text({x, line.y}, prompt.name, ui::type::body_bold, ui::colour(Token::t1), name_w + 1);
    }
    ui::text({x + name_w, line.y}, prompt.words, words, ui::colour(prompt.colour), line.w + 1);
}

// The dots are red while they shake; the words stay until the next digit.
bool still_shaking() {
    constexpr int shake_ms = 400;
    return ui::motion_in(ui::motion_id("wrong PIN"), shake_ms, ui::Ease::linear) < 1;
}

bool takes_digits(const SignInPeople& people, const SignInTile* tile,
                  const desk::Viewing& viewing) {
    return tile != nullptr && people.attempt != Attempt::checking && !is_locked(*tile, viewing) &&
           viewing.now >= people.board.desk_paused_until;
}

void press(Secret& pin, ui::PadKey key) {
    if (key == ui::PadKey::clear) pin.clear();
    else if (key == ui::PadKey::back) pin.pop();
    else if (key != ui::PadKey::none) pin.push(static_cast<char>('0' + static_cast<int>(key)));
}

}  // namespace

std::vector<const SignInTile*> fitting_tiles(const SignInBoard& board, const std::string& filter) {
    std::vector<const SignInTile*> fitting;
    for (const auto& tile : board.tiles) {
        const auto& name = tile.names.name;
        const bool fits = filter.empty() || is_found_by(filter, {{name, true}}) ||
                          folded(tile.names.latin_name).find(filter) != std::string::npos ||
                          folded(tile.number).find(filter) != std::string::npos;
        if (fits) fitting.push_back(&tile);
    }
    return fitting;
}

const SignInTile* chosen_tile(const SignInPeople& people, const Chooser& chooser) {
    const auto tiles = fitting_tiles(people.board, chooser.filter);
    const auto find = [&](StaffId staff) -> const SignInTile* {
        for (const auto* tile : tiles) {
            if (tile->staff == staff) return tile;
        }
        return nullptr;
    };
    if (const auto* selected = find(chooser.selected)) return selected;
    if (tiles.size() == 1) return tiles.front();
    return find(people.suggested);
}

void listen(const SignInPeople& people, Chooser& chooser) {
    if (ui::text_field_focused()) return;
    listen_to_letters(chooser);
    listen_to_arrows(people, chooser);
}

bool draw_people(Rect box, const SignInPeople& people, Chooser& chooser,
                 const desk::Viewing& viewing) {
    const bool has_people = !people.board.tiles.empty();
    if (people.state == desk::ListState::loading && !has_people) {
        ui::loading_state(box, 6, ui::shown_for_ms(ui::motion_id("reading the staff")));
        return false;
    }
    if (people.state == desk::ListState::failed) {
        return ui::failed_state(box, tr("The staff list could not be read"),
                                tr("Try again. If it stays so, start the desk anew."));
    }
    const auto tiles = fitting_tiles(people.board, chooser.filter);
    if (tiles.empty() && has_people) {
        ui::empty_state(box, ui::Icon::person_search, tr("Nobody fits these letters"),
                        tr("Press Esc to see everyone"));
        return false;
    }
    const auto* chosen = chosen_tile(people, chooser);
    const Rect view{box.x - halo_room, box.y - halo_room, box.w + 2 * halo_room,
                    box.h + 2 * halo_room};
    const auto count = static_cast<float>(tiles.size());
    const Rect area = ui::begin_scroll(
        "people", view, 2 * halo_room + count * (card_h + card_gap) - card_gap);
    Rect card{area.x + halo_room, area.y + halo_room, box.w, card_h};
    for (const auto* tile : tiles) {
        if (draw_card(card, *tile, tile == chosen, viewing)) choose(chooser, tile->staff);
        card.y += card_h + card_gap;
    }
    ui::end_scroll();
    return false;
}

std::optional<SignIn> draw_pin(Rect column, const SignInPeople& people, Chooser& chooser,
                               const desk::Viewing& viewing) {
    const auto* tile = chosen_tile(people, chooser);
    const auto prompt = prompt_of(people, chooser, tile, viewing);
    draw_prompt({column.x, column.y, column.w, 24}, prompt);

    const bool checking = people.attempt == Attempt::checking;
    const bool wrong = people.attempt == Attempt::wrong && chooser.pin.empty() &&
                       tile != nullptr && people.attempted == tile->staff && still_shaking();
    const int length = tile == nullptr ? 4 : tile->pin_length;
    const int filled = checking ? length : static_cast<int>(chooser.pin.length());
    ui::pin_dots({column.x, column.y + 40, column.w, 18}, filled, length, wrong);

    const float keys_y = column.y + 86;
    const auto key = ui::keypad({column.x, keys_y, column.w, column.bottom() - keys_y}, true, 12);
    if (!takes_digits(people, tile, viewing)) return {};
    press(chooser.pin, key);
    if (chooser.pin.length() < static_cast<std::size_t>(length)) return {};
    SignIn wish{tile->staff, chooser.pin};
    chooser.pin.clear();
    return wish;
}

}  // namespace foyer::staff
