// The cases and forms of the design's pictures, for the gallery and for tests of the screens.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "desk/complaints/complaint_case_screen.h"
#include "desk/complaints/complaints_list_screen.h"
#include "desk/complaints/complaints_new_screen.h"
#include "desk/complaints/radar_view.h"
#include "desk/viewing.h"

namespace foyer::gallery {

// One desk on Wednesday, 18 March 2026, 15:35:42, and who works there.
struct SampleDesk {
    TimeZone zone = *TimeZone::open("Asia/Shanghai");
    Time now = at(18, 15, 35) + 42 * second_ms;
    desk::StaffDirectory staff;

    SampleDesk();
    Time at(int day, int hour, int minute) const {
        return zone.moment({2026, 3, day}, hour * hour_ms + minute * minute_ms);
    }
    desk::Viewing viewing(bool english) const;
};

StaffId sample_staff(std::uint8_t n); // 1 林晓雨, 2 陈佳怡, 3 赵敏, 4 刘思远, 5 王建国, 6 left
CaseId sample_case(std::uint32_t n);

// The six cases of picture 18 and their counts.
complaints::ListModel sample_list(const SampleDesk& desk);
// `count` cases, every third one late.
complaints::ListModel sample_long_list(const SampleDesk& desk, std::size_t count);
// The form of picture 03, and its customer.
complaints::Form sample_form();
complaints::KnownCustomer sample_customer();
complaints::Advice sample_advice(bool english);
// What the form of picture 03 repeats, and what it may be.
complaints::RadarAnswer sample_radar(const SampleDesk& desk);
// The case of picture 04: in hand, a proposal due at 16:18.
complaints::CaseDetail sample_detail(const SampleDesk& desk);

// Texts that are too long, and texts that would break a careless screen.
std::string long_words();
std::string hostile_words();
std::string rare_name();

} // namespace foyer::gallery
