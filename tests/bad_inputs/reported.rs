//! What a report says beside its plan: sources by other names or without those above them, works of one
//! name, blank parts of a sum, and amounts of arrears and contributions in another unit.

use super::Case;
use super::tables::{Rows, period};

const SOURCES: Rows = &[
    &["TT", "Nguồn vốn", "Kế hoạch năm 2025 (triệu đồng)"],
    &["I", "Ngân sách trung ương", "=3000"],
    &["1", "Vốn đầu tư phát triển", "=2000"],
    &["2", "Vốn sự nghiệp", "=1000"],
    &["II", "Vốn lồng ghép", "=500"],
    &["III", "Nhân dân đóng góp", "=400"],
];

const WORKS: Rows = &[
    &["TT", "Tên dự án", "Chủ đầu tư", "Quyết định đầu tư", "Tổng mức đầu tư", "NSTW", "NSĐP"],
    &["I", "Giao thông"],
    &["1", "Đường trục thôn", "UBND xã Tân Lập", "11/QĐ-UBND", "=900", "=300", "=100"],
    &["2", "Đường trục thôn", "UBND xã Hòa An", "12/QĐ-UBND", "=800", "=200", "=100"],
    &["3", "Cầu Nà Lốc - Bản Chang", "UBND xã Hòa An", "13/QĐ-UBND", "=700", "=250", "=50"],
    &["4", "Cầu Khuổi Slao", "UBND xã Hòa An", "14/QĐ-UBND", "=600", "=150", "=50"],
];

/// The small project with a plan's table and one of the first half-year.
fn planned((plan, of_plan): (&str, Rows), tables: &[(&str, Rows)]) -> Case {
    const STATUS: Rows =
        &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]];
    let mut sheets: Vec<(&str, Rows)> = vec![("K", STATUS), ("KH", of_plan)];
    let mut own = String::new();
    for (key, rows) in tables {
        sheets.push((key, rows));
        own.push_str(&format!("    {key}: {{tep: so.xlsx, trang: {key}}}\n"));
    }
    Case::small()
        .book("so.xlsx", &sheets)
        .change(
            "du_lieu:\n",
            &format!(
                "ky:\n  - ky: 2025-6T\n    hien_trang: {{tep: so.xlsx, trang: K}}\n    chot: 30/6/2025\n{own}du_lieu:\n"
            ),
        )
        .table(plan, "{tep: so.xlsx, trang: KH}")
}

fn funding(rows: Rows) -> Case {
    planned(("nguon_luc", SOURCES), &[("huy_dong", rows)])
}

fn works(rows: Rows) -> Case {
    planned(("du_an", WORKS), &[("cong_trinh", rows)])
}

#[test]
fn a_source_by_another_name() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
        &["I", "Ngân sách trung ương", "=1500", "=700"],
        &["II", "Lồng ghép các chương trình", "=100", "=50"],
        &["III", "Nhân dân đóng góp", "=90", "=90"],
    ])
    .refused(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

lỗi[N608]: huy động 6 tháng đầu năm 2025 có nguồn vốn mà kế hoạch năm không có: “Lồng ghép các chương trình”; nguồn của kế hoạch không có dòng nào: “Vốn lồng ghép”
  --> so.xlsx, huy_dong!B3
  xem thêm: so.xlsx, KH!B5
  = nếu là một nguồn, ghi tên như trong kế hoạch; nếu là nguồn khác, thêm dòng của nguồn còn thiếu (chưa có thì ghi 0)
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

error[N608]: funding of 6 tháng đầu năm 2025 has sources that the year's plan lacks: “Lồng ghép các chương trình”; sources of the plan without a row: “Vốn lồng ghép”
  --> so.xlsx, huy_dong!B3
  see also: so.xlsx, KH!B5
  = where they are one, name the source as the plan does; where they are not, add a row for the one that is missing (0 where nothing came in)
"#);
}

