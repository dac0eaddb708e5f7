//! The quick start, walked as the README writes it: from an office's own workbook to the PDF.

use rust_xlsxwriter::Workbook;

use super::{Fence, parted};
use crate::util::{Folder, ntm};

/// The names of the criteria of 2026–2030, as offices write them one below the other.
const CRITERIA: [&str; 10] = [
    "Quy hoạch",
    "Hạ tầng kinh tế - xã hội",
    "Phát triển kinh tế nông thôn",
    "Đào tạo nguồn nhân lực nông thôn",
    "Văn hóa, giáo dục, y tế",
    "Giảm nghèo và an sinh xã hội",
    "Khoa học công nghệ và chuyển đổi số",
    "Môi trường và cảnh quan nông thôn",
    "Xây dựng hệ thống chính trị và hành chính công",
    "Tiếp cận pháp luật và an ninh, quốc phòng",
];

/// The workbook of the office in the README, with the amount that it speaks of as a text or a number;
/// at mid-year with what was reached and paid by then.
fn workbook(local_budget: Result<f64, &str>, mid_year: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let mut sheet = |name: &str, rows: &[Vec<&str>]| {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(cells) {
                // What looks like a number in Vietnamese is one.
                match text.replace('.', "").replace(',', ".").parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).expect("a cell"),
                    Err(_) => sheet.write_string(row, column, *text).expect("a cell"),
                };
            }
        }
    };
    let numbers: Vec<String> = (1..=10).map(|number| number.to_string()).collect();
    let criteria = |unmet: &[usize], assigned: &[usize]| {
        let row = |(index, name): (usize, &'static str)| {
            let met = if unmet.contains(&(index + 1)) { "Chưa đạt" } else { "Đạt" };
            let target = if assigned.contains(&(index + 1)) { "x" } else { "" };
            vec![numbers[index].as_str(), name, met, target]
        };
        CRITERIA.into_iter().enumerate().map(row).collect::<Vec<_>>()
    };
    let mut rows = vec![
        vec!["KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI"],
        vec![],
        vec!["TT", "Tên tiêu chí", "Kết quả đến 31/12/2025", "Kế hoạch năm 2026"],
    ];
    rows.extend(criteria(&[2, 3, 8, 9], &[3, 8]));
    sheet("B1 Tiêu chí", &rows);
    sheet(
        "B2 Thôn",
        &[
            vec!["STT", "Tên thôn", "Thôn NTM đã đạt", "Thôn NTM kế hoạch", "Tỷ lệ hộ nghèo (%)"],
            vec!["1", "Nà Lường", "x", "", "4,5"],
            vec!["2", "Pác Nặm", "x", "", "6,1"],
            vec!["3", "Bản Chang", "", "x", "9,8"],
        ],
    );
    let mut rows = vec![
        vec!["Đơn vị tính: triệu đồng"],
        vec!["TT", "Nguồn vốn", "Kế hoạch năm 2026"],
        vec!["I", "Ngân sách trung ương", "5.150"],
        vec!["II", "Ngân sách địa phương", ""],
        vec!["III", "Nhân dân đóng góp", "900"],
    ];
    let paid = [["Kết quả huy động", "Giải ngân"], ["2.500", "1.800"], ["600", "450"], ["400"; 2]];
    if mid_year {
        rows[1..].iter_mut().zip(paid).for_each(|(row, paid)| row.extend(paid));
    }
    sheet("B3 Nguồn vốn", &rows);
    let mut rows = vec![
        vec!["DANH MỤC CÔNG TRÌNH NĂM 2026"],
        vec!["Đơn vị tính: triệu đồng"],
        vec!["TT", "Tên công trình", "Chủ đầu tư", "Tổng mức đầu tư", "NSTW", "NS tỉnh", "NS xã"],
        vec!["1", "Đường thôn Nà Lường", "Ban Quản lý dự án xã", "4.800", "3.200", "600", "150"],
        vec!["2", "Nhà văn hóa Bản Chang", "Ban Quản lý dự án xã", "1.900", "1.000", "200", "100"],
    ];
    rows[2].extend(["Dân góp", "Tổng vốn", "Đơn vị thi công"]);
    rows[3].extend(["400", "4.350", "Công ty A"]);
    rows[4].extend(["500", "1.800", ""]);
    if mid_year {
        rows[2..]
            .iter_mut()
            .zip(["Giải ngân", "1.700", "550"])
            .for_each(|(row, own)| row.push(own));
    }
    sheet("B4 Công trình", &rows);
    sheet(
        "B5 Phân công",
        &[
            vec!["STT", "Cơ quan", "Tiêu chí phụ trách"],
            vec!["1", "Phòng Kinh tế", "1-4, 8"],
            vec!["2", "Phòng Văn hóa - Xã hội", "5-7, 9, 10"],
        ],
    );
    if mid_year {
        let mut rows = vec![vec!["TT", "Tên tiêu chí", "Kết quả đến 30/6/2026"]];
        rows.extend(criteria(&[2, 8, 9], &[]));
        sheet("TC 6T", &rows);
        let head = ["Công trình", "Giá trị quyết toán (triệu đồng)", "Đã thanh toán", "Còn nợ"];
        sheet("Nợ đọng", &[head.to_vec(), vec!["Trạm y tế xã", "2.100", "1.900", "200"]]);
    }
    let sheet = book.worksheet_from_name("B3 Nguồn vốn").expect("a sheet");
    match local_budget {
        Ok(number) => sheet.write_number(3, 2, number).expect("a cell"),
        Err(text) => sheet.write_string(3, 2, text).expect("a cell"),
    };
    book.save_to_buffer().expect("a workbook")
}

