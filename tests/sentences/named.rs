//! How things are named: hamlets of one commune in an annex, a criterion and the programmes one way in a
//! document, the period that a quarter follows.

use ntm::model::AnnexKind;

use super::plan;
use super::report::{annex, rows};
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::Folder;

/// The commune of the sample with so many hamlets, of which the first five have their title, ten are to
/// gain it, and so many have gained it in the quarter.
pub fn commune_of(hamlets: usize, gained: usize) -> Folder {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    folder.change("    mau: ke-hoach\n", "    mau: bao-cao-quy\n    ky: 2026-Q1\n");
    let stated = "{so_lieu: Xóm NTM giao, gia_tri: 3,";
    let assigned = hamlets.min(15) - 5;
    folder.change(stated, &stated.replace('3', &assigned.to_string()));
    let row = |at: usize, key: &str| format!("- {{ten: Thôn Mẫu {at}, {key}: x}}\n");
    let planned = (1..=hamlets).map(|at| match at {
        1..=5 => row(at, "ntm_da_dat"),
        6..=15 => row(at, "ntm_giao"),
        _ => format!("- {{ten: Thôn Mẫu {at}}}\n"),
    });
    folder.write("thon.yaml", planned.collect::<String>());
    let now: String = (1..=5 + gained).map(|at| format!("  {}", row(at, "ntm_da_dat"))).collect();
    for id in ["q1", "t4"] {
        let file = format!("ky/2026-{id}.yaml");
        let period = std::fs::read_to_string(folder.path().join(&file)).expect("a period");
        let (before, rest) = period.split_once("xom:\n").expect("the hamlets");
        let (_, after) = rest.split_once("huy_dong:\n").expect("the money");
        folder.write(&file, format!("{before}xom:\n{now}huy_dong:\n{after}"));
    }
    folder
}

/// Few hamlets stand in the text; many have an annex, to which a long list refers.
#[test]
fn a_commune_of_many_hamlets_lists_them_in_an_annex() {
    let many = commune_of(20, 10);
    let text = report_text(&many);
    says(
        &text,
        &[
            "- Có 15/20 thôn đạt chuẩn nông thôn mới (75,0%), tăng 10 thôn so với ngày 31/12/2025 (thôn Mẫu 6, thôn Mẫu 7,",
            "(Chi tiết tại Phụ lục I và Phụ lục II kèm theo)",
            "Phụ lục II KẾT QUẢ XÂY DỰNG THÔN NÔNG THÔN MỚI CỦA XÃ ĐỒNG MẪU QUÝ I NĂM 2026",
        ],
    );
    let table = annex(&many, AnnexKind("kq_xom"));
    let headings: Vec<String> =
        table.columns.iter().map(|column| column.heading.join(" | ")).collect();
    assert_eq!(
        headings,
        [
            "TT",
            "Thôn",
            "Thôn nông thôn mới | Đến 31/12/2025",
            "Thôn nông thôn mới | Đến 14/3/2026",
            "Thôn nông thôn mới | Giao năm 2026",
        ]
    );
    assert_eq!(rows(&table, "Thôn Mẫu 5")[0], ["5", "Thôn Mẫu 5", "x", "x", ""]);
    assert_eq!(rows(&table, "Thôn Mẫu 6")[0], ["6", "Thôn Mẫu 6", "", "x", "x"]);
    assert_eq!(rows(&table, "Thôn Mẫu 20")[0], ["20", "Thôn Mẫu 20", "", "", ""]);
    assert_eq!(rows(&table, "Tổng cộng")[0], ["", "Tổng cộng", "5", "15", "10"]);
    // More than a sentence holds.
    let folder = commune_of(30, 10);
    folder.change("    ky: 2026-Q1\n", "    ky: 2026-Q1\n    bieu: [kq_xom]\n");
    let more = "  - {ten: Thôn Mẫu 16, ntm_da_dat: x}\n  - {ten: Thôn Mẫu 17, ntm_da_dat: x}\n  - {ten: Thôn Mẫu 18, ntm_da_dat: x}\nhuy_dong:\n";
    let period = folder.path().join("ky/2026-q1.yaml");
    let stated = std::fs::read_to_string(&period).expect("a period");
    std::fs::write(&period, stated.replace("huy_dong:\n", more)).expect("a period");
    let text = report_text(&folder);
    says(
        &text,
        &["tăng 13 thôn so với ngày 31/12/2025 (chi tiết tại Phụ lục kèm theo); đã thực hiện"],
    );
    silent(&text, &["thôn Mẫu 6"]);
    // Few: no annex, all by name.
    let few = report_text(&commune_of(12, 3));
    says(
        &few,
        &["(thôn Mẫu 6, thôn Mẫu 7, thôn Mẫu 8)", "(Chi tiết về tiêu chí tại Phụ lục I kèm theo)"],
    );
    silent(&few, &["KẾT QUẢ XÂY DỰNG THÔN"]);
}

