//! `ntm init --from`: next year's project of last year's.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ntm::model::{Code, Project, Standing};

use crate::util::{Folder, Run, SMALL_SET, ntm, root};

/// `ntm init nam-sau --from` a sample, in Vietnamese.
fn next_of(folder: &Folder, from: &Path) -> Run {
    let from = from.display().to_string();
    ntm(folder.path(), &["init", "nam-sau", "--from", &from, "--lang", "vi"])
}

fn sample(name: &str) -> PathBuf {
    root().join("inputs").join(name)
}

/// A project as it is read, whatever is still to be filled in.
fn loaded(folder: &Path) -> Project {
    let draft = ntm::returns::load_draft(folder, None);
    draft.project.unwrap_or_else(|| panic!("{}: {:#?}", folder.display(), draft.found))
}

/// What is told, without excerpts and ways out.
fn told(run: &Run) -> Vec<&str> {
    let is_told = |line: &&str| line.contains("[N7") && !line.starts_with(' ');
    run.stderr.lines().filter(is_told).collect()
}

/// Every file below a folder with its bytes.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        match entry.path().is_dir() {
            true => all.extend(content(&entry.path())),
            false => drop(all.insert(entry.path(), std::fs::read(entry.path()).expect("a file"))),
        }
    }
    all
}

/// The status is that of the last period, cell by cell, titles and hamlets, too; what is the year's own is
/// blank.
#[test]
fn the_status_is_that_of_the_last_period() {
    for (name, day) in [
        ("binh-hai-2026", (2026, 12, 31)),
        ("dong-mau-2026", (2026, 4, 30)),
        ("thach-an-2025", (2025, 6, 30)),
    ] {
        let folder = Folder::new();
        let before = content(&sample(name));
        let run = next_of(&folder, &sample(name));
        assert_eq!(run.code, 0, "{name}: {}", run.stderr);
        assert!(content(&sample(name)) == before, "{name}: last year's folder is changed");
        let (old, new) = (loaded(&sample(name)), loaded(&folder.path().join("nam-sau")));
        assert_eq!(new.programme.year, old.programme.year + 1);
        let date = new.status_date.as_ref().expect("a day").value;
        let wanted = chrono::NaiveDate::from_ymd_opt(day.0, day.1, day.2).expect("a day");
        assert_eq!(date, wanted, "{name}");
        let own = |own: &&ntm::model::Period| {
            own.id.value.year == old.programme.year && own.status.is_some()
        };
        let last = old.periods.iter().filter(own).max_by_key(|own| own.id.value);
        let last = last.expect("a period");
        let then = Standing::at(&old.set, last.status.as_ref().expect("a status"));
        let now = Standing::at(&new.set, &new.status);
        for (index, commune) in old.communes.iter().enumerate() {
            assert_eq!(new.communes[index].full_name(), commune.full_name(), "{name}");
            assert_eq!(new.communes[index].group, commune.group, "{name}");
            let title = new.communes[index].recognition.as_ref().map(|own| own.value);
            assert_eq!(title, old.title_at(Some(last), index), "{name} {}", commune.full_name());
            assert!(new.communes[index].aim.is_none(), "{name}");
            for criterion in &old.set.criteria {
                let code = Code::criterion(criterion.number);
                let met = |standing: &Standing<'_>| standing.is_done(index, code);
                assert_eq!(met(&now), met(&then), "{name} {} {code}", commune.full_name());
            }
        }
        let figures = ntm::figures::Figures::of(&new);
        assert_eq!(*figures.standard.new, 0, "{name}");
        assert!(new.periods.is_empty() && new.declared.is_empty() && new.tasks.is_empty());
        assert_eq!(new.assignments.len(), old.assignments.len(), "{name}");
        assert!(new.funding.iter().all(|source| source.amount.is_none()), "{name}");
        let names = |project: &Project| -> Vec<String> {
            project.funding.iter().map(|source| source.name.value.clone()).collect()
        };
        assert_eq!(names(&new), names(&old), "{name}");
        assert!(new.documents.iter().all(|own| own.number.is_none() && own.period.is_none()));
        for document in &new.documents {
            let year = new.programme.year.to_string();
            assert!(document.subject.value.contains(&year), "{}", document.subject.value);
        }
    }
}

