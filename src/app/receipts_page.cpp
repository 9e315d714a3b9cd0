#include "app/receipts_page.h"

#include "app/standing.h"
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
    std::int64_t chosen = 0;
    std::int64_t second = 0; // while a file is in hand it is asked again every second
    friend bool operator==(const TillQuestion&, const TillQuestion&) = default;
};
struct TillAnswer {
    desk::ListState state = desk::ListState::loading;
    till::Model model;
};

Result<TillAnswer> till_answer(database::Reader& reader, const TillQuestion& question) {
    TillAnswer answer;
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
        const std::int64_t second = in_hand ? surface.viewing().now.ms / second_ms : 0;
        m_till.ask(
            surface.enquiries(), {m_ui.chosen, second}, surface.entries_landed(), &till_answer);
        till::Model shown = model();
        shown.state = m_till.model().state;
        shown.inbox = "inbox";
        for (const auto& wish : till::draw(shown, m_ui, body, surface.viewing()))
            std::visit([&](const till::ReadAgain&) { m_till.forget_question(); }, wish);
    }

    void take(const Answer& answer) override { m_till.take(answer); }

private:
    const till::Model& model() const { return m_till.model().model; }

    till::Ui m_ui;
    Standing<TillQuestion, TillAnswer> m_till;
};

} // namespace

std::unique_ptr<Page> make_receipts_page(const std::string&) {
    return std::make_unique<ReceiptsPage>();
}

} // namespace foyer::app
