//! What a clerk needs to know of each table and column beyond its heading: what to fill in, how
//! wide the column is, and what may stand in it.

use super::choices::Kind;

/// A table's sheet.
pub struct TableGuide {
    /// The table's key.
    pub key: &'static str,
    /// The sheet's title; `{nam}` is the plan's year, `{nam_truoc}` the year before.
    pub title: &'static str,
    /// What the sheet is for.
    pub purpose: &'static str,
    /// The columns, in the order of the table's fields.
    pub fields: &'static [FieldGuide],
}

/// A column.
pub struct FieldGuide {
    /// The field's key.
    pub key: &'static str,
    /// Its width in characters.
    pub width: f64,
    /// What may stand in it.
    pub kind: Kind,
    /// What to fill in.
    pub note: &'static str,
}

const fn field(key: &'static str, width: f64, kind: Kind, note: &'static str) -> FieldGuide {
    FieldGuide { key, width, kind, note }
}

/// Fields that a sheet does without: criteria stand in columns of their own there, and rows are
/// nested by their numbering.
#[cfg(test)]
const OMITTED: &[(&str, &str)] = &[
    ("phan_cong", "chuc_vu"),
    ("hien_trang", "dat"),
    ("hien_trang", "khong_ap_dung"),
    ("giao", "giao"),
    ("hien_trang_nang_cao", "dat"),
    ("hien_trang_nang_cao", "khong_ap_dung"),
    ("giao_nang_cao", "giao"),
    ("nguon_luc", "gom"),
    // One column of titles says what four columns of marks would.
    ("xa", "xa_ntm_da_dat"),
    ("xa", "xa_nang_cao_da_dat"),
    ("xa", "xa_kieu_mau_da_dat"),
    ("xa", "xa_hien_dai_da_dat"),
    // The sheet numbers its rows itself; groups have a column of their own.
    ("du_an", "tt"),
    ("nhiem_vu", "tt"),
    // The columns beside them take criteria and indicators alike.
    ("phan_cong", "xa_chi_tieu"),
    ("phan_cong", "nang_cao_chi_tieu"),
];

const REMARK: FieldGuide =
    field("ghi_chu", 18.0, Kind::Words, "Ghi cho đơn vị tự xem, máy không đọc cột này.");

const COMMUNE: FieldGuide =
    field("xa", 20.0, Kind::Commune, "Chọn xã trong danh sách (lấy từ trang Xã). Mỗi xã một dòng.");

const STATUS_FIELDS: &[FieldGuide] = &[
    COMMUNE,
    field(
        "tong",
        10.0,
        Kind::Total,
        "Công thức đếm số tiêu chí đạt của dòng (x và KAD); máy đối chiếu với các ô. Thêm dòng thì chép công thức xuống, hoặc để trống.",
    ),
    REMARK,
];

const TARGET_FIELDS: &[FieldGuide] = &[
    COMMUNE,
    field(
        "tong",
        10.0,
        Kind::Total,
        "Công thức đếm số tiêu chí giao thêm của dòng; máy đối chiếu với các ô. Thêm dòng thì chép công thức xuống, hoặc để trống.",
    ),
    REMARK,
];

