//! What a cell holds and how it looks.

use super::lang::Pair;
use super::values::LookDoubt;
use super::words::list;
use crate::viet;

messages! { $ cells "Ô và giá trị" "Cells and values"

    /// A cell holds one of Excel's errors.
    N207 Error CellError { error: String = "#DIV/0!" } => {
        vi("ô báo lỗi công thức {error}");
        en("the cell holds the formula error {error}");
        hint_vi("sửa công thức trong ô rồi lưu lại bảng tính");
        hint_en("correct the formula in the cell and save the workbook");
    }

    /// A formula whose value was never stored.
    N208 Error FormulaNotCalculated { formula: String = "1+1" } => {
        vi("công thức “={formula}” chưa được tính");
        en("formula “={formula}” was never calculated");
        hint_vi("mở bảng tính bằng Excel hoặc LibreOffice rồi lưu lại để các công thức được tính");
        hint_en("open the workbook in Excel or LibreOffice and save it, so that its formulas are calculated");
    }

    /// A text that is no number.
    N209 Error NotANumber { seen: String = "12abc", field: String = "Kế hoạch (triệu đồng)" } => {
        vi("“{seen}” không phải là số ({field})");
        en("“{seen}” is not a number ({field})");
        hint(if is_to_be_filled(seen) {
            zero_or_blank()
        } else {
            say!(
                "viết số như 80.178,119: dấu chấm phân nhóm nghìn, dấu phẩy thập phân, không kèm đơn vị",
                "write numbers as 80.178,119: points group thousands, a comma for decimals, no unit"
            )
        });
    }

    /// A number written the English way.
    N210 Error EnglishNumber {
        seen: String = "74062.77",
        suggest: String,
        field: String = "so_tien",
    } => {
        vi("“{seen}” viết theo kiểu số tiếng Anh ({field})");
        en("“{seen}” is written as an English number ({field})");
        hint_vi("viết “{suggest}”");
        hint_en("write “{suggest}”");
    }

    /// A value that is no count.
    N211 Error NotACount { seen: String = "Chưa có", field: String, exact: bool } => {
        vi("“{seen}” không phải là số đếm ({field})");
        en("“{seen}” is not a count ({field})");
        hint(if is_to_be_filled(seen) {
            zero_or_blank()
        } else if seen.contains('(') && seen.contains(char::is_alphabetic) {
            say!(
                "ghi con số vào ô này; tên từng thôn thì ghi mỗi thôn một dòng (cột tên thôn) hoặc chuyển sang cột Ghi chú",
                "write the number here; name the hamlets in rows of their own (column of names) or move the names to the remarks"
            )
        } else if *exact {
            say!("viết một số nguyên như 5, 05", "write one whole number such as 5, 05")
        } else {
            say!(
                "viết số nguyên như 5, 05 hoặc “1 trở lên”",
                "write a whole number such as 5, 05 or “1 trở lên”"
            )
        });
    }

    /// A value that is no date.
    N212 Error NotADate { seen: String = "hôm nay" } => {
        vi("“{seen}” không phải là ngày tháng");
        en("“{seen}” is not a date");
        hint_vi("viết ngày như 31/12/2024");
        hint_en("write dates as 31/12/2024 (day first)");
    }

    /// A value outside its list.
    N214 Error BadChoice {
        seen: String = "đạt chuẫn mới",
        field: String = "muc_tieu",
        choices: Vec<String>,
    } => {
        vi("“{seen}” không dùng được cho {field}; chọn một trong {}", list(choices));
        en("“{seen}” is no value of {field}; choose one of {}", list(choices));
        hint((field == "muc_tieu").then(|| say!(
            "ô ấy chỉ ghi một trong các từ trên; điều khác muốn nói thêm thì ghi ở cột Ghi chú",
            "write one of these words alone in the cell; whatever else is to be said goes into the remarks"
        )));
    }

    /// A field that must be filled.
    N215 Error MissingValue { field: String = "Cơ quan chủ trì" } => {
        vi("chưa điền {field}");
        en("{field} is not filled in");
        hint_vi("điền vào chỗ ấy");
        hint_en("fill it in");
    }

    /// An amount below zero.
    N220 Error NegativeAmount { seen: String = "-5", field: String = "Giải ngân (triệu đồng)" } => {
        vi("số âm {seen} ({field})");
        en("negative number {seen} ({field})");
        hint_vi("sửa số ấy; số tiền, số lượng ở đây không âm");
        hint_en("correct it; no amount or number here is negative");
    }

    /// A unit of money in a heading that is not known.
    N223 Error UnknownUnit { heading: String = "ĐVT: 10.000đ" } => {
        vi("không rõ đơn vị tiền trong tiêu đề “{heading}”");
        en("the unit of money in heading “{heading}” is not known");
        hint_vi("ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)");
        hint_en("write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)");
    }

    /// A value that is no year of a plan, or none of a recognition.
    N224 Error NotAYear { seen: String = "205", of_plan: bool } => {
        text(if *of_plan {
            say!("“{seen}” không phải là năm kế hoạch", "“{seen}” is no year of a plan")
        } else {
            say!(
                "“{seen}” không phải là năm công nhận, cũng không phải dấu",
                "“{seen}” is neither the year of a recognition nor a mark"
            )
        });
        hint(if *of_plan {
            say!("viết năm như 2025", "write the year as 2025")
        } else {
            say!(
                "ghi năm công nhận như 2023, hoặc đánh x; chưa đạt thì để trống",
                "write the year of recognition as 2023, or x; leave it blank where there is none"
            )
        });
    }

    /// A text that is neither a year nor a period.
    N225 Error NotAPeriod { seen: String } => {
        vi("“{seen}” không phải là năm hoặc giai đoạn công nhận");
        en("“{seen}” is neither a year nor a period of recognition");
        hint_vi("viết như 2019 hoặc 2016-2020");
        hint_en("write 2019 or 2016-2020");
    }

    /// A filled cell of a record that stands under no heading.
    N227 Error CellAstray { seen: String = "x" } => {
        vi("ô có “{seen}” nhưng cột này không có tiêu đề");
        en("the cell holds “{seen}”, but its column has no heading");
        hint_vi("ghi tiêu đề cho cột, chuyển giá trị về đúng cột, hoặc bỏ qua cột bằng “bo_qua” trong ntm.yaml");
        hint_en("give the column a heading, move the value to its column, or ignore the column by “bo_qua” in ntm.yaml");
    }

    /// "As above" in place of a value.
    N234 Error Ditto { seen: String = "nt" } => {
        vi("“{seen}” nghĩa là “như trên”, chương trình không đoán");
        en("“{seen}” means “as above”, which is not guessed at");
        hint_vi("ghi lại đầy đủ giá trị của dòng trên vào ô này");
        hint_en("write the value of the row above into this cell");
    }

    /// A bare number in the column of remarks.
    N235 Error FigureInNote { seen: String } => {
        vi("cột ghi chú chỉ có số {seen}: có thể nhập lệch cột");
        en("the column of remarks holds the number {seen} alone: perhaps a column off");
        hint_vi("chuyển số về đúng cột; nếu là ghi chú, viết thêm chữ cho rõ");
        hint_en("move the number to its column; if it is a remark, add words to it");
    }

    /// A text in the column that numbers the rows.
    N236 Error BadRowNumber { seen: String } => {
        vi("“{seen}” không phải là số thứ tự: có thể dòng này bị lệch cột");
        en("“{seen}” numbers no row: perhaps the row is a column off");
        hint_vi("kiểm tra các ô của dòng này có nằm đúng cột không; cột TT chỉ nhận 1, I, a, 1.1, -");
        hint_en("see whether the cells of this row stand in their columns; numbers of rows are 1, I, a, 1.1, -");
    }

    /// A cell that shows something else than it holds.
    N238 Error CellLooks { seen: String = "1.500", doubt: LookDoubt } => {
        text(match doubt {
            LookDoubt::Struck => say!(
                "“{seen}” bị gạch ngang: không rõ còn dùng hay đã bỏ",
                "“{seen}” is struck through: it may be dropped or still count"
            ),
            LookDoubt::PartlyStruck => say!(
                "một phần của “{seen}” bị gạch ngang: không rõ giá trị nào được dùng",
                "part of “{seen}” is struck through: which value counts is not clear"
            ),
            LookDoubt::Unseen => say!(
                "“{seen}” có chữ cùng màu nền, không ai nhìn thấy: không rõ có dùng không",
                "“{seen}” has the colour of what is behind it, so that nobody sees it: it may not count"
            ),
            LookDoubt::Raised => say!(
                "một phần của “{seen}” là chỉ số trên hoặc dưới, như dấu chú thích",
                "part of “{seen}” is raised or lowered, like the mark of a footnote"
            ),
            LookDoubt::Symbols => say!(
                "“{seen}” dùng phông ký hiệu (như Wingdings): hình nhìn thấy khác chữ trong ô",
                "“{seen}” has a font of symbols such as Wingdings: what is seen is not what is stored"
            ),
            LookDoubt::Comment => say!(
                "ô trống nhưng có chú thích “{seen}”: chú thích không được đọc",
                "the cell is blank and has a comment “{seen}”, which is not read"
            ),
            LookDoubt::Shows(shows) if shows.is_empty() => say!(
                "ô không hiện gì do định dạng ẩn, nhưng giá trị trong ô là {seen}",
                "the cell's format shows nothing, and the cell holds {seen}"
            ),
            LookDoubt::Format(format) => say!(
                "không rõ ô hiện gì: giá trị là {seen}, định dạng là “{format}”",
                "what the cell shows is not clear: it holds {seen} in format “{format}”"
            ),
            LookDoubt::Shows(shows) => say!(
                "ô hiện “{shows}” nhưng giá trị trong ô là {seen}",
                "the cell shows “{shows}” and holds {seen}"
            ),
        });
        hint(match doubt {
            LookDoubt::Shows(_) | LookDoubt::Format(_) => say!(
                "đổi định dạng ô về số thường (General) rồi ghi đúng giá trị cần dùng",
                "set the cell's format to General and type the value that is meant"
            ),
            LookDoubt::Symbols => say!(
                "đổi phông của ô về Times New Roman, rồi gõ “x” nếu là đạt",
                "set the cell's font to Times New Roman and type “x” where it is met"
            ),
            LookDoubt::Unseen => say!(
                "đổi màu chữ về đen nếu là số liệu; nếu không dùng, xóa ô",
                "make the letters black if the cell counts, or delete what is in it"
            ),
            LookDoubt::Raised => say!(
                "bỏ dấu chú thích khỏi ô, ghi chú thích ở cột ghi chú",
                "take the mark out of the cell and put the footnote into the remarks"
            ),
            LookDoubt::Comment => say!(
                "ghi giá trị vào chính ô ấy; nếu chỉ là ghi chú, chuyển sang cột Ghi chú",
                "write the value into the cell itself; if it is a mere remark, move it to the column of remarks"
            ),
            _ => say!(
                "xóa phần không dùng, bỏ gạch ngang ở phần còn dùng",
                "delete what is dropped, and take the line off what still counts"
            ),
        });
    }

    /// A merged cell whose value belongs to several cells that cannot all have it.
    N239 Error MergedCells { seen: String, range: String } => {
        vi("ô “{seen}” gộp {range}: không rõ giá trị của từng ô");
        en("cell “{seen}” is merged over {range}: the value of each cell is not clear");
        hint_vi("bỏ gộp ô (Unmerge) và ghi giá trị vào từng ô");
        hint_en("unmerge the cells and write the value of each");
    }

    /// A unit of money in sight that is not the one the amounts are read in.
    N240 Error UnitInSight {
        seen: String = "Biểu 2 ĐVT: tỷ đồng",
        used: String = "triệu đồng",
    } => {
        vi("“{seen}” nói đơn vị khác, còn số tiền ở đây được đọc theo {used}");
        en("“{seen}” names another unit, while the amounts here are read in {used}");
        hint_vi("ghi đơn vị đúng vào tiêu đề cột tiền, như “({used})”, và sửa chỗ ghi khác");
        hint_en("write the right unit into the heading of the amounts, such as “({used})”, and correct the other place");
    }

    /// A number that two readers read differently.
    N241 Error AmbiguousNumber {
        seen: String = "3,200",
        thousands: String = "3.200",
        field: String = "Kế hoạch (triệu đồng)",
    } => {
        vi("“{seen}” có thể là {thousands} hoặc là số lẻ ba chữ số ({field})");
        en("“{seen}” may be {thousands} or have three decimals ({field})");
        let decimal = as_decimal(seen);
        hint_vi("viết {thousands} nếu dấu phẩy ngăn hàng nghìn, viết {decimal} nếu dấu phẩy ngăn phần lẻ");
        hint_en("write {thousands} if the comma groups thousands, and {decimal} if it begins the decimals");
    }

    /// A date or a truth value where a name belongs.
    N245 Error NameIsNone { seen: String = "Không" } => {
        text(if !is_day_or_truth(seen) {
            say!("“{seen}” không phải là tên", "“{seen}” is no name")
        } else {
            say!(
                "“{seen}” không phải là tên: ô này đang là ngày tháng hoặc đúng/sai",
                "“{seen}” is no name: the cell holds a date or a truth value"
            )
        });
        hint(if !is_day_or_truth(seen) {
            say!(
                "ghi tên, để trống nếu là cả xã; không có gì để ghi thì bỏ dòng",
                "write the name, or leave it blank for the whole commune; leave the row out if there is nothing"
            )
        } else {
            say!(
                "đổi định dạng ô về chữ (Text) rồi gõ lại tên",
                "set the cell's format to Text and type the name again"
            )
        });
    }

    /// An amount of more than a thousand tỷ in a table that names no unit.
    N251 Error AmountWithoutUnit { seen: String } => {
        vi("bảng không ghi đơn vị tiền, mà {seen} triệu đồng là hơn một nghìn tỷ");
        en("the table names no unit of money, and {seen} triệu đồng is more than a thousand tỷ");
        hint_vi("ghi đơn vị vào tiêu đề cột tiền: (triệu đồng), (nghìn đồng) hoặc (đồng)");
        hint_en("write the unit into the heading of the amounts: (triệu đồng), (nghìn đồng) or (đồng)");
    }

    /// A text with letters that nobody sees, which were left out.
    N252 Warning InvisibleLetters { seen: String = "Bình Minh", code: String = "U+00AD" } => {
        vi("“{seen}” có ký tự không nhìn thấy ({code}), đã bỏ khi đọc");
        en("“{seen}” has a character that nobody sees ({code}); it is left out");
        hint_vi("nếu số liệu đúng thì không cần làm gì; muốn hết cảnh báo, xóa rồi gõ lại");
        hint_en("nothing needs to be done if the text is right; to be rid of this, type it anew");
    }

    /// A name with the mark of a footnote.
    N267 Error NameWithFootnote { name: String = "Tân Lập (*)" } => {
        vi("tên “{name}” mang dấu chú thích, sẽ in cả dấu ấy ra văn bản");
        en("name “{name}” bears the mark of a footnote, which would be printed with it");
        hint_vi("bỏ dấu ấy khỏi tên, viết lời chú vào cột Ghi chú");
        hint_en("take the mark away from the name and write the note into the column of remarks");
    }

    /// A remark that may say that the row's figures do not hold.
    N269 Warning NoteOfDoubt {
        name: String = "Tân Lập",
        words: String = "Đang hoàn thiện, chưa có TC nào đạt",
        printed: bool,
    } => {
        vi("ghi chú của “{name}” viết “{words}”, số liệu của dòng vẫn được tính");
        en("the remark on “{name}” says “{words}”, but the row's figures are counted");
        hint(if *printed {
            say!(
                "nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; nếu không, xóa ghi chú",
                "if the remark holds, correct the figures or leave the row out; if not, delete the remark"
            )
        } else {
            say!(
                "nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản",
                "if the remark holds, correct the figures or leave the row out; the remark is not printed"
            )
        });
    }

    /// A number larger than any amount.
    N290 Error NumberTooLarge {
        seen: String = "7.000.000.000.000.000.000.000.000.000",
        field: String = "Kế hoạch (triệu đồng)",
    } => {
        vi("số quá lớn, không thể là số thật: “{seen}” ({field})");
        en("too large for any amount: “{seen}” ({field})");
        hint_vi("sửa số trong ô, và xem đơn vị ở tiêu đề (đồng, triệu đồng, tỷ đồng) có đúng không");
        hint_en("correct the number, and see whether the unit in the heading (đồng, triệu đồng, tỷ đồng) is right");
    }

    /// Numbers of criteria where an office or a task belongs.
    N363 Error CodesInWords { seen: String, field: String = "co_quan" } => {
        vi("“{seen}” ghi số hiệu tiêu chí, không dùng được cho {field}");
        en("“{seen}” names criteria by number and is no value of {field}");
        hint_vi("ghi số hiệu vào cột Tiêu chí, chỉ tiêu (khóa xa, nang_cao); ở đây ghi tên cơ quan hoặc nhiệm vụ bằng lời");
        hint_en("put numbers into the columns of criteria (keys xa, nang_cao); here belongs an office or a task in words");
    }

    /// Amounts that no unit stands near.
    N365 Warning UnitNowhere { tables: Vec<String> } => {
        vi("không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: {}", list(tables));
        en("no unit of money is named anywhere, amounts are read in triệu đồng: {}", list(tables));
        hint_vi("ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm");
        hint_en("write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it");
    }

    /// Amounts whose three decimals look like thousands.
    N581 Warning ThreeDecimals {
        seen: String = "80,178",
        thousands: String = "80.178",
        format: String = "0.000",
    } => {
        vi("ô này là số {seen}, định dạng {format} hiện đủ ba chữ số lẻ: dễ đọc nhầm với {thousands}");
        en("the cell is the number {seen}, and its format {format} shows all three decimals: it is easily read as {thousands}");
        let plain = thousands.replace('.', "");
        hint_vi("nếu là {thousands}, gõ lại {plain}; nếu đúng là {seen}, bỏ định dạng ấy, chọn General");
        hint_en("if it is {thousands}, type {plain}; if it is {seen}, set the number format to General");
    }

    /// A day, a month or a quarter that there is not.
    N628 Error NoSuchTime { seen: String = "30/2/2026" } => {
        vi("không có thời điểm “{seen}”");
        en("there is no “{seen}”");
        hint_vi("sửa lại cho đúng; ngày trước, tháng sau: 15/6/2026; quý từ I đến IV; tháng từ 1 đến 12");
        hint_en("correct it; the day comes before the month: 15/6/2026; quarters are I to IV, months 1 to 12");
    }

    /// Amounts in đồng that are all less than a million.
    N709 Error AmountsBelowMillion {
        amount: String = "5.200",
        unit: String = "đồng",
        heading: String = "Kế hoạch",
    } => {
        vi("cột “{heading}” tính bằng {unit}, mà số lớn nhất chỉ là {amount} {unit}: chưa đến một triệu đồng");
        en("column “{heading}” is in {unit}, but its largest amount is {amount} {unit}: less than a million VND");
        hint_vi("sửa đơn vị ghi ở tiêu đề cột hoặc phía trên bảng cho đúng với số đã gõ, như “(triệu đồng)”; nếu số gõ sai thì sửa số");
        hint_en("correct the unit in the heading or above the table to that of the amounts, such as “(triệu đồng)”; or correct the amounts");
    }

    /// A cell of a column of words that Excel made a number or a day of.
    N721 Error WordsMadeNumber {
        seen: String = "2026,2027",
        field: String = "Thời gian KC-HT",
    } => {
        text(if seen.contains('/') {
            say!(
                "ô “{field}” là ngày {seen}: Excel đã đổi chữ gõ vào thành ngày",
                "the cell of “{field}” is the day {seen}: Excel has made a day of what was typed"
            )
        } else {
            say!(
                "ô “{field}” là số {seen}: Excel đã đổi chữ gõ vào thành số",
                "the cell of “{field}” is the number {seen}: Excel has made a number of what was typed"
            )
        });
        hint_vi("định dạng ô là Text rồi gõ lại, như 31/3/2026, 6/2026, 2026-2027; thêm chữ nếu cần (1-2 km)");
        hint_en("set the cell to Text and type it again, such as 31/3/2026, 6/2026, 2026-2027; with words where they help (1-2 km)");
    }
}

