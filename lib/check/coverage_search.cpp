#include "check/coverage_search.hpp"

#include <algorithm>

namespace check {

namespace {

std::uint64_t edge(std::size_t node, std::uint32_t value) {
  constexpr unsigned kHalf = 32;
  return (static_cast<std::uint64_t>(node) << kHalf) | value;
}

}  // namespace

void PhraseFinder::add(std::size_t phrase, const std::vector<Token>& tokens) {
  const auto unknown = [](const Token& token) { return token.value == Vocabulary::kUnknown; };
  if (tokens.empty() || std::any_of(tokens.begin(), tokens.end(), unknown)) return;
  std::size_t at = 0;
  for (const Token& token : tokens) {
    const auto [found, is_new] = edges_.try_emplace(edge(at, token.value), nodes_.size());
    if (is_new) {
      nodes_[at].children.push_back(token.value);
      nodes_.push_back({});
      nodes_.back().depth = nodes_[at].depth + 1;
    }
    at = found->second;
  }
  nodes_[at].phrases.push_back(phrase);
}

const std::size_t* PhraseFinder::child(std::size_t node, std::uint32_t value) const {
  const auto found = edges_.find(edge(node, value));
  return found == edges_.end() ? nullptr : &found->second;
}

std::size_t PhraseFinder::step(std::size_t node, std::uint32_t value) const {
  for (;;) {
    if (const std::size_t* next = child(node, value)) return *next;
    if (node == 0) return 0;
    node = nodes_[node].fallback;
  }
}

void PhraseFinder::link() {
  std::vector<std::size_t> queue{0};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const std::size_t at = queue[i];
    for (const std::uint32_t value : nodes_[at].children) {
      const std::size_t next = *child(at, value);
      Node& node = nodes_[next];
      node.fallback = at == 0 ? 0 : step(nodes_[at].fallback, value);
      const Node& fallback = nodes_[node.fallback];
      node.shorter = fallback.phrases.empty() ? fallback.shorter : node.fallback;
      queue.push_back(next);
    }
  }
}

std::vector<Match> PhraseFinder::find_in(const std::vector<Token>& text) {
  link();
  std::vector<Match> out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    at = step(at, text[i].value);
    for (std::size_t ending = at; ending != 0; ending = nodes_[ending].shorter) {
      for (const std::size_t phrase : nodes_[ending].phrases) {
        out.push_back({phrase, i + 1 - nodes_[ending].depth, i + 1});
      }
    }
  }
  return out;
}

}  // namespace check
