#include "app/calendar_page.h"

#include "app/shipped_years.h"
#include "app/standing.h"
#include "desk/store/calendar_screen.h"
#include "desk/store/store_table.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace calendar = store::calendar;
using ui::tr;

struct CalendarQuestion {
    friend bool operator==(const CalendarQuestion&, const CalendarQuestion&) = default;
};
struct CalendarAnswer {
    desk::ListState state = desk::ListState::loading;
    store::Facts facts;
};
Result<CalendarAnswer> calendar_answer(database::Reader& reader, const CalendarQuestion&) {
    CalendarAnswer answer;
    TRY(answer.facts, store::facts_for(reader, store::Command(store::ChangeHours{}), {}));
    return answer;
}

// The file is read off the UI thread. `tries` tells two tries with one file apart.
struct FileQuestion {
    std::string file;
    int tries = 0;
    friend bool operator==(const FileQuestion&, const FileQuestion&) = default;
};
struct FileAnswer {
    desk::ListState state = desk::ListState::loading;
    int tries = 0;
    std::optional<store::ImportYear> year;
    std::string what_is_wrong;
};
Result<FileAnswer> file_answer(database::Reader&, const FileQuestion& question) {
    FileAnswer answer;
    answer.tries = question.tries;
    auto year = year_in_file(question.file);
    if (year) answer.year = *std::move(year);
    else answer.what_is_wrong = year.error().what;
    return answer;
}

class CalendarPage final : public Page {
public:
    PageHead head(const Surface&) const override {
        return {tr("Calendar"), tr("Opening hours, holidays, make-up days"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_calendar.ask(surface.enquiries(), {}, surface.entries_landed(), &calendar_answer);
        ask_for_file(surface);
        show_what_changed();
        calendar::Model model;
        model.state = m_calendar.model().state;
        model.facts = m_calendar.model().facts;
        model.busy = m_busy;
        for (const auto& wish : calendar::draw(model, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override {
        m_calendar.take(answer);
        m_file.take(answer);
    }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_op) return;
        m_busy = false;
        if (!std::holds_alternative<Recorded>(outcome)) return;
        surface.notify({ui::Notify::Tone::done, tr("The calendar was changed")});
    }

private:
    // What was saved, here or elsewhere, stands in the fields once it was read.
    void show_what_changed() {
        const store::Almanac& almanac = m_calendar.model().facts.almanac;
        if (almanac == m_shown) return;
        m_shown = almanac;
        calendar::show_what_counts(m_ui);
    }

    void ask_for_file(Surface& surface) {
        if (m_tries == 0) return;
        m_file.ask(surface.enquiries(), {m_asked_file, m_tries}, 0, &file_answer);
        const FileAnswer& answer = m_file.model();
        if (!m_file.answered() || answer.tries != m_tries || m_heard == m_tries) return;
        m_heard = m_tries;
        if (answer.year) return send(surface, *answer.year);
        surface.notify({ui::Notify::Tone::refused, answer.what_is_wrong});
    }

    void send(Surface& surface, store::Command command) {
        if (m_busy) return;
        m_op = surface.new_op();
        m_busy = surface.submit(m_op, {std::move(command)});
    }
    void hear(const calendar::SaveWeek& wish, Surface& surface) {
        send(surface, store::ChangeHours{wish.week});
    }
    void hear(const calendar::SaveDay& wish, Surface& surface) {
        send(surface, store::ChangeDay{wish.date, wish.hours, wish.reason});
    }
    void hear(const calendar::ImportFile& wish, Surface&) {
        m_asked_file = wish.file;
        ++m_tries;
    }
    void hear(const calendar::ReadAgain&, Surface&) { m_calendar.forget_question(); }

    OpId m_op;
    bool m_busy = false;
    store::Almanac m_shown;
    int m_tries = 0;
    int m_heard = 0;
    std::string m_asked_file;
    calendar::Ui m_ui;
    Standing<CalendarQuestion, CalendarAnswer> m_calendar;
    Standing<FileQuestion, FileAnswer> m_file;
};

} // namespace

std::unique_ptr<Page> make_calendar_page(const std::string&) {
    return std::make_unique<CalendarPage>();
}

} // namespace foyer::app
