//! Whatever a cell holds is printed as it stands, and money adds up exactly.
//!
//! Values full of the syntax of every language on the way (YAML, minijinja, Typst, Excel) travel
//! from a workbook cell or a YAML value to the laid-out page. `NTM_PROPTEST_CASES` sets how many.

use ntm::diag::Diagnostics;
use ntm::typeset::Fonts;
use ntm::{pipeline, viet};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseError, TestRunner};
use rust_decimal::Decimal;
use rust_xlsxwriter::Workbook;

use crate::util::{Folder, SMALL_SET, whole_check};

/// How many values are tried where each costs a layout: all in a whole check, else a third.
fn laid_out(all: u32) -> u32 {
    if whole_check() { all } else { all / 3 }
}

/// The same values in every run.
const SEED: u64 = 30_2020;

fn runner(default: u32) -> TestRunner {
    let cases = std::env::var("NTM_PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    TestRunner::new(ProptestConfig {
        cases: cases.unwrap_or(default),
        rng_seed: RngSeed::Fixed(SEED),
        failure_persistence: None,
        max_shrink_iters: 400,
        ..ProptestConfig::default()
    })
}

/// What other programs take for syntax, and letters that are written in two ways.
const AWKWARD: &[&str] = &[
    "#read(\"/etc/passwd\")",
    "#let x = 1",
    "#{1 + 1}",
    "*x*",
    "_x_",
    "`x`",
    "$x^2$",
    "@a",
    "<b>",
    "<nhan>",
    "\\",
    "\\n",
    "\\u{41}",
    "\\\\",
    "//",
    "/* */",
    "/*",
    "...",
    "--",
    "---",
    "~",
    "= H",
    "== H",
    "- x",
    "+ x",
    "/ x: y",
    "1. x",
    "[",
    "]",
    "[]",
    "{",
    "}",
    "(",
    ")",
    ";",
    "\"",
    "'",
    "\";",
    "\");#pagebreak()",
    "“x”",
    "‘x’",
    "«x»",
    "{{ 7*7 }}",
    "{{",
    "}}",
    "{% for a in b %}",
    "{% raw %}",
    "{# #}",
    "{#",
    "{{ so }}",
    ": ",
    "a: b",
    "#",
    " # b",
    "&a",
    "*a",
    "!t",
    "!!str",
    "|",
    ">",
    "|-",
    "%",
    "@",
    "? a",
    "null",
    "true",
    "no",
    "0x1F",
    "1e5",
    "=1+1",
    "+1",
    "_x000D_",
    "&amp;",
    "&lt;b&gt;",
    "<![CDATA[",
    "]]>",
    "–",
    "—",
    "…",
    "m²",
    "½",
    "°",
    "€",
    "₫",
    "Ủy",
    "uỷ",
    "U\u{309}y ban",
    "Đo\u{302}\u{300}ng",
    "Tie\u{302}\u{301}n",
    "e\u{323}\u{302}",
    "a\u{306}\u{301}",
    "o\u{31B}\u{323}",
    "d\u{300}",
    "\u{A0}",
    "\u{202F}",
    "\u{2009}",
    "\u{200B}",
    "\u{AD}",
    "\u{FEFF}",
    "\u{200E}",
    "\t",
    "ﬁ",
    "fi",
    "ffl",
    "Ð",
    "Ω",
    "Ж",
    "ß",
    "İ",
    "ŉ",
];

/// A value: awkward pieces between words, so that no rule about a value's two ends touches it.
fn value() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => proptest::sample::select(AWKWARD).prop_map(str::to_owned),
        1 => "[ -~]{1,4}",
        1 => "[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐ]{1,6}",
        1 => proptest::char::range('\u{A1}', '\u{24F}').prop_map(|c| c.to_string()),
    ];
    (proptest::collection::vec((piece, any::<bool>()), 1..4)).prop_map(|pieces| {
        let mut value = "Đầu".to_owned();
        for (piece, space) in pieces {
            if space {
                value.push(' ');
            }
            value.push_str(&piece);
        }
        value + " cuối"
    })
}

