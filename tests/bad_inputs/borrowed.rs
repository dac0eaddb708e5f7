//! What a clerk of a commune met on the way through a year: names, amounts and days that are another's,
//! and columns and cells that must not be taken for nothing.

use super::Case;
use super::tables::{period, sheet};

/// The small project of one commune's own committee.
fn commune(area: &str) -> Case {
    Case::small()
        .change("cap: huyen", "cap: xa")
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .change("    - {xa: Hòa An, dat: \"1\"}\n", "")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
        .change("ten: Ủy ban nhân dân huyện Bình Minh", &format!("ten: Ủy ban nhân dân {area}"))
        .change("HUYỆN BÌNH MINH", &ntm::viet::upper(area))
        .change("dia_ban: huyện Bình Minh", &format!("dia_ban: {area}"))
        .change("dia_danh: Bình Minh", "dia_danh: Tân Lập")
}

#[test]
fn columns_of_money_are_added_and_never_left_out() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW", "NS tỉnh", "NS phường", "Dân góp", "Cộng"],
            &["=1", "Đường A", "=100", "=20", "=30", "=5", "=155"],
        ],
        "",
    )
    .refused(r#"
lỗi[N202]: cột “NS tỉnh” không thuộc bảng Dự án
  --> so.xlsx, Bảng!D1
  tương tự: NS phường; Dân góp; Cộng
  xem thêm: so.xlsx, Bảng!E1–G1 (3 ô)
  = có lẽ là cot: {von_nsdp: ["NS tỉnh", "NS phường"], von_khac: "Dân góp", von: "Cộng"}: đúng thì ghi vào dòng của bảng trong ntm.yaml
"#, r#"
error[N202]: column “NS tỉnh” does not belong to table Dự án
  --> so.xlsx, Bảng!D1
  likewise: NS phường; Dân góp; Cộng
  see also: so.xlsx, Bảng!E1–G1 (3 cells)
  = perhaps cot: {von_nsdp: ["NS tỉnh", "NS phường"], von_khac: "Dân góp", von: "Cộng"}: if so, write it at the table in ntm.yaml
"#);
}

#[test]
fn a_column_between_columns_of_money() {
    sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW", "Quỹ của hội", "NSĐP", "Điểm"],
            &["=1", "Đường A", "=100", "=20", "=30", "=5"],
        ],
        "",
    )
    .refused(r#"
lỗi[N202]: cột “Quỹ của hội” không thuộc bảng Dự án
  --> so.xlsx, Bảng!D1
  = "Quỹ của hội" là cột tiền đang có số: nếu là tiền của bảng này chưa cột nào ghi thì ghi cot: {khóa: "Quỹ của hội"}, khóa là một trong: tong_muc, von_nstw, von_nsdp, von_khac, von; khóa đã có cột khác thì kê cả hai: {khóa: [cột ấy, "Quỹ của hội"]}, máy cộng lại; nếu là phần “trong đó” của một cột khác, số lũy kế, của năm khác hay số sẽ trả thì ghi: bo_qua: ["Quỹ của hội"]

lỗi[N202]: cột “Điểm” không thuộc bảng Dự án
  --> so.xlsx, Bảng!F1
  = nếu cần đọc cột này, ghi vào dòng của bảng trong ntm.yaml: cot: {khóa: "Điểm"}, khóa là một trong: tong_muc, von_khac, von; nếu không dùng, ghi: bo_qua: ["Điểm"]
"#, r#"
error[N202]: column “Quỹ của hội” does not belong to table Dự án
  --> so.xlsx, Bảng!D1
  = "Quỹ của hội" holds amounts: if they are money of this table that no column states yet, write cot: {key: "Quỹ của hội"}, the key being one of tong_muc, von_nstw, von_nsdp, von_khac, von; where the key has a column already, name both, {key: [that column, "Quỹ của hội"]}: they are added up; if they are a part of another column, cumulative, of another year or still to be paid, write: bo_qua: ["Quỹ của hội"]

error[N202]: column “Điểm” does not belong to table Dự án
  --> so.xlsx, Bảng!F1
  = to read the column, write at the table in ntm.yaml: cot: {key: "Điểm"}, the key being one of tong_muc, von_khac, von; if not needed, write: bo_qua: ["Điểm"]
"#);
}

