//! Investment projects (`du_an`).

use super::example::{Example, Filled, InputRow};
use super::in_sheet::{CellInput, Choices, InitSheet};
use super::shape::{Kind, NOTE, TableSpec, Years, field, required};
use crate::diag::Diagnostics;
use crate::inputs::assemble::amounts::Amounts;
use crate::inputs::assemble::values;
use crate::inputs::raw::{Node, RawTable};
use crate::model::InvestmentProject;
use crate::origin::Sourced;

/// The table.
pub const TABLE: TableSpec = TableSpec {
    key: "du_an",
    label: "Dự án",
    name_field: "ten",
    fields: &[
        field("tt", "TT", &["stt", "so tt", "so thu tu"]).says("dòng `I`, `A` khi các dòng kia là `1`, `2`: tên nhóm; hai tầng (`A` trên `I`) thì in cả hai").of(Kind::Numbering).left_out(),
        required(
            "ten",
            "Tên dự án",
            &[
                "danh muc du an",
                "hang muc",
                "ten hang muc",
                "ten cong trinh",
                "cong trinh",
                "du an",
                "danh muc",
                "ten cong trinh du an",
                "danh muc cong trinh",
            ],
        ).says("dòng chỉ có tên là tên nhóm")
        .column(40.0, CellInput::Words, "Tên dự án, công trình như trong quyết định đầu tư."),
        field("nhom", "Nhóm", &["linh vuc", "nhom du an", "loai cong trinh"]).says("lĩnh vực; để trống thì lấy tên nhóm ở dòng phía trên")
            .column(
                18.0,
                CellInput::Choice(&GROUPS),
                "Lĩnh vực của dự án: chọn trong danh sách hoặc ghi tên khác.",
            ),
        field("chu_dau_tu", "Chủ đầu tư", &["don vi chu dau tu"])
            .column(
                20.0,
                CellInput::Words,
                "Tên chủ đầu tư.",
            ),
        field(
            "dia_diem",
            "Địa điểm",
            &["dia diem xay dung", "dia diem dau tu", "dia diem thuc hien", "dia ban"],
        ).says("in trong biểu khi có")
        .column(20.0, CellInput::Words, "Xã, xóm nơi xây dựng."),
        field(
            "quyet_dinh",
            "Quyết định đầu tư",
            &[
                "quyet dinh",
                "so quyet dinh",
                "qd dau tu",
                "quyet dinh phe duyet",
                "quyet dinh phe duyet du an",
                "so ngay quyet dinh",
                "so ngay quyet dinh dau tu",
                "quyet dinh dau tu so ngay",
                "quyet dinh dau tu so ngay thang",
            ],
        )
        .column(22.0, CellInput::LeftText, "Số, ngày quyết định đầu tư. Chưa có thì để trống."),
        field("tong_muc", "Tổng mức đầu tư (triệu đồng)", &[
                "tong muc dau tu",
                "tmdt",
                "tong muc",
                "tong muc dau tu duoc duyet",
                "tong muc dau tu duoc phe duyet",
            ])
            .of(Kind::Money)
            .column(15.0, CellInput::Amount, "Tổng mức đầu tư, triệu đồng."),
        field(
            "von_nstw",
            "NSTW (triệu đồng)",
            &[
                "nstw",
                "ngan sach trung uong",
                "von nstw",
                "von ngan sach trung uong",
                "ns trung uong",
                "von ns trung uong",
                "ngan sach tw",
                "ns tw",
                "von ngan sach tw",
                "von tw",
            ],
        ).says("vốn năm của ngân sách trung ương")
        .of(Kind::Money)
        .column(
            13.0,
            CellInput::Amount,
            "Vốn ngân sách trung ương trong năm, triệu đồng.",
        ),
        field(
            "von_nsdp",
            "NSĐP (triệu đồng)",
            &[
                "nsdp",
                "ngan sach dia phuong",
                "von nsdp",
                "von ngan sach dia phuong",
                "ns dia phuong",
                "von ns dia phuong",
            ],
        ).says("vốn năm của ngân sách địa phương")
        .of(Kind::Money)
        .column(
            13.0,
            CellInput::Amount,
            "Vốn ngân sách địa phương trong năm, triệu đồng.",
        ),
        field("von_khac", "Vốn khác (triệu đồng)", &["von khac", "nguon khac", "khac"]).says("vốn năm của nguồn khác")
            .of(Kind::Money)
            .column(13.0, CellInput::Amount, "Vốn khác trong năm, triệu đồng."),
        field(
            "von",
            "Tổng vốn năm (triệu đồng)",
            &[
                "tong von nam",
                "tong von",
                "ke hoach von nam tong so",
                "ke hoach von",
                "ke hoach nam",
                "ke hoach",
            ],
        ).says("bằng ba cột trên cộng lại")
        .of(Kind::Money)
        .column(
            14.0,
            CellInput::Amount,
            "Công thức cộng các nguồn vốn của dòng. Thêm dòng thì chép công thức xuống, hoặc để trống.",
        ),
        field(
            "quy_mo",
            "Quy mô",
            &["quy mo dau tu", "quy mo xay dung", "nang luc thiet ke", "quy mo nang luc thiet ke"],
        ).says("in trong biểu khi có")
        .column(18.0, CellInput::Words, "Quy mô, năng lực thiết kế. Ví dụ: 2,5 km; 6 phòng."),
        field(
            "thoi_gian",
            "Thời gian KC-HT",
            &[
                "thoi gian khoi cong hoan thanh",
                "khoi cong hoan thanh",
                "kc ht",
                "thoi gian thuc hien",
                "thoi gian xay dung",
                "thoi gian thi cong",
            ],
        ).says("in trong biểu khi có")
        .column(12.0, CellInput::CentreText, "Thời gian khởi công - hoàn thành. Ví dụ: 2025-2026."),
        NOTE.printed().says("in trong biểu").column(20.0, CellInput::Words, "Ghi chú của dự án."),
    ],
    outer: "ke hoach, von, kinh phi, nguon, bo tri, phan bo, dau tu, danh muc, du an, cong trinh, \
        du kien, giao, tinh giao, quyet dinh",
    years: Years::Plan,
    sheet: Some(InitSheet {
        title: "DANH MỤC DỰ ÁN DỰ KIẾN ĐẦU TƯ NĂM {nam}",
        purpose: "Mỗi dự án một dòng. Vốn năm chia theo nguồn; tổng vốn năm bằng các nguồn cộng lại và không vượt tổng mức đầu tư.",
        needed: false,
        example,
    }),
    ..TableSpec::PLAIN
};

