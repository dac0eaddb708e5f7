//! Who signs, to whom it goes, which area, number and date a document names: each is held against what
//! stands beside it.

use super::Case;
use super::tables::{Rows, period, sheet};

/// The signature of the small project.
const SIGNER: &str = "{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}";

/// The small project as that of a province's department.
fn department() -> Case {
    Case::small()
        .change("cap: huyen", "cap: so")
        .change(
            "ten: Ủy ban nhân dân huyện Bình Minh",
            "ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh",
        )
        .change("[ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]", "[SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG]")
        .change("dia_ban: huyện Bình Minh", "dia_ban: tỉnh Bình Minh")
        .change("ky_hieu: UBND", "ky_hieu: SNNMT")
        .change("Ủy ban nhân dân huyện Bình Minh\n", "Ủy ban nhân dân tỉnh Bình Minh\n")
        .change("[Thường trực Huyện ủy]", "[Ủy ban nhân dân tỉnh]")
        .change(SIGNER, "{chuc_vu: Giám đốc}")
}

#[test]
fn a_head_signs_for_the_head() {
    Case::small()
        .change(
            SIGNER,
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Chủ tịch}",
        )
        .refused(r#"
lỗi[N661]: ký thay “Chủ tịch” mà chức vụ người ký là “Chủ tịch”
  --> ntm.yaml:21:87
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Chủ tịch}
   |                                                                                       ^^^^^^^^
  xem thêm: ntm.yaml:21:68
  = cấp phó ký thay: thay_cho là cấp trưởng, chuc_vu là cấp phó; cấp trưởng tự ký thì bỏ hinh_thuc và thay_cho
"#, r#"
error[N661]: signed for “Chủ tịch” by one whose post is “Chủ tịch”
  --> ntm.yaml:21:87
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Chủ tịch}
   |                                                                                       ^^^^^^^^
  see also: ntm.yaml:21:68
  = a deputy signs for the head: thay_cho is the head's post, chuc_vu the deputy's; a head who signs leaves out hinh_thuc and thay_cho
"#);
}

#[test]
fn a_head_signs_for_a_deputy() {
    Case::small()
        .change(
            SIGNER,
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Phó Chủ tịch, chuc_vu: Chủ tịch}",
        )
        .refused(r#"
lỗi[N661]: ký thay “Phó Chủ tịch” mà chức vụ người ký là “Chủ tịch”
  --> ntm.yaml:21:91
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Phó Chủ tịch, chuc_vu: Chủ tịch}
   |                                                                                           ^^^^^^^^
  xem thêm: ntm.yaml:21:68
  = cấp phó ký thay: thay_cho là cấp trưởng, chuc_vu là cấp phó; cấp trưởng tự ký thì bỏ hinh_thuc và thay_cho
"#, r#"
error[N661]: signed for “Phó Chủ tịch” by one whose post is “Chủ tịch”
  --> ntm.yaml:21:91
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Phó Chủ tịch, chuc_vu: Chủ tịch}
   |                                                                                           ^^^^^^^^
  see also: ntm.yaml:21:68
  = a deputy signs for the head: thay_cho is the head's post, chuc_vu the deputy's; a head who signs leaves out hinh_thuc and thay_cho
"#);
}

#[test]
fn a_department_signs_as_a_committee() {
    department().change("{chuc_vu: Giám đốc}", SIGNER).refused(r#"
lỗi[N662]: văn bản của Sở Nông nghiệp và Môi trường tỉnh Bình Minh mà chỗ ký ghi “Ủy ban nhân dân”
  --> ntm.yaml:21:26
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}
   |                          ^^^^^^^^^^^^^^^
  = cơ quan chuyên môn do người đứng đầu hoặc cấp phó của mình ký: sửa nguoi_ky, bỏ thay_mat

cảnh báo[N689]: chu_quan ghi “”, không khớp với “UBND tỉnh Bình Minh”
  --> ntm.yaml:3:8
  |
3 |   ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem lại cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu của co_quan: tất cả là của một cơ quan
"#, r#"
error[N662]: a document of Sở Nông nghiệp và Môi trường tỉnh Bình Minh is signed as “Ủy ban nhân dân”
  --> ntm.yaml:21:26
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}
   |                          ^^^^^^^^^^^^^^^
  = a department is signed for by its own head or a deputy: correct nguoi_ky, without thay_mat

