#include "text/source.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace text {

SourceFile::SourceFile(std::string path, std::string bytes) : path_(std::move(path)), bytes_(std::move(bytes)) {
  starts_.push_back(0);
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    const char c = bytes_[i];
    if (c == '\n' || (c == '\r' && (i + 1 == bytes_.size() || bytes_[i + 1] != '\n'))) {
      starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
}

std::string_view SourceFile::at(Span span) const {
  const std::string_view all = bytes_;
  if (span.begin >= all.size() || span.end <= span.begin) return {};
  return all.substr(span.begin, span.end - span.begin);
}

Position SourceFile::position(std::size_t offset) const {
  offset = std::min(offset, bytes_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(offset));
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  std::string_view before = bytes_;
  before = before.substr(starts_[line - 1], offset - starts_[line - 1]);
  if (line == 1 && before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  return {line, static_cast<std::uint32_t>(1 + count_code_points(before))};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::size_t begin = starts_[number - 1];
  const std::size_t end = number < starts_.size() ? starts_[number] : bytes_.size();
  std::string_view all = std::string_view(bytes_).substr(begin, end - begin);
  while (!all.empty() && (all.back() == '\n' || all.back() == '\r')) all.remove_suffix(1);
  if (number == 1 && all.starts_with(kByteOrderMark)) all.remove_prefix(kByteOrderMark.size());
  return all;
}

}  // namespace text
