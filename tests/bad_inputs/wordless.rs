//! Reports without a word of the office's own.

use super::Case;

/// A project that reports on two quarters, with this in either.
fn reporting(first: &str, second: &str) -> Case {
    let document = |id: &str, period: &str| {
        format!(
            "  - id: {id}\n    mau: bao-cao-quy\n    ky: {period}\n    nguoi_ky: {{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}}\n"
        )
    };
    let period = |id: &str, more: &str| {
        format!(
            "  - ky: {id}\n    hien_trang: [{{xa: Tân Lập, dat: \"1, 2\"}}, {{xa: Hòa An, dat: \"1\"}}]\n{more}"
        )
    };
    let documents = document("quy-1", "2025-Q1") + &document("quy-2", "2025-Q2");
    let periods = period("2025-Q1", first) + &period("2025-Q2", second);
    Case::small()
        .change("van_ban:\n", &format!("van_ban:\n{documents}"))
        .change("du_lieu:\n", &format!("ky:\n{periods}du_lieu:\n"))
}

#[test]
fn reports_without_words_are_told_once() {
    reporting("", "").remarked(r#"
ghi chú[N641]: báo cáo “quy-1”, “quy-2” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: quy-1
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#, r#"
note[N641]: figures only in “quy-1”, “quy-2”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: quy-1
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#);
}

#[test]
fn one_report_without_words_is_told_alone() {
    reporting("    loi_van: {kho_khan: \"- Mưa nhiều.\"}\n", "    loi_van: {ket_thuc: Hết}\n")
        .remarked(r#"
ghi chú[N641]: báo cáo “quy-2” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:20:5
   |
20 |   - id: quy-2
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#, r#"
note[N641]: figures only in “quy-2”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:20:5
   |
20 |   - id: quy-2
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#);
}

/// What was done to lead and steer are words, too.
#[test]
fn activities_are_words() {
    reporting(
        "    hoat_dong: [{loai: họp, so_luong: 2}]\n",
        "    loi_van: {de_xuat: \"- Bổ sung vốn.\"}\n",
    )
    .remarked("", "");
}
