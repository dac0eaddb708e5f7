//! What a report says nothing of and a leader asks for: hamlets that the plan assigns, communes whose
//! decision of recognition the report before had.

use super::{Case, tables};

/// The small project, as the report of a period with these tables, and a plan with hamlets.
fn with_periods(id: &str, periods: &str, hamlets: &str) -> Case {
    let report = format!("  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: {id}\n");
    let case = Case::small()
        .change("  - id: ke-hoach\n", &report)
        .change("du_lieu:\n", &format!("ky:\n{periods}du_lieu:\n"));
    if hamlets.is_empty() { case } else { case.table("xom", hamlets) }
}

const STATUS: &str = "hien_trang: [{xa: Tân Lập, dat: \"1-3\"}, {xa: Hòa An, dat: \"1\"}]";

/// What is told of a code, in both languages.
fn told(case: &Case, code: &str) -> [String; 2] {
    ["vi", "en"].map(|lang| {
        let said = case.run(&["check"], lang).stderr;
        let own = said.split("\n\n").filter(|own| own.contains(code));
        own.map(|own| own.trim().to_owned()).collect::<Vec<_>>().join("\n\n")
    })
}

#[test]
fn assigned_hamlets_of_which_nothing_is_said() {
    let period = format!("  - ky: 2025-Q1\n    {STATUS}\n");
    let planned = "[{xa: Tân Lập, tong: 5, ntm_giao: 2}, {xa: Hòa An, tong: 4}]";
    let [vi, en] = told(&with_periods("2025-Q1", &period, planned), "[N673]");
    assert_eq!(
        vi,
        r#"cảnh báo[N673]: kế hoạch giao 2 thôn đạt chuẩn nông thôn mới, quý I năm 2025 không có số liệu: báo cáo ghi “chưa tổng hợp kết quả thực hiện”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  xem thêm: ntm.yaml:37:42
  = thêm bảng xom của kỳ; chưa có thôn nào đạt thì ghi 0"#
    );
    assert_eq!(
        en,
        r#"warning[N673]: the plan assigns 2 thôn (đạt chuẩn nông thôn mới), quý I năm 2025 has no data on them: the report says “chưa tổng hợp kết quả thực hiện”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  see also: ntm.yaml:37:42
  = add the period's table xom; write 0 where none has the title yet"#
    );
    // Hamlets that have a title which nobody is to gain, beside those of the other one.
    let held = "[{xa: Tân Lập, tong: 5, ntm_da_dat: 3, kieu_mau_giao: 1}, {xa: Hòa An, tong: 4}]";
    let models = period.clone() + "    xom: [{xa: Tân Lập, kieu_mau_da_dat: 1}]\n";
    let [vi, en] = told(&with_periods("2025-Q1", &models, held), "[N673]");
    assert_eq!(
        vi,
        r#"cảnh báo[N673]: đầu năm có 3 thôn đạt chuẩn nông thôn mới, quý I năm 2025 không có số liệu: báo cáo ghi “chưa tổng hợp số liệu”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  xem thêm: ntm.yaml:38:44
  = thêm bảng xom của kỳ; chưa có thôn nào đạt thì ghi 0"#
    );
    assert_eq!(
        en,
        r#"warning[N673]: 3 thôn had it when the year began (đạt chuẩn nông thôn mới), quý I năm 2025 has no data on them: the report says “chưa tổng hợp số liệu”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  see also: ntm.yaml:38:44
  = add the period's table xom; write 0 where none has the title yet"#
    );
    // Nothing is assigned, or the period says that there is none.
    let kept = "[{xa: Tân Lập, tong: 5, ntm_da_dat: 2}, {xa: Hòa An, tong: 4}]";
    assert_eq!(told(&with_periods("2025-Q1", &period, kept), "[N673]"), ["", ""]);
    let none = period.clone() + "    xom: [{xa: Tân Lập, ntm_da_dat: 0}]\n";
    assert_eq!(told(&with_periods("2025-Q1", &none, planned), "[N673]"), ["", ""]);
}

