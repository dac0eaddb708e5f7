//! What the year decides: the programme, the criteria sets, the legal bases, whether there is a
//! district level.

use crate::inputs::{ExampleSource, STAGES, Stage};

/// A programme period.
pub struct Era {
    /// Since 01/7/2025 there are two levels of local government. A plan of 2025 was made before.
    pub two_tier: bool,
    /// The programme's names and the criteria set in force.
    pub stage: &'static Stage,
    /// The advanced set, where there is one.
    pub advanced: Option<&'static str>,
    /// Legal bases that every plan of the period has.
    pub bases: &'static [&'static str],
    /// The sources of funding, as the period's report forms name them.
    pub funding: &'static [ExampleSource],
}

const OLD: Era = Era {
    two_tier: false,
    stage: &STAGES[0],
    advanced: Some("xa-ntm-nang-cao-2021-2025"),
    bases: &[
        "Căn cứ Quyết định số 263/QĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021 - 2025",
        "Căn cứ Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ về việc ban hành Bộ tiêu chí quốc gia về xã nông thôn mới và Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021 - 2025",
    ],
    funding: &[
        ("1", "Ngân sách trung ương", None),
        ("1.1", "Vốn đầu tư phát triển", Some(3000)),
        ("1.2", "Vốn sự nghiệp", Some(1200)),
        ("2", "Ngân sách địa phương", Some(800)),
        ("3", "Vốn lồng ghép", Some(2000)),
        ("4", "Vốn tín dụng", Some(1500)),
        ("5", "Vốn doanh nghiệp", Some(300)),
        ("6", "Nhân dân đóng góp", None),
        ("6.1", "Tiền mặt", Some(150)),
        ("6.2", "Ngày công, hiến đất và hiện vật quy đổi", Some(250)),
    ],
};

const NEW: Era = Era {
    two_tier: true,
    stage: &STAGES[1],
    advanced: None,
    bases: &[
        "Căn cứ Nghị quyết số 257/2025/QH15 ngày 11/12/2025 của Quốc hội phê duyệt chủ trương đầu tư Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2026-2035",
        "Căn cứ Nghị định số 358/2025/NĐ-CP ngày 31/12/2025 của Chính phủ quy định cơ chế quản lý, tổ chức thực hiện các chương trình mục tiêu quốc gia",
        "Căn cứ Quyết định số 51/2025/QĐ-TTg ngày 29/12/2025 của Thủ tướng Chính phủ ban hành Bộ tiêu chí quốc gia về nông thôn mới giai đoạn 2026-2030",
        "Căn cứ Quyết định số 417/QĐ-BNNMT ngày 31/01/2026 của Bộ trưởng Bộ Nông nghiệp và Môi trường phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2026-2035, giai đoạn I từ năm 2026 đến năm 2030",
    ],
    funding: &[
        ("1", "Ngân sách trung ương", None),
        ("1.1", "Vốn đầu tư công", Some(3000)),
        ("1.2", "Kinh phí thường xuyên", Some(1200)),
        ("2", "Ngân sách địa phương", None),
        ("2.1", "Ngân sách tỉnh", Some(500)),
        ("2.2", "Ngân sách xã", Some(300)),
        ("3", "Vốn lồng ghép", Some(2000)),
        ("4", "Vốn tín dụng chính sách", Some(1500)),
        ("5", "Vốn doanh nghiệp", Some(300)),
        ("6", "Huy động cộng đồng và người dân", None),
        ("6.1", "Tiền mặt", Some(150)),
        ("6.2", "Ngày công và hiện vật quy đổi", Some(250)),
    ],
};

/// The period that a year belongs to. Later periods have no criteria set yet, so they begin
/// with the last one.
pub fn of(year: i32) -> &'static Era {
    if year <= 2025 { &OLD } else { &NEW }
}
