//! Every digit that a document prints is known: a figure's, a text's of the inputs, a template's or the
//! layout's; and a figure says where it is printed.

use std::fs;

use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Wanted};
use ntm::trace::{Coverage, Trace, Whence};
use ntm::typeset::Fonts;

use crate::bad_inputs::Case;
use crate::util::{Folder, root};

/// The traces of a project's documents, each compared with what stands on its pages.
pub fn traced(folder: &std::path::Path) -> Vec<Trace> {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder, &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{}: {found:?}", folder.display()));
    let wanted = Wanted::default();
    let traces = pipeline::trace(&prepared, &wanted, &fonts, &mut found);
    let documents = pipeline::lay_out(&prepared, &wanted, &fonts, &mut found);
    assert!(!found.has_errors(), "{}: {found:?}", folder.display());
    assert_eq!(traces.len(), documents.len());
    for (trace, document) in traces.iter().zip(&documents) {
        assert_eq!(trace.document, document.id);
        let pages = document.pages.measured();
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let printed: usize =
            pages.iter().flat_map(|page| &page.texts).map(|text| digits(&text.text)).sum();
        let Coverage { computed, quoted, template, layout, unknown } = trace.coverage();
        assert_eq!(computed + quoted + template + layout + unknown, printed, "{}", document.id);
        for number in &trace.numbers {
            let [x, y, width, height] = number.at;
            let first = number.shown.chars().find(char::is_ascii_digit);
            let there = pages[number.page - 1].texts.iter().any(|text| {
                let inside = text.x - 0.1 <= x && x + width <= text.x + text.width + 0.1;
                let line = (text.y - y - height).abs() < 0.1;
                inside && line && first.is_some_and(|first| text.text.contains(first))
            });
            // A number that goes on on the next line ends there.
            let on_next_line = width <= 0.0;
            assert!(there || on_next_line || number.digits > 1, "{}: {number:?}", document.id);
        }
    }
    traces
}

