#include "desk/knowledge/knowledge_entry.h"

#include <array>

#include "desk/body.h"
#include "desk/knowledge/article_json.h"
#include "desk/written.h"

namespace foyer::knowledge {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, Event::kinds_count> kinds = {
    "knowledge.taken_in/1", "knowledge.written/1", "knowledge.revised/1", "knowledge.retired/1",
    "knowledge.restored/1", "knowledge.used/1",    "knowledge.rated/1"};

struct Body {
    json operator()(const TakenIn& taken) const {
        return {{"article", to_json(taken.article)}, {"origin", taken.origin}};
    }
    json operator()(const Written& written) const {
        return {{"article", to_json(written.article)}};
    }
    json operator()(const Revised& revised) const {
        return {{"article", to_json(revised.article)}, {"reason", revised.reason}};
    }
    json operator()(const Retired& retired) const { return {{"reason", retired.reason}}; }
    json operator()(const Restored&) const { return json::object(); }
    json operator()(const Used&) const { return json::object(); }
    json operator()(const Rated& rated) const { return {{"helped", rated.helped}}; }
};

Result<Article> read_article(const desk::Written& entry) {
    const auto found = entry.body.find("article");
    return article_of(found == entry.body.end() ? json() : *found, entry.kind);
}

Result<Event> read_taken_in(const desk::Written& entry) {
    TRY(auto article, read_article(entry));
    TRY(auto origin, desk::read_text(entry, "origin"));
    return TakenIn{id_cast<ArticleId>(entry.subject), std::move(article), std::move(origin)};
}

Result<Event> read_written(const desk::Written& entry) {
    TRY(auto article, read_article(entry));
    return Written{id_cast<ArticleId>(entry.subject), std::move(article)};
}

Result<Event> read_revised(const desk::Written& entry) {
    TRY(auto article, read_article(entry));
    TRY(auto reason, desk::read_text(entry, "reason"));
    return Revised{id_cast<ArticleId>(entry.subject), std::move(article), std::move(reason)};
}

Result<Event> read_retired(const desk::Written& entry) {
    TRY(auto reason, desk::read_text(entry, "reason"));
    return Retired{id_cast<ArticleId>(entry.subject), std::move(reason)};
}

Result<Event> read_rated(const desk::Written& entry) {
    TRY(const auto helped, desk::read_flag(entry, "helped"));
    return Rated{id_cast<ArticleId>(entry.subject), helped};
}

template <class Plain>
Result<Event> read_plain(const desk::Written& entry) {
    return Plain{id_cast<ArticleId>(entry.subject)};
}

using Read = Result<Event> (*)(const desk::Written&);
constexpr std::array<Read, kinds.size()> readers = {
    read_taken_in,        read_written,     read_revised, read_retired,
    read_plain<Restored>, read_plain<Used>, read_rated};

} // namespace

desk::Written written(const Event& event) {
    return {
        std::string(kinds[event.index()]), id_cast<SubjectId>(subject_of(event)),
        visit(Body{}, event)};
}

Result<Event> read_event(const desk::Written& written) {
    return desk::read_by_kind(written, kinds, readers);
}

} // namespace foyer::knowledge
