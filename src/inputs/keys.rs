//! Every key of `ntm.yaml` and of a criteria set: what it is for and what may stand behind it.
//!
//! The reader knows a key only by this list, and the reference prints it; so the two cannot differ.

/// A key of a mapping.
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// Whether it must be given.
    pub required: bool,
    /// The clause of the decree that it follows, Phụ lục I unless it says otherwise.
    pub clause: &'static str,
    /// What it is for: Vietnamese, English.
    pub about: [&'static str; 2],
    /// What may stand behind it and what holds without it: Vietnamese, English.
    pub values: [&'static str; 2],
    /// The keys of the mapping behind it, or of each mapping in the list behind it.
    pub below: Option<&'static Keys>,
}

/// The keys of a mapping.
pub struct Keys {
    /// The keys, in the order in which they are told of.
    pub all: &'static [Key],
    /// Whether it is one of a list.
    pub listed: bool,
}

impl Keys {
    /// Whether a key is one of them.
    pub fn has(&self, name: &str) -> bool {
        self.all.iter().any(|key| key.name == name)
    }

    /// Their names.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().map(|key| key.name)
    }
}

impl Key {
    const fn must(mut self) -> Self {
        self.required = true;
        self
    }

    const fn clause(mut self, clause: &'static str) -> Self {
        self.clause = clause;
        self
    }

    const fn values(mut self, vi: &'static str, en: &'static str) -> Self {
        self.values = [vi, en];
        self
    }

    const fn over(mut self, below: &'static Keys) -> Self {
        self.below = Some(below);
        self
    }
}

const fn key(name: &'static str, vi: &'static str, en: &'static str) -> Key {
    Key { name, required: false, clause: "", about: [vi, en], values: ["", ""], below: None }
}

const fn mapping(all: &'static [Key]) -> Keys {
    Keys { all, listed: false }
}

const fn list(all: &'static [Key]) -> Keys {
    Keys { all, listed: true }
}

/// `ntm.yaml`.
pub const PROJECT: Keys = mapping(&[
    key("co_quan", "", "").must().over(&ORGANISATION),
    key("chuong_trinh", "", "").must().over(&PROGRAMME),
    key("bo_tieu_chi", "", "")
        .values(
            "không ghi thì `xa` là bộ quốc gia của giai đoạn có năm kế hoạch",
            "default: `xa` is the national set of the year's stage",
        )
        .over(&SETS),
    key("the_thuc", "", "").over(&LAYOUT),
    key(
        "chinh_ta",
        "trong hai cách viết đều đúng, văn bản theo cách nào, dù số liệu và mẫu viết cách nào: nêu một chữ mẫu của mỗi cách được chọn",
        "which of two right spellings the documents keep to, whatever the input and the templates write: one sample of each that is chosen",
    )
    .values(
        "danh sách `ủy` hoặc `uỷ`, `hóa` hoặc `hoá`, `2021 - 2025` hoặc `2021-2025`; không ghi thì viết như đã nhập, và có ghi chú ở chỗ không thống nhất (N565)",
        "list of `ủy` or `uỷ`, `hóa` or `hoá`, `2021 - 2025` or `2021-2025`; default: as written, and a note where they differ (N565)",
    ),
    key(
        "minh_hoa",
        "cho biết số liệu nào là minh họa: một ghi chú mỗi lần chạy, một từ khóa của tệp PDF, và văn bản chưa ban hành được",
        "says which data is illustrative: a note at each run, a keyword of the PDF, and nothing is issued",
    )
    .values("chữ", "text"),
    key("van_ban", "các văn bản, một danh sách", "the documents, a list")
        .must()
        .values("ít nhất một", "at least one")
        .over(&DOCUMENT),
    key("du_lieu", "các bảng nằm ở đâu", "where the tables are")
        .values(
            "một tệp bảng tính thì mỗi bảng là trang mang tên của nó, như ở `ntm init`; không ghi thì `du-lieu.xlsx`; lời văn khi đó ở `loi-van.yaml`, nếu có",
            "a workbook alone: each table is the sheet of its name, as in that of `ntm init`; default `du-lieu.xlsx`; prose is then in `loi-van.yaml`, where there is one",
        )
        .over(&DATA),
    key("ky", "các kỳ báo cáo với kết quả", "periods with their results")
        .values(
            "danh sách; một mục cũng có thể là đường dẫn của tệp YAML chứa nó",
            "list; an entry may also be the path of a YAML file that holds it",
        )
        .over(&PERIOD),
    key("chap_nhan", "những chỗ không khớp đã biết", "known disagreements")
        .values("danh sách", "list")
        .over(&ACCEPTANCE),
    key("ban_hanh", "số văn bản và sổ đăng ký", "numbers and register of what is issued")
        .over(&ISSUING),
]);

