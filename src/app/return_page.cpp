#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/desk_state.h"
#include "app/return_question.h"
#include "app/returns_pages.h"
#include "app/standing.h"
#include "base/json_text.h"
#include "base/phone.h"
#include "desk/complaints/complaint_form.h"
#include "desk/refusal_screen.h"
#include "desk/returns/return_order.h"
#include "desk/returns/returns.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr std::string_view begun_last = "returns.new"; // holds the number of its receipt
constexpr std::string_view person_subject = "person:";
std::string draft_name(const std::string& receipt) {
    return "returns.new/" + receipt;
}

class NewReturnPage final : public Page {
public:
    explicit NewReturnPage(std::string subject) : m_subject(std::move(subject)) {}

    PageHead head(const Surface&) const override {
        return {
            tr("Return / exchange"), m_ui.saved ? tr("Draft saved") : tr("Nothing is recorded yet"),
            true, "returns"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        if (!m_begun) begin(surface);
        m_model.ask(
            surface.enquiries(), question(surface), surface.entries_landed(), &return_on_desk);
        if (m_ui.sheet == returns::ReturnSheet::find) find_receipts(surface);
        const returns::Form before = m_ui.form;
        for (const auto& wish : returns::draw(m_model.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
        if (!m_left && m_ui.form != before) keep(surface);
    }

    void take(const Answer& answer) override {
        m_model.take(answer);
        m_hits.take(answer);
    }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_ui.form.op || m_left) return;
        m_ui.busy = m_ui.approval.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome))
            return hear_refusal(*refusal, surface);
        if (!std::holds_alternative<Recorded>(outcome)) return;
        drop_draft(surface);
        surface.notify({ui::Notify::Tone::done, m_done});
        m_left = true;
        const std::string complaint = m_complaint;
        surface.back();
        if (!complaint.empty()) surface.go({"complaints.new", complaint});
    }

    bool needs_supervisor() const override { return m_ui.approval.open; }
    bool hears_escape() const override { return true; }
    // Without a receipt on the desk the next scan is one.
    bool hears_scans() const override {
        return m_begun && m_ui.form.receipt.empty() && !m_ui.form.without_receipt &&
            m_ui.sheet == returns::ReturnSheet::none;
    }
    void scanned(const ScanReading& reading) override {
        if (reading.fault == ScanFault::none) m_scanned = reading.text;
    }