#[test]
fn the_columns_that_are_offered_are_read() {
    let case = sheet(
        "du_an",
        &[
            &["TT", "Tên dự án", "NSTW", "NS tỉnh", "NS phường", "Dân góp", "Cộng"],
            &["=1", "Đường A", "=100", "=20", "=30", "=5", "=155"],
        ],
        ", cot: {von_nsdp: [\"NS tỉnh\", \"NS phường\"], von_khac: \"Dân góp\", von: \"Cộng\"}",
    );
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let local = project.projects[0].local.as_ref().expect("an amount");
    assert_eq!(local.value.to_string(), "50");
}

#[test]
fn a_unit_that_is_not_the_body_s_own() {
    commune("phường Tân Lập").refused(r#"
lỗi[N592]: cơ quan ban hành là của phường Tân Lập, mà danh sách xã ghi xã Tân Lập
  --> ntm.yaml:24:13
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn}
   |             ^^^^^^^
  = ghi ở bảng xa: ten: Tân Lập, loai: phường; hoặc nếu phường Tân Lập sai thì sửa dia_ban của co_quan
"#, r#"
error[N592]: the issuing body is that of phường Tân Lập, but the list of communes has xã Tân Lập
  --> ntm.yaml:24:13
   |
24 |     - {ten: Tân Lập, muc_tieu: đạt chuẩn}
   |             ^^^^^^^
  = write in the table xa: ten: Tân Lập, loai: phường; or correct dia_ban of co_quan where phường Tân Lập is wrong
"#);
}

#[test]
fn names_of_another_area() {
    commune("xã Tân Lập")
        .change("dia_danh: Tân Lập", "dia_danh: Nậm Rịa")
        .change(
            "Xây dựng nông thôn mới năm 2025",
            "Xây dựng nông thôn mới trên địa bàn xã Nậm Rịa năm 2025",
        )
        .remarked(
            r#"
cảnh báo[N598]: trich_yeu ghi “xã Nậm Rịa”, khác với dia_ban là xã Tân Lập
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: Xây dựng nông thôn mới trên địa bàn xã Nậm Rịa năm 2025
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên

cảnh báo[N598]: dia_danh ghi “Nậm Rịa”, khác với dia_ban là xã Tân Lập
  --> ntm.yaml:6:13
  |
6 |   dia_danh: Nậm Rịa
  |             ^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên
"#,
            r#"
warning[N598]: trich_yeu says “xã Nậm Rịa”, but dia_ban is xã Tân Lập
  --> ntm.yaml:17:16
   |
17 |     trich_yeu: Xây dựng nông thôn mới trên địa bàn xã Nậm Rịa năm 2025
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant

warning[N598]: dia_danh says “Nậm Rịa”, but dia_ban is xã Tân Lập
  --> ntm.yaml:6:13
  |
6 |   dia_danh: Nậm Rịa
  |             ^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant
"#,
        );
    let case = commune("xã Tân Lập").change(
        "Xây dựng nông thôn mới năm 2025",
        "Xây dựng nông thôn mới trên địa bàn xã Tân Lập năm 2025",
    );
    assert_eq!(case.said().0, "");
    // A name of two parts is one name.
    let case = commune("xã Tân Lập - Hòa An")
        .change(
            "Xây dựng nông thôn mới năm 2025",
            "Xây dựng nông thôn mới trên địa bàn xã Tân Lập - Hòa An năm 2025",
        )
        .change("dia_danh: Tân Lập", "dia_danh: Tân Lập - Hòa An")
        .change("{ten: Tân Lập,", "{ten: Tân Lập - Hòa An,")
        .change("{xa: Tân Lập, dat", "{xa: Tân Lập - Hòa An, dat")
        .change("{xa: Tân Lập, giao", "{xa: Tân Lập - Hòa An, giao");
    assert_eq!(case.said().0, "");
}

