// What nearly every file makes out of templates: strings, lists of them, JSON. They are compiled
// once, in compiled_once.cpp, and not again in each file. Read with the precompiled header, before
// all else; no other file includes it, and it includes nothing of ours.
// libstdc++ compiles std::string once too, but not what C++20 added, and then leaves it to us.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

extern template class std::basic_string<char>;
extern template class std::vector<std::string>;
extern template class nlohmann::basic_json<>;
extern template class std::vector<nlohmann::json>;
extern template class std::map<std::string, nlohmann::json, std::less<>>;
