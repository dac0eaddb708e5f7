//! What annex tables hold: no more than the office gave, and a mark for whatever the text sends its
//! reader to them for.

use ntm::tables::{self, RowKind, Table};

use crate::reports::{district, quarter};
use crate::util::{Folder, SMALL, SMALL_SET};

/// The annexes of a project's first document.
fn tables_of(folder: &Folder) -> Vec<Table> {
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let figures = ntm::figures::Figures::of(&project);
    tables::annexes(&ntm::figures::Edition::of(&project, &figures, &project.documents[0]))
}

fn headings(table: &Table) -> Vec<String> {
    table.columns.iter().map(|column| column.heading.join(" / ")).collect()
}

fn rows(table: &Table, kind: RowKind) -> Vec<String> {
    let rows = table.rows.iter().filter(|row| row.kind == kind);
    rows.map(|row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.value.shown()).collect();
        cells.join("|")
    })
    .collect()
}

/// A plan that assigns nothing shows where the units are, and has no empty columns of targets.
#[test]
fn a_plan_without_targets_has_annexes_of_the_status() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    let (head, _) = SMALL.split_once("  giao:\n").expect("giao");
    let head = head.replace(", muc_tieu: đạt chuẩn", "").replace(", muc_tieu: tăng tiêu chí", "");
    folder.write("ntm.yaml", format!("{head}  xom: [{{xa: Tân Lập, tong: 5, ntm_da_dat: 3}}]\n"));
    let tables = tables_of(&folder);
    let titles: Vec<&str> = tables.iter().map(|table| table.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Biểu hiện trạng các tiêu chí xã nông thôn mới đến ngày 31/12/2024",
            "Biểu hiện trạng thôn nông thôn mới đến ngày 31/12/2024",
        ]
    );
    assert_eq!(headings(&tables[0]).last().unwrap(), "Tổng số tiêu chí / Đạt đến 31/12/2024");
    assert_eq!(headings(&tables[1]), ["TT", "Xã", "Thôn NTM đã đạt đến 31/12/2024"]);
    assert_eq!(rows(&tables[0], RowKind::Data), ["1|Tân Lập|x|||1", "2|Hòa An|x|||1"]);
    assert_eq!(
        tables[0].notes,
        [
            "Ghi chú: “x” là đạt đến 31/12/2024; để trống là chưa đạt.",
            "Các tiêu chí: 1.\u{a0}Giao thông; 2.\u{a0}Điện; 3.\u{a0}Thu nhập.",
            "Các tiêu chí theo Bộ tiêu chí thử.",
        ]
    );
}

/// A commune's own plan has its indicators down, below their criteria, and its name in the title.
#[test]
fn a_commune_alone_has_its_indicators_down() {
    let folder = Folder::new();
    folder.write("ba-tieu-chi.yaml", SMALL_SET);
    let (head, _) = SMALL.split_once("du_lieu:\n").expect("du_lieu");
    let head = head
        .replace("cap: huyen", "cap: xa")
        .replace("huyện Bình Minh", "xã Tân Lập")
        .replace("HUYỆN BÌNH MINH", "XÃ TÂN LẬP")
        .replace("  - id: ke-hoach\n", "  - id: ke-hoach\n    bieu: [xa_chi_tieu]\n");
    let data = "du_lieu:\n  xa: [{ten: Tân Lập}]\n  hien_trang: [{xa: Tân Lập, dat: \"1, 2.1\"}]\n  giao: [{xa: Tân Lập, giao: \"2\"}]\n";
    folder.write("ntm.yaml", head + data);
    let tables = tables_of(&folder);
    let [table] = &tables[..] else { panic!("{tables:#?}") };
    assert_eq!(
        table.title,
        "Biểu hiện trạng và giao chỉ tiêu xã nông thôn mới của xã Tân Lập theo từng chỉ tiêu năm 2025"
    );
    let headings = headings(table);
    assert_eq!(headings[..2], ["TT", "Tiêu chí, chỉ tiêu"]);
    assert_eq!(rows(table, RowKind::Group), ["2|Điện||"]);
    assert_eq!(rows(table, RowKind::Data), ["2.1|Lưới điện|x|", "2.2|Hộ dùng điện||x"]);
    assert_eq!(rows(table, RowKind::Total), ["|Tổng số chỉ tiêu|1|1"]);
}

