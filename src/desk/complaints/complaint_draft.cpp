#include <array>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaint_form.h"

namespace foyer::complaints {
namespace {

using nlohmann::json;

struct TextField {
    const char* word;
    std::string Form::*text;
};
constexpr std::array text_fields{
    TextField{"name", &Form::name},
    TextField{"phone", &Form::phone},
    TextField{"language", &Form::language},
    TextField{"category", &Form::category},
    TextField{"subcategory", &Form::subcategory},
    TextField{"facts", &Form::facts},
    TextField{"persons_count", &Form::persons_count},
    TextField{"product_name", &Form::product_name},
    TextField{"product_sku", &Form::product_sku},
    TextField{"receipt_number", &Form::receipt_number},
    TextField{"purchase_date", &Form::purchase_date},
    TextField{"amount", &Form::amount},
    TextField{"demand_amount", &Form::demand_amount},
    TextField{"against_name", &Form::against_name},
    TextField{"occurred_at", &Form::occurred_at},
    TextField{"received_at", &Form::received_at},
    TextField{"relay_agency", &Form::relay_agency},
    TextField{"relay_number", &Form::relay_number},
    TextField{"relay_officer", &Form::relay_officer},
    TextField{"relay_officer_phone", &Form::relay_officer_phone},
    TextField{"relay_received_on", &Form::relay_received_on},
    TextField{"relay_reply_due", &Form::relay_reply_due},
    TextField{"promised_at", &Form::promised_at},
    TextField{"assign_to_department", &Form::assign_to_department},
    TextField{"staff_note", &Form::staff_note}};

constexpr std::array<std::string_view, 4> promise_codes{"none", "hours_2", "today", "chosen"};

// json throws on bytes that are no UTF-8; a field may hold anything that was pasted.
std::string valid(const std::string& text) { return is_utf8(text) ? text : clean_text(text); }

std::string text_in(const json& saved, const char* word) {
    const auto found = saved.find(word);
    return found != saved.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flag_in(const json& saved, const char* word) {
    const auto found = saved.find(word);
    return found != saved.end() && found->is_boolean() && found->get<bool>();
}

template <class I>
I id_in(const json& saved, const char* word) {
    return parse_id<I>(text_in(saved, word)).value_or(I{});
}

PromiseChoice promise_of(std::string_view code) {
    for (std::size_t i = 0; i < promise_codes.size(); ++i) {
        if (promise_codes[i] == code) return static_cast<PromiseChoice>(i);
    }
    return PromiseChoice::none;
}

int level_in(const json& saved) {
    const auto found = saved.find("level");
    if (found == saved.end() || !found->is_number_integer()) return 0;
    const auto level = found->get<std::int64_t>();
    return level >= 0 && level <= 4 ? static_cast<int>(level) : 0;
}

std::vector<std::string> words_in(const json& saved, const char* word) {
    std::vector<std::string> words;
    const auto found = saved.find(word);
    if (found == saved.end() || !found->is_array()) return words;
    for (const json& one : *found) {
        if (one.is_string()) words.push_back(one.get<std::string>());
    }
    return words;
}

}  // namespace

json to_json(const Form& form) {
    json saved = {{"id", text_of(form.id)},
                  {"op", text_of(form.op)},
                  {"person", text_of(form.person)},
                  {"is_new_person", form.is_new_person},
                  {"anonymous", form.anonymous},
                  {"channel", std::string(code_of(form.channel))},
                  {"level", form.level},
                  {"quick_facts", form.quick_facts},
                  {"files", form.files},
                  {"injury", form.flags.injury},
                  {"media", form.flags.media},
                  {"minors", form.flags.minors},
                  {"police", form.flags.police},
                  {"demand", std::string(code_of(form.demand))},
                  {"against", std::string(code_of(form.against))},
                  {"promise", promise_codes[static_cast<std::size_t>(form.promise)]}};
    for (const TextField& field : text_fields) saved[field.word] = valid(form.*field.text);
    return saved;
}

Form form_of(const json& saved) {
    Form form;
    if (!saved.is_object()) return form;
    form.id = id_in<CaseId>(saved, "id");
    form.op = id_in<OpId>(saved, "op");
    form.person = id_in<PersonId>(saved, "person");
    form.is_new_person = flag_in(saved, "is_new_person");
    form.anonymous = flag_in(saved, "anonymous");
    form.channel = channel_of(text_in(saved, "channel")).value_or(Channel::visit);
    form.level = level_in(saved);
    form.quick_facts = words_in(saved, "quick_facts");
    form.files = words_in(saved, "files");
    form.flags = {flag_in(saved, "injury"), flag_in(saved, "media"), flag_in(saved, "minors"),
                  flag_in(saved, "police")};
    form.demand = demand_of(text_in(saved, "demand")).value_or(Demand::none);
    form.against = against_of(text_in(saved, "against")).value_or(Against::nobody);
    form.promise = promise_of(text_in(saved, "promise"));
    for (const TextField& field : text_fields) form.*field.text = text_in(saved, field.word);
    return form;
}

}  // namespace foyer::complaints