/// `ban_hanh`.
pub const ISSUING: Keys = mapping(&[
    key(
        "so_dang_ky",
        "thư mục có sổ `so-van-ban-di.yaml` và các bản lưu `ban-hanh/`",
        "folder of the register `so-van-ban-di.yaml` and of the kept copies `ban-hanh/`",
    )
    .clause("Điều 15, 16")
    .values(
        "đường dẫn tính từ dự án, chẳng hạn `../van-thu`; không ghi thì là thư mục dự án",
        "path from the project, such as `../van-thu`; default: the project's folder",
    ),
    key(
        "ten_trong_so",
        "thư mục dự án đổi tên hoặc chuyển chỗ sau khi đã ban hành: `du_an` mà sổ đã ghi",
        "where the project's folder was renamed or moved after something was issued: the `du_an` that the register has",
    )
    .values(
        "chẳng hạn `../ke-hoach-2025`; không ghi thì là đường từ sổ đến dự án",
        "such as `../ke-hoach-2025`; default: the way from the register to the project",
    ),
    key(
        "day_so",
        "các dãy số, do người đứng đầu cơ quan quy định; mỗi dãy từ 01 ngày 01 tháng 01 đến hết 31 tháng 12",
        "the series of numbers as the head of the body sets them; each from 01 on 1 January to 31 December",
    )
    .clause("Điều 15")
    .values(
        "`theo_loai` mỗi loại một dãy (nếu không ghi), `chung` một dãy, hoặc danh sách các nhóm loại: `[KH BC, QĐ]`",
        "`theo_loai` one for each type (default), `chung` one for all, or a list of groups of types: `[KH BC, QĐ]`",
    ),
]);

/// `co_quan`.
pub const ORGANISATION: Keys = mapping(&[
    key("cap", "cấp của cơ quan ban hành", "level of the issuing body").must().values(
        "`tinh` `huyen` `xa` (hoặc `phuong` `dac_khu`) `phong` `so`",
        "`tinh` `huyen` `xa` (or `phuong` `dac_khu`) `phong` `so`",
    ),
    key(
        "ten",
        "tên viết như trong câu văn; tác giả của tệp PDF",
        "its name in running text; author of the PDF",
    )
    .must()
    .values("chữ", "text"),
    key("chu_quan", "cơ quan chủ quản, mỗi phần tử một dòng", "superior body, a line each")
        .clause("II.2")
        .values("danh sách; in hoa; không có thì bỏ", "list; printed in capitals; default none"),
    key(
        "dong_ten",
        "tên ở góc trên bên trái, mỗi phần tử một dòng",
        "its name in the letterhead, a line each",
    )
    .clause("II.2")
    .values(
        "danh sách; in hoa; không ghi thì là `ten`",
        "list; printed in capitals; default `ten`",
    ),
    key("dia_ban", "địa bàn", "its area").values(
        "`huyện Bình Minh`; không ghi thì như cuối `ten`",
        "`huyện Bình Minh`; default: as `ten` ends",
    ),
    key("dia_danh", "địa danh trước ngày tháng", "place before the date").clause("II.4").values(
        "`Bình Minh`; không ghi thì là tên của địa bàn ở cuối `ten`",
        "`Bình Minh`; default: the area's name at the end of `ten`",
    ),
    key("ky_hieu", "chữ viết tắt trong ký hiệu", "its abbreviation in the symbol")
        .clause("II.3")
        .values(
            "`UBND`; ủy ban nhân dân không ghi thì `UBND`, cơ quan khác phải ghi",
            "`UBND`; default of a committee `UBND`, of others none",
        ),
    key(
        "soan_thao",
        "đơn vị soạn thảo, trong dòng “Lưu:” và trong ký hiệu của công văn",
        "drafting unit, in “Lưu:” and in the symbol of a công văn",
    )
    .clause("II.3, II.9b")
    .values("`NN`", "`NN`"),
    key("bo_phan", "bộ phận theo dõi kế hoạch", "the office that follows the plan up")
        .values("không ghi thì là `ten`", "default `ten`"),
    key("ten_thon", "tên gọi thôn ở địa phương", "word for a hamlet").values(
        "`xóm` `bản` …; không ghi thì là `thôn`, ở phường là `tổ dân phố`",
        "`xóm` `bản` …; default `thôn`, in a phường `tổ dân phố`",
    ),
]);

