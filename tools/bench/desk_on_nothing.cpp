#include "tools/bench/desk_on_nothing.h"

#include <chrono>
#include <thread>

#include "platform/paths.h"
#include "tools/bench/registrar.h"
#include "ui/fonts.h"
#include "ui/texts.h"

namespace foyer::bench {

DeskOnNothing::DeskOnNothing(
    std::unique_ptr<Machine> machine, std::unique_ptr<app::Store> store,
    std::unique_ptr<database::Reader> reader)
    : m_machine(std::move(machine)),
      m_zone(store->zone()),
      m_chain(store->files().database(), m_machine->clock, [] {}),
      m_backup(store->files().folder, m_machine->clock, [] {}),
      m_worker(std::move(store), m_machine->steady, [] {}),
      m_enquiries(std::move(reader), [] {}) {}

DeskOnNothing::~DeskOnNothing() {
    m_terminal.reset();
    ui::forget_fonts();
}

Result<std::unique_ptr<DeskOnNothing>> DeskOnNothing::open(const std::string& folder) {
    auto machine = std::make_unique<Machine>();
    TRY(auto store, app::Store::open(folder, {&machine->clock, &machine->random}));
    TRY(auto reader, app::open_reader(store->files()));
    std::unique_ptr<DeskOnNothing> desk(
        new DeskOnNothing(std::move(machine), std::move(store), std::move(reader)));
    CHECK_OK(desk->furnish());
    return desk;
}

Done DeskOnNothing::furnish() {
    CHECK_OK(ui::load_fonts());
    CHECK_OK(ui::load_texts(platform::find_paths().translations));
    app::TerminalParts parts;
    parts.worker = &m_worker;
    parts.enquiries = &m_enquiries;
    parts.chain = &m_chain;
    parts.backup = &m_backup;
    parts.clock = &m_machine->clock;
    parts.random = &m_machine->random;
    parts.zone = &m_zone;
    parts.preferences.reduced_motion = true;
    parts.keep_preferences = [](const app::Preferences&) {};
    m_terminal = std::make_unique<app::Terminal>(std::move(parts));
    return {};
}

double DeskOnNothing::frame() {
    m_terminal->touched();
    return m_screen.frame_ms([this] { m_terminal->frame(); });
}

std::vector<double> DeskOnNothing::settle() {
    std::vector<double> spent;
    for (int quiet = 0; quiet < 3; ++quiet) {
        spent.push_back(frame());
        if (m_terminal->idle()) continue;
        quiet = 0;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return spent;
}

Done DeskOnNothing::sign_in(StaffId staff) {
    const OpId op{surface().new_uuid()};
    if (!surface().sign_in(op, staff, Secret(app::demo_pin_4)))
        return fail(ErrorCode::conflict, "sign in: the desk is busy");
    settle();
    if (surface().viewing().viewer.staff == staff) return {};
    return fail(ErrorCode::conflict, "sign in: the PIN was refused");
}

} // namespace foyer::bench
