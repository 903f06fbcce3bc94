#include <string>

#include "load/reader.hpp"
#include "load/rules.hpp"
#include "load/scalars.hpp"
#include "text/utf8.hpp"
#include "yaml/quotes.hpp"

namespace load {

namespace {

bool is_one_text(const yaml::Node& value) {
  return value.is_scalar() && value.style != yaml::Style::literal && value.style != yaml::Style::folded;
}

}  // namespace

void offer_quotes(diag::Diagnostic& finding, const Value& value, text::Span at) {
  const std::string words(value.source->at(at));
  finding.fix = diag::Fix{text::say("Đặt “{}” trong ngoặc kép", "Put “{}” in quotes", shown(words)),
                          {{at, yaml::in_quotes(words)}},
                          diag::Safety::unsafe};
}

bool is_cut_by_colon(const Value& item, std::span<const std::string_view> keys) {
  const yaml::Node& map = *item.node;
  if (!item.index || !map.is_map() || map.entries.size() != 1 || item.source->at(map.at).starts_with('{')) return false;
  const yaml::Entry& only = map.entries.front();
  if (!only.key.is_plain() || !is_one_text(only.value)) return false;
  const auto guess = guess_key(only.key.value, keys);
  // `Sở` is a letter away from `to`, and means something else.
  return !guess || (!guess->certain && !text::is_ascii(only.key.value));
}

diag::Diagnostic& add_cut_by_colon(const Value& item, const text::Localized& rest) {
  const yaml::Entry& only = item.node->entries.front();
  auto& finding = item.bag->add(
      kUnknownField, {item.source, only.key.at},
      text::say("Dấu “: ” biến “{}” thành tên trường: nếu là nội dung, hãy đặt cả mục trong ngoặc kép{}",
                "The “: ” makes “{}” the name of a field: if it is text, put the whole item in quotes{}",
                shown(only.key.value), rest));
  finding.pointer = diag::pointer_join(item.pointer, only.key.value);
  finding.value = only.key.value;
  offer_quotes(finding, item, item.node->at);
  return finding;
}

}  // namespace load
