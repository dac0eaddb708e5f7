//! What stands at the edges of a table, and rows that say of themselves how many there are: titles right
//! below the headings, names of who signed, sums of pages, totals in words, hamlets below their commune.

use ntm::model::Project;

use super::Case;
use super::tables::{Rows, period, sheet};

/// What was read of the project, and the codes of what is told of it.
fn loaded(case: &Case) -> (Option<Project>, Vec<&'static str>) {
    let (project, found) = ntm::returns::load(&case.project());
    (project, found.iter().map(|own| own.problem.code()).collect())
}

/// The project that is read without a word on it.
#[track_caller]
fn read(case: &Case) -> Project {
    let (project, codes) = loaded(case);
    assert_eq!(codes, Vec::<&str>::new());
    project.expect("a project")
}

const STATUS: [&[&str]; 3] =
    [&["TT", "Xã", "1", "2", "3"], &["=1", "Tân Lập", "x", "", ""], &["=2", "Hòa An", "x", "", ""]];
const WORKS: [&[&str]; 3] = [
    &["TT", "Dự án", "Địa điểm", "Tổng mức đầu tư (triệu đồng)", "NSTW (triệu đồng)"],
    &["=1", "Đường A", "Tân Lập", "=100", "=60"],
    &["=2", "Đường B", "Hòa An", "=90", "=50"],
];
const SOURCES: [&[&str]; 3] = [
    &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
    &["=1", "Vốn tín dụng", "=50"],
    &["=2", "Ngân sách tỉnh", "=70"],
];
const TASKS: [&[&str]; 3] = [
    &["TT", "Nhiệm vụ", "Cơ quan chủ trì"],
    &["=1", "Kiểm tra", "Phòng Kinh tế"],
    &["=2", "Tập huấn", "Văn phòng"],
];

/// Tables with nothing at their edges.
const TABLES: [(&str, [&[&str]; 3]); 4] =
    [("hien_trang", STATUS), ("du_an", WORKS), ("nguon_luc", SOURCES), ("nhiem_vu", TASKS)];

/// A table with these lines between its headings and its rows, and below them.
fn with(key: &str, rows: [&[&str]; 3], above: Rows, below: Rows) -> Case {
    let mut all: Vec<&[&str]> = vec![rows[0]];
    all.extend(above);
    all.extend(&rows[1..]);
    all.extend(below);
    sheet(key, &all, "")
}

fn rows_of(project: &Project, key: &str) -> usize {
    match key {
        "hien_trang" => project.status.rows.len(),
        "du_an" => project.projects.len(),
        "nguon_luc" => project.funding.len(),
        _ => project.tasks.len(),
    }
}

#[test]
fn titles_right_below_the_headings() {
    for (key, rows) in TABLES {
        for title in ["Tổng hợp năm 2025", "TỈNH LAM SƠN", "Kế hoạch năm 2025"] {
            for line in [[title, ""], ["", title]] {
                // Status is of the end of the year before.
                let status = key == "hien_trang";
                let title =
                    line.map(
                        |text| if status { text.replace("2025", "2024") } else { text.to_owned() },
                    );
                let line: Vec<&str> = title.iter().map(String::as_str).collect();
                let case = with(key, rows, &[&line], &[]);
                assert_eq!(rows_of(&read(&case), key), 2, "{key} {line:?}");
            }
        }
    }
    // What is a group stays one.
    let case = with("du_an", WORKS, &[&["", "Khu vực miền núi"]], &[]);
    let project = read(&case);
    assert!(project.projects.iter().all(|own| own.group.is_some()));
}

#[test]
fn a_title_of_another_year_right_below_the_headings() {
    with("du_an", WORKS, &[&["", "Tổng hợp năm 2023"]], &[]).remarked(
        r#"
cảnh báo[N229]: “Tổng hợp năm 2023” ghi năm 2023, số liệu ở đây phải của năm 2025
  --> so.xlsx, Bảng!B2
  = kiểm tra có lấy nhầm bảng của năm khác không, rồi sửa năm trong tiêu đề hoặc trong ntm.yaml; cột của năm khác thì ghi vào bo_qua
"#,
        r#"
warning[N229]: “Tổng hợp năm 2023” says 2023, the data here must be of 2025
  --> so.xlsx, Bảng!B2
  = see whether the table is of another year; then correct the year in the heading or in ntm.yaml; a column of another year belongs in bo_qua
"#,
    );
}

