//! `ntm diff`: what each kind of change is told as, in both languages, for programs and as a slip.

use serde_json::{Value, json};

use crate::util::{Folder, Run, SMALL, SMALL_SET, ntm};

/// The small project with a second document, in a folder beside its output.
fn project() -> Folder {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let run = ntm(folder.path(), &["build", "xa", "--out", "ra"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    folder
}

fn diff(folder: &Folder, more: &[&str]) -> Run {
    let mut words = vec!["diff", "xa", "--out", "ra"];
    words.extend(more);
    ntm(folder.path(), &words)
}

/// The lines that are told, without the moment of the build.
fn told(folder: &Folder, lang: &str) -> Vec<String> {
    let run = diff(folder, &["--lang", lang]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
    run.stdout.lines().map(undated).collect()
}

/// "28/11/2026 21:05" at the end of a line is the moment of the build.
fn undated(line: &str) -> String {
    for before in ["so với lần lập ", "against the build of "] {
        if let Some((head, moment)) = line.split_once(before) {
            let shape = moment.replace(|c: char| c.is_ascii_digit(), "0");
            assert_eq!(shape, "00/00/0000 00:00", "{line}");
            return format!("{head}{before}…");
        }
    }
    line.to_owned()
}

fn json_of(folder: &Folder, more: &[&str]) -> Value {
    let mut words = vec!["--messages", "json", "--lang", "vi"];
    words.extend(more);
    let run = diff(folder, &words);
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stdout))
}

fn change(folder: &Folder, from: &str, to: &str) {
    let path = folder.path().join("xa/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    assert!(text.contains(from), "ntm.yaml has no {from:?}");
    std::fs::write(path, text.replacen(from, to, 1)).expect("ntm.yaml");
}

#[test]
fn nothing_changed() {
    let folder = project();
    change(&folder, "du_lieu:", "# ghi chú\ndu_lieu:");
    assert_eq!(told(&folder, "vi"), ["xa: không có thay đổi, so với lần lập …"]);
    assert_eq!(told(&folder, "en"), ["xa: no change, against the build of …"]);
    let all = json_of(&folder, &[]);
    assert_eq!(all["changed"], false);
    assert_eq!(all["documents"][0]["state"], "same");
}

/// The cells, criteria, figures, sentences and places in annexes that one mark reaches.
#[test]
fn a_mark_that_counts() {
    let folder = project();
    change(&folder, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    let told_vi = told(&folder, "vi");
    assert_eq!(
        told_vi[..12],
        [
            "Thay đổi: xa, so với lần lập …",
            "Tiêu chí của xã (1):",
            "  Hòa An: +1 tiêu chí giao (3)",
            "Số liệu (11):",
            "  số tiêu chí đạt bình quân một xã đến cuối năm: 2,5 → 3,0 (ke-hoach trang 2, 5)",
            "  số xã còn lại, chỉ tăng tiêu chí: 1 → 0",
            "  số xã đạt đủ tiêu chí đến cuối năm: 1 → 2 (ke-hoach trang 2, 3, 5)",
            "  số xã phấn đấu đạt chuẩn trong năm: 1 → 2 (ke-hoach trang 2, 3, 5)",
            "  số tiêu chí đạt của xã thấp nhất đến cuối năm: 2 → 3",
            "  tổng số tiêu chí đạt đến cuối năm, cộng các xã: 5 → 6 (ke-hoach trang 5)",
            "  tổng số tiêu chí giao đạt thêm trong năm, cộng các xã: 3 → 4 (ke-hoach trang 5)",
            "  số xã đạt tiêu chí 3 đến cuối năm: 1 → 2 (ke-hoach trang 5)",
        ]
    );
    assert_eq!(
        told_vi[12..16],
        [
            "  … và 3 chỗ nữa (--messages json liệt kê hết)",
            "ke-hoach: 14 câu, 10 chỗ ở phụ lục",
            "  trang 2, Mục tiêu cụ thể: Phấn đấu năm 2025 có [01 → 02] xã đạt chuẩn nông thôn mới: xã Tân Lập[+ , xã Hòa An].",
            "  Mục tiêu cụ thể: bớt “Xã Hòa An phấn đấu tăng từ 01 tiêu chí trở lên/năm.”",
        ]
    );
    let end = [
        "  Phụ lục, “Hòa An”, cột “Đạt đủ tiêu chí đến cuối năm 2025”: – → x",
        "  … và 6 chỗ nữa (--messages json liệt kê hết)",
        "Lời báo mới (1):",
        "  ntm.yaml:25:31: cảnh báo[N522]: Hòa An: cuối năm đủ tiêu chí nhưng mục tiêu năm là “tăng tiêu chí”",
    ];
    assert_eq!(told_vi[told_vi.len() - 4..], end);
    let told_en = told(&folder, "en");
    assert_eq!(
        told_en[..5],
        [
            "Changes: xa, against the build of …",
            "Criteria of communes (1):",
            "  Hòa An: +1 criterion assigned (3)",
            "Figures (11):",
            "  criteria met per commune at the year's end: 2,5 → 3,0 (ke-hoach p. 2, 5)",
        ]
    );
    assert_eq!(told_en[13], "ke-hoach: 14 sentences, 10 places in annexes");
    let all = json_of(&folder, &[]);
    assert_eq!(all["figures"].as_array().map(Vec::len), Some(11));
    assert_eq!(
        all["figures"][0],
        json!({
            "name": "binh_quan_cuoi_nam",
            "says": "số tiêu chí đạt bình quân một xã đến cuối năm",
            "old": "2,5",
            "new": "3,0",
            "printed": [{ "document": "ke-hoach", "pages": [2, 5] }],
        })
    );
    let line = &all["documents"][0]["lines"][2];
    assert_eq!(line["page"], 2);
    assert_eq!(line["pieces"][1], json!({ "old": "2,5", "new": "3,0" }));
    assert_eq!(all["came"][0]["code"], "N522");
}

/// A commune more: rows below it move, and none of them is told.
#[test]
fn a_commune_is_added() {
    let folder = project();
    for (key, value) in
        [("ten", "muc_tieu: tăng tiêu chí"), ("xa", "dat: \"1\""), ("xa", "giao: \"2\"")]
    {
        let (name, _) = value.split_once(':').expect("a key");
        let before = format!("    - {{{key}: Hòa An, {name}");
        let added = format!("    - {{{key}: Bình Sơn, {value}}}\n{before}");
        change(&folder, &before, &added);
    }
    let told_vi = told(&folder, "vi");
    assert_eq!(told_vi[1..4], ["Danh sách (1):", "  thêm xã: Bình Sơn", "Số liệu (13):"]);
    assert!(told_vi.contains(&"  tổng số xã: 2 → 3".to_owned()), "{told_vi:#?}");
    assert!(told_vi.contains(&"  Phụ lục: thêm dòng “Bình Sơn”".to_owned()), "{told_vi:#?}");
    let told_en = told(&folder, "en");
    assert_eq!(told_en[1..4], ["Lists (1):", "  added commune: Bình Sơn", "Figures (13):"]);
    assert!(told_en.contains(&"  Phụ lục: added row “Bình Sơn”".to_owned()), "{told_en:#?}");
    let cells = &json_of(&folder, &[])["cells"];
    assert_eq!(cells, &json!([]));
}

/// What is not counted: prose, a template, letterhead and end, the layout.
#[test]
fn words_that_are_not_counted() {
    let folder = project();
    let (from, to) = ("Thường trực Huyện ủy", "Thường trực Huyện ủy, Hội đồng nhân dân huyện");
    change(&folder, from, to);
    change(&folder, "  - id: ke-hoach", "  - id: ke-hoach\n    thoi_gian: 5/2/2025");
    assert_eq!(
        told(&folder, "vi"),
        [
            "Thay đổi: xa, so với lần lập …",
            "ke-hoach: 2 câu",
            "  trang 1, địa danh, ngày: Bình Minh, ngày [… → 05] tháng [… → 02] năm 2025",
            "  nơi nhận: thêm “Hội đồng nhân dân huyện”",
        ]
    );
    assert_eq!(
        told(&folder, "en"),
        [
            "Changes: xa, against the build of …",
            "ke-hoach: 2 sentences",
            "  p. 1, place and date: Bình Minh, ngày [… → 05] tháng [… → 02] năm 2025",
            "  recipients: added “Hội đồng nhân dân huyện”",
        ]
    );
    folder.write("xa/ntm.yaml", SMALL);
    let prose = "du_lieu:\n  loi_van: {ket_thuc: Các cơ quan nghiêm túc thực hiện}";
    change(&folder, "du_lieu:", prose);
    let told_vi = told(&folder, "vi");
    assert!(told_vi.last().is_some_and(|line| line.contains("nghiêm túc")), "{told_vi:#?}");
    folder.write("xa/ntm.yaml", SMALL);
    folder.write(
        "xa/mau/ke-hoach.typ.j2",
        "{% extends \"ke-hoach.typ.j2\" %}\n{% block mo_dau %}#doan[Mở đầu khác.]{% endblock %}\n",
    );
    let told_vi = told(&folder, "vi");
    assert_eq!(told_vi[1], "ke-hoach: 2 câu");
    assert!(told_vi[2].starts_with("  bớt “Ủy ban nhân dân huyện Bình Minh xây dựng kế hoạch"));
    assert_eq!(told_vi[3], "  thêm “Mở đầu khác.”");
    // A template may set things itself: nothing of it is a line, and that it is other is told.
    let own = "{% extends \"ke-hoach.typ.j2\" %}\n{% block mo_dau %}{{ super() }}\n#line(length: 3cm)\n{% endblock %}\n";
    folder.write("xa/mau/ke-hoach.typ.j2", own);
    let says = "ke-hoach: chỉ khác ở cách trình bày, biểu đồ hoặc chỗ mẫu riêng tự dàn";
    assert_eq!(told(&folder, "vi"), ["Thay đổi: xa, so với lần lập …", says]);
    let says = "ke-hoach: other only in layout, charts or what an own template sets itself";
    assert_eq!(told(&folder, "en"), ["Changes: xa, against the build of …", says]);
}

/// A form that is gone: the report lacks the commune, and who has not reported is told.
#[test]
fn a_form_is_gone() {
    let folder = Folder::copy_of("inputs/thach-an-2025");
    let kept = Folder::copy_of("inputs/thach-an-2025");
    std::fs::remove_file(folder.path().join("ky/2025-6t/xa-canh-tan.xlsx")).expect("a form");
    let path = folder.path().join("ky/2025-6t.yaml");
    let text = std::fs::read_to_string(&path).expect("the period");
    std::fs::write(&path, format!("tam_thoi: co\n{text}")).expect("the period");
    let against = kept.path().display().to_string();
    let words = ["diff", ".", "--against", &against, "--doc", "ke-hoach", "--lang", "vi"];
    let run = ntm(folder.path(), &words);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let name = run.stdout.lines().next().expect("a line");
    assert!(name.starts_with("Thay đổi: ") && name.ends_with(&format!("so với {against}")));
    let gone = "  thêm xã chưa gửi phiếu (2025-6T): Canh Tân";
    assert!(run.stdout.lines().any(|line| line == gone), "{}", run.stdout);
    assert!(run.stdout.contains("\nke-hoach: không có thay đổi\n"), "{}", run.stdout);
}

/// A cell of a workbook, by its place and what it said; another one that no figure uses.
#[test]
fn a_cell_of_a_workbook() {
    let folder = project();
    let (head, rest) = SMALL.split_once("  hien_trang:").expect("status");
    let (_, targets) = rest.split_once("  giao:").expect("targets");
    let targets = targets.replace("giao: \"2, 3\"", "giao: \"3\"");
    let head = head.replace("muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí");
    let status = "  hien_trang: {tep: so-lieu.xlsx, trang: HT, bo_qua: [Ghi chú]}";
    folder.write("xa/ntm.yaml", format!("{head}{status}\n  giao:{targets}"));
    let write = |mark: &str, note: &str| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("HT").expect("a name");
        for (row, cells) in (0..).zip([
            ["Xã", "1", "2", "3", "Ghi chú"],
            ["Tân Lập", "x", mark, "", note],
            ["Hòa An", "x", "", "", ""],
        ]) {
            for (column, text) in (0..).zip(cells) {
                sheet.write(row, column, text).expect("a cell");
            }
        }
        book.save(folder.path().join("xa/so-lieu.xlsx")).expect("a workbook");
    };
    write("", "");
    let run = ntm(folder.path(), &["build", "xa", "--out", "ra"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    write("", "xem lại");
    assert_eq!(told(&folder, "vi"), ["xa: không có thay đổi, so với lần lập …"]);
    write("x", "");
    let told_vi = told(&folder, "vi");
    assert_eq!(
        told_vi[1..5],
        [
            "Ô số liệu (1):",
            "  so-lieu.xlsx, HT!C2: không đánh dấu → x",
            "Tiêu chí của xã (1):",
            "  Tân Lập: +1 tiêu chí đạt (2)",
        ]
    );
    let told_en = told(&folder, "en");
    assert_eq!(told_en[1..3], ["Cells (1):", "  so-lieu.xlsx, HT!C2: no mark → x"]);
}

/// How many pages a PDF has, by its own count.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let (_, behind) =
        text.split_once("/Type/Pages").or_else(|| text.split_once("/Type /Pages")).expect("pages");
    let (_, count) = behind.split_once("/Count").expect("a count");
    let digits: String = count.trim_start().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// The slip is one page, however much changed.
#[test]
fn the_slip_is_one_page() {
    let folder = project();
    change(&folder, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    let run = diff(&folder, &["--slip", "phieu.pdf", "--lang", "vi"]);
    assert_eq!(
        (run.code, run.stdout.lines().next_back()),
        (0, Some("phieu.pdf")),
        "{}",
        run.stderr
    );
    let slip = std::fs::read(folder.path().join("phieu.pdf")).expect("a slip");
    assert_eq!(pages(&slip), 1);
    // A hundred communes more.
    let more = |row: &dyn Fn(usize) -> String| (1..=100).map(row).collect::<String>();
    let communes = more(&|at| format!("    - {{ten: Mẫu {at}, muc_tieu: tăng tiêu chí}}\n"));
    let status = more(&|at| format!("    - {{xa: Mẫu {at}, dat: \"1\"}}\n"));
    let targets = more(&|at| format!("    - {{xa: Mẫu {at}, giao: \"2\"}}\n"));
    change(&folder, "  hien_trang:\n", &format!("{communes}  hien_trang:\n"));
    change(&folder, "  giao:\n", &format!("{status}  giao:\n"));
    let path = folder.path().join("xa/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    std::fs::write(path, format!("{text}{targets}")).expect("ntm.yaml");
    let run = diff(&folder, &["--slip", "thu muc/phieu.pdf", "--lang", "en", "--messages", "json"]);
    let all: Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!((run.code, &all["slip"]), (0, &"thu muc/phieu.pdf".into()), "{}", run.stderr);
    assert!(all["figures"].as_array().is_some_and(|all| all.len() > 300));
    let slip = std::fs::read(folder.path().join("thu muc/phieu.pdf")).expect("a slip");
    assert_eq!(pages(&slip), 1);
    assert!(
        slip.windows(39).any(|own| own == b"<xmp:CreatorTool>ntm</xmp:CreatorTool>\n")
            || String::from_utf8_lossy(&slip).contains("<xmp:CreatorTool>ntm</xmp:CreatorTool>")
    );
}

/// Each error comes with its way out; of a broken project its findings are compared.
#[test]
fn what_cannot_be_compared() {
    let folder = Folder::new();
    folder.write("xa/ntm.yaml", SMALL);
    folder.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let run = diff(&folder, &["--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert_eq!(
        run.stderr,
        "lỗi[N809]: chưa có lần lập nào ở “ra/xa” để so\n  = lập trước bằng “ntm build xa” (cùng --out), hoặc so với một bản sao của dự án bằng --against\n"
    );
    let run = diff(&folder, &["--lang", "en"]);
    assert_eq!(
        run.stderr,
        "error[N809]: nothing was built in “ra/xa” yet to compare with\n  = make the documents first by “ntm build xa” (with the same --out), or compare with a copy of the project by --against\n"
    );
    let run = ntm(folder.path(), &["build", "xa", "--out", "ra"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let other = Folder::new();
    std::fs::rename(folder.path().join("ra"), other.path().join("ra")).expect("moved");
    other.write("xa/ntm.yaml", SMALL);
    other.write("xa/ba-tieu-chi.yaml", SMALL_SET);
    let real = folder.path().canonicalize().expect("a folder").join("xa");
    let run = diff(&other, &["--lang", "vi"]);
    assert_eq!(run.code, 1);
    let says = format!("lỗi[N810]: văn bản ở “ra/xa” được lập từ dự án khác: “{}”", real.display());
    assert_eq!(run.stderr.lines().next(), Some(says.as_str()));
    let run = diff(&other, &["--lang", "en"]);
    let says = format!(
        "error[N810]: the documents in “ra/xa” were made of another project: “{}”\n  = if it is this one that was moved, run ntm build again; else choose another --out, or compare both by --against\n",
        real.display()
    );
    assert_eq!(run.stderr, says);
    // A copy that is no project, and one that is the same.
    let run = diff(&other, &["--against", "ra", "--lang", "vi"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.starts_with("lỗi[N110]: thư mục “ra” không có tệp ntm.yaml\n"),
        "{}",
        run.stderr
    );
    let run = diff(&other, &["--against", &real.display().to_string(), "--lang", "vi"]);
    let says = format!("xa: không có thay đổi, so với {}\n", real.display());
    assert_eq!((run.code, run.stdout, run.stderr), (0, says, String::new()));
    // A damaged file of the last build is none.
    let said = other.path().join("ra/xa/.ntm.said");
    let bytes = std::fs::read(&said).expect("what was said");
    std::fs::write(&said, &bytes[..bytes.len() - 1]).expect("half of it");
    assert!(diff(&other, &["--lang", "vi"]).stderr.starts_with("lỗi[N809]"));
}

#[test]
fn a_broken_project_has_findings_only() {
    let folder = project();
    change(&folder, "giao: \"2, 3\"", "giao: \"2, 9\"");
    let run = diff(&folder, &["--lang", "vi", "--slip", "phieu.pdf"]);
    assert_eq!((run.code, run.stdout.as_str()), (1, ""));
    assert!(
        run.stderr.starts_with("lỗi[N305]: không có tiêu chí, chỉ tiêu số 9"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.ends_with("\ndự án đang có lỗi: chỉ so được lời báo\n"), "{}", run.stderr);
    assert!(!folder.path().join("phieu.pdf").exists());
    let run = diff(&folder, &["--lang", "en"]);
    assert!(run.stderr.ends_with("\nthe project has errors: only findings are compared\n"));
    let all = json_of(&folder, &[]);
    assert_eq!(all["came"][0]["code"], "N305");
    assert_eq!(all["diagnostics"][0]["code"], "N305");
    assert_eq!((&all["documents"], &all["figures"]), (&json!([]), &json!([])));
}

/// Documents that were made alone are each compared with their own time.
#[test]
fn a_document_made_alone_has_a_time_of_its_own() {
    let folder = project();
    let second = "\n  - id: thu-hai\n    mau: ke-hoach\n    trich_yeu: Thứ hai\n    can_cu:\n      - Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh\n    noi_nhan: [Thường trực Huyện ủy]\n    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}\ndu_lieu:";
    change(&folder, "\ndu_lieu:", second);
    let of = |all: &Value| -> Vec<(String, String)> {
        let text = |own: &Value, key: &str| own[key].as_str().expect(key).to_owned();
        let documents = all["documents"].as_array().expect("documents");
        documents.iter().map(|own| (text(own, "id"), text(own, "state"))).collect()
    };
    let states = |first: &str, second: &str| {
        vec![("ke-hoach".to_owned(), first.to_owned()), ("thu-hai".to_owned(), second.to_owned())]
    };
    assert_eq!(of(&json_of(&folder, &[])), states("same", "new"));
    let build = |more: &[&str]| {
        let mut words = vec!["build", "xa", "--out", "ra"];
        words.extend(more);
        assert_eq!(ntm(folder.path(), &words).code, 0);
    };
    build(&[]);
    change(&folder, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"2, 3\"}");
    build(&["--doc", "thu-hai"]);
    let all = json_of(&folder, &[]);
    assert_eq!(of(&all), states("changed", "same"));
    assert_eq!(all["figures"][0]["name"], "binh_quan_cuoi_nam");
    // Of the one that was made the figures are those of now.
    let all = json_of(&folder, &["--doc", "thu-hai"]);
    assert_eq!((&all["changed"], &all["figures"]), (&false.into(), &json!([])));
    build(&[]);
    assert_eq!(json_of(&folder, &[])["changed"], false);
}
