//! Tables that a person reads in one way and a program in another: two marks for one thing, wholes
//! beside their parts, rows that their own remarks take back, letters that nobody sees.

use super::tables::codes;
use super::{Case, sheet};
use rust_xlsxwriter::{Color, Format, Workbook};

/// A sheet in which some cells have a format.
fn formatted(key: &str, rows: &[&[&str]], formats: &[((u32, u16), Format)]) -> Case {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("B").expect("a name");
    for (r, row) in (0u32..).zip(rows) {
        for (c, text) in (0u16..).zip(*row).filter(|(_, text)| !text.is_empty()) {
            let plain = Format::new();
            let format = formats.iter().find(|(at, _)| *at == (r, c)).map_or(&plain, |(_, f)| f);
            match text.strip_prefix('=').map(str::parse::<f64>) {
                Some(number) => sheet
                    .write_with_format(r, c, number.expect("a number"), format)
                    .expect("a cell"),
                None => sheet.write_with_format(r, c, *text, format).expect("a cell"),
            };
        }
    }
    let book = book.save_to_buffer().expect("a workbook");
    Case::small().table(key, "{tep: b.xlsx, trang: B}").file("b.xlsx", book)
}

const STATUS: [&str; 5] = ["TT", "Xã", "1", "2", "3"];

