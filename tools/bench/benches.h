// What bench can measure: one function and one line in benches.cpp each.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "tools/bench/table.h"

namespace foyer::bench {

struct Conditions {
    std::string programs; // the folder with foyer, foyerctl and limits/
    std::string scratch;  // a folder for what a bench leaves behind; removed at the end
    int runs = 5;         // of what is repeated; the median counts
    double idle_s = 20;
    long entries = 20'000;            // of the large store; 1'000'000 is the real thing
    long complaints = 0; // > 0: the large store has so many, a tenth of them open, told in short
    double live_s = 5;                // of searching while complaints come in
    std::string stores = "out/bench"; // large stores are kept here
};

using Figures = std::vector<Figure>;

struct Bench {
    std::string name;
    std::string measures;
    std::function<Result<Figures>(const Conditions&)> run;
};
const std::vector<Bench>& benches();

// Start, memory, idle and keys of the terminal beside an empty window and ordinary ImGui programs.
Result<Figures> measure_windows(const Conditions& conditions);
Result<Figures> measure_register(const Conditions& conditions);
Result<Figures> measure_search(const Conditions& conditions);
Result<Figures> measure_radar(const Conditions& conditions);
Result<Figures> measure_verify(const Conditions& conditions);
Result<Figures> measure_start(const Conditions& conditions);
Result<Figures> measure_frames(const Conditions& conditions);
// A verb decided, written and shown.
Result<Figures> measure_transitions(const Conditions& conditions);

// Chinese typing: from a key to its candidates, in the engine and on the screen.
Result<Figures> measure_typing(const Conditions& conditions);

// From the commit to the spool.
Result<Figures> measure_slips(const Conditions& conditions);

// What the rules say of a return.
Result<Figures> measure_returns(const Conditions& conditions);
// What a draft policy would have changed.
Result<Figures> measure_replay(const Conditions& conditions);

// Taking the till's receipts in, and finding them.
Result<Figures> measure_receipts(const Conditions& conditions);

double median(std::vector<double> values);
double percentile(std::vector<double> values, double share); // 0.99

} // namespace foyer::bench
