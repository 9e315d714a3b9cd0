#include "printing/codes.h"

#include <algorithm>
#include <memory>

#include <zint.h>

namespace foyer::printing {
namespace {

struct Free {
    void operator()(zint_symbol* symbol) const { ZBarcode_Delete(symbol); }
};
using Symbol = std::unique_ptr<zint_symbol, Free>;

Modules modules_of(const zint_symbol& symbol) {
    Modules modules{symbol.width, symbol.rows, {}};
    for (int y = 0; y < symbol.rows; ++y) {
        for (int x = 0; x < symbol.width; ++x)
            modules.black.push_back(((symbol.encoded_data[y][x / 8] >> (x % 8)) & 1) != 0);
    }
    return modules;
}

Result<Modules> encoded(Symbol symbol, const std::string& content) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(content.data());
    const int failed = content.empty()
        ? ZINT_ERROR_INVALID_DATA
        : ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(content.size()));
    if (failed >= ZINT_ERROR)
        return fail(ErrorCode::unsupported, std::string("encode a code: ") + symbol->errtxt);
    return modules_of(*symbol);
}

} // namespace

Result<Modules> qr_modules(const std::string& content) {
    Symbol symbol(ZBarcode_Create());
    symbol->symbology = BARCODE_QRCODE;
    symbol->input_mode = UNICODE_MODE;
    symbol->option_1 = 2;
    return encoded(std::move(symbol), content);
}

Result<Modules> code128_modules(const std::string& content) {
    // What lies beyond would be read back in a coding that the scan box does not expect.
    if (!std::ranges::all_of(content, [](char c) { return c >= ' ' && c <= '~'; }))
        return fail(ErrorCode::unsupported, "encode a bar code: only printable ASCII goes in");
    Symbol symbol(ZBarcode_Create());
    symbol->symbology = BARCODE_CODE128;
    return encoded(std::move(symbol), content);
}

} // namespace foyer::printing
