#!/usr/bin/env python3
"""Computes the figures of inputs/binh-hai-2026 straight from its workbooks, apart from the program.

    python3 tests/so-nong-nghiep/tinh-lai.py > tests/so-nong-nghiep/so-lieu.txt

It knows where in these two workbooks everything stands, by sheet, row and column, and nothing of
how the program reads or counts. Only cells that somebody typed are added up, in exact decimals;
what the office's own formulas came to is compared with that, and a difference ends the script.
A line is `name = value`; tests/province.rs holds the program's figures and pages against them.
"""

import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import load_workbook

FOLDER = Path(__file__).parents[2] / "inputs/binh-hai-2026"
PLAN = load_workbook(FOLDER / "So lieu KH NTM 2026.xlsx", data_only=True)
RESULTS = load_workbook(FOLDER / "So lieu bao cao NTM 2026.xlsx", data_only=True)
CRITERIA = range(1, 11)
OUT = {}


def say(name, value):
    assert name not in OUT, name
    OUT[name] = value


# ------------------------------------------------------------------------------ cells and numbers

def number(cell):
    """A cell's number as it is stored; a blank or a dash is none."""
    if cell is None or cell in ("", "-"):
        return Decimal(0)
    return Decimal(repr(cell))


def plain(value):
    """`1234.5`, without zeros at the end and without an exponent."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"


def rounded(value, digits=1):
    """Rounded half up, with a decimal comma."""
    return str(value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)).replace(".", ",")


def share(part, whole):
    """`33,3%`, always to one decimal, but `0%` and `100%`."""
    if part in (0, whole):
        return "0%" if part == 0 else "100%"
    return rounded(part * 100 / whole) + "%"


def same(stated, computed, where):
    """The office's own sum."""
    if number(stated) != computed:
        sys.exit(f"{where}: the sheet says {stated}, the cells come to {computed}")


def numbers(values):
    return ", ".join(str(value) for value in values) or "-"


def names(units):
    return "; ".join(units) or "-"


# ------------------------------------------------------------------------------------- the communes

def unit_rows(sheet, first):
    """Rows of units below row `first`, by name, with the group they stand in: a unit has a number in
    column A, a group a Roman one; the table ends at "toàn tỉnh"."""
    rows, group = {}, None
    row = first
    while True:
        mark, name = sheet.cell(row, 1).value, sheet.cell(row, 2).value
        if name and "toàn tỉnh" in str(name).lower():
            return rows, row
        if isinstance(mark, str):
            group = name
        elif isinstance(mark, int):
            rows[name[0].lower() + name[1:]] = (row, group)
        row += 1


def status(sheet, first, met_mark):
    """Criteria that each unit meets, and those that do not apply to it; sums by formula compared."""
    rows, total = unit_rows(sheet, first)
    met, spared = {}, {}
    for unit, (row, _) in rows.items():
        marks = {n: sheet.cell(row, 2 + n).value for n in CRITERIA}
        met[unit] = {n for n in CRITERIA if marks[n] == met_mark}
        spared[unit] = {n for n in CRITERIA if marks[n] == "KAD"}
        assert all(m in (met_mark, "KAD", None, "", "-") for m in marks.values()), (unit, marks)
        same(sheet.cell(row, 13).value, len(met[unit]), f"{sheet.title} {unit}")
    for n in CRITERIA:
        same(sheet.cell(total, 2 + n).value, sum(n in m for m in met.values()), f"{sheet.title} TC {n}")
    same(sheet.cell(total, 13).value, sum(map(len, met.values())), sheet.title)
    return met, spared


units, _ = unit_rows(PLAN["DS xã, phường"], 11)
UNITS = list(units)
say("don_vi", len(UNITS))
for kind in ["xã", "phường", "đặc khu"]:
    say(f"don_vi.{kind}", sum(u.startswith(kind + " ") for u in UNITS))
GROUPS = {unit: group for unit, (_, group) in units.items()}
for group, count in Counter(GROUPS.values()).items():
    say(f"nhom.{group}", count)
listed = PLAN["DS xã, phường"]
titles = {u: listed.cell(row, 6).value for u, (row, _) in units.items()}
aims = {u: listed.cell(row, 8).value for u, (row, _) in units.items()}
say("da_cong_nhan", names(u for u in UNITS if titles[u]))
for title in ["Đạt chuẩn NTM", "NTM nâng cao"]:
    say(f"da_cong_nhan.{title}", sum(titles[u] == title for u in UNITS))
say("phan_dau", names(u for u in UNITS if aims[u] == "Đạt chuẩn"))

