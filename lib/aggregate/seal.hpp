#pragma once
/// What a seal keeps of a summary, and where a later one differs from it.

#include <optional>
#include <string>
#include <vector>

#include "aggregate/summary.hpp"
#include "model/seal.hpp"

namespace aggregate {

/// Without tool and history; the inputs are the summary's sources.
[[nodiscard]] model::Seal seal_of(const Summary& summary);

enum class InputChange { altered, missing, added };

struct InputDeviation {
  InputChange change = InputChange::altered;
  std::string path;
  text::Span at;  ///< In the seal; empty of an input that was added.
};

/// A figure by its name: a count's, `NV1.1/ho_so`, or a task's with a deadline. Values as they are written in data; empty
/// where there is none.
struct FigureDeviation {
  enum class Kind { plan, count, value, cumulative, deadline };
  Kind kind = Kind::count;
  std::string name;
  std::string sealed;
  std::string now;
  text::Span at;
};

struct Deviations {
  std::vector<InputDeviation> inputs;
  std::vector<FigureDeviation> figures;
  [[nodiscard]] bool empty() const { return inputs.empty() && figures.empty(); }
};

/// Both lists of inputs are sorted by path.
[[nodiscard]] std::vector<InputDeviation> input_deviations(const std::vector<model::SealedInput>& sealed,
                                                           const std::vector<model::SealedInput>& now);
[[nodiscard]] std::vector<FigureDeviation> figure_deviations(const model::Seal& sealed, const model::Seal& now);

}  // namespace aggregate
