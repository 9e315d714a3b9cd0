#include "desk/receipts/receipts_entry.h"

#include "base/iso_time.h"
#include "base/json_text.h"
#include "desk/body.h"
#include "desk/receipts/receipt_json.h"
#include "desk/written.h"

namespace foyer::receipts {
namespace {

using desk::Written;
using nlohmann::json;

constexpr std::string_view typed_kind = "receipts.typed/1";
constexpr std::string_view taken_kind = "receipts.taken/1";
constexpr std::string_view mapping_set_kind = "receipts.mapping_set/1";
constexpr std::string_view mapping_dropped_kind = "receipts.mapping_dropped/1";

std::string tails_of(const Receipt& receipt) {
    json tails = json::array();
    for (const Tender& tender : receipt.tenders)
        tails.push_back(tender.tail);
    return tails.dump();
}

void put_tails(Receipt& receipt, const std::string& opened) {
    const json tails = parse_json(opened);
    if (!tails.is_array() || tails.size() != receipt.tenders.size()) return;
    for (std::size_t i = 0; i < tails.size(); ++i)
        if (tails[i].is_string()) receipt.tenders[i].tail = tails[i].get<std::string>();
}

struct Write {
    Written operator()(const Typed& typed) const {
        return {
            std::string(typed_kind),
            id_cast<SubjectId>(typed.id),
            {{"receipt", to_json(typed.receipt)},
             {"holder", text_of(typed.holder)},
             {"member", desk::personal(typed.holder, typed.receipt.member)},
             {"tails", desk::personal(typed.holder, tails_of(typed.receipt))}}};
    }
    Written operator()(const Taken& taken) const {
        const TakenFile& file = taken.file;
        return {
            std::string(taken_kind),
            taken.id,
            {{"file", file.name},
             {"sha256", file.sha256},
             {"bytes", file.bytes},
             {"mapping", to_json(file.mapping)},
             {"as_of", iso_date(file.as_of)},
             {"taken", file.rows.taken},
             {"quarantined", file.rows.quarantined},
             {"already_taken", file.rows.already_taken}}};
    }
    Written operator()(const MappingSet& set) const {
        return {std::string(mapping_set_kind), set.id, {{"mapping", to_json(set.mapping)}}};
    }
    Written operator()(const MappingDropped& dropped) const {
        return {std::string(mapping_dropped_kind), dropped.id, {{"name", dropped.name}}};
    }
};

Result<const json*> part(const Written& written, const char* field) {
    const auto found = written.body.is_object() ? written.body.find(field) : written.body.end();
    if (!written.body.is_object() || found == written.body.end())
        return fail(
            ErrorCode::corrupt, "read " + written.kind + ": field \"" + field + "\" is missing");
    return &*found;
}

Result<Event> read_typed(const Written& written) {
    Typed typed{id_cast<ReceiptId>(written.subject), {}, {}};
    TRY(const json* body, part(written, "receipt"));
    TRY(typed.receipt, receipt_of(*body, "read " + written.kind));
    TRY(const auto holder, desk::read_text(written, "holder"));
    typed.holder = parse_id<PersonId>(holder).value_or(PersonId{});
    TRY(typed.receipt.member, desk::read_personal(written, "member"));
    TRY(const auto tails, desk::read_personal(written, "tails"));
    put_tails(typed.receipt, tails);
    return Event{std::move(typed)};
}

Result<Event> read_taken(const Written& written) {
    Taken taken{written.subject, {}};
    TRY(taken.file.name, desk::read_text(written, "file"));
    TRY(taken.file.sha256, desk::read_text(written, "sha256"));
    TRY(taken.file.bytes, desk::read_number(written, "bytes"));
    TRY(const json* mapping, part(written, "mapping"));
    TRY(taken.file.mapping, mapping_of(*mapping, "read " + written.kind));
    TRY(const auto as_of, desk::read_text(written, "as_of"));
    const auto date = parse_iso_date(as_of);
    if (!date) return fail(ErrorCode::corrupt, "read " + written.kind + ": as_of is no day");
    taken.file.as_of = *date;
    TRY(taken.file.rows.taken, desk::read_number(written, "taken"));
    TRY(taken.file.rows.quarantined, desk::read_number(written, "quarantined"));
    TRY(taken.file.rows.already_taken, desk::read_number(written, "already_taken"));
    return Event{std::move(taken)};
}

Result<Event> read_mapping_set(const Written& written) {
    TRY(const json* mapping, part(written, "mapping"));
    MappingSet set{written.subject, {}};
    TRY(set.mapping, mapping_of(*mapping, "read " + written.kind));
    return Event{std::move(set)};
}

Result<Event> read_mapping_dropped(const Written& written) {
    MappingDropped dropped{written.subject, {}};
    TRY(dropped.name, desk::read_text(written, "name"));
    return Event{std::move(dropped)};
}

} // namespace

desk::Written written(const Event& event) {
    return visit(Write{}, event);
}

Result<Event> read_event(const desk::Written& written) {
    if (written.kind == typed_kind) return read_typed(written);
    if (written.kind == taken_kind) return read_taken(written);
    if (written.kind == mapping_set_kind) return read_mapping_set(written);
    if (written.kind == mapping_dropped_kind) return read_mapping_dropped(written);
    return desk::kind_not_known(written);
}

} // namespace foyer::receipts