#[test]
fn orders_to_other_bodies() {
    let department = |offices: &str| {
        Case::small()
            .change("cap: huyen", "cap: so")
            .change(
                "ten: Ủy ban nhân dân huyện Bình Minh",
                "ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh",
            )
            .change("dia_ban: huyện Bình Minh", "dia_ban: tỉnh Bình Minh")
            .change("thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch", "chuc_vu: Giám đốc")
            .table("phan_cong", offices)
    };
    let one = |office: &str| format!("{{co_quan: {office}, nhiem_vu: Hướng dẫn thực hiện}}");
    let all = |offices: &[&str]| {
        let own: Vec<String> = offices.iter().map(|office| one(office)).collect();
        format!("[{}]", own.join(", "))
    };
    department(&all(&["Phòng Kế hoạch", "Sở Xây dựng", "Công an tỉnh"])).remarked(r#"
cảnh báo[N647]: Sở Nông nghiệp và Môi trường tỉnh Bình Minh giao việc cho “Sở Xây dựng”, cơ quan ngoài quyền của mình
  --> ntm.yaml:32:83
   |
32 | …, nhiem_vu: Hướng dẫn thực hiện}, {co_quan: Sở Xây dựng, nhiem_vu: Hướng dẫn thực hiện}, {co_quan: C…
   |                                              ^^^^^^^^^^^
  xem thêm: ntm.yaml:32:138
  = ghi ở bảng phan_cong: Đề nghị Sở Xây dựng

cảnh báo[N689]: dong_ten ghi “ỦY BAN NHÂN DÂN HUYỆN BÌNH MINH”, không khớp với “Sở Nông nghiệp và Môi trường tỉnh Bình Minh”
  --> ntm.yaml:4:14
  |
4 |   dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]
  |              ^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:3:8
  = xem lại cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu của co_quan: tất cả là của một cơ quan

cảnh báo[N689]: chu_quan ghi “”, không khớp với “UBND tỉnh Bình Minh”
  --> ntm.yaml:3:8
  |
3 |   ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem lại cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu của co_quan: tất cả là của một cơ quan

cảnh báo[N689]: ky_hieu ghi “UBND”, không khớp với “Sở Nông nghiệp và Môi trường tỉnh Bình Minh”
  --> ntm.yaml:7:12
  |
7 |   ky_hieu: UBND
  |            ^^^^
  xem thêm: ntm.yaml:3:8
  = xem lại cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu của co_quan: tất cả là của một cơ quan
"#, r#"
warning[N647]: Sở Nông nghiệp và Môi trường tỉnh Bình Minh gives a task to “Sở Xây dựng”, which is no part of it
  --> ntm.yaml:32:83
   |
32 | …, nhiem_vu: Hướng dẫn thực hiện}, {co_quan: Sở Xây dựng, nhiem_vu: Hướng dẫn thực hiện}, {co_quan: C…
   |                                              ^^^^^^^^^^^
  see also: ntm.yaml:32:138
  = write in the table phan_cong: Đề nghị Sở Xây dựng

warning[N689]: dong_ten has “ỦY BAN NHÂN DÂN HUYỆN BÌNH MINH”, which does not fit “Sở Nông nghiệp và Môi trường tỉnh Bình Minh”
  --> ntm.yaml:4:14
  |
4 |   dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]
  |              ^^^^^^^^^^^^^^^
  see also: ntm.yaml:3:8
  = look at cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu of co_quan: they are all of one body

warning[N689]: chu_quan has “”, which does not fit “UBND tỉnh Bình Minh”
  --> ntm.yaml:3:8
  |
3 |   ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = look at cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu of co_quan: they are all of one body

warning[N689]: ky_hieu has “UBND”, which does not fit “Sở Nông nghiệp và Môi trường tỉnh Bình Minh”
  --> ntm.yaml:7:12
  |
7 |   ky_hieu: UBND
  |            ^^^^
  see also: ntm.yaml:3:8
  = look at cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu of co_quan: they are all of one body
"#);
    for offices in [
        &["Phòng Kế hoạch", "Chi cục Phát triển nông thôn"][..],
        &["Đề nghị Sở Xây dựng", "Sở Nông nghiệp và Môi trường tỉnh Bình Minh"],
    ] {
        let said = department(&all(offices)).said().0;
        assert!(!said.contains("N647"), "{said}");
    }
}

#[test]
fn what_is_left_of_the_sample() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, ten: Mẫu Một, ntm_da_dat: x}]")
        .table("du_an", "[{ten: Đường liên xóm (minh họa), von_nstw: 10}]")
        .refused(
            r#"
lỗi[N600]: đã xóa minh_hoa mà còn chữ của bản mẫu: “Mẫu Một”
  --> ntm.yaml:32:28
   |
32 |   xom: [{xa: Tân Lập, ten: Mẫu Một, ntm_da_dat: x}]
   |                            ^^^^^^^
  xem thêm: ntm.yaml:33:17
  = thay bằng tên, số liệu của đơn vị hoặc xóa dòng ấy; chưa thay hết thì để lại khóa minh_hoa
"#,
            r#"
error[N600]: minh_hoa is gone, but this is still from the sample: “Mẫu Một”
  --> ntm.yaml:32:28
   |
32 |   xom: [{xa: Tân Lập, ten: Mẫu Một, ntm_da_dat: x}]
   |                            ^^^^^^^
  see also: ntm.yaml:33:17
  = put the office's own name and data there or delete the row; until all is replaced keep minh_hoa
"#,
        );
}

