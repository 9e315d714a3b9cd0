#include "desk/complaints/complaint_form.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_decision.h"
#include "tests/desk/complaints/complaint_desk.h"

namespace foyer::complaints {
namespace {

Form milk_form() {
    Form form;
    form.id = case_id(1);
    form.category = "food";
    form.subcategory = "expired";
    form.facts = "昨晚买的鲜牛奶过期了";
    form.name = "张小敏";
    form.phone = "138 0013 8000";
    return form;
}

const std::optional<Time> closing_time_today = shanghai_time({2026, 11, 23}, 22, 0);

std::vector<FieldName> noticed(const Form& form, std::optional<Time> closes = closing_time_today) {
    std::vector<FieldName> fields;
    const auto parsed = parse(form, monday_ten, shanghai, closes);
    if (const auto* notices = std::get_if<std::vector<FieldNotice>>(&parsed)) {
        for (const auto& notice : *notices) fields.push_back(notice.field);
    }
    return fields;
}

Register command_of(const Form& form, std::optional<Time> closes = closing_time_today) {
    auto parsed = parse(form, monday_ten, shanghai, closes);
    REQUIRE(std::holds_alternative<Register>(parsed));
    return std::get<Register>(parsed);
}

}  // namespace

TEST_CASE("a filled form becomes a command that the desk accepts", "[complaints]") {
    Form form = milk_form();
    form.amount = "18.9";
    form.demand_amount = "￥１，０００";
    form.persons_count = "２";
    form.purchase_date = "2026-11-22";
    form.occurred_at = "2026-11-22 18:30";
    form.promise = PromiseChoice::hours_2;
    const Register command = command_of(form);
    CHECK(command.intake.phone == "+8613800138000");
    CHECK(command.intake.amount == Fen{18'90});
    CHECK(command.intake.demand_amount == Fen{1000'00});
    CHECK(command.intake.persons_count == 2);
    CHECK(command.intake.purchase_date == Date{2026, 11, 22});
    CHECK(command.intake.occurred_at == shanghai_time({2026, 11, 22}, 18, 30));
    CHECK(command.promised_at == monday_ten + 2 * hour_ms);
    CHECK(event_in(decide(command, {}, at(monday_ten))) != nullptr);
}

TEST_CASE("what is missing is said beside its field", "[complaints]") {
    CHECK(noticed(Form{}) ==
          std::vector{FieldName::category, FieldName::facts, FieldName::phone});
    Form form = milk_form();
    form.phone = "1380013";
    CHECK(noticed(form) == std::vector{FieldName::phone});
    form = milk_form();
    form.amount = "a lot";
    form.demand_amount = "-5";
    form.persons_count = "0";
    CHECK(noticed(form) ==
          std::vector{FieldName::amount, FieldName::demand_amount, FieldName::persons_count});
    form = milk_form();
    form.purchase_date = "2026-02-30";
    form.occurred_at = "2026-11-24";
    form.received_at = "yesterday";
    CHECK(noticed(form) == std::vector{FieldName::purchase_date, FieldName::occurred_at,
                                       FieldName::received_at});
    form = milk_form();
    form.channel = Channel::relay_12315;
    form.relay_received_on = "2026-11-20";
    form.relay_reply_due = "2026-11-19";
    CHECK(noticed(form) == std::vector{FieldName::relay_number, FieldName::relay_reply_due});
}

TEST_CASE("anonymous needs no number, a letter needs a name", "[complaints]") {
    Form form = milk_form();
    form.phone = form.name = "";
    form.anonymous = true;
    form.person = person_id(3);
    CHECK(noticed(form).empty());
    CHECK(command_of(form).intake.person.is_nil());
    form.anonymous = false;
    form.channel = Channel::letter;
    CHECK(noticed(form) == std::vector{FieldName::phone});
    form.name = "李华";
    CHECK(noticed(form).empty());
}

TEST_CASE("a promise is two hours, today, or a time that has not passed", "[complaints]") {
    Form form = milk_form();
    form.promise = PromiseChoice::today;
    CHECK(command_of(form).promised_at == closing_time_today);
    CHECK(noticed(form, {}) == std::vector{FieldName::promise});
    CHECK(noticed(form, monday_ten) == std::vector{FieldName::promise});
    form.promise = PromiseChoice::chosen;
    form.promised_at = "16：18";
    CHECK(command_of(form).promised_at == shanghai_time({2026, 11, 23}, 16, 18));
    form.promised_at = "2026-11-24 9:05";
    CHECK(command_of(form).promised_at == shanghai_time({2026, 11, 24}, 9, 5));
    for (const char* typed : {"09:00", "", "25:00", "tomorrow", "2026-11-24x10:00"}) {
        form.promised_at = typed;
        INFO(typed);
        CHECK(noticed(form) == std::vector{FieldName::promise});
    }
}

TEST_CASE("no text in any field breaks the form", "[complaints]") {
    const std::vector<std::string> hostile{
        std::string(64 * 1024, 'x'),
        std::string("a\0b\0c", 5),
        "\xff\xfe\x80 \xC0\xAF",
        "\xE2\x80\xAE reversed \xE2\x81\xA7",
        "## %n %s %1$n {} {0} {1}",
        "'; DROP TABLE complaint; --",
        "\xF0\xA0\xAE\xB7 㛃喆堃䶮",
        "مرحبا بالعالم",
        "\n\n\n\t　",
        "99999999999999999999999999"};
    constexpr std::array fields{
        &Form::name, &Form::phone, &Form::language, &Form::category, &Form::subcategory,
        &Form::facts, &Form::persons_count, &Form::product_name, &Form::product_sku,
        &Form::receipt_number, &Form::purchase_date, &Form::amount, &Form::demand_amount,
        &Form::against_name, &Form::occurred_at, &Form::received_at, &Form::relay_agency,
        &Form::relay_number, &Form::relay_officer, &Form::relay_officer_phone,
        &Form::relay_received_on, &Form::relay_reply_due, &Form::promised_at};
    for (const auto field : fields) {
        for (const auto& text : hostile) {
            Form form = milk_form();
            form.channel = Channel::relay_12345;
            form.relay_number = "7";
            form.promise = PromiseChoice::chosen;
            form.promised_at = "16:00";
            form.*field = text;
            const auto saved = form_of(parse_json(to_json(form).dump()));
            CHECK(saved.*field == (is_utf8(text) ? text : clean_text(text)));
            const auto parsed = parse(form, monday_ten, shanghai, closing_time_today);
            const auto* command = std::get_if<Register>(&parsed);
            if (command == nullptr) continue;
            const auto decision = decide(*command, {}, at(monday_ten));
            if (const Event* event = event_in(decision)) {
                const auto& intake = get<Registered>(*event).intake;
                CHECK(is_utf8(intake.facts + intake.name_given + intake.product_name));
                CHECK((intake.facts + intake.product_name).find('\0') == std::string::npos);
            } else {
                CHECK_FALSE(rule_in(decision).empty());
            }
        }
    }
}

TEST_CASE("a description of 64 KiB is refused with the number of characters", "[complaints]") {
    Form form = milk_form();
    form.facts = std::string(64 * 1024, 'x');
    const auto parsed = parse(form, monday_ten, shanghai, closing_time_today);
    const auto* notices = std::get_if<std::vector<FieldNotice>>(&parsed);
    REQUIRE(notices != nullptr);
    CHECK(notices->front().field == FieldName::facts);
    CHECK(notices->front().sentence.values == std::vector<std::string>{"6000"});
}

TEST_CASE("a draft comes back as it was left", "[complaints]") {
    Form form = milk_form();
    form.op = OpId{{5, 5}};
    form.person = person_id(2);
    form.is_new_person = true;
    form.channel = Channel::social;
    form.level = 3;
    form.quick_facts = {"photos_taken"};
    form.flags.minors = true;
    form.demand = Demand::apology;
    form.against = Against::supplier;
    form.promise = PromiseChoice::chosen;
    form.promised_at = "16:";
    form.staff_note = "先安抚";
    CHECK(form_of(parse_json(to_json(form).dump())) == form);
    CHECK_FALSE(is_blank(form));
}

TEST_CASE("a broken draft is an empty form", "[complaints]") {
    CHECK(form_of(nlohmann::json::array()) == Form{});
    CHECK(form_of(nlohmann::json::object()) == Form{});
    CHECK(form_of({{"level", 9}, {"channel", 7}, {"facts", {1}}, {"quick_facts", "x"},
                   {"id", "nonsense"}}) == Form{});
    CHECK(is_blank(Form{}));
    Form opened;
    opened.id = case_id(1);
    opened.person = person_id(1);
    opened.is_new_person = true;
    CHECK(is_blank(opened));
    opened.facts = "x";
    CHECK_FALSE(is_blank(opened));
}

}  // namespace foyer::complaints
