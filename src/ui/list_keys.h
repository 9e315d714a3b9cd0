// The arrow keys of a page with a list.
#pragma once

namespace foyer::ui {

// Up and Down are the list's in the next frame too, and do not move the focus, which Tab moves.
// Called in every frame in which the list hears them.
void claim_arrows();

} // namespace foyer::ui