#[test]
fn the_name_of_who_signed_right_below_the_last_row() {
    for (key, rows) in TABLES {
        for name in ["Nguyễn Văn An", "LÒ THỊ HOA"] {
            let case = with(key, rows, &[], &[&["", name]]);
            let (project, codes) = loaded(&case);
            assert_eq!(codes, ["N222"], "{key} {name}");
            assert_eq!(rows_of(&project.expect("a project"), key), 2, "{key} {name}");
        }
        // Another name by itself is asked about, or is a row.
        let (_, codes) = loaded(&with(key, rows, &[], &[&["", "Bản Mạ Hạ"]]));
        assert!(codes != ["N222"], "{key}: {codes:?}");
    }
    // A commune may bear the name of a person.
    let rows: Rows = &[
        &["TT", "Tên xã", "Mục tiêu năm"],
        &["=1", "Tân Lập", "đạt chuẩn"],
        &["=2", "Hòa An", "tăng tiêu chí"],
        &["", "Hoàng Văn Thụ", ""],
    ];
    assert_eq!(loaded(&sheet("xa", rows, "")).1, ["N231"]);
}

#[test]
fn words_of_a_block_of_signatures() {
    let blocks: [Rows; 5] = [
        &[&["", "LÃNH ĐẠO CHI CỤC"], &["", "Nguyễn Văn An"]],
        &[&["", "Hòa Tiến, 15/01/2025"], &["", "NGƯỜI LẬP"]],
        &[&["", "Nơi nhận:"], &["", "- Như trên;"], &["", "- Lưu: VT, NN."]],
        &[&["", "Bằng chữ: Một trăm hai mươi triệu đồng"]],
        &[&["", "./."]],
    ];
    for (key, rows) in TABLES {
        for block in blocks {
            for gap in [false, true] {
                let mut below: Vec<&[&str]> = Vec::new();
                below.extend(gap.then_some(&[] as &[&str]));
                below.extend(block);
                let case = with(key, rows, &[], &below);
                let (project, codes) = loaded(&case);
                assert!(codes.iter().all(|code| *code == "N222"), "{key} {block:?}: {codes:?}");
                let project = project.unwrap_or_else(|| panic!("{key} {block:?}"));
                assert_eq!(rows_of(&project, key), 2, "{key} {block:?}");
            }
        }
    }
}

#[test]
fn sums_of_pages_called_by_one_word() {
    let pages = |first: &str, second: &str| {
        let (first, second): ([&str; 5], [&str; 5]) =
            (["", first, "", "=190", "=110"], ["", second, "", "=190", "=110"]);
        let rows: Rows = &[
            WORKS[0],
            WORKS[1],
            WORKS[2],
            &first,
            &second,
            &["=3", "Đường C", "Hòa An", "=10", "=5"],
            &["=4", "Cầu D", "Tân Lập", "=20", "=6"],
            &["", "Cộng", "", "=30", "=11"],
            &["", "Tổng cộng", "", "=220", "=121"],
        ];
        read(&sheet("du_an", rows, "")).projects.len()
    };
    assert_eq!(pages("Cộng", "Chuyển sang"), 4);
    assert_eq!(pages("Cộng", "Mang sang"), 4);
    assert_eq!(pages("Cộng", "Trang trước chuyển sang"), 4);
    // A title of works that are carried over has no sums.
    let rows: Rows = &[WORKS[0], &["", "Chuyển sang"], WORKS[1], WORKS[2]];
    assert_eq!(loaded(&sheet("du_an", rows, "")).1, ["N231"]);
}

