#include <algorithm>
#include <map>

#include "app/complaints_pages.h"
#include "app/desk_state.h"
#include "app/photo_watch.h"
#include "app/print_room.h"
#include "app/standing.h"
#include "desk/capa/capa_table.h"
#include "desk/complaints/case_photos_screen.h"
#include "desk/complaints/complaint_case_screen.h"
#include "desk/complaints/complaints_table.h"
#include "desk/complaints/radar_table.h"
#include "desk/refusal_screen.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr std::int64_t phone_shown_ms = 30 * second_ms;
constexpr int related_most = 6;

struct CaseQuestion {
    CaseId id;
    std::int64_t hour = 0; // what repeats itself is forgotten with time

    friend bool operator==(const CaseQuestion&, const CaseQuestion&) = default;
};

Result<complaints::CaseModel>
case_model(database::Reader& reader, const CaseQuestion& question) {
    complaints::CaseModel model;
    TRY(model.detail, complaints::find_case(reader, question.id));
    if (!model.detail) return model;
    TRY(model.related, complaints::related_cases(reader, model.detail->state, related_most));
    // The hour that runs now counts whole: what was registered just now is among them.
    TRY(model.clusters,
        complaints::clusters_of_case(
            reader, question.id, Time{(question.hour + 1) * hour_ms}));
    TRY(const auto actions, capa::capas_of_case(reader, question.id));
    for (const auto& one : actions)
        model.actions.push_back({text_of(one.id), capa::label_of(one.number)});
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
        const Time now = surface.viewing().now;
        m_model.ask(
            surface.enquiries(), {m_id, now.ms / hour_ms}, surface.entries_landed(), &case_model);
        if (m_model.model().detail) ui::need_frame_in(second_ms - now.ms % second_ms);
        bring_pictures(surface);
        complaints::CaseModel model = m_model.model();
        model.offers_capa = capa::may_direct(surface.viewing().viewer.role);
        for (const auto& wish : complaints::draw(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (m_attaching.contains(op)) return attached(op, outcome);
        if (op != m_ui.op) return;
        m_ui.busy = false;
        m_ui.approval.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
            hear_refusal(*refusal);
        } else if (std::holds_alternative<Recorded>(outcome)) {
            if (m_ui.sheet == complaints::CaseSheet::reveal)
                m_ui.phone_shown_until = surface.viewing().now + phone_shown_ms;
            m_ui.sheet = complaints::CaseSheet::none;
            m_ui.asked.reset();
            m_ui.approval = {};
            m_ui.op = {};
        }
    }

    bool needs_supervisor() const override { return m_ui.approval.open; }
    bool hears_escape() const override {
        return m_ui.sheet != complaints::CaseSheet::none || m_ui.approval.open;
    }

private:
    // Tiles of the newest ones, the one in the viewer, what lies in the folder.
    void bring_pictures(Surface& surface) {
        PictureRoom* room = surface.pictures();
        const auto& detail = m_model.model().detail;
        if (room == nullptr || !detail) return;
        const auto& files = detail->state.attachments;
        const PersonId key = complaints::sealing_person(m_id, detail->state.intake);
        m_ui.pictures.resize(files.size());
        const std::size_t tiles = std::min(files.size(), complaints::case_tiles_most);
        for (std::size_t i = files.size() - tiles; i < files.size(); ++i)
            m_ui.pictures[i] = room->of_case(key, files[i].file);
        if (m_ui.sheet == complaints::CaseSheet::viewer && m_ui.viewed < files.size())
            m_ui.whole =
                room->of_case(key, files[m_ui.viewed].file, ui::PictureUse::whole);
        if (m_ui.sheet == complaints::CaseSheet::attach)
            m_photos.bring(room, surface.viewing().now, m_ui.photos, m_ui.chosen_files);
        else
            m_photos.leave();
    }
    void hear(const complaints::AttachFiles& wish, Surface& surface) {
        if (m_ui.busy) return;
        m_ui.refused.clear();
        for (const std::string& file : wish.files) {
            const OpId op = surface.new_op();
            const complaints::Attach attach{wish.id, file, complaints::source_of(file)};
            if (surface.submit(op, {complaints::Command(attach)})) m_attaching.emplace(op, file);
        }
        m_ui.busy = !m_attaching.empty();
    }
    // Those that were taken are no longer chosen; the others stay, with the reasons.
    void attached(OpId op, const Outcome& outcome) {
        const std::string file = m_attaching.extract(op).mapped();
        if (std::holds_alternative<Recorded>(outcome)) {
            std::erase(m_ui.chosen_files, file);
        } else if (const auto* no = std::get_if<desk::Refusal>(&outcome)) {
            if (!m_ui.refused.empty()) m_ui.refused += " ";
            m_ui.refused += ui::tr_values(no->reason.text, no->reason.values);
        }
        if (!m_attaching.empty()) return;
        m_ui.busy = false;
        if (m_ui.chosen_files.empty()) m_ui.sheet = complaints::CaseSheet::none;
    }
    void hear(const complaints::Act& act, Surface& surface) {
        if (m_ui.busy || !can_print(act.command, surface)) return;
        if (m_ui.sheet == complaints::CaseSheet::none) m_ui.op = surface.new_op();
        m_ui.asked = act;
        m_ui.busy = surface.submit(m_ui.op, commands_of(act));
    }
    void hear(const complaints::ActApproved& wish, Surface& surface) {
        if (m_ui.approval.busy) return;
        m_ui.approval.refused.clear();
        m_ui.approval.busy =
            surface.submit_approved(m_ui.op, commands_of(wish.act), wish.approver, wish.pin);
    }
    static std::vector<DeskCommand> commands_of(const complaints::Act& act) {
        std::vector<DeskCommand> commands{act.command};
        if (act.then) commands.emplace_back(*act.then);
        return commands;
    }
    // What somebody else may allow is asked of them; a wrong PIN is said beside the pad.
    void hear_refusal(const desk::Refusal& refusal) {
        if (m_ui.approval.open) {
            m_ui.approval.refused = desk::words_of(refusal);
            m_ui.approval.wrong = refusal.rule == "4.0-pin";
        } else if (refusal.rule == "4.0.1-approval" && m_ui.asked) {
            m_ui.approval = {};
            m_ui.approval.open = true;
        } else {
            m_ui.refused = ui::tr_values(refusal.reason.text, refusal.reason.values);
        }
    }
    // False: the person was told why not.
    static bool can_print(const complaints::Command& command, Surface& surface) {
        const auto* print = get_if<complaints::PrintPaper>(&command);
        if (print == nullptr) return true;
        PrintRoom* room = surface.print_room();
        const bool roll = !complaints::is_sheet(print->paper);
        const bool can = room != nullptr && (!roll || room->view()->has_printer());
        surface.notify(
            can ? ui::Notify{ui::Notify::Tone::info, tr("Queued for the printer")}
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
    std::map<OpId, std::string> m_attaching; // files on their way, by their orders
    PhotoWatch m_photos;
    Standing<CaseQuestion, complaints::CaseModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_complaint_page(const std::string& subject) {
    return std::make_unique<ComplaintPage>(parse_id<CaseId>(subject).value_or(CaseId{}));
}

} // namespace foyer::app
