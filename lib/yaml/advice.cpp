#include "yaml/advice.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/advice_table.hpp"
#include "yaml/lines.hpp"

namespace yaml {

namespace {

class Adviser {
 public:
  Adviser(const text::SourcePtr& source, const Failure& failure, const Trail& trail)
      : source_(source), bytes_(source->bytes()), failure_(failure), trail_(trail) {}

  [[nodiscard]] diag::Diagnostic advise() const {
    if (failure_.problem == "mapping values are not allowed in this context") return second_colon();
    if (failure_.problem == "did not find expected node content") return no_content();
    if (failure_.context.starts_with("while parsing a flow ")) return open_bracket();
    if (failure_.context.starts_with("while parsing a block ")) return askew();
    if (failure_.problem == "found character that cannot start any token" && byte(failure_.at) == '\t') {
      return at(make_span(failure_.at, failure_.at + 1), {"không dùng tab ở đây: hãy thay bằng dấu cách",
                                                          "no tab can stand here: use spaces instead"});
    }
    if (const AdviceCase* known = find_advice(failure_)) return of_table(*known);
    return syntax_error(
        source_, rest_from(failure_.at),
        failure_.context.empty()
            ? text::say("libyaml báo “{}”", "libyaml says “{}”", failure_.problem)
            : text::say("libyaml báo “{}, {}”", "libyaml says “{}, {}”", failure_.context, failure_.problem));
  }

 private:
  [[nodiscard]] char byte(std::uint32_t at) const { return at < bytes_.size() ? bytes_[at] : '\0'; }
  [[nodiscard]] text::Span line(std::uint32_t at) const { return line_around(bytes_, at); }
  [[nodiscard]] std::uint32_t number(std::uint32_t at) const { return source_->position(at).line; }

  /// To the end of the line, white space aside; at the end of the file the last line that has text.
  [[nodiscard]] text::Span rest_from(std::uint32_t at) const {
    std::uint32_t begin = at;
    const std::uint32_t end = line(at).end;
    while (begin < end && is_blank(bytes_[begin])) ++begin;
    const auto words = text::trim(bytes_.substr(begin, end - begin));
    if (!words.empty()) return make_span(begin, begin + words.size());
    const std::size_t last = bytes_.substr(0, at).find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return make_span(at, at);
    return rest_from_text(static_cast<std::uint32_t>(last));
  }

  [[nodiscard]] text::Span rest_from_text(std::uint32_t last) const {
    std::uint32_t begin = line(last).begin;
    while (begin < last && is_blank(bytes_[begin])) ++begin;
    return make_span(begin, last + 1);
  }

  [[nodiscard]] diag::Diagnostic at(text::Span where, text::Wording advice) const {
    return syntax_error(source_, where, text::say("{}", "{}", advice));
  }

  static void relate(diag::Diagnostic& finding, const text::SourcePtr& source, text::Span at,
                     text::Wording words) {
    finding.related.push_back({{source, at}, text::say("{}", "{}", words)});
  }

  [[nodiscard]] diag::Diagnostic of_table(const AdviceCase& one) const {
    const bool context = one.where == AdviceCase::Where::context && failure_.context_at;
    auto out = at(rest_from(context ? *failure_.context_at : failure_.at), one.advice);
    if (failure_.problem == "found unexpected end of stream") {
      relate(out, source_, rest_from(failure_.at),
             {"tệp kết thúc ở đây mà chưa gặp dấu đóng", "the file ends here without the closing quote"});
    } else if (failure_.problem == "found unexpected document indicator") {
      relate(out, source_, rest_from(failure_.at),
             {"tài liệu kết thúc ở đây mà chưa gặp dấu đóng",
              "the document ends here without the closing quote"});
    }
    return out;
  }

  [[nodiscard]] bool begins_its_line(const Trail::Scalar& value) const {
    const std::uint32_t begin = line(value.at.begin).begin;
    return source_->bytes().substr(begin, value.at.begin - begin).find_first_not_of(' ') == std::string_view::npos;
  }

  /// `a 1`, then `b: 2` in the next line.
  [[nodiscard]] diag::Diagnostic no_colon(const Trail::Scalar& value) const {
    auto out = at(rest_from(value.at.begin), {"dòng này không có dấu hai chấm: hãy ghi “tên trường: giá trị”",
                                              "this line has no colon: write “name: value”"});
    relate(out, source_, rest_from(line(failure_.at).begin), {"nên dòng này bị nối vào nó", "so this line continues it"});
    return out;
  }

