#!/usr/bin/env python3
"""Makes a workspace to measure with: make_workspace.py UNITS FOLDER [PERIODS]

Every unit reports on the same forty tasks, about 20 KB a report, in prose such as offices write. The same arguments give
the same bytes. All of it is invented.
"""

import itertools
import random
import sys
from pathlib import Path

VERBS = ["Đẩy mạnh", "Tổ chức", "Hoàn thiện", "Mở rộng", "Nâng cao chất lượng", "Rà soát, chấn chỉnh", "Bảo đảm nguồn lực cho",
         "Kiểm tra, giám sát"]
OBJECTS = ["tuyên truyền về chuyển đổi số trong cán bộ, đảng viên", "cung cấp dịch vụ công trực tuyến cho người dân, doanh nghiệp",
           "gửi, nhận văn bản điện tử giữa các cơ quan trong tỉnh", "đào tạo kỹ năng số cho công chức cấp xã",
           "an toàn thông tin của các hệ thống dùng chung"]
SECTIONS = ["Tuyên truyền, nâng cao nhận thức", "Dịch vụ công và cải cách hành chính", "Văn bản điện tử",
            "Nguồn nhân lực", "An toàn thông tin"]
GROUPS = [("so", "Sở, ban, ngành cấp tỉnh"), ("huyen", "Ủy ban nhân dân cấp huyện"), ("xa", "Ủy ban nhân dân cấp xã"),
          ("truong", "Trường học, bệnh viện công lập")]
GROUP_NAMES = {"so": "Sở", "huyen": "Huyện", "xa": "Xã", "truong": "Trường"}

WHO = ["Phòng chuyên môn", "Tổ công tác", "Văn phòng", "Bộ phận một cửa", "Ban chỉ đạo", "Đoàn kiểm tra", "Tổ công nghệ số cộng đồng",
       "Trung tâm hành chính công"]
DID = ["đã rà soát toàn bộ quy trình đang áp dụng", "phối hợp với bưu điện trả kết quả tại nhà", "tổ chức tập huấn cho cán bộ mới nhận việc",
       "hướng dẫn người dân nộp hồ sơ qua mạng ngay tại quầy", "nhập dữ liệu còn thiếu của các năm trước",
       "ký số toàn bộ văn bản phát hành trong kỳ", "đối chiếu số liệu với cơ quan thống kê",
       "thay thế các máy trạm đã quá thời hạn sử dụng", "sao lưu dữ liệu hằng tuần và thử khôi phục một lần",
       "lấy ý kiến góp ý của các đơn vị liên quan", "ban hành kế hoạch chi tiết đến từng tuần",
       "công khai kết quả trên trang thông tin điện tử"]
EFFECT = ["thời gian xử lý bình quân giảm còn {} ngày", "có {} lượt người tham dự", "đã xong {} trên tổng số việc được giao",
          "tỷ lệ hài lòng qua khảo sát đạt {}%", "phát hiện và khắc phục {} lỗi", "tiết kiệm khoảng {} triệu đồng chi phí in ấn",
          "còn {} hồ sơ phải bổ sung giấy tờ", "{} đơn vị trực thuộc đã áp dụng"]
WHERE = ["tại trụ sở chính", "ở ba địa bàn vùng sâu", "trong toàn ngành", "ở cả hai cơ sở", "tại các điểm lưu động", "theo từng khu vực"]
TROUBLE = ["Đường truyền ở vùng xa chưa ổn định, giờ cao điểm phải chờ lâu", "Kinh phí được cấp muộn nên chưa mua được thiết bị",
           "Nhân sự phụ trách kiêm nhiệm nhiều việc, chưa qua đào tạo bài bản", "Phần mềm dùng chung chậm, hay báo lỗi khi nhiều người vào cùng lúc",
           "Văn bản hướng dẫn của cấp trên chưa thống nhất về biểu mẫu"]
