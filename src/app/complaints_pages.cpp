#include "app/complaints_pages.h"

#include <algorithm>

#include "app/bulk_close.h"
#include "app/desk_state.h"
#include "app/standing.h"
#include "desk/complaints/complaints_list_screen.h"
#include "desk/complaints/complaints_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

struct ListQuestion {
    complaints::CaseQuery query;
    StaffId viewer;
    std::int64_t minute = 0; // what is overdue changes with time

    friend bool operator==(const ListQuestion&, const ListQuestion&) = default;
};

Result<complaints::ListModel> listed(database::Reader& reader, const ListQuestion& question) {
    const Time now{question.minute * minute_ms};
    complaints::ListModel model;
    TRY(auto page, complaints::list_cases(reader, question.query, question.viewer, now));
    TRY(model.counts, complaints::count_cases(reader, question.viewer, now));
    model.rows = std::move(page.rows);
    model.more = page.next.has_value();
    return model;
}

complaints::Scope scope_of(std::string_view subject) {
    if (subject == "overdue") return complaints::Scope::overdue;
    if (subject == "resolved") return complaints::Scope::resolved;
    if (subject == "supervisor") return complaints::Scope::supervisor;
    if (subject == "mine") return complaints::Scope::mine;
    return complaints::Scope::open;
}

class ComplaintsPage final : public Page {
public:
    explicit ComplaintsPage(std::string_view subject) { m_ui.scope = scope_of(subject); }

    PageHead head(const Surface& surface) const override {
        return {
            tr("Cases"), ui::tr_plural("{1} open", "{1} open", surface.desk().cases.open), true,
            "complaints"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const auto& viewing = surface.viewing();
        m_model.ask(
            surface.enquiries(), {query(), viewing.viewer.staff, viewing.now.ms / minute_ms},
            surface.entries_landed(), &listed);
        for (const auto& wish : complaints::draw(m_model.model(), m_ui, body, viewing)) {
            if (const auto* to = std::get_if<ui::Go>(&wish))
                surface.go(*to);
            else if (std::holds_alternative<ui::ReadAgain>(wish))
                m_model.forget_question();
            else if (const auto* many = std::get_if<complaints::CloseMany>(&wish))
                m_closing.begin(*many, titles_of(many->ids), m_ui.bulk.outcome, surface);
            else
                surface.back();
        }
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        m_closing.settled(op, outcome, m_ui.bulk.outcome, surface);
    }

    bool tells_of(OpId op) const override { return m_closing.closes(op); }
    bool hears_escape() const override { return m_ui.bulk.choosing; }

private:
    std::vector<std::string> titles_of(const std::vector<CaseId>& ids) {
        std::vector<std::string> titles;
        for (const CaseId id : ids) {
            const auto& rows = m_model.model().rows;
            const auto row = std::ranges::find(rows, id, &complaints::ListedCase::id);
            titles.push_back(row == rows.end() ? std::string() : row->title);
        }
        return titles;
    }

    complaints::CaseQuery query() const {
        complaints::CaseQuery query;
        query.scope = m_ui.scope;
        query.order = m_ui.order;
        query.level = m_ui.level;
        query.category = m_ui.category;
        query.limit = m_ui.limit;
        return query;
    }

    complaints::ListUi m_ui;
    BulkClose m_closing;
    Standing<ListQuestion, complaints::ListModel> m_model;
};

} // namespace

std::unique_ptr<Page> make_complaints_page(const std::string& subject) {
    return std::make_unique<ComplaintsPage>(subject);
}

} // namespace foyer::app