#[test]
fn money_of_the_plan_of_which_nothing_is_said() {
    let asked = |period: &str| {
        let case = with_periods("2025-Q1", period, "");
        told(&case.table("nguon_luc", "[{ten: Ngân sách huyện, so_tien: 1500}]"), "[N579]")
    };
    let period = format!("  - ky: 2025-Q1\n    {STATUS}\n");
    let [vi, en] = asked(&period);
    assert_eq!(
        vi,
        r#"cảnh báo[N579]: kế hoạch có tổng nguồn lực 1.500 triệu đồng, quý I năm 2025 không có số liệu huy động: báo cáo ghi “chưa tổng hợp kết quả huy động, giải ngân”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  xem thêm: ntm.yaml:37:15
  = thêm bảng huy_dong của kỳ (chưa có thì ghi 0), hoặc viết mục nguon_luc ở loi_van"#
    );
    assert_eq!(
        en,
        r#"warning[N579]: the plan has 1.500 million VND in all, quý I năm 2025 has no data on funding: the report says “chưa tổng hợp kết quả huy động, giải ngân”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  see also: ntm.yaml:37:15
  = add the period's table huy_dong (0 where nothing came in), or write nguon_luc in the prose"#
    );
    // The period has a table of it, or the office says it itself.
    let given =
        period.clone() + "    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 0, giai_ngan: 0}]\n";
    assert_eq!(asked(&given), ["", ""]);
    let said = period.clone() + "    loi_van: {nguon_luc: [\"- Đang tổng hợp.\"]}\n";
    assert_eq!(asked(&said), ["", ""]);
}

#[test]
fn nine_months_that_expect_no_money() {
    let asked = |rows: &str| {
        let period = format!("  - ky: 2025-9T\n    {STATUS}\n{rows}");
        let case = with_periods("2025-9T", &period, "");
        told(&case.change("mau: bao-cao-quy", "mau: bao-cao-9-thang"), "[N788]")
    };
    let [vi, en] = asked("    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 5, giai_ngan: 5}]\n");
    assert_eq!(
        vi,
        r#"cảnh báo[N788]: trích yếu báo cáo 9 tháng đầu năm 2025 có “ước thực hiện cả năm”, số liệu nguồn lực chưa có ước cả năm: báo cáo chỉ ước số tiêu chí
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-9T
   |     ^^
  = ghi cột Kế hoạch cuối năm (con_lai) ở bảng huy_dong, cột Ước thực hiện cả năm (uoc_nam) ở bảng cong_trinh của kỳ, hoặc viết số ước ở mục nguon_luc của loi_van"#
    );
    assert_eq!(
        en,
        r#"warning[N788]: the subject of the report on 9 tháng đầu năm 2025 promises “ước thực hiện cả năm”, and no money is expected for the year: the report expects criteria only
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-9T
   |     ^^
  = fill the column con_lai of huy_dong, uoc_nam of cong_trinh in the period, or write what is expected in nguon_luc of the prose"#
    );
    let rest = "    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 5, giai_ngan: 5, con_lai: 2}]\n";
    assert_eq!(asked(rest), ["", ""]);
    // Without money there is none to expect.
    assert_eq!(asked(""), ["", ""]);
}