WISH = ["Đề nghị bố trí thêm kinh phí cho năm sau", "Đề nghị sớm ban hành hướng dẫn thống nhất", "Đề nghị nâng băng thông cho các xã vùng xa",
        "Đề nghị tổ chức thêm lớp tập huấn theo cụm"]
PLAN = ["Kỳ tới tiếp tục mở rộng ra các đơn vị còn lại", "Kỳ tới tổng kết, rút kinh nghiệm và điều chỉnh quy trình",
        "Kỳ tới kiểm tra chéo giữa các phòng", "Kỳ tới hoàn thành phần việc còn dở và nghiệm thu"]

TASKS_A_SECTION = len(VERBS)


def tasks():
    """(id, section, title) of each task, in the directive's order."""
    for section, words in enumerate(OBJECTS, 1):
        for number, verb in enumerate(VERBS, 1):
            yield f"NV{section}.{number}", section, f"{verb} {words}"


def indicators(place):
    """The two of a task: a flow that adds and, by turns, a share that is averaged or a number with a decimal."""
    second = (f"ty_le_{place}", "percent", "%") if place % 2 else (f"kinh_phi_{place}", "number", "triệu đồng")
    return [(f"so_viec_{place}", "count", "việc"), second]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_catalogue(folder, units):
    write(folder / "tiendo.yaml",
          "workspace:\n  name: Không gian để đo\n  profile: state\n  plans: [plan.yaml]\n  units: units.yaml\n"
          "  calendar: calendar.yaml\n  reports: reports/{directive}/{period}/{unit}.yaml\n  output: out/{directive}/{period}\n")
    write(folder / "calendar.yaml", "holidays: []\nworking_days: []\n")
    rows = list(tasks())
    text = "".join(f"{SECTIONS[section - 1]}\n" + "".join(f"{title}.\n" for _, _, title in group)
                   for section, group in itertools.groupby(rows, key=lambda row: row[1]))
    write(folder / "directive.txt", text)
    directive = ("directive:\n  id: do-dac\n  title: Chỉ thị để đo\n  issuer: Tỉnh ủy\n  number: null\n  date: null\n"
                 "  text: directive.txt\nsections:\n")
    plan = ("plan:\n  id: do-dac-2026\n  directive: directive.yaml\n  title: Kế hoạch để đo\n  issuer: Ủy ban nhân dân tỉnh\n"
            "  effective: {from: 2026-01, to: 2026-12}\nreporting:\n  frequency: monthly\n"
            "  window: {from_day: 15, to_day: 14}\n  due: {working_days: 3, groups: {xa: 5}}\nassignments:\n")
    rules = "rules:\n"
    for place, (task, section, title) in enumerate(rows):
        if place % TASKS_A_SECTION == 0:
            directive += f"  - id: S{section}\n    title: {SECTIONS[section - 1]}\n    tasks:\n"
        directive += f"      - id: {task}\n        title: {title}\n        quote: {title}.\n"
        deadline = "none" if place % 4 == 0 else f"2026-{3 + place % 10:02d}-28"
        plan += (f"  - task: {task}\n    lead: u00000\n    report: [{', '.join('group:' + group for group, _ in GROUPS)}]\n"
                 f"    deadline: {deadline}\n    product: Báo cáo kết quả\n    indicators:\n")
        for name, kind, unit in indicators(place):
            time, across = ("flow", "sum") if kind != "percent" else ("stock", "mean")
            plan += (f"      - {{id: {name}, name: Chỉ tiêu {name}, unit: \"{unit}\", type: {kind}, time: {time}, "
                     f"across_units: {across}, required: true, min: 0}}\n")
        if place % 10 == 0:
            rules += (f"  - id: viec-{place}\n    task: {task}\n    check: so_viec_{place} <= 5000 and progress >= 0\n"
                      "    message: Số việc không được quá 5000\n    severity: error\n")
    write(folder / "directive.yaml", directive)
    write(folder / "plan.yaml", plan + rules)
    lines = ["groups:\n"] + [f"  - {{id: {group}, name: \"{name}\"}}\n" for group, name in GROUPS] + ["units:\n"]
    for unit in range(units):
        group = GROUPS[unit % len(GROUPS)][0]
        lines.append(f"  - {{id: u{unit:05}, name: {GROUP_NAMES[group]} số {unit}, group: {group}}}\n")
    write(folder / "units.yaml", "".join(lines))


