//! Natural sheets that cannot be read as they are: what is said, and the way out.

use super::Case;

#[test]
fn a_sum_that_sums_nothing() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Vốn",
                &[
                    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
                    &["=1", "Ngân sách trung ương", "=100"],
                    &["=2", "Ngân sách tỉnh", "=200"],
                    &["", "Cộng ngân sách", "=310"],
                    &["=3", "Vốn tín dụng", "=50"],
                ],
            )],
        )
        .table("nguon_luc", "a.xlsx")
        .refused("", "");
}

#[test]
fn a_unit_of_money_that_is_none() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Vốn",
                &[
                    &["", "", "ĐVT: 10.000đ"],
                    &["TT", "Nguồn vốn", "Kế hoạch"],
                    &["=1", "Vốn tín dụng", "=50"],
                ],
            )],
        )
        .table("nguon_luc", "a.xlsx")
        .refused("", "");
}

#[test]
fn a_column_for_each_source() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Vốn",
                &[
                    &["STT", "Xã", "Kế hoạch vốn năm 2025 (triệu đồng)", "", "", ""],
                    &["", "", "Tổng số", "NSTW", "NSĐP", "Dân góp"],
                    &["=1", "Tân Lập", "=90", "=50", "=25", "=15"],
                    &["=2", "Hòa An", "=90", "=50", "=25", "=15"],
                    &["", "Tổng cộng", "=180", "=100", "=50", "=30"],
                ],
            )],
        )
        .table("nguon_luc", "a.xlsx")
        .refused("", "");
}

#[test]
fn a_column_for_each_commune() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Vốn",
                &[
                    &["TT", "Nguồn vốn", "Tổng (triệu đồng)", "Tân Lập", "Hòa An"],
                    &["=1", "Ngân sách huyện", "=100", "=50", "=50"],
                    &["=2", "Vốn vay", "=100", "=50", "=50"],
                ],
            )],
        )
        .table("nguon_luc", "a.xlsx")
        .refused("", "");
}

#[test]
fn a_unit_that_is_not_assessed() {
    Case::small()
        .book(
            "a.xlsx",
            &[(
                "Hiện trạng",
                &[
                    &["STT", "Xã", "1", "2", "3"],
                    &["=1", "Tân Lập", "x", "", ""],
                    &["=2", "Hòa An", "Không xét", "Không xét", "Không xét"],
                ],
            )],
        )
        .table("hien_trang", "a.xlsx")
        .refused("", "");
}

#[test]
fn a_title_of_later_years() {
    Case::small()
        .change(
            "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
            "{ten: Hòa An, danh_hieu: NTM hiện đại, muc_tieu: duy trì}",
        )
        .change("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, dat: 1-3}")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
        .refused("", "");
}
