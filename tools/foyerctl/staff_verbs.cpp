#include "desk/staff/staff_table.h"
#include "tools/foyerctl/staff_numbered.h"
#include "tools/foyerctl/verbs.h"

namespace foyer::foyerctl {
namespace {

struct Person {
    std::string number;
    std::string name;
    std::string latin_name;
    std::string post;
    std::string role = "clerk";
    std::string pin;
    bool keeper = false;
};
using Wish = std::shared_ptr<Person>;

Done list(Context& context) {
    TRY(const auto reader, reader_of(context));
    TRY(const auto everyone, staff::everyone(*reader));
    nlohmann::json json = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    for (const staff::State& one : everyone) {
        const std::string role(desk::code_of(one.role));
        const std::string state = one.retired ? "retired" : one.keeper ? "keeper" : "active";
        json.push_back(
            {{"number", one.number},
             {"name", one.names.name},
             {"role", role},
             {"post", one.names.post},
             {"state", state},
             {"id", text_of(one.staff)}});
        rows.push_back({one.number, one.names.name, role, one.names.post, state});
    }
    print(context, json, {"NUMBER", "NAME", "ROLE", "POST", "STATE"}, rows);
    return {};
}

Result<desk::Role> role_named(const std::string& code) {
    const auto role = desk::role_of(code);
    if (!role) return fail(ErrorCode::not_found, "no role " + code);
    return *role;
}

Done add(Context& context, const Person& wish) {
    TRY(const auto store, store_of(context));
    TRY(const auto role, role_named(wish.role));
    const auto id = make_id<StaffId>(store->now(), context.random);
    staff::Add command{
        .staff = id,
        .number = wish.number,
        .names = {wish.name, wish.latin_name, wish.post},
        .role = role,
        .keeper = wish.keeper,
        .pin = {}};
    return order(
        context, *store, {staff::Command(std::move(command))}, {{"id", text_of(id)}},
        Secret(wish.pin));
}

Done change_role(Context& context, const Person& wish) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, staff_numbered(store->writer(), wish.number));
    TRY(const auto role, role_named(wish.role));
    staff::ChangeRole command{id, role, wish.keeper, std::nullopt};
    if (!wish.pin.empty()) command.pin.emplace();
    return order(
        context, *store, {staff::Command(command)}, {{"id", text_of(id)}}, Secret(wish.pin));
}

Done reset_pin(Context& context, const Person& wish) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, staff_numbered(store->writer(), wish.number));
    return order(
        context, *store, {staff::Command(staff::ResetPin{id, {}})}, {{"id", text_of(id)}},
        Secret(wish.pin));
}

Done retire(Context& context, const Person& wish) {
    TRY(const auto store, store_of(context));
    TRY(const auto id, staff_numbered(store->writer(), wish.number));
    return order(context, *store, {staff::Command(staff::Retire{id})}, {{"id", text_of(id)}});
}

Verb add_verb(
    Verb staff, Context& context, const char* name, const char* help, const Wish& wish,
    Done (*does)(Context&, const Person&)) {
    auto verb = staff.add_subcommand(name, help);
    verb.add_option("number", wish->number, "Staff number").required();
    verb.callback(
        [&context, wish, does] { perform(context, [&] { return does(context, *wish); }); });
    return verb;
}

} // namespace

void add_staff_verbs(Verb line, Context& context) {
    auto staff = line.add_group("staff", "The people of the store");
    staff.add_subcommand("list", "Everyone").callback([&context] {
        perform(context, [&] { return list(context); });
    });
    const auto wish = std::make_shared<Person>();
    auto added = add_verb(staff, context, "add", "Add a person", wish, &add);
    added.add_option("--name", wish->name, "Name").required();
    added.add_option("--latin-name", wish->latin_name, "Name in Latin letters");
    added.add_option("--post", wish->post, "Where they work");
    added.add_option("--role", wish->role, "clerk, lead, supervisor, manager, qc, admin");
    added.add_option("--pin", wish->pin, "PIN").required();
    added.add_flag("--keeper", wish->keeper, "May change the staff list");
    auto changed = add_verb(staff, context, "role", "Change a role", wish, &change_role);
    changed.add_option("role", wish->role, "The new role").required();
    changed.add_option("--pin", wish->pin, "A new PIN, when the role needs a longer one");
    changed.add_flag("--keeper", wish->keeper, "May change the staff list");
    add_verb(staff, context, "pin", "Set a new PIN", wish, &reset_pin)
        .add_option("--pin", wish->pin, "PIN")
        .required();
    add_verb(staff, context, "retire", "Somebody has left", wish, &retire);
}

} // namespace foyer::foyerctl
