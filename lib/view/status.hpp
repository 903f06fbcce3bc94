#pragma once
/// The state of a period for a terminal: who has handed in, who is late, what is overdue.

#include "aggregate/summary.hpp"
#include "text/localized.hpp"
#include "view/document.hpp"

namespace view {

/// In the reader's language, unlike the annex. The overdue table holds the ten longest.
[[nodiscard]] Section status(const aggregate::Summary& summary, text::Lang lang);

/// What each class is called.
[[nodiscard]] text::Wording class_words(aggregate::Class kind);

}  // namespace view
