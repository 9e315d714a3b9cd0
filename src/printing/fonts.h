// The fonts that paper is set in. Loading them takes some 50 ms, so whoever lays out keeps one.
#pragma once

#include <memory>

struct _PangoFontMap;

namespace foyer::printing {

// Used by one thread at a time.
class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    _PangoFontMap* map() const { return m_map; }

private:
    _PangoFontMap* m_map;
};

} // namespace foyer::printing
