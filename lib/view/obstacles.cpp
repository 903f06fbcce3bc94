#include "view/obstacles.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "text/utf8.hpp"

namespace view {

namespace {

/// What is left of a text when only its words count.
std::string gist(std::string_view text) {
  std::string out = text::fold_space(text::fold_case(text));
  while (!out.empty() && std::string_view(".;,!: ").find(out.back()) != std::string_view::npos) out.pop_back();
  return out;
}

/// By protocol; a name that is no unit's, and no name at all, come after.
struct Addressee {
  std::size_t rank = 0;
  std::string name;
};

Addressee addressee_of(const model::Proposal& proposal, const model::Units& units) {
  if (!proposal.to.good()) return {units.size() + 1, {}};
  const auto unit = units.find(proposal.to.value);
  if (!unit) return {units.size(), proposal.to.value};
  return {*unit, units[*unit].name.value};
}

class Collector {
 public:
  explicit Collector(const aggregate::Summary& summary) : summary_(summary) {}

  std::vector<Obstacle> collect() && {
    for (std::size_t i = 0; i < summary_.rows.size(); ++i) {
      const aggregate::Row& row = summary_.rows[i];
      if (row.task != nullptr && row.report != nullptr) take(i, *row.task);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Ranked& a, const Ranked& b) {
      const auto key = [](const Ranked& it) { return std::tuple(it.obstacle.kind, it.rank, it.obstacle.addressee); };
      if (key(a) != key(b)) return key(a) < key(b);
      return a.units.size() > b.units.size();
    });
    std::vector<Obstacle> out;
    out.reserve(found_.size());
    for (Ranked& each : found_) {
      each.obstacle.units.assign(each.units.begin(), each.units.end());
      out.push_back(std::move(each.obstacle));
    }
    return out;
  }

 private:
  struct Ranked {
    std::size_t rank = 0;
    Obstacle obstacle;
    std::set<model::UnitIndex> units;
  };

  void take(std::size_t row, const model::TaskReport& task) {
    for (const model::Proposal& proposal : task.proposals) {
      if (proposal.text.good()) add(row, ObstacleKind::proposal, addressee_of(proposal, *summary_.schema->units), proposal.text.value);
    }
    if (task.difficulties.good()) add(row, ObstacleKind::difficulty, {}, task.difficulties.value);
    if (task.reason.good()) add(row, ObstacleKind::reason, {}, task.reason.value);
  }

  void add(std::size_t row, ObstacleKind kind, const Addressee& to, const std::string& text) {
    const auto [known, fresh] = by_gist_.try_emplace(std::tuple(kind, to.name, gist(text)), found_.size());
    if (fresh) found_.push_back({to.rank, {kind, to.name, text, {}}, {}});
    Ranked& it = found_[known->second];
    if (it.obstacle.rows.empty() || it.obstacle.rows.back() != row) it.obstacle.rows.push_back(row);
    it.units.insert(summary_.rows[row].assignment->unit);
  }

  const aggregate::Summary& summary_;
  std::vector<Ranked> found_;
  std::map<std::tuple<ObstacleKind, std::string, std::string>, std::size_t> by_gist_;
};

}  // namespace

std::vector<Obstacle> obstacles(const aggregate::Summary& summary) { return Collector(summary).collect(); }

}  // namespace view
