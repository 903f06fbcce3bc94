#pragma once
/// What every letter says of the office that writes it, of the directive and of the period.

#include "view/letter.hpp"

namespace view {

/// The members that `letter_names` and `covering_names` share. What `tiendo.yaml` does not say is dotted, to be filled in
/// by hand.
void append_letter_head(const LetterInput& input, Data::Object& out);

}  // namespace view
