#include "tests/support/test_store.h"

#include <algorithm>

#include "base/invariant.h"
#include "tests/support/must.h"

namespace foyer::test {

TestStore::TestStore() {
    reopen();
    hire();
}

void TestStore::reopen() {
    m_store.reset();
    m_store =
        must(app::Store::open(m_folder.path(), {&m_clock, &m_random}, journal::IndexCost::demo));
}

void TestStore::hire() {
    m_supervisor = {make_id<StaffId>(m_clock.now(), m_random), desk::Role::supervisor};
    m_clerk = {make_id<StaffId>(m_clock.now(), m_random), desk::Role::clerk};
    const store::Store shop{"和丰超市", "滨湖店", 1, 'A', "服务台", "zh"};
    const auto add = [](desk::Actor who, const char* number, const char* name) {
        return staff::Command(staff::Add{
            .staff = who.staff,
            .number = number,
            .names = {name, {}, "服务台"},
            .role = who.role,
            .keeper = false,
            .pin = {}});
    };
    const auto opened = app::submit_order(
        *m_store,
        {new_op(),
         m_supervisor,
         {},
         {store::Command(store::Open{make_id<SubjectId>(m_clock.now(), m_random), shop}),
          add(m_supervisor, "1001", "周志强")},
         Secret("471147")});
    const auto hired = app::submit_order(
        *m_store, {new_op(), m_supervisor, {}, {add(m_clerk, "1002", "林晓雨")}, Secret("4711")});
    INVARIANT(std::holds_alternative<app::Recorded>(opened));
    INVARIANT(std::holds_alternative<app::Recorded>(hired));
}

app::Outcome TestStore::submit(desk::Actor actor, app::DeskCommand command) {
    return submit(actor, new_op(), std::move(command));
}

app::Outcome TestStore::submit(desk::Actor actor, OpId op, app::DeskCommand command) {
    return app::submit_order(*m_store, {op, actor, {}, {std::move(command)}, {}});
}

complaints::Register TestStore::walk_in(const std::string& facts) {
    complaints::Register command;
    command.id = new_case();
    command.intake.category = "goods";
    command.intake.facts = facts;
    command.intake.name_given = "张小敏";
    command.intake.phone = "13800138000";
    return command;
}

std::vector<std::string> TestStore::tables_as_text() {
    std::vector<std::string> rows;
    auto& reader = m_store->writer();
    const auto dump = [&](std::string_view table) {
        const std::string name(table);
        if (name.ends_with("_search")) return;
        must(
            reader.each("SELECT * FROM " + name, database::Values{}, [&](const database::Row& row) {
                std::string text = name;
                for (int i = 0; i < row.columns(); ++i)
                    text += row.is_null(i) ? "|null" : "|" + to_hex(row.bytes(i));
                rows.push_back(std::move(text));
                return true;
            }));
    };
    for (const app::Feature& feature : app::features())
        for (const std::string_view table : feature.tables())
            dump(table);
    for (const std::string_view table : app::log_tables())
        dump(table);
    std::ranges::sort(rows);
    return rows;
}

std::int64_t TestStore::entries() {
    return must(journal::entry_count(m_store->writer()));
}

} // namespace foyer::test
