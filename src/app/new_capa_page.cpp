#include "app/capa_pages.h"
#include "app/desk_state.h"
#include "app/standing.h"
#include "desk/capa/capa_new_screen.h"
#include "desk/capa/capa_parts_screen.h"
#include "desk/complaints/complaints_table.h"
#include "desk/complaints/radar_screen.h"
#include "desk/complaints/radar_table.h"
#include "desk/refusal_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

struct ClusterQuestion {
    CaseId complaint;
    std::string kind; // code of the key's kind; empty: the case alone
    Time now;         // when the page was opened

    friend bool operator==(const ClusterQuestion&, const ClusterQuestion&) = default;
};

capa::LinkedCase linked(const complaints::ListedCase& listed) {
    return {listed.id, desk::text_of(listed.number), listed.title, listed.registered_at};
}

// The cluster as it stands by now; the case that was named is the one whose key is counted.
Result<capa::NewModel> proposed(database::Reader& reader, const ClusterQuestion& question) {
    capa::NewModel model;
    TRY(const auto detail, complaints::find_case(reader, question.complaint));
    if (!detail) return model;
    const complaints::State& state = detail->state;
    model.cases = {
        {state.id, desk::text_of(state.number), detail->title, state.registered_at}};
    TRY(const auto keys, complaints::keys_of_case(reader, question.complaint));
    for (const complaints::RadarKey& key : keys) {
        if (complaints::code_of(key.kind) != question.kind) continue;
        TRY(const auto cluster, complaints::cluster_under(reader, key, question.now));
        model.key = question.kind;
        model.problem = complaints::sentence_of(cluster);
        for (const auto& one : cluster.cases)
            if (one.id != state.id) model.cases.push_back(linked(one));
    }
    return model;
}

class NewCapaPage final : public Page {
public:
    explicit NewCapaPage(std::string_view subject) {
        const std::size_t colon = subject.find(':');
        m_complaint = parse_id<CaseId>(subject.substr(0, colon)).value_or(CaseId{});
        if (colon != std::string_view::npos) m_kind = subject.substr(colon + 1);
    }

    PageHead head(const Surface&) const override {
        return {tr("New action"), tr("From complaints"), true, "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        if (m_op == OpId{}) begin(surface);
        m_model.ask(surface.enquiries(), {m_complaint, m_kind, m_begun}, 0, &proposed);
        if (m_model.answered() && !m_filled) {
            m_ui.problem = m_model.model().problem;
            m_filled = true;
        }
        for (const auto& wish : capa::draw(m_model.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_op) return;
        m_ui.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
            m_ui.refused = desk::words_of(*refusal);
            return;
        }
        if (!std::holds_alternative<Recorded>(outcome)) return;
        surface.notify({ui::Notify::Tone::done, tr("The corrective action is open")});
        surface.back();
        surface.go({"capa.one", text_of(m_ui.id)});
    }

    bool hears_escape() const override { return true; }

private:
    void begin(Surface& surface) {
        m_op = surface.new_op();
        m_ui.id = capa::CapaId{surface.new_uuid()};
        m_begun = surface.viewing().now;
    }
    void hear(const capa::Open& command, Surface& surface) {
        if (m_ui.busy) return;
        m_ui.refused.clear();
        m_ui.busy = surface.submit(m_op, {capa::Command(command)});
    }
    void hear(const ui::Go& to, Surface& surface) { surface.go(to); }
    void hear(const ui::Back&, Surface& surface) { surface.back(); }
    void hear(const ui::ReadAgain&, Surface&) { m_model.forget_question(); }

    CaseId m_complaint;
    std::string m_kind;
    Time m_begun;
    OpId m_op;
    bool m_filled = false;
    capa::NewUi m_ui;
    Standing<ClusterQuestion, capa::NewModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_new_capa_page(const std::string& subject) {
    return std::make_unique<NewCapaPage>(subject);
}

} // namespace foyer::app