  /// A field that continues the value above it, for it stands deeper, or lacks the field that it belongs to.
  [[nodiscard]] diag::Diagnostic deeper(text::Span where) const {
    if (source_->at(where).ends_with(':')) {
      return at(where, {"dòng này thụt lề sâu hơn nên bị nối vào giá trị ở dòng trên: hãy để thẳng cột với các trường khác, hoặc thêm "
                        "dòng tên trường bị thiếu ở trên nó",
                        "this line is indented deeper, so it continues the value above: line it up with the other fields, or add "
                        "the line of the field that it belongs to"});
    }
    return at(where, {"dòng này thụt lề sâu hơn nên bị nối vào giá trị ở dòng trên: hãy để thẳng cột với các trường khác",
                      "this line is indented deeper, so it continues the value above: line it up with the other fields"});
  }

  /// `a: b: c`, or a field indented deeper than its neighbour above.
  [[nodiscard]] diag::Diagnostic second_colon() const {
    const bool plain =
        trail_.last && trail_.last->style == Style::plain && trail_.last->at.end <= failure_.at;
    if (plain && number(trail_.last->at.begin) < number(failure_.at) &&
        number(trail_.last->at.end) == number(failure_.at)) {
      if (begins_its_line(*trail_.last)) return no_colon(*trail_.last);
      auto out = deeper(rest_from(line(failure_.at).begin));
      relate(out, source_, rest_from(trail_.last->at.begin),
             {"giá trị bắt đầu ở đây", "the value begins here"});
      return out;
    }
    const bool same_line = trail_.last && number(trail_.last->at.begin) == number(failure_.at);
    const std::uint32_t begin = same_line ? value_on_line() : failure_.at;
    auto out = at(rest_from(begin),
              {"giá trị có dấu “: ” nên bị coi là một trường nữa: hãy đặt cả giá trị trong ngoặc kép",
               "the value holds “: ”, so it is taken for another field: put the whole value in quotes"});
    if (same_line) offer_quotes(out);
    return out;
  }

  /// Where the value begins that holds the colon: `a: : b` has none before it, and the last that was read is the name.
  [[nodiscard]] std::uint32_t value_on_line() const {
    const std::uint32_t last = trail_.last->at.end;
    const bool is_name = last <= failure_.at && bytes_.substr(last, failure_.at - last).find(':') != std::string_view::npos;
    return is_name ? failure_.at : trail_.last->at.begin;
  }

  /// Past the lines below that go on with a value of the line around `at`; null where one of them may be meant for more.
  [[nodiscard]] std::optional<std::uint32_t> past_continuation(std::uint32_t at) const {
    text::Span last = line(at);
    std::size_t name = bytes_.find_first_not_of(' ', last.begin);
    while (bytes_.substr(name).starts_with("- ")) name = bytes_.find_first_not_of(' ', name + 2);
    const std::size_t column = name - last.begin;
    for (text::Span next = last; next.end < bytes_.size();) {
      next = line(next_line(bytes_, next));
      const std::string_view words = bytes_.substr(next.begin, next.end - next.begin);
      const std::size_t first = words.find_first_not_of(" \t");
      if (first == std::string_view::npos) continue;
      if (words.find_first_not_of(' ') <= column) break;
      const bool is_more = words.substr(first).starts_with("- ") || words.ends_with(':') || words.find(": ") != std::string_view::npos;
      if (is_more) return std::nullopt;
      last = next;
    }
    std::uint32_t end = last.end;
    while (end > last.begin && is_blank(bytes_[end - 1])) --end;
    return end;
  }

  /// The value in quotes, where nothing in it speaks against them.
  void offer_quotes(diag::Diagnostic& finding) const {
    const auto end = past_continuation(finding.place.at.begin);
    if (!end) return;
    const text::Span span = make_span(finding.place.at.begin, *end);
    const std::string words(source_->at(span));
    if (words.find_first_of("\"\\#") != std::string::npos) return;
    finding.fix = diag::Fix{text::say("đặt cả giá trị trong ngoặc kép", "put the whole value in quotes"),
                            {{span, "\"" + words + "\""}},
                            diag::Safety::unsafe};
  }

