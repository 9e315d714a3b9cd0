#include "app/complaints_pages.h"
#include "app/desk_state.h"
#include "app/print_room.h"
#include "app/standing.h"
#include "desk/complaints/complaint_case_screen.h"
#include "desk/complaints/complaints_table.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr std::int64_t phone_shown_ms = 30 * second_ms;

Result<complaints::CaseModel> case_model(database::Reader& reader, const CaseId& id) {
    complaints::CaseModel model;
    TRY(model.detail, complaints::find_case(reader, id));
    return model;
}

class ComplaintPage final : public Page {
public:
    explicit ComplaintPage(CaseId id) : m_id(id) {}

    PageHead head(const Surface& surface) const override {
        const auto& detail = m_model.model().detail;
        const Date today = surface.viewing().zone->business_date(surface.viewing().now);
        return {
            detail ? desk::short_text_of(detail->state.number, today) : std::string(),
            tr("Complaint"), true, "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_model.ask(surface.enquiries(), m_id, surface.entries_landed(), &case_model);
        const Time now = surface.viewing().now;
        if (m_model.model().detail) ui::need_frame_in(second_ms - now.ms % second_ms);
        for (const auto& wish : complaints::draw(m_model.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_ui.op) return;
        m_ui.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
            m_ui.refused = ui::tr_values(refusal->reason.text, refusal->reason.values);
        } else if (std::holds_alternative<Recorded>(outcome)) {
            if (m_ui.sheet == complaints::CaseSheet::reveal)
                m_ui.phone_shown_until = surface.viewing().now + phone_shown_ms;
            m_ui.sheet = complaints::CaseSheet::none;
            m_ui.op = {};
        }
    }

    bool hears_escape() const override { return m_ui.sheet != complaints::CaseSheet::none; }

private:
    void hear(const complaints::Act& act, Surface& surface) {
        if (m_ui.busy || !can_print(act.command, surface)) return;
        if (m_ui.sheet == complaints::CaseSheet::none) m_ui.op = surface.new_op();
        m_ui.busy = surface.submit(m_ui.op, {act.command});
    }
    // False: the person was told why not.
    static bool can_print(const complaints::Command& command, Surface& surface) {
        const auto* print = std::get_if<complaints::PrintPaper>(&command);
        if (print == nullptr) return true;
        PrintRoom* room = surface.print_room();
        const bool form = print->paper == complaints::CasePaper::form;
        const bool can = room != nullptr && (form || room->view()->has_printer());
        surface.notify(
            can ? ui::Notify{ui::Notify::Tone::info, tr("Sent to the printer")}
                : ui::Notify{
                      ui::Notify::Tone::refused,
                      tr("No printer is set up. Choose one in Settings, Devices.")});
        return can;
    }
    void hear(const complaints::OpenSheet&, Surface& surface) { m_ui.op = surface.new_op(); }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::Back&, Surface& surface) { surface.back(); }
    void hear(const ui::ReadAgain&, Surface&) { m_model.forget_question(); }
    void hear(const ui::Notify& toast, Surface& surface) { surface.notify(toast); }

    CaseId m_id;
    complaints::CaseUi m_ui;
    Standing<CaseId, complaints::CaseModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_complaint_page(const std::string& subject) {
    return std::make_unique<ComplaintPage>(parse_id<CaseId>(subject).value_or(CaseId{}));
}

} // namespace foyer::app
