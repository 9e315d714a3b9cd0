#include "app/enquiries.h"

#include <algorithm>

namespace foyer::app {

Enquiries::Enquiries(std::unique_ptr<database::Reader> reader, std::function<void()> landed)
    : m_reader(std::move(reader)), m_landed(std::move(landed)), m_thread([this] { run(); }) {}

Enquiries::~Enquiries() {
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_waiting.clear();
        m_reader->interrupt();
    }
    m_filled.notify_all();
    m_thread.join();
}

void Enquiries::ask(Ask ask) {
    {
        const std::lock_guard lock(m_mutex);
        const auto older =
            std::erase_if(m_waiting, [&](const Ask& w) { return w.slot == ask.slot; });
        m_open -= static_cast<std::int64_t>(older);
        if (m_running_slot == ask.slot) m_reader->interrupt();
        m_waiting.push_back(std::move(ask));
        ++m_open;
    }
    m_filled.notify_one();
}

std::vector<Answer> Enquiries::take_answers() {
    auto answers = m_answers.take_all();
    m_open -= static_cast<std::int64_t>(answers.size());
    return answers;
}

std::optional<Ask> Enquiries::next() {
    std::unique_lock lock(m_mutex);
    m_filled.wait(lock, [this] { return m_closing || !m_waiting.empty(); });
    if (m_closing) return std::nullopt;
    Ask ask = std::move(m_waiting.front());
    m_waiting.erase(m_waiting.begin());
    m_running_slot = ask.slot;
    return ask;
}

void Enquiries::run() {
    while (auto ask = next()) {
        auto model = ask->answer(*m_reader);
        {
            const std::lock_guard lock(m_mutex);
            m_running_slot = 0;
        }
        // A full queue means that nobody draws any more; the next question brings its own answer.
        (void)m_answers.push({ask->slot, ask->generation, std::move(model)});
        m_landed();
    }
}

} // namespace foyer::app