#[test]
fn a_hamlet_s_name_that_is_nearly_another() {
    period(
        "xom",
        &[&["Xã", "Tên thôn", "Đã đạt"], &["Tân Lập", "Pác Nậm", "x"], &["Tân Lập", "Bản 1", "x"]],
        ", cot: {ntm_da_dat: Đã đạt}",
    )
    .table(
        "xom",
        "[{xa: Tân Lập, ten: Pác Nặm}, {xa: Tân Lập, ten: Bản 1}, {xa: Tân Lập, ten: Bản 2}]",
    )
    .refused(r#"
lỗi[N587]: “Pác Nậm” không có trong danh sách thôn, xóm của Tân Lập ở kế hoạch
  --> so.xlsx, Bảng!B2
  = có phải “Pác Nặm”?
  = viết đúng tên như ở bảng xom của du_lieu; nếu là tên mới (đổi tên, sáp nhập) thì sửa tên ở cả hai bảng
"#, r#"
error[N587]: “Pác Nậm” is not in the plan’s list of hamlets of Tân Lập
  --> so.xlsx, Bảng!B2
  = did you mean “Pác Nặm”?
  = write the name as table xom of du_lieu has it; correct it in both tables if it is new (renamed, merged)
"#);
}

#[test]
fn a_budget_below_another_source() {
    let case = Case::small()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách nhà nước, gom: [{ten: Ngân sách trung ương, so_tien: 100}, {ten: Ngân sách xã, so_tien: 20}]}]",
        )
        .table("du_an", "[{ten: Đường A, von_nstw: 100}]");
    assert_eq!(case.said().0, "");
}

#[test]
fn three_decimals_that_end_in_zero() {
    sheet(
        "nguon_luc",
        &[
            &["TT", "Nguồn vốn", "Kế hoạch năm (triệu đồng)"],
            &["=1", "Ngân sách trung ương", "1.287,5"],
            &["=2", "Vốn tín dụng", "3,200"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N241]: “3,200” có thể là 3.200 hoặc là số lẻ ba chữ số (Kế hoạch)
  --> so.xlsx, Bảng!C3
  = viết 3.200 nếu dấu phẩy ngăn hàng nghìn, viết 3,2 nếu dấu phẩy ngăn phần lẻ
"#,
        r#"
error[N241]: “3,200” may be 3.200 or have three decimals (Kế hoạch)
  --> so.xlsx, Bảng!C3
  = write 3.200 if the comma groups thousands, and 3,2 if it begins the decimals
"#,
    );
}

#[test]
fn an_amount_in_dong() {
    Case::small()
        .table(
            "nguon_luc",
            "[{ten: Ngân sách trung ương, so_tien: 2150}, {ten: Vốn tín dụng, so_tien: 150000000}]",
        )
        .remarked(r#"
cảnh báo[N610]: Nguồn lực: “Vốn tín dụng” 150.000.000 triệu đồng, lớn gấp nghìn lần mức thường có
  --> ntm.yaml:32:88
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 2150}, {ten: Vốn tín dụng, so_tien: 150000000}]
   |                                                                                        ^^^^^^^^^
  = xem có gõ đồng hoặc nghìn đồng thay cho triệu đồng không; nếu cả cột là đồng thì ghi đơn vị ở tiêu đề cột
"#, r#"
warning[N610]: Nguồn lực: “Vốn tín dụng” has 150.000.000 triệu đồng, a thousand times what is usual
  --> ntm.yaml:32:88
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 2150}, {ten: Vốn tín dụng, so_tien: 150000000}]
   |                                                                                        ^^^^^^^^^
  = check whether it is typed in đồng or thousands instead of millions; where the whole column is, name the unit in its heading
"#);
}