/// A total below a single row would say it again.
#[test]
fn a_single_row_has_no_total() {
    let project = |more: &str| {
        let folder = Folder::new();
        folder.write("ba-tieu-chi.yaml", SMALL_SET);
        let one = "  du_an:\n    - {ten: Cầu, chu_dau_tu: Ủy ban nhân dân xã, tong_muc: 900, von_nstw: 500}\n";
        folder.write("ntm.yaml", format!("{SMALL}{one}{more}"));
        let tables = tables_of(&folder);
        tables.into_iter().find(|table| table.kind.key() == "du_an").expect("the projects")
    };
    let alone = project("");
    assert_eq!(rows(&alone, RowKind::Data).len(), 1);
    assert_eq!(rows(&alone, RowKind::Total), [""; 0]);
    let two = project(
        "    - {ten: Đường, chu_dau_tu: Ủy ban nhân dân xã, tong_muc: 100, von_nstw: 50}\n",
    );
    assert_eq!(rows(&two, RowKind::Total).len(), 1);
}

/// Groups within groups of works keep both levels, the same name in two of them, and their sums.
#[test]
fn works_in_groups_within_groups() {
    let book = crate::bad_inputs::book(&[(
        "Bảng",
        &[
            &["TT", "Tên công trình", "NSTW (triệu đồng)", "NSĐP (triệu đồng)"],
            &["A", "CHUYỂN TIẾP", "=110", "=11"],
            &["I", "Giao thông", "=50", "=5"],
            &["1", "Đường Nà Pá", "=50", "=5"],
            &["II", "Thủy lợi", "=60", "=6"],
            &["1", "Kênh Bó Lếch", "=60", "=6"],
            &["B", "KHỞI CÔNG MỚI", "=70", "=7"],
            &["I", "Giao thông", "=70", "=7"],
            &["1", "Đường Khuổi Slao", "=70", "=7"],
        ],
    )]);
    let folder = Folder::small();
    folder.write("so.xlsx", book);
    folder.change("du_lieu:\n", "du_lieu:\n  du_an: {tep: so.xlsx, trang: Bảng}\n");
    let tables = tables_of(&folder);
    let works = tables.iter().find(|table| table.title.starts_with("Danh mục dự án"));
    let works = works.expect("the annex of works");
    let all: Vec<String> = [RowKind::Group, RowKind::Data, RowKind::Total]
        .into_iter()
        .flat_map(|kind| rows(works, kind))
        .collect();
    assert_eq!(
        all,
        [
            "A|CHUYỂN TIẾP|121|110|11",
            "I|Giao thông|55|50|5",
            "II|Thủy lợi|66|60|6",
            "B|KHỞI CÔNG MỚI|77|70|7",
            "I|Giao thông|77|70|7",
            "1|Đường Nà Pá|55|50|5",
            "2|Kênh Bó Lếch|66|60|6",
            "3|Đường Khuổi Slao|77|70|7",
            "|Tổng cộng|198|180|18",
        ]
    );
    let order: Vec<String> = works.rows.iter().map(|row| row.cells[0].value.shown()).collect();
    assert_eq!(order, ["A", "I", "1", "II", "2", "B", "I", "3", ""]);
}

/// What is assigned and not met is marked; who newly meets all is; marks that do not occur are not
/// explained; what was comes before what is.
#[test]
fn a_reports_annexes_mark_what_the_text_refers_to() {
    let folder = district("bao-cao-quy", "2025-Q1", &quarter("2025-Q1", "1, 3", "1"));
    folder.change("phu_luc: khong", "phu_luc: cung_tep");
    let tables = tables_of(&folder);
    println!(
        "{:?}\n{:?}\n{:?}\n{:?}",
        headings(&tables[0]),
        rows(&tables[0], RowKind::Data),
        rows(&tables[0], RowKind::Total),
        tables[0].notes
    );
    let sums: Vec<String> =
        headings(&tables[0]).into_iter().filter(|text| text.starts_with("Tổng")).collect();
    assert_eq!(
        sums,
        [
            "Tổng số tiêu chí đạt / Đến 31/12/2024",
            "Tổng số tiêu chí đạt / Đến 14/3/2025",
            "Tổng số tiêu chí đạt / Tăng, giảm",
        ]
    );
    assert!(tables[0].notes[0].contains("“o” là được giao trong năm 2025, chưa đạt"));
    assert!(!tables[0].notes[0].contains("không còn đạt"));
}