/// Works stand below the headings and in the groups of last year's list, as it is read again.
#[test]
fn headings_above_works_are_kept() {
    let folder = Folder::new();
    let run = next_of(&folder, &sample("binh-hai-2026"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    let works = |project: &Project| -> Vec<[Option<String>; 3]> {
        let own = project.projects.iter();
        own.map(|work| [work.section.clone(), work.group.clone(), Some(work.name.value.clone())])
            .collect()
    };
    let (old, new) = (loaded(&sample("binh-hai-2026")), loaded(&folder.path().join("nam-sau")));
    assert!(old.projects.iter().any(|work| work.section.is_some()), "headings over groups");
    assert_eq!(works(&new), works(&old));
    let of_headings = |run: &Run| -> Vec<String> {
        let lines: Vec<&str> = run.stderr.lines().collect();
        let own = lines.windows(3).filter(|lines| lines[0].contains("[N762]"));
        own.flatten().map(|line| (*line).to_owned()).collect()
    };
    assert_eq!(
        of_headings(&run),
        [
            "cảnh báo[N762]: nhóm “DỰ ÁN KHỞI CÔNG MỚI” giữ như năm 2026: dự án đã khởi công thì nay là chuyển tiếp",
            "  --> du-lieu.xlsx, Dự án",
            "  = chuyển các dòng đã khởi công lên nhóm chuyển tiếp, thêm dự án mới của năm nay vào nhóm này",
        ]
    );
    let from = sample("binh-hai-2026").display().to_string();
    let run = ntm(folder.path(), &["init", "next", "--from", &from, "--lang", "en"]);
    assert_eq!(
        of_headings(&run),
        [
            "warning[N762]: the heading “DỰ ÁN KHỞI CÔNG MỚI” is kept as in 2026: works that were begun run on by now",
            "  --> du-lieu.xlsx, Dự án",
            "  = move the rows that were begun to the heading of works that run on, and put this year's new ones below this one",
        ]
    );
}

/// What ended takes its heading with it, and what stood below no heading stands below none.
#[test]
fn headings_without_works_are_not_kept() {
    let (last, folder) = (Folder::small(), Folder::new());
    last.change("du_lieu:\n", "du_lieu:\n  du_an: {tep: du-an.xlsx}\n");
    let rows: [&[&str]; 10] = [
        &[
            "TT",
            "Tên dự án",
            "Nhóm",
            "Tổng mức đầu tư (triệu đồng)",
            "NSĐP (triệu đồng)",
            "Thời gian KC-HT",
        ],
        &["A", "Chuyển tiếp"],
        &["I", "Giao thông"],
        &["1", "Đường liên xã", "", "900", "310", "2025-2026"],
        &["II", "Trường học"],
        &["2", "Trường tiểu học", "", "850", "250", "2024-2025"],
        &["B", "Khởi công mới"],
        &["I", "Giao thông"],
        &["3", "Cầu Nà Han", "", "700", "320", "2025-2027"],
        &["4", "Cầu Nà Pò", "", "640", "130", "2025-2027"],
    ];
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            let written = match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, *cell),
            };
            written.expect("a cell");
        }
    }
    last.write("du-an.xlsx", book.save_to_buffer().expect("a workbook"));
    let run = next_of(&folder, last.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let new = loaded(&folder.path().join("nam-sau"));
    let works: Vec<[&str; 3]> = new
        .projects
        .iter()
        .map(|work| {
            [
                work.section.as_deref().unwrap_or_default(),
                work.group.as_deref().unwrap_or_default(),
                work.name.value.as_str(),
            ]
        })
        .collect();
    assert_eq!(
        works,
        [
            ["Chuyển tiếp", "Giao thông", "Đường liên xã"],
            ["Khởi công mới", "Giao thông", "Cầu Nà Han"],
            ["Khởi công mới", "Giao thông", "Cầu Nà Pò"],
        ]
    );
}

