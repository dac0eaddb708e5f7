//! A project in a folder of its own, and the program run on it as a user runs it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use ntm::batch::{self, Event, Pace};
use ntm::diag::Diagnostics;
use ntm::emit::{self, Lang};
use ntm::formats::LaidOut;
use ntm::pipeline::{self, Job, Prepared, Wanted};
use ntm::review::ReviewAsked;
use ntm::typeset::measure::Page;
use ntm::typeset::{Fonts, Source};

/// What a run of the program gave.
pub struct Run {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Run {
    /// The events of one kind that a run with `--messages json` tells, in their order.
    pub fn events(&self, kind: &str) -> Vec<serde_json::Value> {
        let lines = self.stdout.lines();
        let all = lines.map(|line| serde_json::from_str(line).expect("a line is a JSON object"));
        all.filter(|event: &serde_json::Value| event["event"] == kind).collect()
    }
}

/// The program with a working folder and words, its language fixed, without colour.
pub fn ntm(folder: &Path, words: &[&str]) -> Run {
    let output: Output = Command::new(env!("CARGO_BIN_EXE_ntm"))
        .args(words)
        .current_dir(folder)
        .env_remove("NTM_LANG")
        .env("LC_ALL", "C.UTF-8")
        .output()
        .expect("the program starts");
    Run {
        code: output.status.code().expect("the program ends by itself"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Asserts that a run refuses, in either language, to write over a file that somebody wrote in.
#[track_caller]
pub fn is_not_written_over(path: &str, run: impl Fn(&[&str]) -> Run) {
    let vi = format!(
        "lỗi[N725]: “{path}” đã được sửa từ lần lập trước, không ghi đè\n  \
         = chép tệp đã sửa ra nơi khác hoặc đổi tên rồi chạy lại; bỏ phần đã sửa thì thêm --force\n"
    );
    let en = format!(
        "error[N725]: “{path}” was changed since it was made, and is not written over\n  \
         = move or rename the changed file and run again; --force gives the changes up\n"
    );
    for (lang, wanted) in [("vi", vi), ("en", en)] {
        let run = run(&["--lang", lang]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains(&wanted), "{}", run.stderr);
    }
}

/// What `ntm check` says of a project, and its exit code.
pub struct Checked {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
    /// The exit code.
    pub code: i32,
}

/// Checks a project in a folder. A whole check runs the program for either language; else both are told
/// of one run in this process.
pub fn checked(folder: &Path, project: &str) -> Checked {
    if whole_check() {
        let run = |lang| ntm(folder, &["check", project, "--lang", lang]);
        let (vi, en) = (run("vi"), run("en"));
        assert_eq!(vi.code, en.code, "exit codes of check");
        return Checked { vi: vi.stderr, en: en.stderr, code: vi.code };
    }
    let fonts = Fonts::embedded();
    let folder = folder.join(project);
    let (name, wanted) = (project.to_owned(), Wanted::default());
    let job = Job { folder, name, wanted, fonts, keep_markup: false };
    let mut checked = Checked { vi: String::new(), en: String::new(), code: 0 };
    let pace = Pace { threads: 1, stop: &AtomicBool::new(false) };
    batch::check(&[job], &ReviewAsked::default(), &pace, &mut |event| {
        let Event::Report(report) = event else { return };
        checked.code = report.has_errors().into();
        for told in &report.found {
            for (said, lang) in [(&mut checked.vi, Lang::Vi), (&mut checked.en, Lang::En)] {
                *said += &emit::human(told, None, lang, false);
                said.push('\n');
            }
        }
    });
    checked
}

/// The repository's own folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A project folder that is deleted at the end.
pub struct Folder {
    temp: tempfile::TempDir,
}

impl Folder {
    /// An empty folder.
    pub fn new() -> Self {
        Folder { temp: tempfile::tempdir().expect("a temporary folder") }
    }

    /// A small sound project of two communes, all of it in `ntm.yaml`.
    pub fn small() -> Self {
        let folder = Folder::new();
        folder.write("ntm.yaml", SMALL);
        folder.write("ba-tieu-chi.yaml", SMALL_SET);
        folder
    }

    /// Its path.
    pub fn path(&self) -> &Path {
        self.temp.path()
    }

    /// Writes a file.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, content).expect("a file");
    }

    /// Changes a text of `ntm.yaml`, which must be there.
    pub fn change(&self, from: &str, to: &str) {
        let path = self.path().join("ntm.yaml");
        let text = std::fs::read_to_string(&path).expect("ntm.yaml");
        assert!(text.contains(from), "ntm.yaml has no {from:?}");
        std::fs::write(path, text.replacen(from, to, 1)).expect("ntm.yaml");
    }

    /// `ntm check` in Vietnamese: its messages.
    pub fn check_vi(&self) -> Run {
        ntm(self.path(), &["check", "--lang", "vi"])
    }

    /// `ntm check` in English: its messages.
    pub fn check_en(&self) -> Run {
        ntm(self.path(), &["check", "--lang", "en"])
    }

    /// Copies a folder of the repository into this one.
    pub fn copy_of(name: &str) -> Self {
        let folder = Folder::new();
        copy(&root().join(name), folder.path());
        folder
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).expect("a folder");
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a file");
        }
    }
}

/// The small project: two communes, a set of three criteria.
pub const SMALL: &str = r#"co_quan:
  cap: huyen
  ten: Ủy ban nhân dân huyện Bình Minh
  dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH]
  dia_ban: huyện Bình Minh
  dia_danh: Bình Minh
  ky_hieu: UBND
  soan_thao: NN
