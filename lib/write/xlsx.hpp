#pragma once
/// Writes a document as an Excel workbook, each section a sheet laid out to be printed.

#include <filesystem>

#include "view/document.hpp"

namespace writer {

/// The same document gives the same bytes. The workbook is read back before it takes its place: whatever
/// fails, the old file stays. Throws WriteError where the environment fails, std::logic_error for a document
/// no workbook can hold (two sheets of one name).
void xlsx(const view::Document& document, const std::filesystem::path& target);

}  // namespace writer
