#include "desk/counter_log/log_rows.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace foyer::counter_log {
namespace {

using database::Row;
using desk::Sentence;
using nlohmann::json;

constexpr int mood_count = 4;

json json_of(const Sentence& sentence) { return json::array({sentence.text, sentence.values}); }

Sentence sentence_of(const json& words) {
    return {words.at(0).get<std::string>(), words.at(1).get<std::vector<std::string>>()};
}

// The words were written by words_of(); if the file was damaged the row is still shown, wordless.
void read_words(std::string_view text, LogRow& row) {
    const json words = parse_json(text);
    try {
        row.title = sentence_of(words.at(0));
        for (const json& fact : words.at(1)) {
            row.facts.emplace_back(sentence_of(fact.at(0)), sentence_of(fact.at(1)));
        }
    } catch (const json::exception&) {
        row.facts.clear();
    }
}

// A file that was damaged, or written by a newer version, never yields a word that there is not.
template <class Word>
Word known(std::int64_t number, int count) {
    return static_cast<Word>(std::clamp<std::int64_t>(number, 0, count - 1));
}

Hash hash_of(ByteView bytes) {
    Hash hash{};
    if (bytes.size() == hash.size()) std::ranges::copy(bytes, hash.begin());
    return hash;
}

}  // namespace

std::string words_of(const desk::LogLine& line) {
    json facts = json::array();
    for (const auto& [label, value] : line.facts) {
        facts.push_back(json::array({json_of(label), json_of(value)}));
    }
    return json::array({json_of(line.title), facts})
        .dump(-1, ' ', false, json::error_handler_t::replace);
}

LogRow read_row(const Row& row) {
    LogRow read;
    read.key = {row.integer(0), row.id<TerminalId>(1), row.integer(2)};
    read.kind = row.copy(3);
    read.topic = known<desk::Topic>(row.integer(4), topic_count);
    read.mood = known<desk::Mood>(row.integer(5), mood_count);
    read.actor = row.id<StaffId>(6);
    read.approver = row.id<StaffId>(7);
    read.subject = row.id<SubjectId>(8);
    read_words(row.text(9), read);
    read.previous = hash_of(row.bytes(10));
    read.hash = hash_of(row.bytes(11));
    read.reference = row.copy(12);
    return read;
}

}  // namespace foyer::counter_log