/// A plan names hamlets, its last period only counts them: what is not carried over is told.
#[test]
fn names_of_hamlets_that_a_period_only_counts_are_told() {
    let (last, folder) = (Folder::small(), Folder::new());
    last.change(
        "du_lieu:\n",
        "ky:\n  - ky: 2025-6T\n    chot: 30/6/2025\n    xom: [{xa: Tân Lập, ntm_da_dat: 2}]\ndu_lieu:\n  xom: [{xa: Tân Lập, ten: Bản Cuôn, ntm_da_dat: x}, {xa: Tân Lập, ten: Nà Han, ntm_giao: x}]\n",
    );
    let run = next_of(&folder, last.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.contains(
            "cảnh báo[N796]: kế hoạch có tên từng thôn của “Tân Lập”, kỳ cuối chỉ có số lượng: chỉ chuyển số lượng\n"
        ),
        "{}",
        run.stderr
    );
    let from = last.path().display().to_string();
    let run = ntm(folder.path(), &["init", "next", "--from", &from, "--lang", "en"]);
    assert!(
        run.stderr.contains(
            "warning[N796]: the plan names the hamlets of “Tân Lập”, the last period only counts them: the counts are carried over\n"
        ),
        "{}",
        run.stderr
    );
    let new = loaded(&folder.path().join("nam-sau"));
    assert_eq!(new.hamlets.iter().filter(|hamlet| hamlet.name.is_some()).count(), 0);
    let reached = new.hamlets[0].standard_base.as_ref().expect("a count").value.number;
    assert_eq!(reached, 2);
}

