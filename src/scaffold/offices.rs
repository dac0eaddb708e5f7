//! Who does what: the usual offices of each level, with the criteria that they lead. Every
//! criterion has exactly one lead; divisions and departments lead none, as they plan their own
//! work only.

use crate::inputs::Office;
use crate::model::OrganisationLevel;

/// The offices of a level.
pub fn of(level: OrganisationLevel, two_tier: bool) -> &'static [Office] {
    match (level, two_tier) {
        (OrganisationLevel::Province, false) => OLD_PROVINCE,
        (OrganisationLevel::Province, true) => NEW_PROVINCE,
        (OrganisationLevel::District, false) => OLD_DISTRICT,
        (OrganisationLevel::District, true) => NEW_DISTRICT,
        (OrganisationLevel::Commune, false) => OLD_COMMUNE,
        (OrganisationLevel::Commune, true) => NEW_COMMUNE,
        (OrganisationLevel::Division, false) => OLD_DIVISION,
        (OrganisationLevel::Division, true) => NEW_DIVISION,
        (OrganisationLevel::Department, _) => DEPARTMENT,
    }
}

const FOLLOW: &str = "- Là cơ quan thường trực, theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch; chủ trì tham mưu phân bổ và hướng dẫn sử dụng nguồn vốn.";
const REPORT: &str = "- Tổng hợp, báo cáo kết quả định kỳ và đột xuất theo quy định.";
const COMMUNES: &str = "- Xây dựng kế hoạch và tổ chức thực hiện các chỉ tiêu được giao; huy động nguồn lực, vận động Nhân dân tham gia; báo cáo kết quả định kỳ theo quy định.";
const FRONT: (&str, &[&str], &str, &str) = (
    "Đề nghị Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội",
    &[
        "- Vận động đoàn viên, hội viên và Nhân dân tham gia xây dựng nông thôn mới; giám sát việc thực hiện Kế hoạch; lấy ý kiến về sự hài lòng của người dân.",
    ],
    "",
    "",
);

const OLD_PROVINCE: &[Office] = &[
    ("Sở Nông nghiệp và PTNT", &[FOLLOW, REPORT], "3, 13, 17", "3, 13, 17, 18"),
    ("Sở Xây dựng", &[], "1, 9", "1, 9"),
    ("Sở Giao thông vận tải", &[], "2", "2"),
    ("Sở Công Thương", &[], "4, 7", "4, 7"),
    ("Sở Giáo dục và Đào tạo", &[], "5, 14", "5"),
    ("Sở Văn hóa, Thể thao và Du lịch", &[], "6, 16", "6"),
    ("Sở Thông tin và Truyền thông", &[], "8", "8, 15"),
    ("Cục Thống kê tỉnh", &[], "10", "10"),
    ("Sở Lao động - Thương binh và Xã hội", &[], "11, 12", "11, 12"),
    ("Sở Y tế", &[], "15", "14"),
    ("Sở Nội vụ", &[], "18", ""),
    ("Sở Tư pháp", &[], "", "16"),
    ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", &[], "19", "19"),
    FRONT,
    ("Ủy ban nhân dân các huyện, xã", &[COMMUNES], "", ""),
];

const NEW_PROVINCE: &[Office] = &[
    ("Sở Nông nghiệp và Môi trường", &[FOLLOW, REPORT], "3, 6, 8", ""),
    ("Sở Xây dựng", &[], "1, 2", ""),
    ("Sở Nội vụ", &[], "4, 9", ""),
    (
        "Sở Văn hóa, Thể thao và Du lịch",
        &[
            "- Chủ trì, phối hợp với Sở Giáo dục và Đào tạo, Sở Y tế hướng dẫn các nội dung về văn hóa, giáo dục, y tế.",
        ],
        "5",
        "",
    ),
    ("Sở Khoa học và Công nghệ", &[], "7", ""),
    (
        "Công an tỉnh",
        &[
            "- Chủ trì, phối hợp với Sở Tư pháp, Bộ Chỉ huy Quân sự tỉnh hướng dẫn các nội dung về tiếp cận pháp luật, an ninh, quốc phòng.",
        ],
        "10",
        "",
    ),
    FRONT,
    ("Ủy ban nhân dân các xã", &[COMMUNES], "", ""),
];

