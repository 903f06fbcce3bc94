#pragma once
/// A source file with its line index, and places within it.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace text {

/// Line and column, both from 1; the column counts code points. A byte order mark takes no column.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  auto operator<=>(const Position&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer here
};

/// Bytes [begin, end) of a file.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Span&) const = default;  // NOLINT(modernize-use-nullptr): there is no pointer here
};

/// A value and where it stands.
template <class T>
struct Located {
  T value{};
  Span at;
};

class SourceFile {
 public:
  /// `path` is shown to people as it is given; `bytes` is the whole content.
  SourceFile(std::string path, std::string bytes);

  [[nodiscard]] const std::string& path() const { return path_; }
  /// The whole content; of an excerpt the lines that it keeps, one after the other.
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] std::string_view at(Span span) const;
  /// Lines end at LF, CRLF or CR. An offset past the end is the end.
  [[nodiscard]] Position position(std::size_t offset) const;
  /// The line's bytes without its end; empty for a line that is not there.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  /// What its lines end with: CR LF where that is anywhere in it.
  [[nodiscard]] std::string_view line_end() const { return bytes_.find("\r\n") == std::string::npos ? "\n" : "\r\n"; }
  /// The offset at which the bytes of `line(number)` begin; 0 for a line that is not there.
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const { return static_cast<std::uint32_t>(starts_.size()); }

  /// The same file with only those lines in which one of the spans begins or ends, for who shows a few lines of many
  /// files. Spans and line numbers stay what they were; of a place in a line that was left out nothing can be told.
  [[nodiscard]] SourceFile excerpt(std::span<const Span> spans) const;
  /// The same under another path.
  [[nodiscard]] SourceFile renamed(std::string path) const;

 private:
  SourceFile() = default;
  [[nodiscard]] std::size_t index_of(std::size_t offset) const;
  [[nodiscard]] std::string_view kept(std::size_t index) const;
  void mark_long_lines();
  [[nodiscard]] std::size_t count_between(std::size_t begin, std::size_t end) const;

  std::string path_;
  std::string bytes_;
  std::size_t size_ = 0;               ///< Of the whole file.
  std::vector<std::uint32_t> starts_;  ///< Of each kept line in the whole file …
  std::vector<std::uint32_t> places_;  ///< … and of an excerpt, in `bytes_` …
  std::vector<std::uint32_t> numbers_; ///< … with its number.
  std::vector<std::uint32_t> counts_;  ///< Of code points before each stretch of `bytes_`; empty where no line is long.
};

using SourcePtr = std::shared_ptr<const SourceFile>;

inline SourcePtr make_source(std::string path, std::string bytes) {
  return std::make_shared<const SourceFile>(std::move(path), std::move(bytes));
}

}  // namespace text
