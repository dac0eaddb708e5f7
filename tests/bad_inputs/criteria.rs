//! Criteria and indicators: unknown, twice, missing, contradictory.

use super::Case;

#[test]
fn an_unknown_criterion() {
    Case::small().change("dat: \"1\"", "dat: \"1, 4\"").refused(
        r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 4 trong Bộ tiêu chí thử
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "1, 4"}
   |                          ^^^^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng
"#,
        r#"
error[N305]: no criterion or indicator 4 in Bộ tiêu chí thử
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "1, 4"}
   |                          ^^^^^^
  = correct the number to one of the set in force
"#,
    );
}

#[test]
fn a_criterion_given_twice() {
    Case::small().change("dat: \"1\"", "dat: \"1, 1\"").refused(
        r#"
lỗi[N306]: tiêu chí, chỉ tiêu số 1 bị ghi hai lần
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "1, 1"}
   |                          ^^^^^^
"#,
        r#"
error[N306]: criterion or indicator 1 is given twice
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "1, 1"}
   |                          ^^^^^^
"#,
    );
}

#[test]
fn a_list_that_cannot_be_read() {
    Case::small().change("dat: \"1\"", "dat: \"1; hai\"").refused(
        r#"
lỗi[N216]: “hai” trong “1; hai” không phải là số hiệu tiêu chí, chỉ tiêu
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "1; hai"}
   |                          ^^^^^^^^
  = viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1
"#,
        r#"
error[N216]: “hai” in “1; hai” is no number of a criterion or indicator
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, dat: "1; hai"}
   |                          ^^^^^^^^
  = write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays
"#,
    );
}

#[test]
fn a_key_of_an_unknown_criterion() {
    Case::small().change("dat: \"1\"}", "\"4\": x}").refused(
        r#"
lỗi[N305]: không có tiêu chí, chỉ tiêu số 4 trong Bộ tiêu chí thử
  --> ntm.yaml:27:21
   |
27 |     - {xa: Tân Lập, "4": x}
   |                     ^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng
"#,
        r#"
error[N305]: no criterion or indicator 4 in Bộ tiêu chí thử
  --> ntm.yaml:27:21
   |
27 |     - {xa: Tân Lập, "4": x}
   |                     ^^^
  = correct the number to one of the set in force
"#,
    );
}

#[test]
fn a_criterion_and_its_indicators_disagree() {
    Case::small()
        .table(
            "hien_trang",
            r#"
    - {xa: Tân Lập, "1": x, "2": x, "2.1": x, "2.2": "-", "3": "-"}
    - {xa: Hòa An, "1": x, "2": "-", "2.1": "-", "2.2": "-", "3": "-"}"#,
        )
        .refused(
            r#"
lỗi[N309]: Tân Lập: tiêu chí số 2 ghi khác với các chỉ tiêu của nó
  --> ntm.yaml:30:34
   |
30 |     - {xa: Tân Lập, "1": x, "2": x, "2.1": x, "2.2": "-", "3": "-"}
   |                                  ^
  = sửa dấu của tiêu chí hoặc của chỉ tiêu: tiêu chí đạt khi mọi chỉ tiêu của nó đạt

lỗi[N501]: Tân Lập: giao tiêu chí số 2 nhưng hiện trạng đã đạt
  --> ntm.yaml:27:27
   |
27 |     - {xa: Tân Lập, giao: "2, 3"}
   |                           ^^^^^^
  xem thêm: ntm.yaml:30:34
  = bảng Giao chỉ tiêu chỉ ghi tiêu chí đạt thêm trong năm: tiêu chí đã đạt thì để trống hoặc ghi “Duy trì”; nếu chưa đạt, sửa bảng Hiện trạng
"#,
            r#"
error[N309]: Tân Lập: criterion 2 differs from what its indicators say
  --> ntm.yaml:30:34
   |
30 |     - {xa: Tân Lập, "1": x, "2": x, "2.1": x, "2.2": "-", "3": "-"}
   |                                  ^
  = correct the mark of the criterion or of an indicator: a criterion is met when all its indicators are

error[N501]: Tân Lập: criterion 2 is assigned but met already
  --> ntm.yaml:27:27
   |
27 |     - {xa: Tân Lập, giao: "2, 3"}
   |                           ^^^^^^
  see also: ntm.yaml:30:34
  = targets are what is to be gained this year: leave blank what is met, or write “Duy trì”; if it is not met, correct the status
"#,
        );
}

#[test]
fn a_mark_that_says_nothing() {
    Case::small().change("dat: \"1\"}", "\"1\": gần đạt, \"2\": x, \"3\": x}").refused(
        r#"
lỗi[N213]: “gần đạt” không rõ là đạt hay chưa đạt
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, "1": gần đạt, "2": x, "3": x}
   |                          ^^^^^^^
  = đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD
"#,
        r#"
error[N213]: “gần đạt” is neither a mark for met nor for unmet
  --> ntm.yaml:27:26
   |
27 |     - {xa: Tân Lập, "1": gần đạt, "2": x, "3": x}
   |                          ^^^^^^^
  = met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD
"#,
    );
}

