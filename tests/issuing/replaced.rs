//! A document in the place of another: it says so itself, and takes the place of none but the same.

use std::path::Path;
use std::process::Command;

use super::earlier::with_reports;
use super::{change, done, register, run, run_in, small};

/// The words of a PDF; nothing where pdftotext is not there, which is said.
fn words(pdf: &Path) -> Option<String> {
    let Ok(out) = Command::new("pdftotext").arg(pdf).arg("-").output() else {
        eprintln!("pdftotext is not here: the pages were not read");
        return None;
    };
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn what_replaces_a_document_says_so() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    // What will take its place is looked at as a draft first; else nothing is made.
    assert!(run(at, "build du-an").stderr.contains("N832"));
    assert!(!at.join("out/du-an/ke-hoach.pdf").exists());
    let draft = run(at, "build du-an --draft");
    assert!(draft.code == 0 && !draft.stderr.contains("N832"), "{}", draft.stderr);
    assert!(at.join("out/du-an/ke-hoach.pdf").is_file());
    // It says already what it will replace: that is what is signed.
    let says = "Kế hoạch này thay thế Kế hoạch số 25/KH-UBND ngày 10/02/2025 của Ủy ban nhân dân huyện \
                Bình Minh về xây dựng nông thôn mới năm 2025.";
    if let Some(draft) = words(&at.join("out/du-an/ke-hoach.pdf")) {
        assert_eq!(draft.matches(says).count(), 1, "{draft}");
    }
    // What is compared with it says so, too.
    let compared = done(at, "diff du-an");
    assert!(!compared.contains("thay thế"), "{compared}");
    done(at, "issue du-an --doc ke-hoach --number 26 --date 20/02/2025 --replaces 25/KH-UBND");
    let kept = at.join("du-an/ban-hanh/2025");
    if let Some(first) = words(&kept.join("25-KH-UBND/ke-hoach.pdf")) {
        assert!(!first.contains("thay thế"), "{first}");
        let second = words(&kept.join("26-KH-UBND/ke-hoach.pdf")).expect("as before");
        assert_eq!(second.matches(says).count(), 1, "{second}");
        // The last words before the closing paragraph.
        let at = |part: &str| second.find(part).unwrap_or_else(|| panic!("{part}: {second}"));
        assert!(at(says) < at("Căn cứ nội dung Kế hoạch này"), "{second}");
    }
    // It is no figure or word of the data of today, and the same again of what is kept.
    let said = done(at, "verify du-an");
    assert_eq!(said.matches("giống từng byte").count(), 2, "{said}");
    assert_eq!(
        done(at, "correct du-an --number 26/KH-UBND").lines().nth(1),
        Some("Dự án nay cho ra đúng bản đã ban hành")
    );
    let manifest = kept.join("26-KH-UBND/ke-khai.yaml");
    let manifest = std::fs::read_to_string(manifest).expect("the manifest");
    assert!(manifest.contains("  thay_the: Kế hoạch số 25/KH-UBND"), "{manifest}");
}

#[test]
fn a_draft_on_paper_is_known_with_what_it_replaces() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"3\"}");
    done(at, "build du-an --fingerprint");
    let Some(draft) = words(&at.join("out/du-an/ke-hoach.pdf")) else { return };
    let code = draft.split("Mã dự thảo: ").nth(1).expect("a code");
    let code: Vec<&str> = code.split(' ').take(2).collect();
    let typed = format!("verify du-an --paper={}", code.join("-"));
    assert_eq!(done(at, &typed), "ke-hoach: in từ số liệu nay\n");
    done(at, "issue du-an --doc ke-hoach --number 26 --date 20/02/2025 --replaces 25/KH-UBND");
    let said = done(at, &typed);
    let kept =
        "ke-hoach: in từ số liệu lưu cùng 26/KH-UBND, 20/02/2025 (ban-hanh/2025/26-KH-UBND)\n";
    assert!(said.ends_with(kept), "{said}");
    // A draft that names the document in force is another paper.
    assert!(!said.contains("25/KH-UBND,"), "{said}");
}

