//! What a period's lists say was decided, given and done: a decision is a number and a day of the
//! year, a name is one name, and nothing stands there twice.

use super::Case;

/// The small project with a report of the first quarter that has these tables.
fn with(period: &str) -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("ky:\n  - ky: 2025-Q1\n{period}du_lieu:\n"))
}

/// The period as read, of which nothing may be wrong.
fn read(case: &Case) -> ntm::model::Period {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project").periods.remove(0)
}

#[test]
fn a_decision_that_is_none() {
    with(
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Không công nhận}]\n    ra_khoi_dbkk: [{xa: Hòa An, quyet_dinh: x}]\n",
    )
    .refused(r#"
lỗi[N285]: “Không công nhận” không phải số, ngày của một quyết định
  --> ntm.yaml:26:43
   |
26 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Không công nhận}]
   |                                           ^^^^^^^^^^^^^^^
  = đã có quyết định thì ghi số và ngày, chẳng hạn: Quyết định số 123/QĐ-UBND ngày 05/3/2026; chưa có thì để trống; không được công nhận thì bỏ dòng ấy

lỗi[N285]: “x” không phải số, ngày của một quyết định
  --> ntm.yaml:27:45
   |
27 |     ra_khoi_dbkk: [{xa: Hòa An, quyet_dinh: x}]
   |                                             ^
  = đã có quyết định thì ghi số và ngày, chẳng hạn: Quyết định số 123/QĐ-UBND ngày 05/3/2026; chưa có thì để trống; không được công nhận thì bỏ dòng ấy
"#, r#"
error[N285]: “Không công nhận” is not the number and day of a decision
  --> ntm.yaml:26:43
   |
26 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Không công nhận}]
   |                                           ^^^^^^^^^^^^^^^
  = if there is a decision write its number and day, as in Quyết định số 123/QĐ-UBND ngày 05/3/2026; leave it blank while there is none; leave the row out if it is refused

error[N285]: “x” is not the number and day of a decision
  --> ntm.yaml:27:45
   |
27 |     ra_khoi_dbkk: [{xa: Hòa An, quyet_dinh: x}]
   |                                             ^
  = if there is a decision write its number and day, as in Quyết định số 123/QĐ-UBND ngày 05/3/2026; leave it blank while there is none; leave the row out if it is refused
"#);
}

#[test]
fn no_decision_yet() {
    for words in ["Chưa có", "Đang trình", "-", "chưa"] {
        let period =
            read(&with(&format!("    cong_nhan: [{{xa: Tân Lập, quyet_dinh: \"{words}\"}}]\n")));
        assert_eq!(period.recognised[0].decision, None, "{words}");
    }
}

#[test]
fn a_decision_of_another_year() {
    with("    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2024}]\n")
        .refused(r#"
lỗi[N292]: “Quyết định số 12/QĐ-UBND ngày 05/3/2024” là quyết định của năm 2024, bảng này của năm 2025
  --> ntm.yaml:26:43
   |
26 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2024}]
   |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày nếu ghi nhầm; quyết định của năm khác thì bỏ dòng ấy khỏi bảng của kỳ
"#, r#"
error[N292]: “Quyết định số 12/QĐ-UBND ngày 05/3/2024” is a decision of 2024, this table is of 2025
  --> ntm.yaml:26:43
   |
26 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2024}]
   |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the day if it is a slip; leave out the row of a decision of another year
"#);
}

#[test]
fn a_remark_that_takes_a_decision_back() {
    with(
        "    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2025, ghi_chu: UBND tỉnh trả hồ sơ}]\n",
    )
    .remarked(r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “UBND tỉnh trả hồ sơ”, số liệu của dòng vẫn được tính
  --> ntm.yaml:26:93
   |
26 | …: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2025, ghi_chu: UBND tỉnh trả hồ sơ}]
   |                                                                                 ^^^^^^^^^^^^^^^^^^^
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#, r#"
warning[N269]: the remark on “Tân Lập” says “UBND tỉnh trả hồ sơ”, but the row's figures are counted
  --> ntm.yaml:26:93
   |
26 | …: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 05/3/2025, ghi_chu: UBND tỉnh trả hồ sơ}]
   |                                                                                 ^^^^^^^^^^^^^^^^^^^
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#);
}

