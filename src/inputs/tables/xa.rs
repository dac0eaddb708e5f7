//! The list of communes (`xa`).

use super::example::{Example, ExampleCommune, InputRow};
use super::in_sheet::{CellInput, Choices, InitSheet};
use super::shape::{COMMUNE_ALIASES, Kind, REMARK, TableSpec, Years, field, required};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::assemble::grouped_titles::GroupedTitles;
use crate::inputs::assemble::{commune_name, levels, values};
use crate::inputs::raw::{Node, RawTable};
use crate::inputs::rows::tell_sections;
use crate::model::{Commune, Recognition, UnitKind};
use crate::origin::{KeyPlaces, Sourced};
use crate::viet::{self, Mark};
use std::collections::BTreeMap;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "xa",
    label: "Xã",
    name_field: "ten",
    fields: &[
        required("ten", "Tên xã", COMMUNE_ALIASES).says("tên riêng; có chữ “xã” ở trước cũng được")
            .column(
                24.0,
                CellInput::Words,
                "Tên riêng của xã, không kèm chữ “xã”. Ví dụ: Tân Lập.",
            ),
        field("loai", "Loại", &["loai don vi", "loai hinh", "cap"]).says("xã (nếu để trống), phường, thị trấn, đặc khu")
            .column(
                11.0,
                CellInput::Choice(&KINDS),
                "Chọn xã, phường, thị trấn hoặc đặc khu. Để trống là xã.",
            ),
        field("nhom", "Nhóm", &["khu vuc", "nhom xa", "phan nhom"]).says("nhóm xã, khu vực, để chia biểu")
            .column(
                12.0,
                CellInput::Words,
                "Nhóm xã hoặc khu vực theo văn bản phân định. Ví dụ: Nhóm 3; khu vực II. Không có thì để trống.",
            ),
        field(
            "danh_hieu",
            "Đã công nhận",
            &[
                "danh hieu",
                "muc da dat",
                "da duoc cong nhan",
                "cong nhan",
                "danh hieu da cong nhan",
                "danh hieu da duoc cong nhan",
                "danh hieu duoc cong nhan",
                "danh hieu da dat",
                "muc cong nhan",
                "ket qua cong nhan",
            ],
        ).says("để trống, NTM, nâng cao, kiểu mẫu; từ 2026 hiện đại")
        .column(
            14.0,
            CellInput::Choice(&RECOGNITIONS),
            "Danh hiệu cao nhất đã có quyết định công nhận. Chưa được công nhận thì để trống.",
        ),
        field(
            "xa_ntm_da_dat",
            "Xã NTM",
            &["ntm", "da dat chuan ntm", "xa da dat chuan ntm", "da dat chuan", "xa da dat chuan"],
        ).says("thay cho `danh_hieu`: đánh `x` hoặc ghi năm công nhận ở cột của từng danh hiệu, máy lấy danh hiệu cao nhất")
        .of(Kind::Count)
        .in_years(Years::Before)
        .left_out(),
        field(
            "xa_nang_cao_da_dat",
            "Xã NTM nâng cao",
            &[
                "ntm nang cao",
                "ntm nc",
                "xa ntm nc",
                "da dat ntm nang cao",
                "xa da dat ntm nang cao",
                "da dat chuan ntm nang cao",
                "xa da dat chuan ntm nang cao",
            ],
        ).says("như `xa_ntm_da_dat`")
        .of(Kind::Count)
        .in_years(Years::Before)
        .left_out(),
        field(
            "xa_kieu_mau_da_dat",
            "Xã NTM kiểu mẫu",
            &[
                "ntm kieu mau",
                "ntm km",
                "xa ntm km",
                "da dat ntm kieu mau",
                "xa da dat ntm kieu mau",
                "da dat chuan ntm kieu mau",
                "xa da dat chuan ntm kieu mau",
            ],
        ).says("như `xa_ntm_da_dat`")
        .of(Kind::Count)
        .in_years(Years::Before)
        .left_out(),
        field(
            "xa_hien_dai_da_dat",
            "Xã NTM hiện đại",
            &["ntm hien dai", "da dat ntm hien dai", "xa da dat ntm hien dai"],
        ).says("như `xa_ntm_da_dat`")
        .of(Kind::Count)
        .in_years(Years::Before)
        .left_out(),
        field(
            "nam_cong_nhan",
            "Năm công nhận",
            &["giai doan cong nhan", "nam dat chuan", "thoi gian cong nhan", "dot cong nhan"],
        ).says("`2019` hoặc `2016-2020`")
        .column(
            13.0,
            CellInput::CentreText,
            "Năm hoặc giai đoạn được công nhận. Ví dụ: 2019; 2016-2020. Các xã cùng năm được viết chung một câu.",
        ),
        field(
            "muc_tieu",
            "Mục tiêu năm",
            &[
                "phan dau",
                "muc tieu phan dau",
                "chi tieu phan dau",
                "phan dau trong nam",
                "ke hoach nam",
                "muc tieu",
            ],
        ).says("để trống, duy trì (danh hiệu), duy trì tiêu chí (xã chưa có danh hiệu), tăng tiêu chí, đạt chuẩn, nâng cao, kiểu mẫu; từ 2026 hiện đại")
        .in_years(Years::Plan)
        .column(
            15.0,
            CellInput::Choice(&AIMS),
            "Mục tiêu năm kế hoạch. Chọn “đạt chuẩn” thì tiêu chí đã đạt cộng tiêu chí giao phải đủ cả bộ.",
        ),
        field(
            "ten_theo_nguoi",
            "Tên theo người, sự kiện",
            &[
                "dat ten theo nguoi su kien",
                "ten nguoi su kien",
                "ten theo nguoi",
                "ten theo su kien",
            ],
        ).says("đánh `x` nếu tên xã là tên người, con số, sự kiện: sẽ viết “Xã Võ Thị Sáu” (Phụ lục II Nghị định 30)")
        .column(
            13.0,
            CellInput::Cross,
            "Đánh x khi tên xã là tên người, con số hoặc sự kiện lịch sử: máy viết hoa chữ “Xã” theo Phụ lục II Nghị định 30/2020/NĐ-CP.",
        ),
        REMARK.says("không in"),
    ],
    outer: "ket qua, cong nhan, giai doan, danh hieu, da, duoc, hien trang",
    sheet: Some(InitSheet {
        title: "DANH SÁCH XÃ",
        purpose: "Mỗi xã một dòng. Tên xã ở các trang khác chọn từ trang này. Thứ tự ở đây là thứ tự trong văn bản.",
        needed: true,
        example,
    }),
    ..TableSpec::PLAIN
};

