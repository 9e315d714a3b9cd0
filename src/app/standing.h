// One screen's standing question: named as a value, asked again when the value changes or when an
// entry has landed; it hands out the newest answer as an immutable Model. UI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "app/enquiries.h"
#include "desk/viewing.h"

namespace foyer::app {

template <class Question, class Model>
class Standing {
public:
    // Call once a frame. `entries` is the count of entries that have landed so far: when it grew,
    // the question is asked again.
    void
    ask(Enquiries& enquiries, const Question& question, std::uint64_t entries,
        Result<Model> (*answer)(database::Reader&, const Question&)) {
        if (m_asked && *m_asked == question && m_entries == entries) return;
        if (m_slot == 0) m_slot = enquiries.new_slot();
        m_asked = question;
        m_entries = entries;
        enquiries.ask({m_slot, ++m_generation, [question, answer](database::Reader& reader) {
                           return boxed(answer(reader, question));
                       }});
    }

    // Takes an answer that is this question's newest; others are left alone.
    void take(const Answer& answer) {
        if (answer.slot != m_slot || answer.generation != m_generation) return;
        if (answer.model) {
            m_model = std::static_pointer_cast<const Model>(*answer.model);
        } else if (answer.model.error().code != ErrorCode::cancelled) {
            auto failed = std::make_shared<Model>(*m_model);
            failed->state = desk::ListState::failed;
            m_model = std::move(failed);
        }
    }

    const Model& model() const { return *m_model; }
    bool answered() const { return m_model->state == desk::ListState::ready; }
    // Asks again in the next frame although nothing changed; the answer so far stays.
    void forget_question() { m_asked.reset(); }

private:
    static Result<AnyModel> boxed(Result<Model> model) {
        if (!model) return std::unexpected(model.error());
        model->state = desk::ListState::ready;
        return std::make_shared<const Model>(*std::move(model));
    }

    std::uint64_t m_slot = 0;
    std::uint64_t m_generation = 0;
    std::uint64_t m_entries = 0;
    std::optional<Question> m_asked;
    std::shared_ptr<const Model> m_model = std::make_shared<const Model>();
};

} // namespace foyer::app
