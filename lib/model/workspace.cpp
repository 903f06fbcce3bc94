#include "model/workspace.hpp"

namespace model {

namespace {

/// The placeholder that `pattern` begins with, without its braces; empty where it begins with none.
std::string_view leading_placeholder(std::string_view pattern) {
  if (!pattern.starts_with('{')) return {};
  const auto end = pattern.find('}');
  return end == std::string_view::npos ? std::string_view{} : pattern.substr(1, end - 1);
}

bool match(std::string_view pattern, std::string_view path, Placeholders& values) {
  while (!pattern.empty()) {
    const std::string_view name = leading_placeholder(pattern);
    if (name.empty()) {
      if (path.empty() || path.front() != pattern.front()) return false;
      pattern.remove_prefix(1);
      path.remove_prefix(1);
      continue;
    }
    const std::string_view rest = pattern.substr(name.size() + 2);
    const std::size_t longest = std::min(path.size(), path.find('/'));
    for (std::size_t length = longest; length > 0; --length) {
      const std::string value(path.substr(0, length));
      const auto known = values.find(name);
      if (known != values.end() && known->second != value) continue;
      Placeholders attempt = values;
      attempt.insert_or_assign(std::string(name), value);
      if (match(rest, path.substr(length), attempt)) {
        values = std::move(attempt);
        return true;
      }
    }
    return false;
  }
  return path.empty();
}

}  // namespace

std::string fill_template(std::string_view pattern, const Placeholders& values) {
  std::string out;
  while (!pattern.empty()) {
    const std::string_view name = leading_placeholder(pattern);
    const auto value = name.empty() ? values.end() : values.find(name);
    if (value == values.end()) {
      out += pattern.front();
      pattern.remove_prefix(1);
    } else {
      out += value->second;
      pattern.remove_prefix(name.size() + 2);
    }
  }
  return out;
}

std::optional<Placeholders> match_template(std::string_view pattern, std::string_view path) {
  constexpr std::string_view kLong = ".yaml";
  constexpr std::string_view kShort = ".yml";
  std::string renamed;
  if (pattern.ends_with(kLong) && path.ends_with(kShort)) {
    renamed = std::string(path.substr(0, path.size() - kShort.size())) + std::string(kLong);
    path = renamed;
  }
  Placeholders values;
  if (!match(pattern, path, values)) return std::nullopt;
  return values;
}

}  // namespace model
