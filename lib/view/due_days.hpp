#pragma once
/// How a due date came about: the days from the window's close on, and which of them count.

#include "model/schema.hpp"
#include "text/localized.hpp"
#include "view/data.hpp"
#include "view/document.hpp"

namespace view {

/// A row a day up to the latest due date of any group of units, in the reader's language.
[[nodiscard]] Table due_days(const model::Schema& schema, const model::Calendar& calendar, text::Lang lang);
/// The same for programs.
[[nodiscard]] Data due_days_data(const model::Schema& schema, const model::Calendar& calendar);

}  // namespace view
