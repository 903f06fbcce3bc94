#include "yaml/culprit.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/lines.hpp"

namespace yaml {

namespace {

/// A line of the file and its indentation.
struct IndentedLine {
  text::Span at;
  std::size_t indent = 0;
  std::string_view words;  ///< Without the white space around them.

  [[nodiscard]] std::uint32_t begin() const { return static_cast<std::uint32_t>(at.begin + indent); }
  [[nodiscard]] text::Span span() const { return make_span(begin(), begin() + words.size()); }
  [[nodiscard]] std::string_view id() const { return words.substr(0, id_length(words)); }
  /// `status: x`, `NV1.1:`
  [[nodiscard]] bool is_field() const {
    const std::string_view rest = words.substr(id().size());
    return !id().empty() && rest.starts_with(':') && (rest.size() == 1 || is_blank(rest[1]));
  }
};

IndentedLine line_of(std::string_view bytes, std::uint32_t offset) {
  IndentedLine out;
  out.at = line_around(bytes, offset);
  const std::string_view all = bytes.substr(out.at.begin, out.at.end - out.at.begin);
  out.indent = std::min(all.find_first_not_of(' '), all.size());
  out.words = text::trim(all.substr(out.indent));
  return out;
}

bool says_something(const IndentedLine& line) { return !line.words.empty() && line.words.front() != '#'; }

/// The next line above, or below, that is neither empty nor a comment; null where there is none.
std::optional<IndentedLine> above(std::string_view bytes, const IndentedLine& line) {
  for (auto at = line_above(bytes, line.at); at; at = line_above(bytes, *at)) {
    const IndentedLine found = line_of(bytes, at->begin);
    if (says_something(found)) return found;
  }
  return std::nullopt;
}

std::optional<IndentedLine> below(std::string_view bytes, const IndentedLine& line) {
  for (text::Span at = line.at; at.end < bytes.size();) {
    const IndentedLine found = line_of(bytes, next_line(bytes, at));
    if (says_something(found)) return found;
    at = found.at;
  }
  return std::nullopt;
}

/// The first line above that is indented no deeper than that.
std::optional<IndentedLine> above_within(std::string_view bytes, const IndentedLine& line, std::size_t indent) {
  auto found = above(bytes, line);
  while (found && found->indent > indent) found = above(bytes, *found);
  return found;
}

diag::Fix moved(const IndentedLine& line, std::size_t indent) {
  return {text::say("để thẳng cột với các dòng ấy", "line it up with them"),
          {{make_span(line.at.begin, line.begin()), std::string(indent, ' ')}},
          diag::Safety::unsafe};
}

class Search {
 public:
  Search(const text::SourcePtr& source, const Failure& failure, const Trail& trail)
      : source_(source), bytes_(source->bytes()), failure_(failure), trail_(trail), line_(line_of(bytes_, failure.at)) {}

  [[nodiscard]] std::optional<diag::Diagnostic> find() const {
    if (auto found = shallow_text()) return found;
    if (failure_.problem == "mapping values are not allowed in this context") {
      if (auto found = shallow_field()) return found;
      return text_with_colon();
    }
    return failure_.context == "while parsing a block mapping" ? shallow_neighbour() : std::nullopt;
  }

 private:
  [[nodiscard]] diag::Diagnostic tell(const IndentedLine& line, const text::Localized& advice, const IndentedLine& other, text::Wording words) const {
    auto out = syntax_error(source_, line.span(), advice);
    out.related.push_back({{source_, other.span()}, text::say("{}", "{}", words)});
    return out;
  }

  /// A line of a block text that is indented less than the first one.
  [[nodiscard]] std::optional<diag::Diagnostic> shallow_text() const {
    const bool block = trail_.last && (trail_.last->style == Style::literal || trail_.last->style == Style::folded);
    if (!block || trail_.last->at.end > failure_.at) return std::nullopt;
    const IndentedLine field = line_of(bytes_, trail_.last->at.begin);
    const auto first = below(bytes_, field);
    const auto next = below(bytes_, line_of(bytes_, trail_.last->at.end));
    if (!first || !next || next->indent <= field.indent || next->indent >= first->indent || next->at.begin > failure_.at) return std::nullopt;
    auto out = tell(*next,
                    text::say("dòng này thụt lề ít hơn dòng đầu của đoạn văn mà nó thuộc về: hãy để thẳng cột với dòng ấy",
                              "this line is indented less than the first one of the text that it belongs to: line it up with that one"),
                    *first, {"đoạn văn bắt đầu ở đây", "the text begins here"});
    out.fix = moved(*next, first->indent);
    return out;
  }

  /// `a: 1` between two fields that stand deeper.
  [[nodiscard]] std::optional<diag::Diagnostic> shallow_field() const {
    if (!line_.is_field() || !trail_.last || trail_.last->style != Style::plain) return std::nullopt;
    const IndentedLine field = line_of(bytes_, trail_.last->at.begin);
    const auto before = above(bytes_, field);
    const auto after = below(bytes_, field);
    const bool between = field.is_field() && before && before->is_field() && after && after->at == line_.at;
    if (!between || before->indent != line_.indent || field.indent >= line_.indent) return std::nullopt;
    auto out = tell(field,
                    text::say("dòng này thụt lề ít hơn dòng trên và dòng dưới: hãy để các dòng cùng cấp thẳng cột",
                              "this line is indented less than the ones above and below it: line fields of one level up"),
                    line_, {"nên dòng này bị nối vào nó", "so this line continues it"});
    out.fix = moved(field, line_.indent);
    return out;
  }

