//! The tables that a period has of its own.

use super::{COMMUNE_ALIASES, Kind, NOTE, TableSpec, Years, field, required};

/// Funding as it came in.
pub const FUNDING_RESULTS: TableSpec = TableSpec {
    key: "huy_dong",
    label: "Huy động nguồn lực",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"]).of(Kind::Numbering),
        required(
            "ten",
            "Nguồn vốn",
            &["nguon luc", "noi dung", "noi dung chi tieu", "ten nguon von", "ten nguon"],
        ),
        field(
            "ke_hoach",
            "Kế hoạch năm (triệu đồng)",
            &["ke hoach", "ke hoach von", "giao ke hoach"],
        )
        .of(Kind::Money),
        field(
            "thuc_hien",
            "Kết quả huy động (triệu đồng)",
            &[
                "ket qua huy dong",
                "huy dong",
                "thuc hien",
                "ket qua",
                "luy ke thuc hien",
                "luy ke",
                "luy ke huy dong",
                "luy ke ket qua huy dong",
                "ket qua huy dong 6 thang",
                "da huy dong",
            ],
        )
        .of(Kind::Money),
        field(
            "giai_ngan",
            "Giải ngân (triệu đồng)",
            &["giai ngan", "da giai ngan", "gia tri giai ngan", "luy ke giai ngan"],
        )
        .of(Kind::Money),
        field(
            "con_lai",
            "Kế hoạch cuối năm (triệu đồng)",
            &["ke hoach cuoi nam", "ke hoach 6 thang cuoi nam", "ke hoach con lai"],
        )
        .of(Kind::Money),
        NOTE,
        field("gom", "Gồm", &["trong do"]).of(Kind::Nested),
    ],
    outer: "ke hoach, von, kinh phi, nguon, nguon luc, huy dong, thuc hien, ket qua",
    tree: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Works with what was built and paid for.
