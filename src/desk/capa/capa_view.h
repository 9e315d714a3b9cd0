// What screens and listings ask about corrective actions, and the shapes of the answers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/capa/capa.h"
#include "desk/viewing.h"

namespace foyer::capa {

enum class Scope : std::uint8_t { running, to_verify, finished, all };

struct CapaQuery {
    Scope scope = Scope::running; // open ones and those that wait for verification
    int limit = 200;

    friend bool operator==(const CapaQuery&, const CapaQuery&) = default;
};

struct ListedCapa {
    CapaId id;
    int number = 0;
    Phase phase = Phase::open;
    bool effective = false;
    std::string problem;
    StaffId owner;
    Date due;
    Time done_at;
    int cases = 0;

    friend bool operator==(const ListedCapa&, const ListedCapa&) = default;
};

struct CapaCounts {
    int open = 0;
    int to_verify = 0;
    int finished = 0;

    friend bool operator==(const CapaCounts&, const CapaCounts&) = default;
};

struct CapaList {
    desk::ListState state = desk::ListState::loading;
    std::vector<ListedCapa> rows; // unfinished ones by the day they are due, else newest first
    bool more = false;
    CapaCounts counts;
};

// A complaint as it is called in the list of cases of an action: no customer.
struct LinkedCase {
    CaseId id;
    std::string number; // TS01-261122-A0007
    std::string title;
    Time received_at;

    friend bool operator==(const LinkedCase&, const LinkedCase&) = default;
};

struct CapaDetail {
    desk::ListState state = desk::ListState::loading;
    std::optional<State> found; // none: there is no such action
    std::vector<LinkedCase> cases;
    std::optional<Counts> counts; // up to now; none: nothing can be counted
};

} // namespace foyer::capa
