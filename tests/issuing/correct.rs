//! What a slip in an issued document calls for, and the letter that corrects it.

use super::{change, done, run, run_in, small, without_codes};
use std::process::Command;

#[test]
fn words_that_were_put_in_or_left_out_are_quoted_as_printed_and_done_once_corrected() {
    for (before, after, printed, now) in [
        (
            "Thường trực Huyện ủy",
            "Thường trực Ban Chấp hành Huyện ủy",
            "Thường trực Huyện ủy",
            "Thường trực Ban Chấp hành Huyện ủy",
        ),
        (
            "Thường trực Huyện ủy",
            "Thường trực Huyện ủy Bình Minh",
            "Thường trực Huyện ủy",
            "Thường trực Huyện ủy Bình Minh",
        ),
        ("Thường trực Huyện ủy", "Huyện ủy", "Thường trực Huyện ủy", "Huyện ủy"),
        (
            "Thường trực Huyện ủy (báo cáo)",
            "Thường trực Huyện ủy (để báo cáo)",
            "Thường trực Huyện ủy (báo cáo)",
            "Thường trực Huyện ủy (để báo cáo)",
        ),
    ] {
        let folder = small();
        let at = folder.path();
        change(at, "[Thường trực Huyện ủy]", &format!("[{before}]"));
        done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
        change(at, &format!("[{before}]"), &format!("[{after}]"));
        done(at, "correct du-an --number 25/KH-UBND --letter");
        let path = at.join("du-an/dinh-chinh/25-kh-ubnd-2025.yaml");
        let text = std::fs::read_to_string(&path).expect("the letter");
        let quoted = format!("    da_in: {printed}\n    nay_la: {now}\n");
        assert!(text.contains(&quoted), "{text}");
        done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025 --number 12 --date 20/02/2025");
        let status = done(at, "status du-an");
        let line = status.lines().find(|line| line.contains("ke-hoach:")).expect("a line");
        assert!(line.contains("đã đính chính bằng 12/UBND-NN; chờ ký"), "{line}");
    }
}

