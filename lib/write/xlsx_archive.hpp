#pragma once
/// Reads a finished workbook back, part by part, for the library that writes it does not notice a full disk.

#include <filesystem>
#include <optional>

#include "write/xlsx_content.hpp"

namespace writer::xlsx_detail {

/// In the archive's order of names. Null where the archive or a checksum is broken, or where it unpacks to more than a workbook
/// of ours ever does.
[[nodiscard]] std::optional<Parts> read_parts(const std::filesystem::path& archive);

/// Copies a workbook and adds what the library has no word for: each sheet's first page has a head of its own, which is
/// empty, so that no page number stands there; and the workbook's own font is the document's. False where a part cannot
/// be read or written.
[[nodiscard]] bool finish(const std::filesystem::path& from, const std::filesystem::path& to);

/// The finished file gives back all that was written, cell by cell. The library does not notice when one of its temporary
/// files loses a piece.
[[nodiscard]] bool gives_back(const std::filesystem::path& archive, const BookContent& written);

}  // namespace writer::xlsx_detail
