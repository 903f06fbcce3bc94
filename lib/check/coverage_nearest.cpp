#include "check/coverage_nearest.hpp"

#include <algorithm>
#include <set>

#include "text/utf8.hpp"

namespace check {

namespace {

/// A common word stands everywhere; looking at so many places of the quote's rarest words is enough.
constexpr std::size_t kSeeds = 12;
constexpr std::size_t kPlaces = 1000;
constexpr std::size_t kWordsThatAgree = 4;
constexpr std::size_t kWordsThatDiffer = 3;

bool is_word(const Token& token) { return token.kind == TokenKind::word; }

std::size_t count_words(const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  std::size_t words = 0;
  for (std::size_t i = begin; i < end; ++i) words += is_word(tokens[i]) ? 1U : 0U;
  return words;
}

std::string slice(std::string_view text, const std::vector<Token>& tokens, std::size_t begin, std::size_t end) {
  if (begin >= end) return {};
  return text::fold_space(text.substr(tokens[begin].at.begin, tokens[end - 1].at.end - tokens[begin].at.begin));
}

/// The end of so many words from `begin` on, `limit` at the latest.
std::size_t words_on(const std::vector<Token>& tokens, std::size_t begin, std::size_t limit, std::size_t words) {
  std::size_t at = begin;
  while (at < limit && words > 0) words -= is_word(tokens[at++]) ? 1U : 0U;
  return at;
}

/// The begin of so many words that end at `end`, `limit` at the earliest.
std::size_t words_back(const std::vector<Token>& tokens, std::size_t end, std::size_t limit, std::size_t words) {
  std::size_t at = end;
  while (at > limit && words > 0) words -= is_word(tokens[--at]) ? 1U : 0U;
  return at;
}

/// As many words of the text are shown as of the quote.
std::size_t worth_showing(std::size_t words) { return std::clamp<std::size_t>(words, 1, kWordsThatDiffer); }

}  // namespace

PassageFinder::PassageFinder(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_word(tokens[i])) continue;
    if (places_.size() <= tokens[i].value) places_.resize(tokens[i].value + 1);
    places_[tokens[i].value].push_back(static_cast<std::uint32_t>(i));
  }
}

PassageFinder::Run PassageFinder::run_around(const std::vector<Token>& quote, std::size_t in_quote,
                                             std::size_t in_text) const {
  std::size_t back = 0;
  while (back < in_quote && back < in_text && quote[in_quote - back - 1].value == tokens_[in_text - back - 1].value) {
    ++back;
  }
  std::size_t on = 1;
  while (in_quote + on < quote.size() && in_text + on < tokens_.size() &&
         quote[in_quote + on].value == tokens_[in_text + on].value) {
    ++on;
  }
  const Run run{in_text - back, in_quote - back, back + on, 0};
  return {run.text, run.quote, run.length, count_words(quote, run.quote, run.quote + run.length)};
}

PassageFinder::Run PassageFinder::longest_run(const std::vector<Token>& quote) const {
  std::vector<std::size_t> seeds;
  std::set<std::uint32_t> seen;
  for (std::size_t i = 0; i < quote.size(); ++i) {
    const std::uint32_t value = quote[i].value;
    if (is_word(quote[i]) && value < places_.size() && !places_[value].empty() && seen.insert(value).second) {
      seeds.push_back(i);
    }
  }
  std::stable_sort(seeds.begin(), seeds.end(), [&](std::size_t a, std::size_t b) {
    return places_[quote[a].value].size() < places_[quote[b].value].size();
  });
  if (seeds.size() > kSeeds) seeds.resize(kSeeds);
  Run best;
  for (const std::size_t seed : seeds) {
    const auto& places = places_[quote[seed].value];
    for (std::size_t i = 0; i < std::min(places.size(), kPlaces); ++i) {
      const Run run = run_around(quote, seed, places[i]);
      if (run.words > best.words) best = run;
    }
  }
  return best;
}

std::optional<NearMiss> PassageFinder::nearest(std::string_view quote, const std::vector<Token>& tokens) const {
  constexpr std::size_t kShare = 4;
  constexpr std::size_t kShort = 3;
  const Run run = longest_run(tokens);
  const std::size_t words = count_words(tokens, 0, tokens.size());
  if (run.words == 0 || run.words * kShare < words || (run.words == 1 && words > kShort)) return std::nullopt;

  const auto place = [&](std::size_t begin, std::size_t end) {
    if (begin < end) return text::Span{tokens_[begin].at.begin, tokens_[end - 1].at.end};
    const std::uint32_t at = begin < tokens_.size() ? tokens_[begin].at.begin : tokens_.back().at.end;
    return text::Span{at, at};
  };
  NearMiss miss;
  const std::size_t from = run.text - std::min(run.text, run.quote);
  miss.passage = place(from, std::min(tokens_.size(), run.text + tokens.size() - run.quote));
  if (run.quote == 0) {
    miss.side = NearMiss::Side::after;
    const std::size_t parts = run.text + run.length;
    const std::size_t quote_end = words_on(tokens, run.length, tokens.size(), kWordsThatDiffer);
    const std::size_t differ = worth_showing(count_words(tokens, run.length, quote_end));
    const std::size_t text_end = words_on(tokens_, parts, tokens_.size(), differ);
    miss.agrees = slice(text_, tokens_, words_back(tokens_, parts, run.text, kWordsThatAgree), parts);
    miss.text_has = slice(text_, tokens_, parts, text_end);
    miss.quote_has = slice(quote, tokens, run.length, quote_end);
    miss.at = place(parts, text_end);
  } else {
    miss.side = NearMiss::Side::before;
    const std::size_t quote_begin = words_back(tokens, run.quote, 0, kWordsThatDiffer);
    const std::size_t differ = worth_showing(count_words(tokens, quote_begin, run.quote));
    const std::size_t text_begin = words_back(tokens_, run.text, 0, differ);
    miss.agrees = slice(text_, tokens_, run.text, words_on(tokens_, run.text, run.text + run.length, kWordsThatAgree));
    miss.text_has = slice(text_, tokens_, text_begin, run.text);
    miss.quote_has = slice(quote, tokens, quote_begin, run.quote);
    miss.at = place(text_begin, run.text);
  }
  return miss;
}

}  // namespace check