BASE, SPARED = status(PLAN["B1. Hien trang 31.12.2025"], 11, "x")
assert list(BASE) == UNITS
sheet = PLAN["B2. Giao KH 2026"]
rows, total = unit_rows(sheet, 11)
GIVEN = {}
for unit, (row, _) in rows.items():
    cell = sheet.cell(row, 5).value
    GIVEN[unit] = set() if cell == "-" else {int(part) for part in str(cell).split(",")}
    assert not GIVEN[unit] & (BASE[unit] | SPARED[unit]), unit
    same(sheet.cell(row, 4).value, len(GIVEN[unit]), f"B2 {unit}")
    same(sheet.cell(row, 6).value, len(BASE[unit]) + len(GIVEN[unit]), f"B2 {unit}")
    full = len(BASE[unit] | GIVEN[unit] | SPARED[unit]) == 10
    assert (sheet.cell(row, 7).value == "x") == full, unit
    # Who was recognised and meets everything keeps it; the others that get there strive for it.
    assert (aims[unit] == "Đạt chuẩn") == (full and not (titles[unit] and not GIVEN[unit])), unit
same(sheet.cell(total, 4).value, sum(map(len, GIVEN.values())), "B2")
END = {u: BASE[u] | GIVEN[u] for u in UNITS}


def reaches(met, unit):
    """Criteria that count for a unit: met, and those that do not apply to it."""
    return len(met[unit] | SPARED[unit])


def summary(prefix, met):
    """All units together."""
    whole = sum(reaches(met, u) for u in UNITS)
    say(f"{prefix}.tieu_chi", whole)
    say(f"{prefix}.binh_quan", rounded(Decimal(whole) / len(UNITS)))
    say(f"{prefix}.du_tieu_chi", names(u for u in UNITS if reaches(met, u) == 10))
    for n in CRITERIA:
        say(f"{prefix}.tieu_chi.{n}", f"{sum(n in met[u] for u in UNITS)}/"
                                      f"{sum(n not in SPARED[u] for u in UNITS)}")
    for unit in UNITS:
        say(f"{prefix}.{unit}", reaches(met, unit))


summary("hien_tai", BASE)
summary("cuoi_nam", END)
say("cuoi_nam.thap_nhat", min(reaches(END, u) for u in UNITS))
say("giao.tieu_chi", sum(map(len, GIVEN.values())))
for n in CRITERIA:
    say(f"giao.tieu_chi.{n}", names(u for u in UNITS if n in GIVEN[u]))
for unit in UNITS:
    say(f"giao.{unit}", numbers(sorted(GIVEN[unit])))
others = [u for u in UNITS if not titles[u] and aims[u] != "Đạt chuẩn"]
say("con_lai", names(others))
say("con_lai.tang_it_nhat", min(len(GIVEN[u]) for u in others))


# -------------------------------------------------------------------------------------- the hamlets

sheet = PLAN["B3. Thon NTM"]
rows, total = unit_rows(sheet, 11)
HAMLETS = {}
for unit, (row, _) in rows.items():
    HAMLETS[unit] = [int(number(sheet.cell(row, c).value)) for c in (3, 4, 5, 6, 7)]
for at, c in enumerate((3, 4, 5, 6, 7)):
    same(sheet.cell(total, c).value, sum(h[at] for h in HAMLETS.values()), f"B3 {c}")
for name, at in [("thon", 0), ("thon_ntm.hien_co", 1), ("thon_ntm.giao", 2),
                 ("thon_kieu_mau.hien_co", 3), ("thon_kieu_mau.giao", 4)]:
    say(name, sum(h[at] for h in HAMLETS.values()))
    if name.endswith("giao"):
        for unit in UNITS:
            if HAMLETS[unit][at]:
                say(f"{name}.{unit}", HAMLETS[unit][at])


# -------------------------------------------------------------------------------------- the funding

def tree(sheet, first, columns):
    """Sources by path, with the sums of their leaves; the rows' own formulas compared."""
    leaves, stated, path = {}, {}, []
    row = first
    while sheet.cell(row, 1).value is not None:
        mark, name = str(sheet.cell(row, 1).value), sheet.cell(row, 2).value
        depth = 0 if mark.isupper() else 1 if mark.isdigit() else 2
        path = path[:depth] + [name]
        stated[tuple(path)] = [sheet.cell(row, c).value for c in columns]
        row += 1
    for key in stated:
        if not any(other[: len(key)] == key and other != key for other in stated):
            leaves[key] = stated[key]
    sums = {}
    for key in stated:
        below = [v for k, v in leaves.items() if k[: len(key)] == key]
        sums[key] = [sum(number(v[i]) for v in below) if any(v[i] not in (None, "") for v in below)
                     else None for i in range(len(columns))]
        for i, value in enumerate(sums[key]):
            same(stated[key][i], value or Decimal(0), f"{sheet.title} {key}")
    tops = [v for k, v in sums.items() if len(k) == 1]
    total = [sum((v[i] for v in tops if v[i] is not None), Decimal(0)) for i in range(len(columns))]
    for i, c in enumerate(columns):
        same(sheet.cell(row, c).value, total[i], f"{sheet.title} tổng")
    return sums, total