/// An office's plan names a criterion the same way where it is assigned and where it is taken care of; a
/// district keeps its old words.
#[test]
fn a_criterion_and_the_programmes_are_named_one_way() {
    let lead =
        "  phan_cong:\n    - {co_quan: Phòng Kinh tế, nhiem_vu: [\"- Theo dõi.\"], xa: \"2\"}\n";
    let ward = plan::one("phường", "", "1", "2", lead);
    plan::says(&ward, &["#gach[Phụ trách tham mưu, tổ chức thực hiện tiêu chí số 2 về Điện.]"]);
    let said = |plan: &[String], words: &str| plan.iter().any(|text| text.contains(words));
    assert!(said(&ward, "tiêu chí số 2 về Điện; nâng tổng số"), "{ward:#?}");
    assert!(said(&ward, "Ban Chỉ đạo các chương trình mục tiêu quốc gia phường"), "{ward:#?}");
    plan::says_nowhere(&ward, &["“Điện”", "các Chương trình"]);
    let district = plan::plan_of(&plan::project(
        &[],
        &format!(
            "  xa: [{{ten: Tân Lập}}, {{ten: Hòa An}}]\n  hien_trang: [{{xa: Tân Lập, dat: \"1\"}}, {{xa: Hòa An, dat: \"1\"}}]\n  giao: [{{xa: Tân Lập, giao: \"2\"}}]\n{lead}"
        ),
    ));
    assert!(said(&district, "tiêu chí số 2 về “Điện”"), "{district:#?}");
    assert!(
        said(&district, "Ban Chỉ đạo các Chương trình mục tiêu quốc gia huyện"),
        "{district:#?}"
    );
}

/// Where nothing is assigned to hamlets no hamlet has registered for it.
#[test]
fn no_hamlet_registers_for_what_is_not_assigned() {
    let units = [("xã", "", "1", ""), ("xã", "", "1", "")];
    let plan_with = |assigned: u32| {
        let hamlets = format!(
            "  xom:\n    - {{xa: Mẫu Một, tong: 9, ntm_da_dat: 3, ntm_giao: {assigned}}}\n    - {{xa: Mẫu Hai, tong: 9, ntm_da_dat: 2}}\n"
        );
        plan::province(&units, &hamlets)
    };
    plan::says(
        &plan_with(0),
        &[
            "#doan[Tập trung chỉ đạo, hỗ trợ, duy trì, nâng cao chất lượng các thôn đã được công nhận đạt chuẩn nông thôn mới.]",
        ],
    );
    plan::says(
        &plan_with(1),
        &[
            "#doan[Tập trung chỉ đạo, hỗ trợ, duy trì, nâng chuẩn các thôn đã được công nhận đạt chuẩn nông thôn mới, ưu tiên bố trí kinh phí cho thôn đăng ký phấn đấu đạt chuẩn nông thôn mới để hỗ trợ thực hiện.]",
        ],
    );
}

/// A quarter follows the quarter before, also where six months end with it; one criterion left unchanged
/// bears its name.
#[test]
fn a_quarter_follows_the_quarter_before() {
    let periods = [
        quarter("2025-Q2", "1, 2", "1"),
        quarter("2025-6T", "1, 2", "1"),
        quarter("2025-Q3", "1-3", "1, 2"),
    ];
    let text = report_text(&district("bao-cao-quy", "2025-Q3", &periods.concat()));
    says(
        &text,
        &[
            "tăng 02 tiêu chí so với quý II năm 2025",
            "- Tiêu chí số 1 về Giao thông: 02/02 xã đạt, không thay đổi so với quý II năm 2025.",
        ],
    );
    silent(&text, &["6 tháng đầu năm 2025"]);
}

/// A commune's own project names no commune in its rows.
#[test]
fn hamlets_no_longer_of_special_difficulty_are_of_the_only_commune() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    folder.change("    mau: ke-hoach\n", "    mau: bao-cao-quy\n    ky: 2026-Q1\n");
    let period = folder.path().join("ky/2026-q1.yaml");
    let stated = std::fs::read_to_string(&period).expect("the period");
    let own = format!("{stated}ra_khoi_dbkk: [{{thon: Khe Nước}}]\n");
    std::fs::write(&period, own).expect("the period");
    says(&report_text(&folder), &["- Có 01 thôn ra khỏi diện đặc biệt khó khăn: Khe Nước."]);
    // Nor does it count itself.
    let own =
        format!("{stated}ra_khoi_dbkk: [{{xa: Đồng Mẫu, quyet_dinh: Quyết định số 9/QĐ-UBDT}}]\n");
    std::fs::write(&period, own).expect("the period");
    says(
        &report_text(&folder),
        &["- Xã Đồng Mẫu ra khỏi diện đặc biệt khó khăn (Quyết định số 09/QĐ-UBDT)."],
    );
}