#[test]
fn two_marks_in_one_table() {
    sheet(
        "hien_trang",
        &[&STATUS, &["=1", "Tân Lập", "v", "x", "x"], &["=2", "Hòa An", "v", "x", "x"]],
    )
    .refused(r#"
lỗi[N583]: trong một bảng có cả dấu “v” và dấu “x”: không rõ cả hai đều là đạt hay một dấu là chưa đạt
  --> b.xlsx, B!C2
  xem thêm: b.xlsx, B!D2
  = chỉ dùng một dấu cho đạt, ô chưa đạt để trống; nếu cả hai dấu đều là đạt, sửa về một dấu hoặc ghi dưới bảng: “Ghi chú: v, x: đạt”
"#, r#"
error[N583]: one table has both “v” and “x”: both may mean met, or one of them not met
  --> b.xlsx, B!C2
  see also: b.xlsx, B!D2
  = use one mark for met and leave unmet cells blank; if both mean met, write one of them everywhere or say so below the table: “Ghi chú: v, x: đạt”
"#);
}

#[test]
fn two_marks_in_a_list() {
    Case::small()
        .change("{xa: Tân Lập, dat: \"1\"}", "{xa: Tân Lập, 1: Đ, 2: x, 3: x}")
        .change("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, 1: Đ, 2: x, 3: x}")
        .refused(r#"
lỗi[N583]: trong một bảng có cả dấu “Đ” và dấu “x”: không rõ cả hai đều là đạt hay một dấu là chưa đạt
  --> ntm.yaml:27:24
   |
27 |     - {xa: Tân Lập, 1: Đ, 2: x, 3: x}
   |                        ^
  xem thêm: ntm.yaml:27:30
  = chỉ dùng một dấu cho đạt, ô chưa đạt để trống; nếu cả hai dấu đều là đạt, sửa về một dấu hoặc ghi dưới bảng: “Ghi chú: v, x: đạt”
"#, r#"
error[N583]: one table has both “Đ” and “x”: both may mean met, or one of them not met
  --> ntm.yaml:27:24
   |
27 |     - {xa: Tân Lập, 1: Đ, 2: x, 3: x}
   |                        ^
  see also: ntm.yaml:27:30
  = use one mark for met and leave unmet cells blank; if both mean met, write one of them everywhere or say so below the table: “Ghi chú: v, x: đạt”
"#);
}

#[test]
fn two_marks_that_are_explained() {
    let rows = |legend: &'static str| -> Vec<Vec<&'static str>> {
        vec![
            STATUS.to_vec(),
            vec!["=1", "Tân Lập", "v", "", ""],
            vec!["=2", "Hòa An", "x", "", ""],
            vec![],
            vec![legend],
        ]
    };
    for (legend, refused) in [
        ("Ghi chú: v, x: đạt", false),
        ("Ghi chú: v hoặc x là đạt", false),
        ("Ghi chú: x: đạt", true),
        ("", true),
    ] {
        let rows = rows(legend);
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let said = codes(&sheet("hien_trang", &rows));
        assert_eq!(said.contains(&"N583"), refused, "{legend}: {said:?}");
    }
}

#[test]
fn a_title_since_a_year_to_come() {
    Case::small()
        .change(
            "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
            "{ten: Hòa An, muc_tieu: tăng tiêu chí, danh_hieu: NTM, nam_cong_nhan: 2025}",
        )
        .refused(r#"
lỗi[N584]: danh hiệu ghi “2025”: năm 2025 sau thời điểm của số liệu (hết năm 2024), chưa phải danh hiệu đã có
  --> ntm.yaml:25:77
   |
25 |     - {ten: Hòa An, muc_tieu: tăng tiêu chí, danh_hieu: NTM, nam_cong_nhan: 2025}
   |                                                                             ^^^^
  = danh hiệu đang phấn đấu thì ghi vào cột mục tiêu (muc_tieu); danh hiệu đã có thì sửa năm
"#, r#"
error[N584]: the title says “2025”: 2025 is after the end of the figures (2024), so that it is not borne yet
  --> ntm.yaml:25:77
   |
25 |     - {ten: Hòa An, muc_tieu: tăng tiêu chí, danh_hieu: NTM, nam_cong_nhan: 2025}
   |                                                                             ^^^^
  = a title that is aimed at belongs in muc_tieu; correct the year of one that the commune bears
"#);
}

#[test]
fn years_of_titles_in_their_words() {
    for (fields, refused) in [
        ("danh_hieu: NTM 2026", true),
        ("danh_hieu: NTM, nam_cong_nhan: 2021-2025", true),
        ("danh_hieu: NTM, nam_cong_nhan: 2024", false),
        ("danh_hieu: NTM, nam_cong_nhan: 2016-2020", false),
    ] {
        let case = Case::small().change(
            "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
            &format!("{{ten: Hòa An, muc_tieu: tăng tiêu chí, {fields}}}"),
        );
        assert_eq!(codes(&case).contains(&"N584"), refused, "{fields}");
    }
}

const SOURCES: [&str; 2] = ["Nguồn vốn", "Kế hoạch (triệu đồng)"];
const WORKS: [&str; 3] = ["Tên dự án", "Tổng mức đầu tư (triệu đồng)", "Tổng vốn năm (triệu đồng)"];

#[test]
fn numbers_in_the_names_number_the_rows() {
    // The parts of 1.000 are 900: as in a column of numbers that is asked about.
    sheet(
        "nguon_luc",
        &[
            &SOURCES,
            &["I. Ngân sách nhà nước", "=1000"],
            &["1. Ngân sách trung ương", "=600"],
            &["2. Ngân sách tỉnh", "=300"],
            &["II. Dân góp", "=200"],
        ],
    )
    .refused(r#"
lỗi[N503]: Ngân sách nhà nước: ghi 1.000, cộng các phần được 900 (triệu đồng)
  --> b.xlsx, B!B2
  xem thêm: b.xlsx, B!B3
  xem thêm: b.xlsx, B!B4
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Ngân sách nhà nước", ly_do: "…"}]
"#, r#"
error[N503]: Ngân sách nhà nước: stated 1.000, its parts add up to 900 (million VND)
  --> b.xlsx, B!B2
  see also: b.xlsx, B!B3
  see also: b.xlsx, B!B4
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Ngân sách nhà nước", ly_do: "…"}]
"#);
    let case = sheet(
        "nguon_luc",
        &[
            &SOURCES,
            &["1. Ngân sách nhà nước", "=1000"],
            &["1.1. Ngân sách trung ương", "=700"],
            &["1.2. Ngân sách tỉnh", "=300"],
            &["2. Dân góp", "=200"],
        ],
    );
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    let project = project.expect("a project");
    let names: Vec<&str> =
        project.funding.iter().map(|source| source.name.value.as_str()).collect();
    assert_eq!(names, ["Ngân sách nhà nước", "Dân góp"]);
    assert_eq!(project.funding[0].parts.len(), 2);
}

#[test]
fn a_group_of_one_row() {
    sheet(
        "du_an",
        &[
            &WORKS,
            &["Đường liên xã", "=100", "=50"],
            &["Đường A", "=100", "=50"],
            &["Trường học", "=90", "=40"],
            &["Trường C", "=90", "=40"],
        ],
    )
    .refused(r#"
lỗi[N280]: không rõ “Đường liên xã” là một dòng riêng hay là tên nhóm: số ghi ở đây đúng bằng số của dòng dưới
  --> b.xlsx, B!A2
  = nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)

lỗi[N280]: không rõ “Trường học” là một dòng riêng hay là tên nhóm: số ghi ở đây đúng bằng số của dòng dưới
  --> b.xlsx, B!A4
  = nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)
"#, r#"
error[N280]: “Đường liên xã” may be a row of its own or the title of a group: its figures are those of the row below
  --> b.xlsx, B!A2
  = number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)

error[N280]: “Trường học” may be a row of its own or the title of a group: its figures are those of the row below
  --> b.xlsx, B!A4
  = number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)
"#);
    let same = sheet(
        "du_an",
        &[
            &WORKS,
            &["Đường A", "=100", "=50"],
            &["Đường B", "=100", "=50"],
            &["Đường C", "=100", "=50"],
            &["Đường D", "=100", "=50"],
        ],
    );
    assert!(!codes(&same).contains(&"N280"), "works of one norm are no groups");
}

#[test]
fn a_title_in_bold_type_whose_sums_are_off() {
    let bold = Format::new().set_bold();
    formatted(
        "du_an",
        &[
            &WORKS,
            &["Hạ tầng thiết yếu", "=310", "=150"],
            &["Đường A", "=100", "=50"],
            &["Đường B", "=200", "=100"],
        ],
        &[((1, 0), bold)],
    )
    .refused(r#"
lỗi[N281]: không rõ “Hạ tầng thiết yếu” là một dòng riêng hay là tên nhóm ghi tổng của các dòng khác
  --> b.xlsx, B!A2
  = nếu là các dòng ngang nhau, đánh số 1, 2, 3 ở cột TT; nếu là tên nhóm, đánh số nó I, II, các dòng dưới 1, 2, 3 (trong YAML: bỏ dòng ấy)
"#, r#"
error[N281]: “Hạ tầng thiết yếu” may be a row of its own or the title of a group with the sums of other rows
  --> b.xlsx, B!A2
  = number the rows 1, 2, 3 in the column TT if they stand side by side; number it I, II and the rows below 1, 2, 3 if it is the title of a group (in YAML: leave it out)
"#);
}

#[test]
fn parts_that_are_set_in() {
    let rows: [&[&str]; 5] = [
        &SOURCES,
        &["Ngân sách nhà nước", "=1000"],
        &["NSTW", "=600"],
        &["Ngân sách tỉnh", "=300"],
        &["Dân góp", "=200"],
    ];
    let set_in = Format::new().set_indent(2);
    formatted("nguon_luc", &rows, &[((2, 0), set_in.clone()), ((3, 0), set_in)])
        .refused(r#"
lỗi[N275]: không rõ “Ngân sách nhà nước” là nguồn riêng hay gồm 02 dòng dưới, vì các dòng ấy không có số thứ tự
  --> b.xlsx, B!A2
  = đánh số ở cột TT (trong YAML: khóa tt): 1, 1.1, 1.2 (hoặc gạch đầu dòng) nếu là các phần; 1, 2, 3 nếu là các nguồn ngang nhau
"#, r#"
error[N275]: “Ngân sách nhà nước” may be a source of its own or the whole of the 2 rows below, which have no number
  --> b.xlsx, B!A2
  = number the rows (in YAML: key tt): 1, 1.1, 1.2 (or dashes) for parts; 1, 2, 3 for sources beside each other
"#);
    let spaces: [&[&str]; 5] = [
        &SOURCES,
        &["Ngân sách nhà nước", "=1000"],
        &["    NSTW", "=600"],
        &["    Ngân sách tỉnh", "=300"],
        &["Dân góp", "=200"],
    ];
    assert!(codes(&sheet("nguon_luc", &spaces)).contains(&"N275"));
}

#[test]
fn an_amount_that_is_counted_elsewhere() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"],
            &["=1", "Ngân sách trung ương", "=1000", ""],
            &["=2", "Ngân sách tỉnh", "=200", "Đã tính trong mục 1"],
            &["=3", "Giảm trừ tiết kiệm 10%", "=100", ""],
        ],
    )
    .refused(r#"
lỗi[N585]: dòng “Ngân sách tỉnh” ghi “Đã tính trong mục 1”: số tiền đã tính ở chỗ khác hoặc phải trừ đi, cộng vào là sai tổng
  --> b.xlsx, B!D3
  = bỏ qua dòng ấy bằng “bo_qua” trong ntm.yaml, hoặc ghi số còn phải cộng; nếu lời ghi không đúng thì xóa lời ấy

lỗi[N585]: dòng “Giảm trừ tiết kiệm 10%” nói số tiền đã tính ở chỗ khác hoặc phải trừ đi: cộng vào là sai tổng
  --> b.xlsx, B!B4
  = bỏ qua dòng ấy bằng “bo_qua” trong ntm.yaml, hoặc ghi số còn phải cộng; nếu lời ghi không đúng thì xóa lời ấy
"#, r#"
error[N585]: row “Ngân sách tỉnh” says “Đã tính trong mục 1”: its amount is counted elsewhere or taken off, to add it would be wrong
  --> b.xlsx, B!D3
  = ignore the row by “bo_qua” in ntm.yaml, or write the amount that is still to be added; delete the words if they do not hold

error[N585]: row “Giảm trừ tiết kiệm 10%” says that its amount is counted elsewhere or taken off: to add it would be wrong
  --> b.xlsx, B!B4
  = ignore the row by “bo_qua” in ntm.yaml, or write the amount that is still to be added; delete the words if they do not hold
"#);
}

#[test]
fn remarks_that_take_back_a_project() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "Tổng vốn năm (triệu đồng)", "Ghi chú"],
            &["=1", "Đường A", "=50", "Dừng"],
            &["=2", "Đường B", "=70", "Lùi sang 2026"],
            &["=3", "Đường C", "=80", "Khởi công quý II"],
        ],
    )
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Đường A” viết “Dừng”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!D2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú

