#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/complaints_pages.h"
#include "app/desk_state.h"
#include "app/photo_watch.h"
#include "app/standing.h"
#include "base/json_text.h"
#include "base/phone.h"
#include "desk/capa/capa.h"
#include "desk/complaints/complaints_new_screen.h"
#include "desk/complaints/complaints_table.h"
#include "desk/complaints/duplicates_table.h"
#include "desk/knowledge/knowledge_table.h"
#include "desk/people/people_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

constexpr std::string_view form_name = "complaints.new";

struct CustomerQuestion {
    PersonId person;
    std::string phone; // normal form, when nobody was chosen
    Time now;          // to the minute

    friend bool operator==(const CustomerQuestion&, const CustomerQuestion&) = default;
};

Result<complaints::NewModel> customer(database::Reader& reader, const CustomerQuestion& question) {
    complaints::NewModel model;
    std::optional<people::Person> found;
    if (!question.person.is_nil()) {
        TRY(found, people::person(reader, question.person));
    } else if (!question.phone.empty()) {
        TRY(found, people::person_with_phone(reader, question.phone));
    }
    if (!found) return model;
    TRY(const auto history, complaints::complaints_of_person(reader, found->id, question.now));
    model.customer = {found->id, masked_name(found->name), masked_phone(found->phone), history};
    return model;
}

struct RepeatQuestion {
    complaints::RadarQuestion radar;
    std::string phone; // normal form, when nobody was chosen

    friend bool operator==(const RepeatQuestion&, const RepeatQuestion&) = default;
};

Result<complaints::RadarAnswer>
repeated(database::Reader& reader, const RepeatQuestion& question) {
    complaints::RadarQuestion asked = question.radar;
    if (asked.person.is_nil() && !question.phone.empty()) {
        TRY(const auto found, people::person_with_phone(reader, question.phone));
        if (found) asked.person = found->id;
    }
    return complaints::radar(reader, asked);
}

constexpr std::size_t phrases_shown = 3;

complaints::Advice advice_of(const knowledge::Suggestion& suggestion, bool english) {
    complaints::Advice advice;
    if (!suggestion.best) return advice;
    const knowledge::State& best = *suggestion.best;
    const knowledge::Words& words = knowledge::words_of(best.article, english);
    advice.article = text_of(best.id);
    advice.label = knowledge::label_of(best.article.number) + "·v" + std::to_string(best.version);
    advice.title = words.title;
    for (const knowledge::Phrase& phrase : words.say)
        if (advice.say.size() < phrases_shown) advice.say.push_back({phrase.title, phrase.words});
    if (!words.never.empty()) advice.warning = words.never.front();
    return advice;
}

class NewComplaintPage final : public Page {
public:
    explicit NewComplaintPage(std::string subject) : m_subject(std::move(subject)) {}

