// Complaints made up from a seed.
#pragma once

#include <string>
#include <vector>

#include "desk/complaints/code_lists.h"
#include "desk/complaints/complaints.h"
#include "tests/desk/complaints/complaint_desk.h"
#include "tests/support/seeded_random.h"

namespace foyer::complaints {

template <class List>
auto one_of(test::SeededRandom& random, const List& list) {
    return list[random.number(list.size())];
}

inline std::string random_text(test::SeededRandom& random) {
    const std::vector<std::string> words{
        "鲜牛奶", "过期", "孩子", "退款", "收银台", "排队", "电梯", "态度", "minute", "broken",
        "950", "ml", "##%n", "𠮷野家", "㛃", "会员卡", "积分", "停车", "王建国", "！", "，", " "};
    std::string text;
    for (std::uint64_t n = 1 + random.number(12); n > 0; --n) text += one_of(random, words);
    return text;
}

inline Intake random_intake(test::SeededRandom& random) {
    Intake intake;
    intake.channel = one_of(random, channels());
    const Category category = one_of(random, categories());
    intake.category = category.code;
    if (!category.subcategories.empty() && random.number(4) != 0) {
        intake.subcategory = one_of(random, category.subcategories).code;
    }
    intake.facts = "顾客说" + random_text(random) + "不满意";
    const auto n = static_cast<std::uint8_t>(random.number(20));
    if (random.number(3) != 0) intake.person = person_id(static_cast<std::uint8_t>(n + 1));
    intake.anonymous = intake.person.is_nil() && random.number(2) == 0;
    if (!intake.anonymous) {
        intake.name_given = one_of(random, std::vector<std::string>{"张敏", "李小华", "Ann Lee"});
        intake.phone = "+861380013" + std::to_string(8000 + n);
    }
    if (random.number(2) == 0) intake.product_name = one_of(random, std::vector<std::string>{
        "鲜牛奶 950 ml", "电饭煲", "Rice cooker", "儿童雨衣"});
    if (random.number(4) == 0) intake.receipt_number = "0317-2-00418";
    if (random.number(3) == 0) {
        intake.amount = Fen{static_cast<std::int64_t>(random.number(200000))};
    }
    intake.demand = one_of(random, demands());
    if (is_relay(intake.channel)) {
        intake.relay = Relay{"市监所", "SJ-" + std::to_string(random.number(1000)), "", "",
                             {2026, 11, 20}, std::nullopt};
        if (random.number(2) == 0) intake.relay->reply_due = Date{2026, 12, 1};
    }
    intake.flags.minors = random.number(8) == 0;
    intake.flags.media = random.number(16) == 0;
    intake.persons_count = 1 + static_cast<int>(random.number(2));
    if (random.number(3) == 0) intake.quick_facts = {"goods_kept", "written_reply"};
    return intake;
}

inline Limit random_limit(test::SeededRandom& random) {
    const Time due{monday_ten.ms + static_cast<std::int64_t>(random.number(1'000'000'000))};
    return {due, due - 1000};
}

inline Limits random_limits(test::SeededRandom& random) {
    return {random_limit(random), random_limit(random), random_limit(random),
            std::nullopt, std::nullopt, std::nullopt};
}

// Often of the same few, so that they meet.
inline std::string random_department(test::SeededRandom& random) {
    constexpr std::array some{"", "fresh", "food_safety", "property"};
    return some[random.number(some.size())];
}
inline std::vector<std::string> random_departments(test::SeededRandom& random) {
    std::vector<std::string> several;
    for (const char* one : {"fresh", "food_safety", "property"})
        if (random.number(2) == 0) several.emplace_back(one);
    return several;
}

inline AttachedFile random_file(test::SeededRandom& random) {
    AttachedFile file;
    file.hash[3] = static_cast<std::uint8_t>(random.number(6));
    file.kind = static_cast<FileKind>(random.number(3));
    file.bytes = 1 + static_cast<std::int64_t>(random.number(1000));
    if (file.kind != FileKind::pdf) file.size = {1024, 768};
    return file;
}
inline Command random_attach(test::SeededRandom& random, CaseId id) {
    Attach attach{id, "photos/1.jpg", FileSource::folder, random_file(random)};
    if (random.number(5) == 0) attach.kept.reset();
    return attach;
}

// Of the kinds that come after work has begun.
inline Event random_end_event(test::SeededRandom& random, CaseId id, const std::string& text) {
    const PersonId person = person_id(1);
    const CaseId other = case_id(static_cast<std::uint8_t>(1 + random.number(200)));
    const auto maybe = [&] {
        return random.number(2) == 0 ? std::optional<Limit>() : random_limit(random);
    };
    switch (random.number(26)) {
    case 0: return Bounced{id, person, text, random_department(random)};
    case 1: return Chased{id, person, text};
    case 2: return WaitStarted{id, Phase::waiting_external, monday_ten + day_ms, person, text};
    case 3: return Resumed{id, random_limits(random)};
    case 4: return Found{id, one_of(random, findings()), one_of(random, root_causes()).code.data()};
    case 5: return Proposed{id, one_of(random, remedies()), Fen{1'018'90}, person, text};
    case 6: return OfferAccepted{id, maybe()};
    case 7: return OfferRejected{id, person, text};
    case 8: return Imposed{id, person, text, maybe()};
    case 9:
        return FollowedUp{id, one_of(random, follow_up_outcomes()),
                          static_cast<int>(random.number(6)), person, text, maybe()};
    case 10: return Closed{id, person, text, random.number(2) == 0 ? "" : "no_contact"};
    case 11: return Reopened{id, person, text, random_limits(random)};
    case 12: return Withdrawn{id, person, text};
    case 13: return Voided{id, person, text};
    case 14: return LevelLowered{id, 2, person, text, random_limits(random)};
    case 15: return PromiseMade{id, monday_ten + hour_ms, person, text};
    case 16: return PromiseKept{id, static_cast<int>(random.number(3))};
    case 17: return PromiseExcused{id, static_cast<int>(random.number(3)), person, text};
    case 18: return Merged{id, other};
    case 19: return Absorbed{id, other, monday_ten - hour_ms, random_limits(random)};
    case 20: return Unmerged{id, other};
    case 21: return Released{id, other, random_limits(random)};
    case 22: return ParentJoined{id, random.number(2) == 0 ? CaseId{} : other};
    case 23: return ClockBreached{id, ClockKind::untouched, monday_ten + hour_ms};
    case 24: return Attached{id, random_file(random), FileSource::camera};
    default: return AuthorityAnswered{id, person, text};
    }
}

inline Event random_event(test::SeededRandom& random, const std::string& secret = "") {
    const CaseId id = case_id(static_cast<std::uint8_t>(1 + random.number(200)));
    const std::string text = random_text(random) + secret;
    const PersonId person = person_id(1);
    if (random.number(2) == 0) return random_end_event(random, id, text);
    switch (random.number(9)) {
    case 0: {
        Registered event;
        event.id = id;
        event.number = {"TS", 1, {2026, 11, 23}, 'B', 12};
        event.intake = random_intake(random);
        event.intake.facts += secret;
        if (!event.intake.name_given.empty()) event.intake.name_given += secret;
        event.intake.against_name = secret;
        event.intake.received_at = monday_ten;
        if (random.number(2) == 0) event.intake.occurred_at = monday_ten - day_ms;
        if (random.number(2) == 0) event.intake.purchase_date = Date{2026, 2, 28};
        event.level = 1 + static_cast<int>(random.number(4));
        event.minimum_level = 1;
        if (event.level > 2) event.level_reasons = {"minors", "media"};
        if (random.number(2) == 0) event.promised_at = monday_ten + hour_ms;
        event.limits = {random_limit(random), random_limit(random), random_limit(random),
                        std::nullopt, std::nullopt, std::nullopt};
        if (event.intake.relay) event.limits.relay_reply = random_limit(random);
        event.answered_at_once = is_face_to_face(event.intake.channel);
        return event;
    }
    case 1: return Taken{id};
    case 2:
        return Assigned{id, random.number(2) == 0 ? staff_id(3) : StaffId{}, "security", person,
                        text, random_limit(random), random_departments(random)};
    case 3:
        return Accepted{id, person, random.number(2) == 0 ? "" : text, random_department(random)};
    case 4:
        return Contacted{id, ContactWay::message, ContactOutcome::left_message, person, text};
    case 5: return Noted{id, person, text};
    case 6:
        return LevelRaised{id, 4, person, text,
                           {random_limit(random), random_limit(random), random_limit(random),
                            std::nullopt, std::nullopt, std::nullopt}};
    case 7: return PaperSent{id, CasePaper::slip, static_cast<int>(random.number(4))};
    default: return PhoneRevealed{id, "contact"};
    }
}

// Of the verbs that come after work has begun.
inline Command random_end_command(test::SeededRandom& random, CaseId id, Time now) {
    const CaseId other = case_id(static_cast<std::uint8_t>(1 + random.number(25)));
    const std::string text = random.number(5) == 0 ? "" : random_text(random);
    const Time later = now + static_cast<std::int64_t>(random.number(3 * day_ms));
    switch (random.number(25)) {
    case 0: return Bounce{id, text, random_department(random)};
    case 1: return Chase{id, text};
    case 2: return WaitForCustomer{id, later, text};
    case 3: return WaitForOthers{id, later, text};
    case 4: return Resume{id};
    case 5: return Find{id, one_of(random, findings()), one_of(random, root_causes()).code.data()};
    case 6:
    case 7:
        return Propose{id, one_of(random, remedies()),
                       Fen{static_cast<std::int64_t>(random.number(60'00))}, text};
    case 8:
    case 9: return AcceptOffer{id};
    case 10: return RejectOffer{id, text};
    case 11: return Impose{id, text};
    case 12: {
        FollowUp call{id, one_of(random, follow_up_outcomes()), 3, text, later, false};
        call.reopen = random.number(2) == 0;
        return call;
    }
    case 13:
    case 14: {
        Close close{id, text, Finding::none, "", "", ""};
        if (random.number(2) == 0) close.skip_follow_up = one_of(random, skip_reasons()).code;
        if (random.number(2) == 0) close.excuse = text;
        return close;
    }
    case 15: return Reopen{id, text};
    case 16: return Withdraw{id, text};
    case 17: return Void{id, text};
    case 18: return LowerLevel{id, static_cast<int>(random.number(5)), text};
    case 19: return MakePromise{id, later, text};
    case 20: return KeepPromise{id, static_cast<int>(random.number(3))};
    case 21: return Merge{id, other};
    case 22: return Unmerge{id};
    case 23: return random_attach(random, id);
    default: return JoinParent{id, random.number(2) == 0 ? CaseId{} : other};
    }
}

inline Command random_command(test::SeededRandom& random, CaseId id, Time now) {
    if (random.number(2) == 0) return random_end_command(random, id, now);
    switch (random.number(10)) {
    case 0:
    case 1: {
        Register command = registering(id, random_intake(random));
        command.level = static_cast<int>(random.number(5));
        return command;
    }
    case 2: return Take{id};
    case 3: return Assign{id, staff_id(static_cast<std::uint8_t>(1 + random.number(4))), {}, ""};
    case 4: return Assign{id, {}, random_departments(random), random_text(random)};
    case 5: return Accept{id, random.number(2) == 0 ? "" : "王建国", random_department(random)};
    case 6:
        return Contact{id, ContactWay::phone,
                       random.number(2) == 0 ? ContactOutcome::spoke : ContactOutcome::no_answer,
                       random_text(random)};
    case 7: return Note{id, random_text(random)};
    case 8: return PrintPaper{id, random.number(2) == 0 ? CasePaper::slip : CasePaper::form};
    default: return RaiseLevel{id, 1 + static_cast<int>(random.number(4)), ""};
    }
}

}  // namespace foyer::complaints
