#include <doctest/doctest.h>

#include "unit/aggregate/world.hpp"
#include "view/aggregate_data.hpp"
#include "write/csv.hpp"
#include "write/json.hpp"

using model::Status;
using namespace world;

namespace {

/// Two units, two tasks; one unit reports, the other closed its task in September.
struct Small {
  World world;
  model::Schema schema;
  aggregate::Summary summary;

  Small() {
    world.unit("so-a", "so");
    world.unit("so-b");
    world.section("S1");
    world.section("S2");
    model::Indicator count =
        indicator("ho_so", model::IndicatorType::number, model::TimeKind::flow, model::AcrossUnits::sum);
    count.baseline = good(number("0.10"));
    count.target = good(number("9000"));
    world.task("NV1", {"so-a"}, "2026-10-01").indicators = {count};
    world.task("NV2", {"so-b"});
    gives(says(world.report("so-a", "2026-09", "2026-09-15"), "NV1", Status::in_progress, "10"), "ho_so",
          "8599.9");
    gives(says(world.report("so-a", "2026-10", "2026-10-21"), "NV1", Status::in_progress, "61.5"), "ho_so",
          "1200.1");
    says(world.report("so-b", "2026-09", "2026-09-15"), "NV2", Status::completed, "100", "2026-09-10");
    world.reports[1].tasks[0].id.at.begin = 10;
    world.directive.sections[1].tasks[0].title = good(std::string("=Nhiệm vụ, \"hai\""));
    schema = world.schema("2026-10");
    aggregate::Input input = world.input(schema, schema.due);
    input.sources = {{"reports/mau/2026-10/so-a.yaml", "00ff"}};
    summary = aggregate::summarise(input);
  }
};

}  // namespace

TEST_CASE("aggregate: the JSON as a whole") {
  const Small small;
  CHECK(writer::json(view::aggregate_data(small.summary)) == R"({
  "schema_version": 1,
  "directive": "mau",
  "plan": "mau-2026",
  "period": "2026-10",
  "as_of": "2026-10-19",
  "window": {
    "from": "2026-09-15",
    "to": "2026-10-14"
  },
  "due": "2026-10-19",
  "reporting": {
    "expected": 2,
    "received": 1,
    "valid": 1,
    "on_time": 0,
    "late": 1,
    "missing": 1,
    "invalid": 0,
    "rate": 0.5,
    "on_time_rate": 0,
    "units": [
      {
        "unit": "so-a",
        "state": "late",
        "submitted": "2026-10-21",
        "days_late": 2
      },
      {
        "unit": "so-b",
        "state": "missing",
        "submitted": null,
        "days_late": null
      }
    ]
  },
  "totals": {
    "assignments": 2,
    "completed_on_time": 0,
    "completed_late": 0,
    "completed_no_deadline": 1,
    "open_in_term": 0,
    "open_overdue": 1,
    "open_no_deadline": 0,
    "cancelled": 0,
    "not_reported": 0
  },
  "tasks": [
    {
      "task": "NV1",
      "section": "S2",
      "classes": {
        "assignments": 1,
        "completed_on_time": 0,
        "completed_late": 0,
        "completed_no_deadline": 0,
        "open_in_term": 0,
        "open_overdue": 1,
        "open_no_deadline": 0,
        "cancelled": 0,
        "not_reported": 0
      },
      "mean_progress": 61.5
    },
    {
      "task": "NV2",
      "section": "S2",
      "classes": {
        "assignments": 1,
        "completed_on_time": 0,
        "completed_late": 0,
        "completed_no_deadline": 1,
        "open_in_term": 0,
        "open_overdue": 0,
        "open_no_deadline": 0,
        "cancelled": 0,
        "not_reported": 0
      },
      "mean_progress": null
    }
  ],
  "sections": [
    {
      "section": "S1",
      "classes": {
        "assignments": 0,
        "completed_on_time": 0,
        "completed_late": 0,
        "completed_no_deadline": 0,
        "open_in_term": 0,
        "open_overdue": 0,
        "open_no_deadline": 0,
        "cancelled": 0,
        "not_reported": 0
      }
    },
    {
      "section": "S2",
      "classes": {
        "assignments": 2,
        "completed_on_time": 0,
        "completed_late": 0,
        "completed_no_deadline": 1,
        "open_in_term": 0,
        "open_overdue": 1,
        "open_no_deadline": 0,
        "cancelled": 0,
        "not_reported": 0
      }
    }
  ],
  "units": [
    {
      "unit": "so-a",
      "classes": {
        "assignments": 1,
        "completed_on_time": 0,
        "completed_late": 0,
        "completed_no_deadline": 0,
        "open_in_term": 0,
        "open_overdue": 1,
        "open_no_deadline": 0,
        "cancelled": 0,
        "not_reported": 0
      }
    },
    {
      "unit": "so-b",
      "classes": {
        "assignments": 1,
        "completed_on_time": 0,
        "completed_late": 0,
        "completed_no_deadline": 1,
        "open_in_term": 0,
        "open_overdue": 0,
        "open_no_deadline": 0,
        "cancelled": 0,
        "not_reported": 0
      }
    }
  ],
  "indicators": [
    {
      "task": "NV1",
      "indicator": "ho_so",
      "value": 1200.1,
      "cumulative": 9800,
      "reported": 1,
      "expected": 1,
      "baseline": 0.1,
      "target": 9000,
      "achieved": 1.0889
    }
  ],
  "sources": [
    {
      "path": "reports/mau/2026-10/so-a.yaml",
      "sha256": "00ff"
    }
  ]
}
)");
}

TEST_CASE("aggregate: assignments as CSV") {
  const Small small;
  CHECK(
      writer::csv(view::csv_assignments({&small.summary})) ==
      R"(directive,period,section,task,task_title,unit,unit_name,group,deadline,status,class,progress,completed_on,days_overdue,reported_in,path,line
mau,2026-10,S2,NV1,"'=Nhiệm vụ, ""hai""",so-a,Đơn vị so-a,so,2026-10-01,in_progress,open_overdue,61.5,,18,2026-10,reports/mau/2026-10/so-a.yaml,2
mau,2026-10,S2,NV2,Nhiệm vụ NV2,so-b,Đơn vị so-b,,,completed,completed_no_deadline,100,2026-09-10,,2026-09,reports/mau/2026-09/so-b.yaml,1
)");
}

TEST_CASE("aggregate: indicators as CSV") {
  const Small small;
  CHECK(
      writer::csv(view::csv_indicators({&small.summary})) ==
      R"(directive,period,task,indicator,name,unit,type,value,cumulative,reported,expected,baseline,target,achieved
mau,2026-10,NV1,ho_so,Tên ho_so,hồ sơ,number,1200.1,9800,1,1,0.1,9000,1.0889
)");
}
