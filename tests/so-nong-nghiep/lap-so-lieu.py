#!/usr/bin/env python3
"""Makes the workbooks of the third sample, inputs/binh-hai-2026, as an office would make them.

    python3 tests/so-nong-nghiep/lap-so-lieu.py [folder]

Tỉnh Bình Hải, its units, works and figures are invented. What is not invented is the way such
workbooks look: three title rows and a line for the unit, headings of several merged rows, a row of
column numbers, Roman rows for the groups with their subtotals, "Toàn tỉnh" by SUM and COUNTIF,
marks that a formula makes, a hidden column that nobody remembers, remarks and signatures under the
table, sheets that have nothing to do with it. Nothing here is arranged to suit the program.

Needs openpyxl and LibreOffice, which calculates the formulas and saves the files: the committed
workbooks are LibreOffice's, not openpyxl's. Everything is deterministic; chance has a fixed seed.
"""

import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter as letter

PROVINCE = "Bình Hải"
# The 63 provinces and cities before 01/7/2025, among them the 34 since then: none has that name.
PROVINCES = """An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương,
Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên,
Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình,
Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An,
Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng,
Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thành phố Hồ Chí Minh, Thừa Thiên Huế, Tiền Giang,
Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái""".replace("\n", " ").split(", ")
assert len(PROVINCES) == 63 and PROVINCE not in PROVINCES
CHANCE = random.Random(2026)
FONT = "Times New Roman"
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
MONEY = "#,##0.0##"
CRITERIA = [
    "Quy hoạch",
    "Hạ tầng kinh tế - xã hội",
    "Phát triển kinh tế nông thôn",
    "Đào tạo nguồn nhân lực nông thôn",
    "Văn hóa, giáo dục, y tế",
    "Giảm nghèo và an sinh xã hội",
    "Khoa học công nghệ và chuyển đổi số",
    "Môi trường và cảnh quan nông thôn",
    "Xây dựng hệ thống chính trị và hành chính công",
    "Tiếp cận pháp luật và an ninh, quốc phòng",
]
# From the criterion that communes meet first to the one that they meet last.
EASY_FIRST = [10, 9, 4, 5, 7, 1, 6, 2, 3, 8]

GROUPS = [
    ("I", "Khu vực I", [
        *("Phường " + n for n in [
            "Cửa Giang", "Đông Thành", "Tây Thành", "Trung Sơn", "An Phú", "Phú Thạnh", "Mỹ Lộc",
            "Hưng Long", "Tân Bình", "Lộc Hải", "Trường Thịnh"]),
        *("Xã " + n for n in [
            "Hải Thịnh", "Hải Vân", "An Hòa", "An Định", "Bình Khê", "Bình Nguyên", "Cẩm Đông",
            "Diên Phước", "Hòa Phong", "Kim Long", "Mỹ Thành", "Ninh Đông"]),
        "Đặc khu Hòn Mây",
    ]),
    ("II", "Khu vực II", ["Xã " + n for n in [
        "Đồng Tâm", "Đồng Tiến", "Đức Lập", "Giao Thiện", "Hương Lâm", "Lộc An", "Lương Sơn",
        "Nghĩa Hưng", "Nghĩa Trung", "Phú Sơn", "Phước Hòa", "Quảng Phú", "Sơn Thành", "Tam Hiệp",
        "Tân Khê", "Tân Lễ", "Thanh Lâm", "Thạnh Lâm", "Thượng Nguyên", "Trà Giang", "Vĩnh Hòa"]]),
    ("III", "Khu vực III", ["Xã " + n for n in [
        "Ba Khe", "Hướng Việt", "Khe Tre", "La Dêng", "Pa Ling", "Phước Mỹ", "Sơn Hạ", "Sơn Trung",
        "Tà Lơi", "Tà Rua", "Trà Linh", "Trà Nham", "Thượng Lâm", "Vân Canh", "Y Tung"]]),
]
UNITS = [unit for _, _, units in GROUPS for unit in units]
assert len(UNITS) == len(set(UNITS)) == 60


# ---------------------------------------------------------------- what the communes have reached

def reached():
    """Criteria met at the base date, assigned, met at Q1 and at six months, by unit."""
    base, given, q1, half = {}, {}, {}, {}
    for group, (_, _, units) in enumerate(GROUPS):
        for unit in units:
            count = [CHANCE.choice([6, 7, 7, 8, 8, 9, 10]), CHANCE.choice([4, 5, 5, 6, 6, 7, 8]),
                     CHANCE.choice([2, 3, 3, 4, 5])][group]
            order = EASY_FIRST[:]
            for _ in range(9):  # not everywhere the same are easy
                at = CHANCE.randrange(9)
                order[at], order[at + 1] = order[at + 1], order[at]
            base[unit] = set(order[:count])
            missing = order[count:]
            if unit.startswith("Đặc khu"):
                base[unit] -= {3}
                missing = [c for c in missing if c != 3]
            # Some that lack one or two get them all; the others one or two.
            if len(missing) <= 2:
                given[unit] = set(missing) if CHANCE.random() < 0.5 else set(missing[:1])
            else:
                given[unit] = set(missing[: CHANCE.choice([1, 1, 2])])
            done = [c for c in sorted(given[unit]) if CHANCE.random() < 0.22]
            later = [c for c in sorted(given[unit]) if CHANCE.random() < 0.45]
            q1[unit] = base[unit] | set(done)
            half[unit] = q1[unit] | set(later)
    # One commune slipped in the first quarter and came back, another slipped after it.
    q1["Xã An Định"] -= {9}
    half["Xã An Định"] |= {9}
    half["Xã Phú Sơn"] -= {10}
    # One met what nobody asked of it.
    half["Xã Ba Khe"] |= {min(set(range(1, 11)) - half["Xã Ba Khe"] - given["Xã Ba Khe"])}
    return base, given, q1, half


BASE, GIVEN, Q1, HALF = reached()

# What communes asked to get there did not get done by the end of the year.
LEFT = {"Phường Lộc Hải": 8, "Xã Diên Phước": 8, "Xã Trà Giang": 2, "Xã La Dêng": 1, "Xã Vân Canh": 2,
        "Xã Tà Lơi": 8}
assert all(c in GIVEN[u] - HALF[u] for u, c in LEFT.items())


def later():
    """Criteria met at nine months and at the end of the year; chance of its own, so that what came
    before does not move."""
    chance, nine, year = random.Random(92026), {}, {}
    for unit in UNITS:
        rest = sorted(GIVEN[unit] - HALF[unit] - {LEFT.get(unit)})
        nine[unit] = HALF[unit] | {c for c in rest if chance.random() < 0.55}
        year[unit] = nine[unit] | set(rest)
    # The one that slipped after the first quarter comes back.
    nine["Xã Phú Sơn"] |= {10}
    year["Xã Phú Sơn"] |= {10}
    return nine, year


NINE, YEAR = later()


def fulfils(met, unit):
    """Whether the unit meets every criterion that applies to it."""
    return len(met) == (9 if unit.startswith("Đặc khu") else 10)


# ---------------------------------------------------------------- a sheet as offices lay it out

