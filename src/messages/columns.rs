//! Which heading means which column.

use super::lang::Lang;
use super::values::MappingLine;
use super::words::both;
use crate::viet;

messages! { $ columns "Cột và tiêu đề" "Columns and headings"

    /// A heading that no field of the table has, over filled cells.
    N202 Error UnknownHeading {
        heading: String = "NS tỉnh",
        table: String = "Dự án",
        line: Box<MappingLine>,
    } => {
        text(match line.shared {
            false => say!(
                "cột “{heading}” không thuộc bảng {table}",
                "column “{heading}” does not belong to table {table}"
            ),
            true => say!(
                "cột “{heading}” không thuộc bảng {table}, cũng chưa bảng nào khác dùng",
                "column “{heading}” does not belong to table {table}, and no other table uses it"
            ),
        });
        hint(both(|lang| {
            let own = unknown_heading(line, lang);
            match (line.shared, lang) {
                (false, _) => own,
                (true, Lang::Vi) => format!(
                    "trang này được đọc làm nhiều bảng: nếu cột ấy là của bảng khác hoặc kỳ khác, xem lại cot của bảng ấy; {own}"
                ),
                (true, Lang::En) => format!(
                    "the sheet is read as several tables: if the column is another table's or period's, look at cot of that one; {own}"
                ),
            }
        }));
    }

    /// A column that the table must have.
    N203 Error MissingColumn { column: String = "Tên dự án", table: String = "Dự án" } => {
        vi("bảng {table} thiếu cột “{column}”");
        en("table {table} lacks column “{column}”");
        hint_vi("thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên");
        hint_en("add the column, or correct its heading");
    }

    /// Two columns mean the same field.
    N204 Error DuplicateColumn {
        first: String = "Kế hoạch (triệu đồng)",
        second: String = "D",
        field: String = "Kế hoạch (triệu đồng)",
        called: Box<[String; 2]>,
        rows: bool,
    } => {
        text(if *rows {
            say!(
                "hai dòng “{first}” và “{second}” cùng là “{field}”",
                "rows “{first}” and “{second}” both mean “{field}”"
            )
        } else {
            say!(
                "hai cột “{first}” và “{second}” cùng là “{field}”",
                "columns “{first}” and “{second}” both mean “{field}”"
            )
        });
        hint(both(|lang| {
            let [first, second] = &**called;
            let codes = field.starts_with(|c: char| c.is_ascii_digit());
            let keep = match (lang, rows) {
                (Lang::Vi, false) => "giữ một cột, cột kia",
                (Lang::Vi, true) => "giữ một dòng, số của dòng kia",
                (Lang::En, false) => "keep one and name the other",
                (Lang::En, true) => "keep one and name the row of the other",
            };
            let own = match lang {
                Lang::Vi => format!(
                    "{keep} ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{first}] hoặc bo_qua: [{second}]"
                ),
                Lang::En => format!(
                    "{keep} at the table in ntm.yaml: bo_qua: [{first}] or bo_qua: [{second}]"
                ),
            };
            match (lang, codes) {
                (_, false) => own,
                (Lang::Vi, true) => {
                    format!("{own}; chỉ tiêu tận cùng bằng 0 (như 17.10) phải gõ dạng chữ")
                }
                (Lang::En, true) => {
                    format!("{own}; type indicators that end in 0 (such as 17.10) as text")
                }
            }
        }));
    }

    /// A heading with words that this table does not mean.
    N228 Error HeadingDoubtful {
        heading: String = "3 Thu nhập dự kiến",
        words: String = "dự kiến",
        table: String = "Hiện trạng",
        line: Box<MappingLine>,
    } => {
        vi("tiêu đề “{heading}” có chữ “{words}”, không rõ có phải số liệu của bảng {table}");
        en("heading “{heading}” says “{words}”, which table {table} does not mean");
        hint(both(|lang| {
            let ignored = line.ignored.join(", ");
            let first = line.keys.first().map(|key| (key, &line.column));
            let all = first.into_iter().chain(line.more.iter().map(|(key, column)| (key, column)));
            let all = all.map(|(key, column)| format!("{key}: {column}")).collect::<Vec<_>>();
            match ((!all.is_empty()).then(|| format!("{{{}}}", all.join(", "))), lang) {
                (Some(read), Lang::Vi) => format!(
                    "nếu đúng là cột cần đọc, ghi vào dòng của bảng trong ntm.yaml: cot: {read}; nếu không, ghi: bo_qua: [{ignored}]"
                ),
                (Some(read), Lang::En) => format!(
                    "if it is the column to read, write at the table in ntm.yaml: cot: {read}; if not, write: bo_qua: [{ignored}]"
                ),
                (None, Lang::Vi) => {
                    format!("ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{ignored}]")
                }
                (None, Lang::En) => {
                    format!("write at the table in ntm.yaml: bo_qua: [{ignored}]")
                }
            }
        }));
    }

    /// A column or row that `cot` or `bo_qua` names and the sheet lacks.
    N243 Error BadMapping {
        key: String = "bo_qua",
        seen: String = "400",
        table: String = "Nguồn lực",
    } => {
        vi("“{seen}” trong {key}: trang của bảng {table} không có cột hoặc dòng này");
        en("“{seen}” in {key}: the sheet of table {table} has no such column or row");
        hint_vi("ghi tiêu đề đúng như trong trang, hoặc chữ cái của cột (E), số của dòng (70, 71-73)");
        hint_en("write the heading as it stands in the sheet, or the column's letter (E), the row's number (70, 71-73)");
    }

    /// A letter of `cot` whose column has the heading of another field.
    N253 Error LetterAgainstHeading {
        key: String = "2",
        letter: String = "C",
        heading: String = "TC 1",
        means: Option<String>,
        called: Option<String>,
    } => {
        let is = |words: &str, criterion: &str| match means {
            Some(code) if code.starts_with(|c: char| c.is_ascii_digit()) => {
                format!(", {words} {criterion} {code}")
            }
            Some(key) => format!(", {words} “{key}”"),
            None => String::new(),
        };
        vi(
            "cot ghi “{key}: {letter}”, nhưng tiêu đề cột {letter} là “{heading}”{}",
            is("tức là", "tiêu chí"),
        );
        en(
            "cot says “{key}: {letter}”, but the heading of column {letter} is “{heading}”{}",
            is("which means", "criterion"),
        );
        hint(match called {
            Some(called) => say!(
                "sửa chữ cột cho đúng tiêu đề; nếu đúng là cột này, gọi cột bằng tiêu đề: cot: {{{key}: {called}}}",
                "correct the letter to the heading's; if it is the right column, call it by its heading: cot: {{{key}: {called}}}"
            ),
            _ => say!(
                "sửa chữ cột cho đúng tiêu đề, hoặc sửa tiêu đề trong trang",
                "correct the letter to the heading's, or correct the heading in the sheet"
            ),
        });
    }

    /// A column that `cot` gives to two fields, or that `bo_qua` names as well.
    N254 Error ColumnNamedTwice {
        column: String = "C",
        first: String = "1",
        second: String = "2",
    } => {
        vi("cột “{column}” được ghi cho cả “{first}” và “{second}”");
        en("column “{column}” is given to both “{first}” and “{second}”");
        hint_vi("mỗi cột ghi một lần: sửa chữ cột ghi nhầm");
        hint_en("name each column once: correct the letter that is wrong");
    }

    /// A letter of `bo_qua` whose column is the only one of a field.
    N255 Warning FieldPassedOver {
        letter: String = "E",
        heading: String = "Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương",
        means: String,
        called: Option<String>,
    } => {
        let code = means.starts_with(|c: char| c.is_ascii_digit());
        let of = |criterion: &str| {
            if code { format!("{criterion} {means}") } else { format!("“{means}”") }
        };
        let (vi, en) = (of("tiêu chí"), of("criterion"));
        vi("bo_qua bỏ cột {letter} có tiêu đề “{heading}”, cột duy nhất của {vi}");
        en("bo_qua passes over column {letter} with heading “{heading}”, the only one of {en}");
        hint(match called {
            Some(called) => say!(
                "sửa chữ cột nếu ghi nhầm; nếu đúng là bỏ, gọi cột bằng tiêu đề: bo_qua: [{called}]",
                "correct the letter if it is wrong; if the column is not wanted, call it by its heading: bo_qua: [{called}]"
            ),
            _ => say!(
                "sửa chữ cột nếu ghi nhầm; nếu đúng là bỏ, gọi cột bằng tiêu đề",
                "correct the letter if it is wrong; if the column is not wanted, call it by its heading"
            ),
        });
    }

    /// Words of `cot` or `bo_qua` that several columns with different levels above them have.
    N284 Error MappingMeetsMany {
        key: String = "bo_qua",
        seen: String = "NSTW",
        columns: Vec<String>,
    } => {
        vi("“{seen}” trong {key} là tiêu đề của {} cột: {}", columns.len(), columns.join(", "));
        en("“{seen}” in {key} is the heading of {} columns: {}", columns.len(), columns.join(", "));
        let first = columns.first().map_or("", String::as_str);
        hint_vi("ghi rõ một cột, cả tiêu đề trên lẫn tiêu đề dưới: {first}");
        hint_en("name one column, with its upper and its lower heading: {first}");
    }

    /// A column of the whole year's figures that `cot` gives to a field of a part of the year.
    N296 Error WholeYearColumn {
        key: String = "con_lai",
        heading: String = "Ước thực hiện cả năm 2025 (triệu đồng)",
    } => {
        vi("cot ghi “{key}” là cột “{heading}”, nhưng đó là số của cả năm");
        en("cot says that “{key}” is column “{heading}”, which is of the whole year");
        hint_vi("bỏ qua cột ấy (bo_qua), hoặc thêm cột chỉ ghi số của phần năm cần đọc");
        hint_en("pass over the column (bo_qua), or add one with the figures of that part of the year alone");
    }

    /// A column that `cot` names by its heading, which by itself means another field's figures.
    N297 Warning HeadingOfOtherField {
        key: String = "von_nstw",
        heading: String = "Kế hoạch vốn năm 2025 (triệu đồng) / Ngân sách địa phương",
        means: String = "von_nsdp",
    } => {
        vi("cot ghi “{key}” là cột “{heading}”, nhưng tiêu đề ấy tức là “{means}”");
        en("cot says that “{key}” is column “{heading}”, whose heading means “{means}”");
        hint_vi("xem lại khóa hoặc cột ghi ở cot; nếu đúng là cột này, sửa tiêu đề trong trang cho rõ");
        hint_en("look again at the key or the column of cot; if it is right, make the heading say so");
    }

    /// A heading's name belongs to another criterion than its number.
    // `apart`: the number stands in a column of its own, beside the name; `other`: the built-in set that has the name.
    N310 Error HeadingNumberVersusName {
        code: String = "3",
        seen: String = "Điện",
        name: String = "Thu nhập",
        apart: bool,
        other: Option<String>,
    } => {
        let (vi, en) = match code.contains('.') {
            true => ("chỉ tiêu", "indicator"),
            false => ("tiêu chí số", "criterion"),
        };
        text(match name.is_empty() {
            false => say!(
                "tiêu đề ghi số {code} nhưng tên là “{seen}”; {vi} {code} là “{name}”",
                "the heading says {code} but names “{seen}”; {en} {code} is “{name}”"
            ),
            true => say!(
                "tiêu đề ghi số {code} nhưng tên là “{seen}”; bộ tiêu chí không có số {code}",
                "the heading says {code} but names “{seen}”; the criteria set has no {code}"
            ),
        });
        hint(match other {
            Some(other) => Some(say!(
                "tên ấy là của bộ {other}: nếu trang lập theo bộ ấy, lập lại theo bộ của dự án hoặc sửa bo_tieu_chi trong ntm.yaml; nếu không, sửa số hoặc tên cho khớp",
                "the name is one of set {other}: if the sheet is made by that set, make it by the project's or correct bo_tieu_chi in ntm.yaml; if not, correct the number or the name"
            )),
            None => apart.then(|| say!("sửa số hoặc tên cho khớp; nếu số chỉ đếm dòng, ghi chữ cái của cột số vào bo_qua của bảng trong ntm.yaml", "correct the number or the name; if the numbers only count rows, name their column by its letter in bo_qua at the table in ntm.yaml")),
        });
    }

    /// A column that is added to those whose sum it is.
    N373 Error ColumnIsTheSum {
        heading: String = "Kế hoạch vốn",
        others: Vec<String>,
    } => {
        let list = others.iter().map(|own| format!("“{own}”")).collect::<Vec<_>>().join(", ");
        vi("cột “{heading}” ở dòng nào cũng bằng {list} cộng lại: cộng thêm nó là tính hai lần");
        en("column “{heading}” is the sum of {list} in every row: adding it counts them twice");
        hint_vi("trong cot của bảng chỉ giữ cột tổng, hoặc chỉ giữ các cột thành phần; cột bỏ ra thì ghi vào bo_qua");
        hint_en("in cot of the table keep the column of the sum alone or those of its parts alone; name what is left out in bo_qua");
    }

    /// Targets whose heading speaks of all that there will be, where the table asks what one year adds.
    N374 Error TargetUpToYear {
        heading: String = "Kế hoạch đến hết năm 2026",
        year: String = "2026",
        table: String = "Xóm",
        line: Box<MappingLine>,
    } => {
        vi("“{heading}” tính gộp đến hết kỳ, cả phần đã có; bảng {table} ở đây chỉ đọc phần của riêng năm {year}");
        en("“{heading}” counts all up to its end, what was there before included; table {table} here holds what is of {year} alone");
        let ignored = line.ignored.join(", ");
        let first = line.keys.first().map(|key| (key, &line.column));
        let all = first.into_iter().chain(line.more.iter().map(|(key, column)| (key, column)));
        let all = all.map(|(key, column)| format!("{key}: {column}")).collect::<Vec<_>>();
        let read = all.join(", ");
        hint_vi("nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{ignored}]; nếu vốn là phần của riêng năm, sửa tiêu đề, hoặc ghi: cot: {{{read}}}");
        hint_en("if it is cumulative, add a column with the year's part alone (less what was there before) and write at the table in ntm.yaml: bo_qua: [{ignored}]; if it is the year's part as it is, correct the heading, or write: cot: {{{read}}}");
    }

    /// Several columns in `cot` for a field of words, which cannot be added up.
    N543 Error ColumnsNotAdded {
        key: String = "danh_hieu",
        columns: Vec<String>,
        titles: Vec<String>,
    } => {
        vi(
            "{key} là cột chữ, chỉ lấy được từ một cột; cot ghi {} cột (chỉ cột số mới cộng nhiều cột)",
            viet::fmt_count(columns.len() as u64),
        );
        en("{key} holds words and is read from one column; cot names {} (only numbers are added up)", columns.len());
        hint(if !titles.is_empty() {
            let keys = titles.iter().rev().cloned().collect::<Vec<_>>().join(", ");
            say!(
                "mỗi danh hiệu một cột đánh x thì ghi vào cot mỗi cột một khóa, đúng danh hiệu của cột: {keys}",
                "where each title has a column of marks, name each in cot by the key of its title: {keys}"
            )
        } else {
            let first = columns.first().map_or("", String::as_str);
            let others = columns.get(1..).unwrap_or_default().join(", ");
            say!(
                "ghi một cột: cot: {{{key}: {first}}}, và bỏ cột kia: bo_qua: [{others}]",
                "name one column: cot: {{{key}: {first}}}, and pass over the rest: bo_qua: [{others}]"
            )
        });
    }

    /// A part that is one year's beside a total that names no year and so is that of several.
    N644 Error PartOfOtherYears {
        whole: String = "Tổng số",
        part: String = "Trong đó: năm 2025",
        year: String = "2025",
        own: bool = true,
        key: String = "so_tien",
        called: Box<[Vec<String>; 2]>,
    } => {
        vi("“{part}” là một phần của “{whole}”: “{whole}” có thể là số của nhiều năm, ở đây cần số của năm {year}");
        en("“{part}” is a part of “{whole}”, which may be the sum of several years; here that of {year} is wanted");
        hint(both(|lang| {
            let whole_shown = whole;
            // What `cot` and `bo_qua` call the two columns, and those of other years.
            let [two, others] = called.as_ref();
            let [whole, part] = [0, 1].map(|at| two.get(at).cloned().unwrap_or_default());
            let all = |first: &String| {
                std::iter::once(first).chain(others).cloned().collect::<Vec<_>>().join(", ")
            };
            let (but_part, but_whole) = (all(&whole), all(&part));
            match (*own, lang) {
                (true, Lang::Vi) => format!(
                    "nếu số của năm {year} ở cột ấy, ghi vào dòng của bảng trong ntm.yaml: cot: {{{key}: {part}}}, bo_qua: [{but_part}]; nếu “{whole_shown}” đúng là số của năm {year}, ghi: cot: {{{key}: {whole}}}, bo_qua: [{but_whole}]"
                ),
                (true, Lang::En) => format!(
                    "if that column is the one of {year}, write at the table in ntm.yaml: cot: {{{key}: {part}}}, bo_qua: [{but_part}]; if “{whole_shown}” is, write: cot: {{{key}: {whole}}}, bo_qua: [{but_whole}]"
                ),
                (false, Lang::Vi) => format!(
                    "lập một cột chỉ có số của năm {year}; chỉ khi “{whole_shown}” đúng là số của năm {year} thì ghi vào dòng của bảng trong ntm.yaml: cot: {{{key}: {whole}}}, bo_qua: [{but_whole}]"
                ),
                (false, Lang::En) => format!(
                    "make a column of {year} alone; only if “{whole_shown}” is that of {year}, write at the table in ntm.yaml: cot: {{{key}: {whole}}}, bo_qua: [{but_whole}]"
                ),
            }
        }));
    }

    /// A column of amounts without a unit beside one that names another unit than triệu đồng.
    N715 Error UnitOfOtherColumn {
        heading: String = "Kế hoạch 2026",
        other: String = "Tổng mức (tỷ đồng)",
        unit: String = "tỷ đồng",
    } => {
        vi("cột “{heading}” không ghi đơn vị tính, cột “{other}” của bảng tính bằng {unit}");
        en("column “{heading}” names no unit, column “{other}” of the table is in {unit}");
        hint_vi("ghi đơn vị vào tiêu đề cột, như “{heading} ({unit})” hoặc “{heading} (triệu đồng)”, hoặc một dòng “Đơn vị tính: …” phía trên bảng");
        hint_en("write the unit into its heading, as “{heading} ({unit})” or “{heading} (triệu đồng)”, or a line “Đơn vị tính: …” above the table");
    }

    /// Columns that are added up although they are two versions of the same money, or one is a part of the other.
    N723 Error ColumnsSayTheSame {
        first: String = "Kế hoạch năm 2026",
        second: String = "Kế hoạch đã giao",
    } => {
        vi("cột “{first}” và “{second}” là hai số của cùng một khoản tiền, hoặc cột sau là phần của cột trước: cộng lại là tính hai lần");
        en("columns “{first}” and “{second}” are two figures of the same money, or the second is a part of the first: added up it counts twice");
        hint_vi("trong cot của bảng chỉ giữ cột cần đọc, cột kia ghi vào bo_qua; nếu đúng là hai khoản riêng, đổi tiêu đề cho rõ khoản nào");
        hint_en("in cot of the table keep the column that is wanted and name the other in bo_qua; if they are two sums, say in their headings which");
    }

    /// A part of the money that is passed over, beside another part that is read as the whole.
    N724 Warning PartLeftOut {
        left: String = "Kế hoạch vốn năm 2026 / Sự nghiệp",
        read: String = "Kế hoạch vốn năm 2026 / ĐTPT",
    } => {
        vi("chỉ đọc cột “{read}”, bỏ qua “{left}”: số tiền đọc được chỉ là một phần");
        en("only column “{read}” is read and “{left}” is passed over: the amounts are a part of the money");
        hint_vi("nếu cần cả hai phần, kê cả hai cột cho cùng một khóa trong cot, máy cộng lại: {{khóa: [cột này, cột kia]}}");
        hint_en("if both parts are wanted, name both columns for one key in cot, and they are added up: {{key: [one, the other]}}");
    }
}