  /// A text that goes on in a line with `: `.
  [[nodiscard]] std::optional<diag::Diagnostic> text_with_colon() const {
    if (line_.is_field() || !trail_.last || trail_.last->style != Style::plain) return std::nullopt;
    const std::uint32_t begin = trail_.last->at.begin;
    const IndentedLine field = line_of(bytes_, begin);
    const bool goes_on = field.at.begin < line_.at.begin && begin > field.begin() && trail_.last->at.end > line_.begin();
    if (!goes_on) return std::nullopt;
    auto out = syntax_error(source_, line_.span(),
                            text::say("dòng này nối tiếp giá trị ở trên và có dấu “: ” nên bị coi là một trường: hãy đặt cả giá trị "
                                      "trong ngoặc kép",
                                      "this line continues the value above and holds “: ”, so it is taken for a field: put the whole "
                                      "value in quotes"));
    const IndentedLine last = last_of_text(field);
    const std::string_view words = bytes_.substr(begin, last.span().end - begin);
    out.related.push_back({{source_, make_span(begin, field.span().end)}, text::say("giá trị bắt đầu ở đây", "the value begins here")});
    if (words.find_first_of("\"\\#") != std::string_view::npos) return out;
    out.fix = diag::Fix{text::say("đặt cả giá trị trong ngoặc kép", "put the whole value in quotes"),
                        {{make_span(begin, begin), "\""}, {make_span(last.span().end, last.span().end), "\""}},
                        diag::Safety::unsafe};
    return out;
  }

  /// The last line that is indented deeper than the field, and is no field itself.
  [[nodiscard]] IndentedLine last_of_text(const IndentedLine& field) const {
    IndentedLine last = line_;
    for (auto next = below(bytes_, last); next && next->indent > field.indent && !next->is_field(); next = below(bytes_, *next)) last = *next;
    return last;
  }

  /// `NV2.1:` further left than `NV1.1:` above it and `NV2.2:` below.
  [[nodiscard]] std::optional<diag::Diagnostic> shallow_neighbour() const {
    if (!line_.is_field() || failure_.at != line_.begin()) return std::nullopt;
    const auto found = above_within(bytes_, line_, line_.indent);
    const auto before = found ? above_within(bytes_, *found, line_.indent) : std::nullopt;
    const bool between = before && found->is_field() && before->is_field() && before->indent == line_.indent && found->indent < line_.indent;
    if (!between || !are_numbered_alike(found->id(), line_.id())) return std::nullopt;
    const std::string name = excerpt(before->id());
    auto out = tell(*found,
                    text::say("dòng này thụt lề ít hơn “{0}”: hãy để thẳng cột với “{0}”",
                              "this line is indented less than “{0}”: line it up with “{0}”", name),
                    *before, {"các dòng cùng cấp ở đây", "the lines of its level are here"});
    out.fix = moved(*found, line_.indent);
    return out;
  }

  const text::SourcePtr& source_;
  std::string_view bytes_;
  const Failure& failure_;
  const Trail& trail_;
  IndentedLine line_;
};

}  // namespace

std::optional<diag::Diagnostic> conflict_marker(const text::SourcePtr& source) {
  const std::string_view bytes = source->bytes();
  constexpr std::array<std::string_view, 3> kMarks = {"<<<<<<< ", ">>>>>>> ", "||||||| "};
  for (text::Span at = line_around(bytes, 0);; at = line_around(bytes, next_line(bytes, at))) {
    const std::string_view words = bytes.substr(at.begin, at.end - at.begin);
    const bool mark = std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view each) { return words.starts_with(each); });
    if (mark) {
      return syntax_error(source, at,
                          text::say("dấu xung đột do gộp hai bản của tệp (Git): hãy giữ một trong hai đoạn và xóa các dòng <<<<<<<, "
                                    "=======, >>>>>>>",
                                    "a conflict marker, left where two versions of the file were merged (Git): keep one of the two "
                                    "passages and delete the lines <<<<<<<, =======, >>>>>>>"));
    }
    if (at.end >= bytes.size()) return std::nullopt;
  }
}

std::optional<diag::Diagnostic> title_line(const text::SourcePtr& source, const Failure& failure, const Trail& trail) {
  const bool plain = trail.last && trail.last->style == Style::plain && trail.root == trail.last->at.begin;
  const bool ends = failure.problem == "did not find expected <document start>" ||
                    failure.problem == "mapping values are not allowed in this context";
  if (!plain || !ends) return std::nullopt;
  const std::string_view bytes = source->bytes();
  const IndentedLine title = line_of(bytes, trail.last->at.begin);
  if (!says_something(title)) return std::nullopt;
  // What the parser took for more of the title is the first field, if it is one.
  const IndentedLine at = line_of(bytes, failure.at);
  if (title.at == at.at || title.begin() != trail.last->at.begin || title.words.find(':') != std::string_view::npos || !at.is_field()) {
    return std::nullopt;
  }
  auto out = syntax_error(source, title.span(),
                          text::say("dòng này không phải “tên: giá trị”: nếu là tiêu đề, hãy đặt # ở đầu dòng hoặc xóa dòng",
                                    "this line is no “name: value”: if it is a title, put # before it or delete it"));
  diag::Fix fix{text::say("đặt # ở đầu dòng", "put # before it"), {}, diag::Safety::safe};
  for (IndentedLine line = title; line.at.begin < at.at.begin;) {
    if (says_something(line)) fix.edits.push_back({make_span(line.begin(), line.begin()), "# "});
    line = line_of(bytes, next_line(bytes, line.at));
  }
  out.fix = std::move(fix);
  return out;
}

std::optional<diag::Diagnostic> culprit_above(const text::SourcePtr& source, const Failure& failure, const Trail& trail) {
  return Search(source, failure, trail).find();
}

}  // namespace yaml
