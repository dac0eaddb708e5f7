//! Offices, their tasks and the criteria that they lead on (`phan_cong`).

use super::example::{Example, InputRow, Office};
use super::in_sheet::{CellInput, InitSheet};
use super::shape::{REMARK, TableSpec, Years, field, required};
use crate::diag::{Diagnostic, Diagnostics, Problem, Severity};
use crate::inputs::assemble::values;
use crate::inputs::raw::{RawRow, RawTable};
use crate::model::{Assignment, CriteriaSet, is_code_list, mentions_code};
use crate::origin::{Sourced, Spot};
use crate::viet;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "phan_cong",
    label: "Phân công",
    name_field: "co_quan",
    fields: &[
        required(
            "co_quan",
            "Cơ quan",
            &[
                "co quan don vi",
                "don vi",
                "ten co quan",
                "co quan chu tri",
                "don vi chu tri",
                "co quan don vi chu tri",
            ],
        )
        .says("để trống là cơ quan của dòng trên")
        .column(
            28.0,
            CellInput::Office,
            "Tên cơ quan: chọn trong danh sách (trang Danh mục) hoặc ghi tên khác.",
        ),
        field(
            "nhiem_vu",
            "Nhiệm vụ",
            &["noi dung", "nhiem vu duoc giao", "nhiem vu trong tam", "nhiem vu trong tam nam"],
        )
        .says("mỗi ý một dòng trong ô, tự ghi “- ”")
        .column(
            56.0,
            CellInput::Prose,
            "Các nhiệm vụ, mỗi đoạn một dòng, tự viết “- ” ở đầu đoạn.",
        ),
        field("chuc_vu", "Chức vụ", &["chuc danh", "chuc vu chuc danh", "chuc vu don vi"])
            .says("khi phân công theo người: họ tên ở cột Cơ quan, in “Lê Văn Bình, Phó Trưởng phòng Kinh tế”")
            .left_out(),
        field("loi_dan", "Lời dẫn", &["loi dan phu trach"])
            .says("câu dẫn riêng, thay câu thường dùng trước các tiêu chí")
            .column(
                18.0,
                CellInput::Words,
                "Câu dẫn trước danh sách tiêu chí, khi khác câu thường dùng. Thường để trống.",
            ),
        field(
            "xa",
            "Tiêu chí, chỉ tiêu xã NTM",
            &[
                "tieu chi xa ntm",
                "tieu chi chi tieu",
                "tieu chi",
                "phu trach tieu chi",
                "tieu chi phu trach",
                "xa nong thon moi tieu chi so",
                "phuong nong thon moi tieu chi so",
                "dac khu nong thon moi tieu chi so",
                "xa phuong nong thon moi tieu chi so",
                "xa phuong dac khu nong thon moi tieu chi so",
                "tieu chi so",
            ],
        )
        .says("số hiệu phụ trách: `1, 3-5, 17.10`")
        .column(
            17.0,
            CellInput::LeftText,
            "Số hiệu tiêu chí, chỉ tiêu xã nông thôn mới phụ trách. Ví dụ: 3, 13.2-13.5, 17.10.",
        ),
        field(
            "nang_cao",
            "Tiêu chí, chỉ tiêu nâng cao",
            &[
                "tieu chi nang cao",
                "tieu chi xa ntm nang cao",
                "tieu chi chi tieu xa ntm nang cao",
                "xa nong thon moi nang cao tieu chi so",
                "phuong nong thon moi nang cao tieu chi so",
                "dac khu nong thon moi nang cao tieu chi so",
                "xa phuong nong thon moi nang cao tieu chi so",
                "xa phuong dac khu nong thon moi nang cao tieu chi so",
            ],
        )
        .says("số hiệu trong bộ nâng cao")
        .column(
            17.0,
            CellInput::LeftText,
            "Số hiệu trong bộ tiêu chí nâng cao, khi có dùng bộ ấy. Ví dụ: 3, 13.",
        ),
        field(
            "xa_chi_tieu",
            "Chỉ tiêu xã NTM",
            &[
                "xa nong thon moi chi tieu so",
                "phuong nong thon moi chi tieu so",
                "dac khu nong thon moi chi tieu so",
                "xa phuong nong thon moi chi tieu so",
                "xa phuong dac khu nong thon moi chi tieu so",
                "chi tieu so",
                "chi tieu xa ntm",
            ],
        )
        .says("khi chỉ tiêu có cột riêng")
        .left_out(),
        field(
            "nang_cao_chi_tieu",
            "Chỉ tiêu nâng cao",
            &[
                "xa nong thon moi nang cao chi tieu so",
                "phuong nong thon moi nang cao chi tieu so",
                "dac khu nong thon moi nang cao chi tieu so",
                "xa phuong nong thon moi nang cao chi tieu so",
                "xa phuong dac khu nong thon moi nang cao chi tieu so",
                "chi tieu nang cao",
            ],
        )
        .says("khi chỉ tiêu có cột riêng")
        .left_out(),
        field("khac", "Phụ trách khác", &["bo tieu chi khac"])
            .says("việc ngoài bộ tiêu chí, tự ghi “+ ”")
            .column(
                20.0,
                CellInput::Prose,
                "Câu phụ trách khác, tự viết “+ ” ở đầu đoạn. Thường để trống.",
            ),
        field("nhiem_vu_sau", "Nhiệm vụ khác", &["nhiem vu tiep theo"])
            .says("viết sau phần tiêu chí, mỗi ý một dòng")
            .column(
                26.0,
                CellInput::Prose,
                "Nhiệm vụ viết sau phần tiêu chí, mỗi đoạn một dòng. Thường để trống.",
            ),
        REMARK.says("không in"),
    ],
    name_repeats: true,
    outer: "phu trach, huong dan, tham tra, phan cong",
    years: Years::Plan,
    sheet: Some(InitSheet {
        title: "PHÂN CÔNG NHIỆM VỤ NĂM {nam}",
        purpose: "Mỗi cơ quan một dòng, theo thứ tự trong văn bản. Nhiều đoạn trong một ô thì xuống dòng bằng Alt+Enter. Mỗi tiêu chí chỉ một cơ quan phụ trách.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// Builds the assignments; rows of one office stand together or repeat its name.
pub fn read(
    table: &RawTable,
    set: &CriteriaSet,
    advanced: Option<&CriteriaSet>,
    found: &mut Diagnostics,
) -> Vec<Assignment> {
    let mut all: Vec<Assignment> = Vec::new();
    for row in &table.rows {
        let Some(office) = row.get("co_quan").and_then(|cell| values::line("co_quan", cell, found))
        else {
            continue;
        };
        // Criteria in a column off the table's own would be led by nobody.
        let words = |key: &'static str, text: &Sourced<String>, found: &mut Diagnostics| {
            let office = key == "co_quan" && mentions_code(&text.value);
            if office || is_code_list(&text.value) {
                let field = values::shown_field(key, &text.place);
                let problem = Problem::CodesInWords { seen: text.value.clone(), field };
                found.report(problem, &text.place);
            }
        };
        words("co_quan", &office, found);
        together(row, table, found);
        let office = with_post(office, row, found);
        for key in ["nhiem_vu", "loi_dan", "khac", "nhiem_vu_sau"] {
            if let Some(cell) = row.get(key) {
                let mut unread = Diagnostics::new();
                let texts = values::texts(key, cell, &mut unread);
                texts.iter().for_each(|text| words(key, text, found));
            }
        }
        let key = viet::fold(&office.value);
        let index = all.iter().position(|known| viet::fold(&known.office.value) == key);
        if let Some(first) = index {
            // Rows of a sheet go on below each other; elsewhere a name was copied.
            let goes_on = first + 1 == all.len() && !matches!(office.place.spot, Spot::Text { .. });
            if !goes_on {
                let (name, table) = (viet::one_line(&office.value), TABLE.label.to_owned());
                let problem = Problem::ListedTwice { name, table };
                let mut told = Diagnostic::new(problem).at(&office.place);
                told.severity = Severity::Warning;
                found.push(told.with(&all[first].office.place));
            }
        }
        let index = index.unwrap_or_else(|| {
            all.push(Assignment {
                office,
                tasks: Vec::new(),
                lead_line: None,
                standard: Vec::new(),
                advanced: Vec::new(),
                others: Vec::new(),
                later_tasks: Vec::new(),
                place: row.place.clone(),
            });
            all.len() - 1
        });
        let office = &mut all[index];
        let texts = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).map(|cell| values::texts(key, cell, found)).unwrap_or_default()
        };
        add(&mut office.tasks, texts("nhiem_vu", found));
        add(&mut office.others, texts("khac", found));
        add(&mut office.later_tasks, texts("nhiem_vu_sau", found));
        if let Some(line) = row.get("loi_dan").and_then(|cell| values::line("loi_dan", cell, found))
        {
            office.lead_line = Some(line);
        }
        for key in ["xa", "xa_chi_tieu"] {
            if let Some(cell) = row.get(key) {
                add(&mut office.standard, values::codes(key, cell, set, found));
            }
        }
        for key in ["nang_cao", "nang_cao_chi_tieu"] {
            match (row.get(key), advanced) {
                (Some(cell), Some(set)) => {
                    add(&mut office.advanced, values::codes(key, cell, set, found));
                }
                (Some(cell), None) => found.report(Problem::AdvancedSetMissing, &cell.place),
                (None, _) => {}
            }
        }
    }
    all
}

