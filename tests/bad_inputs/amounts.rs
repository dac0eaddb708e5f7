//! What a period states is held to the rules of the plan and of the communes' forms, whoever states it:
//! hamlets, amounts, what falls, what is paid; and amounts without a unit are told.

use super::Case;
use super::filler::Filler;

/// The small project with a period and a plan to hold it against.
fn with_period(tables: &str) -> Case {
    Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-quy\n    ky: 2025-Q1\n")
        .change("du_lieu:\n", &format!("ky:\n  - ky: 2025-Q1\n{tables}du_lieu:\n"))
        .table(
            "xom",
            "[{xa: Tân Lập, tong: 5, ntm_da_dat: 3}, {xa: Hòa An, tong: 4, ntm_da_dat: 1}]",
        )
        .table("nguon_luc", "[{ten: Ngân sách huyện, so_tien: 1000}, {ten: Vốn vay, so_tien: 500}]")
}

/// The same with the communes' forms, in one of which cells are filled in.
fn with_forms(cells: &[(&str, &str)]) -> Case {
    let case = with_period("    phieu: ky/q1/*\n");
    let (forms, found) =
        ntm::returns::sheets(&case.project(), "2025-Q1".parse().expect("a period"));
    assert_eq!(forms.len(), 2, "{found:?}");
    forms.into_iter().fold(case, |case, form| {
        let mut bytes = form.bytes;
        if form.path.ends_with("xa-tan-lap.xlsx") {
            let fill = |form: Filler, (cell, value): &(&str, &str)| form.fill(1, cell, value);
            bytes = cells.iter().fold(Filler::open(&bytes), fill).bytes();
        }
        case.file(&format!("ky/q1/{}", form.path), bytes)
    })
}

/// What is told of a period without funding; the plan's stands on this line of the project's file.
fn no_funding(line: usize) -> [String; 2] {
    let told = [
        r#"cảnh báo[N579]: kế hoạch có tổng nguồn lực 1.500 triệu đồng, quý I năm 2025 không có số liệu huy động: báo cáo ghi “chưa tổng hợp kết quả huy động, giải ngân”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  xem thêm: ntm.yaml:{line}:15
  xem thêm: ntm.yaml:{line}:54
  = thêm bảng huy_dong của kỳ (chưa có thì ghi 0), hoặc viết mục nguon_luc ở loi_van
"#,
        r#"warning[N579]: the plan has 1.500 million VND in all, quý I năm 2025 has no data on funding: the report says “chưa tổng hợp kết quả huy động, giải ngân”
  --> ntm.yaml:25:5
   |
25 |   - ky: 2025-Q1
   |     ^^
  see also: ntm.yaml:{line}:15
  see also: ntm.yaml:{line}:54
  = add the period's table huy_dong (0 where nothing came in), or write nguon_luc in the prose
"#,
    ];
    told.map(|told| told.replace("{line}", &line.to_string()))
}