    PageHead head(const Surface&) const override {
        return {
            tr("New complaint"), m_ui.saved ? tr("Draft saved") : tr("Draft"), true, "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        if (!m_begun) begin(surface);
        m_model.ask(
            surface.enquiries(), question(surface.viewing().now), surface.entries_landed(),
            &customer);
        m_advice.ask(
            surface.enquiries(), {m_ui.form.category, m_ui.form.subcategory, m_ui.form.facts},
            surface.entries_landed(), &knowledge::suggest);
        m_radar.ask(
            surface.enquiries(), repeat_question(surface.viewing().now),
            surface.entries_landed(), &repeated);
        complaints::NewModel model = m_model.model();
        model.advice = advice_of(m_advice.model(), surface.viewing().english);
        model.radar = m_radar.model();
        model.offers_capa = capa::may_direct(surface.viewing().viewer.role);
        m_ui.closes = closing_today(surface);
        const complaints::Form before = m_ui.form;
        if (m_ui.choosing_photos)
            m_photos.bring(
                surface.pictures(), surface.viewing().now, m_ui.photos, m_ui.form.files);
        else
            m_photos.leave();
        for (const auto& wish : complaints::draw(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
        if (m_ui.form != before) keep(surface);
    }

    void take(const Answer& answer) override {
        m_model.take(answer);
        m_advice.take(answer);
        m_radar.take(answer);
    }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_ui.form.op) return;
        m_ui.busy = false;
        if (!std::holds_alternative<Recorded>(outcome)) return;
        attach_files(surface);
        surface.keep_draft(form_name, {});
        surface.notify({ui::Notify::Tone::done, tr("The complaint is registered")});
        count_use(surface);
        const CaseId id = m_ui.form.id;
        surface.back();
        surface.go({"complaints.case", text_of(id)});
    }

    bool hears_escape() const override { return true; }

private:
    static std::optional<Time> closing_today(const Surface& surface) {
        const TimeZone& zone = *surface.viewing().zone;
        const Date today = zone.local(surface.viewing().now).date;
        return desk::closing_time(surface.desk().calendar, zone, today);
    }
    void begin(Surface& surface) {
        m_begun = true;
        // What another page knows of the case comes with the subject.
        const bool given = m_subject.starts_with("form:");
        const std::string kept = given ? m_subject.substr(5) : surface.draft(form_name);
        const auto saved = parse_json(kept);
        if (!saved.is_discarded()) m_ui.form = complaints::form_of(saved);
        m_ui.saved = !kept.empty();
        if (m_ui.form.id.is_nil()) {
            m_ui.form.id = CaseId{surface.new_uuid()};
            m_ui.form.op = surface.new_op();
        }
        if (m_subject.starts_with("person:"))
            m_ui.form.person = parse_id<PersonId>(m_subject.substr(7)).value_or(PersonId{});
        if (m_subject.starts_with("phone:")) m_ui.form.phone = local_phone(m_subject.substr(6));
    }

    // Now that the case is there. One order each: a file that is refused must keep none out, and
    // the person is told which and why.
    void attach_files(Surface& surface) const {
        for (const std::string& file : m_ui.form.files) {
            const complaints::Attach attach{m_ui.form.id, file, complaints::source_of(file)};
            (void)surface.submit(surface.new_op(), {complaints::Command(attach)});
        }
    }

    // An order of its own: whether it counts must never stop a complaint.
    void count_use(Surface& surface) const {
        std::vector<DeskCommand> uses;
        for (const std::string& article : m_ui.used_articles)
            if (const auto id = parse_id<knowledge::ArticleId>(article))
                uses.emplace_back(knowledge::Command(knowledge::Use{*id}));
        if (!uses.empty()) (void)surface.submit(surface.new_op(), std::move(uses));
    }

    CustomerQuestion question(Time at) const {
        const Time now{at.ms - at.ms % minute_ms};
        const auto& form = m_ui.form;
        if (!form.person.is_nil() && !form.is_new_person) return {form.person, {}, now};
        return {{}, normal_phone(form.phone).value_or(std::string()), now};
    }

    RepeatQuestion repeat_question(Time at) const {
        const CustomerQuestion customer = question(at);
        const auto& form = m_ui.form;
        complaints::RadarQuestion asked{
            complaints::keys_of(form), form.facts, customer.person, customer.now};
        return {std::move(asked), form.anonymous ? std::string() : customer.phone};
    }

    void keep(Surface& surface) {
        m_ui.saved = true;
        const bool blank = complaints::is_blank(m_ui.form);
        surface.keep_draft(
            form_name, blank ? std::string() : complaints::to_json(m_ui.form).dump());
    }

    void hear(const complaints::SendForm& wish, Surface& surface) {
        complaints::Register command = wish.command;
        const auto& store = surface.desk().store;
        if (store) {
            command.store = store->code;
            command.terminal = store->terminal;
        }
        std::vector<DeskCommand> commands;
        commands.emplace_back(complaints::Command(command));
        const auto& form = m_ui.form;
        if (!form.assign_to_department.empty())
            commands.emplace_back(complaints::Command(
                complaints::Assign{form.id, {}, {form.assign_to_department}, {}}));
        m_ui.busy = surface.submit(form.op, std::move(commands));
    }
    void hear(const complaints::DropForm&, Surface& surface) {
        surface.keep_draft(form_name, {});
        surface.back();
    }
    void hear(const complaints::SetAside&, Surface& surface) {
        keep(surface);
        surface.notify({ui::Notify::Tone::info, tr("Kept as a draft: F3 brings it back")});
        surface.back();
    }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::Notify& toast, Surface& surface) { surface.notify(toast); }

    std::string m_subject;
    bool m_begun = false;
    complaints::NewUi m_ui;
    PhotoWatch m_photos;
    Standing<CustomerQuestion, complaints::NewModel> m_model;
    Standing<knowledge::Asked, knowledge::Suggestion> m_advice;
    Standing<RepeatQuestion, complaints::RadarAnswer> m_radar;
};

} // namespace

std::unique_ptr<Page> make_new_complaint_page(const std::string& subject) {
    return std::make_unique<NewComplaintPage>(subject);
}

} // namespace foyer::app
