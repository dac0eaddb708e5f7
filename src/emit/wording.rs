//! Every message, in Vietnamese and English side by side.
//!
//! Messages begin small, end without a full stop, and say what failed with the value seen; the way
//! out is told in `hints`.

use super::{Lang, foreign};
use crate::diag::{
    AnnexLacks, AnswerLook, Beyond, FakeKind, LookDoubt, Oddity, Overload, Problem, Shape,
    SignaturePart, UnreadCell, YearOf,
};
use crate::viet;

/// A message: Vietnamese, English.
type Pair = (String, String);

/// What a finding says.
pub fn message(problem: &Problem, lang: Lang) -> String {
    let (vi, en) = pair(problem);
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

/// How many rows outside a table are named.
const ROWS_SHOWN: usize = 8;

fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("“{item}”")).collect::<Vec<_>>().join(", ")
}

fn fake(kind: FakeKind) -> (&'static str, &'static str) {
    match kind {
        FakeKind::Html => ("trang web (HTML)", "a web page (HTML)"),
        FakeKind::Text => ("văn bản thuần", "plain text"),
        FakeKind::Zip => ("tệp nén không chứa bảng tính", "an archive without a workbook"),
        FakeKind::Pdf => ("tệp PDF", "a PDF"),
        FakeKind::Empty => ("tệp rỗng", "an empty file"),
        FakeKind::Other => ("tệp loại khác", "some other kind of file"),
    }
}

fn overload(what: Overload) -> (&'static str, &'static str) {
    match what {
        Overload::Parts => ("tệp thành phần", "parts"),
        Overload::Nesting => ("lớp lồng nhau", "elements inside each other"),
        Overload::Attributes => ("thuộc tính trong một thẻ", "attributes of one element"),
        Overload::Strings => ("chuỗi chữ dùng chung", "shared texts"),
        Overload::StatedStrings => (
            "chuỗi chữ dùng chung như tệp tự khai (thật ra không có)",
            "shared texts as the file states (and does not have)",
        ),
        Overload::Styles => ("kiểu định dạng", "styles"),
        Overload::StyleText => (
            "chữ trong một mẫu định dạng số hoặc tên phông",
            "letters in one number format or font name",
        ),
        Overload::Text => ("byte chữ trong các ô", "bytes of text in the cells"),
        Overload::Formulas => ("byte công thức", "bytes of formulas"),
    }
}

fn shape(shape: Shape) -> (&'static str, &'static str) {
    match shape {
        Shape::Scalar => ("một giá trị", "a single value"),
        Shape::List => {
            ("một danh sách (mỗi dòng bắt đầu bằng “- ”)", "a list (each line begins with “- ”)")
        }
        Shape::Mapping => ("các cặp “khóa: giá trị”", "“key: value” pairs"),
        Shape::Table => ("một bảng", "a table"),
        Shape::Nothing => ("không có gì", "nothing"),
    }
}

/// What is of another year than it should be.
fn other_year(what: YearOf, seen: &str, year: &str) -> Pair {
    match what {
        YearOf::Subject => (
            format!("trích yếu nói “{seen}”, không nói đến năm {year}"),
            format!("the subject speaks of “{seen}”, not of {year}"),
        ),
        YearOf::DocumentDate => (
            format!("văn bản của năm {year} mà thời gian ban hành là {seen}"),
            format!("a document of {year} is dated {seen}"),
        ),
        YearOf::ReportDate => (
            format!("báo cáo {year} mà thời gian ban hành là {seen}"),
            format!("a report on {year} is dated {seen}"),
        ),
        YearOf::BaseDate => (
            format!("kế hoạch năm {year} mà hiện trạng tính đến {seen}"),
            format!("a plan of {year} has a base status of {seen}"),
        ),
        YearOf::Period => (
            format!("kỳ {seen} không thuộc năm {year} của chương trình"),
            format!("period {seen} is not of the programme's year {year}"),
        ),
        YearOf::DocumentPeriod => (
            format!("văn bản báo cáo kỳ {seen} bằng kế hoạch của năm {year}"),
            format!("the document reports on {seen} against the plan of {year}"),
        ),
        YearOf::Term => (
            format!("giai đoạn {seen} không có năm {year}"),
            format!("the period {seen} does not hold the year {year}"),
        ),
        YearOf::CriteriaSet => (
            format!("bộ tiêu chí “{seen}” không phải của năm {year}"),
            format!("criteria set “{seen}” is not for {year}"),
        ),
        YearOf::LegalBasis => (
            format!("căn cứ còn nói {seen}, không căn cứ nào nói năm {year}"),
            format!("a legal basis speaks of {seen}, none of {year}"),
        ),
        YearOf::Prose => (
            format!("lời văn của năm {year} chỉ nói {seen}"),
            format!("wording for {year} speaks only of {seen}"),
        ),
        YearOf::Deadline => (
            format!("việc của năm {year} mà thời hạn là {seen}"),
            format!("a task of {year} is due {seen}"),
        ),
        YearOf::Works => (
            format!("công trình xong từ năm {seen} mà vẫn bố trí vốn năm {year}"),
            format!("a work that ends in {seen} still has capital for {year}"),
        ),
        YearOf::YearsBasis => (
            format!("căn cứ giao chỉ tiêu, vốn ban hành ngày {seen}, không phải của năm {year}"),
            format!("a basis that gives out aims or capital is of {seen}, not of {year}"),
        ),
    }
}

/// Parts of a document by the function of the layout that prints them.
fn named_parts(calls: &[String]) -> Pair {
    let name = |call: &str| match call {
        "dau-van-ban" => ("phần đầu văn bản", "letterhead"),
        "ket-thuc" => ("chữ ký và nơi nhận", "signature and recipients"),
        "ten-loai" => ("tên loại và trích yếu", "kind and subject"),
        "kinh-gui" => ("kính gửi", "addressees"),
        "can-cu" => ("căn cứ", "legal bases"),
        _ => ("phần ấy", "such part"),
    };
    let list = |pick: fn((&'static str, &'static str)) -> &'static str| {
        let shown: Vec<String> =
            calls.iter().map(|call| format!("{} ({call})", pick(name(call)))).collect();
        shown.join(", ")
    };
    (list(|(vi, _)| vi), list(|(_, en)| en))
}

/// How many things a message lists.
const SHOWN: usize = 6;

fn shortened(items: &[String]) -> String {
    let rest = items.len().saturating_sub(SHOWN);
    let shown = items[..items.len() - rest].join("; ");
    if rest == 0 { shown } else { format!("{shown}; … (+{rest})") }
}

fn answer_look(look: &AnswerLook) -> Pair {
    match look {
        AnswerLook::Colour => (
            "ô để trống nhưng được tô màu khác các ô trên dưới".into(),
            "the cell is blank and has another colour than those around it".into(),
        ),
        AnswerLook::Merged(range) => (
            format!("các ô cần điền {range} bị gộp làm một"),
            format!("cells to fill in, {range}, are merged into one"),
        ),
    }
}

