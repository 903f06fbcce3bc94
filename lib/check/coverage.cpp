#include "check/coverage.hpp"

#include <algorithm>

#include "check/coverage_nearest.hpp"
#include "check/coverage_search.hpp"
#include "check/coverage_sentences.hpp"
#include "check/coverage_tokens.hpp"

namespace check {

namespace {

std::vector<Quote> quotes_of(const model::Directive& directive) {
  std::vector<Quote> out;
  const auto add_task = [&out](const model::Task& task) {
    for (const auto& quote : task.quotes) out.push_back({QuoteKind::task, task.id.value, quote, {}});
  };
  for (const model::Section& section : directive.sections) {
    if (section.title.good()) {
      out.push_back({QuoteKind::title, section.id.value, {section.title.value, section.title.at}, {}});
    }
    for (const model::Task& task : section.tasks) {
      add_task(task);
      for (const model::Task& part : task.parts) add_task(part);
    }
  }
  for (const auto& entry : directive.not_tasks) out.push_back({QuoteKind::not_task, "", entry, {}});
  return out;
}

/// The text, cut, and how often each of its tokens is quoted.
class Prover {
 public:
  Prover(std::string_view text, std::vector<Quote> quotes) : text_(text) {
    out_.quotes = std::move(quotes);
    tokens_ = tokens_of(text, vocabulary_);
    ranges_ = sentences_of(text, tokens_);
    out_.sentences.resize(ranges_.size());
  }

  Coverage run() {
    find_quotes();
    for (std::size_t i = 0; i < ranges_.size(); ++i) judge(i);
    find_near_misses();
    return std::move(out_);
  }

 private:
  [[nodiscard]] text::Span span(std::size_t begin, std::size_t end) const {
    return {tokens_[begin].at.begin, tokens_[end - 1].at.end};
  }
  [[nodiscard]] std::vector<Token> tokens_of_quote(std::size_t quote) const {
    const Vocabulary& known = vocabulary_;
    return tokens_of(out_.quotes[quote].quote.value, known);
  }

  void find_quotes() {
    mark_heading_bounds();
    PhraseFinder finder;
    for (std::size_t i = 0; i < out_.quotes.size(); ++i) finder.add(i, tokens_of_quote(i));
    std::vector<int> change(tokens_.size() + 1, 0);
    for (const Match& match : finder.find_in(tokens_)) {
      Quote& quote = out_.quotes[match.phrase];
      if (quote.kind == QuoteKind::title && !(may_begin_[match.begin] && may_end_[match.end])) continue;
      quote.occurrences.push_back(span(match.begin, match.end));
      ++change[match.begin];
      --change[match.end];
      name_sentences(match);
    }
    int depth = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) covered_.push_back((depth += change[i]) > 0);
  }

  /// A title is a heading: it begins and ends where sentences do, its number and closing marks aside.
  void mark_heading_bounds() {
    may_begin_.assign(tokens_.size() + 1, false);
    may_end_.assign(tokens_.size() + 1, false);
    for (const SentenceRange& range : ranges_) {
      may_begin_[range.with_marker] = may_begin_[range.begin] = true;
      for (std::size_t end = range.end; end > range.begin; --end) {
        may_end_[end] = true;
        if (tokens_[end - 1].kind == TokenKind::word) break;
      }
    }
  }

  void name_sentences(const Match& match) {
    const auto first = std::partition_point(ranges_.begin(), ranges_.end(),
                                            [&](const SentenceRange& range) { return range.end <= match.begin; });
    for (auto range = first; range != ranges_.end() && range->begin < match.end; ++range) {
      out_.sentences[static_cast<std::size_t>(range - ranges_.begin())].by.push_back(match.phrase);
    }
  }

  void judge(std::size_t index) {
    const SentenceRange& range = ranges_[index];
    Sentence& sentence = out_.sentences[index];
    sentence.at = span(range.begin, range.end);
    std::sort(sentence.by.begin(), sentence.by.end());
    sentence.by.erase(std::unique(sentence.by.begin(), sentence.by.end()), sentence.by.end());
    for (const std::size_t quote : sentence.by) {
      const Quote& source = out_.quotes[quote];
      const bool again = !sentence.tasks.empty() && sentence.tasks.back() == source.id;
      if (source.kind == QuoteKind::task && !again) sentence.tasks.push_back(source.id);
    }
    bool any = false;
    bool running = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (tokens_[i].kind != TokenKind::word) continue;
      if (covered_[i]) {
        any = true;
        running = false;
        continue;
      }
      if (!running) sentence.left.push_back({tokens_[i].at, 0});
      running = true;
      sentence.left.back().at.end = tokens_[i].at.end;
      ++sentence.left.back().words;
    }
    if (sentence.left.empty()) {
      sentence.covered = Covered::wholly;
    } else if (any) {
      sentence.covered = Covered::partly;
    }
  }

  void find_near_misses() {
    std::optional<PassageFinder> finder;
    for (std::size_t i = 0; i < out_.quotes.size(); ++i) {
      const Quote& quote = out_.quotes[i];
      if (quote.kind == QuoteKind::title || !quote.occurrences.empty()) continue;
      if (!finder) finder.emplace(text_, tokens_);
      out_.missing.push_back({i, finder->nearest(quote.quote.value, tokens_of_quote(i))});
    }
  }

  std::string_view text_;
  Coverage out_;
  Vocabulary vocabulary_;
  std::vector<Token> tokens_;
  std::vector<SentenceRange> ranges_;
  std::vector<bool> may_begin_;
  std::vector<bool> may_end_;
  std::vector<bool> covered_;
};

}  // namespace

std::size_t Coverage::count(Covered covered) const {
  return static_cast<std::size_t>(std::count_if(sentences.begin(), sentences.end(),
                                                [&](const Sentence& one) { return one.covered == covered; }));
}

Coverage coverage(const model::Directive& directive) {
  if (directive.text == nullptr) return {};
  return Prover(directive.text->bytes(), quotes_of(directive)).run();
}

}  // namespace check
