// The words that a complaint is described with (rules 4.1.2, 4.14): a code that stands in the
// journal and an English text that is the key of its translation.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "desk/complaints/complaints.h"
#include "desk/complaints/complaint_state.h"
#include "desk/complaints/transitions.h"

namespace foyer::complaints {

struct Code {
    std::string_view code;
    const char* english;
};
struct Category {
    std::string_view code;
    const char* english;
    bool in_front;  // one of the eight that the form shows at once; the others stand behind "Other"
    std::string_view department;  // who usually deals with it
    std::span<const Code> subcategories;
};

std::span<const Category> categories();
const Category* find_category(std::string_view code);  // nullptr: no such category
const Code* find_subcategory(std::string_view category, std::string_view code);
std::span<const Code> departments();
std::span<const Code> root_causes();
// Quick facts that one tap adds: "Goods kept as evidence".
std::span<const Code> quick_facts();
std::span<const Code> languages();
// Why somebody wants to see a whole telephone number.
std::span<const Code> reveal_reasons();

const char* english_of(std::span<const Code> list, std::string_view code);  // "" when unknown
const char* category_name(std::string_view code);
const char* subcategory_name(std::string_view category, std::string_view code);
const char* department_name(std::string_view code);

// Enumerations in the order in which screens offer them.
std::span<const Channel> channels();
std::span<const Demand> demands();
bool is_relay(Channel channel);
// Taken down while the customer is there: that is the first answer (rules 4.1.5).
bool is_face_to_face(Channel channel);

std::string_view code_of(Channel channel);
std::string_view code_of(Demand demand);
std::string_view code_of(Against against);
std::string_view code_of(Phase phase);
std::string_view code_of(ContactWay way);
std::string_view code_of(ContactOutcome outcome);
std::string_view code_of(ClockKind kind);
std::string_view code_of(CasePaper paper);
// nullopt: no such code.
std::optional<Channel> channel_of(std::string_view code);
std::optional<Demand> demand_of(std::string_view code);
std::optional<Against> against_of(std::string_view code);
std::optional<Phase> phase_of(std::string_view code);
std::optional<ContactWay> contact_way_of(std::string_view code);
std::optional<ContactOutcome> contact_outcome_of(std::string_view code);
std::optional<CasePaper> case_paper_of(std::string_view code);

// English texts, keys of their translations.
const char* name_of(Channel channel);
const char* name_of(Demand demand);
const char* name_of(Against against);
const char* name_of(Phase phase);
const char* name_of(ContactWay way);
const char* name_of(ContactOutcome outcome);
const char* name_of(ClockKind kind);
const char* name_of(CasePaper paper);
const char* name_of_level(int level);  // 1-4: "Normal", "Serious", "Urgent", "Crisis"
const char* name_of(Verb verb);        // "Take on"

}  // namespace foyer::complaints
