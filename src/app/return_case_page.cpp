#include <nlohmann/json.hpp>

#include "app/desk_state.h"
#include "app/print_room.h"
#include "app/returns_pages.h"
#include "app/standing.h"
#include "desk/complaints/complaint_form.h"
#include "desk/complaints/complaints_table.h"
#include "desk/refusal_screen.h"
#include "desk/returns/return_case_screen.h"
#include "desk/returns/returns_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr int cases_most = 6;

struct CaseQuestion {
    returns::ReturnId id;
    desk::Actor viewer;
    const TimeZone* zone = nullptr;
    std::int64_t minute = 0; // rules go by the day

    friend bool operator==(const CaseQuestion& a, const CaseQuestion& b) {
        return a.id == b.id && a.viewer.staff == b.viewer.staff && a.minute == b.minute;
    }
};

Result<returns::Facts> facts_of(database::Reader& reader, const CaseQuestion& question) {
    const desk::Circumstance now{
        Time{question.minute * minute_ms}, question.viewer, {}, question.zone};
    returns::Settle settle;
    settle.id = question.id;
    TRY(auto facts, returns::facts_for(reader, returns::Command(settle), now));
    TRY(const auto goods,
        returns::facts_for(reader, returns::Command(returns::Dispose{question.id, {}}), now));
    facts.in_batch = goods.in_batch;
    return facts;
}

Done add_complaints(
    database::Reader& reader, const returns::State& state, returns::ReturnCaseModel& model) {
    if (!state.complaint.is_nil()) {
        TRY(const auto linked, complaints::find_case(reader, state.complaint));
        if (linked) model.complaint = desk::text_of(linked->state.number);
        return {};
    }
    if (state.asked.sale.receipt_no.empty()) return {};
    complaints::CaseQuery query;
    query.scope = complaints::Scope::all;
    query.order = complaints::Order::newest;
    query.search = state.asked.sale.receipt_no;
    query.limit = cases_most;
    TRY(const auto page, complaints::list_cases(reader, query, {}, {}));
    for (const complaints::ListedCase& one : page.rows)
        model.cases.push_back({one.id, desk::text_of(one.number) + "·" + one.title});
    return {};
}

Result<returns::ReturnCaseModel>
case_model(database::Reader& reader, const CaseQuestion& question) {
    returns::ReturnCaseModel model;
    TRY(model.detail, returns::find_return(reader, question.id));
    if (!model.detail) return model;
    TRY(model.facts, facts_of(reader, question));
    CHECK_OK(add_complaints(reader, model.detail->state, model));
    return model;
}

class ReturnCasePage final : public Page {
public:
    explicit ReturnCasePage(returns::ReturnId id) : m_id(id) {}

    PageHead head(const Surface& surface) const override {
        const auto& detail = m_model.model().detail;
        const Date today = surface.viewing().zone->business_date(surface.viewing().now);
        return {
            detail ? desk::short_text_of(detail->state.number, today) : std::string(),
            tr("Return"), true, "returns"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const auto& viewing = surface.viewing();
        m_model.ask(
            surface.enquiries(),
            {m_id, viewing.viewer, viewing.zone, viewing.now.ms / minute_ms},
            surface.entries_landed(), &case_model);
        for (const auto& wish : returns::draw(m_model.model(), m_ui, body, viewing))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_ui.op) return;
        m_ui.busy = m_ui.approval.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
            hear_refusal(*refusal, surface);
        } else if (std::holds_alternative<Recorded>(outcome)) {
            if (m_ui.asked) surface.notify({ui::Notify::Tone::done, done_words(*m_ui.asked)});
            m_ui = {};
        }
    }

    bool hears_escape() const override {
        return m_ui.sheet != returns::ReturnCaseSheet::none || m_ui.approval.open;
    }

private:
    static const char* done_words(const returns::Command& command) {
        if (holds_alternative<returns::Approve>(command)) return tr("Approved: settle it now");
        if (holds_alternative<returns::Override>(command))
            return tr("Given after all: settle it now");
        if (holds_alternative<returns::Settle>(command))
            return tr("Settled, the slip is on its way");
        if (holds_alternative<returns::Cancel>(command)) return tr("The return is cancelled");
        return tr("Recorded");
    }

    void hear_refusal(const desk::Refusal& refusal, Surface& surface) {
        const std::string words = desk::words_of(refusal);
        if (m_ui.approval.open) {
            m_ui.approval.refused = words;
            m_ui.approval.wrong = refusal.rule == "4.0-pin";
        } else {
            m_ui.refused = words;
        }
        // Another try is another intention, with what is known by then.
        m_ui.op = surface.new_op();
        m_model.forget_question();
    }

    // False: the person was told why not.
    static bool can_print(const returns::Command& command, Surface& surface) {
        if (!holds_alternative<returns::PrintSlip>(command)) return true;
        PrintRoom* room = surface.print_room();
        const bool can = room != nullptr && room->view()->has_printer();
        surface.notify(
            can ? ui::Notify{ui::Notify::Tone::info, tr("Queued for the printer")}
                : ui::Notify{
                      ui::Notify::Tone::refused,
                      tr("No printer is set up. Choose one in Settings, Devices.")});
        return can;
    }

    void hear(const returns::ActOnReturn& wish, Surface& surface) {
        if (m_ui.busy || !can_print(wish.command, surface)) return;
        if (m_ui.sheet == returns::ReturnCaseSheet::none) m_ui.op = surface.new_op();
        m_ui.refused.clear();
        m_ui.asked = wish.command;
        m_ui.busy = surface.submit(m_ui.op, {wish.command});
    }
    void hear(const returns::ActOnReturnApproved& wish, Surface& surface) {
        if (m_ui.approval.busy) return;
        m_ui.approval.refused.clear();
        m_ui.approval.busy =
            surface.submit_approved(m_ui.op, {wish.command}, wish.approver, wish.pin);
    }
    void hear(const returns::BeginAct&, Surface& surface) { m_ui.op = surface.new_op(); }
    void hear(const returns::ComplainAboutReturn&, Surface& surface) {
        m_ui.sheet = returns::ReturnCaseSheet::none;
        surface.go({"complaints.new", complaint_subject()});
    }
    void hear(const ui::ReadAgain&, Surface&) { m_model.forget_question(); }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }

    // The form of the complaint as far as the return knows it.
    std::string complaint_subject() const {
        const returns::State& state = m_model.model().detail->state;
        complaints::Form form;
        form.category = "returns";
        form.receipt_number = state.asked.sale.receipt_no;
        if (state.asked.sale.date) form.purchase_date = iso_date(*state.asked.sale.date);
        for (const returns::Goods& goods : state.goods) {
            if (!form.product_name.empty()) form.product_name += ", ";
            form.product_name += goods.name;
        }
        form.staff_note = desk::text_of(state.number);
        form.person = state.customer.person;
        return "form:" + complaints::to_json(form).dump();
    }

    returns::ReturnId m_id;
    returns::ReturnCaseUi m_ui;
    Standing<CaseQuestion, returns::ReturnCaseModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_return_page(const std::string& subject) {
    return std::make_unique<ReturnCasePage>(
        parse_id<returns::ReturnId>(subject).value_or(returns::ReturnId{}));
}

} // namespace foyer::app
