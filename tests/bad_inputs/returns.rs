//! Slips of a commune's clerk in a hurry: each form ends read as it was meant, or told with the cell.

use super::Case;
use super::filler::Filler;
use ntm::model::{Code, Period, Project};
use ntm::pipeline;
use ntm::viet::Mark;

/// Four criteria, of which Tân Lập met three.
const SET: &str = "id: ba-tieu-chi
ten: Bộ tiêu chí thử
tieu_chi:
  - {so: \"1\", ten: Giao thông}
  - {so: \"2\", ten: Điện}
  - {so: \"3\", ten: Thu nhập}
  - {so: \"4\", ten: Nhà ở}
";
const TAN_LAP: &str = "xa-tan-lap.xlsx";
const HOA_AN: &str = "xa-hoa-an.xlsx";

/// The small district with the forms of a quarter. Rows of Tân Lập's form: criteria 8–11, hamlets
/// 15 and 16, sources 20 and 21, texts 25–28.
fn case() -> Case {
    with("ky: [{ky: 2025-Q1, phieu: ky/q1/*}]\n").forms("2025-Q1", "q1")
}

fn with(periods: &str) -> Case {
    Case::small()
        .file("ba-tieu-chi.yaml", SET)
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("{periods}du_lieu:\n"))
        .table("hien_trang", "[{xa: Tân Lập, dat: \"1, 2, 3\"}, {xa: Hòa An, dat: \"1\"}]")
        .table("giao", "[{xa: Tân Lập, giao: \"4\"}, {xa: Hòa An, giao: \"2\"}]")
        .table("xom", "[{xa: Tân Lập, ntm_da_dat: 3, ntm_giao: 2}, {xa: Hòa An, ntm_da_dat: 1}]")
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 5000}]",
        )
}

impl Case {
    /// Writes the forms of a period into a folder below `ky/`.
    fn forms(self, period: &str, folder: &str) -> Self {
        let (forms, found) = pipeline::forms(&self.project(), period.parse().expect("a period"));
        assert_eq!(forms.len(), 2, "{found:?}");
        let write = |case: Case, form: pipeline::Artifact| {
            case.file(&format!("ky/{folder}/{}", form.path), form.bytes)
        };
        forms.into_iter().fold(self, write)
    }

    /// Does something to a form of the first quarter.
    fn slip(self, form: &str, slip: impl FnOnce(Filler) -> Filler) -> Self {
        let path = format!("ky/q1/{form}");
        let bytes = std::fs::read(self.project().join(&path)).expect("the form");
        self.file(&path, slip(Filler::open(&bytes)).bytes())
    }

    /// Fills in cells of Tân Lập's form.
    fn tan_lap(self, cells: &[(&str, &str)]) -> Self {
        self.slip(TAN_LAP, |form| {
            cells.iter().fold(form, |form, (cell, value)| form.fill(1, cell, value))
        })
    }

    /// Fills in cells of Tân Lập's form of January.
    fn earlier(self, cells: &[(&str, &str)]) -> Self {
        let path = format!("ky/t1/{TAN_LAP}");
        let form = Filler::open(&std::fs::read(self.project().join(&path)).expect("the form"));
        let form = cells.iter().fold(form, |form, (cell, value)| form.fill(1, cell, value));
        self.file(&path, form.bytes())
    }

    /// The project as read; nothing may be wrong.
    fn read(&self) -> Project {
        let (project, found) = ntm::inputs::load(&self.project());
        project.unwrap_or_else(|| panic!("{found:#?}"))
    }

    /// Renames a form.
    fn rename(self, from: &str, to: &str) -> Self {
        let folder = self.project().join("ky/q1");
        std::fs::rename(folder.join(from), folder.join(to)).expect("renamed");
        self
    }
}

fn quarter(project: &Project) -> &Period {
    project.period("2025-Q1".parse().expect("a period")).expect("the period")
}

fn met(project: &Project, commune: usize) -> Vec<u16> {
    let status = quarter(project).status.as_ref().expect("a status");
    (1..=4)
        .filter(|number| status.marks[&(commune, Code::criterion(*number))].value == Mark::Met)
        .collect()
}

