#include "view/seal_data.hpp"

namespace view {

namespace {

Data history(const model::Seal& seal) {
  Data::List out;
  for (const model::SealEvent& event : seal.history) {
    Data::Object one = {{"action", model::kSealActions[static_cast<std::size_t>(event.action)]}};
    if (event.date) one.push_back({"date", *event.date});
    if (event.reason) one.push_back({"reason", *event.reason});
    out.push_back(std::move(one));
  }
  return out;
}

Data counts(const model::Seal& seal) {
  Data::Object out;
  for (const model::SealedCount& count : seal.counts) out.push_back({count.name, count.value});
  return out;
}

Data sealed_indicators(const model::Seal& seal) {
  Data::List out;
  for (const model::SealedIndicator& one : seal.indicators) {
    out.push_back(Data::Object{
        {"task", one.task}, {"indicator", one.indicator}, {"value", one.value}, {"cumulative", one.cumulative}});
  }
  return out;
}

Data sealed_deadlines(const model::Seal& seal) {
  Data::List out;
  for (const model::SealedDeadline& one : seal.deadlines) {
    out.push_back(Data::Object{{"task", one.task}, {"deadline", one.deadline}});
  }
  return out;
}

Data inputs(const model::Seal& seal) {
  Data::List out;
  for (const model::SealedInput& one : seal.inputs) out.push_back(Data::Object{{"path", one.path}, {"sha256", one.sha256}});
  return out;
}

}  // namespace

Data seal_data(const model::Seal& seal) {
  return Data::Object{{"tool", seal.tool},
                      {"directive", seal.directive},
                      {"plan", seal.plan},
                      {"period", seal.period.to_string()},
                      {"as_of", seal.as_of},
                      {"history", history(seal)},
                      {"figures", counts(seal)},
                      {"indicators", sealed_indicators(seal)},
                      {"deadlines", sealed_deadlines(seal)},
                      {"inputs", inputs(seal)}};
}

}  // namespace view