#[test]
fn more_hamlets_than_a_form_s_commune_has() {
    let [vi, en] = no_funding(38);
    with_forms(&[("E14", "9")]).refused(
        &[r#"
lỗi[N510]: Tân Lập: có 5 thôn, xóm nhưng kỳ 2025-Q1 ghi 9 đã đạt
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E14
  xem thêm: ntm.yaml:37:29
  = sửa số đã đạt hoặc tổng số thôn, xóm; số của phiếu thì hỏi lại xã, bảng ghi tên từng thôn chưa đủ thì ghi thêm tổng số (tong)

"#, &vi].concat(),
        &[r#"
error[N510]: Tân Lập has 5 hamlets, but period 2025-Q1 has 9 with a title
  --> ky/q1/xa-tan-lap.xlsx, Phiếu!E14
  see also: ntm.yaml:37:29
  = correct the number of those with a title or of all hamlets; ask the commune where a form says it; where a table does not name all, give the number of all (tong)

"#, &en].concat(),
    );
}

#[test]
fn more_hamlets_than_the_period_itself_states() {
    with_period("    xom: [{xa: Tân Lập, tong: 7, ntm_da_dat: 8}]\n").refused(
        r#"
lỗi[N510]: Tân Lập: có 7 thôn, xóm nhưng kỳ 2025-Q1 ghi 8 đã đạt
  --> ntm.yaml:26:46
   |
26 |     xom: [{xa: Tân Lập, tong: 7, ntm_da_dat: 8}]
   |                                              ^
  xem thêm: ntm.yaml:26:31
  = sửa số đã đạt hoặc tổng số thôn, xóm; số của phiếu thì hỏi lại xã, bảng ghi tên từng thôn chưa đủ thì ghi thêm tổng số (tong)

cảnh báo[N535]: Số thôn đạt chuẩn nông thôn mới (quý I năm 2025): số cộng chưa đủ, còn để trống: Hòa An
  --> ntm.yaml:26:11
   |
26 |     xom: [{xa: Tân Lập, tong: 7, ntm_da_dat: 8}]
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#,
        r#"
error[N510]: Tân Lập has 7 hamlets, but period 2025-Q1 has 8 with a title
  --> ntm.yaml:26:46
   |
26 |     xom: [{xa: Tân Lập, tong: 7, ntm_da_dat: 8}]
   |                                              ^
  see also: ntm.yaml:26:31
  = correct the number of those with a title or of all hamlets; ask the commune where a form says it; where a table does not name all, give the number of all (tong)

warning[N535]: Số thôn đạt chuẩn nông thôn mới (quý I năm 2025): the sum is not the whole, not given: Hòa An
  --> ntm.yaml:26:11
   |
26 |     xom: [{xa: Tân Lập, tong: 7, ntm_da_dat: 8}]
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#,
    );
}

#[test]
fn what_a_period_s_own_table_has_lost() {
    let [vi, en] = no_funding(39);
    with_period("    hien_trang: [{xa: Tân Lập, dat: \"2\"}, {xa: Hòa An, dat: \"1\"}]\n    xom: [{xa: Tân Lập, ntm_da_dat: 2}, {xa: Hòa An, ntm_da_dat: 1}]\n").remarked(
        &["\n", &vi, r#"
cảnh báo[N326]: Tân Lập: kỳ trước đạt tiêu chí số 1, kỳ này không đạt
  --> ntm.yaml:26:18
   |
26 |     hien_trang: [{xa: Tân Lập, dat: "2"}, {xa: Hòa An, dat: "1"}]
   |                  ^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:33:26
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm

cảnh báo[N327]: Tân Lập: Thôn đạt chuẩn nông thôn mới kỳ này 2, kỳ trước 3
  --> ntm.yaml:27:37
   |
27 |     xom: [{xa: Tân Lập, ntm_da_dat: 2}, {xa: Hòa An, ntm_da_dat: 1}]
   |                                     ^
  xem thêm: ntm.yaml:38:44
  = kiểm tra lại; nếu đúng thì báo cáo sẽ nêu là giảm

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#].concat(), &["\n", &en, r#"
warning[N326]: Tân Lập met criterion 1 a period earlier and does not now
  --> ntm.yaml:26:18
   |
26 |     hien_trang: [{xa: Tân Lập, dat: "2"}, {xa: Hòa An, dat: "1"}]
   |                  ^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:33:26
  = check it; if it is right, the report will say that it fell

warning[N327]: Tân Lập: Thôn đạt chuẩn nông thôn mới now 2, a period earlier 3
  --> ntm.yaml:27:37
   |
27 |     xom: [{xa: Tân Lập, ntm_da_dat: 2}, {xa: Hòa An, ntm_da_dat: 1}]
   |                                     ^
  see also: ntm.yaml:38:44
  = check it; if it is right, the report will say that it fell

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#].concat(),
    );
}

#[test]
fn disbursed_before_it_was_mobilised() {
    with_period("    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100, giai_ngan: 200}, {ten: Vốn vay, thuc_hien: 10}]\n").refused(
        r#"
lỗi[N354]: Ngân sách huyện: giải ngân 200, huy động mới được 100 (triệu đồng)
  --> ntm.yaml:26:66
   |
26 | …   huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100, giai_ngan: 200}, {ten: Vốn vay, thuc_hien: 10}]
   |                                                                  ^^^
  xem thêm: ntm.yaml:26:50
  = xem lại hai số (của phiếu thì hỏi lại xã); nếu đúng thật (như vốn kéo dài) thì khai vào chap_nhan: [{ma: N354, tai: "Ngân sách huyện", ly_do: "…"}]

cảnh báo[N535]: Tổng giải ngân (quý I năm 2025): số cộng chưa đủ, còn để trống: Vốn vay
  --> ntm.yaml:26:72
   |
26 | …   huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100, giai_ngan: 200}, {ten: Vốn vay, thuc_hien: 10}]
   |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#,
        r#"
error[N354]: Ngân sách huyện: 200 disbursed of 100 mobilised (million VND)
  --> ntm.yaml:26:66
   |
26 | …   huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100, giai_ngan: 200}, {ten: Vốn vay, thuc_hien: 10}]
   |                                                                  ^^^
  see also: ntm.yaml:26:50
  = look at both amounts (and ask the commune whose form it is); if they are right (such as capital carried over), declare it in chap_nhan: [{ma: N354, tai: "Ngân sách huyện", ly_do: "…"}]

warning[N535]: Tổng giải ngân (quý I năm 2025): the sum is not the whole, not given: Vốn vay
  --> ntm.yaml:26:72
   |
26 | …   huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100, giai_ngan: 200}, {ten: Vốn vay, thuc_hien: 10}]
   |                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#,
    );
}

#[test]
fn works_in_another_unit() {
    with_period(
        "    cong_trinh: [{ten: Cầu, ke_hoach: 100, khoi_luong: 150000, giai_ngan: 250}]\n",
    )
    .refused(r#"
lỗi[N537]: Cầu (khối lượng): 150.000, ít nhất gấp nghìn lần kế hoạch 100 (triệu đồng)
  --> ntm.yaml:26:56
   |
26 |     cong_trinh: [{ten: Cầu, ke_hoach: 100, khoi_luong: 150000, giai_ngan: 250}]
   |                                                        ^^^^^^
  = số tiền tính bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N537, tai: "Cầu (khối lượng)", ly_do: "…"}]

cảnh báo[N526]: Cầu (giải ngân): 250, hơn hai lần kế hoạch 100 (triệu đồng)
  --> ntm.yaml:26:75
   |
