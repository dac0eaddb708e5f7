//! What is not issued, and what is odd but issued.

use super::{change, done, register, run, run_in, small};
use crate::util::Folder;

/// The messages of a line that is refused, in both languages; nothing is entered.
fn refused(folder: &Folder, line: &str) -> [String; 2] {
    let before = register(folder.path());
    let said = ["vi", "en"].map(|lang| {
        let run = run_in(folder.path(), &format!("{line} --messages short"), lang);
        assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
        run.stderr
    });
    assert_eq!(register(folder.path()), before, "{line}");
    said
}

#[test]
fn a_number_is_given_once() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(
        at,
        "van_ban:\n",
        "van_ban:\n  - {id: ke-hoach-2, mau: ke-hoach, trich_yeu: Bổ sung, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, can_cu: [Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh], noi_nhan: [Thường trực Huyện ủy]}\n",
    );
    assert_eq!(
        refused(&folder, "issue du-an --doc ke-hoach-2 --number 25 --date 11/02/2025"),
        [
            "lỗi[N822]: số 25/KH-UBND đã cấp ngày 10/02/2025 cho “Kế hoạch xây dựng nông thôn mới năm 2025”\n",
            "error[N822]: number 25/KH-UBND was given to “Kế hoạch xây dựng nông thôn mới năm 2025” on 10/02/2025\n",
        ]
    );
    // The next year begins anew.
    let accepted = "chap_nhan: [{ma: N530, tai: 02/01/2026, ly_do: thử}]\nvan_ban:\n";
    change(at, "van_ban:\n", accepted);
    let said = done(at, "issue du-an --doc ke-hoach-2 --number next --date 02/01/2026");
    assert!(said.starts_with("Đã ban hành 01/KH-UBND, 02/01/2026"), "{said}");
}

#[test]
fn gaps_and_dates_that_run_backwards_are_told() {
    let folder = small();
    let at = folder.path();
    change(at, "chuc_vu: Chủ tịch}", "chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn Thử}");
    let line = "issue du-an --doc ke-hoach --number 3 --date 10/02/2025 --messages short";
    let told = run(at, line);
    assert_eq!(told.code, 0, "{}", told.stderr);
    assert_eq!(told.stderr, "cảnh báo[N824]: dãy số KH UBND còn bỏ trống: 01–02\n");
    change(at, "van_ban:\n", &format!("van_ban:\n{SUPPLEMENT}"));
    let line = "issue du-an --doc ke-hoach-2 --number 5 --date 09/02/2025 --messages short";
    let told = run(at, line);
    assert_eq!(
        told.stderr,
        "cảnh báo[N824]: dãy số KH UBND còn bỏ trống: 04\n\
         cảnh báo[N825]: số 05/KH-UBND đề ngày 09/02/2025, trong khi số 03/KH-UBND đề ngày 10/02/2025: ngày \
         không theo thứ tự số\n"
    );
    let line = "issue du-an --doc ke-hoach-2 --number 6 --date 09/02/2199 --replaces 05/KH-UBND --messages short";
    assert!(
        run(at, line).stderr.contains("cảnh báo[N826]: văn bản đề ngày 09/02/2199, hôm nay mới ")
    );
}

/// Another plan of the project.
const SUPPLEMENT: &str = "  - {id: ke-hoach-2, mau: ke-hoach, trich_yeu: Bổ sung, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn Thử}, can_cu: [Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh], noi_nhan: [Thường trực Huyện ủy]}\n";

#[test]
fn illustrative_data_are_not_issued() {
    let folder = small();
    let at = folder.path();
    change(at, "van_ban:\n", "minh_hoa: số liệu đặt ra\nvan_ban:\n");
    let line = "issue du-an --doc ke-hoach --number 1 --date 10/02/2025";
    let [vi, en] = refused(&folder, line);
    assert_eq!(
        (vi.as_str(), en.as_str()),
        (
            "ntm.yaml:15:11: lỗi[N884]: “ke-hoach” còn dùng số liệu minh họa: số liệu đặt ra\n",
            "ntm.yaml:15:11: error[N884]: “ke-hoach” is still made of illustrative data: số liệu đặt ra\n"
        )
    );
    assert!(!at.join("du-an/ban-hanh").exists());
    // Once they are the office's own.
    change(at, "minh_hoa: số liệu đặt ra\n", "");
    assert!(done(at, line).starts_with("Đã ban hành 01/KH-UBND"));
}

