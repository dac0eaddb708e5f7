//! What a period tells of works, communes and people is held against the plan and the marks.

use super::Case;
use super::filler::Filler;

fn with(period: &str, tables: &[(&str, &str)]) -> Case {
    let case = Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("ky:\n  - ky: 2025-Q1\n{period}du_lieu:\n"));
    tables.iter().fold(case, |case, (key, rows)| case.table(key, rows))
}

#[test]
fn capital_of_the_list_that_the_funding_lacks() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách trung ương, so_tien: 40}]")
        .table("du_an", "[{ten: Cầu A, von_nstw: 40, von_khac: 33}, {ten: Cầu B, von_khac: 100}]")
        .remarked(r#"
cảnh báo[N560]: danh mục dự án có 133 triệu đồng “Vốn khác”, phần nguồn lực không có nguồn này
  --> ntm.yaml:33:48
   |
33 |   du_an: [{ten: Cầu A, von_nstw: 40, von_khac: 33}, {ten: Cầu B, von_khac: 100}]
   |                                                ^^
  xem thêm: ntm.yaml:33:76
  = thêm nguồn ấy vào bảng nguon_luc; nếu kế hoạch không tính nguồn này thì khai vào chap_nhan: [{ma: N560, tai: "Vốn khác", ly_do: "…"}]
"#, r#"
warning[N560]: the list of projects has 133 triệu đồng of “Vốn khác”, a source that the funding section lacks
  --> ntm.yaml:33:48
   |
33 |   du_an: [{ten: Cầu A, von_nstw: 40, von_khac: 33}, {ten: Cầu B, von_khac: 100}]
   |                                                ^^
  see also: ntm.yaml:33:76
  = add the source to nguon_luc; if the plan leaves it out, declare it in chap_nhan: [{ma: N560, tai: "Vốn khác", ly_do: "…"}]
"#);
}

/// What a part of a budget's capital is for makes it no other capital; the state's budget is both.
#[test]
fn parts_of_a_budget_are_no_other_capital() {
    Case::small()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách trung ương, gom: [{ten: Vốn lồng ghép, so_tien: 40}]}]",
        )
        .table("du_an", "[{ten: Cầu A, von_nstw: 40, von_khac: 33}]")
        .remarked(r#"
cảnh báo[N560]: danh mục dự án có 33 triệu đồng “Vốn khác”, phần nguồn lực không có nguồn này
  --> ntm.yaml:33:48
   |
33 |   du_an: [{ten: Cầu A, von_nstw: 40, von_khac: 33}]
   |                                                ^^
  = thêm nguồn ấy vào bảng nguon_luc; nếu kế hoạch không tính nguồn này thì khai vào chap_nhan: [{ma: N560, tai: "Vốn khác", ly_do: "…"}]
"#, r#"
warning[N560]: the list of projects has 33 triệu đồng of “Vốn khác”, a source that the funding section lacks
  --> ntm.yaml:33:48
   |
33 |   du_an: [{ten: Cầu A, von_nstw: 40, von_khac: 33}]
   |                                                ^^
  = add the source to nguon_luc; if the plan leaves it out, declare it in chap_nhan: [{ma: N560, tai: "Vốn khác", ly_do: "…"}]
"#);
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách nhà nước, so_tien: 40}]")
        .table("du_an", "[{ten: Cầu A, von_nstw: 40}]")
        .remarked("", "");
}

#[test]
fn a_work_s_plan_that_the_list_does_not_have() {
    with(
        "    cong_trinh: [{ten: Cầu A, ke_hoach: 50}, {ten: Cầu B, ke_hoach: 7, nguon_von: Ngân sách xã}]\n",
        &[("du_an", "[{ten: Cầu A, von_nstw: 40, von_nsdp: 5, von_khac: 3}, {ten: Cầu B, von_nstw: 9}]")],
    )
    .refused(
        r#"
lỗi[N561]: Cầu A: kế hoạch vốn của kỳ là 50 triệu đồng, danh mục dự án ghi NSTW 40; NSĐP 5; Vốn khác 3; Tổng số 48
  --> ntm.yaml:26:41
   |
26 |     cong_trinh: [{ten: Cầu A, ke_hoach: 50}, {ten: Cầu B, ke_hoach: 7, nguon_von: Ngân sách xã}]
   |                                         ^^
  xem thêm: ntm.yaml:37:34
  = sửa cho khớp; nếu kế hoạch là của nguồn vốn khác thì ghi tên nguồn ở cột Nguồn vốn của bảng công trình; nếu đúng thật thì khai vào chap_nhan: [{ma: N561, tai: "Cầu A", ly_do: "…"}]
"#,
        r#"
error[N561]: Cầu A: the period plans 50 triệu đồng, the list of projects has NSTW 40; NSĐP 5; Vốn khác 3; Tổng số 48
  --> ntm.yaml:26:41
   |
26 |     cong_trinh: [{ten: Cầu A, ke_hoach: 50}, {ten: Cầu B, ke_hoach: 7, nguon_von: Ngân sách xã}]
   |                                         ^^
  see also: ntm.yaml:37:34
  = make them agree; if the plan is of another capital, name it in the column Nguồn vốn of the works; if it is right, declare it in chap_nhan: [{ma: N561, tai: "Cầu A", ly_do: "…"}]
"#,
    );
}

