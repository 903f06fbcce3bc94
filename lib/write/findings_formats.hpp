#pragma once
/// The formats in which findings can be had, one line each.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "text/localized.hpp"
#include "write/findings.hpp"
#include "write/findings_text.hpp"

namespace writer {

struct FindingsFormat {
  std::string_view name;
  text::Wording summary;  ///< Who reads it.
  std::string (*render)(const FindingsReport& report, text::Lang lang, Style style);
};

/// The first is the one that is taken where none is asked for.
[[nodiscard]] std::span<const FindingsFormat> findings_formats();

}  // namespace writer
