//! What a clerk of a province met on a walk through the program: units outside groups, years that none
//! can be, tables that leave a unit or a source out.

use super::Case;
use super::tables::{period, sheet};

/// Four communes more in the small project, so that there is a "most" of them.
fn of_six(case: Case) -> Case {
    let many = ["Một Thôn", "Hai Thôn", "Ba Thôn", "Bốn Thôn"];
    let each = |line: fn(&str) -> String| many.iter().map(|name| line(name)).collect::<String>();
    let communes = each(|name| format!("    - {{ten: {name}}}\n"));
    let met = each(|name| format!("    - {{xa: {name}, dat: \"1\"}}\n"));
    let given = each(|name| format!("    - {{xa: {name}, giao: \"2\"}}\n"));
    case.change(
        "  hien_trang:\n    - {xa: Tân Lập",
        &format!("{communes}  hien_trang:\n{met}    - {{xa: Tân Lập"),
    )
    .change("  giao:\n", &format!("  giao:\n{given}"))
}

#[test]
fn sums_of_years_in_columns_of_titles_count_them() {
    let rows = |count: &'static str| {
        sheet(
            "xa",
            &[
                &["TT", "Xã", "Xã NTM", "Xã NTM nâng cao", "Mục tiêu năm"],
                &["", "Tổng số", count, "=1", ""],
                &["=1", "Tân Lập", "=2016", "2016-2020", "Duy trì"],
                &["=2", "Hòa An", "=2019", "", "Duy trì"],
            ],
            "",
        )
        .change(
            "dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}",
            "dat: \"1, 2, 3\"}\n    - {xa: Hòa An, dat: \"1, 2, 3\"}",
        )
        .change(
            "  giao:\n    - {xa: Tân Lập, giao: \"2, 3\"}\n    - {xa: Hòa An, giao: \"2\"}\n",
            "",
        )
    };
    assert_eq!(rows("=2").said().0, "");
    assert_eq!(rows("2 xã").said().0, "");
    assert_eq!(rows("02 đơn vị").said().0, "");
    rows("=3").refused(
        r#"
lỗi[N218]: dòng tổng, cột “Xã NTM” ghi 3, cộng các dòng được 2
  --> so.xlsx, Bảng!C2
  xem thêm: so.xlsx, Bảng!C3
  xem thêm: so.xlsx, Bảng!C4
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
        r#"
error[N218]: the totals row says 3 for “Xã NTM”, its rows add up to 2
  --> so.xlsx, Bảng!C2
  see also: so.xlsx, Bảng!C3
  see also: so.xlsx, Bảng!C4
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
    );
}

