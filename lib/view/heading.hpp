#pragma once
/// The words that head and close a document: who issues, where and when, what it goes with, who signs.

#include <string>

#include "view/annex.hpp"

namespace view {

/// Stands where a hand will write.
inline constexpr const char* kDots = "……………";

[[nodiscard]] Heading heading_of(const AnnexInput& input);
[[nodiscard]] Closing closing_of(const AnnexInput& input);
/// `PHỤ LỤC 2` of a Party body, `Phụ lục II` of a state body; without a number where it is the only one.
[[nodiscard]] std::string annex_label(model::Profile profile, std::size_t number, std::size_t of);

/// `ngày 05 tháng 02 năm 2026`: days below 10 and months 1 and 2 with a leading zero.
[[nodiscard]] std::string written_date(model::Date date);
/// Who issues a document of the office: itself, else the directive's issuer of a Party body, the plan's of a state body.
[[nodiscard]] const model::Field<std::string>& issuer_of(const model::Office& office, const model::Schema& schema,
                                                         model::Profile profile);
/// `T/M BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH` …: a line each of what is known.
[[nodiscard]] std::vector<std::string> capacity_lines(const model::Signer& signer, model::Profile profile);

}  // namespace view
