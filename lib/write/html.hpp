#pragma once
/// Writes a document as one web page that needs nothing else: no script, no other file, no network.

#include <string>
#include <string_view>

#include "view/document.hpp"

namespace writer {

/// With the tables and columns that the summary has, and those for the screen; charts are drawn. Its content security
/// policy lets in the one style sheet alone, by its hash. Whatever a report holds stays text.
[[nodiscard]] std::string html(const view::Document& document);

/// The page's own part of its style sheet; the widths of its columns follow it.
[[nodiscard]] std::string_view page_style();

}  // namespace writer
