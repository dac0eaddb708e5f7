//! A document for each commune (`theo: xa`): what each says of its own commune, in the name of the body
//! that issues it; its file, number and texts; and that each is a document like any other.

use std::collections::BTreeMap;

use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Wanted};
use ntm::typeset::Fonts;

use crate::traces::{all_known, traced};
use crate::util::{Folder, Run, SMALL_SET, ntm};

/// A province of units of each kind: one with several targets, one with a single one, one with an
/// indicator alone, one that meets nothing and two whose names fold alike, one that meets everything.
const PROVINCE: &str = r#"co_quan:
  cap: tinh
  ten: Ủy ban nhân dân tỉnh Bình Hải
  dong_ten: [ỦY BAN NHÂN DÂN, TỈNH BÌNH HẢI]
  dia_ban: tỉnh Bình Hải
  dia_danh: Bình Hải
  ky_hieu: UBND
  soan_thao: NN
  bo_phan: Sở Nông nghiệp và Môi trường
chuong_trinh:
  ten: Chương trình mục tiêu quốc gia xây dựng nông thôn mới
  nam: 2026
  giai_doan: 2026-2030
bo_tieu_chi:
  xa: ba-tieu-chi.yaml
van_ban:
  - id: thong-bao
    mau: thong-bao-chi-tieu
    theo: xa
    so: {Tân Lập: 15, xã Hòa An: 16/TB-UBND, Long Bình: null}
    thoi_gian: 02/2026
    kinh_gui:
      - Ủy ban nhân dân {{ xa }}
    noi_nhan:
      - Ủy ban nhân dân {{ xa }}
      - Sở Nông nghiệp và Môi trường
    nguoi_ky: {thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch}
du_lieu:
  xa:
    - {ten: Tân Lập, loai: xã, muc_tieu: đạt chuẩn}
    - {ten: Hòa An, loai: xã, muc_tieu: tăng tiêu chí}
    - {ten: Thanh Sơn, loai: xã}
    - {ten: Thạnh Sơn, loai: xã}
    - {ten: Long Bình, loai: phường, danh_hieu: NTM, nam_cong_nhan: 2019}
    - {ten: Cô Sơn, loai: đặc khu}
  hien_trang:
    - {xa: Tân Lập, dat: "1"}
    - {xa: Hòa An, dat: "1"}
    - {xa: Thanh Sơn, dat: ""}
    - {xa: Thạnh Sơn, dat: "3"}
    - {xa: Long Bình, dat: "1, 2, 3"}
    - {xa: Cô Sơn, dat: ""}
  giao:
    - {xa: Tân Lập, giao: "2, 3"}
    - {xa: Hòa An, giao: "2.1, 2.2"}
    - {xa: Thạnh Sơn, giao: "2.1"}
  xom:
    - {xa: Tân Lập, ten: Nà Lài, ntm_da_dat: x, kieu_mau_giao: x}
    - {xa: Tân Lập, ten: Nà Pá, ntm_giao: x}
    - {xa: Tân Lập, ten: Đông}
    - {xa: Long Bình, ten: Tổ dân phố 1, ntm_giao: x}
  nhiem_vu:
    - {viec: Xây dựng kế hoạch thực hiện của xã, chu_tri: "Ủy ban nhân dân các xã, phường, đặc khu", thoi_han: Tháng 3, san_pham: Kế hoạch}
    - {viec: Nghiệm thu đường liên xã, chu_tri: UBND xã Tân Lập, thoi_han: 30/6/2026}
    - {viec: Chỉnh trang tuyến phố văn minh, chu_tri: UBND các phường}
    - {viec: Hoàn thiện hồ sơ, chu_tri: "UBND xã Hòa An, UBND xã Thanh Sơn", thoi_han: 30/9/2026}
    - {viec: Tập huấn cán bộ, chu_tri: Sở Nông nghiệp và Môi trường}
"#;

/// The ids of its documents.
const ALL: [&str; 6] = [
    "thong-bao-tan-lap",
    "thong-bao-hoa-an",
    "thong-bao-thanh-sown",
    "thong-bao-thanhj-sown",
    "thong-bao-long-binh",
    "thong-bao-co-son",
];

fn folder(changes: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    folder.write("ntm.yaml", PROVINCE);
    changes.iter().for_each(|(from, to)| folder.change(from, to));
    folder
}

