//! What is assigned to communes for the year (`giao`, `giao_nang_cao`).

use super::example::{Example, InputRow};
use super::in_sheet::{CellInput, InitSheet};
use super::shape::{COMMUNE_ALIASES, Field, Kind, REMARK, TableSpec, Years, field, required};

const FIELDS: &[Field] = &[
    required("xa", "Xã", COMMUNE_ALIASES).says("chỉ cần xã có giao; dự án một xã không cần cột này")
        .column(
            20.0,
            CellInput::Commune,
            "Chọn xã trong danh sách (lấy từ trang Xã). Mỗi xã một dòng.",
        ),
    field(
        "giao",
        "Tiêu chí giao",
        &[
            "cac tieu chi giao",
            "so hieu tieu chi giao dat them",
            "so hieu tieu chi giao",
            "tieu chi dang ky dat them",
            "tieu chi phan dau dat them",
            "tieu chi giao dat them",
            "tieu chi dang ky dat",
            "tieu chi phan dau dat",
            "tieu chi giao dat",
            "tieu chi dang ky",
            "tieu chi phan dau",
            "tc giao dat them",
            "tc giao",
            "chi tieu giao",
            "giao dat them",
            "tieu chi giao them",
        ],
    ).says("thay cho mỗi tiêu chí một cột: kê số hiệu")
    .left_out(),
    field(
        "tong",
        "Tổng số tiêu chí giao",
        &[
            "tong so tieu chi",
            "so tieu chi giao",
            "so luong tc",
            "so luong tieu chi",
            "tong",
            "tong so",
            "tong cong",
            "cong",
            "tong so tc giao",
            "tong so tieu chi giao dat them",
            "tong so tieu chi du kien dat them",
        ],
    ).says("để đối chiếu")
    .of(Kind::Count)
    .column(
        10.0,
        CellInput::Total,
        "Công thức đếm số tiêu chí giao thêm của dòng; máy đối chiếu với các ô. Thêm dòng thì chép công thức xuống, hoặc để trống.",
    ),
    REMARK.says("không in; ghi trái với dấu của dòng thì bị báo"),
];

const WORDS: &str = "giao, dat, them, ke hoach, phan dau, dang ky, nhiem vu, muc tieu, \
    thuc hien, chuan, xa ntm, cap xa, xa, xa phuong dac khu, xa phuong, phuong, dac khu, thi tran, \
    tren dia ban, tren, huyen, tinh, tung, hanh chinh, danh sach, chia ra";

/// In the standard set.
pub const TABLE: TableSpec = TableSpec {
    key: "giao",
    label: "Giao chỉ tiêu",
    name_field: "xa",
    fields: FIELDS,
    outer: WORDS,
    coded: true,
    advanced: false,
    years: Years::Plan,
    sheet: Some(InitSheet {
        title: "CHỈ TIÊU GIAO NĂM {nam}",
        purpose: "Chỉ đánh x vào tiêu chí giao xã đạt THÊM trong năm, không đánh lại tiêu chí đã đạt. Xã không giao thêm thì không cần dòng.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// In the advanced set.
pub const ADVANCED: TableSpec = TableSpec {
    key: "giao_nang_cao",
    label: "Giao nâng cao",
    name_field: "xa",
    fields: FIELDS,
    outer: WORDS,
    coded: true,
    advanced: true,
    years: Years::Plan,
    sheet: Some(InitSheet {
        title: "CHỈ TIÊU NÂNG CAO GIAO NĂM {nam}",
        purpose: "Chỉ đánh x vào tiêu chí nâng cao giao xã đạt THÊM trong năm.",
        needed: false,
        example: advanced,
    }),
    ..TableSpec::PLAIN
};

fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let assigned = example.communes.iter().filter(|commune| !commune.new.is_empty());
    Some(assigned.map(|commune| commune.marks(&commune.new)).collect())
}

/// Of the communes that are recognised.
fn advanced(example: &Example<'_>) -> Option<Vec<InputRow>> {
    example.advanced.then(|| example.recognised().map(|commune| commune.marks(&[3, 6])).collect())
}