/// Whether what a cell shows is a day or a truth value, and no text.
fn is_day_or_truth(seen: &str) -> bool {
    let day = seen.contains('/') && seen.chars().all(|c| c == '/' || c.is_ascii_digit());
    day || matches!(viet::fold(seen).as_str(), "true" | "false" | "dung" | "sai")
}

/// Whether words in a cell of figures say that there are none, or none yet.
fn is_to_be_filled(seen: &str) -> bool {
    let words = viet::fold(seen);
    let none = ["khong", "khong co", "chua", "chua co", "chua co so lieu", "dang tong hop", "ko"];
    none.contains(&words.as_str())
        || seen.chars().all(|c| matches!(c, '.' | '…' | '?' | ' ')) && !seen.trim().is_empty()
}

/// "1,500" as a number with decimals that can only be read so: "1,5"; "30,000" is "30".
fn as_decimal(seen: &str) -> String {
    let Some((whole, decimals)) = seen.split_once(',') else { return seen.to_owned() };
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        // Three decimals are what is ambiguous; one digit more is not.
        rest if rest.len() == 3 => format!("{seen}0"),
        rest => format!("{whole},{rest}"),
    }
}

/// Words in place of a number.
fn zero_or_blank() -> Pair {
    say!(
        "không có thì ghi 0; chưa có số liệu thì để trống",
        "write 0 where there is none; leave the cell blank where it is not known yet"
    )
}
