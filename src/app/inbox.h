// Takes what the till drops into DIR/inbox, one file after the other, between the orders of the
// desk. A file leaves the inbox when its entry is durable. One that cannot be read stays there,
// with a sentence beside it (NAME.why.txt), until it is taken away, written anew, or the store
// describes its columns.
//
// Worker's thread. Copying and checking go on beside it.
#pragma once

#include <deque>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "app/receipt_intake.h"

namespace foyer::app {

class Inbox {
public:
    explicit Inbox(Store& store) : m_store(store) {}

    // What lies there now; also goes on with what a crash cut off.
    void look();
    // Nothing is left to do while this is nullopt; else how long a moment has to be quiet first.
    std::optional<long> waits_ms() const;
    // A little of the work. True: a file is in and has its entry.
    Result<bool> tend();

private:
    // A file that grows still is left alone until it rests.
    struct Shape {
        std::uintmax_t bytes = 0;
        std::int64_t changed = 0;
        friend bool operator==(const Shape&, const Shape&) = default;
    };
    // True: others than at the last look, or the first ones. What was refused is tried anew then.
    bool learn_mappings();
    static std::optional<Shape> shape_of(const std::string& path);
    void settle();
    void start_keeping();
    Result<bool> begin_kept();
    Result<bool> take_bite();
    void refuse(const std::string& path, const Error& error) const;

    Store& m_store;
    bool m_looked = false;
    std::vector<receipts::Mapping> m_mappings;
    std::map<std::string, Shape> m_restless; // by path
    std::deque<std::string> m_waiting;
    std::string m_path; // of the file in hand; empty: one that a crash cut off
    std::future<Result<receipts::TakenFile>> m_keeping;
    std::unique_ptr<FileIntake> m_intake;
};

} // namespace foyer::app
