//! What a chief of office finds wrong in the data behind a contradiction of a document.

use super::Case;

#[test]
fn an_aim_that_is_done_is_no_aim() {
    Case::small()
        .change("Tân Lập, muc_tieu: đạt chuẩn}", "Tân Lập, muc_tieu: đã đạt chuẩn NTM}")
        .refused(
            r#"
lỗi[N670]: mục tiêu ghi “đã đạt chuẩn NTM”: đó là việc đã xong, không phải mục tiêu của năm
  --> ntm.yaml:24:31
   |
24 |     - {ten: Tân Lập, muc_tieu: đã đạt chuẩn NTM}
   |                                ^^^^^^^^^^^^^^^^
  = đã có quyết định công nhận thì ghi danh hiệu vào cột danh_hieu, mục tiêu là “duy trì”; đạt đủ tiêu chí mà chưa có quyết định thì ghi mục tiêu “đạt chuẩn”
"#,
            r#"
error[N670]: the aim says “đã đạt chuẩn NTM”: that is done, and no aim of the year
  --> ntm.yaml:24:31
   |
24 |     - {ten: Tân Lập, muc_tieu: đã đạt chuẩn NTM}
   |                                ^^^^^^^^^^^^^^^^
  = if there is a decision write the title into danh_hieu and “duy trì” as the aim; where all criteria are met and there is no decision yet, the aim is “đạt chuẩn”
"#,
        );
    // As an aim is said.
    for words in ["đạt chuẩn NTM", "Phấn đấu đạt chuẩn", "đăng ký đạt chuẩn nông thôn mới"]
    {
        let aim = format!("Tân Lập, muc_tieu: {words}}}");
        Case::small().change("Tân Lập, muc_tieu: đạt chuẩn}", &aim).remarked("", "");
    }
}

/// The small project with a list of those recognised in a quarter.
fn quarter(tan_lap: &str, status: [&str; 2], rows: &str) -> Case {
    let [first, second] = status;
    Case::small()
        .change(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n    phu_luc: khong\n",
        )
        .change(
            "du_lieu:\n",
            &format!(
                "ky:\n  - ky: 2025-Q1\n    hien_trang: [{{xa: Tân Lập, dat: \"{first}\"}}, {{xa: Hòa An, dat: \"{second}\"}}]\n    cong_nhan: [{rows}]\ndu_lieu:\n"
            ),
        )
        .change("{ten: Tân Lập, muc_tieu: đạt chuẩn}", tan_lap)
        .change("{xa: Tân Lập, dat: \"1\"}\n", "{xa: Tân Lập, dat: \"1-3\"}\n")
        .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
}

#[test]
fn recognised_and_completing_the_file() {
    let titled = |cells: &str, row: &str| {
        let row = format!("{{xa: Tân Lập{row}}}");
        quarter(&format!("{{ten: Tân Lập, danh_hieu: NTM{cells}}}"), ["1-3", "1"], &row)
    };
    titled(", nam_cong_nhan: \"2018\"", "").refused(
        r#"
lỗi[N671]: Tân Lập: bảng xa ghi đã được công nhận đạt chuẩn nông thôn mới, mà ở đây chưa có quyết định
"#,
        "",
    );
    // A file for a higher title, and one for the same title that the commune aims at anew.
    titled(", nam_cong_nhan: \"2018\", muc_tieu: duy trì", ", danh_hieu: nâng cao")
        .remarked("", "");
    titled(", nam_cong_nhan: \"2018\", muc_tieu: đạt chuẩn", "").remarked("", "");
    // A title that it has now, and a decision.
    titled("", ", quyet_dinh: Quyết định số 9/QĐ-UBND").remarked("", "");
}

#[test]
fn reached_and_not_among_those_who_complete_the_file() {
    let own = "{ten: Tân Lập, muc_tieu: đạt chuẩn}";
    quarter(own, ["1-3", "1-3"], "{xa: Tân Lập}").remarked("", "");
    // Nobody is listed as completing: nothing is said of it.
    quarter(own, ["1-3", "1-3"], "{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}")
        .remarked("", "");
    quarter(own, ["1-3", "1"], "{xa: Tân Lập}").remarked("", "");
}

/// A name with a hyphen is one name.
#[test]
fn a_name_with_a_hyphen_is_whole() {
    let told = |superior: &str| {
        let case = Case::small()
            .change("cap: huyen", "cap: so")
            .change("ten: Ủy ban nhân dân huyện Bình Minh", &format!("chu_quan: {superior}\n  ten: Sở Nông nghiệp và Môi trường tỉnh Bà Rịa - Vũng Tàu"))
            .change("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", "[SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG]")
            .change("dia_ban: huyện Bình Minh", "dia_ban: tỉnh Bà Rịa - Vũng Tàu")
            .change("dia_danh: Bình Minh", "dia_danh: Bà Rịa - Vũng Tàu")
            .change("ky_hieu: UBND", "ky_hieu: SNNMT")
            .change("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", "chuc_vu: Giám đốc")
            .change("của Ủy ban nhân dân huyện Bình Minh", "của Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu");
        case.run(&["check"], "vi").stderr
    };
    assert!(!told("ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU").contains("N598"));
    assert!(told("ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ").contains("N598"));
}
