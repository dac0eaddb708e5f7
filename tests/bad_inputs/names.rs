//! Names: two units of one name, names that fold alike, names that are numbers, letters that only look
//! Vietnamese.

use super::Case;
use crate::util::Folder;
use crate::util::SMALL;

#[test]
fn a_name_that_two_units_bear() {
    Case::small()
        .table(r#"xa"#, r#"[{ten: Tân Lập, muc_tieu: đạt chuẩn}, {ten: xã Hòa An}, {ten: thị trấn Hòa An}]"#)
        .table(r#"hien_trang"#, r#"[{xa: Tân Lập, dat: "1"}, {xa: xã Hòa An, dat: "1"}, {xa: Hòa An, dat: "1"}, {xa: TT. Hòa An}]"#)
        .refused(r#"
lỗi[N342]: “Hòa An” là tên của nhiều đơn vị: “xã Hòa An”, “thị trấn Hòa An”
  --> ntm.yaml:27:73
   |
27 | …rang: [{xa: Tân Lập, dat: "1"}, {xa: xã Hòa An, dat: "1"}, {xa: Hòa An, dat: "1"}, {xa: TT. Hòa An}]
   |                                                                  ^^^^^^
  xem thêm: ntm.yaml:26:51
  xem thêm: ntm.yaml:26:69
  = ghi cả loại đơn vị vào ô: “xã Hòa An” hoặc “thị trấn Hòa An”

lỗi[N342]: “Hòa An” là tên của nhiều đơn vị: “xã Hòa An”, “thị trấn Hòa An”
  --> ntm.yaml:25:12
   |
25 |     - {xa: Hòa An, giao: "2"}
   |            ^^^^^^
  xem thêm: ntm.yaml:26:51
  xem thêm: ntm.yaml:26:69
  = ghi cả loại đơn vị vào ô: “xã Hòa An” hoặc “thị trấn Hòa An”
"#, r#"
error[N342]: “Hòa An” is the name of several units: “xã Hòa An”, “thị trấn Hòa An”
  --> ntm.yaml:27:73
   |
27 | …rang: [{xa: Tân Lập, dat: "1"}, {xa: xã Hòa An, dat: "1"}, {xa: Hòa An, dat: "1"}, {xa: TT. Hòa An}]
   |                                                                  ^^^^^^
  see also: ntm.yaml:26:51
  see also: ntm.yaml:26:69
  = write the unit's kind into the cell too: “xã Hòa An” or “thị trấn Hòa An”

error[N342]: “Hòa An” is the name of several units: “xã Hòa An”, “thị trấn Hòa An”
  --> ntm.yaml:25:12
   |
25 |     - {xa: Hòa An, giao: "2"}
   |            ^^^^^^
  see also: ntm.yaml:26:51
  see also: ntm.yaml:26:69
  = write the unit's kind into the cell too: “xã Hòa An” or “thị trấn Hòa An”
"#);
}

#[test]
fn another_kind_than_the_list_has() {
    Case::small().change(r#"{xa: Hòa An, dat"#, r#"{xa: phường Hòa An, dat"#).refused(
        r#"
lỗi[N343]: ghi “phường Hòa An”, còn danh sách xã có “xã Hòa An”
  --> ntm.yaml:28:12
   |
28 |     - {xa: phường Hòa An, dat: "1"}
   |            ^^^^^^^^^^^^^
  xem thêm: ntm.yaml:25:13
  = sửa ô ấy, hoặc sửa cột Loại (loai) của danh sách xã
"#,
        r#"
error[N343]: “phường Hòa An” is written, the list of communes has “xã Hòa An”
  --> ntm.yaml:28:12
   |
28 |     - {xa: phường Hòa An, dat: "1"}
   |            ^^^^^^^^^^^^^
  see also: ntm.yaml:25:13
  = correct the cell, or column Loại (loai) of the list of communes
"#,
    );
}

#[test]
fn a_prefix_against_the_kind() {
    Case::small().change(r#"{ten: Hòa An,"#, r#"{ten: thị trấn Hòa An, loai: xã,"#).refused(
        r#"
lỗi[N343]: ghi “thị trấn Hòa An”, còn danh sách xã có “xã Hòa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: thị trấn Hòa An, loai: xã, muc_tieu: tăng tiêu chí}
   |             ^^^^^^^^^^^^^^^
  = sửa ô ấy, hoặc sửa cột Loại (loai) của danh sách xã
"#,
        r#"
error[N343]: “thị trấn Hòa An” is written, the list of communes has “xã Hòa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: thị trấn Hòa An, loai: xã, muc_tieu: tăng tiêu chí}
   |             ^^^^^^^^^^^^^^^
  = correct the cell, or column Loại (loai) of the list of communes
"#,
    );
}

#[test]
fn a_letter_of_another_alphabet_in_a_units_name() {
    Case::small()
        .change(r#"{ten: Hòa An"#, r#"{ten: Нòa An"#)
        .change(r#"{xa: Hòa An, dat"#, r#"{xa: Нòa An, dat"#)
        .change(r#"{xa: Hòa An, giao"#, r#"{xa: Нòa An, giao"#)
        .refused(
            r#"
lỗi[N344]: “Нòa” có chữ trông giống chữ Việt nhưng là ký tự khác, trong “Нòa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: Нòa An, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
  = xóa rồi gõ lại từ ấy bằng bộ gõ tiếng Việt (Unicode)
"#,
            r#"
error[N344]: “Нòa” has letters that only look Vietnamese, in “Нòa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: Нòa An, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
  = delete the word and type it anew with a Vietnamese keyboard (Unicode)
"#,
        );
}

#[test]
fn an_old_font_in_a_units_name() {
    Case::small()
        .change(r#"{ten: Hòa An"#, r#"{ten: Hßa An"#)
        .change(r#"{xa: Hòa An, dat"#, r#"{xa: Hßa An, dat"#)
        .change(r#"{xa: Hòa An, giao"#, r#"{xa: Hßa An, giao"#)
        .refused(
            r#"
lỗi[N345]: “Hßa” là chữ gõ bằng phông cũ (TCVN3, VNI) hoặc bị lỗi mã, trong “Hßa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: Hßa An, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
  = chuyển sang Unicode (chẳng hạn bằng công cụ chuyển mã của UniKey), hoặc gõ lại
"#,
            r#"
error[N345]: “Hßa” was typed in an old font (TCVN3, VNI) or is garbled, in “Hßa An”
  --> ntm.yaml:25:13
   |
25 |     - {ten: Hßa An, muc_tieu: tăng tiêu chí}
   |             ^^^^^^
  = convert the text to Unicode (UniKey's converter, for one), or type it anew
"#,
        );
}

#[test]
fn an_old_font_in_a_text() {
    Case::small().table(r#"du_an"#, r#"[{ten: §ường liên xã, von_nstw: 100}]"#).remarked(
        r#"
cảnh báo[N345]: “§ường” là chữ gõ bằng phông cũ (TCVN3, VNI) hoặc bị lỗi mã, trong “§ường liên xã”
  --> ntm.yaml:32:17
   |
32 |   du_an: [{ten: §ường liên xã, von_nstw: 100}]
   |                 ^^^^^^^^^^^^^
  = chuyển sang Unicode (chẳng hạn bằng công cụ chuyển mã của UniKey), hoặc gõ lại
"#,
        r#"
warning[N345]: “§ường” was typed in an old font (TCVN3, VNI) or is garbled, in “§ường liên xã”
  --> ntm.yaml:32:17
   |
32 |   du_an: [{ten: §ường liên xã, von_nstw: 100}]
   |                 ^^^^^^^^^^^^^
  = convert the text to Unicode (UniKey's converter, for one), or type it anew
"#,
    );
}

/// A project whose communes have these names, each with a criterion of its own.
fn named(names: &[&str]) -> Case {
    let rows = |rest: &dyn Fn(usize) -> String, key: &str| {
        let rows: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(index, name)| format!("{{{key}: \"{name}\"{}}}", rest(index)))
            .collect();
        format!("[{}]", rows.join(", "))
    };
    Case::small()
        .table("xa", &rows(&|_| ", muc_tieu: tăng tiêu chí".to_owned(), "ten"))
        .table("hien_trang", &rows(&|index| format!(", dat: \"{}\"", index % 2 + 1), "xa"))
        .table("giao", &rows(&|_| ", giao: \"3\"".to_owned(), "xa"))
}

fn loaded(case: &Case) -> ntm::model::Project {
    let (project, found) = ntm::returns::load(&case.project());
    project.unwrap_or_else(|| panic!("{found:?}"))
}

#[test]
fn no_two_units_share_a_file_or_a_figure() {
    for names in [
        ["xã Hòa An", "thị trấn Hòa An", "phường Hòa An"],
        ["Thanh Sơn", "Thạnh Sơn", "Thành Sơn"],
        ["Tân Lợi", "Tân Lới", "Tân Lỗi"],
        ["Phường 1", "Phường 2", "Phường 10"],
        ["Tân Lập", "Tân Lạp", "taan lapj"],
    ] {
        let case = named(&names);
        let project = loaded(&case);
        let figures = ntm::figures::Figures::of(&project);
        for unit in &project.communes {
            let name = format!("xa.{}.cuoi_nam", unit.slug);
            assert!(figures.index.get(&name).is_some(), "{name}");
        }
        let units = figures.index.iter().filter(|(name, _)| name.starts_with("xa.")).count();
        assert_eq!(units, 9, "{names:?}");
        // Each gets a form of its own, and it is read back as that commune's.
        let run = case.run(&["form", "--period", "2025-Q1", "--out", "phieu"], "vi");
        assert_eq!(run.code, 0, "{}", run.stderr);
        let mut forms: Vec<String> = project.communes.iter().map(|c| c.file.clone()).collect();
        forms.sort();
        forms.dedup();
        assert_eq!(forms.len(), 3, "{forms:?}");
    }
}

#[test]
fn units_of_one_name_are_printed_with_their_kinds() {
    let folder = Folder::small();
    folder.change(
        "    - {ten: Hòa An,",
        "    - {ten: thị trấn Tân Lập, muc_tieu: tăng tiêu chí}\n    - {ten: Hòa An,",
    );
    folder.change(
        "- {xa: Tân Lập, dat",
        "- {xa: TT Tân Lập, dat: \"1\"}\n    - {xa: xã Tân Lập, dat",
    );
    folder.change(
        "- {xa: Tân Lập, giao",
        "- {xa: TT. Tân Lập, giao: \"3\"}\n    - {xa: Xã Tân Lập, giao",
    );
    let (project, found) = ntm::returns::load(folder.path());
    let project = project.unwrap_or_else(|| panic!("{found:?}"));
    let labels: Vec<String> = project.communes.iter().map(ntm::model::Commune::label).collect();
    assert_eq!(labels, ["xã Tân Lập", "thị trấn Tân Lập", "Hòa An"]);
    let figures = ntm::figures::Figures::of(&project);
    let of = |name: &str| figures.index.get(name).map(|figure| figure.value.to_string());
    assert_eq!(of("xa.xa-tan-lap.cuoi_nam").as_deref(), Some("3"));
    assert_eq!(of("xa.thi-tran-tan-lap.cuoi_nam").as_deref(), Some("2"));
    assert_eq!(of("xa.tan-lap.cuoi_nam"), None);
}

#[test]
fn numbered_wards_are_written_in_full_and_by_value() {
    let project = loaded(&named(&["Phường 10", "Phường 2", "Phường 01"]));
    let labels: Vec<String> = project.communes.iter().map(ntm::model::Commune::label).collect();
    assert_eq!(labels, ["Phường 10", "Phường 2", "Phường 01"]);
    let mut sorted = labels.clone();
    sorted.sort_by(|a, b| ntm::viet::compare(a, b));
    assert_eq!(sorted, ["Phường 01", "Phường 2", "Phường 10"]);
    let slugs: Vec<&str> = project.communes.iter().map(|unit| unit.slug.as_str()).collect();
    assert_eq!(slugs, ["10", "2", "01"]);
}

/// "Trung bình" is an average and "Tổng cộng" a total; "Trung Bình" and "Tổng Cọt" are communes.
#[test]
fn communes_that_are_called_like_labels() {
    let text = SMALL.replace("Tân Lập", "Trung Bình").replace("Hòa An", "Tổng Cọt");
    let run = Case::small().file("ntm.yaml", text).run(&["check"], "vi");
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("đã đọc 02 xã, 02 tiêu chí đạt"), "{}", run.stdout);
}
