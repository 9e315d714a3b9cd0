#include "app/bulk_close.h"

#include "ui/texts.h"

namespace foyer::app {
namespace {

// What is missing; empty: it is closed.
std::string why_open(const Outcome& landed) {
    if (const auto* refusal = std::get_if<desk::Refusal>(&landed))
        return ui::tr_values(refusal->reason.text, refusal->reason.values);
    if (std::holds_alternative<Error>(landed)) return ui::tr("It could not be saved. Try again.");
    return {};
}

} // namespace

void BulkClose::begin(
    const complaints::CloseMany& wish, std::vector<std::string> titles,
    complaints::BulkOutcome& outcome, Surface& surface) {
    m_wish = wish;
    m_titles = std::move(titles);
    outcome = {};
    outcome.asked = wish.ids.size();
    go_on(outcome, surface);
}

void BulkClose::settled(
    OpId op, const Outcome& landed, complaints::BulkOutcome& outcome, Surface& surface) {
    if (!closes(op)) return;
    const std::size_t at = outcome.closed + outcome.open.size();
    const std::string why = why_open(landed);
    if (why.empty()) ++outcome.closed;
    else outcome.open.push_back({m_wish.ids[at], m_titles[at], why});
    go_on(outcome, surface);
}

void BulkClose::go_on(complaints::BulkOutcome& outcome, Surface& surface) {
    m_op = {};
    while (outcome.running()) {
        const std::size_t at = outcome.closed + outcome.open.size();
        complaints::Close close;
        close.id = m_wish.ids[at];
        close.resolution = m_wish.resolution;
        m_op = surface.new_op();
        if (surface.submit(m_op, {complaints::Command(close)})) return;
        outcome.open.push_back(
            {m_wish.ids[at], m_titles[at], ui::tr("The desk is busy. Try again in a moment.")});
    }
}

} // namespace foyer::app
