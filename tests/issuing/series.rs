//! Numbers and series at their edges: the turn of a year, the last number, what is typed, what an office sets.

use super::{change, codes, done, register, run, run_in, small, verified};

/// Plans of the project besides its first.
fn plans(count: u32) -> String {
    let of = |own| {
        format!(
            "  - {{id: k{own}, mau: ke-hoach, trich_yeu: Bổ sung {own}, nguoi_ky: {{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Nguyễn Văn Thử}}, can_cu: [Căn cứ Quyết định số 01/QĐ-UBND ngày 05/01/2025 của Ủy ban nhân dân huyện Bình Minh], noi_nhan: [Thường trực Huyện ủy]}}\n"
        )
    };
    (2..=count).map(of).collect()
}

#[test]
fn each_year_has_its_own_numbers_and_the_last_one_is_the_last() {
    let folder = small();
    let at = folder.path();
    change(at, "van_ban:\n", &format!("van_ban:\n{}", plans(6)));
    let issue = |id: &str, number: &str, date: &str| {
        run(at, &format!("issue du-an --doc {id} --number {number} --date {date} --messages short"))
    };
    let first = |run: crate::util::Run| run.stdout.lines().next().unwrap_or_default().to_owned();
    assert!(first(issue("k2", "next", "31/12/2025")).starts_with("Đã ban hành 01/KH-UBND"));
    let path = at.join("du-an/ntm.yaml");
    let text = std::fs::read_to_string(&path).expect("ntm.yaml");
    let accepted = format!("{text}chap_nhan: [{{ma: N530, tai: 01/01/2026, ly_do: thử}}]\n");
    std::fs::write(&path, accepted).expect("ntm.yaml");
    assert!(first(issue("k3", "next", "01/01/2026")).starts_with("Đã ban hành 01/KH-UBND"));
    std::fs::write(&path, text).expect("ntm.yaml");
    // Whoever comes late is still of the year that was.
    assert!(first(issue("k4", "next", "31/12/2025")).starts_with("Đã ban hành 02/KH-UBND"));
    for number in ["0", "025a", "-1", "+3", "２", "1000000", "NEXT", "1.5"] {
        assert_ne!(issue("k5", number, "31/12/2025").code, 0, "{number}");
    }
    assert!(first(issue("k5", "0999999", "31/12/2025")).is_empty());
    assert!(first(issue("k5", "999999", "31/12/2025")).starts_with("Đã ban hành 999999/KH-UBND"));
    let said = ["vi", "en"].map(|lang| {
        let line = "issue du-an --doc k6 --number next --date 31/12/2025 --messages short";
        run_in(at, line, lang).stderr
    });
    assert_eq!(
        said,
        [
            "lỗi[N830]: “1000000” không phải số văn bản\n",
            "error[N830]: “1000000” is no number of a document\n"
        ]
    );
    // Where two years have one number, each is meant by its year.
    let told = run(at, "register du-an --recall 1/KH-UBND --reason sai --messages short").stderr;
    assert!(told.starts_with("lỗi[N875]: 1/KH-UBND là của nhiều văn bản còn hiệu lực"), "{told}");
    done(at, "register du-an --recall 1/KH-UBND/2025 --reason sai");
    let (code, value) = verified(at, "verify du-an --no-rebuild");
    assert_eq!((code, codes(&value)), (0, Vec::new()), "{value}");
}

#[test]
fn a_slip_in_what_is_said_of_series_begins_no_other_one() {
    let folder = small();
    let at = folder.path();
    change(at, "van_ban:\n", &format!("ban_hanh: {{day_so: chungg}}\nvan_ban:\n{}", plans(2)));
    let said = |lang| run_in(at, "check du-an --messages short", lang).stderr;
    let told = |lang| said(lang).lines().next().unwrap_or_default().to_owned();
    assert_eq!(
        ["vi", "en"].map(told),
        [
            "ntm.yaml:15:20: lỗi[N794]: day_so có “chungg”, không phải chữ viết tắt của loại văn bản nào",
            "ntm.yaml:15:20: error[N794]: day_so has “chungg”, which abbreviates no type of document"
        ]
    );
    change(at, "day_so: chungg", "day_so: [KH BC, kh]");
    assert_eq!(
        ["vi", "en"].map(told),
        [
            "ntm.yaml:15:28: lỗi[N794]: day_so ghi “kh” hai lần: mỗi loại văn bản ở một dãy số",
            "ntm.yaml:15:28: error[N794]: day_so has “kh” twice: a type of document stands in one series"
        ]
    );
    // However it is capitalised, it says the same.
    change(at, "day_so: [KH BC, kh]", "day_so: [kh bc, CV, PL]");
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    change(at, "day_so: [kh bc, CV, PL]", "day_so: Chung");
    let said = done(at, "issue du-an --doc k2 --number next --date 10/02/2025");
    assert!(said.starts_with("Đã ban hành 02/KH-UBND"), "{said}");
}

#[test]
fn a_register_that_other_programs_changed_gives_no_number() {
    let folder = small();
    let at = folder.path();
    change(at, "van_ban:\n", &format!("van_ban:\n{}", plans(2)));
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    let whole = register(at);
    let bytes16 = |text: &str| -> Vec<u8> {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    };
    for (name, saved) in [
        ("tabs", whole.replace("\n  ", "\n\t").into_bytes()),
        ("no end", whole.trim_end().as_bytes().to_vec()),
        ("blank lines", whole.replace("\n- ", "\n\n- ").into_bytes()),
        ("blanks", whole.replace('\n', " \n").into_bytes()),
        ("UTF-16", bytes16(&whole)),
        ("another date", whole.replace("2025-02-10", "10/02/2025").into_bytes()),
        ("a sheet", whole.replace(": ", ",").into_bytes()),
        ("emptied", Vec::new()),
        ("NUL", [whole.as_bytes(), &[0; 512]].concat()),
    ] {
        std::fs::write(at.join("du-an/so-van-ban-di.yaml"), &saved).expect("the register");
        let run = run(at, "issue du-an --doc k2 --number next --date 11/02/2025 --messages short");
        assert_eq!(run.code, 1, "{name}: {}{}", run.stdout, run.stderr);
        assert!(run.stderr.contains("lỗi[N8"), "{name}: {}", run.stderr);
        let (code, value) = verified(at, "verify du-an --no-rebuild");
        assert_eq!(code, 1, "{name}: {value}");
        assert!(std::fs::read(at.join("du-an/so-van-ban-di.yaml")).expect("it") == saved, "{name}");
    }
    std::fs::write(at.join("du-an/so-van-ban-di.yaml"), whole).expect("the register");
    done(at, "issue du-an --doc k2 --number next --date 11/02/2025");
}
