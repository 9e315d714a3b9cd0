#include "app/print_service.h"

namespace foyer::app {
namespace {

class AfterCommit {
public:
    AfterCommit(PrintRoom& room, const Spool& spool, std::string label)
        : m_room(room), m_spool(spool), m_label(std::move(label)) {}

    void operator()(Store& store) {
        const bool first = !m_supply;
        if (first) m_supply = std::make_shared<PaperSupply>(store, m_spool);
        const auto choice = m_room.view()->choice;
        const bool slips = choice.slips.kind != printing::PrinterKind::none;
        const auto taken = m_supply->take_due({slips, choice.roll, m_label});
        if (!taken)
            m_room.added(taken.error());
        else if (first || *taken > 0)
            m_room.added();
    }

private:
    PrintRoom& m_room;
    Spool m_spool;
    std::string m_label;
    std::shared_ptr<PaperSupply> m_supply; // shared only because functions are copied
};

} // namespace

PrintChoice print_choice(const Preferences& preferences) {
    return {
        printing::parse_printer(preferences.printer).value_or(printing::PrinterChoice{}),
        printing::parse_printer(preferences.sheet_printer).value_or(printing::PrinterChoice{}),
        printing::roll_of(preferences.paper_mm).value_or(printing::Paper::roll_80)};
}

std::function<void(Store&)>
paper_after_commit(PrintRoom& room, const Spool& spool, std::string label) {
    return AfterCommit(room, spool, std::move(label));
}

} // namespace foyer::app
