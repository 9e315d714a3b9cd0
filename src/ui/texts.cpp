#include "ui/texts.h"

#include <fmt/format.h>

#include <array>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <locale>
#include <span>

#include "ui/language_texts.h"

namespace foyer::ui {

namespace {

using Catalogue = boost::locale::message_format<char>;

struct Texts {
    std::locale owner;  // of the catalogue: a facet lives in a locale
    const Catalogue* chinese = nullptr;
    Language language = Language::zh;
};

Texts& texts() {
    static Texts all;
    return all;
}

const Catalogue* catalogue() {
    return texts().language == Language::zh ? texts().chinese : nullptr;
}

// Reads share/translations/zh_CN/LC_MESSAGES/foyer.mo. No locale of the system takes part.
Catalogue* open_catalogue(const std::string& folder) {
    namespace catalogues = boost::locale::gnu_gettext;
    catalogues::messages_info wanted;
    wanted.language = "zh";
    wanted.country = "CN";
    wanted.encoding = "UTF-8";
    wanted.domains.emplace_back("foyer");
    wanted.paths.push_back(folder);
    return catalogues::create_messages_facet<char>(wanted);
}

std::string filled(std::string_view text, std::span<const std::string_view> values) {
    std::string result;
    result.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' &&
                           text[i + 1] >= '1' && text[i + 1] <= '9';
        if (!place) {
            result += text[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(text[i + 1] - '1');
        if (number < values.size()) result += values[number];
        i += 2;
    }
    return result;
}

const char* translated(const char* context, const char* english) {
    const Catalogue* words = catalogue();
    if (words == nullptr) return english;
    const char* found = words->get(0, context, english);
    if (found == nullptr && context != nullptr) found = words->get(0, nullptr, english);
    return found == nullptr ? english : found;
}

constexpr std::array<const char*, 7> short_days{
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun")};
constexpr std::array<const char*, 7> long_days{
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
    N_("Sunday")};
// In Chinese a month is its number; "May" the long month needs a word of its own.
constexpr std::array<const char*, 12> short_months{
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec")};

const char* day_name(const std::array<const char*, 7>& names, Date date) {
    return tr(names[static_cast<std::size_t>(weekday(date) - 1)]);
}

const char* month_name(Date date) {
    return tr(short_months[static_cast<std::size_t>(date.month - 1)]);
}

std::string day_of(Date date) {
    return tr(N_("{1} {2} {3}"),
              {day_name(short_days, date), fmt::to_string(date.day), month_name(date)});
}

std::string long_day_of(Date date) {
    return tr(N_("{1} {2} {3} {4}"),
              {day_name(long_days, date), fmt::to_string(date.day), month_name(date),
               fmt::to_string(date.year)});
}

std::string clock_of(const LocalTime& local, bool seconds) {
    const std::int64_t of_day = local.of_day_ms / second_ms;
    const std::string minutes = fmt::format("{:02}:{:02}", of_day / 3600, of_day / 60 % 60);
    return seconds ? fmt::format("{}:{:02}", minutes, of_day % 60) : minutes;
}

}  // namespace

Done load_texts(const std::string& translations_folder) {
    texts() = {std::locale::classic(), nullptr, language()};
    try {
        if (Catalogue* chinese = open_catalogue(translations_folder)) {
            texts().owner = std::locale(std::locale::classic(), chinese);
            texts().chinese = chinese;
        }
    } catch (const std::exception& problem) {
        return fail(
            ErrorCode::corrupt,
            fmt::format("read the translations in {}: {}", translations_folder, problem.what()));
    }
    if (texts().chinese == nullptr || texts().chinese->get(0, nullptr, "Monday") == nullptr) {
        return fail(
            ErrorCode::not_found,
            fmt::format("read the translations in {}: no zh_CN catalogue", translations_folder));
    }
    return {};
}

void use_language(Language language) { texts().language = language; }
Language language() { return texts().language; }

const char* tr(const char* english) { return translated(nullptr, english); }

const char* tr(const char* context, const char* english) { return translated(context, english); }

std::string tr(const char* english, std::initializer_list<std::string_view> values) {
    return filled(tr(english), {values.begin(), values.size()});
}

std::string tr_values(std::string_view english, const std::vector<std::string>& values) {
    const std::vector<std::string_view> views(values.begin(), values.end());
    return filled(tr(std::string(english).c_str()), views);
}

std::string tr_plural(const char* one, const char* many, std::int64_t count) {
    const Catalogue* words = catalogue();
    const auto number = static_cast<int>(count % 1'000'000'000);
    const char* found = words == nullptr ? nullptr : words->get(0, nullptr, one, number);
    if (found == nullptr) found = count == 1 ? one : many;
    const std::string value = grouped(count);
    const std::array<std::string_view, 1> values{value};
    return filled(found, values);
}

std::string tr_in(
    Language of_paper, std::string_view english, const std::vector<std::string>& values) {
    const std::string key(english);
    const Catalogue* words = of_paper == Language::zh ? texts().chinese : nullptr;
    const char* found = words == nullptr ? nullptr : words->get(0, nullptr, key.c_str());
    const std::vector<std::string_view> views(values.begin(), values.end());
    return filled(found == nullptr ? english : std::string_view(found), views);
}

std::string grouped(std::int64_t number) {
    std::string digits = fmt::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

std::string clock_text(Time at, const TimeZone& zone) { return clock_of(zone.local(at), false); }

std::string clock_seconds_text(Time at, const TimeZone& zone) {
    return clock_of(zone.local(at), true);
}

std::string day_text(Time at, const TimeZone& zone) { return day_of(zone.local(at).date); }

std::string long_day_text(Time at, const TimeZone& zone) {
    return long_day_of(zone.local(at).date);
}

std::string when_text(Time at, Time now, const TimeZone& zone) {
    const LocalTime local = zone.local(at);
    const Date today = zone.local(now).date;
    const std::string clock = clock_of(local, false);
    if (local.date == today) return clock;
    const bool this_year = local.date.year == today.year;
    return (this_year ? day_of(local.date) : long_day_of(local.date)) + " " + clock;
}

std::string span_text(std::int64_t span_ms) {
    const std::int64_t span = span_ms < 0 ? -span_ms : span_ms;
    if (span < minute_ms) return tr_plural("{1} s", "{1} s", span / second_ms);
    if (span < hour_ms) return tr_plural("{1} min", "{1} min", span / minute_ms);
    if (span < day_ms) return tr_plural("{1} h", "{1} h", span / hour_ms);
    return tr_plural("{1} day", "{1} days", span / day_ms);
}

}  // namespace foyer::ui
