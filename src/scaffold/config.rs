//! `ntm.yaml`: every key with what it means. Comments stand on lines of their own, above the key
//! that they explain, so that none is taken for part of a value.

use super::{PROSE, Setting, WORKBOOK, kind};
use crate::inputs;
use crate::tables;

/// The file's text.
pub fn text(setting: &Setting) -> String {
    [
        head(setting),
        organisation(setting),
        programme(setting),
        layout(),
        document(setting),
        data(setting),
        accepted(),
    ]
    .concat()
}

fn head(setting: &Setting) -> String {
    let mut text = format!(
        "\
# Tệp khai của dự án: đơn vị nào, chương trình nào, văn bản nào, số liệu lấy ở đâu.
#
# Cách dùng:
#   1. sửa tệp này: thay các tên “Mẫu”, điền căn cứ, nơi nhận, người ký;
#   2. điền số liệu vào {WORKBOOK} (mở bằng Excel hoặc LibreOffice);
#   3. lời văn riêng của đơn vị, nếu có, viết vào {PROSE};
#   4. chạy “ntm check” để kiểm tra, “ntm build” để lập văn bản.
#
# Cách viết: mỗi dòng là “khóa: giá trị”; các dòng con lùi vào hai dấu cách; dòng bắt đầu bằng dấu thăng
# là chú thích. Giá trị có dấu hai chấm hoặc dấu thăng thì đặt trong ngoặc kép.
"
    );
    if setting.profile.key == "huyen" && setting.era.two_tier {
        text.push_str(
            "\
#
# Lưu ý: từ ngày 01/7/2025 chính quyền địa phương chỉ còn hai cấp tỉnh, xã. Mẫu cấp huyện này chỉ để
# tham khảo hoặc lập lại văn bản cũ.
",
        );
    }
    if setting.year > 2030 {
        text.push_str(
            "\
#
# Lưu ý: chưa có bộ tiêu chí cho giai đoạn sau năm 2030; ở đây tạm dùng bộ 2026-2030. Xem khóa bo_tieu_chi.
",
        );
    }
    text.push_str(&setting.said(
        "
# Câu này hiện ra mỗi lần chạy và được ghi vào thuộc tính của tệp PDF, để không ai ký nhầm bản còn số liệu
# mẫu. Chỉ xóa khóa này khi đã thay hết tên, số liệu và đã điền hết các chỗ “…” trong can_cu.
minh_hoa: >-
  Dự án mẫu: tên đơn vị, xã, xóm, dự án và mọi số liệu đều đặt ra; các căn cứ có chỗ “…” chưa điền. Không
  trình ký.
",
    ));
    text
}

fn organisation(setting: &Setting) -> String {
    let profile = &setting.profile;
    let superior = setting.said(profile.superior.unwrap_or_default());
    let lines = setting.said(&profile.lines.join(", "));
    let drafting = match profile.drafting {
        Some(unit) => format!("soan_thao: {unit}"),
        None => "soan_thao: null".to_owned(),
    };
    format!(
        "
# Cơ quan ban hành.
co_quan:
  # Cấp: tinh, huyen, xa, phuong, dac_khu (ủy ban nhân dân), phong (phòng), so (sở). Cách xưng hô trong văn bản theo cấp này.
  cap: {key}
  # Tên đầy đủ, viết như trong câu văn.
  ten: {name}
  # Tên cơ quan chủ quản ở góc trên bên trái; ủy ban nhân dân để trống: []
  chu_quan: [{superior}]
  # Tên cơ quan ở góc trên bên trái, mỗi phần tử một dòng.
  dong_ten: [{lines}]
  # Địa bàn, viết như trong câu văn.
  dia_ban: {area}
  # Địa danh trước ngày tháng.
  dia_danh: Mẫu
  # Chữ viết tắt tên cơ quan trong ký hiệu văn bản: KH-{symbol}.
  ky_hieu: {symbol}
  # Chữ viết tắt đơn vị soạn thảo trong dòng “Lưu: VT, …”; không ghi thì để null.
  {drafting}
  # Bộ phận giúp việc, nơi tổng hợp báo cáo.
  bo_phan: {office}
  # Tên gọi ở địa phương: xóm, thôn, bản, ấp; ở phường là tổ dân phố.
  ten_thon: {hamlet}
",
        key = setting.key(),
        name = setting.said(profile.name),
        area = setting.said(profile.area),
        symbol = profile.symbol,
        office = setting.said(profile.office),
        hamlet = kind::hamlet_word(setting.kind),
    )
}

