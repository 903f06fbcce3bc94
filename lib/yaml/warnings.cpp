#include "yaml/warnings.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/quotes.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

text::Localized comment_message(std::string_view comment, std::string_view value) {
  if (value.empty()) {
    return text::say(
        "“{}” bị coi là chú thích nên giá trị bị bỏ trống: nếu là nội dung, hãy đặt trong ngoặc kép",
        "“{}” is taken for a comment and the value is empty: if it is text, put it in quotes",
        excerpt(comment));
  }
  return text::say(
      "“{}” bị coi là chú thích, giá trị chỉ còn “{}”: nếu là nội dung, hãy đặt cả đoạn trong ngoặc kép",
      "“{}” is taken for a comment, of the value only “{}” is left: if it is text, put the whole in quotes",
      excerpt(comment), excerpt(value));
}

}  // namespace

std::optional<diag::Diagnostic> comment_cut(const text::SourcePtr& source, const Node& value) {
  if (!value.is_plain()) return std::nullopt;
  const std::string_view bytes = source->bytes();
  std::size_t at = value.at.end;
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  if (at == value.at.end || at + 1 >= bytes.size() || bytes[at] != '#') return std::nullopt;
  const text::CodePoint next = text::decode(bytes, at + 1);
  if (next.value == '#' || text::is_space(next.value)) return std::nullopt;
  const text::Span line = line_around(bytes, at);
  const std::size_t end = at + text::trim(bytes.substr(at, line.end - at)).size();
  auto out = make_finding(kCommentCutsValue, source, make_span(at, end),
                          comment_message(bytes.substr(at, end - at), value.value));
  const std::size_t begin = value.value.empty() ? at : value.at.begin;
  if (begin >= line.begin) {
    out.fix = diag::Fix{text::say("đặt cả đoạn trong ngoặc kép", "put the whole text in quotes"),
                        {{make_span(begin, end), in_quotes(bytes.substr(begin, end - begin))}},
                        diag::Safety::unsafe};
  }
  return out;
}

std::optional<diag::Diagnostic> joined_items(const text::SourcePtr& source, const Node& value) {
  if (!value.is_plain()) return std::nullopt;
  const std::string_view bytes = std::string_view(source->bytes()).substr(0, value.at.end);
  text::Span line =
      make_span(value.at.begin, std::min(bytes.find_first_of("\r\n", value.at.begin), bytes.size()));
  const text::Span first = line;
  while (line.end < value.at.end) {
    const std::uint32_t next = next_line(bytes, line);
    line = make_span(next, std::min(bytes.find_first_of("\r\n", next), bytes.size()));
    std::size_t at = line.begin;
    while (at < line.end && is_blank(bytes[at])) ++at;
    const bool dash = at < line.end && bytes[at] == '-' && (at + 1 >= line.end || is_blank(bytes[at + 1]));
    if (!dash) continue;
    const std::size_t end = at + text::trim(bytes.substr(at, line.end - at)).size();
    auto out = make_finding(
        kMultiLinePlain, source, make_span(at, end),
        text::say("“{}” bị nối vào dòng trên thành “{}”: hãy để các dấu “-” thẳng cột, hoặc viết "
                  "“|” sau dấu hai chấm",
                  "“{}” is joined to the line above, giving “{}”: put the dashes in one column, "
                  "or write “|” after the colon",
                  excerpt(bytes.substr(at, end - at)), excerpt(value.value)));
    out.related.push_back({{source, first}, text::say("giá trị bắt đầu ở đây", "the value begins here")});
    return out;
  }
  return std::nullopt;
}

}  // namespace yaml
