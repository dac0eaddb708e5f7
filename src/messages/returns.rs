//! The forms that communes fill in.

use super::lang::Pair;
use super::values::{AnswerLook, OtherCell, UnreadCell};
use super::words::{list, shortened};
use crate::viet;

/// What stands in the one cell in which a form says whose it is and of which period, where that alone
/// was changed.
fn title(cells: &[UnreadCell]) -> Option<&str> {
    match cells {
        [only] if only.name == "A1" && !only.is_comment => Some(&only.text),
        _ => None,
    }
}

messages! { $ returns "Phiếu của xã" "Communes' forms"

    /// A file among the communes' forms that is none.
    N320 Error NotAForm => {
        vi("tệp này không phải là phiếu do máy lập");
        en("the file is no form of this program");
        hint_vi("lập phiếu bằng “ntm form”, hoặc chuyển tệp ra khỏi thư mục phiếu");
        hint_en("make the form with “ntm form”, or move the file out of the folder of forms");
    }

    /// A form for another period.
    N321 Error ReturnOfOtherPeriod { seen: String = "2025-Q2", wanted: String = "2025-Q1" } => {
        vi("phiếu của kỳ {seen}, không phải kỳ {wanted}");
        en("the form is for {seen}, not for {wanted}");
        hint_vi("chuyển phiếu sang thư mục của kỳ ấy");
        hint_en("move the form into that period's folder");
    }

    /// A form of a commune that the project lacks.
    N322 Error ReturnOfOtherCommune { seen: String = "xã Tân Lộp" } => {
        vi("phiếu của “{seen}”, không có trong danh sách xã");
        en("the form is of “{seen}”, which is not in the list of communes");
    }

    /// Two forms of one commune.
    N323 Error ReturnTwice {
        commune: String = "Tân Lập",
        first: String = "ky/xa-tan-lap (2).xlsx",
    } => {
        vi("{commune} có hai phiếu; phiếu kia là {first}");
        en("{commune} has two forms; the other one is {first}");
        hint_vi("giữ lại một phiếu đúng, chuyển phiếu kia ra khỏi thư mục");
        hint_en("keep the right one and move the other out of the folder");
    }

    /// Communes whose form is not there; a warning where the report may be provisional.
    N324 Error ReturnsMissing {
        communes: Vec<String>,
        period: String = "quý I năm 2025",
        deadline: String = "19/3/2025",
        provisional: bool,
    } => {
        vi(
            "{} xã chưa gửi phiếu {period} (hạn ngày {deadline}): {}",
            viet::fmt_count(communes.len() as u64),
            communes.join(", "),
        );
        en(
            "no form for {period} (due by {deadline}) has come yet from {}: {}",
            communes.len(),
            communes.join(", "),
        );
        hint(if *provisional {
            say!(
                "báo cáo lập tạm thời; xã gửi đủ thì bỏ khóa tam_thoi rồi lập lại",
                "the report is provisional; when all have come, take out tam_thoi and make it again"
            )
        } else {
            say!(
                "chờ xã gửi, hoặc khai “tam_thoi: co” ở kỳ ấy để lập báo cáo tạm thời",
                "wait for them, or set “tam_thoi: co” in that period for a provisional report"
            )
        });
    }

    /// A cell of a form that was locked and is changed.
    N325 Error ReturnLockedCell { seen: String = "Giao thôn", expected: String = "Giao thông" } => {
        text(if expected.is_empty() {
            say!(
                "ô khóa phải để trống, lại có “{seen}”",
                "a locked cell must be blank and holds “{seen}”"
            )
        } else {
            say!(
                "ô khóa đã bị sửa: “{seen}”, đúng ra là “{expected}”",
                "a locked cell was changed: “{seen}” instead of “{expected}”"
            )
        });
        hint_vi("đề nghị xã điền lại vào phiếu gốc; nếu số cũ sai thì sửa ở kỳ trước");
        hint_en("ask the commune to fill in the original form; a wrong old figure is corrected in its own period");
    }

    /// A form that was made of other data; a warning where only the plan or the last status differ.
    N328 Error ReturnOfOtherData { cells: Vec<OtherCell>, more: usize } => {
        text({
            let shown = |text: &str, blank: &str| match text {
                "" => blank.to_owned(),
                text => format!("“{text}”"),
            };
            let list = |blank: &str, now: &str| {
                let cell = |one: &OtherCell| {
                    let (sent, own) = (shown(&one.sent, blank), shown(&one.now, blank));
                    format!("{} {sent}, {now} {own}", one.name)
                };
                cells.iter().map(cell).collect::<Vec<_>>().join("; ")
            };
            let (mut vi, mut en) = (list("trống", "nay"), list("blank", "now"));
            if *more > 0 {
                vi.push_str(&format!("; và {more} ô nữa"));
                en.push_str(&format!("; and {more} more"));
            }
            let colon = if cells.is_empty() { "" } else { ": " };
            (
                format!("phiếu lập từ số liệu khác với số liệu bây giờ của dự án{colon}{vi}"),
                format!("the form was made of other data than the project has now{colon}{en}"),
            )
        });
        hint_vi("sau khi gửi phiếu, kế hoạch hoặc số liệu kỳ trước đã thay đổi (hoặc phiếu kỳ trước về sau): đối chiếu các ô ấy với xã, hoặc lập phiếu mới");
        hint_en("since it was sent, the plan or the last period changed (or that period's forms came in later): compare these cells with the commune, or make a new form");
    }

    /// A form in which rows were put in or taken out.
    N329 Error ReturnShifted => {
        vi("phiếu bị chèn hoặc xóa dòng, hay sửa nhiều ô khóa, từ ô này");
        en("rows were put in or taken out, or many locked cells changed, from this cell on");
        hint_vi("đề nghị xã điền lại vào phiếu gốc, không chèn, xóa dòng");
        hint_en("ask the commune to fill in the original form, without putting in or taking out rows");
    }

    /// Filled cells of a form that are not read; a warning where they are remarks only.
    N346 Error ReturnUnread { cells: Vec<UnreadCell>, more: usize } => {
        text({
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
            match title(cells) {
                Some(seen) => say!(
                    "tiêu đề phiếu bị sửa thành “{seen}”",
                    "the form's title was changed to “{seen}”"
                ),
                None => (
                    format!("ô đã điền mà không được đọc: {vi}"),
                    format!("{} filled in and not read: {en}", if one { "cell" } else { "cells" }),
                ),
            }
        });
        hint(match title(cells) {
            Some(_) => say!(
                "hỏi xã có gửi nhầm kỳ, nhầm phiếu của xã khác không; đúng phiếu thì khôi phục tiêu đề như phiếu đã gửi",
                "ask the commune whether it is another period's or another commune's form; if it is the right one, restore the title"
            ),
            None => say!(
                "chuyển số liệu vào đúng ô nền trắng của phiếu, xóa ô thừa; ghi chú thì đưa vào phần D",
                "move what was filled in to the white cells, and clear the others; remarks belong in part D"
            ),
        });
    }

    /// Another sheet of a form that holds something; a warning where it is no copy of the form.
    N347 Error ReturnOtherSheet {
        sheet: String = "Phiếu (2)",
        cells: usize = 1,
        read: Option<String>,
        hidden: bool,
    } => {
        let noun = if *cells == 1 { "cell" } else { "cells" };
        text(match (read, hidden) {
            (Some(read), true) => say!(
                "trang “{sheet}” khác trang “{read}” ở {cells} ô; phiếu được đọc từ trang “{read}” đang bị ẩn",
                "sheet “{sheet}” differs from sheet “{read}” in {cells} {noun}; the form is read from “{read}”, which is hidden"
            ),
            (Some(read), false) => say!(
                "trang “{sheet}” khác trang “{read}” ở {cells} ô; phiếu chỉ được đọc từ trang “{read}”",
                "sheet “{sheet}” differs from sheet “{read}” in {cells} {noun}; the form is read from “{read}” only"
            ),
            (None, _) => (
                format!("trang “{sheet}” có {cells} ô đã điền mà không được đọc"),
                format!(
                    "sheet “{sheet}” has {cells} filled {noun} that {} not read",
                    if *cells == 1 { "is" } else { "are" },
                ),
            ),
        });
        hint(match read {
            Some(read) => say!(
                "giữ một trang: ghi số liệu đúng vào trang “{read}” rồi xóa trang kia",
                "keep one of them: put what is right into “{read}” and delete the other sheet"
            ),
            None => say!(
                "số liệu của phiếu phải gõ ở trang “Phiếu”; ô nào lấy công thức từ trang kia thì gõ lại giá trị trước khi xóa trang kia",
                "what the form asks is typed into sheet “Phiếu”; type the values of cells that take a formula from the other sheet before you delete it"
            ),
        });
    }

    /// A form without the hidden sheet that says whose it is.
    N348 Error ReturnMarkLost => {
        vi("phiếu không còn trang ẩn “ntm” nên không biết là của xã nào, kỳ nào");
        en("the form has lost its hidden sheet “ntm”, which says whose it is");
        hint(original_form());
    }

    /// A form in which columns were put in, taken out or moved.
    N349 Error ReturnColumnMoved { heading: String, column: u16 } => {
        let column = crate::origin::column_name(u32::from(*column));
        vi("phiếu bị chèn, xóa hoặc đổi chỗ cột: “{heading}” đúng ra ở cột {column}");
        en("columns were put in, taken out or moved: “{heading}” belongs in {column}");
        hint(original_form());
    }

    /// An answer in words that says nothing by itself.
    N350 Error ReturnNoText { seen: String = "nt", field: String = "Kết quả nổi bật" } => {
        vi("“{seen}” không phải là lời văn ({field})");
        en("“{seen}” is no answer in words ({field})");
        hint_vi("viết rõ bằng lời, hoặc để trống nếu không có");
        hint_en("write it out in words, or leave it blank if there is nothing");
    }

    /// A form in which every mark of the last period is gone.
    N351 Error ReturnMarksGone { commune: String = "Tân Lập", before: usize = 3 } => {
        vi("{commune}: kỳ trước đạt {before} tiêu chí, phiếu này không còn dấu nào của chúng");
        en("{commune} met {before} criteria a period earlier; none of them is marked now");
        hint_vi("phiếu ghi mọi tiêu chí đạt đến cuối kỳ, không chỉ tiêu chí mới đạt: đề nghị xã đánh dấu lại");
        hint_en("a form marks every criterion met by the period's end, not only the new ones: ask the commune to mark them again");
    }

    /// A form of the period whose file the pattern does not name.
    N352 Error ReturnOutsidePattern { pattern: String = "ky/q1/*.xlsx", below: bool } => {
        let folder = pattern.rsplit_once('/').map_or("", |(folder, _)| folder);
        let all = if folder.is_empty() { "*".to_owned() } else { format!("{folder}/*") };
        text(match below {
            true => say!(
                "phiếu của kỳ này không được đọc vì nằm trong thư mục con của “{pattern}”",
                "a form of this period is not read: it lies in a folder below “{pattern}”"
            ),
            false => say!(
                "phiếu của kỳ này không được đọc vì tên tệp không khớp “{pattern}”",
                "a form of this period is not read: its name does not match “{pattern}”"
            ),
        });
        hint(match below {
            true => say!(
                "chuyển bản đúng của mỗi xã ra thẳng thư mục phiếu; bản cũ thì để ngoài thư mục ấy",
                "move each commune's right form up into the folder of forms; keep old ones elsewhere"
            ),
            false => say!(
                "đổi tên tệp, hoặc ghi cả thư mục ở “phieu:”: phieu: {all}",
                "rename the file, or name the whole folder in “phieu:”: phieu: {all}"
            ),
        });
    }

    /// A commune's amount that is in another unit than triệu đồng.
    N353 Error ReturnInOtherUnit {
        name: String = "Tân Lập",
        amount: String = "Ngân sách huyện (huy động): 150.000.000",
        plan: Option<String>,
        last: Option<String>,
        of_others: bool,
    } about name => {
        text(match (plan, last) {
            (None, Some(usual)) if *of_others => say!(
                "{name}: {amount}, trong khi mức giữa của các xã khác là {usual} (triệu đồng)",
                "{name}: {amount}, where the middle one of the other communes has {usual} (million VND)"
            ),
            (Some(plan), _) => say!(
                "{name}: {amount}, kế hoạch năm của tất cả các xã là {plan} (triệu đồng)",
                "{name}: {amount}, the year's plan of all communes is {plan} (million VND)"
            ),
            (_, Some(last)) => say!(
                "{name}: {amount}, kỳ trước là {last} (triệu đồng)",
                "{name}: {amount}, a period earlier {last} (million VND)"
            ),
            _ => say!(
                "{name}: {amount} triệu đồng là quá lớn với một xã",
                "{name}: {amount} million VND is too much for a commune"
            ),
        });
        hint_vi("phiếu ghi bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan kèm lý do");
        hint_en("forms are in triệu đồng: convert the amount; if it is right, declare it in chap_nhan with the reason");
    }

    /// A commune disbursed more than it mobilised.
    N354 Error ReturnDisbursed {
        name: String = "Ngân sách huyện",
        mobilised: Option<String>,
        disbursed: String = "200",
    } about name => {
        text(match mobilised {
            Some(mobilised) => say!(
                "{name}: giải ngân {disbursed}, huy động mới được {mobilised} (triệu đồng)",
                "{name}: {disbursed} disbursed of {mobilised} mobilised (million VND)"
            ),
            None => say!(
                "{name}: giải ngân {disbursed} nhưng chưa ghi số đã huy động (triệu đồng)",
                "{name}: {disbursed} disbursed, and nothing mobilised (million VND)"
            ),
        });
        hint_vi("xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan kèm lý do");
        hint_en("look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan with the reason");
    }

    /// Communes that left blank what others report: there is no sum.
    N355 Warning ReturnBlank {
        what: String = "huy động",
        sources: Vec<String>,
        communes: Vec<String>,
        unit: String = "xã",
    } => {
        let sources = sources.join("; ");
        let many = communes.len();
        let communes = communes.join(", ");
        let count = viet::fmt_count(many as u64);
        let what_en = if what == "huy động" { "mobilised" } else { "disbursed" };
        vi("{sources}: {count} {unit} để trống số đã {what} nên tổng chưa có: {communes}");
        en("{sources}: there is no sum, {many} left blank what was {what_en}: {communes}");
        hint_vi("hỏi lại xã; nếu không có thì ghi 0");
        hint_en("ask the communes; where there is nothing, write 0");
    }

    /// A form that would be written beside a file of the same name and another kind.
    N356 Error ReturnBeside {
        path: String = "phieu/xa-tan-lap.xlsx",
        other: String = "phieu/xa-tan-lap.ods",
    } => {
        vi("chưa lập “{path}” vì bên cạnh đã có “{other}”");
        en("“{path}” is not made: “{other}” lies beside it");
        hint_vi("chuyển tệp ấy đi, hoặc chọn thư mục khác bằng --out");
        hint_en("move that file away, or choose another folder with --out");
    }

    /// A period with forms and with a table that they stand for.
    N357 Error ReturnsAndTable { table: String = "hien_trang" } => {
        vi("kỳ này lấy “{table}” từ phiếu của các xã, bảng này không được đọc");
        en("“{table}” of this period comes from the communes' forms; this table is not read");
        hint_vi("bỏ bảng này, hoặc bỏ “phieu:” của kỳ");
        hint_en("remove the table, or “phieu:” of the period");
    }

    /// An answer that is no more than a look, or one for several cells to fill in.
    N358 Error ReturnLook { look: AnswerLook } => {
        text(answer_look(look));
        hint_vi("gõ lại giá trị vào ô, không dùng định dạng thay cho chữ và số");
        hint_en("type the value again, without formatting that stands for letters or digits");
    }

    /// A form of one commune in a file named after another one.
    N359 Error ReturnUnderOtherName { seen: String = "Tân Lập", other: String = "Hòa An" } => {
        vi("tệp mang tên {other} nhưng là phiếu lập cho {seen}");
        en("the file is named after {other} and holds the form made for {seen}");
        hint_vi("mỗi xã điền vào phiếu của mình; nếu đúng là phiếu của xã ấy thì đổi lại tên tệp");
        hint_en("each commune fills in its own form; if it is that commune's, rename the file");
    }

    /// Amounts in communes' forms that the office's own table states otherwise, or not at all.
    N366 Warning ReturnAmountsUnused { sources: Vec<String> } => {
        vi("báo cáo dùng số của bảng huy_dong, khác số cộng từ phiếu của các xã: {}", list(sources));
        en("the report uses table huy_dong, which differs from the sum of the communes' forms: {}", list(sources));
        hint_vi("đối chiếu hai nơi; muốn lấy số của phiếu thì bỏ bảng huy_dong của kỳ");
        hint_en("compare the two; to use the forms' amounts, leave out the period's table huy_dong");
    }

    /// Forms that were sent out with another last day than the report's.
    N577 Warning ReturnOfOtherDay { day: String = "14/6/2026", wanted: String = "15/6/2026" } => {
        vi("phiếu ghi số liệu tính đến ngày {day}, báo cáo chốt số liệu ngày {wanted}");
        en("the form says that it counts up to {day}, the report counts up to {wanted}");
        hint_vi("đưa chot của kỳ về ngày ghi trên phiếu; nếu xã đã báo theo ngày mới thì để nguyên");
        hint_en("set the period's chot to the day on the forms; if communes reported up to the new day, leave it");
    }

    /// Files in the folder of communes' forms that are no workbooks, while some communes have not reported.
    N578 Warning ReturnsOnPaper { files: Vec<String> } => {
        vi("trong thư mục phiếu có tệp không phải bảng tính nên không đọc: {}", shortened(files));
        en("the folder of forms has files that are no workbooks and are not read: {}", shortened(files));
        hint_vi("nếu là phiếu xã gửi bản chụp, bản PDF, đề nghị xã gửi phiếu Excel hoặc điền lại vào phiếu của xã ấy; tệp nén thì giải nén, tệp của phần mềm khác thì mở ra rồi lưu thành .xlsx");
        hint_en("if a commune sent its form as a picture or a PDF, ask for the workbook, or fill in its form; unpack archives, and save files of other programs as .xlsx");
    }

    /// Words of a commune that its own form's figures contradict.
    N649 Warning ReturnWordsAgainstFigures {
        commune: String = "Tân Lập",
        words: String = "Đến nay xã đạt 5/10 tiêu chí",
        name: String = "số tiêu chí đạt",
        stated: String = "4",
    } => {
        vi("{commune} viết “{words}”, nhưng phiếu ghi {name}: {stated}");
        en("{commune} writes “{words}”, but its form states {name}: {stated}");
        hint(words_or_form());
    }

    /// Words of a form that name another unit of money than the one it is read in.
    N656 Error ReturnUnitWritten { seen: String = "ĐVT: nghìn đồng" } => {
        vi("“{seen}” nói đơn vị tiền khác, còn phiếu được đọc theo triệu đồng");
        en("“{seen}” names another unit of money, while the form is read in triệu đồng");
        hint_vi("đổi các số tiền của phiếu ra triệu đồng rồi xóa lời ấy; số đã là triệu đồng thì chỉ xóa lời ấy");
        hint_en("convert the form's amounts to triệu đồng and delete these words; if they are in it already, only delete the words");
    }

    /// All forms of a period together are a thousandth of the plan.
    N657 Warning ReturnsThousandth {
        period: String = "quý I năm 2026",
        sum: String = "10,891",
        plan: String = "108.000",
    } about period => {
        vi("{period}: các phiếu cộng lại mới huy động {sum}, chưa bằng một phần nghìn kế hoạch năm của các xã ấy ({plan} triệu đồng)");
        en("{period}: all forms together mobilised {sum}, less than a thousandth of these communes' plan of the year ({plan} million VND)");
        hint_vi("phiếu hỏi triệu đồng, có lẽ các xã ghi tỷ đồng: hỏi lại rồi sửa phiếu; nếu đúng thì khai vào chap_nhan");
        hint_en("the form asks for triệu đồng, and the communes may have written tỷ: ask them and correct the forms; if it is right, accept it in chap_nhan");
    }

    /// Words that make a form perhaps no final one of its commune and period; an error where they
    /// name another commune.
    N658 Warning ReturnOfAnother {
        seen: String = "TM. UBND XÃ HÒA AN",
        own: String = "xã Tân Lập, quý I năm 2026",
    } => {
        vi("“{seen}” nói khác: phiếu này được đọc là phiếu chính thức của {own}");
        en("“{seen}” says otherwise: the form is read as the final one of {own}");
        hint_vi("hỏi lại xã: đúng phiếu thì sửa hoặc xóa lời ấy, không đúng thì đề nghị xã gửi lại");
        hint_en("ask the commune: correct or delete the words if it is the right form, or have it sent again");
    }

    /// “N/A” at a criterion that applied so far: no data, or no criterion of theirs.
    N659 Error ReturnNotApplicable { seen: String = "N/A", number: u16 = 5 } => {
        vi("“{seen}” ở tiêu chí số {number}: không rõ là không áp dụng hay chưa có số liệu");
        en("“{seen}” at criterion {number}: not applicable, or no data yet");
        hint_vi("chưa đạt hoặc chưa có số liệu thì để trống; thật sự không áp dụng với xã thì ghi “KAD”");
        hint_en("leave it blank if it is not met or there are no data; write “KAD” if it does not apply to the commune");
    }
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

/// A form that was changed.
fn original_form() -> Pair {
    say!("đề nghị xã điền lại vào phiếu gốc", "ask the commune to fill in the original form")
}

/// A commune's words and its form disagree; the words are printed.
pub(super) fn words_or_form() -> Pair {
    say!(
        "hỏi lại xã rồi sửa phiếu hoặc sửa lời ở phần D; lời ấy được in vào báo cáo",
        "ask the commune, and correct the form or the words of part D, which the report prints"
    )
}
