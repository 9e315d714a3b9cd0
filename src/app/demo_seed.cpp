#include "app/demo_seed.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/file_text.h"
#include "base/json_text.h"
#include "desk/complaints/code_lists.h"

namespace foyer::app {
namespace {

using nlohmann::json;

Result<json> read_json(const std::string& file) {
    TRY(const auto text, text_of_file(file));
    json read = parse_json(text);
    if (read.is_discarded()) return fail(ErrorCode::corrupt, "read " + file + ": no valid JSON");
    return read;
}

DemoStaff staff_of(const json& one) {
    return {
        one.at("number"),
        one.at("name"),
        one.value("latin", ""),
        desk::role_of(one.at("role").get<std::string>()).value_or(desk::Role::clerk),
        one.value("post", ""),
        one.value("keeper", false)};
}

complaints::Intake intake_of(const json& one) {
    complaints::Intake intake;
    intake.category = one.at("category");
    intake.subcategory = one.value("subcategory", "");
    intake.facts = one.at("facts");
    intake.product_name = one.value("product", "");
    intake.amount = {one.value("amount", std::int64_t{0})};
    intake.language = one.value("lang", "zh");
    intake.demand =
        complaints::demand_of(one.value("demand", "none")).value_or(complaints::Demand::none);
    return intake;
}

Result<DemoSeed> seed_of(const json& staff, const json& people, const json& complaints) {
    try {
        DemoSeed seed;
        for (const json& one : staff)
            seed.staff.push_back(staff_of(one));
        for (const json& one : complaints)
            seed.complaints.push_back(intake_of(one));
        seed.surnames = people.at("surnames");
        seed.given_names = people.at("given");
        seed.latin_names = people.at("latin");
        return seed;
    } catch (const json::exception& wrong) {
        return fail(ErrorCode::corrupt, std::string("read the demo seed: ") + wrong.what());
    }
}

} // namespace

Result<DemoSeed> read_demo_seed(const std::string& folder) {
    TRY(const auto staff, read_json(folder + "/staff.json"));
    TRY(const auto people, read_json(folder + "/people.json"));
    TRY(const auto complaints, read_json(folder + "/complaints.json"));
    return seed_of(staff, people, complaints);
}

DemoPerson make_person(const DemoSeed& seed, std::int64_t index, RepeatableRandom& random) {
    const auto pick = [&](const std::vector<std::string>& from) {
        return from[random.below(from.size())];
    };
    const std::string name = random.below(40) == 0 ? pick(seed.latin_names)
                                                   : pick(seed.surnames) + pick(seed.given_names);
    // Spread over the range, never the same twice: 7 and 100,000,007 share no factor.
    const std::int64_t digits = index * 7 % 100'000'007 % 100'000'000;
    return {name, fmt::format("138{:08}", digits)};
}

} // namespace foyer::app