/// The fields that are followed to the page.
#[derive(Clone, Debug)]
struct Values {
    commune: String,
    hamlet: String,
    funding: String,
    note: String,
    task: String,
    office: String,
    recipient: String,
    subject: String,
    /// Whether the tables are sheets of a workbook, else YAML.
    workbook: bool,
    /// Whether YAML texts stand between single quotes, else double ones.
    single: bool,
}

fn values() -> impl Strategy<Value = Values> {
    let texts = proptest::collection::vec(value(), 8);
    (texts, any::<bool>(), any::<bool>()).prop_map(|(texts, workbook, single)| {
        let [commune, hamlet, funding, note, task, office, recipient, subject] =
            <[String; 8]>::try_from(texts).expect("eight texts");
        Values {
            commune,
            hamlet,
            funding,
            note,
            task,
            office,
            recipient,
            subject,
            workbook,
            single,
        }
    })
}

/// A text as YAML writes it between quotes.
fn quoted(text: &str, single: bool) -> String {
    if single && !text.contains(['\t', '\u{FEFF}']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        serde_json::to_string(text).expect("a string").replace('\u{FEFF}', "\\uFEFF")
    }
}

const HEAD: &str = "co_quan: {cap: huyen, ten: Ủy ban nhân dân huyện Bình Minh, \
    dong_ten: [ỦY BAN NHÂN DÂN, HUYỆN BÌNH MINH], dia_ban: huyện Bình Minh, dia_danh: Bình Minh, \
    ky_hieu: UBND, soan_thao: NN, ten_thon: xóm}
chuong_trinh: {ten: Chương trình nông thôn mới, nam: 2025, giai_doan: 2021-2025}
bo_tieu_chi: {xa: ba-tieu-chi.yaml}
";

fn folder(values: &Values) -> Folder {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    let quote = |text: &str| quoted(text, values.single);
    let mut yaml = HEAD.to_owned();
    yaml += &format!(
        "van_ban:\n  - id: ke-hoach\n    trich_yeu: {}\n    noi_nhan: [{}]\n    nguoi_ky: {{thay_mat: \
         Ủy ban nhân dân, chuc_vu: Chủ tịch}}\n",
        quote(&values.subject),
        quote(&values.recipient)
    );
    let commune = quote(&values.commune);
    if values.workbook {
        yaml += "du_lieu:\n";
        for table in ["xa", "hien_trang", "giao", "xom", "nguon_luc", "phan_cong"] {
            yaml += &format!("  {table}: {{tep: bang.xlsx, trang: {table}}}\n");
        }
        folder.write("bang.xlsx", workbook(values));
    } else {
        yaml += &format!(
            "du_lieu:\n  xa:\n    - {{ten: {commune}, muc_tieu: đạt chuẩn}}\n    - {{ten: Hòa An}}\n  \
             hien_trang:\n    - {{xa: {commune}, dat: \"1\"}}\n    - {{xa: Hòa An, dat: \"1\"}}\n  giao:\n    \
             - {{xa: {commune}, giao: \"2, 3\"}}\n  xom:\n    - {{xa: {commune}, ten: {}, ntm_giao: x}}\n  \
             nguon_luc:\n    - {{ten: {}, so_tien: \"1,5\", ghi_chu: {}}}\n  phan_cong:\n    - {{co_quan: \
             {}, nhiem_vu: [{}], xa: \"1-3\"}}\n",
            quote(&values.hamlet),
            quote(&values.funding),
            quote(&values.note),
            quote(&values.office),
            quote(&values.task)
        );
    }
    folder.write("ntm.yaml", yaml);
    folder
}

