// The half-done return as a draft: what was tapped, never what the rules said to it.
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/text.h"
#include "desk/returns/return_form.h"

namespace foyer::returns {
namespace {

using nlohmann::json;

// json throws on bytes that are no UTF-8; a field may hold anything that was pasted.
std::string valid(const std::string& text) {
    return is_utf8(text) ? text : clean_text(text);
}

std::string text_in(const json& saved, const char* word) {
    const auto found = saved.find(word);
    return found != saved.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag_in(const json& saved, const char* word, bool otherwise) {
    const auto found = saved.find(word);
    return found != saved.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

std::int64_t number_in(const json& saved, const char* word, std::int64_t otherwise) {
    const auto found = saved.find(word);
    return found != saved.end() && found->is_number_integer() ? found->get<std::int64_t>()
                                                              : otherwise;
}

template <class Enum>
Enum code_in(const json& saved, const char* word, Enum otherwise) {
    return find_code<Enum>(text_in(saved, word)).value_or(otherwise);
}

struct Flag {
    const char* word;
    bool Request::*value;
};
constexpr std::array flags{
    Flag{"tags_on", &Request::tags_on},
    Flag{"accessories_ok", &Request::accessories_ok},
    Flag{"hygiene_seal_ok", &Request::hygiene_seal_ok},
    Flag{"serial_ok", &Request::serial_ok},
    Flag{"gift_returned", &Request::gift_returned},
    Flag{"same_model_available", &Request::same_model_available}};

json position_json(const Position& position) {
    const Request& request = position.request;
    json saved{
        {"line", request.line},
        {"qty", request.qty},
        {"reason_given", position.reason_given},
        {"reason", code_of(request.cause)},
        {"condition", code_of(request.condition)},
        {"inspection", code_of(request.inspection)},
        {"repairs_done", request.repairs_done},
        {"repair_days", request.repair_days},
        {"serial", valid(position.serial)},
        {"batch", valid(position.batch)}};
    for (const Flag& flag : flags)
        saved[flag.word] = request.*flag.value;
    if (request.right_price) saved["right_price"] = request.right_price->value;
    return saved;
}

Position position_of(const json& saved) {
    Position position;
    Request& request = position.request;
    request.line = number_in(saved, "line", 0);
    request.qty = number_in(saved, "qty", 1);
    request.cause = code_in(saved, "reason", Cause::no_reason);
    request.condition = code_in(saved, "condition", Condition::sealed);
    request.inspection = code_in(saved, "inspection", Inspection::none);
    request.repairs_done = number_in(saved, "repairs_done", 0);
    request.repair_days = number_in(saved, "repair_days", 0);
    for (const Flag& flag : flags)
        request.*flag.value = flag_in(saved, flag.word, true);
    if (saved.contains("right_price"))
        request.right_price = Fen{number_in(saved, "right_price", 0)};
    position.reason_given = flag_in(saved, "reason_given", false);
    position.serial = text_in(saved, "serial");
    position.batch = text_in(saved, "batch");
    return position;
}

json typed_json(const TypedReceipt& typed) {
    json lines = json::array();
    for (const TypedLine& line : typed.lines)
        lines.push_back(
            {{"name", valid(line.name)},
             {"category", valid(line.category)},
             {"qty", valid(line.qty)},
             {"price", valid(line.price)}});
    return {{"number", valid(typed.number)}, {"date", valid(typed.date)}, {"lines", lines}};
}

TypedReceipt typed_of(const json& saved) {
    TypedReceipt typed{text_in(saved, "number"), text_in(saved, "date"), {}};
    const auto lines = saved.find("lines");
    if (lines == saved.end() || !lines->is_array()) return typed;
    for (const json& line : *lines)
        typed.lines.push_back(
            {text_in(line, "name"), text_in(line, "category"), text_in(line, "qty"),
             text_in(line, "price")});
    return typed;
}

void read_positions(const json& saved, Form& form) {
    const auto positions = saved.find("positions");
    if (positions == saved.end() || !positions->is_array()) return;
    for (const json& one : *positions) {
        if (!one.is_object()) continue;
        Position position = position_of(one);
        if (find_position(form, position.request.line) == nullptr)
            form.positions.push_back(std::move(position));
    }
}

void read_sheets(const json& saved, Form& form) {
    const auto part = [&](const char* word) {
        const auto found = saved.find(word);
        return found != saved.end() && found->is_object() ? *found : json::object();
    };
    if (saved.contains("typed")) form.typed = typed_of(part("typed"));
    const json instead = part("replacement");
    form.replacement = {
        text_in(instead, "name"), text_in(instead, "category"), text_in(instead, "price")};
    const json repair = part("repair");
    form.repair = {
        text_in(repair, "serial"), text_in(repair, "fault"), text_in(repair, "vendor"),
        text_in(repair, "promised_on")};
}

json replacement_json(const Replacement& replacement) {
    return {
        {"name", valid(replacement.name)},
        {"category", valid(replacement.category)},
        {"price", valid(replacement.price)}};
}

json repair_json(const RepairNote& repair) {
    return {
        {"serial", valid(repair.serial)},
        {"fault", valid(repair.fault)},
        {"vendor", valid(repair.vendor)},
        {"promised_on", valid(repair.promised_on)}};
}

} // namespace

json to_json(const Form& form) {
    json saved{
        {"id", text_of(form.id)},
        {"op", text_of(form.op)},
        {"person", text_of(form.person)},
        {"receipt", valid(form.receipt)},
        {"without_receipt", form.without_receipt},
        {"current", form.current},
        {"demand", code_of(form.demand)},
        {"positions", json::array()},
        {"replacement", replacement_json(form.replacement)},
        {"repair", repair_json(form.repair)}};
    for (const Position& position : form.positions)
        saved["positions"].push_back(position_json(position));
    if (form.typed) saved["typed"] = typed_json(*form.typed);
    return saved;
}

Form form_of(const json& saved) {
    Form form;
    if (!saved.is_object()) return form;
    form.id = parse_id<ReturnId>(text_in(saved, "id")).value_or(ReturnId{});
    form.op = parse_id<OpId>(text_in(saved, "op")).value_or(OpId{});
    form.person = parse_id<PersonId>(text_in(saved, "person")).value_or(PersonId{});
    form.receipt = text_in(saved, "receipt");
    form.without_receipt = flag_in(saved, "without_receipt", false);
    form.demand = code_in(saved, "demand", Demand::refund);
    read_positions(saved, form);
    form.current = number_in(saved, "current", 0);
    read_sheets(saved, form);
    return form;
}

} // namespace foyer::returns
