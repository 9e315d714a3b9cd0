#include "ui/picture.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/frame.h"
#include "ui/item.h"
#include "ui/parts.h"
#include "ui/picture_store.h"
#include "ui/texts.h"

namespace foyer::ui {
namespace {

constexpr float tile_radius = 10;

Icon icon_of(PictureState state) {
    switch (state) {
    case PictureState::failed: return Icon::error;
    case PictureState::paper: return Icon::description;
    default: return Icon::photo;
    }
}

void draw_icon(Rect box, PictureState state, float radius) {
    const bool failed = state == PictureState::failed;
    fill_rect(box, colour(failed ? Token::danger_soft : Token::surface3), radius);
    const float size = std::clamp(std::min(box.w, box.h) / 2, 20.0F, 56.0F);
    icon_in(box, icon_of(state), size, colour(failed ? Token::danger : Token::t3));
}

// The middle of the picture in the shape of the box.
void cut_to(PlacedPicture& picture, float w, float h) {
    const float wide = picture.width / picture.height;
    const float wished = w / h;
    if (wide > wished) {
        const float cut = (picture.to.x - picture.from.x) * (1 - wished / wide) / 2;
        picture.from.x += cut;
        picture.to.x -= cut;
    } else {
        const float cut = (picture.to.y - picture.from.y) * (1 - wide / wished) / 2;
        picture.from.y += cut;
        picture.to.y -= cut;
    }
}

void draw_picture(Rect box, const PlacedPicture& picture, float radius) {
    const ImRect at = snapped(box);
    canvas()->AddImageRounded(
        picture.texture, at.Min, at.Max, picture.from, picture.to, IM_COL32_WHITE, device(radius));
}

void draw_check(Rect box) {
    const Point middle{box.right() - 16, box.y + 16};
    circle(middle, 12, colour(Token::acc));
    icon({middle.x - 8, middle.y - 8}, Icon::check, 16, colour(Token::on_acc));
}

std::string_view value_of(const PictureView& view, bool chosen) {
    if (chosen) return "on";
    switch (view.state) {
    case PictureState::ready: return "ready";
    case PictureState::failed: return "failed";
    case PictureState::paper: return "paper";
    case PictureState::loading: break;
    }
    return "loading";
}

} // namespace

bool picture_tile(Rect box, std::string_view label, const PictureView& view, bool chosen) {
    const Press press = item(box, label, "picture", {.value = value_of(view, chosen)});
    auto picture = view.state == PictureState::ready ? placed_picture(view.id, PictureUse::tile)
                                                     : std::nullopt;
    if (picture) {
        cut_to(*picture, box.w, box.h);
        draw_picture(box, *picture, tile_radius);
    } else {
        draw_icon(box, view.state, tile_radius);
    }
    stroke_rect(
        box, colour(chosen ? Token::acc : Token::border), tile_radius, chosen ? 3.0F : 1.0F);
    if (chosen) draw_check(box);
    if (press.focused) focus_ring(box, tile_radius);
    return press.clicked;
}

void whole_picture(Rect box, const PictureView& view) {
    const auto picture = view.state == PictureState::ready
        ? placed_picture(view.id, PictureUse::whole)
        : std::nullopt;
    if (!picture) return draw_icon(centred(box, 160, 160), view.state, 20);
    const float share = std::min(box.w / picture->width, box.h / picture->height);
    draw_picture(centred(box, picture->width * share, picture->height * share), *picture, 0);
}

} // namespace foyer::ui
