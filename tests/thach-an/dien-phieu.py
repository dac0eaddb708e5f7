#!/usr/bin/env python3
"""Fills in the 13 communes' forms of six months of inputs/thach-an-2025, as the communes would.

    ntm form inputs/thach-an-2025 --period 2025-6T --out phieu
    python3 tests/thach-an/dien-phieu.py phieu inputs/thach-an-2025/ky/2025-6t

The forms are the program's (`ntm form`), filled in and saved by another program (openpyxl), which is
what tests/forms.rs is about. All that is filled in is made up for illustration; what is not named
here stays as it was prefilled.
"""

import sys
from pathlib import Path

from openpyxl import load_workbook

FIRST = 7  # criterion n stands in row FIRST + n, this period in column E
# Criteria newly met since the first quarter; all that was met before stays met.
GAINED = {"duc-long": [17], "le-loi": [5, 9], "van-trinh": [5, 7], "thai-cuong": [8], "canh-tan": [2],
          "minh-khai": [7, 8], "quang-trong": [8]}
# Hamlets with a title to the end of the period: NTM, model. The others have none.
HAMLETS = {"duc-xuan": (5, 0), "van-trinh": (2, 0), "duc-long": (1, 1)}
TROUBLES = {
    "minh-khai": "Một số hộ chưa đủ kinh phí hoàn thiện nhà ở.",
    "quang-trong": "Giao thông nội đồng còn khó khăn do địa hình dốc.",
}


def main():
    blank, filled = map(Path, sys.argv[1:])
    filled.mkdir(parents=True, exist_ok=True)
    forms = sorted(blank.glob("xa-*.xlsx"))
    assert len(forms) == 13, forms
    for path in forms:
        book = load_workbook(path)
        sheet = book["Phiếu"]
        name = path.stem.removeprefix("xa-")
        for number in GAINED.get(name, []):
            cell = sheet.cell(FIRST + number, 5)
            assert cell.value is None, (name, number)
            cell.value = "x"
        rows = {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row + 1)}
        hamlets = [row for text, row in rows.items() if text and text.startswith("Xóm ")]
        for row, count in zip(hamlets, HAMLETS.get(name, (0, 0)), strict=True):
            sheet.cell(row, 5).value = count
        if name in TROUBLES:
            sheet.cell(rows["Khó khăn, vướng mắc"], 5).value = TROUBLES[name]
        book.save(filled / path.name)


if __name__ == "__main__":
    main()
