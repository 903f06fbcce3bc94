#pragma once
/// Data as JSON.

#include <string>

#include "view/data.hpp"

namespace writer {

/// Indented by two spaces, ends with a line end. Numbers are printed digit for digit; what is not UTF-8 (a
/// file's name may be anything) is spelled out.
[[nodiscard]] std::string json(const view::Data& data);
/// The same on one line.
[[nodiscard]] std::string json_line(const view::Data& data);

}  // namespace writer
