#include "desk/knowledge/knowledge_table.h"

#include <algorithm>

#include "base/search_terms.h"
#include "desk/knowledge/article_json.h"
#include "desk/knowledge/knowledge_rows.h"

namespace foyer::knowledge {
namespace {

using database::Reader;
using database::Row;
using database::Writer;
using desk::Stamp;

std::vector<ArticleId> articles_of(const Command& command) {
    std::vector<ArticleId> ids;
    visit(
        [&](const auto& one) {
            if constexpr (requires { one.id; }) ids.push_back(one.id);
            if constexpr (requires { one.articles; }) {
                for (const Offered& offered : one.articles)
                    ids.push_back(offered.id);
            }
        },
        command);
    return ids;
}

Result<std::vector<std::string>> codes_of_laws(Reader& reader) {
    return reader.rows(
        "SELECT code FROM knowledge_article WHERE kind = 'law' AND version > 0", {},
        [](const Row& row) { return row.copy(0); });
}

// ---- projection ------------------------------------------------------------------------------

Done count_use(Writer& writer, ArticleId id) {
    return writer.run(
        "INSERT INTO knowledge_use VALUES(?, 1)"
        " ON CONFLICT(article) DO UPDATE SET uses = uses + 1",
        {id});
}

Done keep_vote(Writer& writer, const Rated& rated, const Stamp& stamp) {
    return writer.run(
        "INSERT INTO knowledge_vote VALUES(?,?,?,?,?,?)"
        " ON CONFLICT(article, staff) DO UPDATE SET hlc = excluded.hlc,"
        " terminal = excluded.terminal, seq = excluded.seq, helped = excluded.helped"
        " WHERE (excluded.hlc, excluded.terminal, excluded.seq) >="
        " (knowledge_vote.hlc, knowledge_vote.terminal, knowledge_vote.seq)",
        {rated.id, stamp.actor, stamp.hlc, stamp.terminal, stamp.seq, rated.helped});
}

// The row of an article stands at the newest of its kept entries.
Result<bool> is_newest(Reader& reader, ArticleId id, const Stamp& stamp) {
    TRY(const auto later,
        reader.number(
            "SELECT count(*) FROM (SELECT 1 FROM knowledge_entry WHERE article = ?"
            " AND (hlc, terminal, seq) > (?, ?, ?) LIMIT 1)",
            {id, stamp.hlc, stamp.terminal, stamp.seq}));
    return later == 0;
}

Done put_text(Writer& writer, const Event& event, const Stamp& stamp) {
    const ArticleId id = subject_of(event);
    TRY(const bool newest, is_newest(writer, id, stamp));
    CHECK_OK(keep_event(writer, event, stamp));
    if (!newest) {
        TRY(const auto state, fold_again(writer, id));
        return write_state(writer, state);
    }
    TRY(auto before, read_state(writer, id, Counts::left_out));
    return write_state(writer, evolve(std::move(before), event, stamp));
}

// ---- questions -------------------------------------------------------------------------------

#define LISTED_COLUMNS                                                                             \
    "knowledge_article.id, number, kind, shelf, title_zh, title_en, citation_zh, citation_en,"     \
    " version, shipped, retired, coalesce(uses, 0)"
#define LISTED_TABLES                                                                              \
    "knowledge_article LEFT JOIN knowledge_use ON knowledge_use.article = knowledge_article.id"

ListedArticle listed_of(const Row& row) {
    ListedArticle listed;
    listed.id = row.id<ArticleId>(0);
    listed.number = static_cast<int>(row.integer(1));
    listed.kind = kind_of(row.text(2)).value_or(Kind::guide);
    listed.group = group_of(row.text(3)).value_or(Group::desk);
    listed.title_zh = row.copy(4);
    listed.title_en = row.copy(5);
    listed.citation_zh = row.copy(6);
    listed.citation_en = row.copy(7);
    listed.version = static_cast<int>(row.integer(8));
    listed.shipped = row.integer(9) != 0;
    listed.retired = row.integer(10) != 0;
    listed.uses = row.integer(11);
    return listed;
}

bool is_in(const ListedArticle& listed, const ArticleQuery& query) {
    if (listed.version == 0) return false; // only its end has come from another terminal so far
    if (listed.retired && !query.retired_too) return false;
    return !query.group || listed.group == *query.group;
}

bool is_named_by(const ListedArticle& listed, const std::string& search) {
    return is_found_by(
        search,
        {{listed.title_zh, true},
         {listed.title_en, false},
         {listed.citation_zh, true},
         {label_of(listed.number), false}});
}

Result<bool> is_really_found(Reader& reader, ArticleId id, const std::string& search) {
    TRY(const auto state, read_state(reader, id, Counts::left_out));
    const std::string label = label_of(state.article.number);
    return is_found_by(search, searched_texts(state.article, label));
}

Result<std::vector<ListedArticle>> all_listed(Reader& reader) {
    return reader.rows(
        "SELECT " LISTED_COLUMNS " FROM " LISTED_TABLES " ORDER BY number, knowledge_article.id",
        {}, listed_of);
}

Result<std::vector<ListedArticle>> searched(Reader& reader, const std::string& search) {
    const SearchQuery asked = search_query(search);
    if (asked.empty()) return std::vector<ListedArticle>{};
    TRY(auto found,
        reader.rows(
            "SELECT " LISTED_COLUMNS " FROM knowledge_search"
            " CROSS JOIN knowledge_article ON knowledge_article.row = -knowledge_search.rowid"
            " LEFT JOIN knowledge_use ON knowledge_use.article = knowledge_article.id"
            " WHERE knowledge_search MATCH ? ORDER BY number",
            {asked.match}, listed_of));
    std::vector<ListedArticle> kept;
    for (ListedArticle& one : found) {
        const bool named = is_named_by(one, search);
        if (asked.inexact && !named) {
            TRY(const bool really, is_really_found(reader, one.id, search));
            if (!really) continue;
        }
        kept.push_back(std::move(one));
    }
    std::ranges::stable_partition(
        kept, [&](const ListedArticle& one) { return is_named_by(one, search); });
    return kept;
}

Result<std::vector<LawCard>> laws_named(Reader& reader, const Article& article) {
    std::vector<LawCard> cards;
    for (const std::string& code : article.laws) {
        TRY(const auto id,
            reader.first(
                "SELECT id FROM knowledge_article WHERE code = ? AND kind = 'law'"
                " AND retired = 0 ORDER BY number",
                {code}, [](const Row& row) { return row.id<ArticleId>(0); }));
        if (!id) continue;
        TRY(auto state, read_state(reader, *id, Counts::left_out));
        cards.push_back({*id, std::move(state.article)});
    }
    return cards;
}

Candidate candidate_of(const Row& row) {
    return {
        row.id<ArticleId>(0), static_cast<int>(row.integer(1)), row.integer(2), row.copy(3),
        row.copy(4)};
}

} // namespace

const std::vector<std::string_view>& schema() {
    static const std::vector<std::string_view> ddl = [] {
        std::vector<std::string_view> all = {
            "CREATE TABLE knowledge_article("
            " row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, number INTEGER NOT NULL,"
            " code TEXT NOT NULL, kind TEXT NOT NULL, shelf TEXT NOT NULL,"
            " title_zh TEXT NOT NULL, title_en TEXT NOT NULL, citation_zh TEXT NOT NULL,"
            " citation_en TEXT NOT NULL, topics TEXT NOT NULL, keywords TEXT NOT NULL,"
            " version INTEGER NOT NULL, shipped INTEGER NOT NULL, retired INTEGER NOT NULL,"
            " reason TEXT NOT NULL, changed_at INTEGER NOT NULL, changed_by BLOB NOT NULL,"
            " content TEXT NOT NULL) STRICT",
            "CREATE INDEX knowledge_code ON knowledge_article(code)",
            "CREATE INDEX knowledge_number ON knowledge_article(number)",
            "CREATE TABLE knowledge_entry("
            " article BLOB NOT NULL, hlc INTEGER NOT NULL, terminal BLOB NOT NULL,"
            " seq INTEGER NOT NULL, at INTEGER NOT NULL, actor BLOB NOT NULL,"
            " kind TEXT NOT NULL, body TEXT NOT NULL,"
            " PRIMARY KEY(article, hlc, terminal, seq)) STRICT, WITHOUT ROWID",
            "CREATE TABLE knowledge_use("
            " article BLOB PRIMARY KEY, uses INTEGER NOT NULL) STRICT, WITHOUT ROWID",
            "CREATE TABLE knowledge_vote("
            " article BLOB NOT NULL, staff BLOB NOT NULL, hlc INTEGER NOT NULL,"
            " terminal BLOB NOT NULL, seq INTEGER NOT NULL, helped INTEGER NOT NULL,"
            " PRIMARY KEY(article, staff)) STRICT, WITHOUT ROWID"};
        const auto& index = search_index().schema();
        all.insert(all.end(), index.begin(), index.end());
        return all;
    }();
    return ddl;
}

const std::vector<std::string_view>& tables() {
    static const std::vector<std::string_view> names = {
        "knowledge_article", "knowledge_entry", "knowledge_use", "knowledge_vote",
        "knowledge_search"};
    return names;
}

Result<Facts> facts_for(Reader& reader, const Command& command, const desk::Circumstance&) {
    Facts facts;
    for (const ArticleId id : articles_of(command)) {
        TRY(auto state, read_state(reader, id, Counts::counted));
        if (state.version > 0) facts.articles.push_back(std::move(state));
    }
    TRY(facts.laws, codes_of_laws(reader));
    TRY(const auto highest,
        reader.number("SELECT coalesce(max(number), 0) FROM knowledge_article"));
    facts.highest_number = static_cast<int>(highest);
    facts.empty = highest == 0;
    return facts;
}

Done project(Writer& writer, const Event& event, const Stamp& stamp) {
    if (const auto* used = get_if<Used>(&event)) return count_use(writer, used->id);
    if (const auto* rated = get_if<Rated>(&event)) return keep_vote(writer, *rated, stamp);
    return put_text(writer, event, stamp);
}

Result<ArticleList> list_articles(Reader& reader, const ArticleQuery& query) {
    const bool plain = query.search.find_first_not_of(" \t") == std::string::npos;
    TRY(auto found, plain ? all_listed(reader) : searched(reader, query.search));
    ArticleList list;
    std::erase_if(found, [&](const ListedArticle& one) { return !is_in(one, query); });
    const auto limit = static_cast<std::size_t>(query.limit);
    list.more = found.size() > limit;
    if (list.more) found.resize(limit);
    list.rows = std::move(found);
    if (list.rows.empty()) {
        TRY(const auto any,
            reader.number("SELECT count(*) FROM (SELECT 1 FROM knowledge_article LIMIT 1)"));
        list.base_empty = any == 0;
    }
    return list;
}

Result<ArticleDetail> find_article(Reader& reader, ArticleId id) {
    ArticleDetail detail;
    TRY(auto state, read_state(reader, id, Counts::counted));
    if (state.version == 0) return detail;
    TRY(detail.versions, versions_of(reader, id));
    TRY(detail.laws, laws_named(reader, state.article));
    detail.found = std::move(state);
    return detail;
}

Result<std::optional<ArticleId>> article_with_number(Reader& reader, int number) {
    return reader.first(
        "SELECT id FROM knowledge_article WHERE number = ? AND version > 0 ORDER BY id", {number},
        [](const Row& row) { return row.id<ArticleId>(0); });
}

Result<Suggestion> suggest(Reader& reader, const Asked& asked) {
    TRY(auto candidates,
        reader.rows(
            "SELECT knowledge_article.id, number, coalesce(uses, 0), topics, keywords"
            " FROM " LISTED_TABLES " WHERE retired = 0 AND kind <> 'law' AND version > 0",
            {}, candidate_of));
    const auto best = ranked(std::move(candidates), asked);
    Suggestion suggestion;
    if (best.empty()) return suggestion;
    TRY(suggestion.best, read_state(reader, best.front().id, Counts::left_out));
    suggestion.others = static_cast<int>(best.size()) - 1;
    return suggestion;
}

Result<std::vector<LawCard>> law_cards(Reader& reader) {
    TRY(const auto ids,
        reader.rows(
            "SELECT id FROM knowledge_article WHERE kind = 'law' AND retired = 0 AND version > 0"
            " ORDER BY number",
            {}, [](const Row& row) { return row.id<ArticleId>(0); }));
    std::vector<LawCard> cards;
    for (const ArticleId id : ids) {
        TRY(auto state, read_state(reader, id, Counts::left_out));
        cards.push_back({id, std::move(state.article)});
    }
    return cards;
}

Result<bool> tidy_search(Writer& writer, int pages) {
    return search_index().merge(writer, pages);
}

Done optimise_search(Writer& writer) {
    return search_index().optimise(writer);
}

} // namespace foyer::knowledge