/// `chuong_trinh`.
pub const PROGRAMME: Keys = mapping(&[
    key("ten", "tên đầy đủ của chương trình", "the programme's full name").values(
        "chữ; không ghi thì cùng `ten_ngan`, `giai_doan` là của chương trình quốc gia trong năm kế hoạch (2021–2030)",
        "text; default, with `ten_ngan` and `giai_doan`: those of the national programme in the plan's year (2021–2030)",
    ),
    key("ten_ngan", "tên ngắn", "short name").values("không ghi thì là `ten`", "default `ten`"),
    key(
        "ten_tat",
        "cách gọi sau chữ “sau đây gọi tắt là”",
        "what it is called after “sau đây gọi tắt là”",
    )
    .values("không ghi thì là `Chương trình`", "default `Chương trình`"),
    key("nam", "năm kế hoạch", "year of the plan").must().values("2000–2099", "2000–2099"),
    key(
        "giai_doan",
        "giai đoạn; lời văn có sẵn nhắc đến, và báo cáo năm cuối giai đoạn thôi đặt việc theo bộ tiêu chí hết áp dụng, nên hãy ghi",
        "period; the built-in wording names it, and a report of its last year takes nothing of criteria over that end with it, so give it",
    )
    .values("`2021-2025`", "`2021-2025`"),
    key(
        "vung_dan_toc",
        "địa bàn có thuộc vùng đồng bào dân tộc thiểu số và miền núi không: có thì kế hoạch 2026–2030 nêu cả các nội dung của hợp phần thứ hai",
        "whether the area is one of ethnic minorities and mountains: then a plan of 2026–2030 has the contents of the second component, too",
    )
    .values(
        "`co` `khong`; không ghi thì theo số liệu: nguồn vốn, dự án nói đến dân tộc thiểu số hoặc hợp phần thứ hai, xã thuộc khu vực I, II, III",
        "`co` `khong`; by default as the data say: a source or a project that names ethnic minorities or the second component, a commune of khu vực I, II, III",
    ),
]);

/// `bo_tieu_chi` of `ntm.yaml`.
pub const SETS: Keys = mapping(&[
    key("xa", "bộ tiêu chí", "criteria set").must().values(
        "tên bộ có sẵn, hoặc bộ của mình",
        "the id of a built-in set, or a set of the office’s own",
    ),
    key("nang_cao", "bộ tiêu chí nâng cao", "set of the advanced level").values("như trên", "same"),
]);

