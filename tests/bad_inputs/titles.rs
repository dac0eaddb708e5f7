//! Titles, legends and sheets' names that say of the marks or amounts below them something else than
//! the table reads.

use super::Case;

fn status(name: &str, title: &str, legend: &str) -> Case {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                name,
                &[
                    &[title],
                    &["TT", "Xã", "1", "2", "3"],
                    &["=1", "Tân Lập", "x", "", ""],
                    &["=2", "Hòa An", "x", "", ""],
                    &[],
                    &[legend],
                ],
            )],
        )
        .table("hien_trang", "{tep: a.xlsx, ngay: 31/12/2024}")
}

fn codes(case: &Case) -> String {
    let run = case.run(&["check"], "vi");
    let codes = run.stderr.split('[').skip(1).filter_map(|part| part.get(..4));
    let mut codes: Vec<&str> = codes.filter(|code| code.starts_with('N')).collect();
    codes.dedup();
    codes.join(" ")
}

#[test]
fn titles_of_what_is_not_met() {
    for title in ["CÁC TIÊU CHÍ CÒN LẠI", "BIỂU TỔNG HỢP TIÊU CHÍ CÒN NỢ", "DANH SÁCH TC CHƯA ĐẠT"]
    {
        assert_eq!(codes(&status("T", title, "")), "N276", "{title}");
    }
    assert_eq!(codes(&status("TC chưa đạt", "", "")), "N276");
    let title = "CÁC TIÊU CHÍ PHẤN ĐẤU ĐẠT TRONG NĂM 2025";
    assert_eq!(codes(&status("T", title, "")), "N277");
    for title in [
        "HIỆN TRẠNG CÁC XÃ CHƯA ĐẠT CHUẨN",
        "KẾT QUẢ THỰC HIỆN TIÊU CHÍ ĐẠT VÀ CHƯA ĐẠT",
        "KẾT QUẢ THỰC HIỆN VÀ KẾ HOẠCH PHẤN ĐẤU NĂM 2025",
        "THỰC TRẠNG NÔNG THÔN MỚI ĐẾN HẾT THÁNG 12 NĂM 2024",
    ] {
        assert_eq!(codes(&status("T", title, "")), "", "{title}");
    }
}

#[test]
fn legends_that_turn_the_marks() {
    for legend in [
        "Đánh dấu x vào xã chưa đạt",
        "Ghi chú: x là xã không đạt",
        "(x: chưa; để trống: đạt)",
        "x: không; để trống: đạt",
        "Ghi chú: dấu x là tiêu chí phải phấn đấu trong năm 2025",
    ] {
        for case in [status("T", "", legend), status("T", legend, "")] {
            assert!(codes(&case).contains("N276"), "{legend}: {}", codes(&case));
        }
    }
    assert_eq!(codes(&status("T", "", "Ghi chú: ô trống là tiêu chí đã đạt")), "N264");
    for legend in [
        "Ghi chú: “x” là đạt; “+” là giao đạt thêm",
        "(Đánh dấu x vào tiêu chí đạt, để trống nếu chưa đạt)",
        "x: đạt; để trống: chưa đạt",
        "Ghi chú: x = đạt chuẩn, ô trống = không đạt",
        "Đánh dấu x vào ô tương ứng",
        "Ghi chú: x: tiêu chí xã tự đánh giá đạt, chưa được thẩm định",
    ] {
        let said = codes(&status("T", "", legend));
        assert!(!said.contains("N276") && !said.contains("N264"), "{legend}: {said}");
    }
}

#[test]
fn the_words_of_a_legend() {
    status("T", "", "Ghi chú: ô trống là tiêu chí đã đạt").refused(r#"
lỗi[N264]: “Ghi chú: ô trống là tiêu chí đã đạt” giải thích ô trống khác với bảng này: ở đây ô trống là chưa đạt
  --> a.xlsx, T!A6
  = ghi dấu x vào tiêu chí đạt, để trống tiêu chí chưa đạt; nếu bảng đúng là như vậy, sửa dòng chữ ấy
"#, r#"
error[N264]: “Ghi chú: ô trống là tiêu chí đã đạt” explains blanks otherwise; this table reads them as not met
  --> a.xlsx, T!A6
  = mark what is met and leave blank what is not; if the table is just that, correct the words
"#);
}

#[test]
fn years_of_months() {
    let title = "HIỆN TRẠNG TIÊU CHÍ THÁNG 12 NĂM 2022";
    assert!(codes(&status("T", title, "")).contains("N229"));
    let title = "HIỆN TRẠNG TIÊU CHÍ ĐẾN HẾT THÁNG 12 NĂM 2023";
    assert!(codes(&status("T", title, "")).contains("N268"));
}

#[test]
fn a_part_of_the_year_over_a_plan() {
    let plan = |title: &str| {
        Case::small()
            .book(
                "a.xlsx",
                &[(
                    "T",
                    &[
                        &[title],
                        &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                        &["=1", "Ngân sách tỉnh", "=200"],
                    ],
                )],
            )
            .table("nguon_luc", "a.xlsx")
    };
    plan("KẾ HOẠCH VỐN 6 THÁNG CUỐI NĂM 2025").remarked(r#"
cảnh báo[N283]: “KẾ HOẠCH VỐN 6 THÁNG CUỐI NĂM 2025” là số liệu riêng của các tháng 7-12, bảng Nguồn lực ở đây là số liệu từ đầu năm đến tháng 12
  --> a.xlsx, T!A1
  = xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó
"#, r#"
warning[N283]: “KẾ HOẠCH VỐN 6 THÁNG CUỐI NĂM 2025” is of months 7-12 alone, table Nguồn lực here of the year to month 12
  --> a.xlsx, T!A1
  = see whether the sheet is of another period; if it is the right one, correct the period named there
"#);
    plan("KẾ HOẠCH VỐN TRUNG HẠN 2021-2025").remarked(r#"
cảnh báo[N229]: “KẾ HOẠCH VỐN TRUNG HẠN 2021-2025” ghi năm 2021-2025, số liệu ở đây phải của năm 2025
  --> a.xlsx, T!A1
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#, r#"
warning[N229]: “KẾ HOẠCH VỐN TRUNG HẠN 2021-2025” says 2021-2025, the data here must be of 2025
  --> a.xlsx, T!A1
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#);
    for (title, said) in [
        ("KẾ HOẠCH VỐN 6 THÁNG ĐẦU NĂM 2025", "N542"),
        ("KẾ HOẠCH VỐN NĂM 2025 CHƯƠNG TRÌNH GIAI ĐOẠN 2021-2025", ""),
        ("Bình Minh, tháng 01 năm 2025", ""),
        ("KẾ HOẠCH VỐN NĂM 2025", ""),
    ] {
        assert_eq!(codes(&plan(title)), said, "{title}");
    }
}
