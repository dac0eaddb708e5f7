//! What clerks write where a number, a list or a mark belongs: criteria by name and behind "TC", counts
//! with the noun of what is counted, YAML's own truths, lists that run on, signatures in the wrong
//! place. Each is read as it was meant, or told.

use super::Case;
use ntm::model::{Code, Project};
use ntm::viet::Mark;

/// The project as read; nothing may be wrong.
fn read(case: &Case) -> Project {
    let (project, found) = ntm::returns::load(&case.project());
    assert!(found.is_empty(), "{found:#?}");
    project.expect("a project")
}

fn assigned(project: &Project, commune: usize) -> Vec<u16> {
    let met = |number: &u16| {
        project.targets.marks.get(&(commune, Code::criterion(*number))).map(|mark| mark.value)
            == Some(Mark::Met)
    };
    (1..=3).filter(met).collect()
}

#[test]
fn criteria_behind_a_word_and_by_name() {
    for written in [
        "TC2, TC3",
        "tiêu chí 2, 3",
        "Tiêu chí số 2 và số 3",
        "Điện, Thu nhập",
        "2. Điện\\n3. Thu nhập",
        "02 tiêu chí: 2, 3",
        "từ 2 đến 3",
    ] {
        let case = Case::small().table(
            "giao",
            &format!("[{{xa: Tân Lập, giao: \"{written}\"}}, {{xa: Hòa An, giao: \"2\"}}]"),
        );
        assert_eq!(assigned(&read(&case), 0), [2, 3], "{written}");
    }
}

#[test]
fn counts_with_their_noun() {
    let yaml = Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 8 xóm, ntm_da_dat: 02 thôn, ntm_giao: 1 xóm NTM trở lên}]")
        .table("hien_trang", "[{xa: Tân Lập, dat: \"1\", tong: 1 tiêu chí}, {xa: Hòa An, dat: \"1\", tong: 01 TC}]")
        .table("so_lieu_cong_bo", "[{so_lieu: so_xa, gia_tri: 02 xã}, {so_lieu: tong_tieu_chi_giao, gia_tri: 3 tiêu chí}]");
    let sheet = Case::small().table("xom", "{tep: b.xlsx, trang: Xóm}").book(
        "b.xlsx",
        &[(
            "Xóm",
            &[
                &["TT", "Xã", "Tổng số xóm", "Xóm NTM đã đạt", "Xóm NTM giao"],
                &["=1", "Tân Lập", "8 xóm", "02 thôn", "1 xóm trở lên"],
                &["", "Tổng cộng", "8 xóm", "2 bản", ""],
            ],
        )],
    );
    for case in [yaml, sheet] {
        let hamlet = read(&case).hamlets.remove(0);
        let count = |count: &Option<ntm::origin::Sourced<ntm::model::HamletCount>>| {
            count.as_ref().map(|count| (count.value.number, count.value.at_least))
        };
        assert_eq!(count(&hamlet.total), Some((8, false)));
        assert_eq!(count(&hamlet.standard_base), Some((2, false)));
        assert_eq!(count(&hamlet.standard_target), Some((1, true)));
    }
}

#[test]
fn truths_of_yaml_are_marks() {
    let case = Case::small().table(
        "hien_trang",
        "[{xa: Tân Lập, \"1\": true, \"2\": no, \"3\": False}, {xa: Hòa An, \"1\": Yes, \"2\": không, \"3\": true}]",
    );
    let status = read(&case).status;
    let mark = |commune, number| status.marks[&(commune, Code::criterion(number))].value;
    assert_eq!([1, 2, 3].map(|n| mark(0, n)), [Mark::Met, Mark::NotMet, Mark::NotMet]);
    assert_eq!([1, 2, 3].map(|n| mark(1, n)), [Mark::Met, Mark::NotMet, Mark::Met]);
}

#[test]
fn a_yes_where_one_is_asked_for() {
    for (written, provisional) in [("true", true), ("có", true), ("no", false), ("khong", false)] {
        let case = Case::small().change(
            "du_lieu:\n",
            &format!("ky: [{{ky: 2025-Q1, tam_thoi: {written}}}]\ndu_lieu:\n"),
        );
        assert_eq!(read(&case).periods[0].provisional, provisional, "{written}");
    }
}

