#pragma once
/// Where each of many phrases stands in a text, all found in one walk.

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "check/coverage_tokens.hpp"

namespace check {

/// Tokens [begin, end) of the text are the phrase.
struct Match {
  std::size_t phrase = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// An automaton of Aho and Corasick over tokens: time is that of the text and the phrases added up, however many
/// phrases there are.
class PhraseFinder {
 public:
  PhraseFinder() : nodes_(1) {}
  /// A phrase of no tokens, or with an unknown one, is never found.
  void add(std::size_t phrase, const std::vector<Token>& tokens);
  /// Every occurrence, by its end.
  [[nodiscard]] std::vector<Match> find_in(const std::vector<Token>& text);

 private:
  struct Node {
    std::size_t fallback = 0;  ///< The longest proper ending of this path that is a path too.
    std::size_t shorter = 0;   ///< The nearest node along the fallbacks at which a phrase ends.
    std::size_t depth = 0;
    std::vector<std::size_t> phrases;
    std::vector<std::uint32_t> children;  ///< Values of the tokens that lead on.
  };

  [[nodiscard]] const std::size_t* child(std::size_t node, std::uint32_t value) const;
  [[nodiscard]] std::size_t step(std::size_t node, std::uint32_t value) const;
  void link();

  std::vector<Node> nodes_;
  std::unordered_map<std::uint64_t, std::size_t> edges_;
};

}  // namespace check