private:
    // A receipt that was begun before goes on where it was left.
    void begin(Surface& surface) {
        m_begun = true;
        const bool of_person = m_subject.starts_with(person_subject);
        std::string receipt = m_subject;
        if (receipt.empty()) receipt = surface.draft(begun_last);
        const bool goes_on = !receipt.empty() && !of_person && read_draft(receipt, surface);
        if (!goes_on && !of_person) m_ui.form.receipt = m_subject;
        if (of_person)
            m_ui.form.person =
                parse_id<PersonId>(m_subject.substr(person_subject.size())).value_or(PersonId{});
        if (m_ui.form.id.is_nil()) {
            m_ui.form.id = returns::ReturnId{surface.new_uuid()};
            m_ui.form.op = surface.new_op();
        }
    }

    bool read_draft(const std::string& receipt, Surface& surface) {
        const std::string number = receipt == without_number ? "" : receipt;
        const auto saved = parse_json(surface.draft(draft_name(number)));
        if (saved.is_discarded()) return false;
        m_ui.form = returns::form_of(saved);
        m_ui.saved = true;
        return true;
    }

    void find_receipts(Surface& surface) {
        const auto& viewing = surface.viewing();
        m_hits.ask(
            surface.enquiries(),
            {m_ui.clues, viewing.zone->business_date(viewing.now), viewing.zone},
            surface.entries_landed(), &receipts_like);
        m_ui.hits = m_hits.model();
    }

    ReturnQuestion question(Surface& surface) {
        if (!m_scanned.empty()) {
            m_ui.form.receipt = m_scanned;
            m_scanned.clear();
        }
        const auto& viewing = surface.viewing();
        const Time now{viewing.now.ms - viewing.now.ms % minute_ms};
        return {
            m_ui.form.receipt,
            m_ui.form.typed,
            m_ui.form.without_receipt,
            m_ui.form.person,
            normal_phone(m_ui.leaving.phone).value_or(std::string()),
            viewing.viewer,
            now,
            viewing.zone};
    }

    void keep(Surface& surface) {
        if (returns::is_blank(m_ui.form)) return drop_draft(surface);
        m_ui.saved = true;
        const std::string& number = m_ui.form.receipt;
        surface.keep_draft(draft_name(number), returns::to_json(m_ui.form).dump());
        surface.keep_draft(begun_last, number.empty() ? without_number : number);
    }
    void drop_draft(Surface& surface) {
        surface.keep_draft(draft_name(m_ui.form.receipt), {});
        surface.keep_draft(begun_last, {});
    }

    // What somebody else may allow is asked of them; a wrong PIN is said beside the pad.
    void hear_refusal(const desk::Refusal& refusal, Surface& surface) {
        const std::string words = desk::words_of(refusal);
        if (m_ui.approval.open) {
            m_ui.approval.refused = words;
            m_ui.approval.wrong = refusal.rule == "4.0-pin";
        } else {
            surface.notify({ui::Notify::Tone::refused, words});
        }
        // Another try is another intention, with what is known by then.
        m_ui.form.op = surface.new_op();
        m_model.forget_question();
    }

    returns::OrderWords words_of(Surface& surface) const {
        returns::OrderWords words;
        if (const auto& store = surface.desk().store) {
            words.store = store->code;
            words.terminal = store->terminal;
        }
        return words;
    }

    returns::Open opening(Surface& surface, const returns::OrderWords& words) const {
        const auto& viewing = surface.viewing();
        return returns::opening_of(
            m_ui.form, *m_model.model().printed, viewing.zone->business_date(viewing.now),
            viewing.viewer.role, words);
    }

    returns::Verdict verdict(Surface& surface, bool overridden) const {
        const auto& viewing = surface.viewing();
        const returns::ReturnCase asked = returns::case_of(
            m_ui.form, *m_model.model().receipt, viewing.zone->business_date(viewing.now),
            viewing.viewer.role);
        return overridden ? returns::judge_overridden(asked, m_model.model().book)
                          : returns::judge(asked, m_model.model().book);
    }

    static std::vector<DeskCommand> orders(std::vector<returns::Command> commands) {
        return {commands.begin(), commands.end()};
    }

    void hear(const returns::ConfirmReturn& wish, Surface& surface) {
        if (m_ui.busy || !m_model.model().receipt) return;
        returns::OrderWords words = words_of(surface);
        words.overridden = wish.overridden;
        words.override_reason = wish.reason;
        const returns::Verdict judged = verdict(surface, wish.overridden);
        const returns::Open open = opening(surface, words);
        m_done = done_words(judged);
        auto commands = orders(returns::settling(open, m_ui.form, judged, words));
        if (wish.approver.is_nil()) {
            m_ui.busy = surface.submit(m_ui.form.op, std::move(commands));
            return;
        }
        m_ui.approval.refused.clear();
        m_ui.approval.busy = surface.submit_approved(
            m_ui.form.op, std::move(commands), wish.approver, wish.pin);
    }

    void hear(const returns::RecordDenial& wish, Surface& surface) {
        if (m_ui.busy || !m_model.model().receipt) return;
        returns::OrderWords words = words_of(surface);
        words.told = told(verdict(surface, false));
        m_done = tr("The denial is recorded");
        m_complaint = wish.complaint ? complaint_subject(words.told) : std::string();
        m_ui.busy = surface.submit(
            m_ui.form.op, orders(returns::denying(opening(surface, words), words)));
    }

    void hear(const returns::LeaveForDecision& wish, Surface& surface) {
        if (m_ui.busy || !m_model.model().receipt) return;
        m_done = tr("It waits for approval in the list of returns");
        returns::Open open = opening(surface, words_of(surface));
        open.customer.name_given = wish.leaving.name;
        open.customer.phone = wish.leaving.phone;
        if (open.customer.person.is_nil()) open.customer.person = m_model.model().called.id;
        m_ui.busy = surface.submit(m_ui.form.op, orders({std::move(open)}));
    }

    void hear(const returns::LookUpReceipt& wish, Surface&) { m_ui.form.receipt = wish.number; }
    void hear(const returns::DropReturn&, Surface& surface) {
        drop_draft(surface);
        m_left = true;
        surface.back();
    }
    void hear(const returns::SetReturnAside&, Surface& surface) {
        keep(surface);
        m_left = true;
        surface.notify({ui::Notify::Tone::info, tr("Kept as a draft: F4 brings it back")});
        surface.back();
    }
    void hear(const ui::ReadAgain&, Surface&) { m_model.forget_question(); }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::Notify& toast, Surface& surface) { surface.notify(toast); }

    static std::string done_words(const returns::Verdict& verdict) {
        const returns::Total total = returns::total_of(verdict);
        const std::string amount = yuan_text(total.amount);
        switch (total.kind) {
        case returns::Total::Kind::collect: return tr("Exchanged, {1} collected", {amount});
        case returns::Total::Kind::store_credit: return tr("{1} credited", {amount});
        default: break;
        }
        if (total.amount.value == 0) return tr("The return is recorded");
        return tr("{1} refunded", {amount});
    }

    // As it was on the screen: what the customer may hear.
    static std::string told(const returns::Verdict& verdict) {
        std::string words;
        for (const returns::Reason& reason : verdict.reasons) {
            if (!reason.must_show_customer) continue;
            if (!words.empty()) words += ' ';
            words += ui::tr_values(reason.text.text, reason.text.values);
        }
        return words;
    }

    // The form of the complaint as far as the return knows it.
    std::string complaint_subject(const std::string& told) const {
        const returns::ShownReceipt& receipt = *m_model.model().receipt;
        complaints::Form form;
        form.category = "returns";
        form.receipt_number = receipt.sale.receipt_no;
        if (receipt.sale.date) form.purchase_date = iso_date(*receipt.sale.date);
        for (const returns::Position& position : m_ui.form.positions) {
            if (!form.product_name.empty()) form.product_name += ", ";
            form.product_name += returns::name_of_line(receipt, position.request.line);
        }
        form.staff_note = told;
        form.person = m_ui.form.person;
        return "form:" + complaints::to_json(form).dump();
    }

    static constexpr const char* without_number = "-";

    std::string m_subject;
    bool m_begun = false;
    bool m_left = false;     // settled, dropped or set aside: nothing is kept any more
    std::string m_scanned;   // taken over in the next frame
    std::string m_done;      // said once it is recorded
    std::string m_complaint; // opened then
    returns::ReturnUi m_ui;
    Standing<ReturnQuestion, returns::ReturnModel> m_model;
    Standing<CluesQuestion, returns::ReceiptHits> m_hits;
};

} // namespace

std::unique_ptr<Page> make_new_return_page(const std::string& subject) {
    return std::make_unique<NewReturnPage>(subject);
}

} // namespace foyer::app