#[test]
fn nobody_leads_on_a_criterion() {
    Case::small()
.table("phan_cong", r#"[{co_quan: Phòng Kinh tế, nhiem_vu: ["Việc."], xa: "1, 2.1"}, {co_quan: Phòng Nội vụ, nhiem_vu: ["Việc."], xa: "1"}]"#)
.remarked(
            r#"
cảnh báo[N509]: Bộ tiêu chí thử: 1 có nhiều cơ quan phụ trách: Phòng Kinh tế; Phòng Nội vụ
  --> ntm.yaml:32:125
   |
32 | … Kinh tế, nhiem_vu: ["Việc."], xa: "1, 2.1"}, {co_quan: Phòng Nội vụ, nhiem_vu: ["Việc."], xa: "1"}]
   |                                                                                                 ^^^
  xem thêm: ntm.yaml:32:65
  = ở bảng Phân công chỉ để số ấy ở một cơ quan; việc phối hợp của cơ quan khác thì viết thành nhiệm vụ

cảnh báo[N508]: Bộ tiêu chí thử: chưa có cơ quan nào phụ trách 2.2, 3
  --> ntm.yaml
  = ghi các số ấy vào tiêu chí phụ trách của một cơ quan ở bảng Phân công
"#,
            r#"
warning[N509]: Bộ tiêu chí thử: several offices lead on 1: Phòng Kinh tế; Phòng Nội vụ
  --> ntm.yaml:32:125
   |
32 | … Kinh tế, nhiem_vu: ["Việc."], xa: "1, 2.1"}, {co_quan: Phòng Nội vụ, nhiem_vu: ["Việc."], xa: "1"}]
   |                                                                                                 ^^^
  see also: ntm.yaml:32:65
  = leave the number to one office in table Phân công; write the part of the others as a task

warning[N508]: Bộ tiêu chí thử: no office leads on 2.2, 3
  --> ntm.yaml
  = give these numbers to an office in table Phân công
"#,
        );
}

#[test]
fn advanced_data_without_the_set() {
    Case::small().table("hien_trang_nang_cao", r#"[{xa: Tân Lập, dat: "1"}]"#).refused(
        r#"
lỗi[N315]: có số liệu nâng cao nhưng chưa khai bộ tiêu chí nâng cao
  --> ntm.yaml:32:24
   |
32 |   hien_trang_nang_cao: [{xa: Tân Lập, dat: "1"}]
   |                        ^^^^^^^^^^^^^^^^^^^^^^^^^
  = thêm “nang_cao:” vào bo_tieu_chi trong ntm.yaml
"#,
        r#"
error[N315]: there are data on the advanced set, but no such set is named
  --> ntm.yaml:32:24
   |
32 |   hien_trang_nang_cao: [{xa: Tân Lập, dat: "1"}]
   |                        ^^^^^^^^^^^^^^^^^^^^^^^^^
  = add “nang_cao:” to bo_tieu_chi in ntm.yaml
"#,
    );
}

#[test]
fn advanced_data_of_a_period_without_the_set() {
    Case::small()
        .change(
            "du_lieu:\n",
            "ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]}]\ndu_lieu:\n",
        )
        .refused(
            r#"
lỗi[N315]: có số liệu nâng cao nhưng chưa khai bộ tiêu chí nâng cao
  --> ntm.yaml:22:41
   |
22 | ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: "1"}]}]
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
  = thêm “nang_cao:” vào bo_tieu_chi trong ntm.yaml
"#,
            r#"
error[N315]: there are data on the advanced set, but no such set is named
  --> ntm.yaml:22:41
   |
22 | ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: "1"}]}]
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
  = add “nang_cao:” to bo_tieu_chi in ntm.yaml
"#,
        );
}

#[test]
fn advanced_data_of_a_period_without_those_of_its_beginning() {
    Case::small()
        .file(
            "nang-cao.yaml",
            "id: nang-cao\nten: Nâng cao thử\ntieu_chi: [{so: \"1\", ten: Y tế}]\n",
        )
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n")
        .change(
            "du_lieu:\n",
            "ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]}]\ndu_lieu:\n",
        )
        .refused(r#"
lỗi[N294]: kỳ 2025-Q1 có hien_trang_nang_cao nhưng du_lieu không có: báo cáo không có gốc để so sánh
  --> ntm.yaml:23:41
   |
23 | ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: "1"}]}]
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
  = thêm hien_trang_nang_cao (hiện trạng đầu năm theo bộ nâng cao) vào du_lieu
