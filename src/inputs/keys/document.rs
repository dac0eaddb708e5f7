//! Keys of a document of `ntm.yaml`.

use super::key::{Keys, key, list, mapping};

/// One of `van_ban`.
pub const DOCUMENT: Keys = list(&[
    key("id", "tên tệp", "name of the file").must().values(
        "chữ không dấu, số, `-`, `_`",
        "letters without diacritics, digits, `-`, `_`",
    ),
    key("mau", "mẫu lời văn", "template").values("không ghi thì là `id`", "default: the id"),
    key(
        "theo",
        "mỗi xã, phường, đặc khu một văn bản, tệp là `<id>-<tên xã>`; trong `trich_yeu`, `kinh_gui`, `noi_nhan` thì `{{ xa }}` là xã của văn bản",
        "a document for each commune, its file `<id>-<commune>`; in `trich_yeu`, `kinh_gui`, `noi_nhan` `{{ xa }}` is the document's commune",
    )
    .values("`xa`; không ghi thì một văn bản", "`xa`; default: one document"),
    key(
        "trich_yeu",
        "trích yếu, bắt buộc; riêng báo cáo không ghi thì theo kỳ của nó, thông báo chỉ tiêu không ghi thì theo xã của nó",
        "subject, required; of a report it follows from its period when not given, of a notice of targets from its commune",
    )
    .clause("II.5; Phụ lục VI")
    .values("dài nhất 500 ký tự", "at most 500 characters"),
    key("so", "số", "number").clause("II.3").values(
        "dưới 10 thì thêm số 0; không ghi thì để trống; có `theo: xa` thì mỗi xã một số: `{Tân Lập: 15, Hòa An: 16}`",
        "below 10 gets a zero; default: left blank; with `theo: xa` one for each commune: `{Tân Lập: 15, Hòa An: 16}`",
    ),
    key("thoi_gian", "ngày; phần không ghi được để trống", "date; what is not given is left blank")
        .clause("II.4")
        .values(
            "`10/02/2025`, `02/2025`, `\"2025\"`; không ghi thì là năm kế hoạch",
            "`10/02/2025`, `02/2025`, `\"2025\"`; default: the year",
        ),
    key("can_cu", "căn cứ, không ghi dấu ở cuối", "legal bases, without final punctuation")
        .clause("II.6")
        .values("danh sách", "list"),
    key("kinh_gui", "kính gửi", "addressees").clause("II.9a").values("danh sách", "list"),
    key(
        "noi_nhan",
        "nơi nhận; dòng “Lưu: VT, …” tự thêm",
        "recipients; the line “Lưu: VT, …” is added",
    )
    .clause("II.9b")
    .values("danh sách", "list"),
    key("so_ban", "số bản đơn vị soạn thảo lưu", "copies that the drafting unit keeps")
        .clause("II.9b")
        .values("số", "number"),
    key("phu_luc", "phụ lục", "annexes").clause("III").values(
        "`cung_tep` cùng một tệp (nếu không ghi), `tep_rieng` mỗi biểu một tệp (`<văn bản>-phu-luc-1.pdf` …), `khong` không lập; có `theo: xa` mà không ghi cả `bieu` thì không lập",
        "`cung_tep` in the same file (default), `tep_rieng` each in a file of its own (`<document>-phu-luc-1.pdf` …), `khong` none; with `theo: xa` and without `bieu` default none",
    ),
    key(
        "bieu",
        "những biểu nào làm phụ lục; biểu không có số liệu thì bỏ",
        "which annexes; those without data are left out",
    )
    .values(
        "danh sách khóa ở bảng các phụ lục; không ghi thì những biểu có sẵn của văn bản",
        "list of keys of the table of annexes; default: those that are the document's own",
    ),
    key(
        "don_vi_tien",
        "đơn vị tiền của phụ lục (cả tệp .xlsx); lời văn vẫn là triệu đồng",
        "unit of money of the annexes (of their workbooks, too); the text stays in triệu đồng",
    )
    .values(
        "`đồng`, `nghìn đồng`, `triệu đồng` (nếu không ghi), `tỷ đồng`; riêng từng biểu: `{du_an: tỷ đồng}`",
        "`đồng`, `nghìn đồng`, `triệu đồng` (default), `tỷ đồng`; of single annexes: `{du_an: tỷ đồng}`",
    ),
    key(
        "ky",
        "kỳ (ở `ky` dưới đây) mà văn bản nói về; báo cáo gửi một nơi (`kinh_gui`) thì nơi nhận bắt đầu bằng “Như trên”",
        "the period that the document is about; a report to somebody (`kinh_gui`) begins its recipients with “Như trên”",
    )
    .clause("II.9b")
    .values("`2026-6T`", "`2026-6T`"),
    key("bieu_do", "báo cáo có biểu đồ hay không", "whether a report draws charts")
        .values("`co` `khong` (nếu không ghi)", "`co` `khong` (default)"),
    key(
        "het_phu_luc",
        "dưới biểu của phụ lục có dấu “./.” như mẫu của Nghị định hay không",
        "whether annex tables end in “./.” as the forms of the decree do",
    )
    .clause("Mẫu 2.1, 2.2")
    .values("`co` `khong` (nếu không ghi)", "`co` `khong` (default)"),
    key("ban", "dòng “(Kèm theo …)” của phụ lục", "the “(Kèm theo …)” line of annexes")
        .clause("III.3")
        .values(
            "`dien_tu` để trống số, ngày (nếu không ghi); `giay` điền khi đã có `so` và `thoi_gian` đủ ngày",
            "`dien_tu` leaves it blank (default); `giay` fills it in once `so` and a full `thoi_gian` are given",
        ),
    key(
        "du_thao",
        "văn bản còn là dự thảo: “DỰ THẢO” ở lề mỗi trang, chưa ban hành được",
        "the document is still a draft: “DỰ THẢO” in the margin of each page, and it cannot be issued",
    )
    .values(
        "`co`; `kem_ma` thêm mã dự thảo ở lề dưới, để biết tờ giấy in từ số liệu nào; `khong` (nếu không ghi)",
        "`co`; `kem_ma` with a fingerprint in the bottom margin, which tells of which data a paper is; `khong` (default)",
    ),
    key(
        "nhap_lai",
        "tờ nhập lại của văn bản: người kiểm tra gõ lại các tổng số từ bản giấy; còn ô khác hoặc trống thì chưa ban hành được",
        "the sheet on which whoever checks types the document's totals again from paper; it cannot be issued while a cell differs or is blank",
    )
    .values(
        "tệp do `ntm check --second-entry` lập, đường dẫn tính từ dự án; không ghi thì không đòi",
        "a file that `ntm check --second-entry` makes, its path from the project; default: none is asked for",
    ),
    key(
        "dinh_chinh",
        "công văn này đính chính gì ở văn bản đã ban hành; `ntm correct` viết sẵn vào `dinh-chinh/`, mỗi tệp một văn bản như một mục của `van_ban`",
        "what this letter corrects in an issued document; `ntm correct` drafts it into `dinh-chinh/`, where each file is a document as an entry of `van_ban`",
    )
    .over(&CORRECTION),
    key("nguoi_ky", "", "").must().over(&SIGNER),
]);