cảnh báo[N269]: ghi chú của “Đường B” viết “Lùi sang 2026”, số liệu của dòng vẫn được tính
  --> b.xlsx, B!D3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú
"#,
        r#"
warning[N269]: the remark on “Đường A” says “Dừng”, but the row's figures are counted
  --> b.xlsx, B!D2
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark

warning[N269]: the remark on “Đường B” says “Lùi sang 2026”, but the row's figures are counted
  --> b.xlsx, B!D3
  = if the remark holds, correct the figures or leave the row out; if not, delete the remark
"#,
    );
}

#[test]
fn letters_of_the_colour_behind_them() {
    let white = Format::new().set_font_color(Color::White);
    formatted(
        "hien_trang",
        &[&STATUS, &["=1", "Tân Lập", "x", "x", ""], &["=2", "Hòa An", "x", "", ""]],
        &[((1, 3), white)],
    )
    .refused(
        r#"
lỗi[N238]: “x” có chữ cùng màu nền, không ai nhìn thấy: không rõ có dùng không
  --> b.xlsx, B!D2
  = đổi màu chữ về đen nếu là số liệu; nếu không dùng, xóa ô
"#,
        r#"
error[N238]: “x” has the colour of what is behind it, so that nobody sees it: it may not count
  --> b.xlsx, B!D2
  = make the letters black if the cell counts, or delete what is in it
"#,
    );
}

