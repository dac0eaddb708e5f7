//! Periods of a year and the reports on them.

use super::values::AnnexLacks;
use super::words::shortened;
use crate::viet;

messages! { $ periods "Kỳ và báo cáo" "Periods and reports"

    /// A last day of data or of a report that its period cannot have; a warning where it is early.
    N289 Error DayOutsidePeriod {
        key: &'static str,
        seen: String = "30/6/2024",
        period: String = "6 tháng đầu năm 2025",
        from: String = "15/12/2024",
        to: String = "30/6/2025",
    } => {
        vi("{key}: {seen} nằm ngoài khoảng từ {from} đến {to} của kỳ {period}");
        en("{key}: {seen} is not from {from} to {to}, as of period {period}");
        hint_vi("xem có nhầm năm, hoặc đảo ngày với tháng không (ghi ngày/tháng/năm)");
        hint_en("see whether the year is another, or day and month are the other way round (write day/month/year)");
    }

    /// An annex that `bieu` names and that has nothing to print.
    N293 Warning AnnexEmpty { annex: &'static str, lacks: AnnexLacks } => {
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
        vi("phụ lục “{annex}” khai ở bieu bị bỏ qua: {vi}");
        en("annex “{annex}” of bieu is left out: {en}");
        hint(match lacks {
            AnnexLacks::SecondCommune => say!(
                "bỏ phụ lục ấy khỏi bieu: một đơn vị thì số liệu đã có trong lời văn",
                "take it out of bieu: of a single unit the text says the same"
            ),
            _ => say!(
                "bổ sung cho đủ, hoặc bỏ phụ lục ấy khỏi bieu",
                "give what it needs, or take it out of bieu"
            ),
        });
    }

    /// Charts that the office asks for of a document that has nothing to draw.
    N295 Warning ChartsEmpty => {
        vi("có “bieu_do: co” nhưng văn bản không có biểu đồ nào để vẽ");
        en("“bieu_do: co” is set, but the document has no chart to draw");
        hint_vi("biểu đồ chỉ có ở báo cáo, vẽ từ hien_trang và huy_dong, cong_trinh của kỳ: bổ sung số liệu, hoặc bỏ bieu_do");
        hint_en("charts are of reports and are drawn from hien_trang and huy_dong, cong_trinh of their period: give these data, or take bieu_do out");
    }

    /// A report that is due before the last day of its data.
    N298 Warning DueBeforeClosing { due: String = "09/6/2025", closing: String = "30/6/2025" } => {
        vi("hạn gửi báo cáo {due} trước ngày chốt số liệu {closing}");
        en("the report is due on {due}, before its data are closed on {closing}");
        hint_vi("sửa han hoặc chot của kỳ trong ntm.yaml");
        hint_en("correct han or chot of the period in ntm.yaml");
    }

    /// A text that names no period.
    N317 Error NotAPeriodId { seen: String = "quý I" } => {
        vi("“{seen}” không phải là kỳ báo cáo");
        en("“{seen}” is no period");
        hint_vi("viết 2025-T3 (tháng), 2025-Q1 (quý), 2025-6T, 2025-9T hoặc 2025-N (năm)");
        hint_en("write 2025-T3 (month), 2025-Q1 (quarter), 2025-6T, 2025-9T or 2025-N (year)");
    }

    /// Two entries for one period.
    N318 Error DuplicatePeriod { period: String = "2025-Q1" } => {
        vi("kỳ {period} bị khai hai lần");
        en("period {period} is declared twice");
    }

    /// A document for a period that the project lacks.
    N319 Error UnknownPeriod { period: String = "2025-9T" } => {
        vi("dự án không có số liệu kỳ {period}");
        en("the project has no data of period {period}");
        hint_vi("khai kỳ ấy vào “ky:” trong ntm.yaml cùng các bảng số liệu của kỳ");
        hint_en("declare it under “ky:” in ntm.yaml with its tables");
    }

    /// A period of a document without any data.
    N330 Error EmptyPeriod { period: String = "2025-Q1" } => {
        vi("kỳ {period} chưa có số liệu nào");
        en("period {period} has no data");
        hint_vi("khai phieu, hien_trang hoặc các bảng khác của kỳ ấy");
        hint_en("give phieu, hien_trang or other tables of that period");
    }

    /// A period that a document compares with and for which forms are missing; a warning where its
    /// report was provisional.
    N369 Error ComparedIncomplete {
        period: String = "năm 2025",
        compared: String = "9 tháng đầu năm 2025",
        communes: Vec<String>,
    } => {
        vi(
            "báo cáo {period} so sánh với kỳ {compared}, kỳ ấy còn thiếu phiếu của {} xã: {}",
            viet::fmt_count(communes.len() as u64),
            communes.join(", "),
        );
        en(
            "the report on {period} compares with {compared}, for which no form has come from {}: {}",
            communes.len(),
            communes.join(", "),
        );
        hint_vi("bổ sung phiếu của kỳ ấy; hoặc khai “tam_thoi: co” ở kỳ ấy, báo cáo sẽ ghi rõ số liệu so sánh là tạm tính");
        hint_en("add the forms of that period; or set “tam_thoi: co” in it: the report will say that what it compares with is provisional");
    }

    /// A report's template is for another kind of period.
    N527 Warning TemplateOfOtherPeriod {
        template: String = "bao-cao-6-thang",
        period: String = "2025-Q1",
    } => {
        vi("mẫu “{template}” không phải của kỳ {period}");
        en("template “{template}” is not for period {period}");
    }

    /// Forms whose columns were never held against the text that prescribes them.
    N558 Note FormsUnverified { forms: Vec<String> } => {
        vi("{}: lập theo mẫu chưa đối chiếu với văn bản gốc", shortened(forms));
        en("{}: after a form not held against the original", shortened(forms));
        hint_vi("so các cột với mẫu cấp trên gửi trước khi trình ký");
        hint_en("compare the columns with the form that the higher level sent before it is signed");
    }

    /// Forms that a report asks for and its period has no data for.
    N559 Warning FormsWithoutData { forms: Vec<String> } => {
        vi("{}: kỳ của báo cáo không có số liệu, không in", shortened(forms));
        en("{}: the report's period has no data, not printed", shortened(forms));
        hint_vi("nhập bảng của kỳ (bieu_04: co_che; bieu_07, bieu_11: huy_dong; bieu_08, bieu_13: cong_trinh; bieu_09, bieu_12: noi_dung), hoặc bỏ biểu khỏi bieu");
        hint_en("give the period's table (bieu_04: co_che; bieu_07, bieu_11: huy_dong; bieu_08, bieu_13: cong_trinh; bieu_09, bieu_12: noi_dung), or take the form out of bieu");
    }

    /// Two periods of one day that differ.
    N617 Warning PeriodsContradict {
        first: String = "tháng 3 năm 2025",
        second: String = "quý I năm 2025",
        what: Vec<String>,
    } => {
        vi("{first} và {second} cùng chốt một ngày mà ghi khác nhau: {}", shortened(what));
        en("{first} and {second} are of one day and differ: {}", shortened(what));
        hint_vi("sửa kỳ ghi sai; hai kỳ cùng ngày chốt thì số liệu phải như nhau");
        hint_en("correct the one that is wrong: two periods of one day have the same data");
    }
}