#[test]
fn days_of_last_year() {
    Case::small()
        .table(
            "nhiem_vu",
            "[{viec: Kiện toàn Ban Chỉ đạo, chu_tri: Phòng Nông nghiệp, thoi_han: 30/11/2024}]",
        )
        .table("du_an", "[{ten: Đường A, von_nstw: 10, thoi_gian: 2023-2024}]")
        .table("loi_van", "{tuyen_truyen: [\"Trước 31/1/2024 kiện toàn Ban Chỉ đạo\"]}")
        .change(
            "    noi_nhan:",
            "      - Căn cứ Quyết định số 88/QĐ-UBND ngày 20/01/2024 của Ủy ban nhân dân tỉnh về giao chỉ tiêu, kế hoạch vốn\n    noi_nhan:",
        )
        .remarked(r#"
cảnh báo[N567]: thời hạn của “Kiện toàn Ban Chỉ đạo” là 30/11/2024, trước năm kế hoạch 2025
  --> ntm.yaml:33:82
   |
33 |   nhiem_vu: [{viec: Kiện toàn Ban Chỉ đạo, chu_tri: Phòng Nông nghiệp, thoi_han: 30/11/2024}]
   |                                                                                  ^^^^^^^^^^
  = sửa thời hạn; việc đã xong từ năm trước thì bỏ khỏi bảng

cảnh báo[N531]: căn cứ giao chỉ tiêu, vốn ban hành ngày 20/01/2024, không phải của năm 2025
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 88/QĐ-UBND ngày 20/01/2024 của Ủy ban nhân dân tỉnh về giao chỉ tiêu, k…
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại

cảnh báo[N531]: việc của năm 2025 mà thời hạn là 31/1/2024
  --> ntm.yaml:35:28
   |
35 |   loi_van: {tuyen_truyen: ["Trước 31/1/2024 kiện toàn Ban Chỉ đạo"]}
   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại

cảnh báo[N531]: công trình xong từ năm 2024 mà vẫn bố trí vốn năm 2025
  --> ntm.yaml:34:51
   |
34 |   du_an: [{ten: Đường A, von_nstw: 10, thoi_gian: 2023-2024}]
   |                                                   ^^^^^^^^^
  xem thêm: ntm.yaml:11:8
  = nếu chép từ năm khác thì sửa lại
"#, r#"
warning[N567]: “Kiện toàn Ban Chỉ đạo” is due by 30/11/2024, before the plan's year 2025
  --> ntm.yaml:33:82
   |
33 |   nhiem_vu: [{viec: Kiện toàn Ban Chỉ đạo, chu_tri: Phòng Nông nghiệp, thoi_han: 30/11/2024}]
   |                                                                                  ^^^^^^^^^^
  = correct the deadline; leave out what was done the year before

warning[N531]: a basis that gives out aims or capital is of 20/01/2024, not of 2025
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 88/QĐ-UBND ngày 20/01/2024 của Ủy ban nhân dân tỉnh về giao chỉ tiêu, k…
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year

warning[N531]: a task of 2025 is due 31/1/2024
  --> ntm.yaml:35:28
   |
35 |   loi_van: {tuyen_truyen: ["Trước 31/1/2024 kiện toàn Ban Chỉ đạo"]}
   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year

warning[N531]: a work that ends in 2024 still has capital for 2025
  --> ntm.yaml:34:51
   |
34 |   du_an: [{ten: Đường A, von_nstw: 10, thoi_gian: 2023-2024}]
   |                                                   ^^^^^^^^^
  see also: ntm.yaml:11:8
  = correct it if it was copied from another year
"#);
}

#[test]
fn a_deputy_who_signs_as_the_head() {
    Case::small().change("chuc_vu: Chủ tịch", "chuc_vu: Phó Chủ tịch").refused(
        r#"
lỗi[N618]: Phó Chủ tịch ký chỉ có “TM.”, thiếu “KT. CHỦ TỊCH”
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Phó Chủ tịch}
   |                                                    ^^^^^^^^^^^^
  = thêm vào nguoi_ky: hinh_thuc: KT và thay_cho: Chủ tịch
"#,
        r#"
error[N618]: Phó Chủ tịch signs with “TM.” but without “KT. CHỦ TỊCH”
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Phó Chủ tịch}
   |                                                    ^^^^^^^^^^^^
  = add to nguoi_ky: hinh_thuc: KT and thay_cho: Chủ tịch
"#,
    );
}