#[test]
fn a_template_that_does_not_say_so_is_told() {
    let folder = small();
    let at = folder.path();
    let own = "{#- loai: KẾ HOẠCH (KH) -#}\n#dau-van-ban(vb)\n#ten-loai(vb)\n#can-cu(vb)\n#doan[Làm đường.]\n";
    let end = "#ket-thuc(vb)[Trên đây là kế hoạch của {{ co_quan.ten }}]\n";
    folder.write("du-an/mau/ke-hoach-rieng.typ.j2", format!("{own}{end}"));
    change(at, "  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: ke-hoach-rieng\n");
    // Of what replaces nothing, nothing is told.
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let replaced = "Kế hoạch số 25/KH-UBND ngày 10/02/2025 của Ủy ban nhân dân huyện Bình Minh về xây dựng nông \
                    thôn mới năm 2025";
    let line = "#doan[Văn bản này thay thế {{ van_ban.thay_the }}.]";
    let told = format!(
        "cảnh báo[N765]: mẫu “ke-hoach-rieng” không nói văn bản này thay thế {replaced}\n  --> ntm.yaml:17:10\n"
    );
    let hint = format!(
        "  = thêm vào mẫu, trước đoạn cuối: {{% if van_ban.thay_the %}}{line}{{% endif %}}\n"
    );
    let draft = run(at, "build du-an --draft");
    assert!(draft.code == 0 && draft.stderr.starts_with(&told), "{}", draft.stderr);
    assert!(draft.stderr.contains(&hint), "{}", draft.stderr);
    let english = run_in(at, "build du-an --draft --force", "en").stderr;
    let told_en = format!(
        "warning[N765]: the template “ke-hoach-rieng” does not say that this document replaces {replaced}\n"
    );
    let hint_en = format!(
        "  = add to the template, before its last paragraph: {{% if van_ban.thay_the %}}{line}{{% endif %}}\n"
    );
    assert!(english.starts_with(&told_en) && english.contains(&hint_en), "{english}");
    let issue = "issue du-an --doc ke-hoach --number 26 --date 20/02/2025 --replaces 25/KH-UBND";
    let refused = run(at, issue);
    assert!(refused.code == 1 && refused.stderr.contains("N765"), "{}", refused.stderr);
    // As the line says.
    let mended = format!("{own}{{% if van_ban.thay_the %}}{line}{{% endif %}}\n{end}");
    folder.write("du-an/mau/ke-hoach-rieng.typ.j2", &mended);
    done(at, issue);
}

#[test]
fn a_notice_names_its_own_kind() {
    let folder = small();
    let at = folder.path();
    let notice = "van_ban:\n  - {id: thong-bao, mau: thong-bao-chi-tieu, theo: xa, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, kinh_gui: [\"UBND {{ xa }}\"], noi_nhan: [Như trên]}\n";
    change(at, "van_ban:\n", notice);
    done(at, "issue du-an --doc thong-bao-hoa-an --number next --date 11/02/2025");
    done(
        at,
        "issue du-an --doc thong-bao-hoa-an --number next --date 12/02/2025 --replaces 1/TB-UBND",
    );
    let pdf = at.join("du-an/ban-hanh/2025/02-TB-UBND/thong-bao-hoa-an.pdf");
    let Some(text) = words(&pdf) else { return };
    let says = "Thông báo này thay thế Thông báo số 01/TB-UBND ngày 11/02/2025 của Ủy ban nhân dân huyện Bình Minh về ";
    assert!(text.contains(says), "{text}");
}

#[test]
fn a_report_of_another_period_replaces_nothing() {
    let folder = with_reports();
    let at = folder.path();
    done(at, "issue du-an --doc bao-cao-t1 --number next --date 25/02/2025");
    // The entry goes on to the next month.
    change(
        at,
        "{id: bao-cao-t1, mau: bao-cao-thang, ky: 2025-T1,",
        "{id: bao-cao-t1, mau: bao-cao-thang, ky: 2025-T2,",
    );
    let before = register(at);
    let line = "issue du-an --doc bao-cao-t1 --number next --date 25/3/2025";
    let told = ["vi", "en"].map(|lang| {
        let line = format!("{line} --replaces 1/BC-UBND --messages short");
        let run = run_in(at, &line, lang);
        assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    let [first, second] = [("tháng 01", "tháng 02"), ("tháng 02", "tháng 3")].map(|(month, next)| {
        format!(
            "Báo cáo kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới {month} và phương \
             hướng, nhiệm vụ {next} năm 2025"
        )
    });
    assert_eq!(
        told,
        [
            format!(
                "lỗi[N893]: 01/BC-UBND là văn bản khác, “{first}”: “bao-cao-t1” nay là “{second}”, không thay thế được"
            ),
            format!(
                "error[N893]: 01/BC-UBND is another document, “{first}”: “bao-cao-t1” is “{second}” now and does not replace it"
            ),
        ]
    );
    // Nor is its place free; the way out is told.
    let again = run(at, line);
    assert!(again.stderr.starts_with("lỗi[N823]"), "{}", again.stderr);
    assert!(
        again
            .stderr
            .contains("; kỳ khác, năm khác là văn bản khác: khai ở van_ban một mục có id riêng\n"),
        "{}",
        again.stderr
    );
    assert_eq!(register(at), before);
    // Where an office gives both one subject they are told apart by their periods.
    change(at, "ky: 2025-T2,", "ky: 2025-T1, trich_yeu: Kết quả,");
    done(at, &format!("{line} --replaces 1/BC-UBND"));
    change(at, "ky: 2025-T1, trich_yeu: Kết quả,", "ky: 2025-T2, trich_yeu: Kết quả,");
    let other = run(at, &format!("{line} --replaces 2/BC-UBND --messages short"));
    assert!(
        other.stderr.contains(
            "“Báo cáo kết quả (2025-T1)”: “bao-cao-t1” nay là “Báo cáo kết quả (2025-T2)”"
        ),
        "{}",
        other.stderr
    );
}
