"""Makes the workbooks of tests/corpus/annotated: sheets of a small project with what an office keeps
beside its cells, as two programs write it.

openpyxl writes one; LibreOffice writes two, one with a pivot table and one with a macro. The third
program, rust_xlsxwriter, writes its own within tests/annotate.rs. Run it with a Python that has openpyxl
and Pillow, with soffice on the machine and a /usr/bin/python3 that has LibreOffice's module uno:

    python annotated.py
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image as Picture

TARGET = Path(__file__).resolve().parent.parent / "annotated"

STATUS = [["Xã", "1", "2", "3"], ["Tân Lập", "x", "ok?", None], ["Hòa An", "x", None, None]]
TARGETS = [["Xã", "1", "2", "3"], ["Tân Lập", None, None, "x"], ["Hòa An", None, "x", None]]


def by_openpyxl(path, folder):
    book = Workbook()
    status = book.active
    status.title = "Hiện trạng"
    for row in STATUS:
        status.append(row)
    status["B2"].comment = Comment("Đã xem lại", "Văn phòng", width=200, height=60)
    status["C3"].fill = PatternFill("solid", fgColor="99CCFF")
    listed = DataValidation(type="list", formula1='"x"', allow_blank=True)
    listed.add("B2:D9")
    status.add_data_validation(listed)
    bold = CellIsRule(operator="equal", formula=['"x"'], font=Font(bold=True))
    status.conditional_formatting.add("B2:D9", bold)
    status.column_dimensions["A"].width = 30
    status.freeze_panes = "B2"
    status.print_title_rows = "1:1"
    status.page_setup.orientation = "landscape"
    targets = book.create_sheet("Giao")
    for row in TARGETS:
        targets.append(row)
    other = book.create_sheet("Biểu đồ")
    for row in [["Năm", "Số xã"], [2025, 3], [2026, 5]]:
        other.append(row)
    chart = BarChart()
    chart.add_data(Reference(other, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    other.add_chart(chart, "D2")
    picture = folder / "dau.png"
    Picture.new("RGB", (24, 16), "#cc3333").save(picture)
    other.add_image(Image(str(picture)), "A8")
    other.merge_cells("A5:B6")
    other["A5"] = "gộp"
    book.save(path)


# Runs within LibreOffice's own Python: adds what openpyxl cannot write, and saves.
WITHIN = '''
import subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import CellAddress, CellRangeAddress

source, pivot, macro = sys.argv[1:]
office = subprocess.Popen(["soffice", "--headless", "--norestore", "--accept=socket,port=2917;urp;"])
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
for _ in range(60):
    try:
        there = resolver.resolve("uno:socket,port=2917;urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(1)
desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)


def said(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def url(path):
    return uno.systemPathToFileUrl(path)


book = desktop.loadComponentFromURL(url(source), "_blank", 0, said(Hidden=True))
sheets = book.Sheets
sheets.insertNewByName("Tổng hợp", 3)
data, target = sheets.getByName("Biểu đồ"), sheets.getByName("Tổng hợp")
tables = target.DataPilotTables
wanted = tables.createDataPilotDescriptor()
wanted.setSourceRange(CellRangeAddress(2, 0, 0, 1, 2))
fields = wanted.DataPilotFields
fields.getByIndex(0).Orientation = uno.Enum("com.sun.star.sheet.DataPilotFieldOrientation", "ROW")
fields.getByIndex(1).Orientation = uno.Enum("com.sun.star.sheet.DataPilotFieldOrientation", "DATA")
fields.getByIndex(1).Function = uno.Enum("com.sun.star.sheet.GeneralFunction", "SUM")
tables.insertNewByName("TongHop", CellAddress(3, 0, 0), wanted)
book.storeToURL(url(pivot), said(FilterName="Calc MS Excel 2007 XML"))
basic = book.BasicLibraries
basic.VBACompatibilityMode = True
if not basic.hasByName("Standard"):
    basic.createLibrary("Standard")
basic.getByName("Standard").insertByName("Module1", "Sub ChaoHoi\\nMsgBox 1\\nEnd Sub")
book.storeToURL(url(macro), said(FilterName="Calc MS Excel 2007 VBA XML"))
book.close(True)
desktop.terminate()
office.wait(30)
'''


def main():
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        source = TARGET / "openpyxl.xlsx"
        by_openpyxl(source, folder)
        script = folder / "within.py"
        script.write_text(WITHIN, encoding="utf-8")
        saved = [str(TARGET / "libreoffice.xlsx"), str(TARGET / "libreoffice.xlsm")]
        subprocess.run(["/usr/bin/python3", str(script), str(source), *saved], check=True)


if __name__ == "__main__":
    sys.exit(main())