chuong_trinh:
  ten: Chương trình mục tiêu quốc gia xây dựng nông thôn mới
  nam: 2025
  giai_doan: 2021-2025
bo_tieu_chi:
  xa: ba-tieu-chi.yaml
van_ban:
  - id: ke-hoach
    trich_yeu: Xây dựng nông thôn mới năm 2025
    can_cu:
      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh
    noi_nhan: [Thường trực Huyện ủy]
    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}
du_lieu:
  xa:
    - {ten: Tân Lập, muc_tieu: đạt chuẩn}
    - {ten: Hòa An, muc_tieu: tăng tiêu chí}
  hien_trang:
    - {xa: Tân Lập, dat: "1"}
    - {xa: Hòa An, dat: "1"}
  giao:
    - {xa: Tân Lập, giao: "2, 3"}
    - {xa: Hòa An, giao: "2"}
"#;

/// The small project's criteria set.
pub const SMALL_SET: &str = r#"id: ba-tieu-chi
ten: Bộ tiêu chí thử
tieu_chi:
  - {so: "1", ten: Giao thông}
  - {so: "2", ten: Điện, chi_tieu: [{so: "2.1", ten: Lưới điện}, {so: "2.2", ten: Hộ dùng điện}]}
  - {so: "3", ten: Thu nhập}
"#;

/// A small generator of numbers, the same in every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }

    /// One of several texts.
    pub fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.roll(of.len() as u64)).expect("small")]
    }
}

/// Whether all is wanted that is tried, however long it takes: the project's own check sets `NTM_WHOLE`;
/// without it each thing that is tried in many ways is tried in one of them.
pub fn whole_check() -> bool {
    std::env::var_os("NTM_WHOLE").is_some()
}

/// The sample projects.
pub const SAMPLES: [&str; 3] = ["thach-an-2025", "binh-hai-2026", "dong-mau-2026"];

/// A document of a sample as it is printed.
pub struct Printed {
    /// The sample.
    pub sample: &'static str,
    /// The document's id.
    pub id: String,
    /// What it is made of.
    pub source: Source,
    /// What stands where on its pages.
    pub pages: Vec<Page>,
}

/// The documents of all samples, laid out once for all who look at them.
pub static PRINTED: LazyLock<Vec<Printed>> = LazyLock::new(|| {
    let (fonts, mut all) = (Fonts::embedded(), Vec::new());
    for sample in SAMPLES {
        let mut found = Diagnostics::new();
        let prepared = pipeline::prepare(&root().join("inputs").join(sample), &fonts, &mut found);
        let prepared = prepared.unwrap_or_else(|| panic!("{sample}: {found:#?}"));
        let documents = pipeline::lay_out(&prepared, &Wanted::default(), &fonts, &mut found);
        assert!(!found.has_errors(), "{sample}: {found:#?}");
        all.extend(documents.into_iter().map(|LaidOut { id, source, pages, .. }| Printed {
            sample,
            id,
            source,
            pages: pages.measured(),
        }));
    }
    all
});

/// The printed documents of a sample.
pub fn printed(sample: &str) -> impl Iterator<Item = &'static Printed> {
    PRINTED.iter().filter(move |own| own.sample == sample)
}

/// What a project's documents are made of. A whole check lays them out, too.
pub fn sources(prepared: &Prepared) -> Vec<Source> {
    let (fonts, wanted, mut found) = (Fonts::embedded(), Wanted::default(), Diagnostics::new());
    let sources = if whole_check() {
        let documents = pipeline::lay_out(prepared, &wanted, &fonts, &mut found);
        documents.into_iter().map(|document| document.source).collect()
    } else {
        pipeline::drafts(prepared, &wanted, &fonts, &mut found)
    };
    assert!(!found.has_errors(), "{found:#?}");
    sources
}

/// How many random projects are tried: all of them in a whole check, else a third.
pub fn rounds(all: usize) -> usize {
    if whole_check() { all } else { all / 3 }
}
