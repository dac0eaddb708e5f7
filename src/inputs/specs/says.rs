//! What each column of each table is for, in Vietnamese: for whoever looks for the place of a column of
//! their own. A column without an entry says enough by its heading.

/// Table, field, and what stands in it.
const SAYS: &[(&str, &str, &str)] = &[
    ("xa", "ten", "tên riêng; có chữ “xã” ở trước cũng được"),
    ("xa", "loai", "xã (nếu để trống), phường, thị trấn, đặc khu"),
    ("xa", "nhom", "nhóm xã, khu vực, để chia biểu"),
    ("xa", "danh_hieu", "để trống, NTM, nâng cao, kiểu mẫu; từ 2026 hiện đại"),
    (
        "xa",
        "xa_ntm_da_dat",
        "thay cho `danh_hieu`: đánh `x` hoặc ghi năm công nhận ở cột của từng danh hiệu, máy lấy danh hiệu cao nhất",
    ),
    ("xa", "xa_nang_cao_da_dat", "như `xa_ntm_da_dat`"),
    ("xa", "xa_kieu_mau_da_dat", "như `xa_ntm_da_dat`"),
    ("xa", "xa_hien_dai_da_dat", "như `xa_ntm_da_dat`"),
    ("xa", "nam_cong_nhan", "`2019` hoặc `2016-2020`"),
    (
        "xa",
        "muc_tieu",
        "để trống, duy trì (danh hiệu), duy trì tiêu chí (xã chưa có danh hiệu), tăng tiêu chí, đạt chuẩn, nâng cao, kiểu mẫu; từ 2026 hiện đại",
    ),
    (
        "xa",
        "ten_theo_nguoi",
        "đánh `x` nếu tên xã là tên người, con số, sự kiện: sẽ viết “Xã Võ Thị Sáu” (Phụ lục II Nghị định 30)",
    ),
    ("xa", "ghi_chu", "không in"),
    ("hien_trang", "xa", "đủ mọi xã; dự án một xã không cần cột này"),
    ("hien_trang", "dat", "thay cho mỗi tiêu chí một cột: kê số hiệu `1, 3-5, 8`"),
    ("hien_trang", "khong_ap_dung", "kê số hiệu"),
    ("hien_trang", "tong", "để đối chiếu"),
    ("hien_trang", "ghi_chu", "không in; ghi trái với dấu của dòng thì bị báo"),
    ("giao", "xa", "chỉ cần xã có giao; dự án một xã không cần cột này"),
    ("giao", "giao", "thay cho mỗi tiêu chí một cột: kê số hiệu"),
    ("giao", "tong", "để đối chiếu"),
    ("giao", "ghi_chu", "không in; ghi trái với dấu của dòng thì bị báo"),
    ("xom", "xa", "dự án một xã không cần cột này"),
    (
        "xom",
        "ten",
        "có tên thì mỗi thôn một dòng, đánh `x`; không có tên thì mỗi xã một dòng, ghi số thôn",
    ),
    ("xom", "tong", "khi mỗi xã một dòng"),
    ("xom", "ntm_da_dat", "số hoặc `x`"),
    ("xom", "ntm_giao", "số hoặc `x`; có thể ghi `1 trở lên`"),
    ("xom", "kieu_mau_da_dat", "như `ntm_da_dat`"),
    ("xom", "kieu_mau_giao", "như `ntm_giao`"),
    ("xom", "ghi_chu", "không in"),
    ("nguon_luc", "tt", "cho biết nguồn lớn, nhỏ: `I`, `1`, `1.1`, `a`, `-`, `+`"),
    ("nguon_luc", "so_tien", "để trống thì bằng các phần cộng lại"),
    ("nguon_luc", "ghi_chu", "in trong ngoặc sau số tiền"),
    ("nguon_luc", "gom", "các phần của nguồn"),
    ("du_an", "tt", "dòng `I`, `A` khi các dòng kia là `1`, `2`: tên nhóm"),
    ("du_an", "ten", "dòng chỉ có tên là tên nhóm"),
    ("du_an", "nhom", "lĩnh vực; để trống thì lấy tên nhóm ở dòng phía trên"),
    ("du_an", "dia_diem", "in trong biểu khi có"),
    ("du_an", "quy_mo", "in trong biểu khi có"),
    ("du_an", "thoi_gian", "in trong biểu khi có"),
    ("du_an", "von_nstw", "vốn năm của ngân sách trung ương"),
    ("du_an", "von_nsdp", "vốn năm của ngân sách địa phương"),
    ("du_an", "von_khac", "vốn năm của nguồn khác"),
    ("du_an", "von", "bằng ba cột trên cộng lại"),
    ("du_an", "ghi_chu", "in trong biểu"),
    ("phan_cong", "co_quan", "để trống là cơ quan của dòng trên"),
    ("phan_cong", "nhiem_vu", "mỗi ý một dòng trong ô, tự ghi “- ”"),
    ("phan_cong", "loi_dan", "câu dẫn riêng, thay câu thường dùng trước các tiêu chí"),
    ("phan_cong", "xa", "số hiệu phụ trách: `1, 3-5, 17.10`"),
    ("phan_cong", "nang_cao", "số hiệu trong bộ nâng cao"),
    ("phan_cong", "xa_chi_tieu", "khi chỉ tiêu có cột riêng"),
    ("phan_cong", "nang_cao_chi_tieu", "khi chỉ tiêu có cột riêng"),
    ("phan_cong", "khac", "việc ngoài bộ tiêu chí, tự ghi “+ ”"),
    ("phan_cong", "nhiem_vu_sau", "viết sau phần tiêu chí, mỗi ý một dòng"),
    ("phan_cong", "ghi_chu", "không in"),
    ("nhiem_vu", "tt", "`I`, `A` là tên nhóm"),
    ("nhiem_vu", "viec", "dòng chỉ có tên là tên nhóm"),
    ("nhiem_vu", "ghi_chu", "in trong biểu"),
    ("so_lieu_cong_bo", "so_lieu", "`Tổng nguồn lực`, `Tiêu chí 9 giao`…"),
    ("so_lieu_cong_bo", "mo_ta", "không đọc"),
    ("so_lieu_cong_bo", "ghi_chu", "không đọc"),
    ("loi_van", "khoa", "để trống là khóa của dòng trên"),
    ("loi_van", "mo_ta", "không đọc"),
    ("loi_van", "ghi_chu", "không đọc"),
    ("huy_dong", "tt", "như ở `nguon_luc`"),
    ("huy_dong", "ke_hoach", "để trống thì lấy ở `nguon_luc`, theo tên nguồn"),
    ("huy_dong", "thuc_hien", "lũy kế từ đầu năm"),
    ("huy_dong", "giai_ngan", "lũy kế từ đầu năm"),
    ("huy_dong", "con_lai", "từ cuối kỳ đến cuối năm"),
    ("huy_dong", "gom", "các phần của nguồn"),
    (
        "cong_trinh",
        "loai",
        "một trong các loại của Biểu 08: Giao thông, Thủy lợi, Điện…; “khác”, “Trường học”, “Y tế” là công trình khác; ghi lạ thì máy kê các loại; để trống thì lấy tên nhóm “I. Giao thông” phía trên",
    ),
    ("cong_trinh", "chu_dau_tu", "để trống thì lấy ở `du_an`, theo tên công trình"),
    ("cong_trinh", "quyet_dinh", "để trống thì lấy ở `du_an`, theo tên công trình"),
    ("cong_trinh", "tong_muc", "để trống thì lấy ở `du_an`, theo tên công trình"),
    ("cong_trinh", "nguon_von", "nguồn của số kế hoạch; để trống thì máy so với `du_an`"),
    ("cong_trinh", "giai_ngan", "lũy kế từ đầu năm"),
    ("cong_trinh", "ghi_chu", "in trong biểu"),
    ("no_dong", "con_no", "máy đối chiếu"),
    ("cong_nhan", "danh_hieu", "để trống là đạt chuẩn"),
    ("cong_nhan", "quyet_dinh", "để trống là đang hoàn thiện hồ sơ"),
    ("ra_khoi_dbkk", "thon", "để trống là cả xã"),
    ("dan_gop", "ten", "tiền mặt, ngày công, hiến đất…"),
    ("noi_dung", "tt", "như ở `nguon_luc`: dòng lớn bằng các dòng nhỏ cộng lại"),
    ("noi_dung", "kq_dtpt", "kết quả đến cuối kỳ; các cột `kq_…` khác cũng vậy"),
    ("noi_dung", "kh_dtpt", "kế hoạch từ cuối kỳ đến cuối năm; các cột `kh_…` khác cũng vậy"),
    ("hoat_dong", "loai", "văn bản, họp, tuyên truyền, tập huấn, kiểm tra"),
    ("chuyen_de", "ten", "OCOP, du lịch nông thôn…"),
];

/// What stands in a column; nothing where its heading says enough.
pub fn says(table: &str, field: &str) -> &'static str {
    // The advanced set's tables have the columns of the others.
    let table = table.trim_end_matches("_nang_cao");
    let of = |(own, key, _): &&(&str, &str, &str)| *own == table && *key == field;
    SAYS.iter().find(of).map_or("", |(.., says)| says)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::specs;

    #[test]
    fn each_entry_is_of_a_column() {
        for (table, field, _) in SAYS {
            let spec = specs::table(table).expect(table);
            assert!(spec.field(field).is_some(), "{table}.{field}");
        }
        for (index, (table, field, _)) in SAYS.iter().enumerate() {
            let twice = SAYS[..index].iter().any(|(t, f, _)| t == table && f == field);
            assert!(!twice, "{table}.{field}");
        }
    }
}
