//! Remarks beside targets that take them back, in sheets of both directions.

use super::tables::sheet;

#[test]
fn a_remark_that_takes_targets_back() {
    sheet(
        "giao",
        &[
            &["TT", "Xã", "1", "2", "3", "Ghi chú"],
            &["1", "Tân Lập", "", "x", "x", "Không giao"],
            &["2", "Hòa An", "", "x", "", "Xin thôi"],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Tân Lập” viết “Không giao”, số liệu của dòng vẫn được tính
  --> so.xlsx, Bảng!F2
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản

cảnh báo[N269]: ghi chú của “Hòa An” viết “Xin thôi”, số liệu của dòng vẫn được tính
  --> so.xlsx, Bảng!F3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “Tân Lập” says “Không giao”, but the row's figures are counted
  --> so.xlsx, Bảng!F2
  = if the remark holds, correct the figures or leave the row out; the remark is not printed

warning[N269]: the remark on “Hòa An” says “Xin thôi”, but the row's figures are counted
  --> so.xlsx, Bảng!F3
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,
    );
}

#[test]
fn a_remark_that_takes_targets_back_where_communes_are_columns() {
    sheet(
        "giao",
        &[
            &["TT", "Tiêu chí", "Tân Lập", "Hòa An", "Ghi chú"],
            &["1", "Giao thông", "", "", "Không giao"],
            &["2", "Điện", "x", "x", "Không giao"],
            &["3", "Thu nhập", "x", "", ""],
        ],
        "",
    )
    .remarked(
        r#"
cảnh báo[N269]: ghi chú của “Điện” viết “Không giao”, số liệu của dòng vẫn được tính
  --> so.xlsx, Bảng!E3
  = nếu ghi chú đúng, sửa số liệu hoặc bỏ dòng ấy; lời ghi chú không in ra văn bản
"#,
        r#"
warning[N269]: the remark on “Điện” says “Không giao”, but the row's figures are counted
  --> so.xlsx, Bảng!E3
  = if the remark holds, correct the figures or leave the row out; the remark is not printed
"#,
    );
}