/// Fails with each number of which nobody knows where it comes from.
#[track_caller]
pub fn all_known(traces: &[Trace]) {
    let unknown: Vec<String> = traces
        .iter()
        .flat_map(Trace::unknown)
        .map(|(document, own)| {
            format!("{document}, {}: {} in {:?}", own.page, own.shown, own.within)
        })
        .collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn no_digit_of_the_samples_is_unknown() {
    let mut projects: Vec<_> = fs::read_dir(root().join("inputs"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|folder| folder.join("ntm.yaml").exists())
        .collect();
    projects.sort();
    for project in projects {
        let traces = traced(&project);
        for trace in &traces {
            println!("{}, {}: {:?}", project.display(), trace.document, trace.coverage());
        }
        all_known(&traces);
    }
}

#[test]
fn prose_own_templates_and_spellings_keep_their_figures() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    let prose = fs::read_to_string(folder.path().join("loi-van.yaml")).unwrap_or_default();
    folder.write(
        "loi-van.yaml",
        format!("{prose}\ntuyen_truyen:\n  - Bình quân {{{{ binh_quan.cuoi_nam|so_le }}}} tiêu chí, {{{{ xa.tong - 0 }}}} đơn vị, 12 buổi.\n"),
    );
    folder.write(
        "mau/ke-hoach.typ.j2",
        "{#- loai: KẾ HOẠCH (KH) -#}\n{% extends \"ke-hoach.typ.j2\" %}\n{% block yeu_cau %}{{ super() }}\n#doan[Việc 7: {% for x in [1, 2] %}{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %} của {{ so_lieu[\"tong_tieu_chi_giao\"]|so }}.]\n{% endblock %}\n",
    );
    let traces = traced(folder.path());
    all_known(&traces);
    let plan = &traces[0];
    let of = |shown: &str, words: &str| {
        let is = |within: &ntm::trace::Within| format!("{within:?}").contains(words);
        let found = plan.numbers.iter().find(|own| own.shown == shown && is(&own.within));
        found.unwrap_or_else(|| panic!("{shown}")).from.clone()
    };
    assert!(matches!(of("12", "12 buổi"), Whence::Quoted(_)));
    assert!(matches!(of("7", "Việc 7"), Whence::Template(_)));
    assert!(matches!(of("2", "Việc 7"), Whence::Template(_)));
}

#[test]
fn a_figure_tells_where_it_is_printed() {
    let case = Case::small();
    for (what, lang, wanted) in [
        (
            "tong_tieu_chi_cuoi_nam",
            "vi",
            "tong_tieu_chi_cuoi_nam = 5 (tổng số tiêu chí đạt đến cuối năm, cộng các xã)\n\
  5: tổng\n\
    3: số đếm được\n\
      ntm.yaml:27:26: x\n\
      ntm.yaml:30:27: x\n\
    2: số đếm được\n\
      ntm.yaml:28:7: không đánh dấu\n\
      ntm.yaml:28:25: x\n\
      ntm.yaml:31:7: không đánh dấu\n\
      ntm.yaml:31:26: x\n\
  in ở:\n\
    ke-hoach, trang 5: Phụ lục, dòng “Tổng cộng”, cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 5\n\
",
        ),
        ("tong_tieu_chi_cuoi_nam", "en", "@@2"),
    ] {
        let run = case.run(&["explain", what], lang);
        assert_eq!(run.stdout, wanted, "{}", run.stderr);
    }
}

#[test]
fn digits_are_counted_by_where_they_come_from() {
    let case = Case::small();
    for (lang, wanted) in [
        (
            "vi",
            "ke-hoach: 216 chữ số: 50 tính ra, 115 chép từ dữ liệu, 0 viết trong mẫu, 51 đánh số, 0 không rõ\n\
",
        ),
        (
            "en",
            "ke-hoach: 216 digits: 50 computed, 115 quoted, 0 written by the template, 51 made by layout, 0 unknown\n\
",
        ),
    ] {
        let run = case.run(&["explain", "--coverage"], lang);
        assert_eq!(run.stdout, wanted, "{}", run.stderr);
    }
    let run = case.run(&["explain", "--coverage", "--messages", "json"], "vi");
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(json["coverage"][0]["unknown"], 0);
    assert_eq!(json["coverage"][0]["unknown_at"], serde_json::json!([]));
}

#[test]
fn the_figures_of_a_document_page_after_page() {
    let case = Case::small();
    for (lang, wanted) in [
        (
            "vi",
            "ke-hoach, trang 1: 02 (4 ô): “Toàn huyện đạt 02 tiêu chí, bình quân 1,0 tiêu chí/xã”\n\
ke-hoach, trang 1: 1,0 (6 ô): “Toàn huyện đạt 02 tiêu chí, bình quân 1,0 tiêu chí/xã”\n\
ke-hoach, trang 1: 02 (4 ô): “Phân theo số tiêu chí đạt: 02 xã đạt dưới 03 tiêu chí”\n\
ke-hoach, trang 2: 01 (10 ô): “Phấn đấu năm 2025 có 01 xã đạt chuẩn nông thôn mới: xã Tân Lập”\n\
ke-hoach, trang 2: 01 (3 ô): “Xã Hòa An phấn đấu tăng từ 01 tiêu chí trở lên/năm”\n\
ke-hoach, trang 2: 2,5 (8 ô): “Bình quân tiêu chí nông thôn mới đạt 2,5 tiêu chí/xã”\n\
ke-hoach, trang 2: 02 (2 ô): “…ung duy trì các tiêu chí đã đạt và ưu tiên nguồn lực hỗ trợ thực hiện 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện”\n\
ke-hoach, trang 2: 2 (2 ô): “…ưu tiên nguồn lực hỗ trợ thực hiện 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện”\n\
ke-hoach, trang 2: 3 (2 ô): “tiêu chí số 3 về Thu nhập”\n\
ke-hoach, trang 2: 03 (2 ô): “Phấn đấu về đích xã đạt chuẩn nông thôn mới năm 2025 (đạt 03/03 tiêu chí)”\n\
ke-hoach, trang 3: 02 (2 ô): “Giao thông: Tiếp tục duy trì 02/02 xã đạt tiêu chí Giao thông”\n\
ke-hoach, trang 3: 02 (2 ô): “Giao thông: Tiếp tục duy trì 02/02 xã đạt tiêu chí Giao thông”\n\
ke-hoach, trang 3: 02 (4 ô): “Điện: Phấn đấu toàn huyện có thêm 02 xã đạt tiêu chí Điện (Cụ thể chỉ tiêu giao cho các xã: Tân Lập, Hòa…”\n\
ke-hoach, trang 3: 01 (3 ô): “Thu nhập: Phấn đấu toàn huyện có thêm 01 xã đạt tiêu chí Thu nhập (Cụ thể chỉ tiêu giao cho xã Tân Lập)”\n\
ke-hoach, trang 3: 01 (10 ô): “…nhiệm vụ chuyên môn được giao, xây dựng kế hoạch nhằm đạt mục tiêu có 01 xã đạt chuẩn nông thôn mới theo lộ trình”\n\
ke-hoach, trang 5: 1 (2 ô): Phụ lục, dòng “Tân Lập”, cột “Tổng số tiêu chí / Đạt đến 31/12/2024”: 1\n\
ke-hoach, trang 5: 2 (2 ô): Phụ lục, dòng “Tân Lập”, cột “Tổng số tiêu chí / Giao đạt thêm năm 2025”: 2\n\
ke-hoach, trang 5: 3 (2 ô): Phụ lục, dòng “Tân Lập”, cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 3\n\
ke-hoach, trang 5: 1 (2 ô): Phụ lục, dòng “Hòa An”, cột “Tổng số tiêu chí / Đạt đến 31/12/2024”: 1\n\
ke-hoach, trang 5: 1 (3 ô): Phụ lục, dòng “Hòa An”, cột “Tổng số tiêu chí / Giao đạt thêm năm 2025”: 1\n\
ke-hoach, trang 5: 2 (4 ô): Phụ lục, dòng “Hòa An”, cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 2\n\
ke-hoach, trang 5: 2 (4 ô): Phụ lục, dòng “Tổng cộng”, cột “Tổng số tiêu chí / Đạt đến 31/12/2024”: 2\n\
ke-hoach, trang 5: 3 (5 ô): Phụ lục, dòng “Tổng cộng”, cột “Tổng số tiêu chí / Giao đạt thêm năm 2025”: 3\n\
ke-hoach, trang 5: 5 (6 ô): Phụ lục, dòng “Tổng cộng”, cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 5\n\
ke-hoach, trang 5: 1 (10 ô): Phụ lục, dòng “Tổng cộng”, cột “Đạt đủ tiêu chí đến cuối năm 2025”: 1\n\
ke-hoach, trang 5: 2 (2 ô): Phụ lục, dòng “Số xã đạt đến 31/12/2024”, cột “Tiêu chí số / 1”: 2\n\
ke-hoach, trang 5: 0 (2 ô): Phụ lục, dòng “Số xã đạt đến 31/12/2024”, cột “Tiêu chí số / 2”: 0\n\
ke-hoach, trang 5: 0 (2 ô): Phụ lục, dòng “Số xã đạt đến 31/12/2024”, cột “Tiêu chí số / 3”: 0\n\
ke-hoach, trang 5: 2 (4 ô): Phụ lục, dòng “Số xã giao đạt thêm năm 2025”, cột “Tiêu chí số / 2”: 2\n\
ke-hoach, trang 5: 1 (3 ô): Phụ lục, dòng “Số xã giao đạt thêm năm 2025”, cột “Tiêu chí số / 3”: 1\n\
ke-hoach, trang 5: 2 (2 ô): Phụ lục, dòng “Số xã đạt đến cuối năm 2025”, cột “Tiêu chí số / 1”: 2\n\
ke-hoach, trang 5: 2 (2 ô): Phụ lục, dòng “Số xã đạt đến cuối năm 2025”, cột “Tiêu chí số / 2”: 2\n\
ke-hoach, trang 5: 1 (3 ô): Phụ lục, dòng “Số xã đạt đến cuối năm 2025”, cột “Tiêu chí số / 3”: 1\n\
ke-hoach, trang 5: 1,0 (6 ô): Phụ lục, dòng “Bình quân tiêu chí/xã”, cột “Tổng số tiêu chí / Đạt đến 31/12/2024”: 1,0\n\
ke-hoach, trang 5: 2,5 (8 ô): Phụ lục, dòng “Bình quân tiêu chí/xã”, cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 2,5\n\
",
        ),
        (
            "en",
            "ke-hoach, page 1: 02 (4 cells): “Toàn huyện đạt 02 tiêu chí, bình quân 1,0 tiêu chí/xã”\n\
ke-hoach, page 1: 1,0 (6 cells): “Toàn huyện đạt 02 tiêu chí, bình quân 1,0 tiêu chí/xã”\n\
ke-hoach, page 1: 02 (4 cells): “Phân theo số tiêu chí đạt: 02 xã đạt dưới 03 tiêu chí”\n\
ke-hoach, page 2: 01 (10 cells): “Phấn đấu năm 2025 có 01 xã đạt chuẩn nông thôn mới: xã Tân Lập”\n\
ke-hoach, page 2: 01 (3 cells): “Xã Hòa An phấn đấu tăng từ 01 tiêu chí trở lên/năm”\n\
ke-hoach, page 2: 2,5 (8 cells): “Bình quân tiêu chí nông thôn mới đạt 2,5 tiêu chí/xã”\n\
ke-hoach, page 2: 02 (2 cells): “…ung duy trì các tiêu chí đã đạt và ưu tiên nguồn lực hỗ trợ thực hiện 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện”\n\
ke-hoach, page 2: 2 (2 cells): “…ưu tiên nguồn lực hỗ trợ thực hiện 02 tiêu chí chưa đạt: tiêu chí số 2 về Điện”\n\
ke-hoach, page 2: 3 (2 cells): “tiêu chí số 3 về Thu nhập”\n\
ke-hoach, page 2: 03 (2 cells): “Phấn đấu về đích xã đạt chuẩn nông thôn mới năm 2025 (đạt 03/03 tiêu chí)”\n\
ke-hoach, page 3: 02 (2 cells): “Giao thông: Tiếp tục duy trì 02/02 xã đạt tiêu chí Giao thông”\n\
ke-hoach, page 3: 02 (2 cells): “Giao thông: Tiếp tục duy trì 02/02 xã đạt tiêu chí Giao thông”\n\
ke-hoach, page 3: 02 (4 cells): “Điện: Phấn đấu toàn huyện có thêm 02 xã đạt tiêu chí Điện (Cụ thể chỉ tiêu giao cho các xã: Tân Lập, Hòa…”\n\
ke-hoach, page 3: 01 (3 cells): “Thu nhập: Phấn đấu toàn huyện có thêm 01 xã đạt tiêu chí Thu nhập (Cụ thể chỉ tiêu giao cho xã Tân Lập)”\n\
ke-hoach, page 3: 01 (10 cells): “…nhiệm vụ chuyên môn được giao, xây dựng kế hoạch nhằm đạt mục tiêu có 01 xã đạt chuẩn nông thôn mới theo lộ trình”\n\
ke-hoach, page 5: 1 (2 cells): Phụ lục, row “Tân Lập”, column “Tổng số tiêu chí / Đạt đến 31/12/2024”: 1\n\
ke-hoach, page 5: 2 (2 cells): Phụ lục, row “Tân Lập”, column “Tổng số tiêu chí / Giao đạt thêm năm 2025”: 2\n\
ke-hoach, page 5: 3 (2 cells): Phụ lục, row “Tân Lập”, column “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 3\n\
ke-hoach, page 5: 1 (2 cells): Phụ lục, row “Hòa An”, column “Tổng số tiêu chí / Đạt đến 31/12/2024”: 1\n\
ke-hoach, page 5: 1 (3 cells): Phụ lục, row “Hòa An”, column “Tổng số tiêu chí / Giao đạt thêm năm 2025”: 1\n\
ke-hoach, page 5: 2 (4 cells): Phụ lục, row “Hòa An”, column “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 2\n\
ke-hoach, page 5: 2 (4 cells): Phụ lục, row “Tổng cộng”, column “Tổng số tiêu chí / Đạt đến 31/12/2024”: 2\n\
ke-hoach, page 5: 3 (5 cells): Phụ lục, row “Tổng cộng”, column “Tổng số tiêu chí / Giao đạt thêm năm 2025”: 3\n\
ke-hoach, page 5: 5 (6 cells): Phụ lục, row “Tổng cộng”, column “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 5\n\
ke-hoach, page 5: 1 (10 cells): Phụ lục, row “Tổng cộng”, column “Đạt đủ tiêu chí đến cuối năm 2025”: 1\n\
ke-hoach, page 5: 2 (2 cells): Phụ lục, row “Số xã đạt đến 31/12/2024”, column “Tiêu chí số / 1”: 2\n\
ke-hoach, page 5: 0 (2 cells): Phụ lục, row “Số xã đạt đến 31/12/2024”, column “Tiêu chí số / 2”: 0\n\
ke-hoach, page 5: 0 (2 cells): Phụ lục, row “Số xã đạt đến 31/12/2024”, column “Tiêu chí số / 3”: 0\n\
ke-hoach, page 5: 2 (4 cells): Phụ lục, row “Số xã giao đạt thêm năm 2025”, column “Tiêu chí số / 2”: 2\n\
ke-hoach, page 5: 1 (3 cells): Phụ lục, row “Số xã giao đạt thêm năm 2025”, column “Tiêu chí số / 3”: 1\n\
ke-hoach, page 5: 2 (2 cells): Phụ lục, row “Số xã đạt đến cuối năm 2025”, column “Tiêu chí số / 1”: 2\n\
ke-hoach, page 5: 2 (2 cells): Phụ lục, row “Số xã đạt đến cuối năm 2025”, column “Tiêu chí số / 2”: 2\n\
ke-hoach, page 5: 1 (3 cells): Phụ lục, row “Số xã đạt đến cuối năm 2025”, column “Tiêu chí số / 3”: 1\n\
ke-hoach, page 5: 1,0 (6 cells): Phụ lục, row “Bình quân tiêu chí/xã”, column “Tổng số tiêu chí / Đạt đến 31/12/2024”: 1,0\n\
ke-hoach, page 5: 2,5 (8 cells): Phụ lục, row “Bình quân tiêu chí/xã”, column “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 2,5\n\
",
        ),
    ] {
        let run = case.run(&["explain", "--doc", "ke-hoach"], lang);
        assert_eq!(run.stdout, wanted, "{}", run.stderr);
    }
}
