//! What was read and what was computed, as a person and a program are told.

use crate::bad_inputs::Case;

#[test]
fn every_figure_by_name() {
    let case = Case::small().table("nguon_luc", "[{ten: Ngân sách tỉnh, so_tien: \"5,5\"}]");
    let [vi, en] = ["vi", "en"].map(|lang| case.run(&["explain"], lang).stdout);
    let begins = |text: &str| text.lines().take(14).collect::<Vec<_>>().join("\n");
    assert_eq!(
        begins(&vi),
        concat!(
            "binh_quan_cuoi_nam: 2,5 (số tiêu chí đạt bình quân một xã đến cuối năm)\n",
            "binh_quan_hien_tai: 1,0 (số tiêu chí đạt bình quân một xã ở hiện trạng)\n",
            "so_xa: 2 (tổng số xã)\n",
            "so_xa_con_lai: 1 (số xã còn lại, chỉ tăng tiêu chí)\n",
            "so_xa_da_dat: 0 (số xã đã được công nhận đạt chuẩn)\n",
            "so_xa_dat_chuan_cuoi_nam: 1 (số xã đạt đủ tiêu chí đến cuối năm)\n",
            "so_xa_phan_dau: 1 (số xã phấn đấu đạt chuẩn trong năm)\n",
            "tieu_chi_thap_nhat_cuoi_nam: 2 (số tiêu chí đạt của xã thấp nhất đến cuối năm)\n",
            "tong_nguon_luc: 5,5 (tổng nguồn lực, triệu đồng)\n",
            "tong_tieu_chi_cuoi_nam: 5 (tổng số tiêu chí đạt đến cuối năm, cộng các xã)\n",
            "tong_tieu_chi_giao: 3 (tổng số tiêu chí giao đạt thêm trong năm, cộng các xã)\n",
            "tong_tieu_chi_hien_tai: 2 (tổng số tiêu chí đạt ở hiện trạng, cộng các xã)\n",
            "xom_kieu_mau_cuoi_nam: 0 (số thôn kiểu mẫu đến cuối năm)\n",
            "xom_kieu_mau_giao: 0 (số thôn kiểu mẫu giao thêm trong năm)"
        )
    );
    assert_eq!(
        begins(&en),
        concat!(
            "binh_quan_cuoi_nam: 2,5 (criteria met per commune at the year's end)\n",
            "binh_quan_hien_tai: 1,0 (criteria met per commune at the base date)\n",
            "so_xa: 2 (communes in all)\n",
            "so_xa_con_lai: 1 (the other communes)\n",
            "so_xa_da_dat: 0 (communes recognised)\n",
            "so_xa_dat_chuan_cuoi_nam: 1 (communes that meet every criterion at the year's end)\n",
            "so_xa_phan_dau: 1 (communes to reach the standard)\n",
            "tieu_chi_thap_nhat_cuoi_nam: 2 (fewest criteria of any commune at the year's end)\n",
            "tong_nguon_luc: 5,5 (funding in all, triệu đồng)\n",
            "tong_tieu_chi_cuoi_nam: 5 (criteria met at the year's end, all communes)\n",
            "tong_tieu_chi_giao: 3 (criteria newly assigned, all communes)\n",
            "tong_tieu_chi_hien_tai: 2 (criteria met at the base date, all communes)\n",
            "xom_kieu_mau_cuoi_nam: 0 (model hamlets at the year's end)\n",
            "xom_kieu_mau_giao: 0 (model hamlets newly assigned)"
        )
    );
    for line in [
        "tieu_chi.2.giao: 2 (số xã được giao đạt thêm tiêu chí 2)",
        "xa.tan-lap.cuoi_nam: 3 (số tiêu chí Tân Lập đạt đến cuối năm)",
        "nguon_luc.ngan-sach-tinh: 5,5 (vốn kế hoạch của nguồn “Ngân sách tỉnh”, triệu đồng)",
    ] {
        assert!(vi.lines().any(|own| own == line), "{line}\n{vi}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&case.run(&["explain", "--messages", "json"], "en").stdout)
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
    assert_eq!(
        said("vi"),
        concat!(
            "du-an: đã đọc 02 xã, 09 thôn (đạt chuẩn 01, giao thêm 02), 02 tiêu chí đạt, 03 tiêu chí giao\n",
            "du-an: kỳ 2025-Q1: 02 xã đạt 03 tiêu chí, 02 thôn đạt chuẩn, huy động 5,5 triệu đồng, giải ngân 3 triệu đồng, 01 công trình còn nợ (nợ 4 triệu đồng), hoạt động 1 dòng\n",
            "du-an: kỳ 2025-Q2: 02 công trình (giải ngân 5,5 triệu đồng)"
        )
    );
    assert_eq!(
        said("en"),
        concat!(
            "du-an: read 2 communes, 9 hamlets (NTM 1, 2 more assigned), 2 criteria met, 3 criteria assigned\n",
            "du-an: period 2025-Q1: 2 communes meeting 3 criteria, 2 NTM hamlets, mobilised 5,5 triệu đồng, disbursed 3 triệu đồng, 1 in arrears (owed 4 triệu đồng), hoat_dong 1 row\n",
            "du-an: period 2025-Q2: 2 works (disbursed 5,5 triệu đồng)"
        )
    );
    let run = case.run(&["check", "--messages", "json"], "en");
    assert_eq!(
        run.events("project")[0]["read"]["periods"],
        serde_json::json!([
            {
                "period": "2025-Q1",
                "met": {"communes": 2, "criteria": 3},
                "met_advanced": null,
                "hamlets_ntm": 2,
                "hamlets_model": null,
                "mobilised_million_dong": "5.5",
                "disbursed_million_dong": "3",
                "works": null,
                "arrears": {"count": 1, "owed_million_dong": "4"},
                "tables": [{"table": "hoat_dong", "rows": 1}],
                "forms": null,
            },
            {
                "period": "2025-Q2",
                "met": null,
                "met_advanced": null,
                "hamlets_ntm": null,
                "hamlets_model": null,
                "mobilised_million_dong": null,
                "disbursed_million_dong": null,
                "works": {"count": 2, "built_million_dong": null, "disbursed_million_dong": "5.5"},
                "arrears": null,
                "tables": [],
                "forms": null,
            },
        ])
    );
}
