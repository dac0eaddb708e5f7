//! The small project with one table in a sheet of `so.xlsx`, or with its communes' forms, as many
//! tests need it.

use super::Case;

/// A sheet as rows of texts; a text that begins with `=` is the number behind it.
pub type Rows<'a> = &'a [&'a [&'a str]];

/// The small project with a table in sheet “Bảng”; `more` is what the project says of it beside.
pub fn sheet(key: &str, rows: Rows, more: &str) -> Case {
    Case::small()
        .book("so.xlsx", &[("Bảng", rows)])
        .table(key, &format!("{{tep: so.xlsx, trang: Bảng{more}}}"))
}

/// The small project with such a table of the first half-year, and its status.
pub fn period(key: &str, rows: Rows, more: &str) -> Case {
    const STATUS: Rows =
        &[&["Xã", "1", "2", "3"], &["Tân Lập", "x", "", ""], &["Hòa An", "x", "", ""]];
    Case::small().book("so.xlsx", &[("Bảng", rows), ("K", STATUS)]).change(
        "du_lieu:\n",
        &format!(
            "ky:\n  - ky: 2025-6T\n    hien_trang: {{tep: so.xlsx, trang: K}}\n    chot: 30/6/2025\n    {key}: {{tep: so.xlsx, trang: Bảng{more}}}\ndu_lieu:\n"
        ),
    )
}

/// The small project with one commune, whose criteria stand below each other, their targets beside.
pub fn criteria_down(rows: Rows) -> Case {
    Case::small()
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .book("so.xlsx", &[("Tiêu chí", rows)])
        .table("hien_trang", "{tep: so.xlsx, ngay: 31/12/2024}")
        .table("giao", "so.xlsx")
}

/// The status of both communes, the first with a remark.
pub fn status_remarked(remark: &str) -> Case {
    let rows: Rows = &[
        &["TT", "Xã", "1", "2", "3", "Ghi chú"],
        &["1", "Tân Lập", "x", "", "", remark],
        &["2", "Hòa An", "x", "", "", ""],
    ];
    sheet("hien_trang", rows, ", ngay: 31/12/2024")
}

/// The status of both communes below a title.
pub fn status_titled(title: &str) -> Case {
    let rows: Rows = &[
        &[title],
        &["TT", "Xã", "1", "2", "3"],
        &["1", "Tân Lập", "x", "", ""],
        &["2", "Hòa An", "x", "", ""],
    ];
    sheet("hien_trang", rows, ", ngay: 31/12/2024")
}

/// The codes of what is found when a project is read.
pub fn codes(case: &Case) -> Vec<&'static str> {
    let (_, found) = ntm::returns::load(&case.project());
    found.iter().map(|told| told.problem.code()).collect()
}

/// The codes of errors and warnings of a whole check.
pub fn checked(case: &Case) -> Vec<String> {
    let said = case.run(&["check"], "vi").stderr;
    let codes = said.lines().filter_map(|line| {
        let (weight, rest) = line.split_once('[')?;
        let (code, _) = rest.split_once("]:")?;
        ["lỗi", "cảnh báo"].contains(&weight).then(|| code.to_owned())
    });
    codes.collect()
}

impl Case {
    /// Adds the forms of a period, as they were sent out, in a folder of the project.
    pub fn forms(self, period: &str, folder: &str) -> Self {
        let (forms, found) =
            ntm::returns::sheets(&self.project(), period.parse().expect("a period"));
        assert!(!forms.is_empty(), "{found:?}");
        forms
            .into_iter()
            .fold(self, |case, form| case.file(&format!("{folder}/{}", form.path), form.bytes))
    }

    /// Takes a file of the project away.
    pub fn without(self, name: &str) -> Self {
        std::fs::remove_file(self.project().join(name)).expect("the file");
        self
    }

    /// What `check` says of the project, which has no error: its findings, and what it read.
    #[track_caller]
    pub fn said(&self) -> (String, String) {
        let checked = self.run(&["check"], "vi");
        assert_eq!(checked.code, 0, "{}", checked.stderr);
        let (read, found): (Vec<&str>, Vec<&str>) =
            checked.stderr.lines().partition(|line| line.starts_with("du-an: "));
        (found.join("\n").trim().to_owned(), format!("{}{}", checked.stdout, read.join("\n")))
    }
}
