#include "app/survey_page.h"

#include "app/desk_state.h"
#include "app/preferences.h"
#include "app/standing.h"
#include "desk/complaints/complaints_table.h"
#include "desk/satisfaction/survey_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

struct Served {
    desk::ListState state = desk::ListState::ready;
    std::string number;
    PersonId person;
};

Result<Served> served(database::Reader& reader, const CaseId& id) {
    TRY(const auto detail, complaints::find_case(reader, id));
    Served found;
    if (!detail) return found;
    found.number = desk::text_of(detail->state.number);
    found.person = detail->state.intake.person;
    return found;
}

class SurveyPage final : public Page {
public:
    explicit SurveyPage(CaseId about) : m_about(about) {}

    PageHead head(const Surface&) const override { return {tr("Survey"), "", false, "home"}; }

    void draw(ui::Rect, Surface& surface) override {
        m_served.ask(surface.enquiries(), m_about, surface.entries_landed(), &served);
        if (!m_language) m_language = surface.preferences().language;
        const auto wishes = satisfaction::draw(model(surface), m_ui, surface.viewing());
        for (const auto& wish : wishes)
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_served.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_op) return;
        m_ui.busy = false;
        if (std::holds_alternative<Recorded>(outcome)) m_ui.thanked_at = surface.viewing().now;
        else turn_back(surface);
    }

    bool faces_customer() const override { return true; }
    bool hears_escape() const override { return true; }
    bool hears_scans() const override { return true; }

private:
    satisfaction::SurveyModel model(const Surface& surface) const {
        const auto& store = surface.desk().store;
        const std::string name = desk::name_of(surface.viewing(), surface.viewing().viewer.staff);
        const std::string& number = m_served.model().number;
        return {
            store ? store->name : std::string(),
            number.empty() ? std::string()
                           : tr("Complaint {1}, served by {2}", {number, name})};
    }

    void hear(const satisfaction::Send& send, Surface& surface) {
        if (m_ui.busy) return;
        m_op = surface.new_op();
        const satisfaction::Answer answer{
            satisfaction::SurveyId{surface.new_uuid()},
            satisfaction::Service::complaint,
            id_cast<SubjectId>(m_about),
            m_served.model().person,
            surface.viewing().viewer.staff,
            send.score,
            send.reasons};
        m_ui.busy = surface.submit(m_op, {satisfaction::Command(answer)});
    }
    void hear(const satisfaction::Leave&, Surface& surface) { turn_back(surface); }
    void hear(const satisfaction::OtherLanguage&, Surface& surface) {
        const bool chinese = surface.preferences().language == ui::Language::zh;
        speak(chinese ? ui::Language::en : ui::Language::zh, surface);
    }

    static void speak(ui::Language language, Surface& surface) {
        Preferences preferences = surface.preferences();
        preferences.language = language;
        surface.prefer(preferences);
    }

    // In the language of the desk again, and locked: a customer stands before it.
    void turn_back(Surface& surface) {
        if (m_language && *m_language != surface.preferences().language)
            speak(*m_language, surface);
        surface.back();
        surface.lock(staff::LeaveReason::lock);
    }

    CaseId m_about;
    satisfaction::SurveyUi m_ui;
    std::optional<ui::Language> m_language; // of the desk, before the customer chose another
    OpId m_op;
    Standing<CaseId, Served> m_served;
};

} // namespace

std::unique_ptr<Page> make_survey_page(const std::string& subject) {
    constexpr std::string_view complaint = "complaint:";
    if (!subject.starts_with(complaint)) return nullptr;
    const auto id = parse_id<CaseId>(subject.substr(complaint.size()));
    return id ? std::make_unique<SurveyPage>(*id) : nullptr;
}

} // namespace foyer::app
