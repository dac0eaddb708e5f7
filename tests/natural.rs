//! Natural sheets of offices: units written short, sums of some rows, headings in three levels,
//! titles of groups. What is read of them, to the last figure.

use ntm::diag::Severity;
use ntm::model::{Aim, Project, Recognition};
use rust_decimal::Decimal;
use rust_xlsxwriter::{Format, Workbook};

use crate::util::Folder;

/// A sheet as an office made it.
#[derive(Default)]
struct Page<'a> {
    rows: &'a [&'a [&'a str]],
    bold: &'a [(u32, u16)],
    merged: &'a [(u32, u16, u32, u16)],
}

impl Page<'_> {
    /// As an .xlsx; a text that begins with `=` is the number behind it.
    fn book(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for (top, left, bottom, right) in self.merged {
            sheet.merge_range(*top, *left, *bottom, *right, "", &Format::new()).expect("merged");
        }
        for (r, row) in (0u32..).zip(self.rows) {
            for (c, text) in (0u16..).zip(*row).filter(|(_, text)| !text.is_empty()) {
                let bold = self.bold.contains(&(r, c));
                let format = if bold { Format::new().set_bold() } else { Format::new() };
                match text.strip_prefix('=').map(str::parse::<f64>) {
                    Some(number) => {
                        sheet.write_with_format(r, c, number.expect("a number"), &format)
                    }
                    None => sheet.write_with_format(r, c, *text, &format),
                }
                .expect("a cell");
            }
        }
        book.save_to_buffer().expect("a workbook")
    }

    /// The small project with this sheet for a table, and its errors.
    fn load(&self, key: &str) -> (Option<Project>, Vec<String>) {
        let folder = Folder::small();
        folder.write("a.xlsx", self.book());
        match key {
            "xa" => folder.change(
                "  xa:\n    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n",
                "  xa: a.xlsx\n",
            ),
            "hien_trang" => folder.change(
                "  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n",
                "  hien_trang: a.xlsx\n",
            ),
            _ => folder.change("du_lieu:\n", &format!("du_lieu:\n  {key}: a.xlsx\n")),
        }
        let (project, found) = ntm::returns::load(folder.path());
        let errors = found.iter().filter(|d| d.severity == Severity::Error);
        (project, errors.map(|d| format!("{} {:?}", d.problem.code(), d.place)).collect())
    }

    /// The project, which is sound.
    fn sound(&self, key: &str) -> Project {
        let (project, errors) = self.load(key);
        assert_eq!(errors, Vec::<String>::new(), "{:?}", self.rows);
        project.expect("a project")
    }
}

fn amounts(project: &Project) -> Vec<(String, String)> {
    let amount = |amount: Decimal| amount.normalize().to_string();
    project
        .funding
        .iter()
        .map(|source| {
            (
                source.name.value.clone(),
                source.amount.as_ref().map_or_else(String::new, |a| amount(a.value)),
            )
        })
        .collect()
}

#[test]
fn units_written_short() {
    let units = [
        ("1.000đ", "1.5"),
        ("1000 đ", "1.5"),
        ("nghìn đ", "1.5"),
        ("ngđ", "1.5"),
        ("x 1.000 đ", "1.5"),
        ("1.000 VNĐ", "1.5"),
        ("trđ", "1500"),
        ("tr.đ", "1500"),
        ("1.000.000 đ", "1500"),
        ("tỷ đ", "1500000"),
    ];
    for (unit, read) in units {
        let expected = vec![("Vốn vay".to_owned(), read.to_owned())];
        let heading = format!("Kế hoạch ({unit})");
        let spoken = format!("Kế hoạch, ĐVT: {unit}");
        let above = format!("ĐVT: {unit}");
        let bare = format!("({unit})");
        let pages: [&[&[&str]]; 5] = [
            &[&["TT", "Nguồn vốn", &heading], &["=1", "Vốn vay", "=1500"]],
            &[&["TT", "Nguồn vốn", &spoken], &["=1", "Vốn vay", "=1500"]],
            &[&["", "", &above], &["TT", "Nguồn vốn", "Kế hoạch"], &["=1", "Vốn vay", "=1500"]],
            &[&["", "", &bare], &["TT", "Nguồn vốn", "Kế hoạch"], &["=1", "Vốn vay", "=1500"]],
            &[&["TT", "Nguồn vốn", "Kế hoạch"], &["", "", &bare], &["=1", "Vốn vay", "=1500"]],
        ];
        for rows in pages {
            let project = Page { rows, ..Page::default() }.sound("nguon_luc");
            assert_eq!(amounts(&project), expected, "{rows:?}");
        }
    }
}