class Sheet:
    """A sheet that is written from top to bottom."""

    def __init__(self, book, name, widths, hidden=()):
        self.ws = book.create_sheet(name)
        self.row = 1
        self.width = len(widths)
        for index, width in enumerate(widths, 1):
            self.ws.column_dimensions[letter(index)].width = width
        for column in hidden:
            self.ws.column_dimensions[column].hidden = True

    def titles(self, title, sub, note, unit=None):
        """Issuer on the left, three title rows, and the unit at the right."""
        half = max(2, self.width // 2)
        self._title("UBND TỈNH BÌNH HẢI", 1, half, bold=False)
        self.row += 1
        self._title("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 1, half)
        self.row += 2
        for text, bold, italic in [(title, True, False), (sub, True, False), (note, False, True)]:
            self._title(text, 1, self.width, bold, italic)
            self.row += 1
        if unit:
            cell = self.ws.cell(self.row, self.width - 1, unit)
            cell.font = Font(name=FONT, size=11, italic=True)
            cell.alignment = Alignment(horizontal="right")
        self.row += 1

    def _title(self, text, first, last, bold=True, italic=False):
        self.ws.merge_cells(start_row=self.row, end_row=self.row, start_column=first, end_column=last)
        cell = self.ws.cell(self.row, first, text)
        cell.font = Font(name=FONT, size=13, bold=bold, italic=italic)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)

    def headings(self, *rows, numbers=True):
        """Rows of headings; `^` continues the cell above, `<` the cell at the left."""
        top = self.row
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text not in ("^", "<", None):
                    self._head(top + r, c + 1, text)
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                if text in ("^", "<", None):
                    continue
                right = c
                while right + 1 < len(row) and row[right + 1] == "<":
                    right += 1
                down = r
                while down + 1 < len(rows) and rows[down + 1][c] == "^":
                    down += 1
                if (right, down) != (c, r):
                    self.ws.merge_cells(start_row=top + r, end_row=top + down,
                                        start_column=c + 1, end_column=right + 1)
        self.row += len(rows)
        if numbers:
            for c in range(self.width):
                if any(row[c] is not None for row in rows):
                    self._head(self.row, c + 1, f"({c + 1})", small=True)
            self.row += 1

    def _head(self, row, column, text, small=False):
        cell = self.ws.cell(row, column, text)
        cell.font = Font(name=FONT, size=9 if small else 11, bold=not small, italic=small)
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = BOX

    def put(self, *values, bold=False, italic=False, money=(), percent=(), fill=None):
        """A row of values; returns its number."""
        for c, value in enumerate(values, 1):
            cell = self.ws.cell(self.row, c, value)
            cell.font = Font(name=FONT, size=11, bold=bold, italic=italic)
            cell.border = BOX
            cell.alignment = Alignment(vertical="center", wrap_text=True,
                                       horizontal="left" if c == 2 else "center")
            if c in money:
                cell.number_format = MONEY
                cell.alignment = Alignment(horizontal="right", vertical="center")
            if c in percent:
                cell.number_format = "0.0%"
            if fill:
                cell.fill = PatternFill("solid", fgColor=fill)
        self.row += 1
        return self.row - 1

    def free(self, column, text, bold=False, italic=False):
        """A text outside the table."""
        cell = self.ws.cell(self.row, column, text)
        cell.font = Font(name=FONT, size=12, bold=bold, italic=italic)

    def end(self, *notes, left=2, right=None):
        """Blank row, remarks, signatures."""
        right = right or self.width - 1
        self.row += 1
        for note in notes:
            self.free(2, note, italic=True)
            self.row += 1
        self.row += 1
        self.free(right, "Bình Hải, ngày      tháng      năm 2026", italic=True)
        self.row += 1
        self.free(left, "NGƯỜI LẬP BIỂU", bold=True)
        self.free(right, "CHI CỤC TRƯỞNG", bold=True)
        self.row += 1
        self.free(left, "(Ký, ghi rõ họ tên)", italic=True)
        self.free(right, "(Ký tên, đóng dấu)", italic=True)


def groups(sheet, subtotal, line, below=False, spaced=False):
    """Roman rows with subtotals and the units below them; returns the rows of the subtotals and of
    all units. Some sheets have the subtotals in a row of their own below the units."""
    sums, rows = [], {}
    number = 0
    for roman, name, units in GROUPS:
        first, last = sheet.row + 1, sheet.row + len(units)
        if below:
            sheet.put(roman, name, *[None] * (sheet.width - 2), bold=True, fill="DDEBF7")
        else:
            sums.append(sheet.put(*subtotal(roman, name, first, last), bold=True, fill="DDEBF7"))
        for unit in units:
            number += 1
            rows[unit] = sheet.row
            sheet.put(*line(number, unit, sheet.row))
        if below:
            name = "Cộng " + name[0].lower() + name[1:]
            sums.append(sheet.put(*subtotal(None, name, first, last), bold=True, italic=True))
        if spaced:
            sheet.row += 1
    return sums, rows


def plus(column, rows):
    """`=C10+C35+C57`, as people add up subtotals."""
    return "=" + "+".join(f"{column}{row}" for row in rows)


# ---------------------------------------------------------------- the plan's workbook

RECOGNISED = {}
for _unit in UNITS:
    if not _unit.startswith("Xã"):
        continue
    if len(BASE[_unit]) >= 8:
        RECOGNISED[_unit] = (CHANCE.choice(["Đạt chuẩn NTM", "Đạt chuẩn NTM", "NTM nâng cao"]),
                             CHANCE.choice([2022, 2023, 2024, 2025]))
    elif len(BASE[_unit]) == 7:
        RECOGNISED[_unit] = ("Đạt chuẩn NTM", CHANCE.choice([2021, 2022, 2023]))
# Who is to get there in 2026 has no title yet.
for _unit in UNITS:
    if not fulfils(BASE[_unit], _unit) and fulfils(BASE[_unit] | GIVEN[_unit], _unit):
        RECOGNISED.pop(_unit, None)
RECOGNISED["Xã Hải Thịnh"] = ("NTM nâng cao", 2024)


def communes(book):
    s = Sheet(book, "DS xã, phường", [6, 30, 12, 12, 10, 18, 11, 18, 24])
    s.titles("DANH SÁCH ĐƠN VỊ HÀNH CHÍNH CẤP XÃ", "THỰC HIỆN CHƯƠNG TRÌNH NÔNG THÔN MỚI NĂM 2026",
             "(Sau sắp xếp đơn vị hành chính; số liệu minh họa)")
    s.headings(
        ["TT", "Tên đơn vị", "Diện tích (km2)", "Dân số (người)", "Số thôn, TDP",
         "Kết quả công nhận giai đoạn 2021-2025", "<", "Mục tiêu năm 2026", "Ghi chú"],
        ["^", "^", "^", "^", "^", "Danh hiệu", "Năm công nhận", "^", "^"],
    )

    def subtotal(roman, name, first, last):
        total = [f"=SUM({c}{first}:{c}{last})" for c in "CDE"]
        return [roman, name, *total, None, None, None, None]

    def line(number, unit, _row):
        ward = unit.startswith("Phường")
        area = Decimal(CHANCE.randrange(900 if ward else 3500, 3200 if ward else 21000)) / 100
        people = CHANCE.randrange(18000, 52000) if ward else CHANCE.randrange(6000, 21000)
        if unit.startswith("Đặc khu"):
            area, people = Decimal("17.86"), 5210
        title, year = RECOGNISED.get(unit, (None, None))
        met, end = BASE[unit], BASE[unit] | GIVEN[unit]
        if fulfils(met, unit) and title:
            aim = "Duy trì"
        elif fulfils(end, unit):
            aim = "Đạt chuẩn"  # also who meets everything already and is not recognised yet
        else:
            aim = "Tăng tiêu chí"
        note = {"Đặc khu Hòn Mây": "Đảo; không có sản xuất nông nghiệp", "Phường Cửa Giang": "Nơi đặt trụ sở tỉnh",
                "Xã Thạnh Lâm": "Phân biệt với xã Thanh Lâm"}.get(unit)
        return [number, unit, float(area), people, HAMLETS[unit][0] or CHANCE.randrange(9, 24),
                title, year, aim, note]

    heads, _ = groups(s, subtotal, line, spaced=True)
    s.put(None, "Toàn tỉnh", *[plus(c, heads) for c in "CDE"], None, None, None, None, bold=True)
    s.end("Ghi chú: danh hiệu công nhận theo bộ tiêu chí giai đoạn 2021-2025 của xã cũ có diện tích lớn nhất.",
          left=2, right=8)


# Hamlets: all, NTM at the base date, new ones, model at the base date, new ones; wards have none.
HAMLETS = {}
for _group, (_, _, _units) in enumerate(GROUPS):
    for _unit in _units:
        if _unit.startswith("Phường"):
            HAMLETS[_unit] = (None, None, None, None, None)
            continue
        _all = CHANCE.randrange(8, 21) if not _unit.startswith("Đặc khu") else 5
        _ntm = int(_all * [0.7, 0.45, 0.2][_group] * CHANCE.uniform(0.7, 1.1))
        _new = min(CHANCE.choice([0, 1, 1, 2]), _all - _ntm)
        _model = CHANCE.choice([[0, 1, 1, 2], [0, 0, 1], [0, 0, 0]][_group])
        HAMLETS[_unit] = (_all, _ntm, _new, min(_model, _ntm), 1 if _ntm and CHANCE.random() < 0.2 else 0)


def helper(book):
    """How far each criterion is, in per cent; the marks of the status are made from it."""
    s = Sheet(book, "Muc do HT (PTNT)", [6, 28] + [9] * 10)
    s.titles("MỨC ĐỘ HOÀN THÀNH TỪNG TIÊU CHÍ", "ĐẾN NGÀY 31/12/2025", "(Tự chấm của các xã, %)")
    s.headings(["TT", "Đơn vị", *[f"TC{n}" for n in range(1, 11)]], numbers=False)
    rows = {}
    for number, unit in enumerate(UNITS, 1):
        rows[unit] = s.row
        marks = [100 if n in BASE[unit] else CHANCE.randrange(40, 98) for n in range(1, 11)]
        if unit.startswith("Đặc khu"):
            marks[2] = "KAD"
        s.put(number, unit, *marks)
    return rows


def status(book, scores):
    s = Sheet(book, "B1. Hien trang 31.12.2025", [6, 26] + [8] * 10 + [9, 24, 6], hidden=["O"])
    s.titles("BIỂU SỐ 01: KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI", "ĐẾN NGÀY 31/12/2025",
             "(Theo Quyết định số 51/2025/QĐ-TTg; đạt: đánh dấu x; KAD: không áp dụng)")
    s.headings(
        ["TT", "Đơn vị", "Kết quả thực hiện 10 tiêu chí", *["<"] * 9, "Tổng số TC đạt", "Ghi chú", None],
        ["^", "^", *[f"{n}. {name}" for n, name in enumerate(CRITERIA, 1)], "^", "^", None],
    )
    columns = [letter(c) for c in range(3, 13)]

    def subtotal(roman, name, first, last):
        return [roman, name, *[f'=COUNTIF({c}{first}:{c}{last},"x")' for c in columns],
                f"=SUM(C{first - 1}:L{first - 1})", None, None]

    def line(number, unit, row):
        score = [f"'Muc do HT (PTNT)'!{c}{scores[unit]}" for c in columns]
        marks = [f'=IF({cell}="KAD","KAD",IF({cell}>=100,"x",""))' for cell in score]
        note = None
        if unit == "Xã An Định":
            note = "Tiêu chí 9: rà soát lại trong quý I"
        if unit.startswith("Đặc khu"):
            note = "Tiêu chí 3 không áp dụng"
        return [number, unit, *marks, f'=COUNTIF(C{row}:L{row},"x")', note, f"=IF(M{row}=10,1,0)"]

    heads, rows = groups(s, subtotal, line)
    s.put(None, "Toàn tỉnh", *[plus(c, heads) for c in [*columns, "M"]], None, None, bold=True)
    total = s.row - 1
    s.put(None, "Tỷ lệ (%)", *[f"={c}{total}/60" for c in columns], None, None, None, italic=True,
          percent=range(3, 13))
    s.end("Ghi chú: tiêu chí số 3 không áp dụng với đặc khu Hòn Mây.", left=2, right=11)
    return rows


def targets(book, base_rows):
    s = Sheet(book, "B2. Giao KH 2026", [6, 26, 13, 12, 26, 14, 14, 24, 8], hidden=["I"])
    s.titles("BIỂU SỐ 02: GIAO CHỈ TIÊU THỰC HIỆN CÁC TIÊU CHÍ", "XÃ NÔNG THÔN MỚI NĂM 2026",
             "(Kèm theo Tờ trình của Chi cục Phát triển nông thôn)", "ĐVT: tiêu chí")
    s.headings(
        ["TT", "Đơn vị", "Số TC đạt đến 31/12/2025", "Chỉ tiêu giao năm 2026", "<",
         "Tổng số TC cuối năm 2026", "Đạt đủ TC cuối năm 2026", "Ghi chú", None],
        ["^", "^", "^", "Số TC giao đạt thêm", "Số hiệu tiêu chí giao đạt thêm", "^", "^", "^", None],
    )

    def subtotal(roman, name, first, last):
        return [roman, name, f"=SUM(C{first}:C{last})", f"=SUM(D{first}:D{last})", None,
                f"=SUM(F{first}:F{last})", f'=COUNTIF(G{first}:G{last},"x")', None, None]

    def line(number, unit, row):
        given = sorted(GIVEN[unit])
        base = f"='B1. Hien trang 31.12.2025'!M{base_rows[unit]}"
        mark = f'=IF(F{row}>={9 if unit.startswith("Đặc khu") else 10},"x","")'
        return [number, unit, base, len(given), ", ".join(str(n) for n in given) or "-",
                f"=C{row}+D{row}", mark, None, f"=F{row}-C{row}-D{row}"]

    heads, _ = groups(s, subtotal, line)
    for row in range(heads[0], s.row):
        s.ws.cell(row, 5).number_format = "@"
    s.put(None, "TOÀN TỈNH", *[plus(c, heads) for c in "CD"], None, plus("F", heads),
          plus("G", heads), None, None, bold=True)
    s.end("Ghi chú: các đơn vị đã đạt đủ tiêu chí thì duy trì, nâng cao chất lượng.",
          "Số TC đạt đến 31/12/2025 lấy theo Biểu số 01.", left=2, right=7)


def hamlets(book):
    s = Sheet(book, "B3. Thon NTM", [6, 26, 10, 11, 11, 11, 11, 24])
    s.titles("BIỂU SỐ 03: THÔN NÔNG THÔN MỚI, THÔN NÔNG THÔN MỚI KIỂU MẪU",
             "HIỆN CÓ VÀ KẾ HOẠCH NĂM 2026", "(Các phường chỉ có tổ dân phố nên không giao chỉ tiêu)",
             "ĐVT: thôn")
    s.headings(
        ["TT", "Đơn vị", "Tổng số thôn", "Thôn nông thôn mới", "<", "Thôn nông thôn mới kiểu mẫu",
         "<", "Ghi chú"],
        ["^", "^", "^", "Hiện có", "KH 2026", "Hiện có", "KH 2026", "^"],
    )

    def subtotal(roman, name, first, last):
        return [roman, name, *[f"=SUM({c}{first}:{c}{last})" for c in "CDEFG"], None]

    def line(number, unit, _row):
        return [number, unit, *["-" if n is None else n for n in HAMLETS[unit]], None]

    heads, _ = groups(s, subtotal, line)
    s.put(None, "Tổng cộng toàn tỉnh", *[plus(c, heads) for c in "CDEFG"], None, bold=True)
    s.end("Ghi chú: KH 2026 là số thôn công nhận thêm trong năm.", left=2, right=6)


# Funding: numbering, name, capital for investment, recurrent; parents and the total by formula.
FUNDING = [
    ("I", "Ngân sách trung ương", None),
    ("1", "Vốn đầu tư phát triển", None),
    ("a", "Hợp phần thứ nhất", (Decimal("186450"), None)),
    ("b", "Hợp phần thứ hai", (Decimal("214730.5"), None)),
    ("2", "Kinh phí thường xuyên", None),
    ("a", "Hợp phần thứ nhất", (None, Decimal("52318.25"))),
    ("b", "Hợp phần thứ hai", (None, Decimal("61204.755"))),
    ("II", "Ngân sách địa phương", None),
    ("1", "Ngân sách tỉnh", (Decimal("120500"), Decimal("24500"))),
    ("2", "Ngân sách xã, phường, đặc khu", (Decimal("51300"), Decimal("17112.6"))),
    ("III", "Vốn lồng ghép các chương trình, dự án khác", (Decimal("288200"), Decimal("32550"))),
    ("IV", "Vốn tín dụng chính sách", (None, Decimal("412500"))),
    ("V", "Vốn doanh nghiệp, hợp tác xã", (Decimal("41730.4"), Decimal("14500"))),
    ("VI", "Huy động cộng đồng và người dân", None),
    ("1", "Tiền mặt", (Decimal("30215.35"), Decimal("8700"))),
    ("2", "Ngày công, hiến đất, hiện vật quy đổi", (Decimal("47268.15"), None)),
]


def tree(first):
    """Row numbers of the parts of each row of FUNDING, and of the Roman ones."""
    kinds = [("roman" if t.isupper() else "number" if t.isdigit() else "letter") for t, _, _ in FUNDING]
    rank = {"roman": 0, "number": 1, "letter": 2}
    parts = {}
    for i, kind in enumerate(kinds):
        below = []
        for j in range(i + 1, len(kinds)):
            if rank[kinds[j]] <= rank[kind]:
                break
            if rank[kinds[j]] == rank[kind] + 1:
                below.append(first + j)
        parts[first + i] = below
    return parts, [first + i for i, kind in enumerate(kinds) if kind == "roman"]


def funding(book):
    s = Sheet(book, "B4. Nguon von", [7, 44, 16, 16, 16, 40])
    s.titles("BIỂU SỐ 04: DỰ KIẾN NGUỒN LỰC THỰC HIỆN CHƯƠNG TRÌNH", "NĂM 2026",
             "(Theo Nghị quyết của Hội đồng nhân dân tỉnh; số liệu minh họa)", "ĐVT: triệu đồng")
    s.headings(
        ["TT", "Nguồn vốn", "Kế hoạch vốn năm 2026", "<", "<", "Ghi chú"],
        ["^", "^", "Tổng số", "Vốn đầu tư", "Vốn sự nghiệp", "^"],
    )
    parts, tops = tree(s.row)
    for tt, name, amounts in FUNDING:
        row = s.row
        note = None
        if name == "Vốn đầu tư phát triển":
            note = "Danh mục dự án kèm theo"
        if amounts is None:
            cells = [plus(c, parts[row]) for c in "CDE"]
        else:
            cells = [f"=D{row}+E{row}", *[None if a is None else float(a) for a in amounts]]
        s.put(tt, name, *cells, note, bold=tt.isupper(), italic=tt.islower(), money=(3, 4, 5))
    s.put(None, "Tổng cộng (I+II+III+IV+V+VI)", *[plus(c, tops) for c in "CDE"], None, bold=True,
          money=(3, 4, 5))
    s.end("Ghi chú: vốn tín dụng là dư nợ tăng thêm trong năm.", left=2, right=5)


# Projects: group of the list, kind, name, place, owner, size, time, decision, total, earlier, NSTW, NSĐP, other.
KINDS = {
    "Giao thông": [
        ("Đường liên xã Hương Lâm - Lộc An", "Xã Hương Lâm, xã Lộc An"),
        ("Đường trục xã Khe Tre", "Xã Khe Tre"), ("Cầu Khe Sâu, xã Ba Khe", "Xã Ba Khe"),
        ("Đường vào khu sản xuất xã Trà Linh", "Xã Trà Linh"),
        ("Nâng cấp đường xã Tà Lơi đi xã Tà Rua", "Xã Tà Lơi, xã Tà Rua"),
        ("Đường liên thôn xã Đồng Tiến", "Xã Đồng Tiến"),
        ("Cầu dân sinh xã Vân Canh", "Xã Vân Canh"),
        ("Đường nội đồng xã Nghĩa Hưng", "Xã Nghĩa Hưng"),
        ("Đường bê tông ven đảo Hòn Mây, giai đoạn 1", "Đặc khu Hòn Mây")],
    "Thủy lợi": [
        ("Kiên cố hóa kênh N3 hồ Đá Bàn", "Xã Sơn Thành, xã Phú Sơn"),
        ("Sửa chữa hồ chứa Suối Ngang", "Xã Lương Sơn"), ("Trạm bơm Bàu Sen", "Xã An Hòa"),
        ("Đập dâng Khe Lùng", "Xã Thượng Lâm"), ("Kênh tưới nội đồng xã Tam Hiệp", "Xã Tam Hiệp"),
        ("Nâng cấp đê ngăn mặn xã Hải Thịnh", "Xã Hải Thịnh")],
    "Nước sạch tập trung": [
        ("Cấp nước sinh hoạt xã Sơn Hạ", "Xã Sơn Hạ"), ("Cấp nước sinh hoạt xã Y Tung", "Xã Y Tung"),
        ("Mở rộng hệ thống cấp nước xã Quảng Phú", "Xã Quảng Phú"),
        ("Cấp nước sinh hoạt xã La Dêng", "Xã La Dêng"),
        ("Nhà máy nước liên xã Thanh Lâm - Thạnh Lâm", "Xã Thanh Lâm, xã Thạnh Lâm")],
    "Bảo vệ môi trường": [
        ("Khu xử lý chất thải rắn liên xã phía Tây", "Xã Đức Lập"),
        ("Trạm trung chuyển rác xã Kim Long", "Xã Kim Long"),
        ("Thu gom nước thải khu dân cư xã Bình Khê", "Xã Bình Khê"),
        ("Khu xử lý chất thải đặc khu Hòn Mây", "Đặc khu Hòn Mây")],
    "Cơ sở hạ tầng thương mại": [
        ("Chợ trung tâm xã Phước Hòa", "Xã Phước Hòa"), ("Chợ xã Trà Giang", "Xã Trà Giang"),
        ("Điểm giới thiệu sản phẩm OCOP", "Phường Cửa Giang")],
    "Hạ tầng số, viễn thông": [
        ("Nâng cấp đài truyền thanh thông minh 15 xã khu vực III", "15 xã khu vực III"),
        ("Cơ sở dữ liệu nông thôn mới tỉnh", "Toàn tỉnh"),
        ("Điểm hỗ trợ dịch vụ công trực tuyến 21 xã khu vực II", "21 xã khu vực II")],
}
OWNERS = ["BQL dự án ĐTXD các công trình NN&MT", "Trung tâm Nước sạch và VSMT nông thôn"]
COSTS = {"Giao thông": (9000, 26000), "Thủy lợi": (7000, 22000), "Nước sạch tập trung": (7000, 19000),
         "Bảo vệ môi trường": (6000, 18000), "Cơ sở hạ tầng thương mại": (2500, 6000),
         "Hạ tầng số, viễn thông": (2000, 7000)}
CENTRAL = Decimal("401180.5")  # what the funding has for investment from the central budget


def projects_data():
    listed = []
    for kind, works in KINDS.items():
        for number, (name, place) in enumerate(works):
            old = number < (len(works) + 1) // 2
            least, most = COSTS[kind]
            central = Decimal(CHANCE.randrange(least, most, 50)) + Decimal(CHANCE.choice(["0", "0.5", "0.25"]))
            local = Decimal(CHANCE.randrange(least // 10, most // 4, 25))
            other = Decimal(CHANCE.choice([0, 0, 150, 320])) + (Decimal("45.75") if number == 2 else 0)
            listed.append([old, kind, name, place, central, local, other])
    rest = CENTRAL - sum(p[4] for p in listed)
    listed[0][4] += rest
    assert 5000 < listed[0][4] < 60000 and len(listed) == 30, (listed[0], len(listed))
    for p in listed:
        before = Decimal(CHANCE.randrange(4000, 15000, 100)) if p[0] else Decimal(0)
        year = p[4] + p[5] + p[6]
        total = (year + before) * Decimal("1.25")
        p += [before, total.quantize(Decimal("1")), Decimal(CHANCE.randrange(60, 141)) / 100]
    return listed


PROJECTS = projects_data()


# Days on which nobody signs: public holidays with the days off around them, first and last.
HOLIDAYS = [(date(2025, 1, 1), date(2025, 1, 1)), (date(2025, 1, 25), date(2025, 2, 2)),
            (date(2025, 4, 7), date(2025, 4, 7)), (date(2025, 4, 30), date(2025, 5, 4)),
            (date(2025, 8, 30), date(2025, 9, 2)), (date(2026, 1, 1), date(2026, 1, 4)),
            (date(2026, 2, 14), date(2026, 2, 22)), (date(2026, 4, 25), date(2026, 4, 27)),
            (date(2026, 4, 30), date(2026, 5, 3)), (date(2026, 8, 29), date(2026, 9, 2)),
            (date(2026, 11, 24), date(2026, 11, 24))]


def signed(day):
    """A date as offices write it, moved on to the next day on which somebody signs."""
    while day.weekday() > 4 or any(first <= day <= last for first, last in HOLIDAYS):
        day += timedelta(days=1)
    month = f"{day.month:02}" if day.month < 3 else day.month
    return f"{day.day:02}/{month}/{day.year}"


def decision(number, old):
    """Decisions of one year are numbered in the order of their dates; none is older than the units,
    which are of 01/7/2025."""
    if old:
        at = number * 7 % 17
        return f"{312 + 14 * at}/QĐ-SNNMT ngày {signed(date(2025, 7, 7) + timedelta(days=9 * at))}"
    at = number * 5 % 13
    return f"{6 + 3 * at:02}/QĐ-SNNMT ngày {signed(date(2026, 1, 7) + timedelta(days=2 * at))}"


def projects(book):
    s = Sheet(book, "B5. DM du an", [6, 44, 24, 24, 12, 24, 14, 16, 14, 14, 14, 12, 22])
    s.titles("BIỂU SỐ 05: DANH MỤC DỰ ÁN ĐẦU TƯ THUỘC CHƯƠNG TRÌNH", "KẾ HOẠCH NĂM 2026",
             "(Dự kiến; kèm theo dự toán ngân sách năm 2026)", "Đơn vị: triệu đồng")
    s.headings(
        ["TT", "Danh mục dự án", "Địa điểm XD", "Chủ đầu tư", "Thời gian KC-HT", "Quyết định đầu tư",
         "<", "Lũy kế vốn bố trí đến hết năm 2025", "Kế hoạch vốn năm 2026", "<", "<", "<", "Ghi chú"],
        ["^", "^", "^", "^", "^", "Số, ngày, tháng, năm", "TMĐT", "^", "Tổng số", "Trong đó", "<", "<", "^"],
        ["^", "^", "^", "^", "^", "^", "^", "^", "^", "NSTW", "NSĐP", "Vốn khác", "^"],
    )
    money = (7, 8, 9, 10, 11, 12)
    columns = "GHIJKL"
    total = s.row
    s.put(None, "TỔNG SỐ", *[None] * 11, bold=True, money=money)
    number = 0
    parents = []
    for tag, label, old in [("A", "DỰ ÁN CHUYỂN TIẾP", True), ("B", "DỰ ÁN KHỞI CÔNG MỚI", False)]:
        parent = s.put(tag, label, *[None] * 11, bold=True, money=money, fill="FCE4D6")
        parents.append(parent)
        heads = []
        for at, kind in enumerate(KINDS):
            own = [p for p in PROJECTS if p[0] == old and p[1] == kind]
            if not own:
                continue
            head = s.put(["I", "II", "III", "IV", "V", "VI"][at], kind, *[None] * 11, bold=True,
                         money=money, fill="DDEBF7")
            heads.append(head)
            for _, _, name, place, central, local, other, before, invest, _ in own:
                number += 1
                row = s.row
                span = "2025-2026" if old else "2026-2027"
                owner = OWNERS[1] if kind == "Nước sạch tập trung" else OWNERS[0]
                if place.startswith("Xã") and "," not in place and kind == "Giao thông":
                    owner = "UBND " + place[0].lower() + place[1:]
                s.put(number, name, place, owner, span, decision(number, old), float(invest),
                      float(before) if before else None, f"=SUM(J{row}:L{row})", float(central),
                      float(local), float(other) if other else None, None, money=money)
            for c in columns:
                s.ws[f"{c}{head}"] = f"=SUM({c}{head + 1}:{c}{s.row - 1})"
        for c in columns:
            s.ws[f"{c}{parent}"] = plus(c, heads)
    for c in columns:
        s.ws[f"{c}{total}"] = plus(c, parents)
    s.end("Ghi chú: danh mục có thể điều chỉnh theo kết quả giao vốn chi tiết.", left=2, right=11)


ASSIGNED = [
    ("Chi cục Phát triển nông thôn", "3, 6", [
        "Là đơn vị đầu mối, theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch; dự thảo báo cáo định kỳ trình Lãnh đạo Sở.",
        "Hướng dẫn các địa phương về kinh tế hợp tác, ngành nghề nông thôn, Chương trình mỗi xã một sản phẩm."],
     "Trung tâm Khuyến nông; Ngân hàng Chính sách xã hội tỉnh"),
    ("Phòng Kế hoạch - Tài chính", None, [
        "Tham mưu phân bổ vốn, theo dõi giải ngân các nguồn vốn thuộc trách nhiệm của Sở."],
     "Sở Tài chính; Kho bạc Nhà nước khu vực"),
    ("Chi cục Bảo vệ môi trường", "8", [
        "Hướng dẫn thu gom, xử lý chất thải, phân loại rác tại nguồn; kiểm tra các khu xử lý chất thải liên xã."],
     "Trung tâm Nước sạch và VSMT nông thôn"),
    ("Đề nghị Sở Xây dựng", "1, 2", [
        "Hướng dẫn lập quy hoạch chung xã sau sắp xếp và thực hiện nội dung hạ tầng kinh tế - xã hội."],
     "Sở Công Thương; Sở Giáo dục và Đào tạo"),
    ("Đề nghị Sở Nội vụ", "4, 9", [
        "Hướng dẫn nội dung đào tạo nguồn nhân lực, hệ thống chính trị và hành chính công."], "Sở Tư pháp"),
    ("Đề nghị Sở Văn hóa, Thể thao và Du lịch", "5", [
        "Chủ trì, phối hợp với Sở Giáo dục và Đào tạo, Sở Y tế hướng dẫn các nội dung về văn hóa, giáo dục, y tế."],
     "Sở Giáo dục và Đào tạo; Sở Y tế"),
    ("Đề nghị Sở Khoa học và Công nghệ", "7", [
        "Hướng dẫn nội dung khoa học công nghệ và chuyển đổi số ở nông thôn."], "Bưu điện tỉnh"),
    ("Đề nghị Công an tỉnh", "10", [
        "Chủ trì, phối hợp với Bộ Chỉ huy Quân sự tỉnh, Sở Tư pháp hướng dẫn nội dung tiếp cận pháp luật, an ninh, quốc phòng."],
     "Bộ Chỉ huy Quân sự tỉnh; Sở Tư pháp"),
    ("Đề nghị Sở Dân tộc và Tôn giáo", None, [
        "Hướng dẫn, theo dõi, tổng hợp kết quả thực hiện các nội dung thuộc hợp phần thứ hai của Chương trình."],
     "Chi cục Phát triển nông thôn; Sở Tài chính"),
    ("Đề nghị Ủy ban nhân dân các xã, phường, đặc khu", None, [
        "Xây dựng kế hoạch và tổ chức thực hiện các chỉ tiêu được giao; huy động nguồn lực, vận động Nhân dân tham gia.",
        "Báo cáo kết quả định kỳ về Chi cục Phát triển nông thôn trước ngày 10 của tháng cuối quý."], "Các đoàn thể cùng cấp"),
]


def assignments(book):
    s = Sheet(book, "B6. Phan cong", [6, 34, 14, 70, 40, 14])
    s.titles("BIỂU SỐ 06: PHÂN CÔNG NHIỆM VỤ", "THỰC HIỆN KẾ HOẠCH NĂM 2026",
             "(Dự thảo lấy ý kiến các đơn vị)")
    s.headings(["TT", "Cơ quan, đơn vị", "Phụ trách tiêu chí", "Nhiệm vụ", "Cơ quan phối hợp", "Ghi chú"],
               numbers=False)
    for number, (office, codes, tasks, partners) in enumerate(ASSIGNED, 1):
        first = s.row
        for at, task in enumerate(tasks):
            s.put(number if at == 0 else None, office if at == 0 else None, codes if at == 0 else None,
                  "- " + task, partners if at == 0 else None, None)
            s.ws.cell(s.row - 1, 3).number_format = "@"
        if len(tasks) > 1:
            for column in (1, 2, 3, 5, 6):
                s.ws.merge_cells(start_row=first, end_row=s.row - 1, start_column=column, end_column=column)
    s.end("Ghi chú: các đơn vị góp ý trước ngày 20/02/2026.", left=2, right=5)


# The year's tasks: group, task, who leads, who helps, until when, what comes of it.
TASKS = [
    ("Công tác chỉ đạo, điều hành", [
        ("Tham mưu kiện toàn Ban Chỉ đạo các chương trình mục tiêu quốc gia của tỉnh", "Chi cục Phát triển nông thôn",
         "Sở Nội vụ", "Quý I/2026", "Quyết định của Chủ tịch UBND tỉnh"),
        ("Hướng dẫn các xã rà soát hiện trạng theo Bộ tiêu chí giai đoạn 2026 - 2030", "Chi cục Phát triển nông thôn",
         "UBND các xã, phường, đặc khu", "Tháng 3/2026", "Văn bản hướng dẫn, báo cáo rà soát"),
        ("Tổng hợp báo cáo định kỳ gửi Bộ Nông nghiệp và Môi trường, Ủy ban nhân dân tỉnh", "Chi cục Phát triển nông thôn",
         "UBND các xã, phường, đặc khu", "Theo quy định", "Báo cáo quý, 6 tháng, 9 tháng, năm")]),
    ("Phân bổ và giải ngân vốn", [
        ("Tham mưu giao chi tiết vốn ngân sách trung ương, ngân sách tỉnh năm 2026 theo Nghị quyết của Hội đồng nhân dân tỉnh",
         "Phòng Kế hoạch - Tài chính", "Sở Tài chính", "Tháng 3/2026", "Tờ trình, dự thảo Quyết định"),
        ("Kiểm tra tiến độ thi công, giải ngân các dự án chuyển tiếp và khởi công mới", "Phòng Kế hoạch - Tài chính",
         "Các chủ đầu tư", "Hằng quý", "Thông báo kết quả kiểm tra")]),
    ("Thực hiện các tiêu chí", [
        ("Rà soát nhu cầu lập, điều chỉnh quy hoạch chung xã sau sắp xếp", "Chi cục Phát triển nông thôn",
         "Sở Xây dựng, UBND các xã", "Quý II/2026", "Báo cáo rà soát"),
        ("Nhân rộng mô hình phân loại rác tại nguồn, thu gom chất thải liên xã", "Chi cục Bảo vệ môi trường",
         "UBND các xã, đặc khu", "Quý III/2026", "24 mô hình được nhân rộng"),
        ("Đánh giá, công nhận sản phẩm OCOP", "Chi cục Phát triển nông thôn", "Sở Công Thương", "Tháng 10/2026",
         "Quyết định công nhận sản phẩm"),
        ("Thẩm định hồ sơ, trình công nhận các đơn vị đạt chuẩn năm 2026", "Chi cục Phát triển nông thôn",
         "Các sở, ngành phụ trách tiêu chí", "Quý III, quý IV/2026", "Tờ trình, hồ sơ trình công nhận")]),
]


def tasks(book):
    s = Sheet(book, "B7. Nhiem vu", [6, 56, 30, 30, 16, 34])
    s.titles("BIỂU SỐ 07: DANH MỤC NHIỆM VỤ TRỌNG TÂM", "NĂM 2026", "(Dự thảo lấy ý kiến các đơn vị)")
    s.headings(["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn hoàn thành",
                "Sản phẩm"], numbers=False)
    number = 0
    for roman, (group, own) in zip(["I", "II", "III"], TASKS):
        s.put(roman, group, *[None] * 4, bold=True, fill="DDEBF7")
        for task in own:
            number += 1
            s.put(number, *task)
    s.end(left=2, right=5)


def other_sheets(book, first):
    """What lies in such workbooks and has nothing to do with the tables."""
    ws = first
    ws.title = "Bìa"
    for row, text in enumerate([
            "SỐ LIỆU XÂY DỰNG KẾ HOẠCH NÔNG THÔN MỚI NĂM 2026",
            "Tỉnh Bình Hải, các đơn vị và toàn bộ số liệu là đặt ra để minh họa, không phải của địa phương nào.",
            None, "B1: hiện trạng; B2: giao chỉ tiêu; B3: thôn; B4: nguồn vốn; B5: dự án; B6: phân công; "
            "B7: nhiệm vụ",
            "Đầu mối: Phòng Nông thôn mới, Chi cục Phát triển nông thôn"], 3):
        ws.cell(row, 2, text).font = Font(name=FONT, size=13, bold=row == 3)


def plan_book():
    book = Workbook()
    other_sheets(book, book.active)
    communes(book)
    scores = helper(book)
    rows = status(book, scores)
    targets(book, rows)
    hamlets(book)
    funding(book)
    projects(book)
    assignments(book)
    tasks(book)
    ws = book.create_sheet("Sheet3")
    ws["B2"] = "nháp"
    ws["B4"], ws["C4"] = "ĐT/SN", "='B4. Nguon von'!D29/'B4. Nguon von'!E29"
    ws = book.create_sheet("DM")
    ws.sheet_state = "hidden"
    for row, text in enumerate(["Đạt chuẩn", "Duy trì", "Tăng tiêu chí"], 1):
        ws.cell(row, 1, text)
    return book


# ---------------------------------------------------------------- the reports' workbook

def period_status(book, name, title, met, before, before_name, mark, unmet):
    """Without `before_name`, without the two columns that compare: so since the third quarter."""
    compared = before_name is not None
    s = Sheet(book, name, [6, 26] + [8] * 10 + [9, *([10, 10] if compared else []), 24])
    s.titles(f"BIỂU 01: KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI {title}",
             "TRÊN ĐỊA BÀN TỈNH BÌNH HẢI", "(Theo báo cáo của UBND các xã, phường, đặc khu)")
    s.headings(
        ["TT", "Đơn vị", "Tiêu chí", *["<"] * 9, "Tổng số tiêu chí đạt",
         *([f"Số TC đạt {before_name}", "Tăng (+), giảm (-)"] if compared else []), "Ghi chú"],
        ["^", "^", *[f"TC {n}" for n in range(1, 11)], *["^"] * (4 if compared else 2)],
        ["^", "^", *CRITERIA, *["^"] * (4 if compared else 2)],
    )
    columns = [letter(c) for c in range(3, 13)]
    sums = "MNO" if compared else "M"

    def subtotal(roman, group, first, last):
        return [roman, group, *[f'=COUNTIF({c}{first}:{c}{last},"{mark}")' for c in columns],
                *[f"=SUM({c}{first}:{c}{last})" for c in sums], None]

    def line(number, unit, row):
        marks = [mark if n in met[unit] else unmet for n in range(1, 11)]
        if unit.startswith("Đặc khu"):
            marks[2] = "KAD"
        lost = before[unit] - met[unit]
        note = "Không còn đạt TC " + ", ".join(map(str, sorted(lost))) if lost else None
        change = [len(before[unit]), f"=M{row}-N{row}"] if compared else []
        return [number, unit, *marks, f'=COUNTIF(C{row}:L{row},"{mark}")', *change, note]

    heads, _ = groups(s, subtotal, line)
    s.put(None, "Toàn tỉnh", *[plus(c, heads) for c in [*columns, *sums]], None, bold=True)
    s.end("Ghi chú: Đ hoặc x là đạt.", left=2, right=13)


def period_funding(book, name, title, shares, more):
    """Mobilised and disbursed so far; `shares` gives them as parts of the plan, and where it has three,
    what the year is expected to come to; `more` is the heading of what is still to come."""
    widths = [7, 44, 16, 16, 10, 16, 10] + ([16] if more else []) + [30]
    s = Sheet(book, name, widths)
    s.titles(f"BIỂU 02: KẾT QUẢ HUY ĐỘNG, GIẢI NGÂN CÁC NGUỒN VỐN {title}", "NĂM 2026",
             "(Lũy kế từ đầu năm)", "Đơn vị tính: triệu đồng")
    rest = [more] if more else []
    up = ["^"] if more else []
    s.headings(
        ["TT", "Nguồn vốn", "Kế hoạch năm 2026", "Kết quả huy động", "<", "Giải ngân", "<", *rest, "Ghi chú"],
        ["^", "^", "^", "Số tiền", "Tỷ lệ (%)", "Số tiền", "Tỷ lệ (%)", *up, "^"],
    )
    money = (3, 4, 6, 8) if more else (3, 4, 6)
    parts, tops = tree(s.row)
    for (tt, source, amounts), share in zip(FUNDING, shares):
        row = s.row
        if amounts is None:
            plan, got, paid, later = (plus(c, parts[row]) for c in "CDFH")
        else:
            whole = sum(a for a in amounts if a is not None)
            got_amount = (whole * Decimal(share[0])).quantize(Decimal("0.001"))
            plan, got = float(whole), float(got_amount)
            paid = float((whole * Decimal(share[1])).quantize(Decimal("0.001"))) if share[1] else None
            goal = Decimal(share[2]) if share[2:] else 1
            later = f"=C{row}-D{row}" if goal == 1 else float((whole * goal).quantize(Decimal("0.001")) - got_amount)
        # Community labour is not paid out, so nothing is disbursed there.
        no_paid = amounts is None and source.startswith("Huy động")
        cells = [plan, got, f"=D{row}/C{row}", None if no_paid else paid,
                 f'=IF(F{row}="","",F{row}/C{row})']
        s.put(tt, source, *cells, *([later] if more else []), None, bold=tt.isupper(),
              italic=tt.islower(), money=money, percent=(5, 7))
    row = s.row
    cells = [plus("C", tops), plus("D", tops), f"=D{row}/C{row}", plus("F", tops), f"=F{row}/C{row}"]
    s.put(None, "TỔNG CỘNG (I+II+III+IV+V+VI)", *cells, *([plus("H", tops)] if more else []), None,
          bold=True, money=money, percent=(5, 7))
    s.end("Ghi chú: số liệu giải ngân theo Kho bạc Nhà nước khu vực.", left=2, right=6)


def paid_part(pace, old, share):
    """Which part of the year's plan of a work is paid: fast and slow works, new ones later."""
    return Decimal(share) * pace * (1 if old else Decimal("0.4"))


def paid_in_first(pace, old):
    """New works begin in the second quarter."""
    return paid_part(pace, old, "0.16") if old else Decimal(0)


def paid_in_nine(pace, old):
    return min(Decimal("0.66") * pace * (1 if old else Decimal("0.7")), Decimal("0.93"))


def paid_in_year(pace, old):
    return 1 - (1 - paid_in_nine(pace, old)) * Decimal("0.2")


def period_works(book, name, title, part_of):
    s = Sheet(book, name, [6, 46, 30, 16, 16, 16, 10, 16, 34])
    s.titles(f"BIỂU 03: TIẾN ĐỘ THỰC HIỆN, GIẢI NGÂN CÁC CÔNG TRÌNH {title}", "KẾ HOẠCH VỐN NĂM 2026",
             "(Công trình chuyển tiếp và khởi công mới)", "ĐVT: Triệu đồng")
    s.headings(
        ["TT", "Tên công trình", "Chủ đầu tư", "KH vốn năm 2026", "Giá trị khối lượng thực hiện",
         "Giải ngân", "<", "Ước giải ngân cả năm", "Khó khăn, vướng mắc"],
        ["^", "^", "^", "^", "^", "Số tiền", "Tỷ lệ (%)", "^", "^"],
    )
    money = (4, 5, 6, 8)
    heads, number = [], 0
    for at, kind in enumerate(KINDS):
        own = [p for p in PROJECTS if p[1] == kind]
        if not own:
            continue
        head = s.put(["I", "II", "III", "IV", "V", "VI"][at], kind, *[None] * 7, bold=True, money=money,
                     percent=(7,), fill="DDEBF7")
        heads.append(head)
        for old, _, work, place, central, local, other, _, _, pace in own:
            number += 1
            row = s.row
            year = central + local + other
            part = part_of(pace, old)
            built = min((year * part * Decimal("1.1")).quantize(Decimal("0.1")), year)
            paid = (year * part).quantize(Decimal("0.001"))
            # Who is slow in the third quarter does not get all of it done.
            slow = part_of is paid_in_nine and part < Decimal("0.45")
            expected = (year * Decimal("0.92")).quantize(Decimal("0.001")) if slow else year
            trouble = {"Cầu Khe Sâu, xã Ba Khe": "Vướng giải phóng mặt bằng 02 hộ",
                       "Trạm bơm Bàu Sen": "Điều chỉnh thiết kế",
                       "Khu xử lý chất thải rắn liên xã phía Tây": "Chờ thẩm định giá thiết bị"}.get(work)
            if part_of is paid_in_year:
                trouble = None
            elif part_of is paid_in_first and not old:
                trouble = "Chưa khởi công"
            owner = OWNERS[1] if kind == "Nước sạch tập trung" else OWNERS[0]
            if place.startswith("Xã") and "," not in place and kind == "Giao thông":
                owner = "UBND " + place[0].lower() + place[1:]
            s.put(number, work, owner, float(year), float(built), float(paid), f"=F{row}/D{row}",
                  float(expected), trouble, money=money, percent=(7,))
        for c in "DEFH":
            s.ws[f"{c}{head}"] = f"=SUM({c}{head + 1}:{c}{s.row - 1})"
        s.ws[f"G{head}"] = f"=F{head}/D{head}"
    row = s.row
    s.put(None, "Tổng cộng", None, *[plus(c, heads) for c in "DEF"], f"=F{row}/D{row}", plus("H", heads),
          None, bold=True, money=money, percent=(7,))
    s.end(left=2, right=6)


def period_hamlets(book, name, title, share, model_share):
    s = Sheet(book, name, [6, 26, 12, 14, 14, 24])
    s.titles(f"BIỂU 04: THÔN ĐẠT CHUẨN NÔNG THÔN MỚI {title}", "LŨY KẾ ĐẾN CUỐI KỲ",
             "(Không kể tổ dân phố của các phường)", "ĐVT: thôn")
    s.headings(["TT", "Đơn vị", "Tổng số thôn", "Thôn NTM đã đạt", "Thôn kiểu mẫu đã đạt", "Ghi chú"],
               numbers=False)

    def subtotal(roman, group, first, last):
        return [roman, group, *[f"=SUM({c}{first}:{c}{last})" for c in "CDE"], None]

    def line(number, unit, _row):
        whole, ntm, new, model, new_model = HAMLETS[unit]
        if whole is None:
            return [number, unit, "-", "-", "-", None]
        # The order of the units decides who is first, so that later periods keep what there was; of
        # two hamlets the second follows later.
        done = sum((3 * number + 4 * one) % 10 < share for one in range(new))
        done_model = new_model if number % 10 < model_share else 0
        return [number, unit, whole, ntm + done, model + done_model, None]

    heads, _ = groups(s, subtotal, line, below=True)
    s.put(None, "Toàn tỉnh", *[plus(c, heads) for c in "CDE"], None, bold=True)
    s.end(left=2, right=5)


def activities(book, name, title, rows):
    s = Sheet(book, name, [6, 30, 60, 12, 14, 20])
    s.titles("BIỂU 05: CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", title, "(Cấp tỉnh)")
    s.headings(["TT", "Loại hoạt động", "Nội dung", "Số lượng", "Lượt người", "Ghi chú"], numbers=False)
    for number, (kind, text, count, people) in enumerate(rows, 1):
        s.put(number, kind, text, count, people, None)
    s.end(left=2, right=5)


# Work, where, year, value; paid by the first quarter, six months, nine months, the year.
ARREARS = [
    ("Đường liên xã Sơn Trung - Sơn Hạ", "Xã Sơn Trung", 2024, Decimal("12480.5"), Decimal("9800"), Decimal("11200"),
     Decimal("11900"), Decimal("12480.5")),
    ("Kênh mương nội đồng xã Giao Thiện", "Xã Giao Thiện", 2024, Decimal("4615.75"), Decimal("3900"), Decimal("3900"),
     Decimal("4200"), Decimal("4400")),
    ("Trường mầm non xã Pa Ling", "Xã Pa Ling", 2023, Decimal("7902.3"), Decimal("7150.3"), Decimal("7902.3"),
     Decimal("7902.3"), Decimal("7902.3")),
    ("Chợ xã Trà Nham", "Xã Trà Nham", 2025, Decimal("3268.25"), Decimal("1500"), Decimal("2250.125"),
     Decimal("2750"), Decimal("3000.125")),
]


def arrears(book, name, title, paid):
    s = Sheet(book, name, [6, 40, 20, 12, 16, 16, 16, 34])
    s.titles(f"BIỂU 06: NỢ ĐỌNG XÂY DỰNG CƠ BẢN {title}", "THUỘC CHƯƠNG TRÌNH NÔNG THÔN MỚI",
             "(Công trình đã quyết toán)", "ĐVT: triệu đồng")
    s.headings(["TT", "Tên công trình", "Địa bàn", "Năm hoàn thành", "Giá trị quyết toán",
                "Đã thanh toán", "Còn nợ", "Phương án trả nợ"])
    first = s.row
    for number, row in enumerate(ARREARS, 1):
        at = s.row
        year = 2027 if paid == 7 else 2026
        plan = f"Bố trí từ ngân sách tỉnh năm {year}" if row[3] > row[paid] else None
        s.put(number, row[0], row[1], row[2], float(row[3]), float(row[paid]), f"=E{at}-F{at}", plan,
              money=(5, 6, 7))
    s.put(None, "Cộng", None, None, *[f"=SUM({c}{first}:{c}{s.row - 1})" for c in "EFG"], None, bold=True,
          money=(5, 6, 7))
    s.end("Ghi chú: không phát sinh nợ đọng mới trong kỳ.", left=2, right=7)


# Parts of the plan mobilised and disbursed, for the rows of FUNDING that have amounts.
FIRST_QUARTER = [None, None, ("0.6", "0.1"), ("0.55", "0.085"), None, ("0.4", "0.073"), ("0.35", "0.051"),
                 None, ("0.5", "0.2135"), ("0.3", "0.164"), ("0.21", "0.0975"), ("0.275", "0.275"),
                 ("0.18", None), None, ("0.22", None), ("0.25", None)]
HALF_YEAR = [None, None, ("1", "0.33"), ("0.92", "0.29"), None, ("0.85", "0.312"), ("0.8", "0.2875"),
             None, ("0.8", "0.4725"), ("0.65", "0.401"), ("0.48", "0.336"), ("0.561", "0.561"),
             ("0.44", None), None, ("0.525", None), ("0.5", None)]

NINE_MONTHS = [None, None, ("1", "0.57"), ("1", "0.54"), None, ("1", "0.58"), ("0.95", "0.55"),
               None, ("0.95", "0.71"), ("0.82", "0.64", "0.98"), ("0.72", "0.57", "0.95"), ("0.815", "0.815"),
               ("0.66", None, "0.93"), None, ("0.775", None, "0.97"), ("0.74", None, "0.96")]
WHOLE_YEAR = [None, None, ("1", "0.925"), ("1", "0.905"), None, ("1", "0.94"), ("1", "0.912"),
              None, ("1", "0.96"), ("0.97", "0.935"), ("0.94", "0.88"), ("0.99", "0.99"),
              ("0.92", None), None, ("0.965", None), ("0.95", None)]

# Who was asked to meet everything, in the order in which the province decides: xã first, then who was
# first.
STRIVING = sorted((u for u in UNITS if fulfils(BASE[u] | GIVEN[u], u)
                   and not (fulfils(BASE[u], u) and u in RECOGNISED)),
                  key=lambda u: (not u.startswith("Xã"), not fulfils(NINE[u], u)))


# Who decides: another body than the one that reports.
DECIDING = "Ủy ban nhân dân tỉnh"
# Up to which unit, what its number is counted from, when.
RECOGNISING = [(3, 1856, date(2026, 8, 12)), (6, 2683, date(2026, 11, 18)), (99, 2735, date(2026, 11, 25))]


def recognised(book, name, title, met, decided):
    """Communes with a decision of the province, and those whose files are on the way."""
    s = Sheet(book, name, [6, 30, 20, 46, 26, 24])
    s.titles("BIỂU 07: CÔNG NHẬN ĐƠN VỊ ĐẠT CHUẨN NÔNG THÔN MỚI", title,
             "(Để trống quyết định là đang hoàn thiện hồ sơ)")
    s.headings(["TT", "Đơn vị", "Danh hiệu", "Quyết định công nhận", "Cơ quan ban hành", "Ghi chú"], numbers=False)
    for number, unit in enumerate([u for u in STRIVING if fulfils(met[u], u)], 1):
        # The province decides of several on one day.
        first, day = next((first, day) for last, first, day in RECOGNISING if number <= last)
        act = f"Quyết định số {first + number}/QĐ-UBND ngày {signed(day)}"
        done = (act, DECIDING) if number <= decided else (None, None)
        s.put(number, unit, "Đạt chuẩn NTM", *done, None)
    s.end(left=2, right=5)


def given(book, name, title, shares):
    """What the people gave: in sum what Biểu 02 has as mobilised from them."""
    s = Sheet(book, name, [6, 44, 14, 14, 16, 24])
    s.titles("BIỂU 08: NHÂN DÂN ĐÓNG GÓP XÂY DỰNG NÔNG THÔN MỚI", title, "(Lũy kế từ đầu năm)",
             "ĐVT: triệu đồng")
    s.headings(["TT", "Nội dung đóng góp", "Số lượng", "Đơn vị tính", "Giá trị", "Ghi chú"], numbers=False)
    cash, kind = (sum(a for a in amounts if a is not None) * Decimal(share[0])
                  for (_, _, amounts), share in zip(FUNDING[-2:], shares[-2:]))
    cash, kind = cash.quantize(Decimal("0.001")), kind.quantize(Decimal("0.001"))
    labour = (kind * Decimal("0.4")).quantize(Decimal("1"))
    land = (kind * Decimal("0.35")).quantize(Decimal("1"))
    days, area = int(labour / Decimal("0.25")), int(land / Decimal("0.12"))
    for number, (what, count, unit, worth) in enumerate([
            ("Tiền mặt", None, None, cash), ("Ngày công", days, "ngày", labour),
            ("Hiến đất", area, "m²", land), ("Hiện vật quy đổi", None, None, kind - labour - land)], 1):
        s.put(number, what, count, unit, float(worth), None, money=(5,))
    s.end(left=2, right=5)


def risen(book, name, title):
    s = Sheet(book, name, [6, 26, 26, 46, 26, 24])
    s.titles("BIỂU 09: THÔN RA KHỎI DIỆN ĐẶC BIỆT KHÓ KHĂN", title, "(Thuộc các xã khu vực II, III)")
    s.headings(["TT", "Đơn vị", "Thôn", "Quyết định công nhận", "Cơ quan ban hành", "Ghi chú"], numbers=False)
    for number, (unit, hamlet) in enumerate([
            ("Xã Nghĩa Trung", "Bãi Đá"), ("Xã Tam Hiệp", "Suối Trầu"), ("Xã Phước Mỹ", "Đồi Sim")], 1):
        act = f"Quyết định số {1938 + 3 * number}/QĐ-UBND ngày {signed(date(2026, 8, 24))}"
        s.put(number, unit, hamlet, act, DECIDING, None)
    s.end(left=2, right=5)


def topics(book, name, title, products, best):
    s = Sheet(book, name, [6, 44, 70])
    s.titles("KẾT QUẢ CÁC CHƯƠNG TRÌNH CHUYÊN ĐỀ", title, "(Tổng hợp từ các phòng, đơn vị)")
    s.headings(["TT", "Chương trình", "Kết quả thực hiện"], numbers=False)
    s.put(1, "Chương trình mỗi xã một sản phẩm",
          f"có {products} sản phẩm được công nhận trong kỳ, trong đó {best:02} sản phẩm 4 sao")
    s.put(2, "Chuyển đổi số trong xây dựng nông thôn mới", "60/60 xã, phường, đặc khu có tổ công nghệ số cộng đồng")


def report_book():
    book = Workbook()
    ws = book.active
    ws.title = "Mục lục"
    ws["B2"] = "SỐ LIỆU BÁO CÁO NÔNG THÔN MỚI NĂM 2026 - TỈNH BÌNH HẢI (số liệu minh họa)"
    ws["B2"].font = Font(name=FONT, size=13, bold=True)
    for row, text in enumerate(["Quý I: các trang có chữ Q1", "6 tháng: các trang có chữ 6T",
                              "9 tháng: các trang có chữ 9T", "Năm: các trang có chữ Nam"], 4):
        ws.cell(row, 2, text)
    period_status(book, "TC Q1", "QUÝ I NĂM 2026", Q1, BASE, "31/12/2025", "x", None)
    period_funding(book, "Von Q1", "QUÝ I", FIRST_QUARTER, None)
    period_works(book, "CT Q1", "QUÝ I", paid_in_first)
    period_hamlets(book, "Thon Q1", "QUÝ I NĂM 2026", 1, -1)
    activities(book, "CDDH Q1", "QUÝ I NĂM 2026", [
        ("Ban hành văn bản", None, 14, None),
        ("Họp", "Hội nghị triển khai Chương trình giai đoạn 2026 - 2030.", 3, None),
        ("Tuyên truyền, vận động", None, 22, 3150),
        ("Tập huấn", "Tập huấn bộ tiêu chí giai đoạn 2026 - 2030 cho cán bộ cấp xã.", 4, 260),
        ("Kiểm tra, giám sát", None, 5, None),
    ])
    arrears(book, "No dong Q1", "QUÝ I NĂM 2026", 4)
    period_status(book, "TC 6T", "6 THÁNG ĐẦU NĂM 2026", HALF, Q1, "quý I/2026", "Đ", "-")
    period_funding(book, "Von 6T", "6 THÁNG ĐẦU NĂM", HALF_YEAR, "KH huy động 6 tháng cuối năm")
    period_works(book, "CT 6T", "6 THÁNG ĐẦU NĂM", lambda pace, old: paid_part(pace, old, "0.43"))
    period_hamlets(book, "Thon 6T", "6 THÁNG ĐẦU NĂM 2026", 6, 3)
    activities(book, "CDDH 6T", "6 THÁNG ĐẦU NĂM 2026", [
        ("Ban hành văn bản", None, 31, None),
        ("Họp", "Họp giao ban hằng tháng với 15 xã khu vực III.", 8, None),
        ("Tuyên truyền, vận động", None, 47, 8420),
        ("Tập huấn", "Tập huấn bộ tiêu chí, nghiệp vụ giám sát cộng đồng.", 9, 705),
        ("Kiểm tra, giám sát", None, 16, None),
    ])
    topics(book, "OCOP 6T", "6 THÁNG ĐẦU NĂM 2026", 27, 4)
    arrears(book, "No dong 6T", "6 THÁNG ĐẦU NĂM 2026", 5)
    for tag, title, met, shares, part_of, hamlet, paid, decided, (products, best), rest, done in [
        ("9T", "9 THÁNG ĐẦU NĂM", NINE, NINE_MONTHS, paid_in_nine, (8, 7), 6, 3, (41, 6), "Kế hoạch cuối năm", [
            ("Ban hành văn bản", None, 46, None),
            ("Họp", "Hội nghị sơ kết 9 tháng, giao ban với các xã phấn đấu đạt chuẩn.", 13, None),
            ("Tuyên truyền, vận động", None, 69, 12350),
            ("Tập huấn", "Tập huấn lập hồ sơ đề nghị công nhận xã đạt chuẩn.", 14, 1120),
            ("Kiểm tra, giám sát", None, 27, None)]),
        ("Nam", "NĂM", YEAR, WHOLE_YEAR, paid_in_year, (9, 8), 7, 9, (58, 9), None, [
            ("Ban hành văn bản", None, 63, None),
            ("Họp", "Họp Hội đồng thẩm định, xét công nhận xã đạt chuẩn.", 19, None),
            ("Tuyên truyền, vận động", None, 94, 17400),
            ("Tập huấn", "Tập huấn nghiệp vụ giám sát cộng đồng, chuyển đổi số ở thôn.", 18, 1490),
            ("Kiểm tra, giám sát", None, 38, None)]),
    ]:
        period_status(book, f"TC {tag}", f"{title} 2026", met, Q1, None, "x", None)
        period_funding(book, f"Von {tag}", title, shares, rest)
        period_works(book, f"CT {tag}", title, part_of)
        period_hamlets(book, f"Thon {tag}", f"{title} 2026", *hamlet)
        activities(book, f"CDDH {tag}", f"{title} 2026", done)
        topics(book, f"OCOP {tag}", f"{title} 2026", products, best)
        arrears(book, f"No dong {tag}", f"{title} 2026", paid)
        recognised(book, f"Cong nhan {tag}", f"{title} 2026", met, decided)
        given(book, f"Dan gop {tag}", f"{title} 2026", shares)
        risen(book, f"Ra khoi DBKK {tag}", f"{title} 2026")
    ws = book.create_sheet("Bieu do (nhap)")
    ws["A1"], ws["B1"] = "Quý I", "='TC Q1'!M75"
    ws["A2"], ws["B2"] = "6 tháng", "='TC 6T'!M75"
    return book


# ---------------------------------------------------------------- LibreOffice

def save(book, name, folder):
    """Saves the book, has LibreOffice calculate it, and keeps LibreOffice's file."""
    with tempfile.TemporaryDirectory() as temp:
        raw = Path(temp) / "raw" / name
        raw.parent.mkdir()
        book.save(raw)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{temp}/profile", "--convert-to",
             "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), str(raw)],
            check=True, stdout=subprocess.DEVNULL)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "inputs/binh-hai-2026"
    folder.mkdir(parents=True, exist_ok=True)
    save(plan_book(), "So lieu KH NTM 2026.xlsx", folder)
    save(report_book(), "So lieu bao cao NTM 2026.xlsx", folder)


if __name__ == "__main__":
    main()