#[test]
fn a_slip_in_form_is_corrected_by_a_letter_that_is_issued_itself() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    assert_eq!(
        done(at, "correct du-an --number 25/KH-UBND"),
        "25/KH-UBND, 10/02/2025: Kế hoạch xây dựng nông thôn mới năm 2025\n\
         Dự án nay cho ra đúng bản đã ban hành\n"
    );
    change(at, "[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    change(
        at,
        "Ủy ban nhân dân huyện Bình Minh\n    noi_nhan",
        "Ủy ban nhân dân Huyện Bình Minh\n    noi_nhan",
    );
    assert_eq!(
        done(at, "correct du-an --number 25/KH-UBND"),
        "25/KH-UBND, 10/02/2025: Kế hoạch xây dựng nông thôn mới năm 2025\n\
         Khác về thể thức, chính tả: đính chính bằng công văn (2):\n  \
         căn cứ: đã in “… ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh”, nay là “… ngày 05/01/2025 của Ủy ban nhân dân Huyện Bình Minh”\n  \
         nơi nhận: nay thêm “Công an huyện”\n\
         Đính chính: ntm correct du-an --number 25/KH-UBND --letter viết sẵn công văn\n"
    );
    let english = run_in(at, "correct du-an --number 25/KH-UBND", "en").stdout;
    let next =
        "\nTo correct it: ntm correct du-an --number 25/KH-UBND --letter drafts the letter\n";
    assert!(english.ends_with(next), "{english}");
    let said = done(at, "correct du-an --number 25/KH-UBND --letter");
    assert!(
        said.ends_with(
            "Đã viết sẵn du-an/dinh-chinh/25-kh-ubnd-2025.yaml: xem lại rồi ntm build du-an --doc \
             dinh-chinh-25-kh-ubnd-2025, ntm issue du-an --doc dinh-chinh-25-kh-ubnd-2025 --number next --date NGÀY\n"
        ),
        "{said}"
    );
    let path = at.join("du-an/dinh-chinh/25-kh-ubnd-2025.yaml");
    let text = std::fs::read_to_string(&path).expect("the letter");
    let own: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(
        own.join("\n"),
        "id: dinh-chinh-25-kh-ubnd-2025\n\
         mau: cong-van-dinh-chinh\n\
         trich_yeu: đính chính Kế hoạch số 25/KH-UBND ngày 10/02/2025\n\
         kinh_gui:\n\
         - Thường trực Huyện ủy\n\
         noi_nhan:\n\
         - Như trên\n\
         nguoi_ky:\n  thay_mat: Ủy ban nhân dân\n  chuc_vu: Chủ tịch\n\
         dinh_chinh:\n  so: 25/KH-UBND/2025\n  \
         van_ban: Kế hoạch số 25/KH-UBND ngày 10/02/2025 của Ủy ban nhân dân huyện Bình Minh về xây dựng nông \
         thôn mới năm 2025\n  cho:\n  \
         - o: căn cứ\n    da_in: … ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh\n    \
         nay_la: … ngày 05/01/2025 của Ủy ban nhân dân Huyện Bình Minh\n  \
         - o: nơi nhận\n    nay_la: Công an huyện"
    );
    // Nobody's work is written over.
    let again = run(at, "correct du-an --number 25/KH-UBND --letter --messages short");
    assert_eq!(again.code, 1);
    assert!(again.stderr.contains("lỗi[N804]"), "{}", again.stderr);

    done(at, "build du-an");
    let pdf = at.join("out/du-an/dinh-chinh-25-kh-ubnd-2025.pdf");
    let out = Command::new("pdftotext").args(["-layout"]).arg(&pdf).arg("-").output();
    match out {
        Err(_) => eprintln!("pdftotext is not here: the letter was not read"),
        Ok(out) => {
            let text = String::from_utf8_lossy(&out.stdout).into_owned();
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in [
                "/UBND-NN",
                "V/v đính chính Kế hoạch",
                "Kính gửi: Thường trực Huyện ủy",
                "Kế hoạch số 25/KH-UBND ngày 10/02/2025 của Ủy ban nhân dân huyện Bình Minh về xây dựng nông thôn \
                 mới năm 2025 có sai sót về thể thức, kỹ thuật trình bày. Ủy ban nhân dân huyện Bình Minh đính \
                 chính như sau:",
                "1. Căn cứ: đã in “… ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh”, nay sửa lại là “… ngày \
                 05/01/2025 của Ủy ban nhân dân Huyện Bình Minh”.",
                "2. Nơi nhận: bổ sung “Công an huyện”.",
                "Các nội dung khác của Kế hoạch số 25/KH-UBND không thay đổi.",
                "thực hiện./.",
            ] {
                assert!(words.contains(part), "{part}: {words}");
            }
        }
    }
    done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025 --number 12 --date 20/02/2025");
    let status = done(at, "status du-an");
    // What the letter corrected is otherwise for good, and no matter any more.
    assert!(
        status.contains("ke-hoach: đã ban hành 25/KH-UBND, 10/02/2025; đã đính chính bằng 12/UBND-NN; chờ ký: ke-hoach.pdf (nguoi-ky, co-quan)\n"),
        "{status}"
    );
    let told = ["vi", "en"].map(|lang| run_in(at, "verify du-an", lang).stderr);
    assert_eq!(
        told,
        [
            "ghi chú[N849]: số liệu nay khác với bản đã ban hành 25/KH-UBND đúng ở những chỗ đã đính chính bằng 12/UBND-NN: 2 câu\n  = văn bản và công văn đính chính giữ nguyên, không phải làm gì thêm\n\n",
            "note[N849]: the data of today differ from what 25/KH-UBND said in just what 12/UBND-NN corrected: 2 sentences\n  = the document and the letter stay as they are, nothing else is to be done\n\n",
        ]
    );
    let listed = done(at, "register du-an");
    assert!(
        listed.contains("năm 2025 (đã đính chính bằng 12/UBND-NN)\n2    12/UBND-NN        20/02/2025  Công văn V/v đính chính Kế hoạch"),
        "{listed}"
    );
    let said = without_codes(&done(at, "verify du-an"));
    assert!(
        said.contains("25/KH-UBND, 10/02/2025: nguyên vẹn, 6 tệp; lập lại giống từng byte; đã đính chính bằng 12/UBND-NN\n"),
        "{said}"
    );
    assert!(
        said.contains("12/UBND-NN, 20/02/2025: nguyên vẹn, 7 tệp; lập lại giống từng byte\n"),
        "{said}"
    );
    // What it did not correct is told.
    change(at, "{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"3\"}");
    let status = done(at, "status du-an");
    assert!(status.contains("; số liệu nay khác với bản đã ban hành: "), "{status}");
    let told = ["vi", "en"].map(|lang| run_in(at, "verify du-an", lang).stderr);
    let [vi, en] = &told;
    assert!(
        vi.starts_with("ghi chú[N849]: số liệu nay khác với bản đã ban hành 25/KH-UBND, cả ở chỗ 12/UBND-NN chưa đính chính: "),
        "{vi}"
    );
    assert!(
        en.starts_with("note[N849]: the data of today differ from what 25/KH-UBND said, also where 12/UBND-NN did not correct it: "),
        "{en}"
    );
    change(at, "{xa: Hòa An, giao: \"3\"}", "{xa: Hòa An, giao: \"2\"}");
    let json = done(at, "status du-an --messages json");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let standing: Vec<&str> = json["documents"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|own| own["standing"].as_str().expect("a text"))
        .collect();
    assert_eq!(standing, ["issued", "corrected"]);
}