/// Kinds of unit.
const KINDS: Choices = Choices {
    heading: "Loại",
    values: &["xã", "phường", "thị trấn", "đặc khu"],
    may_grow: false,
    width: 12.0,
    otherwise: "Chọn xã, phường, thị trấn hoặc đặc khu; để trống là xã.",
};

/// Titles.
const RECOGNITIONS: Choices = Choices {
    heading: "Đã công nhận",
    values: &["NTM", "nâng cao", "kiểu mẫu", "hiện đại"],
    may_grow: false,
    width: 16.0,
    otherwise: "Chọn NTM, nâng cao, kiểu mẫu hoặc hiện đại; chưa được công nhận thì để trống.",
};

/// Aims of a year.
const AIMS: Choices = Choices {
    heading: "Mục tiêu năm",
    values: &["duy trì", "đạt chuẩn", "nâng cao", "kiểu mẫu", "hiện đại", "tăng tiêu chí"],
    may_grow: false,
    width: 16.0,
    otherwise: "Chọn một mục tiêu trong danh sách; không có mục tiêu riêng thì để trống.",
};

/// Builds the list of communes from its table. A xã and a thị trấn of one name are two units.
///
/// `base` is the last year that is over on the day up to which the status counts, `year` the plan's.
pub fn read(
    table: &RawTable,
    (base, year): (Option<i32>, Option<i32>),
    found: &mut Diagnostics,
) -> Vec<Commune> {
    let plan = year;
    levels::no_aims(table, found);
    levels::two_signs(table, found);
    if let Some(base) = base {
        levels::headings_to_come(table, base, found);
    }
    let names = commune_name::keys(table);
    let mut grouped = GroupedTitles::new((base, plan));
    let mut communes: Vec<Commune> = Vec::new();
    let mut seen: BTreeMap<(UnitKind, String), usize> = BTreeMap::new();
    for row in &table.rows {
        let Some(cell) = row.get("ten") else { continue };
        let Some(written) = values::line("ten", cell, found) else { continue };
        let (prefix, name) = viet::split_unit(&written.value);
        if has_footnote(&name) {
            found.report(Problem::NameWithFootnote { name: written.value }, &cell.place);
            continue;
        }
        if let Some(problem) = commune_name::not_one(&cell.value, &written.value, &names) {
            found.report(problem, &cell.place);
            continue;
        }
        let stated = row.get("loai").and_then(|cell| kind(cell, found));
        if let (Some(prefix), Some(stated)) = (prefix, stated)
            && prefix != stated
        {
            let problem = Problem::OtherKindOfCommune {
                seen: written.value.clone(),
                units: vec![format!("{} {name}", stated.label())],
            };
            found.report(problem, &cell.place);
        }
        let kind = stated.or(prefix).unwrap_or(UnitKind::Commune);
        let key = (kind, viet::unit_key(&written.value));
        if let Some(first) = seen.get(&key) {
            let problem = Problem::DuplicateCommune { name };
            found.push(Diagnostic::new(problem).at(&cell.place).with(&communes[*first].name.place));
            continue;
        }
        let text = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        let named_after = row
            .get("ten_theo_nguoi")
            .and_then(|cell| values::mark(cell, found))
            .is_some_and(|mark| mark.value == Mark::Met);
        let title = row
            .get("danh_hieu")
            .and_then(|cell| levels::by_heading(table, "danh_hieu", cell))
            .and_then(|cell| levels::recognition(&cell, found));
        if let Some(base) = base {
            levels::still_to_come(row, base, found);
        }
        levels::before_the_programme(row, found);
        levels::two_years(row, found);
        let marked = levels::marked(row, found);
        let (marked, since) = marked.map_or((None, None), |(title, since)| (Some(title), since));
        // The year in a column is that of its own title.
        let since = since.filter(|_| {
            let of = |title: &Option<Sourced<Recognition>>| title.as_ref().map(|own| own.value);
            of(&marked) >= of(&title)
        });
        let year = row.get("nam_cong_nhan").and_then(|cell| levels::year(cell, found));
        let recognition = [title, marked].into_iter().flatten().max_by_key(|title| title.value);
        let recognition = grouped.of_commune(row, &written.value, recognition, found);
        let titled = recognition.is_some();
        if let Some(base) = base.filter(|_| titled) {
            levels::remark_to_come(row, &name, base, found);
        }
        seen.insert(key, communes.len());
        let place = |key: &'static str| {
            let own = row.get(key).map(|cell| cell.place.clone());
            (key, own.or_else(|| table.blank_cell(row, key)))
        };
        let places = ["danh_hieu", "nam_cong_nhan", "muc_tieu"].map(place);
        communes.push(Commune {
            places: KeyPlaces::new(cell.place.clone(), places),
            kind,
            name: Sourced::new(name, cell.place.clone()),
            // A dash says that it is of none.
            group: text("nhom", found)
                .filter(|group| !viet::is_dash(group))
                .or_else(|| row.group.as_ref().map(|g| g.value.clone())),
            recognition,
            recognised_in: year.or(since),
            aim: row
                .get("muc_tieu")
                .and_then(|cell| levels::by_heading(table, "muc_tieu", cell))
                .and_then(|cell| levels::aim(&cell, titled, plan, found)),
            keeps_criteria: row
                .get("muc_tieu")
                .is_some_and(|cell| levels::keeps_criteria(&cell.value)),
            named_after,
            homonym: false,
            slug: String::new(),
            file: String::new(),
        });
    }
    name_apart(&mut communes);
    tell_sections(table, found);
    communes
}

