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

// Why a complaint closes without a follow-up call (closing.h).
std::span<const Code> skip_reasons();

const char* english_of(std::span<const Code> list, std::string_view code);  // "" when unknown
const char* category_name(std::string_view code);
const char* subcategory_name(std::string_view category, std::string_view code);
const char* department_name(std::string_view code);

// Enumerations in the order in which screens offer them.
std::span<const Channel> channels();
std::span<const Demand> demands();
std::span<const Remedy> remedies();
std::span<const Finding> findings();  // without `none`
std::span<const FollowUpOutcome> follow_up_outcomes();
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
std::string_view code_of(Finding finding);
std::string_view code_of(Remedy remedy);
std::string_view code_of(CustomerAnswer answer);
std::string_view code_of(FollowUpOutcome outcome);
// nullopt: no such code.
std::optional<Channel> channel_of(std::string_view code);
std::optional<Demand> demand_of(std::string_view code);
std::optional<Against> against_of(std::string_view code);
std::optional<Phase> phase_of(std::string_view code);
std::optional<ContactWay> contact_way_of(std::string_view code);
std::optional<ContactOutcome> contact_outcome_of(std::string_view code);
std::optional<ClockKind> clock_kind_of(std::string_view code);
std::optional<CasePaper> case_paper_of(std::string_view code);
std::optional<Finding> finding_of(std::string_view code);
std::optional<Remedy> remedy_of(std::string_view code);
std::optional<CustomerAnswer> customer_answer_of(std::string_view code);
std::optional<FollowUpOutcome> follow_up_outcome_of(std::string_view code);
std::optional<Verb> verb_of(std::string_view code);

// English texts, keys of their translations.
const char* name_of(Channel channel);
const char* name_of(Demand demand);
const char* name_of(Against against);
const char* name_of(Phase phase);
const char* name_of(ContactWay way);
const char* name_of(ContactOutcome outcome);
const char* name_of(ClockKind kind);
const char* name_of(CasePaper paper);
const char* name_of(Finding finding);
const char* name_of(Remedy remedy);
const char* name_of(CustomerAnswer answer);
const char* name_of(FollowUpOutcome outcome);
const char* name_of_level(int level);  // 1-4: "Normal", "Serious", "Urgent", "Crisis"
const char* name_of(Verb verb);        // "Take on"

}  // namespace foyer::complaints