#[test]
fn a_part_without_a_row() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
        &["I", "Ngân sách trung ương", "", ""],
        &["1", "Vốn đầu tư phát triển", "=900", "=400"],
        &["II", "Vốn lồng ghép", "=100", "=50"],
        &["III", "Nhân dân đóng góp", "=90", "=90"],
    ])
    .remarked(r#"
cảnh báo[N597]: huy động 6 tháng đầu năm 2025: thiếu nguồn vốn có trong kế hoạch năm: Vốn sự nghiệp; báo cáo chưa có tổng số
  --> so.xlsx, huy_dong!B5
  xem thêm: so.xlsx, KH!B4
  = thêm dòng của nguồn ấy vào bảng huy động (chưa có thì ghi 0); nếu bảng gọi tên khác thì sửa cho trùng với kế hoạch

cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm
"#, r#"
warning[N597]: funding of 6 tháng đầu năm 2025 lacks sources of the year's plan: Vốn sự nghiệp; the report has no total
  --> so.xlsx, huy_dong!B5
  see also: so.xlsx, KH!B4
  = add the source to the table of funding (0 where nothing came in); where it bears another name there, write that of the plan

warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it
"#);
}

#[test]
fn a_blank_part_of_a_sum() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
        &["I", "Ngân sách trung ương", "=900", "=700"],
        &["1", "Vốn đầu tư phát triển", "=900", "=400"],
        &["2", "Vốn sự nghiệp", "", "=300"],
        &["II", "Vốn lồng ghép", "=100", "=50"],
        &["III", "Nhân dân đóng góp", "=90", "=90"],
    ])
    .remarked(r#"
cảnh báo[N535]: Ngân sách trung ương (huy động 6 tháng đầu năm 2025): số cộng chưa đủ, còn để trống: Vốn sự nghiệp
  --> so.xlsx, huy_dong!B4
  = điền các ô còn trống; không có thì ghi 0

cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm
"#, r#"
warning[N535]: Ngân sách trung ương (huy động 6 tháng đầu năm 2025): the sum is not the whole, not given: Vốn sự nghiệp
  --> so.xlsx, huy_dong!B4
  = fill in what is blank; where there is none, write 0

warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it
"#);
}

#[test]
fn a_share_for_an_amount() {
    funding(&[
        &["TT", "Nguồn vốn", "6 tháng", ""],
        &["", "", "Huy động", "Giải ngân (%)"],
        &["I", "Ngân sách trung ương", "=1500", "=50"],
        &["II", "Vốn lồng ghép", "=100", "=20"],
        &["III", "Nhân dân đóng góp", "=90", "=22"],
    ])
    .refused(
        r#"
lỗi[N228]: tiêu đề “Giải ngân (%)” có chữ “%”, không rõ có phải số liệu của bảng Huy động nguồn lực của kỳ 2025-6T
  --> so.xlsx, huy_dong!D2
  = ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Giải ngân (%)"]
"#,
        r#"
error[N228]: heading “Giải ngân (%)” says “%”, which table Huy động nguồn lực của kỳ 2025-6T does not mean
  --> so.xlsx, huy_dong!D2
  = write at the table in ntm.yaml: bo_qua: ["Giải ngân (%)"]
"#,
    );
}