26 |     cong_trinh: [{ten: Cầu, ke_hoach: 100, khoi_luong: 150000, giai_ngan: 250}]
   |                                                                           ^^^
  = số tiền tính bằng triệu đồng: xem có nhầm đơn vị không
"#, r#"
error[N537]: Cầu (khối lượng): 150.000 is at least a thousand times the plan of 100 (million VND)
  --> ntm.yaml:26:56
   |
26 |     cong_trinh: [{ten: Cầu, ke_hoach: 100, khoi_luong: 150000, giai_ngan: 250}]
   |                                                        ^^^^^^
  = amounts are in triệu đồng: convert it; if it is right, declare it in chap_nhan: [{ma: N537, tai: "Cầu (khối lượng)", ly_do: "…"}]

warning[N526]: Cầu (giải ngân): 250 is more than twice the plan of 100 (million VND)
  --> ntm.yaml:26:75
   |
26 |     cong_trinh: [{ten: Cầu, ke_hoach: 100, khoi_luong: 150000, giai_ngan: 250}]
   |                                                                           ^^^
  = amounts are in triệu đồng: is it perhaps another unit?
"#);
}

#[test]
fn works_that_fall() {
    with_period("    hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n    cong_trinh: [{ten: Cầu, khoi_luong: 80, giai_ngan: 60}]\n  - ky: 2025-Q2\n    cong_trinh: [{ten: Cầu, khoi_luong: 90, giai_ngan: 50}]\n").remarked(
        r#"
cảnh báo[N524]: Cầu (giải ngân): lũy kế 50, kỳ trước là 60 (triệu đồng)
  --> ntm.yaml:29:56
   |
29 |     cong_trinh: [{ten: Cầu, khoi_luong: 90, giai_ngan: 50}]
   |                                                        ^^
  xem thêm: ntm.yaml:27:56
  = số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#,
        r#"
warning[N524]: Cầu (giải ngân): 50 since the year's beginning, but 60 a period earlier (million VND)
  --> ntm.yaml:29:56
   |
29 |     cong_trinh: [{ten: Cầu, khoi_luong: 90, giai_ngan: 50}]
   |                                                        ^^
  see also: ntm.yaml:27:56
  = amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#,
    );
}

