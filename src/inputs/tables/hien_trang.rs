//! What communes meet at the base date (`hien_trang`, `hien_trang_nang_cao`).

use super::example::{Example, InputRow};
use super::in_sheet::{CellInput, InitSheet};
use super::shape::{COMMUNE_ALIASES, Field, Kind, REMARK, TableSpec, Years, field, required};

const FIELDS: &[Field] = &[
    required("xa", "Xã", COMMUNE_ALIASES).says("đủ mọi xã; dự án một xã không cần cột này")
        .column(
            20.0,
            CellInput::Commune,
            "Chọn xã trong danh sách (lấy từ trang Xã). Mỗi xã một dòng.",
        ),
    field(
        "dat",
        "Tiêu chí đạt",
        &[
            "cac tieu chi dat",
            "so hieu tieu chi dat",
            "tieu chi da dat",
            "so hieu tieu chi da dat",
            "cac tieu chi da dat",
        ],
    ).says("thay cho mỗi tiêu chí một cột: kê số hiệu `1, 3-5, 8`")
    .left_out(),
    field("khong_ap_dung", "Tiêu chí không áp dụng", &["khong ap dung", "tieu chi khong xet"]).says("kê số hiệu").left_out(),
    field(
        "tong",
        "Tổng số tiêu chí đạt",
        &[
            "tong so tieu chi",
            "tong so tc dat",
            "so tieu chi dat",
            "tong",
            "tong so",
            "tong cong",
            "cong",
        ],
    ).says("để đối chiếu")
    .of(Kind::Count)
    .column(
        10.0,
        CellInput::Total,
        "Công thức đếm số tiêu chí đạt của dòng (x và KAD); máy đối chiếu với các ô. Thêm dòng thì chép công thức xuống, hoặc để trống.",
    ),
    REMARK.says("không in; ghi trái với dấu của dòng thì bị báo"),
];

const WORDS: &str = "ket qua, thuc hien, danh gia, hien trang, thuc trang, tinh hinh, \
    tu danh gia, tu cham, cua tinh, cua huyen, cap tinh, cap huyen, tham dinh, tham tra, muc do, \
    ra soat, luy ke, hoan thanh, so lieu, da, dat, chuan, xa ntm, cap xa, xa, \
    xa phuong dac khu, xa phuong, phuong, dac khu, thi tran, tren dia ban, tren, huyen, tinh, tung, \
    hanh chinh, danh sach, chia ra";

/// In the standard set.
pub const TABLE: TableSpec = TableSpec {
    key: "hien_trang",
    label: "Hiện trạng",
    name_field: "xa",
    fields: FIELDS,
    outer: WORDS,
    coded: true,
    advanced: false,
    years: Years::Base,
    sheet: Some(InitSheet {
        title: "HIỆN TRẠNG CÁC TIÊU CHÍ ĐẾN HẾT NĂM {nam_truoc}",
        purpose: "Tiêu chí nào xã đã đạt thì đánh x. Phải có đủ mọi xã. Ngày chốt số liệu ghi ở khóa ngay của hien_trang trong ntm.yaml.",
        needed: true,
        example,
    }),
    ..TableSpec::PLAIN
};

/// In the advanced set.
pub const ADVANCED: TableSpec = TableSpec {
    key: "hien_trang_nang_cao",
    label: "Hiện trạng nâng cao",
    name_field: "xa",
    fields: FIELDS,
    outer: WORDS,
    coded: true,
    advanced: true,
    years: Years::Base,
    sheet: Some(InitSheet {
        title: "HIỆN TRẠNG CÁC TIÊU CHÍ NÂNG CAO ĐẾN HẾT NĂM {nam_truoc}",
        purpose: "Chỉ ghi những xã đang xây dựng nông thôn mới nâng cao. Tiêu chí nào đã đạt thì đánh x.",
        needed: false,
        example: advanced,
    }),
    ..TableSpec::PLAIN
};

fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    Some(example.communes.iter().map(|commune| commune.marks(&commune.met)).collect())
}

/// Of the communes that are recognised.
fn advanced(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let met = [1, 2, 4, 5, 7, 9, 11, 12, 16, 19];
    example.advanced.then(|| example.recognised().map(|commune| commune.marks(&met)).collect())
}
