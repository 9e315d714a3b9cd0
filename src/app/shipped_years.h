// The holidays that come with the program: assets/calendar has one file a year. What the store does
// not know yet the terminal brings in by itself; a year that a person imported is left alone.
#pragma once

#include <functional>
#include <string>

#include "app/door.h"

namespace foyer::app {

// A file of holidays as a command; Error{not_found, corrupt} says what is wrong with it.
Result<store::ImportYear> year_in_file(const std::string& file);

// Worker's thread. Nothing happens before the store was set up. Does not fail because of a file
// that came with the program and cannot be read: the year is then missing, and the desk says so.
Done import_shipped_years(Store& store, const std::string& assets);

// For the worker (worker.h, AfterCommit): once the store is set up, imports and rests.
std::function<void(Store&)> shipped_years_after_commit(std::string assets);

} // namespace foyer::app