/// Groups of communes that state the sums of their rows.
#[test]
fn groups_of_communes_with_their_sums() {
    let head: &[&str] = &["TT", "Xã", "Tổng số xóm", "Xóm NTM đã đạt"];
    let (tan_lap, hoa_an): (&[&str], &[&str]) =
        (&["=1", "Tân Lập", "=8", "=3"], &["=2", "Hòa An", "=5", "=1"]);
    let tables: [&[&[&str]]; 4] = [
        &[head, &["", "Cụm I", "=8", "=3"], tan_lap, &["", "Cụm II", "=5", "=1"], hoa_an],
        &[head, &["", "Huyện Bình Minh", "=13", "=4"], tan_lap, hoa_an],
        &[head, &["I", "Cụm I", "=13", "=4"], tan_lap, hoa_an],
        &[
            head,
            &["", "Huyện Bình Minh", "=13", "=4"],
            &["", "Cụm I", "=8", "=3"],
            tan_lap,
            &["", "Cụm II", "=5", "=1"],
            hoa_an,
        ],
    ];
    for rows in tables {
        let case = Case::small()
            .table("xom", "{tep: b.xlsx, trang: Xóm}")
            .book("b.xlsx", &[("Xóm", rows)]);
        let counts: Vec<Option<u32>> = read(&case)
            .hamlets
            .iter()
            .map(|row| row.total.as_ref().map(|total| total.value.number))
            .collect();
        assert_eq!(counts, [Some(8), Some(5)], "{rows:?}");
    }
}

#[test]
fn a_group_of_communes_with_another_sum() {
    Case::small()
        .table("xom", "{tep: b.xlsx, trang: Xóm}")
        .book(
            "b.xlsx",
            &[(
                "Xóm",
                &[
                    &["TT", "Xã", "Tổng số xóm"],
                    &["", "Cụm I", "=9"],
                    &["=1", "Tân Lập", "=8"],
                    &["", "Cụm II", "=5"],
                    &["=2", "Hòa An", "=5"],
                ],
            )],
        )
        .refused(
            r#"
lỗi[N218]: dòng tổng, cột “Tổng số xóm” ghi 9, cộng các dòng được 8
  --> b.xlsx, Xóm!C2
  xem thêm: b.xlsx, Xóm!C3
  = sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)
"#,
            r#"
error[N218]: the totals row says 9 for “Tổng số xóm”, its rows add up to 8
  --> b.xlsx, Xóm!C2
  see also: b.xlsx, Xóm!C3
  = correct the wrong cell; totals had better be formulas (which skip numbers typed as text)
"#,
        );
}

#[test]
fn lists_that_say_another_thing() {
    Case::small()
        .table("giao", "[{xa: Tân Lập, giao: \"2 (Thu nhập)\"}, {xa: Hòa An, giao: 2 tiêu chí}]")
        .table("hien_trang", "[{xa: Tân Lập, dat: true}, {xa: Hòa An, dat: \"Điện, Nhà\"}]")
        .refused(
            r#"
lỗi[N216]: “true” không phải là số hiệu tiêu chí, chỉ tiêu
  --> ntm.yaml:27:35
   |
27 |   hien_trang: [{xa: Tân Lập, dat: true}, {xa: Hòa An, dat: "Điện, Nhà"}]
   |                                   ^^^^
  tương tự: Điện, Nhà; 2 (Thu nhập); 2 tiêu chí
  xem thêm: ntm.yaml, dòng 26–27
  = viết như “9, 10, 12-15” hoặc “13.2, 17.10”, hoặc đúng tên tiêu chí; gõ dạng chữ để 17.10 không thành 17.1
"#,
            r#"
error[N216]: “true” is no number of a criterion or indicator
  --> ntm.yaml:27:35
   |
27 |   hien_trang: [{xa: Tân Lập, dat: true}, {xa: Hòa An, dat: "Điện, Nhà"}]
   |                                   ^^^^
  likewise: Điện, Nhà; 2 (Thu nhập); 2 tiêu chí
  see also: ntm.yaml, lines 26–27
  = write as “9, 10, 12-15” or “13.2, 17.10”, or the criterion's name; type it as text so that 17.10 stays
"#,
        );
}