#[test]
fn a_page_s_sum_by_one_word_that_is_wrong() {
    let rows: Rows = &[
        WORKS[0],
        WORKS[1],
        WORKS[2],
        &["", "Cộng", "", "=190", "=111"],
        &["", "Chuyển sang", "", "=190", "=110"],
        &["=3", "Đường C", "Hòa An", "=10", "=5"],
    ];
    assert_eq!(loaded(&sheet("du_an", rows, "")).1, ["N218"]);
}

const RECOGNISED: [&str; 4] = ["TT", "Xã", "Danh hiệu", "Quyết định công nhận"];

#[test]
fn totals_that_count_in_words() {
    let decided = "Quyết định số 12/QĐ-UBND ngày 05/3/2025";
    let first: &[&str] = &["=1", "Tân Lập", "Đạt chuẩn", decided];
    for total in ["Tổng cộng: 01 xã", "Cộng: 1 xã", "Tổng số xã: 01", "Tổng số: 1 đơn vị"]
    {
        for line in [[total, ""], ["", total]] {
            let case = period("cong_nhan", &[&RECOGNISED, first, &line], "");
            let (project, codes) = loaded(&case);
            assert_eq!(codes, Vec::<&str>::new(), "{line:?}");
            assert_eq!(project.expect("a project").periods[0].recognised.len(), 1, "{line:?}");
        }
    }
    for (key, rows, right, wrong) in [
        ("hien_trang", STATUS, "Tổng cộng: 02 xã", "Tổng cộng: 03 xã"),
        ("du_an", WORKS, "Tổng số: 02 dự án", "Tổng số: 05 dự án"),
        ("nguon_luc", SOURCES, "Cộng: 2 nguồn vốn", "Cộng: 3 nguồn vốn"),
        ("nhiem_vu", TASKS, "Cộng: 02 nhiệm vụ", "Cộng: 12 nhiệm vụ"),
    ] {
        assert_eq!(rows_of(&read(&with(key, rows, &[], &[&["", right]])), key), 2, "{right}");
        assert_eq!(loaded(&with(key, rows, &[], &[&["", wrong]])).1, ["N678"], "{wrong}");
    }
}

const HAMLETS: [&str; 5] = ["TT", "Xã", "Thôn", "Thôn NTM đã đạt", "Thôn kiểu mẫu đã đạt"];

#[test]
fn a_total_that_counts_another_number() {
    sheet(
        "xom",
        &[
            &HAMLETS[..4],
            &["=1", "Tân Lập", "Nà Pá", "x"],
            &["=2", "Tân Lập", "Nà Mạ", ""],
            &["=3", "Hòa An", "Đồng Trên", "x"],
            &["Cộng: 04 thôn"],
        ],
        "",
    )
    .refused(
        r#"
lỗi[N678]: dòng “Cộng: 04 thôn” ghi 4, đếm trong bảng được 3
  --> so.xlsx, Bảng!A5
  = xem bảng thiếu hay thừa dòng nào; nếu bảng đúng, sửa số ở dòng tổng
"#,
        r#"
error[N678]: row “Cộng: 04 thôn” says 4, the table has 3
  --> so.xlsx, Bảng!A5
  = see which row is missing or too many; if the table is right, correct the number in the total
"#,
    );
}

