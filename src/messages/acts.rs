//! Acts that legal bases cite.

use super::values::ActLack;

messages! { $ acts "Căn cứ" "Legal bases"

    /// A citation of an act lacks what tells it from others.
    N682 Warning ActIncomplete { act: String = "Quyết định số /QĐ-UBND", lack: ActLack } about act => {
        text(match lack {
            ActLack::Number => say!(
                "căn cứ “{act}”: số, ký hiệu chưa đủ hoặc thiếu dấu (như 3371/QĐ-UBND)",
                "legal basis “{act}”: number and symbol are not whole, or a sign is missing (as in 3371/QĐ-UBND)"
            ),
            ActLack::Year => say!(
                "căn cứ “{act}”: văn bản quy phạm pháp luật, số phải có năm (như 30/2020/NĐ-CP)",
                "legal basis “{act}”: the number of such an act has a year (as in 30/2020/NĐ-CP)"
            ),
            ActLack::Day => say!(
                "căn cứ “{act}”: thiếu ngày ban hành, hoặc ghi không đủ ngày, tháng, năm",
                "legal basis “{act}”: the day on which it was issued is missing or not whole"
            ),
            ActLack::Body => say!(
                "căn cứ “{act}”: thiếu tên cơ quan ban hành",
                "legal basis “{act}”: who issued it is missing"
            ),
        });
        hint_vi("ghi như Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …");
        hint_en("write it as Quyết định số 3371/QĐ-UBND ngày 23/12/2024 của Ủy ban nhân dân … về việc …");
    }

    /// Kind, symbol and body of a cited act do not fit.
    N683 Error ActContradicts {
        act: String = "Kế hoạch số 1472/QĐ-UBND",
        seen: String = "QĐ-UBND",
        against: String = "Kế hoạch",
    } about act => {
        vi("căn cứ “{act}”: “{seen}” không phải của “{against}”");
        en("legal basis “{act}”: “{seen}” is not that of “{against}”");
        hint_vi("xem lại văn bản gốc: tên loại, ký hiệu và cơ quan ban hành phải khớp nhau");
        hint_en("look at the act itself: kind, symbol and body must fit one another");
    }

    /// One act stands there twice, or two have one number.
    N684 Warning ActTwice { act: String = "Quyết định số 3376/QĐ-UBND" } about act => {
        vi("căn cứ “{act}” được dẫn hai lần");
        en("legal basis “{act}” is cited twice");
        hint_vi("xóa một dòng, hoặc sửa số nếu là hai văn bản");
        hint_en("delete one line, or correct the number if they are two acts");
    }

    /// An act is cited otherwise than it was published.
    N685 Warning ActOtherwise {
        act: String = "Quyết định số 51/2025/QĐ-TTg",
        seen: String = "ngày 29/11/2025",
        wanted: String = "ngày 29/12/2025",
    } about act => {
        vi("căn cứ “{act}” ghi “{seen}”, văn bản đã công bố là “{wanted}”");
        en("legal basis “{act}” has “{seen}”, as published it is “{wanted}”");
        hint_vi("sửa theo văn bản gốc; nếu can-cu.yaml sai thì ghi văn bản ấy vào can-cu.yaml của đơn vị");
        hint_en("correct it by the act itself; where can-cu.yaml is wrong, put the act into the office's own can-cu.yaml");
    }

    /// An act of years that are over.
    N686 Warning ActLapsed {
        act: String = "Quyết định số 318/QĐ-TTg",
        until: String = "31/12/2025",
        by: Option<String>,
    } about act => {
        text(match by {
            Some(by) => say!(
                "căn cứ “{act}” chỉ áp dụng đến ngày {until}, nay là {by}",
                "legal basis “{act}” applied until {until}, now it is {by}"
            ),
            None => say!(
                "căn cứ “{act}” chỉ áp dụng đến ngày {until}",
                "legal basis “{act}” applied until {until}"
            ),
        });
        hint_vi("dẫn văn bản đang áp dụng; nếu vẫn phải dẫn thì ghi vào chap_nhan với lý do");
        hint_en("cite the act that applies; if it must stand there, put it into chap_nhan with the reason");
    }
}
