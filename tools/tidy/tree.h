// The checkout as tidy reads it: every text file once, C++ also with comments and literals blanked.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace foyer::tidy {

struct File {
    std::string path;                // from the root of the checkout, with '/'
    std::vector<std::string> lines;  // as written, without line ends
    std::vector<std::string> code;   // C++ only: same lines, comments and literals blanked
};

struct Tree {
    std::vector<File> files;       // sorted by path
    std::set<std::string> paths;   // of all files, read or not

    const File* find(std::string_view path) const;
};

struct Finding {
    std::string path;
    std::size_t line = 0;  // from 1; 0: the whole file
    std::string sentence;  // what is wrong and what to do instead
};
using Findings = std::vector<Finding>;

std::string text_of(const Finding& finding);

// Reads src, platform, tools, tests, assets and the root's own files.
Result<Tree> read_tree(const std::string& root);

// One file from its text, as read_tree makes it.
File file_of(std::string path, std::string_view text);

// "*" stands for anything but '/'; a pattern that ends in '/' fits all below that folder.
bool fits(std::string_view pattern, std::string_view path);

bool is_cpp(std::string_view path);
bool is_header(std::string_view path);
bool is_document(std::string_view path);

}  // namespace foyer::tidy