"#, r#"
error[N294]: period 2025-Q1 has hien_trang_nang_cao and du_lieu has none: there is nothing to compare it with
  --> ntm.yaml:23:41
   |
23 | ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: "1"}]}]
   |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^
  = add hien_trang_nang_cao (status at the year's beginning in the advanced set) to du_lieu
"#);
}

/// What is lost in the advanced set is asked for as what is lost in the standard one.
#[test]
fn a_criterion_of_the_advanced_set_that_is_lost() {
    Case::small()
        .file("nang-cao.yaml", "id: nang-cao\nten: Nâng cao thử\ntieu_chi: [{so: \"1\", ten: Y tế}, {so: \"2\", ten: Y tế}]\n")
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n")
        .change(
            "du_lieu:\n",
            "ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: \"2\"}]}]\ndu_lieu:\n",
        )
        .table("hien_trang_nang_cao", "[{xa: Tân Lập, dat: \"1\"}]")
        .remarked(r#"
cảnh báo[N326]: Tân Lập (Nâng cao thử): kỳ trước đạt tiêu chí số 1, kỳ này không đạt
  --> ntm.yaml:23:42
   |
23 | ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: "2"}]}]
   |                                          ^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:34:44
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm
"#, r#"
warning[N326]: Tân Lập (Nâng cao thử) met criterion 1 a period earlier and does not now
  --> ntm.yaml:23:42
   |
23 | ky: [{ky: 2025-Q1, hien_trang_nang_cao: [{xa: Tân Lập, dat: "2"}]}]
   |                                          ^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:34:44
  = check it; if it is right, the report will say that it fell
"#);
}

#[test]
fn a_wrong_criteria_set() {
    Case::small()
        .file(
            "ba-tieu-chi.yaml",
            r#"id: ba
ten: Bộ thử
nhom:
  - {ten: Hạ tầng, tieu_chi: ["1", "5", "1"]}
tieu_chi:
  - {so: "1", ten: Giao thông}
  - {so: "1", ten: Điện}
  - {so: một, ten: Thu nhập}
  - {so: "3", ten: Y tế, chi_tieu: [{so: "4.1", ten: Bác sĩ}]}
"#,
        )
        .refused(
            r#"
lỗi[N306]: tiêu chí, chỉ tiêu số 1 bị ghi hai lần
  --> ba-tieu-chi.yaml:7:10
  |
7 |   - {so: "1", ten: Điện}
  |          ^^^

lỗi[N216]: “một” không phải là số hiệu tiêu chí, chỉ tiêu
  --> ba-tieu-chi.yaml:8:10
  |
8 |   - {so: một, ten: Thu nhập}
  |          ^^^
  = viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1

lỗi[N216]: “4.1” không phải là số hiệu tiêu chí, chỉ tiêu
  --> ba-tieu-chi.yaml:9:42
  |
9 |   - {so: "3", ten: Y tế, chi_tieu: [{so: "4.1", ten: Bác sĩ}]}
  |                                          ^^^^^
  = viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1

lỗi[N305]: không có tiêu chí, chỉ tiêu số 5 trong tieu_chi
  --> ba-tieu-chi.yaml:4:36
  |
4 |   - {ten: Hạ tầng, tieu_chi: ["1", "5", "1"]}
  |                                    ^^^
  = sửa số hiệu cho đúng bộ tiêu chí đang dùng

lỗi[N306]: tiêu chí, chỉ tiêu số 1 bị ghi hai lần
  --> ba-tieu-chi.yaml:4:41
  |
4 |   - {ten: Hạ tầng, tieu_chi: ["1", "5", "1"]}
  |                                         ^^^
"#,
            r#"
error[N306]: criterion or indicator 1 is given twice
  --> ba-tieu-chi.yaml:7:10
  |
7 |   - {so: "1", ten: Điện}
  |          ^^^

error[N216]: “một” is no number of a criterion or indicator
  --> ba-tieu-chi.yaml:8:10
  |
8 |   - {so: một, ten: Thu nhập}
  |          ^^^
  = write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays

error[N216]: “4.1” is no number of a criterion or indicator
  --> ba-tieu-chi.yaml:9:42
  |
9 |   - {so: "3", ten: Y tế, chi_tieu: [{so: "4.1", ten: Bác sĩ}]}
  |                                          ^^^^^
  = write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays

error[N305]: no criterion or indicator 5 in tieu_chi
  --> ba-tieu-chi.yaml:4:36
  |
4 |   - {ten: Hạ tầng, tieu_chi: ["1", "5", "1"]}
  |                                    ^^^
  = correct the number to one of the set in force

error[N306]: criterion or indicator 1 is given twice
  --> ba-tieu-chi.yaml:4:41
  |
4 |   - {ten: Hạ tầng, tieu_chi: ["1", "5", "1"]}
  |                                         ^^^
"#,
        );
}

