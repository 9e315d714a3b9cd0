// What becomes of a code that a scanner read, on whatever screen; and what is heard of it.
#include <utility>

#include "app/scanner_words.h"
#include "app/terminal.h"
#include "ui/activity.h"
#include "ui/motion.h"
#include "ui/texts.h"

namespace foyer::app {

using ui::tr;

std::string words_of(ScanFault fault) {
    switch (fault) {
    case ScanFault::none: break;
    case ScanFault::control_characters:
        return tr("This code was refused: it would press keys. Use another code.");
    case ScanFault::too_long: return tr("This code was refused: it is too long to be one of ours.");
    case ScanFault::broken_off: return tr("The scan broke off. Scan again.");
    case ScanFault::not_text: return tr("The scan could not be read. Scan again.");
    }
    return tr("A PIN is asked for. Scan when that is done.");
}

// The chip and the banner on home, where one scans; a scanner that types has no state to show.
void Terminal::show_scanner(ShellModel& model) const {
    if (m_parts.scanner == nullptr || !model.is_home) return;
    const auto view = m_parts.scanner->view();
    if (view->choice.kind == ScannerKind::keyboard) return;
    const DeviceWords words = words_of(*view);
    const bool well = view->state.trouble == ScannerTrouble::none;
    const ui::Tone tone = well ? ui::Tone::neutral : words.tone;
    model.chips.insert(model.chips.begin(), {tone, words.icon, words.chip, "devices", "scanner"});
    if (!well && !model.banner)
        model.banner = {
            words.tone, words.icon, words.title, tr("Type the number under the bar code.")};
}

void Terminal::scanned(const ScanReading& reading) {
    touched();
    m_readings.push_back(reading);
}

void Terminal::hear_scans() {
    if (m_parts.scanner)
        for (const ScanReading& reading : m_parts.scanner->take_scans())
            scanned(reading);
    for (const ScanReading& reading : std::exchange(m_readings, {}))
        hear_scan(reading);
}

void Terminal::hear_scan(const ScanReading& reading) {
    const bool at_desk = m_session.signed_in() && !m_switch;
    const bool good = reading.fault == ScanFault::none;
    if (at_desk && m_navigation.top().hears_scans()) {
        m_navigation.top().scanned(reading);
        return sound(good ? Sound::scan_good : Sound::scan_bad);
    }
    if (!good) return refuse_scan(reading.fault, words_of(reading.fault));
    if (!m_session.signed_in())
        return refuse_scan(ScanFault::none, tr("Sign in first, then scan again."));
    if (ui::secret_wanted()) return refuse_scan(ScanFault::none, words_of(ScanFault::none));
    ++m_tally.taken;
    route_scan(reading.text);
}

void Terminal::refuse_scan(ScanFault fault, const std::string& why) {
    ++m_tally.refused;
    m_tally.last_fault = fault;
    m_tally.refused_at = now();
    notify({ui::Notify::Tone::refused, why});
    m_scan.give(ui::ScanSign::Kind::bad);
    sound(Sound::scan_bad);
    ui::need_frame_in(0);
}

// As if it had been typed into the scan box and Enter pressed.
void Terminal::route_scan(const std::string& code) {
    m_scan.clear();
    m_scan.text = code;
    m_scan_entered = true;
    m_scan_by_device = true;
    ui::need_frame_in(0);
}

// Enter waits for the answer to what stands in the box, then opens what was found.
void Terminal::enter_scan() {
    const ScanFound& found = m_found.model();
    if (!m_scan_entered || found.state != desk::ListState::ready || found.typed != m_scan.text)
        return;
    m_scan_entered = false;
    const bool by_device = std::exchange(m_scan_by_device, false);
    const auto to = first_of(found);
    m_scan.unknown = !to.has_value();
    if (to) open_found(*to);
    if (to && !by_device) return;
    m_scan.give(to ? ui::ScanSign::Kind::good : ui::ScanSign::Kind::bad);
    sound(to ? Sound::scan_good : Sound::scan_bad);
    ui::need_frame_in(0);
}

void Terminal::sound(Sound event) {
    if (m_parts.speaker == nullptr) return;
    m_parts.speaker->play(samples_of(event, static_cast<int>(m_preferences.sound_volume)));
}

void Terminal::notify(const ui::Notify& toast) {
    m_toasts.add(toast);
    if (toast.tone == ui::Notify::Tone::done) sound(Sound::done);
}

// Once, when its banner comes.
void Terminal::sound_when_work_stops() {
    const auto told = m_session.signed_in() ? banner() : std::nullopt;
    const bool stopped = told && told->tone == ui::Tone::danger;
    if (stopped && !m_work_stopped) sound(Sound::work_stops);
    m_work_stopped = stopped;
}

void Terminal::sound_when_supervisor_needed() {
    const bool needed = m_session.signed_in() && m_navigation.top().needs_supervisor();
    if (needed && !m_supervisor_needed) sound(Sound::needs_supervisor);
    m_supervisor_needed = needed;
}

} // namespace foyer::app