warning[N689]: chu_quan has “”, which does not fit “UBND tỉnh Bình Minh”
  --> ntm.yaml:3:8
  |
3 |   ten: Sở Nông nghiệp và Môi trường tỉnh Bình Minh
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = look at cap, ten, dong_ten, dia_ban, chu_quan, ky_hieu of co_quan: they are all of one body
"#);
}

#[test]
fn a_report_to_oneself() {
    let case = |to: &str| {
        Case::small().change("    noi_nhan:", &format!("    kinh_gui: [{to}]\n    noi_nhan:"))
    };
    case("Ủy ban nhân dân huyện Bình Minh").refused(
        r#"
lỗi[N663]: kính gửi “Ủy ban nhân dân huyện Bình Minh” là chính cơ quan ban hành
  --> ntm.yaml:20:16
   |
20 |     kinh_gui: [Ủy ban nhân dân huyện Bình Minh]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = ghi cơ quan nhận báo cáo vào kinh_gui
"#,
        r#"
error[N663]: the addressee “Ủy ban nhân dân huyện Bình Minh” is the issuing body itself
  --> ntm.yaml:20:16
   |
20 |     kinh_gui: [Ủy ban nhân dân huyện Bình Minh]
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = name the body that receives the report in kinh_gui
"#,
    );
    let case = department()
        .change("    noi_nhan:", "    kinh_gui: [Sở Nông nghiệp và Môi trường]\n    noi_nhan:");
    assert!(case.run(&["check"], "vi").stderr.contains("lỗi[N663]"));
}

#[test]
fn a_councils_symbol() {
    Case::small().change("ky_hieu: UBND", "ky_hieu: HĐND").refused(
        r#"
lỗi[N664]: ky_hieu “HĐND” không phải của Ủy ban nhân dân huyện Bình Minh
  --> ntm.yaml:7:12
  |
7 |   ky_hieu: HĐND
  |            ^^^^
  xem thêm: ntm.yaml:3:8
  = ủy ban nhân dân ghi UBND; sở, phòng ghi chữ viết tắt tên mình
"#,
        r#"
error[N664]: ky_hieu “HĐND” is not that of Ủy ban nhân dân huyện Bình Minh
  --> ntm.yaml:7:12
  |
7 |   ky_hieu: HĐND
  |            ^^^^
  see also: ntm.yaml:3:8
  = a people's committee writes UBND, a department or division its own abbreviation
"#,
    );
}

#[test]
fn a_post_without_its_tone_and_a_name_in_small_letters() {
    Case::small().change("chuc_vu: Chủ tịch}", "chuc_vu: Chủ tich, ho_ten: hà văn sơn}").remarked(
        r#"
cảnh báo[N518]: “Chủ tich” nên viết là “Chủ tịch”
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tich, ho_ten: hà văn sơn}
   |                                                    ^^^^^^^^

cảnh báo[N518]: “hà văn sơn” nên viết là “Hà Văn Sơn”
  --> ntm.yaml:21:70
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tich, ho_ten: hà văn sơn}
   |                                                                      ^^^^^^^^^^
"#,
        r#"
warning[N518]: “Chủ tich” should be written “Chủ tịch”
  --> ntm.yaml:21:52
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tich, ho_ten: hà văn sơn}
   |                                                    ^^^^^^^^

warning[N518]: “hà văn sơn” should be written “Hà Văn Sơn”
  --> ntm.yaml:21:70
   |
21 |     nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tich, ho_ten: hà văn sơn}
   |                                                                      ^^^^^^^^^^
"#,
    );
}

#[test]
fn another_name_in_the_letterhead() {
    Case::small().change("HUYỆN BÌNH MINH]", "HUYỆN BÌNH MÌNH]").remarked(
        r#"
cảnh báo[N598]: dong_ten ghi “huyện Bình Mình”, khác với dia_ban là huyện Bình Minh
  --> ntm.yaml:4:14
  |
4 |   dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MÌNH]
  |              ^^^^^^^^^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên
"#,
        r#"
warning[N598]: dong_ten says “huyện Bình Mình”, but dia_ban is huyện Bình Minh
  --> ntm.yaml:4:14
  |
4 |   dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MÌNH]
  |              ^^^^^^^^^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant
"#,
    );
}

