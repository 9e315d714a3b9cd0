#include "desk/complaints/radar_screen.h"
#include "desk/complaints/radar_table.h"
#include "desk/store/store_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

nlohmann::json json_of(const complaints::Cluster& cluster) {
    nlohmann::json cases = nlohmann::json::array();
    for (const auto& one : cluster.cases)
        cases.push_back({{"id", text_of(one.id)}, {"no", desk::text_of(one.number)}});
    return {
        {"kind", std::string(complaints::code_of(cluster.key.kind))},
        {"key", cluster.key.value},
        {"name", cluster.name},
        {"count", cluster.count},
        {"cases", std::move(cases)}};
}

Done radar(Context& context) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto own, store::current_store(*reader));
    TRY(const auto alerts,
        complaints::current_alerts(*reader, own ? own->code : 1, zone, context.clock.now()));
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : alerts) {
        json.push_back(json_of(one));
        const std::string newest =
            one.cases.empty() ? std::string() : desk::text_of(one.cases.front().number);
        rows.push_back({std::to_string(one.count), newest, complaints::sentence_of(one)});
    }
    print(context, json, {"COUNT", "NEWEST", "WHAT"}, rows);
    return {};
}

} // namespace

void add_radar_verb(Verb complaints, Context& context) {
    auto verb = complaints.add_subcommand("radar", "What repeats itself now");
    verb.callback([&context] { perform(context, [&] { return radar(context); }); });
}

} // namespace foyer::foyerctl
