/// Findings for what YAML allows and we refuse, made alike from an event and from a failure of the parser.

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/failure.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/rules.hpp"

namespace yaml {

namespace {

/// From `at` to the next white space or bracket.
text::Span word_at(std::string_view bytes, std::uint32_t at) {
  const std::size_t end = std::min(bytes.find_first_of(" \t\r\n,[]{}", at), bytes.size());
  return make_span(at, std::max<std::size_t>(end, std::min<std::size_t>(at + 1, bytes.size())));
}

/// From `at` to the end of its line, white space at the end aside.
text::Span rest_of_line(std::string_view bytes, std::uint32_t at) {
  const text::Span line = line_around(bytes, at);
  const std::string_view rest = bytes.substr(at, line.end - at);
  const std::size_t last = rest.find_last_not_of(" \t");
  return make_span(at, last == std::string_view::npos ? line.end : at + last + 1);
}

std::uint32_t column_of(const text::SourcePtr& source, std::uint32_t at) {
  return source->position(at).column;
}

}  // namespace

diag::Diagnostic anchor_or_alias(const text::SourcePtr& source, std::uint32_t at) {
  text::Span word = word_at(source->bytes(), at);
  if (source->at(word).starts_with("<<")) word.end = word.begin + 2;
  const std::string shown = excerpt(source->at(word));
  if (shown.starts_with('&')) {
    return make_finding(
        kAliasNotAllowed, source, word,
        text::say("“{}” bắt đầu bằng &, YAML coi là neo: nếu là nội dung, hãy đặt cả đoạn trong ngoặc kép",
                  "“{}” begins with &, an anchor to YAML: if it is text, put the whole value in quotes",
                  shown));
  }
  if (shown.starts_with('*')) {
    return make_finding(
        kAliasNotAllowed, source, word,
        text::say(
            "“{}” bắt đầu bằng *, YAML coi là tham chiếu: nếu là nội dung, hãy đặt cả đoạn trong ngoặc kép",
            "“{}” begins with *, an alias to YAML: if it is text, put the whole value in quotes", shown));
  }
  return make_finding(kAliasNotAllowed, source, word,
                      text::say("Không dùng khóa gộp “{}”: hãy ghi đủ từng trường",
                                "The merge key “{}” is not used: write every field out", shown));
}

diag::Diagnostic explicit_tag(const text::SourcePtr& source, std::uint32_t at) {
  const text::Span word = word_at(source->bytes(), at);
  const std::string shown = excerpt(source->at(word));
  if (shown.starts_with('%')) {
    return make_finding(kTagNotAllowed, source, word,
                        text::say("Không dùng khai báo thẻ “{}”: hãy xóa dòng này",
                                  "The tag declaration “{}” is not used: delete the line", shown));
  }
  return make_finding(
      kTagNotAllowed, source, word,
      text::say(
          "“{}” bắt đầu bằng !, YAML coi là thẻ kiểu: hãy xóa, hoặc đặt cả đoạn trong ngoặc kép nếu là nội "
          "dung",
          "“{}” begins with !, a type tag to YAML: delete it, or put the whole value in quotes if it is text",
          shown));
}

diag::Diagnostic second_document(const text::SourcePtr& source, std::uint32_t at,
                                 std::optional<std::uint32_t> root) {
  const text::Span where = rest_of_line(source->bytes(), at);
  const std::string shown = excerpt(source->at(where));
  const bool marker = shown.starts_with("---") || shown.starts_with("...");
  if (marker) {
    return make_finding(
        kMultipleDocuments, source, where,
        text::say(
            "“{}” mở đầu tài liệu thứ hai: mỗi tệp chỉ chứa một tài liệu, hãy xóa dòng này hoặc tách tệp",
            "“{}” begins a second document: one file holds one document, delete the line or split the file",
            shown));
  }
  if (shown.starts_with('%')) {
    return make_finding(
        kMultipleDocuments, source, where,
        text::say("“{}”: dòng bắt đầu bằng % mở đầu tài liệu thứ hai, hãy thụt lề dòng này hoặc đặt trong "
                  "ngoặc kép",
                  "“{}”: a line that begins with % starts a second document, indent it or put it in quotes",
                  shown));
  }
  const std::uint32_t column = column_of(source, at);
  if (root && column < column_of(source, *root)) {
    auto out =
        make_finding(kMultipleDocuments, source, where,
                     text::say("“{}” thụt lề ít hơn trường đầu tiên (cột {} so với cột {}) nên bị coi là tài "
                               "liệu khác: hãy để thẳng cột",
                               "“{}” is indented less than the first field (column {} against {}), so it "
                               "starts another document: line them up",
                               shown, column, column_of(source, *root)));
    out.related.push_back({{source, rest_of_line(source->bytes(), *root)},
                           text::say("nội dung bắt đầu ở đây", "the content begins here")});
    return out;
  }
  return make_finding(
      kMultipleDocuments, source, where,
      text::say(
          "“{}” đứng sau khi tài liệu đã kết thúc: mỗi tệp chỉ chứa một tài liệu, hãy xóa hoặc tách tệp",
          "“{}” stands after the document's end: one file holds one document, delete it or split the file",
          shown));
}

diag::Diagnostic key_too_deep(const text::SourcePtr& source, const Node& key, const Node& above) {
  const std::string name = excerpt(above.value);
  auto out = syntax_error(source, key.at,
                          text::say("dòng này thụt lề sâu hơn “{0}” nên các trường dưới nó bị coi là của “{0}”: hãy để thẳng cột "
                                    "với “{0}”",
                                    "this line is indented deeper than “{0}”, so the fields below it count as those of “{0}”: "
                                    "line it up with “{0}”",
                                    name));
  out.related.push_back({{source, above.at}, text::say("“{}” ở đây", "“{}” is here", name)});
  const std::uint32_t column = key.at.begin - line_around(source->bytes(), key.at.begin).begin;
  const std::uint32_t wanted = above.at.begin - line_around(source->bytes(), above.at.begin).begin;
  if (column > wanted) {
    out.fix = diag::Fix{text::say("để thẳng cột với “{}”", "line it up with “{}”", name),
                        {{make_span(key.at.begin - (column - wanted), key.at.begin), ""}},
                        diag::Safety::safe};
  }
  return out;
}

diag::Diagnostic syntax_error(const text::SourcePtr& source, text::Span at, const text::Localized& advice) {
  const std::string shown = excerpt(source->at(at));
  if (shown.empty()) {
    return make_finding(kSyntaxError, source, at,
                        text::say("Sai cú pháp YAML: {}", "YAML syntax error: {}", advice));
  }
  return make_finding(
      kSyntaxError, source, at,
      text::say("Sai cú pháp YAML ở “{}”: {}", "YAML syntax error at “{}”: {}", shown, advice));
}

}  // namespace yaml