#[test]
fn marks_of_hamlets_that_say_what_is_not_met() {
    let marked = |marks: [&str; 3]| {
        let rows: Rows = &[
            &HAMLETS[..4],
            &["=1", "Tân Lập", "Nà Pá", marks[0]],
            &["=2", "Tân Lập", "Nà Mạ", marks[1]],
            &["=3", "Hòa An", "Đồng Trên", marks[2]],
        ];
        sheet("xom", rows, "")
    };
    read(&marked(["x", "", "x"]));
    read(&marked(["Đạt", "Chưa đạt", "Đạt"]));
    marked(["Chưa đạt", "", "Chưa đạt"]).refused(
        r#"
lỗi[N653]: bảng Xóm chỉ đánh dấu chưa đạt (“Chưa đạt”), còn 1 ô để trống: không rõ ô trống là đạt hay chưa đạt
  --> so.xlsx, Bảng!D2
  = đánh dấu cả ô đạt (“x”) và ô chưa đạt (“0”), không để trống
"#,
        r#"
error[N653]: table Xóm marks only what is not met (“Chưa đạt”), with blanks (1): met or not?
  --> so.xlsx, Bảng!D2
  = mark what is met (“x”) and what is not (“0”), and leave no cell blank
"#,
    );
    marked(["Đạt", "Chưa đạt", ""]).refused(
        r#"
lỗi[N654]: bảng Xóm ghi cả đạt (“Đạt”) và chưa đạt (“Chưa đạt”), còn 1 ô để trống: không rõ là đạt hay chưa đạt
  --> so.xlsx, Bảng!D4
  = ghi “Đạt” hoặc “Chưa đạt” vào từng ô trống; một dấu của nhiều dòng thì gộp các ô ấy (Merge)
"#,
        r#"
error[N654]: table Xóm says both met (“Đạt”) and not met (“Chưa đạt”), with blanks (1): met or not?
  --> so.xlsx, Bảng!D4
  = write “Đạt” or “Chưa đạt” into each blank; merge the cells where one mark is of several rows
"#,
    );
    // A zero is a blank beside what is marked in another column.
    let rows: Rows = &[
        &HAMLETS,
        &["=1", "Tân Lập", "Nà Pá", "x", "=0"],
        &["=2", "Tân Lập", "Nà Mạ", "x", ""],
        &["=3", "Hòa An", "Đồng Trên", "", ""],
    ];
    read(&sheet("xom", rows, ""));
    // In YAML, too.
    let case = Case::small().table(
        "xom",
        "[{xa: Tân Lập, ten: Nà Pá, ntm_da_dat: chưa đạt}, {xa: Hòa An, ten: Nà Mạ}]",
    );
    assert_eq!(loaded(&case).1, ["N653"]);
}

/// In a period's table of hamlets by name those of a commune without a model one are none, and not
/// unsaid.
#[test]
fn a_commune_without_model_hamlets() {
    let rows: Rows = &[
        &HAMLETS,
        &["=1", "Tân Lập", "Nà Pá", "x", "x"],
        &["=2", "Tân Lập", "Nà Mạ", "x", ""],
        &["=3", "Hòa An", "Đồng Trên", "x", ""],
        &["=4", "Hòa An", "Bến Đò", "", ""],
    ];
    let case = period("xom", rows, "")
        .change("du_lieu:\n", "du_lieu:\n  xom: {tep: so.xlsx, trang: Bảng}\n");
    let (found, _) = case.said();
    assert!(!found.contains("N535"), "{found}");
}

const RISEN: [&str; 4] = ["TT", "Xã", "Thôn", "Quyết định"];

fn risen(rows: Rows) -> Case {
    let mut all: Vec<&[&str]> = vec![&RISEN];
    all.extend(rows);
    period("ra_khoi_dbkk", &all, "")
}

#[test]
fn a_commune_among_hamlets_says_that_it_is_whole() {
    let decided = "Quyết định số 12/QĐ-UBND ngày 05/3/2025";
    risen(&[&["=1", "Tân Lập", "Nà Pá", decided], &["=2", "Hòa An", "", decided]]).refused(
        r#"
lỗi[N679]: dòng của xã Hòa An để trống cột Thôn, dòng khác ghi tên thôn (“Nà Pá”): không rõ là cả xã hay quên tên thôn
  --> so.xlsx, Bảng!C3
  = là một thôn thì ghi tên thôn; là cả xã thì ghi “cả xã” ở cột Thôn
"#,
        r#"
error[N679]: the row of xã Hòa An has no hamlet, another one has (“Nà Pá”): the whole commune, or a name that was forgotten?
  --> so.xlsx, Bảng!C3
  = write the hamlet's name, or “cả xã” in its place for the whole commune
"#,
    );
    for whole in ["cả xã", "Toàn xã", "-"] {
        let case =
            risen(&[&["=1", "Tân Lập", "Nà Pá", decided], &["=2", "Hòa An", whole, decided]]);
        let project = read(&case);
        assert!(project.periods[0].risen[1].hamlet.is_none(), "{whole}");
    }
    // Communes alone need say nothing.
    let case = risen(&[&["=1", "Tân Lập", "", decided], &["=2", "Hòa An", "", decided]]);
    assert_eq!(read(&case).periods[0].risen.len(), 2);
}

