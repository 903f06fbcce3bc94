#pragma once
/// Numbers of official documents, as state bodies and as Party bodies write them.

#include <optional>
#include <string>
#include <string_view>

namespace check {

/// `123/KH-UBND`, `16/CT-TTg`, `09/2019/NĐ-CP`, `44/2019/QH14` (Decree 30/2020/NĐ-CP) or `127-QĐ/TW`, `45-CV/VPTU`
/// (guideline 36-HD/VPTW).
[[nodiscard]] bool is_document_number(std::string_view text);

/// The same number with hyphens for dashes, and without a leading `Số` or spaces beside a mark, where that makes it right.
[[nodiscard]] std::optional<std::string> mended_document_number(std::string_view text);

}  // namespace check
