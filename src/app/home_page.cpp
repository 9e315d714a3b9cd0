#include "app/home_page.h"

#include <algorithm>

#include "app/desk_state.h"
#include "app/home_screen.h"
#include "app/standing.h"
#include "desk/complaints/complaint_parts_screen.h"
#include "desk/complaints/complaints_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

using complaints::ListedCase;
using ui::Icon;
using ui::tr;

constexpr int most_recent = 20; // as many as a tall screen has room for

struct HomeQuestion {
    std::int64_t minute = 0;
    StaffId viewer;
    Date today;

    friend bool operator==(const HomeQuestion&, const HomeQuestion&) = default;
};
struct HomeAnswer {
    desk::ListState state = desk::ListState::loading;
    std::vector<ListedCase> recent;
    std::optional<ListedCase> longest_overdue;
    std::int64_t registered_today = 0;
};

Result<HomeAnswer> home_answer(database::Reader& reader, const HomeQuestion& question) {
    HomeAnswer answer;
    complaints::CaseQuery newest;
    newest.scope = complaints::Scope::all;
    newest.order = complaints::Order::newest;
    newest.limit = most_recent;
    TRY(auto recent,
        complaints::list_cases(reader, newest, question.viewer, Time{question.minute * minute_ms}));
    answer.recent = std::move(recent.rows);
    complaints::CaseQuery overdue;
    overdue.scope = complaints::Scope::overdue;
    overdue.limit = 1;
    TRY(auto late,
        complaints::list_cases(
            reader, overdue, question.viewer, Time{question.minute * minute_ms}));
    if (!late.rows.empty()) answer.longest_overdue = std::move(late.rows.front());
    TRY(answer.registered_today, complaints::registered_on(reader, question.today));
    return answer;
}

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

HomeAttention
overdue_of(const HomeAnswer& answer, std::int64_t count, const desk::Viewing& viewing) {
    const ListedCase& longest = *answer.longest_overdue;
    const Date today = viewing.zone->business_date(viewing.now);
    const std::string late =
        longest.due ? ui::span_text(viewing.now - longest.due->due) : std::string();
    return {
        ui::Tone::danger,
        Icon::alarm,
        ui::tr_plural("{1} complaint overdue", "{1} complaints overdue", count),
        tr("Oldest {1}·{2}", {desk::short_text_of(longest.number, today), late}),
        {"complaints", "overdue"}};
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
            {"complaints",
             Icon::inventory,
             tr("Cases"),
             tr("Mine {1}·overdue {2}", {ui::grouped(cases.mine), ui::grouped(cases.overdue)}),
             {}},
            {"log", Icon::menu_book, tr("Counter log"), tr("What happened here"),
             ui::key(ui::Key::f9)}};
        for (const ListedCase& found : answer.recent)
            model.recent.push_back(recent_of(found, viewing));
        if (answer.longest_overdue && cases.overdue > 0)
            model.attention.push_back(overdue_of(answer, cases.overdue, viewing));
        if (cases.resolved > 0)
            model.attention.push_back(
                {ui::Tone::accent,
                 Icon::call,
                 ui::tr_plural("{1} follow-up call", "{1} follow-up calls", cases.resolved),
                 tr("Resolved, the customer has not been asked yet"),
                 {"complaints", "resolved"}});
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
