// Files that others own and the store draws on (receipts of the till, lists of items), kept beside
// the journal: DIR/receipts/<sha256>.zst, compressed, for nobody else to read. What stands in the
// journal is the hash; tables are made again from the kept file.
//
// A file is durable before keep() returns. One that no entry names (a crash in between) is found
// again by the next try: the same content has the same name.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/bytes.h"
#include "base/result.h"

namespace foyer::journal {

struct KeptReference {
    std::string sha256; // of the content, in hex
    std::int64_t bytes = 0;
};

class ReferenceFiles {
public:
    // The folder is made when the first file is kept.
    explicit ReferenceFiles(std::string folder) : m_folder(std::move(folder)) {}

    // Reads the source in pieces, whatever its size. Error{not_found}: there is no such file or it
    // is no file; Error{storage}: the disk.
    Result<KeptReference> keep(const std::string& source) const;
    bool has(const std::string& sha256) const;
    // Hands the content out piece by piece; false from `take` stops it. Error{not_found}: it is not
    // here; Error{corrupt}: it was changed or cut off, and then nothing handed out is to be
    // trusted.
    using TakePiece = std::function<bool(ByteView piece)>;
    Done read(const std::string& sha256, const TakePiece& take) const;

private:
    std::string path_of(const std::string& sha256) const;

    std::string m_folder;
};

} // namespace foyer::journal
