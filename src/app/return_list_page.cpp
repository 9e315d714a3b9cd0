#include "app/desk_state.h"
#include "app/return_search.h"
#include "app/returns_pages.h"
#include "app/standing.h"
#include "desk/returns/return_list_screen.h"
#include "desk/returns/returns_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using ui::tr;

struct ListQuestion {
    returns::ReturnQuery query;
    std::optional<returns::ReturnSearch> search; // then of all, whatever the query says

    friend bool operator==(const ListQuestion&, const ListQuestion&) = default;
};

Result<returns::ReturnListModel> listed(database::Reader& reader, const ListQuestion& question) {
    returns::ReturnListModel model;
    TRY(model.counts, returns::count_returns(reader, question.query.viewer));
    if (question.search) {
        TRY(model.rows, returns::search_returns(reader, *question.search));
        return model;
    }
    TRY(auto page, returns::list_returns(reader, question.query));
    model.rows = std::move(page.rows);
    model.more = page.next.has_value();
    return model;
}

returns::Scope scope_of(std::string_view subject) {
    if (subject == "waiting") return returns::Scope::waiting;
    if (subject == "repairs") return returns::Scope::repairs;
    return returns::Scope::open;
}

class ReturnsPage final : public Page {
public:
    explicit ReturnsPage(std::string_view subject) { m_ui.scope = scope_of(subject); }

    PageHead head(const Surface&) const override {
        const std::int64_t open = returns::open_returns(m_list.model().counts);
        return {tr("Returns"), ui::tr_plural("{1} open", "{1} open", open), true, "returns"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_list.ask(surface.enquiries(), question(surface), surface.entries_landed(), &listed);
        for (const auto& wish :
             returns::draw(m_list.model(), m_ui, body, surface.viewing())) {
            if (const auto* to = std::get_if<ui::Go>(&wish))
                surface.go(*to);
            else
                m_list.forget_question();
        }
    }

    void take(const Answer& answer) override { m_list.take(answer); }

private:
    ListQuestion question(const Surface& surface) const {
        const auto& viewing = surface.viewing();
        ListQuestion question;
        question.query.scope = m_ui.scope;
        question.query.viewer = viewing.viewer.staff;
        question.query.limit = m_ui.limit;
        if (m_ui.search.empty()) return question;
        const auto& store = surface.desk().store;
        question.search = read_return_search(
            m_ui.search, viewing.zone->business_date(viewing.now), store ? store->code : 1);
        return question;
    }

    returns::ReturnListUi m_ui;
    Standing<ListQuestion, returns::ReturnListModel> m_list;
};

} // namespace

std::unique_ptr<Page> make_returns_page(const std::string& subject) {
    return std::make_unique<ReturnsPage>(subject);
}

} // namespace foyer::app
