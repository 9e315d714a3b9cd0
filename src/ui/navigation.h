// What a screen may wish besides a change of the desk's state. The app carries it out.
#pragma once

#include <cstdint>
#include <string>

namespace foyer::ui {

// Opens a page by its name ("complaints.case"); subject is the page's own: an id as text, a filter.
struct Go {
    std::string page;
    std::string subject;

    friend bool operator==(const Go&, const Go&) = default;
};
struct Back {
    friend bool operator==(const Back&, const Back&) = default;
};
struct ReadAgain {  // what could not be read is asked for once more
    friend bool operator==(const ReadAgain&, const ReadAgain&) = default;
};
struct Notify {  // a toast
    enum class Tone : std::uint8_t { done, refused, info } tone = Tone::done;
    std::string sentence;

    friend bool operator==(const Notify&, const Notify&) = default;
};

}  // namespace foyer::ui
