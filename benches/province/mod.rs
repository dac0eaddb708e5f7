//! A made-up province: a project of so many communes, for measuring.

use std::fmt::Write as _;
use std::path::Path;

/// By what the communes' status and targets are given.
#[derive(Clone, Copy, PartialEq)]
pub enum Marks {
    /// The 19 criteria.
    #[allow(dead_code, reason = "each bench has its own")]
    Criteria,
    /// The 57 indicators of these.
    #[allow(dead_code, reason = "each bench has its own")]
    Indicators,
}

/// How many indicators each of the 19 criteria has.
const INDICATORS: [usize; 19] = [2, 4, 2, 2, 1, 3, 1, 4, 2, 1, 1, 2, 5, 2, 4, 1, 12, 6, 2];

/// The numbers of a criterion's marks.
fn numbers(criterion: usize, marks: Marks) -> Vec<String> {
    match marks {
        Marks::Criteria => vec![criterion.to_string()],
        Marks::Indicators => {
            (1..=INDICATORS[criterion - 1]).map(|own| format!("{criterion}.{own}")).collect()
        }
    }
}

/// Names of communes, each once: two or three syllables of these.
const SYLLABLES: [&str; 24] = [
    "Tân", "Hòa", "Phú", "Long", "Bình", "An", "Thạnh", "Mỹ", "Vĩnh", "Đông", "Tây", "Nam", "Bắc",
    "Sơn", "Thủy", "Lộc", "Phước", "Hưng", "Thịnh", "Quang", "Minh", "Yên", "Xuân", "Giang",
];

/// Writes a project of a province of so many communes.
pub fn province(folder: &Path, count: usize, marks: Marks) {
    std::fs::create_dir_all(folder).expect("a folder");
    let (mut list, mut status, mut targets, mut hamlets) =
        (String::new(), String::new(), String::new(), String::new());
    for commune in 0..count {
        let syllable = |at: usize| SYLLABLES[at % SYLLABLES.len()];
        let name = match commune / (24 * 24) {
            0 => format!("{} {}", syllable(commune / 24), syllable(commune)),
            more => {
                format!(
                    "{} {} {}",
                    syllable(commune / 24),
                    syllable(commune),
                    syllable(more * 7 + commune / 24)
                )
            }
        };
        let kind = if commune % 12 == 0 { "phường" } else { "xã" };
        let met: Vec<String> = (1..=19)
            .filter(|own| (own * 7 + commune) % 5 > 1)
            .flat_map(|own| numbers(own, marks))
            .collect();
        let new: Vec<String> = (1..=19)
            .filter(|own| (own * 7 + commune) % 5 == 1)
            .take(1 + commune % 3)
            .flat_map(|own| numbers(own, marks))
            .collect();
        let _ = writeln!(list, "- {{ten: {name}, loai: {kind}, muc_tieu: tăng tiêu chí}}");
        let unit = format!("{kind} {name}");
        let _ = writeln!(status, "- {{xa: {unit}, dat: \"{}\"}}", met.join(", "));
        let _ = writeln!(targets, "- {{xa: {unit}, giao: \"{}\"}}", new.join(", "));
        let _ = writeln!(
            hamlets,
            "- {{xa: {unit}, tong: 9, ntm_da_dat: 3, ntm_giao: {}}}",
            1 + commune % 2
        );
    }
    for (file, text) in [
        ("xa.yaml", list),
        ("hien-trang.yaml", status),
        ("giao.yaml", targets),
        ("thon.yaml", hamlets),
    ] {
        std::fs::write(folder.join(file), text).expect("a file");
    }
    std::fs::write(folder.join("ntm.yaml"), PROJECT).expect("a file");
}

const PROJECT: &str = "co_quan:
  cap: tinh
  ten: Ủy ban nhân dân tỉnh Bình Hải
  dong_ten: [ỦY BAN NHÂN DÂN, TỈNH BÌNH HẢI]
  dia_ban: tỉnh Bình Hải
  dia_danh: Bình Hải
  ky_hieu: UBND
  soan_thao: NN
chuong_trinh:
  ten: Chương trình mục tiêu quốc gia xây dựng nông thôn mới
  nam: 2025
  giai_doan: 2021-2025
bo_tieu_chi:
  xa: xa-ntm-2021-2025
van_ban:
  - id: thong-bao
    mau: thong-bao-chi-tieu
    theo: xa
    noi_nhan:
      - Ủy ban nhân dân {{ xa }}
    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}
du_lieu:
  xa: xa.yaml
  hien_trang: hien-trang.yaml
  giao: giao.yaml
  xom: thon.yaml
";
