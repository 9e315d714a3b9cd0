#include "journal/sealing.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "base/json_text.h"

namespace foyer::journal {

namespace {

using nlohmann::json;

constexpr int depth_limit = 16;

struct Place {
    explicit Place(OpId of) : op(of) {}

    OpId op;
    json::json_pointer path;
    int depth = 0;

    std::string context() const { return text_of(op) + path.to_string(); }
};

std::unexpected<Error> unfit(const Place& place, std::string_view why) {
    return fail(ErrorCode::unsupported,
                "body at " + place.path.to_string() + ": " + std::string(why));
}

// The two keys of a mark and nothing else.
bool is_mark(const json& node, const char* text_key) {
    return node.is_object() && node.size() == 2 && node.contains(text_key) &&
           node.contains("$person") && node[text_key].is_string() && node["$person"].is_string();
}

// Numbers that every reader agrees on.
Done check_number(const json& node, const Place& place) {
    if (node.is_number_float()) return unfit(place, "only whole numbers are allowed");
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (node.is_number_unsigned() && node.get<std::uint64_t>() > most) {
        return unfit(place, "a number above 2^63 - 1");
    }
    return {};
}

// Calls act(child, place) for what stands directly in an object or array.
template <class Act>
Done each_child(json& node, Place& place, const Act& act) {
    if (++place.depth > depth_limit) return unfit(place, "too deeply nested");
    if (node.is_object()) {
        for (auto& [key, child] : node.items()) {
            if (key.starts_with('$')) return unfit(place, "a key that starts with $");
            place.path.push_back(key);
            CHECK_OK(act(child, place));
            place.path.pop_back();
        }
    } else if (node.is_array()) {
        for (std::size_t i = 0; i < node.size(); ++i) {
            place.path.push_back(std::to_string(i));
            CHECK_OK(act(node[i], place));
            place.path.pop_back();
        }
    }
    --place.depth;
    return {};
}

Result<PersonId> person_of(const json& mark, const Place& place) {
    const auto person = parse_id<PersonId>(mark["$person"].get_ref<const std::string&>());
    if (!person) return unfit(place, "$person is no id");
    return *person;
}

Done seal_node(json& node, Place& place, Keyring& keyring) {
    if (is_mark(node, "$personal")) {
        TRY(const auto person, person_of(node, place));
        TRY(auto sealed, keyring.seal(person, place.context(),
                                      node["$personal"].get_ref<const std::string&>()));
        node = {{"$sealed", std::move(sealed)}, {"$person", text_of(person)}};
        return {};
    }
    CHECK_OK(check_number(node, place));
    if (node.is_binary()) return unfit(place, "bytes are no text");
    return each_child(node, place, [&](json& child, Place& at) -> Done {
        return seal_node(child, at, keyring);
    });
}

Done open_node(json& node, Place& place, Keyring& keyring) {
    if (is_mark(node, "$sealed")) {
        TRY(const auto person, person_of(node, place));
        TRY(auto plain, keyring.open_seal(person, place.context(),
                                          node["$sealed"].get_ref<const std::string&>()));
        node = plain ? json(std::move(*plain)) : json(nullptr);
        return {};
    }
    return each_child(node, place, [&](json& child, Place& at) -> Done {
        return open_node(child, at, keyring);
    });
}

}  // namespace

Result<std::string> seal_body(json body, OpId op, Keyring& keyring) {
    Place place(op);
    CHECK_OK(seal_node(body, place, keyring));
    try {
        return body.dump(-1, ' ', false, json::error_handler_t::strict);
    } catch (const json::exception& error) {
        return unfit(Place(op), error.what());
    }
}

Result<json> open_body(const NewEntry& entry, Keyring& keyring) {
    auto body = parse_json(entry.body);
    if (body.is_discarded()) return fail(ErrorCode::corrupt, "body of " + entry.kind + ": no JSON");
    Place place(entry.op);
    CHECK_OK(open_node(body, place, keyring));
    return body;
}

}  // namespace foyer::journal