#[test]
fn sums_of_some_sources() {
    let heading: &[&str] = &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"];
    let (central, local) =
        (&["=1", "Ngân sách trung ương", "=100"], &["=2", "Ngân sách tỉnh", "=200"]);
    let (credit, people) = (&["=3", "Vốn tín dụng", "=50"], &["=4", "Dân góp", "=25"]);
    let total: &[&str] = &["", "Tổng cộng", "=375"];
    let pages: [&[&[&str]]; 6] = [
        // Below its rows, between them and the others.
        &[heading, central, local, &["", "Cộng ngân sách", "=300"], credit, people, total],
        // The rows of its name, wherever it stands.
        &[heading, central, local, credit, &["", "Cộng vốn NSNN", "=300"], people, total],
        &[heading, &["", "Tổng ngân sách nhà nước", "=300"], central, local, credit, people, total],
        &[heading, central, credit, local, people, &["", "Cộng ngân sách", "=300"]],
        // Rows right above that are not all above.
        &[heading, central, local, credit, people, &["", "Cộng nguồn huy động", "=75"], total],
        // Two of them, each of its own rows.
        &[
            heading,
            central,
            local,
            &["", "Cộng ngân sách", "=300"],
            credit,
            people,
            &["", "Cộng vốn ngoài ngân sách", "=75"],
            total,
        ],
    ];
    for rows in pages {
        let project = Page { rows, ..Page::default() }.sound("nguon_luc");
        let sum: i32 =
            amounts(&project).iter().map(|(_, a)| a.parse::<i32>().expect("whole")).sum();
        assert_eq!((amounts(&project).len(), sum), (4, 375), "{rows:?}");
    }
    // In a tree the outermost rows are summed.
    let tree: &[&[&str]] = &[
        heading,
        &["I", "Ngân sách trung ương", "=100"],
        &["=1", "Đầu tư", "=60"],
        &["=2", "Sự nghiệp", "=40"],
        &["II", "Ngân sách địa phương", "=200"],
        &["", "Cộng ngân sách", "=300"],
        &["III", "Vốn tín dụng", "=50"],
        &["", "Tổng cộng", "=350"],
    ];
    let project = Page { rows: tree, ..Page::default() }.sound("nguon_luc");
    assert_eq!(project.funding.len(), 3);
}