/// `dinh_chinh` of a document.
pub const CORRECTION: Keys = mapping(&[
    key("so", "số, ký hiệu văn bản được đính chính", "number and symbol of the document corrected")
        .must()
        .values(
            "`25/KH-UBND`; hai năm trùng số thì thêm năm: `25/KH-UBND/2025`",
            "`25/KH-UBND`; where two years have the same, with the year: `25/KH-UBND/2025`",
        ),
    key(
        "van_ban",
        "văn bản ấy như dẫn lần đầu",
        "that document as it is cited at its first mention",
    )
    .clause("II.6")
    .must()
    .values("loại, số, ngày, cơ quan, trích yếu", "type, number, date, issuer, subject"),
    key("cho", "những chỗ đính chính", "what is corrected").must().over(&SLIP),
]);

/// One of `cho`.
pub const SLIP: Keys = list(&[
    key("o", "ở đâu trong văn bản", "where in the document").values("chữ", "text"),
    key(
        "da_in",
        "đã in là; không ghi thì là chỗ thêm",
        "what was printed; nothing of what is added",
    )
    .values("chữ", "text"),
    key(
        "nay_la",
        "sửa lại là; không ghi thì là chỗ bỏ",
        "what it is to be; nothing of what is taken out",
    )
    .values("chữ", "text"),
]);

/// `nguoi_ky` of a document.
pub const SIGNER: Keys = mapping(&[
    key("chuc_vu", "chức vụ người ký", "the signer's post")
        .must()
        .clause("II.7a; Phụ lục VI")
        .values("dài nhất 100 ký tự", "at most 100 characters"),
    key("thay_mat", "tập thể được thay mặt: “TM. …”", "collective signed for: “TM. …”")
        .clause("II.7a")
        .values("chữ", "text"),
    key(
        "hinh_thuc",
        "ký thay, thừa lệnh, thừa ủy quyền, quyền",
        "under which power somebody signs",
    )
    .clause("II.7a")
    .values(
        "`KT` `TL` `TUQ` cùng `thay_cho`, hoặc `Q` một mình",
        "`KT` `TL` `TUQ` together with `thay_cho`, or `Q` alone",
    ),
    key("thay_cho", "chức vụ của người được ký thay", "the post signed for")
        .clause("II.7a")
        .values("chữ", "text"),
    key("chuc_vu_khac", "chức vụ khác, ở trên họ tên", "another post, above the name")
        .clause("II.7b")
        .values("chữ", "text"),
    key("ho_ten", "họ tên; không ghi thì để trống dòng ấy", "name; blank leaves its line free")
        .clause("II.7b; Phụ lục VI")
        .values("dài nhất 50 ký tự", "at most 50 characters"),
]);
