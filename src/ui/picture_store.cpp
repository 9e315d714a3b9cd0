#include "ui/picture_store.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

#include "base/invariant.h"

namespace foyer::ui {
namespace {

// One photo's place in a texture.
struct Place {
    PictureId id = 0;
    int x = 0;
    int y = 0;
    int width = 0; // 0: empty
    int height = 0;
    int drawn = 0; // in which frame, last
};

// A square texture of equal places.
class Shelf {
public:
    Shelf(int side, int across) : m_side(side), m_across(across) {}

    void keep(PictureId id, const Picture& pixels) {
        INVARIANT(pixels.width <= m_side && pixels.height <= m_side && pixels.width > 0);
        make_texture();
        Place& place = place_for(id);
        const int n = static_cast<int>(&place - m_places.data());
        place = {
            id, n % m_across * m_side, n / m_across * m_side, pixels.width, pixels.height,
            ImGui::GetFrameCount()};
        write(place, pixels);
    }

    Place* find(PictureId id) {
        if (!is_current()) return nullptr;
        const auto found = std::ranges::find_if(
            m_places, [&](const Place& one) { return one.width > 0 && one.id == id; });
        return found == m_places.end() ? nullptr : &*found;
    }

    PlacedPicture placed(const Place& place) const {
        const auto whole = static_cast<float>(m_texture->Width);
        // From the middle of the first pixel to the middle of the last: a picture drawn larger
        // than it is would else take its edges from what lies beside it.
        const auto middle = [&](int pixel) { return (static_cast<float>(pixel) + 0.5F) / whole; };
        return {
            m_texture->GetTexRef(),
            {middle(place.x), middle(place.y)},
            {middle(place.x + place.width - 1), middle(place.y + place.height - 1)},
            static_cast<float>(place.width),
            static_cast<float>(place.height)};
    }

private:
    // Its context may be gone, and the texture on the graphics card with it.
    bool is_current() const {
        return m_texture && m_context == ImGui::GetCurrentContext() &&
            m_texture->Status != ImTextureStatus_Destroyed;
    }

    void make_texture() {
        if (is_current()) return;
        m_texture = std::make_unique<ImTextureData>();
        m_texture->Create(ImTextureFormat_RGBA32, m_side * m_across, m_side * m_across);
        m_context = ImGui::GetCurrentContext();
        ImGui::RegisterUserTexture(m_texture.get());
        m_places.assign(static_cast<std::size_t>(m_across * m_across), {});
    }

    // Its own, an empty one, or that of the picture that was not drawn for the longest.
    Place& place_for(PictureId id) {
        if (Place* own = find(id)) return *own;
        return *std::ranges::min_element(m_places, {}, [](const Place& one) {
            return one.width == 0 ? -1 : one.drawn;
        });
    }

    void write(const Place& place, const Picture& pixels) {
        const std::size_t row = static_cast<std::size_t>(pixels.width) * 4;
        for (int y = 0; y < pixels.height; ++y)
            std::memcpy(
                m_texture->GetPixelsAt(place.x, place.y + y),
                pixels.rgba.data() + row * static_cast<std::size_t>(y), row);
        if (m_texture->Status == ImTextureStatus_WantCreate) return;
        if (m_texture->Status == ImTextureStatus_OK) m_texture->Updates.clear();
        const ImTextureRect part{
            static_cast<unsigned short>(place.x), static_cast<unsigned short>(place.y),
            static_cast<unsigned short>(place.width), static_cast<unsigned short>(place.height)};
        m_texture->Updates.push_back(part);
        m_texture->UpdateRect = {0, 0, static_cast<unsigned short>(m_texture->Width),
                                 static_cast<unsigned short>(m_texture->Height)};
        m_texture->SetStatus(ImTextureStatus_WantUpdates);
    }

    const int m_side;
    const int m_across;
    ImGuiContext* m_context = nullptr;
    std::unique_ptr<ImTextureData> m_texture;
    std::vector<Place> m_places;
};

constexpr int small_across = 6;
static_assert(small_across * small_across == small_pictures_most);

Shelf& shelf_of(PictureUse use) {
    static Shelf small(small_picture_px, small_across);
    static Shelf large(large_picture_px, 1);
    return use == PictureUse::tile ? small : large;
}

} // namespace

void keep_picture(PictureId id, PictureUse use, const Picture& pixels) {
    shelf_of(use).keep(id, pixels);
}

bool has_picture(PictureId id, PictureUse use) {
    return shelf_of(use).find(id) != nullptr;
}

std::optional<PlacedPicture> placed_picture(PictureId id, PictureUse use) {
    Shelf& shelf = shelf_of(use);
    Place* place = shelf.find(id);
    if (place == nullptr) return std::nullopt;
    place->drawn = ImGui::GetFrameCount();
    return shelf.placed(*place);
}

} // namespace foyer::ui