#[allow(clippy::too_many_lines, reason = "a table: one entry for each problem")]
fn pair(problem: &Problem) -> Pair {
    match problem {
        Problem::Illustrative { text } => {
            (format!("số liệu minh họa: {text}"), format!("illustrative data: {text}"))
        }
        Problem::Accepted { code, reason } => {
            (format!("chấp nhận {code}: {reason}"), format!("{code} is accepted: {reason}"))
        }
        Problem::FileMissing { path } => {
            (format!("không tìm thấy tệp “{path}”"), format!("file “{path}” not found"))
        }
        Problem::FileUnreadable { path, why } => {
            let (vi, en) = foreign::io(why);
            (
                format!("không đọc được tệp “{path}” ({vi})"),
                format!("file “{path}” cannot be read ({en})"),
            )
        }
        Problem::OutsideProject { path } => (
            format!("đường dẫn “{path}” ra ngoài thư mục dự án"),
            format!("path “{path}” leads out of the project folder"),
        ),
        Problem::UnknownFileKind { path } => (
            format!("không nhận ra loại tệp “{path}”"),
            format!("file “{path}” is of an unknown kind"),
        ),
        Problem::WorkbookEncrypted => (
            "bảng tính có mật khẩu, không đọc được".into(),
            "the workbook is protected with a password and cannot be read".into(),
        ),
        Problem::WorkbookDamaged { detail } => (
            // What the reader says helps nobody at an office; the English message keeps it.
            "bảng tính bị hỏng hoặc bị cắt cụt, không đọc được".into(),
            format!("the workbook is damaged or cut off ({detail})"),
        ),
        Problem::WorkbookFake { found } => {
            let (vi, en) = fake(*found);
            (
                format!("tệp mang tên bảng tính nhưng thực ra là {vi}"),
                format!("the file has a workbook's name but is {en}"),
            )
        }
        Problem::SheetMissing { sheet, available } => (
            format!("bảng tính không có trang “{sheet}”; có: {}", list(available)),
            format!("the workbook has no sheet “{sheet}”; it has {}", list(available)),
        ),
        Problem::FileTooLarge { limit_mb } => {
            (format!("tệp lớn hơn {limit_mb} MB"), format!("the file is larger than {limit_mb} MB"))
        }
        Problem::WorkbookSwollen { part, limit_mb } => (
            format!("phần “{part}” trong bảng tính bung ra lớn hơn {limit_mb} MB"),
            format!("part “{part}” of the workbook is larger than {limit_mb} MB when unpacked"),
        ),
        Problem::TooManyCells { limit } => (
            format!("trang tính có nhiều ô hơn mọi bảng thật (tối đa {limit} ô có nội dung)"),
            format!("a sheet has more cells than any real one (at most {limit} filled ones)"),
        ),
        Problem::CellTextTooLong { limit } => (
            format!("bảng tính có một đoạn chữ dài hơn {limit} byte, không ô thật nào dài đến thế"),
            format!("the workbook has a text longer than {limit} bytes; no real cell is so long"),
        ),
        Problem::WorkbookOverloaded { part, what, limit } => {
            let (vi, en) = overload(*what);
            let [vi_in, en_in] = match part.as_str() {
                "" => [String::new(), String::new()],
                part => [format!(" ở phần “{part}”"), format!(" in part “{part}”")],
            };
            match what {
                Overload::StatedStrings => (
                    format!("bảng tính có {limit} {vi}{vi_in}"),
                    format!("the workbook has {limit} {en}{en_in}"),
                ),
                Overload::Parts
                | Overload::Nesting
                | Overload::Attributes
                | Overload::Strings
                | Overload::Styles
                | Overload::StyleText
                | Overload::Text
                | Overload::Formulas => (
                    format!("bảng tính có hơn {limit} {vi}{vi_in}, nhiều hơn mọi bảng thật"),
                    format!(
                        "the workbook has more than {limit} {en}{en_in}, more than any real one"
                    ),
                ),
            }
        }
        Problem::NotAFile { path } => (
            format!("“{path}” không phải tệp thường (là ống dẫn, thiết bị hoặc ổ cắm mạng)"),
            format!("“{path}” is no ordinary file but a pipe, device or socket"),
        ),
        Problem::IsAFolder { path } => (
            format!("“{path}” là thư mục, không phải tệp"),
            format!("“{path}” is a folder and no file"),
        ),
        Problem::SheetsOfOneName { name } => (
            format!("bảng tính có hai trang cùng tên “{name}”"),
            format!("the workbook has two sheets named “{name}”"),
        ),
        Problem::SheetsOfOnePart { first, second } => (
            format!("trang “{first}” và trang “{second}” lấy chung một phần số liệu trong tệp"),
            format!("sheets “{first}” and “{second}” are one and the same part of the file"),
        ),
        Problem::PartTwofold { part } => (
            format!("không rõ bảng tính dùng phần “{part}” nào: tệp có hơn một"),
            format!("which “{part}” the workbook uses is not clear: the file has more than one"),
        ),
        Problem::OddCell { what, .. } => odd_cell(what),
        Problem::StaleOutput { files } => (
            format!("lần chạy này không lập {}, tệp còn lại từ lần trước", list(files)),
            format!("this run does not make {}, left there by an earlier one", list(files)),
        ),
        Problem::SayingFailed { why } => {
            let (vi, en) = foreign::io(why);
            (
                format!("không ghi được kết quả ra đầu ra chuẩn ({vi})"),
                format!("standard output cannot be written ({en})"),
            )
        }
        Problem::ProjectMissing { path } => (
            format!("thư mục “{path}” không có tệp ntm.yaml"),
            format!("folder “{path}” has no ntm.yaml"),
        ),
        Problem::NotUtf8 => (
            "tệp không phải văn bản Unicode (UTF-8)".into(),
            "the file is not Unicode text (UTF-8)".into(),
        ),
        Problem::SheetNotNamed { available } => (
            format!("bảng tính có nhiều trang, chưa nói dùng trang nào; có: {}", list(available)),
            format!(
                "the workbook has several sheets and none is named; it has {}",
                list(available)
            ),
        ),
        Problem::YamlSyntax { detail } => {
            let (vi, en) = foreign::yaml(detail);
            (format!("sai cú pháp YAML: {vi}"), format!("YAML syntax error: {en}"))
        }
        Problem::YamlDuplicateKey { key } => {
            (format!("khóa “{key}” bị ghi hai lần"), format!("key “{key}” is given twice"))
        }
        Problem::YamlFeature { feature } => (
            format!("ký hiệu YAML “{feature}” không dùng ở đây"),
            format!("YAML's “{feature}” is not used here"),
        ),
        Problem::YamlCommentEatsText { value, comment } => (
            format!("giá trị chỉ còn “{value}”, phần “{comment}” bị coi là chú thích"),
            format!("the value is only “{value}”, as “{comment}” counts as a comment"),
        ),
        Problem::YamlTooDeep { limit } => {
            (format!("lồng nhau quá {limit} tầng"), format!("nested more than {limit} levels deep"))
        }
        Problem::UnknownKey { key, section } => (
            format!("khóa “{key}” không dùng trong {section}"),
            format!("key “{key}” is not used in {section}"),
        ),
        Problem::MissingKey { key, section } => {
            (format!("{section} thiếu khóa “{key}”"), format!("{section} lacks key “{key}”"))
        }
        Problem::WrongShape { key, expected, found } => {
            let (expected_vi, expected_en) = shape(*expected);
            let (found_vi, found_en) = shape(*found);
            (
                format!("{key} cần {expected_vi}, ở đây là {found_vi}"),
                format!("{key} needs {expected_en}, here is {found_en}"),
            )
        }
        Problem::KeyWithoutValue { key, .. } => (
            format!("“{key}” đứng riêng giữa hai dấu phẩy, không có giá trị"),
            format!("“{key}” stands alone between commas and has no value"),
        ),
        Problem::NoSpaceAfterColon { key, .. } => {
            (format!("sau “{key}:” thiếu dấu cách"), format!("a space is missing after “{key}:”"))
        }
        Problem::NoCommonCommune { table } => (
            format!("bảng Xã và bảng {table} không có xã nào trùng tên"),
            format!("tables Xã and {table} have no commune in common"),
        ),
        Problem::DirectionMark { character } => (
            format!("mẫu có ký tự ẩn {character} làm đảo thứ tự chữ"),
            format!("the template has a hidden character {character} that reorders letters"),
        ),
        Problem::NotAPeriod { seen } => (
            format!("“{seen}” không phải là năm hoặc giai đoạn công nhận"),
            format!("“{seen}” is neither a year nor a period of recognition"),
        ),
        Problem::AimUnchecked { commune, title } => (
            format!("{commune}: mục tiêu {title} nhưng chưa có số liệu để kiểm tra"),
            format!("{commune} aims at {title}, but there are no data to check it by"),
        ),
        Problem::Placeholder { text } => {
            (format!("còn chỗ chưa điền: “{text}”"), format!("still to be filled in: “{text}”"))
        }
        Problem::EmptyFile => ("tệp rỗng".into(), "the file is empty".into()),
        Problem::NoHeader { table, expected, .. } => (
            format!("không thấy dòng tiêu đề của bảng {table}; cần có cột {}", list(expected)),
            format!("no heading row of table {table} found; it needs columns {}", list(expected)),
        ),
        Problem::UnknownHeading { heading, table, .. } => (
            format!("cột “{heading}” không thuộc bảng {table}"),
            format!("column “{heading}” does not belong to table {table}"),
        ),
        Problem::MissingColumn { column, table } => (
            format!("bảng {table} thiếu cột “{column}”"),
            format!("table {table} lacks column “{column}”"),
        ),
        Problem::DuplicateColumn { first, second, field, .. } => (
            format!("hai cột “{first}” và “{second}” cùng là “{field}”"),
            format!("columns “{first}” and “{second}” both mean “{field}”"),
        ),
        Problem::EmptyTable { table } => {
            (format!("bảng {table} không có dòng nào"), format!("table {table} has no rows"))
        }
        Problem::RowWithoutName { column } => (
            format!("dòng có số liệu nhưng trống cột “{column}”"),
            format!("the row has values but its “{column}” is blank"),
        ),
        Problem::CellError { error } => (
            format!("ô báo lỗi công thức {error}"),
            format!("the cell holds the formula error {error}"),
        ),
        Problem::FormulaNotCalculated { formula } => (
            format!("công thức “={formula}” chưa được tính"),
            format!("formula “={formula}” was never calculated"),
        ),
        Problem::NotANumber { seen, field } => (
            format!("“{seen}” không phải là số ({field})"),
            format!("“{seen}” is not a number ({field})"),
        ),
        Problem::EnglishNumber { seen, field, .. } => (
            format!("“{seen}” viết theo kiểu số tiếng Anh ({field})"),
            format!("“{seen}” is written as an English number ({field})"),
        ),
        Problem::NotACount { seen, field } => (
            format!("“{seen}” không phải là số đếm ({field})"),
            format!("“{seen}” is not a count ({field})"),
        ),
        Problem::NotADate { seen } => {
            (format!("“{seen}” không phải là ngày tháng"), format!("“{seen}” is not a date"))
        }
        Problem::NotAYear { seen, of_plan: false } => (
            format!("“{seen}” không phải là năm công nhận, cũng không phải dấu"),
            format!("“{seen}” is neither the year of a recognition nor a mark"),
        ),
        Problem::NotAYear { seen, .. } => (
            format!("“{seen}” không phải là năm kế hoạch"),
            format!("“{seen}” is no year of a plan"),
        ),
        Problem::BadMark { seen } => (
            format!("“{seen}” không rõ là đạt hay chưa đạt"),
            format!("“{seen}” is neither a mark for met nor for unmet"),
        ),
        Problem::BadChoice { seen, field, choices } => (
            format!("“{seen}” không dùng được cho {field}; chọn một trong {}", list(choices)),
            format!("“{seen}” is no value of {field}; choose one of {}", list(choices)),
        ),
        Problem::MissingValue { field } => {
            (format!("chưa điền {field}"), format!("{field} is not filled in"))
        }
        Problem::RomanCriterion { seen, number } => (
            format!("“{seen}” viết số La Mã, không rõ là tiêu chí số {number} hay nhóm tiêu chí"),
            format!("“{seen}” is a Roman number: criterion {number}, or a group of criteria"),
        ),
        Problem::PointOrList { seen, code } => (
            format!("không rõ “{seen}” là hai tiêu chí hay chỉ tiêu {code}"),
            format!("“{seen}” may be two criteria or indicator {code}"),
        ),
        Problem::BadCodeList { seen, part } if seen == part => (
            format!("“{seen}” không phải là số hiệu tiêu chí, chỉ tiêu"),
            format!("“{seen}” is no number of a criterion or indicator"),
        ),
        Problem::BadCodeList { seen, part } => (
            format!("“{part}” trong “{seen}” không phải là số hiệu tiêu chí, chỉ tiêu"),
            format!("“{part}” in “{seen}” is no number of a criterion or indicator"),
        ),
        Problem::WorkKindUntold { title, works } => (
            format!(
                "“{title}” không phải tên loại công trình nào; {works} công trình của nhóm được xếp vào “Công trình khác”"
            ),
            format!(
                "“{title}” is no kind of works; the {works} of the group count among the others"
            ),
        ),
        Problem::NoCriterionZero { seen, field } => (
            format!("“{seen}” ở cột “{field}”: không có tiêu chí số 0"),
            format!("“{seen}” in column “{field}”: there is no criterion 0"),
        ),
        Problem::DataAfterTotals { name } => (
            format!("dòng “{name}” có số liệu nằm dưới dòng tổng"),
            format!("row “{name}” has values below the totals row"),
        ),
        Problem::TotalsRow { column, stated, computed, .. } => (
            format!("dòng tổng, cột “{column}” ghi {stated}, cộng các dòng được {computed}"),
            format!("the totals row says {stated} for “{column}”, its rows add up to {computed}"),
        ),
        Problem::RowTotal { name, stated, computed } => (
            format!("{name}: cột tổng ghi {stated}, đếm các ô được {computed}"),
            format!("{name}: the total says {stated}, its cells count {computed}"),
        ),
        Problem::NegativeAmount { seen, field } => {
            (format!("số âm {seen} ({field})"), format!("negative number {seen} ({field})"))
        }
        Problem::BadNumbering { seen } => (
            format!("số thứ tự “{seen}” không nối tiếp các dòng trên"),
            format!("numbering “{seen}” does not follow from the rows above"),
        ),
        Problem::RowsOutside { rows, .. } if rows.len() < 2 => {
            let text = rows.join(", ");
            (
                format!("dòng “{text}” ngoài bảng, không được đọc"),
                format!("row “{text}” is outside the table and not read"),
            )
        }
        Problem::RowsOutside { rows, cells } => {
            let shown = rows.len().min(ROWS_SHOWN);
            let names = list(rows.get(..shown).unwrap_or_default());
            let rest = if rows.len() > shown { ", …" } else { "" };
            (
                format!("không đọc {} dòng ngoài bảng ({cells}): {names}{rest}", rows.len()),
                format!(
                    "{} rows outside the table ({cells}) are not read: {names}{rest}",
                    rows.len()
                ),
            )
        }
        Problem::UnknownUnit { heading } => (
            format!("không rõ đơn vị tiền trong tiêu đề “{heading}”"),
            format!("the unit of money in heading “{heading}” is not known"),
        ),
        Problem::TooManyRows { rows, limit } => (
            format!("bảng có {rows} dòng, nhiều hơn mọi bảng thật (tối đa {limit})"),
            format!("the table has {rows} rows, more than any real one (at most {limit})"),
        ),
        Problem::CellAstray { seen } => (
            format!("ô có “{seen}” nhưng cột này không có tiêu đề"),
            format!("the cell holds “{seen}”, but its column has no heading"),
        ),
        Problem::HeadingDoubtful { heading, words, table, .. } => (
            format!(
                "tiêu đề “{heading}” có chữ “{words}”, không rõ có phải số liệu của bảng {table}"
            ),
            format!("heading “{heading}” says “{words}”, which table {table} does not mean"),
        ),
        Problem::LetterAgainstHeading { key, letter, heading, means, .. } => {
            let is = |words: &str, criterion: &str| match means {
                Some(code) if code.starts_with(|c: char| c.is_ascii_digit()) => {
                    format!(", {words} {criterion} {code}")
                }
                Some(key) => format!(", {words} “{key}”"),
                None => String::new(),
            };
            (
                format!(
                    "cot ghi “{key}: {letter}”, nhưng tiêu đề cột {letter} là “{heading}”{}",
                    is("tức là", "tiêu chí")
                ),
                format!(
                    "cot says “{key}: {letter}”, but the heading of column {letter} is “{heading}”{}",
                    is("which means", "criterion")
                ),
            )
        }
        Problem::WholeYearColumn { key, heading } => (
            format!("cot ghi “{key}” là cột “{heading}”, nhưng đó là số của cả năm"),
            format!("cot says that “{key}” is column “{heading}”, which is of the whole year"),
        ),
        Problem::HeadingOfOtherField { key, heading, means } => (
            format!("cot ghi “{key}” là cột “{heading}”, nhưng tiêu đề ấy tức là “{means}”"),
            format!("cot says that “{key}” is column “{heading}”, whose heading means “{means}”"),
        ),
        Problem::DueBeforeClosing { due, closing } => (
            format!("hạn gửi báo cáo {due} trước ngày chốt số liệu {closing}"),
            format!("the report is due on {due}, before its data are closed on {closing}"),
        ),
        Problem::TitleAmongParts { name } => (
            format!("“{name}” không có số tiền, mà các dòng dưới nó sẽ thành phần của dòng trên"),
            format!(
                "“{name}” has no amount, and the rows below it would be parts of the row above"
            ),
        ),
        Problem::ColumnNamedTwice { column, first, second } => (
            format!("cột “{column}” được ghi cho cả “{first}” và “{second}”"),
            format!("column “{column}” is given to both “{first}” and “{second}”"),
        ),
        Problem::FieldPassedOver { letter, heading, means, .. } => {
            let code = means.starts_with(|c: char| c.is_ascii_digit());
            let of = |criterion: &str| {
                if code { format!("{criterion} {means}") } else { format!("“{means}”") }
            };
            let (vi, en) = (of("tiêu chí"), of("criterion"));
            (
                format!("bo_qua bỏ cột {letter} có tiêu đề “{heading}”, cột duy nhất của {vi}"),
                format!(
                    "bo_qua passes over column {letter} with heading “{heading}”, the only one of {en}"
                ),
            )
        }
        Problem::NoteAgainstMarks { name, words, codes, marked, targets } => {
            let numbers: Vec<&str> = codes.split(", ").collect();
            let of_indicator = |code: &&&str| code.contains('.');
            let indicators = numbers.iter().filter(of_indicator).count();
            let several = numbers.len() > 1;
            let ((vi, en), codes) = if codes.is_empty() {
                (("trong bảng", "it"), String::new())
            } else if codes.contains(char::is_alphabetic) {
                (("tiêu chí ", "criterion "), format!("“{codes}”"))
            } else {
                let of = match (indicators, several) {
                    (0, false) => ("tiêu chí số ", "criterion "),
                    (0, true) => ("tiêu chí số ", "criteria "),
                    (1, false) => ("chỉ tiêu ", "indicator "),
                    (all, _) if all == numbers.len() => ("chỉ tiêu ", "indicators "),
                    _ => ("tiêu chí, chỉ tiêu số ", "criteria and indicators "),
                };
                (of, codes.clone())
            };
            let named = codes.starts_with('“');
            let is = if several && !named { "are" } else { "is" };
            let (is_vi, is_en) = match (targets, marked) {
                (false, true) => ("ghi là đạt", "marked as met"),
                (false, false) => ("ghi là chưa đạt", "not marked as met"),
                (true, true) => ("vẫn được giao", "assigned"),
                (true, false) => ("không được giao", "not assigned"),
            };
            (
                format!("ghi chú của “{name}” viết “{words}”, nhưng {vi}{codes} {is_vi}"),
                format!("the remark on “{name}” says “{words}”, but {en}{codes} {is} {is_en}"),
            )
        }
        Problem::NoteAgainstCount { name, words, counted, met } => {
            let (vi, en) = if *met { ("đạt", "met") } else { ("chưa đạt", "not met") };
            (
                format!(
                    "ghi chú của “{name}” viết “{words}”, nhưng bảng có {counted} tiêu chí {vi}"
                ),
                format!(
                    "the remark on “{name}” says “{words}”, but the table counts {counted} as {en}"
                ),
            )
        }
        Problem::TitleOfOtherUnit { title, unit, known, table } => (
            format!("“{title}” ghi {unit}, nhưng bảng {table} ở đây là của {known}"),
            format!("“{title}” names {unit}, but table {table} here is of {known}"),
        ),
        Problem::TitleOfOtherPart { title, table, seen, wanted } => (
            format!(
                "“{title}” là số liệu đến tháng {seen}, bảng {table} ở đây là số liệu đến tháng {wanted}"
            ),
            format!(
                "“{title}” is of the year to month {seen}, table {table} here to month {wanted}"
            ),
        ),
        Problem::RowsCutOff { last, name, rows } => {
            let more = if *rows > 1 { format!(" … ({rows})") } else { String::new() };
            (
                format!("den_dong: {last} bỏ dòng ngay dưới, giống dòng số liệu: “{name}”{more}"),
                format!("den_dong: {last} cuts off rows that look like data: “{name}”{more}"),
            )
        }
        Problem::DisbursedBeyondPlan { name, disbursed, plan } => (
            format!("{name}: giải ngân {disbursed}, lớn hơn kế hoạch năm {plan} (triệu đồng)"),
            format!(
                "{name}: {disbursed} disbursed, more than the year's plan of {plan} (million VND)"
            ),
        ),
        Problem::ExpectedBelow { name, expected, disbursed } => (
            format!(
                "{name}: ước cả năm {expected}, nhỏ hơn số đã giải ngân {disbursed} (triệu đồng)"
            ),
            format!(
                "{name}: {expected} expected of the whole year, less than the {disbursed} disbursed already (million VND)"
            ),
        ),
        Problem::HeadingYear { heading, year, wanted } => (
            format!("“{heading}” ghi năm {year}, số liệu ở đây phải của năm {wanted}"),
            format!("“{heading}” says {year}, the data here must be of {wanted}"),
        ),
        Problem::TotalOrRecord { name } => (
            format!(
                "không rõ dòng “{name}” là dòng tổng hay dòng số liệu: số ghi ở đây không bằng tổng các dòng khác"
            ),
            format!(
                "row “{name}” may be a total or a row of its own: its figures are not the sums of the others"
            ),
        ),
        Problem::GroupOrRecord { name } => (
            format!("dòng “{name}” chỉ có tên: không rõ là tên nhóm hay quên nhập số liệu"),
            format!(
                "row “{name}” has a name alone: the title of a group, or a row without its figures"
            ),
        ),
        Problem::GroupSetAside { name } => (
            format!("không rõ các dòng dưới mục “{name}” có thuộc kế hoạch không"),
            format!("it is not clear whether the rows below “{name}” belong to the plan"),
        ),
        Problem::PartRow { name, table } => (
            format!("dòng “{name}” là một phần của dòng trên, bảng {table} không có dòng như vậy"),
            format!("row “{name}” is part of the row above, and table {table} has no such rows"),
        ),
        Problem::Ditto { seen } => (
            format!("“{seen}” nghĩa là “như trên”, chương trình không đoán"),
            format!("“{seen}” means “as above”, which is not guessed at"),
        ),
        Problem::FigureInNote { seen } => (
            format!("cột ghi chú chỉ có số {seen}: có thể nhập lệch cột"),
            format!("the column of remarks holds the number {seen} alone: perhaps a column off"),
        ),
        Problem::BadRowNumber { seen } => (
            format!("“{seen}” không phải là số thứ tự: có thể dòng này bị lệch cột"),
            format!("“{seen}” numbers no row: perhaps the row is a column off"),
        ),
        Problem::MarksByColour { cells } => (
            format!(
                "{} ô trống được tô màu khác các ô còn lại: màu không được đọc",
                viet::fmt_count(*cells as u64)
            ),
            format!(
                "{cells} blank cells differ from the others by their colour alone, which is not read"
            ),
        ),
        Problem::CellLooks { seen, doubt } => match doubt {
            LookDoubt::Struck => (
                format!("“{seen}” bị gạch ngang: không rõ còn dùng hay đã bỏ"),
                format!("“{seen}” is struck through: it may be dropped or still count"),
            ),
            LookDoubt::PartlyStruck => (
                format!("một phần của “{seen}” bị gạch ngang: không rõ giá trị nào được dùng"),
                format!("part of “{seen}” is struck through: which value counts is not clear"),
            ),
            LookDoubt::Unseen => (
                format!("“{seen}” có chữ cùng màu nền, không ai nhìn thấy: không rõ có dùng không"),
                format!(
                    "“{seen}” has the colour of what is behind it, so that nobody sees it: it may not count"
                ),
            ),
            LookDoubt::Raised => (
                format!("một phần của “{seen}” là chỉ số trên hoặc dưới, như dấu chú thích"),
                format!("part of “{seen}” is raised or lowered, like the mark of a footnote"),
            ),
            LookDoubt::Symbols => (
                format!(
                    "“{seen}” dùng phông ký hiệu (như Wingdings): hình nhìn thấy khác chữ trong ô"
                ),
                format!(
                    "“{seen}” has a font of symbols such as Wingdings: what is seen is not what is stored"
                ),
            ),
            LookDoubt::Comment => (
                format!("ô trống nhưng có chú thích “{seen}”: chú thích không được đọc"),
                format!("the cell is blank and has a comment “{seen}”, which is not read"),
            ),
            LookDoubt::Shows(shows) if shows.is_empty() => (
                format!("ô không hiện gì do định dạng ẩn, nhưng giá trị trong ô là {seen}"),
                format!("the cell's format shows nothing, and the cell holds {seen}"),
            ),
            LookDoubt::Format(format) => (
                format!("không rõ ô hiện gì: giá trị là {seen}, định dạng là “{format}”"),
                format!("what the cell shows is not clear: it holds {seen} in format “{format}”"),
            ),
            LookDoubt::Shows(shows) => (
                format!("ô hiện “{shows}” nhưng giá trị trong ô là {seen}"),
                format!("the cell shows “{shows}” and holds {seen}"),
            ),
        },
        Problem::MergedCells { seen, range } => (
            format!("ô “{seen}” gộp {range}: không rõ giá trị của từng ô"),
            format!("cell “{seen}” is merged over {range}: the value of each cell is not clear"),
        ),
        Problem::UnitInSight { seen, used } => (
            format!("“{seen}” nói đơn vị khác, còn số tiền ở đây được đọc theo {used}"),
            format!("“{seen}” names another unit, while the amounts here are read in {used}"),
        ),
        Problem::AmbiguousNumber { seen, thousands, field } => (
            format!("“{seen}” có thể là {thousands} hoặc là số lẻ ba chữ số ({field})"),
            format!("“{seen}” may be {thousands} or have three decimals ({field})"),
        ),
        Problem::CountsOrCodes { heading, seen: Some(seen) } => (
            format!(
                "“{seen}” ở cột “{heading}”: không rõ là {seen} tiêu chí hay là tiêu chí số {seen}"
            ),
            format!("“{seen}” in column “{heading}”: {seen} criteria, or criterion {seen}"),
        ),
        Problem::CountsOrCodes { heading, seen: None } => (
            format!(
                "cột “{heading}” mỗi dòng chỉ có một số: không rõ là số lượng hay số hiệu tiêu chí"
            ),
            format!("column “{heading}” has one number a row: counts or numbers of criteria"),
        ),
        Problem::HamletCountDiffers { commune, column, stated, named } => (
            format!(
                "{commune}: dòng của xã ghi {stated} ở cột “{column}”, các dòng ghi tên cộng lại được {named}"
            ),
            format!(
                "{commune}: its own row has {stated} in column “{column}”, its hamlets by name give {named}"
            ),
        ),
        Problem::HamletTotalsDiffer { commune, first, second } => (
            format!("{commune}: tổng số thôn, xóm ghi hai số khác nhau: {first} và {second}"),
            format!("{commune}: two numbers of all its hamlets: {first} and {second}"),
        ),
        Problem::MarkCountsOne { seen, field } => (
            format!("“{seen}” ở dòng không ghi tên xóm được đếm là 1 ({field})"),
            format!("“{seen}” in a row that names no hamlet counts as 1 ({field})"),
        ),
        Problem::DayNotRead { table } => (
            format!("“ngay” ở bảng {table} không được dùng"),
            format!("“ngay” of table {table} is not used"),
        ),
        Problem::DayOutsidePeriod { key, seen, period, from, to } => (
            format!("{key}: {seen} nằm ngoài khoảng từ {from} đến {to} của kỳ {period}"),
            format!("{key}: {seen} is not from {from} to {to}, as of period {period}"),
        ),
        Problem::NumberTooLarge { seen, field } => (
            format!("số quá lớn, không thể là số thật: “{seen}” ({field})"),
            format!("too large for any amount: “{seen}” ({field})"),
        ),
        Problem::BadMapping { key, seen, table } => (
            format!("“{seen}” trong {key}: trang của bảng {table} không có cột hoặc dòng này"),
            format!("“{seen}” in {key}: the sheet of table {table} has no such column or row"),
        ),
        Problem::InvisibleLetters { seen, code } => (
            format!("“{seen}” có ký tự không nhìn thấy ({code}), đã bỏ khi đọc"),
            format!("“{seen}” has a character that nobody sees ({code}); it is left out"),
        ),
        Problem::HiddenRows { rows } => (
            format!("đã đọc cả các dòng đang bị ẩn: {rows}"),
            format!("rows that are hidden were read, too: {rows}"),
        ),
        Problem::NameIsNone { seen } if !is_day_or_truth(seen) => {
            (format!("“{seen}” không phải là tên"), format!("“{seen}” is no name"))
        }
        Problem::NameIsNone { seen } => (
            format!("“{seen}” không phải là tên: ô này đang là ngày tháng hoặc đúng/sai"),
            format!("“{seen}” is no name: the cell holds a date or a truth value"),
        ),
        Problem::RowRunsOn { text } => (
            format!("“{text}” có vẻ là phần viết tiếp của dòng trên"),
            format!("“{text}” seems to go on with the row above"),
        ),
        Problem::HiddenColumns { columns } => (
            format!("đã đọc cả các cột đang bị ẩn: {columns}"),
            format!("columns that are hidden were read, too: {columns}"),
        ),
        Problem::AmountWithoutUnit { seen } => (
            format!("bảng không ghi đơn vị tiền, mà {seen} triệu đồng là hơn một nghìn tỷ"),
            format!(
                "the table names no unit of money, and {seen} triệu đồng is more than a thousand tỷ"
            ),
        ),
        Problem::RowSetAside { name, words } if name == words => (
            format!("không rõ dòng “{name}” có thuộc kế hoạch không"),
            format!("it is not clear whether row “{name}” belongs to the plan"),
        ),
        Problem::RowSetAside { name, words } => (
            format!("dòng “{name}” ghi “{words}”: không rõ có thuộc kế hoạch không"),
            format!("row “{name}” says “{words}”: it is not clear whether it belongs to the plan"),
        ),
        Problem::SecondTable { title, .. } => (
            format!("dưới bảng này còn một bảng nữa: “{title}”"),
            format!("another table stands below this one: “{title}”"),
        ),
        Problem::TwoSigns { seen, other } => (
            format!(
                "trong một bảng có cả dấu “{seen}” và dấu “{other}”: không rõ cả hai đều là đạt hay một dấu là chưa đạt"
            ),
            format!(
                "one table has both “{seen}” and “{other}”: both may mean met, or one of them not met"
            ),
        ),
        Problem::TitleToCome { seen, year, base } => (
            format!(
                "danh hiệu ghi “{seen}”: năm {year} sau thời điểm của số liệu (hết năm {base}), chưa phải danh hiệu đã có"
            ),
            format!(
                "the title says “{seen}”: {year} is after the end of the figures ({base}), so that it is not borne yet"
            ),
        ),
        Problem::AmountElsewhere { name, words } if name == words => (
            format!(
                "dòng “{name}” nói số tiền đã tính ở chỗ khác hoặc phải trừ đi: cộng vào là sai tổng"
            ),
            format!(
                "row “{name}” says that its amount is counted elsewhere or taken off: to add it would be wrong"
            ),
        ),
        Problem::AmountElsewhere { name, words } => (
            format!(
                "dòng “{name}” ghi “{words}”: số tiền đã tính ở chỗ khác hoặc phải trừ đi, cộng vào là sai tổng"
            ),
            format!(
                "row “{name}” says “{words}”: its amount is counted elsewhere or taken off, to add it would be wrong"
            ),
        ),
        Problem::UnitsWithoutGroup { units } => (
            format!(
                "không thuộc nhóm nào trong khi các đơn vị khác có nhóm: {}; các biểu xếp vào cuối, dưới “Chưa xếp nhóm”",
                shortened(units)
            ),
            format!(
                "in no group while other units have one: {}; the tables have them last, under “Chưa xếp nhóm”",
                shortened(units)
            ),
        ),
        Problem::TitleBeforeProgramme { seen, from } => (
            format!(
                "năm công nhận ghi “{seen}”: chương trình nông thôn mới bắt đầu từ năm {from}, trước đó chưa có danh hiệu"
            ),
            format!(
                "the year of recognition is “{seen}”: the programme began in {from}, and there were no titles before"
            ),
        ),
        Problem::AimIsBorne { commune, aim } => (
            format!(
                "{commune}: mục tiêu năm là “{aim}” mà đã được công nhận danh hiệu ấy hoặc cao hơn"
            ),
            format!("{commune} aims at “{aim}” but bears that title or a higher one already"),
        ),
        Problem::StatusFell { name, fell, of } => (
            format!(
                "hiện trạng {name}: {fell} trong {of} đơn vị mất quá nửa số tiêu chí đã đạt ở kỳ trước"
            ),
            format!(
                "status of {name}: {fell} of {of} units have lost more than half of the criteria met a period earlier"
            ),
        ),
        Problem::SourcesNotReported { period, missing } => (
            format!(
                "huy động {period}: thiếu nguồn vốn có trong kế hoạch năm: {}; báo cáo chưa có tổng số",
                shortened(missing)
            ),
            format!(
                "funding of {period} lacks sources of the year's plan: {}; the report has no total",
                shortened(missing)
            ),
        ),
        Problem::UnitNotOfBody { unit, area, .. } => (
            format!("cơ quan ban hành là của {area}, mà danh sách xã ghi {unit}"),
            format!("the issuing body is that of {area}, but the list of communes has {unit}"),
        ),
        Problem::OtherAreaName { field, seen, area } => (
            format!("{field} ghi “{seen}”, khác với dia_ban là {area}"),
            format!("{field} says “{seen}”, but dia_ban is {area}"),
        ),
        Problem::SampleLeft { seen } => (
            format!("đã xóa minh_hoa mà còn chữ của bản mẫu: “{seen}”"),
            format!("minh_hoa is gone, but this is still from the sample: “{seen}”"),
        ),
        Problem::AmountBeyondAll { table, name, amount } => (
            format!("{table}: “{name}” {amount} triệu đồng, lớn gấp nghìn lần mức thường có"),
            format!("{table}: “{name}” has {amount} triệu đồng, a thousand times what is usual"),
        ),
        Problem::ProseHidden { key, block, template } => (
            format!(
                "đoạn “{key}” của lời văn không được in: khối “{block}” viết lại trong {template} không có loi_van.{key}"
            ),
            format!(
                "the prose “{key}” is not printed: block “{block}”, rewritten in {template}, lacks loi_van.{key}"
            ),
        ),
        Problem::PeriodsContradict { first, second, what } => (
            format!("{first} và {second} cùng chốt một ngày mà ghi khác nhau: {}", shortened(what)),
            format!("{first} and {second} are of one day and differ: {}", shortened(what)),
        ),
        Problem::DeputyWithoutKt { post, head, behalf } => {
            let head = viet::upper(head);
            if *behalf {
                (
                    format!("{post} ký chỉ có “TM.”, thiếu “KT. {head}”"),
                    format!("{post} signs with “TM.” but without “KT. {head}”"),
                )
            } else {
                (
                    format!("{post} ký thiếu “KT. {head}”"),
                    format!("{post} signs without “KT. {head}”"),
                )
            }
        }
        Problem::SuperiorOfCommittee { seen } => (
            format!("ủy ban nhân dân không ghi cơ quan chủ quản, mà chu_quan ghi “{seen}”"),
            format!(
                "a people's committee has no superior body above its name; chu_quan says “{seen}”"
            ),
        ),
        Problem::DashInTemplate { line } => (
            format!("dòng “{line}” bắt đầu bằng dấu gạch: in ra thành dấu chấm tròn “•”"),
            format!("the line “{line}” begins with a dash and is printed with a bullet “•”"),
        ),
        Problem::WorkResembles { name, listed } => (
            format!(
                "công trình “{name}” không có trong danh mục dự án, nhưng gần giống “{listed}”"
            ),
            format!("work “{name}” is not in the list of projects but resembles “{listed}”"),
        ),
        Problem::ActivityTwice { name, words } => (
            format!(
                "“{name}”: dòng “{words}” có thể đã gồm các dòng “{name}” khác, hoặc là một phần của chúng; cộng cả hai là tính hai lần"
            ),
            format!(
                "“{name}”: row “{words}” may include the other rows “{name}” or be a part of them; both together would count twice"
            ),
        ),
        Problem::MixedMarks { seen } => (
            format!("“{seen}” không rõ là đạt hay là giao thêm"),
            format!("“{seen}” may mean met or newly assigned"),
        ),
        Problem::NameWithFootnote { name } => (
            format!("tên “{name}” mang dấu chú thích, sẽ in cả dấu ấy ra văn bản"),
            format!("name “{name}” bears the mark of a footnote, which would be printed with it"),
        ),
        Problem::HeadingDay { heading, day, wanted } => (
            format!("“{heading}” ghi số liệu đến {day}, ở đây số liệu tính đến {wanted}"),
            format!("“{heading}” counts up to {day}, the figures here count up to {wanted}"),
        ),
        Problem::NoteOfDoubt { name, words, .. } => (
            format!("ghi chú của “{name}” viết “{words}”, số liệu của dòng vẫn được tính"),
            format!("the remark on “{name}” says “{words}”, but the row's figures are counted"),
        ),
        Problem::CountOfOneHamlet { hamlet, seen, field } => (
            format!("{hamlet}: {field} ghi “{seen}”, nhưng dòng này chỉ là một thôn"),
            format!("{hamlet}: {field} says “{seen}”, but the row is one hamlet only"),
        ),
        Problem::HamletsInOneCell { seen } => (
            format!("ô “{seen}” ghi nhiều thôn, nhưng mỗi dòng chỉ tính là một thôn"),
            format!("cell “{seen}” names several hamlets, but a row counts as one hamlet only"),
        ),
        Problem::HamletNameIsCount { seen } => (
            format!("ô tên thôn ghi “{seen}”, là một con số chứ không phải tên"),
            format!("the cell of a hamlet's name says “{seen}”, a number and no name"),
        ),
        Problem::OfficesTogether { seen, count } => (
            format!("“{seen}” được tính là một cơ quan, dù ô ghi tên {count} cơ quan"),
            format!("“{seen}” counts as one office, though the cell names {count}"),
        ),
        Problem::CriterionTwoWays { code, first, second } => (
            format!("số hiệu {code} ghi ở hai nơi không khớp nhau: “{first}” và “{second}”"),
            format!("number {code} is stated in two ways that differ: “{first}” and “{second}”"),
        ),
        Problem::SourceIsCommune { name, count } => (
            format!(
                "{} dòng nguồn vốn là tên xã, như “{name}”",
                viet::fmt_count(u64::try_from(*count).unwrap_or(u64::MAX))
            ),
            format!("{count} sources of funding are communes, such as “{name}”"),
        ),
        Problem::FormAmountsUnused { sources } => (
            format!(
                "báo cáo dùng số của bảng huy_dong, khác số cộng từ phiếu của các xã: {}",
                list(sources)
            ),
            format!(
                "the report uses table huy_dong, which differs from the sum of the communes' forms: {}",
                list(sources)
            ),
        ),
        Problem::PlanTotalDiffers { period, sources, stated, computed } => (
            format!(
                "kế hoạch vốn của kỳ {period} cộng được {stated}, kế hoạch năm là {computed}; nguồn không có trong kế hoạch: {}",
                list(sources)
            ),
            format!(
                "the planned funds of period {period} are {stated} in all, the year's plan is {computed}; sources that the plan lacks: {}",
                list(sources)
            ),
        ),
        Problem::SumOfRowsBelow { name, rows } => (
            format!(
                "không rõ “{name}” là nguồn riêng hay gồm {} dòng dưới, vì các dòng ấy không có số thứ tự",
                viet::fmt_count(u64::try_from(*rows).unwrap_or(u64::MAX))
            ),
            format!(
                "“{name}” may be a source of its own or the whole of the {rows} rows below, which have no number"
            ),
        ),
        Problem::GroupOfRowsBelow { name, rows } => (
            format!(
                "không rõ “{name}” là một dòng riêng hay là tên nhóm: số ghi ở đây đúng bằng {}",
                match *rows {
                    1 => "số của dòng dưới".to_owned(),
                    rows => format!(
                        "tổng {} dòng dưới",
                        viet::fmt_count(u64::try_from(rows).unwrap_or(u64::MAX))
                    ),
                }
            ),
            format!(
                "“{name}” may be a row of its own or the title of a group: its figures are {}",
                match rows {
                    1 => "those of the row below".to_owned(),
                    rows => format!("the sums of the {rows} rows below"),
                }
            ),
        ),
        Problem::SignatureOrRecord { name } => (
            format!("không rõ dòng “{name}” thuộc bảng hay là phần ký tên dưới bảng"),
            format!("row “{name}” may belong to the table or to the signatures below it"),
        ),
        Problem::HeadOrRecord { name } => (
            format!(
                "không rõ “{name}” là một dòng riêng hay là tên nhóm ghi tổng của các dòng khác"
            ),
            format!(
                "“{name}” may be a row of its own or the title of a group with the sums of other rows"
            ),
        ),
        Problem::MarksOfUnmet { text } => (
            format!("“{text}” nói ô đánh dấu là chưa đạt, còn bảng này đọc ô đánh dấu là đạt"),
            format!("“{text}” says that marks are what is not met; this table reads them as met"),
        ),
        Problem::TableNextTo { title, table, columns } => {
            let range = match columns.as_slice() {
                [first, .., last] => format!("{first}–{last}"),
                other => other.concat(),
            };
            (
                format!("bên phải bảng {table} còn một bảng nữa, từ cột {range}: “{title}”"),
                format!(
                    "to the right of table {table} is another one, in columns {range}: “{title}”"
                ),
            )
        }
        Problem::BothOrNeither { name, heading, both: true } => (
            format!("{name}: tiêu chí “{heading}” đánh dấu cả ô đạt lẫn ô chưa đạt"),
            format!("{name}: criterion “{heading}” is marked both as met and as not met"),
        ),
        Problem::BothOrNeither { name, heading, both: false } => (
            format!(
                "{name}: tiêu chí “{heading}” không đánh dấu ô đạt, cũng không đánh dấu ô chưa đạt"
            ),
            format!("{name}: criterion “{heading}” is marked neither as met nor as not met"),
        ),
        Problem::LegendUnknown { text, table, .. } => (
            format!("không rõ “{text}” giải thích dấu trong bảng {table} là gì"),
            format!("it is not clear what “{text}” says of the marks of table {table}"),
        ),
        Problem::HamletOrCommune { commune, named } => (
            format!(
                "{commune}: không rõ dòng không ghi tên thôn là một thôn nữa hay là số của cả xã, đã có thôn “{named}”"
            ),
            format!(
                "{commune}: the row without a hamlet's name may be one more hamlet or the whole commune, which has hamlet “{named}”"
            ),
        ),
        Problem::DecisionUnclear { seen } => (
            format!("“{seen}” không phải số, ngày của một quyết định"),
            format!("“{seen}” is not the number and day of a decision"),
        ),
        Problem::DecisionOfOtherYear { seen, year, wanted } => (
            format!("“{seen}” là quyết định của năm {year}, bảng này của năm {wanted}"),
            format!("“{seen}” is a decision of {year}, this table is of {wanted}"),
        ),
        Problem::TitleOfOtherTime { title, words, table } => (
            format!("“{title}” ghi “{words}”: có vẻ không phải số liệu mà bảng {table} cần"),
            format!("“{title}” says “{words}”: perhaps not the figures that table {table} is for"),
        ),
        Problem::SumOfRowsAbove { name, table, .. } => (
            format!(
                "dòng “{name}” bằng đúng tổng mọi dòng trên, đang được tính là một dòng nữa của bảng {table}"
            ),
            format!(
                "row “{name}” is exactly the sum of all rows above, and counts as one more row of table {table}"
            ),
        ),
        Problem::RowOfOtherYear { name, year, wanted } => (
            format!("“{name}” ghi năm {year}, số tiền ở đây phải của năm {wanted}"),
            format!("“{name}” says {year}, the amounts here must be of {wanted}"),
        ),
        Problem::OnlyUnmet { table, seen, blanks } => (
            format!(
                "bảng {table} chỉ đánh dấu chưa đạt (“{seen}”), còn {blanks} ô để trống: không rõ ô trống là đạt hay chưa đạt"
            ),
            format!(
                "table {table} marks only what is not met (“{seen}”), with blanks ({blanks}): met or not?"
            ),
        ),
        Problem::BlankAmongMarks { table, met, unmet, blanks } => (
            format!(
                "bảng {table} ghi cả đạt (“{met}”) và chưa đạt (“{unmet}”), còn {blanks} ô để trống: không rõ là đạt hay chưa đạt"
            ),
            format!(
                "table {table} says both met (“{met}”) and not met (“{unmet}”), with blanks ({blanks}): met or not?"
            ),
        ),
        Problem::DotsMadeDecimal { seen, thousands, other } => (
            format!(
                "ô này là số {seen}, ô khác cùng cột là chữ “{other}”: có thể gõ {thousands} mà Excel hiểu thành {seen}"
            ),
            format!(
                "the cell is the number {seen}, another of its column the text “{other}”: perhaps {thousands} was typed and Excel took it for {seen}"
            ),
        ),
        Problem::TitleNotApproved { title, words, table } => (
            format!("“{title}” ghi “{words}”, số liệu bảng {table} vẫn được đưa vào văn bản"),
            format!(
                "“{title}” says “{words}”, but the figures of table {table} go into the document"
            ),
        ),
        Problem::ActivityOfOtherYear { words, other } => (
            format!("“{words}” và “{other}” chỉ khác nhau về thời gian, sẽ được cộng với nhau"),
            format!("“{words}” and “{other}” differ in nothing but time, and would be added up"),
        ),
        Problem::HamletOfOldName { name, other, commune } => (
            format!("{commune}: “{name}” và “{other}” có thể là một, đang được tính là hai"),
            format!("{commune}: “{name}” and “{other}” may be one hamlet and count as two"),
        ),
        Problem::ModelHamletsExceed { commune, model, standard } => (
            format!(
                "{commune}: {model} thôn kiểu mẫu nhưng chỉ {standard} thôn đạt chuẩn nông thôn mới"
            ),
            format!("{commune}: {model} model hamlets, but only {standard} that meet the standard"),
        ),
        Problem::SourceTwice { name, table } => (
            format!("bảng {table} có hai dòng “{name}”, đang cộng với nhau"),
            format!("table {table} has two rows “{name}”, which are added up"),
        ),
        Problem::ValueAgainstQuantity { name, quantity, value } => (
            format!(
                "“{name}”: cột Số lượng là {quantity} triệu đồng, cột Giá trị là {value} triệu đồng"
            ),
            format!(
                "“{name}”: the quantity is {quantity} triệu đồng, the value is {value} triệu đồng"
            ),
        ),
        Problem::DeadlineBeforeYear { task, deadline, year } => (
            format!("thời hạn của “{task}” là {deadline}, trước năm kế hoạch {year}"),
            format!("“{task}” is due by {deadline}, before the plan's year {year}"),
        ),
        Problem::TotalNumbered { name } => (
            format!(
                "dòng “{name}” có số thứ tự như các dòng khác mà không có số nào: không rõ là dòng tổng hay một dòng số liệu"
            ),
            format!(
                "row “{name}” is numbered as the others and states no figure: it may be a total or one of them"
            ),
        ),
        Problem::ListedTwice { name, table } => (
            format!("bảng {table} ghi “{name}” hai lần"),
            format!("table {table} has “{name}” twice"),
        ),
        Problem::NotRecognised { name, seen } => (
            format!("“{name}” ở trong danh sách được công nhận nhưng cột Danh hiệu ghi “{seen}”"),
            format!("“{name}” is in the list of those recognised, but its title says “{seen}”"),
        ),
        Problem::BlanksOfMet { text } => (
            format!("“{text}” giải thích ô trống khác với bảng này: ở đây ô trống là chưa đạt"),
            format!("“{text}” explains blanks otherwise; this table reads them as not met"),
        ),
        Problem::RowAboveHeadings { row, table, heading_row } => (
            format!(
                "dòng “{row}” có số liệu nhưng đứng trên dòng tiêu đề (dòng {heading_row}) của bảng {table}, sẽ không được đọc"
            ),
            format!(
                "row “{row}” has figures but stands above the headings (row {heading_row}) of table {table}, and would not be read"
            ),
        ),
        Problem::TableAbove { title, table, heading_row, .. } => (
            format!(
                "phía trên còn một bảng có tiêu đề “{title}”; bảng {table} chỉ được đọc từ dòng tiêu đề {heading_row}"
            ),
            format!(
                "another table with headings “{title}” stands above; table {table} is read only from its headings in row {heading_row}"
            ),
        ),
        Problem::TitleOfPartAlone { title, table, first, last, wanted } => {
            let (vi, en) = match first == last {
                true => (format!("tháng {first}"), format!("month {first}")),
                false => (format!("các tháng {first}-{last}"), format!("months {first}-{last}")),
            };
            (
                format!(
                    "“{title}” là số liệu riêng của {vi}, bảng {table} ở đây là số liệu từ đầu năm đến tháng {wanted}"
                ),
                format!(
                    "“{title}” is of {en} alone, table {table} here of the year to month {wanted}"
                ),
            )
        }
        Problem::MappingMeetsMany { key, seen, columns } => (
            format!(
                "“{seen}” trong {key} là tiêu đề của {} cột: {}",
                columns.len(),
                columns.join(", ")
            ),
            format!(
                "“{seen}” in {key} is the heading of {} columns: {}",
                columns.len(),
                columns.join(", ")
            ),
        ),
        Problem::TitleOfOtherTable { title, table } => (
            format!("“{title}” không giống tiêu đề của bảng {table}"),
            format!("“{title}” is not what table {table} is called"),
        ),
        Problem::TwoSpellings { seen, other, .. } => (
            format!("văn bản viết cả “{other}” lẫn “{seen}”"),
            format!("the document writes both “{other}” and “{seen}”"),
        ),
        Problem::KeptNotMet { commune, code } => (
            format!("{commune}: “duy trì” tiêu chí, chỉ tiêu số {code} nhưng hiện trạng chưa đạt"),
            format!("{commune}: {code} is to be kept, but is not met"),
        ),
        Problem::FormsUnverified { forms } => (
            format!("{}: lập theo mẫu chưa đối chiếu với văn bản gốc", shortened(forms)),
            format!("{}: after a form not held against the original", shortened(forms)),
        ),
        Problem::FormsWithoutData { forms } => (
            format!("{}: kỳ của báo cáo không có số liệu, không in", shortened(forms)),
            format!("{}: the report's period has no data, not printed", shortened(forms)),
        ),
        Problem::ListedSourceMissing { name, amount } => (
            format!(
                "danh mục dự án có {amount} triệu đồng “{name}”, phần nguồn lực không có nguồn này"
            ),
            format!(
                "the list of projects has {amount} triệu đồng of “{name}”, a source that the funding section lacks"
            ),
        ),
        Problem::WorkPlanDiffers { name, stated, listed } => (
            format!(
                "{name}: kế hoạch vốn của kỳ là {stated} triệu đồng, danh mục dự án ghi {}",
                listed.join("; ")
            ),
            format!(
                "{name}: the period plans {stated} triệu đồng, the list of projects has {}",
                listed.join("; ")
            ),
        ),
        Problem::RecognisedNotComplete { commune, codes } => (
            format!("{commune}: được công nhận trong kỳ nhưng chưa đạt tiêu chí số {codes}"),
            format!("{commune}: recognised in the period, but does not meet {codes}"),
        ),
        Problem::NothingGiven { name } => (
            format!("“{name}” không có số lượng, cũng không có giá trị"),
            format!("“{name}” has neither a quantity nor a value"),
        ),
        Problem::OfficesInOneCell { seen, office } => (
            format!("“{seen}” được tính là một cơ quan, dù “{office}” đã có dòng riêng"),
            format!("“{seen}” counts as one office, though “{office}” has a row of its own"),
        ),
        Problem::HamletGainsTwice { name } => (
            format!("“{name}” đã đạt lại được giao phấn đấu đạt, sẽ bị tính hai lần"),
            format!("“{name}” has its title and is to gain it again, and would count twice"),
        ),
        Problem::NotAssessed { seen } => (
            format!("“{seen}”: bảng này không có chỗ cho đơn vị không xét theo bộ tiêu chí"),
            format!("“{seen}”: this table has no place for a unit that the set does not assess"),
        ),
        Problem::TitleOfLaterYears { commune, year } => (
            format!("{commune}: năm {year} chưa có danh hiệu nông thôn mới hiện đại"),
            format!("{commune}: nobody is “nông thôn mới hiện đại” in {year} yet"),
        ),
        Problem::SourcesByCommune { table, count } => (
            format!(
                "trang này ghi mỗi xã một dòng, mỗi nguồn vốn một cột ({count} nguồn); bảng {table} cần mỗi nguồn vốn một dòng"
            ),
            format!(
                "this sheet has a row for each commune and a column for each of {count} sources; table {table} needs a row for each source"
            ),
        ),
        Problem::RowOfNoCriterion { seen, .. } => (
            format!("dòng “{seen}” có đánh dấu nhưng không rõ là tiêu chí, chỉ tiêu nào"),
            format!("row “{seen}” has a mark, but no criterion or indicator is named so"),
        ),
        Problem::MarksOfNobody => (
            "các tiêu chí xếp theo dòng nhưng cột đánh dấu không ghi của xã nào".to_owned(),
            "criteria stand below each other, but the column of marks names no commune".to_owned(),
        ),
        Problem::UnknownCommune { name } => (
            format!("không có xã “{name}” trong danh sách xã"),
            format!("commune “{name}” is not in the list of communes"),
        ),
        Problem::DuplicateCommune { name } => {
            (format!("xã “{name}” bị ghi hai lần"), format!("commune “{name}” is given twice"))
        }
        Problem::MissingCommune { name, table } => (
            format!("bảng {table} thiếu xã “{name}”"),
            format!("table {table} lacks commune “{name}”"),
        ),
        Problem::UnknownCriterion { code, set } => (
            format!("không có tiêu chí, chỉ tiêu số {code} trong {set}"),
            format!("no criterion or indicator {code} in {set}"),
        ),
        Problem::DuplicateCriterion { code } => (
            format!("tiêu chí, chỉ tiêu số {code} bị ghi hai lần"),
            format!("criterion or indicator {code} is given twice"),
        ),
        Problem::MissingCriterion { codes, table } => (
            format!("bảng {table} thiếu tiêu chí, chỉ tiêu số {codes}"),
            format!("table {table} lacks criteria or indicators {codes}"),
        ),
        Problem::UnknownCriteriaSet { id } => {
            (format!("không có bộ tiêu chí “{id}”"), format!("there is no criteria set “{id}”"))
        }
        Problem::BadCommuneGroup { seen, next, most } => match next {
            Some(next) if next == most => (
                format!(
                    "nhóm “{seen}”: nhóm đầu tiên phải là các đơn vị đạt đủ {most} tiêu chí, ghi “{most}”"
                ),
                format!(
                    "group of communes “{seen}”: the first group must be those that meet all {most} criteria, “{most}”"
                ),
            ),
            Some(next) => (
                format!(
                    "nhóm “{seen}”: đơn vị đạt {next} tiêu chí không vào nhóm nào hoặc vào hai nhóm"
                ),
                format!(
                    "group of communes “{seen}”: those that meet {next} criteria are in no group, or in two"
                ),
            ),
            None => (
                format!("nhóm “{seen}” thừa: các nhóm trước đã gồm mọi đơn vị"),
                format!(
                    "group of communes “{seen}” is one too many: those before hold every commune"
                ),
            ),
        },
        Problem::CriterionVersusIndicators { commune, code } => (
            format!("{commune}: tiêu chí số {code} ghi khác với các chỉ tiêu của nó"),
            format!("{commune}: criterion {code} differs from what its indicators say"),
        ),
        Problem::HeadingNumberVersusName { code, seen, name, .. } => (
            format!("tiêu đề ghi số {code} nhưng tên là “{seen}”; tiêu chí số {code} là “{name}”"),
            format!("the heading says {code} but names “{seen}”; criterion {code} is “{name}”"),
        ),
        Problem::BadDocumentId { id } => (
            format!("id “{id}” không dùng làm tên tệp được"),
            format!("id “{id}” cannot be a file name"),
        ),
        Problem::DuplicateDocumentId { id } => {
            (format!("hai văn bản cùng id “{id}”"), format!("two documents have the id “{id}”"))
        }
        Problem::UnknownDocument { id, available } => (
            format!("dự án không có văn bản “{id}”; có: {}", list(available)),
            format!("the project has no document “{id}”; it has {}", list(available)),
        ),
        Problem::NoDocuments => {
            ("dự án chưa khai văn bản nào".into(), "the project declares no document".into())
        }
        Problem::AdvancedSetMissing => (
            "có số liệu nâng cao nhưng chưa khai bộ tiêu chí nâng cao".into(),
            "there are data on the advanced set, but no such set is named".into(),
        ),
        Problem::DuplicateHamlet { name, commune } => (
            format!("“{name}” bị ghi hai lần ở {commune}"),
            format!("“{name}” is given twice in {commune}"),
        ),
        Problem::NotAPeriodId { seen } => {
            (format!("“{seen}” không phải là kỳ báo cáo"), format!("“{seen}” is no period"))
        }
        Problem::DuplicatePeriod { period } => {
            (format!("kỳ {period} bị khai hai lần"), format!("period {period} is declared twice"))
        }
        Problem::UnknownPeriod { period } => (
            format!("dự án không có số liệu kỳ {period}"),
            format!("the project has no data of period {period}"),
        ),
        Problem::NotAForm => (
            "tệp này không phải là phiếu do máy lập".into(),
            "the file is no form of this program".into(),
        ),
        Problem::FormOfOtherPeriod { seen, wanted } => (
            format!("phiếu của kỳ {seen}, không phải kỳ {wanted}"),
            format!("the form is for {seen}, not for {wanted}"),
        ),
        Problem::FormOfOtherCommune { seen } => (
            format!("phiếu của “{seen}”, không có trong danh sách xã"),
            format!("the form is of “{seen}”, which is not in the list of communes"),
        ),
        Problem::FormOfOtherData => (
            "phiếu lập từ số liệu khác với số liệu bây giờ của dự án".into(),
            "the form was made of other data than the project has now".into(),
        ),
        Problem::FormShifted => (
            "phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này".into(),
            "rows were put in or taken out, or many locked cells changed, from this cell on".into(),
        ),
        Problem::EmptyPeriod { period } => {
            (format!("kỳ {period} chưa có số liệu nào"), format!("period {period} has no data"))
        }
        Problem::FormUnread { cells, more } => {
            let list = |comment: &str| {
                let cell = |UnreadCell { name, text, is_comment }: &UnreadCell| {
                    let kind = if *is_comment { comment } else { "" };
                    format!("{name}{kind} “{text}”")
                };
                cells.iter().map(cell).collect::<Vec<_>>().join(", ")
            };
            let (mut vi, mut en) = (list(" (chú thích)"), list(" (comment)"));
            if *more > 0 {
                vi.push_str(&format!(" và {more} ô nữa"));
                en.push_str(&format!(" and {more} more"));
            }
            let one = cells.len() + more == 1;
            (
                format!("ô đã điền mà không được đọc: {vi}"),
                format!("{} filled in and not read: {en}", if one { "cell" } else { "cells" }),
            )
        }
        Problem::FormOtherSheet { sheet, cells } => (
            format!("trang “{sheet}” có {cells} ô đã điền mà không được đọc"),
            format!(
                "sheet “{sheet}” has {cells} filled {} that {} not read",
                if *cells == 1 { "cell" } else { "cells" },
                if *cells == 1 { "is" } else { "are" }
            ),
        ),
        Problem::FormMarkLost => (
            "phiếu không còn trang ẩn “ntm” nên không biết là của xã nào, kỳ nào".into(),
            "the form has lost its hidden sheet “ntm”, which says whose it is".into(),
        ),
        Problem::FormColumnMoved { heading, column } => {
            let column = crate::origin::column_name(u32::from(*column));
            (
                format!("phiếu bị chèn, xóa hoặc đổi chỗ cột: “{heading}” đúng ra ở cột {column}"),
                format!("columns were put in, taken out or moved: “{heading}” belongs in {column}"),
            )
        }
        Problem::FormNoText { seen, field } => (
            format!("“{seen}” không phải là lời văn ({field})"),
            format!("“{seen}” is no answer in words ({field})"),
        ),
        Problem::FormMarksGone { commune, before } => (
            format!(
                "{commune}: kỳ trước đạt {before} tiêu chí, phiếu này không còn dấu nào của chúng"
            ),
            format!("{commune} met {before} criteria a period earlier; none of them is marked now"),
        ),
        Problem::OwnReportAnnex { sheet } => (
            format!(
                "“{sheet}” là phụ lục báo cáo do chương trình này lập, không đọc lại làm bảng số liệu"
            ),
            format!(
                "“{sheet}” is an annex of a report that this program wrote, and is not read as a table"
            ),
        ),
        Problem::ReturnThousandth { commune, amounts, sum, usual } => (
            format!(
                "{commune}: cả {amounts} số vốn của phiếu (cộng lại {sum}) chỉ bằng khoảng một phần nghìn mức các xã khác báo (cùng các số ấy, xã ở giữa là {usual} triệu đồng)"
            ),
            format!(
                "{commune}: all {amounts} amounts of its form ({sum} in all) are about a thousandth of what other communes report (of the same amounts the middle one has {usual} million VND)"
            ),
        ),
        Problem::FormOutsidePattern { pattern } => (
            format!("phiếu của kỳ này không được đọc vì tên tệp không khớp “{pattern}”"),
            format!("a form of this period is not read: its name does not match “{pattern}”"),
        ),
        Problem::ReturnUnit { name, amount, plan: Some(plan), .. } => (
            format!("{name}: {amount}, kế hoạch năm của tất cả các xã là {plan} (triệu đồng)"),
            format!("{name}: {amount}, the year's plan of all communes is {plan} (million VND)"),
        ),
        Problem::ReturnUnit { name, amount, last: Some(last), .. } => (
            format!("{name}: {amount}, kỳ trước là {last} (triệu đồng)"),
            format!("{name}: {amount}, a period earlier {last} (million VND)"),
        ),
        Problem::ReturnUnit { name, amount, .. } => (
            format!("{name}: {amount} triệu đồng là quá lớn với một xã"),
            format!("{name}: {amount} million VND is too much for a commune"),
        ),
        Problem::ReturnDisbursed { name, mobilised: Some(mobilised), disbursed } => (
            format!("{name}: giải ngân {disbursed}, huy động mới được {mobilised} (triệu đồng)"),
            format!("{name}: {disbursed} disbursed of {mobilised} mobilised (million VND)"),
        ),
        Problem::ReturnDisbursed { name, mobilised: None, disbursed } => (
            format!("{name}: giải ngân {disbursed} nhưng chưa ghi số đã huy động (triệu đồng)"),
            format!("{name}: {disbursed} disbursed, and nothing mobilised (million VND)"),
        ),
        Problem::ReturnBlank { what, sources, communes, unit } => {
            let sources = sources.join("; ");
            let many = communes.len();
            let communes = communes.join(", ");
            let count = viet::fmt_count(many as u64);
            let what_en = if what == "huy động" { "mobilised" } else { "disbursed" };
            (
                format!(
                    "{sources}: {count} {unit} để trống số đã {what} nên tổng chưa có: {communes}"
                ),
                format!(
                    "{sources}: there is no sum, {many} left blank what was {what_en}: {communes}"
                ),
            )
        }
        Problem::FormLook { look } => answer_look(look),
        Problem::FormUnderOtherName { seen, other } => (
            format!("tệp mang tên {other} nhưng là phiếu lập cho {seen}"),
            format!("the file is named after {other} and holds the form made for {seen}"),
        ),
        Problem::FormBeside { path, other } => (
            format!("chưa lập “{path}” vì bên cạnh đã có “{other}”"),
            format!("“{path}” is not made: “{other}” lies beside it"),
        ),
        Problem::FormsAndTable { table } => (
            format!("kỳ này lấy “{table}” từ phiếu của các xã, bảng này không được đọc"),
            format!(
                "“{table}” of this period comes from the communes' forms; this table is not read"
            ),
        ),
        Problem::NamedTableEmpty { table } => (
            format!("bảng {table} được khai nhưng không có dòng nào"),
            format!("table {table} is named and has no row"),
        ),
        Problem::RowTwice { name, table } => (
            format!("bảng {table} có hai dòng “{name}” giống hệt nhau, cả hai đều được tính"),
            format!("table {table} has two rows “{name}” that say the same, and both count"),
        ),
        Problem::YamlListInText { text } => (
            format!("“{text}” bắt đầu như một mục của danh sách nhưng bị nối vào câu phía trên"),
            format!("“{text}” begins as an item of a list, but is joined to the text above"),
        ),
        Problem::CodesInWords { seen, field } => (
            format!("“{seen}” ghi số hiệu tiêu chí, không dùng được cho {field}"),
            format!("“{seen}” names criteria by number and is no value of {field}"),
        ),
        Problem::SignaturePart { seen, key, is } => {
            let (vi, en) = match is {
                SignaturePart::Collective => ("tập thể", "a collective"),
                SignaturePart::Post => ("chức vụ", "a post"),
                SignaturePart::Line => ("dòng của khối chữ ký", "a line of the signature"),
            };
            (
                format!("“{seen}” là {vi}, không dùng được cho {key}"),
                format!("“{seen}” is {en} and no value of {key}"),
            )
        }
        Problem::UnitNowhere { tables } => (
            format!(
                "không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: {}",
                list(tables)
            ),
            format!(
                "no unit of money is named anywhere, amounts are read in triệu đồng: {}",
                list(tables)
            ),
        ),
        Problem::SymbolDiffers { seen, wanted } => (
            format!("số văn bản ghi ký hiệu “{seen}”, ký hiệu của văn bản này là “{wanted}”"),
            format!("the number is written with symbol “{seen}”, the document's own is “{wanted}”"),
        ),
        Problem::NotADocumentNumber { seen } => (
            format!("“{seen}” không phải là số văn bản"),
            format!("“{seen}” is no number of a document"),
        ),
        Problem::NotASymbol { seen } => (
            format!("“{seen}” không phải là chữ viết tắt tên cơ quan trong ký hiệu"),
            format!("“{seen}” is not the abbreviation of an issuer in a symbol"),
        ),
        Problem::PostWithAuthority { seen, key } => (
            format!("“{seen}” không dùng được cho {key}: quyền hạn ký ghi không đúng chỗ"),
            format!(
                "“{seen}” is no value of {key}: the authority to sign stands in the wrong place"
            ),
        ),
        Problem::ArchiveDiffers { seen, wanted } => (
            format!("nơi nhận có dòng “Lưu: {seen}”, còn theo dự án là “Lưu: {wanted}”"),
            format!("the recipients say “Lưu: {seen}”, by the project it is “Lưu: {wanted}”"),
        ),
        Problem::LegalBasisUnclear { text } => (
            format!("căn cứ “{text}” không bắt đầu bằng “Căn cứ”"),
            format!("legal basis “{text}” does not begin with “Căn cứ”"),
        ),
        Problem::EndMarkInside { text } => (
            format!("dấu kết thúc “./.” nằm giữa đoạn: “{text}”"),
            format!("the end mark “./.” stands inside a paragraph: “{text}”"),
        ),
        Problem::PlaceWithDate { seen } => (
            format!("địa danh “{seen}” có cả ngày tháng"),
            format!("the place of issue “{seen}” holds a date"),
        ),
        Problem::NotATerm { seen } => {
            (format!("“{seen}” không phải là giai đoạn"), format!("“{seen}” is no period of years"))
        }
        Problem::DocumentsShareFile { first, second, file } => (
            format!("văn bản “{first}” và “{second}” cùng ghi vào tệp “{file}”"),
            format!("documents “{first}” and “{second}” would both write file “{file}”"),
        ),
        Problem::ReservedDocumentId { id } => (
            format!("id “{id}” là tên riêng của Windows, không dùng làm tên tệp được"),
            format!("id “{id}” is a name of Windows' own and cannot be a file name"),
        ),
        Problem::AmbiguousCommune { seen, units } => (
            format!("“{seen}” là tên của nhiều đơn vị: {}", list(units)),
            format!("“{seen}” is the name of several units: {}", list(units)),
        ),
        Problem::OtherKindOfCommune { seen, units } => (
            format!("ghi “{seen}”, còn danh sách xã có {}", list(units)),
            format!("“{seen}” is written, the list of communes has {}", list(units)),
        ),
        Problem::LookAlikeLetters { word, text } => (
            format!("“{word}” có chữ trông giống chữ Việt nhưng là ký tự khác, trong “{text}”"),
            format!("“{word}” has letters that only look Vietnamese, in “{text}”"),
        ),
        Problem::OldFont { word, text } => (
            format!("“{word}” là chữ gõ bằng phông cũ (TCVN3, VNI) hoặc bị lỗi mã, trong “{text}”"),
            format!("“{word}” was typed in an old font (TCVN3, VNI) or is garbled, in “{text}”"),
        ),
        Problem::OtherYear { what, seen, year }
        | Problem::PerhapsOtherYear { what, seen, year } => other_year(*what, seen, year),
        Problem::BasisAfterDocument { basis, document } => (
            format!("căn cứ ban hành {basis}, sau ngày của văn bản ({document})"),
            format!("the legal basis is of {basis}, later than the document ({document})"),
        ),
        Problem::PartMissing { template, parts } => (
            format!("mẫu “{template}” không in {}", named_parts(parts).0),
            format!("template “{template}” prints no {}", named_parts(parts).1),
        ),
        Problem::PartTwice { template, parts } => (
            format!("mẫu “{template}” in hai lần {}", named_parts(parts).0),
            format!("template “{template}” prints twice: {}", named_parts(parts).1),
        ),
        Problem::PartlyGiven { name, missing } => (
            format!("{name}: số cộng chưa đủ, còn để trống: {}", shortened(missing)),
            format!("{name}: the sum is not the whole, not given: {}", shortened(missing)),
        ),
        Problem::ColumnsNotAdded { key, columns, .. } => (
            format!(
                "{key} là cột chữ, chỉ lấy được từ một cột; cot ghi {} cột (chỉ cột số mới cộng nhiều cột)",
                viet::fmt_count(columns.len() as u64)
            ),
            format!(
                "{key} holds words and is read from one column; cot names {} (only numbers are added up)",
                columns.len()
            ),
        ),
        Problem::IndicatorAlone { commune, codes } => (
            format!(
                "{commune} được giao chỉ tiêu {codes} nhưng cả tiêu chí vẫn chưa đạt vào cuối năm: không văn bản nào nêu chỉ tiêu này"
            ),
            format!(
                "{commune} is assigned indicator {codes}, and the criterion is not met at the year's end all the same: no document names it"
            ),
        ),
        Problem::AdvancedNotStated { commune } => (
            format!(
                "{commune}: cuối năm đủ tiêu chí nâng cao nhưng mục tiêu năm không phải nâng cao"
            ),
            format!(
                "{commune} meets every advanced criterion at the year's end, but does not aim at it"
            ),
        ),
        Problem::FormTwice { commune, first } => (
            format!("{commune} có hai phiếu; phiếu kia là {first}"),
            format!("{commune} has two forms; the other one is {first}"),
        ),
        Problem::FormsMissing { communes, period, deadline } => (
            format!(
                "{} xã chưa gửi phiếu {period} (hạn ngày {deadline}): {}",
                viet::fmt_count(communes.len() as u64),
                communes.join(", ")
            ),
            format!(
                "no form for {period} (due by {deadline}) has come yet from {}: {}",
                communes.len(),
                communes.join(", ")
            ),
        ),
        Problem::ComparedIncomplete { period, compared, communes } => (
            format!(
                "báo cáo {period} so sánh với kỳ {compared}, kỳ ấy còn thiếu phiếu của {} xã: {}",
                viet::fmt_count(communes.len() as u64),
                communes.join(", ")
            ),
            format!(
                "the report on {period} compares with {compared}, for which no form has come from {}: {}",
                communes.len(),
                communes.join(", ")
            ),
        ),
        Problem::AnnexEmpty { annex, lacks } => {
            let (vi, en) = match lacks {
                AnnexLacks::Period => {
                    ("văn bản không có ky".to_owned(), "the document has no ky".to_owned())
                }
                AnnexLacks::Table { key, of_period: true } => {
                    (format!("kỳ không có số liệu {key}"), format!("the period has no {key}"))
                }
                AnnexLacks::Table { key, of_period: false } => {
                    (format!("không có số liệu {key}"), format!("there are no data of {key}"))
                }
                AnnexLacks::Indicators(key) => (
                    format!("{key} không ghi theo chỉ tiêu"),
                    format!("{key} has no marks by indicator"),
                ),
                AnnexLacks::SecondCommune => (
                    "chỉ lập khi có từ hai xã trở lên".to_owned(),
                    "it is of two communes or more".to_owned(),
                ),
                AnnexLacks::SingleCommune => {
                    ("chỉ lập cho một xã".to_owned(), "it is of a single commune".to_owned())
                }
                AnnexLacks::InText => (
                    "nội dung ngắn, đã in hết trong lời văn".to_owned(),
                    "what it would hold is short and stands in the text".to_owned(),
                ),
                AnnexLacks::BelowFunding => (
                    "nội dung ngắn, đã ghi dưới phụ lục kq_nguon_luc".to_owned(),
                    "what it would hold is short and stands below annex kq_nguon_luc".to_owned(),
                ),
            };
            (
                format!("phụ lục “{annex}” khai ở bieu bị bỏ qua: {vi}"),
                format!("annex “{annex}” of bieu is left out: {en}"),
            )
        }
        Problem::ChartsEmpty => (
            "có “bieu_do: co” nhưng văn bản không có biểu đồ nào để vẽ".into(),
            "“bieu_do: co” is set, but the document has no chart to draw".into(),
        ),
        Problem::AdvancedBaseMissing { period } => (
            format!(
                "kỳ {period} có hien_trang_nang_cao nhưng du_lieu không có: báo cáo không có gốc để so sánh"
            ),
            format!(
                "period {period} has hien_trang_nang_cao and du_lieu has none: there is nothing to compare it with"
            ),
        ),
        Problem::FormLockedCell { seen, expected } if expected.is_empty() => (
            format!("ô khóa phải để trống, lại có “{seen}”"),
            format!("a locked cell must be blank and holds “{seen}”"),
        ),
        Problem::FormLockedCell { seen, expected } => (
            format!("ô khóa đã bị sửa: “{seen}”, đúng ra là “{expected}”"),
            format!("a locked cell was changed: “{seen}” instead of “{expected}”"),
        ),
        Problem::CriterionLost { commune, code, blank } => {
            // Of a blank cell nobody knows whether it was forgotten.
            let (vi, en) = match (blank.is_empty(), blank == code) {
                (true, _) => (String::new(), String::new()),
                (false, true) => (" (ô để trống)".to_owned(), " (the cell is blank)".to_owned()),
                (false, false) => {
                    (format!(" (để trống: số {blank})"), format!(" (blank: {blank})"))
                }
            };
            (
                format!("{commune}: kỳ trước đạt tiêu chí số {code}, kỳ này không đạt{vi}"),
                format!("{commune} met criterion {code} a period earlier and does not now{en}"),
            )
        }
        Problem::RowsOfIndicators { code, set, .. } => (
            format!("dòng này là của chỉ tiêu số {code}, nhưng {set} không có chỉ tiêu nào"),
            format!("this row is that of indicator {code}, but {set} has no indicators"),
        ),
        Problem::CriterionPassedOver { row, number, name, table } => (
            format!(
                "bo_qua của bảng {table} bỏ qua dòng {row}, là dòng của tiêu chí số {number} “{name}” và có ghi ở cột được đọc"
            ),
            format!(
                "bo_qua of table {table} passes over row {row}, which is that of criterion {number} “{name}” and has something in a column that is read"
            ),
        ),
        Problem::HamletNotInPlan { name, commune } => (
            format!("“{name}” không có trong danh sách thôn, xóm của {commune} ở kế hoạch"),
            format!("“{name}” is not in the plan’s list of hamlets of {commune}"),
        ),
        Problem::HamletTitleLost { name, title, before, now } => (
            format!("{name}: {before} đã {title}, {now} không có"),
            format!("{name} had its title ({title}) at {before} and has it no more at {now}"),
        ),
        Problem::CountFell { commune, name, before, now } => (
            format!("{commune}: {name} kỳ này {now}, kỳ trước {before}"),
            format!("{commune}: {name} now {now}, a period earlier {before}"),
        ),
        Problem::CountsFell { name, fell, of, unit } => (
            format!("{name}: {fell} trong {of} {unit} giảm so với kỳ trước"),
            format!("{name}: fewer than a period earlier in {fell} of {of} communes"),
        ),
        Problem::TitleMissing { commune, year: Some(year) } => (
            format!("{commune}: có năm công nhận ({year}) nhưng không có danh hiệu"),
            format!("{commune} has a year of recognition ({year}) but no title"),
        ),
        Problem::TitleMissing { commune, year: None } => (
            format!("{commune}: mục tiêu năm là “duy trì” nhưng không có danh hiệu"),
            format!("{commune} aims at “duy trì” but has no title to keep"),
        ),
        Problem::TargetAlreadyMet { commune, codes } if codes.contains('.') => (
            format!("{commune}: giao chỉ tiêu {codes} nhưng hiện trạng đã đạt"),
            format!("{commune}: indicator {codes} is assigned but met already"),
        ),
        Problem::TargetAlreadyMet { commune, codes } => (
            format!("{commune}: giao tiêu chí số {codes} nhưng hiện trạng đã đạt"),
            format!("{commune}: criterion {codes} is assigned but met already"),
        ),
        Problem::AimFallsShort { commune, codes } => (
            format!("{commune}: mục tiêu đạt chuẩn nhưng cuối năm còn thiếu tiêu chí số {codes}"),
            format!(
                "{commune} is to reach the standard but lacks criteria {codes} at the year's end"
            ),
        ),
        Problem::FundingSum { name, stated, computed, parts } => {
            let [parts_vi, parts_en] = match parts.as_slice() {
                [] => [String::new(), String::new()],
                [one] => [
                    format!("; dòng “{one}” được đọc là một phần của dòng trên"),
                    format!("; row “{one}” is read as a part of the row above"),
                ],
                many => [
                    format!("; các dòng {} được đọc là phần của dòng trên", list(many)),
                    format!("; rows {} are read as parts of the row above", list(many)),
                ],
            };
            (
                format!(
                    "{name}: ghi {stated}, cộng các phần được {computed} (triệu đồng){parts_vi}"
                ),
                format!(
                    "{name}: stated {stated}, its parts add up to {computed} (million VND){parts_en}"
                ),
            )
        }
        Problem::ProjectList { name, stated, computed } => (
            format!(
                "{name}: phần nguồn lực ghi {stated}, danh mục dự án cộng được {computed} (triệu đồng)"
            ),
            format!(
                "{name}: the funding section has {stated}, the list of projects adds up to {computed} (million VND)"
            ),
        ),
        Problem::ArrearDiffers { name, stated, computed } => (
            format!(
                "{name}: ghi còn nợ {stated}, giá trị trừ đã thanh toán được {computed} (triệu đồng)"
            ),
            format!(
                "{name}: {stated} is stated as owed, value less payments are {computed} (million VND)"
            ),
        ),
        Problem::AmountFell { name, before, now } => (
            format!("{name}: lũy kế {now}, kỳ trước là {before} (triệu đồng)"),
            format!(
                "{name}: {now} since the year's beginning, but {before} a period earlier (million VND)"
            ),
        ),
        Problem::AmountBeyondPlan { name, amount, plan } => (
            format!("{name}: {amount}, hơn hai lần kế hoạch {plan} (triệu đồng)"),
            format!("{name}: {amount} is more than twice the plan of {plan} (million VND)"),
        ),
        Problem::RestBeyondPlan { name, raised, rest, plan } => (
            format!(
                "{name}: đã huy động {raised}, còn huy động {rest}, cộng lại vượt xa kế hoạch {plan} (triệu đồng)"
            ),
            format!(
                "{name}: {raised} mobilised and {rest} still to be mobilised are far more than the plan of {plan} (million VND)"
            ),
        ),
        Problem::AmountInOtherUnit { name, amount, than, planned } => {
            let (vi, en) = match planned {
                true => ("kế hoạch", "the plan of"),
                false => ("số kỳ trước", "what was reported before,"),
            };
            (
                format!("{name}: {amount}, ít nhất gấp nghìn lần {vi} {than} (triệu đồng)"),
                format!("{name}: {amount} is at least a thousand times {en} {than} (million VND)"),
            )
        }
        Problem::BeyondValue { name, amount, value, what } => {
            let of_total = |vi, en| (vi, en, "tổng mức đầu tư", "its total investment");
            let (vi, en, of_vi, of_en) = match what {
                Beyond::Paid => ("đã thanh toán", "paid", "giá trị", "its value"),
                Beyond::Owed => ("còn nợ", "owed", "giá trị", "its value"),
                Beyond::Capital => of_total("vốn năm", "planned this year"),
                Beyond::Built => of_total("khối lượng thực hiện", "built"),
                Beyond::Disbursed => of_total("giải ngân", "disbursed"),
                Beyond::Settled => of_total("giá trị quyết toán", "settled"),
            };
            (
                format!("{name}: {vi} {amount}, lớn hơn {of_vi} {value} (triệu đồng)"),
                format!("{name}: {amount} {en}, more than {of_en} of {value} (million VND)"),
            )
        }
        Problem::TemplateOfOtherPeriod { template, period } => (
            format!("mẫu “{template}” không phải của kỳ {period}"),
            format!("template “{template}” is not for period {period}"),
        ),
        Problem::PlanDiffers { name, stated, computed } => (
            format!(
                "{name}: kỳ báo cáo ghi kế hoạch {stated}, kế hoạch năm là {computed} (triệu đồng)"
            ),
            format!(
                "{name}: the period states a plan of {stated}, the year's plan is {computed} (million VND)"
            ),
        ),
        Problem::NoProjectList { name } => (
            format!("{name}: ghi chú nhắc danh mục dự án, nhưng chưa có bảng dự án nào"),
            format!("{name}: the remark points to a list of projects, but there are no projects"),
        ),
        Problem::AimNotStated { commune, aim: None } => (
            format!("{commune}: cuối năm đủ tiêu chí nhưng để trống mục tiêu năm"),
            format!("{commune} meets every criterion at the year's end, but has no aim"),
        ),
        Problem::AimNotStated { commune, aim: Some(aim) } => (
            format!("{commune}: cuối năm đủ tiêu chí nhưng mục tiêu năm là “{aim}”"),
            format!("{commune} meets every criterion at the year's end, but aims at “{aim}”"),
        ),
        Problem::DeclaredFigure { name, stated, computed } => (
            format!("{name}: công bố {stated}, tính từ số liệu được {computed}"),
            format!("{name}: declared {stated}, the data give {computed}"),
        ),
        Problem::UnknownFigure { name, .. } => {
            (format!("không có số liệu tên “{name}”"), format!("there is no figure “{name}”"))
        }
        Problem::NoTarget { commune } => (
            format!("{commune}: chưa được công nhận mà không được giao thêm tiêu chí nào"),
            format!("{commune} is not recognised and is assigned no new criterion"),
        ),
        Problem::RecognisedFallsShort { commune, codes } => (
            format!("{commune}: đã được công nhận nhưng hiện trạng chưa đạt tiêu chí số {codes}"),
            format!("{commune} is recognised but does not meet criteria {codes}"),
        ),
        Problem::NoLead { set, codes } => (
            format!("{set}: chưa có cơ quan nào phụ trách {codes}"),
            format!("{set}: no office leads on {codes}"),
        ),
        Problem::SeveralLeads { set, code, offices } => (
            format!("{set}: {code} có nhiều cơ quan phụ trách: {}", offices.join("; ")),
            format!("{set}: several offices lead on {code}: {}", offices.join("; ")),
        ),
        Problem::HamletsExceedTotal { commune, stated, computed, period: Some(period) } => (
            format!("{commune}: có {stated} thôn, xóm nhưng kỳ {period} ghi {computed} đã đạt"),
            format!(
                "{commune} has {stated} hamlets, but period {period} has {computed} with a title"
            ),
        ),
        Problem::HamletsExceedTotal { commune, stated, computed, period: None } => (
            format!("{commune}: có {stated} thôn, xóm nhưng đã đạt và giao cộng lại {computed}"),
            format!("{commune} has {stated} hamlets, but those met and assigned are {computed}"),
        ),
        Problem::ProjectCapital { name, stated, computed } => (
            format!("{name}: ghi {stated}, cộng các nguồn được {computed} (triệu đồng)"),
            format!("{name}: stated {stated}, its sources add up to {computed} (million VND)"),
        ),
        Problem::TextTooLong { field, limit, length } => (
            format!("{field} dài {length} ký tự, tối đa {limit}"),
            format!("{field} has {length} characters, at most {limit} are allowed"),
        ),
        Problem::AsAboveWithoutAddressee => (
            "nơi nhận có “Như trên” nhưng văn bản không có “Kính gửi”".into(),
            "the recipients say “Như trên” but the document has no addressee".into(),
        ),
        Problem::PastYear { year, plan_year } => (
            format!("lời văn của năm {plan_year} còn nói dự định của năm {year}"),
            format!("wording for {plan_year} still speaks of intentions for {year}"),
        ),
        Problem::StaleAcceptance { code, subject } if subject.is_empty() => (
            format!("không còn {code} nào để chấp nhận"),
            format!("there is no {code} left to accept"),
        ),
        Problem::StaleAcceptance { code, subject } => (
            format!("không còn {code} nào để chấp nhận tại “{subject}”"),
            format!("there is no {code} left to accept at “{subject}”"),
        ),
        Problem::LayoutRange { key, seen, allowed } => (
            format!("{key} là {seen}, thể thức cho phép {allowed}"),
            format!("{key} is {seen}, the decree allows {allowed}"),
        ),
        Problem::SpellingOfUnit { seen, name } => (
            format!("“{seen}” nên viết là “{name}”"),
            format!("“{seen}” should be written “{name}”"),
        ),
        Problem::TemplateSyntax { detail } => {
            let (vi, en) = foreign::template(detail);
            (format!("sai cú pháp của mẫu: {vi}"), format!("template syntax error: {en}"))
        }
        Problem::TemplateUndefined { detail } => {
            let name = foreign::undefined(detail);
            (
                format!("không có giá trị tên “{name}” để điền vào đây"),
                format!("there is no value named “{name}” to fill in here"),
            )
        }
        Problem::TemplateFailed { detail } => {
            let (vi, en) = foreign::template(detail);
            (format!("mẫu không chạy được: {vi}"), format!("the template fails: {en}"))
        }
        Problem::TemplateEndless => (
            "mẫu chạy quá lâu hoặc viết ra quá nhiều, đã dừng".into(),
            "the template runs too long or writes too much, and was stopped".into(),
        ),
        Problem::TemplateCode { seen } => (
            format!("mẫu riêng không được dùng “{seen}” của Typst"),
            format!("a template of your own cannot use Typst's “{seen}”"),
        ),
        Problem::TemplateTooOften { what, limit } => (
            format!("mẫu viết ra “{what}” nhiều hơn {limit} lần"),
            format!("the template writes “{what}” more than {limit} times"),
        ),
        Problem::TemplateBeyond { seen } => (
            format!("“{seen}” lớn quá mức một văn bản cần"),
            format!("“{seen}” is more than any document needs"),
        ),
        Problem::WordTooLong { start, length, limit } => (
            format!("“{start}…” dài {length} chữ liền nhau không có dấu cách, quá {limit}"),
            format!("“{start}…” has {length} letters without a space, more than {limit}"),
        ),
        Problem::Crashed { what } => (
            format!("chương trình gặp lỗi bên trong khi lập “{what}” nên bỏ qua văn bản này"),
            format!("the program failed inside while making “{what}”, which is left out"),
        ),
        Problem::UnknownTemplate { name, available } => (
            format!("không có mẫu “{name}”; có: {}", list(available)),
            format!("there is no template “{name}”; there are {}", list(available)),
        ),
        Problem::UnknownProse { key, .. } => (
            format!("không mẫu nào dùng lời văn “{key}”"),
            format!("no template uses the prose “{key}”"),
        ),
        Problem::UnknownBlock { name } => (
            format!("mẫu gốc không có khối “{name}”, lời văn trong khối sẽ mất"),
            format!("the extended template has no block “{name}”, its wording would be lost"),
        ),
        Problem::Typeset { detail } => {
            let (vi, en) = foreign::layout(detail);
            (format!("không dàn trang được: {vi}"), format!("the layout fails: {en}"))
        }
        Problem::MissingGlyph { character, text } => (
            format!("phông chữ không có ký tự “{character}” trong “{text}”"),
            format!("no font has the character “{character}” in “{text}”"),
        ),
        Problem::PdfStandard { detail } => {
            let (vi, en) = foreign::standard(detail);
            (
                format!("PDF không đạt chuẩn: {vi}"),
                format!("the PDF cannot meet its standard: {en}"),
            )
        }
        Problem::NoFonts { path } => {
            (format!("“{path}” không có phông chữ nào"), format!("“{path}” holds no font"))
        }
        Problem::TypesetWarning { detail } => {
            let (vi, en) = foreign::layout_warning(detail);
            (format!("lưu ý khi dàn trang: {vi}"), format!("layout warning: {en}"))
        }
        Problem::OutputUnwritable { path, why } => {
            let (vi, en) = foreign::io(why);
            (
                format!("không ghi được “{path}” ({vi})"),
                format!("“{path}” cannot be written ({en})"),
            )
        }
        Problem::FolderNotEmpty { path } => {
            (format!("thư mục “{path}” không trống"), format!("folder “{path}” is not empty"))
        }
        Problem::FileExists { path } => {
            (format!("tệp “{path}” đã có"), format!("file “{path}” is there already"))
        }
        Problem::OutputCollision { slug } => (
            format!("hai dự án cùng tên thư mục “{slug}”, sẽ ghi đè lên nhau"),
            format!("two projects are in folders named “{slug}” and would overwrite each other"),
        ),
        Problem::Usage { detail } => (detail.clone(), detail.clone()),
    }
}