fn workbook(values: &Values) -> Vec<u8> {
    let commune = values.commune.as_str();
    let sheets: [(&str, &[&[&str]]); 6] = [
        ("xa", &[&["Tên xã", "Mục tiêu năm"], &[commune, "đạt chuẩn"], &["Hòa An", ""]]),
        ("hien_trang", &[&["Xã", "Số hiệu tiêu chí đạt"], &[commune, "1"], &["Hòa An", "1"]]),
        ("giao", &[&["Xã", "Tiêu chí giao"], &[commune, "2, 3"]]),
        ("xom", &[&["Xã", "Tên xóm", "Giao xóm NTM"], &[commune, &values.hamlet, "x"]]),
        (
            "nguon_luc",
            &[
                &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)", "Ghi chú"],
                &["1", &values.funding, "1,5", &values.note],
            ],
        ),
        ("phan_cong", &[&["Cơ quan", "Nhiệm vụ", "Xã"], &[&values.office, &values.task, "1-3"]]),
    ];
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).expect("a sheet");
        for (row, cells) in (0..).zip(rows.iter()) {
            for (column, text) in (0..).zip(cells.iter()) {
                sheet.write_string(row, column, *text).expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// The words of the pages without white space and without page numbers.
fn printed(folder: &Folder) -> Result<String, String> {
    let mut found = Diagnostics::new();
    let fonts = Fonts::embedded();
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let documents = prepared.map(|prepared| {
        pipeline::lay_out(&prepared, &pipeline::Wanted::default(), &fonts, &mut found)
    });
    let Some(document) = documents.into_iter().flatten().next() else {
        return Err(format!("{found:?}"));
    };
    let pages = document.pages.measured();
    let lines: Vec<_> = pages
        .iter()
        .flat_map(ntm::typeset::measure::Page::lines)
        .filter(|line| line.y > 20.0)
        .collect();
    let all: String = lines.iter().map(|line| line.text.as_str()).collect();
    // Once more without the right half, beside which the recipients stand.
    let left = lines.iter().filter(|line| line.x < 95.0).map(|line| line.text.as_str());
    Ok(squeeze(&(all + "\n" + &left.collect::<String>())))
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What is printed of a value: cleaned as `viet::clean` documents it.
fn expected(value: &str) -> String {
    squeeze(&viet::one_line(value))
}

/// Whether a text has a value as it stands, but for the size of its letters: a sentence begins with a
/// capital, a part of one with a small letter.
fn stands_in(value: &str, text: &str) -> bool {
    viet::lower(text).contains(&viet::lower(&expected(value)))
}

#[test]
fn every_value_is_printed_as_it_stands() {
    let fonts = Fonts::embedded();
    let result = runner(laid_out(48)).run(&values(), |values| {
        let fields = [
            ("commune", &values.commune),
            ("hamlet", &values.hamlet),
            ("funding", &values.funding),
            ("note", &values.note),
            ("task", &values.task),
            ("office", &values.office),
            ("recipient", &values.recipient),
            ("subject", &values.subject),
        ];
        // A character that no font has is refused with its cell; that is not this test's matter.
        let covered = |text: &str| viet::clean(text).chars().all(|c| fonts.covers(c));
        prop_assume!(fields.iter().all(|(_, value)| covered(value)));
        // Nor is a unit's name in letters that only look Vietnamese.
        prop_assume!(viet::foreign_word(&values.commune).is_none());
        let text = printed(&folder(&values)).map_err(TestCaseError::fail)?;
        for (name, value) in fields {
            prop_assert!(stands_in(value, &text), "{name}: {value:?} is not in {text}");
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

/// Each awkward piece by itself, so that none depends on luck.
#[test]
fn every_awkward_piece_is_printed_as_it_stands() {
    let fonts = Fonts::embedded();
    let known: Vec<&str> = AWKWARD
        .iter()
        .filter(|piece| viet::clean(piece).chars().all(|c| fonts.covers(c)))
        .copied()
        .collect();
    assert!(known.len() > AWKWARD.len() - 4, "the fonts lost characters");
    for workbook in [false, true] {
        for chunk in known.chunks(8) {
            let at = |index: usize| {
                let piece = chunk.get(index).copied().unwrap_or("x");
                format!("Đầu {piece} giữa{piece}cuối {index}")
            };
            let values = Values {
                commune: if viet::foreign_word(&at(0)).is_none() {
                    at(0)
                } else {
                    "Tân Lập".into()
                },
                hamlet: at(1),
                funding: at(2),
                note: at(3),
                task: at(4),
                office: at(5),
                recipient: at(6),
                subject: at(7),
                workbook,
                single: false,
            };
            let text = printed(&folder(&values)).unwrap_or_else(|why| panic!("{chunk:?}: {why}"));
            for index in (0..8).filter(|index| *index > 0 || viet::foreign_word(&at(0)).is_none()) {
                assert!(stands_in(&at(index), &text), "{:?} is not in {text}", at(index));
            }
        }
    }
}

/// At the very beginning of a paragraph markup is most dangerous.
#[test]
fn markup_at_the_beginning_of_a_paragraph_is_text() {
    for piece in ["= H", "- x", "+ x", "/ x: y", "1. x", "#x", "```", "//x", "/*x", "<a>", "@a"] {
        let task = format!("{piece} việc");
        let values = Values {
            commune: "Tân Lập".to_owned(),
            hamlet: "Nà Tậu".to_owned(),
            funding: "Ngân sách".to_owned(),
            note: format!("{piece} chú"),
            task: task.clone(),
            office: format!("{piece} phòng"),
            recipient: "Lưu".to_owned(),
            subject: format!("{piece} yếu"),
            workbook: false,
            single: true,
        };
        let text = printed(&folder(&values)).unwrap_or_else(|why| panic!("{piece}: {why}"));
        for value in [&task, &values.note, &values.office, &values.subject] {
            assert!(stands_in(value, &text), "{value:?} is not in {text}");
        }
    }
}

/// Amounts of up to six places behind the comma, as text and as numbers of a workbook.
#[test]
fn money_adds_up_exactly() {
    let amount = (0i64..2_000_000_000, 0u32..7).prop_map(|(n, scale)| Decimal::new(n, scale));
    let amounts = proptest::collection::vec(amount, 1..9);
    let result = runner(laid_out(24)).run(&(amounts, any::<bool>()), |(amounts, workbook)| {
        let folder = Folder::small();
        let text = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("ntm.yaml");
        let data = if workbook {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            for (column, heading) in (0..).zip(["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"])
            {
                sheet.write_string(0, column, heading).expect("a cell");
            }
            for (row, amount) in (1..).zip(&amounts) {
                let number: f64 = amount.to_string().parse().expect("a number");
                sheet.write_number(row, 0, f64::from(row)).expect("a cell");
                sheet.write_string(row, 1, format!("Nguồn {row}")).expect("a cell");
                sheet.write_number(row, 2, number).expect("a cell");
            }
            folder.write("tien.xlsx", book.save_to_buffer().expect("a workbook"));
            "  nguon_luc: tien.xlsx\n".to_owned()
        } else {
            let rows = amounts.iter().enumerate().map(|(index, amount)| {
                let amount = viet::fmt_decimal(*amount);
                format!("    - {{ten: Nguồn {index}, so_tien: \"{amount}\"}}\n")
            });
            format!("  nguon_luc:\n{}", rows.collect::<String>())
        };
        folder.write("ntm.yaml", text + &data);
        let text = printed(&folder).map_err(TestCaseError::fail)?;
        let total: Decimal = amounts.iter().sum();
        let wanted = format!("là{}triệuđồng", viet::fmt_decimal(total));
        prop_assert!(text.contains(&wanted), "{wanted} is not in {text}");
        for amount in &amounts {
            let shown = format!("{}triệuđồng", viet::fmt_decimal(*amount));
            // A single source is said with the total.
            let said = [":", "là"].iter().any(|before| text.contains(&format!("{before}{shown}")));
            prop_assert!(said, "{shown} is not in {text}");
        }
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}
