#include "tests/support/temporary_folder.h"

#include <cstdlib>
#include <filesystem>

#include "base/invariant.h"

namespace foyer::test {

TemporaryFolder::TemporaryFolder()
    : m_path((std::filesystem::temp_directory_path() / "foyer-test-XXXXXX").string()) {
    INVARIANT(::mkdtemp(m_path.data()) != nullptr);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

}  // namespace foyer::test
