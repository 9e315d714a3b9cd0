// The states in which the gallery draws a case: as it stands, with a dialog open, towards its end.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "desk/complaints/complaint_case_screen.h"
#include "tools/gallery/complaints_samples.h"

namespace foyer::gallery {

struct CaseScene {
    SampleDesk desk;
    complaints::CaseModel model;
    complaints::CaseUi ui;

    complaints::State& state() { return model.detail->state; }
};

using CaseState = std::pair<const char*, std::function<void(CaseScene&)>>;

const std::vector<CaseState>& case_states();
const std::vector<CaseState>& case_sheets();
const std::vector<CaseState>& case_handings();
const std::vector<CaseState>& case_ends();

} // namespace foyer::gallery
