//! Every message and its advice, in Vietnamese and English side by side.
//!
//! Messages begin small, end without a full stop, and say what failed with the value seen;
//! advice tells the way out.

use super::{Lang, foreign};
use crate::diag::{FakeKind, Problem, Shape};
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
        Problem::NoHeader { table, expected } => (
            format!("không thấy dòng tiêu đề của bảng {table}; cần có cột {}", list(expected)),
            format!("no heading row of table {table} found; it needs columns {}", list(expected)),
        ),
        Problem::UnknownHeading { heading, table } => (
            format!("cột “{heading}” không thuộc bảng {table}, không được đọc"),
            format!("column “{heading}” does not belong to table {table} and is not read"),
        ),
        Problem::MissingColumn { column, table } => (
            format!("bảng {table} thiếu cột “{column}”"),
            format!("table {table} lacks column “{column}”"),
        ),
        Problem::DuplicateColumn { first, second, field } => (
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
        Problem::NotAYear { seen } => (
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
        Problem::BadCodeList { seen, part } if seen == part => (
            format!("“{seen}” không phải là số hiệu tiêu chí, chỉ tiêu"),
            format!("“{seen}” is no number of a criterion or indicator"),
        ),
        Problem::BadCodeList { seen, part } => (
            format!("“{part}” trong “{seen}” không phải là số hiệu tiêu chí, chỉ tiêu"),
            format!("“{part}” in “{seen}” is no number of a criterion or indicator"),
        ),
        Problem::DataAfterTotals { name } => (
            format!("dòng “{name}” có số liệu nằm dưới dòng tổng"),
            format!("row “{name}” has values below the totals row"),
        ),
        Problem::TotalsRow { column, stated, computed } => (
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
        Problem::RowIgnored { text } => (
            format!("dòng “{text}” ngoài bảng, không được đọc"),
            format!("row “{text}” is outside the table and not read"),
        ),
        Problem::UnknownUnit { heading } => (
            format!("không rõ đơn vị tiền trong tiêu đề “{heading}”"),
            format!("the unit of money in heading “{heading}” is not known"),
        ),
        Problem::TooManyRows { rows, limit } => (
            format!("bảng có {rows} dòng, nhiều hơn mọi bảng thật (tối đa {limit})"),
            format!("the table has {rows} rows, more than any real one (at most {limit})"),
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
            format!("bảng {table} thiếu cột của tiêu chí, chỉ tiêu số {codes}"),
            format!("table {table} lacks columns for criteria or indicators {codes}"),
        ),
        Problem::UnknownCriteriaSet { id } => {
            (format!("không có bộ tiêu chí “{id}”"), format!("there is no criteria set “{id}”"))
        }
        Problem::CriterionVersusIndicators { commune, code } => (
            format!("{commune}: tiêu chí số {code} ghi khác với các chỉ tiêu của nó"),
            format!("{commune}: criterion {code} differs from what its indicators say"),
        ),
        Problem::HeadingNumberVersusName { code, seen, name } => (
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
        Problem::FormLockedCell { seen, expected } => (
            format!("ô khóa đã bị sửa: “{seen}”, đúng ra là “{expected}”"),
            format!("a locked cell was changed: “{seen}” instead of “{expected}”"),
        ),
        Problem::CriterionLost { commune, code } => (
            format!("{commune}: kỳ trước đạt tiêu chí số {code}, kỳ này không đạt"),
            format!("{commune} met criterion {code} a period earlier and does not now"),
        ),
        Problem::CountFell { commune, name, before, now } => (
            format!("{commune}: {name} kỳ này {now}, kỳ trước {before}"),
            format!("{commune}: {name} now {now}, a period earlier {before}"),
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
        Problem::FundingSum { name, stated, computed } => (
            format!("{name}: ghi {stated}, cộng các phần được {computed} (triệu đồng)"),
            format!("{name}: stated {stated}, its parts add up to {computed} (million VND)"),
        ),
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
        Problem::AimNotStated { commune } => (
            format!("{commune}: cuối năm đủ tiêu chí nhưng để trống mục tiêu năm"),
            format!("{commune} meets every criterion at the year's end, but has no aim"),
        ),
        Problem::DeclaredFigure { name, stated, computed } => (
            format!("{name}: công bố {stated}, tính từ số liệu được {computed}"),
            format!("{name}: declared {stated}, the data give {computed}"),
        ),
        Problem::UnknownFigure { name } => {
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
        Problem::HamletsExceedTotal { commune, stated, computed } => (
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
        Problem::UnknownTemplate { name, available } => (
            format!("không có mẫu “{name}”; có: {}", list(available)),
            format!("there is no template “{name}”; there are {}", list(available)),
        ),
        Problem::UnknownProse { key } => (
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
        Problem::PdfStandard { detail } => (
            format!("PDF không đạt chuẩn: {detail}"),
            format!("the PDF cannot meet its standard: {detail}"),
        ),
        Problem::NoFonts { path } => {
            (format!("“{path}” không có phông chữ nào"), format!("“{path}” holds no font"))
        }
        Problem::TypesetWarning { detail } => {
            (format!("lưu ý khi dàn trang: {detail}"), format!("layout warning: {detail}"))
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

/// The way out, where there is one to tell.
pub fn hint(problem: &Problem, lang: Lang) -> Option<String> {
    let (vi, en): (&str, &str) = match problem {
        Problem::FileMissing { .. } => (
            "đặt tệp vào thư mục dự án, hoặc sửa tên tệp trong ntm.yaml",
            "put the file into the project folder, or correct its name in ntm.yaml",
        ),
        Problem::FileUnreadable { .. } => (
            "đóng tệp trong Excel nếu đang mở, kiểm tra quyền đọc",
            "close the file in Excel if it is open, and check that it may be read",
        ),
        Problem::OutsideProject { .. } => (
            "chép tệp vào thư mục dự án; vì an toàn, tệp ở nơi khác không được đọc",
            "copy the file into the project folder; files elsewhere are not read, for safety",
        ),
        Problem::UnknownFileKind { .. } => (
            "dùng .xlsx, .xlsm, .xls, .xlsb, .ods hoặc .yaml",
            "use .xlsx, .xlsm, .xls, .xlsb, .ods or .yaml",
        ),
        Problem::WorkbookEncrypted => (
            "mở bằng Excel, bỏ mật khẩu mở tệp (Tệp > Thông tin > Bảo vệ sổ làm việc), rồi lưu lại",
            "open it in Excel, remove the password (File > Info > Protect Workbook) and save it",
        ),
        Problem::WorkbookDamaged { .. } => (
            "mở bằng Excel hoặc LibreOffice rồi lưu lại; nếu không mở được, xin gửi lại tệp",
            "open it in Excel or LibreOffice and save it again; if it does not open, ask for it anew",
        ),
        Problem::WorkbookFake {
            found: FakeKind::Empty | FakeKind::Pdf | FakeKind::Zip | FakeKind::Other,
        } => (
            "tìm lại tệp bảng tính gốc (.xlsx, .xls, .ods) và chép vào thư mục dự án",
            "find the original workbook (.xlsx, .xls, .ods) and copy it into the project folder",
        ),
        Problem::WorkbookFake { .. } => (
            "mở tệp, chọn Lưu thành (Save As), loại Excel Workbook (.xlsx)",
            "open it and save it as an Excel Workbook (.xlsx)",
        ),
        Problem::SheetMissing { .. } | Problem::SheetNotNamed { .. } => (
            "ghi tên trang vào “trang:” trong ntm.yaml, đúng như trong bảng tính",
            "write the sheet's name behind “trang:” in ntm.yaml, as it stands in the workbook",
        ),
        Problem::ProjectMissing { .. } => (
            "chạy “ntm init THƯ_MỤC” để tạo một dự án mới",
            "run “ntm init FOLDER” to make a new project",
        ),
        Problem::NotUtf8 => (
            "mở bằng Notepad, chọn Lưu thành (Save As), Mã hóa (Encoding): UTF-8",
            "open it in Notepad and save it with Save As, Encoding: UTF-8",
        ),
        Problem::YamlSyntax { .. } => (
            "kiểm tra dấu cách đầu dòng, dấu hai chấm và dấu ngoặc kép quanh chỗ này",
            "check indentation, colons and quotes around here",
        ),
        Problem::YamlFeature { .. } => (
            "viết thẳng giá trị ra; nếu là chữ thì đặt trong ngoặc kép",
            "write the value out; if it is text, put it in quotes",
        ),
        Problem::NotAPeriod { .. } => ("viết như 2019 hoặc 2016-2020", "write 2019 or 2016-2020"),
        Problem::AimUnchecked { .. } => (
            "nâng cao: khai bộ tiêu chí nâng cao và hai bảng hien_trang_nang_cao, giao_nang_cao; kiểu mẫu: đối chiếu bằng tay",
            "for nâng cao name the advanced set and give hien_trang_nang_cao and giao_nang_cao; check kiểu mẫu by hand",
        ),
        Problem::Placeholder { .. } => {
            ("điền cho đủ trước khi trình ký", "fill it in before the document goes for signature")
        }
        Problem::RowWithoutName { .. } => (
            "điền tên vào dòng ấy, hoặc xóa số liệu của dòng",
            "fill in the row's name, or clear its values",
        ),
        Problem::DuplicateCommune { .. } => ("bỏ một trong hai dòng", "remove one of the two rows"),
        Problem::UnknownCriterion { .. } => (
            "sửa số hiệu cho đúng bộ tiêu chí đang dùng",
            "correct the number to one of the set in force",
        ),
        Problem::HamletsExceedTotal { .. } => (
            "sửa tổng số xóm, hoặc số xóm đã đạt và giao",
            "correct the number of hamlets, or those met and assigned",
        ),
        Problem::YamlCommentEatsText { .. } => (
            "nếu là một phần của giá trị, đặt cả giá trị trong ngoặc kép",
            "if it belongs to the value, put the whole value in quotes",
        ),
        Problem::NoHeader { .. } => (
            "tiêu đề phải nằm trong 60 dòng đầu; xem các tên cột được nhận trong README",
            "headings must stand within the first 60 rows; the README lists what is understood",
        ),
        Problem::MissingColumn { .. } => (
            "thêm cột ấy, hoặc sửa tiêu đề cột cho đúng tên",
            "add the column, or correct its heading",
        ),
        Problem::DuplicateColumn { .. } => (
            "bỏ bớt hoặc đổi tên một cột; chỉ tiêu tận cùng bằng 0 (như 17.10) phải gõ dạng chữ",
            "remove or rename one; type indicators that end in 0 (such as 17.10) as text",
        ),
        Problem::CellError { .. } => (
            "sửa công thức trong ô rồi lưu lại bảng tính",
            "correct the formula in the cell and save the workbook",
        ),
        Problem::FormulaNotCalculated { .. } => (
            "mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại để các công thức được tính",
            "open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated",
        ),
        Problem::NotANumber { .. } => (
            "viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị",
            "write numbers as 80.178,119: points group thousands, a comma for decimals, no unit",
        ),
        Problem::EnglishNumber { suggest, .. } => {
            return Some(match lang {
                Lang::Vi => format!("viết “{suggest}”"),
                Lang::En => format!("write “{suggest}”"),
            });
        }
        Problem::NotACount { .. } => (
            "viết số nguyên như 5, 05 hoặc “1 trở lên”",
            "write a whole number such as 5, 05 or “1 trở lên”",
        ),
        Problem::NotAYear { .. } => ("viết năm như 2025", "write the year as 2025"),
        Problem::MissingKey { key, .. } => {
            return Some(match lang {
                Lang::Vi => format!("thêm “{key}: …” vào đó"),
                Lang::En => format!("add “{key}: …” there"),
            });
        }
        Problem::NotADate { .. } => {
            ("viết ngày như 31/12/2024", "write dates as 31/12/2024 (day first)")
        }
        Problem::BadMark { .. } => (
            "đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD",
            "met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD",
        ),
        Problem::BadCodeList { .. } => (
            "viết như “9, 10, 12-15” hoặc “13.2, 17.10”; gõ dạng chữ để 17.10 không thành 17.1",
            "write as “9, 10, 12-15” or “13.2, 17.10”; type it as text so that 17.10 stays",
        ),
        Problem::DataAfterTotals { .. } => {
            ("chuyển dòng ấy lên trên dòng tổng", "move the row above the totals row")
        }
        Problem::TotalsRow { .. } | Problem::RowTotal { .. } => (
            "sửa ô sai; dòng tổng nên là công thức (Excel không cộng ô số gõ dạng chữ)",
            "correct the wrong cell; totals had better be formulas (which skip numbers typed as text)",
        ),
        Problem::UnknownUnit { .. } => (
            "ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)",
            "write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)",
        ),
        Problem::UnknownCommune { .. } => (
            "sửa tên cho khớp bảng Xã, hoặc thêm xã ấy vào bảng Xã",
            "correct the name to match table Xã, or add the commune there",
        ),
        Problem::MissingCommune { .. } => (
            "thêm một dòng cho xã ấy, kể cả khi chưa đạt tiêu chí nào",
            "add a row for the commune, even if it meets nothing yet",
        ),
        Problem::MissingCriterion { .. } => (
            "thêm cột còn thiếu; tiêu chí chưa xã nào đạt thì để trống các ô của cột",
            "add the columns; leave the cells of a criterion blank that nobody meets",
        ),
        Problem::UnknownCriteriaSet { .. } => (
            "dùng bộ có sẵn (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) hoặc đặt bộ riêng vào thư mục bo-tieu-chi/",
            "use a set that comes with the program (xa-ntm-2021-2025, xa-ntm-nang-cao-2021-2025, xa-ntm-2026-2030) or put your own into the folder bo-tieu-chi/",
        ),
        Problem::BadDocumentId { .. } => (
            "chỉ dùng chữ không dấu, số, dấu - và _",
            "use letters without diacritics, digits, - and _ only",
        ),
        Problem::AdvancedSetMissing => (
            "thêm “nang_cao:” vào bo_tieu_chi trong ntm.yaml",
            "add “nang_cao:” to bo_tieu_chi in ntm.yaml",
        ),
        Problem::NotAForm => (
            "lập phiếu bằng “ntm form”, hoặc chuyển tệp ra khỏi thư mục phiếu",
            "make the form with “ntm form”, or move the file out of the folder of forms",
        ),
        Problem::FormOfOtherPeriod { .. } => {
            ("chuyển phiếu sang thư mục của kỳ ấy", "move the form into that period's folder")
        }
        Problem::FormOfOtherData => (
            "kế hoạch hoặc kỳ trước đã sửa sau khi gửi phiếu: xem lại phiếu, hoặc lập phiếu mới",
            "the plan or the last period was corrected since: look the form over, or make a new one",
        ),
        Problem::FormTwice { .. } => (
            "giữ lại một phiếu đúng, chuyển phiếu kia ra khỏi thư mục",
            "keep the right one and move the other out of the folder",
        ),
        Problem::FormsMissing { .. } => (
            "chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời",
            "wait for them, or set “tam_thoi: co” in that period for a provisional report",
        ),
        Problem::FormLockedCell { .. } => (
            "đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước",
            "ask the commune to fill in the original form; a wrong old figure is corrected in its own period",
        ),
        Problem::CriterionLost { .. } | Problem::CountFell { .. } => (
            "hỏi lại xã; nếu đúng thì báo cáo sẽ nêu là giảm",
            "ask the commune; if it is right, the report will say that it fell",
        ),
        Problem::NotAPeriodId { .. } => (
            "viết 2025-T3 (tháng), 2025-Q1 (quý), 2025-6T, 2025-9T hoặc 2025-N (năm)",
            "write 2025-T3 (month), 2025-Q1 (quarter), 2025-6T, 2025-9T or 2025-N (year)",
        ),
        Problem::UnknownPeriod { .. } => (
            "khai kỳ ấy vào “ky:” trong ntm.yaml cùng các bảng số liệu của kỳ",
            "declare it under “ky:” in ntm.yaml with its tables",
        ),
        Problem::TargetAlreadyMet { .. } => (
            "bỏ dấu ở một trong hai bảng Hiện trạng hoặc Giao chỉ tiêu",
            "clear the mark in one of the two tables",
        ),
        Problem::AimFallsShort { .. } => (
            "giao thêm các tiêu chí ấy, hoặc đổi mục tiêu năm của xã",
            "assign those criteria too, or change the commune's aim",
        ),
        Problem::TooManyRows { .. } => (
            "có lẽ một giá trị bị kéo xuống tận cuối trang: xóa các dòng thừa",
            "a value was probably filled down to the end of the sheet: delete the extra rows",
        ),
        Problem::AmountFell { .. } => (
            "số trong bảng là lũy kế từ đầu năm; nếu giảm thật thì nói rõ trong lời văn",
            "amounts run from the year's beginning; if it really fell, say so in the prose",
        ),
        Problem::NoProjectList { .. } => (
            "khai bảng du_an, hoặc bỏ câu ấy khỏi ghi chú",
            "give the table du_an, or remove the remark",
        ),
        Problem::AimNotStated { .. } => (
            "ghi “đạt chuẩn” vào mục tiêu năm của xã, nếu đúng là vậy",
            "write “đạt chuẩn” as the commune's aim, if that is what is meant",
        ),
        Problem::FundingSum { .. }
        | Problem::ProjectList { .. }
        | Problem::ArrearDiffers { .. }
        | Problem::PlanDiffers { .. }
        | Problem::DeclaredFigure { .. } => (
            "sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan trong ntm.yaml kèm lý do",
            "correct the wrong number; if the office lets it stand, declare it in chap_nhan in ntm.yaml with the reason",
        ),
        Problem::AsAboveWithoutAddressee => {
            ("thêm “kinh_gui:”, hoặc bỏ “Như trên”", "add “kinh_gui:”, or remove “Như trên”")
        }
        Problem::StaleAcceptance { .. } => {
            ("xóa mục ấy khỏi chap_nhan", "remove the entry from chap_nhan")
        }
        Problem::LayoutRange { .. } => (
            "theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6",
            "see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6",
        ),
        Problem::TemplateUndefined { .. } => (
            "các tên mẫu được dùng có trong README, mục “Mẫu thấy gì”",
            "the README lists the names a template may use",
        ),
        Problem::UnknownTemplate { .. } => (
            "đặt mẫu riêng vào thư mục mau/ của dự án, tên tệp kết thúc bằng .typ.j2",
            "put your own template into the project's folder mau/, named *.typ.j2",
        ),
        Problem::Typeset { .. } => (
            "sửa đoạn ấy trong mẫu riêng ở thư mục mau/; xem “ntm templates” để so với mẫu gốc",
            "correct the passage in your own template in mau/; “ntm templates” shows the original",
        ),
        Problem::MissingGlyph { .. } => (
            "thay ký tự ấy (☐ ☑ ✓ viết x hoặc Đ), hoặc thêm phông bằng --font-path",
            "replace the character (write x or Đ for ☐ ☑ ✓), or add a font with --font-path",
        ),
        Problem::OutputUnwritable { .. } => (
            "đóng tệp nếu đang mở, kiểm tra quyền ghi và chỗ trống, hoặc chọn nơi khác bằng --out",
            "close the file if it is open, check permissions and space, or choose another --out",
        ),
        Problem::FolderNotEmpty { .. } => ("chọn một thư mục mới", "choose a new folder"),
        Problem::OutputCollision { .. } => (
            "đổi tên một thư mục, hoặc chạy riêng với --out khác",
            "rename one, or run them apart with another --out",
        ),
        Problem::NoFonts { .. } => {
            ("chỉ tới thư mục chứa tệp .ttf hoặc .otf", "point at a folder with .ttf or .otf files")
        }
        _ => return None,
    };
    Some(lang.pick(vi, en).to_owned())
}
