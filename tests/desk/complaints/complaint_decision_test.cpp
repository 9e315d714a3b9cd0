#include "desk/complaints/complaint_decision.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "base/text.h"
#include "desk/complaints/breaches.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/desk/complaints/refused_ends.h"

namespace foyer::complaints {
namespace {

Refused intake_with(const char* rule, void (*change)(Intake&)) {
    Intake intake = milk_intake();
    change(intake);
    return {rule, registering(case_id(1), intake), {}};
}
std::vector<Refused> refused_intakes() {
    return {
        intake_with("4.1.4-category", [](Intake& i) { i.category = "weather"; }),
        intake_with("4.1.2-subcategory", [](Intake& i) { i.subcategory = "lift"; }),
        intake_with("4.1.4-facts", [](Intake& i) { i.facts = " 坏了 \n"; }),
        intake_with("4.1.1-facts-long", [](Intake& i) { i.facts = repeated("长", 6001); }),
        intake_with("4.1.1-field-long", [](Intake& i) { i.product_name = repeated("x", 201); }),
        intake_with("4.1.1-field-long", [](Intake& i) { i.name_given = repeated("名", 81); }),
        intake_with("4.1.1-phone", [](Intake& i) { i.phone = "1380013"; }),
        intake_with("4.1.1-phone", [](Intake& i) { i.phone = "13800138000"; }),
        intake_with("4.1.4-contact-or-anonymous", [](Intake& i) { i.phone = ""; }),
        intake_with("4.1.4-contact-or-anonymous",
                    [](Intake& i) { i.channel = Channel::letter, i.phone = i.name_given = ""; }),
        intake_with("4.1.5-received",
                    [](Intake& i) { i.received_at = monday_ten + second_ms; }),
        intake_with("4.1.1-occurred", [](Intake& i) { i.occurred_at = monday_ten + day_ms; }),
        intake_with("4.1.1-purchase", [](Intake& i) { i.purchase_date = Date{2026, 11, 24}; }),
        intake_with("4.1.1-amount", [](Intake& i) { i.amount = Fen{-1}; }),
        intake_with("4.1.1-amount", [](Intake& i) { i.demand_amount = amount_most + Fen{1}; }),
        intake_with("4.1.1-persons", [](Intake& i) { i.persons_count = 0; }),
        intake_with("4.1.1-quick-fact", [](Intake& i) { i.quick_facts = {"dragon_seen"}; }),
        intake_with("4.1.6-number", [](Intake& i) { i.channel = Channel::relay_12345; }),
        intake_with("4.1.6-received",
                    [](Intake& i) {
                        i.channel = Channel::relay_12345;
                        i.relay = Relay{"", "7", "", "", {2026, 11, 24}, std::nullopt};
                    }),
        intake_with("4.1.6-reply", [](Intake& i) {
            i.channel = Channel::relay_12345;
            i.relay = Relay{"", "7", "", "", {2026, 11, 20}, Date{2026, 11, 19}};
        })};
}

std::vector<Refused> refused_acts() {
    Register promised = registering(case_id(1), milk_intake());
    promised.promised_at = monday_ten;
    Register leveled = registering(case_id(1), milk_intake());
    leveled.level = 5;
    State highest = in_progress();
    highest.level = 4;
    State anonymous = in_progress();
    anonymous.intake.anonymous = true;
    anonymous.intake.phone = "";
    State newer = in_progress();
    newer.read_only = true;
    State finished = in_progress();
    finished.phase = Phase::closed;
    State assigned = in_progress();
    assigned.phase = Phase::assigned;
    State of_other = in_progress();
    of_other.owner = other_clerk.staff;
    const CaseId id = case_id(1);
    return {
        {"4.1.4-promise", promised, {}},
        {"4.1.3-level", leveled, {}},
        {"4.1.4-register", registering(id, milk_intake()), in_progress()},
        {"4.1.4-register", registering(id, milk_intake()), finished},
        {"4.1.4-take", Take{id}, {}},
        {"4.1.4-take", Take{id}, in_progress()},
        {"4.1.4-take", Take{id}, finished},
        {"4.1.4-newer", Take{id}, newer},
        {"4.0.1-desk", Take{id}, registered_state(), quality},
        {"4.0.1-desk", registering(id, milk_intake()), {}, kiosk},
        {"4.1.4-assign", Assign{id, staff_id(2), {}, ""}, assigned},
        on_case("4.1.4-assign-target", Assign{id, {}, {}, ""}),
        on_case("4.1.4-assign-target", Assign{id, {}, {"kitchen"}, ""}),
        {"4.1.4-assign-target", Assign{id, staff_id(8), {}, ""}, in_progress(), clerk, false},
        on_case("4.1.1-too-long", Assign{id, staff_id(2), {}, repeated("长", 501)}),
        on_case("4.1.4-accept", Accept{id, ""}),
        {"4.1.1-too-long", Accept{id, repeated("名", 81)}, assigned},
        on_case("4.1.4-contact-text", Contact{id, ContactWay::phone, ContactOutcome::spoke, " "}),
        on_case("4.1.1-too-long",
                Contact{id, ContactWay::phone, ContactOutcome::spoke, repeated("长", 4001)}),
        {"4.1.1-anonymous", Contact{id, ContactWay::phone, ContactOutcome::spoke, "好"}, anonymous},
        {"4.1.4-contact", Contact{id, ContactWay::phone, ContactOutcome::spoke, "好"}, finished},
        on_case("4.1.4-note-text", Note{id, "\n\t　"}),
        on_case("4.1.1-too-long", Note{id, repeated("长", 4001)}),
        {"4.1.4-note", Note{id, "好"}, {}},
        on_case("4.1.3-lower", RaiseLevel{id, 2, ""}),
        on_case("4.1.3-lower", RaiseLevel{id, 3, ""}),
        on_case("4.1.3-level", RaiseLevel{id, 5, ""}),
        {"4.1.3-highest", RaiseLevel{id, 4, ""}, highest},
        {"4.1.4-escalate", RaiseLevel{id, 4, ""}, finished},
        on_case("4.1.1-too-long", RaiseLevel{id, 4, repeated("长", 501)}),
        on_case("4.0.1-reveal-reason", RevealPhone{id, "curious"}),
        {"4.0.1-reveal", RevealPhone{id, "contact"}, of_other},
        {"4.0.1-no-phone", RevealPhone{id, "contact"}, anonymous},
        {"4.1.4-reveal", RevealPhone{id, "contact"}, {}},
        {"4.1.4-print", PrintPaper{id, CasePaper::slip}, {}},
        {"4.0.1-desk", PrintPaper{id, CasePaper::form}, registered_state(), quality}};
}

std::vector<Refused> refused_answers() {
    State asked = in_progress();
    asked.phase = Phase::assigned;
    asked.assignments = {
        {"fresh", {}, monday_ten, {}, {}}, {"food_safety", {}, monday_ten, {}, {}}};
    State had = in_progress();
    had.assignments = {{"fresh", {}, monday_ten, {}, monday_ten}};
    const CaseId id = case_id(1);
    return {
        {"4.1.4-assign", Assign{id, {}, {"fresh", "property"}, ""}, asked},
        {"4.1.5-has-it", Assign{id, {}, {"fresh"}, ""}, had},
        {"4.1.5-which-department", Accept{id, ""}, asked},
        {"4.1.5-which-department", Bounce{id, "不是我们的"}, asked},
        {"4.1.5-not-asked", Accept{id, "", "property"}, asked},
        {"4.1.5-not-asked", Bounce{id, "不是我们的", "property"}, asked}};
}

std::vector<Refused> refused_files() {
    const CaseId id = case_id(1);
    const auto fault = [&](const char* rule, FileFault why) {
        return on_case(rule, Attach{id, "photos/a.jpg", FileSource::folder, std::nullopt, why});
    };
    State with_file = in_progress();
    with_file.attachments.push_back({AttachedFile{}, FileSource::file, monday_ten, clerk.staff});
    State closed = in_progress();
    closed.phase = Phase::closed;
    const Attach sound{id, "photos/a.jpg", FileSource::folder, AttachedFile{}};
    return {
        fault("4.1.1-file-none", FileFault::not_a_file),
        fault("4.1.1-file-empty", FileFault::empty),
        fault("4.1.1-file-large", FileFault::too_large),
        fault("4.1.1-file-kind", FileFault::unknown_kind),
        fault("4.1.1-file-broken", FileFault::broken),
        fault("4.1.1-file-pixels", FileFault::too_many_pixels),
        fault("4.1.1-file-many", FileFault::too_many_files),
        fault("4.1.1-file-changed", FileFault::changed_meanwhile),
        fault("4.1.1-file-gone", FileFault::gone),
        fault("4.1.1-file-locked", FileFault::unreadable),
        fault("4.1.1-file-room", FileFault::no_room),
        fault("4.6-file-erased", FileFault::erased),
        {"4.1.1-file-twice", sound, with_file},
        {"4.1.4-attach", sound, closed},
        {"4.1.4-attach", sound, {}},
        {"4.0.1-desk", sound, in_progress(), kiosk}};
}

desk::Decision<Event> answer(const Refused& one) {
    Facts facts = one.facts;
    facts.state = one.state;
    facts.target_active = one.target_active;
    desk::Circumstance here = at(one.now, one.actor);
    here.approver = one.approver;
    return decide(one.command, facts, here);
}

// Rule ids as they stand in the sources of the feature.
std::set<std::string> rules_in_sources() {
    std::set<std::string> rules;
    const std::regex rule("\"(4\\.[0-9.]+-[a-z-]+)\"");
    for (const auto& file : std::filesystem::directory_iterator("src/desk/complaints")) {
        if (file.path().extension() != ".cpp") continue;
        std::ifstream stream(file.path());
        std::stringstream text;
        text << stream.rdbuf();
        const std::string source = text.str();
        for (std::sregex_iterator it(source.begin(), source.end(), rule), end; it != end; ++it) {
            rules.insert((*it)[1]);
        }
    }
    return rules;
}

}  // namespace

TEST_CASE("what the desk refuses, by which rule", "[complaints]") {
    auto all = refused_intakes();
    for (auto& one : refused_acts()) all.push_back(std::move(one));
    for (auto& one : refused_ends()) all.push_back(std::move(one));
    for (auto& one : refused_answers()) all.push_back(std::move(one));
    for (auto& one : refused_files()) all.push_back(std::move(one));
    std::set<std::string> seen;
    for (const Refused& one : all) {
        INFO(one.rule);
        const auto decision = answer(one);
        CHECK(rule_in(decision) == one.rule);
        seen.insert(rule_in(decision));
    }
    const RecordBreach nothing_due{case_id(1), ClockKind::resolve, monday_ten};
    seen.insert(rule_in(decide(nothing_due, BreachFacts{}, at(monday_ten))));
    const auto known = rules_in_sources();
    CHECK(known.size() > 25);
    for (const auto& rule : known) {
        INFO("no test refuses by " << rule);
        CHECK(seen.contains(rule));
    }
}

TEST_CASE("a refused file is called by its name, not by its folder", "[complaints]") {
    for (const Refused& one : refused_files()) {
        const auto decision = answer(one);
        const auto& words = std::get<desk::Refusal>(decision).reason;
        CHECK((words.values.empty() || words.values.front() == "a.jpg"));
    }
}

TEST_CASE("a file that was kept is put to the case", "[complaints]") {
    AttachedFile photo;
    photo.hash[0] = 7;
    photo.bytes = 12;
    photo.size = {4, 3};
    Facts facts;
    facts.state = in_progress();
    const Attach attach{case_id(1), "a.png", FileSource::camera, photo};
    const auto decision = decide(attach, facts, at(monday_ten, quality));
    REQUIRE(event_in(decision) != nullptr);
    CHECK(*event_in(decision) == Event(Attached{case_id(1), photo, FileSource::camera}));
    const desk::Stamp stamp{{}, 3, 3, monday_ten, quality.staff, {}};
    const State after = evolve(in_progress(), *event_in(decision), stamp);
    REQUIRE(after.attachments.size() == 1);
    const Attachment expected{photo, FileSource::camera, monday_ten, quality.staff};
    CHECK(after.attachments.front() == expected);
    CHECK(evolve(after, *event_in(decision), stamp).attachments.size() == 1);
}

TEST_CASE("register keeps what was said and adds number, level and limits", "[complaints]") {
    Facts facts;
    facts.next_serial = 7;
    auto command = registering(case_id(1), milk_intake());
    command.store = 3;
    command.terminal = 'C';
    const auto decision = decide(command, facts, at(monday_ten));
    REQUIRE(event_in(decision) != nullptr);
    const auto& event = get<Registered>(*event_in(decision));
    CHECK(desk::text_of(event.number) == "TS03-261123-C0007");
    CHECK(event.level == 3);
    CHECK(event.answered_at_once);
    Intake expected = milk_intake();
    expected.received_at = monday_ten;
    CHECK(event.intake == expected);
}

TEST_CASE("the number carries the business day, not the calendar's", "[complaints]") {
    const Time night = shanghai_time({2026, 11, 24}, 2, 10);
    const auto decision = decide(registering(case_id(1), milk_intake()), {}, at(night));
    REQUIRE(event_in(decision) != nullptr);
    CHECK(get<Registered>(*event_in(decision)).number.date == Date{2026, 11, 23});
}

TEST_CASE("hostile bytes are cleaned before they are written", "[complaints]") {
    Intake intake = queue_intake();
    intake.facts = std::string("a\0b", 3) + "\xff\xfe ##%n%s \xE2\x80\xAE gnirts \xF0\xA0\xAE\xB7";
    intake.name_given = "\xE2\x81\xA6㛃喆\xE2\x81\xA9";
    const auto decision = decide(registering(case_id(1), intake), {}, at(monday_ten));
    REQUIRE(event_in(decision) != nullptr);
    const Intake& kept = get<Registered>(*event_in(decision)).intake;
    CHECK(is_utf8(kept.facts));
    CHECK(kept.facts.find('\0') == std::string::npos);
    CHECK(kept.facts.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(kept.facts.find("##%n%s") != std::string::npos);
    CHECK(kept.facts.find("\xF0\xA0\xAE\xB7") != std::string::npos);
    CHECK(kept.name_given == "㛃喆");
}

TEST_CASE("a complaint without a person is sealed under its own key", "[complaints]") {
    Intake intake = queue_intake();
    intake.anonymous = true;
    intake.phone = "";
    CHECK(sealing_person(case_id(5), intake) == id_cast<PersonId>(case_id(5)));
    intake.person = person_id(4);
    CHECK(sealing_person(case_id(5), intake) == person_id(4));
    Facts facts;
    const auto decision = decide(registering(case_id(5), intake), facts, at(monday_ten));
    CHECK(event_in(decision) != nullptr);
}

TEST_CASE("a relay out of place is dropped with the channel", "[complaints]") {
    Intake intake = queue_intake();
    intake.relay = Relay{"12315", "7", "", "", {2026, 11, 20}, std::nullopt};
    const auto decision = decide(registering(case_id(1), intake), {}, at(monday_ten));
    REQUIRE(event_in(decision) != nullptr);
    CHECK_FALSE(get<Registered>(*event_in(decision)).intake.relay.has_value());
}

}  // namespace foyer::complaints
