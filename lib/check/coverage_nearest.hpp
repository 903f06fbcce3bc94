#pragma once
/// The passage that a quote seems to mean where it does not stand in the text letter for letter.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "check/coverage.hpp"
#include "check/coverage_tokens.hpp"

namespace check {

class PassageFinder {
 public:
  /// Both must outlive the finder.
  PassageFinder(std::string_view text, const std::vector<Token>& tokens);

  /// Null where no passage has at least a quarter of the quote's words in one run.
  [[nodiscard]] std::optional<NearMiss> nearest(std::string_view quote, const std::vector<Token>& tokens) const;

 private:
  /// Tokens [text, text + length) are tokens [quote, quote + length) of the quote.
  struct Run {
    std::size_t text = 0;
    std::size_t quote = 0;
    std::size_t length = 0;
    std::size_t words = 0;
  };
  [[nodiscard]] Run longest_run(const std::vector<Token>& quote) const;
  [[nodiscard]] Run run_around(const std::vector<Token>& quote, std::size_t in_quote, std::size_t in_text) const;

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::vector<std::vector<std::uint32_t>> places_;  ///< By a word's number, the tokens that are it.
};

}  // namespace check