/// What was done and given from January on is no less than what it was in a part of that time.
#[test]
fn counts_that_fall() {
    let [vi, en] = no_funding(43);
    with_period("    hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n    hoat_dong: [{loai: họp, so_luong: 6, so_nguoi: 40}]\n    dan_gop: [{ten: Ngày công, so_luong: 350, don_vi: ngày}]\n  - ky: 2025-6T\n    hoat_dong: [{loai: họp, so_luong: 5, so_nguoi: 60}]\n    dan_gop: [{ten: Ngày công, so_luong: 47, don_vi: ngày}]\n").remarked(
        &["\n", &vi, r#"
cảnh báo[N766]: Ngày công: từ đầu năm 47, quý I năm 2025 đã là 350
  --> ntm.yaml:31:42
   |
31 |     dan_gop: [{ten: Ngày công, so_luong: 47, don_vi: ngày}]
   |                                          ^^
  xem thêm: ntm.yaml:28:42
  = kỳ sau gồm cả kỳ trước: xem có ghi số riêng của kỳ hoặc gõ thiếu chữ số không; kỳ trước ghi sai thì sửa ở kỳ ấy

cảnh báo[N766]: họp: từ đầu năm 5, quý I năm 2025 đã là 6
  --> ntm.yaml:30:39
   |
30 |     hoat_dong: [{loai: họp, so_luong: 5, so_nguoi: 60}]
   |                                       ^
  xem thêm: ntm.yaml:27:39
  = kỳ sau gồm cả kỳ trước: xem có ghi số riêng của kỳ hoặc gõ thiếu chữ số không; kỳ trước ghi sai thì sửa ở kỳ ấy
"#].concat(),
        &["\n", &en, r#"
warning[N766]: Ngày công: 47 since the year's beginning, but 350 in quý I năm 2025 already
  --> ntm.yaml:31:42
   |
31 |     dan_gop: [{ten: Ngày công, so_luong: 47, don_vi: ngày}]
   |                                          ^^
  see also: ntm.yaml:28:42
  = a later period holds the earlier one: is it the period's alone, or a digit short? Where the earlier one is wrong, correct it there

warning[N766]: họp: 5 since the year's beginning, but 6 in quý I năm 2025 already
  --> ntm.yaml:30:39
   |
30 |     hoat_dong: [{loai: họp, so_luong: 5, so_nguoi: 60}]
   |                                       ^
  see also: ntm.yaml:27:39
  = a later period holds the earlier one: is it the period's alone, or a digit short? Where the earlier one is wrong, correct it there
"#].concat(),
    );
}

/// What runs from the year's beginning does not go away with its source, or with its work.
#[test]
fn sources_and_works_that_are_gone() {
    with_period("    hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 80}, {ten: Vốn vay, thuc_hien: 20}, {ten: Tài trợ, thuc_hien: 50}]\n    cong_trinh: [{ten: Cầu, khoi_luong: 80}, {ten: Chợ, khoi_luong: 5}]\n  - ky: 2025-Q2\n    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 90}, {ten: Vốn vay, thuc_hien: 20}]\n    cong_trinh: [{ten: Chợ, khoi_luong: 8}]\n").remarked(r#"
cảnh báo[N524]: Cầu (khối lượng): kỳ này không có số, kỳ trước là 80 (triệu đồng)
  --> ntm.yaml:29:5
   |
29 |   - ky: 2025-Q2
   |     ^^
  xem thêm: ntm.yaml:28:41
  = số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn

cảnh báo[N524]: Tài trợ (huy động): kỳ này không có số, kỳ trước là 50 (triệu đồng)
  --> ntm.yaml:29:5
   |
29 |   - ky: 2025-Q2
   |     ^^
  xem thêm: ntm.yaml:27:112
  = số lũy kế từ đầu năm, tính bằng triệu đồng: xem có ghi số riêng của kỳ hoặc nhầm đơn vị không; nếu giảm thật thì nói rõ trong lời văn

cảnh báo[N696]: công trình “Cầu” có ở quý I năm 2025, kỳ này không có
  --> ntm.yaml:31:18
   |
31 |     cong_trinh: [{ten: Chợ, khoi_luong: 8}]
   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^
  xem thêm: ntm.yaml:28:24
  = xem có xóa nhầm dòng không; không còn thật thì ghi vào chap_nhan với lý do

ghi chú[N641]: báo cáo “ke-hoach” chỉ có số liệu: chưa có lời nào về chỉ đạo, kết quả nổi bật, khó khăn, nguyên nhân, giải pháp, đề xuất
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = phần nào cần có thì viết vào loi_van của kỳ: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (văn bản, cuộc họp đã làm: bảng hoat_dong); không cần thì để vậy
"#, r#"
warning[N524]: Cầu (khối lượng): nothing in this period, but 80 a period earlier (million VND)
  --> ntm.yaml:29:5
   |
29 |   - ky: 2025-Q2
   |     ^^
  see also: ntm.yaml:28:41
  = amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose

warning[N524]: Tài trợ (huy động): nothing in this period, but 50 a period earlier (million VND)
  --> ntm.yaml:29:5
   |
29 |   - ky: 2025-Q2
   |     ^^
  see also: ntm.yaml:27:112
  = amounts run from the year's beginning, in triệu đồng: is it the period's alone, or another unit? If it really fell, say so in the prose

warning[N696]: work “Cầu” is there in quý I năm 2025, not in this period
  --> ntm.yaml:31:18
   |
31 |     cong_trinh: [{ten: Chợ, khoi_luong: 8}]
   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^
  see also: ntm.yaml:28:24
  = see whether the row was deleted by mistake; if it is gone, put it into chap_nhan: [{ma: N696, tai: "Cầu", ly_do: "…"}]

note[N641]: figures only in “ke-hoach”: no words on leadership, results, difficulties, causes, solutions and proposals
  --> ntm.yaml:16:5
   |
16 |   - id: ke-hoach
   |     ^^
  = write what is needed into loi_van of the period: chi_dao, ket_qua_noi_bat, kho_khan, nguyen_nhan, nhiem_vu, giai_phap, de_xuat (documents and meetings: table hoat_dong); else leave it
"#);
}

#[test]
fn a_source_that_leaps_without_a_plan() {
    with_period("    hien_trang: [{xa: Tân Lập, dat: \"1\"}, {xa: Hòa An, dat: \"1\"}]\n    huy_dong: [{ten: Dân góp, thuc_hien: 80}]\n  - ky: 2025-Q2\n    huy_dong: [{ten: Dân góp, thuc_hien: 90000}]\n").refused(
        r#"
lỗi[N537]: Dân góp (huy động): 90.000, ít nhất gấp nghìn lần số kỳ trước 80 (triệu đồng)
  --> ntm.yaml:29:42
   |
29 |     huy_dong: [{ten: Dân góp, thuc_hien: 90000}]
   |                                          ^^^^^
  xem thêm: ntm.yaml:27:42
  = số tiền tính bằng triệu đồng: đổi đơn vị rồi ghi lại; nếu đúng thật thì khai vào chap_nhan: [{ma: N537, tai: "Dân góp (huy động)", ly_do: "…"}]

cảnh báo[N608]: huy động quý I năm 2025 có nguồn vốn mà kế hoạch năm không có: “Dân góp”; nguồn của kế hoạch không có dòng nào: “Ngân sách huyện”, “Vốn vay”
  --> ntm.yaml:27:22
   |
27 |     huy_dong: [{ten: Dân góp, thuc_hien: 80}]
   |                      ^^^^^^^
  xem thêm: ntm.yaml:41:15
  xem thêm: ntm.yaml:41:54
  = nếu là một nguồn, ghi tên như trong kế hoạch; nếu là nguồn khác, thêm dòng của nguồn còn thiếu (chưa có thì ghi 0)

cảnh báo[N608]: huy động quý II năm 2025 có nguồn vốn mà kế hoạch năm không có: “Dân góp”; nguồn của kế hoạch không có dòng nào: “Ngân sách huyện”, “Vốn vay”
  --> ntm.yaml:29:22
   |
29 |     huy_dong: [{ten: Dân góp, thuc_hien: 90000}]
   |                      ^^^^^^^
  xem thêm: ntm.yaml:41:15
  xem thêm: ntm.yaml:41:54
  = nếu là một nguồn, ghi tên như trong kế hoạch; nếu là nguồn khác, thêm dòng của nguồn còn thiếu (chưa có thì ghi 0)
"#, r#"
error[N537]: Dân góp (huy động): 90.000 is at least a thousand times what was reported before, 80 (million VND)
  --> ntm.yaml:29:42
   |
29 |     huy_dong: [{ten: Dân góp, thuc_hien: 90000}]
   |                                          ^^^^^
  see also: ntm.yaml:27:42
  = amounts are in triệu đồng: convert it; if it is right, declare it in chap_nhan: [{ma: N537, tai: "Dân góp (huy động)", ly_do: "…"}]

warning[N608]: funding of quý I năm 2025 has sources that the year's plan lacks: “Dân góp”; sources of the plan without a row: “Ngân sách huyện”, “Vốn vay”
  --> ntm.yaml:27:22
   |
27 |     huy_dong: [{ten: Dân góp, thuc_hien: 80}]
   |                      ^^^^^^^
  see also: ntm.yaml:41:15
  see also: ntm.yaml:41:54
  = where they are one, name the source as the plan does; where they are not, add a row for the one that is missing (0 where nothing came in)

warning[N608]: funding of quý II năm 2025 has sources that the year's plan lacks: “Dân góp”; sources of the plan without a row: “Ngân sách huyện”, “Vốn vay”
  --> ntm.yaml:29:22
   |
29 |     huy_dong: [{ten: Dân góp, thuc_hien: 90000}]
   |                      ^^^^^^^
  see also: ntm.yaml:41:15
  see also: ntm.yaml:41:54
  = where they are one, name the source as the plan does; where they are not, add a row for the one that is missing (0 where nothing came in)
"#
    );
}

#[test]
fn arrears_beyond_their_value() {
    with_period("    no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]\n").refused(r#"
lỗi[N538]: Cầu: đã thanh toán 120, lớn hơn giá trị 100 (triệu đồng)
  --> ntm.yaml:26:48
   |
26 |     no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]
   |                                                ^^^
  xem thêm: ntm.yaml:26:35
  = sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan: [{ma: N538, tai: "Cầu", ly_do: "…"}]

lỗi[N538]: Chợ: còn nợ 110, lớn hơn giá trị 100 (triệu đồng)
  --> ntm.yaml:26:87
   |
26 |     no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]
   |                                                                                       ^^^
  xem thêm: ntm.yaml:26:74
  = sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan: [{ma: N538, tai: "Chợ", ly_do: "…"}]

cảnh báo[N535]: Đã thanh toán của các công trình còn nợ (quý I năm 2025): số cộng chưa đủ, còn để trống: Chợ
  --> ntm.yaml:26:54
   |
26 |     no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]
   |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = điền các ô còn trống; không có thì ghi 0
"#, r#"
error[N538]: Cầu: 120 paid, more than its value of 100 (million VND)
  --> ntm.yaml:26:48
   |
26 |     no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]
   |                                                ^^^
  see also: ntm.yaml:26:35
  = correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan: [{ma: N538, tai: "Cầu", ly_do: "…"}]

error[N538]: Chợ: 110 owed, more than its value of 100 (million VND)
  --> ntm.yaml:26:87
   |
26 |     no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]
   |                                                                                       ^^^
  see also: ntm.yaml:26:74
  = correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan: [{ma: N538, tai: "Chợ", ly_do: "…"}]

