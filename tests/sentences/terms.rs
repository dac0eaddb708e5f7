//! What is said of other times and other marks than a sentence is of: debts paid later, years of recognition, what
//! marks below one heading and beside it mean, and what nothing is blank of.

use ntm::model::AnnexKind;

use super::last;
use super::plan;
use super::report::{annex, rows};
use crate::reports::{district, quarter, report_text, says, silent};
use crate::util::{Folder, SMALL_SET};

#[test]
fn debts_are_paid_when_their_table_says() {
    let told = |rows: &str| {
        let periods = quarter("2025-9T", "1", "1") + &format!("    no_dong: [{rows}]\n");
        report_text(&district("bao-cao-9-thang", "2025-9T", &periods))
    };
    let later = "{ten: Cầu A, gia_tri: 100, da_tra: 40, phuong_an: Bố trí vốn năm 2027}";
    let open = "{ten: Cầu B, gia_tri: 30, da_tra: 10}";
    let paid = "{ten: Cầu C, gia_tri: 30, da_tra: 30, phuong_an: Đã trả}";
    // Nothing says when: then it is a task of the next months.
    says(&told(open), &["- Bố trí vốn thanh toán 20 triệu đồng nợ đọng xây dựng cơ bản."]);
    says(
        &told(&[open, paid].join(", ")),
        &["- Bố trí vốn thanh toán 20 triệu đồng nợ đọng xây dựng cơ bản."],
    );
    let text = told(later);
    says(
        &text,
        &[
            "- Thanh toán 60 triệu đồng nợ đọng xây dựng cơ bản theo phương án, thời hạn đã xác định.",
        ],
    );
    silent(&text, &["Bố trí vốn thanh toán"]);
    says(
        &told(&[later, open].join(", ")),
        &[
            "- Thanh toán 80 triệu đồng nợ đọng xây dựng cơ bản theo phương án, thời hạn đã xác định; xác định phương án, thời hạn trả của 01 công trình còn lại.",
        ],
    );
    let periods = quarter("2025-9T", "1", "1") + &format!("    no_dong: [{later}]\n");
    let folder = district("bao-cao-9-thang", "2025-9T", &periods);
    folder.change("phu_luc: khong", "bieu: [kq_no_dong]");
    says(&report_text(&folder), &["theo phương án, thời hạn tại Phụ lục kèm theo."]);
}

/// Where a plan names too many communes by the year of their recognition, its annex has the years.
#[test]
fn years_of_recognition_stand_in_the_annex() {
    let mut units = vec![("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2019\"", "1-3", ""); 14];
    units.push(("xã", ", danh_hieu: NTM, nam_cong_nhan: \"2020\"", "1-3", ""));
    let yaml = plan::province_of(&units, "");
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("ntm.yaml", &yaml);
    let text = report_text(&folder);
    says(
        &text,
        &[
            "(danh hiệu, năm công nhận của từng xã tại Phụ lục kèm theo), gồm:",
            "+ 14 xã đạt chuẩn nông thôn mới năm 2019;",
        ],
    );
    let table = annex(&folder, AnnexKind("xa"));
    let headings: Vec<&str> =
        table.columns.iter().rev().take(2).map(|own| own.heading[0].as_str()).collect();
    assert_eq!(headings, ["Năm công nhận", "Danh hiệu, mục tiêu"]);
    let last = |name: &str| rows(&table, name)[0].iter().rev().take(2).cloned().collect::<Vec<_>>();
    assert_eq!(last("Mẫu một"), ["2019", "NTM"]);
    assert_eq!(last("Mẫu mười lăm"), ["2020", "NTM"]);
    // All is met: no cell is blank, and nothing says what a blank one is.
    assert_eq!(table.notes[0], "Ghi chú: “x” là đạt đến 31/12/2024.");
    // Few are named in the text.
    folder.write("ntm.yaml", plan::province_of(&units[10..], ""));
    let table = annex(&folder, AnnexKind("xa"));
    assert!(table.columns.iter().all(|own| own.heading[0] != "Năm công nhận"));
}

