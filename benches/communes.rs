//! A document for each commune of a province, from one project: time and memory.
//!
//! `cargo bench --bench communes` makes the notice of its targets to each of 350 and 3,500 communes
//! (`-- 1000` for another number) in a process of its own: first all of them, then once more with
//! nothing to do, then with one changed cell. It prints the seconds, the documents a second and the
//! largest resident memory. All data are invented; nothing is asserted: machines are noisy.

mod measured;

use std::fmt::Write as _;
use std::path::Path;

use measured::{measured, program};

fn main() {
    let counts: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let counts = if counts.is_empty() { vec![350, 3_500] } else { counts };
    println!("{:>9} {:>14} {:>10} {:>12} {:>6}", "communes", "run", "seconds", "documents/s", "MB");
    for count in counts {
        let folder = tempfile::tempdir().expect("a folder");
        let project = folder.path().join("tinh");
        province(&project, count);
        let run = |what: &str| {
            let build = ["build", "tinh", "--out", "ra"];
            let (seconds, memory) = measured(program().args(build).current_dir(folder.path()));
            let memory = memory.unwrap_or(f64::NAN);
            let rate = count as f64 / seconds;
            println!("{count:>9} {what:>14} {seconds:>10.2} {rate:>12.0} {memory:>6.0}");
        };
        run("all");
        let made = std::fs::read_dir(folder.path().join("ra/tinh")).expect("a folder").flatten();
        let is_document = |name: &str| name.ends_with(".pdf");
        let made = made.filter(|own| own.file_name().to_str().is_some_and(is_document)).count();
        assert_eq!(made, count, "every commune has its document");
        run("nothing to do");
        let hamlets = project.join("thon.yaml");
        let text = std::fs::read_to_string(&hamlets).expect("hamlets");
        std::fs::write(hamlets, text.replacen("giao: 1", "giao: 2", 1)).expect("hamlets");
        run("one cell");
    }
}

/// Names of communes, each once: two or three syllables of these.
const SYLLABLES: [&str; 24] = [
    "Tân", "Hòa", "Phú", "Long", "Bình", "An", "Thạnh", "Mỹ", "Vĩnh", "Đông", "Tây", "Nam", "Bắc",
    "Sơn", "Thủy", "Lộc", "Phước", "Hưng", "Thịnh", "Quang", "Minh", "Yên", "Xuân", "Giang",
];

/// Writes a project of a province of so many communes.
fn province(folder: &Path, count: usize) {
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
        let met: Vec<String> =
            (1..=19).filter(|own| (own * 7 + commune) % 5 > 1).map(|own| own.to_string()).collect();
        let new: Vec<String> = (1..=19)
            .filter(|own| (own * 7 + commune) % 5 == 1)
            .take(1 + commune % 3)
            .map(|own| own.to_string())
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
