#include "write/xlsx_text.hpp"

#include <algorithm>

namespace writer::xlsx_detail {

namespace {

constexpr std::size_t kEscapeLength = 7;  // _x000D_

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// `_xHHHH_` begins there.
bool is_escape(std::string_view text, std::size_t at) {
  const std::string_view part = text.substr(at, kEscapeLength);
  return part.size() == kEscapeLength && part[0] == '_' && (part[1] == 'x' || part[1] == 'X') &&
         part[6] == '_' && std::all_of(part.begin() + 2, part.begin() + 6, is_hex);
}

}  // namespace

std::string escape_cell(std::string_view clean) {
  std::string out;
  out.reserve(clean.size());
  for (std::size_t i = 0; i < clean.size(); ++i) {
    out += is_escape(clean, i) ? std::string_view("_x005F_") : clean.substr(i, 1);
  }
  return out;
}

}  // namespace writer::xlsx_detail