/// The command of a line of the README, run in the folder; what it says, standard error first.
fn run(folder: &Folder, line: &str) -> (i32, String) {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let run = ntm(folder.path(), &words);
    (run.code, [run.stderr, run.stdout].concat())
}

#[test]
fn from_an_offices_workbook_to_the_pdf() {
    let (fences, outside) = parted("README.md");
    let of = |kind: &str, nth: usize| -> &Fence {
        fences.iter().filter(|fence| fence.kind == kind).nth(nth).expect("a fence")
    };
    let shown = |command: &str| {
        let all = outside.split('`').skip(1).step_by(2);
        let found: Vec<&str> = all.filter(|span| span.starts_with(command)).collect();
        (*found.first().unwrap_or_else(|| panic!("{command}"))).to_owned()
    };
    let folder = Folder::new();

    // 1. A project, with the office's own names.
    let (code, told) = run(&folder, of("sh", 1).text.trim());
    assert_eq!(code, 0, "{told}");
    let path = folder.path().join("ke-hoach-2026/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let text = text.replace("Mẫu", "Khe Lâm").replace("XÃ MẪU", "XÃ KHE LÂM");
    let text = text.replace("ten_thon: xóm", "ten_thon: thôn").replace("các xóm", "các thôn");
    let text = text.replace("Nghị quyết số … của", "Nghị quyết số 12/NQ-HĐND ngày 19/12/2025 của");
    let text =
        text.replace("Quyết định số … của", "Quyết định số 2150/QĐ-UBND ngày 22/12/2025 của");
    let text = text.replace(" (điền văn bản của đơn vị)", "");

    // 2. The tables as the README has them.
    let (head, rest) = text.split_once("\ndu_lieu:\n").expect("tables");
    let (_, tail) = rest.split_once("\n# Những chỗ số liệu không khớp").expect("what follows");
    let tables = &of("yaml", 0).text;
    let with = |tables: &str| format!("{head}\n{tables}\n# Những chỗ số liệu không khớp{tail}");
    std::fs::write(&path, with(tables)).expect("ntm.yaml");
    folder.write("ke-hoach-2026/So NTM xa.xlsx", workbook(Err("1250.5"), false));

    // 3. What is wrong, word for word, and the way out that it names.
    let check = shown("ntm check ke-hoach-2026");
    let (code, told) = run(&folder, &check);
    assert_eq!(code, 1);
    let said = told.split("\n\n").filter(|part| !part.contains("[N001]")).collect::<Vec<_>>();
    assert_eq!(said.join("\n\n"), of("text", 0).text);
    let line = shown("xom: {tep: So NTM xa.xlsx, trang: B2 Thôn, bo_qua");
    let mended = tables.replace("xom: {tep: So NTM xa.xlsx, trang: B2 Thôn}", &line);
    assert_ne!(&mended, tables);
    std::fs::write(&path, with(&mended)).expect("ntm.yaml");
    folder.write("ke-hoach-2026/So NTM xa.xlsx", workbook(Ok(1250.5), false));
    let (code, told) = run(&folder, &check);
    assert_eq!(code, 0, "{told}");
    assert_eq!(told.lines().last(), of("text", 1).text.lines().last());

    // 4. The document, without a word left of the sample.
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let (before, rest) = text.split_once("minh_hoa: >-\n").expect("minh_hoa");
    let own = rest.find("\n\n").expect("a blank line");
    std::fs::write(&path, format!("{before}{}", &rest[own..])).expect("ntm.yaml");
    let (code, told) = run(&folder, &shown("ntm build ke-hoach-2026"));
    assert_eq!(code, 0, "{told}");
    assert!(!told.contains("cảnh báo"), "{told}");
    assert!(folder.path().join(shown("out/ke-hoach-2026/ke-hoach.pdf")).exists());
    let explain = outside.split('`').find(|span| span.starts_with("ntm explain ke-hoach-2026"));
    let what = explain.and_then(|span| span.split('"').nth(1)).expect("a number");
    let told = ntm(folder.path(), &["explain", "ke-hoach-2026", what]).stdout;
    assert!(told.contains("B3 Nguồn vốn!C4: 1.250,5"), "{told}");
    assert!(told.contains("ke-hoach, trang "), "{told}");

    // 5. The report of six months, as the part on periods has it.
    let fences = parted("inputs/README.md").0;
    let shown = fences.iter().find(|fence| fence.text.starts_with("van_ban:\n")).expect("a report");
    let (document, period) = shown.text.split_once("ky:\n  - ky:").expect("a period");
    let document = document.trim_start_matches("van_ban:\n");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let (head, tail) = text.split_once("\ndu_lieu:\n").expect("tables");
    std::fs::write(&path, format!("{head}\n{document}\ndu_lieu:\n{tail}\nky:\n  - ky:{period}"))
        .expect("ntm.yaml");
    folder.write("ke-hoach-2026/So NTM xa.xlsx", workbook(Ok(1250.5), true));
    let (code, told) = run(&folder, "ntm build ke-hoach-2026");
    assert_eq!(code, 0, "{told}");
    assert!(folder.path().join("out/ke-hoach-2026/bao-cao-6-thang.pdf").exists());
    assert!(
        told.contains("kỳ 2026-6T: 01 xã đạt 07 tiêu chí, huy động 3.500 triệu đồng"),
        "{told}"
    );
}