#[test]
fn nothing_takes_the_place_of_a_document_before_it_was_issued() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    assert_eq!(
        refused(
            &folder,
            "issue du-an --doc ke-hoach --number 26 --date 09/02/2025 --replaces 25/KH-UBND"
        ),
        [
            "lỗi[N885]: văn bản thay thế đề ngày 09/02/2025, trước văn bản được thay thế 25/KH-UBND, 10/02/2025\n",
            "error[N885]: the document in the place of 25/KH-UBND of 10/02/2025 is dated 09/02/2025, before it\n"
        ]
    );
    done(at, "correct du-an --number 25/KH-UBND --letter");
    assert_eq!(
        refused(
            &folder,
            "issue du-an --doc dinh-chinh-25-kh-ubnd-2025 --number 1 --date 09/02/2025"
        ),
        [
            "lỗi[N885]: công văn đính chính đề ngày 09/02/2025, trước văn bản được đính chính 25/KH-UBND, 10/02/2025\n",
            "error[N885]: the letter that corrects 25/KH-UBND of 10/02/2025 is dated 09/02/2025, before it\n"
        ]
    );
    // Nor by a number that comes later.
    done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025");
    let later = "register du-an --doc dinh-chinh-25-kh-ubnd-2025 --number 1 --date";
    assert!(refused(&folder, &format!("{later} 09/02/2025"))[0].starts_with("lỗi[N885]"));
    done(at, &format!("{later} 10/02/2025"));
}

#[test]
fn a_document_that_nobody_signs_by_name_is_told() {
    let folder = small();
    let at = folder.path();
    let told = ["vi", "en"].map(|lang| {
        let number = if lang == "vi" { "1" } else { "2 --replaces 1/KH-UBND" };
        let line = format!("issue du-an --doc ke-hoach --number {number} --date 10/02/2025");
        let run = run_in(at, &format!("{line} --messages short"), lang);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stderr
    });
    assert_eq!(
        told,
        [
            "cảnh báo[N886]: “ke-hoach” không có họ tên người ký: dưới chữ ký để trống\n",
            "warning[N886]: “ke-hoach” names nobody who signs: the line below the signature is blank\n"
        ]
    );
    let line = "issue du-an --doc ke-hoach --number 3 --date 10/02/2025 --replaces 2/KH-UBND --signer Thử --messages short";
    assert_eq!(run(at, line).stderr, "");
}

#[test]
fn series_are_as_the_office_sets_them() {
    let folder = small();
    let at = folder.path();
    change(
        at,
        "van_ban:\n",
        "ban_hanh: {so_dang_ky: ../van-thu, day_so: chung}\nvan_ban:\n  - {id: ke-hoach-2, mau: ke-hoach, trich_yeu: Bổ sung, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, can_cu: [Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh], noi_nhan: [Thường trực Huyện ủy]}\n",
    );
    // Two projects of a body share its register, in a folder that is there.
    let line = "issue du-an --doc ke-hoach --number next --date 10/02/2025";
    let said = [
        "lỗi[N902]: so_dang_ky chỉ về “du-an/../van-thu”, không có thư mục ấy",
        "error[N902]: so_dang_ky names “du-an/../van-thu”, and there is no such folder",
    ];
    assert_eq!(refused(&folder, line).each_ref().map(|own| own.trim_end()), said);
    assert!(!at.join("van-thu").exists());
    assert!(run(at, "status du-an").stderr.contains("[N902]"));
    std::fs::create_dir(at.join("van-thu")).expect("a folder");
    let text = std::fs::read_to_string(at.join("du-an/ntm.yaml")).expect("ntm.yaml");
    folder.write("du-an-2/ntm.yaml", text.replace("trich_yeu: ", "trich_yeu: Dự án hai "));
    folder.write("du-an-2/ba-tieu-chi.yaml", crate::util::SMALL_SET);
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    done(at, "issue du-an-2 --doc ke-hoach --number next --date 10/02/2025");
    done(at, "issue du-an-2 --doc ke-hoach-2 --number next --date 10/02/2025");
    let listed = done(at, "register du-an");
    let numbers: Vec<&str> =
        listed.lines().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(numbers[..3], ["01/KH-UBND", "02/KH-UBND", "03/KH-UBND"], "{listed}");
    assert!(at.join("van-thu/ban-hanh/2025/02-KH-UBND/ke-hoach.pdf").is_file());
    assert!(done(at, "status du-an").contains("ke-hoach-2: chưa lập"));
    assert!(done(at, "status du-an-2").contains("ke-hoach-2: đã ban hành 03/KH-UBND"));
    assert_eq!(done(at, "verify du-an").matches("giống từng byte").count(), 3);
    // Kept inputs are no projects.
    assert_eq!(done(at, "status --all .").lines().count(), 4);
}

