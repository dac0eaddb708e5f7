//! What a chief of office finds wrong in the data behind a contradiction of a document.

use super::Case;

#[test]
fn an_aim_that_is_done_is_no_aim() {
    Case::small()
        .change("Tân Lập, muc_tieu: đạt chuẩn}", "Tân Lập, muc_tieu: đã đạt chuẩn NTM}")
        .refused(
            r#"
lỗi[N670]: mục tiêu ghi “đã đạt chuẩn NTM”: đó là việc đã xong, không phải mục tiêu của năm
  --> ntm.yaml:24:32
   |
24 |     - {ten: Tân Lập, muc_tieu: đã đạt chuẩn NTM}
   |                                ^^^^^^^^^^^^^^^^
  = đã có quyết định công nhận thì ghi danh hiệu vào cột danh_hieu, mục tiêu là “duy trì”; đạt đủ tiêu chí mà chưa có quyết định thì ghi mục tiêu “đạt chuẩn”
"#,
            r#"
error[N670]: the aim says “đã đạt chuẩn NTM”: that is done, and no aim of the year
  --> ntm.yaml:24:32
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

/// What `check` says first.
fn first(case: &Case, lang: &str) -> String {
    let said = case.run(&["check"], lang).stderr;
    said.split("\n\n").next().unwrap_or_default().trim().to_owned()
}

#[test]
fn recognised_and_completing_the_file() {
    let titled = |cells: &str, row: &str| {
        let row = format!("{{xa: Tân Lập{row}}}");
        quarter(&format!("{{ten: Tân Lập, danh_hieu: NTM{cells}}}"), ["1-3", "1"], &row)
    };
    let both = titled(", nam_cong_nhan: \"2018\"", "");
    assert_eq!(both.run(&["check"], "vi").code, 1);
    assert_eq!(
        first(&both, "vi"),
        r#"
lỗi[N671]: Tân Lập: bảng xa ghi đã được công nhận đạt chuẩn nông thôn mới, mà ở đây chưa có quyết định
  --> ntm.yaml:28:17
   |
28 |     cong_nhan: [{xa: Tân Lập}]
   |                 ^^^^^^^^^^^^^
  xem thêm: ntm.yaml:31:33
  = đã được công nhận thì bỏ dòng này; hồ sơ là của danh hiệu cao hơn thì ghi danh hiệu ấy; phải công nhận lại theo bộ tiêu chí mới thì ghi mục tiêu “đạt chuẩn” trong bảng xa; nếu đúng là vậy thì khai vào chap_nhan: [{ma: N671, tai: "Tân Lập", ly_do: "…"}]
"#
        .trim()
    );
    assert_eq!(
        first(&both, "en"),
        r#"
error[N671]: Tân Lập: the list of communes has it recognised (đạt chuẩn nông thôn mới), and here there is no decision yet
  --> ntm.yaml:28:17
   |
28 |     cong_nhan: [{xa: Tân Lập}]
   |                 ^^^^^^^^^^^^^
  see also: ntm.yaml:31:33
  = leave this row out if it is recognised; name the title if the file is for a higher one; where it must be recognised anew by the new set, write “đạt chuẩn” as its aim in the list of communes; if it is so, declare it in chap_nhan: [{ma: N671, tai: "Tân Lập", ly_do: "…"}]
"#
        .trim()
    );
    for case in [
        // A file for a higher title, and one for the same title that the commune aims at anew.
        titled(", nam_cong_nhan: \"2018\", muc_tieu: duy trì", ", danh_hieu: nâng cao"),
        titled(", nam_cong_nhan: \"2018\", muc_tieu: đạt chuẩn", ""),
        // A title that it has, and its decision.
        titled("", ", quyet_dinh: Quyết định số 9/QĐ-UBND"),
    ] {
        let said = case.run(&["check"], "vi").stderr;
        assert!(!said.contains("N671"), "{said}");
    }
}

#[test]
fn reached_and_not_among_those_who_complete_the_file() {
    let own = "{ten: Tân Lập, muc_tieu: đạt chuẩn}";
    let both = quarter(own, ["1-3", "1-3"], "{xa: Tân Lập}");
    assert_eq!(
        first(&both, "vi"),
        r#"
cảnh báo[N672]: Hòa An: đạt 3/3 tiêu chí (quý I năm 2025), bảng cong_nhan có xã đang hoàn thiện hồ sơ mà không có các xã này
  --> ntm.yaml:28:17
   |
28 |     cong_nhan: [{xa: Tân Lập}]
   |                 ^^^^^^^^^^^^^
  = văn bản kể chung vào số đang hoàn thiện hồ sơ đề nghị công nhận; đã có quyết định thì thêm dòng và số quyết định
"#
        .trim()
    );
    assert_eq!(
        first(&both, "en"),
        r#"
warning[N672]: Hòa An meet 3/3 criteria (quý I năm 2025); cong_nhan has communes that complete their file, and not these
  --> ntm.yaml:28:17
   |
28 |     cong_nhan: [{xa: Tân Lập}]
   |                 ^^^^^^^^^^^^^
  = the document counts them among those that complete their file; add a row with the number of the decision where there is one
"#
        .trim()
    );
    for case in [
        // Nobody is listed as completing; nobody else reached it; both are listed.
        quarter(own, ["1-3", "1-3"], "{xa: Tân Lập, quyet_dinh: Quyết định số 9/QĐ-UBND}"),
        quarter(own, ["1-3", "1"], "{xa: Tân Lập}"),
        quarter(own, ["1-3", "1-3"], "{xa: Tân Lập}, {xa: Hòa An}"),
    ] {
        let said = case.run(&["check"], "vi").stderr;
        assert!(!said.contains("N672"), "{said}");
    }
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
