#include "view/figures_data.hpp"

namespace view {

Data classes_data(const aggregate::ClassCounts& counts) {
  Data::Object out = {{"assignments", counts.total()}};
  for (std::size_t i = 0; i < aggregate::kClassCount; ++i) {
    out.push_back({std::string(aggregate::kClassNames[i]), counts.of[i]});
  }
  return out;
}

Data::Object reporting_data(const aggregate::Reporting& reporting) {
  return {{"expected", reporting.expected}, {"received", reporting.received},
          {"valid", reporting.valid},       {"on_time", reporting.on_time},
          {"late", reporting.late},         {"missing", reporting.missing},
          {"invalid", reporting.invalid},   {"rate", reporting.rate},
          {"on_time_rate", reporting.on_time_rate}};
}

Data sources_data(const std::vector<aggregate::Source>& sources) {
  Data::List out;
  for (const aggregate::Source& source : sources) {
    out.push_back(Data::Object{{"path", source.path}, {"sha256", source.sha256}});
  }
  return out;
}

}  // namespace view