/// Keys of a table that are named at most.
const KEYS_SHOWN: usize = 16;

/// What may be written of a column that is not understood: how to read it first, then how to pass it
/// over; a column that the table must have is never offered to be passed over.
fn unknown_heading(line: &MappingLine, lang: Lang) -> String {
    let MappingLine { column, ignored, keys, likely, lacking, money, .. } = line;
    let pairs = if likely.is_empty() {
        String::new()
    } else {
        let mut by_key: Vec<(&str, Vec<&str>)> = Vec::new();
        for (key, column) in likely {
            match by_key.iter_mut().find(|(known, _)| known == key) {
                Some((_, columns)) => columns.push(column),
                None => by_key.push((key, vec![column])),
            }
        }
        let pairs: Vec<String> = by_key
            .into_iter()
            .map(|(key, columns)| match columns.as_slice() {
                [column] => format!("{key}: {column}"),
                columns => format!("{key}: [{}]", columns.join(", ")),
            })
            .collect();
        format!("cot: {{{}}}", pairs.join(", "))
    };
    let missing: Vec<&String> =
        lacking.iter().filter(|key| !likely.iter().any(|(own, _)| own == *key)).collect();
    if let [first, ..] = missing.as_slice() {
        let several = ignored.len() > 1;
        let names = missing.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(", ");
        let read = match (several, lang) {
            (false, _) => format!("cot: {{{first}: {column}}}"),
            (true, Lang::Vi) => format!("cot: {{{first}: tiêu đề cột ấy}}"),
            (true, Lang::En) => format!("cot: {{{first}: its heading}}"),
        };
        return match (several, lang) {
            (false, Lang::Vi) => format!(
                "bảng còn thiếu cột bắt buộc ({names}); nếu là cột này, ghi vào dòng của bảng trong ntm.yaml: {read}"
            ),
            (false, Lang::En) => format!(
                "the table lacks a column that it must have ({names}); if this is it, write at the table in ntm.yaml: {read}"
            ),
            (true, Lang::Vi) => format!(
                "bảng còn thiếu cột bắt buộc ({names}); nếu là một trong các cột này, ghi vào dòng của bảng trong ntm.yaml: {read}; cột khác không dùng thì khai bo_qua"
            ),
            (true, Lang::En) => format!(
                "the table lacks a column that it must have ({names}); if it is one of these, write at the table in ntm.yaml: {read}; name the others that are not needed in bo_qua"
            ),
        };
    }
    // Of several told together, those whose meaning is likely are there to be read.
    let unlikely: Vec<&str> = ignored
        .iter()
        .map(String::as_str)
        .filter(|column| !likely.iter().any(|(_, own)| own == column))
        .collect();
    // Nor is a column of amounts among those of money offered to be passed over.
    let is_money = |column: &&str| money.iter().any(|own| own == column);
    let (unsure, unlikely): (Vec<&str>, Vec<&str>) = unlikely.into_iter().partition(is_money);
    if !money.is_empty() {
        return money_columns(&pairs, &unsure, &unlikely, keys, lang);
    }
    let others = !likely.is_empty() && !unlikely.is_empty();
    let aside = if others { unlikely.join(", ") } else { ignored.join(", ") };
    // Hamlets that have a title or are to gain it are not passed over by a line that stands ready.
    let hamlets = !others
        && likely.iter().any(|(key, _)| key.starts_with("ntm_") || key.starts_with("kieu_mau_"));
    let several = ignored.len() > 1;
    let coded = ignored.len() > 2 && keys.iter().any(|key| key == "dat");
    let read = match keys.as_slice() {
        _ if !likely.is_empty() => pairs,
        [] => String::new(),
        [key] => format!("cot: {{{key}: {column}}}"),
        // Columns of a table of criteria are these, under headings of the office's own.
        _ if coded => {
            format!("cot: {{\"1\": {}, \"2\": {}, …}}", ignored[0], ignored[1])
        }
        keys => {
            let names = keys.iter().take(KEYS_SHOWN).cloned().collect::<Vec<_>>().join(", ");
            let rest = if keys.len() > KEYS_SHOWN { ", …" } else { "" };
            match lang {
                Lang::Vi => format!("cot: {{khóa: {column}}}, khóa là một trong: {names}{rest}"),
                Lang::En => format!("cot: {{key: {column}}}, the key being one of {names}{rest}"),
            }
        }
    };
    match (read.is_empty(), likely.is_empty(), lang) {
        (true, _, Lang::Vi) => format!(
            "nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{aside}]"
        ),
        (true, _, Lang::En) => format!(
            "if the column is not needed, write at the table in ntm.yaml: bo_qua: [{aside}]"
        ),
        (false, true, Lang::Vi) => {
            let one = match (coded, several) {
                (true, _) => "các cột tiêu chí (số tiêu chí: tiêu đề cột)",
                (false, true) => "một cột",
                (false, false) => "cột này",
            };
            format!(
                "nếu cần đọc {one}, ghi vào dòng của bảng trong ntm.yaml: {read}; nếu không dùng, ghi: bo_qua: [{aside}]"
            )
        }
        (false, true, Lang::En) => {
            let one = match (coded, several) {
                (true, _) => "columns of criteria (the number: the heading)",
                (false, true) => "a column",
                (false, false) => "the column",
            };
            format!(
                "to read {one}, write at the table in ntm.yaml: {read}; if not needed, write: bo_qua: [{aside}]"
            )
        }
        (false, false, Lang::Vi) if hamlets => format!(
            "có lẽ là {read}: đúng thì ghi vào dòng của bảng trong ntm.yaml; đúng là cột thừa mới kê nó vào bo_qua"
        ),
        (false, false, Lang::En) if hamlets => format!(
            "perhaps {read}: if so, write it at the table in ntm.yaml; name a column in bo_qua only where it is not needed"
        ),
        (false, false, Lang::Vi) => {
            let rest = if others { "cột khác" } else { "nếu" };
            format!(
                "có lẽ là {read}: đúng thì ghi vào dòng của bảng trong ntm.yaml; {rest} không dùng thì ghi: bo_qua: [{aside}]"
            )
        }
        (false, false, Lang::En) => {
            let rest = if others { "for the others that are" } else { "if it is" };
            format!(
                "perhaps {read}: if so, write it at the table in ntm.yaml; {rest} not needed, write: bo_qua: [{aside}]"
            )
        }
    }
}