/// `the_thuc`.
pub const LAYOUT: Keys = mapping(&[
    key("co_chu", "cỡ chữ: 14 = “13/14”, 13 = “12/13”", "sizes: 14 = “13/14”, 13 = “12/13”")
        .clause("V, chú thích 1")
        .values("14 hoặc 13; không ghi thì 14", "14 or 13; default 14"),
    key("le_tren", "lề trên, mm", "top margin, mm")
        .clause("I.3")
        .values("20–25; không ghi thì 20", "20–25, default 20"),
    key("le_duoi", "lề dưới, mm", "bottom margin, mm")
        .clause("I.3")
        .values("20–25; không ghi thì 20", "20–25, default 20"),
    key("le_trai", "lề trái, mm", "left margin, mm")
        .clause("I.3")
        .values("30–35; không ghi thì 30", "30–35, default 30"),
    key("le_phai", "lề phải, mm", "right margin, mm")
        .clause("I.3")
        .values("15–20; không ghi thì 20", "15–20, default 20"),
    key("thut_dong", "lùi đầu dòng, cm", "first-line indent, cm")
        .clause("II.6")
        .values("`1` hoặc `1,27`; không ghi thì 1,27", "`1` or `1,27`; default 1,27"),
    key(
        "cach_doan",
        "khoảng cách giữa các đoạn, pt; không ghi cả khóa này lẫn `gian_dong` mà trang cuối chỉ còn chữ ký dưới vài dòng thì máy dùng đến 12",
        "space between paragraphs, pt; where neither it nor `gian_dong` is written, up to 12 if the signature would stand below a few lines on a page of its own",
    )
    .clause("II.6")
    .values("6–24; không ghi thì 6", "6–24, default 6"),
    key(
        "gian_dong",
        "khoảng cách dòng; không ghi cả khóa này lẫn `cach_doan` thì ở chỗ như trên máy dùng đến 1,3",
        "line spacing; where neither it nor `cach_doan` is written, up to 1,3 in the same case",
    )
        .clause("II.6")
        .values("1–1,5; không ghi thì 1", "1–1,5, default 1"),
]);

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

/// The tables of a project.
pub const DATA: Keys = mapping(&[
    key("xa", "danh sách xã", "the communes").must(),
    key("hien_trang", "tiêu chí đã đạt đến ngày chốt", "status at the base date").must(),
    key("giao", "tiêu chí giao đạt thêm trong năm", "criteria newly assigned"),
    key("hien_trang_nang_cao", "tiêu chí đã đạt theo bộ nâng cao", "status in the advanced set"),
    key(
        "giao_nang_cao",
        "tiêu chí giao theo bộ nâng cao",
        "criteria newly assigned in the advanced set",
    ),
    key("xom", "thôn, xóm, bản", "hamlets"),
    key("nguon_luc", "dự kiến nguồn lực", "funding"),
    key("du_an", "danh mục đầu tư", "investment projects"),
    key("phan_cong", "cơ quan nào làm gì", "who does and leads what"),
    key("nhiem_vu", "nhiệm vụ của năm", "the year's tasks"),
    key("so_lieu_cong_bo", "số đã nêu ở văn bản khác, để đối chiếu", "figures stated elsewhere"),
    key("loi_van", "lời văn của cơ quan", "prose of the office"),
]);

/// Where a table is, when it lies in a file.
pub const TABLE: Keys = mapping(&[
    key("tep", "tệp, trong thư mục dự án", "file, within the project's folder").must().values(
        "`.xlsx` `.xlsm` `.xls` `.xlsb` `.ods` `.yaml`",
        "`.xlsx` `.xlsm` `.xls` `.xlsb` `.ods` `.yaml`",
    ),
    key("trang", "trang", "sheet").values(
        "không ghi thì là trang duy nhất đang hiện, hoặc trang mang tên bảng",
        "without it the only visible sheet, or the one named like the table",
    ),
    key(
        "ngay",
        "ngày chốt của hiện trạng, chỉ của `hien_trang`",
        "base date of the status, only of `hien_trang`",
    )
    .values("`31/12/2025`", "`31/12/2025`"),
    key("cot", "cột nào là khóa nào", "which column is which field")
        .values("`{ten: \"Đơn vị\", von_nstw: E}`", "`{ten: \"Đơn vị\", von_nstw: E}`"),
    key("bo_qua", "cột và dòng không đọc", "columns and rows that are known and not read")
        .values("`[\"Dân số\", K, 70-73]`", "`[\"Dân số\", K, 70-73]`"),
    key(
        "tu_dong",
        "dòng đầu của bảng, kể cả tiêu đề",
        "first row of the table, where its headings begin",
    )
    .values("`5`", "`5`"),
    key("den_dong", "dòng cuối của bảng", "last row of the table").values("`68`", "`68`"),
]);