#[test]
fn a_hamlet_below_its_commune_s_cell() {
    // Communes are counted, hamlets are not.
    let case = risen(&[
        &["=1", "Tân Lập", "Nà Pá", ""],
        &["", "", "Nà Mạ", ""],
        &["=2", "Hòa An", "Bến Đò", ""],
    ]);
    let communes: Vec<usize> = read(&case).periods[0].risen.iter().map(|own| own.commune).collect();
    assert_eq!(communes, [0, 0, 1]);
    // Each row is: whose it is was perhaps forgotten.
    risen(&[
        &["=1", "Tân Lập", "Nà Pá", ""],
        &["=2", "", "Nà Mạ", ""],
        &["=3", "Hòa An", "Bến Đò", ""],
    ])
    .refused(
        r#"
lỗi[N206]: dòng có số liệu nhưng trống cột “Xã”
  --> so.xlsx, Bảng!B3
  = điền tên vào dòng ấy, hoặc xóa số liệu của dòng
"#,
        r#"
error[N206]: the row has values but its “Xã” is blank
  --> so.xlsx, Bảng!B3
  = fill in the row's name, or clear its values
"#,
    );
}

#[test]
fn a_commune_that_is_recognised_again() {
    let decided = "Quyết định số 12/QĐ-UBND ngày 05/3/2025";
    let again = |aim: &str| {
        period("cong_nhan", &[&RECOGNISED, &["=1", "Hòa An", "Đạt chuẩn", decided]], "").change(
            "{ten: Hòa An, muc_tieu: tăng tiêu chí}",
            &format!("{{ten: Hòa An, danh_hieu: NTM, nam_cong_nhan: 2019, muc_tieu: {aim}}}"),
        )
    };
    let (found, _) = again("tăng tiêu chí").said();
    assert!(found.contains("cảnh báo[N700]: Hòa An: công nhận đạt chuẩn nông thôn mới trong kỳ, mà bảng xa đã ghi danh hiệu đạt chuẩn nông thôn mới"), "{found}");
    let checked = again("đạt chuẩn").run(&["check"], "vi").stderr;
    assert!(!checked.contains("N700"), "{checked}");
    let twice = period(
        "cong_nhan",
        &[
            &RECOGNISED,
            &["=1", "Hòa An", "Đạt chuẩn", decided],
            &["=2", "Hòa An", "Nâng cao", decided],
        ],
        "",
    );
    let (found, _) = twice.said();
    assert!(
        found.contains(
            "cảnh báo[N700]: Hòa An: công nhận hai lần trong kỳ, đạt chuẩn nông thôn mới và "
        ),
        "{found}"
    );
}

#[test]
fn names_that_begin_like_sums_and_are_counted_on() {
    let rows: Rows = &[
        &["TT", "Nguồn vốn", "Kế hoạch (triệu đồng)"],
        &["I", "Ngân sách tỉnh", "=70"],
        &["II", "Vốn tín dụng", "=50"],
        &["III", "Lũy kế vốn vay", "=33"],
    ];
    assert_eq!(read(&sheet("nguon_luc", rows, "")).funding.len(), 3);
    let works =
        [WORKS[0], WORKS[1], WORKS[2], &["=3", "Cộng trang bị trường học", "Hòa An", "=7", "=5"]];
    assert_eq!(read(&sheet("du_an", &works, "")).projects.len(), 3);
    // Without its number, or called as sums are, it may be one.
    for row in [
        ["", "Lũy kế vốn vay", "=33"],
        ["III", "Cộng ngân sách", "=33"],
        ["III", "Lũy kế giải ngân", "=33"],
    ] {
        let rows = [rows[0], rows[1], rows[2], &row];
        assert_eq!(loaded(&sheet("nguon_luc", &rows, "")).1, ["N230"], "{row:?}");
    }
}

