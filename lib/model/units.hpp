#pragma once
/// The units that report, in protocol order, with their lives and successors.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/field.hpp"
#include "model/period.hpp"
#include "text/source.hpp"

namespace model {

/// A unit's rank: its place in the list, which is the order of every table.
using UnitIndex = std::size_t;

struct Group {
  Field<std::string> id;
  Field<std::string> name;
};

struct Unit {
  Field<std::string> id;
  Field<std::string> name;
  Field<std::string> short_name;  ///< Absent: the name.
  Field<std::string> group;
  Field<std::string> parent;
  Field<Period> active_from;
  Field<Period> active_to;
  Field<std::string> successor;

  [[nodiscard]] const std::string& display() const { return short_name.good() ? short_name.value : name.value; }
  /// Alive at the period's end: who lives then reports on the whole of it.
  [[nodiscard]] bool active_in(const Period& period) const;
  [[nodiscard]] bool ended_before(const Period& period) const;
};

/// Whom people mean by a name.
struct MeantUnit {
  UnitIndex unit = 0;
  bool certain = false;  ///< So called, and no other unit is: marks and case aside.
};

class Units {
 public:
  text::SourcePtr source;
  std::vector<Group> groups;
  std::vector<Unit> units;
  bool units_readable = true;   ///< False where a unit or its id could not be read: what is unknown cannot be told.
  bool groups_readable = true;  ///< The same of the groups.

  /// Builds the index; called once by the loader, after which `units` does not change. The first of equal ids counts.
  void index();
  [[nodiscard]] std::optional<UnitIndex> find(std::string_view id) const;
  /// By id, name or short name, as people write them; the nearest where nobody is so called.
  [[nodiscard]] std::optional<MeantUnit> meant_by(std::string_view name) const;
  [[nodiscard]] const Group* find_group(std::string_view id) const;
  [[nodiscard]] const Unit& operator[](UnitIndex unit) const { return units[unit]; }
  [[nodiscard]] std::size_t size() const { return units.size(); }

  /// Who answers in that period for what `unit` owed: itself while it lives, else the first living one of its chain
  /// of successors; null where nobody does, also in a cycle.
  [[nodiscard]] std::optional<UnitIndex> heir(UnitIndex unit, const Period& period) const;

 private:
  std::map<std::string, UnitIndex, std::less<>> by_id_;
};

}  // namespace model