#[test]
fn other_content_calls_for_another_document() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "{xa: Tân Lập, giao: \"2, 3\"}", "{xa: Tân Lập, giao: \"3\"}");
    change(at, "muc_tieu: đạt chuẩn", "muc_tieu: tăng tiêu chí");
    let said = done(at, "correct du-an --number 25/KH-UBND");
    assert!(
        said.contains("\nKhác về nội dung (số liệu, câu thêm hoặc bớt): thay bằng văn bản mới ("),
        "{said}"
    );
    assert!(
        said.contains("  Phụ lục, dòng “Tân Lập”, cột “Tổng số tiêu chí / Giao đạt thêm năm 2025”: đã in “2”, nay là “1”\n"),
        "{said}"
    );
    assert!(
        said.ends_with(
            "\nThay thế: ntm build du-an --doc ke-hoach --draft để xem dự thảo, rồi ntm issue du-an --doc \
             ke-hoach --number next --date NGÀY --replaces 25/KH-UBND\n"
        ),
        "{said}"
    );
    let english = run_in(at, "correct du-an --number 25/KH-UBND", "en").stdout;
    let next = "\nTo replace it: ntm build du-an --doc ke-hoach --draft to see the draft, then ntm issue du-an --doc \
                ke-hoach --number next --date DATE --replaces 25/KH-UBND\n";
    assert!(english.ends_with(next), "{english}");
    // A mark is content.
    assert!(said.contains("cột “Tiêu chí số / 2”: đã in “+”, nay không còn"), "{said}");
    assert!(!said.contains("chính tả"), "{said}");
    let messages = ["vi", "en"].map(|lang| {
        let run = run_in(at, "correct du-an --number 25/KH-UBND --letter --messages short", lang);
        assert_eq!(run.code, 1);
        run.stderr
    });
    let [vi, en] = &messages;
    assert!(vi.starts_with("lỗi[N877]: 25/KH-UBND khác về nội dung ở "), "{vi}");
    assert!(en.starts_with("error[N877]: the content of 25/KH-UBND differs in "), "{en}");
    assert!(!at.join("du-an/dinh-chinh").exists());
}

