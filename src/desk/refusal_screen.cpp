#include "desk/refusal_screen.h"

#include "ui/texts.h"

namespace foyer::desk {

std::string words_of(const Refusal& refusal) {
    std::string words = ui::tr_values(refusal.reason.text, refusal.reason.values);
    if (!refusal.instead.text.empty())
        words += " " + ui::tr_values(refusal.instead.text, refusal.instead.values);
    return words;
}

} // namespace foyer::desk