#[test]
fn units_in_no_group() {
    let case = sheet(
        "xa",
        &[
            &["TT", "Xã", "Mục tiêu năm"],
            &["=1", "Tân Lập", "đạt chuẩn"],
            &["II", "Khu vực miền núi", ""],
            &["=2", "Hòa An", "tăng tiêu chí"],
        ],
        "",
    );
    case.remarked(r#"
cảnh báo[N593]: không thuộc nhóm nào trong khi các đơn vị khác có nhóm: Tân Lập; các biểu xếp vào cuối, dưới “Chưa xếp nhóm”
  --> so.xlsx, Bảng!B2
  = ghi tên nhóm ở dòng trên các đơn vị ấy (không để dòng ấy trống tên hoặc trong bo_qua), hoặc ghi vào cột nhóm
"#, r#"
warning[N593]: in no group while other units have one: Tân Lập; the tables have them last, under “Chưa xếp nhóm”
  --> so.xlsx, Bảng!B2
  = write the group's name in the row above them (with its name, and not in bo_qua), or in the column of groups
"#);
}

#[test]
fn years_of_recognition_that_none_can_be() {
    let listed = |year: &'static str| {
        sheet(
            "xa",
            &[
                &["TT", "Xã", "Xã NTM", "Mục tiêu năm"],
                &["=1", "Tân Lập", year, "Duy trì"],
                &["=2", "Hòa An", "", "tăng tiêu chí"],
            ],
            "",
        )
    };
    listed("=2108").refused(r#"
lỗi[N584]: danh hiệu ghi “2108”: năm 2108 sau thời điểm của số liệu (hết năm 2024), chưa phải danh hiệu đã có
  --> so.xlsx, Bảng!C2
  = danh hiệu đang phấn đấu thì ghi vào cột mục tiêu (muc_tieu); danh hiệu đã có thì sửa năm
"#, r#"
error[N584]: the title says “2108”: 2108 is after the end of the figures (2024), so that it is not borne yet
  --> so.xlsx, Bảng!C2
  = a title that is aimed at belongs in muc_tieu; correct the year of one that the commune bears
"#);
    listed("=1916").refused(r#"
lỗi[N594]: năm công nhận ghi “1916”: chương trình nông thôn mới bắt đầu từ năm 2010, trước đó chưa có danh hiệu
  --> so.xlsx, Bảng!C2
  = sửa năm ghi nhầm
"#, r#"
error[N594]: the year of recognition is “1916”: the programme began in 2010, and there were no titles before
  --> so.xlsx, Bảng!C2
  = correct the year
"#);
}

#[test]
fn an_aim_at_the_title_that_is_borne() {
    Case::small()
        .change(
            "{ten: Tân Lập, muc_tieu: đạt chuẩn}",
            "{ten: Tân Lập, danh_hieu: NTM, muc_tieu: đạt chuẩn}",
        )
        .change("{xa: Tân Lập, dat: \"1\"}", "{xa: Tân Lập, dat: \"1, 2, 3\"}")
        .change("    - {xa: Tân Lập, giao: \"2, 3\"}\n", "")
        .remarked(r#"
cảnh báo[N595]: Tân Lập: mục tiêu năm là “đạt chuẩn” mà đã được công nhận danh hiệu ấy hoặc cao hơn
  --> ntm.yaml:24:48
   |
24 |     - {ten: Tân Lập, danh_hieu: NTM, muc_tieu: đạt chuẩn}
   |                                                ^^^^^^^^^
  xem thêm: ntm.yaml:24:33
  = giữ danh hiệu thì ghi mục tiêu “duy trì”; nếu phải công nhận lại theo bộ tiêu chí mới thì bỏ danh hiệu cũ
"#, r#"
warning[N595]: Tân Lập aims at “đạt chuẩn” but bears that title or a higher one already
  --> ntm.yaml:24:48
   |
24 |     - {ten: Tân Lập, danh_hieu: NTM, muc_tieu: đạt chuẩn}
   |                                                ^^^^^^^^^
  see also: ntm.yaml:24:33
  = to keep the title write “duy trì” as the aim; where it must be recognised anew by the new set, leave the old title out
"#);
}

#[test]
fn a_status_that_lists_only_what_is_new() {
    of_six(Case::small().book(
        "so.xlsx",
        &[(
            "K",
            &[
                &["Xã", "1", "2", "3"],
                &["Một Thôn", "", "x", ""],
                &["Hai Thôn", "", "", ""],
                &["Ba Thôn", "", "x", ""],
                &["Bốn Thôn", "", "x", ""],
                &["Tân Lập", "", "x", "x"],
                &["Hòa An", "x", "", ""],
            ],
        )],
    ))
    .change(
        "du_lieu:\n",
        "ky:\n  - ky: 2025-6T\n    hien_trang: {tep: so.xlsx, trang: K}\ndu_lieu:\n",
    )
    .refused(r#"
lỗi[N596]: hiện trạng 6 tháng đầu năm 2025, Bộ tiêu chí thử: 5 trong 6 đơn vị mất quá nửa số tiêu chí đã đạt ở kỳ trước
  --> so.xlsx, K!B6
  xem thêm: so.xlsx, K!B2–B5 (4 ô)
  = hiện trạng của kỳ phải ghi mọi tiêu chí đạt tính đến ngày chốt, không chỉ tiêu chí mới đạt trong kỳ; nếu đúng là giảm, khai vào chap_nhan: [{ma: N596, tai: "6 tháng đầu năm 2025, Bộ tiêu chí thử", ly_do: "…"}]
"#, r#"
error[N596]: status of 6 tháng đầu năm 2025, Bộ tiêu chí thử: 5 of 6 units have lost more than half of the criteria met a period earlier
  --> so.xlsx, K!B6
  see also: so.xlsx, K!B2–B5 (4 cells)
  = the status of a period lists all criteria met by its closing day, not only those newly met; if so many were lost, state it in chap_nhan: [{ma: N596, tai: "6 tháng đầu năm 2025, Bộ tiêu chí thử", ly_do: "…"}]
"#);
}

#[test]
fn hamlets_that_one_table_leaves_out() {
    let hamlets = |blank: &str, in_period: &'static str| {
        of_six(period(
            "xom",
            &[
                &["Xã", "Tổng số thôn", "Thôn đạt chuẩn NTM"],
                &["Một Thôn", "=9", "=5"],
                &["Hai Thôn", "=9", "=5"],
                &["Ba Thôn", "=9", "=5"],
                &["Bốn Thôn", "=9", "=5"],
                &["Tân Lập", "=9", in_period],
            ],
            "",
        ).change("hien_trang: {tep: so.xlsx, trang: K}", "chot: 30/6/2025").change("    chot: 30/6/2025\n", ""))
        .change(
            "  giao:\n",
            &format!(
                "  xom:\n    - {{xa: Một Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Hai Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Ba Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Bốn Thôn, tong: 9, ntm_da_dat: 5}}\n    - {{xa: Tân Lập, tong: 9{blank}}}\n    - {{xa: Hòa An, tong: 4, ntm_da_dat: 0}}\n  giao:\n"
            ),
        )
    };
    hamlets(", ntm_da_dat: 4", "").remarked(r#"
cảnh báo[N535]: Số thôn đạt chuẩn nông thôn mới (6 tháng đầu năm 2025): số cộng chưa đủ, còn để trống: Tân Lập
  --> so.xlsx, Bảng!A6
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
warning[N535]: Số thôn đạt chuẩn nông thôn mới (6 tháng đầu năm 2025): the sum is not the whole, not given: Tân Lập
  --> so.xlsx, Bảng!A6
  = fill in what is blank; where there is none, write 0
"#);
    hamlets("", "=4").remarked(r#"
cảnh báo[N535]: Số thôn đạt chuẩn nông thôn mới (đầu năm): số cộng chưa đủ, còn để trống: Tân Lập
  --> ntm.yaml:46:7
   |
46 |     - {xa: Tân Lập, tong: 9}
   |       ^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
warning[N535]: Số thôn đạt chuẩn nông thôn mới (đầu năm): the sum is not the whole, not given: Tân Lập
  --> ntm.yaml:46:7
   |
46 |     - {xa: Tân Lập, tong: 9}
   |       ^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#);
}

const PLAN: &str = "  nguon_luc:\n    - {ten: Ngân sách tỉnh, so_tien: 500}\n    - {ten: Vốn tín dụng, so_tien: 300}\n    - {ten: Nhân dân đóng góp, so_tien: 50}\n  giao:\n";

#[test]
fn sources_that_a_period_leaves_out() {
    period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn (triệu đồng)", "Huy động", "Giải ngân"],
            &["=1", "Ngân sách tỉnh", "=100", "=50"],
            &["=2", "Nhân dân đóng góp", "=20", ""],
        ],
        "",
    )
    .change("  giao:\n", PLAN)
    .remarked(r#"
cảnh báo[N597]: huy động 6 tháng đầu năm 2025: thiếu nguồn vốn có trong kế hoạch năm: Vốn tín dụng; báo cáo chưa có tổng số
  --> so.xlsx, Bảng!B3
  xem thêm: ntm.yaml:36:7
  = thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch
"#, r#"
warning[N597]: funding of 6 tháng đầu năm 2025 lacks sources of the year's plan: Vốn tín dụng; the report has no total
  --> so.xlsx, Bảng!B3
  see also: ntm.yaml:36:7
  = add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan
"#);
    period(
        "huy_dong",
        &[
            &["TT", "Nguồn vốn (triệu đồng)", "Huy động", "Giải ngân"],
            &["=1", "Ngân sách tỉnh", "=100", "=50"],
            &["=2", "Vốn tín dụng", "=80", ""],
            &["=3", "Nhân dân đóng góp", "=20", ""],
        ],
        "",
    )
    .change("  giao:\n", PLAN)
    .remarked(r#"
cảnh báo[N535]: Tổng giải ngân (6 tháng đầu năm 2025): số cộng chưa đủ, còn để trống: Vốn tín dụng
  --> so.xlsx, Bảng!B3
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
warning[N535]: Tổng giải ngân (6 tháng đầu năm 2025): the sum is not the whole, not given: Vốn tín dụng
  --> so.xlsx, Bảng!B3
  = fill in what is blank; where there is none, write 0
"#);
}

#[test]
fn a_work_that_resembles_a_listed_one() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Kế hoạch vốn (triệu đồng)", "Giải ngân (triệu đồng)"],
            &["=1", "Đường trục xã Tri Lễ đi Nậm Cắn", "=500", "=100"],
        ],
        "",
    )
    .change("  giao:\n", "  du_an:\n    - {ten: Đường trục xã Tri Lễ - Nậm Cắn, nstw: 500, tong_muc: 900}\n  giao:\n")
    .remarked(r#"
cảnh báo[N599]: công trình “Đường trục xã Tri Lễ đi Nậm Cắn” không có trong danh mục dự án, nhưng gần giống “Đường trục xã Tri Lễ - Nậm Cắn”
  --> so.xlsx, Bảng!B2
  xem thêm: ntm.yaml:35:13
  = nếu là một công trình, sửa tên cho trùng với danh mục (để đối chiếu vốn); nếu là công trình khác thì để nguyên

cảnh báo[N690]: “xã Tri Lễ” không có trong danh sách xã
  --> ntm.yaml:35:13
   |
35 |     - {ten: Đường trục xã Tri Lễ - Nậm Cắn, nstw: 500, tong_muc: 900}
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa tên trong câu, hoặc thêm vào bảng xa

cảnh báo[N690]: “xã Tri Lễ” không có trong danh sách xã
  --> so.xlsx, Bảng!B2
  = sửa tên trong câu, hoặc thêm vào bảng xa
"#, r#"
warning[N599]: work “Đường trục xã Tri Lễ đi Nậm Cắn” is not in the list of projects but resembles “Đường trục xã Tri Lễ - Nậm Cắn”
  --> so.xlsx, Bảng!B2
  see also: ntm.yaml:35:13
  = if they are one, write the name as in the list (so that its capital is compared); else leave it

warning[N690]: “xã Tri Lễ” is not in the list of communes
  --> ntm.yaml:35:13
   |
35 |     - {ten: Đường trục xã Tri Lễ - Nậm Cắn, nstw: 500, tong_muc: 900}
   |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the name in the text, or add it to the table xa

warning[N690]: “xã Tri Lễ” is not in the list of communes
  --> so.xlsx, Bảng!B2
  = correct the name in the text, or add it to the table xa
"#);
}

#[test]
fn remarks_that_take_back_hamlets_and_sources() {
    for words in ["Rút, không đăng ký thôn NTM năm 2025", "xin giảm 1 thôn"] {
        let case = sheet(
            "xom",
            &[
                &["Xã", "Tổng số thôn", "Thôn NTM đã đạt", "Thôn NTM giao", "Ghi chú"],
                &["Tân Lập", "=9", "=5", "=2", words],
                &["Hòa An", "=9", "=5", "=2", ""],
            ],
            "",
        );
        let said = case.said().0;
        let told = format!("N269]: ghi chú của “Tân Lập” viết “{words}”, số liệu của dòng vẫn");
        assert!(said.contains(&told), "{said}");
    }
    for words in ["Không tính vào tổng nguồn lực", "chưa tính vào tổng"] {
        let case = sheet(
            "nguon_luc",
            &[
                &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)", "Ghi chú"],
                &["=1", "Ngân sách tỉnh", "=500", ""],
                &["=2", "Vốn tín dụng", "=300", words],
            ],
            "",
        );
        let said = case.run(&["check"], "vi").stderr;
        assert!(said.contains("lỗi[N585]") && said.contains(words), "{said}");
    }
}

#[test]
fn criteria_met_but_not_decided_upon() {
    let rows = |words: &'static str| {
        sheet(
            "hien_trang",
            &[
                &["Xã", "1", "2", "3", "Ghi chú"],
                &["Tân Lập", "x", "", "", words],
                &["Hòa An", "x", "", "", ""],
            ],
            "",
        )
        .said()
        .0
    };
    let said = rows("Đạt thêm TC 1 nhưng chưa có QĐ");
    assert!(said.contains("cảnh báo[N269]"), "{said}");
    assert_eq!(rows("Đạt thêm TC 1"), "");
}

#[test]
fn headings_of_two_levels_that_are_repeated() {
    let head: &[&[&str]] = &[&["TT", "Xã", "Tiêu chí", "", ""], &["", "", "1", "2", "3"]];
    let rows: Vec<&[&str]> = [
        head[0],
        head[1],
        &["=1", "Tân Lập", "x", "", ""],
        &[],
        head[0],
        head[1],
        &["=2", "Hòa An", "x", "", ""],
    ]
    .to_vec();
    assert_eq!(sheet("hien_trang", &rows, "").said().0, "");
}

#[test]
fn columns_of_criteria_under_unknown_headings() {
    sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "QH-A", "HTKT-XH", "PTSX-KT"],
            &["=1", "Tân Lập", "x", "-", "-"],
            &["=2", "Hòa An", "x", "", ""],
        ],
        "",
    )
    .refused(r#"
lỗi[N202]: cột “QH-A” không thuộc bảng Hiện trạng
  --> so.xlsx, Bảng!C1
  tương tự: HTKT-XH; PTSX-KT
  xem thêm: so.xlsx, Bảng!D1–E1 (2 ô)
  = nếu cần đọc các cột tiêu chí (số tiêu chí: tiêu đề cột), ghi vào dòng của bảng trong ntm.yaml: cot: {"1": "QH-A", "2": "HTKT-XH", …}; nếu không dùng, ghi: bo_qua: ["QH-A", "HTKT-XH", "PTSX-KT"]
"#, r#"
error[N202]: column “QH-A” does not belong to table Hiện trạng
  --> so.xlsx, Bảng!C1
  likewise: HTKT-XH; PTSX-KT
  see also: so.xlsx, Bảng!D1–E1 (2 cells)
  = to read columns of criteria (the number: the heading), write at the table in ntm.yaml: cot: {"1": "QH-A", "2": "HTKT-XH", …}; if not needed, write: bo_qua: ["QH-A", "HTKT-XH", "PTSX-KT"]
"#);
    let read = sheet(
        "hien_trang",
        &[
            &["TT", "Xã", "QH-A", "HTKT-XH", "PTSX-KT"],
            &["=1", "Tân Lập", "x", "-", "-"],
            &["=2", "Hòa An", "x", "", ""],
        ],
        ", cot: {\"1\": \"QH-A\", \"2\": \"HTKT-XH\", \"3\": \"PTSX-KT\"}",
    );
    assert_eq!(read.said().0, "");
}