#[test]
fn what_cannot_be_corrected_is_said() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    let told = |line: &str| {
        ["vi", "en"].map(|lang| {
            let run = run_in(at, &format!("{line} --messages short"), lang);
            assert_eq!(run.code, 1, "{line}: {}{}", run.stdout, run.stderr);
            run.stderr.lines().next().unwrap_or_default().to_owned()
        })
    };
    assert_eq!(
        told("correct du-an --number 25/KH-UBND --letter"),
        [
            "lỗi[N878]: dự án nay cho ra đúng lời, đúng số của 25/KH-UBND: chưa có gì để đính chính",
            "error[N878]: the project gives the words and figures of 25/KH-UBND today: there is nothing to correct yet"
        ]
    );
    assert_eq!(
        told("correct du-an --number 24/KH-UBND"),
        [
            "lỗi[N828]: sổ không có văn bản 24/KH-UBND còn hiệu lực",
            "error[N828]: the register has no document 24/KH-UBND in force"
        ]
    );
    // Other layout alone is a matter of form.
    change(at, "van_ban:\n", "the_thuc: {co_chu: 13}\nvan_ban:\n");
    assert_eq!(
        done(at, "correct du-an --number 25/KH-UBND").lines().nth(1),
        Some(
            "Lời và số như nhau, cách trình bày khác: đính chính bằng công văn nếu bản đã ban hành trình bày sai"
        )
    );
    // Two years may have the same number.
    change(at, "    trich_yeu:", "    so: 25\n    trich_yeu:");
    let accepted = "chap_nhan: [{ma: N530, tai: 02/01/2026, ly_do: thử}]\nvan_ban:\n";
    change(at, "van_ban:\n", accepted);
    change(at, "  - id: ke-hoach\n", "  - id: ke-hoach-2\n    mau: ke-hoach\n");
    done(at, "issue du-an --doc ke-hoach-2 --date 02/01/2026");
    assert_eq!(
        told("correct du-an --number 25/KH-UBND"),
        [
            "lỗi[N875]: 25/KH-UBND là của nhiều văn bản còn hiệu lực: “25/KH-UBND/2025”, “25/KH-UBND/2026”",
            "error[N875]: 25/KH-UBND is several documents in force: “25/KH-UBND/2025”, “25/KH-UBND/2026”"
        ]
    );
    assert!(
        done(at, "correct du-an --number 25/KH-UBND/2026").starts_with("25/KH-UBND, 02/01/2026")
    );
    // What else is told of the project is no matter of a letter.
    let letter = told("correct du-an --number 25/KH-UBND/2026 --letter");
    assert!(
        letter[0].starts_with("lỗi[N878]") && letter[1].starts_with("error[N878]"),
        "{letter:?}"
    );
}