/// The groups of communes follow one another from all criteria down to none.
#[test]
fn groups_of_communes_that_do_not_follow_one_another() {
    use crate::util::SMALL_SET;
    let set = |groups: &str| {
        let set = SMALL_SET.replace("tieu_chi:\n", &format!("nhom_xa: {groups}\ntieu_chi:\n"));
        Case::small().file("ba-tieu-chi.yaml", set)
    };
    set("[\"3\", \"1\", dưới 1]").refused(
        r#"
lỗi[N555]: nhóm “1”: đơn vị đạt 2 tiêu chí không vào nhóm nào hoặc vào hai nhóm
  --> ba-tieu-chi.yaml:3:16
  |
3 | nhom_xa: ["3", "1", dưới 1]
  |                ^^^
  = ghi các nhóm từ nhiều đến ít, nối tiếp nhau, ví dụ nhom_xa: ["10", "5-9", "dưới 5"]
"#, r#"
error[N555]: group of communes “1”: those that meet 2 criteria are in no group, or in two
  --> ba-tieu-chi.yaml:3:16
  |
3 | nhom_xa: ["3", "1", dưới 1]
  |                ^^^
  = give the groups from most to fewest, each following the one before, e.g. nhom_xa: ["10", "5-9", "dưới 5"]
"#,
    );
    set("[2-3, dưới 2]").refused(
        r#"
lỗi[N555]: nhóm “2-3”: nhóm đầu tiên phải là các đơn vị đạt đủ 3 tiêu chí, ghi “3”
  --> ba-tieu-chi.yaml:3:11
  |
3 | nhom_xa: [2-3, dưới 2]
  |           ^^^
  = ghi các nhóm từ nhiều đến ít, nối tiếp nhau, ví dụ nhom_xa: ["10", "5-9", "dưới 5"]
"#, r#"
error[N555]: group of communes “2-3”: the first group must be those that meet all 3 criteria, “3”
  --> ba-tieu-chi.yaml:3:11
  |
3 | nhom_xa: [2-3, dưới 2]
  |           ^^^
  = give the groups from most to fewest, each following the one before, e.g. nhom_xa: ["10", "5-9", "dưới 5"]
"#,
    );
    set("[\"3\", dưới 3, \"0\"]").refused(
        r#"
lỗi[N555]: nhóm “0” thừa: các nhóm trước đã gồm mọi đơn vị
  --> ba-tieu-chi.yaml:3:24
  |
3 | nhom_xa: ["3", dưới 3, "0"]
  |                        ^^^
  = ghi các nhóm từ nhiều đến ít, nối tiếp nhau, ví dụ nhom_xa: ["10", "5-9", "dưới 5"]
"#, r#"
error[N555]: group of communes “0” is one too many: those before hold every commune
  --> ba-tieu-chi.yaml:3:24
  |
3 | nhom_xa: ["3", dưới 3, "0"]
  |                        ^^^
  = give the groups from most to fewest, each following the one before, e.g. nhom_xa: ["10", "5-9", "dưới 5"]
"#,
    );
}

/// No criterion has the number 0: it is none, and a blank cell says so.
#[test]
fn zero_in_a_list_of_criteria() {
    let listed = |rows: &[&[&str]]| {
        Case::small()
            .book("a.xlsx", &[("Trang", rows)])
            .table("hien_trang", "{tep: a.xlsx, ngay: 31/12/2024}")
    };
    listed(&[&["Xã", "Tiêu chí đạt"], &["Tân Lập", "1, 2"], &["Hòa An", "=0"]]).refused(
        r#"
lỗi[N274]: “0” ở cột “Tiêu chí đạt”: không có tiêu chí số 0
  --> a.xlsx, Trang!B3
  = nếu không có tiêu chí nào, để trống hoặc ghi “Không”
"#,
        r#"
error[N274]: “0” in column “Tiêu chí đạt”: there is no criterion 0
  --> a.xlsx, Trang!B3
  = where there is none, leave it blank or write “Không”
"#,
    );
    for zero in ["0", "00", "0 tiêu chí", "0 TC"] {
        let rows: &[&[&str]] = &[&["Xã", "Tiêu chí đạt"], &["Tân Lập", "1, 2"], &["Hòa An", zero]];
        let run = listed(rows).run(&["check"], "vi");
        let told = run.stderr.matches("lỗi[").count();
        assert!(run.stderr.contains("lỗi[N274]") && told == 1, "{zero}: {}", run.stderr);
    }
    for none in ["Không", "", "Không có"] {
        let rows: &[&[&str]] = &[&["Xã", "Tiêu chí đạt"], &["Tân Lập", "1, 2"], &["Hòa An", none]];
        let run = listed(rows).run(&["check"], "vi");
        assert!(!run.stderr.contains("[N2"), "{none}: {}", run.stderr);
    }
}
