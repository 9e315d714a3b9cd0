// A service desk for tests of returns: decides, and writes what was decided into tables of its own.
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "desk/returns/approval_id.h"
#include "desk/returns/returns.h"
#include "desk/returns/returns_table.h"
#include "desk/staff/staff_table.h"
#include "tests/support/temporary_folder.h"

namespace foyer::returns::test {

inline const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
inline const Time noon = shanghai.moment({2026, 11, 25}, 12 * hour_ms);

inline StaffId staff_id(std::uint8_t n) {
    return StaffId{{1, n}};
}
inline ReturnId return_id(std::uint8_t n) {
    return ReturnId{{4, n}};
}
inline const desk::Actor clerk{staff_id(1), desk::Role::clerk};
inline const desk::Actor lead{staff_id(2), desk::Role::lead};
inline const desk::Actor supervisor{staff_id(3), desk::Role::supervisor};
inline const desk::Actor manager{staff_id(4), desk::Role::manager};
inline const desk::Actor quality{staff_id(5), desk::Role::qc};

// One pan, ¥169, bought two days ago with WeChat, in the category given.
inline Open opening(ReturnId id, const std::string& category = "KIT", Fen price = Fen{169'00}) {
    Open open;
    open.id = id;
    open.asked.sale.receipt_no = "0309-4-00162";
    open.asked.sale.date = Date{2026, 11, 23};
    SaleLine line;
    line.category = category;
    line.unit_price = line.net_paid = price;
    open.asked.sale.lines = {line};
    Request request;
    request.cause = Cause::broken;
    request.condition = Condition::used;
    open.asked.request = {request};
    open.goods = {{"不粘炒锅 32 cm", "6901234800321", "SN-1", "B-1"}};
    open.paid_with = {{Tender::wechat, price, ""}};
    open.customer = {PersonId{{2, 1}}, "吴芳", "+8618612347730"};
    return open;
}

inline std::string rule_in(const auto& decision) {
    const auto* refusal = std::get_if<desk::Refusal>(&decision);
    return refusal == nullptr ? "" : refusal->rule;
}

struct ReturnDesk {
    ReturnDesk() {
        auto ddl = schema();
        ddl.insert(ddl.end(), staff::schema().begin(), staff::schema().end());
        auto opened = database::Writer::open(folder.file("foyer.db"), ddl);
        REQUIRE(opened);
        writer = std::move(*opened);
        for (const auto& actor : {clerk, lead, supervisor, manager, quality})
            REQUIRE(writer->transaction([&] {
                return writer->run(
                    "INSERT INTO staff VALUES(?, '', '', '', '', ?, 0, 0, 4, 0, 0, 0)",
                    {actor.staff, desk::code_of(actor.role)});
            }));
    }

    desk::Circumstance here(desk::Actor actor, StaffId approver) const {
        return {now, actor, approver, &shanghai};
    }
    desk::Stamp stamp(desk::Actor actor, StaffId approver) {
        ++seq;
        return {terminal, seq, (now.ms << 16) + seq, now, actor.staff, approver};
    }
    // Decides and writes; the rule of the refusal, or "".
    template <class AnyCommand>
    std::string act(const AnyCommand& one, desk::Actor actor = clerk, StaffId approver = {}) {
        return act_on(door_of(one), actor, approver);
    }
    template <class One>
    static auto door_of(const One& one) {
        if constexpr (std::is_constructible_v<Command, One>)
            return Command(one);
        else if constexpr (std::is_constructible_v<BatchCommand, One>)
            return BatchCommand(one);
        else
            return PolicyCommand(one);
    }
    template <class AnyCommand>
    std::string act_on(const AnyCommand& command, desk::Actor actor, StaffId approver) {
        const auto circumstance = here(actor, approver);
        const auto facts = facts_for(*writer, command, circumstance);
        INFO((facts ? "" : facts.error().what));
        REQUIRE(facts);
        const auto decision = decide(command, *facts, circumstance);
        if (std::holds_alternative<desk::Refusal>(decision)) return rule_in(decision);
        for (const auto& event : std::get<0>(decision)) {
            const auto by = stamp(actor, approver);
            const auto done = writer->transaction([&] { return project(*writer, event, by); });
            INFO((done ? "" : done.error().what));
            REQUIRE(done);
        }
        now = now + second_ms;
        return "";
    }
    State state(ReturnId id) {
        const auto found = state_of(*writer, id);
        REQUIRE(found);
        return *found;
    }
    ApprovalId approval(ReturnId id) {
        const State found = state(id);
        return approval_id(id, found.verdict);
    }
    Settle settling(ReturnId id) {
        Settle settle;
        settle.id = id;
        settle.approval = approval(id);
        return settle;
    }

    foyer::test::TemporaryFolder folder;
    std::unique_ptr<database::Writer> writer;
    TerminalId terminal{{9}};
    std::int64_t seq = 0;
    Time now = noon;
};

} // namespace foyer::returns::test
