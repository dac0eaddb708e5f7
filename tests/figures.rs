//! What was read and what was computed, as a person and a program are told.

use crate::bad_inputs::Case;

#[test]
fn every_figure_by_name() {
    let case = Case::small().table("nguon_luc", "[{ten: Ngân sách tỉnh, so_tien: \"5,5\"}]");
    let [vi, en] = ["vi", "en"].map(|lang| case.run(&["figures"], lang).stdout);
    let begins = |text: &str| text.lines().take(14).collect::<Vec<_>>().join("\n");
    assert_eq!(begins(&vi), "\n@@1");
    assert_eq!(begins(&en), "\n@@2");
    for line in [
        "tieu_chi.2.giao: 2 (số xã được giao đạt thêm tiêu chí 2)",
        "xa.tan-lap.cuoi_nam: 3 (số tiêu chí Tân Lập đạt đến cuối năm)",
        "nguon_luc.ngan-sach-tinh: 5,5 (vốn kế hoạch của nguồn “Ngân sách tỉnh”, triệu đồng)",
    ] {
        assert!(vi.lines().any(|own| own == line), "{line}\n{vi}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&case.run(&["figures", "--messages", "json"], "en").stdout)
            .expect("JSON");
    let total = json["figures"]
        .as_array()
        .and_then(|all| all.iter().find(|own| own["name"] == "tong_nguon_luc"))
        .expect("the total");
    assert_eq!(
        (&total["value"], &total["says"]),
        (&"5.5".into(), &"funding in all, triệu đồng".into())
    );
}

/// A line for each period says what was read of it.
#[test]
fn what_was_read_of_each_period() {
    let case = Case::small()
        .table("xom", "[{xa: Tân Lập, tong: 5, ntm_da_dat: 1, ntm_giao: 2}, {xa: Hòa An, tong: 4, ntm_da_dat: 0}]")
        .change(
            "du_lieu:\n",
            concat!(
                "ky:\n  - ky: 2025-Q1\n    hien_trang: [{xa: Tân Lập, dat: \"1, 2\"}, {xa: Hòa An, dat: \"1\"}]\n",
                "    xom: [{xa: Tân Lập, tong: 5, ntm_da_dat: 2}, {xa: Hòa An, tong: 4, ntm_da_dat: 0}]\n",
                "    huy_dong: [{ten: Ngân sách tỉnh, thuc_hien: \"5,5\", giai_ngan: 3}]\n",
                "    no_dong: [{ten: Cầu, gia_tri: 9, da_tra: 5}]\n",
                "    hoat_dong: [{loai: họp, so_luong: 2}]\n",
                "  - ky: 2025-Q2\n    cong_trinh: [{ten: Cầu, giai_ngan: 4}, {ten: Trường, giai_ngan: \"1,5\"}]\n",
                "du_lieu:\n"
            ),
        );
    let said = |lang: &str| {
        let run = case.run(&["check"], lang);
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout.lines().skip(1).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(said("vi"), "\n@@1");
    assert_eq!(said("en"), "\n@@2");
    let run = case.run(&["check", "--messages", "json"], "en");
    let json: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert_eq!(json["projects"][0]["read"]["periods"], serde_json::json!([]));
}
