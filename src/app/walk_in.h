// What a wish takes besides itself.
//
// A walk-in customer who is not known yet: a complaint brings a name and a number, and the person's
// file is opened in the same transaction. A known number finds its person by the blind index.
//
// A photo or a paper of a complaint: the file is kept before the desk decides.
//
// A new store: the shipped articles come with it.
#pragma once

#include <vector>

#include "app/features.h"
#include "app/store.h"

namespace foyer::app {

// The commands to carry out for a wish, in order: usually the wish alone.
Result<std::vector<DeskCommand>> in_full(Store& store, const DeskCommand& wished);

} // namespace foyer::app
