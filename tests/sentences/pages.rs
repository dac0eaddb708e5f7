//! What pages of 24 projects said that a leader would have sent back.

use super::last::province;
use super::plan;
use crate::reports::{report_text, says, silent};
use crate::util::{Folder, SMALL_SET};

/// One criterion that several communes gain or lose is told once, behind their names.
#[test]
fn a_criterion_of_many_is_told_once() {
    let mut units = vec![("xã", "", "1, 2", "1"); 3];
    units.extend([("xã", "", "1, 3", "1"), ("phường", "", "1, 2", "1"), ("xã", "", "1", "1, 3")]);
    let text = report_text(&province(&units, &[], ""));
    says(
        &text,
        &[
            "- Đạt thêm 01 tiêu chí: xã Mẫu sáu (tiêu chí số 3).",
            "- Không còn đạt 05 tiêu chí: xã Mẫu một, xã Mẫu hai, xã Mẫu ba, phường Mẫu năm (đều là tiêu chí số 2); xã Mẫu bốn (tiêu chí số 3).",
        ],
    );
    // Two of them are told one by one.
    let units = [("xã", "", "1, 2", "1"), ("xã", "", "1, 2", "1"), ("xã", "", "1", "1, 3")];
    let text = report_text(&province(&units, &[], ""));
    says(
        &text,
        &["- Không còn đạt 02 tiêu chí: xã Mẫu một (tiêu chí số 2); xã Mẫu hai (tiêu chí số 2)."],
    );
    silent(&text, &["đều là"]);
}

/// The annex has the title of each commune, not its year: a plan that names too many sends its reader there once.
#[test]
fn many_recognised_communes_are_sent_to_the_annex_once() {
    let titled = |cells: &'static str| ("xã", cells, "1-3", "");
    let mut units = vec![titled(", danh_hieu: NTM, nam_cong_nhan: \"2019\""); 13];
    units.push(titled(", danh_hieu: NTM, nam_cong_nhan: \"2021\""));
    units.push(titled(", danh_hieu: nâng cao, nam_cong_nhan: \"2023\""));
    let said = plan::province(&units, "");
    plan::says(
        &said,
        &[
            "#gach[Có 15/15 xã đã được công nhận đạt chuẩn nông thôn mới (danh hiệu, năm công nhận của từng xã tại Phụ lục kèm theo), gồm:]",
            "#cong[01 xã đạt chuẩn nông thôn mới nâng cao năm 2023: xã Mẫu mười lăm;]",
            "#cong[13 xã đạt chuẩn nông thôn mới năm 2019;]",
            "#cong[01 xã đạt chuẩn nông thôn mới năm 2021: xã Mẫu mười bốn.]",
            "#gach[Duy trì và củng cố các tiêu chí nông thôn mới của 15 xã đã được công nhận: 01 xã đạt chuẩn nông thôn mới nâng cao; 14 xã đạt chuẩn nông thôn mới (danh sách tại Phụ lục kèm theo).]",
        ],
    );
    // Few are named, each in its place.
    let said = plan::province(&units[11..], "");
    plan::says(
        &said,
        &[
            "#gach[Có 04/04 xã đã được công nhận đạt chuẩn nông thôn mới, gồm:]",
            "#cong[02 xã đạt chuẩn nông thôn mới năm 2019: xã Mẫu một, xã Mẫu hai;]",
            "#gach[Duy trì và củng cố các tiêu chí nông thôn mới của 04 xã đã được công nhận: 01 xã đạt chuẩn nông thôn mới nâng cao (Mẫu bốn); 03 xã đạt chuẩn nông thôn mới (Mẫu một, Mẫu hai, Mẫu ba).]",
        ],
    );
}

/// A decision is cited with who made it, as far as the list says so.
#[test]
fn a_decision_is_cited_with_its_issuer() {
    let folder = province(&[("xã", "", "1-2", "1-3"), ("xã", "", "1-2", "1-3")], &[], "");
    let listed = |rows: &str| {
        let yaml = std::fs::read_to_string(folder.path().join("ntm.yaml")).expect("the project");
        let yaml =
            yaml.replace("    hien_trang:\n", &format!("    cong_nhan:\n{rows}    hien_trang:\n"));
        let folder = Folder::new();
        folder.write("ba-tieu-chi.yaml", SMALL_SET);
        folder.write("ntm.yaml", yaml);
        report_text(&folder)
    };
    let text = listed(
        "      - {xa: Mẫu một, quyet_dinh: 9/QĐ-UBND ngày 05/3/2025, co_quan: Chủ tịch Ủy ban nhân dân thành phố}\n\
         \u{20}     - {xa: Mẫu hai, quyet_dinh: 9/QĐ-UBND ngày 05/3/2025, Cơ quan công nhận: Chủ tịch Ủy ban nhân dân thành phố}\n",
    );
    says(
        &text,
        &[
            "xã Mẫu một, xã Mẫu hai (Quyết định số 09/QĐ-UBND ngày 05/3/2025 của Chủ tịch Ủy ban nhân dân thành phố).",
        ],
    );
    // What the decision's own cell says is not said again; who would decide is nobody's decision.
    let text = listed(
        "      - {xa: Mẫu một, quyet_dinh: 9/QĐ-UBND ngày 05/3/2025 của UBND thành phố., co_quan: UBND thành phố}\n\
         \u{20}     - {xa: Mẫu hai, co_quan: UBND thành phố}\n",
    );
    says(
        &text,
        &[
            "xã Mẫu một (Quyết định số 09/QĐ-UBND ngày 05/3/2025 của UBND thành phố).",
            "đang hoàn thiện hồ sơ đề nghị công nhận đạt chuẩn nông thôn mới: xã Mẫu hai.",
        ],
    );
}

/// A few recognised communes that fall short are named, however many there are.
#[test]
fn a_few_that_fall_short_are_named() {
    let mut units = vec![("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", "1-3"); 13];
    units.extend([("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", "1, 2"); 2]);
    units.push(("xã", "", "1", "1"));
    let text = report_text(&province(&units, &[], ""));
    says(
        &text,
        &[
            "- Có 15/16 xã đã được công nhận đạt chuẩn nông thôn mới; trong đó 13 xã đạt 03/03 tiêu chí (danh sách tại Phụ lục I kèm theo), 02 xã chưa đạt đủ 03/03 tiêu chí: xã Mẫu mười bốn, xã Mẫu mười lăm.",
        ],
    );
}

/// What was gained is not named behind a second comparison as well when only the first one lost something.
#[test]
fn a_second_comparison_does_not_name_the_same_again() {
    let folder =
        province(&[("xã", "", "1", "1, 2"), ("xã", "", "1", "1"), ("xã", "", "1", "1")], &[], "");
    folder.change("mau: bao-cao-quy\n    ky: 2025-Q1", "mau: bao-cao-quy\n    ky: 2025-Q2");
    folder.change(
        "ky:\n  - ky: 2025-Q1\n",
        "ky:\n  - ky: 2025-Q1\n    hien_trang: [{xa: Mẫu một, dat: 1}, {xa: Mẫu hai, dat: \"1, 3\"}, {xa: Mẫu ba, dat: 1}]\n  - ky: 2025-Q2\n",
    );
    let text = report_text(&folder);
    says(
        &text,
        &[
            "tổng số không thay đổi (đạt thêm 01, giảm 01) so với quý I năm 2025",
            "; tăng 01 tiêu chí so với ngày 31/12/2024. - Đạt thêm 01 tiêu chí: xã Mẫu một (tiêu chí số 2). - Không còn đạt 01 tiêu chí: xã Mẫu hai (tiêu chí số 3).",
        ],
    );
}
