"""Makes the workbooks of tests/corpus/workbooks.

openpyxl writes a source as an office would lay it out; LibreOffice opens it, calculates its
formulas and saves the file that the tests read, so that every file is one that a real office
program wrote. Run it with a Python that has openpyxl and msoffcrypto-tool, with soffice on the
machine, and with a /usr/bin/python3 that has LibreOffice's module uno (Debian: python3-uno):

    python make.py              # all
    python make.py day-du       # these

Two files LibreOffice cannot give: a formula that nobody calculated is kept as openpyxl wrote it,
and msoffcrypto-tool encrypts the .xlsx as Excel does. LibreOffice does not write .xlsb.
"""

import shutil
import subprocess
import sys
import tempfile
import unicodedata
from datetime import date
from pathlib import Path

from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from data import *

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "workbooks"
THIN = Border(*[Side(style="thin")] * 4)


def put(sheet, top, left, rows, bold=False):
    """Writes rows of values with a border; returns the row below."""
    for i, row in enumerate(rows):
        for j, value in enumerate(row):
            cell = sheet.cell(top + i, left + j, value)
            cell.border = THIN
            if bold:
                cell.font = Font(bold=True)
                cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return top + len(rows)


def title(sheet, *lines):
    for i, line in enumerate(lines):
        sheet.cell(1 + i, 1, line).font = Font(bold=True)


def mark(codes, code):
    return "x" if code in codes else None


def matrix_rows(marks, total=False):
    rows = []
    for i, (name, *_) in enumerate(COMMUNES):
        row = [i + 1, name] + [mark(marks[name], code) for code, _ in CRITERIA]
        rows.append(row + ([len(marks[name])] if total else []))
    return rows


def communes(sheet, top=3):
    title(sheet, "DANH SÁCH CÁC XÃ")
    head = ["STT", "Tên xã", "Loại", "Đã công nhận", "Năm công nhận", "Mục tiêu năm"]
    below = put(sheet, top, 1, [head], bold=True)
    put(sheet, below, 1, [[i + 1, *row] for i, row in enumerate(COMMUNES)])


def matrix(sheet, marks, heading):
    """Two heading rows with merged cells, a total for each row and a totals row of formulas."""
    title(sheet, heading, "(x: đạt; để trống: chưa đạt)")
    put(sheet, 4, 1, [["STT", "Tên xã", "Tiêu chí số", None, None, "Tổng số"],
                      [None, None] + [f"{code} {name}" for code, name in CRITERIA] + [None]], True)
    for area in ("A4:A5", "B4:B5", "C4:E4", "F4:F5"):
        sheet.merge_cells(area)
    last = put(sheet, 6, 1, matrix_rows(marks)) - 1
    for row in range(6, last + 1):
        sheet.cell(row, 6, f'=COUNTIF(C{row}:E{row},"x")').border = THIN
    totals = [None, "Tổng cộng"]
    totals += [f'=COUNTIF({get_column_letter(c)}6:{get_column_letter(c)}{last},"x")' for c in (3, 4, 5)]
    put(sheet, last + 1, 1, [totals + [f"=SUM(F6:F{last})"]])


def hamlets(sheet):
    title(sheet, "CHỈ TIÊU XÓM")
    head = ["STT", "Xã", "Tổng số xóm", "Xóm NTM đã đạt", "Xóm NTM giao", "Xóm kiểu mẫu giao", "Ghi chú"]
    below = put(sheet, 3, 1, [head], True)
    below = put(sheet, below, 1, [[i + 1, *row] for i, row in enumerate(HAMLETS)])
    put(sheet, below, 1, [[None, "Tổng cộng", "=SUM(C4:C6)", "=SUM(D4:D6)", 5, "=SUM(F4:F6)"]])


def funding(sheet):
    title(sheet, "NGUỒN LỰC")
    put(sheet, 3, 1, [["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"], ["(1)", "(2)", "(3)", "(4)"]], True)
    below = put(sheet, 5, 1, FUNDING)
    put(sheet, below, 1, [[None, "Tổng số", "=C5+C8"]])


