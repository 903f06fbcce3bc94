#include <algorithm>

#include "aggregate/fold.hpp"

namespace aggregate {

namespace {

constexpr int kRatePlaces = 4;

UnitSubmission submission_of(model::UnitIndex unit, const model::Schema& schema, const Received* received) {
  UnitSubmission out;
  out.unit = unit;
  out.due = schema.due_of(unit);
  if (received == nullptr) return out;
  out.path = received->path;
  if (!is_valid(*received)) {
    out.state = Submission::invalid;
    return out;
  }
  out.submitted = *received->report->submitted;
  out.days_late = std::max(0, model::days_between(out.due, *out.submitted));
  out.state = *out.days_late > 0 ? Submission::late : Submission::on_time;
  return out;
}

}  // namespace

std::optional<model::Decimal> rate(const model::Decimal& part, const model::Decimal& whole) {
  const auto exact = part.divided_by(whole);
  return exact ? std::optional(exact->rounded(kRatePlaces)) : std::nullopt;
}

Reporting reporting_of(const model::Schema& schema, const Ledger& ledger) {
  Reporting out;
  std::array<int, kSubmissionNames.size()> states{};
  for (const model::UnitIndex unit : schema.expected_units()) {
    out.units.push_back(submission_of(unit, schema, ledger.received[unit]));
    ++states[static_cast<std::size_t>(out.units.back().state)];
  }
  const auto count = [&](Submission state) { return states[static_cast<std::size_t>(state)]; };
  out.expected = static_cast<int>(out.units.size());
  out.on_time = count(Submission::on_time);
  out.late = count(Submission::late);
  out.missing = count(Submission::missing);
  out.invalid = count(Submission::invalid);
  out.valid = out.on_time + out.late;
  out.received = out.expected - out.missing;
  out.rate = rate(out.received, out.expected);
  out.on_time_rate = rate(out.on_time, out.expected);
  return out;
}

}  // namespace aggregate
