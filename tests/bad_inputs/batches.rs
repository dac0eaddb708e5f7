//! All that is wrong is told in one run, as far as each file and each row can be read on.

use super::Case;

/// The name of a commune that is wrong hides nothing of its row.
#[test]
fn a_row_of_an_unknown_commune() {
    Case::small()
        .book(
            "so.xlsx",
            &[
                (
                    "Hiện trạng",
                    &[
                        &["Xã", "Giao thông", "Điện", "Thu nhập"],
                        &["Tân Lâp", "x", "=2024", "sắp đạt"],
                        &["Hòa An", "x", "", ""],
                    ],
                ),
                (
                    "Xóm",
                    &[
                        &["Xã", "Tổng số xóm", "Xóm NTM đã đạt"],
                        &["Tân Lâp", "mười hai", "3"],
                        &["Hòa An", "=8", "=2"],
                    ],
                ),
            ],
        )
        .change(
            "  hien_trang:\n    - {xa: Tân Lập, dat: \"1\"}\n    - {xa: Hòa An, dat: \"1\"}\n",
            "  hien_trang: {tep: so.xlsx, trang: Hiện trạng}\n  xom: {tep: so.xlsx, trang: Xóm}\n",
        )
        .refused("\n@@1", "\n@@2");
}

/// Each part of the project file is read by itself where the whole cannot be.
#[test]
fn parts_of_the_project_file() {
    Case::small()
        .change("  ten: Ủy ban nhân dân huyện Bình Minh\n", "  ten: Ủy ban: nhân dân huyện\n")
        .change("    trich_yeu: Xây", "    trich_yeuu: Xây")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "    - {xa: Hòa An, giao: \"2\"\n")
        .refused("\n@@1", "\n@@2");
}

/// What is wrong with the data hides nothing of the documents' own texts and templates.
#[test]
fn texts_beside_wrong_data() {
    Case::small()
        .file(
            "mau/ke-hoach.typ.j2",
            "{% extends \"goc/ke-hoach.typ.j2\" %}\n{% block ket_thuc %}\nHết.\n",
        )
        .change(
            "noi_nhan: [Thường trực Huyện ủy]",
            "noi_nhan: [Thường trực Huyện ủy, \"Lưu: VT, KT\"]",
        )
        .change("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, dat: \"9\"}")
        .refused("\n@@1", "\n@@2");
}

/// Figures that disagree hide nothing of what templates and prose ask for.
#[test]
fn prose_beside_figures_that_disagree() {
    Case::small()
        .table("so_lieu_cong_bo", "{so_xa: 3}")
        .table("loi_van", "{tuyen_truyen: [\"Cả huyện có {{ so_xaa }} xã.\"]}")
        .refused("\n@@1", "\n@@2");
}