/// What is told at the end, and nothing else.
#[test]
fn what_could_not_be_raised_is_told() {
    let folder = Folder::new();
    let run = next_of(&folder, &sample("dong-mau-2026"));
    assert_eq!(
        told(&run),
        [
            "ghi chú[N774]: hiện trạng lấy theo tháng 4 năm 2026, ghi là đến 30/4/2026; số liệu kỳ ấy chốt ngày 14/4/2026",
            "cảnh báo[N779]: không ghi thời gian thực hiện, chưa rõ có chuyển tiếp không: “Đường liên thôn Đồng Trên - Suối Trong (minh họa)”, “Công trình cấp nước sinh hoạt tập trung thôn Khe Nước (minh họa)”",
            "cảnh báo[N782]: căn cứ của năm 2026, giữ nguyên: Căn cứ Quyết định số 417/QĐ-BNNMT ngày 31/01/2026 của Bộ trưởng Bộ Nông nghiệp và Môi trườ…",
            "ghi chú[N783]: để thành chú thích cho đến kỳ của nó: “bao-cao-quy-1”, “bao-cao-thang-4”",
            "cảnh báo[N780]: phải điền cho năm 2027 ở các trang: “Xã”, “Giao chỉ tiêu”, “Xóm”, “Nguồn lực”, “Dự án”, “Nhiệm vụ”, “Số liệu công bố”",
        ]
    );
    let ends = "xem các lời báo trên, điền du-lieu.xlsx, rồi chạy: ntm check nam-sau\n";
    assert!(run.stderr.ends_with(ends), "{}", run.stderr);
    // What a check then says is to be filled in, and is no error.
    let check = ntm(folder.path(), &["check", "nam-sau", "--lang", "vi"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    assert!(
        check.stderr.contains("cảnh báo[N787]: chưa có số tiền của nguồn nào: "),
        "{}",
        check.stderr
    );
}

/// Prose, templates and acts of last year are told with their places.
#[test]
fn each_text_of_last_year_is_told_with_its_place() {
    let (last, folder) = (Folder::copy_of("inputs/thach-an-2025"), Folder::new());
    let run = next_of(&folder, last.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    for code in ["N774", "N779", "N780", "N781", "N782", "N783", "N784", "N785", "N786"] {
        assert!(run.stderr.contains(&format!("[{code}]")), "{code}: {}", run.stderr);
    }
    for place in ["  --> loi-van.yaml:", "  --> du-lieu.xlsx, Phân công\n", "  --> ntm.yaml:"] {
        assert!(run.stderr.contains(place), "{place}: {}", run.stderr);
    }
    let mau = folder.path().join("nam-sau/mau/ke-hoach.typ.j2");
    let own = std::fs::read(last.path().join("mau/ke-hoach.typ.j2")).expect("a template");
    assert!(std::fs::read(mau).expect("a template") == own);
}

/// The lines of `ntm.yaml` are kept with their comments.
#[test]
fn the_project_file_is_carried_over_line_by_line() {
    let folder = Folder::new();
    next_of(&folder, &sample("dong-mau-2026"));
    let text = std::fs::read_to_string(folder.path().join("nam-sau/ntm.yaml")).expect("a file");
    let old = std::fs::read_to_string(sample("dong-mau-2026").join("ntm.yaml")).expect("a file");
    let same = old.lines().filter(|line| text.lines().any(|own| own == *line)).count();
    assert!(same > 50, "{same} lines are kept:\n{text}");
    let programme =
        "Chương trình mục tiêu quốc gia xây dựng nông thôn mới trên địa bàn xã Đồng Mẫu";
    for part in [
        "  nam: 2027\n".to_owned(),
        format!("    trich_yeu: Thực hiện {programme} năm 2027\n    # Số và ngày do văn thư ghi khi ban hành.\n    so: null\n    thoi_gian: null\n"),
        format!("      # - Căn cứ Kế hoạch số …/KH-UBND ngày …/…/2026 của Ủy ban nhân dân xã Đồng Mẫu về thực hiện {programme} năm 2026\n      - Căn cứ Nghị quyết số 257/2025/QH15"),
        "#   - id: bao-cao-quy-1\n#     mau: bao-cao-quy\n#     ky: 2027-Q1\n#     thoi_gian: 3/2027\n".to_owned(),
        "# ky:\n#   - ky: 2027-Q1\n#   - ky: 2027-T4\n\n# Số liệu năm 2027".to_owned(),
        "  hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng, ngay: 30/4/2026}\n".to_owned(),
    ] {
        assert!(text.contains(&part), "{part}\n{text}");
    }
}

/// A short file names no tables; next year's does, as its status is of a day of its own. Its prose goes on with its
/// comments.
#[test]
fn a_short_file_gets_its_tables() {
    let (last, folder) = (Folder::new(), Folder::new());
    let init = ntm(last.path(), &["init", "nam-nay", "--level", "xa", "--year", "2026"]);
    assert_eq!(init.code, 0, "{}", init.stderr);
    let from = last.path().join("nam-nay");
    let read = |path: &Path| std::fs::read_to_string(path).expect("a file");
    let text = read(&from.join("ntm.yaml"));
    let start = text.find("\ndu_lieu:").expect("a key") + 1;
    let end = start + text[start..].find("\n\n").expect("its end");
    // As some editors write it, with a mark at its beginning.
    std::fs::write(from.join("ntm.yaml"), format!("\u{FEFF}{}{}", &text[..start], &text[end..]))
        .expect("a file");
    let run = next_of(&folder, &from);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let next = folder.path().join("nam-sau");
    let text = read(&next.join("ntm.yaml"));
    assert!(text.contains("  nam: 2027\n"), "{text}");
    let wanted = "\ndu_lieu:\n  xa: {tep: du-lieu.xlsx, trang: Xã}\n  hien_trang: {tep: du-lieu.xlsx, trang: Hiện trạng, ngay: 31/12/2025}\n";
    assert!(text.contains(wanted), "{text}");
    assert!(text.ends_with("  loi_van: loi-van.yaml\n"), "{text}");
    assert_eq!(read(&next.join("loi-van.yaml")), read(&from.join("loi-van.yaml")));
}

/// Without a period what was assigned does not count as reached.
#[test]
fn what_was_assigned_is_not_taken_as_reached() {
    let (last, folder) = (Folder::small(), Folder::new());
    let run = next_of(&folder, last.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let new = loaded(&folder.path().join("nam-sau"));
    assert_eq!(*ntm::figures::Figures::of(&new).standard.base, 2);
    assert_eq!(
        told(&run),
        [
            "cảnh báo[N773]: năm 2025 không có kỳ báo cáo nào có hiện trạng: giữ hiện trạng đến 31/12/2024, chỉ tiêu giao không tính là đã đạt",
            "cảnh báo[N782]: căn cứ của năm 2025, giữ nguyên: Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh",
            "cảnh báo[N785]: năm 2026 không thuộc giai đoạn 2021-2025: chương trình, bộ tiêu chí giữ như năm trước",
            "cảnh báo[N780]: phải điền cho năm 2026 ở các trang: “Xã”, “Giao chỉ tiêu”",
        ]
    );
    let text = std::fs::read_to_string(folder.path().join("nam-sau/ntm.yaml")).expect("a file");
    assert!(text.contains("ngay: 31/12/2024}"), "{text}");
}

/// Marks of indicators are kept where no column of a sheet holds them.
#[test]
fn indicators_that_are_met_stay_met() {
    let (last, folder) = (Folder::small(), Folder::new());
    last.write("ba-tieu-chi.yaml", SMALL_SET);
    last.change("- {xa: Hòa An, dat: \"1\"}", "- {xa: Hòa An, dat: \"1, 2.1\"}");
    let run = next_of(&folder, last.path());
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("[N776]"), "{}", run.stderr);
    let text = std::fs::read_to_string(folder.path().join("nam-sau/hien-trang.yaml"));
    assert_eq!(
        text.expect("a file"),
        "- {xa: \"Tân Lập\", dat: \"1\"}\n- {xa: \"Hòa An\", dat: \"1, 2.1\"}\n"
    );
    let new = loaded(&folder.path().join("nam-sau"));
    let standing = Standing::at(&new.set, &new.status);
    assert!(standing.is_done(1, "2.1".parse().expect("a code")));
    assert!(!standing.is_done(1, "2.2".parse().expect("a code")));
}

/// What stands in the way is told, and nothing is written.
#[test]
fn a_project_with_errors_is_refused() {
    let (last, folder) = (Folder::small(), Folder::new());
    last.change("- {xa: Hòa An, dat: \"1\"}", "- {xa: Hòa Ân, dat: \"1\"}");
    let run = next_of(&folder, last.path());
    assert_eq!(run.code, 1);
    let path = last.path().display();
    let wanted = format!(
        "lỗi[N771]: dự án năm trước “{path}” còn lỗi, chưa lập được dự án năm sau từ nó\n  \
         = sửa các lỗi trên ở dự án ấy rồi chạy lại\n"
    );
    assert!(run.stderr.contains("[N301]") && run.stderr.contains(&wanted), "{}", run.stderr);
    assert!(!folder.path().join("nam-sau").exists());
    // Nor does it go into last year's own folder.
    let inside = ntm(last.path(), &["init", "nam-sau", "--from", ".", "--lang", "en"]);
    let wanted = "error[N772]: “nam-sau” lies in the folder of last year's project\n  = name a folder beside it\n";
    assert_eq!(inside.code, 1);
    assert!(inside.stderr.starts_with(wanted), "{}", inside.stderr);
    let both = ntm(folder.path(), &["init", "x", "--from", "y", "--year", "2027", "--lang", "en"]);
    let wanted = "error[N901]: “--year” has no effect with “--from”\n";
    assert_eq!((both.code, both.stderr.as_str()), (2, wanted));
}
