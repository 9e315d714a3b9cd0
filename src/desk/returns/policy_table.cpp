#include <functional>

#include "desk/returns/kept_entries_table.h"
#include "desk/returns/returns_entry.h"
#include "desk/returns/returns_table.h"
#include "desk/written.h"

namespace foyer::returns {

using database::Reader;
using database::Row;
using database::Writer;

Result<PolicyFacts> facts_for(Reader& reader, const PolicyCommand&, const desk::Circumstance&) {
    PolicyFacts facts;
    TRY(facts.shelf, policy_shelf(reader));
    return facts;
}

Done project(Writer& writer, const PolicyEvent& event, const desk::Stamp& stamp) {
    return project_entry(writer, written(event), stamp);
}

Done project_policy(Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    return writer.run(
        "INSERT INTO return_policy_entry(hlc, terminal, seq, at, actor, approver, kind, body)"
        " VALUES(?,?,?,?,?,?,?,?)",
        {stamp.hlc, stamp.terminal, stamp.seq, stamp.at.ms, stamp.actor,
         desk::id_or_null(stamp.approver), entry.kind, desk::opened_body(entry.body)});
}

namespace {

// In their order.
Done each_policy_event(
    Reader& reader, const std::function<void(const PolicyEvent&, const desk::Stamp&)>& take) {
    TRY(const auto entries,
        reader.rows(
            "SELECT kind, body, terminal, seq, hlc, at, actor, approver FROM return_policy_entry"
            " ORDER BY hlc, terminal, seq",
            {}, [](const Row& row) { return desk::kept_entry(policy_subject(), row); }));
    for (const desk::KeptEntry& entry : entries) {
        const auto event = read_event(entry.written);
        if (!event && event.error().code != ErrorCode::unsupported)
            return std::unexpected(event.error());
        const PolicyEvent* own = event ? get_if<PolicyEvent>(&*event) : nullptr;
        if (own != nullptr) take(*own, entry.stamp);
    }
    return {};
}

} // namespace

Result<PolicyShelf> policy_shelf(Reader& reader) {
    PolicyShelf shelf;
    CHECK_OK(each_policy_event(reader, [&](const PolicyEvent& event, const desk::Stamp& stamp) {
        shelf = evolve(std::move(shelf), event, stamp);
    }));
    return shelf;
}

Result<PolicySignatures> policy_signatures(Reader& reader) {
    PolicySignatures signatures;
    CHECK_OK(each_policy_event(reader, [&](const PolicyEvent& event, const desk::Stamp& stamp) {
        if (const auto* published = get_if<PolicyPublished>(&event))
            signatures[published->version.version] = {stamp.actor, stamp.approver, stamp.at};
    }));
    return signatures;
}

Result<PolicyBook> policy_book(Reader& reader) {
    TRY(const auto shelf, policy_shelf(reader));
    return book_of(shelf.versions);
}

} // namespace foyer::returns
