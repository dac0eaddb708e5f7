//! One document keeps to one of two right spellings: `chinh_ta`.

use super::Case;
use crate::util::{Folder, ntm};

/// The finished words of a small project's plan.
fn words(change: &[(&str, &str)]) -> String {
    let folder = Folder::small();
    for (from, to) in change {
        folder.change(from, to);
    }
    let run = ntm(folder.path(), &["build", ".", "--format", "typ"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let mut all = String::new();
    let mut open = vec![folder.path().join("out")];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).expect("a folder").flatten() {
            let path = entry.path();
            match path.extension().and_then(|e| e.to_str()) {
                _ if path.is_dir() && !path.ends_with("lib") => open.push(path),
                Some("typ" | "json") => all += &std::fs::read_to_string(path).expect("text"),
                _ => {}
            }
        }
    }
    all
}

#[test]
fn a_document_keeps_to_what_the_office_chose() {
    let as_written = words(&[]);
    assert!(as_written.contains("Ủy ban") && !as_written.contains("Uỷ ban"));
    assert!(as_written.contains("văn hóa") && as_written.contains("2021 - 2025"));
    let chosen = words(&[("van_ban:", "chinh_ta: [uỷ, hoá, 2021-2025]\n\nvan_ban:")]);
    for (gone, there) in [("Ủy", "Uỷ"), ("ỦY", "UỶ"), ("hóa", "hoá"), ("2021 - 2025", "2021-2025")]
    {
        assert!(!chosen.contains(gone), "{gone}");
        assert!(chosen.contains(there), "{there}");
    }
}

#[test]
fn two_spellings_are_told() {
    Case::small()
        .table("loi_van", "\n    muc_dich: Phát huy vai trò của Uỷ ban nhân dân; giai đoạn 2021-2025.\n    yeu_cau: Giữ gìn văn hoá trong giai đoạn 2021 - 2025, thuỷ lợi.")
        .remarked(r#"
ghi chú[N565]: văn bản viết cả “ủy” lẫn “Uỷ”
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Phát huy vai trò của Uỷ ban nhân dân; giai đoạn 2021-2025.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = muốn viết một kiểu trong cả văn bản, ghi vào ntm.yaml: chinh_ta: [ủy] hoặc chinh_ta: [uỷ]

ghi chú[N565]: văn bản viết cả “hóa” lẫn “hoá”
  --> ntm.yaml:34:14
   |
34 |     yeu_cau: Giữ gìn văn hoá trong giai đoạn 2021 - 2025, thuỷ lợi.
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = muốn viết một kiểu trong cả văn bản, ghi vào ntm.yaml: chinh_ta: [hóa] hoặc chinh_ta: [hoá]

ghi chú[N565]: văn bản viết cả “2021-2025” lẫn “2021 - 2025”
  --> ntm.yaml:34:14
   |
34 |     yeu_cau: Giữ gìn văn hoá trong giai đoạn 2021 - 2025, thuỷ lợi.
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:33:15
  = muốn viết một kiểu trong cả văn bản, ghi vào ntm.yaml: chinh_ta: [2021-2025] hoặc chinh_ta: [2021 - 2025]
"#, r#"
note[N565]: the document writes both “ủy” and “Uỷ”
  --> ntm.yaml:33:15
   |
33 |     muc_dich: Phát huy vai trò của Uỷ ban nhân dân; giai đoạn 2021-2025.
   |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = to write one of them throughout, write in ntm.yaml: chinh_ta: [ủy] or chinh_ta: [uỷ]

note[N565]: the document writes both “hóa” and “hoá”
  --> ntm.yaml:34:14
   |
34 |     yeu_cau: Giữ gìn văn hoá trong giai đoạn 2021 - 2025, thuỷ lợi.
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = to write one of them throughout, write in ntm.yaml: chinh_ta: [hóa] or chinh_ta: [hoá]

note[N565]: the document writes both “2021-2025” and “2021 - 2025”
  --> ntm.yaml:34:14
   |
34 |     yeu_cau: Giữ gìn văn hoá trong giai đoạn 2021 - 2025, thuỷ lợi.
   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:33:15
  = to write one of them throughout, write in ntm.yaml: chinh_ta: [2021-2025] or chinh_ta: [2021 - 2025]
"#);
}

#[test]
fn what_is_no_sample() {
    Case::small().change("van_ban:", "chinh_ta: [uỷ, ủy, hòa, kiểu mới]\n\nvan_ban:").refused(
        r#"
lỗi[N214]: “uỷ, ủy” không dùng được cho chinh_ta; chọn một trong “ủy”, “uỷ”
  --> ntm.yaml:15:16
   |
15 | chinh_ta: [uỷ, ủy, hòa, kiểu mới]
   |                ^^
  tương tự: hòa; kiểu mới
  xem thêm: ntm.yaml, dòng 15
"#,
        r#"
error[N214]: “uỷ, ủy” is no value of chinh_ta; choose one of “ủy”, “uỷ”
  --> ntm.yaml:15:16
   |
15 | chinh_ta: [uỷ, ủy, hòa, kiểu mới]
   |                ^^
  likewise: hòa; kiểu mới
  see also: ntm.yaml, line 15
"#,
    );
}

#[test]
fn the_subject_of_an_official_letter_begins_small_whatever_it_reports_on() {
    let folder = Folder::small();
    let own = "{#- công văn: không có tên loại -#}\n#dau-van-ban(vb)\n#kinh-gui(vb)\n#ket-thuc(vb)[Đề nghị báo cáo]\n";
    folder.write("mau/cong-van-don-doc.typ.j2", own);
    folder.change(
        "van_ban:\n",
        "van_ban:\n  - {id: cong-van-don-doc, trich_yeu: đôn đốc báo cáo, kinh_gui: [Ủy ban nhân dân các xã], nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}}\n",
    );
    let told = |folder: &Folder| ntm(folder.path(), &["check", "--messages", "short"]).stderr;
    assert!(!told(&folder).contains("N518"), "{}", told(&folder));
    // With its kind above it the same subject begins a line.
    folder.write("mau/cong-van-don-doc.typ.j2", format!("{{#- loai: THÔNG BÁO (TB) -#}}\n{own}"));
    assert!(told(&folder).contains("cảnh báo[N518]: “đôn” nên viết là “Đôn”"), "{}", told(&folder));
}
