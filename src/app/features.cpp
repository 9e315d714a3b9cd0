#include "app/features.h"

#include <array>

#include "desk/capa/capa_entry.h"
#include "desk/capa/capa_table.h"
#include "desk/complaints/complaints_entry.h"
#include "desk/complaints/complaints_table.h"
#include "desk/counter_log/log_table.h"
#include "desk/knowledge/knowledge_entry.h"
#include "desk/knowledge/knowledge_table.h"
#include "desk/people/people_entry.h"
#include "desk/people/people_table.h"
#include "desk/receipts/receipts_entry.h"
#include "desk/receipts/receipts_table.h"
#include "desk/returns/returns_entry.h"
#include "desk/returns/returns_table.h"
#include "desk/satisfaction/satisfaction_entry.h"
#include "desk/satisfaction/satisfaction_table.h"
#include "desk/staff/staff_entry.h"
#include "desk/staff/staff_table.h"
#include "desk/store/store_entry.h"
#include "desk/store/store_table.h"
#include "desk/written.h"

namespace foyer::app {
namespace {

// Small enough that an order that comes in meanwhile hardly waits.
constexpr int pages_at_once = 64;

// Makes of a feature's read_event() the two functions that take an entry back in.
template <auto read_event>
Done project_entry(database::Writer& writer, const desk::Written& entry, const desk::Stamp& stamp) {
    TRY(const auto event, read_event(entry));
    return project(writer, event, stamp);
}
template <auto read_event>
Result<desk::LogLine> line_of_entry(const desk::Written& entry) {
    TRY(const auto event, read_event(entry));
    return log_line(event);
}

const std::array list{
    Feature{
        "store", &store::schema, &store::tables, &project_entry<store::read_event>,
        &line_of_entry<store::read_event>},
    Feature{
        "staff", &staff::schema, &staff::tables, &project_entry<staff::read_event>,
        &line_of_entry<staff::read_event>},
    Feature{
        "people", &people::schema, &people::tables, &project_entry<people::read_event>,
        &line_of_entry<people::read_event>},
    Feature{
        "complaints", &complaints::schema, &complaints::tables, &complaints::project_entry,
        &line_of_entry<complaints::read_event>},
    Feature{
        "knowledge", &knowledge::schema, &knowledge::tables, &project_entry<knowledge::read_event>,
        &line_of_entry<knowledge::read_event>},
    Feature{
        "receipts", &receipts::schema, &receipts::tables, &project_entry<receipts::read_event>,
        &line_of_entry<receipts::read_event>},
    Feature{
        "returns", &returns::schema, &returns::tables, &returns::project_entry,
        &line_of_entry<returns::read_event>},
    Feature{
        "capa", &capa::schema, &capa::tables, &project_entry<capa::read_event>,
        &line_of_entry<capa::read_event>},
    Feature{
        "satisfaction", &satisfaction::schema, &satisfaction::tables,
        &project_entry<satisfaction::read_event>, &line_of_entry<satisfaction::read_event>},
};

} // namespace

std::span<const Feature> features() {
    return list;
}

const Feature* feature_of(std::string_view kind) {
    const std::string_view name = kind.substr(0, kind.find('.'));
    for (const Feature& feature : list)
        if (feature.name == name) return &feature;
    return nullptr;
}

const std::vector<std::string_view>& log_schema() {
    return counter_log::schema();
}
const std::vector<std::string_view>& log_tables() {
    return counter_log::tables();
}

Result<bool> merge_search_indexes(database::Writer& writer) {
    TRY(const bool more_complaints, complaints::tidy_search(writer, pages_at_once));
    TRY(const bool more_people, people::tidy_search(writer, pages_at_once));
    TRY(const bool more_articles, knowledge::tidy_search(writer, pages_at_once));
    return more_complaints || more_people || more_articles;
}

Done optimise_search_indexes(database::Writer& writer) {
    CHECK_OK(complaints::optimise_search(writer));
    CHECK_OK(people::optimise_search(writer));
    return knowledge::optimise_search(writer);
}

} // namespace foyer::app