FUNDING, whole = tree(PLAN["B4. Nguon von"], 11, [3])
say("nguon_luc", plain(whole[0]))
for path, (amount,) in FUNDING.items():
    say("nguon_luc/" + "/".join(path), plain(amount))


# ------------------------------------------------------------------------------------- the projects

sheet = PLAN["B5. DM du an"]
sums, kinds, works = [Decimal(0)] * 6, {}, 0
kind = None
for row in range(13, 58):
    mark = sheet.cell(row, 1).value
    if isinstance(mark, str) and mark not in ("A", "B"):
        kind = sheet.cell(row, 2).value
    if not isinstance(mark, int):
        continue
    works += 1
    # TMĐT, luỹ kế, tổng số, NSTW, NSĐP, vốn khác
    amounts = [number(sheet.cell(row, c).value) for c in (7, 8, 9, 10, 11, 12)]
    assert amounts[2] == amounts[3] + amounts[4] + amounts[5], row
    sums = [a + b for a, b in zip(sums, amounts)]
    kinds.setdefault(kind, [0, Decimal(0)])
    kinds[kind][0] += 1
    kinds[kind][1] += amounts[2]
    say(f"du_an/{sheet.cell(row, 2).value}", " + ".join(plain(a) for a in amounts[3:]))
for c, value in zip((7, 8, 9, 10, 11, 12), sums):
    same(sheet.cell(12, c).value, value, "B5 tổng số")
say("du_an", works)
for name, value in zip(["tong_muc", None, "von", "nstw", "nsdp", "khac"], sums):
    if name:
        say(f"du_an.{name}", plain(value))
for kind, (count, value) in kinds.items():
    say(f"du_an.loai.{kind}", f"{count}; {plain(value)}")


# ------------------------------------------------------------------------------------- the periods