#[test]
fn another_province_above_and_at_the_date() {
    department()
        .change("  dong_ten:", "  chu_quan: [UBND TỈNH CAO LẠNG]\n  dong_ten:")
        .change("dia_danh: Bình Minh", "dia_danh: Cao Lạng")
        .remarked(
            r#"
cảnh báo[N598]: chu_quan ghi “tỉnh Cao Lạng”, khác với dia_ban là tỉnh Bình Minh
  --> ntm.yaml:4:14
  |
4 |   chu_quan: [UBND TỈNH CAO LẠNG]
  |              ^^^^^^^^^^^^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên

cảnh báo[N598]: dia_danh ghi “Cao Lạng”, khác với dia_ban là tỉnh Bình Minh
  --> ntm.yaml:7:13
  |
7 |   dia_danh: Cao Lạng
  |             ^^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên
"#,
            r#"
warning[N598]: chu_quan says “tỉnh Cao Lạng”, but dia_ban is tỉnh Bình Minh
  --> ntm.yaml:4:14
  |
4 |   chu_quan: [UBND TỈNH CAO LẠNG]
  |              ^^^^^^^^^^^^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant

warning[N598]: dia_danh says “Cao Lạng”, but dia_ban is tỉnh Bình Minh
  --> ntm.yaml:7:13
  |
7 |   dia_danh: Cao Lạng
  |             ^^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant
"#,
        );
}

#[test]
fn a_basis_of_another_district() {
    Case::small()
        .change("của Ủy ban nhân dân huyện Bình Minh\n", "của Ủy ban nhân dân huyện Bình An\n")
        .remarked(
            r#"
cảnh báo[N598]: can_cu ghi “huyện Bình An”, khác với dia_ban là huyện Bình Minh
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình An
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên
"#,
            r#"
warning[N598]: can_cu says “huyện Bình An”, but dia_ban is huyện Bình Minh
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình An
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = make them agree, or correct dia_ban of co_quan; leave it where it is meant
"#,
        );
}

#[test]
fn a_basis_of_no_day_and_one_of_another_year_than_its_number() {
    let bases =
        "      - Căn cứ Nghị quyết số 257/2024/QH15 ngày 11/12/2023 của Quốc hội\n    noi_nhan";
    Case::small()
        .change("ngày 05/01/2025", "ngày 31/02/2025")
        .change("    noi_nhan", bases)
        .refused(r#"
lỗi[N628]: không có thời điểm “31/02/2025”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 31/02/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa lại cho đúng; ngày trước, tháng sau: 15/6/2026; quý từ I đến IV; tháng từ 1 đến 12

lỗi[N530]: căn cứ số 257/2024/QH15 mà ban hành ngày 11/12/2023
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Nghị quyết số 257/2024/QH15 ngày 11/12/2023 của Quốc hội
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan: [{ma: N530, tai: "257/2024/QH15", ly_do: "…"}]
"#, r#"
error[N628]: there is no “31/02/2025”
  --> ntm.yaml:19:9
   |
19 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 31/02/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct it; the day comes before the month: 15/6/2026; quarters are I to IV, months 1 to 12

error[N530]: legal basis number 257/2024/QH15 is dated 11/12/2023
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Nghị quyết số 257/2024/QH15 ngày 11/12/2023 của Quốc hội
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = probably copied from another year: correct it; if it is meant, declare it in chap_nhan: [{ma: N530, tai: "257/2024/QH15", ly_do: "…"}]
"#);
}

#[test]
fn a_basis_twice_stands_once() {
    let basis = "      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh\n";
    let twice = Case::small().change("    noi_nhan", &format!("{basis}    noi_nhan"));
    twice.remarked(
        r#"
cảnh báo[N684]: căn cứ “Quyết định số 01/QĐ-UBND” được dẫn hai lần
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:19:9
  = xóa một dòng, hoặc sửa số nếu là hai văn bản
"#,
        r#"
warning[N684]: legal basis “Quyết định số 01/QĐ-UBND” is cited twice
  --> ntm.yaml:20:9
   |
20 |       - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:19:9
  = delete one line, or correct the number if they are two acts
"#,
    );
}

/// Two reports on the year's first parts.
fn reports(first: &str, second: &str) -> Case {
    const STATUS: Rows =
        &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]];
    let report = |id: &str, more: &str| {
        format!(
            "  - id: {id}\n    mau: {id}\n{more}    thoi_gian: \"7/2025\"\n    kinh_gui: [Sở Nông nghiệp và Môi trường]\n    noi_nhan: [Như trên]\n    nguoi_ky: {SIGNER}\n"
        )
    };
    let period = |id: &str, day: &str| {
        format!(
            "  - ky: {id}\n    chot: {day}\n    hien_trang: {{tep: so.xlsx, trang: K}}\n    loi_van: {{kho_khan: [\"- Vốn chậm.\"]}}\n"
        )
    };
    let documents =
        format!("{}{}", report("bao-cao-quy", first), report("bao-cao-6-thang", second));
    let periods = format!(
        "ky:\n{}{}du_lieu:\n",
        period("2025-Q1", "31/3/2025"),
        period("2025-6T", "30/6/2025")
    );
    Case::small()
        .book("so.xlsx", &[("K", STATUS)])
        .change("du_lieu:\n", &format!("{documents}{periods}"))
}