pub const WORKS: TableSpec = TableSpec {
    key: "cong_trinh",
    label: "Công trình",
    name_field: "ten",
    fields: &[
        required(
            "ten",
            "Công trình",
            &["ten cong trinh", "ten du an", "danh muc", "danh muc du an", "danh muc cong trinh"],
        ),
        field("loai", "Loại công trình", &["loai", "linh vuc", "nhom"]),
        field("chu_dau_tu", "Chủ đầu tư", &["don vi chu dau tu"]),
        field(
            "quyet_dinh",
            "Quyết định đầu tư",
            &[
                "quyet dinh",
                "so quyet dinh",
                "qd dau tu",
                "quyet dinh phe duyet",
                "so ngay quyet dinh",
            ],
        ),
        field("tong_muc", "Tổng mức đầu tư (triệu đồng)", &["tong muc dau tu", "tmdt", "tong muc"])
            .of(Kind::Money),
        field(
            "luy_ke_von",
            "Lũy kế vốn đã bố trí (triệu đồng)",
            &[
                "luy ke von bo tri",
                "luy ke von da bo tri",
                "luy ke von",
                "luy ke bo tri von",
                "von da bo tri",
                "luy ke von da cap",
            ],
        )
        .of(Kind::Money)
        .in_years(Years::Any),
        field("nguon_von", "Nguồn vốn", &["nguon", "loai von", "nguon kinh phi"]),
        field(
            "ke_hoach",
            "Kế hoạch năm (triệu đồng)",
            &["ke hoach von nam", "ke hoach von", "ke hoach"],
        )
        .of(Kind::Money),
        field(
            "khoi_luong",
            "Khối lượng thực hiện (triệu đồng)",
            &[
                "khoi luong thuc hien",
                "gia tri khoi luong",
                "khoi luong",
                "gia tri khoi luong thuc hien",
                "kl thuc hien",
            ],
        )
        .of(Kind::Money),
        field(
            "giai_ngan",
            "Giải ngân (triệu đồng)",
            &["gia tri giai ngan", "giai ngan", "da giai ngan", "thuc hien", "ket qua thuc hien"],
        )
        .of(Kind::Money),
        field(
            "uoc_nam",
            "Ước thực hiện cả năm (triệu đồng)",
            &["uoc thuc hien", "uoc ca nam", "uoc thuc hien ca nam", "uoc giai ngan ca nam"],
        )
        .of(Kind::Money),
        field("kho_khan", "Khó khăn", &["kho khan vuong mac", "vuong mac"]),
        NOTE,
    ],
    outer: "ke hoach, von, kinh phi, nguon, thuc hien, ket qua",
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Communes recognised in the year, or on the way to it.
pub const RECOGNISED: TableSpec = TableSpec {
    key: "cong_nhan",
    label: "Công nhận xã",
    name_field: "xa",
    fields: &[
        required("xa", "Xã", COMMUNE_ALIASES),
        field("danh_hieu", "Danh hiệu", &["muc dat", "muc cong nhan", "cong nhan"]),
        field(
            "quyet_dinh",
            "Quyết định công nhận",
            &["quyet dinh", "so quyet dinh", "so ngay quyet dinh", "qd cong nhan"],
        ),
        NOTE,
    ],
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Communes and hamlets that are no longer of special difficulty.
pub const RISEN: TableSpec = TableSpec {
    key: "ra_khoi_dbkk",
    label: "Ra khỏi diện đặc biệt khó khăn",
    name_field: "xa",
    fields: &[
        required("xa", "Xã", COMMUNE_ALIASES),
        field("thon", "Thôn", &["ten thon", "xom", "ten xom", "ban", "ten ban", "thon ban"]),
        field(
            "quyet_dinh",
            "Quyết định công nhận",
            &["quyet dinh", "so quyet dinh", "so ngay quyet dinh", "qd cong nhan"],
        ),
        NOTE,
    ],
    name_repeats: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// What the people gave.
pub const GIVEN: TableSpec = TableSpec {
    key: "dan_gop",
    label: "Nhân dân đóng góp",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt"]).of(Kind::Numbering),
        required(
            "ten",
            "Nội dung đóng góp",
            &["noi dung", "hinh thuc dong gop", "hinh thuc", "hinh thuc dong gop cua nhan dan"],
        ),
        field("so_luong", "Số lượng", &["khoi luong", "so luong dong gop"]),
        field("don_vi", "Đơn vị tính", &["dvt", "don vi"]),
        field(
            "gia_tri",
            "Giá trị (triệu đồng)",
            &["gia tri quy doi", "thanh tien", "quy doi", "gia tri"],
        )
        .of(Kind::Money),
        NOTE,
    ],
    outer: "nhan dan, dong gop",
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Seven kinds of capital, done and planned: `kq_dtpt` … `kh_dan`.
pub const CONTENTS: TableSpec = TableSpec {
    key: "noi_dung",
    label: "Nội dung thành phần",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "muc", "ma"]).of(Kind::Numbering),
        required("ten", "Nội dung", &["noi dung thanh phan", "ten noi dung"]),
        field("kq_dtpt", "Kết quả: NSTW ĐTPT (triệu đồng)", &["ket qua nstw dtpt"]).of(Kind::Money),
        field("kq_sn", "Kết quả: NSTW sự nghiệp (triệu đồng)", &["ket qua nstw sn"])
            .of(Kind::Money),
        field("kq_nsdp", "Kết quả: NSĐP (triệu đồng)", &["ket qua nsdp"]).of(Kind::Money),
        field("kq_long_ghep", "Kết quả: lồng ghép (triệu đồng)", &["ket qua von long ghep"])
            .of(Kind::Money),
        field("kq_tin_dung", "Kết quả: tín dụng (triệu đồng)", &["ket qua von tin dung"])
            .of(Kind::Money),
        field(
            "kq_doanh_nghiep",
            "Kết quả: doanh nghiệp (triệu đồng)",
            &["ket qua von doanh nghiep"],
        )
        .of(Kind::Money),
        field("kq_dan", "Kết quả: dân góp (triệu đồng)", &["ket qua dan dong gop"]).of(Kind::Money),
        field("kh_dtpt", "Kế hoạch: NSTW ĐTPT (triệu đồng)", &["ke hoach nstw dtpt"])
            .of(Kind::Money),
        field("kh_sn", "Kế hoạch: NSTW sự nghiệp (triệu đồng)", &["ke hoach nstw sn"])
            .of(Kind::Money),
        field("kh_nsdp", "Kế hoạch: NSĐP (triệu đồng)", &["ke hoach nsdp"]).of(Kind::Money),
        field("kh_long_ghep", "Kế hoạch: lồng ghép (triệu đồng)", &["ke hoach von long ghep"])
            .of(Kind::Money),
        field("kh_tin_dung", "Kế hoạch: tín dụng (triệu đồng)", &["ke hoach von tin dung"])
            .of(Kind::Money),
        field(
            "kh_doanh_nghiep",
            "Kế hoạch: doanh nghiệp (triệu đồng)",
            &["ke hoach von doanh nghiep"],
        )
        .of(Kind::Money),
        field("kh_dan", "Kế hoạch: dân góp (triệu đồng)", &["ke hoach dan dong gop"])
            .of(Kind::Money),
        NOTE,
    ],
    outer: "ket qua, huy dong, ke hoach, cuoi nam, von, dau tu, truc tiep, thuc hien",
    tree: true,
    years: Years::Plan,
    ..TableSpec::PLAIN
};

