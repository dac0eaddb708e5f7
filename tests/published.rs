//! The plan of Thạch An as it was published, with what it says against itself: the sample's corrections are
//! taken back, and each contradiction is told where it stands, and nothing else.

use crate::mutations::edit;
use crate::util::{Folder, ntm};

/// What the sample corrected, as it was published, by file (and sheet).
const PUBLISHED: &[(&str, &str, &str)] = &[
    // The list of works is that of the year before.
    ("du-lieu.xlsx", "Dự án", "A1 = DANH MỤC DỰ ÁN DỰ KIẾN ĐẦU TƯ NĂM 2024"),
    (
        "du-lieu.xlsx",
        "Nguồn lực",
        "D5 = Danh mục dự án chi tiết dự kiến đầu tư năm 2024 tại Phụ lục kèm theo",
    ),
    // Spelling.
    ("ntm.yaml", "", "Nghị quyết số 11/NQ-HU => Nghị Quyết số 11/NQ-HU"),
    ("ntm.yaml", "", "Nghị quyết số 47/NQ-HĐND => Nghị Quyết số 47/NQ-HĐND"),
];

/// Paragraphs of the published text in place of those that the program writes.
const PARAGRAPHS: &str = "
xa_phan_dau:
  - >-
    - Đối với xã Đức Xuân: Tập trung duy trì các tiêu chí đã đạt và ưu tiên nguồn lực hỗ trợ thực hiện 02 tiêu chí
    chưa đạt: Tiêu chí số 9: Nhà ở dân cư; Tiêu chí số 10: Thu nhập. Phấn đấu về đích xã đạt chuẩn nông thôn mới năm
    2025 (đạt 19/19 tiêu chí).
  - >-
    - Đối với xã Vân trình, xã Lê Lợi: Xây dựng khung kế hoạch thực hiện năm 2025, ưu tiên, lựa chọn phấn đấu từng chỉ
    tiêu nhỏ để hoàn thành các tiêu chí gần đạt chuẩn. Phấn đấu xã đạt chuẩn nông thôn mới năm 2025.
tuyen_truyen:
  - >-
    Phấn đấu toàn huyện có 03 xã đạt tiêu chí thu nhập (cụ thể chỉ tiêu giao cho xã Đức Xuân, xã Lê lợi, xã Vân Trình);
    xây dựng cảnh quan môi trường sang - xanh - sạch đẹp, an toàn.
";

/// Errors and warnings of a project, a line each: code, place, message.
fn told(folder: &Folder) -> Vec<String> {
    let run = ntm(folder.path(), &["check", ".", "--messages", "short"]);
    let said = run.stdout + &run.stderr;
    let heads = ["lỗi", "cảnh báo"];
    let of_weight = |line: &&str| heads.iter().any(|head| line.contains(&format!("{head}[")));
    said.lines().filter(of_weight).map(str::to_owned).collect()
}

#[test]
fn a_published_plan_is_told_where_it_contradicts_itself() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    for (file, sheet, change) in PUBLISHED {
        edit::make(folder.path(), file, sheet, (change, false));
    }
    let texts = folder.path().join("loi-van.yaml");
    let own = std::fs::read_to_string(&texts).expect("the sample's texts");
    std::fs::write(&texts, own + PARAGRAPHS).expect("written");
    // Nothing is accepted but what the published plan does not say: its list of works was not published.
    let project = folder.path().join("ntm.yaml");
    let own = std::fs::read_to_string(&project).expect("the sample");
    let (head, accepted) = own.split_once("chap_nhan:\n").expect("what is accepted");
    let works = accepted.split_inclusive("  - ma: ").find(|own| own.starts_with("N560"));
    let works = works.expect("the list of works").trim_end_matches("  - ma: ");
    std::fs::write(&project, format!("{head}chap_nhan:\n  - ma: {works}")).expect("written");
    let expected = "\
du-lieu.xlsx, Dự án!A1: cảnh báo[N229]: “DANH MỤC DỰ ÁN DỰ KIẾN ĐẦU TƯ NĂM 2024” ghi năm 2024, số liệu ở đây phải của năm 2025\n\
du-lieu.xlsx, Nguồn lực!C4: lỗi[N503]: Ngân sách trung ương: ghi 78.418,774, cộng các phần được 78.418,77 (triệu đồng)\n\
phan-cong.yaml:359:7: cảnh báo[N509]: Bộ tiêu chí xã nông thôn mới: 17.8 có nhiều cơ quan phụ trách: Phòng Tài nguyên và Môi trường; Hội Liên hiệp Phụ nữ huyện\n\
phan-cong.yaml: cảnh báo[N508]: Bộ tiêu chí xã nông thôn mới: chưa có cơ quan nào phụ trách 10\n\
phan-cong.yaml:210:13: cảnh báo[N509]: Bộ tiêu chí xã nông thôn mới nâng cao: 8 có nhiều cơ quan phụ trách: Phòng Văn hóa - Thông tin; Văn phòng UBND&HĐND huyện\n\
phan-cong.yaml:210:13: cảnh báo[N509]: Bộ tiêu chí xã nông thôn mới nâng cao: 15.2 có nhiều cơ quan phụ trách: Phòng Văn hóa - Thông tin; Văn phòng UBND&HĐND huyện\n\
phan-cong.yaml: cảnh báo[N508]: Bộ tiêu chí xã nông thôn mới nâng cao: chưa có cơ quan nào phụ trách 4, 10\n\
du-lieu.xlsx, Số liệu công bố!C18: lỗi[N504]: Tiêu chí thấp nhất cuối năm: công bố 15, tính từ số liệu được 10\n\
du-lieu.xlsx, Nguồn lực!D5: cảnh báo[N514]: lời văn của năm 2025 còn nói dự định của năm 2024\n\
loi-van.yaml:74:5: cảnh báo[N518]: “Lê lợi” nên viết là “Lê Lợi”\n\
loi-van.yaml:70:5: cảnh báo[N518]: “Vân trình” nên viết là “Vân Trình”\n\
loi-van.yaml:66:5: cảnh báo[N691]: “02 tiêu chí chưa đạt” trong lời văn không khớp số liệu: số tiêu chí chưa đạt của xã theo hiện trạng là 03 (9, 10, 11)\n\
phan-cong.yaml:376:7: cảnh báo[N691]: “dưới 15 tiêu chí” trong lời văn không khớp số liệu: số tiêu chí của xã thấp nhất cuối năm, theo chỉ tiêu giao, là 10\n\
loi-van.yaml:74:5: cảnh báo[N518]: “sang - xanh - sạch đẹp” nên viết là “sáng - xanh - sạch - đẹp”\n\
ntm.yaml:80:9: cảnh báo[N518]: “Nghị Quyết” nên viết là “Nghị quyết”\n\
ntm.yaml:81:9: cảnh báo[N518]: “Nghị Quyết” nên viết là “Nghị quyết”";
    assert_eq!(told(&folder).join("\n"), expected);
}

#[test]
fn the_corrected_plan_gives_no_finding() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    assert_eq!(told(&folder), [""; 0]);
}