/// A mark that means two things is explained for both, and each mark that stands there.
#[test]
fn marks_are_explained_where_they_stand() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "2", "1"));
    let note = &annex(&folder, AnnexKind("kq_tieu_chi")).notes[0];
    assert_eq!(
        note,
        "Ghi chú: “x” là đạt; “x+” là đạt thêm so với ngày 31/12/2024; “-” là không còn đạt; “o” là được giao trong năm 2025, chưa đạt; để trống là chưa đạt."
    );
    // What was lost and is assigned.
    let periods = quarter("2025-Q1", "1, 2", "1, 2") + &quarter("2025-Q2", "1-3", "1");
    let note = &annex(&district("bao-cao-quy", "2025-Q2", &periods), AnnexKind("kq_tieu_chi"));
    let note = &note.notes[0];
    assert!(note.contains("“-o” là không còn đạt, được giao trong năm 2025"), "{note}");
}

#[test]
fn what_is_unchanged_throughout_is_said_of_all() {
    let folder = last::province(&[("xã", "", "1", "1"), ("xã", "", "1", "1")], &[], "");
    says(
        &report_text(&folder),
        &[
            "- Cả 03 tiêu chí không thay đổi so với ngày 31/12/2024: tiêu chí số 1 có 02/02 xã đạt; tiêu chí số 2, 3 chưa có xã nào đạt.",
        ],
    );
}

/// A bar that hides its outline leaves nothing to explain, and what is expected is called so.
#[test]
fn charts_explain_what_is_seen() {
    let charts = |now: &str| {
        let periods = quarter("2025-6T", now, "1, 2")
            + "    huy_dong: [{ten: Ngân sách xã, ke_hoach: 9, thuc_hien: 5, giai_ngan: 4}]\n";
        let folder = district("bao-cao-6-thang", "2025-6T", &periods);
        folder.change("phu_luc: khong", "phu_luc: khong\n    bieu_do: co");
        report_text(&folder)
    };
    says(
        &charts("1"),
        &["mục tiêu cuối năm 2025", "Tỷ lệ ước giải ngân 6 tháng đầu năm 2025 so với"],
    );
    silent(&charts("1-3"), &["mục tiêu cuối năm 2025"]);
}

/// The body whose decisions a list has is said once.
#[test]
fn who_recognised_many_is_said_once() {
    let told = |communes: usize, last: &str| {
        let names = ["một", "hai", "ba", "bốn"];
        let body = |at: usize| if at + 1 == communes { last } else { "UBND tỉnh" };
        let row = |(at, name): (usize, &&str)| {
            format!(
                "      - {{xa: Mẫu {name}, quyet_dinh: {} ngày 05/3/2025, co_quan: {}}}\n",
                format_args!("Quyết định số {}/QĐ-UBND", at + 5),
                body(at),
            )
        };
        let rows: String = names[..communes].iter().enumerate().map(row).collect();
        let folder = last::province(&[("xã", "", "1-3", "1-3"); 5], &[], "");
        folder.change("du_lieu:\n", &format!("    cong_nhan:\n{rows}du_lieu:\n"));
        report_text(&folder)
    };
    says(
        &told(4, "UBND tỉnh"),
        &[
            "04/05 xã được UBND tỉnh công nhận đạt chuẩn nông thôn mới, gồm: + Xã Mẫu một (Quyết định số 05/QĐ-UBND ngày 05/3/2025);",
        ],
    );
    // Of several bodies each decision has its own, and so have few.
    says(
        &told(4, "UBND huyện"),
        &[
            "04/05 xã được công nhận đạt chuẩn nông thôn mới, gồm: + Xã Mẫu một (Quyết định số 05/QĐ-UBND ngày 05/3/2025 của UBND tỉnh);",
        ],
    );
    says(&told(2, "UBND tỉnh"), &["(Quyết định số 05/QĐ-UBND ngày 05/3/2025 của UBND tỉnh)"]);
}
