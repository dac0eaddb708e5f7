//! Keys of the data of `ntm.yaml`: where its tables are, and its periods.

use super::key::{Keys, key, list, mapping};

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
