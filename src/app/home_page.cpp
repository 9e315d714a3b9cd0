#include "app/home_page.h"

#include <algorithm>

#include "app/desk_state.h"
#include "app/home_answer.h"
#include "app/home_screen.h"
#include "app/standing.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using complaints::ListedCase;
using ui::Icon;
using ui::tr;

HomeRecent recent_of(const ListedCase& found, const desk::Viewing& viewing) {
    const Date today = viewing.zone->business_date(viewing.now);
    const auto chip = complaints::phase_chip(found.phase);
    return {
        Icon::support_agent,
        tr("Complaint {1}", {desk::short_text_of(found.number, today)}) + "·" + found.title,
        ui::when_text(found.registered_at, viewing.now, *viewing.zone),
        chip.tone,
        chip.icon,
        chip.label,
        {"complaints.case", text_of(found.id)}};
}

class HomePage final : public Page {
public:
    PageHead head(const Surface& surface) const override {
        const auto& viewing = surface.viewing();
        const auto& store = surface.desk().store;
        return {
            store ? store::full_name(*store) : std::string(),
            ui::day_text(viewing.now, *viewing.zone) + " " +
                ui::clock_text(viewing.now, *viewing.zone),
            false, "home"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const auto& viewing = surface.viewing();
        m_answer.ask(
            surface.enquiries(),
            {viewing.now.ms / minute_ms, viewing.viewer.staff,
             viewing.zone->business_date(viewing.now)},
            surface.entries_landed(), &home_answer);
        std::vector<ShellWish> wishes;
        const HomeModel model = model_of(surface);
        surface.draw_scan_hero(home_hero_box(body));
        draw_home(model, body, wishes);
        for (const ShellWish& wish : wishes) {
            if (std::holds_alternative<ui::ReadAgain>(wish))
                m_answer.forget_question();
            else
                surface.wish(wish);
        }
    }

    void take(const Answer& answer) override { m_answer.take(answer); }

private:
    HomeModel model_of(const Surface& surface) const {
        const HomeAnswer& answer = m_answer.model();
        const auto& viewing = surface.viewing();
        const auto& cases = surface.desk().cases;
        HomeModel model;
        model.state = answer.state;
        model.tiles = {
            {"complaints.new", Icon::support_agent, tr("New complaint"),
             tr("Today {1}·open {2}",
                {ui::grouped(answer.registered_today), ui::grouped(cases.open)}),
             ui::key(ui::Key::f3)},
            {"returns.new", Icon::swap_horiz, tr("New return"),
             tr("Open {1}·to approve {2}",
                {ui::grouped(returns::open_returns(answer.returns)),
                 ui::grouped(answer.returns.waiting)}),
             ui::key(ui::Key::f4)},
            {"log", Icon::menu_book, tr("Counter log"), tr("What happened here"),
             ui::key(ui::Key::f9)}};
        for (const ListedCase& found : answer.recent)
            model.recent.push_back(recent_of(found, viewing));
        model.attention = attention_of(answer, cases, viewing);
        model.day = ui::day_text(viewing.now, *viewing.zone);
        model.figures = {
            {ui::grouped(answer.registered_today), tr("registered")},
            {ui::grouped(cases.open), tr("open")},
            {ui::grouped(cases.closed), tr("closed so far")}};
        return model;
    }

    Standing<HomeQuestion, HomeAnswer> m_answer;
};

} // namespace

std::unique_ptr<Page> make_home_page(const std::string&) {
    return std::make_unique<HomePage>();
}

} // namespace foyer::app
