#include "desk/knowledge/knowledge_rows.h"

#include <algorithm>

#include "base/json_text.h"
#include "desk/kept_entry_rows.h"
#include "desk/knowledge/article_json.h"
#include "desk/knowledge/knowledge_entry.h"
#include "desk/knowledge/suggestions.h"

namespace foyer::knowledge {
namespace {

using database::Row;
using nlohmann::json;

constexpr std::string_view state_of_one =
    "SELECT content, version, shipped, retired, reason, changed_at, changed_by"
    " FROM knowledge_article WHERE id = ?";

struct ReadRow {
    State state;
    std::string content;
};

ReadRow row_of(const Row& row) {
    ReadRow read;
    read.content = row.copy(0);
    read.state.version = static_cast<int>(row.integer(1));
    read.state.shipped = row.integer(2) != 0;
    read.state.retired = row.integer(3) != 0;
    read.state.reason = row.copy(4);
    read.state.changed_at = {row.integer(5)};
    read.state.changed_by = row.id<StaffId>(6);
    return read;
}

Done read_counts(database::Reader& reader, State& state) {
    TRY(state.uses, reader.number("SELECT uses FROM knowledge_use WHERE article = ?", {state.id}));
    return reader.each(
        "SELECT staff, helped FROM knowledge_vote WHERE article = ?", {state.id},
        [&](const Row& row) {
            state.votes[row.id<StaffId>(0)] = row.integer(1) != 0;
            return true;
        });
}

// A row as the index knows it: words of both languages, and the number.
std::string terms_of(const Article& article) {
    const std::string label = label_of(article.number);
    return search_terms(searched_texts(article, label));
}

Done put_in_index(database::Writer& writer, ArticleId id, const State& before, const State& after) {
    TRY(const auto row, writer.number("SELECT row FROM knowledge_article WHERE id = ?", {id}));
    if (before.version > 0) {
        CHECK_OK(search_index().remove(writer, row, terms_of(before.article)));
    }
    return search_index().add(writer, row, terms_of(after.article));
}

struct Kept {
    Event event;
    desk::Stamp stamp;
};

Result<Kept> kept_of(ArticleId id, const Row& row) {
    const auto kept = desk::kept_entry(id_cast<SubjectId>(id), row);
    TRY(auto event, read_event(kept.written));
    return Kept{std::move(event), kept.stamp};
}

Result<std::vector<Kept>> all_kept(database::Reader& reader, ArticleId id) {
    std::vector<Kept> all;
    Done trouble;
    CHECK_OK(reader.each(
        "SELECT kind, body, terminal, seq, hlc, at, actor, NULL FROM knowledge_entry"
        " WHERE article = ? ORDER BY hlc, terminal, seq",
        {id}, [&](const Row& row) {
            auto one = kept_of(id, row);
            if (one)
                all.push_back(*std::move(one));
            else
                trouble = std::unexpected(std::move(one).error());
            return trouble.has_value();
        }));
    CHECK_OK(trouble);
    return all;
}

std::string origin_of(const Event& event) {
    const auto* taken = get_if<TakenIn>(&event);
    return taken == nullptr ? std::string() : taken->origin;
}

} // namespace

const database::SearchIndex& search_index() {
    static const database::SearchIndex index("knowledge_search");
    return index;
}

std::vector<SearchedText> searched_texts(const Article& article, const std::string& label) {
    std::vector<SearchedText> texts{
        {label, false},
        {article.source.zh, true},
        {article.source.en, false},
        {article.source.article, false}};
    for (const Words* words : {&article.zh, &article.en}) {
        texts.push_back({words->title, true});
        texts.push_back({words->when, false});
        for (const std::string& word : words->keywords)
            texts.push_back({word, true});
        for (const auto* lines : {&words->steps, &words->never}) {
            for (const std::string& line : *lines)
                texts.push_back({line, false});
        }
        for (const Phrase& phrase : words->say) {
            texts.push_back({phrase.title, false});
            texts.push_back({phrase.words, false});
        }
    }
    return texts;
}

Result<State> read_state(database::Reader& reader, ArticleId id, Counts counts) {
    TRY(auto found, reader.first(state_of_one, {id}, row_of));
    State state = found ? std::move(found->state) : State{};
    state.id = id;
    if (found) {
        TRY(state.article, article_of(parse_json(found->content), "a row"));
    }
    if (counts == Counts::counted) CHECK_OK(read_counts(reader, state));
    return state;
}

Done write_state(database::Writer& writer, const State& state) {
    TRY(const auto before, read_state(writer, state.id, Counts::left_out));
    const Article& article = state.article;
    CHECK_OK(writer.run(
        "INSERT INTO knowledge_article(id, number, code, kind, shelf, title_zh, title_en,"
        " citation_zh, citation_en, topics, keywords, version, shipped, retired, reason,"
        " changed_at, changed_by, content) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
        " ON CONFLICT(id) DO UPDATE SET number = excluded.number, code = excluded.code,"
        " kind = excluded.kind, shelf = excluded.shelf, title_zh = excluded.title_zh,"
        " title_en = excluded.title_en, citation_zh = excluded.citation_zh,"
        " citation_en = excluded.citation_en, topics = excluded.topics,"
        " keywords = excluded.keywords, version = excluded.version, shipped = excluded.shipped,"
        " retired = excluded.retired, reason = excluded.reason,"
        " changed_at = excluded.changed_at, changed_by = excluded.changed_by,"
        " content = excluded.content",
        {state.id, article.number, article.code, code_of(article.kind), code_of(article.group),
         article.zh.title, article.en.title, citation_of(article.source, false),
         citation_of(article.source, true), joined(article.topics), folded_keywords(article),
         state.version, state.shipped, state.retired, state.reason, state.changed_at.ms,
         state.changed_by, to_json(article).dump()}));
    const bool same_text = before.version > 0 && before.article == article;
    if (state.version == 0 || same_text) return {};
    return put_in_index(writer, state.id, before, state);
}

Done keep_event(database::Writer& writer, const Event& event, const desk::Stamp& stamp) {
    const desk::Written entry = written(event);
    return writer.run(
        "INSERT INTO knowledge_entry VALUES(?,?,?,?,?,?,?,?)",
        {subject_of(event), stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, stamp.actor,
         entry.kind, entry.body.dump()});
}

Result<State> fold_again(database::Reader& reader, ArticleId id) {
    TRY(const auto kept, all_kept(reader, id));
    State state;
    for (const auto& [event, stamp] : kept)
        state = evolve(std::move(state), event, stamp);
    return state;
}

Result<std::vector<Version>> versions_of(database::Reader& reader, ArticleId id) {
    TRY(const auto kept, all_kept(reader, id));
    std::vector<Version> versions;
    State state;
    for (const auto& [event, stamp] : kept) {
        const int before = state.version;
        state = evolve(std::move(state), event, stamp);
        if (state.version == before) continue;
        versions.push_back(
            {state.version, stamp.at, stamp.actor, state.reason, origin_of(event), state.article});
    }
    std::ranges::reverse(versions);
    return versions;
}

} // namespace foyer::knowledge
