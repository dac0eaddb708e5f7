//! The contents (nội dung thành phần) of the national programme of 2026–2030, the one place that
//! names them: plans enumerate them, and Biểu 09 and 12 have a row for each.
//!
//! Those of the second component are of areas of ethnic minorities and mountains alone. Names as in Thông tư số 60/2026/TT-BTC ngày 31/5/2026.

use super::{FundingResult, FundingSource, Project};
use crate::viet;

/// A component (hợp phần) of the programme.
#[derive(Clone, Copy, Debug)]
pub struct Component {
    /// Its name.
    pub name: &'static str,
    /// Its contents, in order.
    pub contents: &'static [&'static str],
    /// Whether it is of areas of ethnic minorities and mountains alone.
    pub ethnic: bool,
}

/// The years of the programme that has these components.
const YEARS: std::ops::RangeInclusive<i32> = 2026..=2030;

/// The components of the programme that a project's plan carries out; none where they are not known.
pub fn components(project: &Project) -> Vec<&'static Component> {
    if !YEARS.contains(&project.programme.year) {
        return Vec::new();
    }
    let ethnic = project.programme.ethnic_area.unwrap_or_else(|| names_ethnic_areas(project));
    COMPONENTS.iter().filter(|component| ethnic || !component.ethnic).collect()
}

/// What data of such areas name, in small letters without marks.
const OF_ETHNIC_AREAS: &[&str] = &[
    "dan toc thieu so",
    "dtts",
    "hop phan thu hai",
    "hop phan thu 2",
    "hop phan 2",
    "hop phan ii",
];

/// The groups of communes that only such areas have.
const ETHNIC_GROUPS: &[&str] = &["khu vuc i", "khu vuc ii", "khu vuc iii"];

/// Whether the data name areas of ethnic minorities: a source of funding, a project or a work, or the
/// group of a commune. The programme's own name tells nothing: it has them everywhere.
fn names_ethnic_areas(project: &Project) -> bool {
    let name = viet::fold(&project.programme.name);
    let named = |text: &str| {
        let text = viet::fold(text).replace(&name, "");
        OF_ETHNIC_AREAS.iter().any(|words| text.contains(words))
    };
    let group = |group: &String| {
        let folded = viet::fold(group);
        named(group) || ETHNIC_GROUPS.iter().any(|own| folded.ends_with(own))
    };
    let mut periods = project.periods.iter().flat_map(|period| &period.funding);
    let mut projects = project.projects.iter();
    project.funding.iter().any(|source| in_plan(source, &named))
        || periods.any(|source| in_period(source, &named))
        || projects.any(|own| {
            named(&own.name.value) || own.group.iter().chain(&own.section).any(|title| named(title))
        })
        || project.communes.iter().filter_map(|own| own.group.as_ref()).any(group)
}

/// Whether the name of a planned source, or of a part of it, is such.
fn in_plan(source: &FundingSource, named: &impl Fn(&str) -> bool) -> bool {
    named(&source.name.value) || source.parts.iter().any(|part| in_plan(part, named))
}

/// The same of a source in a period.
fn in_period(source: &FundingResult, named: &impl Fn(&str) -> bool) -> bool {
    named(&source.name.value) || source.parts.iter().any(|part| in_period(part, named))
}

/// The components of 2026–2030.
pub const COMPONENTS: &[Component] = &[
    Component {
        name: "Hợp phần thứ nhất",
        ethnic: false,
        contents: &[
            "Hoàn thiện quy hoạch theo quy định bảo đảm đồng bộ, phù hợp, phát huy lợi thế vùng, miền và phát triển bền vững",
            "Phát triển hạ tầng kinh tế - xã hội nông thôn toàn diện, đồng bộ, hiện đại, kết nối hiệu quả với đô thị và thích ứng với biến đổi khí hậu",
            "Phát triển kinh tế nông thôn theo hướng sinh thái, hiện đại, tích hợp đa giá trị và đáp ứng nhu cầu thị trường",
            "Phát triển nguồn nhân lực và hỗ trợ tạo việc làm bền vững",
            "Nâng cao chất lượng dịch vụ hành chính công, trợ giúp pháp lý và thúc đẩy bình đẳng giới",
            "Phát triển khoa học, công nghệ và chuyển đổi số ở nông thôn",
            "Xây dựng môi trường và cảnh quan nông thôn sáng, xanh, sạch, đẹp, an toàn và thích ứng với biến đổi khí hậu; tăng cường công tác bảo đảm an toàn thực phẩm tại khu vực nông thôn",
            "Phát huy vai trò của Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội trong xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi",
            "Bảo đảm quốc phòng, an ninh và trật tự an toàn xã hội",
            "Nâng cao năng lực, truyền thông, giám sát, đánh giá; triển khai hiệu quả phong trào thi đua về xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi",
        ],
    },
    Component {
        name: "Hợp phần thứ hai",
        ethnic: true,
        contents: &[
            "Đầu tư xây dựng, hoàn thiện cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi",
            "Hỗ trợ phát triển sản xuất, tạo sinh kế và nâng cao thu nhập cho người dân vùng đồng bào dân tộc thiểu số và miền núi",
            "Phát triển nguồn nhân lực vùng đồng bào dân tộc thiểu số và miền núi",
            "Chính sách đặc thù ưu tiên hỗ trợ, phát triển các dân tộc còn gặp nhiều khó khăn, có khó khăn đặc thù",
            "Công tác truyền thông, tuyên truyền; ứng dụng công nghệ thông tin, chuyển đổi số hỗ trợ phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số",
        ],
    },
];
