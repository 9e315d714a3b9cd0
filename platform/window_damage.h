// What a frame of Dear ImGui draws, kept to be compared with the next: the next frame is drawn only
// where it looks different.
//
// Why it is exact: a pixel's colour follows from the sequence of triangles over it. Both frames are
// sequences of triangles; take any common subsequence. A pixel that lies under none of the
// triangles left over, old or new, has the same sequence over it in both frames.
#pragma once

#include <vector>

#include "imgui.h"
#include "platform/region.h"

namespace foyer::platform {

// A part of a texture whose pixels are about to change, in texture coordinates.
struct TextureChange {
    ImTextureID texture = ImTextureID_Invalid;
    ImVec2 least;
    ImVec2 most;
};

// The clip rectangle of a command in whole pixels: the one rule by which frames are compared, cut
// and drawn. Foyer's frames count in device pixels (DisplayPos 0, FramebufferScale 1).
PixelRect clip_of(const ImDrawCmd& command);
// Where a triangle may leave a mark.
PixelRect box_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c);

class ShownFrame {
public:
    ShownFrame();
    ~ShownFrame();
    ShownFrame(const ShownFrame&) = delete;
    ShownFrame& operator=(const ShownFrame&) = delete;

    // Where `next` looks different from the frame kept, within the frame's size.
    // `changes` are textures updated since then.
    Region difference(const ImDrawData& next, const std::vector<TextureChange>& changes);
    void keep(const ImDrawData& shown);
    // The next frame differs everywhere.
    void forget();

private:
    struct List {
        ImVector<ImDrawCmd> commands;
        std::vector<ImTextureID> textures; // of each command, as it was when drawn
        ImVector<ImDrawIdx> indices;
        ImVector<ImDrawVert> vertices;
    };
    struct Piece; // one triangle and the state it is drawn with
    static void add_pieces(const List& list, std::vector<Piece>& to);
    static void add_pieces(const ImDrawList& list, std::vector<Piece>& to);
    static bool same(const List& kept, const ImDrawList& next);
    void compare_lists(const ImDrawData& next, Region& region);
    void compare_textures(
        const ImDrawList& list, const std::vector<TextureChange>& changes, Region& region);
    static void
    differing(const std::vector<Piece>& before, const std::vector<Piece>& after, Region& region);
    static void differing_middle(
        const Piece* before, std::size_t before_count, const Piece* after, std::size_t after_count,
        Region& region);

    bool m_known = false;
    PixelRect m_size;
    std::vector<List> m_lists;
    // Kept from frame to frame: memory asked for anew costs more than filling it.
    std::vector<Piece> m_before;
    std::vector<Piece> m_after;
};

} // namespace foyer::platform
