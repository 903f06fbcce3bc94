#include "yaml/quoted.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/failure.hpp"
#include "yaml/lines.hpp"

namespace yaml {

namespace {

char byte_at(std::string_view bytes, std::size_t at) { return at < bytes.size() ? bytes[at] : '\0'; }

/// Where a comment could begin only behind a space.
std::size_t past_marks(std::string_view bytes, const Node& node) {
  if (node.style == Style::literal || node.style == Style::folded) {
    return bytes.find_first_not_of("|>+-0123456789", node.at.begin);
  }
  std::size_t at = node.at.end;
  while (is_blank(byte_at(bytes, at))) ++at;
  if (byte_at(bytes, at) == ',') return at + 1;
  return node.is_plain() ? std::string_view::npos : node.at.end;
}

bool is_closed(std::string_view bytes, const Node& node) {
  const char first = byte_at(bytes, node.at.begin);
  return node.is_scalar() || first == '[' || first == '{';
}

}  // namespace

std::optional<diag::Diagnostic> glued_comment(const text::SourcePtr& source, const Node& node) {
  const std::string_view bytes = source->bytes();
  if (!is_closed(bytes, node)) return std::nullopt;
  const std::size_t at = past_marks(bytes, node);
  if (byte_at(bytes, at) != '#') return std::nullopt;
  return syntax_error(
      source, make_span(at, line_around(bytes, at).end),
      text::say("dấu # dính liền phía trước nên phần này bị bỏ: nếu là chú thích, hãy thêm dấu cách trước #; "
                "nếu là nội dung, hãy đặt trong ngoặc kép",
                "the # stands directly behind what comes before and the rest is dropped: if it is a comment, "
                "put a space before the #; if it is text, put it in quotes"));
}

std::optional<diag::Diagnostic> shallow_continuation(const text::SourcePtr& source, const Node& quoted,
                                                     std::uint32_t block) {
  const std::string_view bytes = std::string_view(source->bytes()).substr(0, quoted.at.end);
  text::Span line =
      make_span(quoted.at.begin, std::min(bytes.find_first_of("\r\n", quoted.at.begin), bytes.size()));
  if (line.end == bytes.size()) return std::nullopt;
  const text::Span opening = line;
  const std::size_t column = block - line_around(bytes, block).begin;
  while (line.end < bytes.size()) {
    const std::uint32_t next = next_line(bytes, line);
    line = make_span(next, std::min(bytes.find_first_of("\r\n", next), bytes.size()));
    const std::size_t content = std::min<std::size_t>(bytes.find_first_not_of(' ', next), line.end);
    const bool blank =
        bytes.substr(content, line.end - content).find_first_not_of(" \t") == std::string_view::npos;
    if (blank || content - next > column) continue;
    auto out = syntax_error(
        source, opening,
        text::say("dòng tiếp theo trong ngoặc không thụt lề sâu hơn: có lẽ thiếu dấu đóng ở cuối dòng này",
                  "the next line within the quotes is not indented deeper: the closing one is perhaps "
                  "missing at the end "
                  "of this line"));
    out.related.push_back(
        {{source, make_span(content, line.end)}, text::say("dòng đó ở đây", "that line is here")});
    return out;
  }
  return std::nullopt;
}

}  // namespace yaml
