#include "platform/window_damage.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>

namespace foyer::platform {

struct ShownFrame::Piece {
    const ImDrawVert* a;
    const ImDrawVert* b;
    const ImDrawVert* c;
    PixelRect clip;
    ImTextureID texture;

    PixelRect box() const { return both(box_of(*a, *b, *c), clip); }
    bool operator==(const Piece& other) const {
        return std::memcmp(a, other.a, sizeof *a) == 0 && std::memcmp(b, other.b, sizeof *b) == 0 &&
            std::memcmp(c, other.c, sizeof *c) == 0 && clip == other.clip &&
            texture == other.texture;
    }
};

namespace {

PixelRect size_of(const ImDrawData& frame) {
    return {0, 0, static_cast<int>(frame.DisplaySize.x), static_cast<int>(frame.DisplaySize.y)};
}

template <class T>
bool same_bytes(const ImVector<T>& a, const ImVector<T>& b) {
    return a.Size == b.Size && (a.Size == 0 || std::memcmp(a.Data, b.Data, a.size_in_bytes()) == 0);
}

bool calls_back(const ImDrawList& list) {
    return std::ranges::any_of(
        std::span(list.CmdBuffer.Data, list.CmdBuffer.Data + list.CmdBuffer.Size),
        [](const ImDrawCmd& command) { return command.UserCallback != nullptr; });
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

std::uint64_t mix_vertex(std::uint64_t hash, const ImDrawVert& vertex) {
    std::uint64_t words[2];
    std::memcpy(words, &vertex, sizeof words);
    return mix(mix(mix(hash, words[0]), words[1]), vertex.col);
}

// Pairs of places with increasing `before` out of those sorted by `after`: the longest such chain.
struct Anchor {
    int before = 0;
    int after = 0;
};

std::vector<Anchor> longest_chain(const std::vector<Anchor>& anchors) {
    std::vector<int> tails;
    std::vector<int> previous(anchors.size(), -1);
    for (std::size_t i = 0; i < anchors.size(); ++i) {
        const auto place = std::ranges::lower_bound(tails, anchors[i].before, {}, [&](int tail) {
            return anchors[static_cast<std::size_t>(tail)].before;
        });
        if (place != tails.begin()) previous[i] = *(place - 1);
        if (place == tails.end()) {
            tails.push_back(static_cast<int>(i));
        } else {
            *place = static_cast<int>(i);
        }
    }
    std::vector<Anchor> chain;
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0;
         i = previous[static_cast<std::size_t>(i)]) {
        chain.push_back(anchors[static_cast<std::size_t>(i)]);
    }
    std::ranges::reverse(chain);
    return chain;
}

struct Placed {
    std::uint64_t hash = 0;
    int place = 0;
};

// Those whose hash stands exactly once, by hash.
std::vector<Placed> unique_ones(const std::vector<std::uint64_t>& hashes) {
    std::vector<Placed> sorted(hashes.size());
    for (std::size_t i = 0; i < hashes.size(); ++i)
        sorted[i] = {hashes[i], static_cast<int>(i)};
    std::ranges::sort(sorted, {}, &Placed::hash);
    std::vector<Placed> unique;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const bool repeated = (i > 0 && sorted[i - 1].hash == sorted[i].hash) ||
            (i + 1 < sorted.size() && sorted[i + 1].hash == sorted[i].hash);
        if (!repeated) unique.push_back(sorted[i]);
    }
    return unique;
}

// What stands exactly once in both, in an order that both share.
std::vector<Anchor>
anchors_of(const std::vector<std::uint64_t>& before, const std::vector<std::uint64_t>& after) {
    const auto old_ones = unique_ones(before);
    const auto new_ones = unique_ones(after);
    std::vector<Anchor> anchors;
    auto old_one = old_ones.begin();
    for (const Placed& new_one : new_ones) {
        while (old_one != old_ones.end() && old_one->hash < new_one.hash)
            ++old_one;
        if (old_one == old_ones.end()) break;
        if (old_one->hash == new_one.hash) anchors.push_back({old_one->place, new_one.place});
    }
    std::ranges::sort(anchors, {}, &Anchor::after);
    return longest_chain(anchors);
}

bool overlaps(const TextureChange& change, ImVec2 least, ImVec2 most) {
    return least.x <= change.most.x && most.x >= change.least.x && least.y <= change.most.y &&
        most.y >= change.least.y;
}

} // namespace

