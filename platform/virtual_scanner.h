// A scanner that is none, for tools and tests: it gives the events of the keys of a code, as the
// kernel gives them. By uinput where the machine allows it, else through a pipe that stands where
// the device would.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/scanner_choice_port.h"
#include "base/result.h"

namespace foyer::platform {

class VirtualScanner {
public:
    // Plugged in. `pipe`: where its device is when there is no uinput. Error: neither can be made.
    static Result<std::unique_ptr<VirtualScanner>> open(const std::string& pipe);
    // The pipe alone.
    static Result<std::unique_ptr<VirtualScanner>> open_pipe(const std::string& pipe);
    ~VirtualScanner();
    VirtualScanner(const VirtualScanner&) = delete;
    VirtualScanner& operator=(const VirtualScanner&) = delete;

    // How a desk chooses it.
    app::ScannerChoice choice() const;
    // Waits until somebody listens. Error{device}: nobody does, or stops in the middle; Error
    // {unsupported}: no key types such a letter.
    Done type(std::string_view text, bool with_enter = true);
    // Takes it away, as when its plug is pulled.
    void unplug();
    Done plug_in();

private:
    VirtualScanner(std::string pipe, bool try_kernel)
        : m_pipe(std::move(pipe)), m_try_kernel(try_kernel) {}
    bool make_device();
    Done make_pipe() const;
    Done need_listener();
    Done send(std::uint16_t key, int value);

    struct Keys {
        std::uint16_t code = 0;
        bool shift = false;
    };
    static std::map<char, Keys> keys_of_letters();

    const std::string m_pipe;
    const bool m_try_kernel;
    bool m_by_kernel = false;
    int m_file = -1;
};

} // namespace foyer::platform