class Prose:
    """Sentences drawn from a stock that is made once."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.stock = [f"{who} {did} {where}, {effect.format(number % 89 + 3)}."
                      for number, (who, did, effect, where) in enumerate(itertools.product(WHO, DID, EFFECT, WHERE))]

    def sentences(self, count):
        return " ".join(self.rng.choices(self.stock, k=count))


def folded(name, text, indent):
    """A folded block, broken near column 110 as an editor would."""
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) > 100:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    lines.append(line)
    pad = " " * (indent + 2)
    return f"{' ' * indent}{name}: >-\n" + "".join(f"{pad}{each}\n" for each in lines)


def task_lines(place, task, period, prose, submitted):
    rng = prose.rng
    progress = min(99, 8 * period + rng.randrange(1, 40))
    done = rng.random() < 0.06 * period
    status = "completed" if done else "in_progress"
    out = [f"  {task}:\n    status: {status}\n    progress: {100 if done else progress}\n"]
    if done:
        out.append(f"    completed_on: 2026-{period:02}-{rng.randrange(1, 15):02}\n")
    out.append(folded("result", prose.sentences(2), 4))
    out.append("    indicators:\n")
    for name, kind, _ in indicators(place):
        value = rng.randrange(0, 900) if kind == "count" else f"{rng.randrange(0, 1000) / 10:.1f}"
        out.append(f"      {name}: {value}\n")
    if done or rng.random() < 0.2:
        out.append(f"    evidence:\n      - {{number: {rng.randrange(1, 900)}/BC-UBND, date: 2026-{period:02}-10, "
                   "title: Báo cáo kết quả thực hiện}\n")
    if rng.random() < 0.25:
        out.append(f"    difficulties: {rng.choice(TROUBLE)}.\n")
    if rng.random() < 0.1:
        out.append(f"    proposals:\n      - {rng.choice(WISH)}.\n")
    # Some deadlines have passed; whoever is late says why.
    if not done and place % 4 and f"2026-{3 + place % 10:02d}-28" < submitted:
        out.append("    reason: Khối lượng việc tăng so với kế hoạch đầu năm.\n")
    if rng.random() < 0.5:
        out.append(f"    next: {rng.choice(PLAN)}.\n")
    return "".join(out)


MISTAKES = [("status: in_progress", "status: đang làm"), ("submitted: 2026-", "submitted: 16/"), ("    progress: ", "    tien_do: "),
            ("      so_viec_7: ", "      so_viec_7: 1.250,5 # ")]


def report(unit, period, prose):
    rng = prose.rng
    late = rng.random() < 0.05
    submitted = f"2026-{period:02}-{28 if late else 16}"
    head = (f"directive: do-dac\nunit: u{unit:05}\nperiod: 2026-{period:02}\nsubmitted: {submitted}\n"
            "prepared_by: Phòng Tổng hợp\napproved_by: Thủ trưởng đơn vị\ntasks:\n")
    text = head + "".join(task_lines(place, task, period, prose, submitted) for place, (task, _, _) in enumerate(tasks()))
    # One report in fifty has a mistake.
    return text.replace(*MISTAKES[unit // 50 % len(MISTAKES)], 1) if unit % 50 == 7 else text


def main():
    units, folder, periods = int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    write_catalogue(folder, units)
    for period in range(1, periods + 1):
        place = folder / f"reports/do-dac/2026-{period:02}"
        place.mkdir(parents=True, exist_ok=True)
        for unit in range(units):
            prose = PROSE
            prose.rng.seed(unit * 100 + period)
            (place / f"u{unit:05}.yaml").write_text(report(unit, period, prose), encoding="utf-8")


PROSE = Prose(0)

if __name__ == "__main__":
    main()