def projects(sheet):
    title(sheet, "DANH MỤC DỰ ÁN")
    put(sheet, 3, 1, [["STT", "Tên dự án", "Chủ đầu tư", "Quyết định đầu tư", "Tổng mức đầu tư (triệu đồng)",
                       "Kế hoạch vốn năm 2025 (triệu đồng)", None],
                      [None] * 5 + ["NSTW", "NSĐP"]], True)
    for area in ("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:G3"):
        sheet.merge_cells(area)
    top = 5
    for roman, (name, group, *rest) in zip(("I", "II"), PROJECTS):
        # The group's own line: nothing but its name.
        top = put(sheet, top, 1, [[roman, group] + [None] * 5, [1, name, *rest]])
    put(sheet, top, 1, [[None, "Tổng cộng", None, None, "=SUM(E5:E8)", "=SUM(F5:F8)", "=SUM(G5:G8)"]])


def assignments(sheet):
    below = put(sheet, 1, 1, [["STT", "Cơ quan", "Nhiệm vụ", "Tiêu chí, chỉ tiêu xã NTM"]], True)
    put(sheet, below, 1, [[i + 1, *row] for i, row in enumerate(ASSIGNMENTS)])


def declared(sheet):
    below = put(sheet, 1, 1, [["STT", "Số liệu", "Giá trị"]], True)
    put(sheet, below, 1, [[i + 1, *row] for i, row in enumerate(DECLARED)])


def prose(sheet):
    put(sheet, 2, 1, PROSE)
    put(sheet, 1, 1, [["Khóa", "Nội dung"]], True)


def whole():
    book = Workbook()
    first = book.active
    first.title = "Xã"
    communes(first)
    matrix(book.create_sheet("Hiện trạng"), MET, "HIỆN TRẠNG ĐẾN NGÀY 31/12/2024")
    matrix(book.create_sheet("Giao chỉ tiêu"), ASSIGNED, "GIAO CHỈ TIÊU NĂM 2025")
    hamlets(book.create_sheet("Xóm"))
    funding(book.create_sheet("Nguồn lực"))
    projects(book.create_sheet("Dự án"))
    assignments(book.create_sheet("Phân công"))
    declared(book.create_sheet("Số liệu công bố"))
    prose(book.create_sheet("Lời văn"))
    return book


def three_rows():
    """A heading of three rows; one with the indicators of a criterion; one with number over name."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Ba dòng"
    put(sheet, 2, 1, [["STT", "Tên xã", "Kết quả thực hiện các tiêu chí", None, None, "Tổng số tiêu chí đạt"],
                      [None, None, "Hạ tầng", None, "Kinh tế", None],
                      [None, None] + [f"Tiêu chí số {code}: {name}" for code, name in CRITERIA] + [None]], True)
    for area in ("A2:A4", "B2:B4", "C2:E2", "C3:D3", "F2:F4"):
        sheet.merge_cells(area)
    put(sheet, 5, 1, matrix_rows(MET, total=True))

    sheet = book.create_sheet("Số trên tên dưới")
    put(sheet, 1, 1, [["STT", "Đơn vị"] + [f"Tiêu chí số {code}" for code, _ in CRITERIA],
                      [None, None] + [name for _, name in CRITERIA], list("ABCDE")], True)
    for area in ("A1:A2", "B1:B2"):
        sheet.merge_cells(area)
    put(sheet, 4, 1, matrix_rows(MET))

    sheet = book.create_sheet("Có chỉ tiêu")
    put(sheet, 1, 1, [["TT", "Xã", "Tiêu chí 1", "Tiêu chí 2", None, "Tiêu chí 3"],
                      [None, None, None, "2.1", "2.2", None]], True)
    for area in ("A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"):
        sheet.merge_cells(area)
    rows = [[i, name, one, two, two, three] for i, name, one, two, three in matrix_rows(MET)]
    # One indicator of two is not the criterion.
    rows[1][3] = "x"
    put(sheet, 3, 1, rows)
    return book


def from_b3():
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện trạng"
    put(sheet, 3, 2, [["Tên xã", "1", "2", "3"]], True)
    put(sheet, 4, 2, [row[1:] for row in matrix_rows(MET)])
    return book


def gaps():
    """Blank rows and columns inside the table, remarks and signatures below it."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện trạng"
    sheet["A1"] = "UBND HUYỆN"
    sheet["F1"] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    spread = lambda row: [row[0], None, row[1], None, row[2], row[3], None, row[4]]
    put(sheet, 6, 1, [spread(["STT", "Tên xã", "TC 1", "TC 2", "TC 3"])], True)
    top = 8
    for row in matrix_rows(MET):
        put(sheet, top, 1, [spread(row)])
        top += 2
    put(sheet, top, 1, [spread([None, "Cộng", 3, 3, 1])])
    sheet.cell(top + 2, 1, "Ghi chú: x là đạt")
    sheet.cell(top + 4, 5, "NGƯỜI LẬP BIỂU")
    sheet.cell(top + 8, 5, "(ký tên)")
    return book


