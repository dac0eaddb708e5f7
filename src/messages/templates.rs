//! Templates of the program and of an office.

use super::foreign;
use super::lang::Lang;
use super::words::{both, list};

messages! { $ templates "Mẫu lời văn" "Templates"

    /// A character in an office's own template that changes the order of the letters around it.
    N131 Error DirectionMark { character: String } => {
        vi("mẫu có ký tự ẩn {character} làm đảo thứ tự chữ");
        en("the template has a hidden character {character} that reorders letters");
        hint_vi("xóa ký tự ẩn ấy (gõ lại đoạn chữ, không chép dán từ trang web)");
        hint_en("delete the hidden character (type the passage anew instead of pasting it)");
    }

    /// A template that cannot be read.
    N601 Error TemplateSyntax { detail: String } => {
        let (vi, en) = foreign::template(detail);
        vi("sai cú pháp của mẫu: {vi}");
        en("template syntax error: {en}");
    }

    /// A template that uses an unknown variable.
    N602 Error TemplateUndefined { detail: String } => {
        let name = foreign::undefined(detail);
        vi("không có giá trị tên “{name}” để điền vào đây");
        en("there is no value named “{name}” to fill in here");
        hint_vi("các tên mẫu được dùng: ntm reference view");
        hint_en("the names a template may use: ntm reference view");
    }

    /// A template that fails.
    N603 Error TemplateFailed { detail: String } => {
        let (vi, en) = foreign::template(detail);
        vi("mẫu không chạy được: {vi}");
        en("the template fails: {en}");
    }

    /// A template that does not end, or writes without bound.
    N604 Error TemplateEndless => {
        vi("mẫu chạy quá lâu hoặc viết ra quá nhiều, đã dừng");
        en("the template runs too long or writes too much, and was stopped");
    }

    /// A template that does not exist.
    N605 Error UnknownTemplate { name: String = "_cau", available: Vec<String> } => {
        vi("không có mẫu “{name}”; có: {}", list(available));
        en("there is no template “{name}”; there are {}", list(available));
        hint_vi("đặt mẫu riêng vào thư mục mau/ của dự án, tên tệp kết thúc bằng .typ.j2");
        hint_en("put your own template into the project's folder mau/, named *.typ.j2");
    }

    /// Prose for a key that the template does not use.
    N606 Warning UnknownProse { key: String = "kien_nghi", known: Vec<String> } => {
        vi("không mẫu nào dùng lời văn “{key}”");
        en("no template uses the prose “{key}”");
        let known = known.join(", ");
        hint_vi("đoạn ấy sẽ không được in; các khóa dùng được: {known}");
        hint_en("it will not be printed; keys that are: {known}");
    }

    /// A block of a project's template that the template it extends does not have.
    N607 Error UnknownBlock { name: String = "muc_dik" } => {
        vi("mẫu gốc không có khối “{name}”, lời văn trong khối sẽ mất");
        en("the extended template has no block “{name}”, its wording would be lost");
    }

    /// An amount a thousand times all others of its table, or beyond what such a level has.
    N610 Warning AmountBeyondAll {
        table: String = "Nguồn lực",
        name: String = "Vốn tín dụng",
        amount: String = "150.000.000",
    } => {
        vi("{table}: “{name}” {amount} triệu đồng, lớn gấp nghìn lần mức thường có");
        en("{table}: “{name}” has {amount} triệu đồng, a thousand times what is usual");
        hint_vi("xem có gõ đồng hoặc nghìn đồng thay cho triệu đồng không; nếu cả cột là đồng thì ghi đơn vị ở tiêu đề cột");
        hint_en("check whether it is typed in đồng or thousands instead of millions; where the whole column is, name the unit in its heading");
    }

    /// Prose that a block of the project's own template leaves out.
    N611 Warning ProseHidden {
        key: String = "tuyen_truyen",
        block: String = "tuyen_truyen",
        template: String = "mau/ke-hoach.typ.j2",
    } => {
        vi("đoạn “{key}” của lời văn không được in: khối “{block}” viết lại trong {template} không có loi_van.{key}");
        en("the prose “{key}” is not printed: block “{block}”, rewritten in {template}, lacks loi_van.{key}");
        hint_vi("thêm {{{{ loi_van.{key}|doan }}}} vào khối “{block}”, hoặc xóa “{key}” ở lời văn");
        hint_en("add {{{{ loi_van.{key}|doan }}}} to block “{block}”, or delete the prose “{key}”");
    }

    /// A project's own template uses what only the layout library may.
    N612 Error TemplateCode { seen: String } => {
        vi("mẫu riêng không được dùng “{seen}” của Typst");
        en("a template of your own cannot use Typst's “{seen}”");
        hint_vi("lặp, đặt tên, viết câu dùng lại bằng {{% for %}}, {{% set %}}, {{% macro %}}; chỉ gọi các hàm dàn trang nêu trong templates/README.md");
        hint_en("repeat, name and reuse with {{% for %}}, {{% set %}}, {{% macro %}}; call only the layout functions that templates/README.md lists");
    }

    /// A project's own template uses something more often than any document does.
    N613 Error TemplateTooOften { what: String = "#pagebreak", limit: usize = 500 } => {
        vi("mẫu viết ra “{what}” nhiều hơn {limit} lần");
        en("the template writes “{what}” more than {limit} times");
        hint_vi("xem lại vòng lặp {{% for %}} trong mẫu riêng ở thư mục mau/");
        hint_en("look at the loops {{% for %}} of your own template in mau/");
    }

    /// A size or number in a project's own template that no document needs.
    N614 Error TemplateBeyond { seen: String } => {
        vi("“{seen}” lớn quá mức một văn bản cần");
        en("“{seen}” is more than any document needs");
    }

    /// A word longer than any line.
    N615 Error WordTooLong {
        start: String = "éééééééééééééééééééé",
        length: usize = 1001,
        limit: usize = 1000,
    } => {
        vi("“{start}…” dài {length} chữ liền nhau không có dấu cách, quá {limit}");
        en("“{start}…” has {length} letters without a space, more than {limit}");
        hint_vi("chữ ấy không xuống dòng được; thêm dấu cách, hoặc xóa nếu gõ nhầm");
        hint_en("it cannot be broken into lines; put spaces in, or delete it if it is a slip");
    }

    /// A library failed inside; the document is left out.
    N616 Error Crashed { what: String } => {
        vi("chương trình gặp lỗi bên trong khi lập “{what}” nên bỏ qua văn bản này");
        en("the program failed inside while making “{what}”, which is left out");
        hint_vi("các văn bản khác vẫn được lập; xin gửi thư mục dự án cho người bảo trì chương trình");
        hint_en("the other documents are made; please send the project folder to whoever keeps the program");
    }

    /// A line of a project's own template that begins with a dash.
    N620 Warning DashInTemplate { line: String = "- Vận động" } => {
        vi("dòng “{line}” bắt đầu bằng dấu gạch: in ra thành dấu chấm tròn “•”");
        en("the line “{line}” begins with a dash and is printed with a bullet “•”");
        hint_vi("viết #gach[…] để có gạch đầu dòng đúng thể thức");
        hint_en("write #gach[…] for a dash as the decree has it");
    }

    /// An annex of a report, written by this program, that does not hold the table asked for.
    N630 Error OwnReportAnnex {
        sheet: String = "kq_nhom",
        table: String = "Hiện trạng",
        own: Option<String>,
    } => {
        text(match own {
            Some(own) => say!(
                "“{sheet}” là phụ lục báo cáo do chương trình này lập, có số liệu của bảng {own}, không phải bảng {table}",
                "“{sheet}” is an annex of a report that this program wrote, with the figures of table {own} and not of {table}"
            ),
            None => say!(
                "“{sheet}” là biểu tổng hợp do chương trình này lập từ nhiều bảng, không có đủ số liệu của bảng {table}",
                "“{sheet}” is a summary that this program made of several tables, without all that table {table} needs"
            ),
        });
        hint(match own {
            Some(_) => say!(
                "khai phụ lục ấy ở đúng bảng của nó; ở đây khai tệp có bảng {table}",
                "name the annex at its own table; here name the file that has table {table}"
            ),
            None => say!(
                "đọc bảng mà biểu ấy được lập ra (bảng của kỳ, phiếu của xã); danh sách xã, tiêu chí đạt thì đọc phụ lục kq_tieu_chi",
                "read the tables that it was made of (the period's tables, the communes' forms); for communes and the criteria they meet read annex kq_tieu_chi"
            ),
        });
    }

    /// A form whose every amount is a thousandth of what others report.
    N631 Warning ReturnThousandth {
        commune: String,
        amounts: usize,
        sum: String,
        usual: String,
    } about commune => {
        vi("{commune}: cả {amounts} số vốn của phiếu (cộng lại {sum}) chỉ bằng khoảng một phần nghìn mức các xã khác báo (cùng các số ấy, xã ở giữa là {usual} triệu đồng)");
        en("{commune}: all {amounts} amounts of its form ({sum} in all) are about a thousandth of what other communes report (of the same amounts the middle one has {usual} million VND)");
        hint_vi("phiếu hỏi triệu đồng, có lẽ xã ghi tỷ đồng: hỏi lại xã rồi sửa phiếu; nếu đúng thì khai vào chap_nhan");
        hint_en("the form asks for triệu đồng and may be in tỷ: ask the commune and correct the form; if it is right, accept it in chap_nhan");
    }

    /// The title of a table that says in other words than a year that its figures are of another
    /// time or another kind.
    N650 Warning TitleOfOtherTime {
        title: String,
        words: String = "cùng kỳ",
        table: String = "Nợ đọng xây dựng cơ bản",
    } about title => {
        vi("“{title}” ghi “{words}”: có vẻ không phải số liệu mà bảng {table} cần");
        en("“{title}” says “{words}”: perhaps not the figures that table {table} is for");
        hint_vi("xem có lấy nhầm bảng không; nếu đúng bảng, sửa lại tiêu đề, tên tệp");
        hint_en("see whether it is another table; if it is the right one, correct the title or the file's name");
    }

    /// The name of a source, or the title of a group of works, that says another year than the
    /// table's.
    N652 Error RowOfOtherYear {
        name: String = "Vốn giai đoạn 2026-2030",
        year: String = "2026-2030",
        wanted: String = "2025",
    } => {
        vi("“{name}” ghi năm {year}, số tiền ở đây phải của năm {wanted}");
        en("“{name}” says {year}, the amounts here must be of {wanted}");
        hint_vi("nếu không phải tiền của năm {wanted}, bỏ đi; nếu phải, ghi rõ trong tên: “… năm {wanted}” hoặc “… chuyển sang”");
        hint_en("leave it out if it is not money of {wanted}; if it is, say so in the name: “… năm {wanted}” or “… chuyển sang”");
    }

    /// Marks of which none says that anything is met, beside blanks that would not be met either.
    N653 Error OnlyUnmet {
        table: String = "Hiện trạng",
        seen: String = "0",
        blanks: usize = 3,
    } => {
        vi("bảng {table} chỉ đánh dấu chưa đạt (“{seen}”), còn {blanks} ô để trống: không rõ ô trống là đạt hay chưa đạt");
        en("table {table} marks only what is not met (“{seen}”), with blanks ({blanks}): met or not?");
        hint_vi("đánh dấu cả ô đạt (“x”) và ô chưa đạt (“0”), không để trống");
        hint_en("mark what is met (“x”) and what is not (“0”), and leave no cell blank");
    }

    /// A blank among marks that all say whether a criterion is met.
    N654 Error BlankAmongMarks {
        table: String = "Hiện trạng",
        met: String = "Đạt",
        unmet: String = "Chưa đạt",
        blanks: usize = 1,
    } => {
        vi("bảng {table} ghi cả đạt (“{met}”) và chưa đạt (“{unmet}”), còn {blanks} ô để trống: không rõ là đạt hay chưa đạt");
        en("table {table} says both met (“{met}”) and not met (“{unmet}”), with blanks ({blanks}): met or not?");
        hint_vi("ghi “{met}” hoặc “{unmet}” vào từng ô trống; một dấu của nhiều dòng thì gộp các ô ấy (Merge)");
        hint_en("write “{met}” or “{unmet}” into each blank; merge the cells where one mark is of several rows");
    }

    /// A number with decimals in a column where other amounts are texts with dots between
    /// thousands.
    N655 Error DotsMadeDecimal {
        seen: String = "80,178",
        thousands: String = "80.178",
        other: String = "1.234.567",
    } => {
        vi("ô này là số {seen}, ô khác cùng cột là chữ “{other}”: có thể gõ {thousands} mà Excel hiểu thành {seen}");
        en("the cell is the number {seen}, another of its column the text “{other}”: perhaps {thousands} was typed and Excel took it for {seen}");
        hint(both(|lang| {
            let plain = thousands.replace('.', "");
            match lang {
                Lang::Vi => format!(
                    "nếu là {thousands}, gõ lại liền các chữ số: {plain}; nếu đúng là {seen}, gõ lại các ô có dấu chấm thành số, không dấu chấm"
                ),
                Lang::En => format!(
                    "if it is {thousands}, type the digits alone: {plain}; if it is {seen}, type the cells with dots again as numbers, without dots"
                ),
            }
        }));
    }

    /// A text of a document that is made for each commune names what there is not.
    N680 Error TextUndefined { detail: String } => {
        let name = foreign::undefined(detail);
        vi("không có giá trị tên “{name}” để điền vào đây");
        en("there is no value named “{name}” to fill in here");
        hint_vi("ở đây chỉ dùng được {{{{ xa }}}}: xã của văn bản, như “xã Hòa An”");
        hint_en("only {{{{ xa }}}} may be used here: the document's commune, such as “xã Hòa An”");
    }

    /// A template of the program's own for a document of the whole area, or of one commune.
    N681 Error TemplateOfOtherArea { template: String = "ke-hoach", by_commune: bool = true } => {
        text(if *by_commune {
            say!(
                "mẫu “{template}” nói về cả địa bàn, không dùng cho văn bản của từng xã (theo: xa) được",
                "template “{template}” speaks of the whole area and cannot be a document of each commune (theo: xa)"
            )
        } else {
            say!(
                "mẫu “{template}” là của từng xã, văn bản chưa ghi “theo: xa”",
                "template “{template}” is for each commune, and the document does not say “theo: xa”"
            )
        });
        hint(if *by_commune {
            say!(
                "dùng mẫu thong-bao-chi-tieu, hoặc viết mẫu riêng có tên khác vào thư mục mau/",
                "use the template thong-bao-chi-tieu, or write your own under another name in mau/"
            )
        } else {
            say!("ghi thêm vào văn bản dòng theo: xa", "add the line theo: xa to the document")
        });
    }

    /// A document that does not name the one whose place it takes.
    N765 Warning ReplacementUnsaid { replaced: String = "Kế hoạch số 25/KH-UBND ngày 10/02/2025 của Ủy ban nhân dân xã Hòa An về xây dựng nông thôn mới năm 2025", template: String = "ke-hoach-xa" } => {
        vi("mẫu “{template}” không nói văn bản này thay thế {replaced}");
        en("the template “{template}” does not say that this document replaces {replaced}");
        hint_vi("thêm vào mẫu, trước đoạn cuối: {{% if van_ban.thay_the %}}#doan[Văn bản này thay thế {{{{ van_ban.thay_the }}}}.]{{% endif %}}");
        hint_en("add to the template, before its last paragraph: {{% if van_ban.thay_the %}}#doan[Văn bản này thay thế {{{{ van_ban.thay_the }}}}.]{{% endif %}}");
    }
}
