#include "app/receipts_page.h"

#include "app/standing.h"
#include "app/waiting_files.h"
#include "desk/receipts/file_rows.h"
#include "desk/receipts/receipts_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace till = receipts::till;
using ui::tr;

constexpr int files_most = 500;
constexpr int aside_most = 20'000;

struct TillQuestion {
    std::string inbox;
    std::int64_t chosen = 0;
    std::int64_t moment = 0; // the second while a file is in hand, else the minute
    friend bool operator==(const TillQuestion&, const TillQuestion&) = default;
};
struct TillAnswer {
    desk::ListState state = desk::ListState::loading;
    till::Model model;
};

Result<TillAnswer> till_answer(database::Reader& reader, const TillQuestion& question) {
    TillAnswer answer;
    answer.model.waiting = count_waiting(question.inbox);
    TRY(const auto files, receipts::list_files(reader, files_most));
    for (const receipts::FileState& one : files)
        answer.model.files.push_back({one.row, one.file, one.finished, one.at});
    const auto* chosen = till::chosen_file(answer.model, {question.chosen});
    if (chosen == nullptr) return answer;
    TRY(const auto aside, receipts::rows_aside(reader, chosen->id, 0, aside_most));
    for (const receipts::AsideRow& one : aside)
        answer.model.aside.push_back({one.line, one.fault, one.value});
    return answer;
}

class ReceiptsPage final : public Page {
public:
    PageHead head(const Surface&) const override {
        return {
            tr("Receipts of the till"), tr("Files and their lines"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        const bool in_hand = !model().files.empty() && !model().files.front().finished;
        const std::int64_t now = surface.viewing().now.ms;
        const std::int64_t moment = in_hand ? now / second_ms : now / minute_ms;
        m_till.ask(
            surface.enquiries(), {surface.inbox(), m_ui.chosen, moment},
            surface.entries_landed(), &till_answer);
        till::Model shown = model();
        shown.state = m_till.model().state;
        shown.inbox = surface.inbox();
        for (const auto& wish : till::draw(shown, m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_till.take(answer); }

private:
    void hear(const till::ReadAgain&, Surface&) { m_till.forget_question(); }
    void hear(const till::OpenColumns&, Surface& surface) { surface.go({"receipts.columns", ""}); }

    const till::Model& model() const { return m_till.model().model; }

    till::Ui m_ui;
    Standing<TillQuestion, TillAnswer> m_till;
};

} // namespace

std::unique_ptr<Page> make_receipts_page(const std::string&) {
    return std::make_unique<ReceiptsPage>();
}

} // namespace foyer::app
