#include "text/source.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace text {

namespace {

/// A line of that many bytes is counted in stretches, once: a line of megabytes may hold a hundred thousand places.
constexpr std::size_t kStretch = 1024;

}  // namespace

SourceFile::SourceFile(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)), size_(bytes_.size()) {
  starts_.push_back(0);
  std::size_t feed = bytes_.find('\n');
  std::size_t carriage = bytes_.find('\r');
  for (std::size_t end = std::min(feed, carriage); end != std::string::npos; end = std::min(feed, carriage)) {
    if (end == feed) {
      feed = bytes_.find('\n', end + 1);
    } else {
      carriage = bytes_.find('\r', end + 1);
      if (end + 1 == feed) continue;  // the first half of one line end
    }
    starts_.push_back(static_cast<std::uint32_t>(end + 1));
  }
  mark_long_lines();
}

void SourceFile::mark_long_lines() {
  bool any = false;
  for (std::size_t i = 0; i < starts_.size() && !any; ++i) any = kept(i).size() > kStretch;
  if (!any) return;
  std::size_t count = 0;
  counts_.reserve(bytes_.size() / kStretch + 1);
  for (std::size_t at = 0; at < bytes_.size(); at += kStretch) {
    counts_.push_back(static_cast<std::uint32_t>(count));
    count += count_code_points(std::string_view(bytes_).substr(at, kStretch));
  }
}

/// Code points that begin in [begin, end) of `bytes_`.
std::size_t SourceFile::count_between(std::size_t begin, std::size_t end) const {
  const std::string_view all = bytes_;
  const std::size_t first = begin / kStretch;
  const std::size_t last = end / kStretch;
  if (counts_.empty() || first == last || last >= counts_.size()) return count_code_points(all.substr(begin, end - begin));
  const std::size_t before_begin = counts_[first] + count_code_points(all.substr(first * kStretch, begin - first * kStretch));
  const std::size_t before_end = counts_[last] + count_code_points(all.substr(last * kStretch, end - last * kStretch));
  return before_end - before_begin;
}

/// The kept line that holds the offset, or the last one before it.
std::size_t SourceFile::index_of(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), static_cast<std::uint32_t>(std::min(offset, size_)));
  return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
}

/// A kept line with its end.
std::string_view SourceFile::kept(std::size_t index) const {
  const std::vector<std::uint32_t>& begins = places_.empty() ? starts_ : places_;
  const std::size_t end = index + 1 < begins.size() ? begins[index + 1] : bytes_.size();
  return std::string_view(bytes_).substr(begins[index], end - begins[index]);
}

std::string_view SourceFile::at(Span span) const {
  if (starts_.empty() || span.begin >= size_ || span.end <= span.begin) return {};
  if (numbers_.empty()) return std::string_view(bytes_).substr(span.begin, span.end - span.begin);
  const std::size_t index = index_of(span.begin);
  const std::string_view line = kept(index);
  const std::size_t from = span.begin - std::min(span.begin, starts_[index]);
  return from >= line.size() ? std::string_view() : line.substr(from, span.end - span.begin);
}

Position SourceFile::position(std::size_t offset) const {
  if (starts_.empty()) return {};
  offset = std::min(offset, size_);
  const std::size_t index = index_of(offset);
  const std::uint32_t line = numbers_.empty() ? static_cast<std::uint32_t>(index + 1) : numbers_[index];
  std::string_view before = kept(index).substr(0, offset - std::min<std::size_t>(offset, starts_[index]));
  if (line == 1 && before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  const auto begin = static_cast<std::size_t>(before.data() - bytes_.data());
  return {line, static_cast<std::uint32_t>(1 + count_between(begin, begin + before.size()))};
}

std::string_view SourceFile::line(std::uint32_t number) const {
  std::size_t index = number - std::size_t{1};
  if (!numbers_.empty()) {
    const auto found = std::lower_bound(numbers_.begin(), numbers_.end(), number);
    if (found == numbers_.end() || *found != number) return {};
    index = static_cast<std::size_t>(found - numbers_.begin());
  }
  if (index >= starts_.size()) return {};
  std::string_view all = kept(index);
  while (!all.empty() && (all.back() == '\n' || all.back() == '\r')) all.remove_suffix(1);
  if (number == 1 && all.starts_with(kByteOrderMark)) all.remove_prefix(kByteOrderMark.size());
  return all;
}

std::uint32_t SourceFile::line_begin(std::uint32_t number) const {
  const std::string_view bytes = line(number);
  if (bytes.data() == nullptr) return 0;
  const auto place = static_cast<std::uint32_t>(bytes.data() - bytes_.data());
  if (numbers_.empty()) return place;
  const auto after = std::upper_bound(places_.begin(), places_.end(), place);
  const auto index = static_cast<std::size_t>(after - places_.begin()) - 1;
  return starts_[index] + (place - places_[index]);
}

SourceFile SourceFile::excerpt(std::span<const Span> spans) const {
  std::vector<std::size_t> wanted;
  for (const Span& span : spans) {
    wanted.push_back(index_of(span.begin));
    wanted.push_back(index_of(span.end));
  }
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  SourceFile out;
  out.path_ = path_;
  out.size_ = size_;
  for (const std::size_t index : wanted) {
    out.starts_.push_back(starts_[index]);
    out.places_.push_back(static_cast<std::uint32_t>(out.bytes_.size()));
    out.numbers_.push_back(numbers_.empty() ? static_cast<std::uint32_t>(index + 1) : numbers_[index]);
    out.bytes_ += kept(index);
  }
  out.bytes_.shrink_to_fit();
  out.mark_long_lines();
  return out;
}

SourceFile SourceFile::renamed(std::string path) const {
  SourceFile out(*this);
  out.path_ = std::move(path);
  return out;
}

}  // namespace text