def period(prefix, tag, met_mark, before, hamlets_before, last=None):
    met, spared = status(RESULTS[f"TC {tag}"], 12, met_mark)
    assert spared == SPARED and list(met) == UNITS
    summary(prefix, met)
    gained = {u: sorted(met[u] - before[u]) for u in UNITS}
    lost = {u: sorted(before[u] - met[u]) for u in UNITS}
    say(f"{prefix}.tang", sum(map(len, gained.values())))
    say(f"{prefix}.giam", sum(map(len, lost.values())))
    for unit in UNITS:
        if gained[unit]:
            say(f"{prefix}.tang.{unit}", numbers(gained[unit]))
        if lost[unit]:
            say(f"{prefix}.giam.{unit}", numbers(lost[unit]))
    say(f"{prefix}.so_voi_dau_nam", sum(map(len, met.values())) - sum(map(len, BASE.values())))
    if last:
        say(f"{prefix}.so_voi_ky_truoc", f"{sum(len(met[u] - last[u]) for u in UNITS)}; "
                                         f"{sum(len(last[u] - met[u]) for u in UNITS)}")
    reached = 0
    for n in CRITERIA:
        given = [u for u in UNITS if n in GIVEN[u]]
        rest = [u for u in given if n not in met[u]]
        reached += len(given) - len(rest)
        say(f"{prefix}.con_phai_dat.{n}", names(rest))
    given = sum(map(len, GIVEN.values()))
    say(f"{prefix}.da_dat_giao", reached)
    say(f"{prefix}.con_lai", given - reached)
    say(f"{prefix}.ty_le_giao", share(Decimal(reached), given))
    # The groups of Biểu 06: all ten, 5 to 9, below 5.
    for low, high in [(10, 10), (5, 9), (0, 4)]:
        say(f"{prefix}.nhom.{low}-{high}", names(u for u in UNITS if low <= reaches(met, u) <= high))

    sheet = RESULTS[f"Thon {tag}"]
    rows, total = unit_rows(sheet, 9)
    now = {u: [int(number(sheet.cell(row, c).value)) for c in (4, 5)] for u, (row, _) in rows.items()}
    for at, name in enumerate(["thon_ntm", "thon_kieu_mau"]):
        same(sheet.cell(total, 4 + at).value, sum(h[at] for h in now.values()), f"Thon {tag}")
        say(f"{prefix}.{name}", sum(h[at] for h in now.values()))
        was = hamlets_before[at]
        say(f"{prefix}.{name}.truoc", was)
        # A unit that does more than it was asked to does not do another's.
        say(f"{prefix}.{name}.da_dat_giao", sum(
            min(max(now[u][at] - HAMLETS[u][1 + 2 * at], 0), HAMLETS[u][2 + 2 * at]) for u in UNITS))

    more = tag in ("6T", "9T")
    sources, whole = tree(RESULTS[f"Von {tag}"], 11, [3, 4, 6] + ([8] if more else []))
    for path, amounts in [*sources.items(), ((), whole)]:
        key = "/".join([f"{prefix}.nguon_luc", *path])
        plan, got, paid = amounts[:3]
        assert not path or plan == FUNDING[path][0], path
        say(key, f"{plain(plan)}; {plain(got)}; {share(got, plan)}; "
                 + (f"{plain(paid)}; {share(paid, plan)}" if paid is not None else "-; -")
                 + (f"; {plain(amounts[3])}" if more else ""))

    sheet = RESULTS[f"CT {tag}"]
    sums, count = [Decimal(0)] * 4, 0
    row = 11
    while sheet.cell(row, 1).value is not None:
        if isinstance(sheet.cell(row, 1).value, int):
            amounts = [number(sheet.cell(row, c).value) for c in (4, 5, 6, 8)]
            say(f"{prefix}.cong_trinh/{sheet.cell(row, 2).value}", "; ".join(map(plain, amounts)))
            sums, count = [a + b for a, b in zip(sums, amounts)], count + 1
        row += 1
    for c, value in zip((4, 5, 6, 8), sums):
        same(sheet.cell(row, c).value, value, f"CT {tag}")
    say(f"{prefix}.cong_trinh", f"{count}; {'; '.join(map(plain, sums))}; {share(sums[2], sums[0])}")

    sheet = RESULTS[f"CDDH {tag}"]
    for row in range(9, 14):
        count, people = sheet.cell(row, 4).value, sheet.cell(row, 5).value
        say(f"{prefix}.hoat_dong/{row - 8}", f"{count}; {people or '-'}")

    sheet = RESULTS[f"No dong {tag}"]
    sums, open_, owing = [Decimal(0)] * 2, [Decimal(0)] * 2, 0
    for row in range(10, 14):
        worth, paid = number(sheet.cell(row, 5).value), number(sheet.cell(row, 6).value)
        same(sheet.cell(row, 7).value, worth - paid, f"No dong {tag}")
        sums = [sums[0] + worth, sums[1] + paid]
        if worth != paid:
            owing, open_ = owing + 1, [open_[0] + worth, open_[1] + paid]
    for c, value in zip((5, 6, 7), [*sums, sums[0] - sums[1]]):
        same(sheet.cell(14, c).value, value, f"No dong {tag}")
    # The report speaks of the works that still owe.
    say(f"{prefix}.no_dong", f"{owing}; {plain(open_[0])}; {plain(open_[1])}; {plain(open_[0] - open_[1])}")

    if f"Cong nhan {tag}" in RESULTS.sheetnames:
        sheet, decided, waiting = RESULTS[f"Cong nhan {tag}"], [], []
        for row in range(9, sheet.max_row + 1):
            if isinstance(sheet.cell(row, 1).value, int):
                unit = sheet.cell(row, 2).value
                unit = unit[0].lower() + unit[1:]
                assert reaches(met, unit) == 10, unit
                (decided if sheet.cell(row, 4).value else waiting).append(unit)
        say(f"{prefix}.cong_nhan", names(decided))
        say(f"{prefix}.dang_ho_so", names(waiting))
        sheet, worth = RESULTS[f"Dan gop {tag}"], Decimal(0)
        for row in range(9, 13):
            count, amount = sheet.cell(row, 3).value, number(sheet.cell(row, 5).value)
            say(f"{prefix}.dan_gop/{sheet.cell(row, 2).value}", f"{count or '-'}; {plain(amount)}")
            worth += amount
        # The people's gifts are what the funding has as mobilised from them.
        assert worth == sources[("Huy động cộng đồng và người dân",)][1], worth
        sheet = RESULTS[f"Ra khoi DBKK {tag}"]
        say(f"{prefix}.ra_khoi_dbkk", sum(isinstance(sheet.cell(row, 1).value, int)
                                          for row in range(8, sheet.max_row + 1)))
    return met


before = [OUT["thon_ntm.hien_co"], OUT["thon_kieu_mau.hien_co"]]
Q1 = period("Q1", "Q1", "x", BASE, before)
# Six months, nine months and the year count from the year's beginning; the period before is said beside it.
HALF = period("6T", "6T", "Đ", BASE, before, Q1)
NINE = period("9T", "9T", "x", BASE, before, HALF)
period("N", "Nam", "x", BASE, before, NINE)

for name, value in OUT.items():
    print(f"{name} = {value}")
