#include <memory>

#include "desk/counter_log/log_screen.h"
#include "tools/gallery/gallery.h"
#include "tools/gallery/shell_sample.h"
#include "ui/draw.h"
#include "ui/texts.h"
#include "ui/theme.h"

namespace foyer::gallery {

namespace {

namespace log = counter_log;
using desk::Mood;
using desk::Topic;

// Wednesday 18 March 2026, a quarter to three in the store.
constexpr Date today{2026, 3, 18};

const TimeZone& zone() {
    static const TimeZone shanghai = *TimeZone::open("Asia/Shanghai");
    return shanghai;
}

StaffId staff_id(std::uint8_t number) {
    StaffId id;
    id.bytes[15] = number;
    return id;
}

const desk::StaffDirectory& directory() {
    static const desk::StaffDirectory staff({
        {staff_id(1), "林晓雨", "Lin Xiaoyu", "1001", desk::Role::clerk, "服务台", true},
        {staff_id(2), "赵敏", "Zhao Min", "1002", desk::Role::clerk, "服务台", true},
        {staff_id(3), "王建国", "Wang Jianguo", "1003", desk::Role::lead, "服务台", true},
        {staff_id(4), "周志强", "Zhou Zhiqiang", "1004", desk::Role::supervisor, "服务台", true},
    });
    return staff;
}

struct Sample {
    int hour, minute, second;
    const char* kind;
    Topic topic;
    Mood mood;
    desk::Sentence title;
    const char* reference;
    std::uint8_t actor;
    std::uint8_t approver;
};

std::vector<Sample> samples() {
    return {
        {14, 41, 7, "complaints.noted/1", Topic::complaint, Mood::plain,
         {"Note added to complaint", {}}, "TS01-260318-A0007", 3, 0},
        {14, 32, 50, "complaints.contacted/1", Topic::complaint, Mood::good,
         {"Customer contacted", {}}, "TS01-260318-A0007", 1, 0},
        {14, 29, 16, "complaints.phone_revealed/1", Topic::complaint, Mood::attention,
         {"Customer's number shown", {}}, "TS01-260318-A0007", 1, 0},
        {14, 26, 2, "complaints.level_raised/1", Topic::complaint, Mood::attention,
         {"Complaint escalated", {}}, "TS01-260318-A0007", 1, 4},
        {14, 25, 40, "staff.signed_in/1", Topic::staff, Mood::plain, {"Signed in", {}}, "", 4, 0},
        {14, 18, 33, "complaints.registered/1", Topic::complaint, Mood::trouble,
         {"Complaint registered", {}}, "TS01-260318-A0007", 1, 0},
        {14, 18, 33, "people.recorded/1", Topic::person, Mood::plain, {"Customer recorded", {}}, "",
         1, 0},
        {14, 2, 55, "store.opened/1", Topic::desk, Mood::plain, {"Store set up", {}}, "", 0, 0},
    };
}

Hash hash_of(std::int64_t seq) {
    Hash hash{};
    std::uint32_t state = static_cast<std::uint32_t>(seq) * 2'654'435'761U;
    for (auto& byte : hash) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<std::uint8_t>(state >> 24);
    }
    return hash;
}

log::LogRow row_of(const Sample& sample, std::int64_t seq) {
    const std::int64_t of_day = sample.hour * hour_ms + sample.minute * minute_ms +
                                sample.second * second_ms;
    log::LogRow row;
    row.key = {zone().moment(today, of_day).ms << 16, {}, seq};
    row.kind = sample.kind;
    row.topic = sample.topic;
    row.mood = sample.mood;
    row.actor = sample.actor == 0 ? StaffId{} : staff_id(sample.actor);
    row.approver = sample.approver == 0 ? StaffId{} : staff_id(sample.approver);
    row.reference = sample.reference;
    row.title = sample.title;
    row.facts = {{{"Reason", {}}, {"{1}", {"顾客第二次来"}}}, {{"Language", {}}, {"{1}", {"zh"}}}};
    row.previous = hash_of(seq - 1);
    row.hash = hash_of(seq);
    return row;
}

log::LogPage page_of(const std::string& state) {
    log::LogPage page;
    page.state = state == "loading"  ? desk::ListState::loading
                 : state == "failed" ? desk::ListState::failed
                                     : desk::ListState::ready;
    if (page.state != desk::ListState::ready || state == "empty" || state == "nothing") return page;
    std::int64_t seq = 1284;
    for (const Sample& sample : samples()) page.rows.push_back(row_of(sample, seq--));
    if (state == "long") {
        for (auto& row : page.rows) {
            row.title = {"{1}", {"顾客对处理结果很不满意并要求店长当面道歉以及书面说明整个经过"}};
            row.reference = "TS01-260318-A0007-and-something-much-longer";
        }
    }
    page.count = 96;
    page.older = true;
    return page;
}

log::Chain chain_of(const std::string& state) {
    const Time half_past_two = zone().moment(today, 14 * hour_ms + 30 * minute_ms);
    if (state == "checking") return {log::Chain::State::checking, 1284, 412, {}, 0};
    if (state == "broken") return {log::Chain::State::broken, 1284, 0, {}, 1102};
    if (state == "torn") return {log::Chain::State::torn, 1284, 0, {}, 1284};
    if (state == "empty") return {};
    return {log::Chain::State::verified, 1284, 0, half_past_two, 0};
}

struct Shown {
    std::string state;
    log::LogPage page;
    log::Chain chain;
    log::Ui ui;

    explicit Shown(const std::string& of)
        : state(of), page(page_of(of)), chain(chain_of(of)) {
        if (page.rows.size() > 3) ui.selected = page.rows[3].key;
        if (state == "empty") ui.period = log::Period::always;
        if (state == "week") ui.period = log::Period::seven_days;
        if (state == "types") ui.open = log::OpenList::topic;
        if (state == "detail") ui.detail_open = true;
    }

    void draw(ui::Rect canvas) {
        const desk::Viewing viewing{
            zone().moment(today, 14 * hour_ms + 45 * minute_ms), &zone(),
            {staff_id(1), desk::Role::supervisor}, &directory(),
            ui::language() == ui::Language::en};
        const ui::Rect body = page_in_shell(
            canvas, {"log", ui::tr("Counter log"), ui::day_text(viewing.now, zone()),
                     state == "offline"});
        log::draw({page, chain}, ui, body, viewing);
    }
};

}  // namespace

std::vector<GalleryPage> counter_log_pages() {
    GalleryPage page;
    page.name = "counter_log";
    page.states = {"full",   "week",     "long",   "empty", "nothing", "loading",
                   "failed", "offline", "checking", "broken", "torn",  "types",   "detail"};
    page.painter = [](const std::string& state) {
        const auto shown = std::make_shared<Shown>(state);
        return [shown](ui::Rect canvas) { shown->draw(canvas); };
    };
    return {page};
}

}  // namespace foyer::gallery