#[test]
fn works_of_one_name() {
    works(&[
        &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
        &["1", "Đường trục thôn", "=400", "=200", "=100"],
        &["2", "Đường trục thôn", "=300", "=100", "=50"],
        &["3", "Cầu Nà Lốc – Bản Chang", "=300", "=90", "=40"],
    ])
    .refused(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  xem thêm: so.xlsx, cong_trinh
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

lỗi[N582]: danh mục dự án có 2 công trình “Đường trục thôn”, không rõ dòng này của 6 tháng đầu năm 2025 là công trình nào
  --> so.xlsx, cong_trinh!B2
  xem thêm: so.xlsx, KH!B3
  xem thêm: so.xlsx, KH!B4
  = ghi tên cho khác nhau ở cả hai bảng (thêm tên xã, thôn), hoặc thêm cột Quyết định đầu tư, Chủ đầu tư vào bảng công trình của kỳ
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  see also: so.xlsx, cong_trinh
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

error[N582]: the list of projects has 2 works “Đường trục thôn”; which of them this row of 6 tháng đầu năm 2025 is cannot be told
  --> so.xlsx, cong_trinh!B2
  see also: so.xlsx, KH!B3
  see also: so.xlsx, KH!B4
  = tell them apart by their names in both tables (add the commune or hamlet), or add the columns Quyết định đầu tư, Chủ đầu tư to the period's works
"#);
}

#[test]
fn works_of_one_name_with_their_decisions() {
    works(&[
        &["TT", "Công trình", "Quyết định đầu tư", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
        &["1", "Đường trục thôn", "11/QĐ-UBND", "=400", "=200", "=100"],
        &["2", "Đường trục thôn", "12/QĐ-UBND", "=300", "=100", "=50"],
        &["3", "3. Cầu Nà Lốc–Bản Chang (vốn kéo dài)", "", "=300", "=90", "=40"],
    ])
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  xem thêm: so.xlsx, cong_trinh
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  see also: so.xlsx, cong_trinh
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it
"#);
}

#[test]
fn a_work_twice_and_one_outside_the_list() {
    works(&[
        &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
        &["1", "Cầu Nà Lốc-Bản Chang", "=300", "=90", "=40"],
        &["2", "Cầu Nà Lốc - Bản Chang", "=300", "=80", "=40"],
        &["3", "Chợ Phong Niên", "=70", "=60", "=50"],
    ])
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  xem thêm: so.xlsx, cong_trinh
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

cảnh báo[N564]: bảng Công trình (6 tháng đầu năm 2025) có hai dòng “Cầu Nà Lốc - Bản Chang”, đang cộng với nhau
  --> so.xlsx, cong_trinh!B3
  xem thêm: so.xlsx, cong_trinh!B2
  = gộp thành một dòng, bỏ dòng thừa, hoặc ghi tên cho khác nhau

cảnh báo[N591]: công trình của 6 tháng đầu năm 2025 không có trong danh mục 4 dự án của kế hoạch, vẫn được tính vào báo cáo: “Chợ Phong Niên”
  --> so.xlsx, cong_trinh!B4
  = nếu là công trình của danh mục, ghi tên như danh mục; nếu mới bổ sung, thêm vào bảng du_an hoặc khai vào chap_nhan: [{ma: N591, tai: "6 tháng đầu năm 2025", ly_do: "…"}]
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  see also: so.xlsx, cong_trinh
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

warning[N564]: table Công trình (6 tháng đầu năm 2025) has two rows “Cầu Nà Lốc - Bản Chang”, which are added up
  --> so.xlsx, cong_trinh!B3
  see also: so.xlsx, cong_trinh!B2
  = make them one row, leave one out, or tell them apart by their names

warning[N591]: works of 6 tháng đầu năm 2025 that the plan's list of 4 projects does not have count in the report: “Chợ Phong Niên”
  --> so.xlsx, cong_trinh!B4
  = where it is one of the list, name it as the list does; where it is new, add it to du_an or declare it in chap_nhan: [{ma: N591, tai: "6 tháng đầu năm 2025", ly_do: "…"}]
"#);
}

#[test]
fn plans_of_two_capitals() {
    planned(
        (
            "du_an",
            &[
                &["TT", "Tên dự án", "NSTW", "NSĐP"],
                &["1", "Đường A", "=300", "=100"],
                &["2", "Đường B", "=200", "=100"],
                &["3", "Đường C", "=250", "=50"],
            ],
        ),
        &[(
            "cong_trinh",
            &[
                &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
                &["1", "Đường A", "=300", "=200", "=100"],
                &["2", "Đường B", "=300", "=100", "=50"],
                &["3", "Đường C", "=300", "=90", "=40"],
            ],
        )],
    )
    .refused(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  xem thêm: so.xlsx, cong_trinh
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

lỗi[N640]: Đường A: kế hoạch của kỳ là 300, 2 công trình khác của cột ghi tất cả các nguồn vốn, công trình này là 400 (triệu đồng)
  --> so.xlsx, cong_trinh!C2
  xem thêm: so.xlsx, KH!B2
  = ghi một loại vốn cho mọi công trình của cột; nếu kế hoạch là của nguồn khác nhau thì ghi tên nguồn ở cột Nguồn vốn
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Dự án”, “Công trình”
  --> so.xlsx, KH
  see also: so.xlsx, cong_trinh
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

error[N640]: Đường A: the period plans 300; 2 other works of the column state “tất cả các nguồn vốn”, which is 400 of this one (million VND)
  --> so.xlsx, cong_trinh!C2
  see also: so.xlsx, KH!B2
  = state one capital for all works of the column; where they are of different ones, name each in the column Nguồn vốn
"#);
}

#[test]
fn built_and_disbursed_changed_over() {
    period(
        "cong_trinh",
        &[
            &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
            &["1", "Đường A", "=400", "=100", "=200"],
            &["2", "Đường B", "=300", "=150", "=180"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Công trình”
  --> so.xlsx, Bảng
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

cảnh báo[N626]: Công trình (6 tháng đầu năm 2025): cả 2 công trình giải ngân nhiều hơn khối lượng thực hiện, tổng 380 so với 250 (triệu đồng)
  --> so.xlsx, Bảng!E2
  xem thêm: so.xlsx, Bảng!E3
  = xem hai cột có bị đổi chỗ, hai số có nhầm dòng không; nếu là tạm ứng, ghi “tạm ứng” ở cột Khó khăn, Ghi chú
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Công trình”
  --> so.xlsx, Bảng
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

warning[N626]: Công trình (6 tháng đầu năm 2025): of all 2 works more is disbursed than built, in all 380 against 250 (million VND)
  --> so.xlsx, Bảng!E2
  see also: so.xlsx, Bảng!E3
  = see whether the two columns or amounts are changed over; if it is paid in advance, write “tạm ứng” in the column of remarks
"#);
}

#[test]
fn more_disbursed_of_works_than_of_sources() {
    planned(
        ("nguon_luc", SOURCES),
        &[
            (
                "huy_dong",
                &[
                    &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
                    &["I", "Ngân sách trung ương", "=1500", "=100"],
                    &["II", "Vốn lồng ghép", "=100", "=50"],
                    &["III", "Nhân dân đóng góp", "=90", "=90"],
                ],
            ),
            (
                "cong_trinh",
                &[
                    &["TT", "Công trình", "Kế hoạch năm 2025", "Khối lượng", "Giải ngân"],
                    &["1", "Đường A", "=400", "=300", "=250"],
                    &["2", "Đường B", "=300", "=150", "=140"],
                ],
            ),
        ],
    )
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Huy động nguồn lực”, “Công trình”
  --> so.xlsx, huy_dong
  xem thêm: so.xlsx, cong_trinh
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

cảnh báo[N609]: 6 tháng đầu năm 2025: các công trình đã giải ngân 390, mọi nguồn vốn mới giải ngân 240 (triệu đồng)
  --> so.xlsx, cong_trinh!E2
  xem thêm: so.xlsx, huy_dong!B2
  xem thêm: so.xlsx, huy_dong!B3
  xem thêm: so.xlsx, huy_dong!B4
  = xem cột giải ngân của bảng nào chưa cập nhật; nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N609, tai: "6 tháng đầu năm 2025", ly_do: "…"}]
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Huy động nguồn lực”, “Công trình”
  --> so.xlsx, huy_dong
  see also: so.xlsx, cong_trinh
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

warning[N609]: 6 tháng đầu năm 2025: 390 disbursed of the works, but 240 of all sources of funding (million VND)
  --> so.xlsx, cong_trinh!E2
  see also: so.xlsx, huy_dong!B2
  see also: so.xlsx, huy_dong!B3
  see also: so.xlsx, huy_dong!B4
  = see which table's column is not up to date; if both are right (such as capital carried over), declare it in chap_nhan: [{ma: N609, tai: "6 tháng đầu năm 2025", ly_do: "…"}]
"#);
}

#[test]
fn arrears_in_another_unit() {
    period(
        "no_dong",
        &[
            &["TT", "Công trình", "Giá trị quyết toán", "Đã thanh toán", "Còn nợ"],
            &["1", "Đường A", "=1820", "=1500", "=320"],
            &["2", "Trường B", "=2450", "=2300", "=150"],
            &["3", "Kênh C", "=690000", "=610000", "=80000"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Nợ đọng xây dựng cơ bản”
  --> so.xlsx, Bảng
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

cảnh báo[N610]: Nợ đọng xây dựng cơ bản (6 tháng đầu năm 2025): “Kênh C” 690.000 triệu đồng, lớn gấp nghìn lần mức thường có
  --> so.xlsx, Bảng!C4
  = xem có gõ đồng hoặc nghìn đồng thay cho triệu đồng không; nếu cả cột là đồng thì ghi đơn vị ở tiêu đề cột
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Nợ đọng xây dựng cơ bản”
  --> so.xlsx, Bảng
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

warning[N610]: Nợ đọng xây dựng cơ bản (6 tháng đầu năm 2025): “Kênh C” has 690.000 triệu đồng, a thousand times what is usual
  --> so.xlsx, Bảng!C4
  = check whether it is typed in đồng or thousands instead of millions; where the whole column is, name the unit in its heading
"#);
}

#[test]
fn arrears_of_one_row_in_another_unit() {
    period(
        "no_dong",
        &[
            &["TT", "Công trình", "Giá trị quyết toán", "Đã thanh toán", "Còn nợ"],
            &["1", "Đường A", "=1820", "=1500", "=320"],
            &["2", "Trường B", "=2.45", "=2.3", "=0.15"],
            &["3", "Kênh C", "=690", "=610", "=80"],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Nợ đọng xây dựng cơ bản”
  --> so.xlsx, Bảng
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

cảnh báo[N636]: Nợ đọng xây dựng cơ bản (6 tháng đầu năm 2025): “Trường B” 2,45 triệu đồng, các dòng khác cùng cột 690–1.820
  --> so.xlsx, Bảng!C3
  = xem có gõ tỷ đồng thay cho triệu đồng không; nếu đúng thật thì khai vào chap_nhan: [{ma: N636, tai: "Trường B", ly_do: "…"}]
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Nợ đọng xây dựng cơ bản”
  --> so.xlsx, Bảng
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

warning[N636]: Nợ đọng xây dựng cơ bản (6 tháng đầu năm 2025): “Trường B” has 2,45 triệu đồng, the others of its column 690–1.820
  --> so.xlsx, Bảng!C3
  = check whether it is typed in tỷ (billions) instead of triệu (millions); if it is right, declare it in chap_nhan: [{ma: N636, tai: "Trường B", ly_do: "…"}]
"#);
}

#[test]
fn contributions_against_the_funding() {
    planned(
        ("nguon_luc", SOURCES),
        &[
            (
                "huy_dong",
                &[
                    &["TT", "Nguồn vốn", "Huy động", "Giải ngân"],
                    &["I", "Ngân sách trung ương", "=1500", "=700"],
                    &["II", "Vốn lồng ghép", "=100", "=50"],
                    &["III", "Nhân dân đóng góp", "=90", "=90"],
                ],
            ),
            (
                "dan_gop",
                &[
                    &["TT", "Hình thức", "Số lượng", "Đơn vị", "Giá trị (triệu đồng)"],
                    &["1", "Tiền mặt", "", "", "=60"],
                    &["2", "Ngày công", "=500", "công", "=100"],
                ],
            ),
        ],
    )
    .refused(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

lỗi[N503]: Nhân dân đóng góp (huy động 6 tháng đầu năm 2025, so với bảng Nhân dân đóng góp): ghi 90, cộng các phần được 160 (triệu đồng)
  --> so.xlsx, huy_dong!C4
  xem thêm: so.xlsx, dan_gop!E2
  xem thêm: so.xlsx, dan_gop!E3
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Nhân dân đóng góp (huy động 6 tháng đầu năm 2025, so với bảng Nhân dân đóng góp)", ly_do: "…"}]
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Huy động nguồn lực”
  --> so.xlsx, huy_dong
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

error[N503]: Nhân dân đóng góp (huy động 6 tháng đầu năm 2025, so với bảng Nhân dân đóng góp): stated 90, its parts add up to 160 (million VND)
  --> so.xlsx, huy_dong!C4
  see also: so.xlsx, dan_gop!E2
  see also: so.xlsx, dan_gop!E3
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Nhân dân đóng góp (huy động 6 tháng đầu năm 2025, so với bảng Nhân dân đóng góp)", ly_do: "…"}]
"#);
}

#[test]
fn a_group_below_the_only_total() {
    period(
        "no_dong",
        &[
            &["TT", "Công trình", "Giá trị quyết toán", "Đã thanh toán", "Còn nợ"],
            &["1", "Đường A", "=1820", "=1500", "=320"],
            &["2", "Trường B", "=2450", "=2300", "=150"],
            &["", "Cộng", "=4270", "=3800", "=470"],
            &["", "Nợ phát sinh trong kỳ"],
            &["1", "Sân vận động", "=400", "=100", "=300"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N217]: dòng “Sân vận động” có số liệu nằm dưới dòng tổng
  --> so.xlsx, Bảng!B6
  = chuyển dòng ấy lên trên dòng tổng
"#,
        r#"
error[N217]: row “Sân vận động” has values below the totals row
  --> so.xlsx, Bảng!B6
  = move the row above the totals row
"#,
    );
}

#[test]
fn sources_that_all_bear_other_names() {
    funding(&[
        &["TT", "Nguồn vốn", "Huy động (triệu đồng)", "Giải ngân (triệu đồng)"],
        &["I", "Ngân sách huyện", "=1500", "=700"],
        &["II", "Dân góp", "=90", "=90"],
    ])
    .remarked(r#"
cảnh báo[N608]: huy động 6 tháng đầu năm 2025 có nguồn vốn mà kế hoạch năm không có: “Ngân sách huyện”, “Dân góp”; nguồn của kế hoạch không có dòng nào: “Ngân sách trung ương”, “Vốn lồng ghép”, “Nhân dân đóng góp”
  --> so.xlsx, huy_dong!B2
  xem thêm: so.xlsx, huy_dong!B3
  xem thêm: so.xlsx, KH!B2, B5–B6 (3 ô)
  = nếu là một nguồn, ghi tên như trong kế hoạch; nếu là nguồn khác, thêm dòng của nguồn còn thiếu (chưa có thì ghi 0)
"#, r#"
warning[N608]: funding of 6 tháng đầu năm 2025 has sources that the year's plan lacks: “Ngân sách huyện”, “Dân góp”; sources of the plan without a row: “Ngân sách trung ương”, “Vốn lồng ghép”, “Nhân dân đóng góp”
  --> so.xlsx, huy_dong!B2
  see also: so.xlsx, huy_dong!B3
  see also: so.xlsx, KH!B2, B5–B6 (3 cells)
  = where they are one, name the source as the plan does; where they are not, add a row for the one that is missing (0 where nothing came in)
"#);
}

#[test]
fn works_none_of_which_is_listed() {
    works(&[
        &["TT", "Tên công trình", "Kế hoạch (triệu đồng)", "Giải ngân (triệu đồng)"],
        &["1", "Chợ Phong Niên", "=100", "=50"],
        &["2", "Trạm y tế Hòa An", "=200", "=80"],
    ])
    .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Dự án”
  --> so.xlsx, KH
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm

cảnh báo[N591]: công trình của 6 tháng đầu năm 2025 không có trong danh mục 4 dự án của kế hoạch, vẫn được tính vào báo cáo: “Chợ Phong Niên”, “Trạm y tế Hòa An”
  --> so.xlsx, cong_trinh!B2
  xem thêm: so.xlsx, cong_trinh!B3
  = nếu là công trình của danh mục, ghi tên như danh mục; nếu mới bổ sung, thêm vào bảng du_an hoặc khai vào chap_nhan: [{ma: N591, tai: "6 tháng đầu năm 2025", ly_do: "…"}]
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Dự án”
  --> so.xlsx, KH
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it

warning[N591]: works of 6 tháng đầu năm 2025 that the plan's list of 4 projects does not have count in the report: “Chợ Phong Niên”, “Trạm y tế Hòa An”
  --> so.xlsx, cong_trinh!B2
  see also: so.xlsx, cong_trinh!B3
  = where it is one of the list, name it as the list does; where it is new, add it to du_an or declare it in chap_nhan: [{ma: N591, tai: "6 tháng đầu năm 2025", ly_do: "…"}]
"#);
}

#[test]
fn a_work_of_another_investor() {
    works(&[
        &["TT", "Tên công trình", "Chủ đầu tư", "Kế hoạch (triệu đồng)", "Giải ngân (triệu đồng)"],
        &["1", "Cầu Nà Lốc - Bản Chang", "Ủy ban nhân dân xã Hòa An", "=300", "=50"],
        &["2", "Cầu Khuổi Slao", "Ban Quản lý dự án huyện", "=200", "=80"],
    ])
    .remarked(r#"
cảnh báo[N651]: Cầu Khuổi Slao: chủ đầu tư ở bảng công trình 6 tháng đầu năm 2025 là “Ban Quản lý dự án huyện”, ở danh mục dự án là “UBND xã Hòa An”
  --> so.xlsx, cong_trinh!C3
  xem thêm: so.xlsx, KH!C6
  = sửa nơi ghi sai; nếu đã đổi chủ đầu tư thì khai vào chap_nhan: [{ma: N651, tai: "Cầu Khuổi Slao", ly_do: "…"}]

cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Dự án”
  --> so.xlsx, KH
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm
"#, r#"
warning[N651]: Cầu Khuổi Slao: the investor is “Ban Quản lý dự án huyện” in the works of 6 tháng đầu năm 2025 and “UBND xã Hòa An” in the list of projects
  --> so.xlsx, cong_trinh!C3
  see also: so.xlsx, KH!C6
  = correct the one that is wrong; if the investor has changed, declare it in chap_nhan: [{ma: N651, tai: "Cầu Khuổi Slao", ly_do: "…"}]

warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Dự án”
  --> so.xlsx, KH
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it
"#);
}