def totals_above():
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện trạng"
    put(sheet, 1, 1, [["STT", "Tên xã", "1", "2", "3", "Tổng"]], True)
    put(sheet, 2, 1, [[None, "TỔNG SỐ", 3, 3, 1, 7], [None, "Tỷ lệ %", 0.6, 0.6, 0.2, None]])
    put(sheet, 4, 1, matrix_rows(MET, total=True))
    return book


def numbers_as_text():
    text = lambda value: f"{value:,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    book = Workbook()
    sheet = book.active
    sheet.title = "Nguồn lực"
    put(sheet, 1, 1, [["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"]], True)
    put(sheet, 2, 1, [[tt, name, text(amount), note] for tt, name, amount, note in FUNDING])
    put(sheet, 6, 1, [[None, "Tổng số", text(FUNDING_TOTAL)]])
    sheet = book.create_sheet("Xóm")
    put(sheet, 1, 1, [["Xã", "Tổng số xóm", "Xóm NTM đã đạt", "Xóm NTM giao", "Xóm kiểu mẫu giao"]], True)
    put(sheet, 2, 1, [["Tân Lập", "08", "03", "02", "x"], ["Hòa An", "6", "1", "02 trở lên", "-"],
                      ["Đông Sơn", "05", "-", "1", None]])
    sheet = book.create_sheet("Số liệu công bố")
    put(sheet, 1, 1, [["Số liệu", "Giá trị"]], True)
    put(sheet, 2, 1, [[name, text(value)] for name, value in DECLARED])
    return book


def marks():
    """The ways in which offices mark met and unmet, all in one table."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện trạng"
    put(sheet, 1, 1, [["Tên xã", "1", "2", "3"]], True)
    met = iter(["X", "Đ", 1, "đạt", "✓", "Đạt", True, " x ", "1"])
    unmet = iter(["-", "0", 0, "chưa đạt", "–", "Chưa", None, False, "KĐ"])
    rows = [[name] + [next(met) if code in MET[name] else next(unmet) for code, _ in CRITERIA]
            for name, *_ in COMMUNES]
    put(sheet, 2, 1, rows)
    return book


def dates():
    """Years and decisions as numbers, as text and as dates with a format."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Xã"
    put(sheet, 1, 1, [["Tên xã", "Loại", "Đã công nhận", "Năm công nhận", "Mục tiêu năm"]], True)
    rows = [list(row) for row in COMMUNES]
    rows[0][3] = 2019
    put(sheet, 2, 1, rows)
    sheet = book.create_sheet("Dự án")
    put(sheet, 1, 1, [["Tên dự án", "Quyết định đầu tư"]], True)
    put(sheet, 2, 1, [["Dự án A", date(2025, 1, 5)], ["Dự án B", "05/01/2025"]])
    sheet["B2"].number_format = "dd/mm/yyyy"
    return book