#[test]
fn advanced_criteria_of_which_nothing_is_said() {
    let asked = |rows: &str| {
        let period = format!("  - ky: 2025-6T\n    {STATUS}\n{rows}");
        let case = with_periods("2025-6T", &period, "");
        let case = case
            .change("mau: bao-cao-quy", "mau: bao-cao-6-thang")
            .change(
                "  xa: ba-tieu-chi.yaml\n",
                "  xa: ba-tieu-chi.yaml\n  nang_cao: ba-tieu-chi.yaml\n",
            )
            .table("hien_trang_nang_cao", "[{xa: Hòa An, dat: \"1\"}]")
            .table("giao_nang_cao", "[{xa: Hòa An, giao: \"2, 3\"}]");
        told(&case, "[N789]")
    };
    let [vi, en] = asked("");
    assert_eq!(
        vi,
        r#"cảnh báo[N789]: kế hoạch giao 2 tiêu chí nâng cao, 6 tháng đầu năm 2025 không có số liệu: báo cáo ghi “chưa tổng hợp kết quả thực hiện”
  --> ntm.yaml:26:5
   |
26 |   - ky: 2025-6T
   |     ^^
  xem thêm: ntm.yaml:39:24
  = thêm bảng hien_trang_nang_cao của kỳ"#
    );
    assert_eq!(
        en,
        r#"warning[N789]: the plan assigns 2 criteria of the advanced set, 6 tháng đầu năm 2025 has no data on them: the report says “chưa tổng hợp kết quả thực hiện”
  --> ntm.yaml:26:5
   |
26 |   - ky: 2025-6T
   |     ^^
  see also: ntm.yaml:39:24
  = add the period's table hien_trang_nang_cao"#
    );
    assert_eq!(asked("    hien_trang_nang_cao: [{xa: Hòa An, dat: \"1\"}]\n"), ["", ""]);
}

#[test]
fn a_decision_of_recognition_that_is_gone() {
    let decided = "    cong_nhan: [{xa: Tân Lập, quyet_dinh: 90/QĐ-UBND ngày 10/3/2025}]\n";
    let first = format!("  - ky: 2025-Q1\n    {STATUS}\n{decided}");
    let told = |rows: &str| {
        let periods = format!("{first}  - ky: 2025-Q2\n    {STATUS}\n{rows}");
        told(&with_periods("2025-Q2", &periods, ""), "[N696]")
    };
    let [vi, en] = told("    cong_nhan: [{xa: Tân Lập}]\n");
    assert_eq!(
        vi,
        r#"cảnh báo[N696]: “xã Tân Lập” đã có quyết định công nhận ở quý I năm 2025, kỳ này không có
  --> ntm.yaml:30:17
   |
30 |     cong_nhan: [{xa: Tân Lập}]
   |                 ^^^^^^^^^^^^^
  xem thêm: ntm.yaml:27:17
  = ghi lại dòng và số quyết định; quyết định đã thu hồi thì ghi vào chap_nhan với lý do"#
    );
    assert_eq!(
        en,
        r#"warning[N696]: “xã Tân Lập” has its decision of recognition in quý I năm 2025, not in this period
  --> ntm.yaml:30:17
   |
30 |     cong_nhan: [{xa: Tân Lập}]
   |                 ^^^^^^^^^^^^^
  see also: ntm.yaml:27:17
  = write the row with the number of the decision again; if it was revoked, put it into chap_nhan: [{ma: N696, tai: "xã Tân Lập", ly_do: "…"}]"#
    );
    // The whole table is gone, and the report speaks of who is recognised.
    let [vi, _] = told("");
    assert!(vi.starts_with("cảnh báo[N696]: “xã Tân Lập” đã có quyết định công nhận"), "{vi}");
    assert!(vi.contains("--> ntm.yaml:28:5"), "{vi}");
    assert_eq!(told(decided), ["", ""]);
}

#[test]
fn fewer_people_than_times_of_a_kind_without_words() {
    let case = tables::period(
        "hoat_dong",
        &[&["Loại hoạt động", "Số lượng", "Số người"], &["Tuyên truyền", "=12", "=1"]],
        "",
    );
    let [vi, en] = told(&case, "[N669]");
    assert!(vi.contains("“tuyên truyền”: 12 lần mà chỉ 1 lượt người tham gia"), "{vi}");
    assert!(en.contains("“tuyên truyền”: 12 times, but only 1 people took part"), "{en}");
}