#[test]
fn counts_with_another_noun() {
    Case::small()
        .table("xom", "{tep: b.xlsx, trang: Xóm}")
        .book(
            "b.xlsx",
            &[(
                "Xóm",
                &[
                    &["TT", "Xã", "Tổng số xóm", "Xóm NTM đã đạt"],
                    &["=1", "Tân Lập", "8 xã", "3 xóm kiểu mẫu"],
                    &["=2", "Hòa An", "=5", "TRUE"],
                    &["", "Tổng cộng", "13 tiêu chí", ""],
                ],
            )],
        )
        .refused(
            r#"
lỗi[N211]: “13 tiêu chí” không phải là số đếm (Tổng số xóm)
  --> b.xlsx, Xóm!C4
  = viết số nguyên như 5, 05 hoặc “1 trở lên”

lỗi[N211]: “8 xã” không phải là số đếm (Tổng số xóm)
  --> b.xlsx, Xóm!C2
  = viết số nguyên như 5, 05 hoặc “1 trở lên”

lỗi[N211]: “3 xóm kiểu mẫu” không phải là số đếm (Xóm NTM đã đạt)
  --> b.xlsx, Xóm!D2
  = viết số nguyên như 5, 05 hoặc “1 trở lên”

lỗi[N211]: “TRUE” không phải là số đếm (Xóm NTM đã đạt)
  --> b.xlsx, Xóm!D3
  = viết số nguyên như 5, 05 hoặc “1 trở lên”
"#,
            r#"
error[N211]: “13 tiêu chí” is not a count (Tổng số xóm)
  --> b.xlsx, Xóm!C4
  = write a whole number such as 5, 05 or “1 trở lên”

error[N211]: “8 xã” is not a count (Tổng số xóm)
  --> b.xlsx, Xóm!C2
  = write a whole number such as 5, 05 or “1 trở lên”

error[N211]: “3 xóm kiểu mẫu” is not a count (Xóm NTM đã đạt)
  --> b.xlsx, Xóm!D2
  = write a whole number such as 5, 05 or “1 trở lên”

error[N211]: “TRUE” is not a count (Xóm NTM đã đạt)
  --> b.xlsx, Xóm!D3
  = write a whole number such as 5, 05 or “1 trở lên”
"#,
        );
}

