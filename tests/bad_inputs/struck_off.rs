//! Rows that say of themselves that they do not count, in their names and remarks; units that are no
//! more; times that there are not; names and amounts that nearly agree.

use super::{Case, sheet};

/// A project with a table of the period.
fn of_period(key: &str, rows: &str) -> Case {
    let case = Case::small();
    let path = case.project().join("ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    case.file("ntm.yaml", format!("{text}ky:\n  - ky: 2025-6T\n    {key}: {rows}\n"))
}

#[test]
fn planned_works_that_are_struck_off_in_their_names() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW (triệu đồng)"],
            &["1", "Đường A", "=50"],
            &["2", "Đường B (hủy)", "=60"],
            &["3", "Hoãn: Đường C", "=70"],
            &["4", "Đường D - thay bằng Đường E", "=80"],
            &["5", "Đường F (năm 2027)", "=90"],
        ],
    )
    .refused(r#"
lỗi[N249]: dòng “Đường B (hủy)” ghi “hủy”: không rõ có thuộc kế hoạch không
  --> b.xlsx, B!B3
  tương tự: Hoãn: Đường C; Đường D - thay bằng Đường E
  xem thêm: b.xlsx, B!B4–B5 (2 ô)
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi

cảnh báo[N652]: “Đường F (năm 2027)” ghi năm 2027, số tiền ở đây phải của năm 2025
  --> b.xlsx, B!B6
  = nếu không phải tiền của năm 2025, bỏ đi; nếu phải, ghi rõ trong tên: “… năm 2025” hoặc “… chuyển sang”
"#, r#"
error[N249]: row “Đường B (hủy)” says “hủy”: it is not clear whether it belongs to the plan
  --> b.xlsx, B!B3
  likewise: Hoãn: Đường C; Đường D - thay bằng Đường E
  see also: b.xlsx, B!B4–B5 (2 cells)
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words

warning[N652]: “Đường F (năm 2027)” says 2027, the amounts here must be of 2025
  --> b.xlsx, B!B6
  = leave it out if it is not money of 2025; if it is, say so in the name: “… năm 2025” or “… chuyển sang”
"#);
}

