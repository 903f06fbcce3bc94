#pragma once
/// Workbooks in the hands of their readers, for tests.

#include <filesystem>
#include <string>

namespace support {

/// Another number stands in a cell, as if somebody had typed over it; of a formula it is the kept result. `sheet` counts from 1.
void retype(const std::filesystem::path& workbook, int sheet, const std::string& cell, const std::string& number);

}  // namespace support
