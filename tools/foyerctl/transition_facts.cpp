#include "tools/foyerctl/transition_facts.h"

#include "base/phone.h"
#include "desk/complaints/code_lists.h"

namespace foyer::foyerctl {
namespace {

using complaints::Command;
using complaints::Facts;
using complaints::State;
using complaints::Verb;
using nlohmann::json;

constexpr StaffId asker{{1}};
constexpr StaffId colleague{{2}};
constexpr CaseId this_case{{3}};
constexpr CaseId other_case{{4}};
constexpr PersonId customer{{5}};
constexpr PersonId other_customer{{6}};

struct Bringing {
    const Question& fields;
    const Facts& facts;
    Time now;
    std::string reason;

    Result<std::string> text(std::string_view field, const char* missing = "") const {
        return fields.text_or(field, missing);
    }
};

template <class Value>
Result<Value> code_in(
    const Question& fields, std::string_view field, Value missing,
    std::optional<Value> (*of)(std::string_view)) {
    TRY(const auto word, fields.text_or(field, ""));
    if (word.empty()) return missing;
    const auto value = of(word);
    if (!value) return fields.wrong(field, "\"" + word + "\" is not known here");
    return *value;
}

Result<StaffId> staff_in(const Question& fields, std::string_view field, StaffId missing) {
    TRY(const auto word, fields.text_or(field, ""));
    if (word.empty()) return missing;
    if (word == "self") return asker;
    if (word == "other") return colleague;
    if (word == "nobody") return StaffId{};
    return fields.wrong(field, "\"" + word + "\" is not one of self, other, nobody");
}

Done read_customer(const Question& fields, State& state) {
    complaints::Intake& intake = state.intake;
    TRY(intake.anonymous, fields.flag("anonymous"));
    TRY(const auto phone, fields.text_or("phone", intake.anonymous ? "" : "13800138000"));
    intake.phone = normal_phone(phone).value_or(phone);
    TRY(intake.facts, fields.text_or("facts", "昨晚买的牛奶已经过期"));
    TRY(intake.category, fields.text_or("category_id", "service"));
    TRY(intake.channel, code_in(fields, "channel", complaints::Channel::visit,
                                &complaints::channel_of));
    intake.name_given = intake.anonymous ? "" : "张小敏";
    intake.person = customer;
    TRY(const bool relay, fields.flag("relay"));
    if (relay || complaints::is_relay(intake.channel)) {
        intake.relay.emplace();
        TRY(intake.relay->external_number, fields.text_or("ext_no", "2026-777"));
        intake.relay->received_on = {2026, 11, 20};
    }
    return {};
}

// Departments that have not answered yet, the first ones of the list.
Done read_asked(const Question& fields, State& state) {
    const auto all = complaints::departments();
    const bool assigned = state.phase == complaints::Phase::assigned;
    TRY(const auto asked,
        fields.number_or(
            "departments_asked", assigned ? 1 : 0, 0, static_cast<std::int64_t>(all.size())));
    for (const auto& one : all.first(static_cast<std::size_t>(asked)))
        state.assignments.push_back({std::string(one.code), {}, {}, {}, std::nullopt});
    return {};
}

Done read_standing(const Question& fields, State& state) {
    TRY(const auto level, fields.number_or("level", 1, 1, 4));
    TRY(const auto least, fields.number_or("minimum_level", 1, 1, level));
    state.level = static_cast<int>(level);
    state.minimum_level = static_cast<int>(least);
    const bool untaken = state.phase == complaints::Phase::registered ||
        state.phase == complaints::Phase::draft;
    TRY(state.owner, staff_in(fields, "handler", untaken ? StaffId{} : asker));
    CHECK_OK(read_asked(fields, state));
    TRY(state.registered_by, staff_in(fields, "registered_by", asker));
    TRY(state.read_only, fields.flag("newer_version"));
    return {};
}

Done read_findings(const Question& fields, State& state) {
    TRY(state.finding,
        code_in(fields, "finding", complaints::Finding::none, &complaints::finding_of));
    TRY(state.root_cause, fields.text_or("root_cause_id", ""));
    TRY(state.answer, code_in(fields, "customer_answer", complaints::CustomerAnswer::none,
                              &complaints::customer_answer_of));
    TRY(const bool called, fields.flag("followup_done"));
    if (called) state.followed_up = complaints::FollowUpOutcome::satisfied;
    TRY(const auto promises, fields.number_or("open_promises", 0, 0, 100));
    for (std::int64_t i = 0; i < promises; ++i) state.promises.push_back({});
    TRY(const auto rejected, fields.number_or("reject_count", 0, 0, 100));
    TRY(const auto reopened, fields.number_or("reopen_count", 0, 0, 100));
    state.rejected_count = static_cast<int>(rejected);
    state.reopened_count = static_cast<int>(reopened);
    return {};
}

Done read_times(const Question& fields, State& state, Time now) {
    TRY(const auto minutes, fields.number_or("minutes_since_registered", 60, 0, 10'000'000));
    state.registered_at = now - minutes * minute_ms;
    state.intake.received_at = state.registered_at;
    TRY(const auto days, fields.number_or("days_since_end", 1, 0, 36'600));
    const bool closed = state.phase == complaints::Phase::closed;
    if (closed || state.phase == complaints::Phase::resolved) {
        state.resolved_at = now - days * day_ms;
    }
    if (closed) state.closed_at = state.resolved_at;
    TRY(const bool answered, fields.flag("reply_doc"));
    if (answered) state.authority_answered_at = now;
    return {};
}

Done read_other_case(const Question& fields, Facts& facts) {
    TRY(const auto children, fields.number_or("open_children", 0, 0, 1000));
    facts.open_children = static_cast<int>(children);
    facts.other = facts.state;
    facts.other.id = other_case;
    TRY(facts.other.phase, code_in(fields, "other_state", complaints::Phase::in_progress,
                                   &complaints::phase_of));
    TRY(const bool unlike, fields.flag("unlike"));
    if (!unlike) return {};
    facts.other.intake.person = other_customer;
    facts.other.intake.phone = "+8613900139000";
    return {};
}

// ---- what each verb brings along --------------------------------------------------------------

Result<Command> to_somebody(const Bringing& with) {
    TRY(const auto department, with.text("department", "service_desk"));
    TRY(const bool beside, with.fields.flag("beside"));
    complaints::Assign assign{this_case, {}, {}, ""};
    if (beside)
        for (const auto& one : with.facts.state.assignments)
            assign.departments.push_back(one.department);
    assign.departments.push_back(department);
    return assign;
}

Result<Command> answer_of_department(Verb verb, const Bringing& with) {
    TRY(const auto department, with.text("answers"));
    if (verb == Verb::accept) return complaints::Accept{this_case, "", department};
    return complaints::Bounce{this_case, with.reason, department};
}

Result<Command> offered(const Bringing& with) {
    TRY(const auto remedy, code_in(with.fields, "remedy", complaints::Remedy::explanation,
                                   &complaints::remedy_of));
    TRY(const auto amount,
        with.fields.number_or("amount_fen", 0, 0, complaints::amount_most.value));
    return complaints::Propose{this_case, remedy, Fen{amount}, "说明"};
}

Result<Command> found(const Bringing& with) {
    return complaints::Find{this_case, with.facts.state.finding, with.facts.state.root_cause};
}

Result<Command> waiting(const Bringing& with, bool for_customer) {
    Time until;
    if (with.fields.find("until") != nullptr) {
        TRY(until, with.fields.moment("until"));
    }
    if (for_customer) return complaints::WaitForCustomer{this_case, until, with.reason};
    return complaints::WaitForOthers{this_case, until, with.reason};
}

Result<Command> closing(const Bringing& with) {
    complaints::Close close;
    close.id = this_case;
    TRY(close.resolution, with.text("resolution"));
    TRY(close.skip_follow_up, with.text("skip_reason"));
    TRY(close.excuse, with.text("excuse"));
    return close;
}

Result<Command> merging(const Bringing& with) {
    TRY(const bool itself, with.fields.flag("into_itself"));
    return complaints::Merge{this_case, itself ? this_case : other_case};
}

Result<Command> to_level(const Bringing& with, int usual) {
    TRY(const auto level, with.fields.number_or("to_level", usual, 1, 4));
    if (usual > with.facts.state.level) {
        return complaints::RaiseLevel{this_case, static_cast<int>(level), with.reason};
    }
    return complaints::LowerLevel{this_case, static_cast<int>(level), with.reason};
}

Command call_made(const std::string& said) {
    complaints::FollowUp call;
    call.id = this_case;
    call.text = said;
    return call;
}

Command registering(const complaints::Intake& intake) {
    complaints::Register command;
    command.id = this_case;
    command.intake = intake;
    return command;
}

Command simple(Verb verb, const std::string& reason) {
    switch (verb) {
    case Verb::take: return complaints::Take{this_case};
    case Verb::contact:
        return complaints::Contact{
            this_case, complaints::ContactWay::phone, complaints::ContactOutcome::spoke, reason};
    case Verb::reveal_phone: return complaints::RevealPhone{this_case, "contact"};
    case Verb::print_paper: return complaints::PrintPaper{this_case};
    case Verb::chase: return complaints::Chase{this_case, reason};
    case Verb::resume: return complaints::Resume{this_case};
    case Verb::accept_offer: return complaints::AcceptOffer{this_case};
    case Verb::reject_offer: return complaints::RejectOffer{this_case, reason};
    case Verb::impose: return complaints::Impose{this_case, reason};
    case Verb::follow_up: return call_made(reason);
    case Verb::reopen: return complaints::Reopen{this_case, reason};
    case Verb::withdraw: return complaints::Withdraw{this_case, reason};
    case Verb::void_case: return complaints::Void{this_case, reason};
    case Verb::unmerge: return complaints::Unmerge{this_case};
    case Verb::attach: return complaints::Attach{this_case, reason, {}, complaints::AttachedFile{}};
    case Verb::join_parent: return complaints::JoinParent{this_case, other_case};
    case Verb::answer_authority: return complaints::ReplyToAuthority{this_case, reason};
    default: return complaints::Note{this_case, reason};
    }
}

Result<Command> command_of(Verb verb, const Bringing& with) {
    switch (verb) {
    case Verb::register_case: return registering(with.facts.state.intake);
    case Verb::assign: return to_somebody(with);
    case Verb::accept:
    case Verb::bounce: return answer_of_department(verb, with);
    case Verb::propose: return offered(with);
    case Verb::find: return found(with);
    case Verb::wait_customer: return waiting(with, true);
    case Verb::wait_external: return waiting(with, false);
    case Verb::close: return closing(with);
    case Verb::merge: return merging(with);
    case Verb::raise_level: return to_level(with, with.facts.state.level + 1);
    case Verb::lower_level: return to_level(with, with.facts.state.level - 1);
    case Verb::make_promise:
        return complaints::MakePromise{this_case, with.now + hour_ms, with.reason};
    case Verb::keep_promise: return complaints::KeepPromise{this_case, 0};
    case Verb::excuse_promise: return complaints::ExcusePromise{this_case, 0, with.reason};
    default: return simple(verb, with.reason);
    }
}

Result<Question> fields_of(const json& written) {
    return Question::of(
        written, "facts",
        {"level", "minimum_level", "handler", "registered_by", "newer_version", "anonymous",
         "phone", "facts", "category_id", "channel", "relay", "ext_no", "finding",
         "root_cause_id", "customer_answer", "followup_done", "open_promises", "reject_count",
         "reopen_count", "minutes_since_registered", "days_since_end", "reply_doc",
         "open_children", "other_state", "unlike", "into_itself", "target_active", "department",
         "departments_asked", "answers", "beside",
         "remedy", "amount_fen", "until", "resolution", "skip_reason", "excuse", "to_level",
         "reason"});
}

} // namespace

Result<AskedTransition> read_transition(
    complaints::Phase phase, Verb verb, desk::Role role, const json* written,
    const TimeZone& zone) {
    const json none = json::object();
    TRY(const auto fields, fields_of(written == nullptr ? none : *written));
    const Time now = zone.moment({2026, 11, 23}, 10 * hour_ms);
    complaints::Facts facts;
    State& state = facts.state;
    state.id = this_case;
    state.phase = phase;
    CHECK_OK(read_customer(fields, state));
    CHECK_OK(read_standing(fields, state));
    CHECK_OK(read_findings(fields, state));
    CHECK_OK(read_times(fields, state, now));
    CHECK_OK(read_other_case(fields, facts));
    if (fields.find("target_active") != nullptr) {
        TRY(facts.target_active, fields.flag("target_active"));
    }
    TRY(const auto reason, fields.text_or("reason", "顾客说明"));
    TRY(auto command, command_of(verb, {fields, facts, now, reason}));
    if (phase == complaints::Phase::draft) state = State{};
    return AskedTransition{std::move(facts), std::move(command), {asker, role}, now};
}

} // namespace foyer::foyerctl
