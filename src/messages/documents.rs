//! What a document says by rule: number, date, signature, recipients, wording.

use super::lang::Pair;
use super::values::{SignaturePart, YearOf};
use super::words::list;
use crate::viet;

messages! { $ documents "Văn bản" "Documents"

    /// Several offices in the cell of one.
    N273 Warning OfficesTogether {
        seen: String = "Đoàn Thanh niên Hội Phụ nữ",
        count: usize = 2,
    } => {
        vi("“{seen}” được tính là một cơ quan, dù ô ghi tên {count} cơ quan");
        en("“{seen}” counts as one office, though the cell names {count}");
        hint(a_row_for_each_office());
    }

    /// A document id that is no file name.
    N311 Error BadDocumentId { id: String = "kế hoạch/2025" } => {
        vi("id “{id}” không dùng làm tên tệp được");
        en("id “{id}” cannot be a file name");
        hint_vi("chỉ dùng chữ không dấu, số, dấu - và _");
        hint_en("use letters without diacritics, digits, - and _ only");
    }

    /// Two documents with one id.
    N312 Error DuplicateDocumentId { id: String = "ke-hoach" } => {
        vi("hai văn bản cùng id “{id}”");
        en("two documents have the id “{id}”");
    }

    /// A document asked for that the project lacks.
    N313 Error UnknownDocument { id: String = "ke-hoac", available: Vec<String> } => {
        vi("dự án không có văn bản “{id}”; có: {}", list(available));
        en("the project has no document “{id}”; it has {}", list(available));
    }

    /// A project without a document.
    N314 Error NoDocuments => {
        vi("dự án chưa khai văn bản nào");
        en("the project declares no document");
    }

    /// The symbol behind a document's number is not the document's own.
    N331 Error SymbolDiffers { seen: String = "BC-UBND", wanted: String = "KH-UBND" } => {
        vi("số văn bản ghi ký hiệu “{seen}”, ký hiệu của văn bản này là “{wanted}”");
        en("the number is written with symbol “{seen}”, the document's own is “{wanted}”");
        hint_vi("chỉ ghi số vào “so:”, ký hiệu máy tự ghép từ tên loại của mẫu và ky_hieu; hoặc sửa mau, ky_hieu");
        hint_en("write the number alone behind “so:”, the symbol is put together from template and ky_hieu; or correct those");
    }

    /// A document's number that is none.
    N332 Error NotADocumentNumber { seen: String = "abc" } => {
        vi("“{seen}” không phải là số văn bản");
        en("“{seen}” is no number of a document");
        hint_vi("ghi số Ả Rập như 15; chưa ban hành thì để null");
        hint_en("write the number in figures, such as 15; leave null until the document is issued");
    }

    /// An issuer's abbreviation that is none.
    N333 Error NotASymbol { seen: String = "15/KH-UBND" } => {
        vi("“{seen}” không phải là chữ viết tắt tên cơ quan trong ký hiệu");
        en("“{seen}” is not the abbreviation of an issuer in a symbol");
        hint_vi("chỉ ghi chữ viết tắt tên cơ quan, như UBND hoặc SNNMT; tên loại do mẫu quyết định");
        hint_en("write the issuer's abbreviation alone, such as UBND or SNNMT; the kind comes from the template");
    }

    /// TM., KT., TL., TUQ. or Q. in a place where it cannot be.
    N334 Error PostWithAuthority { seen: String = "KT. CHỦ TỊCH", key: String = "chuc_vu" } => {
        vi("“{seen}” không dùng được cho {key}: quyền hạn ký ghi không đúng chỗ");
        en("“{seen}” is no value of {key}: the authority to sign stands in the wrong place");
        hint_vi("tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu");
        hint_en("the collective goes into thay_mat, KT/TL/TUQ/Q into hinh_thuc, for whom is signed into thay_cho, the signer's own post into chuc_vu");
    }

    /// Two lines "Lưu", or one that says something else than the project.
    N335 Error ArchiveDiffers { seen: String = "VT, KT", wanted: String = "VT, NN" } => {
        vi("nơi nhận có dòng “Lưu: {seen}”, còn theo dự án là “Lưu: {wanted}”");
        en("the recipients say “Lưu: {seen}”, by the project it is “Lưu: {wanted}”");
        hint_vi("bỏ dòng “Lưu” khỏi noi_nhan (máy tự ghi từ soan_thao và so_ban), hoặc sửa cho khớp");
        hint_en("remove the line “Lưu” from noi_nhan (it is written from soan_thao and so_ban), or make them agree");
    }

    /// A legal basis that does not begin as one.
    N336 Warning LegalBasisUnclear { text: String = "Ý kiến của cuộc họp ngày 02/01/2025" } => {
        vi("căn cứ “{text}” không bắt đầu bằng “Căn cứ”");
        en("legal basis “{text}” does not begin with “Căn cứ”");
        hint_vi("viết như “Căn cứ Quyết định số … ngày … của … về …”");
        hint_en("write it as “Căn cứ Quyết định số … ngày … của … về …”");
    }

    /// The end mark "./." inside a paragraph.
    N337 Error EndMarkInside { text: String = "Báo cáo kịp thời./. Riêng các xã làm ngay." } => {
        vi("dấu kết thúc “./.” nằm giữa đoạn: “{text}”");
        en("the end mark “./.” stands inside a paragraph: “{text}”");
        hint_vi("bỏ “./.” ở đó; máy tự ghi một lần ở cuối văn bản");
        hint_en("remove “./.” there; it is set once, at the document's end");
    }

    /// A date where only the place of issue belongs.
    N338 Error PlaceWithDate { seen: String = "Bình Minh, ngày 05 tháng 02 năm 2025" } => {
        vi("địa danh “{seen}” có cả ngày tháng");
        en("the place of issue “{seen}” holds a date");
        hint_vi("chỉ ghi địa danh; ngày tháng ghi vào “thoi_gian:” của văn bản");
        hint_en("write the place alone; the date goes behind the document's “thoi_gian:”");
    }

    /// A programme's period that is none.
    N339 Error NotATerm { seen: String = "năm năm" } => {
        vi("“{seen}” không phải là giai đoạn");
        en("“{seen}” is no period of years");
        hint_vi("viết như 2026-2030");
        hint_en("write it as 2026-2030");
    }

    /// Two documents that would write one file.
    N340 Error DocumentsShareFile {
        first: String = "ke-hoach",
        second: String = "Ke-Hoach",
        file: String = "Ke-Hoach",
    } => {
        vi("văn bản “{first}” và “{second}” cùng ghi vào tệp “{file}”");
        en("documents “{first}” and “{second}” would both write file “{file}”");
        hint_vi("đổi id của một văn bản; chữ hoa, chữ thường là một tên tệp, “…-phu-luc-1” là tệp phụ lục");
        hint_en("change one id; capitals make no other file name, and “…-phu-luc-1” is an annex's file");
    }

    /// A document id that Windows keeps for a device.
    N341 Error ReservedDocumentId { id: String = "CON" } => {
        vi("id “{id}” là tên riêng của Windows, không dùng làm tên tệp được");
        en("id “{id}” is a name of Windows' own and cannot be a file name");
        hint_vi("đặt id khác");
        hint_en("choose another id");
    }

    /// A part of a signature that stands behind the key of another part.
    N364 Error SignaturePart {
        seen: String = "Chủ tịch",
        key: String = "thay_mat",
        is: SignaturePart,
    } => {
        let (vi, en) = match is {
            SignaturePart::Collective => ("tập thể", "a collective"),
            SignaturePart::Post => ("chức vụ", "a post"),
            SignaturePart::Line => ("dòng của khối chữ ký", "a line of the signature"),
        };
        vi("“{seen}” là {vi}, không dùng được cho {key}");
        en("“{seen}” is {en} and no value of {key}");
        hint_vi("tập thể ghi vào thay_mat, KT/TL/TUQ/Q ghi vào hinh_thuc, người được ký thay ghi vào thay_cho, chức vụ của người ký ghi vào chuc_vu, họ tên ghi vào ho_ten");
        hint_en("the collective goes to thay_mat, KT/TL/TUQ/Q to hinh_thuc, whom it is signed for to thay_cho, the signer's post to chuc_vu, the name to ho_ten");
    }

    /// A text longer than the decree's metadata allow.
    N512 Error TextTooLong {
        field: String = "trich_yeu",
        limit: usize = 500,
        length: usize = 582,
    } => {
        vi("{field} dài {length} ký tự, tối đa {limit}");
        en("{field} has {length} characters, at most {limit} are allowed");
    }

    /// "Như trên" without "Kính gửi".
    N513 Error AsAboveWithoutAddressee => {
        vi("nơi nhận có “Như trên” nhưng văn bản không có “Kính gửi”");
        en("the recipients say “Như trên” but the document has no addressee");
        hint_vi("thêm “kinh_gui:”, hoặc bỏ “Như trên”");
        hint_en("add “kinh_gui:”, or remove “Như trên”");
    }

    /// A past year in wording of this year's intentions.
    N514 Warning PastYear { year: String = "2024", plan_year: String = "2025" } => {
        vi("lời văn của năm {plan_year} còn nói dự định của năm {year}");
        en("wording for {plan_year} still speaks of intentions for {year}");
    }

    /// A layout value outside what the decree allows.
    N516 Error LayoutRange {
        key: String = "le_trai",
        seen: String = "25",
        allowed: String = "30–35",
    } => {
        vi("{key} là {seen}, thể thức cho phép {allowed}");
        en("{key} is {seen}, the decree allows {allowed}");
        hint_vi("theo Phụ lục I Nghị định 30/2020/NĐ-CP, mục I.3 và II.6");
        hint_en("see Nghị định 30/2020/NĐ-CP, Phụ lục I, I.3 and II.6");
    }

    /// A place in a document's texts that is still to be filled in.
    N519 Warning Placeholder { text: String } => {
        vi("còn chỗ chưa điền: “{text}”");
        en("still to be filled in: “{text}”");
        hint_vi("điền cho đủ trước khi trình ký");
        hint_en("fill it in before the document goes for signature");
    }

    /// A text, a date or a period that is of another year than the programme.
    N530 Error OtherYear { what: YearOf, seen: String, year: String } about seen => {
        text(other_year(*what, seen, year));
        hint_vi("có lẽ chép từ năm khác mà chưa sửa: sửa cho khớp; nếu đúng là vậy, khai vào chap_nhan kèm lý do");
        hint_en("probably copied from another year: correct it; if it is meant, declare it in chap_nhan with the reason");
    }

    /// The same where it may be meant.
    N531 Warning PerhapsOtherYear { what: YearOf, seen: String, year: String } about seen => {
        text(other_year(*what, seen, year));
        hint(match what {
            YearOf::DeadlineBeforePlan => say!(
                "sửa thời hạn, hoặc bỏ việc đã xong trước khi ban hành",
                "correct the deadline, or leave out what was done before"
            ),
            _ => say!(
                "nếu chép từ năm khác thì sửa lại",
                "correct it if it was copied from another year"
            ),
        });
    }

    /// A legal basis of a later day than the document.
    N532 Error BasisAfterDocument {
        basis: String = "05/01/2025",
        document: String = "02/01/2025",
    } => {
        vi("căn cứ ban hành {basis}, sau ngày của văn bản ({document})");
        en("the legal basis is of {basis}, later than the document ({document})");
        hint_vi("sửa ngày của căn cứ hoặc “thoi_gian:” của văn bản");
        hint_en("correct the basis's date or the document's “thoi_gian:”");
    }

    /// A document without its letterhead, signature or another part that its data are for.
    N533 Error PartMissing { template: String = "ke-hoach", parts: Vec<String> } => {
        vi("mẫu “{template}” không in {}", named_parts(parts).0);
        en("template “{template}” prints no {}", named_parts(parts).1);
        hint_vi("mẫu riêng phải bắt đầu bằng {{% extends \"ke-hoach.typ.j2\" %}} hoặc tự gọi các hàm ấy; văn bản cố ý không có thể thức thì ghi {{% set khong_the_thuc = true %}} trong mẫu");
        hint_en("an own template begins with {{% extends \"ke-hoach.typ.j2\" %}} or calls those functions itself; one that is meant to be without says {{% set khong_the_thuc = true %}}");
    }

    /// A part of a document that its template prints twice.
    N534 Error PartTwice { template: String = "ke-hoach", parts: Vec<String> } => {
        vi("mẫu “{template}” in hai lần {}", named_parts(parts).0);
        en("template “{template}” prints twice: {}", named_parts(parts).1);
        hint_vi("giữ lại một lần gọi hàm ấy trong mẫu");
        hint_en("keep one call of the function in the template");
    }

    /// Several offices in one cell, of which one stands alone elsewhere.
    N552 Warning OfficesInOneCell { seen: String, office: String } => {
        vi("“{seen}” được tính là một cơ quan, dù “{office}” đã có dòng riêng");
        en("“{seen}” counts as one office, though “{office}” has a row of its own");
        hint(a_row_for_each_office());
    }

    /// Two spellings, both right, in one document: the words of each, and the samples that choose.
    N565 Note TwoSpellings { seen: String = "Uỷ", other: String = "ủy", samples: [String; 2] } => {
        vi("văn bản viết cả “{other}” lẫn “{seen}”");
        en("the document writes both “{other}” and “{seen}”");
        let [first, second] = samples;
        hint_vi("muốn viết một kiểu trong cả văn bản, ghi vào ntm.yaml: chinh_ta: [{first}] hoặc chinh_ta: [{second}]");
        hint_en("to write one of them throughout, write in ntm.yaml: chinh_ta: [{first}] or chinh_ta: [{second}]");
    }

    /// A task of the year's plan whose deadline lies before the year or after it.
    N567 Warning DeadlineOutsideYear {
        task: String,
        deadline: String = "30/11/2024",
        year: String = "2025",
        after: bool,
    } => {
        text(if *after {
            say!(
                "thời hạn của “{task}” là {deadline}, sau năm kế hoạch {year}",
                "“{task}” is due by {deadline}, after the plan's year {year}"
            )
        } else {
            say!(
                "thời hạn của “{task}” là {deadline}, trước năm kế hoạch {year}",
                "“{task}” is due by {deadline}, before the plan's year {year}"
            )
        });
        hint(if *after {
            say!(
                "sửa thời hạn; việc chuyển sang năm sau thì bỏ khỏi bảng",
                "correct the deadline; leave out what is put off to the next year"
            )
        } else {
            say!(
                "sửa thời hạn; việc đã xong từ năm trước thì bỏ khỏi bảng",
                "correct the deadline; leave out what was done the year before"
            )
        });
    }

    /// A subject, place name or body's name of another area than `dia_ban`.
    N598 Warning OtherAreaName {
        field: String = "trich_yeu",
        seen: String = "xã Nậm Rịa",
        area: String = "xã Tân Lập",
    } => {
        vi("{field} ghi “{seen}”, khác với dia_ban là {area}");
        en("{field} says “{seen}”, but dia_ban is {area}");
        hint_vi("sửa cho khớp, hoặc sửa dia_ban của co_quan; nếu đúng là vậy thì để nguyên");
        hint_en("make them agree, or correct dia_ban of co_quan; leave it where it is meant");
    }

    /// A deputy signs without “KT.”.
    N618 Error DeputyWithoutKt { post: String, head: String = "CHỦ TỊCH", behalf: bool } => {
        let shown = viet::upper(head);
        text(if *behalf {
            say!(
                "{post} ký chỉ có “TM.”, thiếu “KT. {shown}”",
                "{post} signs with “TM.” but without “KT. {shown}”"
            )
        } else {
            say!("{post} ký thiếu “KT. {shown}”", "{post} signs without “KT. {shown}”")
        });
        hint_vi("thêm vào nguoi_ky: hinh_thuc: KT và thay_cho: {head}");
        hint_en("add to nguoi_ky: hinh_thuc: KT and thay_cho: {head}");
    }

    /// A people's committee with a superior body above its name.
    N619 Warning SuperiorOfCommittee { seen: String } => {
        vi("ủy ban nhân dân không ghi cơ quan chủ quản, mà chu_quan ghi “{seen}”");
        en("a people's committee has no superior body above its name; chu_quan says “{seen}”");
        hint_vi("ghi chu_quan: []");
        hint_en("write chu_quan: []");
    }

    /// Reports that have figures only: none of the office's own words.
    N641 Note WordlessReports { documents: Vec<String> = "bao-cao-quy-1" } => {
        let shown = list(documents);
        vi("báo cáo {shown} chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất");
        en("figures only in {shown}: no words on leadership, results, difficulties, causes, solutions and proposals");
        hint_vi("phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy");
        hint_en("write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it");
    }

    /// A department's or a division's plan gives a task to a body that is not part of it.
    N647 Warning OrderToOthers {
        body: String = "Sở Nông nghiệp và Môi trường",
        office: String = "Sở Xây dựng",
    } => {
        vi("{body} giao việc cho “{office}”, cơ quan ngoài quyền của mình");
        en("{body} gives a task to “{office}”, which is no part of it");
        hint_vi("ghi ở bảng phan_cong: Đề nghị {office}");
        hint_en("write in the table phan_cong: Đề nghị {office}");
    }

    /// A unit of money for an annex that has no money, or that the document does not have.
    N770 Error NotAnnexOfMoney { annex: String = "xom", choices: Vec<String> = "du_an" } => {
        vi("văn bản không có phụ lục “{annex}” với cột tiền");
        en("the document has no annex “{annex}” with columns of money");
        hint(match choices.is_empty() {
            true => say!(
                "văn bản này không có phụ lục nào có cột tiền: bỏ don_vi_tien, hoặc thêm biểu ở bieu",
                "no annex of this document has columns of money: leave don_vi_tien out, or name such an annex in bieu"
            ),
            false => {
                let listed = list(choices);
                say!(
                    "ghi một trong: {listed}",
                    "name one of: {listed}"
                )
            }
        });
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
        YearOf::Decision => (
            format!(
                "quyết định đầu tư ghi {seen}, trong khi quyết định khác cùng ngày, tháng ấy là của năm {year}"
            ),
            format!(
                "an investment decision is of {seen}, another one of that day and month is of {year}"
            ),
        ),
        YearOf::DecisionToCome => (
            format!("quyết định đầu tư ghi {seen}, sau ngày của kế hoạch ({year})"),
            format!("an investment decision is of {seen}, later than the plan ({year})"),
        ),
        YearOf::Finished => (
            format!("công trình còn nợ ghi hoàn thành {seen}, sau năm {year} của kỳ báo cáo"),
            format!(
                "a work with arrears is said to be finished {seen}, after the period's year {year}"
            ),
        ),
        YearOf::BasisNumber => (
            format!("căn cứ số {seen} mà ban hành ngày {year}"),
            format!("legal basis number {seen} is dated {year}"),
        ),
        YearOf::DeadlineBeforePlan => (
            format!("nhiệm vụ có thời hạn {seen}, trước ngày của kế hoạch ({year})"),
            format!("a task is due {seen}, before the plan is issued ({year})"),
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

/// Several offices in one cell.
fn a_row_for_each_office() -> Pair {
    say!(
        "tách mỗi cơ quan một dòng, cùng nhiệm vụ; hoặc viết một cơ quan chủ trì, cơ quan phối hợp ghi vào nhiệm vụ",
        "give each office a row with the same task; or name the one that leads, and the others in the task"
    )
}
