#pragma once
/// The proof that a catalogue leaves nothing of its directive out: each sentence of the text, and what quotes it.

#include <optional>
#include <string>
#include <vector>

#include "model/directive.hpp"
#include "text/source.hpp"

namespace check {

enum class Covered { wholly, partly, not_at_all };
enum class QuoteKind { task, title, not_task };

/// A task's quote, a section's title or an entry of `not_tasks`.
struct Quote {
  QuoteKind kind = QuoteKind::task;
  std::string id;  ///< Of the task or section; empty for a not_task.
  text::Located<std::string> quote;
  std::vector<text::Span> occurrences;  ///< In the text, in its order; of a title, only where it is a heading.
};

struct Sentence {
  /// A run of words that nothing quotes.
  struct Left {
    text::Span at;
    std::size_t words = 0;
  };
  text::Span at;  ///< Bytes of the text, its marker (`1.`, `a)`, `-`) aside.
  Covered covered = Covered::not_at_all;
  std::vector<std::size_t> by;     ///< Quotes that stand in it, in the catalogue's order.
  std::vector<std::string> tasks;  ///< Ids of the tasks and parts among them, each once.
  std::vector<Left> left;
};

/// Where a quote that is not in the text comes nearest to it, and how they part.
struct NearMiss {
  enum class Side { after, before };
  Side side = Side::after;      ///< They part after what agrees, or before it.
  std::string agrees;           ///< The words next to the difference, the same in both.
  std::string text_has;         ///< Empty at the text's end.
  std::string quote_has;        ///< Empty at the quote's end.
  text::Span at;                ///< The difference, in the text.
  text::Span passage;           ///< All of the text that the quote seems to mean.
};

struct MissingQuote {
  std::size_t quote = 0;  ///< Index into `quotes`.
  std::optional<NearMiss> near;
};

/// A word is covered where a quote stands in the text letter for letter, after NFC and folding of white space; emphasis
/// marks (`**`) are ignored and marks need no cover. Time grows with the text and the quotes added up.
struct Coverage {
  std::vector<Quote> quotes;
  std::vector<Sentence> sentences;
  std::vector<MissingQuote> missing;  ///< Quotes and not_tasks (a title may be our own words) that the text lacks.

  [[nodiscard]] std::size_t count(Covered covered) const;
};

/// Nothing where the directive has no text.
[[nodiscard]] Coverage coverage(const model::Directive& directive);

}  // namespace check