#[test]
fn sources_that_are_struck_off_in_their_names() {
    Case::small()
        .table("nguon_luc", "[{ten: NSTW, so_tien: 5}, {ten: Vốn ODA (trùng), so_tien: 6}]")
        .refused(r#"
lỗi[N249]: dòng “Vốn ODA (trùng)” ghi “trùng”: không rõ có thuộc kế hoạch không
  --> ntm.yaml:32:40
   |
32 |   nguon_luc: [{ten: NSTW, so_tien: 5}, {ten: Vốn ODA (trùng), so_tien: 6}]
   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi
"#, r#"
error[N249]: row “Vốn ODA (trùng)” says “trùng”: it is not clear whether it belongs to the plan
  --> ntm.yaml:32:40
   |
32 |   nguon_luc: [{ten: NSTW, so_tien: 5}, {ten: Vốn ODA (trùng), so_tien: 6}]
   |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words
"#);
}

#[test]
fn works_of_a_period_that_are_struck_off_in_their_names() {
    of_period(
        "cong_trinh",
        "[{ten: Đường A, ke_hoach: 5, giai_ngan: 1}, {ten: Đường B - tạm dừng, ke_hoach: 6, giai_ngan: 2}]",
    )
    .remarked(r#"
cảnh báo[N627]: “Đường B - tạm dừng” ghi “tạm dừng”, dòng ấy vẫn được tính
  --> ntm.yaml:34:67
   |
34 | …h: [{ten: Đường A, ke_hoach: 5, giai_ngan: 1}, {ten: Đường B - tạm dừng, ke_hoach: 6, giai_ngan: 2}]
   |                                                       ^^^^^^^^^^^^^^^^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, bỏ lời ấy đi
"#, r#"
warning[N627]: “Đường B - tạm dừng” says “tạm dừng”, but its row counts
  --> ntm.yaml:34:67
   |
34 | …h: [{ten: Đường A, ke_hoach: 5, giai_ngan: 1}, {ten: Đường B - tạm dừng, ke_hoach: 6, giai_ngan: 2}]
   |                                                       ^^^^^^^^^^^^^^^^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, take those words away
"#);
}

#[test]
fn arrears_of_works_that_are_not_finished() {
    of_period(
        "no_dong",
        "[{ten: Đường A, nam: 2027, gia_tri: 5, da_tra: 1, con_no: 4}, {ten: Đường B, nam: chưa hoàn thành, gia_tri: 6, da_tra: 1, con_no: 5}]",
    )
    .remarked(r#"
cảnh báo[N531]: công trình còn nợ ghi hoàn thành 2027, sau năm 2025 của kỳ báo cáo
  --> ntm.yaml:34:35
   |
34 |     no_dong: [{ten: Đường A, nam: 2027, gia_tri: 5, da_tra: 1, con_no: 4}, {ten: Đường B, nam: chưa …
   |                                   ^^^^
  = nếu chép từ năm khác thì sửa lại

cảnh báo[N627]: “Đường B” ghi “chưa hoàn thành”, dòng ấy vẫn được tính
  --> ntm.yaml:34:96
   |
34 | …i: 5, da_tra: 1, con_no: 4}, {ten: Đường B, nam: chưa hoàn thành, gia_tri: 6, da_tra: 1, con_no: 5}]
   |                                                   ^^^^^^^^^^^^^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, bỏ lời ấy đi
"#, r#"
warning[N531]: a work with arrears is said to be finished 2027, after the period's year 2025
  --> ntm.yaml:34:35
   |
34 |     no_dong: [{ten: Đường A, nam: 2027, gia_tri: 5, da_tra: 1, con_no: 4}, {ten: Đường B, nam: chưa …
   |                                   ^^^^
  = correct it if it was copied from another year

warning[N627]: “Đường B” says “chưa hoàn thành”, but its row counts
  --> ntm.yaml:34:96
   |
34 | …i: 5, da_tra: 1, con_no: 4}, {ten: Đường B, nam: chưa hoàn thành, gia_tri: 6, da_tra: 1, con_no: 5}]
   |                                                   ^^^^^^^^^^^^^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, take those words away
"#);
}

#[test]
fn hamlets_that_are_no_more() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, ten: Nà Pài (giải thể), ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên}, {xa: Tân Lập, ten: Đồng Trền}, {xa: Hòa An, ten: Nà Cáp}]")
        .remarked(r#"
cảnh báo[N627]: “Nà Pài (giải thể)” ghi “giải thể”, dòng ấy vẫn được tính
  --> ntm.yaml:32:28
   |
32 |   xom: [{xa: Tân Lập, ten: Nà Pài (giải thể), ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên}, {xa: Tâ…
   |                            ^^^^^^^^^^^^^^^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, bỏ lời ấy đi

cảnh báo[N632]: “Đồng Trền” chỉ khác dấu với “Đồng Trên”, có thể cùng là một
  --> ntm.yaml:32:113
   |
32 | …da_dat: x}, {xa: Tân Lập, ten: Đồng Trên}, {xa: Tân Lập, ten: Đồng Trền}, {xa: Hòa An, ten: Nà Cáp}]
   |                                                                ^^^^^^^^^
  xem thêm: ntm.yaml:32:82
  = nếu là một, viết như nhau ở mọi chỗ; nếu đúng là hai tên, khai vào chap_nhan
"#, r#"
warning[N627]: “Nà Pài (giải thể)” says “giải thể”, but its row counts
  --> ntm.yaml:32:28
   |
32 |   xom: [{xa: Tân Lập, ten: Nà Pài (giải thể), ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên}, {xa: Tâ…
   |                            ^^^^^^^^^^^^^^^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, take those words away

warning[N632]: “Đồng Trền” differs by its tones alone from “Đồng Trên”: they may be one
  --> ntm.yaml:32:113
   |
32 | …da_dat: x}, {xa: Tân Lập, ten: Đồng Trên}, {xa: Tân Lập, ten: Đồng Trền}, {xa: Hòa An, ten: Nà Cáp}]
   |                                                                ^^^^^^^^^
  see also: ntm.yaml:32:82
  = if they are one, write them alike everywhere; if they are two, accept it in chap_nhan
"#);
}

#[test]
fn several_hamlets_in_one_row() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, ten: Nà Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}, {xa: Hòa An, ten: Nà Cáp.}]")
        .refused(r#"
lỗi[N271]: ô “Nà Pài (2 thôn)” ghi nhiều thôn, nhưng mỗi dòng chỉ tính là một thôn
  --> ntm.yaml:32:28
   |
32 |   xom: [{xa: Tân Lập, ten: Nà Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}…
   |                            ^^^^^^^^^^^^^^^
  = ghi mỗi thôn một dòng; nếu chỉ có số lượng, để trống tên thôn và ghi số thôn của xã; nếu là tên của một thôn, viết không có dấu phẩy, dấu cộng, xuống dòng (tên theo ngày lễ viết 2/9)

lỗi[N271]: ô “Thôn 1…4” ghi nhiều thôn, nhưng mỗi dòng chỉ tính là một thôn
  --> ntm.yaml:32:65
   |
32 | …ập, ten: Nà Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}, {xa: Hòa An, ten…
   |                                                ^^^^^^^^
  = ghi mỗi thôn một dòng; nếu chỉ có số lượng, để trống tên thôn và ghi số thôn của xã; nếu là tên của một thôn, viết không có dấu phẩy, dấu cộng, xuống dòng (tên theo ngày lễ viết 2/9)

lỗi[N316]: “Nà Cáp.” bị ghi hai lần ở Hòa An
  --> ntm.yaml:32:121
   |
32 | … Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}, {xa: Hòa An, ten: Nà Cáp.}]
   |                                                                                             ^^^^^^^
  xem thêm: ntm.yaml:32:94
  = nếu chép thừa, xóa một dòng; nếu là hai thôn khác nhau, thêm vào tên cho khác: “Khe Cạn 1”, “Khe Cạn 2”
