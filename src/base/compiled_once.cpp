#include "base/compiled_once.h"

template class std::basic_string<char>;
template class std::vector<std::string>;
template class nlohmann::basic_json<>;
template class std::vector<nlohmann::json>;
template class std::map<std::string, nlohmann::json, std::less<>>;