PixelRect clip_of(const ImDrawCmd& command) {
    const auto whole = [](float edge) { return static_cast<int>(std::lround(edge)); };
    return {
        whole(command.ClipRect.x), whole(command.ClipRect.y), whole(command.ClipRect.z),
        whole(command.ClipRect.w)};
}

PixelRect box_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
    const auto down = [](float edge) { return static_cast<int>(std::floor(edge)); };
    const auto up = [](float edge) { return static_cast<int>(std::ceil(edge)); };
    return {
        down(std::min({a.pos.x, b.pos.x, c.pos.x})), down(std::min({a.pos.y, b.pos.y, c.pos.y})),
        up(std::max({a.pos.x, b.pos.x, c.pos.x})), up(std::max({a.pos.y, b.pos.y, c.pos.y}))};
}

namespace {

template <class Piece, class TextureOf>
void collect(
    const ImVector<ImDrawCmd>& commands, const ImVector<ImDrawIdx>& indices,
    const ImVector<ImDrawVert>& vertices, const TextureOf& texture_of, std::vector<Piece>& pieces) {
    for (int i = 0; i < commands.Size; ++i) {
        const ImDrawCmd& command = commands[i];
        const ImDrawVert* first = vertices.Data + command.VtxOffset;
        const ImDrawIdx* index = indices.Data + command.IdxOffset;
        const PixelRect clip = clip_of(command);
        for (unsigned n = 0; n + 2 < command.ElemCount; n += 3, index += 3) {
            pieces.push_back(
                {first + index[0], first + index[1], first + index[2], clip, texture_of(i)});
        }
    }
}

} // namespace

void ShownFrame::add_pieces(const List& list, std::vector<Piece>& to) {
    const auto texture = [&](int command) {
        return list.textures[static_cast<std::size_t>(command)];
    };
    collect<Piece>(list.commands, list.indices, list.vertices, texture, to);
}

void ShownFrame::add_pieces(const ImDrawList& list, std::vector<Piece>& to) {
    const auto texture = [&](int command) { return list.CmdBuffer[command].GetTexID(); };
    collect<Piece>(list.CmdBuffer, list.IdxBuffer, list.VtxBuffer, texture, to);
}

bool ShownFrame::same(const List& kept, const ImDrawList& next) {
    if (kept.commands.Size != next.CmdBuffer.Size) return false;
    for (int i = 0; i < kept.commands.Size; ++i) {
        const ImDrawCmd& a = kept.commands[i];
        const ImDrawCmd& b = next.CmdBuffer[i];
        if (clip_of(a) != clip_of(b) || a.ElemCount != b.ElemCount || a.IdxOffset != b.IdxOffset ||
            a.VtxOffset != b.VtxOffset) {
            return false;
        }
        if (kept.textures[static_cast<std::size_t>(i)] != b.GetTexID()) return false;
    }
    return same_bytes(kept.indices, next.IdxBuffer) && same_bytes(kept.vertices, next.VtxBuffer);
}

void ShownFrame::differing_middle(
    const Piece* before, std::size_t before_count, const Piece* after, std::size_t after_count,
    Region& region) {
    const auto hashes = [](const Piece* pieces, std::size_t count) {
        std::vector<std::uint64_t> found(count);
        for (std::size_t i = 0; i < count; ++i) {
            const Piece& piece = pieces[i];
            std::uint64_t hash = mix_vertex(piece.texture, *piece.a);
            hash = mix_vertex(mix_vertex(hash, *piece.b), *piece.c);
            hash =
                mix(hash,
                    static_cast<std::uint64_t>(piece.clip.left) << 32 ^
                        static_cast<std::uint64_t>(piece.clip.top));
            found[i] =
                mix(hash,
                    static_cast<std::uint64_t>(piece.clip.right) << 32 ^
                        static_cast<std::uint64_t>(piece.clip.bottom));
        }
        return found;
    };
    auto anchors = anchors_of(hashes(before, before_count), hashes(after, after_count));
    anchors.push_back({static_cast<int>(before_count), static_cast<int>(after_count)});
    int old_at = 0;
    int new_at = 0;
    for (const Anchor& anchor : anchors) {
        // Repeated pieces are no anchors, but where they follow one they match as well.
        while (old_at < anchor.before && new_at < anchor.after && before[old_at] == after[new_at]) {
            ++old_at;
            ++new_at;
        }
        int old_end = anchor.before;
        int new_end = anchor.after;
        while (old_end > old_at && new_end > new_at && before[old_end - 1] == after[new_end - 1]) {
            --old_end;
            --new_end;
        }
        for (; old_at < old_end; ++old_at)
            region.add(before[old_at].box());
        for (; new_at < new_end; ++new_at)
            region.add(after[new_at].box());
        old_at = anchor.before + 1;
        new_at = anchor.after + 1;
    }
}