/// One of `ky`.
pub const PERIOD: Keys = list(&[
    key("ky", "kỳ nào", "which period").must().values(
        "`2026-T3` tháng, `2026-Q1` quý, `2026-6T`, `2026-9T`, `2026-N` năm",
        "`2026-T3` month, `2026-Q1` quarter, `2026-6T`, `2026-9T`, `2026-N` year",
    ),
    key("chot", "ngày cuối của số liệu", "last day of the data").values(
        "không ghi thì theo Nghị định 09/2019/NĐ-CP, Điều 12",
        "default by Nghị định 09/2019/NĐ-CP, Điều 12",
    ),
    key("han", "hạn gửi báo cáo", "last day of the report").values(
        "không ghi thì ngày 19 tháng cuối kỳ (tháng, quý, 9 tháng), 9/6, 9/12",
        "the 19th of the last month of a month, quarter or nine months, 9/6 and 9/12",
    ),
    key("han_xa", "ngày cuối các xã gửi phiếu", "last day of the communes’ forms").values(
        "in ở đầu phiếu; không ghi thì phiếu ghi “theo văn bản đề nghị báo cáo”",
        "printed on the forms; without it they say “theo văn bản đề nghị báo cáo”",
    ),
    key("hien_trang", "tiêu chí đạt đến cuối kỳ", "status at the period's end"),
    key("hien_trang_nang_cao", "như trên, theo bộ nâng cao", "the same in the advanced set"),
    key("huy_dong", "vốn đã huy động", "funding as it came in"),
    key("cong_trinh", "công trình", "works"),
    key("noi_dung", "vốn theo nội dung của chương trình", "funding by content of the programme"),
    key("co_che", "cơ chế, chính sách đã ban hành", "policies issued"),
    key("xom", "thôn đạt chuẩn đến cuối kỳ", "hamlets with a title at the period's end"),
    key("hoat_dong", "chỉ đạo, điều hành", "what was done to lead and steer"),
    key("chuyen_de", "chương trình chuyên đề (OCOP …)", "thematic programmes (OCOP …)"),
    key("no_dong", "nợ xây dựng cơ bản", "construction arrears"),
    key("cong_nhan", "xã được công nhận trong năm", "communes recognised in the year"),
    key("ra_khoi_dbkk", "ra khỏi diện đặc biệt khó khăn", "no longer of special difficulty"),
    key("dan_gop", "nhân dân đóng góp", "what the people gave"),
    key("loi_van", "lời văn của báo cáo", "the report's prose"),
    key(
        "phieu",
        "phiếu các xã đã điền, thay cho `hien_trang` và `xom`",
        "communes' filled forms, instead of `hien_trang` and `xom`",
    )
    .values(
        "thư mục hoặc mẫu tên tệp: `ky/2026-q1/*`; chỉ xem bảng tính",
        "a folder or a pattern: `ky/2026-q1/*`; only workbooks are looked at",
    ),
    key(
        "tam_thoi",
        "lập báo cáo dù còn xã chưa gửi; trang đầu ghi rõ như vậy",
        "make the report although communes have not reported; it says so on its face",
    )
    .values("`co` `khong` (nếu không ghi)", "`co` `khong` (default)"),
]);

/// One of `chap_nhan`.
pub const ACCEPTANCE: Keys = list(&[
    key("ma", "mã trong lời báo", "code of the message").must().values("`N503`", "`N503`"),
    key(
        "tai",
        "chữ trước dấu hai chấm, hoặc trong ngoặc kép, của lời báo",
        "the commune, source, figure, project, criterion or text of the message",
    )
    .values("chữ", "text"),
    key("ly_do", "lý do", "the reason").must().values("chữ", "text"),
    key(
        "nguoi",
        "ai chấp nhận; có trong lời báo và trong phiếu kiểm tra số liệu",
        "who accepts it; told with the message and on the slip for the reviewer",
    )
    .values("chữ", "text"),
    key(
        "so_lieu",
        "các số trong lời báo khi chấp nhận; có số khác thì báo lại",
        "the figures of the message as it was accepted; with another one it is told anew",
    )
    .values(
        "danh sách, như `[\"78.418,774\", \"78.418,77\"]`",
        "list, as `[\"78.418,774\", \"78.418,77\"]`",
    ),
]);