warning[N535]: Đã thanh toán của các công trình còn nợ (quý I năm 2025): the sum is not the whole, not given: Chợ
  --> ntm.yaml:26:54
   |
26 |     no_dong: [{ten: Cầu, gia_tri: 100, da_tra: 120}, {ten: Chợ, gia_tri: 100, con_no: 110}]
   |                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  = fill in what is blank; where there is none, write 0
"#);
}

#[test]
fn parts_beyond_a_period_s_source() {
    with_period("    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100}, {ten: \"Trong đó: đầu tư\", thuc_hien: 160}, {ten: Vốn vay, thuc_hien: 10}]\n").refused(
        r#"
lỗi[N503]: Ngân sách huyện (huy động): ghi 100, cộng các phần được 160 (triệu đồng); dòng “đầu tư” được đọc là một phần của dòng trên
  --> ntm.yaml:26:50
   |
26 | …   huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100}, {ten: "Trong đó: đầu tư", thuc_hien: 160}, {te…
   |                                                  ^^^
  xem thêm: ntm.yaml:26:93
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Ngân sách huyện (huy động)", ly_do: "…"}]
"#, r#"
error[N503]: Ngân sách huyện (huy động): stated 100, its parts add up to 160 (million VND); row “đầu tư” is read as a part of the row above
  --> ntm.yaml:26:50
   |
26 | …   huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100}, {ten: "Trong đó: đầu tư", thuc_hien: 160}, {te…
   |                                                  ^^^
  see also: ntm.yaml:26:93
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Ngân sách huyện (huy động)", ly_do: "…"}]
"#,
    );
}