/// "Tân An (*)", "Tân An*", "Tân An (1)": the mark would be printed with the name wherever it
/// stands.
fn has_footnote(name: &str) -> bool {
    let marked = |c: char| c == '*' || c == '†' || c.is_numeric();
    let inner = name.rsplit_once('(').and_then(|(_, inner)| inner.strip_suffix(')'));
    name.ends_with(['*', '†']) || inner.is_some_and(|inner| inner.trim().chars().all(marked))
}

/// So many letters of a name stand in a file's name: no file system takes more than 255 bytes, and a
/// letter may need four.
const MOST_OF_A_FILE: usize = 50;

/// Says which communes share their name, and gives each a name of its own in figures and files.
fn name_apart(communes: &mut [Commune]) {
    let mut bearers: BTreeMap<String, usize> = BTreeMap::new();
    for commune in communes.iter() {
        *bearers.entry(viet::unit_key(&commune.name.value)).or_default() += 1;
    }
    for commune in communes.iter_mut() {
        let key = viet::unit_key(&commune.name.value);
        commune.homonym = bearers.get(&key).is_some_and(|count| *count > 1);
    }
    // Two units of one name are told apart by their kinds, names that fold alike by their letters.
    let named = |commune: &Commune, with_kind: bool, most: usize| {
        let kind = if with_kind { commune.kind.label() } else { "" };
        (kind, commune.name.value.chars().take(most).collect::<String>())
    };
    let names: Vec<_> = communes.iter().map(|c| named(c, c.homonym, usize::MAX)).collect();
    let files: Vec<_> = communes.iter().map(|c| named(c, true, MOST_OF_A_FILE)).collect();
    let (names, files) = (viet::slugs(&names), viet::slugs(&files));
    for ((commune, slug), file) in communes.iter_mut().zip(names).zip(files) {
        commune.slug = slug;
        commune.file = file;
    }
}

fn kind(cell: &Sourced<Node>, found: &mut Diagnostics) -> Option<UnitKind> {
    values::choice(
        "loai",
        cell,
        &[
            (&["xã", "x"], UnitKind::Commune),
            (&["phường", "p"], UnitKind::Ward),
            (&["thị trấn", "tt"], UnitKind::Town),
            (&["đặc khu"], UnitKind::Special),
        ],
        found,
    )
    .map(|kind| kind.value)
}

fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let row = |commune: &ExampleCommune| {
        let row = InputRow::default().text("ten", commune.name).text("loai", example.kind);
        let row = match commune.recognised {
            Some(year) => row.text("danh_hieu", "NTM").text("nam_cong_nhan", year.to_string()),
            None => row,
        };
        row.text("muc_tieu", commune.aim)
    };
    Some(example.communes.iter().map(row).collect())
}
