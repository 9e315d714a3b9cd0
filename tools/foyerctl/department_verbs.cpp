#include <memory>

#include "desk/complaints/complaints.h"
#include "tools/foyerctl/case_named.h"
#include "tools/foyerctl/staff_numbered.h"
#include "tools/foyerctl/verb_with_words.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

using complaints::Command;

struct Words {
    std::string number; // of the case, or its id
    std::string staff;  // number of whom it is assigned to
    std::vector<std::string> departments;
    std::string department; // that answers
    std::string by_name;    // who of it says yes
    std::string reason;
};

Done assign(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, case_named(store->writer(), words.number));
    complaints::Assign command{id, {}, words.departments, words.reason};
    if (!words.staff.empty()) {
        TRY(command.staff, staff_numbered(store->writer(), words.staff));
    }
    return order(context, *store, {Command(std::move(command))}, {{"id", text_of(id)}});
}

Done accept(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, case_named(store->writer(), words.number));
    complaints::Accept command{id, words.by_name, words.department};
    return order(context, *store, {Command(std::move(command))}, {{"id", text_of(id)}});
}

Done bounce(Context& context, const Words& words) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, case_named(store->writer(), words.number));
    complaints::Bounce command{id, words.reason, words.department};
    return order(context, *store, {Command(std::move(command))}, {{"id", text_of(id)}});
}

} // namespace

void add_department_verbs(Verb complaints, Context& context) {
    const auto words = std::make_shared<Words>();
    const auto add = [&](const char* name, const char* help, Done (*does)(Context&, const Words&)) {
        auto verb = add_verb(complaints, context, name, help, words, does);
        verb.add_option("case", words->number, "Number or id of the case").required();
        return verb;
    };
    auto assigned = add("assign", "Hand it to a person or to departments", &assign);
    assigned.add_option("--staff", words->staff, "Staff number");
    assigned.add_option(
        "--department", words->departments, "Department; again for each that works beside it");
    auto accepted = add("accept", "Record that a department takes it on", &accept);
    accepted.add_option("--by", words->by_name, "Who of the department says yes");
    auto bounced = add("bounce", "Record that a department sends it back", &bounce);
    for (Verb verb : {assigned, bounced})
        verb.add_option("--reason", words->reason, "Why");
    for (Verb verb : {accepted, bounced})
        verb.add_option("--department", words->department, "Which, when several were asked");
}

} // namespace foyer::foyerctl