"#, r#"
error[N271]: cell “Nà Pài (2 thôn)” names several hamlets, but a row counts as one hamlet only
  --> ntm.yaml:32:28
   |
32 |   xom: [{xa: Tân Lập, ten: Nà Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}…
   |                            ^^^^^^^^^^^^^^^
  = give each hamlet a row; where only their number is known, leave the name blank and write the commune's number; the name of one hamlet is written without comma, plus or line break (one named after a day as 2/9)

error[N271]: cell “Thôn 1…4” names several hamlets, but a row counts as one hamlet only
  --> ntm.yaml:32:65
   |
32 | …ập, ten: Nà Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}, {xa: Hòa An, ten…
   |                                                ^^^^^^^^
  = give each hamlet a row; where only their number is known, leave the name blank and write the commune's number; the name of one hamlet is written without comma, plus or line break (one named after a day as 2/9)

error[N316]: “Nà Cáp.” is given twice in Hòa An
  --> ntm.yaml:32:121
   |
32 | … Pài (2 thôn)}, {xa: Tân Lập, ten: Thôn 1…4}, {xa: Hòa An, ten: Nà Cáp}, {xa: Hòa An, ten: Nà Cáp.}]
   |                                                                                             ^^^^^^^
  see also: ntm.yaml:32:94
  = delete one if it was copied; if they are two, tell them apart in their names: “Khe Cạn 1”, “Khe Cạn 2”
"#);
}

