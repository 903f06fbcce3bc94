/// The half of the builder that looks at single values.

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/build.hpp"
#include "yaml/escaped_path.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/quoted.hpp"
#include "yaml/rules.hpp"
#include "yaml/suspect.hpp"
#include "yaml/warnings.hpp"

namespace yaml {

namespace {

/// libyaml takes the line ends behind a block text for its own; the last byte of content is the end.
text::Span trimmed(std::string_view bytes, text::Span at) {
  std::uint32_t end = at.end;
  for (;;) {
    std::uint32_t line_end = end;
    while (line_end > at.begin && (bytes[line_end - 1] == '\n' || bytes[line_end - 1] == '\r')) --line_end;
    std::uint32_t blank = line_end;
    while (blank > at.begin && bytes[blank - 1] == ' ') --blank;
    const bool blank_line = blank > at.begin && (bytes[blank - 1] == '\n' || bytes[blank - 1] == '\r');
    end = blank_line ? blank : line_end;
    if (!blank_line) return {at.begin, end};
  }
}

std::optional<std::uint32_t> first_control(std::string_view value) {
  for (std::size_t i = 0; i < value.size();) {
    const text::CodePoint point = text::decode(value, i);
    if (text::is_control(point.value)) return static_cast<std::uint32_t>(point.value);
    i += point.bytes;
  }
  return std::nullopt;
}

}  // namespace

void Builder::mind_hidden_breaks(text::Span scalar) {
  if (next_break_ == hidden_breaks_.size()) return;
  // One that no value holds is told when all is read, or by the failure it causes.
  if (hidden_breaks_[next_break_] < scalar.begin) return;
  while (next_break_ < hidden_breaks_.size() && hidden_breaks_[next_break_] < scalar.end) ++next_break_;
}

Step Builder::scalar(Event&& event) {
  if (admit_node(event) == Step::stop) return Step::stop;
  Node node;
  node.style = event.style;
  node.at = event.at;
  node.value = std::move(event.value);
  if (node.style == Style::literal || node.style == Style::folded) node.at = trimmed(bytes_, node.at);
  mind_hidden_breaks(event.at);
  if (node.style != Style::plain) trail_.prose.push_back(event.at);
  trail_.last = Trail::Scalar{node.at, node.style};
  if (auto path = escaped_path(source_, node)) {
    node.value = std::move(path->meant);
    if (report(std::move(path->finding)) == Step::stop) return Step::stop;
  }
  if (check_scalar(node) == Step::stop) return Step::stop;
  return place(std::move(node));
}

bool Builder::in_flow() const {
  if (stack_.empty()) return false;
  const char opening = bytes_[stack_.back().node.at.begin];
  return opening == '[' || opening == '{';
}

std::optional<std::uint32_t> Builder::block_begin() const {
  const auto found = std::find_if(stack_.rbegin(), stack_.rend(), [&](const Frame& frame) {
    const char opening = bytes_[frame.node.at.begin];
    return opening != '[' && opening != '{';
  });
  return found == stack_.rend() ? std::nullopt : std::optional(found->node.at.begin);
}

Step Builder::check_scalar(const Node& node) {
  if (auto glued = glued_comment(source_, node)) return stop(std::move(*glued));
  if (node.style == Style::single_quoted || node.style == Style::double_quoted) return check_quoted(node);
  return expects_key() ? Step::go_on : check_value(node);
}

Step Builder::check_quoted(const Node& node) {
  if (const auto block = block_begin()) {
    if (auto shallow = shallow_continuation(source_, node, *block)) return stop(std::move(*shallow));
  }
  const std::string_view raw = source_->at(node.at);
  if (node.style == Style::single_quoted || raw.find('\\') == std::string_view::npos) return Step::go_on;
  const auto control = first_control(node.value);
  if (!control) return Step::go_on;
  return stop(
      make_finding(kControlCharacter, source_, node.at,
                   text::say("“{}” chứa ký tự điều khiển U+{:04X} viết bằng dấu \\: hãy xóa",
                             "“{}” holds the control character U+{:04X}, written with a \\: delete it",
                             excerpt(raw), *control)));
}

Step Builder::check_value(const Node& node) {
  if (!node.is_plain()) return Step::go_on;
  if (auto swallowed = swallowed_field(source_, node)) return stop(std::move(*swallowed));
  if (in_flow()) {
    if (auto cut = suspect_cut_quote(source_, node)) return stop(std::move(*cut));
  }
  cut_ = comment_cut(source_, node);
  if (cut_) cut_->pointer = pointer();
  if (auto joined = joined_items(source_, node)) return report(std::move(*joined));
  return Step::go_on;
}

}  // namespace yaml