#[test]
fn another_signer_is_no_slip_of_form() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(
        at,
        "chuc_vu: Chủ tịch}",
        "hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch, ho_ten: Trần Thị Thử}",
    );
    let said = done(at, "correct du-an --number 25/KH-UBND");
    assert!(said.contains("thay bằng văn bản mới (") && !said.contains("chính tả"), "{said}");
    let messages = ["vi", "en"].map(|lang| {
        let run = run_in(at, "correct du-an --number 25/KH-UBND --letter --messages short", lang);
        assert_eq!(run.code, 1);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(
        messages,
        [
            "lỗi[N877]: 25/KH-UBND nay do người khác ký, hoặc ký với chức vụ, thẩm quyền khác: không đính chính bằng công văn được",
            "error[N877]: 25/KH-UBND is signed by another person now, or in another post: no official letter corrects that"
        ]
    );
    assert!(!at.join("du-an/dinh-chinh").exists());
}

#[test]
fn a_second_letter_corrects_what_the_first_did_not() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    done(at, "correct du-an --number 25/KH-UBND --letter");
    done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025 --number 12 --date 20/02/2025");
    // Nothing is left until a further slip is found.
    let none = ["vi", "en"].map(|lang| {
        let run = run_in(at, "correct du-an --number 25/KH-UBND --letter --messages short", lang);
        assert_eq!(run.code, 1);
        run.stderr.lines().next().unwrap_or_default().to_owned()
    });
    assert_eq!(
        none,
        [
            "lỗi[N878]: mọi chỗ nay khác của 25/KH-UBND đã đính chính bằng 12/UBND-NN: không còn gì để đính chính",
            "error[N878]: all that differs of 25/KH-UBND today was corrected by 12/UBND-NN: there is nothing left to correct"
        ]
    );
    change(
        at,
        "Ủy ban nhân dân huyện Bình Minh\n    noi_nhan",
        "Ủy ban nhân dân Huyện Bình Minh\n    noi_nhan",
    );
    let said = done(at, "correct du-an --number 25/KH-UBND --letter");
    assert!(said.contains("Đã viết sẵn du-an/dinh-chinh/25-kh-ubnd-2025-2.yaml"), "{said}");
    let path = at.join("du-an/dinh-chinh/25-kh-ubnd-2025-2.yaml");
    let text = std::fs::read_to_string(path).expect("the letter");
    assert!(text.contains("\nid: dinh-chinh-25-kh-ubnd-2025-2\n"), "{text}");
    assert!(text.contains("- o: căn cứ") && !text.contains("Công an huyện"), "{text}");
    done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025-2 --number 13 --date 21/02/2025");
    let status = done(at, "status du-an");
    assert!(status.contains("đã đính chính bằng 12/UBND-NN, 13/UBND-NN"), "{status}");
}

#[test]
fn the_place_and_the_day_are_corrected_as_they_were_printed() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "dia_danh: Bình Minh", "dia_danh: Bình minh");
    assert_eq!(
        done(at, "correct du-an --number 25/KH-UBND"),
        "25/KH-UBND, 10/02/2025: Kế hoạch xây dựng nông thôn mới năm 2025\n\
         Khác về thể thức, chính tả: đính chính bằng công văn (1):\n  \
         địa danh: đã in “Bình Minh”, nay là “Bình minh”\n\
         Đính chính: ntm correct du-an --number 25/KH-UBND --letter viết sẵn công văn\n"
    );
    done(at, "correct du-an --number 25/KH-UBND --letter");
    let path = at.join("du-an/dinh-chinh/25-kh-ubnd-2025.yaml");
    let text = std::fs::read_to_string(path).expect("the letter");
    assert!(
        text.ends_with("  cho:\n  - o: địa danh\n    da_in: Bình Minh\n    nay_la: Bình minh\n"),
        "{text}"
    );
}

#[test]
fn a_project_with_errors_cannot_be_compared() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "muc_tieu: tăng tiêu chí", "muc_tieu: gì đó");
    let told = |line: &str, code: i32| {
        ["vi", "en"].map(|lang| {
            let run = run_in(at, line, lang);
            assert_eq!(run.code, code, "{line}: {}{}", run.stdout, run.stderr);
            run.stderr
        })
    };
    let says = [
        "[N852]: chưa so được 25/KH-UBND với số liệu nay: dự án đang có lỗi\n  = sửa các lỗi mà ntm check du-an nêu, rồi chạy lại\n\n",
        "[N852]: 25/KH-UBND cannot be compared with the data of today: the project has errors\n  = mend the errors that ntm check du-an tells, then run it again\n\n",
    ];
    let [vi, en] = says;
    // What was asked for cannot be done; what was issued is intact all the same.
    assert_eq!(
        told("correct du-an --number 25/KH-UBND", 1),
        [format!("lỗi{vi}"), format!("error{en}")]
    );
    assert_eq!(told("verify du-an", 1), [format!("cảnh báo{vi}"), format!("warning{en}")]);
    assert!(run(at, "verify du-an").stdout.starts_with("25/KH-UBND, 10/02/2025: nguyên vẹn"));
    change(at, "muc_tieu: gì đó", "muc_tieu: tăng tiêu chí");
    // A document that the project no longer has is no fault.
    change(at, "  - id: ke-hoach\n", "  - id: ke-hoach-moi\n    mau: ke-hoach\n");
    assert_eq!(
        told("verify du-an", 0),
        [
            "ghi chú[N852]: chưa so được 25/KH-UBND với số liệu nay: dự án không còn văn bản “ke-hoach”\n  = bản ban hành vẫn giữ nguyên; muốn so thì khai lại văn bản ấy ở van_ban\n\n",
            "note[N852]: 25/KH-UBND cannot be compared with the data of today: the project no longer has a document “ke-hoach”\n  = what was issued stays; to compare it, declare the document in van_ban again\n\n",
        ]
    );
}

