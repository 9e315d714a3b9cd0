#include "app/receipts_page.h"
#include "app/standing.h"
#include "app/waiting_files.h"
#include "desk/receipts/columns_screen.h"
#include "desk/receipts/mapping_table.h"
#include "desk/refusal_screen.h"
#include "ui/texts.h"

namespace foyer::app {
namespace {

namespace columns = receipts::columns;
using ui::tr;

struct ColumnsQuestion {
    std::string inbox;
    std::int64_t minute = 0; // the till may drop another

    friend bool operator==(const ColumnsQuestion&, const ColumnsQuestion&) = default;
};
Result<columns::Model> columns_model(database::Reader& reader, const ColumnsQuestion& question) {
    columns::Model model;
    TRY(model.own, receipts::own_mappings(reader));
    model.waiting = waiting_files(question.inbox);
    return model;
}

class ColumnsPage final : public Page {
public:
    PageHead head(const Surface&) const override {
        return {tr("Columns of the tills"), tr("What a till's files hold"), true, "more"};
    }

    void draw(ui::Rect body, Surface& surface) override {
        m_model.ask(
            surface.enquiries(), {surface.inbox(), surface.viewing().now.ms / minute_ms},
            surface.entries_landed(), &columns_model);
        for (const auto& wish : columns::draw(m_model.model(), m_ui, body, surface.viewing()))
            std::visit([&](const auto& one) { hear(one, surface); }, wish);
    }

    void take(const Answer& answer) override { m_model.take(answer); }

    void settled(OpId op, const Outcome& outcome, Surface& surface) override {
        if (op != m_op) return;
        m_ui.busy = false;
        if (const auto* refusal = std::get_if<desk::Refusal>(&outcome)) {
            m_ui.refused = desk::words_of(*refusal);
        } else if (std::holds_alternative<Recorded>(outcome)) {
            m_ui = {};
            surface.notify(
                {ui::Notify::Tone::done,
                 tr("Recorded. Files that wait are tried again within a minute.")});
        }
    }

    bool hears_escape() const override { return m_ui.editing; }

private:
    void order(receipts::Command command, Surface& surface) {
        if (m_ui.busy) return;
        m_ui.refused.clear();
        m_op = surface.new_op();
        m_ui.busy = surface.submit(m_op, {std::move(command)});
    }
    void hear(const columns::Save& wish, Surface& surface) {
        order(receipts::SetMapping{SubjectId{surface.new_uuid()}, wish.mapping}, surface);
    }
    void hear(const columns::Drop& wish, Surface& surface) {
        order(receipts::DropMapping{SubjectId{surface.new_uuid()}, wish.name}, surface);
    }
    void hear(const ui::ReadAgain&, Surface&) { m_model.forget_question(); }

    OpId m_op;
    columns::Ui m_ui;
    Standing<ColumnsQuestion, columns::Model> m_model;
};

} // namespace

std::unique_ptr<Page> make_columns_page(const std::string&) {
    return std::make_unique<ColumnsPage>();
}

} // namespace foyer::app
