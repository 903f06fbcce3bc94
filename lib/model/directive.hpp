#pragma once
/// A directive: the text as issued, cut into sections and tasks that quote it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/field.hpp"
#include "text/source.hpp"

namespace model {

/// A task or, one level down, a part of one. A task with parts carries no assignment itself.
struct Task {
  Field<std::string> id;
  Field<std::string> title;
  std::vector<text::Located<std::string>> quotes;  ///< `quote`: a text, or a list of texts that stand apart.
  std::vector<Task> parts;
};

struct Section {
  Field<std::string> id;
  Field<std::string> title;
  std::vector<Task> tasks;
};

struct Basis {
  std::string number;
  std::optional<Date> date;
  std::string issuer;
};

struct Directive {
  text::SourcePtr source;
  text::SourcePtr text;  ///< The directive as issued; null where it could not be read.
  Field<std::string> id;
  Field<std::string> title;
  Field<std::string> issuer;
  std::optional<std::string> number;
  std::optional<Date> date;
  std::vector<Basis> basis;
  Field<std::string> text_path;  ///< Relative to the directive's file.
  std::vector<std::string> recipients;
  std::vector<Section> sections;
  std::vector<text::Located<std::string>> not_tasks;
  /// False where a task, or the id of one, could not be read: what is unknown or left out cannot be told.
  bool tasks_readable = true;
  /// False where a quote, a section's title or an entry of not_tasks could not be read: nor can what is uncovered.
  bool quotes_readable = true;

  /// A task or part.
  [[nodiscard]] const Task* find_task(std::string_view task) const;
  [[nodiscard]] const Section* section_of(std::string_view task) const;
  /// The tasks that can carry an assignment (a part, or a task without parts), in the directive's order.
  [[nodiscard]] std::vector<const Task*> leaves() const;
};

}  // namespace model