/// A criteria set.
pub const CRITERIA_SET: Keys = mapping(&[
    key("id", "trùng tên tệp", "the file's name").must(),
    key("ten", "tên bộ tiêu chí", "its name").must(),
    key("ten_ngan", "tên ngắn", "short name").values("không ghi thì là `ten`", "default `ten`"),
    key("nguon", "văn bản ban hành", "the decision that it comes from"),
    key(
        "nhom_xa",
        "nhóm xã theo số tiêu chí đạt, nhiều nhất trước",
        "groups of communes by criteria met, most first",
    )
    .values(
        "`[\"3\", \"1-2\", \"dưới 1\"]`; không ghi thì đạt đủ và còn lại",
        "`[\"3\", \"1-2\", \"dưới 1\"]`; default: all, and fewer",
    ),
    key("nhom", "các điểm a), b), c) của kế hoạch", "the points a), b), c) of the plan")
        .values("danh sách", "list")
        .over(&CRITERIA_GROUP),
    key("tieu_chi", "các tiêu chí", "the criteria")
        .must()
        .values("danh sách", "list")
        .over(&CRITERION),
]);

/// One of the acts of `can-cu.yaml`.
pub const KNOWN_ACT: Keys = list(&[
    key("so", "số, ký hiệu", "number and symbol").must(),
    key("ngay", "ngày ban hành", "the day on which it was issued").must(),
    key("cua", "cơ quan ban hành", "who issued it").must(),
    key("ve", "tên đúng như công bố", "its title, word by word"),
    key("den", "ngày cuối còn áp dụng", "the last day on which it applies"),
    key("thay", "văn bản thay thế", "the act that replaced it"),
    key("nguon", "nguồn", "where that is from").must(),
]);

/// One of `nhom` of a criteria set.
pub const CRITERIA_GROUP: Keys = list(&[
    key("ten", "tên điểm", "its title").must(),
    key("loi_van", "lời dẫn", "introduction"),
    key("trinh_bay", "cách trình bày", "how it is laid out").values(
        "`lien_mach` một đoạn liền, `liet_ke` (nếu không ghi), `doan`",
        "`lien_mach` one paragraph, `liet_ke` (default), `doan`",
    ),
    key("tieu_chi", "số hiệu các tiêu chí của điểm", "numbers of its criteria")
        .values("`[\"1\", \"2\"]`", "`[\"1\", \"2\"]`"),
]);

/// One of `tieu_chi` of a criteria set.
pub const CRITERION: Keys = list(&[
    key("so", "số hiệu", "number").must().values("`\"2\"`", "`\"2\"`"),
    key("ten", "tên", "name").must(),
    key("nhiem_vu", "việc trong năm, không ghi con số", "the year's tasks, without figures"),
    key("chi_tieu", "các chỉ tiêu", "its indicators").values("danh sách", "list").over(&INDICATOR),
]);

/// One of `chi_tieu` of a criterion.
pub const INDICATOR: Keys = list(&[
    key("so", "số hiệu", "number").must().values("`\"2.1\"`", "`\"2.1\"`"),
    key("ten", "tên", "name").must(),
    key(
        "nguong",
        "ghi chú về ngưỡng, máy không tính",
        "a note of the threshold, with which nothing computes",
    ),
]);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;

    #[test]
    fn every_table_has_its_key() {
        let own: Vec<&str> = tables().iter().map(|spec| spec.key).collect();
        assert_eq!(DATA.names().collect::<Vec<_>>(), own);
        for spec in tables::all().filter(|spec| !own.contains(&spec.key)) {
            assert!(PERIOD.has(spec.key), "{}", spec.key);
        }
    }
}
