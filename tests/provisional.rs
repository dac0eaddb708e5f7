//! What a report says of communes without a form, in its text and below its annexes.

use crate::reports::{report_text, says, silent};
use crate::util::Folder;

/// The small district reporting on a period, with these entries of `ky`.
fn district(template: &str, id: &str, periods: &[&str]) -> Folder {
    let folder = Folder::small();
    folder.change(
        "  - id: ke-hoach\n",
        &format!("  - id: ke-hoach\n    mau: {template}\n    ky: {id}\n    bieu: [kq_tieu_chi, kq_nhom]\n"),
    );
    let periods: String = periods.iter().map(|period| format!("  - {{{period}}}\n")).collect();
    folder.change("du_lieu:\n", &format!("ky:\n{periods}du_lieu:\n"));
    folder
}

/// The forms of these communes came back as they were sent.
fn came(folder: &Folder, period: &str, communes: &[&str]) {
    let (forms, found) = ntm::returns::sheets(folder.path(), period.parse().expect("a period"));
    assert_eq!(forms.len(), 2, "{found:?}");
    for form in forms.iter().filter(|form| communes.contains(&form.path.as_str())) {
        folder.write(&format!("ky/{period}/{}", form.path), &form.bytes);
    }
}

const TAN_LAP: &str = "xa-tan-lap.xlsx";
const HOA_AN: &str = "xa-hoa-an.xlsx";

#[test]
fn a_year_says_that_the_nine_months_are_provisional() {
    let folder = district(
        "bao-cao-nam",
        "2025-N",
        &["ky: 2025-9T, phieu: ky/2025-9T/*, tam_thoi: co", "ky: 2025-N, phieu: ky/2025-N/*"],
    );
    came(&folder, "2025-9T", &[TAN_LAP]);
    came(&folder, "2025-N", &[TAN_LAP, HOA_AN]);
    let text = report_text(&folder);
    says(
        &text,
        &[
            "(SỐ LIỆU SO SÁNH TẠM TÍNH: kỳ 9 tháng đầu năm 2025 còn 01/02 xã chưa gửi báo cáo, gồm xã Hòa An; số liệu của xã này lấy theo ngày 31/12/2024)",
        ],
    );
    // Its annex compares with the year's beginning.
    silent(&text, &["BÁO CÁO TẠM THỜI", "Số liệu so sánh tạm tính"]);
}

#[test]
fn a_quarter_says_so_of_itself_and_of_the_one_before() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q2",
        &[
            "ky: 2025-Q1, phieu: ky/2025-Q1/*, tam_thoi: co",
            "ky: 2025-Q2, phieu: ky/2025-Q2/*, tam_thoi: co",
        ],
    );
    came(&folder, "2025-Q1", &[TAN_LAP]);
    came(&folder, "2025-Q2", &[TAN_LAP]);
    says(
        &report_text(&folder),
        &[
            // Hòa An sent none in the first quarter either.
            "(BÁO CÁO TẠM THỜI: còn 01/02 xã chưa gửi báo cáo, gồm xã Hòa An; số liệu của xã này lấy theo ngày 31/12/2024)",
            "(SỐ LIỆU SO SÁNH TẠM TÍNH: kỳ quý I năm 2025 còn 01/02 xã chưa gửi báo cáo, gồm xã Hòa An; số liệu của xã này lấy theo ngày 31/12/2024)",
            "Số liệu tạm tính: kỳ quý II năm 2025 còn 01 xã chưa gửi báo cáo (Hòa An). Số liệu so sánh tạm tính: kỳ quý I năm 2025 còn 01 xã chưa gửi báo cáo (Hòa An).",
        ],
    );
}

#[test]
fn each_commune_by_its_own_last_form() {
    let folder = district(
        "bao-cao-quy",
        "2025-Q2",
        &[
            "ky: 2025-Q1, phieu: ky/2025-Q1/*, tam_thoi: co",
            "ky: 2025-Q2, phieu: ky/2025-Q2/*, tam_thoi: co",
        ],
    );
    came(&folder, "2025-Q1", &[TAN_LAP]);
    folder.write("ky/2025-Q2/ghi-chu.txt", "chưa có phiếu");
    says(
        &report_text(&folder),
        &[
            "gồm xã Tân Lập, xã Hòa An; số liệu của các xã này lấy theo quý I năm 2025 (xã Tân Lập); ngày 31/12/2024 (xã Hòa An))",
        ],
    );
}

#[test]
fn what_is_whole_says_nothing() {
    let folder = district("bao-cao-quy", "2025-Q1", &["ky: 2025-Q1, phieu: ky/2025-Q1/*"]);
    came(&folder, "2025-Q1", &[TAN_LAP, HOA_AN]);
    silent(&report_text(&folder), &["TẠM", "tạm tính"]);
}