#[test]
fn communes_that_were_merged() {
    sheet(
        "xa",
        &[
            &["TT", "Tên xã"],
            &["1", "Tân Lập"],
            &["2", "Hòa An"],
            &["3", "Tân Tiến (đã sáp nhập vào Tân Lập)"],
            &["4", "Tân Lập, Tân Tiến"],
            &["5", "Sở Nông nghiệp và Môi trường"],
        ],
    )
    .refused(r#"
lỗi[N629]: tên xã “Tân Tiến (đã sáp nhập vào Tân Lập)” có lời “đã sáp nhập vào Tân Lập”, không phải là một phần của tên
  --> b.xlsx, B!B4
  = mỗi xã hiện nay một dòng, chỉ ghi tên hiện nay; xã cũ đã sáp nhập thì bỏ dòng ấy, ở mọi bảng

lỗi[N629]: tên xã “Tân Lập, Tân Tiến” có cả “Tân Lập”, xã ấy đã có dòng riêng
  --> b.xlsx, B!B5
  = mỗi xã hiện nay một dòng, chỉ ghi tên hiện nay; xã cũ đã sáp nhập thì bỏ dòng ấy, ở mọi bảng

lỗi[N245]: “Sở Nông nghiệp và Môi trường” không phải là tên
  --> b.xlsx, B!B6
  = ghi tên, để trống nếu là cả xã; không có gì để ghi thì bỏ dòng
"#, r#"
error[N629]: the commune's name “Tân Tiến (đã sáp nhập vào Tân Lập)” has the words “đã sáp nhập vào Tân Lập”, which are no part of a name
  --> b.xlsx, B!B4
  = give each commune of today one row with nothing but its name of today; leave out the row of a commune that was merged, in every table

error[N629]: the commune's name “Tân Lập, Tân Tiến” has “Tân Lập” in it, which has a row of its own
  --> b.xlsx, B!B5
  = give each commune of today one row with nothing but its name of today; leave out the row of a commune that was merged, in every table

error[N245]: “Sở Nông nghiệp và Môi trường” is no name
  --> b.xlsx, B!B6
  = write the name, or leave it blank for the whole commune; leave the row out if there is nothing
"#);
}

#[test]
fn titles_that_are_not_sure() {
    Case::small()
        .change("{ten: Hòa An", "{danh_hieu: \"NTM?\", ten: Hòa An")
        .refused(r#"
lỗi[N214]: “NTM?” không dùng được cho danh_hieu; chọn một trong “NTM”, “nâng cao”, “kiểu mẫu”, “hiện đại”
  --> ntm.yaml:25:19
   |
25 |     - {danh_hieu: "NTM?", ten: Hòa An, muc_tieu: tăng tiêu chí}
   |                   ^^^^^^
  = có phải “NTM”?
"#, r#"
error[N214]: “NTM?” is no value of danh_hieu; choose one of “NTM”, “nâng cao”, “kiểu mẫu”, “hiện đại”
  --> ntm.yaml:25:19
   |
25 |     - {danh_hieu: "NTM?", ten: Hòa An, muc_tieu: tăng tiêu chí}
   |                   ^^^^^^
  = did you mean “NTM”?
"#);
}

#[test]
fn times_that_there_are_not() {
    sheet(
        "nhiem_vu",
        &[
            &["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
            &["1", "Kiện toàn", "Phòng A", "30/2/2025"],
            &["2", "Rà soát", "Phòng A", "Quý V"],
            &["3", "Tập huấn", "Phòng A", "06/15/2025"],
            &["4", "Tổng hợp", "Phòng A", "Quý III"],
        ],
    )
    .refused(
        r#"
lỗi[N628]: không có thời điểm “30/2/2025”
  --> b.xlsx, B!D2
  tương tự: Quý V; 06/15/2025
  xem thêm: b.xlsx, B!D3–D4 (2 ô)
  = sửa lại cho đúng; ngày trước, tháng sau: 15/6/2026; quý từ I đến IV; tháng từ 1 đến 12
"#,
        r#"
error[N628]: there is no “30/2/2025”
  --> b.xlsx, B!D2
  likewise: Quý V; 06/15/2025
  see also: b.xlsx, B!D3–D4 (2 cells)
  = correct it; the day comes before the month: 15/6/2026; quarters are I to IV, months 1 to 12
"#,
    );
}

#[test]
fn tasks_of_another_year() {
    Case::small()
        .table("nhiem_vu", "[{viec: Kiện toàn, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, chu_tri: Phòng A, thoi_han: 15/01/2026}]")
        .remarked(r#"
cảnh báo[N567]: thời hạn của “Kiện toàn” là Quý I/2026, sau năm kế hoạch 2025
  --> ntm.yaml:32:75
   |
32 | …, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - X…
   |                                               ^^^^^^^^^^
  = sửa thời hạn; việc chuyển sang năm sau thì bỏ khỏi bảng

cảnh báo[N627]: “Rà soát” ghi “Hủy”, dòng ấy vẫn được tính
  --> ntm.yaml:32:147
   |
32 | …oát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, chu_tri: Phòng A, thoi_han…
   |                                                  ^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, bỏ lời ấy đi

cảnh báo[N632]: “Phòng Văn hoá - Xã hôi” chỉ khác dấu với “Phòng Văn hóa - Xã hội”, có thể cùng là một
  --> ntm.yaml:32:113
   |
32 | … Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, c…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:32:41
  = nếu là một, viết như nhau ở mọi chỗ; nếu đúng là hai tên, khai vào chap_nhan

cảnh báo[N712]: “Xã hôi”: có lẽ gõ nhầm từ “xã hội”
  --> ntm.yaml:32:113
   |
32 | … Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, c…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  = sửa chữ ấy; đúng là vậy thì ghi vào chap_nhan
"#, r#"
warning[N567]: “Kiện toàn” is due by Quý I/2026, after the plan's year 2025
  --> ntm.yaml:32:75
   |
32 | …, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - X…
   |                                               ^^^^^^^^^^
  = correct the deadline; leave out what is put off to the next year

warning[N627]: “Rà soát” says “Hủy”, but its row counts
  --> ntm.yaml:32:147
   |
32 | …oát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, chu_tri: Phòng A, thoi_han…
   |                                                  ^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, take those words away

warning[N632]: “Phòng Văn hoá - Xã hôi” differs by its tones alone from “Phòng Văn hóa - Xã hội”: they may be one
  --> ntm.yaml:32:113
   |
32 | … Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, c…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:32:41
  = if they are one, write them alike everywhere; if they are two, accept it in chap_nhan

warning[N712]: “Xã hôi” is perhaps “xã hội”
  --> ntm.yaml:32:113
   |
32 | … Quý I/2026}, {viec: Rà soát, chu_tri: Phòng Văn hoá - Xã hôi, thoi_han: Hủy}, {viec: Báo cáo năm, c…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  = correct the word; if it is meant, put it into chap_nhan
"#);
}

#[test]
fn remarks_and_names_that_nearly_agree() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, ten: Đá Bạc, ntm_giao: x}, {xa: Hòa An, ten: Nà Cáp}]")
        .table("nguon_luc", "[{ten: NSTW, so_tien: 4200, ghi_chu: \"TW giao 4,5 tỷ\"}, {ten: NSĐP, so_tien: 300}]")
        .table("du_an", "[{ten: Đường nội thôn Khe Sim, nhom: Giao thông, dia_diem: Thôn Đá Bac, quyet_dinh: 15/QĐ-UBND ngày 12/01/2023, von_nstw: 5, von_nsdp: 1}, {ten: Đường nội thôn Khe Sim, nhom: Thủy lợi, dia_diem: Nà Cáp, quyet_dinh: 16/QĐ-UBND ngày 12/01/2025, von_nstw: 6, von_nsdp: 1}]")
        .remarked(r#"
cảnh báo[N531]: quyết định đầu tư ghi 12/01/2023, trong khi quyết định khác cùng ngày, tháng ấy là của năm 2025
  --> ntm.yaml:34:94
   |
34 | …, dia_diem: Thôn Đá Bac, quyet_dinh: 15/QĐ-UBND ngày 12/01/2023, von_nstw: 5, von_nsdp: 1}, {ten: Đư…
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = nếu chép từ năm khác thì sửa lại

cảnh báo[N632]: “Thôn Đá Bac” chỉ khác dấu với “Đá Bạc”, có thể cùng là một
  --> ntm.yaml:34:69
   |
34 | …i thôn Khe Sim, nhom: Giao thông, dia_diem: Thôn Đá Bac, quyet_dinh: 15/QĐ-UBND ngày 12/01/2023, von…
   |                                              ^^^^^^^^^^^
  xem thêm: ntm.yaml:32:28
  = nếu là một, viết như nhau ở mọi chỗ; nếu đúng là hai tên, khai vào chap_nhan

cảnh báo[N634]: “Đường nội thôn Khe Sim” đứng ở hai nhóm, “Giao thông” và “Thủy lợi”, được tính là hai công trình
  --> ntm.yaml:34:155
   |
34 | …2023, von_nstw: 5, von_nsdp: 1}, {ten: Đường nội thôn Khe Sim, nhom: Thủy lợi, dia_diem: Nà Cáp, quy…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:34:17
  = nếu là một, chỉ giữ một dòng; nếu là hai, ghi tên khác nhau

cảnh báo[N633]: ghi chú của “NSTW” viết “TW giao 4,5 tỷ”, khác số của dòng là 4.200 triệu đồng
  --> ntm.yaml:33:51
   |
33 |   nguon_luc: [{ten: NSTW, so_tien: 4200, ghi_chu: "TW giao 4,5 tỷ"}, {ten: NSĐP, so_tien: 300}]
   |                                                   ^^^^^^^^^^^^^^^^
  = sửa số hoặc ghi chú cho khớp; nếu là hai số khác nhau, viết rõ trong ghi chú số ấy là gì
"#, r#"
warning[N531]: an investment decision is of 12/01/2023, another one of that day and month is of 2025
  --> ntm.yaml:34:94
   |
34 | …, dia_diem: Thôn Đá Bac, quyet_dinh: 15/QĐ-UBND ngày 12/01/2023, von_nstw: 5, von_nsdp: 1}, {ten: Đư…
   |                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct it if it was copied from another year

warning[N632]: “Thôn Đá Bac” differs by its tones alone from “Đá Bạc”: they may be one
  --> ntm.yaml:34:69
   |
34 | …i thôn Khe Sim, nhom: Giao thông, dia_diem: Thôn Đá Bac, quyet_dinh: 15/QĐ-UBND ngày 12/01/2023, von…
   |                                              ^^^^^^^^^^^
  see also: ntm.yaml:32:28
  = if they are one, write them alike everywhere; if they are two, accept it in chap_nhan

warning[N634]: “Đường nội thôn Khe Sim” stands in two groups, “Giao thông” and “Thủy lợi”, and counts as two works
  --> ntm.yaml:34:155
   |
34 | …2023, von_nstw: 5, von_nsdp: 1}, {ten: Đường nội thôn Khe Sim, nhom: Thủy lợi, dia_diem: Nà Cáp, quy…
   |                                         ^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:34:17
  = keep one row if they are one; give them different names if they are two

warning[N633]: the remark on “NSTW” says “TW giao 4,5 tỷ”, but its row has 4.200 million VND
  --> ntm.yaml:33:51
   |
33 |   nguon_luc: [{ten: NSTW, so_tien: 4200, ghi_chu: "TW giao 4,5 tỷ"}, {ten: NSĐP, so_tien: 300}]
   |                                                   ^^^^^^^^^^^^^^^^
  = make the amount and the remark agree; if they are two amounts, say in the remark what the other is
"#);
}
