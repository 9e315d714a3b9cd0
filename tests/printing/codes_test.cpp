// A program that knows nothing of ours reads the printed codes back.
#include <catch2/catch_test_macros.hpp>

#include "printing/block_layout.h"
#include "printing/layout.h"
#include "tests/support/laid_out.h"
#include "tests/support/must.h"
#include "tests/support/programs.h"
#include "tests/support/temporary_folder.h"

namespace foyer::printing {
namespace {

const Fonts fonts;
std::string read_back(const Raster& raster) {
    const test::TemporaryFolder folder;
    test::write_picture(raster, folder.file("slip.pbm"));
    const std::string out = folder.file("read");
    test::exit_code_of("zbarimg --quiet " + folder.file("slip.pbm"), out);
    return test::contents_of(out);
}

} // namespace

TEST_CASE("zbarimg reads the codes of a slip of either width", "[codes]") {
    const std::string number = "TS01-260318-A0007";
    for (const Paper roll : {Paper::roll_58, Paper::roll_80}) {
        const auto slip = test::must(slip_of(
            fonts,
            {"",
             {Text{"QR", Size::large}, QrCode{number}, Space{40}, Code128{number}, Space{40},
              TextsBesideQr{{{"扫码"}}, "beside " + number}}},
            roll));
        const std::string read = read_back(slip.raster);
        CHECK(read.find("QR-Code:" + number) != read.npos);
        CHECK(read.find("QR-Code:beside " + number) != read.npos);
        CHECK(read.find("CODE-128:" + number) != read.npos);
    }
}

TEST_CASE("zbarimg reads Chinese in a QR code", "[codes]") {
    const auto slip = test::must(slip_of(fonts, {"", {QrCode{"和丰超市"}}}, Paper::roll_80));
    CHECK(read_back(slip.raster).find("和丰超市") != std::string::npos);
}

TEST_CASE("modules of a QR code are whole dots, six and more on a roll of 80 mm", "[codes]") {
    const auto strips =
        test::must(lay_out(fonts, {"", {QrCode{"TS01-260318-A0007"}}}, size_of(Paper::roll_80)));
    for (const Strip& strip : strips) {
        const auto& code = std::get<InkedModules>(strip.ink.front());
        CHECK(code.box.w >= 6);
        CHECK(code.box.w == static_cast<int>(code.box.w));
        CHECK(code.box.x == static_cast<int>(code.box.x));
    }
}

} // namespace foyer::printing
