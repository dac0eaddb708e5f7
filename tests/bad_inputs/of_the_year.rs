//! What is read is of the year that it is read for: targets that count what there is already, aims of
//! other years, names of another set's criteria, remarks and footnotes that take figures back.

use super::tables::{codes, period, sheet, status_remarked};

#[test]
fn targets_of_hamlets_up_to_a_year() {
    sheet("xom", &[
        &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", ""],
        &["", "", "", "Đã đạt", "Kế hoạch đến hết năm 2025"],
        &["=1", "Tân Lập", "=9", "=2", "=3"],
        &["=2", "Hòa An", "=8", "=1", "=2"],
    ], "")
    .refused(r#"
lỗi[N374]: “Kế hoạch đến hết năm 2025” tính gộp đến hết kỳ, cả phần đã có; bảng Xóm ở đây chỉ đọc phần của riêng năm 2025
  --> so.xlsx, Bảng!E2
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Kế hoạch đến hết năm 2025"]; nếu vốn là phần của riêng năm, sửa tiêu đề, hoặc ghi: cot: {ntm_giao: "Thôn nông thôn mới / Kế hoạch đến hết năm 2025"}
"#, r#"
error[N374]: “Kế hoạch đến hết năm 2025” counts all up to its end, what was there before included; table Xóm here holds what is of 2025 alone
  --> so.xlsx, Bảng!E2
  = if it is cumulative, add a column with the year's part alone (less what was there before) and write at the table in ntm.yaml: bo_qua: ["Kế hoạch đến hết năm 2025"]; if it is the year's part as it is, correct the heading, or write: cot: {ntm_giao: "Thôn nông thôn mới / Kế hoạch đến hết năm 2025"}
"#);
}

#[test]
fn targets_up_to_a_year_by_letter() {
    sheet("xom", &[
        &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", ""],
        &["", "", "", "Đã đạt", "Kế hoạch đến hết năm 2025"],
        &["=1", "Tân Lập", "=9", "=2", "=3"],
        &["=2", "Hòa An", "=8", "=1", "=2"],
    ], ", cot: {ntm_giao: E}")
    .remarked(r#"
cảnh báo[N714]: tiêu đề “Kế hoạch đến hết năm 2025” nói số gộp đến hết kỳ; bảng Xóm đọc cột này làm phần giao thêm của riêng năm 2025
  --> so.xlsx, Bảng!E2
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và trỏ cot vào cột ấy; nếu vốn là phần của riêng năm, sửa tiêu đề thành “Giao thêm năm 2025”, hoặc khai vào chap_nhan: [{ma: N714, tai: "Kế hoạch đến hết năm 2025", ly_do: "…"}]
"#, r#"
warning[N714]: “Kế hoạch đến hết năm 2025” counts all up to its end; table Xóm reads the column as what 2025 alone is to add
  --> so.xlsx, Bảng!E2
  = if it is cumulative, add a column with the year's part alone (less what there was before) and let cot point at it; if it is the year's part as it is, make its heading say so (“Giao thêm năm 2025”), or accept it in chap_nhan: [{ma: N714, tai: "Kế hoạch đến hết năm 2025", ly_do: "…"}]
"#);
}

#[test]
fn a_remark_that_targets_are_cumulative() {
    sheet("xom", &[
        &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", ""],
        &["", "", "", "Đã đạt", "Kế hoạch năm 2025"],
        &["=1", "Tân Lập", "=9", "=2", "=3"],
        &["=2", "Hòa An", "=8", "=1", "=2"],
        &[],
        &["Ghi chú: kế hoạch năm 2025 là số lũy kế, gồm cả số đã đạt."],
    ], "")
    .refused(r#"
lỗi[N375]: “Ghi chú: kế hoạch năm 2025 là số lũy kế, gồm cả số đã đạt.” nói số giao gồm cả số đã có; bảng Xóm chỉ đọc phần của riêng năm
  --> so.xlsx, Bảng!A6
  = ghi vào cột giao số của riêng năm (lũy kế trừ số đã có) rồi sửa dòng ấy; nếu số trong bảng vốn là của riêng năm, bỏ dòng ấy
"#, r#"
error[N375]: “Ghi chú: kế hoạch năm 2025 là số lũy kế, gồm cả số đã đạt.” says that targets count what there is already; table Xóm holds the year's part alone
  --> so.xlsx, Bảng!A6
  = write the year's part (less what there is) into the column of targets and correct the remark; if they are that as they stand, take the remark out
"#);
}

#[test]
fn capital_up_to_a_year() {
    sheet("du_an", &[
        &["TT", "Tên dự án", "Kế hoạch vốn đến hết năm 2025 (triệu đồng)", ""],
        &["", "", "NSTW", "NSĐP"],
        &["=1", "Đường A", "=100", "=20"],
        &["=2", "Đường B", "=50", "=10"],
    ], "")
    .refused(r#"
lỗi[N374]: “Kế hoạch vốn đến hết năm 2025 (triệu đồng)” tính gộp đến hết kỳ, cả phần đã có; bảng Dự án ở đây chỉ đọc phần của riêng năm 2025
  --> so.xlsx, Bảng!C2
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Kế hoạch vốn đến hết năm 2025 (triệu đồng)"]; nếu vốn là phần của riêng năm, sửa tiêu đề, hoặc ghi: cot: {von_nstw: C, von_nsdp: D}

lỗi[N231]: dòng “Đường A” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu
  --> so.xlsx, Bảng!B3
  = nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng

lỗi[N231]: dòng “Đường B” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu
  --> so.xlsx, Bảng!B4
  = nếu là tên nhóm, đánh số La Mã (I, II) ở cột TT; nếu không, nhập số liệu của dòng
"#, r#"
error[N374]: “Kế hoạch vốn đến hết năm 2025 (triệu đồng)” counts all up to its end, what was there before included; table Dự án here holds what is of 2025 alone
  --> so.xlsx, Bảng!C2
  = if it is cumulative, add a column with the year's part alone (less what was there before) and write at the table in ntm.yaml: bo_qua: ["Kế hoạch vốn đến hết năm 2025 (triệu đồng)"]; if it is the year's part as it is, correct the heading, or write: cot: {von_nstw: C, von_nsdp: D}

error[N231]: row “Đường A” has a name alone: the title of a group, or a row without its figures
  --> so.xlsx, Bảng!B3
  = if it is the title of a group, number it I, II in the column TT; if not, fill in the row

error[N231]: row “Đường B” has a name alone: the title of a group, or a row without its figures
  --> so.xlsx, Bảng!B4
  = if it is the title of a group, number it I, II in the column TT; if not, fill in the row
"#);
}

#[test]
fn targets_of_criteria_up_to_a_year() {
    sheet("giao", &[
        &["TT", "Xã", "Tiêu chí giao đạt đến hết năm 2025", "", ""],
        &["", "", "1", "2", "3"],
        &["=1", "Tân Lập", "", "x", "x"],
        &["=2", "Hòa An", "", "x", ""],
    ], "")
    .refused(r#"
lỗi[N374]: “Tiêu chí giao đạt đến hết năm 2025” tính gộp đến hết kỳ, cả phần đã có; bảng Giao chỉ tiêu ở đây chỉ đọc phần của riêng năm 2025
  --> so.xlsx, Bảng!C2
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Tiêu chí giao đạt đến hết năm 2025"]; nếu vốn là phần của riêng năm, sửa tiêu đề, hoặc ghi: cot: {1: C, 2: D, 3: E}
"#, r#"
error[N374]: “Tiêu chí giao đạt đến hết năm 2025” counts all up to its end, what was there before included; table Giao chỉ tiêu here holds what is of 2025 alone
  --> so.xlsx, Bảng!C2
  = if it is cumulative, add a column with the year's part alone (less what was there before) and write at the table in ntm.yaml: bo_qua: ["Tiêu chí giao đạt đến hết năm 2025"]; if it is the year's part as it is, correct the heading, or write: cot: {1: C, 2: D, 3: E}
"#);
}

#[test]
fn targets_of_criteria_below_each_other_up_to_a_year() {
    sheet("giao", &[
        &["TT", "Tiêu chí", "Giao đạt đến hết năm 2025"],
        &["=1", "Giao thông", ""],
        &["=2", "Điện", "x"],
        &["=3", "Thu nhập", "x"],
    ], "")
    .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}
", "")
    .change("    - {xa: Hòa An, dat: \"1\"}
", "")
    .refused(r#"
lỗi[N374]: “Giao đạt đến hết năm 2025” tính gộp đến hết kỳ, cả phần đã có; bảng Giao chỉ tiêu ở đây chỉ đọc phần của riêng năm 2025
  --> so.xlsx, Bảng!C1
  = nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Giao đạt đến hết năm 2025"]; nếu vốn là phần của riêng năm, sửa tiêu đề, hoặc ghi: cot: {giao: "Giao đạt đến hết năm 2025"}
"#, r#"
error[N374]: “Giao đạt đến hết năm 2025” counts all up to its end, what was there before included; table Giao chỉ tiêu here holds what is of 2025 alone
  --> so.xlsx, Bảng!C1
  = if it is cumulative, add a column with the year's part alone (less what was there before) and write at the table in ntm.yaml: bo_qua: ["Giao đạt đến hết năm 2025"]; if it is the year's part as it is, correct the heading, or write: cot: {giao: "Giao đạt đến hết năm 2025"}
"#);
}

#[test]
fn aims_of_a_stage() {
    sheet("xa", &[
        &["TT", "Xã", "Mục tiêu 2026-2030"],
        &["=1", "Tân Lập", "đạt chuẩn"],
        &["=2", "Hòa An", "tăng tiêu chí"],
    ], "")
    .refused(r#"
lỗi[N228]: tiêu đề “Mục tiêu 2026-2030” có chữ “Mục tiêu 2026-2030”, không rõ có phải số liệu của bảng Xã
  --> so.xlsx, Bảng!C1
  = nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {muc_tieu: "Mục tiêu 2026-2030"}; nếu không, ghi: bo_qua: ["Mục tiêu 2026-2030"]
"#, r#"
error[N228]: heading “Mục tiêu 2026-2030” says “Mục tiêu 2026-2030”, which table Xã does not mean
  --> so.xlsx, Bảng!C1
  = if it is the column to read, write at the table in ntm.yaml: cot: {muc_tieu: "Mục tiêu 2026-2030"}; if not, write: bo_qua: ["Mục tiêu 2026-2030"]
"#);
}

#[test]
fn aims_of_another_year() {
    sheet("xa", &[
        &["TT", "Xã", "Mục tiêu"],
        &["=1", "Tân Lập", "Đạt chuẩn (2027)"],
        &["=2", "Hòa An", "Đạt chuẩn 2026-2030"],
    ], "")
    .refused(r#"
lỗi[N642]: “Đạt chuẩn (2027)” là mục tiêu của năm 2027, cột mục tiêu ở đây là của năm 2025
  --> so.xlsx, Bảng!C2
  = năm 2025 chưa có mục tiêu thì để trống ô ấy và ghi lộ trình ở cột Ghi chú; nếu là mục tiêu năm 2025 thì sửa năm

lỗi[N642]: “Đạt chuẩn 2026-2030” là mục tiêu của năm 2026-2030, cột mục tiêu ở đây là của năm 2025
  --> so.xlsx, Bảng!C3
  = năm 2025 chưa có mục tiêu thì để trống ô ấy và ghi lộ trình ở cột Ghi chú; nếu là mục tiêu năm 2025 thì sửa năm
"#, r#"
error[N642]: “Đạt chuẩn (2027)” is an aim of 2027; the column of aims here is of 2025
  --> so.xlsx, Bảng!C2
  = leave the cell blank where there is no aim for 2025 and write the later one into the remarks; if it is the aim for 2025, correct the year

error[N642]: “Đạt chuẩn 2026-2030” is an aim of 2026-2030; the column of aims here is of 2025
  --> so.xlsx, Bảng!C3
  = leave the cell blank where there is no aim for 2025 and write the later one into the remarks; if it is the aim for 2025, correct the year
"#);
}

#[test]
fn aims_that_are_none() {
    sheet("xa", &[
        &["TT", "Xã", "Mục tiêu"],
        &["=1", "Tân Lập", "Duy trì, nâng cao"],
        &["=2", "Hòa An", "Tăng 2 tiêu chí"],
    ], "")
    .refused(r#"
lỗi[N214]: “Duy trì, nâng cao” không dùng được cho muc_tieu; chọn một trong “đạt chuẩn”, “duy trì”, “nâng cao”, “kiểu mẫu”, “hiện đại”, “tăng tiêu chí”
  --> so.xlsx, Bảng!C2
  = ô ấy chỉ ghi một trong các từ trên; điều khác muốn nói thêm thì ghi ở cột Ghi chú

lỗi[N214]: “Tăng 2 tiêu chí” không dùng được cho muc_tieu; chọn một trong “đạt chuẩn”, “duy trì”, “nâng cao”, “kiểu mẫu”, “hiện đại”, “tăng tiêu chí”
  --> so.xlsx, Bảng!C3
  = có phải “tăng tiêu chí”?
  = ô ấy chỉ ghi một trong các từ trên; điều khác muốn nói thêm thì ghi ở cột Ghi chú
"#, r#"
error[N214]: “Duy trì, nâng cao” is no value of muc_tieu; choose one of “đạt chuẩn”, “duy trì”, “nâng cao”, “kiểu mẫu”, “hiện đại”, “tăng tiêu chí”
  --> so.xlsx, Bảng!C2
  = write one of these words alone in the cell; whatever else is to be said goes into the remarks

error[N214]: “Tăng 2 tiêu chí” is no value of muc_tieu; choose one of “đạt chuẩn”, “duy trì”, “nâng cao”, “kiểu mẫu”, “hiện đại”, “tăng tiêu chí”
  --> so.xlsx, Bảng!C3
  = did you mean “tăng tiêu chí”?
  = write one of these words alone in the cell; whatever else is to be said goes into the remarks
"#);
}

#[test]
fn a_title_of_two_years() {
    sheet("xa", &[
        &["TT", "Xã", "Đã công nhận", "Năm công nhận", "Mục tiêu"],
        &["=1", "Tân Lập", "NTM 2019-2020", "2023", ""],
        &["=2", "Hòa An", "", "", "Tăng tiêu chí"],
    ], "")
    .remarked(r#"
cảnh báo[N643]: danh hiệu ghi “NTM 2019-2020”, cột năm công nhận ghi “2023”
  --> so.xlsx, Bảng!C2
  = văn bản in theo cột năm công nhận: sửa chỗ sai, trong ô danh hiệu chỉ ghi danh hiệu

cảnh báo[N507]: Tân Lập: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số 2, 3
  --> ntm.yaml:24:12
   |
24 |     - {xa: Tân Lập, dat: "1"}
   |            ^^^^^^^
  xem thêm: so.xlsx, Bảng!C2
"#, r#"
warning[N643]: the title says “NTM 2019-2020”, the year of recognition “2023”
  --> so.xlsx, Bảng!C2
  = documents print the year of recognition: correct the wrong one, and leave the title alone in its cell

warning[N507]: Tân Lập is recognised but does not meet criteria 2, 3
  --> ntm.yaml:24:12
   |
24 |     - {xa: Tân Lập, dat: "1"}
   |            ^^^^^^^
  see also: so.xlsx, Bảng!C2
"#);
}

#[test]
fn a_name_of_another_set_beside_a_number() {
    sheet("hien_trang", &[
        &["TT", "Xã", "1. Giao thông", "2. Trường học", "3. Quy hoạch"],
        &["=1", "Tân Lập", "x", "", ""],
        &["=2", "Hòa An", "x", "", ""],
    ], ", ngay: 31/12/2024")
    .refused(r#"
lỗi[N310]: tiêu đề ghi số 2 nhưng tên là “Trường học”; tiêu chí số 2 là “Điện”
  --> so.xlsx, Bảng!D1
  = tên ấy là của bộ xa-ntm-2021-2025: nếu trang lập theo bộ ấy, lập lại theo bộ của dự án hoặc sửa bo_tieu_chi trong ntm.yaml; nếu không, sửa số hoặc tên cho khớp

lỗi[N310]: tiêu đề ghi số 3 nhưng tên là “Quy hoạch”; tiêu chí số 3 là “Thu nhập”
  --> so.xlsx, Bảng!E1
  = tên ấy là của bộ xa-ntm-2021-2025: nếu trang lập theo bộ ấy, lập lại theo bộ của dự án hoặc sửa bo_tieu_chi trong ntm.yaml; nếu không, sửa số hoặc tên cho khớp
"#, r#"
error[N310]: the heading says 2 but names “Trường học”; criterion 2 is “Điện”
  --> so.xlsx, Bảng!D1
  = the name is one of set xa-ntm-2021-2025: if the sheet is made by that set, make it by the project's or correct bo_tieu_chi in ntm.yaml; if not, correct the number or the name

error[N310]: the heading says 3 but names “Quy hoạch”; criterion 3 is “Thu nhập”
  --> so.xlsx, Bảng!E1
  = the name is one of set xa-ntm-2021-2025: if the sheet is made by that set, make it by the project's or correct bo_tieu_chi in ntm.yaml; if not, correct the number or the name
"#);
}

#[test]
fn a_name_of_another_set_below_a_number() {
    sheet("hien_trang", &[
        &["TT", "Xã", "1", "2", "3"],
        &["", "", "Giao thông", "Điện", "Nhà ở dân cư"],
        &["=1", "Tân Lập", "x", "", ""],
        &["=2", "Hòa An", "x", "", ""],
    ], ", ngay: 31/12/2024")
    .refused(r#"
lỗi[N310]: tiêu đề ghi số 3 nhưng tên là “Nhà ở dân cư”; tiêu chí số 3 là “Thu nhập”
  --> so.xlsx, Bảng!E2
  = tên ấy là của bộ xa-ntm-2021-2025: nếu trang lập theo bộ ấy, lập lại theo bộ của dự án hoặc sửa bo_tieu_chi trong ntm.yaml; nếu không, sửa số hoặc tên cho khớp
"#, r#"
error[N310]: the heading says 3 but names “Nhà ở dân cư”; criterion 3 is “Thu nhập”
  --> so.xlsx, Bảng!E2
  = the name is one of set xa-ntm-2021-2025: if the sheet is made by that set, make it by the project's or correct bo_tieu_chi in ntm.yaml; if not, correct the number or the name
"#);
}

#[test]
fn a_remark_that_only_some_are_assigned() {
    sheet(
        "giao",
        &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["=1", "Tân Lập", "", "x", "x", "Chỉ giao TC2"],
            &["=2", "Hòa An", "", "x", "", ""],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Chỉ giao TC2”, số liệu của dòng vẫn được tính
  --> so.xlsx, Bảng!F2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “Tân Lập” says “Chỉ giao TC2”, but the row's figures are counted
  --> so.xlsx, Bảng!F2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,
    );
}

#[test]
fn a_remark_of_how_many_are_left() {
    status_remarked("Còn 1 tiêu chí").remarked(
        r#"
cảnh báo[N257]: ghi chú của “Tân Lập” viết “Còn 1 tiêu chí”, nhưng bảng có 2 tiêu chí chưa đạt
  --> so.xlsx, Bảng!F2
  = sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N257]: the remark on “Tân Lập” says “Còn 1 tiêu chí”, but the table counts 2 as not met
  --> so.xlsx, Bảng!F2
  = correct the marks or the remark, whichever is wrong; the remark is not printed
"#,
    );
}

#[test]
fn targets_that_await_a_decision() {
    sheet("giao", &[
        &["TT", "Xã", "1", "2", "3"],
        &["=1", "Tân Lập", "", "x", "x"],
        &["=2", "Hòa An", "", "x", ""],
        &[],
        &["(*) Chỉ tiêu giao dự kiến, chờ UBND tỉnh quyết định."],
    ], "")
    .remarked(r#"
cảnh báo[N544]: “(*) Chỉ tiêu giao dự kiến, chờ UBND tỉnh quyết định.” ghi “chờ”, số liệu bảng Giao chỉ tiêu vẫn được đưa vào văn bản
  --> so.xlsx, Bảng!A5
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “(*) Chỉ tiêu giao dự kiến, chờ UBND tỉnh quyết định.” says “chờ”, but the figures of table Giao chỉ tiêu go into the document
  --> so.xlsx, Bảng!A5
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn works_that_are_not_approved() {
    sheet("du_an", &[
        &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
        &["=1", "Đường A", "=100", "=20"],
        &["=2", "Đường B", "=50", "=10"],
        &[],
        &["Các dự án số 1, 2 chưa được phê duyệt chủ trương."],
    ], "")
    .remarked(r#"
cảnh báo[N544]: “Các dự án số 1, 2 chưa được phê duyệt chủ trương.” ghi “chưa được phê duyệt”, số liệu bảng Dự án vẫn được đưa vào văn bản
  --> so.xlsx, Bảng!A5
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “Các dự án số 1, 2 chưa được phê duyệt chủ trương.” says “chưa được phê duyệt”, but the figures of table Dự án go into the document
  --> so.xlsx, Bảng!A5
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn figures_that_lack_some() {
    sheet("xom", &[
        &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", ""],
        &["", "", "", "Đã đạt", "Kế hoạch năm 2025"],
        &["=1", "Tân Lập", "=9", "=2", "=3"],
        &["=2", "Hòa An", "=8", "=1", "=2"],
        &[],
        &["Ghi chú: Số liệu chưa bao gồm 05 thôn mới thành lập của xã Hòa An."],
    ], "")
    .remarked(r#"
cảnh báo[N376]: “Ghi chú: Số liệu chưa bao gồm 05 thôn mới thành lập của xã Hòa An.”: số liệu bảng Xóm vẫn được đưa vào văn bản như số đủ
  --> so.xlsx, Bảng!A6
  = bổ sung phần còn thiếu vào bảng, hoặc nói rõ điều ấy trong lời văn; đã đủ thì bỏ dòng ấy
"#, r#"
warning[N376]: “Ghi chú: Số liệu chưa bao gồm 05 thôn mới thành lập của xã Hòa An.”: the figures of table Xóm go into the document as if nothing were missing
  --> so.xlsx, Bảng!A6
  = add what is missing to the table or say so in the document's words; take the remark out where nothing is missing
"#);
}

#[test]
fn money_that_no_work_has() {
    sheet("du_an", &[
        &["TT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
        &["=1", "Đường A", "=100", "=20"],
        &["=2", "Dự phòng chưa phân bổ", "=50", "=10"],
    ], "")
    .remarked(r#"
cảnh báo[N627]: “Dự phòng chưa phân bổ” ghi “chưa phân bổ”, dòng ấy vẫn được tính
  --> so.xlsx, Bảng!B3
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, bỏ lời ấy đi
"#, r#"
warning[N627]: “Dự phòng chưa phân bổ” says “chưa phân bổ”, but its row counts
  --> so.xlsx, Bảng!B3
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, take those words away
"#);
}

#[test]
fn a_heading_of_self_assessment() {
    sheet("hien_trang", &[
        &["TT", "Xã", "Kết quả tự đánh giá các tiêu chí", "", ""],
        &["", "", "1", "2", "3"],
        &["=1", "Tân Lập", "x", "", ""],
        &["=2", "Hòa An", "x", "", ""],
    ], ", ngay: 31/12/2024")
    .remarked(r#"
cảnh báo[N544]: “Kết quả tự đánh giá các tiêu chí” ghi “kết quả tự đánh giá”, số liệu bảng Hiện trạng vẫn được đưa vào văn bản
  --> so.xlsx, Bảng!C1
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “Kết quả tự đánh giá các tiêu chí” says “kết quả tự đánh giá”, but the figures of table Hiện trạng go into the document
  --> so.xlsx, Bảng!C1
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn a_title_of_self_assessment() {
    sheet("hien_trang", &[
        &["(Kết quả tự chấm của xã)"],
        &["TT", "Xã", "1", "2", "3"],
        &["=1", "Tân Lập", "x", "", ""],
        &["=2", "Hòa An", "x", "", ""],
    ], ", ngay: 31/12/2024")
    .remarked(r#"
cảnh báo[N544]: “(Kết quả tự chấm của xã)” ghi “kết quả tự chấm”, số liệu bảng Hiện trạng vẫn được đưa vào văn bản
  --> so.xlsx, Bảng!A1
  = thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp
"#, r#"
warning[N544]: “(Kết quả tự chấm của xã)” says “kết quả tự chấm”, but the figures of table Hiện trạng go into the document
  --> so.xlsx, Bảng!A1
  = use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name
"#);
}

#[test]
fn columns_of_hamlets_that_are_likely_marks() {
    sheet("xom", &[
        &["TT", "Xã", "Tên thôn", "Đã công nhận", "Phấn đấu năm 2025"],
        &["=1", "Tân Lập", "Nà Pài", "x", ""],
        &["=2", "Tân Lập", "Nà Cáp", "", "x"],
    ], "")
    .refused(r#"
lỗi[N202]: cột “Đã công nhận” không thuộc bảng Xóm
  --> so.xlsx, Bảng!D1
  = có lẽ là cot: {ntm_da_dat: "Đã công nhận"}: đúng thì ghi vào dòng của bảng trong ntm.yaml; đúng là cột thừa mới kê nó vào bo_qua

lỗi[N202]: cột “Phấn đấu năm 2025” không thuộc bảng Xóm
  --> so.xlsx, Bảng!E1
  = có lẽ là cot: {ntm_giao: "Phấn đấu năm 2025"}: đúng thì ghi vào dòng của bảng trong ntm.yaml; đúng là cột thừa mới kê nó vào bo_qua
"#, r#"
error[N202]: column “Đã công nhận” does not belong to table Xóm
  --> so.xlsx, Bảng!D1
  = perhaps cot: {ntm_da_dat: "Đã công nhận"}: if so, write it at the table in ntm.yaml; name a column in bo_qua only where it is not needed

error[N202]: column “Phấn đấu năm 2025” does not belong to table Xóm
  --> so.xlsx, Bảng!E1
  = perhaps cot: {ntm_giao: "Phấn đấu năm 2025"}: if so, write it at the table in ntm.yaml; name a column in bo_qua only where it is not needed
"#);
}

#[test]
fn whatever_way_targets_are_said_to_be_cumulative() {
    let hamlets = |heading: &str| {
        let rows: super::tables::Rows = &[
            &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", ""],
            &["", "", "", "Đạt đến hết năm 2024", heading],
            &["1", "Tân Lập", "=9", "=2", "=3"],
            &["2", "Hòa An", "=8", "=1", "=2"],
        ];
        codes(&sheet("xom", rows, ""))
    };
    for heading in [
        "Kế hoạch đến hết năm 2025",
        "Kế hoạch đến năm 2025",
        "KH đến 2025",
        "Phấn đấu đến hết năm 2025",
        "Dự kiến hết năm 2025",
        "Kế hoạch đến 31/12/2025",
        "Kế hoạch 5 năm",
    ] {
        assert_eq!(hamlets(heading), ["N374"], "{heading}");
    }
    for heading in ["Kế hoạch năm 2025", "Giao thêm", "Kế hoạch 2025", "Đăng ký mới năm 2025"]
    {
        assert!(hamlets(heading).is_empty(), "{heading}: {:?}", hamlets(heading));
    }
}

#[test]
fn aims_of_the_year_and_of_others() {
    let aims = |heading: &str, aim: &str| {
        let rows: super::tables::Rows =
            &[&["TT", "Xã", heading], &["1", "Tân Lập", aim], &["2", "Hòa An", "tăng tiêu chí"]];
        codes(&sheet("xa", rows, ""))
    };
    for aim in ["Đạt chuẩn 2027", "NTM 2027", "Đạt chuẩn/2027", "Nâng cao 2028", "Đạt chuẩn 2030"]
    {
        assert!(aims("Mục tiêu năm", aim).contains(&"N642"), "{aim}");
    }
    for aim in ["Đạt chuẩn", "Phấn đấu đạt chuẩn năm 2025", "Đạt chuẩn (2025)", "NTM 2025"]
    {
        assert!(aims("Mục tiêu năm", aim).is_empty(), "{aim}");
    }
    for heading in ["Mục tiêu 2026-2030", "Phấn đấu 2026-2030"] {
        assert!(aims(heading, "đạt chuẩn").contains(&"N228"), "{heading}");
    }
}

#[test]
fn remarks_that_contradict_and_remarks_that_do_not() {
    let targets = |note: &str| {
        let rows: super::tables::Rows = &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["1", "Tân Lập", "", "x", "x", ""],
            &["2", "Hòa An", "", "x", "", note],
        ];
        codes(&sheet("giao", rows, ""))
    };
    let status = |note: &str| codes(&status_remarked(note));
    let hamlets = |note: &str| {
        let rows: super::tables::Rows = &[
            &["TT", "Xã", "Tổng số thôn", "Thôn nông thôn mới", "", "Ghi chú"],
            &["", "", "", "Đã đạt", "Kế hoạch năm 2025", ""],
            &["1", "Tân Lập", "=9", "=2", "=3", note],
            &["2", "Hòa An", "=8", "=1", "=2", ""],
        ];
        codes(&sheet("xom", rows, ""))
    };
    for note in [
        "Giao năm 2027",
        "Kế hoạch 2027",
        "Đăng ký 2027",
        "Chưa giao",
        "Chờ thẩm định",
        "Lùi tiến độ",
        "Tạm giao",
        "Dự phòng",
        "Chưa thống nhất",
        "Đã hoàn thành",
        "x",
    ] {
        assert_eq!(targets(note), ["N269"], "{note}");
    }
    assert_eq!(targets("Chỉ giao TC3"), ["N256"]);
    for note in [
        "TC1 chờ thẩm định",
        "TC1 đang hoàn thiện hồ sơ",
        "1: chưa",
        "Ước đạt",
        "Kết quả tự đánh giá",
        "Chờ thẩm định",
        "x",
    ] {
        assert_eq!(status(note), ["N269"], "{note}");
    }
    for note in ["Giao năm 2027", "Chờ thẩm định", "x"] {
        assert_eq!(hamlets(note), ["N269"], "{note}");
    }
    for note in [
        "Xã khu vực III",
        "Kế hoạch số 12/KH-UBND",
        "Giao năm 2025",
        "Còn 2 tiêu chí",
        "QĐ 15/QĐ-UBND ngày 5/3/2024",
        "Xã đảo",
    ] {
        for (where_, found) in
            [("giao", targets(note)), ("hien_trang", status(note)), ("xom", hamlets(note))]
        {
            assert!(found.is_empty(), "{where_} {note}: {found:?}");
        }
    }
}

#[test]
fn an_estimate_of_a_period() {
    let rows: super::tables::Rows = &[
        &["TT", "Nguồn vốn", "Kế hoạch năm (triệu đồng)", "Ước quý I", ""],
        &["", "", "", "Huy động (triệu đồng)", "Giải ngân (triệu đồng)"],
        &["1", "Ngân sách trung ương", "=100", "=50", "=20"],
    ];
    let quarter = period("huy_dong", rows, "")
        .change("ky: 2025-6T", "ky: 2025-Q1")
        .change("chot: 30/6/2025", "chot: 31/3/2025");
    let found = codes(&quarter);
    assert!(found.contains(&"N544"), "{found:?}");
}

#[test]
fn units_beside_other_words() {
    let money = |title: &str, heading: &str| {
        let rows: super::tables::Rows = &[
            &[title],
            &["TT", "Nguồn vốn", heading],
            &["1", "Ngân sách trung ương", "=100"],
            &["2", "Vốn tín dụng", "=50"],
        ];
        let (project, found) = ntm::returns::load(&sheet("nguon_luc", rows, "").project());
        assert!(found.is_empty(), "{title} {heading}: {found:#?}");
        let amounts = project.expect("a project").funding.into_iter().filter_map(|own| own.amount);
        amounts.map(|own| own.value.normalize().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(money("(Lũy kế từ đầu năm; tỷ đồng)", "Kế hoạch"), ["100000", "50000"]);
    assert_eq!(money("(Kế hoạch cả năm, tỷ đồng)", "Kế hoạch"), ["100000", "50000"]);
    assert_eq!(money("ĐVT: triệu đồng", "Kế hoạch năm 2025 (dự kiến)"), ["100", "50"]);
}

#[test]
fn criteria_in_rows_below_the_areas_of_communes() {
    let rows: super::tables::Rows = &[
        &["TT", "Tiêu chí", "Vùng núi cao", "Vùng trung du"],
        &["", "", "Xã Tân Lập", "Xã Hòa An"],
        &["1", "Giao thông", "x", "x"],
        &["2", "Điện", "", ""],
        &["3", "Thu nhập", "", ""],
    ];
    let found = codes(&sheet("hien_trang", rows, ", ngay: 31/12/2024"));
    assert!(found.is_empty(), "{found:?}");
}
