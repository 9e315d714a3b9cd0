#include "platform/ime.h"

#include <mutex>
#include <thread>
#include <utility>

#include "base/queue.h"
#include "platform/ime_rime.h"

namespace foyer::platform {

namespace {

using ui::TypingAnswer;
using ui::TypingStep;
using Act = TypingStep::Act;

// Far more than anybody types before the engine has answered.
constexpr std::size_t waiting_at_most = 4096;

// What is typed where nothing can be composed stands in the field as it was typed.
TypingAnswer without_engine(const TypingStep& step) {
    TypingAnswer answer;
    if (step.act == Act::letter) answer.text = step.letter;
    if (step.act == Act::finish) answer.text = step.after;
    return answer;
}

class ThreadedTyping : public ui::TypingEngine {
public:
    ThreadedTyping(TypingOptions options, std::function<void()> answered)
        : m_options(std::move(options)), m_answered(std::move(answered)) {}

    ~ThreadedTyping() override {
        m_steps.close();
        if (m_thread.joinable()) m_thread.join();
    }

    void load() override {
        if (!m_thread.joinable()) m_thread = std::thread([this] { run(); });
    }

    void take(TypingStep step) override {
        load();
        TypingAnswer unheard = without_engine(step);
        if (!m_steps.push(std::move(step))) (void)m_answers.push(std::move(unheard));
    }

    std::vector<TypingAnswer> answers() override { return m_answers.take_all(); }

    std::optional<Error> trouble() const override {
        const std::lock_guard lock(m_mutex);
        return m_trouble;
    }

private:
    void run() {
        auto composer = Composer::open(m_options);
        if (!composer) {
            const std::lock_guard lock(m_mutex);
            m_trouble = composer.error();
        }
        m_answered();
        while (const auto step = m_steps.pop_blocking()) {
            (void)m_answers.push(composer ? (*composer)->take(*step) : without_engine(*step));
            m_answered();
        }
    }

    const TypingOptions m_options;
    const std::function<void()> m_answered;
    Queue<TypingStep> m_steps{waiting_at_most};
    Queue<TypingAnswer> m_answers{2 * waiting_at_most};
    mutable std::mutex m_mutex;
    std::optional<Error> m_trouble; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace

std::unique_ptr<ui::TypingEngine>
open_typing(TypingOptions options, std::function<void()> answered) {
    return std::make_unique<ThreadedTyping>(std::move(options), std::move(answered));
}

} // namespace foyer::platform