#[test]
fn two_tables_side_by_side() {
    sheet(
        "xom",
        &[
            &["TT", "Xã", "Tổng số thôn", "Thôn NTM đã đạt", "", "TT", "Xã"],
            &["=1", "Tân Lập", "=9", "=5", "", "=1", "Tân Lập"],
            &["=2", "Hòa An", "=9", "=5", "", "=2", "Hòa An"],
        ],
        "",
    )
    .refused(r#"
lỗi[N569]: bên phải bảng Xóm còn một bảng nữa, từ cột F–G: “TT, Xã”
  --> so.xlsx, Bảng!F1
  = chuyển bảng ấy sang trang khác, hoặc bỏ qua nó, ghi vào dòng của bảng trong ntm.yaml: bo_qua: [F, G]
"#, r#"
error[N569]: to the right of table Xóm is another one, in columns F–G: “TT, Xã”
  --> so.xlsx, Bảng!F1
  = move it to a sheet of its own, or pass it over; write at the table in ntm.yaml: bo_qua: [F, G]
"#);
}

#[test]
fn a_group_with_figures_and_without_a_name() {
    sheet(
        "xa",
        &[
            &["TT", "Xã", "Xã NTM", "Mục tiêu năm"],
            &["I", "Khu vực đồng bằng", "=0", ""],
            &["=1", "Tân Lập", "", "đạt chuẩn"],
            &["II", "", "=0", ""],
            &["=2", "Hòa An", "", "tăng tiêu chí"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Tên xã”
  --> so.xlsx, Bảng!B4
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Tên xã” is blank
  --> so.xlsx, Bảng!B4
  = fill in the row's name, or clear its values
"#,
    );
}
