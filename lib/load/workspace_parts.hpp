#pragma once
/// The parts of tiendo.yaml that have a file of their own.

#include "load/scalars.hpp"
#include "model/annex_template.hpp"
#include "model/office.hpp"

namespace load {

[[nodiscard]] model::Office read_office(const Value& map);
[[nodiscard]] model::AnnexTemplate read_annex(const Value& map);

}  // namespace load
