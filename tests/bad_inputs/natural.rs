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
        .refused(
            r#"
lỗi[N230]: không rõ dòng “Cộng ngân sách” là dòng tổng hay dòng số liệu: số ghi ở đây không bằng tổng các dòng khác
  --> a.xlsx, Vốn!B4
  = nếu là dòng tổng, sửa cho đúng tổng; nếu không, viết tên khác đi hoặc bỏ qua dòng bằng “bo_qua”
"#,
            r#"
error[N230]: row “Cộng ngân sách” may be a total or a row of its own: its figures are not the sums of the others
  --> a.xlsx, Vốn!B4
  = if it is a total, correct it; if not, write its name in another way or ignore the row by “bo_qua”
"#,
        );
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
        .refused(
            r#"
lỗi[N223]: không rõ đơn vị tiền trong tiêu đề “ĐVT: 10.000đ”
  --> a.xlsx, Vốn!C1
  = ghi đơn vị trong ngoặc: (triệu đồng), (đồng), (nghìn đồng) hoặc (tỷ đồng)
"#,
            r#"
error[N223]: the unit of money in heading “ĐVT: 10.000đ” is not known
  --> a.xlsx, Vốn!C1
  = write the unit in brackets: (triệu đồng), (đồng), (nghìn đồng) or (tỷ đồng)
"#,
        );
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
        .refused(
            r#"
lỗi[N261]: trang này ghi mỗi xã một dòng, mỗi nguồn vốn một cột (3 nguồn); bảng Nguồn lực cần mỗi nguồn vốn một dòng
  --> a.xlsx, Vốn!B1
  = lập trang riêng hai cột “Nguồn vốn”, “Kế hoạch”: mỗi nguồn một dòng, số tiền lấy từ dòng tổng của trang này (dùng công thức thì luôn khớp), rồi ghi trang ấy vào ntm.yaml
"#,
            r#"
error[N261]: this sheet has a row for each commune and a column for each of 3 sources; table Nguồn lực needs a row for each source
  --> a.xlsx, Vốn!B1
  = make a sheet of two columns, “Nguồn vốn” and “Kế hoạch”: a row for each source, its amount from this sheet's totals (by formula, and both agree), and name that sheet in ntm.yaml
"#,
        );
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
        .refused(
            r#"
lỗi[N202]: cột “Tân Lập” không thuộc bảng Nguồn lực
  --> a.xlsx, Vốn!D1
  = nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Tân Lập"]

lỗi[N202]: cột “Hòa An” không thuộc bảng Nguồn lực
  --> a.xlsx, Vốn!E1
  = nếu không dùng cột này, ghi vào dòng của bảng trong ntm.yaml: bo_qua: ["Hòa An"]
"#,
            r#"
error[N202]: column “Tân Lập” does not belong to table Nguồn lực
  --> a.xlsx, Vốn!D1
  = if the column is not needed, write at the table in ntm.yaml: bo_qua: ["Tân Lập"]

error[N202]: column “Hòa An” does not belong to table Nguồn lực
  --> a.xlsx, Vốn!E1
  = if the column is not needed, write at the table in ntm.yaml: bo_qua: ["Hòa An"]
"#,
        );
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
        .refused(
            r#"
lỗi[N259]: “Không xét”: bảng này không có chỗ cho đơn vị không xét theo bộ tiêu chí
  --> a.xlsx, Hiện trạng!C3
  xem thêm: a.xlsx, Hiện trạng!D3–E3 (2 ô)
  = bỏ đơn vị ấy ra khỏi mọi bảng, kể cả bảng Xã: xóa dòng hoặc bo_qua: [số dòng]; nếu chỉ một tiêu chí không áp dụng, ghi KAD
"#,
            r#"
error[N259]: “Không xét”: this table has no place for a unit that the set does not assess
  --> a.xlsx, Hiện trạng!C3
  see also: a.xlsx, Hiện trạng!D3–E3 (2 cells)
  = leave the unit out of every table, also of the list of communes: delete its row or bo_qua: [row number]; where only a criterion does not apply, write KAD
"#,
        );
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
        .refused(
            r#"
lỗi[N260]: Hòa An: năm 2025 chưa có danh hiệu nông thôn mới hiện đại
  --> ntm.yaml:25:32
   |
25 |     - {ten: Hòa An, danh_hieu: NTM hiện đại, muc_tieu: duy trì}
   |                                ^^^^^^^^^^^^
  = “hiện đại” có từ Chương trình giai đoạn 2026–2030 (Quyết định 51/2025/QĐ-TTg); trước đó ghi nâng cao hoặc kiểu mẫu
"#,
            r#"
error[N260]: Hòa An: nobody is “nông thôn mới hiện đại” in 2025 yet
  --> ntm.yaml:25:32
   |
25 |     - {ten: Hòa An, danh_hieu: NTM hiện đại, muc_tieu: duy trì}
   |                                ^^^^^^^^^^^^
  = it comes with the programme of 2026–2030 (Quyết định 51/2025/QĐ-TTg); before that write nâng cao or kiểu mẫu
"#,
        );
}