/// A ward of which no table of hamlets has a row has no hamlets; the others' sum is the whole. A commune
/// without a row is one that nobody told of.
#[test]
fn a_ward_without_hamlets_leaves_the_sum_whole() {
    let report = |kind: &str| {
        let folder = district(
            "bao-cao-quy",
            "2025-Q1",
            "  - ky: 2025-Q1\n    xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 3}, {xa: Xuân Mai, tong: 4, ntm_da_dat: 1}]\n",
        );
        folder.change("phu_luc: khong", "phu_luc: cung_tep");
        folder.change("ten: Hòa An", &format!("loai: {kind}, ten: Hòa An"));
        folder.change("  xa:\n", "  xa:\n    - {ten: Xuân Mai}\n");
        folder.change("  hien_trang:\n", "  hien_trang:\n    - {xa: Xuân Mai, dat: \"1\"}\n");
        let tables = tables_of(&folder);
        let table = tables.iter().find(|table| table.title.contains("thôn")).expect("the annex");
        rows(table, RowKind::Total)
    };
    assert_eq!(report("phường"), ["|Tổng cộng|9|4"]);
    assert_eq!(report("xã"), ["|Tổng cộng||4"]);
}

/// A column of remarks that no work has is left out, in the period that has none.
#[test]
fn works_without_remarks_have_no_column_for_them() {
    let columns = |note: &str| {
        let works = format!(
            "  - ky: 2025-Q1\n    cong_trinh: [{{ten: Cầu A, ke_hoach: 40, giai_ngan: 10{note}}}]\n  - ky: 2025-Q2\n    cong_trinh: [{{ten: Cầu A, ke_hoach: 40, giai_ngan: 20, kho_khan: Vướng}}]\n"
        );
        let folder = district("bao-cao-quy", "2025-Q1", &works);
        folder.change("phu_luc: khong", "phu_luc: cung_tep");
        let tables = tables_of(&folder);
        let table = tables.iter().find(|table| table.title.contains("công trình")).expect("it");
        headings(table)
    };
    assert!(columns(", kho_khan: Thiếu vốn").contains(&"Khó khăn, ghi chú".to_owned()));
    assert!(!columns("").contains(&"Khó khăn, ghi chú".to_owned()));
}

/// One set's name above its columns tells nothing apart; of two it does.
#[test]
fn offices_of_one_set_have_no_storey_above() {
    let folder = Folder::small();
    folder
        .change("du_lieu:\n", "du_lieu:\n  phan_cong: [{co_quan: Phòng Kinh tế, xa: \"1, 2\"}]\n");
    let tables = tables_of(&folder);
    let offices =
        tables.iter().find(|table| table.title.starts_with("Phân công")).expect("offices");
    assert_eq!(headings(offices), ["TT", "Cơ quan, đơn vị", "Tiêu chí số"]);
}

/// In a table of hamlets a blank says that nobody knows: none is 0.
#[test]
fn no_hamlet_is_a_zero() {
    let folder = Folder::small();
    let hamlets = "  xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 3, ntm_giao: 1}, {xa: Hòa An, tong: 4, ntm_da_dat: 2}]\n  giao:\n";
    folder.change("  giao:\n", hamlets);
    let tables = tables_of(&folder);
    let plan = tables.iter().find(|table| table.title.contains("thôn nông thôn mới")).expect("it");
    assert_eq!(rows(plan, RowKind::Data), ["1|Tân Lập|5|3|1|4", "2|Hòa An|4|2|0|2"]);
    let told = |now: &str| {
        let period = format!("{}    xom: [{now}]\n", quarter("2025-Q1", "1", "1"));
        let folder = district("bao-cao-quy", "2025-Q1", &period);
        folder.change("    phu_luc: khong\n", "");
        folder.change("  giao:\n", hamlets);
        let tables = tables_of(&folder);
        let table = tables.into_iter().find(|table| table.title.starts_with("Kết quả xây dựng"));
        let table = table.expect("hamlets");
        let mut all = rows(&table, RowKind::Data);
        all.extend(rows(&table, RowKind::Total));
        all
    };
    assert_eq!(
        told("{xa: Tân Lập, ntm_da_dat: 4}, {xa: Hòa An, ntm_da_dat: 2}"),
        ["1|Tân Lập|5|3|4|+1|1", "2|Hòa An|4|2|2|0|0", "|Tổng cộng|9|5|6|+1|1"]
    );
    // No change at all: a column of zeros says no more than the text.
    assert_eq!(
        told("{xa: Tân Lập, ntm_da_dat: 3}, {xa: Hòa An, ntm_da_dat: 2}"),
        ["1|Tân Lập|5|3|3|1", "2|Hòa An|4|2|2|0", "|Tổng cộng|9|5|5|1"]
    );
}