def unicode():
    """NFD, no-break and double spaces, capitals and the place of tone marks as clerks type them."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện  trạng"
    nfd = lambda text: unicodedata.normalize("NFD", text)
    put(sheet, 1, 1, [[nfd("Tên xã"), "1", "2", "3"]], True)
    names = [nfd("xã Tân lập"), "Hoà\u00a0An", "XÃ  ĐÔNG SƠN", "X. Yên Bình ", "Thị trấn Phú\u200b Thịnh"]
    put(sheet, 2, 1, [[name] + row[2:] for name, row in zip(names, matrix_rows(MET))])
    return book


def other_order():
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện trạng"
    put(sheet, 1, 1, [["Ghi chú", "Thu nhập", "Diện tích (ha)", "Tổng số tiêu chí đạt", "Điện", "Tên xã",
                       "Số khẩu", "Giao thông", "STT"]], True)
    rows = [["", three, 1200.5, len(MET[name]), two, name, 3400, one, i]
            for i, name, one, two, three in matrix_rows(MET)]
    put(sheet, 2, 1, rows)
    return book


def hidden():
    """The visible sheet is the only one meant; older states lie hidden before and behind it."""
    book = Workbook()
    book.active.title = "Năm 2023"
    book.active["A1"] = "bản cũ"
    sheet = book.create_sheet("Hiện trạng")
    put(sheet, 1, 1, [["Tên xã", "1", "2", "3"]], True)
    put(sheet, 2, 1, [row[1:] for row in matrix_rows(MET)])
    book.create_sheet("Danh mục")["A1"] = "x"
    book["Năm 2023"].sheet_state = "hidden"
    book["Danh mục"].sheet_state = "hidden"
    book.active = 1
    return book


def many_rows():
    """A table, and borders pulled down over a hundred thousand rows."""
    book = from_b3()
    sheet = book.active
    for row in range(9, 120_001):
        for column in (2, 3, 4, 5):
            sheet.cell(row, column).border = THIN
    sheet.cell(120_001, 2).fill = PatternFill("solid", fgColor="FFFF00")
    return book


def units():
    """The unit of money in the heading of a group, and another one than usual."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Dự án"
    put(sheet, 1, 1, [["Tên dự án", "Tổng mức đầu tư", "Kế hoạch vốn năm 2025 (nghìn đồng)", None],
                      [None, "(tỷ đồng)", "NSTW", "NSĐP"]], True)
    for area in ("A1:A2", "C1:D1"):
        sheet.merge_cells(area)
    put(sheet, 3, 1, [[name, total / 1000, central * 1000, local * 1000]
                      for name, _, _, _, total, central, local in PROJECTS])
    sheet = book.create_sheet("Nguồn lực")
    put(sheet, 1, 1, [["TT", "Nguồn vốn", "Kế hoạch (đồng)", "Ghi chú"]], True)
    put(sheet, 2, 1, [[tt, name, round(amount * 1_000_000), note] for tt, name, amount, note in FUNDING])
    put(sheet, 6, 1, [[None, "Tổng số", round(FUNDING_TOTAL * 1_000_000)]])
    return book