#[test]
fn hamlets_below_their_commune_in_one_column() {
    let headings: &[&str] = &["TT", "Tên xã, thôn", "Thôn NTM đã đạt"];
    let of_both = |project: Project| {
        let all: Vec<(usize, String)> = project
            .hamlets
            .iter()
            .filter_map(|own| Some((own.commune, own.name.as_ref()?.value.clone())))
            .collect();
        let wanted = [(0, "Nà Pá"), (0, "Nà Mạ"), (1, "Bến Đò")];
        assert_eq!(all, wanted.map(|(commune, name)| (commune, name.to_owned())));
    };
    for (outer, inner) in [
        (["I", "II"], ["=1", "=2", "=1"]),
        (["A", "B"], ["1", "2", "3"]),
        (["=1", "=2"], ["-", "-", "-"]),
        (["=1", "=2"], ["", "", ""]),
    ] {
        for own in [["", ""], ["=1", "=1"]] {
            // A sum needs a title's number.
            if !own[0].is_empty() && outer[0] == "=1" {
                continue;
            }
            let rows: Rows = &[
                headings,
                &[outer[0], "Tân Lập", own[0]],
                &[inner[0], "Nà Pá", "x"],
                &[inner[1], "Nà Mạ", ""],
                &[outer[1], if own[0].is_empty() { "Xã Hòa An" } else { "Hòa An" }, own[1]],
                &[inner[2], "Bến Đò", "x"],
            ];
            of_both(read(&sheet("xom", rows, "")));
            let units: Vec<&[&str]> =
                std::iter::once(&["TT", "Đơn vị", "Thôn NTM đã đạt"] as &[&str])
                    .chain(rows[1..].iter().copied())
                    .collect();
            of_both(read(&sheet("xom", &units, "")));
        }
    }
}

#[test]
fn hamlets_of_nobody() {
    sheet(
        "xom",
        &[&["TT", "Tên thôn", "Thôn NTM đã đạt"], &["=1", "Nà Pá", "x"], &["=2", "Nà Mạ", ""]],
        "",
    )
    .refused(
        r#"
lỗi[N710]: bảng không ghi thôn nào của xã nào (từ “Nà Pá” trở xuống)
  --> so.xlsx, Bảng!B2
  = thêm cột Xã và ghi tên xã vào từng dòng; hoặc trên các thôn của mỗi xã để một dòng có tên xã, đánh số I, II ở cột TT, các thôn đánh số 1, 2, 3
"#,
        r#"
error[N710]: the table does not say of which communes its hamlets are (from “Nà Pá” on)
  --> so.xlsx, Bảng!B2
  = add a column Xã with the commune's name in each row; or put a row with the commune's name above its hamlets, numbered I, II in the column TT, and the hamlets 1, 2, 3
"#,
    );
}

#[test]
fn columns_that_compare() {
    for heading in
        ["Tăng so với đầu năm", "So cùng kỳ", "So đầu năm", "Giảm so với cùng kỳ năm trước"]
    {
        let rows: Rows = &[
            &["TT", "Xã", "1", "2", "3", heading],
            &["=1", "Tân Lập", "x", "", "", "=1"],
            &["=2", "Hòa An", "x", "", "", "=0"],
        ];
        read(&sheet("hien_trang", rows, ""));
    }
    // "Số đầu năm" is a figure.
    let rows: Rows = &[
        &["TT", "Xã", "1", "2", "3", "Số đầu năm"],
        &["=1", "Tân Lập", "x", "", "", "=1"],
        &["=2", "Hòa An", "x", "", "", "=0"],
    ];
    assert_eq!(loaded(&sheet("hien_trang", rows, "")).1, ["N202"]);
}

#[test]
fn words_of_a_heading_are_not_cut_in_half() {
    let rows: Rows = &[
        &["TT", "Nguồn vốn", "Kế hoạch vốn lao động (triệu đồng)"],
        &["=1", "Vốn tín dụng", "=50"],
    ];
    let case = sheet("nguon_luc", rows, "");
    let (_, found) = ntm::returns::load(&case.project());
    let said = format!("{found:#?}");
    assert!(said.contains("lao động"), "{said}");
}
