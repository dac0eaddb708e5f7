//! Marks of what is met, their legends, remarks that say otherwise.

use super::lang::Pair;
use crate::viet;

messages! { $ marks "Dấu" "Marks"

    /// A mark that means neither met nor unmet.
    N213 Error BadMark { seen: String = "?" } => {
        vi("“{seen}” không rõ là đạt hay chưa đạt");
        en("“{seen}” is neither a mark for met nor for unmet");
        hint_vi("đạt: x, Đ, đạt, 1, ✓; chưa đạt: để trống, -, 0, chưa; không áp dụng: KAD");
        hint_en("met: x, Đ, đạt, 1, ✓; unmet: blank, -, 0, chưa; not applicable: KAD");
    }

    /// Blank cells that are told apart by their colour alone.
    N237 Error MarksByColour { cells: usize } => {
        vi(
            "{} ô trống được tô màu khác các ô còn lại: màu không được đọc",
            viet::fmt_count(*cells as u64),
        );
        en("{cells} blank cells differ from the others by their colour alone, which is not read");
        hint_vi("gõ “x” vào các ô được tô màu, hoặc bỏ màu nền");
        hint_en("type “x” into the coloured cells, or take the colour away");
    }

    /// Single numbers that are counts as well as criteria: all of a column, or one beside lists.
    N242 Error CountsOrCodes { heading: String = "Chỉ tiêu giao", seen: Option<String> } => {
        text(match seen {
            Some(seen) => say!(
                "“{seen}” ở cột “{heading}”: không rõ là {seen} tiêu chí hay là tiêu chí số {seen}",
                "“{seen}” in column “{heading}”: {seen} criteria, or criterion {seen}"
            ),
            None => say!(
                "cột “{heading}” mỗi dòng chỉ có một số: không rõ là số lượng hay số hiệu tiêu chí",
                "column “{heading}” has one number a row: counts or numbers of criteria"
            ),
        });
        hint(match seen {
            Some(_) => say!(
                "nếu là số hiệu, ghi “TC” trước số; nếu là số lượng, ghi đủ số hiệu các tiêu chí ấy",
                "where it is the number of one, write “TC” before it; where it is a count, write the numbers of all"
            ),
            None => say!(
                "ghi vào tiêu đề cho rõ: “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao”; nếu là số lượng: “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao”",
                "say in the heading “Số hiệu tiêu chí đạt”, “Số hiệu tiêu chí giao” (numbers), or “Tổng số tiêu chí đạt”, “Tổng số tiêu chí giao” (counts)"
            ),
        });
    }

    /// A mark that is met to some and unmet to others.
    N246 Error MixedMarks { seen: String } => {
        vi("“{seen}” không rõ là đạt hay là giao thêm");
        en("“{seen}” may mean met or newly assigned");
        hint_vi("ghi “x” là đạt, để trống là chưa đạt; chỉ biểu có chú giải “+” là giao thêm mới dùng dấu “+”");
        hint_en("write “x” for met and leave unmet blank; “+” is read only in an annex whose legend explains it");
    }

    /// A remark on criteria that says the opposite of their marks.
    N256 Warning NoteAgainstMarks {
        name: String = "Tân Lập",
        words: String = "đã đạt TC 2",
        codes: String,
        marked: bool,
        targets: bool,
        of_form: bool,
    } => {
        text({
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
            if *of_form {
                say!(
                    "{name} viết “{words}”, nhưng phiếu {is_vi} {vi}{codes}",
                    "{name} writes “{words}”, but in its form {en}{codes} {is} {is_en}"
                )
            } else {
                say!(
                "ghi chú của “{name}” viết “{words}”, nhưng {vi}{codes} {is_vi}",
                "the remark on “{name}” says “{words}”, but {en}{codes} {is} {is_en}"
                )
            }
        });
        hint(if *of_form { super::returns::words_or_form() } else { correct_marks_or_remark() });
    }

    /// A remark that counts other criteria than are marked.
    N257 Warning NoteAgainstCount {
        name: String = "Hòa An",
        words: String = "Đạt 2/3 tiêu chí",
        counted: u32 = 1,
        met: bool,
    } => {
        let (vi, en) = if *met { ("đạt", "met") } else { ("chưa đạt", "not met") };
        vi("ghi chú của “{name}” viết “{words}”, nhưng bảng có {counted} tiêu chí {vi}");
        en("the remark on “{name}” says “{words}”, but the table counts {counted} as {en}");
        hint(correct_marks_or_remark());
    }

    /// In place of a mark, that a unit is not assessed by the set.
    N259 Error NotAssessed { seen: String = "Không xét" } => {
        vi("“{seen}”: bảng này không có chỗ cho đơn vị không xét theo bộ tiêu chí");
        en("“{seen}”: this table has no place for a unit that the set does not assess");
        hint_vi("bỏ đơn vị ấy ra khỏi mọi bảng, kể cả bảng Xã: xóa dòng hoặc bo_qua: [số dòng]; nếu chỉ một tiêu chí không áp dụng, ghi KAD");
        hint_en("leave the unit out of every table, also of the list of communes: delete its row or bo_qua: [row number]; where only a criterion does not apply, write KAD");
    }

    /// A legend that says that blanks stand for something else than what is not met.
    N264 Error BlanksOfMet { text: String = "Ghi chú: ô trống là tiêu chí đã đạt" } => {
        vi("“{text}” giải thích ô trống khác với bảng này: ở đây ô trống là chưa đạt");
        en("“{text}” explains blanks otherwise; this table reads them as not met");
        hint_vi("ghi dấu x vào tiêu chí đạt, để trống tiêu chí chưa đạt; nếu bảng đúng là như vậy, sửa dòng chữ ấy");
        hint_en("mark what is met and leave blank what is not; if the table is just that, correct the words");
    }

    /// Criteria below each other whose marks name no commune, where there are several.
    N266 Error MarksOfNobody => {
        vi("các dấu không ghi là của xã nào");
        en("the marks do not say of which commune they are");
        hint_vi("tiêu chí xếp theo dòng thì ghi tên xã làm tiêu đề của từng cột đánh dấu; xếp theo cột thì thêm cột “Xã”");
        hint_en("where criteria stand below each other, write the commune's name above each column of marks; where they stand side by side, add a column “Xã”");
    }

    /// “0” in place of a list of criteria.
    N274 Error NoCriterionZero { seen: String = "0", field: String = "Tiêu chí đạt" } => {
        vi("“{seen}” ở cột “{field}”: không có tiêu chí số 0");
        en("“{seen}” in column “{field}”: there is no criterion 0");
        hint_vi("nếu không có tiêu chí nào, để trống hoặc ghi “Không”");
        hint_en("where there is none, leave it blank or write “Không”");
    }

    /// A title or legend that says that marks stand for what is not met.
    N276 Error MarksOfUnmet { text: String = "x = chưa đạt" } => {
        vi("“{text}” nói ô đánh dấu là chưa đạt, còn bảng này đọc ô đánh dấu là đạt");
        en("“{text}” says that marks are what is not met; this table reads them as met");
        hint_vi("lập bảng đánh dấu tiêu chí đạt; nếu dấu đúng là đạt, sửa dòng chữ ấy");
        hint_en("make a table that marks what is met; if the marks are just that, correct the words");
    }

    /// A Roman number that may be a criterion's or that of a group of them.
    N278 Error RomanCriterion { seen: String = "II", number: u16 = 2 } => {
        vi("“{seen}” viết số La Mã, không rõ là tiêu chí số {number} hay nhóm tiêu chí");
        en("“{seen}” is a Roman number: criterion {number}, or a group of criteria");
        hint_vi("ghi số thường ({number}) hoặc tên tiêu chí");
        hint_en("write {number}, or the criterion's name");
    }

    /// “2,1”: two criteria or one indicator.
    N279 Error PointOrList { seen: String = "2,1", code: String = "2.1" } => {
        vi("không rõ “{seen}” là hai tiêu chí hay chỉ tiêu {code}");
        en("“{seen}” may be two criteria or indicator {code}");
        let listed = code.replace('.', ", ");
        hint_vi("nếu là hai tiêu chí, viết “{listed}” (có dấu cách); nếu là một chỉ tiêu, viết “{code}”");
        hint_en("write “{listed}” with a space for two criteria, “{code}” for one indicator");
    }

    /// A row that marks a criterion both as met and as not met, or as neither, where there is a
    /// column for each.
    N570 Error BothOrNeither { name: String = "Hòa An", heading: String = "1", both: bool } => {
        text(if *both {
            say!(
                "{name}: tiêu chí “{heading}” đánh dấu cả ô đạt lẫn ô chưa đạt",
                "{name}: criterion “{heading}” is marked both as met and as not met"
            )
        } else {
            say!(
                "{name}: tiêu chí “{heading}” không đánh dấu ô đạt, cũng không đánh dấu ô chưa đạt",
                "{name}: criterion “{heading}” is marked neither as met nor as not met"
            )
        });
        hint_vi("đánh dấu đúng một trong hai ô");
        hint_en("mark one of the two cells");
    }

    /// A legend that says something of marks that is not understood.
    N573 Error LegendUnknown {
        text: String = "Ghi chú: chữ màu đỏ là tiêu chí tỉnh chưa công nhận",
        table: String = "Hiện trạng",
        look: bool,
    } => {
        vi("không rõ “{text}” giải thích dấu trong bảng {table} là gì");
        en("it is not clear what “{text}” says of the marks of table {table}");
        hint(if *look {
            say!(
                "màu và kiểu chữ của dấu không được đọc: bỏ dấu ở những ô chưa đạt hoặc không giao, rồi bỏ dòng ấy",
                "the colour and type of marks are not read: leave out the marks of what is not met or not assigned, and these words"
            )
        } else {
            say!(
                "ghi rõ dấu x là đạt (bảng Hiện trạng) hoặc là giao (bảng Giao chỉ tiêu), hoặc bỏ dòng ấy",
                "say that x is what is met (status) or what is assigned (targets), or leave the words out"
            )
        });
    }

    /// A cross beside another kind of marks in one table, of which one may stand for what is not
    /// met; a warning where each row has one kind only.
    N583 Error TwoSigns { seen: String = "x", other: String = "v" } => {
        vi("trong một bảng có cả dấu “{seen}” và dấu “{other}”: không rõ cả hai đều là đạt hay một dấu là chưa đạt");
        en("one table has both “{seen}” and “{other}”: both may mean met, or one of them not met");
        hint_vi("chỉ dùng một dấu cho đạt, ô chưa đạt để trống; nếu cả hai dấu đều là đạt, sửa về một dấu hoặc ghi dưới bảng: “Ghi chú: v, x: đạt”");
        hint_en("use one mark for met and leave unmet cells blank; if both mean met, write one of them everywhere or say so below the table: “Ghi chú: v, x: đạt”");
    }

    /// A legend of targets that says that marks stand for what is met already or to be kept.
    N726 Error MarksOfKept {
        text: String = "x: tiêu chí duy trì; o: tiêu chí phấn đấu",
        table: String = "Giao chỉ tiêu",
    } => {
        vi("“{text}” nói ô đánh dấu là tiêu chí đã đạt hoặc duy trì, còn bảng {table} đọc ô đánh dấu là tiêu chí giao đạt thêm trong năm");
        en("“{text}” says that marks are what is met already or to be kept; table {table} reads them as what is assigned to be met in the year");
        hint_vi("chỉ để dấu x ở tiêu chí giao đạt thêm (tiêu chí đã đạt ghi ở bảng Hiện trạng); nếu dấu đúng là giao, sửa dòng chữ ấy");
        hint_en("mark only what is assigned (what is met stands in table Hiện trạng); if the marks are just that, correct the words");
    }
}

/// Marks and remark disagree.
fn correct_marks_or_remark() -> Pair {
    say!(
        "sửa dấu trong bảng hoặc sửa ghi chú, chỗ nào sai; lời ghi chú không in ra văn bản",
        "correct the marks or the remark, whichever is wrong; the remark is not printed"
    )
}