const OLD_DISTRICT: &[Office] = &[
    ("Phòng Nông nghiệp và PTNT", &[FOLLOW, REPORT], "3, 13, 17", "3, 13, 17, 18"),
    ("Phòng Kinh tế và Hạ tầng", &[], "1, 2, 4, 7, 9", "1, 2, 4, 7, 9"),
    ("Phòng Giáo dục và Đào tạo", &[], "5, 14", "5"),
    ("Phòng Văn hóa và Thông tin", &[], "6, 8, 16", "6, 8, 15"),
    ("Chi cục Thống kê khu vực", &[], "10", "10"),
    ("Phòng Lao động - Thương binh và Xã hội", &[], "11, 12", "11, 12"),
    ("Trung tâm Y tế huyện", &[], "15", "14"),
    ("Phòng Nội vụ", &[], "18", ""),
    ("Phòng Tư pháp", &[], "", "16"),
    ("Công an huyện, Ban Chỉ huy Quân sự huyện", &[], "19", "19"),
    FRONT,
    ("Ủy ban nhân dân các xã", &[COMMUNES], "", ""),
];

const NEW_DISTRICT: &[Office] = &[
    ("Phòng Nông nghiệp và Môi trường", &[FOLLOW, REPORT], "3, 6, 8", ""),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", &[], "1, 2", ""),
    ("Phòng Nội vụ", &[], "4, 9", ""),
    ("Phòng Văn hóa, Khoa học và Thông tin", &[], "5, 7", ""),
    ("Phòng Tư pháp", &[], "10", ""),
    FRONT,
    ("Ủy ban nhân dân các xã", &[COMMUNES], "", ""),
];

const OLD_COMMUNE: &[Office] = &[
    (
        "Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường",
        &[FOLLOW_COMMUNE],
        "1, 2, 3, 4, 7, 9, 13, 17",
        "1, 2, 3, 4, 7, 9, 13, 17, 18",
    ),
    (
        "Công chức Văn hóa - Xã hội",
        &[
            "- Hướng dẫn các xóm xây dựng đời sống văn hóa; rà soát hộ nghèo, hộ cận nghèo, nhu cầu học nghề.",
        ],
        "5, 6, 8, 11, 12, 14, 15, 16",
        "5, 6, 8, 11, 12, 14",
    ),
    (
        "Công chức Văn phòng - Thống kê",
        &["- Tổng hợp số liệu, theo dõi tiến độ thực hiện các nhiệm vụ được giao trong Kế hoạch."],
        "10, 18",
        "10, 15",
    ),
    (
        "Công chức Tài chính - Kế toán",
        &[
            "- Quản lý, thanh toán, quyết toán các nguồn vốn; công khai việc huy động và sử dụng các khoản đóng góp.",
        ],
        "",
        "",
    ),
    (
        "Công chức Tư pháp - Hộ tịch",
        &["- Tuyên truyền, phổ biến pháp luật, hòa giải ở cơ sở."],
        "",
        "16",
    ),
    (
        "Công an xã, Ban Chỉ huy Quân sự xã",
        &["- Giữ vững an ninh, trật tự; xây dựng lực lượng dân quân vững mạnh, rộng khắp."],
        "19",
        "19",
    ),
    FRONT,
    ("Trưởng các xóm, Ban Phát triển thôn", &[HAMLETS], "", ""),
];

const FOLLOW_COMMUNE: &str = "- Theo dõi, tổng hợp kết quả thực hiện Kế hoạch; hướng dẫn các xóm lập danh mục công trình, thực hiện theo cơ chế có sự tham gia của cộng đồng.";
const HAMLETS: &str = "- Tổ chức họp xóm, công khai Kế hoạch, thống nhất các việc xóm tự làm; vận động từng hộ chỉnh trang nhà ở, giữ gìn vệ sinh môi trường.";