#[test]
fn a_project_s_capital_beyond_its_total() {
    Case::small().table("du_an", "[{ten: Đường A, tong_muc: 100, von: 200}]").refused(
        r#"
lỗi[N538]: Đường A: vốn năm 200, lớn hơn tổng mức đầu tư 100 (triệu đồng)
  --> ntm.yaml:32:46
   |
32 |   du_an: [{ten: Đường A, tong_muc: 100, von: 200}]
   |                                              ^^^
  xem thêm: ntm.yaml:32:36
  = sửa số sai, hoặc xem hai số có cùng đơn vị không; nếu đúng thật thì khai vào chap_nhan: [{ma: N538, tai: "Đường A", ly_do: "…"}]
"#,
        r#"
error[N538]: Đường A: 200 planned this year, more than its total investment of 100 (million VND)
  --> ntm.yaml:32:46
   |
32 |   du_an: [{ten: Đường A, tong_muc: 100, von: 200}]
   |                                              ^^^
  see also: ntm.yaml:32:36
  = correct the wrong amount, or see whether both are in one unit; if it is right, declare it in chap_nhan: [{ma: N538, tai: "Đường A", ly_do: "…"}]
"#,
    );
}

#[test]
fn a_row_that_is_read_as_a_part() {
    Case::small()
        .table("nguon_luc", "{tep: b.xlsx, trang: Vốn}")
        .book(
            "b.xlsx",
            &[(
                "Vốn",
                &[
                    &["TT", "Nguồn vốn", "Số tiền (triệu đồng)"],
                    &["=1", "Ngân sách trung ương", "=100"],
                    &["=2", "Ngân sách huyện", "=50"],
                    &["", "Hết cả nguồn", "=150"],
                ],
            )],
        )
        .refused(r#"
lỗi[N621]: dòng “Hết cả nguồn” bằng đúng tổng 02 dòng trên (“Ngân sách trung ương”, “Ngân sách huyện”), mà đang được tính như một dòng riêng; nếu là dòng cộng thì cột “Số tiền (triệu đồng)” bị thừa 150
  --> b.xlsx, Vốn!B4
  xem thêm: b.xlsx, Vốn!B2
  xem thêm: b.xlsx, Vốn!B3
  = nếu là dòng cộng, bỏ qua nó: thêm bo_qua: [4] vào bảng Nguồn lực trong ntm.yaml; nếu là một dòng riêng, khai vào chap_nhan: [{ma: N621, tai: "Hết cả nguồn", ly_do: "…"}]

lỗi[N503]: Ngân sách huyện: ghi 50, cộng các phần được 150 (triệu đồng); dòng “Hết cả nguồn” được đọc là một phần của dòng trên
  --> b.xlsx, Vốn!C3
  xem thêm: b.xlsx, Vốn!C4
  = sửa số sai; nếu đơn vị chấp nhận, khai vào chap_nhan: [{ma: N503, tai: "Ngân sách huyện", ly_do: "…"}]
"#, r#"
error[N621]: row “Hết cả nguồn” is exactly the sum of the 2 rows above (“Ngân sách trung ương”, “Ngân sách huyện”), but counts as one of its own; if it is their sum, column “Số tiền (triệu đồng)” has 150 too much
  --> b.xlsx, Vốn!B4
  see also: b.xlsx, Vốn!B2
  see also: b.xlsx, Vốn!B3
  = if it is their sum, pass it over: add bo_qua: [4] to table Nguồn lực in ntm.yaml; if it is a row of its own, declare it in chap_nhan: [{ma: N621, tai: "Hết cả nguồn", ly_do: "…"}]

error[N503]: Ngân sách huyện: stated 50, its parts add up to 150 (million VND); row “Hết cả nguồn” is read as a part of the row above
  --> b.xlsx, Vốn!C3
  see also: b.xlsx, Vốn!C4
  = correct the wrong number; if the office lets it stand, declare it in chap_nhan: [{ma: N503, tai: "Ngân sách huyện", ly_do: "…"}]
"#);
}

#[test]
fn no_unit_anywhere() {
    Case::small()
        .table("nguon_luc", "{tep: b.xlsx, trang: Vốn}")
        .book("b.xlsx", UNITLESS)
        .remarked(r#"
cảnh báo[N365]: không chỗ nào ghi đơn vị tiền, số tiền được đọc là triệu đồng: “Nguồn lực”
  --> b.xlsx, Vốn
  = ghi đơn vị vào tiêu đề cột tiền hoặc trên bảng, như “(triệu đồng)”, để không ai đọc nhầm
"#, r#"
warning[N365]: no unit of money is named anywhere, amounts are read in triệu đồng: “Nguồn lực”
  --> b.xlsx, Vốn
  = write the unit into the heading of the amounts or above the table, such as “(triệu đồng)”, so that nobody misreads it
"#);
}

#[test]
fn a_project_copied_once_too_often() {
    Case::small().table(
        "du_an",
        "[{ten: Đường A, dia_diem: Tân Lập, von_nstw: 500}, {ten: Đường B, von_nstw: 500}, {von_nstw: 500, ten: đường a, dia_diem: Tân Lập, ghi_chu: mới}]",
    ).remarked(
        r#"
cảnh báo[N361]: bảng Dự án có hai dòng “đường a” giống hệt nhau, cả hai đều được tính
  --> ntm.yaml:32:113
   |
32 | …500}, {ten: Đường B, von_nstw: 500}, {von_nstw: 500, ten: đường a, dia_diem: Tân Lập, ghi_chu: mới}]
   |                                                            ^^^^^^^
  xem thêm: ntm.yaml:32:17
  = nếu chép thừa, xóa một dòng; nếu là hai việc khác nhau, ghi tên hoặc địa điểm cho rõ
"#,
        r#"
warning[N361]: table Dự án has two rows “đường a” that say the same, and both count
  --> ntm.yaml:32:113
   |
32 | …500}, {ten: Đường B, von_nstw: 500}, {von_nstw: 500, ten: đường a, dia_diem: Tân Lập, ghi_chu: mới}]
   |                                                            ^^^^^^^
  see also: ntm.yaml:32:17
  = delete one if it was copied; if they are two, tell them apart by name or place
