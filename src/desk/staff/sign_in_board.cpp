#include "desk/staff/sign_in_board.h"

#include <algorithm>

namespace foyer::staff {
namespace {

Time if_today(Time at, const desk::Circumstance& circumstance) {
    if (circumstance.zone == nullptr || at == Time{}) return {};
    const auto& zone = *circumstance.zone;
    return zone.business_date(at) == zone.business_date(circumstance.now) ? at : Time{};
}

bool comes_first(const SignInTile& a, const SignInTile& b) {
    const bool a_today = a.signed_in_today_at != Time{};
    const bool b_today = b.signed_in_today_at != Time{};
    if (a_today != b_today) return a_today;
    return a.number < b.number;
}

bool is_latin_first(const Names& names, const desk::Viewing& viewing) {
    return viewing.english && !names.latin_name.empty();
}

}  // namespace

const std::string& shown_name(const Names& names, const desk::Viewing& viewing) {
    return is_latin_first(names, viewing) ? names.latin_name : names.name;
}

const std::string& other_name(const Names& names, const desk::Viewing& viewing) {
    return is_latin_first(names, viewing) ? names.name : names.latin_name;
}

SignInBoard sign_in_board(const Facts& facts, const desk::Circumstance& circumstance) {
    const Time counted_now = std::max(circumstance.now, facts.newest);
    const auto shown = [&](Time until) {
        return counted_now < until ? until : Time{};
    };
    SignInBoard board;
    for (const auto& state : facts.staff) {
        if (state.retired) continue;
        board.tiles.push_back(
            {state.staff, state.names, state.number, state.role, state.pin_length,
             tries_left(state.lock), shown(state.lock.locked_until),
             if_today(state.signed_in_at, circumstance)});
    }
    std::stable_sort(board.tiles.begin(), board.tiles.end(), comes_first);
    board.desk_paused_until = shown(desk_paused_until(facts.tries, counted_now));
    return board;
}

}  // namespace foyer::staff
