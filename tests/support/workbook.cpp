#include "support/workbook.hpp"

#include <fmt/core.h>
#include <zip.h>

#include <stdexcept>

#include "write/xlsx_archive.hpp"

namespace support {

namespace {

using writer::xlsx_detail::Parts;

void must(bool good, const std::string& what) {
  if (!good) throw std::runtime_error("cannot " + what);
}

void pack(const Parts& parts, const std::filesystem::path& file) {
  const zipFile archive = zipOpen64(file.c_str(), APPEND_STATUS_CREATE);
  must(archive != nullptr, "write " + file.string());
  for (const auto& [name, bytes] : parts) {
    const zip_fileinfo info{};
    must(zipOpenNewFileInZip64(archive, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_BEST_SPEED, 0) == ZIP_OK &&
             zipWriteInFileInZip(archive, bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK &&
             zipCloseFileInZip(archive) == ZIP_OK,
         "pack " + name);
  }
  must(zipClose(archive, nullptr) == ZIP_OK, "close " + file.string());
}

}  // namespace

void retype(const std::filesystem::path& workbook, int sheet, const std::string& cell, const std::string& number) {
  auto parts = writer::xlsx_detail::read_parts(workbook);
  must(parts.has_value(), "read " + workbook.string());
  std::string& xml = parts->at(fmt::format("xl/worksheets/sheet{}.xml", sheet));
  const std::size_t at = xml.find(fmt::format("<c r=\"{}\"", cell));
  const std::size_t value = xml.find("<v>", at);
  must(at != std::string::npos && value < xml.find("</c>", at), "find a number in " + cell);
  const std::size_t begin = value + 3;
  xml.replace(begin, xml.find("</v>", begin) - begin, number);
  pack(*parts, workbook);
}

}  // namespace support
