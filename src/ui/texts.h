// Words on the screen. The key of a text is its English; Chinese stands in
// assets/translations/zh_CN.po. Values replace {1}, {2}, ... so that their order may differ.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/store_time.h"

namespace foyer::ui {

enum class Language : std::uint8_t { zh, en };

// Loads the catalogues of a folder; once, before the first text. Without them all is English.
// Error{not_found}: the folder has no Chinese catalogue.
Done load_texts(const std::string& translations_folder);
void use_language(Language language);  // at any time, takes effect with the next text
Language language();

// Valid until the program ends.
const char* tr(const char* english);
// "Open" the verb, "Open" the state; without a translation of its own the plain one counts.
const char* tr(const char* context, const char* english);
std::string tr(const char* english, std::initializer_list<std::string_view> values);
std::string tr_values(std::string_view english, const std::vector<std::string>& values);
std::string tr_plural(const char* one, const char* many, std::int64_t count);  // {1} is the count

std::string grouped(std::int64_t number);              // 1,284
std::string clock_text(Time at, const TimeZone& zone);       // 14:32
std::string clock_seconds_text(Time at, const TimeZone& zone);
std::string day_text(Time at, const TimeZone& zone);         // 3 月 18 日 周三 / Wed 18 Mar
std::string long_day_text(Time at, const TimeZone& zone);    // 2026 年 3 月 18 日 星期三
std::string when_text(Time at, Time now, const TimeZone& zone);  // 14:26 today, else day and time
std::string span_text(std::int64_t span_ms);           // 42 分钟, 3 h: one unit, rounded down

}  // namespace foyer::ui

// Marks a text that is translated later (a Sentence, a table of words), so that the check of the
// texts finds it.
#ifndef N_
#define N_(text) text
#endif
