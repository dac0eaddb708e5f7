//! A period's status in the advanced set is reported as that in the standard one: in the text and as
//! an annex, by commune and with what changed.

use crate::reports::{report_text, says, silent};
use crate::util::Folder;

/// The small district, whose commune Tân Lập is on the way to the advanced title.
fn district(period: &str) -> Folder {
    let folder = Folder::small();
    folder.write(
        "nang-cao.yaml",
        "id: nang-cao\nten: Bộ tiêu chí nâng cao thử\ntieu_chi:\n  - {so: \"1\", ten: Giao thông}\n  - {so: \"2\", ten: Y tế}\n",
    );
    folder
        .change("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n");
    folder
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n");
    folder.change("du_lieu:\n", &format!("ky: [{{ky: 2025-Q1, {period}}}]\ndu_lieu:\n"));
    folder.change(
        "du_lieu:\n",
        "du_lieu:\n  hien_trang_nang_cao: [{xa: Tân Lập, dat: \"1\"}]\n  giao_nang_cao: [{xa: Tân Lập, giao: \"2\"}]\n",
    );
    folder
}

const STANDARD: &str = "hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]";

#[test]
fn text_and_annex_say_what_was_reached_in_the_advanced_set() {
    let folder =
        district(&format!("{STANDARD}, hien_trang_nang_cao: [{{xa: Tân Lập, dat: \"1, 2\"}}]"));
    says(
        &report_text(&folder),
        &[
            "- Đến ngày 14/3/2025, xã Tân Lập đạt 02/02 tiêu chí theo bộ tiêu chí nâng cao thử, tăng 01 tiêu chí so với ngày 31/12/2024",
            "NÔNG THÔN MỚI NÂNG CAO QUÝ I NĂM 2025",
        ],
    );
}

#[test]
fn nothing_is_said_where_the_period_has_none() {
    let folder = district(STANDARD);
    silent(&report_text(&folder), &["nâng cao thử", "NÂNG CAO THỬ"]);
}
