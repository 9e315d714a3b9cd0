#include "platform/speaker.h"

#include <alsa/asoundlib.h>

#include <mutex>
#include <thread>

#include "base/queue.h"

namespace foyer::platform {
namespace {

using Samples = std::vector<std::int16_t>;

// More than these would be heard when nobody knows any longer what they were for.
constexpr std::size_t sounds_waiting_max = 2;
constexpr unsigned latency_us = 50'000;
constexpr long last_sound_ms = 500;

struct CloseSound {
    void operator()(snd_pcm_t* device) const { snd_pcm_close(device); }
};
using Device = std::unique_ptr<snd_pcm_t, CloseSound>;

// ALSA would write to the program's own output.
void say_nothing(const char*, int, const char*, int, const char*, ...) {}

// Less than 0: ALSA's error.
long play_all(snd_pcm_t* device, const Samples& samples) {
    std::size_t at = 0;
    while (at < samples.size()) {
        long taken = snd_pcm_writei(device, samples.data() + at, samples.size() - at);
        if (taken < 0) taken = snd_pcm_recover(device, static_cast<int>(taken), 1);
        if (taken < 0) return taken;
        at += static_cast<std::size_t>(taken);
    }
    return snd_pcm_drain(device);
}

// "" when it was heard.
std::string play_blocking(const std::string& name, const Samples& samples) {
    snd_pcm_t* opened = nullptr;
    long failed = snd_pcm_open(&opened, name.c_str(), SND_PCM_STREAM_PLAYBACK, 0);
    const Device device(failed < 0 ? nullptr : opened);
    if (device)
        failed = snd_pcm_set_params(
            opened, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1, app::samples_a_second, 1,
            latency_us);
    if (failed >= 0) failed = play_all(opened, samples);
    return failed < 0 ? "sound device \"" + name + "\": " + snd_strerror(static_cast<int>(failed))
                      : "";
}

// Outlives the speaker while a device holds its thread.
struct Inside {
    explicit Inside(std::string name) : device(std::move(name)) {}

    const std::string device;
    Queue<Samples> waiting{sounds_waiting_max};
    Queue<int> ended{1};
    mutable std::mutex mutex;
    std::string trouble; // guarded by mutex

    void run() {
        snd_lib_error_set_handler(&say_nothing);
        while (const auto samples = waiting.pop_blocking()) {
            std::string heard = play_blocking(device, *samples);
            const std::lock_guard lock(mutex);
            trouble = std::move(heard);
        }
        snd_config_update_free_global();
        (void)ended.push(0);
    }
};

class AlsaSpeaker final : public app::Speaker {
public:
    explicit AlsaSpeaker(const std::string& device)
        : m_inside(std::make_shared<Inside>(device)),
          m_thread([inside = m_inside] { inside->run(); }) {}

    // A sound server that hangs must not keep the program from ending.
    ~AlsaSpeaker() override {
        m_inside->waiting.close();
        if (m_inside->ended.pop_blocking_for(last_sound_ms))
            m_thread.join();
        else
            m_thread.detach();
    }

    void play(Samples samples) override {
        if (!samples.empty()) (void)m_inside->waiting.push(std::move(samples));
    }

    std::string trouble() const override {
        const std::lock_guard lock(m_inside->mutex);
        return m_inside->trouble;
    }

private:
    std::shared_ptr<Inside> m_inside;
    std::thread m_thread;
};

} // namespace

std::unique_ptr<app::Speaker> open_speaker(const std::string& device) {
    return std::make_unique<AlsaSpeaker>(device);
}

} // namespace foyer::platform