/// A group's sum of hamlets counts those of no change, too.
#[test]
fn a_group_of_changes_has_its_sum() {
    let changes = |now: [u32; 4]| {
        let names = ["Tân Lập", "Hòa An", "Xuân Mai", "Yên Sơn"];
        let rows: Vec<String> = names
            .iter()
            .zip(now)
            .map(|(name, now)| format!("{{xa: {name}, tong: 9, ntm_da_dat: {now}}}"))
            .collect();
        let folder = district(
            "bao-cao-quy",
            "2025-Q1",
            &format!("  - ky: 2025-Q1\n    xom: [{}]\n", rows.join(", ")),
        );
        folder.change("phu_luc: khong", "phu_luc: cung_tep");
        folder.change(
            "    - {ten: Tân Lập, muc_tieu: đạt chuẩn}\n    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n",
            "    - {ten: Tân Lập, nhom: Nhóm 1, muc_tieu: đạt chuẩn}\n    - {ten: Hòa An, nhom: Nhóm 1, muc_tieu: tăng tiêu chí}\n    - {ten: Xuân Mai, nhom: Nhóm 2}\n    - {ten: Yên Sơn, nhom: Nhóm 2}\n",
        );
        folder.change(
            "  hien_trang:\n",
            "  hien_trang:\n    - {xa: Xuân Mai, dat: \"1\"}\n    - {xa: Yên Sơn, dat: \"1\"}\n",
        );
        let base: Vec<String> =
            names.iter().map(|name| format!("{{xa: {name}, tong: 9, ntm_da_dat: 2}}")).collect();
        folder.change("du_lieu:\n", &format!("du_lieu:\n  xom: [{}]\n", base.join(", ")));
        let tables = tables_of(&folder);
        let table = tables.iter().find(|table| table.title.contains("thôn")).expect("the annex");
        rows_of(table)
    };
    // Up and unchanged; both unchanged; up and down as much; all up.
    assert_eq!(changes([5, 2, 2, 2])[..2], ["+3", "0"]);
    assert_eq!(changes([3, 1, 5, 4])[..2], ["0", "+5"]);
    assert_eq!(changes([2, 1, 2, 3])[..2], ["-1", "+1"]);
}

/// The changes that the rows of groups print.
fn rows_of(table: &Table) -> Vec<String> {
    let at = headings(table).iter().position(|text| text.ends_with("Tăng, giảm")).expect("it");
    let groups = table.rows.iter().filter(|row| row.kind == RowKind::Group);
    groups.map(|row| row.cells[at].value.shown()).collect()
}

/// A source of which the period tells the whole alone keeps the plan's parts, without results; in the
/// annex as in the form.
#[test]
fn parts_of_the_plan_stay_in_a_reports_tables() {
    let shown = |results: &str, form: bool| {
        let folder = district(
            "bao-cao-quy",
            "2025-Q1",
            &format!("  - ky: 2025-Q1\n    huy_dong: [{results}]\n"),
        );
        let bieu = if form { "    bieu: [bieu_07]\n" } else { "" };
        folder.change("    phu_luc: khong\n", &format!("    phu_luc: cung_tep\n{bieu}"));
        folder.change("du_lieu:\n", "du_lieu:\n  nguon_luc: [{ten: Ngân sách trung ương, gom: [{ten: Vốn đầu tư, so_tien: 70}, {ten: Kinh phí thường xuyên, so_tien: 30}]}, {ten: Ngân sách xã, so_tien: 5}]\n");
        rows(&tables_of(&folder)[0], RowKind::Data)
    };
    let whole = "{ten: Ngân sách trung ương, thuc_hien: 40}, {ten: Ngân sách xã, thuc_hien: 1}";
    assert_eq!(shown(whole, false), ["1|Vốn đầu tư|70||", "2|Kinh phí thường xuyên|30||"]);
    assert_eq!(shown(whole, true), ["1|Vốn đầu tư|70||", "2|Kinh phí thường xuyên|30||"]);
    // Another plan of it in the period, and parts of the period's own.
    let other = "{ten: Ngân sách trung ương, ke_hoach: 90, thuc_hien: 40}";
    assert!(shown(other, true).is_empty());
    let own = "{ten: Ngân sách trung ương, gom: [{ten: Vốn đầu tư, thuc_hien: 40}, {ten: Kinh phí thường xuyên, thuc_hien: 2}]}";
    assert_eq!(shown(own, true), ["1|Vốn đầu tư|70|40|", "2|Kinh phí thường xuyên|30|2|"]);
}
