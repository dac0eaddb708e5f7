//! Keys of `ntm.yaml` but for those of its documents and of its data.

use super::data::{DATA, PERIOD};
use super::document::DOCUMENT;
use super::key::{Keys, key, list, mapping};

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