/// A cell that programs read differently.
/// Whether what a cell shows is a day or a truth value, and no text.
pub(super) fn is_day_or_truth(seen: &str) -> bool {
    let day = seen.contains('/') && seen.chars().all(|c| c == '/' || c.is_ascii_digit());
    day || matches!(viet::fold(seen).as_str(), "true" | "false" | "dung" | "sai")
}

fn odd_cell(what: &Oddity) -> (String, String) {
    let (vi, en) = match what {
        Oddity::Order => (
            "ô hoặc dòng này ghi hai lần trong tệp, hoặc không theo thứ tự",
            "the cell or row stands in the file twice, or out of order",
        ),
        Oddity::OtherRow => (
            "ô ghi một dòng nhưng nằm trong dòng khác của tệp",
            "the cell says to be of another row than it stands in",
        ),
        Oddity::SecondBody => {
            ("trang có hai phần số liệu trong tệp", "the sheet has two bodies of cells in the file")
        }
        Oddity::Nested => (
            "trong ô hoặc trong bảng có một bảng khác lồng vào",
            "another table stands inside the cell or table",
        ),
        Oddity::Value => (
            "giá trị của ô ghi trong tệp theo cách khác thường, mỗi chương trình đọc một khác",
            "the cell's value is written in a way that programs read differently",
        ),
        Oddity::Structure => (
            "ô hoặc dòng này ghi trong tệp sai cấu trúc, mỗi chương trình đọc một khác",
            "the cell or row is made in a way that programs read differently",
        ),
        Oddity::NeverRepeated => (
            "ô hoặc dòng này ghi trong tệp là lặp lại 0 lần",
            "the cell or row says in the file to be repeated zero times",
        ),
        Oddity::NoValue(shown) => {
            return (
                format!("ô hiện “{shown}” nhưng trong tệp không có giá trị"),
                format!("the cell shows “{shown}” and has no value in the file"),
            );
        }
    };
    (vi.to_owned(), en.to_owned())
}
