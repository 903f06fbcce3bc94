#pragma once
/// Writes a document as GitHub-flavoured Markdown that reads well unrendered too.

#include <string>
#include <string_view>

#include "view/document.hpp"

namespace writer {

/// Leaves out the columns that make sense in a workbook only. Whatever a report holds stays text.
[[nodiscard]] std::string markdown(const view::Document& document);

/// Where a text stands: only at the beginning of a line can it open a list or a heading.
enum class MarkdownPlace { line_start, within };

/// Text without any meaning to Markdown, HTML or GitHub. Line ends become `<br>`.
[[nodiscard]] std::string markdown_text(std::string_view raw, MarkdownPlace place);

}  // namespace writer
