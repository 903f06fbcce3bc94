#include "view/letter.hpp"

namespace view {

namespace {

/// Texts by their names.
void append_texts(std::initializer_list<const char*> names, Data::Object& out) {
  for (const char* name : names) out.push_back({name, name});
}

void append_truths(std::initializer_list<const char*> names, Data::Object& out) {
  for (const char* name : names) out.push_back({name, true});
}

/// A list of one item with those texts.
Data::List list_of(std::initializer_list<const char*> names) {
  Data::Object item;
  append_texts(names, item);
  return {Data(std::move(item))};
}

Data::Object head_names() {
  Data::Object out;
  append_truths({"party", "state"}, out);
  append_texts({"superior", "office", "symbol", "place", "signer", "issuer", "directive", "plan", "period", "window_from", "window_to", "as_of"}, out);
  out.push_back({"signature", list_of({"line"})});
  return out;
}

}  // namespace

Data letter_names() {
  Data::Object out = head_names();
  append_texts({"step", "times", "unit", "due", "submitted", "days_late", "days_past_due", "path", "more_errors",
                "period_before"},
               out);
  append_truths({"reminder", "repeated", "criticism", "has_history", "missing", "invalid", "late", "has_overdue",
                 "has_gaps"},
                out);
  Data::List overdue = list_of({"number", "task", "deadline", "days", "progress"});
  append_truths({"unreported"}, std::get<Data::Object>(overdue.front().content));
  out.push_back({"history", list_of({"period", "state"})});
  out.push_back({"errors", list_of({"number", "line", "message", "code"})});
  out.push_back({"overdue", std::move(overdue)});
  out.push_back({"gaps", list_of({"task", "indicator", "reason"})});
  out.push_back({"figures", list_of({"name", "unit", "now", "before"})});
  out.push_back({"recipients", list_of({"recipient"})});
  return out;
}

Data covering_names() {
  Data::Object out = head_names();
  append_texts({"expected", "letter_count", "reminder_count", "repeated_count", "criticism_count"}, out);
  append_truths({"has_letters", "has_late"}, out);
  out.push_back({"letters", list_of({"number", "unit", "owed", "step", "recipients"})});
  out.push_back({"late", list_of({"unit", "days"})});
  return out;
}

}  // namespace view
