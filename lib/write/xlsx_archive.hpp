#pragma once
/// Reads a finished workbook back, part by part, for the library that writes it does not notice a full disk.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace writer::xlsx_detail {

/// Name → bytes of every part, in the archive's order of names. Null where the archive or a checksum is
/// broken.
[[nodiscard]] std::optional<std::map<std::string, std::string>> read_parts(
    const std::filesystem::path& archive);

/// Copies a workbook and adds what the library has no word for: each sheet's first page has a head of its own, which is
/// empty, so that no page number stands there; and the workbook's own font is the document's. False where a part cannot
/// be read or written.
[[nodiscard]] bool finish(const std::filesystem::path& from, const std::filesystem::path& to);

/// Every tag that opens is closed, in order, and nothing is cut off. Not a validator: it knows what our
/// writer writes.
[[nodiscard]] bool is_balanced_xml(std::string_view xml);

/// The workbook is whole: all of its parts, with so many sheets, each of them complete.
[[nodiscard]] bool is_whole(const std::filesystem::path& archive, std::size_t sheets);

}  // namespace writer::xlsx_detail