"#,
    );
}

#[test]
fn a_work_and_a_debt_twice() {
    with_period("    cong_trinh: [{ten: Cầu, ke_hoach: 100}, {ten: Cầu, ke_hoach: 100}]\n    no_dong: [{ten: Chợ, xa: Hòa An, gia_tri: 100}, {ten: Chợ, xa: Hòa An, gia_tri: 100}]\n").remarked(
        r#"
cảnh báo[N361]: bảng Công trình có hai dòng “Cầu” giống hệt nhau, cả hai đều được tính
  --> ntm.yaml:26:51
   |
26 |     cong_trinh: [{ten: Cầu, ke_hoach: 100}, {ten: Cầu, ke_hoach: 100}]
   |                                                   ^^^
  xem thêm: ntm.yaml:26:24
  = nếu chép thừa, xóa một dòng; nếu là hai việc khác nhau, ghi tên hoặc địa điểm cho rõ

cảnh báo[N361]: bảng Nợ đọng xây dựng cơ bản có hai dòng “Chợ” giống hệt nhau, cả hai đều được tính
  --> ntm.yaml:27:59
   |
27 |     no_dong: [{ten: Chợ, xa: Hòa An, gia_tri: 100}, {ten: Chợ, xa: Hòa An, gia_tri: 100}]
   |                                                           ^^^
  xem thêm: ntm.yaml:27:21
  = nếu chép thừa, xóa một dòng; nếu là hai việc khác nhau, ghi tên hoặc địa điểm cho rõ
"#,
        r#"
warning[N361]: table Công trình has two rows “Cầu” that say the same, and both count
  --> ntm.yaml:26:51
   |
26 |     cong_trinh: [{ten: Cầu, ke_hoach: 100}, {ten: Cầu, ke_hoach: 100}]
   |                                                   ^^^
  see also: ntm.yaml:26:24
  = delete one if it was copied; if they are two, tell them apart by name or place

warning[N361]: table Nợ đọng xây dựng cơ bản has two rows “Chợ” that say the same, and both count
  --> ntm.yaml:27:59
   |
27 |     no_dong: [{ten: Chợ, xa: Hòa An, gia_tri: 100}, {ten: Chợ, xa: Hòa An, gia_tri: 100}]
   |                                                           ^^^
  see also: ntm.yaml:27:21
  = delete one if it was copied; if they are two, tell them apart by name or place
"#,
    );
}

#[test]
fn a_table_with_no_row() {
    Case::small().table("du_an", "[]").table("phan_cong", "[]").remarked(
        r#"
cảnh báo[N360]: bảng Dự án được khai nhưng không có dòng nào
  --> ntm.yaml:32:10
   |
32 |   du_an: []
   |          ^^
  = nếu không có gì để ghi, xóa bảng khỏi ntm.yaml; nếu có, điền các dòng

cảnh báo[N360]: bảng Phân công được khai nhưng không có dòng nào
  --> ntm.yaml:33:14
   |
33 |   phan_cong: []
   |              ^^
  = nếu không có gì để ghi, xóa bảng khỏi ntm.yaml; nếu có, điền các dòng
"#,
        r#"
warning[N360]: table Dự án is named and has no row
  --> ntm.yaml:32:10
   |
32 |   du_an: []
   |          ^^
  = if there is nothing to give, remove the table from ntm.yaml; else fill in its rows

warning[N360]: table Phân công is named and has no row
  --> ntm.yaml:33:14
   |
33 |   phan_cong: []
   |              ^^
  = if there is nothing to give, remove the table from ntm.yaml; else fill in its rows
"#,
    );
}

/// Amounts under a heading that names no unit.
const UNITLESS: &[(&str, &[&[&str]])] = &[(
    "Vốn",
    &[
        &["TT", "Nguồn vốn", "Số tiền"],
        &["=1", "Ngân sách huyện", "=100"],
        &["=2", "Vốn vay", "=50"],
    ],
)];

fn silent(case: &Case) {
    let run = case.run(&["check"], "vi");
    assert_eq!((run.code, run.stderr.trim()), (0, ""), "{}", run.stderr);
}

#[test]
fn a_declared_figure_or_a_unit_in_sight_says_the_unit() {
    let unitless =
        || Case::small().table("nguon_luc", "{tep: b.xlsx, trang: Vốn}").book("b.xlsx", UNITLESS);
    silent(
        &unitless()
            .table("so_lieu_cong_bo", "[{so_lieu: tong_nguon_luc, gia_tri: 150 triệu đồng}]"),
    );
    let (name, rows) = UNITLESS[0];
    let mut above: Vec<&[&str]> = vec![&["", "", "Đơn vị: triệu đồng"]];
    above.extend(rows);
    silent(&unitless().book("b.xlsx", &[(name, &above)]));
}

