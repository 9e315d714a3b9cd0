// A service desk for tests: decides, and writes what was decided into tables of its own.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "desk/complaints/complaints_table.h"
#include "desk/staff/staff_table.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temporary_folder.h"

namespace foyer::complaints {

// 2026-11-22 is a Sunday; 2026-11-23 10:00 in Shanghai, a Monday.
inline const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
inline Time shanghai_time(Date date, int hour, int minute) {
    return shanghai.moment(date, hour * hour_ms + minute * minute_ms);
}
// To the minute: "2026-11-23T21:30".
inline std::string shanghai_iso(Time at) {
    return shanghai.iso(at).substr(0, 16);
}
inline const Time monday_ten = shanghai_time({2026, 11, 23}, 10, 0);

inline StaffId staff_id(std::uint8_t n) { return StaffId{{1, n}}; }
inline PersonId person_id(std::uint8_t n) { return PersonId{{2, n}}; }
inline CaseId case_id(std::uint8_t n) { return CaseId{{3, n}}; }

inline const desk::Actor clerk{staff_id(1), desk::Role::clerk};
inline const desk::Actor other_clerk{staff_id(2), desk::Role::clerk};
inline const desk::Actor lead{staff_id(3), desk::Role::lead};
inline const desk::Actor supervisor_here{staff_id(6), desk::Role::supervisor};
inline const desk::Actor manager{staff_id(7), desk::Role::manager};
inline const desk::Actor quality{staff_id(4), desk::Role::qc};
inline const desk::Actor kiosk{staff_id(5), desk::Role::kiosk};

inline desk::Circumstance at(Time now, desk::Actor actor = clerk) {
    return {now, actor, {}, &shanghai};
}

inline const CaseId milk_case = case_id(1);

inline Intake milk_intake() {
    Intake intake;
    intake.category = "food";
    intake.subcategory = "expired";
    intake.facts = "昨晚买的鲜牛奶，保质期是前天，孩子喝了一口。";
    intake.person = person_id(1);
    intake.name_given = "张小敏";
    intake.phone = "+8613800138000";
    intake.product_name = "鲜牛奶 950 ml";
    intake.receipt_number = "0317-2-00418";
    intake.amount = Fen{18'90};
    intake.demand = Demand::refund;
    return intake;
}
inline Intake queue_intake() {
    Intake intake;
    intake.category = "service";
    intake.subcategory = "waiting";
    intake.facts = "排队等了二十分钟没有人管";
    intake.phone = "+8613900139000";
    intake.name_given = "李华";
    return intake;
}
inline Register registering(CaseId id, Intake intake) {
    Register command;
    command.id = id;
    command.intake = std::move(intake);
    return command;
}

inline const Event* event_in(const desk::Decision<Event>& decision) {
    const auto* events = std::get_if<std::vector<Event>>(&decision);
    return events == nullptr || events->size() != 1 ? nullptr : &events->front();
}
inline std::string rule_in(const desk::Decision<Event>& decision) {
    const auto* refusal = std::get_if<desk::Refusal>(&decision);
    return refusal == nullptr ? "" : refusal->rule;
}

struct ComplaintDesk {
    ComplaintDesk() {
        auto ddl = schema();
        ddl.insert(ddl.end(), staff::schema().begin(), staff::schema().end());
        auto opened = database::Writer::open(folder.file("foyer.db"), ddl);
        REQUIRE(opened);
        writer = std::move(*opened);
        for (const auto& actor : {clerk, other_clerk, lead, supervisor_here, manager, quality}) {
            add_staff(actor.staff, false, actor.role);
        }
    }

    void add_staff(StaffId staff, bool retired = false, desk::Role role = desk::Role::clerk) {
        const auto added = writer->transaction([&] {
            return writer->run(
                "INSERT INTO staff VALUES(?, '', '', '', '', ?, 0, ?, 4, 0, 0, 0)",
                {staff, desk::code_of(role), retired});
        });
        INFO((added ? "" : added.error().what));
        REQUIRE(added);
    }
    desk::Decision<Event> decided(
        const Command& command, desk::Actor actor = clerk, StaffId approver = {}) {
        desk::Circumstance here = at(now, actor);
        here.approver = approver;
        const auto facts = facts_for(*writer, command, here);
        INFO((facts ? "" : facts.error().what));
        REQUIRE(facts);
        return decide(command, *facts, here);
    }
    desk::Stamp stamp(desk::Actor actor = clerk, StaffId approver = {}) {
        ++seq;
        return {terminal, seq, (now.ms << 16) + seq % 65536, now, actor.staff, approver};
    }
    void keep(const Event& event, const desk::Stamp& by) {
        const auto done = writer->transaction([&] { return project(*writer, event, by); });
        INFO((done ? "" : done.error().what));
        REQUIRE(done);
        kept.emplace_back(event, by);
    }
    // Decides and writes; the rule of the refusal, or "".
    std::string act(const Command& command, desk::Actor actor = clerk, StaffId approver = {}) {
        const auto decision = decided(command, actor, approver);
        if (const auto* events = std::get_if<std::vector<Event>>(&decision)) {
            for (const Event& event : *events) keep(event, stamp(actor, approver));
        }
        now = now + second_ms;
        return rule_in(decision);
    }
    State state(CaseId id) {
        const auto found = state_of(*writer, id);
        REQUIRE(found);
        return *found;
    }
    std::vector<ListedCase> list(const CaseQuery& query, StaffId viewer = clerk.staff) {
        const auto page = list_cases(*writer, query, viewer, now);
        INFO((page ? "" : page.error().what));
        REQUIRE(page);
        return page->rows;
    }

    test::TemporaryFolder folder;
    test::SeededRandom random{4711};
    std::unique_ptr<database::Writer> writer;
    TerminalId terminal{{9, 9}};
    std::int64_t seq = 0;
    Time now = monday_ten;
    std::vector<std::pair<Event, desk::Stamp>> kept;
};

}  // namespace foyer::complaints