fn programme(setting: &Setting) -> String {
    let era = setting.era;
    let sets: Vec<&str> = inputs::builtin_sets().iter().map(|(id, _)| *id).collect();
    let advanced = match (era.advanced, &setting.advanced) {
        (Some(id), Some(_)) => format!(
            "  # Bộ tiêu chí nâng cao; không dùng thì xóa dòng này cùng hai bảng …_nang_cao.\n  nang_cao: {id}\n"
        ),
        (Some(id), None) => format!(
            "  # Khi xã xây dựng nông thôn mới nâng cao thì thêm dòng: nang_cao: {id}\n  # và bảng hien_trang_nang_cao, giao_nang_cao trong du_lieu.\n"
        ),
        (None, _) => String::new(),
    };
    let ethnic = if era.two_tier {
        "  # Địa bàn thuộc vùng đồng bào dân tộc thiểu số và miền núi mà số liệu không nói đến thì thêm dòng:\n  # vung_dan_toc: co\n"
    } else {
        ""
    };
    format!(
        "
# Chương trình.
chuong_trinh:
  # Tên đầy đủ.
  ten: {ten}
  # Tên dùng trong câu văn.
  ten_ngan: {short}
  # Cách gọi tắt sau lần nêu đầu tiên.
  ten_tat: Chương trình
  # Năm kế hoạch.
  nam: {year}
  # Giai đoạn của bộ tiêu chí.
  giai_doan: {period}
{ethnic}
# Bộ tiêu chí. Có sẵn: {sets}.
# Bộ riêng của đơn vị: đặt tệp vào thư mục bo-tieu-chi rồi ghi đường dẫn, ví dụ bo-tieu-chi/bo-rieng.yaml.
bo_tieu_chi:
  xa: {set}
{advanced}",
        ten = era.stage.programme,
        short = era.stage.short,
        year = setting.year,
        period = era.stage.period,
        ethnic = ethnic,
        sets = sets.join(", "),
        set = era.stage.set,
    )
}

fn layout() -> String {
    "
# Thể thức theo Phụ lục I Nghị định 30/2020/NĐ-CP. Số lẻ viết dấu phẩy, trong ngoặc kép. Bỏ cả khóa này
# cũng được: khi đó dùng đúng các giá trị dưới đây.
the_thuc:
  # Cỡ chữ nội dung: 14 hoặc 13.
  co_chu: 14
  # Lề, mm: trên 20-25, dưới 20-25, trái 30-35, phải 15-20.
  le_tren: 20
  le_duoi: 20
  le_trai: 30
  le_phai: 20
  # Lùi đầu dòng, cm: 1 hoặc 1,27.
  thut_dong: \"1,27\"
  # Khoảng cách giữa các đoạn, pt (từ 6), khoảng cách dòng (1 đến 1,5): không ghi thì 6 và 1, và máy được giãn đến
  # 12 và 1,3 khi trang cuối chỉ còn vài dòng trên chữ ký; ghi thì đúng như ghi.
  # cach_doan: 6
  # gian_dong: 1
"
    .to_owned()
}

fn document(setting: &Setting) -> String {
    let profile = &setting.profile;
    let own: Vec<String> = profile.directives.iter().map(|text| setting.said(text)).collect();
    let bases = setting.era.bases.iter().copied().chain(own.iter().map(String::as_str));
    let bases: String = bases.map(|basis| format!("      - {basis}\n")).collect();
    let recipients: String = profile
        .recipients
        .iter()
        .map(|recipient| format!("      - {}\n", setting.said(recipient)))
        .collect();
    let annexes: Vec<&str> = tables::all().map(|annex| annex.kind.key()).collect();
    let collective = match profile.collective {
        Some(collective) => format!(
            "      # Tập thể được thay mặt (TM.); ký với tư cách người đứng đầu phòng, sở thì bỏ dòng này.\n      thay_mat: {collective}\n"
        ),
        None => String::new(),
    };
    format!(
        "
# Các văn bản cần lập; mỗi văn bản là một mục bắt đầu bằng “- id”.
van_ban:
    # Tên tệp ghi ra (chữ không dấu, số, gạch nối).
  - id: ke-hoach
    # Mẫu lời văn. Xem các mẫu có sẵn: ntm templates
    mau: ke-hoach
    # Trích yếu nội dung, ghi dưới tên loại văn bản.
    trich_yeu: Thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới trên địa bàn {area} năm {year}
    # Số văn bản; chưa ban hành thì để null, văn thư ghi sau.
    so: null
    # Thời gian ban hành: \"10/02/{year}\", \"02/{year}\" hoặc \"{year}\"; phần chưa biết được để trống trên văn bản.
    thoi_gian: \"{year}\"
    # Căn cứ, mỗi căn cứ một dòng, không ghi dấu chấm phẩy cuối dòng. Điền các chỗ “…”; đối chiếu số, ngày,
    # tên văn bản với bản chính thức trước khi trình ký.
    can_cu:
{bases}    # Kính gửi: chỉ dùng cho công văn, tờ trình, báo cáo lên cấp trên; không có thì để []
    kinh_gui: []
    # Nơi nhận, mỗi nơi một dòng; dòng “Lưu” tự có.
    noi_nhan:
{recipients}    # Số bản lưu ở đơn vị soạn thảo.
    so_ban: 2
    # Phụ lục: cung_tep (nối sau văn bản, cùng một tệp), tep_rieng (mỗi biểu một tệp), khong (không lập).
    phu_luc: cung_tep
    # Bản: dien_tu (dòng “Kèm theo …” để trống số, ngày) hoặc giay.
    ban: dien_tu
    # Dấu “./.” dưới biểu của phụ lục, như Mẫu 2.1 của Nghị định: co hoặc khong.
    het_phu_luc: khong
    # Các biểu lập thành phụ lục, theo thứ tự này; để [] thì lập các biểu thường dùng có số liệu. Có thể dùng:
    # {kinds}.
    bieu: []
    # Người ký.
    nguoi_ky:
{collective}      # Cấp phó ký thay người đứng đầu thì thêm hai dòng:
      #   hinh_thuc: KT
      #   thay_cho: {post}
      # (hinh_thuc còn có TL thừa lệnh, TUQ thừa ủy quyền, Q quyền) rồi sửa chuc_vu thành chức vụ người ký.
      chuc_vu: {post}
      # Họ tên người ký; chưa rõ thì để null.
      ho_ten: null
",
        kinds = annexes.join(", "),
        area = setting.said(profile.area),
        year = setting.year,
        post = profile.post,
    )
}

