#pragma once
/// What the commands of `tiendo schema` share.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app.hpp"
#include "session.hpp"

namespace cmd {

/// The catalogue, where nothing in it is an error; else null, its findings have been said on standard error, and `code`
/// is what to exit with.
struct SoundCatalogue {
  explicit SoundCatalogue(const Context& context);

  std::unique_ptr<Session> session;
  const Catalogue* catalogue = nullptr;
  int code = kExitClean;
};

/// The directives that are followed, each once, in the order of the plans; only one where it is named. A Failure, with
/// the nearest right id, where there is none of that name.
[[nodiscard]] std::vector<const model::Directive*> choose_directives(const Catalogue& catalogue,
                                                                     const std::optional<std::string>& named);

/// A Failure, with the nearest right id, where there is no such unit.
[[nodiscard]] model::UnitIndex choose_unit(const model::Units& units, const std::string& named);
/// The task schemas of that period, of all directives or the one that is named. A Failure where there is none.
[[nodiscard]] std::vector<const model::Schema*> choose_schemas(const Catalogue& catalogue, const model::Period& period,
                                                               const std::optional<std::string>& directive);
/// The same where there may be one only.
[[nodiscard]] const model::Schema& choose_schema(const Catalogue& catalogue, const model::Period& period,
                                                 const std::optional<std::string>& directive);
/// A Failure where the unit owes no report of that period; names who owes it in its place.
void expect_tasks(const model::Schema& schema, model::UnitIndex unit);

void attach_schema_check(Command& schema);
void attach_schema_show(Command& schema);
void attach_schema_coverage(Command& schema);
void attach_schema_export(Command& schema);

}  // namespace cmd
