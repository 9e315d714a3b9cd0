#include "base/compiled_once.h"

template class std::basic_string<char>;
template class std::vector<std::string>;