#[test]
fn who_was_named_at_the_issuing_signs_the_letter() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025 --signer Thử");
    change(at, "[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    done(at, "correct du-an --number 25/KH-UBND --letter");
    let path = at.join("du-an/dinh-chinh/25-kh-ubnd-2025.yaml");
    let text = std::fs::read_to_string(path).expect("the letter");
    assert!(text.contains("  chuc_vu: Chủ tịch\n  ho_ten: Thử\n"), "{text}");
}

/// A name of a row that was spelt otherwise is no row that came and none that went.
#[test]
fn a_capital_in_a_row_of_an_annex_is_a_slip_of_form() {
    let folder = small();
    let at = folder.path();
    let task = "du_lieu:\n  nhiem_vu:\n    - {viec: Vận động nhân dân hiến đất, chu_tri: Phòng Nông nghiệp, thoi_han: Quý II/2025, san_pham: Biên bản}\n";
    change(at, "du_lieu:\n", task);
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "Vận động nhân dân", "Vận động Nhân dân");
    let said = done(at, "correct du-an --number 25/KH-UBND");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    assert_eq!(lines[1], "Khác về thể thức, chính tả: đính chính bằng công văn (1):", "{said}");
    assert!(
        lines[2].contains("dòng “Vận động Nhân dân hiến đất”")
            && lines[2].ends_with(
                "đã in “Vận động nhân dân hiến đất”, nay là “Vận động Nhân dân hiến đất”"
            ),
        "{said}"
    );
}

#[test]
fn what_a_letter_corrected_that_was_recalled_is_open_again() {
    let folder = small();
    let at = folder.path();
    done(at, "issue du-an --doc ke-hoach --number 25 --date 10/02/2025");
    change(at, "[Thường trực Huyện ủy]", "[Thường trực Huyện ủy, Công an huyện]");
    done(at, "correct du-an --number 25/KH-UBND --letter");
    done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025 --number 12 --date 20/02/2025");
    done(at, "register du-an --recall 12/UBND-NN --reason sai --date 21/02/2025");
    let listed = done(at, "register du-an");
    assert!(!listed.contains("đã đính chính"), "{listed}");
    let said = done(at, "correct du-an --number 25/KH-UBND --letter");
    assert!(said.contains("Đã viết sẵn du-an/dinh-chinh/25-kh-ubnd-2025-2.yaml"), "{said}");
    done(at, "issue du-an --doc dinh-chinh-25-kh-ubnd-2025-2 --number 13 --date 22/02/2025");
    assert!(done(at, "register du-an").contains("(đã đính chính bằng 13/UBND-NN)"));
    // Where it was recalled by mistake it counts again.
    done(at, "register du-an --amend 12/UBND-NN --not-recalled --reason nhầm");
    assert!(done(at, "register du-an").contains("(đã đính chính bằng 12/UBND-NN, 13/UBND-NN)"));
    assert!(done(at, "verify du-an").contains("Sổ: 5 mục nối liền nhau"));
}