#[test]
fn criteria_where_an_office_belongs() {
    Case::small().table("phan_cong", "[{co_quan: \"Phòng Kinh tế (tiêu chí 1, 2)\", nhiem_vu: Việc chung}, {co_quan: \"3\", nhiem_vu: Việc khác}, {co_quan: Phòng Nội vụ, nhiem_vu: \"TC 1, TC 2\", xa: \"3\"}]").refused(
        r#"
lỗi[N363]: “Phòng Kinh tế (tiêu chí 1, 2)” ghi số hiệu tiêu chí, không dùng được cho co_quan
  --> ntm.yaml:32:25
   |
32 |   phan_cong: [{co_quan: "Phòng Kinh tế (tiêu chí 1, 2)", nhiem_vu: Việc chung}, {co_quan: "3", nhiem…
   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi số hiệu vào cột Tiêu chí, chỉ tiêu (khóa xa, nang_cao); ở đây ghi tên cơ quan hoặc nhiệm vụ bằng lời

lỗi[N363]: “3” ghi số hiệu tiêu chí, không dùng được cho co_quan
  --> ntm.yaml:32:91
   |
32 | …êu chí 1, 2)", nhiem_vu: Việc chung}, {co_quan: "3", nhiem_vu: Việc khác}, {co_quan: Phòng Nội vụ, n…
   |                                                  ^^^
  = ghi số hiệu vào cột Tiêu chí, chỉ tiêu (khóa xa, nang_cao); ở đây ghi tên cơ quan hoặc nhiệm vụ bằng lời

lỗi[N363]: “TC 1, TC 2” ghi số hiệu tiêu chí, không dùng được cho nhiem_vu
  --> ntm.yaml:32:152
   |
32 | …ung}, {co_quan: "3", nhiem_vu: Việc khác}, {co_quan: Phòng Nội vụ, nhiem_vu: "TC 1, TC 2", xa: "3"}]
   |                                                                               ^^^^^^^^^^^^
  = ghi số hiệu vào cột Tiêu chí, chỉ tiêu (khóa xa, nang_cao); ở đây ghi tên cơ quan hoặc nhiệm vụ bằng lời
"#,
        r#"
error[N363]: “Phòng Kinh tế (tiêu chí 1, 2)” names criteria by number and is no value of co_quan
  --> ntm.yaml:32:25
   |
32 |   phan_cong: [{co_quan: "Phòng Kinh tế (tiêu chí 1, 2)", nhiem_vu: Việc chung}, {co_quan: "3", nhiem…
   |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = put numbers into the columns of criteria (keys xa, nang_cao); here belongs an office or a task in words

error[N363]: “3” names criteria by number and is no value of co_quan
  --> ntm.yaml:32:91
   |
32 | …êu chí 1, 2)", nhiem_vu: Việc chung}, {co_quan: "3", nhiem_vu: Việc khác}, {co_quan: Phòng Nội vụ, n…
   |                                                  ^^^
  = put numbers into the columns of criteria (keys xa, nang_cao); here belongs an office or a task in words

error[N363]: “TC 1, TC 2” names criteria by number and is no value of nhiem_vu
  --> ntm.yaml:32:152
   |
32 | …ung}, {co_quan: "3", nhiem_vu: Việc khác}, {co_quan: Phòng Nội vụ, nhiem_vu: "TC 1, TC 2", xa: "3"}]
   |                                                                               ^^^^^^^^^^^^
  = put numbers into the columns of criteria (keys xa, nang_cao); here belongs an office or a task in words
"#,
    );
}

#[test]
fn items_that_run_on() {
    Case::small().table(
        "loi_van",
        "\n    nhiem_vu:\n      Nhiệm vụ trọng tâm\n      - Làm đường\n      - Làm nhà\n    kho_khan: >-\n      - Thiếu vốn\n      - Thiếu người",
    ).refused(
        r#"
lỗi[N362]: “- Làm đường” bắt đầu như một mục của danh sách nhưng bị nối vào câu phía trên
  --> ntm.yaml:35:7
   |
35 |       - Làm đường
   |       ^^^^^^^^^^^
  = mỗi mục một dòng riêng bắt đầu bằng “- ”, không có chữ nào giữa tên khóa và mục đầu; nếu là câu viết tiếp thì đặt cả đoạn trong ngoặc kép

lỗi[N362]: “- Thiếu người” bắt đầu như một mục của danh sách nhưng bị nối vào câu phía trên
  --> ntm.yaml:39:7
   |
39 |       - Thiếu người
   |       ^^^^^^^^^^^^^
  = mỗi mục một dòng riêng bắt đầu bằng “- ”, không có chữ nào giữa tên khóa và mục đầu; nếu là câu viết tiếp thì đặt cả đoạn trong ngoặc kép
"#,
        r#"
error[N362]: “- Làm đường” begins as an item of a list, but is joined to the text above
  --> ntm.yaml:35:7
   |
35 |       - Làm đường
   |       ^^^^^^^^^^^
  = give every item a line of its own that begins with “- ”, and nothing between the key and the first one; put running text in quotes

error[N362]: “- Thiếu người” begins as an item of a list, but is joined to the text above
  --> ntm.yaml:39:7
   |
39 |       - Thiếu người
   |       ^^^^^^^^^^^^^
  = give every item a line of its own that begins with “- ”, and nothing between the key and the first one; put running text in quotes
"#,
    );
}

