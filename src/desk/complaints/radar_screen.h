// What repeats itself, in words and on the screens of complaints: the amber banner above a form,
// the cases behind it, and the cases that may be the one that is being typed.
#pragma once

#include <string>
#include <vector>

#include "desk/complaints/complaints_new_screen.h"

namespace foyer::complaints {

// "3 complaints about 鲜牛奶 in 7 days"
std::string sentence_of(const Cluster& cluster);
// "Same customer·same receipt"
std::string sentence_of(const Likeness& likeness);

constexpr float radar_banner_h = 56;
// One banner speaks for all clusters; the gravest is named. True when it was pressed.
bool draw_radar_banner(ui::Rect box, const std::vector<Cluster>& clusters);
// The cases behind the banner, cluster by cluster; whoever may is offered a corrective action.
void draw_clusters(
    const NewModel& model, NewUi& state, const desk::Viewing& viewing,
    std::vector<NewWish>& wishes);

// The card of possible duplicates; 0: there are none.
float duplicates_height(float w, const RadarAnswer& radar);
void draw_duplicates(
    ui::Rect box, const RadarAnswer& radar, const desk::Viewing& viewing,
    std::vector<NewWish>& wishes);

} // namespace foyer::complaints