#[test]
fn a_committee_below_another() {
    Case::small()
        .change("  dong_ten:", "  chu_quan: [UBND TỈNH CAO SƠN]\n  dong_ten:")
        .remarked(r#"
cảnh báo[N619]: ủy ban nhân dân không ghi cơ quan chủ quản, mà chu_quan ghi “UBND TỈNH CAO SƠN”
  --> ntm.yaml:4:14
  |
4 |   chu_quan: [UBND TỈNH CAO SƠN]
  |              ^^^^^^^^^^^^^^^^^
  = ghi chu_quan: []
"#, r#"
warning[N619]: a people's committee has no superior body above its name; chu_quan says “UBND TỈNH CAO SƠN”
  --> ntm.yaml:4:14
  |
4 |   chu_quan: [UBND TỈNH CAO SƠN]
  |              ^^^^^^^^^^^^^^^^^
  = write chu_quan: []
"#);
}

#[test]
fn two_periods_of_one_day() {
    let status = |met: &str| {
        format!("hien_trang: [{{xa: Tân Lập, dat: \"{met}\"}}, {{xa: Hòa An, dat: \"1\"}}]")
    };
    Case::small()
        .change(
            "du_lieu:\n",
            &format!(
                "ky:\n  - {{ky: 2025-T3, chot: 14/3/2025, {}, huy_dong: [{{ten: Vốn vay, thuc_hien: 20}}]}}\n  - {{ky: 2025-Q1, chot: 14/3/2025, {}, huy_dong: [{{ten: Vốn vay, thuc_hien: 10}}]}}\ndu_lieu:\n",
                status("1, 2"),
                status("1")
            ),
        )
        .remarked(r#"
cảnh báo[N617]: tháng 3 năm 2025 và quý I năm 2025 cùng chốt một ngày mà ghi khác nhau: Tân Lập: tiêu chí số 2; Vốn vay huy động 20 và 10
  --> ntm.yaml:24:48
   |
24 | …: 14/3/2025, hien_trang: [{xa: Tân Lập, dat: "1"}, {xa: Hòa An, dat: "1"}], huy_dong: [{ten: Vốn vay…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:23:48
  = sửa kỳ ghi sai; hai kỳ cùng ngày chốt thì số liệu phải như nhau
"#, r#"
warning[N617]: tháng 3 năm 2025 and quý I năm 2025 are of one day and differ: Tân Lập: tiêu chí số 2; Vốn vay huy động 20 và 10
  --> ntm.yaml:24:48
   |
24 | …: 14/3/2025, hien_trang: [{xa: Tân Lập, dat: "1"}, {xa: Hòa An, dat: "1"}], huy_dong: [{ten: Vốn vay…
   |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:23:48
  = correct the one that is wrong: two periods of one day have the same data
"#);
}

#[test]
fn a_work_in_other_words() {
    Case::small()
        .table("du_an", "[{ten: Đường trục thôn Nà Lường - Pác Nặm, von_nstw: 2370}]")
        .change(
            "du_lieu:\n",
            "ky:\n  - {ky: 2025-Q1, cong_trinh: [{ten: Đường thôn Nà Lường đi Pác Nặm, ke_hoach: 2370, giai_ngan: 100}]}\ndu_lieu:\n",
        )
        .remarked(r#"
cảnh báo[N599]: công trình “Đường thôn Nà Lường đi Pác Nặm” không có trong danh mục dự án, nhưng gần giống “Đường trục thôn Nà Lường - Pác Nặm”
  --> ntm.yaml:23:38
   |
23 | …- {ky: 2025-Q1, cong_trinh: [{ten: Đường thôn Nà Lường đi Pác Nặm, ke_hoach: 2370, giai_ngan: 100}]}
   |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:34:17
  = nếu là một công trình, sửa tên cho trùng với danh mục (để đối chiếu vốn); nếu là công trình khác thì để nguyên
"#, r#"
warning[N599]: work “Đường thôn Nà Lường đi Pác Nặm” is not in the list of projects but resembles “Đường trục thôn Nà Lường - Pác Nặm”
  --> ntm.yaml:23:38
   |
23 | …- {ky: 2025-Q1, cong_trinh: [{ten: Đường thôn Nà Lường đi Pác Nặm, ke_hoach: 2370, giai_ngan: 100}]}
   |                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:34:17
  = if they are one, write the name as in the list (so that its capital is compared); else leave it
"#);
}

#[test]
fn a_blank_cell_where_others_say_not_met() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "K",
                &[
                    &["Xã", "1", "2", "3"],
                    &["Tân Lập", "", "Chưa đạt", "Chưa đạt"],
                    &["Hòa An", "Đạt", "Chưa đạt", "Chưa đạt"],
                ],
            )],
        )
        .change(
            "du_lieu:\n",
            "ky:\n  - {ky: 2025-6T, chot: 30/6/2025, hien_trang: {tep: so.xlsx, trang: K}}\ndu_lieu:\n",
        )
        .remarked(r#"
cảnh báo[N326]: Tân Lập: kỳ trước đạt tiêu chí số 1, kỳ này không đạt (ô để trống)
  --> so.xlsx, K!B2
  xem thêm: ntm.yaml:29:26
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm
"#, r#"
warning[N326]: Tân Lập met criterion 1 a period earlier and does not now (the cell is blank)
  --> so.xlsx, K!B2
  see also: ntm.yaml:29:26
  = check it; if it is right, the report will say that it fell
"#);
}

#[test]
fn prose_that_a_block_of_the_office_s_own_leaves_out() {
    Case::small()
        .table("loi_van", "{tuyen_truyen: [\"Mỗi thôn một buổi.\"]}")
        .file(
            "mau/ke-hoach.typ.j2",
            "{% extends \"ke-hoach.typ.j2\" %}\n{% block tuyen_truyen %}\n#khoan[Công tác tuyên truyền]\n- Vận động\n{% endblock %}\n",
        )
        .remarked(r#"
cảnh báo[N620]: dòng “- Vận động” bắt đầu bằng dấu gạch: in ra thành dấu chấm tròn “•”
  --> mau/ke-hoach.typ.j2:4:1
  |
4 | - Vận động
  | ^
  = viết #gach[…] để có gạch đầu dòng đúng thể thức

cảnh báo[N611]: đoạn “tuyen_truyen” của lời văn không được in: khối “tuyen_truyen” viết lại trong mau/ke-hoach.typ.j2 không có loi_van.tuyen_truyen
  --> mau/ke-hoach.typ.j2:2:10
  |
2 | {% block tuyen_truyen %}
  |          ^^^^^^^^^^^^
  = thêm {{ loi_van.tuyen_truyen|doan }} vào khối “tuyen_truyen”, hoặc xóa “tuyen_truyen” ở lời văn
"#, r#"
warning[N620]: the line “- Vận động” begins with a dash and is printed with a bullet “•”
  --> mau/ke-hoach.typ.j2:4:1
  |
4 | - Vận động
  | ^
  = write #gach[…] for a dash as the decree has it

warning[N611]: the prose “tuyen_truyen” is not printed: block “tuyen_truyen”, rewritten in mau/ke-hoach.typ.j2, lacks loi_van.tuyen_truyen
  --> mau/ke-hoach.typ.j2:2:10
  |
2 | {% block tuyen_truyen %}
  |          ^^^^^^^^^^^^
  = add {{ loi_van.tuyen_truyen|doan }} to block “tuyen_truyen”, or delete the prose “tuyen_truyen”
"#);
}

#[test]
fn a_task_whose_lead_is_blank() {
    sheet(
        "nhiem_vu",
        &[
            &["Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn hoàn thành"],
            &["Tuyên truyền", "Phòng Nông nghiệp", "Quý I"],
            &["Kiện toàn Ban Chỉ đạo", "", "Quý II"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N215]: chưa điền Cơ quan chủ trì
  --> so.xlsx, Bảng!B3
  = điền vào chỗ ấy
"#,
        r#"
error[N215]: Cơ quan chủ trì is not filled in
  --> so.xlsx, Bảng!B3
  = fill it in
"#,
    );
}

#[test]
fn capital_above_the_total_of_a_project() {
    Case::small()
        .table("du_an", "[{ten: Đường A, tong_muc: 2000, von_nstw: 2000, von_nsdp: 370}]")
        .refused(r#"
lỗi[N538]: Đường A: vốn năm 2.370, lớn hơn tổng mức đầu tư 2.000 (triệu đồng)
  --> ntm.yaml:32:52
   |
32 |   du_an: [{ten: Đường A, tong_muc: 2000, von_nstw: 2000, von_nsdp: 370}]
   |                                                    ^^^^
  xem thêm: ntm.yaml:32:36
  = sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan: [{ma: N538, tai: "Đường A", ly_do: "…"}]
"#, r#"
error[N538]: Đường A: 2.370 planned this year, more than its total investment of 2.000 (million VND)
  --> ntm.yaml:32:52
   |
32 |   du_an: [{ten: Đường A, tong_muc: 2000, von_nstw: 2000, von_nsdp: 370}]
   |                                                    ^^^^
  see also: ntm.yaml:32:36
  = correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan: [{ma: N538, tai: "Đường A", ly_do: "…"}]
"#);
}

#[test]
fn prose_under_the_name_of_its_heading() {
    Case::small()
        .table("loi_van", "{kien_nghi: [\"Đề nghị tỉnh bố trí vốn.\"]}")
        .remarked(r#"
cảnh báo[N606]: không mẫu nào dùng lời văn “kien_nghi”
  --> ntm.yaml:32:13
   |
32 |   loi_van: {kien_nghi: ["Đề nghị tỉnh bố trí vốn."]}
   |             ^^^^^^^^^
  = có phải “de_xuat”?
  = đoạn ấy sẽ không được in; các khóa dùng được: bai_hoc, chi_dao, chuong_trinh_chuyen_de, de_xuat, giai_phap, giam_sat, huy_dong_nguon_luc, ket_qua_nam_truoc, ket_qua_noi_bat, ket_qua_noi_dung, ket_qua_tieu_chi, ket_thuc, kho_khan, kien_toan, lanh_dao, mo_dau, muc_dich, muc_tieu, muc_tieu_cap_thon, muc_tieu_cap_xa, muc_tieu_chung, nguon_luc, nguyen_nhan, nguyen_nhan_chu_quan, nguyen_nhan_khach_quan, nhiem_vu, no_dong, noi_dung, thong_bao_chi_tieu, thong_bao_ket_thuc, thong_bao_mo_dau, thong_bao_thuc_hien, thuc_hien, tieu_chi_kho, to_chuc_thuc_hien, tuyen_truyen, xa_con_lai, xa_da_dat, xa_phan_dau, xay_dung_thon, yeu_cau
"#, r#"
warning[N606]: no template uses the prose “kien_nghi”
  --> ntm.yaml:32:13
   |
32 |   loi_van: {kien_nghi: ["Đề nghị tỉnh bố trí vốn."]}
   |             ^^^^^^^^^
  = did you mean “de_xuat”?
  = it will not be printed; keys that are: bai_hoc, chi_dao, chuong_trinh_chuyen_de, de_xuat, giai_phap, giam_sat, huy_dong_nguon_luc, ket_qua_nam_truoc, ket_qua_noi_bat, ket_qua_noi_dung, ket_qua_tieu_chi, ket_thuc, kho_khan, kien_toan, lanh_dao, mo_dau, muc_dich, muc_tieu, muc_tieu_cap_thon, muc_tieu_cap_xa, muc_tieu_chung, nguon_luc, nguyen_nhan, nguyen_nhan_chu_quan, nguyen_nhan_khach_quan, nhiem_vu, no_dong, noi_dung, thong_bao_chi_tieu, thong_bao_ket_thuc, thong_bao_mo_dau, thong_bao_thuc_hien, thuc_hien, tieu_chi_kho, to_chuc_thuc_hien, tuyen_truyen, xa_con_lai, xa_da_dat, xa_phan_dau, xay_dung_thon, yeu_cau
"#);
}

#[test]
fn a_dash_too_many() {
    Case::small()
        .table("loi_van", "{tuyen_truyen: [[Loa truyền thanh phát tin]]}")
        .refused(r#"
lỗi[N127]: tuyen_truyen cần một giá trị, ở đây là một danh sách (mỗi dòng bắt đầu bằng “- ”)
  --> ntm.yaml:32:28
   |
32 |   loi_van: {tuyen_truyen: [[Loa truyền thanh phát tin]]}
   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = mỗi ý một dòng, chỉ một dấu “- ” ở đầu (viết “- Câu”, không viết “- - Câu”); chỉ một giá trị thì bỏ dấu “- ”
"#, r#"
error[N127]: tuyen_truyen needs a single value, here is a list (each line begins with “- ”)
  --> ntm.yaml:32:28
   |
32 |   loi_van: {tuyen_truyen: [[Loa truyền thanh phát tin]]}
   |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = one line for each, with one “- ” before it (“- Sentence”, not “- - Sentence”); a single value has none
"#);
}

#[test]
fn a_person_with_a_post_is_no_list_of_offices() {
    let case = Case::small().table(
        "phan_cong",
        "[{co_quan: Phòng Kinh tế, nhiem_vu: [Tổng hợp], xa: \"1-3\"}, {co_quan: \"Ông Nông Văn Thắng, Phó Trưởng phòng Kinh tế\", nhiem_vu: [Theo dõi]}]",
    );
    assert_eq!(case.said().0, "");
}

/// What a report prints as a share is found as it is printed, and a place as messages write it.
#[test]
fn shares_and_places_are_explained() {
    let case = Case::small()
        .book(
            "so.xlsx",
            &[(
                "Vốn T4",
                &[&["Nguồn vốn", "Kế hoạch năm", "Đã huy động"], &["Vốn vay", "=200", "=62"]],
            )],
        )
        .change(
            "du_lieu:\n",
            "ky:\n  - {ky: 2025-T4, huy_dong: {tep: so.xlsx, trang: Vốn T4}}\ndu_lieu:\n",
        );
    for what in ["31,0", "31,0%", "so.xlsx, Vốn T4!C2", "Vốn T4!C2"] {
        let run = case.run(&["explain", what], "vi");
        assert_eq!(run.code, 0, "{what}: {}", run.stderr);
        assert!(run.stdout.contains("ty_le_huy_dong"), "{what}: {}", run.stdout);
    }
}