/// A person is named with the post: "Lê Văn Bình, Phó Trưởng phòng Kinh tế". An office has none.
fn with_post(name: Sourced<String>, row: &RawRow, found: &mut Diagnostics) -> Sourced<String> {
    let Some(cell) = row.get("chuc_vu") else { return name };
    let Some(post) = values::line("chuc_vu", cell, found) else { return name };
    if is_office(&name.value) {
        let in_sheet = matches!(cell.place.spot, Spot::Cell { .. });
        let problem =
            Problem::PostOfAnOffice { office: name.value.clone(), post: post.value, in_sheet };
        found.report(problem, &cell.place);
        return name;
    }
    name.map(|name| format!("{name}, {}", post.value))
}

/// Whether a name is that of an office, and not of a person.
fn is_office(name: &str) -> bool {
    let folded = viet::fold_tones(name);
    let begins = |noun: &&str| {
        folded.strip_prefix(*noun).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // "Đoàn Văn Hậu" has a capital in each word, "Đoàn Thanh niên xã" has not.
    let person = folded.starts_with("đoàn ")
        && name.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
    OFFICES.iter().any(begins) && !person
}

/// Nouns that the names of offices begin with.
const OFFICES: &[&str] = &[
    "phòng",
    "sở",
    "ban",
    "ủy ban",
    "ubnd",
    "hội",
    "đoàn",
    "trung tâm",
    "văn phòng",
    "công an",
    "mặt trận",
    "liên đoàn",
    "chi cục",
    "cục",
    "kho bạc",
    "ngân hàng",
    "bảo hiểm xã hội",
    "trạm",
    "đảng ủy",
    "bộ chỉ huy",
    "hạt kiểm lâm",
    "thanh tra",
    "đài",
];

/// A cell whose parts are each the whole name of an office: all together would be one. Where one of
/// them has a row of its own, that is told with it later.
fn together(row: &RawRow, table: &RawTable, found: &mut Diagnostics) {
    let written = |row: &RawRow| {
        let cell = row.get("co_quan")?;
        Some((values::text("co_quan", cell, &mut Diagnostics::new())?.value, cell.place.clone()))
    };
    let Some((text, place)) = written(row) else { return };
    let offices = offices(&text);
    let alone = table
        .rows
        .iter()
        .filter_map(written)
        .any(|(other, _)| offices.contains(&viet::fold_tones(&other)));
    let problem = Problem::OfficesTogether { seen: viet::one_line(&text), count: offices.len() };
    let told = found.iter().any(|d| d.problem == problem);
    // Two lines of a cell become one name; a list in one line is still seen later.
    let lines = text.trim().contains('\n');
    if offices.len() > 1 && (!alone || lines) && !told {
        found.report(problem, &place);
    }
}

/// The parts of a cell that begin with the noun of an office and go on, folded.
fn offices(text: &str) -> Vec<String> {
    let parts = text.split([';', '\n', ',']).map(viet::fold_tones);
    let mut offices: Vec<String> = Vec::new();
    for part in parts {
        let named = OFFICES.iter().any(|noun| {
            part.strip_prefix(viet::fold_tones(noun).as_str())
                .is_some_and(|rest| rest.starts_with(' ') && !rest.trim().is_empty())
        });
        // "Phòng Kinh tế, UBND xã" says of which the office is one; police and military command
        // stand together wherever order and defence are assigned.
        let begins = |text: &str, nouns: &[&str]| nouns.iter().any(|noun| text.starts_with(noun));
        let of = offices.last().is_some_and(|first| {
            begins(first, &["phòng", "văn phòng", "ban"])
                && begins(&part, &["ủy ban nhân dân", "ubnd"])
                || begins(first, &["công an"]) && begins(&part, &["bộ chỉ huy", "ban chỉ huy"])
        });
        if named && !of {
            offices.push(part);
        }
    }
    offices
}

/// Adds what an office does not have yet: a cell merged over several rows stands in each of them.
fn add<T: PartialEq>(all: &mut Vec<Sourced<T>>, more: Vec<Sourced<T>>) {
    for item in more {
        if !all.iter().any(|known| known.value == item.value) {
            all.push(item);
        }
    }
}

fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let row = |(name, tasks, standard, advanced): &Office| {
        let mut row = InputRow::default().text("co_quan", (example.said)(name));
        if !tasks.is_empty() {
            row = row.text("nhiem_vu", (example.said)(&tasks.join("\n")));
        }
        if !standard.is_empty() {
            row = row.text("xa", *standard);
        }
        if !advanced.is_empty() && example.advanced {
            row = row.text("nang_cao", *advanced);
        }
        row
    };
    Some(example.offices.iter().map(row).collect())
}