  /// `[1,,2]`, `{, a}`, or a value that begins with a bracket or comma.
  [[nodiscard]] diag::Diagnostic no_content() const {
    const char c = byte(failure_.at);
    if (c == '\0') return open_bracket();
    if (bytes_.substr(failure_.at).starts_with("...")) {
      return at(make_span(failure_.at, failure_.at + 3),
                {"dòng này đánh dấu hết tài liệu nhưng chưa có nội dung: hãy xóa",
                 "this line ends the document before it has any content: delete it"});
    }
    const text::Span where = make_span(failure_.at, failure_.at + 1);
    if (failure_.context != "while parsing a flow node") {
      return at(rest_from(failure_.at),
                {"giá trị không được bắt đầu bằng ký tự này: hãy đặt cả đoạn trong ngoặc kép",
                 "a value cannot begin with this character: put the whole of it in quotes"});
    }
    if (c == ',') {
      return at(where, {"trước dấu phẩy không có gì: hãy xóa dấu phẩy thừa hoặc điền mục còn thiếu",
                        "nothing stands before the comma: delete it or fill in what is missing"});
    }
    return at(
        rest_from(failure_.at),
        {"trong ngoặc [ ] hoặc { } không có giá trị nào bắt đầu như vậy: hãy đặt nội dung trong ngoặc kép",
         "no value within [ ] or { } begins like this: put the text in quotes"});
  }