/// What may be written of columns of amounts among columns of money: those whose key is likely, those
/// whose key only the office knows, and those that hold something else.
fn money_columns(
    pairs: &str,
    unsure: &[&str],
    others: &[&str],
    keys: &[String],
    lang: Lang,
) -> String {
    let mut parts = Vec::new();
    if !pairs.is_empty() {
        parts.push(match lang {
            Lang::Vi => format!("có lẽ là {pairs}: đúng thì ghi vào dòng của bảng trong ntm.yaml"),
            Lang::En => format!("perhaps {pairs}: if so, write it at the table in ntm.yaml"),
        });
    }
    if let [first, ..] = unsure {
        let list = unsure.join(", ");
        let keys = keys.join(", ");
        parts.push(match lang {
            Lang::Vi => format!(
                "{list} là cột tiền đang có số: nếu là tiền của bảng này chưa cột nào ghi thì ghi cot: {{khóa: {first}}}, khóa là một trong: {keys}; khóa đã có cột khác thì kê cả hai: {{khóa: [cột ấy, {first}]}}, máy cộng lại; nếu là phần “trong đó” của một cột khác, số lũy kế, của năm khác hay số sẽ trả thì ghi: bo_qua: [{list}]"
            ),
            Lang::En => format!(
                "{list} holds amounts: if they are money of this table that no column states yet, write cot: {{key: {first}}}, the key being one of {keys}; where the key has a column already, name both, {{key: [that column, {first}]}}: they are added up; if they are a part of another column, cumulative, of another year or still to be paid, write: bo_qua: [{list}]"
            ),
        });
    }
    if !others.is_empty() {
        let list = others.join(", ");
        parts.push(match lang {
            Lang::Vi => format!("cột khác không dùng thì ghi: bo_qua: [{list}]"),
            Lang::En => format!("for the others that are not needed, write: bo_qua: [{list}]"),
        });
    }
    parts.join("; ")
}
