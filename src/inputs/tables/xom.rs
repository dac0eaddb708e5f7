//! Hamlets, by name or counted by commune (`xom`).

use super::example::{Example, InputRow};
use super::in_sheet::{CellInput, InitSheet};
use super::shape::{COMMUNE_ALIASES, Kind, REMARK, TableSpec, Years, field};
use crate::diag::{Diagnostic, Diagnostics, Problem};
use crate::inputs::assemble::grouped_titles::GroupedTitles;
use crate::inputs::assemble::roster::Roster;
use crate::inputs::assemble::{
    blanks, hamlet_alone, hamlet_counts, hamlet_name, hamlets_below, values,
};
use crate::inputs::raw::{Node, RawRow, RawTable};
use crate::inputs::remark;
use crate::inputs::rows::{
    CountOf, Noun, adds_some, count_after_merger, count_in_fact, counts_otherwise, is_a_mark,
    is_not_aimed_at, is_not_reached, is_of_another_plan, is_of_other_status, is_undecided,
    is_withdrawn,
};
use crate::inputs::signs;
use crate::model::{Commune, Hamlet, HamletCount};
use crate::origin::{Place, Sourced};
use crate::viet::{self, Mark};
use std::collections::BTreeMap;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "xom",
    label: "Xóm",
    name_field: "xa",
    fields: &[
        field("xa", "Xã", COMMUNE_ALIASES).says("dự án một xã không cần cột này").column(
            20.0,
            CellInput::Commune,
            "Chọn xã trong danh sách (lấy từ trang Xã).",
        ),
        field(
            "ten",
            "Tên xóm",
            &[
                "xom",
                "thon",
                "ban",
                "ten thon",
                "ten ban",
                "ten thon ban tdp",
                "ten thon tdp",
                "ten thon ban to dan pho",
                "thon ban tdp",
                "ten xom thon ban",
                "thon ban",
                "xom thon",
                "to dan pho",
                "ten to dan pho",
                "thon to dan pho",
                "ten thon to dan pho",
                "khu pho",
                "ten xa thon",
                "xa thon",
                "ten xa xom",
                "xa xom",
                "ten xa ban",
                "xa ban",
                "ten xa thon ban",
                "xa thon ban",
            ],
        )
        .says(
            "có tên thì mỗi thôn một dòng, đánh `x`; không có tên thì mỗi xã một dòng, ghi số thôn",
        )
        .column(
            22.0,
            CellInput::Words,
            "Tên riêng của xóm, không kèm chữ “xóm”. Để trống khi dòng là số xóm của cả xã.",
        ),
        field(
            "tong",
            "Tổng số xóm",
            &[
                "so xom",
                "tong so thon",
                "tong so",
                "so thon",
                "tong so ban",
                "so to dan pho",
                "tong so to dan pho",
                "tong so thon ban tdp",
                "tong so thon tdp",
                "tong so thon ban to dan pho",
                "tong so thon to dan pho",
            ],
        )
        .says("khi mỗi xã một dòng")
        .of(Kind::Count)
        .column(
            11.0,
            CellInput::Count,
            "Tổng số xóm của xã, khi dòng là của cả xã. Ghi theo từng xóm thì để trống.",
        ),
        field(
            "ntm_da_dat",
            "Xóm NTM đã đạt",
            &[
                "thon dat chuan ntm",
                "xom dat chuan ntm",
                "ban dat chuan ntm",
                "thon dat chuan ntm den het",
                "thon ntm den het",
                "da dat ntm",
            ],
        )
        .says("số hoặc `x`; tiêu đề nói loại (NTM, kiểu mẫu) và mốc (đã đạt; giao, kế hoạch, phấn đấu), thôn gọi thế nào cũng được")
        .of(Kind::Count)
        .in_years(Years::Before)
        .column(12.0, CellInput::Hamlets, "Số xóm đã được công nhận nông thôn mới, hoặc x."),
        field("ntm_giao", "Xóm NTM giao", &[])
            .says("số giao thêm của riêng năm, không phải lũy kế, hoặc `x`; có thể ghi `1 trở lên`")
            .of(Kind::Count)
            .in_years(Years::Plan)
            .column(
                12.0,
                CellInput::Hamlets,
                "Số xóm giao đạt thêm trong năm, hoặc x. Có thể ghi “1 trở lên”.",
            ),
        field("kieu_mau_da_dat", "Xóm kiểu mẫu đã đạt", &[])
            .says("như `ntm_da_dat`")
            .of(Kind::Count)
            .in_years(Years::Before)
            .column(12.0, CellInput::Hamlets, "Số xóm đã được công nhận kiểu mẫu, hoặc x."),
        field("kieu_mau_giao", "Xóm kiểu mẫu giao", &[])
            .says("như `ntm_giao`")
            .of(Kind::Count)
            .in_years(Years::Plan)
            .column(
                12.0,
                CellInput::Hamlets,
                "Số xóm giao đạt kiểu mẫu trong năm, hoặc x. Có thể ghi “1 trở lên”.",
            ),
        REMARK.says("không in"),
    ],
    name_repeats: true,
    name_optional: true,
    outer: "hien co, co, dat, da, giao, ke hoach, phan dau, dang ky, du kien, nhiem vu, chi tieu, them, \
        tang them, moi, trong, kieu mau, chuan, ban, ap, khom, buon, lang, khu pho, tdp, khu, \
        cong nhan, duoc, ket qua",
    years: Years::Base,
    sheet: Some(InitSheet {
        title: "XÓM NÔNG THÔN MỚI, XÓM KIỂU MẪU NĂM {nam}",
        purpose: "Ghi theo xã (mỗi xã một dòng, điền số xóm) hoặc theo xóm (mỗi xóm một dòng, đánh x). Thôn, bản, ấp cũng ghi ở đây.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// The fields in which a hamlet's row has a mark.
const MARKED: [&str; 4] = ["ntm_da_dat", "ntm_giao", "kieu_mau_da_dat", "kieu_mau_giao"];

/// Whether a cell holds YAML's or a sheet's truth.
fn is_true(node: &Node) -> bool {
    match node {
        Node::Bool(truth) => *truth,
        Node::Text(text) => matches!(viet::fold(text).as_str(), "true" | "yes"),
        Node::Empty
        | Node::Number(_)
        | Node::Date(_)
        | Node::Error(_)
        | Node::Uncalculated(_)
        | Node::List(_)
        | Node::Map(_) => false,
    }
}

/// A remark beside a hamlet's marks: "Đã đạt" and "Chưa đạt" are held against them, and what takes
/// the row back is asked about.
fn remark(
    row: &RawRow,
    hamlet: &Hamlet,
    (stated, year): (bool, Option<i32>),
    commune: &str,
    found: &mut Diagnostics,
) {
    let Some(Sourced { value: Node::Text(text), place }) = row.get("ghi_chu") else { return };
    let met = |count: &Option<Sourced<HamletCount>>| {
        count.as_ref().is_some_and(|count| count.value.number > 0)
    };
    let words = viet::one_line(text);
    let name = hamlet.name.as_ref().map_or_else(|| commune.to_owned(), |name| name.value.clone());
    let said = remark::of_one(text).filter(|_| hamlet.name.is_some() && !row.doubted);
    let (base, target) = (met(&hamlet.standard_base), met(&hamlet.standard_target));
    let against = |marked: bool, targets: bool| Problem::NoteAgainstMarks {
        name: name.clone(),
        words: words.clone(),
        codes: String::new(),
        marked,
        targets,
        of_form: false,
    };
    let problem = match said {
        Some(true) if target => against(true, true),
        Some(true) if stated && !base => against(false, false),
        Some(false) if base => against(true, false),
        Some(_) => return,
        None if is_withdrawn(text)
            || hamlet.name.is_none()
                && (adds_some(text) || counts_otherwise(text) || counts_others(text, hamlet))
            || base && (is_of_other_status(text) || is_undecided(text))
            || base && !target && is_not_reached(text)
            || is_a_mark(text)
            || (target || met(&hamlet.model_target))
                && (is_not_aimed_at(text) || is_of_another_plan(text, year)) =>
        {
            Problem::NoteOfDoubt { name, words, printed: false }
        }
        None => return,
    };
    found.report(problem, place);
}

/// "Đạt 3 thôn", "Thực tế 3 thôn" beside a commune of which neither its numbers nor their sum is 3.
fn counts_others(text: &str, hamlet: &Hamlet) -> bool {
    let said = count_in_fact(text).filter(|(_, counted)| *counted != CountOf::Criteria);
    let given = |count: &Option<Sourced<HamletCount>>| count.as_ref().map(|own| own.value.number);
    let (base, target) = (given(&hamlet.standard_base), given(&hamlet.standard_target));
    let sum = base.unwrap_or(0) + target.unwrap_or(0);
    let all = [base, target, Some(sum), given(&hamlet.total)];
    let left = count_after_merger(text).filter(|(_, noun)| *noun == Noun::Hamlet);
    said.is_some_and(|(own, _)| !all.contains(&Some(own)))
        || left.is_some_and(|(own, _)| given(&hamlet.total).is_some_and(|total| total != own))
}

/// Builds the hamlets from their table.
///
/// `year` is the plan's or the period's.
pub fn read(
    table: &RawTable,
    communes: &[Commune],
    year: Option<i32>,
    found: &mut Diagnostics,
) -> Vec<Hamlet> {
    let roster = Roster::new(communes);
    let Some(table) = hamlets_below::with_communes(table, &roster, found) else {
        return Vec::new();
    };
    let table = &table;
    let others = hamlet_alone::Others::of(&table.rows);
    let mut grouped = GroupedTitles::new((None, year));
    let mut hamlets: Vec<Hamlet> = Vec::new();
    let mut seen: BTreeMap<(usize, String), Place> = BTreeMap::new();
    let mut today: BTreeMap<(usize, String), Sourced<String>> = BTreeMap::new();
    // Whether the table says at all which hamlets have their title.
    let stated = table.rows.iter().any(|row| row.get("ntm_da_dat").is_some());
    let named = table.columns.is_some() && table.rows.iter().any(|row| row.get("ten").is_some());
    // Rows of one commune are of its hamlets, where their names may stand in a column not understood.
    let unsure = table.columns.is_some()
        && !named
        && found.iter().any(|told| {
            matches!(told.problem, Problem::UnknownHeading { .. })
                && told.place.as_ref().is_some_and(|place| place.is_of_sheet(&table.place))
        });
    for key in MARKED {
        let named = table.rows.iter().filter(|row| row.get("ten").is_some());
        let marks = named.filter_map(|row| row.get(key));
        let marks = marks.filter(|cell| matches!(cell.value, Node::Text(_)));
        signs::tell(marks, &table.aside.signs, found);
        blanks::tell_hamlets(&TABLE, table, (key, key.ends_with("giao")), found);
    }
    for row in &table.rows {
        let commune = match row.get("xa") {
            Some(cell) => roster.find(cell, found),
            None if row.doubted => None,
            None => roster.only().or_else(|| {
                found.report(Problem::RowWithoutName { column: "Xã".to_owned() }, &row.place);
                None
            }),
        };
        let known = commune;
        // Of a commune that the list does not have, what is wrong with its cells is told all the same.
        let commune = match commune {
            None if row.get("xa").is_none() => continue,
            own => own.unwrap_or_default(),
        };
        if let Some(cell) = row.get("ten")
            && let Some(problem) = hamlet_name::not_one(&cell.value)
        {
            found.report(problem, &cell.place);
            continue;
        }
        let name = row.get("ten").and_then(|cell| values::line("ten", cell, found));
        let count = |key: &'static str, found: &mut Diagnostics| {
            let cell = row.get(key)?;
            // In a row by name the commune's number of hamlets may stand, too.
            if let Some(name) = name.as_ref().filter(|_| key != "tong") {
                return values::one_hamlet(&name.value, key, cell, found);
            }
            // Of a commune's hamlets "true" says no number.
            if name.is_none() && is_true(&cell.value) {
                let (seen, field) = (cell.value.shown(), values::hamlet_field(key, &cell.place));
                found.report(Problem::NotACount { seen, field, exact: false }, &cell.place);
                return None;
            }
            let count = values::hamlets(key, cell, found);
            if let Node::Text(text) = &cell.value
                && viet::parse_mark(text) == Some(Mark::Met)
                && viet::parse_count(text).is_err()
                && count.is_some()
                && key != "tong"
            {
                let (seen, field) = (text.clone(), values::hamlet_field(key, &cell.place));
                found.report(Problem::MarkCountsOne { seen, field }, &cell.place);
            }
            count
        };
        let hamlet = Hamlet {
            commune,
            total: count("tong", found),
            standard_base: count("ntm_da_dat", found),
            standard_target: count("ntm_giao", found),
            model_base: count("kieu_mau_da_dat", found),
            model_target: count("kieu_mau_giao", found),
            place: row.place.clone(),
            name,
        };
        if known.is_none() {
            continue;
        }
        grouped.of_hamlet(row, &hamlet, found);
        // Among named hamlets a row with no more than its number and what nobody reads is one of them.
        let says = hamlet.name.is_some()
            || [&hamlet.total, &hamlet.standard_base, &hamlet.standard_target]
                .into_iter()
                .chain([&hamlet.model_base, &hamlet.model_target])
                .any(Option::is_some);
        if !says && named && !row.doubted && !hamlet_alone::has_own_commune(row) {
            let column = TABLE.heading("ten").to_owned();
            found.report(Problem::RowWithoutName { column }, &row.place);
            continue;
        }
        if let Some(name) = &hamlet.name
            && others.is_likely_none(&name.value, row)
        {
            found.report(Problem::LikelyNoHamlet { name: name.value.clone() }, &name.place);
        }
        remark(row, &hamlet, (stated, year), &communes[commune].name.value, found);
        let key = hamlet.name.as_ref().map(|name| viet::hamlet_key(&name.value));
        let at = hamlet.name.as_ref().map_or(&row.place, |name| &name.place);
        if let Some(first) = seen.get(&(commune, key.clone().unwrap_or_default())) {
            if unsure && hamlet.name.is_none() {
                continue;
            }
            let commune_name = communes[commune].name.value.clone();
            let problem = match &hamlet.name {
                Some(name) => {
                    Problem::DuplicateHamlet { name: name.value.clone(), commune: commune_name }
                }
                None => Problem::DuplicateCommune { name: commune_name },
            };
            found.push(Diagnostic::new(problem).at(at).with(first));
            continue;
        }
        if let Some(name) = &hamlet.name
            && let Some(twin) =
                today.insert((commune, hamlet_name::of_today(&name.value)), name.clone())
        {
            let problem = Problem::HamletOfOldName {
                name: name.value.clone(),
                other: twin.value,
                commune: communes[commune].name.value.clone(),
            };
            // What the name says of itself is told with what it is the old name of.
            let of_name = |told: &Diagnostic| {
                matches!(told.problem, Problem::NameOfDoubt { .. })
                    && told.place.as_ref() == Some(at)
            };
            found.retain_from(0, |told| !of_name(told));
            found.push(Diagnostic::new(problem).at(at).with(&twin.place));
        }
        seen.insert((commune, key.unwrap_or_default()), at.clone());
        hamlets.push(hamlet);
    }
    hamlet_counts::settle(&mut hamlets, communes, found);
    hamlets
}

/// A commune's hamlets by name, or each commune's count of them.
fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    if let [commune] = &example.communes[..] {
        let named = |name: &str| InputRow::default().text("xa", commune.name).text("ten", name);
        return Some(vec![
            named("Mẫu Một").text("ntm_da_dat", "x").text("kieu_mau_giao", "x"),
            named("Mẫu Hai").text("ntm_da_dat", "x"),
            named("Mẫu Ba").text("ntm_giao", "x"),
            named("Mẫu Bốn").text("ntm_giao", "x"),
            named("Mẫu Năm"),
        ]);
    }
    let counts = [[8, 6, 1, 1, 1], [7, 3, 2, 0, 0], [9, 1, 2, 0, 0]];
    let fields = ["tong", "ntm_da_dat", "ntm_giao", "kieu_mau_da_dat", "kieu_mau_giao"];
    let rows = example.communes.iter().zip(counts).map(|(commune, counts)| {
        let row = InputRow::default().text("xa", commune.name);
        let given = fields.into_iter().zip(counts).filter(|(_, count)| *count > 0);
        given.fold(row, |row, (field, count)| row.number(field, count))
    });
    Some(rows.collect())
}