/// The words of each document, one line for each paragraph, and the data around them.
fn said(folder: &Folder) -> BTreeMap<String, (Vec<String>, serde_json::Value)> {
    let (fonts, mut found) = (Fonts::embedded(), Diagnostics::new());
    let prepared = pipeline::prepare(folder.path(), &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{found:?}"));
    let sources = pipeline::drafts(&prepared, &Wanted::default(), &fonts, &mut found);
    assert!(!found.has_errors(), "{found:#?}");
    let words = |markup: &str| {
        let mut paragraphs: Vec<String> = Vec::new();
        for line in markup.replace("#\"", "").replace("\";", "").lines() {
            match paragraphs.last_mut().filter(|_| !line.starts_with('#')) {
                Some(last) => *last = format!("{last} {line}"),
                None => paragraphs.push(line.to_owned()),
            }
        }
        let tidy = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        paragraphs.iter().map(tidy).map(|text| text.replace(" ]", "]")).collect::<Vec<_>>()
    };
    let one = |own: &ntm::typeset::Source| {
        let data = serde_json::from_str(&own.data).expect("JSON");
        (own.id.clone(), (words(&own.markup), data))
    };
    sources.iter().map(one).collect()
}

/// The annex of tasks has those of the commune, as its text does.
#[test]
fn the_annex_of_tasks_is_the_commune_s() {
    let all = said(&folder(&[("    theo: xa\n", "    theo: xa\n    bieu: [nhiem_vu]\n")]));
    let tasks = |id: &str| -> Vec<String> {
        let rows = all[id].1["phu_luc"][0]["phan"][0]["hang"].as_array();
        let name = |row: &serde_json::Value| {
            row["o"][1]["t"].as_str().map(|text| text.replace('\u{a0}', " "))
        };
        rows.into_iter().flatten().filter_map(name).collect()
    };
    let plan = "Xây dựng kế hoạch thực hiện của xã";
    assert_eq!(tasks("thong-bao-tan-lap"), [plan, "Nghiệm thu đường liên xã"]);
    assert_eq!(tasks("thong-bao-hoa-an"), [plan, "Hoàn thiện hồ sơ"]);
    let text = body(&all, "thong-bao-tan-lap");
    let told = "(Nhiệm vụ, thời hạn hoàn thành và sản phẩm tại Phụ lục kèm theo)";
    assert!(text.contains(told), "{text}");
}

/// What a document says between letterhead and annexes.
fn body(all: &BTreeMap<String, (Vec<String>, serde_json::Value)>, id: &str) -> String {
    let (words, _) = &all[id];
    let layout = ["#dau-van-ban(", "#ten-loai(", "#kinh-gui(", "#can-cu(", "#cac-phu-luc("];
    let own = words.iter().filter(|line| !layout.iter().any(|part| line.starts_with(part)));
    own.map(|line| format!("{line}\n")).filter(|line| line.trim() != "").collect()
}

#[test]
fn each_commune_is_told_its_own() {
    let all = said(&folder(&[]));
    for id in ALL {
        as_kept(id, &body(&all, id));
    }
}

#[test]
fn letterheads_are_the_bodys_and_name_the_commune() {
    let all = said(&folder(&[]));
    let data = |id: &str| all[id].1.clone();
    let own = data("thong-bao-hoa-an");
    assert_eq!(own["co_quan"]["ten"], serde_json::json!(["ỦY BAN NHÂN DÂN", "TỈNH BÌNH HẢI"]));
    assert_eq!(own["dia_danh"], "Bình Hải");
    assert_eq!((&own["ten_loai"], &own["ky_hieu"]), (&"THÔNG BÁO".into(), &"TB-UBND".into()));
    assert_eq!(
        own["trich_yeu"],
        "Giao chỉ tiêu thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2026 cho xã Hòa An"
    );
    assert_eq!(own["kinh_gui"], serde_json::json!(["Ủy ban nhân dân xã Hòa An"]));
    let ward = data("thong-bao-long-binh");
    assert_eq!(
        ward["noi_nhan"],
        serde_json::json!(["Ủy ban nhân dân phường Long Bình", "Sở Nông nghiệp và Môi trường"])
    );
    let numbers = ALL.map(|id| data(id)["so"].clone());
    let none = serde_json::Value::Null;
    let wanted = ["15".into(), "16".into(), none.clone(), none.clone(), none.clone(), none];
    assert_eq!(numbers, wanted);
}

#[test]
fn a_department_tells_what_it_does_not_assign() {
    let all = said(&folder(&[
        ("cap: tinh", "cap: so"),
        ("ten: Ủy ban nhân dân tỉnh Bình Hải", "ten: Sở Nông nghiệp và Môi trường tỉnh Bình Hải"),
        ("dong_ten: [ỦY BAN NHÂN DÂN, TỈNH BÌNH HẢI]", "chu_quan: [UBND TỈNH BÌNH HẢI]"),
        ("ky_hieu: UBND", "ky_hieu: SNNMT"),
        ("16/TB-UBND", "16"),
        (
            "{thay_mat: Ủy ban nhân dân, hinh_thuc: KT, thay_cho: Chủ tịch, chuc_vu: Phó Chủ tịch}",
            "{chuc_vu: Giám đốc}",
        ),
        ("      - Sở Nông nghiệp và Môi trường\n", ""),
        ("    - {viec: Tập huấn cán bộ, chu_tri: Sở Nông nghiệp và Môi trường}\n", ""),
        (
            "chu_tri: \"Ủy ban nhân dân các xã, phường",
            "chu_tri: \"Đề nghị Ủy ban nhân dân các xã, phường",
        ),
        ("chu_tri: UBND xã Tân Lập,", "chu_tri: Đề nghị UBND xã Tân Lập,"),
    ]));
    as_kept("so", &body(&all, "thong-bao-tan-lap"));
    assert_eq!(
        all["thong-bao-tan-lap"].1["trich_yeu"],
        "Chỉ tiêu thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2026 của xã Tân Lập"
    );
}

/// The project with its plan, before it was issued or after.
fn with_plan(number: &str, changes: &[(&str, &str)]) -> Folder {
    let plan = format!(
        "van_ban:\n  - id: ke-hoach\n    mau: ke-hoach\n    trich_yeu: Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Bình Hải năm 2026\n{number}    nguoi_ky: {{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}}\n"
    );
    folder(&[&[("van_ban:\n", plan.as_str())], changes].concat())
}

#[test]
fn a_notice_says_which_plan_it_hands_on() {
    let first = |folder: &Folder| body(&said(folder), "thong-bao-tan-lap");
    let draft = first(&with_plan("    thoi_gian: 02/2026\n", &[]));
    assert!(draft.starts_with("#doan[Thực hiện Kế hoạch số #h(2.25em)/KH-UBND ngày #h(1.25em) tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Bình Hải về thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Bình Hải năm 2026, Ủy ban nhân dân tỉnh Bình Hải thông báo giao chỉ tiêu năm 2026 cho xã Tân Lập như sau:]\n"), "{draft}");
    assert!(draft.contains("#gach[Thực hiện các nhiệm vụ theo Kế hoạch nêu trên:]"), "{draft}");
    let issued = first(&with_plan("    so: 5\n    thoi_gian: 10/02/2026\n", &[]));
    assert!(issued.starts_with("#doan[Thực hiện Kế hoạch số 05/KH-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh Bình Hải về thực hiện "), "{issued}");
    assert!(
        issued.contains("#gach[Thực hiện các nhiệm vụ theo Kế hoạch số 05/KH-UBND:]"),
        "{issued}"
    );
    // One that the căn cứ cite is not cited twice; that of the committee above is another one.
    let base =
        |text: &str| format!("    thoi_gian: 02/2026\n    can_cu: [\"{text}\"]\n    kinh_gui:");
    let based = |text: &str| {
        let changed = [("    thoi_gian: 02/2026\n    kinh_gui:", base(text))];
        let changed = changed.each_ref().map(|(from, to)| (*from, to.as_str()));
        first(&with_plan("    so: 5\n    thoi_gian: 10/02/2026\n", &changed))
    };
    let cited = based(
        "Căn cứ Kế hoạch số 05/KH-UBND ngày 10/02/2026 của UBND tỉnh Bình Hải về việc xây dựng nông thôn mới",
    );
    assert!(cited.starts_with("#doan[Ủy ban nhân dân tỉnh Bình Hải thông báo giao chỉ tiêu thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2026 cho xã Tân Lập như sau:]\n"), "{cited}");
    assert!(cited.contains("theo Kế hoạch số 05/KH-UBND:]"), "{cited}");
    let other = based("Căn cứ Kế hoạch số 9/KH-UBND ngày 03/02/2026 của Ủy ban nhân dân huyện Mẫu");
    assert!(other.starts_with("#doan[Thực hiện Kế hoạch số 05/KH-UBND"), "{other}");
    all_known(&traced(
        with_plan("", &[("    so: {Tân Lập: 15, xã Hòa An: 16/TB-UBND, Long Bình: null}\n", "")])
            .path(),
    ));
}

#[test]
fn a_notice_says_what_is_left_to_do() {
    let notice = |id: &str, changes: &[(&str, &str)]| body(&said(&with_plan("", changes)), id);
    // Nothing is left but the file; one that has its title misses criteria; one does not apply.
    let complete = notice(
        "thong-bao-tan-lap",
        &[
            ("{xa: Tân Lập, dat: \"1\"}", "{xa: Tân Lập, dat: \"1, 2, 3\"}"),
            ("    - {xa: Tân Lập, giao: \"2, 3\"}\n", ""),
        ],
    );
    assert!(
        complete.contains(
            "#gach[Hoàn thiện hồ sơ, đề nghị công nhận đạt chuẩn nông thôn mới trong năm 2026.]"
        ),
        "{complete}"
    );
    let recognised = notice("thong-bao-long-binh", &[("dat: \"1, 2, 3\"", "dat: \"1\"")]);
    assert!(recognised.contains("#gach[Duy trì, nâng cao chất lượng 01 tiêu chí đã đạt; củng cố, từng bước hoàn thành 02 tiêu chí chưa đạt.]"), "{recognised}");
    let exempt = notice(
        "thong-bao-hoa-an",
        &[
            ("{xa: Hòa An, dat: \"1\"}", "{xa: Hòa An, dat: \"1\", khong_ap_dung: \"3\"}"),
            ("giao: \"2.1, 2.2\"", "giao: \"2.1\""),
        ],
    );
    assert!(exempt.contains("#gach[Xã Hòa An đạt 02/03 tiêu chí (tiêu chí số 3 không áp dụng, được tính là đạt); còn 01 tiêu chí chưa đạt: tiêu chí số 2 về Điện.]"), "{exempt}");
    assert!(exempt.contains("#gach[Duy trì, nâng cao chất lượng 01 tiêu chí đã đạt; từng bước thực hiện 01 tiêu chí chưa đạt.]"), "{exempt}");
}

#[test]
fn a_notice_tells_of_both_sets() {
    let advanced = "du_lieu:\n  hien_trang_nang_cao: [{xa: Long Bình, dat: \"1\"}]\n  giao_nang_cao: [{xa: Long Bình, giao: \"3\"}]\n";
    let folder = with_plan(
        "",
        &[
            ("  xa: ba-tieu-chi.yaml\n", "  xa: ba-tieu-chi.yaml\n  nang_cao: nang-cao.yaml\n"),
            ("du_lieu:\n", advanced),
        ],
    );
    folder.write("nang-cao.yaml", SMALL_SET.replace("ba-tieu-chi", "nang-cao"));
    let text = body(&said(&folder), "thong-bao-long-binh");
    assert!(text.contains("#gach[Phường Long Bình đạt 03/03 tiêu chí.]\n#gach[Theo bộ tiêu chí nông thôn mới nâng cao, phường Long Bình đạt 01/03 tiêu chí.]\n"), "{text}");
    assert!(text.contains("#gach[Đạt thêm 01 tiêu chí nông thôn mới nâng cao: tiêu chí số 3 về Thu nhập; nâng tổng số lên 02/03 tiêu chí.]"), "{text}");
}

fn run(folder: &Folder, words: &[&str]) -> Run {
    ntm(folder.path(), words)
}

/// The documents of a run that were made, and those that were fresh.
fn made(run: &Run) -> (Vec<String>, Vec<String>) {
    let projects = run.events("project");
    let all = projects[0]["documents"].as_array().expect("documents").clone();
    let of = |fresh: bool| {
        let own = all.iter().filter(|own| own["fresh"] == fresh);
        own.map(|own| own["id"].as_str().expect("an id").to_owned()).collect()
    };
    (of(false), of(true))
}

const BUILD: [&str; 6] = ["build", ".", "--out", "ra", "--messages", "json"];

#[test]
fn one_cell_of_one_commune_makes_one_document_anew() {
    let folder = folder(&[]);
    let (new, fresh) = made(&run(&folder, &BUILD));
    assert_eq!((new, fresh), (ALL.map(str::to_owned).to_vec(), vec![]));
    folder.change("giao: \"2.1, 2.2\"", "giao: \"2.1, 2.2, 3\"");
    let (new, fresh) = made(&run(&folder, &BUILD));
    assert_eq!(new, ["thong-bao-hoa-an"]);
    assert_eq!(fresh, [&ALL[..1], &ALL[2..]].concat());
    // A number is that of one commune.
    folder.change("Long Bình: null", "Long Bình: 17");
    assert_eq!(made(&run(&folder, &BUILD)).0, ["thong-bao-long-binh"]);
    assert_eq!(made(&run(&folder, &BUILD)), (vec![], ALL.map(str::to_owned).to_vec()));
}

#[test]
fn all_or_one_of_them_are_asked_for() {
    let folder = folder(&[]);
    let ask = |id: &str| run(&folder, &[&BUILD[..], &["--doc", id]].concat());
    assert_eq!(made(&ask("thong-bao-thanhj-sown")).0, ["thong-bao-thanhj-sown"]);
    let all = ask("thong-bao");
    assert_eq!(made(&all).1, ["thong-bao-thanhj-sown"]);
    assert_eq!(made(&all).0.len(), 5);
    let again = ask("thong-bao");
    assert_eq!(made(&again), (vec![], ALL.map(str::to_owned).to_vec()));
    assert!(!again.stdout.contains("N118"), "{}", again.stdout);
    let run = run(&folder, &["build", ".", "--doc", "thong-bao-hoa-am", "--lang", "vi"]);
    assert!(
        run.stderr
            .contains("lỗi[N313]: dự án không có văn bản “thong-bao-hoa-am”; có: “thong-bao”"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("“thong-bao-hoa-an”"), "{}", run.stderr);
}

#[test]
fn each_is_due_by_itself() {
    let folder = folder(&[("thoi_gian: 02/2026", "thoi_gian: 10/02/2026")]);
    let slug = folder.path().file_name().unwrap().to_string_lossy().into_owned();
    let lines = || {
        let run =
            run(&folder, &["status", ".", "--out", "ra", "--today", "11/02/2026", "--lang", "vi"]);
        let tidy = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        run.stdout.lines().map(|line| tidy(&line.replace(&slug, "du-an"))).collect::<Vec<_>>()
    };
    let state = |lines: &[String], id: &str| {
        let own = lines.iter().find(|line| line.contains(&format!("/{id}:")));
        own.unwrap_or_else(|| panic!("{lines:?}")).split_once(": ").expect("a state").1.to_owned()
    };
    let before = lines();
    assert_eq!(before.len(), ALL.len(), "{before:?}");
    assert_eq!(state(&before, "thong-bao-tan-lap"), "đã ban hành");
    assert_eq!(state(&before, "thong-bao-co-son"), "chưa lập");
    run(&folder, &BUILD);
    folder.change("{xa: Thạnh Sơn, dat: \"3\"}", "{xa: Thạnh Sơn, dat: \"1\"}");
    let after = lines();
    assert_eq!(state(&after, "thong-bao-co-son"), "đã lập, khớp số liệu");
    assert_eq!(state(&after, "thong-bao-thanhj-sown"), "cũ hơn số liệu, cần lập lại");
}

#[test]
fn a_figure_of_one_document_comes_from_that_communes_cells() {
    let folder = folder(&[]);
    let run = run(&folder, &["explain", ".", "xa.tan-lap.giao", "--lang", "vi"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    as_kept("giai-thich", &run.stdout);
    // Without numbers, which no document knows the origin of once they stand before a symbol.
    let numbers = "    so: {Tân Lập: 15, xã Hòa An: 16/TB-UBND, Long Bình: null}\n";
    all_known(&traced(self::folder(&[(numbers, "")]).path()));
}

#[test]
fn what_fails_in_one_costs_one() {
    let folder = folder(&[(
        "mau: thong-bao-chi-tieu",
        "mau: rieng\n    trich_yeu: Việc của {{ xa }} năm 2026",
    )]);
    folder.write(
        "mau/rieng.typ.j2",
        "{#- loai: THÔNG BÁO (TB) -#}\n#dau-van-ban(vb)\n#ten-loai(vb)\n#kinh-gui(vb)\n#can-cu(vb)\n#doan[{{ don_vi.day_du }} của {{ co_quan.dia_ban }}.]\n{% if don_vi.ten == \"Cô Sơn\" %}{{ khong_co }}{% endif %}\n#ket-thuc(vb)[Hết]\n",
    );
    let run = run(&folder, &BUILD);
    assert_eq!(made(&run).0, ALL[..5]);
    assert!(run.stdout.contains("khong_co"), "{}", run.stdout);
    assert_eq!(run.code, 1);
}

/// What the program says is what a file of `tests/communes/` holds; `NTM_RENEW` writes it there.
#[track_caller]
fn as_kept(name: &str, said: &str) {
    let path = crate::util::root().join(format!("tests/communes/{name}.txt"));
    if std::env::var_os("NTM_RENEW").is_some() {
        std::fs::write(&path, said).expect("a file");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(said == kept, "{name}:\n{said}\n@@ instead of\n{kept}");
}

/// What `check` says of the project with changes, in both languages; nothing can be made of it.
#[track_caller]
fn refused(name: &str, changes: &[(&str, &str)]) {
    let folder = folder(changes);
    let runs = [folder.check_vi(), folder.check_en()];
    assert_eq!((runs[0].code, runs[1].code), (1, 1), "{}", runs[0].stderr);
    // That two of the units are assigned nothing, and that there is no plan, is meant.
    let told = |run: &Run| {
        let meant = |told: &&str| !told.contains("[N506]") && !told.contains("[N676]");
        let all = run.stderr.split("\n\n").filter(meant);
        all.collect::<Vec<_>>().join("\n\n")
    };
    as_kept(name, &format!("{}\n\n{}\n", told(&runs[0]).trim(), told(&runs[1]).trim()));
}

#[test]
fn numbers_that_are_wrong() {
    refused("so-khong-co-xa", &[("Tân Lập: 15", "Tan Lap: 15")]);
    refused("so-hai-lan", &[("Long Bình: null", "phường Long Bình: 15, xã Tân Lập: 17")]);
    refused("so-chung", &[("{Tân Lập: 15, xã Hòa An: 16/TB-UBND, Long Bình: null}", "15")]);
    refused("so-ky-hieu-khac", &[("16/TB-UBND", "16/KH-UBND")]);
}

#[test]
fn texts_and_templates_that_are_wrong() {
    let addressee = "      - Ủy ban nhân dân {{ xa }}\n    noi_nhan";
    refused("chu-khong-co", &[(addressee, "      - Ủy ban nhân dân {{ xaa }}\n    noi_nhan")]);
    let plan = "mau: ke-hoach\n    trich_yeu: Kế hoạch năm 2026";
    refused("mau-ca-dia-ban", &[("mau: thong-bao-chi-tieu", plan)]);
    let own = "    theo: xa\n    so: {Tân Lập: 15, xã Hòa An: 16/TB-UBND, Long Bình: null}\n";
    let one = "      - Ủy ban nhân dân {{ xa }}\n";
    let changes = [
        (own, "    trich_yeu: Giao chỉ tiêu năm 2026\n"),
        (one, "      - Ủy ban nhân dân các xã\n"),
        (one, ""),
    ];
    refused("mau-tung-xa", &changes);
    refused("theo-khac", &[("theo: xa", "theo: thon")]);
}

#[test]
fn another_document_of_the_same_name() {
    let other = "van_ban:\n  - id: Thong-Bao-Hoa-An\n    mau: ke-hoach\n    trich_yeu: Kế hoạch năm 2026\n    nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch}\n";
    refused("trung-tep", &[("van_ban:\n", other)]);
}

/// The messages of one code that `check` tells, in both languages.
fn told_of(folder: &Folder, code: &str) -> String {
    let of = |run: Run| {
        assert_eq!(run.code, 0, "{}", run.stderr);
        let own = run.stderr.split("\n\n").filter(|told| told.contains(code));
        own.map(|told| format!("{}\n\n", told.trim())).collect::<String>()
    };
    of(folder.check_vi()) + &of(folder.check_en())
}

#[test]
fn a_notice_that_cites_no_plan() {
    as_kept("khong-dan-ke-hoach", &told_of(&folder(&[]), "[N676]"));
    assert_eq!(told_of(&with_plan("", &[]), "[N676]"), "");
    let base = "can_cu: [Căn cứ Kế hoạch số 5/KH-UBND ngày 10/02/2026 của UBND tỉnh Bình Hải]";
    let cited = folder(&[("    kinh_gui:", &format!("    {base}\n    kinh_gui:"))]);
    assert_eq!(told_of(&cited, "[N676]"), "");
}

#[test]
fn a_lead_of_which_nobody_can_tell_whom_it_means() {
    let unclear = folder(&[("chu_tri: UBND các phường}", "chu_tri: UBND các xã có liên quan}")]);
    as_kept("chu-tri-khong-ro", &told_of(&unclear, "[N675]"));
    assert_eq!(told_of(&folder(&[]), "[N675]"), "");
}
