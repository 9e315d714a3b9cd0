#include "tools/tour/words.h"

namespace foyer::tour {

namespace {

bool blank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r';
}

// Reads on after the opening quote; moves `at` behind the closing one.
Result<Word> quoted(std::string_view line, std::size_t& at) {
    Word word{"", true};
    while (at < line.size() && line[at] != '"') {
        char letter = line[at++];
        if (letter == '\\' && at < line.size()) {
            letter = line[at++];
            if (letter == 'n') letter = '\n';
        }
        word.text += letter;
    }
    if (at == line.size())
        return fail(ErrorCode::corrupt, "a \" is missing at the end of the text");
    ++at;
    return word;
}

} // namespace

Result<std::vector<Word>> words_of(std::string_view line) {
    std::vector<Word> words;
    std::size_t at = 0;
    while (at < line.size()) {
        if (blank(line[at])) {
            ++at;
        } else if (line[at] == '#') {
            break;
        } else if (line[at] == '"') {
            ++at;
            TRY(Word word, quoted(line, at));
            words.push_back(std::move(word));
        } else {
            const std::size_t begin = at;
            while (at < line.size() && !blank(line[at]) && line[at] != '"')
                ++at;
            words.push_back({std::string(line.substr(begin, at - begin)), false});
        }
    }
    return words;
}

} // namespace foyer::tour
