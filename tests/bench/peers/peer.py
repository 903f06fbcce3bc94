#!/usr/bin/env python3
"""The same work as a user would write it in Python: PyYAML on libyaml's C loader, jsonschema, XlsxWriter.

peer.py validate|aggregate|report SCHEMA WORKSPACE PERIOD [FOLDER]

It checks structure by the project's JSON Schema and that a report holds exactly the tasks asked for; it knows no lines and
columns, no look-alikes, no rules of the plan, and adds in binary floats: in every respect the easier task.
"""

import calendar
import datetime
import hashlib
import json
import sys
from pathlib import Path

import jsonschema
import xlsxwriter
import yaml


class Loader(yaml.CSafeLoader):
    """Dates stay text: the schema asks for text."""


Loader.yaml_implicit_resolvers = {
    first: [rule for rule in rules if rule[0] != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

CLASSES = ["completed_on_time", "completed_late", "completed_no_deadline", "open_in_term", "open_overdue", "open_no_deadline",
           "cancelled", "not_reported"]
CLASS_WORDS = dict(zip(CLASSES, ["Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Hoàn thành, không có hạn", "Đang làm, trong hạn",
                                 "Đang làm, quá hạn", "Đang làm, không có hạn", "Đã hủy", "Chưa báo cáo"]))


def load(path):
    with open(path, "rb") as file:
        return yaml.load(file, Loader)


class Workspace:
    def __init__(self, folder):
        self.folder = Path(folder)
        workspace = load(self.folder / "tiendo.yaml")["workspace"]
        self.plan = load(self.folder / workspace["plans"][0])
        self.directive = load(self.folder / self.plan["plan"]["directive"])
        self.units = load(self.folder / workspace["units"])["units"]
        self.id = self.directive["directive"]["id"]
        self.names = {unit["id"]: unit["name"] for unit in self.units}
        self.groups = {unit["id"]: unit["group"] for unit in self.units}
        self.entries = {entry["task"]: entry for entry in self.plan["assignments"]}
        self.sections = {task["id"]: section for section in self.directive["sections"] for task in section["tasks"]}
        self.titles = {task["id"]: task["title"] for section in self.directive["sections"] for task in section["tasks"]}
        self.tasks = [task for task in self.sections if task in self.entries]
        self.assigned = {unit["id"]: [] for unit in self.units}
        for task in self.tasks:
            refs = set(self.entries[task]["report"])
            for unit in self.units:
                if unit["id"] in refs or "group:" + unit["group"] in refs:
                    self.assigned[unit["id"]].append(task)

    def due(self, period, unit=None):
        """After the window closes, so many working days."""
        rule = self.plan["reporting"]["due"]
        days = rule.get("groups", {}).get(self.groups.get(unit), rule["working_days"])
        year, month = map(int, period.split("-"))
        last = calendar.monthrange(year, month)[1]
        date = datetime.date(year, month, min(self.plan["reporting"]["window"]["to_day"], last))
        while days:
            date += datetime.timedelta(1)
            days -= date.weekday() < 5
        return date.isoformat()

    def periods(self, until):
        return sorted(path.name for path in (self.folder / "reports" / self.id).iterdir() if path.name <= until)

    def reports(self, period):
        return sorted((self.folder / "reports" / self.id / period).iterdir())


def check(report, path, validator, workspace):
    """All that is wrong with a report, as sentences."""
    found = [f"/{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(report)]
    if not isinstance(report, dict):
        return found
    if report.get("unit") != path.stem or report.get("period") != path.parent.name:
        found.append("the content is not what the path says")
    elif isinstance(report.get("tasks"), dict):
        asked = workspace.assigned.get(path.stem, [])
        found += [f"/tasks: {task} is missing" for task in asked if task not in report["tasks"]]
        found += [f"/tasks/{task}: not assigned" for task in report["tasks"] if task not in set(asked)]
    return found


def read_all(workspace, validator, period):
    """(path, digest, report, findings) of every report of the period."""
    for path in workspace.reports(period):
        data = path.read_bytes()
        try:
            report = yaml.load(data, Loader)
        except yaml.YAMLError as error:
            yield path, data, None, [str(error)]
            continue
        yield path, data, report, check(report, path, validator, workspace)


def classify(task, deadline, as_of):
    closed = task["status"] == "completed"
    if task["status"] == "cancelled":
        return "cancelled"
    if deadline == "none":
        return "completed_no_deadline" if closed else "open_no_deadline"
    if closed:
        return "completed_on_time" if task["completed_on"] <= deadline else "completed_late"
    return "open_in_term" if as_of <= deadline else "open_overdue"


def number(value):
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def mean(values, places):
    return round(sum(values) / len(values), places) if values else None


def across(kind, values, places=6):
    if not values:
        return None
    return mean(values, places) if kind == "mean" else round(sum(values), places)


class Figures:
    """What the period's reports add up to."""

    def __init__(self, workspace, validator, period):
        self.workspace, self.period = workspace, period
        self.as_of = workspace.due(period)
        self.reports, self.states, self.sources = {}, {}, []
        self.known = {}  # (task, indicator) → unit → over the year so far
        for each in workspace.periods(period):
            for path, data, report, findings in read_all(workspace, validator, each):
                self.sources.append((str(path.relative_to(workspace.folder)), hashlib.sha256(data).hexdigest()))
                if each == period:
                    self.take(path.stem, report, findings)
                if not findings:
                    self.cumulate(path.stem, report)
        self.count()

    def take(self, unit, report, findings):
        if findings:
            self.states[unit] = ("invalid", None, None)
            return
        self.reports[unit] = report
        days = (datetime.date.fromisoformat(report["submitted"]) - datetime.date.fromisoformat(self.workspace.due(self.period, unit))).days
        self.states[unit] = ("late" if days > 0 else "on_time", report["submitted"], max(days, 0))

    def cumulate(self, unit, report):
        for task, given in report["tasks"].items():
            for indicator in self.workspace.entries[task]["indicators"]:
                value = number(given.get("indicators", {}).get(indicator["id"]))
                if value is None:
                    continue
                known = self.known.setdefault((task, indicator["id"]), {})
                known[unit] = known.get(unit, 0) + value if indicator["time"] == "flow" else value

    def count(self):
        workspace = self.workspace
        zero = lambda: {"assignments": 0, **dict.fromkeys(CLASSES, 0)}
        self.rows, self.totals = [], zero()
        self.by_task = {task: zero() for task in workspace.tasks}
        self.by_section = {section["id"]: zero() for section in workspace.directive["sections"]}
        self.by_unit = {unit["id"]: zero() for unit in workspace.units}
        progress = {task: [] for task in workspace.tasks}
        self.indicators = []
        assigned = {unit: set(tasks) for unit, tasks in workspace.assigned.items()}
        for task in workspace.tasks:
            entry = workspace.entries[task]
            units = [unit["id"] for unit in workspace.units if task in assigned[unit["id"]]]
            for unit in units:
                report = self.reports.get(unit)
                given = report["tasks"][task] if report else None
                kind = classify(given, entry["deadline"], self.as_of) if given else "not_reported"
                for counts in (self.totals, self.by_task[task], self.by_section[workspace.sections[task]["id"]], self.by_unit[unit]):
                    counts["assignments"] += 1
                    counts[kind] += 1
                if given:
                    progress[task].append(given["progress"])
                self.rows.append((task, unit, kind, given))
            for indicator in entry["indicators"]:
                now = [number(self.reports[unit]["tasks"][task].get("indicators", {}).get(indicator["id"]))
                       for unit in units if unit in self.reports]
                now = [value for value in now if value is not None]
                known = self.known.get((task, indicator["id"]), {})
                self.indicators.append({"task": task, "indicator": indicator["id"], "value": across(indicator["across_units"], now),
                                        "cumulative": across(indicator["across_units"], list(known.values())),
                                        "reported": len(now), "expected": len(units)})
        self.mean_progress = {task: mean(values, 1) for task, values in progress.items()}

    def data(self):
        states = [state for state, _, _ in self.states.values()]
        counts = {name: states.count(name) for name in ("on_time", "late", "invalid")}
        expected = len(self.workspace.units)
        return {"directive": self.workspace.id, "period": self.period, "as_of": self.as_of,
                "reporting": {"expected": expected, "received": len(states), "valid": counts["on_time"] + counts["late"],
                              "missing": expected - len(states), **counts,
                              "rate": round(len(states) / expected, 4), "on_time_rate": round(counts["on_time"] / expected, 4),
                              "units": [{"unit": unit["id"], "state": self.states.get(unit["id"], ("missing",))[0]}
                                        for unit in self.workspace.units]},
                "totals": self.totals,
                "tasks": [{"task": task, "classes": self.by_task[task], "mean_progress": self.mean_progress[task]}
                          for task in self.workspace.tasks],
                "sections": [{"section": section, "classes": counts} for section, counts in self.by_section.items()],
                "units": [{"unit": unit, "classes": counts} for unit, counts in self.by_unit.items()],
                "indicators": self.indicators,
                "sources": [{"path": path, "sha256": digest} for path, digest in self.sources]}


def result_words(task):
    parts = [task.get("result", "")]
    parts += [f"Văn bản: {item['number']} ngày {item['date']}, {item['title']}." for item in task.get("evidence", [])]
    parts += [f"Việc tiếp theo: {task['next']}"] if "next" in task else []
    return "\n".join(part for part in parts if part)


def difficulty_words(task):
    return "\n".join([task["difficulties"]] * ("difficulties" in task) + [f"Lý do: {task['reason']}"] * ("reason" in task))


def proposal_words(task):
    return "\n".join(each if isinstance(each, str) else each["text"] for each in task.get("proposals", []))


def sheets(figures):
    """(name, headings, rows), the rows as they come: what both the workbook and the summary show."""
    workspace = figures.workspace
    columns = ["Tổng số"] + [CLASS_WORDS[name] for name in CLASSES]
    counted = lambda counts: [counts["assignments"]] + [counts[name] for name in CLASSES]
    titles = {section["id"]: section["title"] for section in workspace.directive["sections"]}

    def by_task():
        for place, (task, unit, kind, given) in enumerate(figures.rows, 1):
            entry = workspace.entries[task]
            row = [place, f"{task} {workspace.titles[task]}", workspace.names[entry["lead"]], workspace.names[unit],
                   entry["deadline"], entry["product"], given["progress"] if given else "", CLASS_WORDS[kind]]
            yield row + ([result_words(given), difficulty_words(given), proposal_words(given)] if given else ["", "", ""])

    def obstacles():
        for task, unit, _, given in figures.rows:
            if given and ("difficulties" in given or "proposals" in given):
                yield [workspace.names[unit], workspace.titles[task], given.get("difficulties", ""), proposal_words(given)]

    yield "Tổng hợp", ["Mục"] + columns, ([titles[section]] + counted(counts) for section, counts in figures.by_section.items())
    yield ("Theo nhiệm vụ", ["STT", "Nội dung", "Chủ trì", "Đơn vị", "Thời hạn", "Sản phẩm", "Tiến độ", "Phân loại", "Kết quả",
                             "Khó khăn", "Kiến nghị"], by_task())
    yield "Theo đơn vị", ["Đơn vị"] + columns, ([workspace.names[unit]] + counted(counts) for unit, counts in figures.by_unit.items())
    yield ("Chỉ tiêu", ["Nhiệm vụ", "Chỉ tiêu", "Kỳ này", "Lũy kế", "Có số liệu", "Phải báo cáo"],
           (["" if value is None else value for value in row.values()] for row in figures.indicators))
    yield "Khó khăn, kiến nghị", ["Đơn vị", "Nhiệm vụ", "Khó khăn", "Kiến nghị"], obstacles()
    yield ("Tình hình báo cáo", ["Đơn vị", "Tình trạng", "Ngày gửi", "Số ngày trễ"],
           ([workspace.names[unit["id"]]] + ["" if value is None else value for value in figures.states.get(unit["id"], ("missing", "", ""))]
            for unit in workspace.units))
    yield "Nguồn số liệu", ["Tệp", "SHA-256"], (list(source) for source in figures.sources)


def write_xlsx(figures, path):
    workbook = xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    head = workbook.add_format({"bold": True, "border": 1, "text_wrap": True})
    text = workbook.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    for name, headings, rows in sheets(figures):
        sheet = workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(headings) - 1, 18)
        for column, heading in enumerate(headings):
            sheet.write_string(0, column, heading, head)
        for place, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                if isinstance(value, str):
                    sheet.write_string(place, column, value, text)
                else:
                    sheet.write_number(place, column, value, text)
    workbook.close()


ESCAPES = str.maketrans({**{char: "\\" + char for char in "\\`*_{}[]()#+-.!|~"}, "<": "&lt;", ">": "&gt;", "&": "&amp;", "\n": "<br>"})


def write_markdown(figures, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# Tình hình thực hiện kỳ {figures.period}\n")
        for name, headings, rows in sheets(figures):
            file.write(f"\n## {name}\n\n| {' | '.join(headings)} |\n|{' --- |' * len(headings)}\n")
            for row in rows:
                file.write(f"| {' | '.join(str(value).translate(ESCAPES) for value in row)} |\n")


def main():
    command, schema, folder, period = sys.argv[1:5]
    workspace = Workspace(folder)
    validator = jsonschema.Draft202012Validator(json.loads(Path(schema).read_text(encoding="utf-8")))
    if command == "validate":
        bad = 0
        for each in workspace.periods(period):
            for path, _, _, findings in read_all(workspace, validator, each):
                bad += bool(findings)
                for finding in findings:
                    print(f"{path}: {finding}")
        return 1 if bad else 0
    figures = Figures(workspace, validator, period)
    if command == "aggregate":
        json.dump(figures.data(), sys.stdout, ensure_ascii=False, indent=2)
        return 0
    out = Path(sys.argv[5])
    out.mkdir(parents=True, exist_ok=True)
    write_xlsx(figures, str(out / "annex.xlsx"))
    write_markdown(figures, out / "summary.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