#[test]
fn hamlets_that_are_several_or_the_same() {
    for (name, code) in [
        ("5 thôn còn lại", "N272"),
        ("Toàn bộ các thôn", "N271"),
        ("Khu 1 → 4", "N271"),
        ("Đồng Trên/Bến Đò", "N271"),
    ] {
        let data = format!("[{{xa: Tân Lập, ten: {name}, ntm_giao: x}}]");
        let said = codes(&Case::small().table("xom", &data));
        assert!(said.contains(&code), "{name}: {said:?}");
    }
    let twice =
        "[{xa: Tân Lập, ten: Thôn 1, ntm_giao: x}, {xa: Tân Lập, ten: Thôn 01, ntm_giao: x}]";
    assert!(codes(&Case::small().table("xom", twice)).contains(&"N316"));
}

#[test]
fn hamlets_counted_from_one_again() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Tên thôn", "Thôn NTM giao"],
            &["=1", "Tân Lập", "A Trên", "x"],
            &["=2", "", "B Dưới", ""],
            &["=1", "", "C Xa", "x"],
        ],
    )
    .refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Xã”
  --> b.xlsx, B!B4
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Xã” is blank
  --> b.xlsx, B!B4
  = fill in the row's name, or clear its values
"#,
    );
}

#[test]
fn a_unit_in_a_comment() {
    Case::small()
        .table("nguon_luc", "# đơn vị: nghìn đồng\n    - {ten: NSTW, so_tien: 5000}")
        .refused(r#"
lỗi[N240]: “# đơn vị: nghìn đồng” nói đơn vị khác, còn số tiền ở đây được đọc theo triệu đồng
  --> ntm.yaml:32:14
   |
32 |   nguon_luc: # đơn vị: nghìn đồng
   |              ^^^^^^^^^^^^^^^^^^^^
  = ghi đơn vị đúng vào tiêu đề cột tiền, như “(triệu đồng)”, và sửa chỗ ghi khác
"#, r#"
error[N240]: “# đơn vị: nghìn đồng” names another unit, while the amounts here are read in triệu đồng
  --> ntm.yaml:32:14
   |
32 |   nguon_luc: # đơn vị: nghìn đồng
   |              ^^^^^^^^^^^^^^^^^^^^
  = write the right unit into the heading of the amounts, such as “(triệu đồng)”, and correct the other place
"#);
}

#[test]
fn a_unit_that_nobody_knows() {
    for unit in ["ĐVT: n.đ", "Đơn vị tính: K", "Unit: thousand dong"] {
        let case = sheet(
            "nguon_luc",
            &[
                &["", "", unit, ""],
                &["TT", "Nguồn vốn", "Kế hoạch", "Ghi chú"],
                &["=1", "NSTW", "=1500", "Dân góp (triệu đồng)"],
            ],
        );
        assert!(codes(&case).contains(&"N223"), "{unit}");
    }
}

#[test]
fn a_numbered_row_that_begins_like_a_total() {
    let case = sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "Tổng vốn năm (triệu đồng)"],
            &["=1", "Tổng kho nông sản", "=50"],
            &["=2", "Đường B", "=50"],
        ],
    );
    assert!(codes(&case).contains(&"N230"), "one row of the same amount is no sum");
}

