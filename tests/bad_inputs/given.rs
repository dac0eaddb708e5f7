//! What is not given, given twice, or given as something else: each is told with its cell, and what is
//! printed is what the office stated.

use super::{Case, expect, tree};

/// The small project with a quarter that has these tables.
fn with_quarter(tables: &str) -> Case {
    Case::small().change("du_lieu:\n", &format!("ky:\n  - ky: 2025-Q1\n{tables}du_lieu:\n"))
}

/// The small project with one sheet of `so.xlsx` for a table.
fn with_sheet(key: &str, rows: &[&[&str]]) -> Case {
    Case::small().book("so.xlsx", &[("T", rows)]).table(key, "{tep: so.xlsx, trang: T}")
}

#[test]
fn counts_of_targets_are_no_criteria() {
    let one = "Xã";
    for rows in [
        [&[one, "Chỉ tiêu giao"][..], &["Tân Lập", "=2"], &["Hòa An", "=2"]],
        [&[one, "Chỉ tiêu giao"][..], &["Tân Lập", "2"], &["Hòa An", "02"]],
    ] {
        with_sheet("giao", &rows).refused(r#"
lỗi[N242]: cột “Chỉ tiêu giao” mỗi dòng chỉ có một số: không rõ là số lượng hay số hiệu tiêu chí
  --> so.xlsx, T!B1
  = ghi vào tiêu đề cho rõ: “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao”; nếu là số lượng: “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao”
"#, r#"
error[N242]: column “Chỉ tiêu giao” has one number a row: counts or numbers of criteria
  --> so.xlsx, T!B1
  = say in the heading “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao” (numbers), or “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao” (counts)
"#);
    }
}

#[test]
fn a_count_of_one_row_is_no_criterion() {
    with_sheet("giao", &[&["Xã", "Tiêu chí giao"], &["Tân Lập", "=2"]]).refused(r#"
lỗi[N242]: cột “Tiêu chí giao” mỗi dòng chỉ có một số: không rõ là số lượng hay số hiệu tiêu chí
  --> so.xlsx, T!B1
  = ghi vào tiêu đề cho rõ: “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao”; nếu là số lượng: “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao”
"#, r#"
error[N242]: column “Tiêu chí giao” has one number a row: counts or numbers of criteria
  --> so.xlsx, T!B1
  = say in the heading “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao” (numbers), or “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao” (counts)
"#);
}

#[test]
fn a_count_beside_a_list_of_what_is_met() {
    let rows: &[&[&str]] = &[&["Xã", "Tiêu chí đạt"], &["Tân Lập", "1, 2"], &["Hòa An", "=3"]];
    with_sheet("hien_trang", rows).refused(r#"
lỗi[N242]: “3” ở cột “Tiêu chí đạt”: không rõ là 3 tiêu chí hay là tiêu chí số 3
  --> so.xlsx, T!B3
  xem thêm: so.xlsx, T!B1
  = nếu là số hiệu, ghi “TC” trước số; nếu là số lượng, ghi đủ số hiệu các tiêu chí ấy
"#, r#"
error[N242]: “3” in column “Tiêu chí đạt”: 3 criteria, or criterion 3
  --> so.xlsx, T!B3
  see also: so.xlsx, T!B1
  = where it is the number of one, write “TC” before it; where it is a count, write the numbers of all
"#);
}

#[test]
fn one_target_beside_a_list_is_a_target() {
    let rows: &[&[&str]] = &[&["Xã", "Tiêu chí giao"], &["Tân Lập", "2, 3"], &["Hòa An", "=2"]];
    with_sheet("giao", rows).remarked("", "");
}

#[test]
fn an_indicator_of_a_criterion() {
    let case = || {
        Case::small().table(
            "giao",
            "[{xa: Tân Lập, giao: \"2, 3\"}, {xa: Hòa An, giao: chỉ tiêu 1 tiêu chí 2}]",
        )
    };
    case().refused(r#"
lỗi[N216]: “chỉ tiêu 1 tiêu chí 2” không phải là số hiệu tiêu chí, chỉ tiêu
  --> ntm.yaml:29:58
   |
29 |   giao: [{xa: Tân Lập, giao: "2, 3"}, {xa: Hòa An, giao: chỉ tiêu 1 tiêu chí 2}]
   |                                                          ^^^^^^^^^^^^^^^^^^^^^
  = viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1
"#, r#"
error[N216]: “chỉ tiêu 1 tiêu chí 2” is no number of a criterion or indicator
  --> ntm.yaml:29:58
   |
29 |   giao: [{xa: Tân Lập, giao: "2, 3"}, {xa: Hòa An, giao: chỉ tiêu 1 tiêu chí 2}]
   |                                                          ^^^^^^^^^^^^^^^^^^^^^
  = write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays
"#);
}

#[test]
fn an_indicator_alone_is_told_nowhere() {
    Case::small()
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}, {xa: Hòa An, giao: \"2.1\"}]")
        .remarked(r#"
cảnh báo[N545]: Hòa An được giao chỉ tiêu 2.1 nhưng cả tiêu chí vẫn chưa đạt vào cuối năm: không văn bản nào nêu chỉ tiêu này
  --> ntm.yaml:29:58
   |
29 |   giao: [{xa: Tân Lập, giao: "2, 3"}, {xa: Hòa An, giao: "2.1"}]
   |                                                          ^^^^^
  = nếu phấn đấu đạt cả tiêu chí, giao số của tiêu chí; nếu chỉ giao chỉ tiêu, thêm xa_chi_tieu (bộ nâng cao: nang_cao_chi_tieu) vào bieu của văn bản
"#, r#"
warning[N545]: Hòa An is assigned indicator 2.1, and the criterion is not met at the year's end all the same: no document names it
  --> ntm.yaml:29:58
   |
29 |   giao: [{xa: Tân Lập, giao: "2, 3"}, {xa: Hòa An, giao: "2.1"}]
   |                                                          ^^^^^
  = to reach the whole criterion, assign its number; else add xa_chi_tieu (of the advanced set: nang_cao_chi_tieu) to bieu of the document
"#);
}

#[test]
fn an_indicator_of_a_criterion_that_is_met() {
    Case::small()
        .table("hien_trang", "[{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1, 2\"}]")
        .table("giao", "[{xa: Tân Lập, giao: \"2, 3\"}, {xa: Hòa An, giao: \"2.1, 3\"}]")
        .refused(r#"
lỗi[N501]: Hòa An: giao chỉ tiêu 2.1 nhưng hiện trạng đã đạt
  --> ntm.yaml:27:58
   |
27 |   giao: [{xa: Tân Lập, giao: "2, 3"}, {xa: Hòa An, giao: "2.1, 3"}]
   |                                                          ^^^^^^^^
  xem thêm: ntm.yaml:26:59
  = bảng Giao chỉ tiêu chỉ ghi tiêu chí đạt thêm trong năm: tiêu chí đã đạt thì để trống hoặc ghi “Duy trì”; nếu chưa đạt, sửa bảng Hiện trạng

cảnh báo[N522]: Hòa An: cuối năm đủ tiêu chí nhưng mục tiêu năm là “tăng tiêu chí”
  --> ntm.yaml:25:31
   |
25 |     - {ten: Hòa An, muc_tieu: tăng tiêu chí}
   |                               ^^^^^^^^^^^^^
  xem thêm: ntm.yaml:26:46
  = ghi “đạt chuẩn” vào mục tiêu năm của xã, nếu đúng là vậy
"#, r#"
error[N501]: Hòa An: indicator 2.1 is assigned but met already
  --> ntm.yaml:27:58
   |
27 |   giao: [{xa: Tân Lập, giao: "2, 3"}, {xa: Hòa An, giao: "2.1, 3"}]
   |                                                          ^^^^^^^^
  see also: ntm.yaml:26:59
  = targets are what is to be gained this year: leave blank what is met, or write “Duy trì”; if it is not met, correct the status

warning[N522]: Hòa An meets every criterion at the year's end, but aims at “tăng tiêu chí”
  --> ntm.yaml:25:31
   |
25 |     - {ten: Hòa An, muc_tieu: tăng tiêu chí}
   |                               ^^^^^^^^^^^^^
  see also: ntm.yaml:26:46
  = write “đạt chuẩn” as the commune's aim, if that is what is meant
"#);
}

/// Three hamlets by name below the commune's own row.
const NAMED: &[&[&str]] = &[
    &["Xã", "Tên thôn", "Số thôn", "Thôn NTM đã đạt", "Thôn NTM giao"],
    &["Hòa An", "", "=3", "=2", "=1"],
    &["Hòa An", "Đông", "", "x", ""],
    &["Hòa An", "Tây", "", "x", ""],
    &["Hòa An", "Nam", "", "", "x"],
];

#[test]
fn a_row_of_counts_is_the_sum_of_the_hamlets() {
    let case = with_sheet("xom", NAMED);
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = ntm::figures::Figures::of(&project);
    let title = &figures.hamlets.standard;
    assert_eq!((*title.base, *title.new), (2, 1));
    let totals = project.hamlets.iter().filter_map(|row| row.total.as_ref());
    assert_eq!(totals.map(|total| total.value.number).sum::<u32>(), 3);
}

#[test]
fn a_row_of_counts_that_is_no_sum_of_the_hamlets() {
    let mut rows = NAMED.to_vec();
    rows[1] = &["Hòa An", "", "=3", "=3", "=1"];
    with_sheet("xom", &rows).refused(r#"
lỗi[N286]: Hòa An: dòng của xã ghi 3 ở cột “Xóm NTM đã đạt”, các dòng ghi tên cộng lại được 2
  --> so.xlsx, T!D2
  xem thêm: so.xlsx, T!D3
  = sửa số ở dòng của xã hoặc dấu ở các dòng ghi tên cho khớp; hoặc xóa dòng của xã nếu đã ghi đủ tên
"#, r#"
error[N286]: Hòa An: its own row has 3 in column “Xóm NTM đã đạt”, its hamlets by name give 2
  --> so.xlsx, T!D2
  see also: so.xlsx, T!D3
  = make the commune's row and the marks of its hamlets agree; delete its row where all of them are named
"#);
}

#[test]
fn the_number_of_all_hamlets_in_each_row() {
    let rows: &[&[&str]] = &[
        &["Xã", "Tên thôn", "Số thôn", "Thôn NTM giao"],
        &["Hòa An", "Đông", "=3", "x"],
        &["Hòa An", "Tây", "=3", ""],
        &["Tân Lập", "Nam", "=1", "x"],
        &["Tân Lập", "Bắc", "=1", "x"],
    ];
    let case = with_sheet("xom", rows);
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let total = |commune: usize| -> u32 {
        let own = project.hamlets.iter().filter(|row| row.commune == commune);
        own.filter_map(|row| row.total.as_ref()).map(|total| total.value.number).sum()
    };
    assert_eq!((total(0), total(1)), (2, 3));
    let mut rows = rows.to_vec();
    rows[2] = &["Hòa An", "Tây", "=4", ""];
    with_sheet("xom", &rows).refused(
        r#"
lỗi[N287]: Hòa An: tổng số thôn, xóm ghi hai số khác nhau: 3 và 4
  --> so.xlsx, T!C3
  xem thêm: so.xlsx, T!C2
  = mỗi xã chỉ có một tổng số thôn, xóm: ghi ở một dòng, hoặc ghi như nhau ở mọi dòng của xã
"#,
        r#"
error[N287]: Hòa An: two numbers of all its hamlets: 3 and 4
  --> so.xlsx, T!C3
  see also: so.xlsx, T!C2
  = a commune has one number of all hamlets: give it in one row, or the same in each
"#,
    );
}

#[test]
fn one_hamlet_by_two_nouns() {
    Case::small()
        .table("xom", "[{xa: Hòa An, ten: Thôn Nà Pá, ntm_giao: x}, {xa: Hòa An, ten: Bản Nà Pá, ntm_giao: x}]")
        .refused(r#"
lỗi[N316]: “Bản Nà Pá” bị ghi hai lần ở Hòa An
  --> ntm.yaml:32:71
   |
32 |   xom: [{xa: Hòa An, ten: Thôn Nà Pá, ntm_giao: x}, {xa: Hòa An, ten: Bản Nà Pá, ntm_giao: x}]
   |                                                                       ^^^^^^^^^
  xem thêm: ntm.yaml:32:27
  = nếu chép thừa, xóa một dòng; nếu là hai thôn khác nhau, thêm vào tên cho khác: “Khe Cạn 1”, “Khe Cạn 2”
"#, r#"
error[N316]: “Bản Nà Pá” is given twice in Hòa An
  --> ntm.yaml:32:71
   |
32 |   xom: [{xa: Hòa An, ten: Thôn Nà Pá, ntm_giao: x}, {xa: Hòa An, ten: Bản Nà Pá, ntm_giao: x}]
   |                                                                       ^^^^^^^^^
  see also: ntm.yaml:32:27
  = delete one if it was copied; if they are two, tell them apart in their names: “Khe Cạn 1”, “Khe Cạn 2”
"#);
}

#[test]
fn a_title_that_is_not_held_yet() {
    Case::small()
        .change("muc_tieu: đạt chuẩn}", "muc_tieu: đạt chuẩn, danh_hieu: Chưa đạt}")
        .change("muc_tieu: tăng tiêu chí}", "muc_tieu: tăng tiêu chí, danh_hieu: CHƯA}")
        .remarked("", "");
}

/// Neither format is made of a period whose forms are not there.
#[test]
fn workbooks_wait_for_the_forms_too() {
    let case = Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", "ky: [{ky: 2025-Q1, phieu: ky/*.xlsx}]\ndu_lieu:\n")
        .file("ky/doc-them.txt", "phiếu gửi sau");
    let before = tree(case.path());
    let runs =
        ["vi", "en"].map(|lang| case.run(&["build", "--format", "xlsx", "--out", "out"], lang));
    assert_eq!((runs[0].code, runs[1].code), (1, 1));
    expect(
        &runs,
        r#"
lỗi[N324]: 02 xã chưa gửi phiếu quý I năm 2025 (hạn ngày 19/3/2025): Tân Lập, Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/*.xlsx}]
   |                           ^^^^^^^^^
  = chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời

du-an: 1 lỗi; chưa ghi văn bản nào
"#,
        r#"
error[N324]: no form for quý I năm 2025 (due by 19/3/2025) has come yet from 2: Tân Lập, Hòa An
  --> ntm.yaml:24:27
   |
24 | ky: [{ky: 2025-Q1, phieu: ky/*.xlsx}]
   |                           ^^^^^^^^^
  = wait for them, or set “tam_thoi: co” in that period for a provisional report

du-an: 1 error; no document was written
"#,
    );
    assert!(tree(case.path()) == before, "files were changed");
}

#[test]
fn a_content_that_is_not_the_sum_of_its_parts() {
    with_quarter(
        "    noi_dung: [{tt: 1, ten: Hạ tầng, kq_dtpt: 100}, {tt: \"1.1\", ten: Đường, kq_dtpt: 60}, {tt: \"1.2\", ten: Điện, kq_dtpt: 30}]\n",
    )
    .refused(r#"
lỗi[N503]: Hạ tầng (kết quả: NSTW ĐTPT): ghi 100, cộng các phần được 90 (triệu đồng)
  --> ntm.yaml:24:47
   |
24 |     noi_dung: [{tt: 1, ten: Hạ tầng, kq_dtpt: 100}, {tt: "1.1", ten: Đường, kq_dtpt: 60}, {tt: "1.2"…
   |                                               ^^^
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Hạ tầng (kết quả: NSTW ĐTPT)", ly_do: "…"}]
"#, r#"
error[N503]: Hạ tầng (kết quả: NSTW ĐTPT): stated 100, its parts add up to 90 (million VND)
  --> ntm.yaml:24:47
   |
24 |     noi_dung: [{tt: 1, ten: Hạ tầng, kq_dtpt: 100}, {tt: "1.1", ten: Đường, kq_dtpt: 60}, {tt: "1.2"…
   |                                               ^^^
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Hạ tầng (kết quả: NSTW ĐTPT)", ly_do: "…"}]
"#);
}

#[test]
fn days_of_a_period() {
    Case::small()
        .change(
            "du_lieu:\n",
            "ky:\n  - {ky: 2025-6T, chot: 30/6/2024, han: 10/6/2024}\n  - {ky: 2025-Q1, chot: 14/4/2025}\ndu_lieu:\n",
        )
        .refused(r#"
lỗi[N289]: chot: 30/6/2024 nằm ngoài khoảng từ 15/12/2024 đến 30/6/2025 của kỳ 6 tháng đầu năm 2025
  --> ntm.yaml:23:25
   |
23 |   - {ky: 2025-6T, chot: 30/6/2024, han: 10/6/2024}
   |                         ^^^^^^^^^
  = xem có nhầm năm, hoặc đảo ngày với tháng không (ghi ngày/tháng/năm)

lỗi[N289]: han: 10/6/2024 nằm ngoài khoảng từ 15/12/2024 đến 31/12/2025 của kỳ 6 tháng đầu năm 2025
  --> ntm.yaml:23:41
   |
23 |   - {ky: 2025-6T, chot: 30/6/2024, han: 10/6/2024}
   |                                         ^^^^^^^^^
  = xem có nhầm năm, hoặc đảo ngày với tháng không (ghi ngày/tháng/năm)

lỗi[N289]: chot: 14/4/2025 nằm ngoài khoảng từ 15/12/2024 đến 31/3/2025 của kỳ quý I năm 2025
  --> ntm.yaml:24:25
   |
24 |   - {ky: 2025-Q1, chot: 14/4/2025}
   |                         ^^^^^^^^^
  = xem có nhầm năm, hoặc đảo ngày với tháng không (ghi ngày/tháng/năm)
"#, r#"
error[N289]: chot: 30/6/2024 is not from 15/12/2024 to 30/6/2025, as of period 6 tháng đầu năm 2025
  --> ntm.yaml:23:25
   |
23 |   - {ky: 2025-6T, chot: 30/6/2024, han: 10/6/2024}
   |                         ^^^^^^^^^
  = see whether the year is another, or day and month are the other way round (write day/month/year)

error[N289]: han: 10/6/2024 is not from 15/12/2024 to 31/12/2025, as of period 6 tháng đầu năm 2025
  --> ntm.yaml:23:41
   |
23 |   - {ky: 2025-6T, chot: 30/6/2024, han: 10/6/2024}
   |                                         ^^^^^^^^^
  = see whether the year is another, or day and month are the other way round (write day/month/year)

error[N289]: chot: 14/4/2025 is not from 15/12/2024 to 31/3/2025, as of period quý I năm 2025
  --> ntm.yaml:24:25
   |
24 |   - {ky: 2025-Q1, chot: 14/4/2025}
   |                         ^^^^^^^^^
  = see whether the year is another, or day and month are the other way round (write day/month/year)
"#);
    Case::small()
        .change("du_lieu:\n", "ky:\n  - {ky: 2025-6T, chot: 06/3/2025, han: 15/01/2025}\n  - {ky: 2025-N, han: 10/01/2026}\n  - {ky: 2025-T3, chot: 25/02/2025}\ndu_lieu:\n")
        .remarked(r#"
cảnh báo[N289]: chot: 06/3/2025 nằm ngoài khoảng từ 30/4/2025 đến 30/6/2025 của kỳ 6 tháng đầu năm 2025
  --> ntm.yaml:23:25
   |
23 |   - {ky: 2025-6T, chot: 06/3/2025, han: 15/01/2025}
   |                         ^^^^^^^^^
  = xem có nhầm năm, hoặc đảo ngày với tháng không (ghi ngày/tháng/năm)
"#, r#"
warning[N289]: chot: 06/3/2025 is not from 30/4/2025 to 30/6/2025, as of period 6 tháng đầu năm 2025
  --> ntm.yaml:23:25
   |
23 |   - {ky: 2025-6T, chot: 06/3/2025, han: 15/01/2025}
   |                         ^^^^^^^^^
  = see whether the year is another, or day and month are the other way round (write day/month/year)
"#);
}

#[test]
fn a_day_that_nobody_reads() {
    let case = Case::small()
        .file("giao.yaml", "- {xa: Tân Lập, giao: \"2, 3\"}\n- {xa: Hòa An, giao: \"2\"}\n");
    case.table("giao", "{tep: giao.yaml, ngay: 31/02/2023}").refused(r#"
lỗi[N288]: “ngay” ở bảng giao không được dùng
  --> ntm.yaml:29:32
   |
29 |   giao: {tep: giao.yaml, ngay: 31/02/2023}
   |                                ^^^^^^^^^^
  = xóa “ngay”; ngày chốt số liệu của kỳ ghi ở “chot” của kỳ, của hiện trạng năm ghi ở “ngay” của du_lieu: hien_trang
"#, r#"
error[N288]: “ngay” of table giao is not used
  --> ntm.yaml:29:32
   |
29 |   giao: {tep: giao.yaml, ngay: 31/02/2023}
   |                                ^^^^^^^^^^
  = delete “ngay”; the last day of a period's data is “chot” of the period, that of the year's status “ngay” of du_lieu: hien_trang
"#);
}

#[test]
fn arrears_of_which_some_is_blank() {
    with_quarter("    no_dong: [{ten: Cầu, xa: Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]\n")
        .remarked(r#"
cảnh báo[N535]: Nợ đọng xây dựng cơ bản (quý I năm 2025): số cộng chưa đủ, còn để trống: Chợ
  --> ntm.yaml:24:66
   |
24 | … Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0

cảnh báo[N535]: Giá trị quyết toán của các công trình còn nợ (quý I năm 2025): số cộng chưa đủ, còn để trống: Đập
  --> ntm.yaml:24:105
   |
24 | … Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]
   |                                                                              ^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0

cảnh báo[N535]: Đã thanh toán của các công trình còn nợ (quý I năm 2025): số cộng chưa đủ, còn để trống: Chợ; Đập
  --> ntm.yaml:24:66
   |
24 | … Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:24:105
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
warning[N535]: Nợ đọng xây dựng cơ bản (quý I năm 2025): the sum is not the whole, not given: Chợ
  --> ntm.yaml:24:66
   |
24 | … Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0

warning[N535]: Giá trị quyết toán của các công trình còn nợ (quý I năm 2025): the sum is not the whole, not given: Đập
  --> ntm.yaml:24:105
   |
24 | … Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]
   |                                                                              ^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0

warning[N535]: Đã thanh toán của các công trình còn nợ (quý I năm 2025): the sum is not the whole, not given: Chợ; Đập
  --> ntm.yaml:24:66
   |
24 | … Hòa An, gia_tri: 500, da_tra: 300}, {ten: Chợ, xa: Liên xã, gia_tri: 400}, {ten: Đập, con_no: 150}]
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:24:105
  = fill in what is blank; where there is none, write 0
"#);
}

#[test]
fn arrears_of_a_commune_that_is_none() {
    with_quarter("    no_dong: [{ten: Cầu, xa: Hòa Anh, con_no: 5}]\n").refused(
        r#"
lỗi[N301]: không có xã “Hòa Anh” trong danh sách xã
  --> ntm.yaml:24:30
   |
24 |     no_dong: [{ten: Cầu, xa: Hòa Anh, con_no: 5}]
   |                              ^^^^^^^
  xem thêm: ntm.yaml:28:13
  = có phải “Hòa An”?
  = sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã
"#,
        r#"
error[N301]: commune “Hòa Anh” is not in the list of communes
  --> ntm.yaml:24:30
   |
24 |     no_dong: [{ten: Cầu, xa: Hòa Anh, con_no: 5}]
   |                              ^^^^^^^
  see also: ntm.yaml:28:13
  = did you mean “Hòa An”?
  = correct the name to match table Xã, or add the commune there
"#,
    );
}

#[test]
fn a_dash_says_that_nothing_was_paid() {
    let case = with_quarter(
        "    no_dong: [{ten: Cầu, gia_tri: 500, da_tra: \"-\"}, {ten: Chợ, gia_tri: 400}]\n",
    );
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let owing = project.periods[0]
        .arrears
        .iter()
        .map(|arrear| ntm::figures::owing(arrear).map(|owed| owed.value));
    assert_eq!(owing.collect::<Vec<_>>(), [Some(500.into()), None]);
}

#[test]
fn activities_of_which_some_is_blank() {
    with_quarter("    hoat_dong: [{loai: tập huấn, so_luong: 9, so_nguoi: 200, noi_dung: Lớp về OCOP}, {loai: tập huấn, noi_dung: Lớp về chuyển đổi số}]\n")
        .remarked(r#"
cảnh báo[N535]: Hoạt động tập huấn: số lượng (quý I năm 2025): số cộng chưa đủ, còn để trống: Lớp về chuyển đổi số
  --> ntm.yaml:24:86
   |
24 | …o_luong: 9, so_nguoi: 200, noi_dung: Lớp về OCOP}, {loai: tập huấn, noi_dung: Lớp về chuyển đổi số}]
   |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0

cảnh báo[N535]: Hoạt động tập huấn: số người (quý I năm 2025): số cộng chưa đủ, còn để trống: Lớp về chuyển đổi số
  --> ntm.yaml:24:86
   |
24 | …o_luong: 9, so_nguoi: 200, noi_dung: Lớp về OCOP}, {loai: tập huấn, noi_dung: Lớp về chuyển đổi số}]
   |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
warning[N535]: Hoạt động tập huấn: số lượng (quý I năm 2025): the sum is not the whole, not given: Lớp về chuyển đổi số
  --> ntm.yaml:24:86
   |
24 | …o_luong: 9, so_nguoi: 200, noi_dung: Lớp về OCOP}, {loai: tập huấn, noi_dung: Lớp về chuyển đổi số}]
   |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0

warning[N535]: Hoạt động tập huấn: số người (quý I năm 2025): the sum is not the whole, not given: Lớp về chuyển đổi số
  --> ntm.yaml:24:86
   |
24 | …o_luong: 9, so_nguoi: 200, noi_dung: Lớp về OCOP}, {loai: tập huấn, noi_dung: Lớp về chuyển đổi số}]
   |                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#);
}

#[test]
fn an_amount_larger_than_any() {
    let rows: &[&[&str]] = &[
        &["TT", "Nguồn vốn", "Số tiền (tỷ đồng)"],
        &["1", "Ngân sách huyện", "=7000000000000000000000000000"],
        &["2", "Vốn lồng ghép", "=5"],
    ];
    with_sheet("nguon_luc", rows).refused(
        r#"
lỗi[N290]: số quá lớn, không thể là số thật: “7.000.000.000.000.000.000.000.000.000” (Kế hoạch)
  --> so.xlsx, T!C2
  = sửa số trong ô, và xem đơn vị ở tiêu đề (đồng, triệu đồng, tỷ đồng) có đúng không
"#,
        r#"
error[N290]: too large for any amount: “7.000.000.000.000.000.000.000.000.000” (Kế hoạch)
  --> so.xlsx, T!C2
  = correct the number, and see whether the unit in the heading (đồng, triệu đồng, tỷ đồng) is right
"#,
    );
}

#[test]
fn two_dashes_that_are_added_up_are_a_dash() {
    let rows: &[&[&str]] = &[
        &["TT", "Tên dự án", "NS tỉnh (triệu đồng)", "NS xã (triệu đồng)", "NSTW (triệu đồng)"],
        &["1", "Đường", "-", "-", "=5"],
        &["2", "Cầu", "=1", "-", "=5"],
    ];
    let case = Case::small().book("so.xlsx", &[("T", rows)]).table(
        "du_an",
        "{tep: so.xlsx, trang: T, cot: {von_nsdp: [\"NS tỉnh (triệu đồng)\", \"NS xã (triệu đồng)\"]}}",
    );
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let local = |at: usize| project.projects[at].local.as_ref().map(|amount| amount.value);
    assert_eq!((local(0), local(1)), (None, Some(1.into())));
}

#[test]
fn a_table_and_a_column_with_nothing_behind_them() {
    Case::small().table("nguon_luc", "").remarked(
        r#"
cảnh báo[N360]: bảng Nguồn lực được khai nhưng không có dòng nào
  --> ntm.yaml:32:3
   |
32 |   nguon_luc: 
   |   ^^^^^^^^^
  = nếu không có gì để ghi, xóa bảng khỏi ntm.yaml; nếu có, điền các dòng
"#,
        r#"
warning[N360]: table Nguồn lực is named and has no row
  --> ntm.yaml:32:3
   |
32 |   nguon_luc: 
   |   ^^^^^^^^^
  = if there is nothing to give, remove the table from ntm.yaml; else fill in its rows
"#,
    );
    let rows: &[&[&str]] =
        &[&["TT", "Nguồn vốn", "Số tiền (triệu đồng)"], &["1", "Ngân sách huyện", "=5"]];
    Case::small()
        .book("so.xlsx", &[("T", rows)])
        .table("nguon_luc", "{tep: so.xlsx, trang: T, cot: {so_tien: }}")
        .refused(
            r#"
lỗi[N215]: chưa điền so_tien
  --> ntm.yaml:32:45
   |
32 |   nguon_luc: {tep: so.xlsx, trang: T, cot: {so_tien: }}
   |                                             ^^^^^^^
  = điền vào chỗ ấy
"#,
            r#"
error[N215]: so_tien is not filled in
  --> ntm.yaml:32:45
   |
32 |   nguon_luc: {tep: so.xlsx, trang: T, cot: {so_tien: }}
   |                                             ^^^^^^^
  = fill it in
"#,
        );
}

#[test]
fn a_decimal_among_words_has_a_comma() {
    let rows: &[&[&str]] =
        &[&["Chương trình", "Kết quả"], &["OCOP", "=12.5"], &["Số hóa", "=2025"]];
    let case =
        with_quarter("    chuyen_de: {tep: so.xlsx, trang: T}\n").book("so.xlsx", &[("T", rows)]);
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let said = project.periods[0].topics.iter().filter_map(|topic| topic.result.as_ref());
    assert_eq!(said.map(|text| text.value.as_str()).collect::<Vec<_>>(), ["12,5", "2025"]);
}

#[test]
fn a_mark_where_hamlets_are_counted() {
    let rows: &[&[&str]] = &[&["Xã", "Số thôn", "Thôn NTM giao"], &["Hòa An", "=3", "x"]];
    with_sheet("xom", rows).remarked(
        r#"
cảnh báo[N368]: “x” ở dòng không ghi tên xóm được đếm là 1 (Xóm NTM giao)
  --> so.xlsx, T!C2
  = ghi số (1, 2 …), hoặc ghi tên xóm, thôn ở dòng ấy
"#,
        r#"
warning[N368]: “x” in a row that names no hamlet counts as 1 (Xóm NTM giao)
  --> so.xlsx, T!C2
  = write the number, or the name of the hamlet in that row
"#,
    );
}