#[test]
fn drafts_errors_and_warnings_are_not_issued() {
    let folder = small();
    let at = folder.path();
    assert_eq!(
        refused(&folder, "issue du-an --doc ke-hoach --number 1")[0],
        "lỗi[N827]: cấp số cho “ke-hoach” thì phải có ngày\n"
    );
    assert_eq!(
        refused(&folder, "issue du-an --doc ke-hoach --number 0 --date 10/02/2025"),
        [
            "lỗi[N830]: “0” không phải số văn bản\n  = ghi số nguyên từ 1 đến 999999, hoặc next để lấy số tiếp theo\n",
            "error[N830]: “0” is no number of a document\n  = write a whole number from 1 to 999999, or next for the next one\n",
        ]
            .map(str::to_owned)
    );
    assert!(
        refused(&folder, "issue du-an --doc ke-hoac --number 1 --date 10/02/2025")[0]
            .contains("ke-hoac")
    );
    assert_eq!(
        refused(
            &folder,
            "issue du-an --doc ke-hoach --number 1 --date 10/02/2025 --replaces 4/KH-UBND"
        ),
        [
            "lỗi[N828]: sổ không có văn bản 4/KH-UBND còn hiệu lực\n",
            "error[N828]: the register has no document 4/KH-UBND in force\n"
        ]
    );
    change(at, "    trich_yeu:", "    du_thao: co\n    trich_yeu:");
    assert_eq!(
        refused(&folder, "issue du-an --doc ke-hoach --number 1 --date 10/02/2025"),
        [
            "ntm.yaml:16:5: lỗi[N821]: “ke-hoach” còn là dự thảo\n",
            "ntm.yaml:16:5: error[N821]: “ke-hoach” is still a draft\n"
        ]
    );
    change(at, "    du_thao: co\n", "");
    // A date before what the document is based on.
    let [vi, en] = refused(&folder, "issue du-an --doc ke-hoach --number 1 --date 02/01/2025");
    assert!(
        vi.ends_with(
            "lỗi[N820]: chưa ban hành được “ke-hoach”: còn 01 lỗi hoặc cảnh báo nêu ở trên\n"
        ),
        "{vi}"
    );
    assert!(
        en.ends_with(
            "error[N820]: “ke-hoach” cannot be issued: 1 error or warning above is open\n"
        ),
        "{en}"
    );
    assert_eq!(run(at, "register du-an --messages short").code, 1);
    let said = run(at, "verify du-an --messages short").stderr;
    assert_eq!(
        said,
        "lỗi[N833]: chưa có sổ đăng ký văn bản đi “du-an/so-van-ban-di.yaml”\n  = sổ được lập khi ban hành văn bản đầu tiên bằng ntm issue; sổ ở thư mục khác thì khai ban_hanh: {so_dang_ky: …} trong ntm.yaml\n"
    );
}

#[test]
fn a_document_for_each_commune_is_issued_one_by_one() {
    let folder = small();
    let at = folder.path();
    change(
        at,
        "van_ban:\n",
        "van_ban:\n  - {id: thong-bao-chi-tieu, theo: xa, nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}, kinh_gui: [\"UBND {{ xa }}\"], noi_nhan: [Như trên]}\n",
    );
    assert_eq!(
        refused(&folder, "issue du-an --doc thong-bao-chi-tieu --number 1 --date 10/02/2025"),
        [
            "lỗi[N829]: “thong-bao-chi-tieu” là mỗi xã một văn bản, mỗi văn bản một số\n",
            "error[N829]: “thong-bao-chi-tieu” is a document for each commune, each with a number of its own\n"
        ]
    );
    let said =
        done(at, "issue du-an --doc thong-bao-chi-tieu-hoa-an --number next --date 10/02/2025");
    assert!(said.contains("01/TB-UBND"), "{said}");
    assert!(done(at, "verify du-an").contains("lập lại giống từng byte"));
}

#[test]
fn two_issuings_at_once_never_take_one_number() {
    let rounds = if crate::util::whole_check() { 100 } else { 6 };
    let folder = small();
    let at = folder.path();
    let text = std::fs::read_to_string(at.join("du-an/ntm.yaml")).expect("ntm.yaml");
    std::fs::create_dir(at.join("van-thu")).expect("a folder");
    let text = text.replace("van_ban:\n", "ban_hanh: {so_dang_ky: ../van-thu}\nvan_ban:\n");
    for round in 0..rounds {
        let names = [format!("a{round}"), format!("b{round}")];
        for name in &names {
            let own = text.replace("trich_yeu: ", &format!("trich_yeu: Đề án {name}, "));
            folder.write(&format!("{name}/ntm.yaml"), own);
            folder.write(&format!("{name}/ba-tieu-chi.yaml"), crate::util::SMALL_SET);
        }
        std::thread::scope(|scope| {
            for name in &names {
                scope.spawn(move || {
                    done(
                        at,
                        &format!("issue {name} --doc ke-hoach --number next --date 10/02/2025"),
                    )
                });
            }
        });
    }
    let listed = done(at, "register a0 --messages json");
    let value: serde_json::Value = serde_json::from_str(&listed).expect("JSON");
    let numbers = value["documents"].as_array().expect("a list").iter();
    let numbers: Vec<u32> = numbers
        .map(|own| own["number"].as_str().expect("a number").parse().expect("digits"))
        .collect();
    assert_eq!(numbers, (1..=2 * rounds).collect::<Vec<u32>>());
    println!("{rounds} rounds of two issuings at once: {} numbers, each once", numbers.len());
}
