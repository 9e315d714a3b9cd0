#include "tools/gallery/complaints_samples.h"

#include <array>

namespace foyer::gallery {
namespace {

using complaints::CaseDetail;
using complaints::Limit;
using complaints::ListedCase;
using complaints::Phase;
using complaints::TimelineKind;
using complaints::TimelineLine;

desk::Number number(int day, int serial) {
    return {"TS", 1, {2026, 3, day}, 'A', serial};
}

struct Sample {
    const char* title;
    int day;
    int serial;
    const char* customer;
    const char* phone;
    int level;
    std::uint8_t owner;
};
constexpr std::array samples{
    Sample{"停车场剐蹭", 17, 19, "陈*", "139****0214", 3, 2},
    Sample{"少找零钱 ¥50", 18, 2, "马*", "133****5678", 1, 3},
    Sample{"鲜牛奶过期", 18, 7, "张*敏", "138****5678", 3, 4},
    Sample{"价签与收银不符", 18, 5, "何*豪", "186****5678", 2, 3},
    Sample{"空调太冷", 18, 6, "周*", "159****5678", 1, 5},
    Sample{"冷柜漏水打滑", 17, 11, "李*华", "137****5678", 2, 4}};

ListedCase listed(const Sample& sample, std::uint32_t n) {
    ListedCase row;
    row.id = sample_case(n);
    row.number = number(sample.day, sample.serial);
    row.title = sample.title;
    row.customer = sample.customer;
    row.phone = sample.phone;
    row.category = "service";
    row.level = sample.level;
    row.phase = Phase::in_progress;
    row.owner = sample_staff(sample.owner);
    return row;
}

complaints::Intake sample_intake() {
    complaints::Intake intake;
    intake.category = "food";
    intake.facts = "3 月 17 日晚买的鲜牛奶，保质期是 3 月 16 "
                   "日，孩子喝了一口。要求退款，并说明过期商品为什么还"
                   "在货架上。";
    intake.name_given = "张小敏";
    intake.phone = "+8613812345678";
    intake.product_name = "鲜牛奶 950 ml";
    intake.receipt_number = "0317-2-00418";
    intake.amount = Fen{18'90};
    return intake;
}

TimelineLine line_of(TimelineKind kind, Time at, std::uint8_t actor) {
    TimelineLine line;
    line.kind = kind;
    line.at = at;
    line.actor = sample_staff(actor);
    return line;
}

std::vector<TimelineLine> sample_timeline(const SampleDesk& desk) {
    TimelineLine note = line_of(TimelineKind::noted, desk.at(18, 14, 41), 5);
    note.text = "乳品柜 3 号：下架同批次 6 盒，已封存。";
    TimelineLine assigned = line_of(TimelineKind::assigned, desk.at(18, 14, 20), 1);
    assigned.staff = sample_staff(4);
    assigned.department = "food_safety";
    TimelineLine told = line_of(TimelineKind::contacted, desk.at(18, 14, 19), 1);
    told.way = complaints::ContactWay::message;
    told.text = "16:18 前答复";
    TimelineLine registered = line_of(TimelineKind::registered, desk.at(18, 14, 18), 1);
    registered.level = 3;
    return {note, assigned, told, registered};
}

} // namespace

SampleDesk::SampleDesk()
    : staff(
          {{sample_staff(1), "林晓雨", "Lin Xiaoyu", "1001", desk::Role::clerk, "服务台", true},
           {sample_staff(2), "陈佳怡", "Chen Jiayi", "1002", desk::Role::clerk, "服务台", true},
           {sample_staff(3), "赵敏", "Zhao Min", "1003", desk::Role::lead, "服务台", true},
           {sample_staff(4), "刘思远", "Liu Siyuan", "1004", desk::Role::manager, "店办", true},
           {sample_staff(5), "王建国", "Wang Jianguo", "1005", desk::Role::supervisor, "服务台",
            true},
           {sample_staff(6), "孙离", "Sun Li", "1006", desk::Role::clerk, "服务台", false}}) {}

desk::Viewing SampleDesk::viewing(bool english) const {
    return {now, &zone, {sample_staff(2), desk::Role::clerk}, &staff, english};
}

StaffId sample_staff(std::uint8_t n) {
    return StaffId{{1, n}};
}

CaseId sample_case(std::uint32_t n) {
    const auto byte = [n](unsigned shift) { return static_cast<std::uint8_t>(n >> shift); };
    return CaseId{{3, byte(24), byte(16), byte(8), byte(0)}};
}

complaints::ListModel sample_list(const SampleDesk& desk) {
    complaints::ListModel model;
    model.state = desk::ListState::ready;
    std::uint32_t n = 0;
    for (const Sample& sample : samples)
        model.rows.push_back(listed(sample, ++n));
    const Time now = desk.now;
    model.rows[0].due = Limit{now - 3 * hour_ms - minute_ms, now - 4 * hour_ms};
    model.rows[1].due = Limit{now - 20 * minute_ms - second_ms, now - hour_ms};
    model.rows[2].due = Limit{desk.at(18, 16, 18), desk.at(18, 15, 30)};
    model.rows[3].due = Limit{desk.at(18, 20, 0), desk.at(18, 19, 0)};
    model.rows[4].due = Limit{desk.at(19, 18, 0), desk.at(19, 12, 0)};
    model.rows[5].phase = Phase::resolved;
    model.counts.open = 6;
    model.counts.overdue = 2;
    model.counts.mine = 1;
    model.counts.resolved = 1;
    model.counts.closed = 52;
    model.counts.all = 58;
    return model;
}

complaints::ListModel sample_long_list(const SampleDesk& desk, std::size_t count) {
    complaints::ListModel model;
    model.state = desk::ListState::ready;
    model.rows.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto n = static_cast<std::uint32_t>(i + 1);
        ListedCase row = listed(samples[i % samples.size()], n);
        row.number.serial = static_cast<int>(i % 9999) + 1;
        const Time due = desk.now + (static_cast<std::int64_t>(i) - 3) * hour_ms;
        row.due = Limit{due, due - hour_ms};
        model.rows.push_back(std::move(row));
    }
    model.more = true;
    model.counts.open = static_cast<std::int64_t>(count) + 1'234'567;
    model.counts.overdue = 12'345;
    model.counts.mine = 1'234;
    model.counts.resolved = 98'765;
    return model;
}

complaints::Form sample_form() {
    complaints::Form form;
    form.id = sample_case(7);
    form.person = PersonId{{2, 1}};
    form.level = 3;
    form.category = "food";
    form.facts =
        "3 月 17 日晚在本店购买的鲜牛奶 950 ml（保质期至 3 月 16 "
        "日），回家后发现已过期，孩子喝了一小"
        "口，目前无不适。顾客要求退款，并说明过期商品为什么还在货架上，希望今天内给出答复。";
    form.quick_facts = {"goods_kept", "photos_taken", "child_or_elder"};
    form.promise = complaints::PromiseChoice::hours_2;
    form.assign_to_department = "food_safety";
    return form;
}

complaints::Advice sample_advice(bool english) {
    complaints::Advice advice;
    advice.label = "KB-21·v4";
    if (english) {
        advice.title = "Expired food was sold";
        advice.say = {
            {"Calm first", "\"I am sorry. How is your child? We can go to a doctor with you.\""},
            {"Keep the evidence", "\"I seal and photograph the goods and give you a slip.\""},
            {"Explain the rule", "\"By article 148 the seller answers first.\""}};
        advice.warning = "Promise no money: a supervisor decides";
        return advice;
    }
    advice.title = "买到过期食品";
    advice.say = {
        {"先安抚", "“很抱歉，孩子现在感觉怎么样？需要的话我们陪您去医院。”"},
        {"留证据", "“商品和小票我先封存拍照，再给您一份回执。”"},
        {"讲政策", "《食品安全法》148 条：退货款，可要求 10 倍赔偿，最低 1000 元"}};
    advice.warning = "勿当场承诺赔偿金额，由主管确认";
    return advice;
}

complaints::KnownCustomer sample_customer() {
    complaints::KnownCustomer customer;
    customer.person = PersonId{{2, 1}};
    customer.name = "张*敏";
    customer.phone = "138****5678";
    customer.history.complaints_90_days = 1;
    customer.history.newest_phase = Phase::resolved;
    return customer;
}

complaints::RadarAnswer sample_radar(const SampleDesk& desk) {
    std::vector<ListedCase> milk;
    for (std::uint32_t n = 1; n <= 2; ++n) {
        ListedCase row = listed(samples[2], n);
        row.title = "鲜牛奶 950 ml";
        row.number.serial = static_cast<int>(n) + 2;
        row.registered_at = desk.at(n == 1 ? 18 : 16, 11, 5);
        milk.push_back(std::move(row));
    }
    complaints::RadarAnswer answer;
    answer.state = desk::ListState::ready;
    answer.clusters = {
        {{complaints::KeyKind::goods, "鲜牛奶 950 ml"}, 3, "鲜牛奶 950 ml", milk},
        {{complaints::KeyKind::department_cause, "food_safety/expired"}, 5, "", milk}};
    answer.duplicates = {
        {milk.front(), {true, true, true, 82}}, {milk.back(), {false, false, true, 12}}};
    return answer;
}

CaseDetail sample_detail(const SampleDesk& desk) {
    CaseDetail detail;
    complaints::State& state = detail.state;
    state.id = sample_case(7);
    state.number = number(18, 7);
    state.phase = Phase::in_progress;
    state.intake = sample_intake();
    state.level = state.minimum_level = 3;
    state.registered_at = desk.at(18, 14, 18);
    state.registered_by = sample_staff(1);
    state.last_at = desk.at(18, 14, 41);
    state.owner = sample_staff(2);
    state.assignments = {
        {"food_safety", {}, desk.at(18, 14, 20), {desk.at(18, 14, 50), desk.at(18, 14, 44)},
         desk.at(18, 14, 32)}};
    state.first_response_at = desk.at(18, 14, 19);
    state.limits.proposal = {desk.at(18, 16, 18), desk.at(18, 15, 30)};
    state.limits.resolve = {desk.at(19, 18, 0), desk.at(19, 12, 0)};
    detail.title = "鲜牛奶过期 Expired fresh milk";
    detail.customer = "张*敏";
    detail.phone = "138****5678";
    detail.timeline = sample_timeline(desk);
    return detail;
}

std::string long_words() {
    std::string words;
    for (int i = 0; i < 12; ++i) {
        words += "顾客说冷柜漏水把地面弄得很滑，自己差点摔倒，旁边没有人提醒，也没有警示牌，希望店"
                 "里给个说法。";
    }
    return words;
}

std::string hostile_words() {
    return "##sour%n milk %s%d\xE2\x80\xAE"
           "abc\xE2\x80\xAC\n\t\x01{1} <b>“”\xF0\xA0\xAE\xB7";
}

std::string rare_name() {
    return "㛃喆堃䶮𠮷";
}

} // namespace foyer::gallery
