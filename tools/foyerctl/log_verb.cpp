#include <algorithm>

#include "desk/counter_log/log_table.h"
#include "desk/staff/staff_table.h"
#include "desk/store_zone.h"
#include "tools/foyerctl/verbs.h"
#include "ui/texts.h"

namespace foyer::foyerctl {
namespace {

struct Words {
    int limit = 20;
    std::string staff;
    bool today = false;
};

std::string number_of(const desk::StaffDirectory& staff, StaffId id) {
    const desk::StaffCard* card = staff.find(id);
    return card != nullptr ? card->number : id.is_nil() ? "" : text_of(id);
}

Result<counter_log::LogQuestion> question_of(
    const Context& context, const Words& words, const desk::StaffDirectory& staff,
    const TimeZone& zone) {
    counter_log::LogQuestion question;
    question.rows = words.limit;
    if (words.today)
        question.days = counter_log::days_of(counter_log::Period::today, context.clock.now(), zone);
    if (words.staff.empty()) return question;
    const auto found = std::ranges::find(staff.all(), words.staff, &desk::StaffCard::number);
    if (found == staff.all().end())
        return fail(ErrorCode::not_found, "no staff number " + words.staff);
    question.staff = found->id;
    return question;
}

Done log(Context& context, const Words& words) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto zone, TimeZone::open(desk::store_zone));
    TRY(const auto staff, staff::directory(*reader));
    TRY(const auto question, question_of(context, words, staff, zone));
    TRY(const auto page, counter_log::page(*reader, question));
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : page.rows) {
        const std::string title = ui::tr_values(row.title.text, row.title.values);
        const std::string who = number_of(staff, row.actor);
        json.push_back(
            {{"at", zone.iso(row.at())},
             {"terminal", text_of(row.key.terminal)},
             {"sequence", row.key.seq},
             {"kind", row.kind},
             {"title", title},
             {"reference", row.reference},
             {"staff", who},
             {"approver", number_of(staff, row.approver)},
             {"hash", to_hex(row.hash)},
             {"previous", to_hex(row.previous)}});
        rows.push_back(
            {zone.iso(row.at()), std::to_string(row.key.seq), title, row.reference, who,
             counter_log::short_hash(row.hash)});
    }
    print(context, json, {"TIME", "ENTRY", "ACTION", "REFERENCE", "STAFF", "HASH"}, rows);
    return {};
}

} // namespace

void add_log_verb(Verb line, Context& context) {
    auto verb = line.add_subcommand("log", "The counter log, newest first");
    const auto words = std::make_shared<Words>();
    verb.add_option("--limit", words->limit, "At most so many").between(1, 100000);
    verb.add_option("--staff", words->staff, "Only what this staff number did");
    verb.add_flag("--today", words->today, "Only today");
    verb.callback([&context, words] { perform(context, [&] { return log(context, *words); }); });
}

} // namespace foyer::foyerctl