/// Mobilised and disbursed of a source, as the sum of all forms.
fn sums(project: &Project, source: usize) -> [Option<String>; 2] {
    let source = &quarter(project).funding[source];
    [&source.mobilised, &source.disbursed].map(|a| a.as_ref().map(|a| a.value.to_string()))
}

#[test]
fn a_mark_one_column_off() {
    case()
        .tan_lap(&[("F11", "x")])
        .refused(r#"@vi@a_mark_one_column_off"#, r#"@en@a_mark_one_column_off"#);
}

#[test]
fn an_amount_right_of_the_form_and_one_a_row_above() {
    case().tan_lap(&[("H20", "150"), ("F18", "40")]).refused(
        r#"@vi@an_amount_right_of_the_form_and_one_a_row_above"#,
        r#"@en@an_amount_right_of_the_form_and_one_a_row_above"#,
    );
}

/// The last answer was typed under the last line.
#[test]
fn an_answer_a_row_below() {
    case()
        .tan_lap(&[("E29", "Đề nghị tỉnh sớm phân bổ vốn")])
        .refused(r#"@vi@an_answer_a_row_below"#, r#"@en@an_answer_a_row_below"#);
}

/// Another program took the merged cell apart.
#[test]
fn an_answer_beside_its_cell() {
    case()
        .tan_lap(&[("F26", "Đường vào xóm bị sạt lở")])
        .refused(r#"@vi@an_answer_beside_its_cell"#, r#"@en@an_answer_beside_its_cell"#);
}

#[test]
fn many_cells_beside_the_form() {
    case()
        .tan_lap(&[
            ("G8", "x"),
            ("G9", "x"),
            ("G10", "x"),
            ("G11", "x"),
            ("G15", "3"),
            ("G16", "1"),
            ("G20", "150"),
            ("G21", "90"),
        ])
        .refused(r#"@vi@many_cells_beside_the_form"#, r#"@en@many_cells_beside_the_form"#);
}

#[test]
fn notes_under_and_beside_the_form() {
    case()
        .tan_lap(&[("A30", "Số liệu giải ngân là ước đến 14/3"), ("G11", "Đang thẩm định hồ sơ")])
        .remarked(
            r#"@vi@notes_under_and_beside_the_form"#,
            r#"@en@notes_under_and_beside_the_form"#,
        );
}

#[test]
fn a_value_in_the_hidden_sheet() {
    case()
        .slip(TAN_LAP, |form| form.fill(2, "B9", "12"))
        .refused(r#"@vi@a_value_in_the_hidden_sheet"#, r#"@en@a_value_in_the_hidden_sheet"#);
}

#[test]
fn a_note_in_the_head() {
    case()
        .tan_lap(&[("A4", "Số liệu tính bằng nghìn đồng")])
        .remarked(r#"@vi@a_note_in_the_head"#, r#"@en@a_note_in_the_head"#);
}

#[test]
fn a_unit_put_into_a_heading() {
    case()
        .tan_lap(&[("E19", "Đã huy động (đồng)")])
        .refused(r#"@vi@a_unit_put_into_a_heading"#, r#"@en@a_unit_put_into_a_heading"#);
}

#[test]
fn a_value_beside_a_section() {
    case()
        .tan_lap(&[("D18", "1200")])
        .refused(r#"@vi@a_value_beside_a_section"#, r#"@en@a_value_beside_a_section"#);
}

#[test]
fn the_copy_is_filled_in_and_the_form_is_not() {
    case()
        .slip(TAN_LAP, |form| form.fill(1, "E11", "x").sheet("Phiếu (2)", true).fill(1, "E11", ""))
        .refused(
            r#"@vi@the_copy_is_filled_in_and_the_form_is_not"#,
            r#"@en@the_copy_is_filled_in_and_the_form_is_not"#,
        );
}

#[test]
fn a_sheet_of_the_commune_s_own() {
    case()
        .slip(TAN_LAP, |form| {
            form.sheet("Tính toán", false).fill(3, "B2", "150").fill(3, "B3", "90")
        })
        .remarked(r#"@vi@a_sheet_of_the_commune_s_own"#, r#"@en@a_sheet_of_the_commune_s_own"#);
}

#[test]
fn a_form_that_lost_its_hidden_sheet() {
    case()
        .slip(TAN_LAP, |form| {
            form.part("xl/workbook.xml", |text| {
                let start = text.find("<sheet name=\"ntm\"").expect("the hidden sheet");
                let end = start + text[start..].find("/>").expect("its end") + 2;
                format!("{}{}", &text[..start], &text[end..])
            })
        })
        .refused(
            r#"@vi@a_form_that_lost_its_hidden_sheet"#,
            r#"@en@a_form_that_lost_its_hidden_sheet"#,
        );
}

#[test]
fn a_column_put_in() {
    case()
        .slip(TAN_LAP, |form| {
            form.moved(|(row, column)| Some((row, if column < 4 { column } else { column + 1 })))
        })
        .refused(r#"@vi@a_column_put_in"#, r#"@en@a_column_put_in"#);
}

#[test]
fn rows_sorted() {
    case()
        .slip(TAN_LAP, |form| {
            form.moved(|(row, column)| {
                Some((
                    match row {
                        7 => 9,
                        9 => 7,
                        row => row,
                    },
                    column,
                ))
            })
        })
        .refused(r#"@vi@rows_sorted"#, r#"@en@rows_sorted"#);
}

/// Between the sources and the next part, all below moves down.
#[test]
fn a_row_put_in() {
    case()
        .slip(TAN_LAP, |form| {
            let form =
                form.moved(|(row, column)| Some((if row < 20 { row } else { row + 1 }, column)));
            form.fill(1, "A21", "1b").fill(1, "B21", "Vốn vay").fill(1, "E21", "30")
        })
        .refused(r#"@vi@a_row_put_in"#, r#"@en@a_row_put_in"#);
}

#[test]
fn totals_that_do_not_agree() {
    case()
        .tan_lap(&[
            ("B12", "Tổng số"),
            ("E12", "4"),
            ("E20", "100"),
            ("F20", "60"),
            ("E21", "50"),
            ("F21", "40"),
            ("A22", "Cộng"),
            ("E22", "150"),
            ("F22", "90"),
        ])
        .refused(r#"@vi@totals_that_do_not_agree"#, r#"@en@totals_that_do_not_agree"#);
}

#[test]
fn plus_and_minus() {
    case()
        .tan_lap(&[("E8", "+"), ("E9", "+"), ("E10", "-"), ("E11", "+")])
        .refused(r#"@vi@plus_and_minus"#, r#"@en@plus_and_minus"#);
}

#[test]
fn ditto_everywhere() {
    case()
        .tan_lap(&[
            ("E11", "nt"),
            ("E15", "-nt-"),
            ("E20", "″"),
            ("E25", "nt"),
            ("E26", "Như kỳ trước"),
        ])
        .refused(r#"@vi@ditto_everywhere"#, r#"@en@ditto_everywhere"#);
}

#[test]
fn counts_that_are_none() {
    case()
        .tan_lap(&[("E15", "05 thôn"), ("E16", "0.5")])
        .slip(HOA_AN, |form| form.fill(1, "E15", "2025").fill(1, "E16", "3/2"))
        .refused(r#"@vi@counts_that_are_none"#, r#"@en@counts_that_are_none"#);
}

#[test]
fn texts_that_are_none() {
    case()
        .tan_lap(&[("E25", "x"), ("E26", "1200")])
        .refused(r#"@vi@texts_that_are_none"#, r#"@en@texts_that_are_none"#);
}

#[test]
fn dong_instead_of_trieu() {
    case()
        .tan_lap(&[("E20", "150000000"), ("F20", "90000000"), ("E21", "60")])
        .refused(r#"@vi@dong_instead_of_trieu"#, r#"@en@dong_instead_of_trieu"#);
}

#[test]
fn an_amount_in_dong_of_a_source_without_plan() {
    case()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 0}]",
        )
        .tan_lap(&[("E21", "150000000")])
        .refused(
            r#"@vi@an_amount_in_dong_of_a_source_without_plan"#,
            r#"@en@an_amount_in_dong_of_a_source_without_plan"#,
        );
}

#[test]
fn more_than_twice_the_plan() {
    case()
        .tan_lap(&[("E20", "2500"), ("F20", "90")])
        .remarked(r#"@vi@more_than_twice_the_plan"#, r#"@en@more_than_twice_the_plan"#);
}

#[test]
fn more_disbursed_than_mobilised() {
    case()
        .tan_lap(&[("E20", "60"), ("F20", "90"), ("F21", "40")])
        .refused(r#"@vi@more_disbursed_than_mobilised"#, r#"@en@more_disbursed_than_mobilised"#);
}

#[test]
fn zero_mobilised_and_something_disbursed() {
    case().tan_lap(&[("E20", "0"), ("F20", "0,5"), ("E21", "-"), ("F21", "7")]).refused(
        r#"@vi@zero_mobilised_and_something_disbursed"#,
        r#"@en@zero_mobilised_and_something_disbursed"#,
    );
}

#[test]
fn every_mark_is_gone() {
    case()
        .tan_lap(&[("E8", ""), ("E9", ""), ("E10", ""), ("E11", "x")])
        .refused(r#"@vi@every_mark_is_gone"#, r#"@en@every_mark_is_gone"#);
}

#[test]
fn two_criteria_lost() {
    case()
        .tan_lap(&[("E8", ""), ("E10", "-")])
        .remarked(r#"@vi@two_criteria_lost"#, r#"@en@two_criteria_lost"#);
}

#[test]
fn a_form_under_another_ending() {
    case()
        .change("ky/q1/*", "ky/q1/*.xlsx")
        .rename(TAN_LAP, "xa-tan-lap.xlsm")
        .refused(r#"@vi@a_form_under_another_ending"#, r#"@en@a_form_under_another_ending"#);
}

#[test]
fn numbers_written_as_texts() {
    case()
        .tan_lap(&[("E20", "1200 triệu"), ("E21", "khoảng 90"), ("F21", "-5")])
        .refused(r#"@vi@numbers_written_as_texts"#, r#"@en@numbers_written_as_texts"#);
}

#[test]
fn formulas_never_calculated_or_wrong() {
    case().tan_lap(&[("E20", "=E21*2"), ("E15", "=1+1")]).refused(
        r#"@vi@formulas_never_calculated_or_wrong"#,
        r#"@en@formulas_never_calculated_or_wrong"#,
    );
}

#[test]
fn a_form_of_last_year() {
    case()
        .slip(TAN_LAP, |form| form.edit("xl/sharedStrings.xml", "2025-Q1", "2024-Q1"))
        .refused(r#"@vi@a_form_of_last_year"#, r#"@en@a_form_of_last_year"#);
}

#[test]
fn a_period_with_forms_and_tables() {
    case().change(
        "phieu: ky/q1/*",
        "phieu: ky/q1/*, hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}], xom: [{xa: Tân Lập, ntm_da_dat: 9}]",
    ).refused(r#"@vi@a_period_with_forms_and_tables"#, r#"@en@a_period_with_forms_and_tables"#);
}

#[test]
fn amounts_that_fell_and_in_another_unit_than_last_time() {
    with("ky: [{ky: 2025-T1, phieu: ky/t1/*}, {ky: 2025-Q1, phieu: ky/q1/*}]\n")
        .table(
            "nguon_luc",
            "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn lồng ghép, so_tien: 0}]",
        )
        .forms("2025-T1", "t1")
        .earlier(&[("E20", "100"), ("F20", "50"), ("E21", "20")])
        .forms("2025-Q1", "q1")
        .tan_lap(&[("E20", "80"), ("E21", "20000")])
        .refused(
            r#"@vi@amounts_that_fell_and_in_another_unit_than_last_time"#,
            r#"@en@amounts_that_fell_and_in_another_unit_than_last_time"#,
        );
}

/// What ends right without a word: each of these forms says the same as one filled in as asked.
#[test]
fn slips_that_change_nothing() {
    let as_sent = |form: Filler| form;
    let slips: [(&str, &dyn Fn(Filler) -> Filler); 9] = [
        ("as sent", &as_sent),
        ("the sheet renamed", &|form| form.edit("xl/workbook.xml", "Phiếu", "Quý I")),
        ("a copy kept as it was sent", &|form| form.sheet("Phiếu (2)", true)),
        ("an empty sheet more", &|form| form.sheet("Trang tính3", false)),
        ("protection taken off", &|form| {
            form.part("xl/worksheets/sheet1.xml", |xml| {
                let start = xml.find("<sheetProtection").expect("protection");
                let end = start + xml[start..].find("/>").expect("its end") + 2;
                format!("{}{}", &xml[..start], &xml[end..])
            })
        }),
        ("the number that a locked text is", &|form| {
            form.fill(1, "A8", "1").fill(1, "C15", "3").fill(1, "A21", "2")
        }),
        ("a block of signatures", &|form| {
            form.fill(1, "E30", "Tân Lập, ngày 12 tháng 3 năm 2025")
                .fill(1, "B31", "NGƯỜI LẬP BIỂU")
                .fill(1, "E31", "TM. UBND XÃ")
                .fill(1, "E32", "CHỦ TỊCH")
                .fill(1, "B35", "Lê Văn A")
                .fill(1, "E35", "Trần Thị B")
        }),
        ("totals that agree", &|form| {
            form.fill(1, "B12", "Tổng số")
                .fill(1, "C12", "3")
                .fill(1, "E12", "4/4")
                .fill(1, "A22", "Tổng cộng")
                .fill(1, "E22", "150")
                .fill(1, "F22", "=SUM(F20:F21)→90")
        }),
        ("nothing to say", &|form| {
            form.fill(1, "E26", "Không").fill(1, "E27", "-").fill(1, "E28", "0")
        }),
    ];
    for (what, slip) in slips {
        // What the commune fills in comes after a copy was made, and before what it adds.
        let filled = |form: Filler| {
            form.fill(1, "E11", "x")
                .fill(1, "E20", "100")
                .fill(1, "F20", "60")
                .fill(1, "E21", "50")
                .fill(1, "F21", "30")
                .fill(1, "E15", "4")
        };
        let case = case().slip(TAN_LAP, |form| filled(slip(form)));
        let (project, found) = ntm::inputs::load(&case.project());
        assert!(found.is_empty(), "{what}: {found:#?}");
        let project = project.expect("a project");
        assert_eq!(met(&project, 0), [1, 2, 3, 4], "{what}");
        assert_eq!(sums(&project, 0), [Some("100".to_owned()), Some("60".to_owned())], "{what}");
        assert_eq!(sums(&project, 1), [Some("50".to_owned()), Some("30".to_owned())], "{what}");
        let hamlets = &quarter(&project).hamlets;
        assert_eq!(hamlets[0].standard_base.as_ref().map(|count| count.value.number), Some(4));
        assert!(quarter(&project).prose.get("kho_khan").is_none_or(|all| all.value.is_empty()));
    }
}

/// Numbers as communes write them.
#[test]
fn amounts_and_counts_as_communes_write_them() {
    let case = case()
        .tan_lap(&[("E20", "1.500"), ("F20", " 1 200 "), ("E21", "0"), ("E15", "05")])
        .slip(HOA_AN, |form| form.fill(1, "E20", "=100*2→200").fill(1, "F20", "–"));
    let project = case.read();
    assert_eq!(sums(&project, 0), [Some("1700".to_owned()), Some("1200".to_owned())]);
    // Zero is zero; what is blank everywhere stays blank.
    assert_eq!(sums(&project, 1), [Some("0".to_owned()), None]);
    let hamlets = &quarter(&project).hamlets;
    assert_eq!(hamlets[0].standard_base.as_ref().map(|count| count.value.number), Some(5));
}

/// Lists, several lines, and what opens a template's tag.
#[test]
fn texts_as_communes_write_them() {
    let long = "Đường liên xã xuống cấp ".repeat(200);
    let lines = format!("1. Thiếu vốn\n- Đường sạt lở\n• {{{{ tên }}}}\n{long}");
    let project = case().tan_lap(&[("E26", &lines)]).read();
    let texts = &quarter(&project).prose["kho_khan"].value;
    let texts: Vec<&str> = texts.iter().map(|text| text.value.as_str()).collect();
    assert_eq!(texts[..2], ["- Xã Tân Lập: Thiếu vốn", "- Xã Tân Lập: Đường sạt lở"]);
    assert_eq!(texts[2], "- Xã Tân Lập: {{ \"{{ tên }}\" }}");
    assert!(texts[3].ends_with(long.trim()), "{}", texts[3]);
}

/// What need not be met stays so, although the form shows it as met.
#[test]
fn what_need_not_be_met_stays_so() {
    let case = with("ky: [{ky: 2025-Q1, phieu: ky/q1/*}]\n")
        .table(
            "hien_trang",
            "[{xa: Tân Lập, dat: \"1, 2\", khong_ap_dung: \"3\"}, {xa: Hòa An, dat: \"1\"}]",
        )
        .forms("2025-Q1", "q1");
    let project = case.read();
    let status = quarter(&project).status.as_ref().expect("a status");
    assert_eq!(status.marks[&(0, Code::criterion(3))].value, Mark::NotApplicable);
}

/// What a summary of the run can say of the forms.
#[test]
fn what_was_read_is_counted() {
    let case =
        case().tan_lap(&[("E20", "100"), ("F20", "60"), ("A30", "Số liệu ước đến hết tháng")]);
    let project = case.read();
    let returns = &quarter(&project).returns;
    let said: Vec<_> = returns
        .iter()
        .map(|one| (one.commune, one.file.as_str(), one.read, one.unread.join(" "), one.untouched))
        .collect();
    assert_eq!(
        said,
        [
            (0, "ky/q1/xa-tan-lap.xlsx", 7, "A30".to_owned(), false),
            (1, "ky/q1/xa-hoa-an.xlsx", 3, String::new(), true),
        ]
    );
}

/// The ending in capitals is the same ending.
#[test]
fn an_ending_in_capitals() {
    let case = case().change("ky/q1/*", "ky/q1/*.xlsx").rename(TAN_LAP, "XA-TAN-LAP.XLSX");
    assert_eq!(quarter(&case.read()).returns.len(), 2);
}

/// Whatever lies where a form would be written is kept, and told: all of it.
#[test]
fn forms_never_overwrite_what_came_back() {
    let case = case();
    let encrypted = super::book_of_corpus("mat-khau.xlsx");
    let sent = std::fs::read(case.project().join("ky/q1").join(TAN_LAP)).expect("the form");
    let other = Filler::open(&sent).edit("xl/sharedStrings.xml", "2025-Q1", "2025-Q4").bytes();
    let filled = Filler::open(&sent).fill(1, "E11", "x").bytes();
    let kept: [(&str, &[u8]); 6] = [
        ("xa-tan-lap.xlsx", b"PK\x03\x04 cut off"),
        ("xa-tan-lap.xlsx", &encrypted),
        ("xa-tan-lap.xlsx", &other),
        ("xa-tan-lap.xlsx", &filled),
        ("xa-tan-lap.xlsx", b"%PDF-1.7 a scan"),
        ("xa-tan-lap.xlsx", b""),
    ];
    let form = |lang| case.run(&["form", "--period", "2025-Q1", "--out", "phieu"], lang);
    for (name, bytes) in kept {
        let path = case.path().join("phieu").join(name);
        std::fs::create_dir_all(case.path().join("phieu")).expect("a folder");
        std::fs::write(&path, bytes).expect("a file");
        let run = form("vi");
        let said = "lỗi[N804]: tệp “phieu/xa-tan-lap.xlsx” đã có";
        assert_eq!((run.code, run.stderr.lines().next()), (1, Some(said)), "{}", run.stderr);
        assert_eq!(std::fs::read(&path).expect("the file"), bytes);
        assert!(!case.path().join("phieu").join(HOA_AN).exists());
        std::fs::remove_file(&path).expect("removed");
    }
    // A folder, or a link that leads nowhere, is no form either.
    std::fs::create_dir(case.path().join("phieu").join(TAN_LAP)).expect("a folder");
    assert!(form("vi").stderr.contains("N804"));
    std::fs::remove_dir(case.path().join("phieu").join(TAN_LAP)).expect("removed");
    for (name, bytes) in [("xa-tan-lap.ods", &b"PK a filled form"[..]), ("XA-HOA-AN.XLSX", b"PK")] {
        std::fs::write(case.path().join("phieu").join(name), bytes).expect("a file");
    }
    let said = [form("vi"), form("en")];
    super::expect(&said, r#"@vi@twin"#, r#"@en@twin"#);
    assert_eq!((said[0].code, said[0].stdout.as_str()), (1, ""));
}