#[test]
fn same_rows_that_are_two() {
    // The same name elsewhere, another amount, a part of another source.
    silent(&Case::small().table(
        "du_an",
        "[{ten: Đường A, dia_diem: Tân Lập, von_nstw: 500}, {ten: Đường A, dia_diem: Hòa An, von_nstw: 500}]",
    ));
    silent(&Case::small().table(
        "nguon_luc",
        "[{tt: I, ten: Trung ương, so_tien: 50}, {tt: 1, ten: Đầu tư, so_tien: 50}, {tt: II, ten: Huyện, so_tien: 50}, {tt: 1, ten: Đầu tư, so_tien: 50}]",
    ));
}

#[test]
fn parts_of_a_period_s_source_need_not_be_all_of_it() {
    let case = with_period(
        "    huy_dong: [{ten: Ngân sách huyện, thuc_hien: 100}, {ten: \"Trong đó: đầu tư\", thuc_hien: 60}, {ten: Vốn vay, thuc_hien: 10}]\n",
    );
    silent(&case);
    let (project, _) = ntm::returns::load(&case.project());
    let funding = &project.expect("a project").periods[0].funding;
    assert_eq!((funding.len(), funding[0].parts.len()), (2, 1));
    assert!(funding[0].parts[0].of_which);
}

/// What a report of one commune says of what the commune wrote.
#[test]
fn one_commune_does_not_name_itself() {
    let said = |case: &Case| -> Vec<String> {
        let (project, found) = ntm::returns::load(&case.project());
        let project = project.unwrap_or_else(|| panic!("{found:#?}"));
        project.periods[0].prose["kho_khan"].value.iter().map(|text| text.value.clone()).collect()
    };
    let two = with_forms(&[("E25", "Thiếu vốn")]);
    assert_eq!(said(&two), ["- Xã Tân Lập: thiếu vốn."]);
    let case = Case::small()
        .change("    - {ten: Hòa An, muc_tieu: tăng tiêu chí}\n", "")
        .change("    - {xa: Hòa An, dat: \"1\"}\n", "")
        .change("    - {xa: Hòa An, giao: \"2\"}\n", "")
        .change("du_lieu:\n", "ky: [{ky: 2025-T2, phieu: ky/t2/*}]\ndu_lieu:\n");
    let (forms, found) =
        ntm::returns::sheets(&case.project(), "2025-T2".parse().expect("a period"));
    assert_eq!(forms.len(), 1, "{found:?}");
    let form = Filler::open(&forms[0].bytes).fill(1, "E15", "Thiếu vốn").bytes();
    let one = case.file("ky/t2/xa-tan-lap.xlsx", form);
    assert_eq!(said(&one), ["- Thiếu vốn."]);
}

/// The words of a form's sheet.
fn words_of(form: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(form)).expect("an archive");
    let mut text = String::new();
    let mut part = archive.by_name("xl/sharedStrings.xml").expect("the texts");
    std::io::Read::read_to_string(&mut part, &mut text).expect("a text");
    text
}

#[test]
fn a_form_calls_hamlets_what_the_project_calls_them() {
    for (word, title) in [("", "B. THÔN (ghi"), ("  ten_thon: xóm\n", "B. XÓM (ghi")] {
        let case = with_period("    phieu: ky/q1/*\n")
            .change("  ky_hieu: UBND\n", &format!("  ky_hieu: UBND\n{word}"));
        let (forms, _) =
            ntm::returns::sheets(&case.project(), "2025-Q1".parse().expect("a period"));
        let text = words_of(&forms[0].bytes);
        assert!(text.contains(title), "{text}");
        assert!(!text.contains("XÓM, THÔN"), "{text}");
    }
}

#[test]
fn a_form_of_before_with_another_section_s_title_is_read() {
    let old = |form: Filler| {
        form.part("xl/sharedStrings.xml", |text| {
            assert!(text.contains("B. THÔN (ghi"));
            text.replace("B. THÔN (ghi", "B. XÓM, THÔN, BẢN (ghi")
        })
    };
    let case = with_forms(&[("E14", "4")]);
    let path = "ky/q1/xa-tan-lap.xlsx";
    let form = std::fs::read(case.project().join(path)).expect("the form");
    let case = case.file(path, old(Filler::open(&form)).bytes());
    let (project, found) = ntm::returns::load(&case.project());
    let project = project.unwrap_or_else(|| panic!("{found:#?}"));
    let tan_lap = project.periods[0].hamlets.iter().find(|hamlet| hamlet.commune == 0);
    let count = tan_lap.and_then(|hamlet| hamlet.standard_base.as_ref());
    assert_eq!(count.map(|count| count.value.number), Some(4));
}

#[test]
fn a_loss_that_the_period_s_own_words_explain() {
    silent(&with_period(
        "    hien_trang: [{xa: Tân Lập, dat: \"2\"}, {xa: Hòa An, dat: \"1\"}]\n    xom: [{xa: Tân Lập, ntm_da_dat: 2}, {xa: Hòa An, ntm_da_dat: 1}]\n    loi_van: {nguon_luc: [\"- Đang tổng hợp.\"], kho_khan: [\"- Xã Tân Lập không còn đạt tiêu chí số 1.\", \"- Xã Tân Lập có một thôn bị thu hồi danh hiệu.\"]}\n",
    ));
}