  /// Text directly behind a closing quote, or a quote that ends lines below because its own end is missing.
  [[nodiscard]] std::optional<diag::Diagnostic> after_quote() const {
    if (!trail_.last || trail_.last->at.end > failure_.at) return std::nullopt;
    const Trail::Scalar& last = *trail_.last;
    if (last.style != Style::single_quoted && last.style != Style::double_quoted) return std::nullopt;
    const std::string_view between = bytes_.substr(last.at.end, failure_.at - last.at.end);
    if (between.find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
    if (number(last.at.begin) < number(last.at.end)) {
      auto out =
          at(rest_from(last.at.begin),
             {"dấu ngoặc mở ở đây chỉ gặp dấu đóng ở dòng dưới: có lẽ thiếu dấu đóng ở cuối dòng này",
              "the quote opened here meets a closing one only lines below: its own is perhaps missing at the "
              "end of this line"});
      relate(out, source_, make_span(last.at.end - 1, last.at.end), {"dấu đóng ở đây", "closed here"});
      return out;
    }
    if (last.style == Style::single_quoted) return apostrophe(last);
    return at(
        rest_from(last.at.begin),
        {"còn chữ sau dấu ngoặc đóng: nếu nội dung có ngoặc kép \", hãy đặt cả giá trị trong ngoặc đơn '…'",
         "there is text after the closing quote: if the text holds \" itself, put the whole value in single "
         "quotes '…'"});
  }

  /// `'Ea H'leo'`
  [[nodiscard]] diag::Diagnostic apostrophe(const Trail::Scalar& quoted) const {
    const text::Span span = rest_from(quoted.at.begin);
    auto out = at(span, {"còn chữ sau dấu ' đóng: nếu nội dung có dấu ', hãy đặt cả giá trị trong ngoặc kép \"…\", hoặc viết '' thay "
                         "cho mỗi dấu '",
                         "there is text after the closing ': if the text holds ' itself, put the whole value in \"…\", or write '' for "
                         "each '"});
    const std::string_view words = source_->at(span);
    if (!words.ends_with('\'') || words.find_first_of("\"\\") != std::string_view::npos) return out;
    out.fix = diag::Fix{text::say("đặt cả giá trị trong ngoặc kép", "put the whole value in quotes"),
                        {{make_span(span.begin, span.begin + 1), "\""}, {make_span(span.end - 1, span.end), "\""}},
                        diag::Safety::unsafe};
    return out;
  }

  [[nodiscard]] diag::Diagnostic open_bracket() const {
    if (auto found = after_quote()) return std::move(*found);
    std::uint32_t bracket = failure_.context_at.value_or(failure_.at);
    if (byte(bracket) != '[' && byte(bracket) != '{') {
      // Where nothing but the end of the file follows the bracket, that is libyaml's place.
      const std::size_t opened = bytes_.find_last_of("[{", bracket);
      if (opened != std::string_view::npos) bracket = static_cast<std::uint32_t>(opened);
    }
    const bool list = byte(bracket) == '[';
    if (number(bracket) == number(failure_.at) && byte(failure_.at) != '\0') {
      return at(rest_from(failure_.at),
                list
                    ? text::Wording{"cần dấu phẩy hoặc dấu ] ở đây; nếu là nội dung, hãy đặt trong ngoặc kép",
                                    "a comma or ] is expected here; if this is text, put it in quotes"}
                    : text::Wording{"cần dấu phẩy hoặc dấu } ở đây; nếu là nội dung, hãy đặt trong ngoặc kép",
                                    "a comma or } is expected here; if this is text, put it in quotes"});
    }
    auto out =
        at(rest_from(bracket),
           list ? text::Wording{"dấu [ mở ở đây không được đóng, hoặc thiếu dấu phẩy giữa các mục",
                                "the [ opened here is not closed, or a comma is missing between items"}
                : text::Wording{"dấu { mở ở đây không được đóng, hoặc thiếu dấu phẩy giữa các mục",
                                "the { opened here is not closed, or a comma is missing between items"});
    if (byte(failure_.at) != '\0') {
      relate(out, source_, rest_from(failure_.at),
             {"đọc đến đây thì không hiểu tiếp được", "reading came to a halt here"});
    }
    return out;
  }

  /// A line in a block map or list that is neither its next entry nor out of it.
  [[nodiscard]] diag::Diagnostic askew() const {
    if (auto found = after_quote()) return std::move(*found);
    const text::Span where = rest_from(failure_.at);
    const std::string_view before =
        bytes_.substr(line(failure_.at).begin, failure_.at - line(failure_.at).begin);
    const bool first = before.find_first_not_of(" \t") == std::string_view::npos;
    const char c = byte(failure_.at);
    if (c == ':' && before.find_first_not_of(" \t-") == std::string_view::npos) {
      return at(where,
                {"thiếu tên trường trước dấu hai chấm", "the field's name is missing before the colon"});
    }
    if (!first) {
      return at(where, {"còn chữ sau khi giá trị đã kết thúc: hãy đặt cả giá trị trong ngoặc kép",
                        "there is text after the value has ended: put the whole value in quotes"});
    }
    if (c == ']' || c == '}' || c == ',') {
      return at(where, {"ký tự này thừa ở đây: hãy xóa, hoặc đặt trong ngoặc kép nếu là nội dung",
                        "this character is out of place here: delete it, or put it in quotes if it is text"});
    }
    auto out = at(where, words_of_askew());
    relate(out, source_, rest_from(*failure_.context_at),
           in_list() ? text::Wording{"danh sách bắt đầu ở đây", "the list begins here"}
                     : text::Wording{"nhóm trường bắt đầu ở đây", "the fields begin here"});
    return out;
  }

  [[nodiscard]] bool in_list() const { return failure_.context == "while parsing a block collection"; }

  [[nodiscard]] text::Wording words_of_askew() const {
    if (in_list()) {
      return {
          "danh sách cần gạch đầu dòng “- ” thẳng cột; nếu đây là trường khác, hãy để thẳng cột với trường "
          "chứa danh sách",
          "the list needs another “- ” in its column here; if this is another field, line it up with the "
          "list's own field"};
    }
    if (byte(failure_.at) == '-') {
      return {
          "gạch đầu dòng ở chỗ cần một trường “tên: giá trị”: hãy thụt danh sách vào dưới tên trường của nó",
          "a list item stands where a field “name: value” is expected: indent the list under its field's "
          "name"};
    }
    return {"thụt lề không khớp với trường nào ở trên: hãy để thẳng cột với các trường cùng cấp",
            "the indentation matches no field above: line it up with the fields of its level"};
  }

  const text::SourcePtr& source_;
  std::string_view bytes_;
  const Failure& failure_;
  const Trail& trail_;
};

}  // namespace

diag::Diagnostic advise(const text::SourcePtr& source, const Failure& failure, const Trail& trail) {
  return Adviser(source, failure, trail).advise();
}

}  // namespace yaml