def figure_names():
    """LibreOffice takes `_xa_` for an escape: "so_xa_da_dat" loses its "xa" when it is opened."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Số liệu công bố"
    put(sheet, 1, 1, [["so_lieu", "gia_tri"]], True)
    put(sheet, 2, 1, [["so_xa", 5], ["so_xa_da_dat", 1], ["so_xa_con_lai", 2], ["binh_quan_cuoi_nam", 2.6]])
    return book


def cell_errors():
    book = Workbook()
    sheet = book.active
    sheet.title = "Nguồn lực"
    put(sheet, 1, 1, [["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"]], True)
    put(sheet, 2, 1, [["1", "Ngân sách trung ương", "=1/0"], ["2", "Ngân sách địa phương", "=NA()"],
                      ["3", "Vốn tín dụng", '=INDIRECT("khong_co!A1")'], ["4", "Vốn khác", "=VALUE(\"a\")"]])
    return book


def not_calculated():
    book = Workbook()
    sheet = book.active
    sheet.title = "Nguồn lực"
    put(sheet, 1, 1, [["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"]], True)
    put(sheet, 2, 1, [["1", "Ngân sách trung ương", "=1000+500"], ["2", "Ngân sách địa phương", 300]])
    return book


def texts_of_formulas():
    book = Workbook()
    sheet = book.active
    sheet.title = "Hiện trạng"
    points = book.create_sheet("Điểm")
    put(sheet, 1, 1, [["TT", "Xã", "1", "2", "3"]], True)
    for row, (name, *own) in enumerate([("Tân Lập", 100, 40, 100), ("Hòa An", 100, 0, 20)], 1):
        put(points, row, 1, [own])
        put(sheet, row + 1, 1, [[row, name] + [f'=IF(Điểm!{c}{row}>=100,"x","")' for c in "ABC"]])
    return book


# Name, what makes it, the formats that LibreOffice saves it in.
BOOKS = [
    ("day-du", whole, ["xlsx", "xls", "ods", "xlsm"]),
    ("tieu-de-nhieu-dong-gop-o", three_rows, ["xlsx", "xls", "ods"]),
    ("bang-bat-dau-tu-b3", from_b3, ["xlsx", "xls", "ods"]),
    ("dong-cot-trong-va-chu-ky", gaps, ["xlsx", "ods"]),
    ("dong-tong-o-tren", totals_above, ["xlsx"]),
    ("so-dang-chu", numbers_as_text, ["xlsx", "ods"]),
    ("dau-cac-kieu", marks, ["xlsx", "xls", "ods"]),
    ("nam-va-ngay", dates, ["xlsx", "xls", "ods"]),
    ("dau-to-hop-va-dau-cach-la", unicode, ["xlsx", "ods"]),
    ("cot-doi-cho-va-cot-thua", other_order, ["xlsx"]),
    ("trang-an", hidden, ["xlsx", "xls", "ods"]),
    ("tram-nghin-dong-ke-khung", many_rows, ["ods"]),
    ("don-vi-tien-o-tieu-de-nhom", units, ["xlsx", "ods"]),
    ("ten-so-lieu-qua-libreoffice", figure_names, ["xlsx", "ods"]),
    ("o-bao-loi", cell_errors, ["xlsx", "xls", "ods"]),
]

FILTERS = {
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "xls": "xls:MS Excel 97",
    "ods": "ods:calc8",
    "xlsm": "xlsm:Calc MS Excel 2007 VBA XML",
}


def convert(source, kind, folder):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", FILTERS[kind], "--outdir", str(folder), str(source)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def main():
    wanted = set(sys.argv[1:])
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temp:
        sources = Path(temp) / "sources"
        sources.mkdir()
        for name, make, kinds in BOOKS:
            if wanted and name not in wanted:
                continue
            source = sources / f"{name}.xlsx"
            make().save(source)
            for kind in kinds:
                convert(source, kind, OUT)
        if not wanted or "cong-thuc-chua-tinh" in wanted:
            not_calculated().save(OUT / "cong-thuc-chua-tinh.xlsx")
        if not wanted or "cong-thuc-ra-chu" in wanted:
            # What LibreOffice has not calculated itself it saves as .xls with 0 for each text.
            source = sources / "cong-thuc-ra-chu.xlsx"
            texts_of_formulas().save(source)
            calculated = sources / "calculated"
            convert(source, "xlsx", calculated)
            convert(calculated / source.name, "xls", OUT)
        if not wanted or "mat-khau" in wanted:
            with open(OUT / "bang-bat-dau-tu-b3.xlsx", "rb") as plain:
                with open(OUT / "mat-khau.xlsx", "wb") as locked:
                    OOXMLFile(plain).encrypt("mat khau", locked)
            subprocess.run(["/usr/bin/python3", str(HERE / "protect.py")], check=True)
        if not wanted or "mau-thach-an" in wanted:
            sample = HERE.parents[2] / "inputs" / "thach-an-2025" / "du-lieu.xlsx"
            for kind in ("xls", "ods"):
                convert(sample, kind, OUT)
                shutil.move(OUT / f"du-lieu.{kind}", OUT / f"mau-thach-an.{kind}")


if __name__ == "__main__":
    main()