#[test]
fn sums_that_are_not_believed() {
    let heading: &[&str] = &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"];
    let wrong: [&[&[&str]]; 5] = [
        // Wrong by one.
        &[
            heading,
            &["=1", "NSTW", "=100"],
            &["=2", "NS tỉnh", "=200"],
            &["", "Cộng ngân sách", "=301"],
            &["=3", "Vốn vay", "=50"],
        ],
        // At the end it is meant to sum all, not two rows that happen to add up.
        &[
            heading,
            &["=1", "Vốn vay", "=100"],
            &["=2", "Dân góp", "=50"],
            &["=3", "Khác", "=20"],
            &["", "Cộng hỗ trợ", "=70"],
        ],
        // Numbered like the others it may be one of them.
        &[
            heading,
            &["=1", "Vốn vay", "=100"],
            &["=2", "Dân góp", "=200"],
            &["=3", "Tổng vệ sinh", "=300"],
            &["=4", "Khác", "=20"],
        ],
        // Without numbers, with words that are no source's.
        &[
            &["Nguồn vốn", "Kế hoạch (triệu đồng)"],
            &["Vốn vay", "=100"],
            &["Dân góp", "=200"],
            &["Tổng vệ sinh", "=300"],
            &["Khác", "=20"],
        ],
        // Right in one column, wrong in the other.
        &[
            &["STT", "Tên dự án", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
            &["=1", "Đường", "=100", "=10"],
            &["=2", "Cầu", "=200", "=20"],
            &["", "Cộng ngân sách", "=300", "=31"],
            &["=3", "Trường", "=50", "=5"],
        ],
    ];
    for (at, rows) in wrong.iter().enumerate() {
        let key = if at == 4 { "du_an" } else { "nguon_luc" };
        let (_, errors) = Page { rows, ..Page::default() }.load(key);
        assert!(errors.len() == 1 && errors[0].starts_with("N230"), "{errors:?} {rows:?}");
    }
}

#[test]
fn headings_of_projects_in_three_levels() {
    let merged: &[(u32, u16, u32, u16)] = &[
        (0, 0, 2, 0),
        (0, 1, 2, 1),
        (0, 2, 2, 2),
        (0, 3, 2, 3),
        (0, 4, 0, 6),
        (1, 4, 2, 4),
        (1, 5, 1, 6),
    ];
    for (plan, sum) in [
        ("Kế hoạch năm 2025", "Tổng số"),
        ("KH năm 2025 (triệu đồng)", "Tổng số"),
        ("Kế hoạch vốn năm 2025", "Tổng cộng"),
        ("Kế hoạch 2025", "Tổng"),
    ] {
        let rows: &[&[&str]] = &[
            &["STT", "Tên dự án", "Quy mô", "Thời gian KC-HT", plan, "", ""],
            &["", "", "", "", sum, "Trong đó:", ""],
            &["", "", "", "", "", "NSTW", "NSĐP"],
            &["=1", "Đường", "2,5 km", "2025-2026", "=110", "=100", "=10"],
            &["=2", "Cầu", "", "", "=220", "=200", "=20"],
            &["", "Tổng cộng", "", "", "=330", "=300", "=30"],
        ];
        let project = Page { rows, merged, ..Page::default() }.sound("du_an");
        let read: Vec<_> = project
            .projects
            .iter()
            .map(|p| {
                let all = [&p.stated, &p.central, &p.local];
                all.map(|a| a.as_ref().map(|a| a.value.to_string()))
            })
            .collect();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(read[0], [some("110"), some("100"), some("10")], "{plan} {sum}");
        assert_eq!(read[1], [some("220"), some("200"), some("20")], "{plan} {sum}");
        assert_eq!(project.projects[0].scale, some("2,5 km"));
        assert_eq!(project.projects[0].time, some("2025-2026"));
        assert_eq!(project.projects[1].scale, None);
    }
}

#[test]
fn titles_of_groups_without_a_number() {
    let rows = |title: &'static str| -> Vec<Vec<&'static str>> {
        vec![
            vec!["STT", "Tên xã", "Mục tiêu năm"],
            vec!["", title, ""],
            vec!["=1", "Tân Lập", "đạt chuẩn"],
            vec!["=2", "Hòa An", "tăng tiêu chí"],
        ]
    };
    let groups = |rows: &[Vec<&str>], bold: &[(u32, u16)], merged: &[(u32, u16, u32, u16)]| {
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let (project, errors) = Page { rows: &rows, bold, merged }.load("xa");
        match project {
            Some(project) if errors.is_empty() => {
                let groups = project.communes.iter().map(|c| c.group.clone().unwrap_or_default());
                groups.collect::<Vec<String>>().join("; ")
            }
            _ => errors.join("; "),
        }
    };
    for title in ["Cụm trung du", "Khu vực II", "Các xã vùng cao", "Miền núi"] {
        assert_eq!(groups(&rows(title), &[], &[]), format!("{title}; {title}"));
    }
    assert_eq!(groups(&rows("Trung du"), &[(1, 1)], &[]), "Trung du; Trung du");
    assert_eq!(groups(&rows("Trung du"), &[], &[(1, 1, 1, 2)]), "Trung du; Trung du");
    // A name merged over its amount is no title.
    let merged: &[(u32, u16, u32, u16)] = &[(1, 0, 1, 1)];
    let rows_of_money: &[&[&str]] =
        &[&["Tên dự án", "Tổng vốn năm (triệu đồng)"], &["Đường"], &["Cầu", "=100"]];
    let (_, errors) = Page { rows: rows_of_money, merged, ..Page::default() }.load("du_an");
    assert!(errors.len() == 1 && errors[0].starts_with("N231"), "{errors:?}");
    // Bold as all names are it says nothing.
    let all = [(1, 1), (2, 1), (3, 1)];
    assert!(groups(&rows("Trung du"), &all, &[]).starts_with("N231"));
    assert!(groups(&rows("Trung du"), &[], &[]).starts_with("N231"));
    // Where communes have no number, a name in bold may be one of them.
    let bare: Vec<Vec<&str>> = rows("Trung du").iter().map(|row| row[1..].to_vec()).collect();
    assert!(groups(&bare, &[(1, 0)], &[]).starts_with("N231"));
}

#[test]
fn titles_of_groups_among_marks() {
    let rows: &[&[&str]] = &[
        &["STT", "Xã", "1", "2", "3"],
        &["", "Trung du"],
        &["=1", "Tân Lập", "x"],
        &["", "Vùng cao"],
        &["=2", "Hòa An", "x", "", "x"],
    ];
    let project = Page { rows, bold: &[(1, 1), (3, 1)], ..Page::default() }.sound("hien_trang");
    assert_eq!(project.status.rows.len(), 2);
    let (_, errors) = Page { rows, ..Page::default() }.load("hien_trang");
    assert!(errors.len() == 1 && errors[0].starts_with("N301"), "{errors:?}");
}

#[test]
fn the_title_of_the_programme_from_2026_on() {
    let folder = Folder::small();
    folder.change("nam: 2025", "nam: 2026");
    folder.change("giai_doan: 2021-2025", "giai_doan: 2026-2030");
    folder.change("muc_tieu: đạt chuẩn", "danh_hieu: NTM, muc_tieu: NTM hiện đại");
    let (project, _) = ntm::returns::load(folder.path());
    let project = project.expect("a project");
    assert_eq!(project.communes[0].aim.as_ref().map(|aim| aim.value), Some(Aim::Modern));
    assert!(Recognition::Model < Recognition::Modern);
    let folder = Folder::small();
    folder.change("muc_tieu: đạt chuẩn", "danh_hieu: NTM hiện đại, muc_tieu: duy trì");
    let (project, _) = ntm::returns::load(folder.path());
    let title = project.expect("a project").communes[0].recognition.as_ref().map(|t| t.value);
    assert_eq!(title, Some(Recognition::Modern));
}

#[test]
fn groups_of_a_criteria_set_by_range() {
    let text = "id: bo\nten: Bộ thử\nnhom:\n  - {ten: Hạ tầng, tieu_chi: [TC1-TC2]}\n  - {ten: Khác, tieu_chi: Thu nhập}\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Điện}\n  - {so: \"3\", ten: Thu nhập}\n";
    let mut found = ntm::diag::Diagnostics::new();
    let set = ntm::inputs::criteria_set(&"bo.yaml".into(), text, &mut found).expect("a set");
    let groups: Vec<&[u16]> = set.groups.iter().map(|group| group.criteria.as_slice()).collect();
    assert_eq!(groups, [&[1, 2][..], &[3]]);
}