#[test]
fn a_subject_of_another_quarter() {
    reports(
        "    ky: 2025-Q1\n    trich_yeu: Kết quả xây dựng nông thôn mới quý II năm 2025\n",
        "    ky: 2025-6T\n",
    )
    .refused(
        r#"
lỗi[N660]: trích yếu nói “quý II”, văn bản báo cáo quý I năm 2025
  --> ntm.yaml:25:16
   |
25 |     trich_yeu: Kết quả xây dựng nông thôn mới quý II năm 2025
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = sửa trich_yeu hoặc ky của văn bản; bỏ trich_yeu thì máy tự ghi theo kỳ
"#,
        r#"
error[N660]: the subject speaks of “quý II”, the document reports on quý I năm 2025
  --> ntm.yaml:25:16
   |
25 |     trich_yeu: Kết quả xây dựng nông thôn mới quý II năm 2025
   |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = correct trich_yeu or ky of the document; without trich_yeu the subject follows the period
"#,
    );
}

#[test]
fn two_reports_with_one_number() {
    reports("    ky: 2025-Q1\n    so: 45\n", "    ky: 2025-6T\n    so: 45\n").refused(
        r#"
lỗi[N666]: các văn bản “bao-cao-quy”, “bao-cao-6-thang” cùng số 45
  --> ntm.yaml:30:5
   |
30 |   - id: bao-cao-6-thang
   |     ^^
  xem thêm: ntm.yaml:22:5
  = mỗi văn bản một số: sửa so, văn bản chưa ban hành thì để trống
"#,
        r#"
error[N666]: documents “bao-cao-quy”, “bao-cao-6-thang” have one number, 45
  --> ntm.yaml:30:5
   |
30 |   - id: bao-cao-6-thang
   |     ^^
  see also: ntm.yaml:22:5
  = each has its own number: correct so, and leave it blank until it is issued
"#,
    );
}