fn data(setting: &Setting) -> String {
    let advanced = if setting.advanced.is_some() {
        format!(
            "  # Hiện trạng và chỉ tiêu giao theo bộ tiêu chí nâng cao, chỉ những xã đang thực hiện.
  hien_trang_nang_cao: {{tep: {WORKBOOK}, trang: Hiện trạng nâng cao}}
  giao_nang_cao: {{tep: {WORKBOOK}, trang: Giao nâng cao}}
"
        )
    } else {
        String::new()
    };
    let text = format!(
        "
# Số liệu: mỗi bảng lấy ở tệp nào, trang nào. Bảng không dùng thì xóa dòng của nó; bắt buộc có xa và
# hien_trang. Bảng cũng viết được bằng YAML, thay tên tệp .xlsx bằng tên tệp .yaml.
du_lieu:
  # Danh sách xã.
  xa: {{tep: {WORKBOOK}, trang: Xã}}
  # Tiêu chí đã đạt; ngay là ngày chốt số liệu.
  hien_trang: {{tep: {WORKBOOK}, trang: Hiện trạng, ngay: 31/12/{before}}}
  # Tiêu chí giao đạt thêm trong năm.
  giao: {{tep: {WORKBOOK}, trang: Giao chỉ tiêu}}
{advanced}  # Xóm nông thôn mới, kiểu mẫu.
  xom: {{tep: {WORKBOOK}, trang: Xóm}}
  # Dự kiến nguồn lực, triệu đồng.
  nguon_luc: {{tep: {WORKBOOK}, trang: Nguồn lực}}
  # Danh mục dự án dự kiến đầu tư.
  du_an: {{tep: {WORKBOOK}, trang: Dự án}}
  # Cơ quan nào làm gì, phụ trách tiêu chí nào.
  phan_cong: {{tep: {WORKBOOK}, trang: Phân công}}
  # Nhiệm vụ của năm: ai chủ trì, bao giờ xong, ra sản phẩm gì.
  nhiem_vu: {{tep: {WORKBOOK}, trang: Nhiệm vụ}}
  # Số liệu đã công bố ở văn bản khác; máy đối chiếu với số tính được.
  so_lieu_cong_bo: {{tep: {WORKBOOK}, trang: Số liệu công bố}}
  # Lời văn riêng của đơn vị.
  loi_van: {PROSE}
",
        before = setting.year - 1,
    );
    let said = |line: &str| match line.trim_start().starts_with('#') {
        true => setting.said(line),
        false => line.to_owned(),
    };
    text.split_inclusive('\n').map(said).collect()
}

fn accepted() -> String {
    "
# Những chỗ số liệu không khớp mà đơn vị biết và chấp nhận, kèm lý do. Máy báo mã lỗi (ma) và tên (tai). Ví dụ:
#   chap_nhan:
#     - {ma: N503, tai: Ngân sách trung ương, ly_do: giữ đúng số trong quyết định giao vốn}
chap_nhan: []
"
    .to_owned()
}