#[test]
fn an_activity_that_counts_the_others() {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    hoat_dong: [{loai: văn bản, noi_dung: Tổng số văn bản, so_luong: 12}, {loai: văn bản, noi_dung: Quyết định, so_luong: 5}]\ndu_lieu:\n",
        )
        .refused(r#"
lỗi[N586]: “văn bản”: dòng “Tổng số văn bản” có thể đã gồm các dòng “văn bản” khác, hoặc là một phần của chúng; cộng cả hai là tính hai lần
  --> ntm.yaml:26:43
   |
26 |     hoat_dong: [{loai: văn bản, noi_dung: Tổng số văn bản, so_luong: 12}, {loai: văn bản, noi_dung: …
   |                                           ^^^^^^^^^^^^^^^
  = chỉ giữ dòng tổng hoặc chỉ giữ các dòng thành phần; dòng còn lại bỏ qua bằng “bo_qua” trong ntm.yaml
"#, r#"
error[N586]: “văn bản”: row “Tổng số văn bản” may include the other rows “văn bản” or be a part of them; both together would count twice
  --> ntm.yaml:26:43
   |
26 |     hoat_dong: [{loai: văn bản, noi_dung: Tổng số văn bản, so_luong: 12}, {loai: văn bản, noi_dung: …
   |                                           ^^^^^^^^^^^^^^^
  = keep either the row of the sum or those of its parts; ignore the others by “bo_qua” in ntm.yaml
"#);
}