#[test]
fn hamlets_that_rose_are_named_one_by_one() {
    with(
        "    ra_khoi_dbkk: [{xa: Tân Lập, thon: \"Đồng Trên, Bến Đò\"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lập, thon: Không}]\n",
    )
    .refused(r#"
lỗi[N271]: ô “Đồng Trên, Bến Đò” ghi nhiều thôn, nhưng mỗi dòng chỉ tính là một thôn
  --> ntm.yaml:26:40
   |
26 |     ra_khoi_dbkk: [{xa: Tân Lập, thon: "Đồng Trên, Bến Đò"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lậ…
   |                                        ^^^^^^^^^^^^^^^^^^^
  = ghi mỗi thôn một dòng; nếu chỉ có số lượng, để trống tên thôn và ghi số thôn của xã; nếu là tên của một thôn, viết không có dấu phẩy, dấu cộng, xuống dòng (tên theo ngày lễ viết 2/9)

lỗi[N272]: ô tên thôn ghi “3 thôn”, là một con số chứ không phải tên
  --> ntm.yaml:26:81
   |
26 | …: [{xa: Tân Lập, thon: "Đồng Trên, Bến Đò"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lập, thon: Không}]
   |                                                                  ^^^^^^
  = nếu là tên, ghi cả chữ (Thôn 3); nếu là số lượng, để trống tên thôn và ghi số thôn ở cột đã đạt, giao

lỗi[N245]: “Không” không phải là tên
  --> ntm.yaml:26:110
   |
26 | …: [{xa: Tân Lập, thon: "Đồng Trên, Bến Đò"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lập, thon: Không}]
   |                                                                                               ^^^^^
  = ghi tên, để trống nếu là cả xã; không có gì để ghi thì bỏ dòng
"#, r#"
error[N271]: cell “Đồng Trên, Bến Đò” names several hamlets, but a row counts as one hamlet only
  --> ntm.yaml:26:40
   |
26 |     ra_khoi_dbkk: [{xa: Tân Lập, thon: "Đồng Trên, Bến Đò"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lậ…
   |                                        ^^^^^^^^^^^^^^^^^^^
  = give each hamlet a row; where only their number is known, leave the name blank and write the commune's number; the name of one hamlet is written without comma, plus or line break (one named after a day as 2/9)

error[N272]: the cell of a hamlet's name says “3 thôn”, a number and no name
  --> ntm.yaml:26:81
   |
26 | …: [{xa: Tân Lập, thon: "Đồng Trên, Bến Đò"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lập, thon: Không}]
   |                                                                  ^^^^^^
  = if it is a name, write its noun (Thôn 3); if a count, leave the name blank and write the count under those met or assigned

error[N245]: “Không” is no name
  --> ntm.yaml:26:110
   |
26 | …: [{xa: Tân Lập, thon: "Đồng Trên, Bến Đò"}, {xa: Hòa An, thon: 3 thôn}, {xa: Tân Lập, thon: Không}]
   |                                                                                               ^^^^^
  = write the name, or leave it blank for the whole commune; leave the row out if there is nothing
"#);
}

#[test]
fn money_given_is_its_own_value() {
    with(
        "    dan_gop: [{ten: Tiền mặt, so_luong: 450, don_vi: triệu đồng, gia_tri: 500}, {ten: Đất, so_luong: 120, don_vi: m2, gia_tri: 30}]\n",
    )
    .refused(r#"
lỗi[N566]: “Tiền mặt”: cột Số lượng là 450 triệu đồng, cột Giá trị là 500 triệu đồng
  --> ntm.yaml:26:75
   |
26 | …ặt, so_luong: 450, don_vi: triệu đồng, gia_tri: 500}, {ten: Đất, so_luong: 120, don_vi: m2, gia_tri:…
   |                                                  ^^^
  xem thêm: ntm.yaml:26:41
  = sửa ô sai; tiền mặt thì hai cột phải bằng nhau, hoặc để trống cột Số lượng
"#, r#"
error[N566]: “Tiền mặt”: the quantity is 450 triệu đồng, the value is 500 triệu đồng
  --> ntm.yaml:26:75
   |
26 | …ặt, so_luong: 450, don_vi: triệu đồng, gia_tri: 500}, {ten: Đất, so_luong: 120, don_vi: m2, gia_tri:…
   |                                                  ^^^
  see also: ntm.yaml:26:41
  = correct the wrong cell; of money both are the same, or leave the quantity blank
"#);
}

#[test]
fn activities_that_differ_in_their_year_alone() {
    with(
        "    hoat_dong: [{loai: Văn bản, noi_dung: Văn bản ban hành năm 2024, so_luong: 40}, {loai: Văn bản, noi_dung: Văn bản ban hành năm 2025, so_luong: 12}]\n",
    )
    .remarked(r#"
cảnh báo[N549]: “Văn bản ban hành năm 2025” và “Văn bản ban hành năm 2024” chỉ khác nhau về thời gian, sẽ được cộng với nhau
  --> ntm.yaml:26:111
   |
26 | …an hành năm 2024, so_luong: 40}, {loai: Văn bản, noi_dung: Văn bản ban hành năm 2025, so_luong: 12}]
   |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:26:43
  = chỉ để lại dòng của kỳ này; nếu cả hai đều là của kỳ này, ghi nội dung cho khác nhau
"#, r#"
warning[N549]: “Văn bản ban hành năm 2025” and “Văn bản ban hành năm 2024” differ in nothing but time, and would be added up
  --> ntm.yaml:26:111
   |
26 | …an hành năm 2024, so_luong: 40}, {loai: Văn bản, noi_dung: Văn bản ban hành năm 2025, so_luong: 12}]
   |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:26:43
  = leave in the row of this period only; if both are of it, tell their contents apart
"#);
}

#[test]
fn a_source_that_stands_twice() {
    Case::small()
        .table("nguon_luc", "[{ten: Ngân sách trung ương, so_tien: 1000}, {ten: Ngân sách Trung ương, so_tien: 200}]")
        .remarked(r#"
cảnh báo[N564]: bảng Nguồn lực có hai dòng “Ngân sách Trung ương”, đang cộng với nhau
  --> ntm.yaml:32:65
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 1000}, {ten: Ngân sách Trung ương, so_tien: 200}]
   |                                                                 ^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:32:21
  = gộp thành một dòng, bỏ dòng thừa, hoặc ghi tên cho khác nhau
"#, r#"
warning[N564]: table Nguồn lực has two rows “Ngân sách Trung ương”, which are added up
  --> ntm.yaml:32:65
   |
32 |   nguon_luc: [{ten: Ngân sách trung ương, so_tien: 1000}, {ten: Ngân sách Trung ương, so_tien: 200}]
   |                                                                 ^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:32:21
  = make them one row, leave one out, or tell them apart by their names
"#);
}

#[test]
fn a_task_that_was_due_before_the_year() {
    Case::small()
        .table(
            "nhiem_vu",
            "[{viec: Rà soát tiêu chí, chu_tri: Phòng Kinh tế, thoi_han: 31/12/2024}, {viec: Giải ngân, chu_tri: Phòng Kinh tế, thoi_han: Quý I năm 2025}]",
        )
        .remarked(r#"
cảnh báo[N567]: thời hạn của “Rà soát tiêu chí” là 31/12/2024, trước năm kế hoạch 2025
  --> ntm.yaml:32:73
   |
32 | … tiêu chí, chu_tri: Phòng Kinh tế, thoi_han: 31/12/2024}, {viec: Giải ngân, chu_tri: Phòng Kinh tế, …
   |                                               ^^^^^^^^^^
  = sửa thời hạn; việc đã xong từ năm trước thì bỏ khỏi bảng
"#, r#"
warning[N567]: “Rà soát tiêu chí” is due by 31/12/2024, before the plan's year 2025
  --> ntm.yaml:32:73
   |
32 | … tiêu chí, chu_tri: Phòng Kinh tế, thoi_han: 31/12/2024}, {viec: Giải ngân, chu_tri: Phòng Kinh tế, …
   |                                               ^^^^^^^^^^
  = correct the deadline; leave out what was done the year before
"#);
}

#[test]
fn model_hamlets_are_among_those_of_the_standard() {
    Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 1, kieu_mau_da_dat: 2}]")
        .remarked(
            r#"
cảnh báo[N557]: Tân Lập: 2 thôn kiểu mẫu nhưng chỉ 1 thôn đạt chuẩn nông thôn mới
  --> ntm.yaml:32:64
   |
32 |   xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 1, kieu_mau_da_dat: 2}]
   |                                                                ^
  xem thêm: ntm.yaml:32:44
  = thôn kiểu mẫu cũng là thôn đạt chuẩn: ghi số thôn đạt chuẩn gồm cả thôn kiểu mẫu
"#,
            r#"
warning[N557]: Tân Lập: 2 model hamlets, but only 1 that meet the standard
  --> ntm.yaml:32:64
   |
32 |   xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 1, kieu_mau_da_dat: 2}]
   |                                                                ^
  see also: ntm.yaml:32:44
  = a model hamlet meets the standard, too: count it among those that do
