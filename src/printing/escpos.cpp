#include "printing/escpos.h"

#include <algorithm>

namespace foyer::printing {
namespace {

constexpr std::uint8_t esc = 0x1B;
constexpr std::uint8_t gs = 0x1D;
constexpr std::uint8_t dle = 0x10;
constexpr std::uint8_t eot = 0x04;
constexpr int band_rows = 128;

void append(Bytes& to, std::initializer_list<std::uint8_t> bytes) {
    to.insert(to.end(), bytes);
}

void append_band(Bytes& to, const Raster& raster, int from, int until) {
    const auto width = static_cast<unsigned>(raster.row_bytes());
    const auto height = static_cast<unsigned>(until - from);
    append(to, {gs, 'v', '0', 0});
    append(
        to,
        {static_cast<std::uint8_t>(width & 0xFF), static_cast<std::uint8_t>(width >> 8),
         static_cast<std::uint8_t>(height & 0xFF), static_cast<std::uint8_t>(height >> 8)});
    const ByteView dots = raster.rows(from, until);
    to.insert(to.end(), dots.begin(), dots.end());
}

void append_act(Bytes& to, DeviceAct act) {
    // Feeds to the knife, cuts partially, so that the slip does not fall.
    if (act == DeviceAct::cut) append(to, {gs, 'V', 66, 0});
    // Pin 2, 50 ms on, 500 ms off.
    else
        append(to, {esc, 'p', 0, 25, 250});
}

bool bit(std::uint8_t byte, int n) {
    return ((byte >> n) & 1) != 0;
}

} // namespace

Bytes escpos_of(const Slip& slip) {
    Bytes bytes{esc, '@'};
    int at = 0;
    const auto print_until = [&](int end) {
        for (; at < end; at = std::min(at + band_rows, end))
            append_band(bytes, slip.raster, at, std::min(at + band_rows, end));
    };
    for (const DeviceStop& stop : slip.stops) {
        print_until(stop.y);
        append_act(bytes, stop.act);
    }
    print_until(slip.raster.height());
    return bytes;
}

Bytes escpos_reached_end() {
    return {gs, 'r', 1};
}

Bytes escpos_ask(StatusQuestion question) {
    return {dle, eot, static_cast<std::uint8_t>(question)};
}

bool add_answer(PrinterStatus& status, StatusQuestion question, std::uint8_t answer) {
    const bool fixed_bits = !bit(answer, 0) && bit(answer, 1) && bit(answer, 4) && !bit(answer, 7);
    if (!fixed_bits) return false;
    switch (question) {
    case StatusQuestion::printer: status.offline |= bit(answer, 3); break;
    case StatusQuestion::offline_cause:
        status.cover_open |= bit(answer, 2);
        status.paper_out |= bit(answer, 5);
        status.error |= bit(answer, 6);
        break;
    case StatusQuestion::error:
        status.error |= bit(answer, 2) || bit(answer, 3) || bit(answer, 5) || bit(answer, 6);
        break;
    case StatusQuestion::paper:
        status.paper_near_end |= bit(answer, 2) || bit(answer, 3);
        status.paper_out |= bit(answer, 5) || bit(answer, 6);
        break;
    }
    return true;
}

} // namespace foyer::printing