#[test]
fn who_is_recognised_meets_everything() {
    with(
        "    hien_trang: [{xa: Tân Lập, dat: \"1, 2\"}, {xa: Hòa An, dat: \"1\"}]\n    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}, {xa: Hòa An}]\n",
        &[],
    )
    .remarked(
        r#"
cảnh báo[N562]: Tân Lập: được công nhận trong kỳ nhưng chưa đạt tiêu chí số 3
  --> ntm.yaml:27:17
   |
27 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}, {xa: Hòa An}]
   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem lại bảng cong_nhan hoặc hiện trạng của kỳ; hồ sơ chưa xong thì để trống cột Quyết định công nhận

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#,
        r#"
warning[N562]: Tân Lập: recognised in the period, but does not meet 3
  --> ntm.yaml:27:17
   |
27 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}, {xa: Hòa An}]
   |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = look at cong_nhan and the period's status; while the file is being completed leave the decision blank

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#,
    );
}

#[test]
fn a_gift_of_nothing() {
    with("    dan_gop: [{ten: Tiền mặt, gia_tri: 5}, {ten: Ngày công, don_vi: ngày}]\n", &[])
        .refused(
            r#"
lỗi[N563]: “Ngày công” không có số lượng, cũng không có giá trị
  --> ntm.yaml:26:44
   |
26 |     dan_gop: [{ten: Tiền mặt, gia_tri: 5}, {ten: Ngày công, don_vi: ngày}]
   |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi số lượng hoặc giá trị; không có thì bỏ dòng
"#,
            r#"
error[N563]: “Ngày công” has neither a quantity nor a value
  --> ntm.yaml:26:44
   |
26 |     dan_gop: [{ten: Tiền mặt, gia_tri: 5}, {ten: Ngày công, don_vi: ngày}]
   |                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = give a quantity or a value, or leave the row out
"#,
        );
}

/// What several communes say stands once behind their names, and causes that nobody sorted are of no
/// kind.
#[test]
fn communes_words_are_grouped() {
    let case = with("    phieu: ky/*\n", &[("nguon_luc", "[{ten: Ngân sách xã, so_tien: 5}]")]);
    let id = "2025-Q1".parse().expect("a period");
    let (forms, found) = ntm::returns::sheets(&case.project(), id);
    assert_eq!(forms.len(), 2, "{found:?}");
    let filled = forms.into_iter().fold(case, |case, form| {
        let own =
            if form.path.contains("tan-lap") { "Thiếu đất." } else { "Thiếu cán bộ" };
        let words =
            format!("{own}\nVốn chậm{}", if form.path.contains("tan-lap") { "." } else { "" });
        let bytes = Filler::open(&form.bytes).fill(1, "E19", &words).fill(1, "E20", "Mưa lũ");
        case.file(&format!("ky/{}", form.path), bytes.bytes())
    });
    let (project, found) = ntm::returns::load(&filled.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let said = |key: &str| -> Vec<&str> {
        let texts = &project.periods[0].prose[key].value;
        texts.iter().map(|text| text.value.as_str()).collect()
    };
    assert_eq!(
        said("kho_khan"),
        [
            "- Xã Tân Lập, xã Hòa An: vốn chậm.",
            "- Xã Tân Lập: thiếu đất.",
            "- Xã Hòa An: thiếu cán bộ.",
        ]
    );
    assert_eq!(said("nguyen_nhan"), ["- Xã Tân Lập, xã Hòa An: mưa lũ."]);
}
