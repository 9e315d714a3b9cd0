#include "app/closed_desk_screen.h"

#include "ui/texts.h"
#include "ui/widgets.h"

namespace foyer::app {
namespace {

using ui::Rect;
using ui::tr;

struct Sentences {
    const char* happened;
    const char* to_do;
};

Sentences sentences_for(ErrorCode code) {
    switch (code) {
    case ErrorCode::conflict:
        return {
            tr("This store is open already"),
            tr("Another Foyer on this machine has it open. Go on there, or close it and try "
               "again.")};
    case ErrorCode::unsupported:
        return {
            tr("This version of Foyer cannot read the store"),
            tr("Nothing was changed. Install the newest Foyer on this machine, then try again.")};
    case ErrorCode::corrupt:
        return {
            tr("The store's data is damaged"),
            tr("Nothing was changed. Call the person who looks after this machine: a backup can be "
               "put back.")};
    case ErrorCode::not_found:
        return {
            tr("A part of the store's data is missing"),
            tr("Nothing was changed. Call the person who looks after this machine: a backup can be "
               "put back.")};
    default:
        return {
            tr("The store's data cannot be opened"),
            tr("Nothing was changed. The disk may be full, read-only or out of order: have it "
               "looked at, then try again.")};
    }
}

} // namespace

bool draw_closed_desk(Rect window, const Error& why) {
    const Sentences sentences = sentences_for(why.code);
    const Rect foot = ui::cut_bottom(window, 56);
    const bool again = ui::failed_state(window, sentences.happened, sentences.to_do);
    // For who is called: the words of the program itself.
    ui::text_in(
        ui::inset(foot, 24, 16), why.what, ui::type::small, ui::colour(ui::Token::t3),
        ui::Align::centre);
    return again;
}

} // namespace foyer::app