/// Policies that the office issued.
pub const POLICIES: TableSpec = TableSpec {
    key: "co_che",
    label: "Cơ chế, chính sách",
    name_field: "trich_yeu",
    fields: &[
        field("loai", "Loại văn bản", &["loai", "hinh thuc van ban"]),
        field(
            "so_ngay",
            "Số, ngày, tháng ban hành",
            &[
                "so ngay thang",
                "so ngay thang nam",
                "so ky hieu",
                "so van ban",
                "ky hieu",
                "so hieu",
                "so hieu van ban",
            ],
        ),
        required("trich_yeu", "Trích yếu", &["trich yeu noi dung", "ten van ban"]),
        field("muc_tieu", "Mục tiêu", &["muc tieu chinh sach"]),
        field(
            "noi_dung",
            "Nội dung chủ yếu",
            &["noi dung chu yeu cua co che chinh sach", "noi dung"],
        ),
        NOTE,
    ],
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// What was done to lead and steer.
pub const ACTIVITIES: TableSpec = TableSpec {
    key: "hoat_dong",
    label: "Hoạt động",
    name_field: "loai",
    fields: &[
        required("loai", "Loại hoạt động", &["loai", "hoat dong"]),
        field("noi_dung", "Nội dung", &["noi dung hoat dong", "dien giai"]),
        field(
            "so_luong",
            "Số lượng",
            &["so", "so van ban", "so cuoc", "so lop", "so cuoc so van ban", "so van ban so cuoc"],
        )
        .of(Kind::Count),
        field("so_nguoi", "Số người", &["so nguoi tham gia", "luot nguoi", "so luot nguoi"])
            .of(Kind::Count),
        NOTE,
    ],
    name_repeats: true,
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// Results of thematic programmes.
pub const TOPICS: TableSpec = TableSpec {
    key: "chuyen_de",
    label: "Chương trình chuyên đề",
    name_field: "ten",
    fields: &[
        required(
            "ten",
            "Chương trình",
            &["ten chuong trinh", "chuyen de", "chuong trinh chuyen de"],
        ),
        field(
            "ket_qua",
            "Kết quả",
            &["ket qua thuc hien", "noi dung", "ket qua 6 thang", "ket qua 9 thang"],
        ),
        NOTE,
    ],
    years: Years::Base,
    ..TableSpec::PLAIN
};

/// Construction arrears.
pub const ARREARS: TableSpec = TableSpec {
    key: "no_dong",
    label: "Nợ đọng xây dựng cơ bản",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt"]).of(Kind::Numbering),
        required(
            "ten",
            "Công trình",
            &["ten cong trinh", "ten du an", "danh muc", "danh muc cong trinh"],
        ),
        field("xa", "Xã", COMMUNE_ALIASES),
        field("nam", "Năm hoàn thành", &["nam", "nam quyet toan", "nam ht"]),
        field(
            "gia_tri",
            "Giá trị quyết toán (triệu đồng)",
            &[
                "gia tri quyet toan",
                "gia tri",
                "khoi luong hoan thanh",
                "gia tri qt",
                "gia tri qt duoc duyet",
                "gia tri quyet toan duoc duyet",
            ],
        )
        .of(Kind::Money),
        field(
            "da_tra",
            "Đã thanh toán (triệu đồng)",
            &["da thanh toan", "da tra", "da bo tri", "so da tra", "so da thanh toan"],
        )
        .of(Kind::Money),
        field("con_no", "Còn nợ (triệu đồng)", &["con no", "so no", "no dong"]).of(Kind::Money),
        field(
            "phuong_an",
            "Phương án trả nợ",
            &["phuong an", "phuong an xu ly", "phuong an thoi han tra", "thoi han tra"],
        ),
        NOTE,
    ],
    outer: "no dong, von",
    years: Years::Base,
    ..TableSpec::PLAIN
};
