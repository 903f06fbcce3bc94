#pragma once
/// The parts of tiendo.yaml that have a file of their own.

#include "load/scalars.hpp"
#include "model/office.hpp"

namespace load {

[[nodiscard]] model::Office read_office(const Value& map);

}  // namespace load