#[test]
fn rows_put_off_in_yaml() {
    Case::small().table("du_an", "[{ten: Đường A, von_nstw: 500}, {ten: Các dự án chuyển sang năm 2026}, {ten: Đường B, von_nstw: 500}]").table("phan_cong", "[{co_quan: Phòng A, nhiem_vu: Việc, xa: 1-3}, {co_quan: Cơ quan phối hợp}]").refused(
        r#"
lỗi[N249]: không rõ dòng “Các dự án chuyển sang năm 2026” có thuộc kế hoạch không
  --> ntm.yaml:32:42
   |
32 | …{ten: Đường A, von_nstw: 500}, {ten: Các dự án chuyển sang năm 2026}, {ten: Đường B, von_nstw: 500}]
   |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi

lỗi[N249]: không rõ dòng “Cơ quan phối hợp” có thuộc kế hoạch không
  --> ntm.yaml:33:60
   |
33 |   phan_cong: [{co_quan: Phòng A, nhiem_vu: Việc, xa: 1-3}, {co_quan: Cơ quan phối hợp}]
   |                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = nếu không tính, xóa dòng hoặc bỏ qua bằng “bo_qua” trong ntm.yaml; nếu có tính, sửa lời ghi
"#,
        r#"
error[N249]: it is not clear whether row “Các dự án chuyển sang năm 2026” belongs to the plan
  --> ntm.yaml:32:42
   |
32 | …{ten: Đường A, von_nstw: 500}, {ten: Các dự án chuyển sang năm 2026}, {ten: Đường B, von_nstw: 500}]
   |                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words

error[N249]: it is not clear whether row “Cơ quan phối hợp” belongs to the plan
  --> ntm.yaml:33:60
   |
33 |   phan_cong: [{co_quan: Phòng A, nhiem_vu: Việc, xa: 1-3}, {co_quan: Cơ quan phối hợp}]
   |                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = if it does not count, delete the row or ignore it by “bo_qua” in ntm.yaml; if it does, change the words
"#,
    );
}

#[test]
fn a_post_for_a_collective() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Chủ tịch, chuc_vu: Phó Chủ tịch}",
        )
        .refused(r#"
lỗi[N364]: “Chủ tịch” là chức vụ, không dùng được cho thay_mat
  --> ntm.yaml:21:26
   |
21 |     nguoi_ky: {thay_mat: Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                          ^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten

lỗi[N618]: Phó Chủ tịch ký chỉ có “TM.”, thiếu “KT. CHỦ TỊCH”
  --> ntm.yaml:21:45
   |
21 |     nguoi_ky: {thay_mat: Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                                             ^^^^^^^^^^^^
  = thêm vào nguoi_ky: hinh_thuc: KT và thay_cho: Chủ tịch
"#, r#"
error[N364]: “Chủ tịch” is a post and no value of thay_mat
  --> ntm.yaml:21:26
   |
21 |     nguoi_ky: {thay_mat: Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                          ^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten

error[N618]: Phó Chủ tịch signs with “TM.” but without “KT. CHỦ TỊCH”
  --> ntm.yaml:21:45
   |
21 |     nguoi_ky: {thay_mat: Chủ tịch, chuc_vu: Phó Chủ tịch}
   |                                             ^^^^^^^^^^^^
  = add to nguoi_ky: hinh_thuc: KT and thay_cho: Chủ tịch
"#);
}

#[test]
fn a_collective_for_a_post() {
    Case::small().change("{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}", "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Ủy ban nhân dân, chuc_vu: UBND huyện}").refused(
        r#"
lỗi[N364]: “Ủy ban nhân dân” là tập thể, không dùng được cho thay_cho
  --> ntm.yaml:21:68
   |
21 | …nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Ủy ban nhân dân, chuc_vu: UBND huyện}
   |                                                                 ^^^^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten

lỗi[N364]: “UBND huyện” là tập thể, không dùng được cho chuc_vu
  --> ntm.yaml:21:94
   |
21 | …nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Ủy ban nhân dân, chuc_vu: UBND huyện}
   |                                                                                           ^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten
"#,
        r#"
error[N364]: “Ủy ban nhân dân” is a collective and no value of thay_cho
  --> ntm.yaml:21:68
   |
21 | …nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Ủy ban nhân dân, chuc_vu: UBND huyện}
   |                                                                 ^^^^^^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten

error[N364]: “UBND huyện” is a collective and no value of chuc_vu
  --> ntm.yaml:21:94
   |
21 | …nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Ủy ban nhân dân, chuc_vu: UBND huyện}
   |                                                                                           ^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten
"#,
    );
}

