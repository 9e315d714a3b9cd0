// A screen of the staff on a headless stage: its Model, its Ui, and the wishes it made so far.
#pragma once

#include <utility>
#include <vector>

#include "tests/desk/staff/staff_desk.h"
#include "tests/support/headless.h"

namespace foyer::staff::testing {

inline const TimeZone& shanghai() {
    static const TimeZone zone = *TimeZone::open("Asia/Shanghai");
    return zone;
}
inline desk::Viewing viewing_of(const desk::Actor& viewer, bool english = true) {
    desk::Viewing viewing;
    viewing.now = opening;
    viewing.zone = &shanghai();
    viewing.viewer = viewer;
    viewing.english = english;
    return viewing;
}
// Two people whose names show every trap of a name, and four plain ones.
inline Facts six_people() {
    const char* names[][2] = {{"林晓雨", "Lin Xiaoyu"}, {"赵敏", "Zhao Min"},
                              {"陈佳怡", "Chen Jiayi"}, {"王建国", "Wang Jianguo"},
                              {"周志强", "Zhou Zhiqiang"}, {"刘思远", ""}};
    Desk desk;
    for (int n = 1; n <= 6; ++n) {
        auto add = add_command(n, n == 5 ? desk::Role::supervisor : desk::Role::clerk);
        add.names = {names[n - 1][0], names[n - 1][1], "服务台"};
        add.keeper = n == 5;
        add.pin.length = n == 5 ? 6 : 4;
        desk.happen(Added{add.staff, add.number, add.names, add.role, add.keeper, add.pin});
    }
    return desk.facts();
}

template <class Model, class Ui, class Wish>
class Stage {
public:
    using Draw = std::vector<Wish> (*)(const Model&, Ui&, ui::Rect, const desk::Viewing&);

    explicit Stage(Draw draw, const foyer::testing::HeadlessOptions& options = {})
        : headless(options), m_draw(draw) {
        viewing = viewing_of({}, options.language == ui::Language::en);
        m_size = {static_cast<float>(options.width), static_cast<float>(options.height)};
    }
    void show() {
        headless.frame([this] {
            const float scale = ui::scale();
            for (auto& wish : m_draw(model, ui, {0, 0, m_size.x / scale, m_size.y / scale},
                                     viewing)) {
                wishes.push_back(std::move(wish));
            }
        });
        headless.settle();
    }
    // Twice the same picture and no wish: painting changes nothing.
    bool paints_twice_the_same() {
        show();
        const auto before = wishes.size();
        const auto first = headless.fingerprint();
        headless.frame();
        return headless.fingerprint() == first && wishes.size() == before;
    }
    bool shows(std::string_view text) const { return headless.shows(text); }
    void tap(std::string_view label, std::string_view beside = {}) {
        headless.tap(label, beside);
        headless.settle();
    }

    Model model;
    Ui ui;
    desk::Viewing viewing;
    std::vector<Wish> wishes;
    foyer::testing::Headless headless;

private:
    Draw m_draw;
    ui::Point m_size;
};

}  // namespace foyer::staff::testing