/// Groups of projects.
const GROUPS: Choices = Choices {
    heading: "Lĩnh vực dự án",
    values: &[
        "Giao thông",
        "Thủy lợi",
        "Phòng, chống thiên tai",
        "Điện",
        "Trường học",
        "Văn hóa",
        "Cơ sở hạ tầng thương mại",
        "Hạ tầng số, viễn thông",
        "Nước sạch tập trung",
        "Bảo vệ môi trường",
        "Bố trí dân cư",
    ],
    may_grow: true,
    width: 28.0,
    otherwise: "Lĩnh vực này chưa có trong trang Danh mục. Vẫn dùng tên vừa ghi?",
};

/// Fields of a project's capital that its total adds up.
const CAPITAL: &[&str] = &["von_nstw", "von_nsdp", "von_khac"];

/// Builds the list of investment projects, each in the group whose title stands above it.
pub fn read(table: &RawTable, found: &mut Diagnostics) -> Vec<InvestmentProject> {
    let amounts = Amounts { table };
    let mut projects = Vec::new();
    for row in &table.rows {
        let Some(name) = row.get("ten").and_then(|cell| values::line("ten", cell, found)) else {
            continue;
        };
        let text = |key: &'static str, found: &mut Diagnostics| {
            row.get(key).and_then(|cell| values::line(key, cell, found)).map(|text| text.value)
        };
        // What an office writes as "6/2026", "2026-2027" or "1-2 km".
        for (key, day_belongs) in [("thoi_gian", true), ("quy_mo", false)] {
            let number = |cell: &Sourced<Node>| match (&cell.value, key) {
                // "2,5" may well be a size.
                (Node::Number(_), "quy_mo") => None,
                _ => values::made_number(TABLE.heading(key), cell, day_belongs),
            };
            if let Some(cell) = row.get(key)
                && let Some(problem) = number(cell)
            {
                found.report(problem, &cell.place);
            }
        }
        let own_group = text("nhom", found);
        projects.push(InvestmentProject {
            name,
            group: own_group.or_else(|| row.group.as_ref().map(|group| group.value.clone())),
            section: row.section.as_ref().map(|section| section.value.clone()),
            investor: text("chu_dau_tu", found),
            location: text("dia_diem", found),
            scale: text("quy_mo", found),
            time: text("thoi_gian", found),
            decision: text("quyet_dinh", found),
            total: amounts.get(row, "tong_muc", found),
            central: amounts.get(row, "von_nstw", found),
            local: amounts.get(row, "von_nsdp", found),
            other: amounts.get(row, "von_khac", found),
            stated: amounts.get(row, "von", found),
            note: text("ghi_chu", found),
            places: row.places(),
            place: row.place.clone(),
        });
    }
    projects
}

fn example(example: &Example<'_>) -> Option<Vec<InputRow>> {
    let (first, second) = if example.communes.len() == 1 {
        ("Xóm Mẫu Ba", "Xóm Mẫu Bốn")
    } else {
        ("Xã Mẫu Hai", "Xã Mẫu Ba")
    };
    let project = |name: &str, group: &str, place: &str, total: i64, capital: [i64; 3]| {
        let row = InputRow::default()
            .text("ten", name)
            .text("nhom", group)
            .text("chu_dau_tu", example.investor.as_str())
            .text("dia_diem", (example.said)(place))
            .number("tong_muc", total);
        CAPITAL
            .iter()
            .zip(capital)
            .fold(row, |row, (field, amount)| row.number(field, amount))
            .value("von", Filled::SumOfFields(CAPITAL))
            .text("ghi_chu", "Minh họa")
    };
    Some(vec![
        project("Đường liên xóm (minh họa)", "Giao thông", first, 2400, [1800, 300, 100]),
        project(
            "Cấp nước sinh hoạt (minh họa)",
            "Nước sạch tập trung",
            second,
            1500,
            [1200, 150, 50],
        ),
    ])
}