#[test]
fn tasks_against_targets_assignments_and_the_plans_date() {
    let assigned = "\n    - {co_quan: Phòng Nông nghiệp, nhiem_vu: Hướng dẫn, xa: \"1, 3\"}\n    - {co_quan: Công an huyện, nhiem_vu: Hướng dẫn, xa: \"2\"}";
    let task = |name: &str, lead: &str, until: &str| {
        format!("\n    - {{viec: Hoàn thành hồ sơ {name}, chu_tri: {lead}, thoi_han: {until}}}")
    };
    let tasks = [
        task("tiêu chí số 1", "Phòng Nông nghiệp", "30/6/2025"),
        task("tiêu chí số 2", "Phòng Nông nghiệp", "30/6/2025"),
        task("tiêu chí số 3", "Phòng Nông nghiệp", "30/6/2025"),
        task("tiêu chí số 3", "Phòng Nông nghiệp", "30/9/2025"),
        task("báo cáo", "Phòng Nông nghiệp", "15/01/2025"),
    ];
    Case::small()
        .change("    trich_yeu", "    thoi_gian: \"02/2025\"\n    trich_yeu")
        .table("phan_cong", assigned)
        .table("nhiem_vu", &tasks.concat())
        .remarked(r#"
cảnh báo[N648]: nhiệm vụ “Hoàn thành hồ sơ tiêu chí số 1”: không xã nào được giao tiêu chí số 1
  --> ntm.yaml:37:14
   |
37 |     - {viec: Hoàn thành hồ sơ tiêu chí số 1, chu_tri: Phòng Nông nghiệp, thoi_han: 30/6/2025}
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = xem có ghi nhầm số tiêu chí, nhầm cơ quan hoặc chép thừa dòng không

cảnh báo[N648]: nhiệm vụ “Hoàn thành hồ sơ tiêu chí số 2” do cơ quan khác chủ trì; phân công ghi Công an huyện phụ trách tiêu chí số 2
  --> ntm.yaml:38:55
   |
38 |     - {viec: Hoàn thành hồ sơ tiêu chí số 2, chu_tri: Phòng Nông nghiệp, thoi_han: 30/6/2025}
   |                                                       ^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:35:17
  = xem có ghi nhầm số tiêu chí, nhầm cơ quan hoặc chép thừa dòng không

cảnh báo[N648]: nhiệm vụ “Hoàn thành hồ sơ tiêu chí số 3” ghi hai lần, với thời hạn khác nhau
  --> ntm.yaml:40:14
   |
40 |     - {viec: Hoàn thành hồ sơ tiêu chí số 3, chu_tri: Phòng Nông nghiệp, thoi_han: 30/9/2025}
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:39:14
  = xem có ghi nhầm số tiêu chí, nhầm cơ quan hoặc chép thừa dòng không

cảnh báo[N531]: nhiệm vụ có thời hạn 15/01/2025, trước ngày của kế hoạch (02/2025)
  --> ntm.yaml:41:78
   |
41 |     - {viec: Hoàn thành hồ sơ báo cáo, chu_tri: Phòng Nông nghiệp, thoi_han: 15/01/2025}
   |                                                                              ^^^^^^^^^^
  = sửa thời hạn, hoặc bỏ việc đã xong trước khi ban hành
"#, r#"
warning[N648]: task “Hoàn thành hồ sơ tiêu chí số 1”: criterion 1 is assigned to no commune
  --> ntm.yaml:37:14
   |
37 |     - {viec: Hoàn thành hồ sơ tiêu chí số 1, chu_tri: Phòng Nông nghiệp, thoi_han: 30/6/2025}
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = see whether the criterion's number or the office is a slip, or the row was copied

warning[N648]: task “Hoàn thành hồ sơ tiêu chí số 2” is led by another office; the assignments have Công an huyện for criterion 2
  --> ntm.yaml:38:55
   |
38 |     - {viec: Hoàn thành hồ sơ tiêu chí số 2, chu_tri: Phòng Nông nghiệp, thoi_han: 30/6/2025}
   |                                                       ^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:35:17
  = see whether the criterion's number or the office is a slip, or the row was copied

warning[N648]: task “Hoàn thành hồ sơ tiêu chí số 3” is given twice, with different deadlines
  --> ntm.yaml:40:14
   |
40 |     - {viec: Hoàn thành hồ sơ tiêu chí số 3, chu_tri: Phòng Nông nghiệp, thoi_han: 30/9/2025}
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:39:14
  = see whether the criterion's number or the office is a slip, or the row was copied

warning[N531]: a task is due 15/01/2025, before the plan is issued (02/2025)
  --> ntm.yaml:41:78
   |
41 |     - {viec: Hoàn thành hồ sơ báo cáo, chu_tri: Phòng Nông nghiệp, thoi_han: 15/01/2025}
   |                                                                              ^^^^^^^^^^
  = correct the deadline, or leave out what was done before
"#);
}

#[test]
fn one_office_with_a_dash_and_with_a_word() {
    let assigned = "\n    - {co_quan: Phòng Văn hóa và Xã hội, nhiem_vu: Hướng dẫn}";
    Case::small()
        .table("phan_cong", assigned)
        .table(
            "nhiem_vu",
            "[{viec: Rà soát, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: 30/6/2025}]",
        )
        .remarked(r#"
cảnh báo[N632]: “Phòng Văn hóa - Xã hội” viết gần giống “Phòng Văn hóa và Xã hội”, có thể cùng là một
  --> ntm.yaml:34:39
   |
34 |   nhiem_vu: [{viec: Rà soát, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: 30/6/2025}]
   |                                       ^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:33:17
  = nếu là một, viết như nhau ở mọi chỗ; nếu đúng là hai tên, khai vào chap_nhan
"#, r#"
warning[N632]: “Phòng Văn hóa - Xã hội” is written much like “Phòng Văn hóa và Xã hội”: they may be one
  --> ntm.yaml:34:39
   |
34 |   nhiem_vu: [{viec: Rà soát, chu_tri: Phòng Văn hóa - Xã hội, thoi_han: 30/6/2025}]
   |                                       ^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:33:17
  = if they are one, write them alike everywhere; if they are two, accept it in chap_nhan
"#);
}

#[test]
fn a_decision_to_come_one_without_number_and_a_place_nearly_a_commune() {
    sheet(
        "du_an",
        &[
            &["Tên dự án", "Địa điểm", "Quyết định", "Tổng mức đầu tư (triệu đồng)"],
            &["Đường A", "Xã Tân Lạp", "118/QĐ-UBND ngày 12/01/2062", "=900"],
            &["Đường B", "Xã Nậm Rịa", "12/01/2025", "=800"],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N668]: quyết định của “Đường B” chỉ ghi ngày 12/01/2025, thiếu số
  --> so.xlsx, Bảng!A3
  = ghi như Số 118/QĐ-UBND ngày 12/01/2026

cảnh báo[N531]: quyết định đầu tư ghi 12/01/2062, sau ngày của kế hoạch (năm 2025)
  --> so.xlsx, Bảng!C2
  = nếu chép từ năm khác thì sửa lại

cảnh báo[N632]: “Xã Tân Lạp” chỉ khác dấu với “xã Tân Lập”, có thể cùng là một
  --> so.xlsx, Bảng!B2
  xem thêm: ntm.yaml:24:13
  = nếu là một, viết như nhau ở mọi chỗ; nếu đúng là hai tên, khai vào chap_nhan

cảnh báo[N301]: không có xã “Nậm Rịa” trong danh sách xã
  --> so.xlsx, Bảng!B3
  = sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã
"#,
        r#"
warning[N668]: the decision on “Đường B” is the day 12/01/2025 alone, without its number
  --> so.xlsx, Bảng!A3
  = write it as Số 118/QĐ-UBND ngày 12/01/2026

warning[N531]: an investment decision is of 12/01/2062, later than the plan (năm 2025)
  --> so.xlsx, Bảng!C2
  = correct it if it was copied from another year

warning[N632]: “Xã Tân Lạp” differs by its tones alone from “xã Tân Lập”: they may be one
  --> so.xlsx, Bảng!B2
  see also: ntm.yaml:24:13
  = if they are one, write them alike everywhere; if they are two, accept it in chap_nhan

warning[N301]: commune “Nậm Rịa” is not in the list of communes
  --> so.xlsx, Bảng!B3
  = correct the name to match table Xã, or add the commune there
"#,
    );
}

#[test]
fn fewer_people_than_meetings() {
    period(
        "hoat_dong",
        &[
            &["Loại hoạt động", "Nội dung", "Số lượng", "Số người"],
            &["Họp", "Giao ban Ban Chỉ đạo", "=88", "=4"],
            &["Tuyên truyền", "Hội nghị thôn", "=12", "=760"],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N669]: “Giao ban Ban Chỉ đạo”: 88 lần mà chỉ 4 lượt người tham gia
  --> so.xlsx, Bảng!D2
  = xem có đảo hai cột số lượng và số người không
"#,
        r#"
warning[N669]: “Giao ban Ban Chỉ đạo”: 88 times, but only 4 people took part
  --> so.xlsx, Bảng!D2
  = see whether the two columns, number and people, were exchanged
"#,
    );
}

#[test]
fn a_model_hamlet_without_the_standard() {
    sheet(
        "xom",
        &[
            &["Xã", "Thôn", "Thôn NTM đã đạt", "Thôn NTM giao", "Thôn kiểu mẫu giao"],
            &["Tân Lập", "Nà Lốc", "x", "", ""],
            &["Tân Lập", "Khau Nhị", "", "", "x"],
            &["Hòa An", "Bản Chang", "", "x", ""],
        ],
        "",
    )
    .remarked(r#"
cảnh báo[N667]: “Khau Nhị” (Tân Lập) là thôn kiểu mẫu mà chưa đạt chuẩn, cũng không được giao đạt chuẩn nông thôn mới
  --> so.xlsx, Bảng!E3
  = xem dấu kiểu mẫu có lệch dòng không; nếu đúng, đánh dấu cả cột đạt chuẩn
"#, r#"
warning[N667]: “Khau Nhị” (Tân Lập) is a model hamlet, but neither meets the standard nor is to meet it
  --> so.xlsx, Bảng!E3
  = see whether the mark slipped into another row; if not, mark the standard, too
"#);
}