const NEW_COMMUNE: &[Office] = &[
    ("Phòng Kinh tế", &[FOLLOW_COMMUNE, REPORT], "1, 2, 3, 8", ""),
    (
        "Phòng Văn hóa - Xã hội",
        &[
            "- Hướng dẫn các xóm xây dựng đời sống văn hóa; rà soát hộ nghèo, hộ cận nghèo, nhu cầu học nghề; hỗ trợ người dân sử dụng dịch vụ số.",
        ],
        "4, 5, 6, 7",
        "",
    ),
    (
        "Văn phòng HĐND và UBND xã",
        &[
            "- Tham mưu cải cách thủ tục hành chính; theo dõi, đôn đốc tiến độ thực hiện các nhiệm vụ được giao trong Kế hoạch.",
        ],
        "9",
        "",
    ),
    (
        "Công an xã",
        &[
            "- Giữ vững an ninh, trật tự; phối hợp với Ban Chỉ huy Quân sự xã, Phòng Văn hóa - Xã hội tuyên truyền, phổ biến pháp luật, hòa giải ở cơ sở.",
        ],
        "10",
        "",
    ),
    FRONT,
    ("Trưởng các xóm, Ban Phát triển thôn", &[HAMLETS], "", ""),
];

const OLD_DIVISION: &[Office] = &[
    (
        "Bộ phận Tổng hợp",
        &[
            "- Theo dõi, đôn đốc tiến độ các xã; tổng hợp số liệu, dự thảo báo cáo định kỳ trình Lãnh đạo Phòng.",
        ],
        "",
        "",
    ),
    (
        "Bộ phận chuyên môn về nông nghiệp, thủy lợi",
        &[
            "- Hướng dẫn các xã thực hiện các nội dung về sản xuất, thủy lợi, nước sạch và môi trường nông thôn; kiểm tra kết quả tại cơ sở.",
        ],
        "",
        "",
    ),
    (
        "Bộ phận Kế toán",
        &["- Theo dõi việc phân bổ, giải ngân các nguồn vốn của Chương trình trên địa bàn."],
        "",
        "",
    ),
];

const NEW_DIVISION: &[Office] = &[
    (
        "Công chức phụ trách nông nghiệp, môi trường",
        &[
            "- Theo dõi, tổng hợp kết quả thực hiện các tiêu chí; hướng dẫn các xóm về sản xuất, nước sạch, vệ sinh môi trường; dự thảo báo cáo định kỳ trình Lãnh đạo Phòng.",
        ],
        "",
        "",
    ),
    (
        "Công chức phụ trách xây dựng, giao thông",
        &[
            "- Rà soát nhu cầu đầu tư, hướng dẫn các xóm lập danh mục công trình, giám sát chất lượng công trình quy mô nhỏ.",
        ],
        "",
        "",
    ),
    (
        "Công chức phụ trách tài chính, kế hoạch",
        &[
            "- Tham mưu phân bổ vốn, theo dõi giải ngân và quyết toán các nguồn vốn của Chương trình.",
        ],
        "",
        "",
    ),
];

const DEPARTMENT: &[Office] = &[
    (
        "Chi cục Phát triển nông thôn",
        &[
            "- Là đơn vị đầu mối, theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch; dự thảo báo cáo định kỳ trình Lãnh đạo Sở.",
            "- Hướng dẫn các địa phương thực hiện các nội dung về kinh tế hợp tác, ngành nghề nông thôn, mỗi xã một sản phẩm.",
        ],
        "",
        "",
    ),
    (
        "Phòng Kế hoạch - Tài chính",
        &["- Tham mưu phân bổ vốn, theo dõi giải ngân các nguồn vốn thuộc trách nhiệm của Sở."],
        "",
        "",
    ),
    (
        "Các phòng, đơn vị khác thuộc Sở",
        &[
            "- Hướng dẫn, kiểm tra các tiêu chí thuộc lĩnh vực phụ trách; cung cấp số liệu cho đơn vị đầu mối trước ngày 10 tháng cuối quý.",
        ],
        "",
        "",
    ),
];
