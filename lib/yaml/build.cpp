#include "yaml/build.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/finding.hpp"
#include "yaml/lines.hpp"
#include "yaml/parse.hpp"
#include "yaml/quoted.hpp"
#include "yaml/rules.hpp"
#include "yaml/suspect.hpp"

namespace yaml {

namespace {

/// Maps up to this size are searched; a report has no larger one, an attack has.
constexpr std::size_t kSearched = 16;
/// YAML's own limit of a key on one line. A longer one, after `?`, would be said again with everything below it.
constexpr std::size_t kLongestYamlKey = 1024;
/// A file with more has one cause, not a hundred.
constexpr std::size_t kMaxFindings = 100;

bool same_key(std::string_view a, std::string_view b) {
  if (a == b) return true;
  return !text::is_ascii(a) && !text::is_ascii(b) && text::nfc(a) == text::nfc(b);
}

std::vector<std::uint32_t> find_hidden_breaks(std::string_view bytes) {
  std::vector<std::uint32_t> out;
  for (const std::string_view mark : kHiddenBreaks) {
    for (std::size_t at = bytes.find(mark); at != std::string_view::npos; at = bytes.find(mark, at + 1)) {
      out.push_back(static_cast<std::uint32_t>(at));
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

Builder::Builder(const text::SourcePtr& source, diag::Bag& bag)
    : source_(source), bytes_(source->bytes()), bag_(bag), hidden_breaks_(find_hidden_breaks(bytes_)) {
  stack_.reserve(kMaxDepth + 1);
}

Step Builder::report(diag::Diagnostic finding) {
  if (finding.pointer.empty()) finding.pointer = pointer();
  bag_.add(std::move(finding));
  if (++findings_ < kMaxFindings) return Step::go_on;
  verdict_ = Verdict::unreadable;
  return Step::stop;
}

Step Builder::stop(diag::Diagnostic finding) {
  (void)report(std::move(finding));
  verdict_ = Verdict::unreadable;
  return Step::stop;
}

bool Builder::expects_key() const {
  return !stack_.empty() && stack_.back().node.is_map() && !stack_.back().key;
}

std::string Builder::pointer() const {
  std::string out;
  for (const Frame& frame : stack_) {
    if (frame.key) {
      out = diag::pointer_join(out, frame.key->value);
    } else if (frame.node.is_seq()) {
      out = diag::pointer_join(out, std::to_string(frame.node.items.size()));
    }
  }
  return out;
}

Step Builder::tell_cut() {
  if (!cut_) return Step::go_on;
  diag::Diagnostic cut = std::move(*cut_);
  cut_.reset();
  return report(std::move(cut));
}

Step Builder::take(Event&& event) {
  if (tell_cut() == Step::stop) return Step::stop;
  switch (event.kind) {
    case EventKind::document_start:
      if (root_) return stop(second_document(source_, event.at.begin, trail_.root));
      return Step::go_on;
    case EventKind::alias:
      return stop(anchor_or_alias(source_, event.at.begin));
    case EventKind::scalar:
      return scalar(std::move(event));
    case EventKind::map_start:
      return open(Kind::map, event);
    case EventKind::seq_start:
      return open(Kind::seq, event);
    case EventKind::map_end:
    case EventKind::seq_end:
      return close(event);
    default:
      return Step::go_on;
  }
}

Step Builder::admit_node(const Event& event) {
  if (event.anchored || event.tagged) {
    const bool tag_first = bytes_[event.at.begin] == '!';
    return stop(tag_first ? explicit_tag(source_, event.at.begin) : anchor_or_alias(source_, event.at.begin));
  }
  if (++nodes_ > kMaxNodes) {
    return stop(make_finding(
        kTooLarge, source_, make_span(event.at.begin, event.at.begin),
        text::say("Tệp có quá {} giá trị (giới hạn): hãy chỉ để lại nội dung báo cáo",
                  "The file holds more than {} values, the limit: keep the report's own content only",
                  kMaxNodes)));
  }
  if (!trail_.root) trail_.root = event.at.begin;
  return Step::go_on;
}

Step Builder::open(Kind kind, const Event& event) {
  if (admit_node(event) == Step::stop) return Step::stop;
  if (expects_key()) {
    return stop(syntax_error(source_, make_span(event.at.begin, std::max(event.at.end, event.at.begin + 1)),
                             text::say("tên trường phải là chữ, không phải danh sách hay nhóm trường; nếu "
                                       "dấu ngoặc là nội dung, hãy đặt cả đoạn "
                                       "trong ngoặc kép",
                                       "a field's name must be plain text, not a list or a map; if the "
                                       "bracket is text, put the whole value "
                                       "in quotes")));
  }
  if (stack_.size() >= kMaxDepth) {
    return stop(make_finding(
        kTooDeep, source_, make_span(event.at.begin, event.at.begin + 1),
        text::say("Lồng nhau quá {} cấp: hãy kiểm tra các dấu ngoặc [ hoặc {{ chưa đóng",
                  "Nested more than {} levels deep: look for brackets [ or {{ that are not closed",
                  kMaxDepth)));
  }
  Frame& frame = stack_.emplace_back();
  frame.node.kind = kind;
  frame.node.at = event.at;
  return Step::go_on;
}

Step Builder::close(const Event& event) {
  Frame frame = std::move(stack_.back());
  stack_.pop_back();
  const char first = bytes_[frame.node.at.begin];
  frame.node.at.end = first == '{' || first == '[' ? event.at.end : frame.end;
  if (auto glued = glued_comment(source_, frame.node)) return stop(std::move(*glued));
  return place(std::move(frame.node));
}

Step Builder::place(Node&& node) {
  if (stack_.empty()) {
    root_ = std::move(node);
    return Step::go_on;
  }
  Frame& frame = stack_.back();
  frame.end = node.at.end;
  if (frame.node.is_seq()) {
    frame.node.items.push_back(std::move(node));
    return Step::go_on;
  }
  if (!frame.key) return accept_key(frame, std::move(node));
  if (frame.fate == Frame::Fate::drop) {
    frame.key.reset();
    frame.fate = Frame::Fate::keep;
    return Step::go_on;
  }
  Entry entry{std::move(*frame.key), std::move(node)};
  frame.key.reset();
  return place_entry(frame, std::move(entry));
}

Step Builder::place_entry(Frame& frame, Entry&& entry) {
  auto suspect = bytes_[frame.node.at.begin] == '{' ? suspect_flow_entry(source_, entry) : std::nullopt;
  if (!suspect) {
    frame.node.entries.push_back(std::move(entry));
    return Step::go_on;
  }
  suspect->finding.pointer = diag::pointer_join(pointer(), suspect->meant.key.value);
  frame.node.entries.push_back(std::move(suspect->meant));
  return report(std::move(suspect->finding));
}

const Entry* Builder::twin(Frame& frame, const Node& key) {
  const auto& entries = frame.node.entries;
  if (entries.size() <= kSearched) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& e) { return same_key(e.key.value, key.value); });
    return found == entries.end() ? nullptr : &*found;
  }
  for (std::size_t i = frame.seen.size(); i < entries.size(); ++i) {
    frame.seen.emplace(text::nfc(entries[i].key.value), static_cast<std::uint32_t>(i));
  }
  const auto found = frame.seen.find(text::nfc(key.value));
  return found == frame.seen.end() ? nullptr : &entries[found->second];
}

Step Builder::accept_key(Frame& frame, Node&& key) {
  if (key.is_plain() && key.value.empty()) {
    return stop(syntax_error(
        source_, make_span(key.at.begin, line_around(bytes_, key.at.begin).end),
        text::say("thiếu tên trường trước dấu hai chấm", "the field's name is missing before the colon")));
  }
  if (key.is_plain() && key.value == "<<") return stop(anchor_or_alias(source_, key.at.begin));
  if (text::count_code_points(key.value) > kLongestYamlKey) {
    return stop(syntax_error(source_, make_span(key.at.begin, std::min(key.at.end, line_around(bytes_, key.at.begin).end)),
                             text::say("tên trường dài quá {} ký tự: hãy viết ngắn lại",
                                       "a field's name is longer than {} characters: shorten it", kLongestYamlKey)));
  }
  if (auto suspect = suspect_key(source_, key)) {
    if (!suspect->meant) return stop(std::move(suspect->finding));
    key.value = std::move(*suspect->meant);
    if (report(std::move(suspect->finding)) == Step::stop) return Step::stop;
  }
  const Entry* first = twin(frame, key);
  if (first != nullptr && is_last_key_too_deep()) return lift_last_key(std::move(key));
  frame.key = std::move(key);
  if (first == nullptr) return Step::go_on;
  frame.fate = Frame::Fate::drop;
  auto finding = make_finding(kDuplicateKey, source_, frame.key->at,
                              text::say("Trường “{}” được ghi hai lần: hãy giữ lại một dòng và xóa dòng kia",
                                        "The field “{}” is given twice: keep one line and delete the other",
                                        excerpt(frame.key->value)));
  finding.related.push_back({{source_, first->key.at}, text::say("lần đầu ở đây", "first given here")});
  return report(std::move(finding));
}

bool Builder::is_last_key_too_deep() const {
  if (stack_.size() < 2 || stack_.back().node.entries.size() < 2) return false;
  const Frame& around = stack_[stack_.size() - 2];
  const Entry& last = stack_.back().node.entries.back();
  const bool empty = last.key.is_plain() && last.value.is_plain() && last.value.value.empty();
  return empty && !in_flow() && around.key && around.fate == Frame::Fate::keep && are_numbered_alike(around.key->value, last.key.value) &&
         around.node.find(last.key.value) == nullptr;
}

Step Builder::lift_last_key(Node&& key) {
  const std::string path = pointer();
  Frame inner = std::move(stack_.back());
  stack_.pop_back();
  Entry stray = std::move(inner.node.entries.back());
  inner.node.entries.pop_back();
  inner.node.at.end = inner.node.entries.back().value.at.end;
  auto finding = key_too_deep(source_, stray.key, *stack_.back().key);
  finding.pointer = diag::pointer_join(path, stray.key.value);
  if (place(std::move(inner.node)) == Step::stop || accept_key(stack_.back(), std::move(stray.key)) == Step::stop) return Step::stop;
  Frame& fresh = stack_.emplace_back();
  fresh.node.kind = Kind::map;
  fresh.node.at = key.at;
  if (report(std::move(finding)) == Step::stop) return Step::stop;
  return accept_key(stack_.back(), std::move(key));
}

void Builder::fail(const Failure& failure) {
  auto finding = explain(source_, failure, trail_);
  if (cut_) {
    finding.related.push_back(
        {cut_->place,
         text::say("từ dấu # đến hết dòng bị coi là chú thích: nếu là nội dung, hãy đặt trong ngoặc kép",
                   "from # to the line's end it is taken for a comment: if it is text, put it in quotes")});
  }
  (void)stop(std::move(finding));
}

std::optional<Node> Builder::finish() {
  if (verdict_ == Verdict::unreadable) return std::nullopt;
  if (!root_ || (root_->is_plain() && root_->value.empty())) {
    (void)report(
        make_finding(kEmptyDocument, source_, make_span(0, 0),
                     text::say("Tệp không có nội dung: hãy điền, hoặc xóa tệp nếu chưa đến lúc",
                               "The file has no content: fill it in, or delete it until it is due")));
    return std::nullopt;
  }
  if (next_break_ < hidden_breaks_.size()) {
    (void)report(hidden_line_break(source_, hidden_breaks_[next_break_]));
    return std::nullopt;
  }
  return std::move(root_);
}

}  // namespace yaml