void ShownFrame::differing(
    const std::vector<Piece>& before, const std::vector<Piece>& after, Region& region) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    differing_middle(
        before.data() + head, before.size() - head - tail, after.data() + head,
        after.size() - head - tail, region);
}

// Whole lists first: most of them stay as they were.
void ShownFrame::compare_lists(const ImDrawData& next, Region& region) {
    const auto count = static_cast<std::size_t>(next.CmdLists.Size);
    const auto list = [&](std::size_t i) -> const ImDrawList& {
        return *next.CmdLists[static_cast<int>(i)];
    };
    const std::size_t shorter = std::min(m_lists.size(), count);
    std::size_t head = 0;
    while (head < shorter && same(m_lists[head], list(head)))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           same(m_lists[m_lists.size() - 1 - tail], list(count - 1 - tail))) {
        ++tail;
    }
    m_before.clear();
    m_after.clear();
    for (std::size_t i = head; i < m_lists.size() - tail; ++i)
        add_pieces(m_lists[i], m_before);
    for (std::size_t i = head; i < count - tail; ++i)
        add_pieces(list(i), m_after);
    differing(m_before, m_after, region);
}

void ShownFrame::compare_textures(
    const ImDrawList& list, const std::vector<TextureChange>& changes, Region& region) {
    m_after.clear();
    add_pieces(list, m_after);
    for (const Piece& piece : m_after) {
        const ImVec2 least(
            std::min({piece.a->uv.x, piece.b->uv.x, piece.c->uv.x}),
            std::min({piece.a->uv.y, piece.b->uv.y, piece.c->uv.y}));
        const ImVec2 most(
            std::max({piece.a->uv.x, piece.b->uv.x, piece.c->uv.x}),
            std::max({piece.a->uv.y, piece.b->uv.y, piece.c->uv.y}));
        for (const TextureChange& change : changes) {
            if (change.texture == piece.texture && overlaps(change, least, most)) {
                region.add(piece.box());
            }
        }
    }
}

Region ShownFrame::difference(const ImDrawData& next, const std::vector<TextureChange>& changes) {
    const PixelRect size = size_of(next);
    Region region;
    if (!m_known || m_size != size) {
        region.add(size);
        return region;
    }
    compare_lists(next, region);
    for (const ImDrawList* list : next.CmdLists) {
        // What a callback draws cannot be compared.
        if (calls_back(*list)) region.add(size);
        if (!changes.empty()) compare_textures(*list, changes, region);
    }
    region.cut_to(size);
    return region;
}

void ShownFrame::keep(const ImDrawData& shown) {
    m_known = true;
    m_size = size_of(shown);
    m_lists.resize(static_cast<std::size_t>(shown.CmdLists.Size));
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const ImDrawList& from = *shown.CmdLists[static_cast<int>(i)];
        List& to = m_lists[i];
        to.commands = from.CmdBuffer;
        to.indices = from.IdxBuffer;
        to.vertices = from.VtxBuffer;
        to.textures.clear();
        for (const ImDrawCmd& command : from.CmdBuffer)
            to.textures.push_back(command.GetTexID());
    }
}

ShownFrame::ShownFrame() = default;
ShownFrame::~ShownFrame() = default;

void ShownFrame::forget() {
    m_known = false;
    m_lists.clear();
}

} // namespace foyer::platform