"#,
        );
}

#[test]
fn a_hamlet_before_and_after_a_change() {
    Case::small()
        .table(
            "xom",
            "[{xa: Tân Lập, ten: Đồng Trên, ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên (cũ), ntm_da_dat: x}]",
        )
        .remarked(r#"
cảnh báo[N556]: Tân Lập: “Đồng Trên (cũ)” và “Đồng Trên” có thể là một, đang được tính là hai
  --> ntm.yaml:32:74
   |
32 | …m: [{xa: Tân Lập, ten: Đồng Trên, ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên (cũ), ntm_da_dat: x}]
   |                                                                       ^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:32:28
  = nếu là một thôn, bỏ một dòng; nếu là hai, ghi tên cho khác nhau
"#, r#"
warning[N556]: Tân Lập: “Đồng Trên (cũ)” and “Đồng Trên” may be one hamlet and count as two
  --> ntm.yaml:32:74
   |
32 | …m: [{xa: Tân Lập, ten: Đồng Trên, ntm_da_dat: x}, {xa: Tân Lập, ten: Đồng Trên (cũ), ntm_da_dat: x}]
   |                                                                       ^^^^^^^^^^^^^^
  see also: ntm.yaml:32:28
  = leave one row out if they are one; if they are two, give them names that differ
"#);
}

#[test]
fn a_numbered_total_without_figures() {
    Case::small()
        .book(
            "so.xlsx",
            &[(
                "T",
                &[
                    &["TT", "Xã", "Thôn", "Thôn NTM đã đạt"],
                    &["=1", "Tân Lập", "Đồng Trên", "x"],
                    &["=2", "Tân Lập", "Tổng", ""],
                    &["=3", "Tân Lập", "Bến Đò", ""],
                ],
            )],
        )
        .table("xom", "{tep: so.xlsx, trang: T}")
        .refused(r#"
lỗi[N568]: dòng “Tổng” có số thứ tự như các dòng khác mà không có số nào: không rõ là dòng tổng hay một dòng số liệu
  --> so.xlsx, T!B3
  = nếu là dòng tổng, bỏ số thứ tự; nếu là tên, viết thêm chữ đứng trước, chẳng hạn “Thôn Tổng”
"#, r#"
error[N568]: row “Tổng” is numbered as the others and states no figure: it may be a total or one of them
  --> so.xlsx, T!B3
  = take the number off if it is a total; if it is a name, write its noun before it, as in “Thôn Tổng”
"#);
}

#[test]
fn a_decision_after_the_last_day() {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change(
            "du_lieu:\n",
            "ky:\n  - ky: 2025-Q1\n    chot: 25/3/2025\n    cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 28/3/2025}]\ndu_lieu:\n",
        )
        .remarked(r#"
cảnh báo[N580]: “Quyết định số 12/QĐ-UBND ngày 28/3/2025” ban hành ngày 28/3/2025, sau ngày cuối của số liệu kỳ này (25/3/2025)
  --> ntm.yaml:27:43
   |
27 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 28/3/2025}]
   |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa ngày nếu ghi nhầm; quyết định ban hành sau ngày ấy thì để trống ô này, đưa vào báo cáo kỳ sau
"#, r#"
warning[N580]: “Quyết định số 12/QĐ-UBND ngày 28/3/2025” is of 28/3/2025, later than the last day of the period's figures (25/3/2025)
  --> ntm.yaml:27:43
   |
27 |     cong_nhan: [{xa: Tân Lập, quyet_dinh: Quyết định số 12/QĐ-UBND ngày 28/3/2025}]
   |                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct the day if it is a slip; leave the cell blank while the decision is later, and report it in the next period
"#);
}

/// Of several communes a row must say which; of one it goes without saying.
#[test]
fn a_hamlet_no_longer_of_special_difficulty_without_its_commune() {
    with("    ra_khoi_dbkk: [{thon: Bãi Bồi}]\n").refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Xã”
  --> ntm.yaml:26:20
   |
26 |     ra_khoi_dbkk: [{thon: Bãi Bồi}]
   |                    ^^^^^^^^^^^^^^^
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Xã” is blank
  --> ntm.yaml:26:20
   |
26 |     ra_khoi_dbkk: [{thon: Bãi Bồi}]
   |                    ^^^^^^^^^^^^^^^
  = fill in the row's name, or clear its values
"#,
    );
}
