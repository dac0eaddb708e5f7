//! Which sheet, which table in it, of which year.

use super::lang::{Lang, Pair};
use super::words::{both, list};

messages! { $ sheets "Trang và tên bảng" "Sheets and titles"

    /// No row of a sheet looks like the table's headings.
    N201 Error NoHeader {
        table: String = "Hiện trạng",
        expected: Vec<String>,
        keys: Vec<String>,
    } => {
        vi("không thấy dòng tiêu đề của bảng {table}; cần có cột {}", list(expected));
        en("no heading row of table {table} found; it needs columns {}", list(expected));
        hint(both(|lang| {
            let other = lang.pick("tiêu đề trong trang", "the sheet's heading");
            let pairs: Vec<String> = keys.iter().map(|key| format!("{key}: \"{other}\"")).collect();
            let line = format!("cot: {{{}}}", pairs.join(", "));
            match lang {
                Lang::Vi => format!(
                    "tiêu đề phải nằm trong 60 dòng đầu; nếu trang dùng tên cột khác, ghi vào dòng của bảng trong ntm.yaml: {line}"
                ),
                Lang::En => format!(
                    "headings must stand within the first 60 rows; if the sheet calls its columns otherwise, write at the table in ntm.yaml: {line}"
                ),
            }
        }));
    }

    /// A heading or title of another year than the table's.
    N229 Error HeadingYear {
        heading: String,
        year: String = "2024",
        wanted: String = "2025",
        table: String = "",
    } => {
        text(if table.is_empty() {
            say!(
                "“{heading}” ghi năm {year}, số liệu ở đây phải của năm {wanted}",
                "“{heading}” says {year}, the data here must be of {wanted}"
            )
        } else {
            say!(
                "“{heading}” ghi năm {year}, số liệu bảng {table} phải của năm {wanted}",
                "“{heading}” says {year}, the data of table {table} must be of {wanted}"
            )
        });
        hint_vi("kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua");
        hint_en("see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua");
    }

    /// A second table below the first, with its own title and headings.
    N248 Error SecondTable {
        title: String = "TT | Nguồn lực | Kinh phí",
        last: u32,
        heading_row: u32,
    } => {
        vi("dưới bảng này còn một bảng nữa: “{title}”");
        en("another table stands below this one: “{title}”");
        hint(which_of_two_tables(*heading_row, *last));
    }

    /// A row with figures above the headings, where no record is read.
    N262 Error RowAboveHeadings {
        row: String = "Ngân sách trung ương | 2.080",
        table: String = "Nguồn lực",
        heading_row: u32 = 2,
    } => {
        vi("dòng “{row}” có số liệu nhưng đứng trên dòng tiêu đề (dòng {heading_row}) của bảng {table}, sẽ không được đọc");
        en("row “{row}” has figures but stands above the headings (row {heading_row}) of table {table}, and would not be read");
        hint_vi("nếu là số liệu của bảng, chuyển dòng ấy xuống dưới tiêu đề; nếu không, ghi vào dòng của bảng trong ntm.yaml: tu_dong: {heading_row}");
        hint_en("if it belongs to the table, move it below the headings; if not, write at the table in ntm.yaml: tu_dong: {heading_row}");
    }

    /// Headings of another table above those that are read.
    N263 Error TableAbove {
        title: String = "TT | Nguồn vốn | Kế hoạch (triệu đồng)",
        table: String = "Nguồn lực",
        heading_row: u32 = 5,
        last: u32,
    } => {
        vi("phía trên còn một bảng có tiêu đề “{title}”; bảng {table} chỉ được đọc từ dòng tiêu đề {heading_row}");
        en("another table with headings “{title}” stands above; table {table} is read only from its headings in row {heading_row}");
        hint(which_of_two_tables(*heading_row, *last));
    }

    /// A heading or title whose figures count up to another day than the table's.
    N268 Warning HeadingDay {
        heading: String = "Kết quả đến 30/9/2024",
        day: String = "30/9/2024",
        wanted: String = "31/12/2024",
    } => {
        vi("“{heading}” ghi số liệu đến {day}, ở đây số liệu tính đến {wanted}");
        en("“{heading}” counts up to {day}, the figures here count up to {wanted}");
        hint_vi("kiểm tra có lấy nhầm bảng của kỳ khác không; nếu đúng bảng, sửa ngày trong tiêu đề hoặc ghi ngày ấy trong ntm.yaml (ngay: của bảng, chot: của kỳ)");
        hint_en("see whether the table is of another period; if not, correct the day in the heading, or state it in ntm.yaml (ngay: of the table, chot: of the period)");
    }

    /// A title that speaks of another table than the one that its sheet is read as.
    N277 Warning TitleOfOtherTable { title: String, table: String = "Hiện trạng" } => {
        vi("“{title}” không giống tiêu đề của bảng {table}");
        en("“{title}” is not what table {table} is called");
        hint_vi("kiểm tra có khai nhầm trang không; nếu đúng trang, sửa tiêu đề của trang");
        hint_en("see whether the right sheet is named; if it is, correct the sheet's title");
    }

    /// A title of a part of the year alone over figures of the year up to its end.
    N283 Warning TitleOfPartAlone {
        title: String,
        table: String = "Nguồn lực",
        first: u32,
        last: u32,
        wanted: u32 = 12,
    } => {
        let (vi, en) = match first == last {
            true => (format!("tháng {first}"), format!("month {first}")),
            false => (format!("các tháng {first}-{last}"), format!("months {first}-{last}")),
        };
        vi("“{title}” là số liệu riêng của {vi}, bảng {table} ở đây là số liệu từ đầu năm đến tháng {wanted}");
        en("“{title}” is of {en} alone, table {table} here of the year to month {wanted}");
        hint(sheet_of_other_period());
    }

    /// A date of a table that has none of its own.
    N288 Error DayNotRead { table: String = "giao" } => {
        vi("“ngay” ở bảng {table} không được dùng");
        en("“ngay” of table {table} is not used");
        hint_vi("xóa “ngay”; ngày chốt số liệu của kỳ ghi ở “chot” của kỳ, của hiện trạng năm ghi ở “ngay” của du_lieu: hien_trang");
        hint_en("delete “ngay”; the last day of a period's data is “chot” of the period, that of the year's status “ngay” of du_lieu: hien_trang");
    }

    /// A remark below targets that they count what there is already, where the table holds what a year
    /// adds.
    N375 Error TargetsWithBase {
        text: String = "Ghi chú: kế hoạch năm 2026 là số lũy kế, gồm cả số đã đạt",
        table: String = "Xóm",
    } => {
        vi("“{text}” nói số giao gồm cả số đã có; bảng {table} chỉ đọc phần của riêng năm");
        en("“{text}” says that targets count what there is already; table {table} holds the year's part alone");
        hint_vi("ghi vào cột giao số của riêng năm (lũy kế trừ số đã có) rồi sửa dòng ấy; nếu số trong bảng vốn là của riêng năm, bỏ dòng ấy");
        hint_en("write the year's part (less what there is) into the column of targets and correct the remark; if they are that as they stand, take the remark out");
    }

    /// A remark below a table that something is not in its figures yet.
    N376 Warning FiguresNotWhole {
        text: String = "Ghi chú: chưa bao gồm 05 thôn mới thành lập",
        table: String = "Xóm",
    } => {
        vi("“{text}”: số liệu bảng {table} vẫn được đưa vào văn bản như số đủ");
        en("“{text}”: the figures of table {table} go into the document as if nothing were missing");
        hint_vi("bổ sung phần còn thiếu vào bảng, hoặc nói rõ điều ấy trong lời văn; đã đủ thì bỏ dòng ấy");
        hint_en("add what is missing to the table or say so in the document's words; take the remark out where nothing is missing");
    }

    /// A title or a sheet's name that names another unit than the project's or its table's.
    N539 Warning TitleOfOtherUnit {
        title: String,
        unit: String = "xã Hòa Bình",
        known: String = "xã Tân Lập",
        table: String = "Hiện trạng",
    } about unit => {
        vi("“{title}” ghi {unit}, nhưng bảng {table} ở đây là của {known}");
        en("“{title}” names {unit}, but table {table} here is of {known}");
        hint_vi("xem có lấy nhầm trang, nhầm tệp của đơn vị khác không; nếu đúng trang, sửa lại tên đơn vị ghi ở đó");
        hint_en("see whether the sheet or file is another unit's; if it is the right one, correct the name there");
    }

    /// A title or a sheet's name of another part of the year than the table's.
    N542 Warning TitleOfOtherPart {
        title: String,
        table: String = "Hiện trạng",
        seen: u32 = 6,
        wanted: u32 = 12,
    } => {
        vi("“{title}” là số liệu đến tháng {seen}, bảng {table} ở đây là số liệu đến tháng {wanted}");
        en("“{title}” is of the year to month {seen}, table {table} here to month {wanted}");
        hint(sheet_of_other_period());
    }

    /// A title that calls its figures a draft or not approved, above a table that a document prints
    /// as they are.
    N544 Warning TitleNotApproved {
        title: String,
        words: String = "chưa được phê duyệt",
        table: String = "Dự án",
    } => {
        vi("“{title}” ghi “{words}”, số liệu bảng {table} vẫn được đưa vào văn bản");
        en("“{title}” says “{words}”, but the figures of table {table} go into the document");
        hint_vi("thay bằng số liệu đã duyệt; nếu vẫn dùng bảng này, bỏ mấy chữ ấy khỏi tiêu đề, ghi chú, tên tệp");
        hint_en("use the approved figures; if these are the ones to use, take the words out of the title, the remark or the file's name");
    }

    /// A second table to the right of the first, in the same rows.
    N569 Error TableNextTo {
        title: String = "TT, Xã, Số hộ nghèo",
        table: String = "Xóm",
        columns: Vec<String>,
    } => {
        let range = match columns.as_slice() {
            [first, .., last] => format!("{first}–{last}"),
            other => other.concat(),
        };
        vi("bên phải bảng {table} còn một bảng nữa, từ cột {range}: “{title}”");
        en("to the right of table {table} is another one, in columns {range}: “{title}”");
        let list = columns.join(", ");
        hint_vi("chuyển bảng ấy sang trang khác, hoặc bỏ qua nó, ghi vào dòng của bảng trong ntm.yaml: bo_qua: [{list}]");
        hint_en("move it to a sheet of its own, or pass it over; write at the table in ntm.yaml: bo_qua: [{list}]");
    }

    /// A column that is read for a period although its heading is that of another one.
    N635 Warning HeadingOfOtherPeriod {
        heading: String = "Thực hiện 6 tháng",
        period: String = "quý I năm 2025",
    } => {
        vi("cột “{heading}” được đọc làm số liệu {period}");
        en("column “{heading}” is read as the figures of {period}");
        hint_vi("xem cot của bảng có trỏ nhầm sang cột của kỳ khác không; nếu đúng cột, sửa tiêu đề trong trang cho khớp kỳ báo cáo");
        hint_en("see whether cot of the table points at the column of another period; if it is the right one, correct its heading in the sheet to the period");
    }

    /// A remark below a table, or a title above it, that says of its figures that they are of another span
    /// of time.
    N646 Warning FiguresOfOtherSpan {
        text: String = "Số liệu lũy kế từ khởi công",
        words: String = "từ khởi công",
        table: String = "Công trình",
        year: String = "2026",
        month: u32 = 6,
        there: bool,
    } about text => {
        let (vi, en) = match (*there, *month) {
            (true, _) => ("như số của tất cả những gì đã có".to_owned(), "as those of all that there is".to_owned()),
            (false, 0) => (format!("như số của riêng năm {year}"), format!("as those of {year} alone")),
            (false, 12) => (format!("như số của cả năm {year}"), format!("as those of all of {year}")),
            (false, month) => (
                format!("như số từ đầu năm {year} đến hết tháng {month}"),
                format!("as those of {year} from its beginning to the end of month {month}"),
            ),
        };
        vi("“{text}” ghi “{words}”, nhưng số liệu bảng {table} được đưa vào văn bản {vi}");
        en("“{text}” says “{words}”, but the figures of table {table} go into the document {en}");
        hint_vi("ghi vào bảng đúng số cần; nếu số trong bảng đã đúng, bỏ mấy chữ ấy khỏi trang, hoặc khai vào chap_nhan kèm lý do");
        hint_en("write the figures that are needed into the table; if they are right, take the words out of the sheet or accept it in chap_nhan with the reason");
    }

    /// A line below a table that takes back what one of its rows says.
    N713 Warning RowTakenBackBelow {
        text: String = "Thôn Nà Han chuyển sang kế hoạch năm 2027",
        row: String = "Nà Han",
        table: String = "Xóm",
    } about text => {
        vi("“{text}”, dưới bảng {table}, nói khác dòng “{row}” của bảng; máy không đọc câu này");
        en("“{text}”, below table {table}, speaks against its row “{row}”; the sentence is not read");
        hint_vi("sửa số liệu ở chính dòng ấy rồi xóa câu này; nếu số liệu trong bảng đã đúng, xóa câu này hoặc khai vào chap_nhan kèm lý do");
        hint_en("correct the row itself and take the sentence out; where the row is right, take it out or accept it in chap_nhan with the reason");
    }

    /// Targets that are perhaps cumulative: so says their heading, which the project names all the same,
    /// or no figure is smaller than what its row has already.
    N714 Warning TargetsPerhapsCumulative {
        heading: String = "Thôn NTM kế hoạch năm 2026",
        year: String = "2026",
        table: String = "Xóm",
        figures: bool,
    } about heading => {
        text(match figures {
            true => say!(
                "cột “{heading}” ở dòng nào cũng không nhỏ hơn số đã đạt, có thể là số lũy kế; bảng {table} đọc cột này làm phần giao thêm của riêng năm {year}",
                "column “{heading}” is in no row smaller than what there is already and may be cumulative; table {table} reads it as what {year} alone is to add"
            ),
            false => say!(
                "tiêu đề “{heading}” nói số gộp đến hết kỳ; bảng {table} đọc cột này làm phần giao thêm của riêng năm {year}",
                "“{heading}” counts all up to its end; table {table} reads the column as what {year} alone is to add"
            ),
        });
        hint_vi("nếu là số lũy kế, thêm cột chỉ ghi phần của riêng năm (số lũy kế trừ phần đã có) và trỏ cot vào cột ấy; nếu vốn là phần của riêng năm, sửa tiêu đề thành “Giao thêm năm {year}”, hoặc khai vào chap_nhan kèm lý do");
        hint_en("if it is cumulative, add a column with the year's part alone (less what there was before) and let cot point at it; if it is the year's part as it is, make its heading say so (“Giao thêm năm {year}”), or accept it in chap_nhan with the reason");
    }

    /// A sheet that its name says to be a draft or one of several versions.
    N722 Warning SheetOfDraft {
        title: String = "Nháp",
        words: String = "nháp",
        table: String = "Nguồn lực",
    } about title => {
        vi("trang “{title}” có tên của bản nháp hoặc một phương án (“{words}”), đang được đọc làm bảng {table}");
        en("sheet “{title}” is called as a draft or one of several versions (“{words}”), and is read as table {table}");
        hint_vi("nếu là trang chính thức, đổi tên trang; nếu không, ghi trang đúng ở “trang” trong ntm.yaml");
        hint_en("rename the sheet if its figures are final; if not, name the right one by “trang” in ntm.yaml");
    }

    /// A title or a remark that says how many units a merger leaves, and it is not how many the table has.
    N767 Warning CountAfterMerger {
        text: String = "Ghi chú: sau sáp nhập còn 05 thôn",
        stated: u32 = 5,
        counted: u32 = 7,
    } => {
        vi("“{text}” ghi {stated}, bảng có {counted}: có thể bảng là của lúc trước sáp nhập");
        en("“{text}” says {stated}, the table has {counted}: perhaps it is of before the merger");
        hint_vi("bảng phải là các đơn vị hiện nay: sửa các dòng; nếu việc ấy chưa có hiệu lực, bỏ câu này khỏi trang");
        hint_en("the table is to have the units of today: correct its rows; if the merger is still to come, take the words out of the sheet");
    }
}

/// Two tables in one sheet.
fn which_of_two_tables(heading_row: u32, last: u32) -> Pair {
    say!(
        "gộp hai bảng thành một; hoặc ghi phần cần đọc vào dòng của bảng trong ntm.yaml: tu_dong: {heading_row} (bảng dưới), hoặc den_dong: {last} (bảng trên)",
        "make one table of both; or write at the table in ntm.yaml which to read: tu_dong: {heading_row} (the lower one), or den_dong: {last} (the upper one)"
    )
}

/// A sheet seems to be of another period.
fn sheet_of_other_period() -> Pair {
    say!(
        "xem có lấy nhầm trang của kỳ khác không; nếu đúng trang, sửa lại kỳ ghi ở đó",
        "see whether the sheet is of another period; if it is the right one, correct the period named there"
    )
}
