// What nearly every file makes out of templates: strings and lists of them. They are compiled once,
// in compiled_once.cpp, and not again in each file. Read with the precompiled header, before all
// else; no other file includes it, and it includes nothing of ours.
// libstdc++ compiles std::string once too, but not what C++20 added, and then leaves it to us.
#pragma once

#include <string>
#include <vector>

extern template class std::basic_string<char>;
extern template class std::vector<std::string>;