#[test]
fn a_post_for_a_name() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Phó Chủ tịch}",
        )
        .refused(r#"
lỗi[N364]: “Phó Chủ tịch” là chức vụ, không dùng được cho ho_ten
  --> ntm.yaml:21:70
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Phó Chủ tịch}
   |                                                                      ^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten
"#, r#"
error[N364]: “Phó Chủ tịch” is a post and no value of ho_ten
  --> ntm.yaml:21:70
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Phó Chủ tịch}
   |                                                                      ^^^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten
"#);
}

#[test]
fn a_signature_s_line_for_a_name() {
    Case::small()
        .change(
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}",
            "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: KT. CHỦ TỊCH}",
        )
        .refused(r#"
lỗi[N364]: “KT. CHỦ TỊCH” là dòng của khối chữ ký, không dùng được cho ho_ten
  --> ntm.yaml:21:70
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: KT. CHỦ TỊCH}
   |                                                                      ^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten
"#, r#"
error[N364]: “KT. CHỦ TỊCH” is a line of the signature and no value of ho_ten
  --> ntm.yaml:21:70
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: KT. CHỦ TỊCH}
   |                                                                      ^^^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten
"#);
}

#[test]
fn a_signature_among_the_recipients() {
    Case::small()
        .change(
            "[Thường trực Huyện ủy]",
            "[Thường trực Huyện ủy, TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]",
        )
        .change("  ten: Ủy ban", "  ten: TM. Ủy ban")
        .refused(
            r#"
lỗi[N364]: “TM. Ủy ban nhân dân huyện Bình Minh” là dòng của khối chữ ký, không dùng được cho ten
  --> ntm.yaml:3:8
  |
3 |   ten: TM. Ủy ban nhân dân huyện Bình Minh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten

lỗi[N364]: “TM. ỦY BAN NHÂN DÂN” là dòng của khối chữ ký, không dùng được cho noi_nhan
  --> ntm.yaml:20:38
   |
20 |     noi_nhan: [Thường trực Huyện ủy, TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]
   |                                      ^^^^^^^^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten

lỗi[N364]: “KT. CHỦ TỊCH” là dòng của khối chữ ký, không dùng được cho noi_nhan
  --> ntm.yaml:20:59
   |
20 |     noi_nhan: [Thường trực Huyện ủy, TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]
   |                                                           ^^^^^^^^^^^^
  = tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten
"#,
            r#"
error[N364]: “TM. Ủy ban nhân dân huyện Bình Minh” is a line of the signature and no value of ten
  --> ntm.yaml:3:8
  |
3 |   ten: TM. Ủy ban nhân dân huyện Bình Minh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten

error[N364]: “TM. ỦY BAN NHÂN DÂN” is a line of the signature and no value of noi_nhan
  --> ntm.yaml:20:38
   |
20 |     noi_nhan: [Thường trực Huyện ủy, TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]
   |                                      ^^^^^^^^^^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten

error[N364]: “KT. CHỦ TỊCH” is a line of the signature and no value of noi_nhan
  --> ntm.yaml:20:59
   |
20 |     noi_nhan: [Thường trực Huyện ủy, TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH]
   |                                                           ^^^^^^^^^^^^
  = the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten
"#,
        );
}

#[test]
fn phrases_and_texts_that_are_no_list() {
    let case = Case::small().table(
        "loi_van",
        "\n    nhiem_vu: >-\n      Xây dựng nông thôn sáng - xanh\n      - Sạch - đẹp\n\n      - Đoạn khác\n    kho_khan: |\n      - Thiếu vốn\n      - Thiếu người\n    giai_phap:\n      - >-\n        Huy động\n        nguồn lực\n      - Giám sát",
    );
    let prose = read(&case).prose;
    assert_eq!(prose["kho_khan"].value.len(), 2);
    assert_eq!(prose["giai_phap"].value[0].value, "Huy động nguồn lực");
}