/// Every table, in the order of `inputs::tables`.
pub const TABLES: &[TableGuide] = &[
    TableGuide {
        key: "xa",
        title: "DANH SÁCH XÃ",
        purpose: "Mỗi xã một dòng. Tên xã ở các trang khác chọn từ trang này. Thứ tự ở đây là thứ tự trong văn bản.",
        fields: &[
            field(
                "ten",
                24.0,
                Kind::Words,
                "Tên riêng của xã, không kèm chữ “xã”. Ví dụ: Tân Lập.",
            ),
            field(
                "loai",
                11.0,
                Kind::Unit,
                "Chọn xã, phường, thị trấn hoặc đặc khu. Để trống là xã.",
            ),
            field(
                "nhom",
                12.0,
                Kind::Words,
                "Nhóm xã hoặc khu vực theo văn bản phân định. Ví dụ: Nhóm 3; khu vực II. Không có thì để trống.",
            ),
            field(
                "danh_hieu",
                14.0,
                Kind::Recognition,
                "Danh hiệu cao nhất đã có quyết định công nhận. Chưa được công nhận thì để trống.",
            ),
            field(
                "nam_cong_nhan",
                13.0,
                Kind::CentreText,
                "Năm hoặc giai đoạn được công nhận. Ví dụ: 2019; 2016-2020. Các xã cùng năm được viết chung một câu.",
            ),
            field(
                "muc_tieu",
                15.0,
                Kind::Aim,
                "Mục tiêu năm kế hoạch. Chọn “đạt chuẩn” thì tiêu chí đã đạt cộng tiêu chí giao phải đủ cả bộ.",
            ),
            field(
                "ten_theo_nguoi",
                13.0,
                Kind::Cross,
                "Đánh x khi tên xã là tên người, con số hoặc sự kiện lịch sử: máy viết hoa chữ “Xã” theo Phụ lục II Nghị định 30/2020/NĐ-CP.",
            ),
            REMARK,
        ],
    },
    TableGuide {
        key: "hien_trang",
        title: "HIỆN TRẠNG CÁC TIÊU CHÍ ĐẾN HẾT NĂM {nam_truoc}",
        purpose: "Tiêu chí nào xã đã đạt thì đánh x. Phải có đủ mọi xã. Ngày chốt số liệu ghi ở khóa ngay của hien_trang trong ntm.yaml.",
        fields: STATUS_FIELDS,
    },
    TableGuide {
        key: "giao",
        title: "CHỈ TIÊU GIAO NĂM {nam}",
        purpose: "Chỉ đánh x vào tiêu chí giao xã đạt THÊM trong năm, không đánh lại tiêu chí đã đạt. Xã không giao thêm thì không cần dòng.",
        fields: TARGET_FIELDS,
    },
    TableGuide {
        key: "hien_trang_nang_cao",
        title: "HIỆN TRẠNG CÁC TIÊU CHÍ NÂNG CAO ĐẾN HẾT NĂM {nam_truoc}",
        purpose: "Chỉ ghi những xã đang xây dựng nông thôn mới nâng cao. Tiêu chí nào đã đạt thì đánh x.",
        fields: STATUS_FIELDS,
    },
    TableGuide {
        key: "giao_nang_cao",
        title: "CHỈ TIÊU NÂNG CAO GIAO NĂM {nam}",
        purpose: "Chỉ đánh x vào tiêu chí nâng cao giao xã đạt THÊM trong năm.",
        fields: TARGET_FIELDS,
    },
    TableGuide {
        key: "xom",
        title: "XÓM NÔNG THÔN MỚI, XÓM KIỂU MẪU NĂM {nam}",
        purpose: "Ghi theo xã (mỗi xã một dòng, điền số xóm) hoặc theo xóm (mỗi xóm một dòng, đánh x). Thôn, bản, ấp cũng ghi ở đây.",
        fields: &[
            field("xa", 20.0, Kind::Commune, "Chọn xã trong danh sách (lấy từ trang Xã)."),
            field(
                "ten",
                22.0,
                Kind::Words,
                "Tên riêng của xóm, không kèm chữ “xóm”. Để trống khi dòng là số xóm của cả xã.",
            ),
            field(
                "tong",
                11.0,
                Kind::Count,
                "Tổng số xóm của xã, khi dòng là của cả xã. Ghi theo từng xóm thì để trống.",
            ),
            field(
                "ntm_da_dat",
                12.0,
                Kind::Hamlets,
                "Số xóm đã được công nhận nông thôn mới, hoặc x.",
            ),
            field(
                "ntm_giao",
                12.0,
                Kind::Hamlets,
                "Số xóm giao đạt thêm trong năm, hoặc x. Có thể ghi “1 trở lên”.",
            ),
            field(
                "kieu_mau_da_dat",
                12.0,
                Kind::Hamlets,
                "Số xóm đã được công nhận kiểu mẫu, hoặc x.",
            ),
            field(
                "kieu_mau_giao",
                12.0,
                Kind::Hamlets,
                "Số xóm giao đạt kiểu mẫu trong năm, hoặc x. Có thể ghi “1 trở lên”.",
            ),
            REMARK,
        ],
    },
    TableGuide {
        key: "nguon_luc",
        title: "DỰ KIẾN NGUỒN LỰC NĂM {nam}",
        purpose: "Số thứ tự cho biết cấp: 1.1, 1.2 là các phần của 1. Nguồn có các phần thì số tiền bằng tổng các phần hoặc để trống.",
        fields: &[
            field(
                "tt",
                8.0,
                Kind::CentreText,
                "Số thứ tự theo cấp: 1, 1.1, 1.2, 2 … hoặc I, 1, a. Ô này là dạng chữ để 1.10 không thành 1.1.",
            ),
            field("ten", 52.0, Kind::Words, "Tên nguồn vốn, viết như trong văn bản."),
            field(
                "so_tien",
                20.0,
                Kind::Amount,
                "Triệu đồng. Gõ số liền, không gõ đơn vị và dấu phân nhóm; Excel tự hiện 80.178,119 theo cài đặt của máy.",
            ),
            field(
                "ghi_chu",
                48.0,
                Kind::Words,
                "Được in trong ngoặc sau số tiền. Ví dụ: Danh mục dự án tại Phụ lục kèm theo.",
            ),
        ],
    },
    TableGuide {
        key: "du_an",
        title: "DANH MỤC DỰ ÁN DỰ KIẾN ĐẦU TƯ NĂM {nam}",
        purpose: "Mỗi dự án một dòng. Vốn năm chia theo nguồn; tổng vốn năm bằng các nguồn cộng lại và không vượt tổng mức đầu tư.",
        fields: &[
            field("ten", 40.0, Kind::Words, "Tên dự án, công trình như trong quyết định đầu tư."),
            field(
                "nhom",
                18.0,
                Kind::ProjectGroup,
                "Lĩnh vực của dự án: chọn trong danh sách hoặc ghi tên khác.",
            ),
            field("chu_dau_tu", 20.0, Kind::Words, "Tên chủ đầu tư."),
            field("dia_diem", 20.0, Kind::Words, "Xã, xóm nơi xây dựng."),
            field(
                "quy_mo",
                18.0,
                Kind::Words,
                "Quy mô, năng lực thiết kế. Ví dụ: 2,5 km; 6 phòng.",
            ),
            field(
                "thoi_gian",
                12.0,
                Kind::CentreText,
                "Thời gian khởi công - hoàn thành. Ví dụ: 2025-2026.",
            ),
            field(
                "quyet_dinh",
                22.0,
                Kind::LeftText,
                "Số, ngày quyết định đầu tư. Chưa có thì để trống.",
            ),
            field("tong_muc", 15.0, Kind::Amount, "Tổng mức đầu tư, triệu đồng."),
            field(
                "von_nstw",
                13.0,
                Kind::Amount,
                "Vốn ngân sách trung ương trong năm, triệu đồng.",
            ),
            field(
                "von_nsdp",
                13.0,
                Kind::Amount,
                "Vốn ngân sách địa phương trong năm, triệu đồng.",
            ),
            field("von_khac", 13.0, Kind::Amount, "Vốn khác trong năm, triệu đồng."),
            field(
                "von",
                14.0,
                Kind::Amount,
                "Công thức cộng các nguồn vốn của dòng. Thêm dòng thì chép công thức xuống, hoặc để trống.",
            ),
            field("ghi_chu", 20.0, Kind::Words, "Ghi chú của dự án."),
        ],
    },
    TableGuide {
        key: "phan_cong",
        title: "PHÂN CÔNG NHIỆM VỤ NĂM {nam}",
        purpose: "Mỗi cơ quan một dòng, theo thứ tự trong văn bản. Nhiều đoạn trong một ô thì xuống dòng bằng Alt+Enter. Mỗi tiêu chí chỉ một cơ quan phụ trách.",
        fields: &[
            field(
                "co_quan",
                28.0,
                Kind::Office,
                "Tên cơ quan: chọn trong danh sách (trang Danh mục) hoặc ghi tên khác.",
            ),
            field(
                "nhiem_vu",
                56.0,
                Kind::Prose,
                "Các nhiệm vụ, mỗi đoạn một dòng, tự viết “- ” ở đầu đoạn.",
            ),
            field(
                "loi_dan",
                18.0,
                Kind::Words,
                "Câu dẫn trước danh sách tiêu chí, khi khác câu thường dùng. Thường để trống.",
            ),
            field(
                "xa",
                17.0,
                Kind::LeftText,
                "Số hiệu tiêu chí, chỉ tiêu xã nông thôn mới phụ trách. Ví dụ: 3, 13.2-13.5, 17.10.",
            ),
            field(
                "nang_cao",
                17.0,
                Kind::LeftText,
                "Số hiệu trong bộ tiêu chí nâng cao, khi có dùng bộ ấy. Ví dụ: 3, 13.",
            ),
            field(
                "khac",
                20.0,
                Kind::Prose,
                "Câu phụ trách khác, tự viết “+ ” ở đầu đoạn. Thường để trống.",
            ),
            field(
                "nhiem_vu_sau",
                26.0,
                Kind::Prose,
                "Nhiệm vụ viết sau phần tiêu chí, mỗi đoạn một dòng. Thường để trống.",
            ),
            REMARK,
        ],
    },
    TableGuide {
        key: "nhiem_vu",
        title: "NHIỆM VỤ THỰC HIỆN KẾ HOẠCH NĂM {nam}",
        purpose: "Mỗi nhiệm vụ một dòng: ai chủ trì, ai phối hợp, bao giờ xong, ra sản phẩm gì. In thành một phụ lục của kế hoạch.",
        fields: &[
            field("viec", 48.0, Kind::Words, "Việc phải làm."),
            field(
                "chu_tri",
                26.0,
                Kind::Office,
                "Cơ quan chủ trì: chọn trong danh sách (trang Danh mục) hoặc ghi tên khác.",
            ),
            field("phoi_hop", 26.0, Kind::Words, "Cơ quan phối hợp. Không có thì để trống."),
            field(
                "thoi_han",
                18.0,
                Kind::Words,
                "Thời hạn hoàn thành. Ví dụ: Quý II; tháng 9; thường xuyên.",
            ),
            field("san_pham", 28.0, Kind::Words, "Sản phẩm, kết quả: văn bản, công trình, hồ sơ."),
            field("ghi_chu", 18.0, Kind::Words, "Ghi chú của nhiệm vụ."),
        ],
    },
    TableGuide {
        key: "so_lieu_cong_bo",
        title: "SỐ LIỆU ĐÃ CÔNG BỐ, ĐỂ ĐỐI CHIẾU",
        purpose: "Con số đơn vị đã nêu ở văn bản khác. Máy tính lại từ các trang trên và báo lỗi khi hai bên khác nhau. Không bắt buộc.",
        fields: &[
            field(
                "so_lieu",
                36.0,
                Kind::Figure,
                "Tên số liệu: chọn trong danh sách (trang Danh mục).",
            ),
            field("gia_tri", 18.0, Kind::Amount, "Giá trị đã công bố."),
            field("mo_ta", 60.0, Kind::Words, "Nêu ở văn bản nào. Máy không đọc cột này."),
            REMARK,
        ],
    },
];

/// The guide of a table.
pub fn table(key: &str) -> Option<&'static TableGuide> {
    TABLES.iter().find(|table| table.key == key)
}

/// The guide of a table's field; none for those that a sheet does without.
pub fn field_of(table: &'static TableGuide, key: &str) -> Option<&'static FieldGuide> {
    table.fields.iter().find(|field| field.key == key)
}

/// Whether a table's criteria are those of the advanced set.
pub fn is_advanced(key: &str) -> bool {
    key.ends_with("_nang_cao")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;

    #[test]
    fn every_field_of_every_table_is_explained() {
        // Prose stands in a file of its own.
        for spec in tables().iter().filter(|spec| spec.key != "loi_van") {
            let guide = table(spec.key).expect(spec.key);
            for field in spec.fields {
                let known = field_of(guide, field.key).is_some();
                let omitted = OMITTED.contains(&(spec.key, field.key));
                assert!(known != omitted, "{}.{}", spec.key, field.key);
            }
            for field in guide.fields {
                assert!(spec.fields.iter().any(|f| f.key == field.key), "{}", field.key);
            }
        }
    }
}
