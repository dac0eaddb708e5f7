//! Every digit that a document prints is known: a figure's, a text's of the inputs, a template's or the
//! layout's; and a figure says where it is printed.

use std::fs;

use ntm::diag::Diagnostics;
use ntm::pipeline::{self, Wanted};
use ntm::trace::{Coverage, Trace, Whence};
use ntm::typeset::Fonts;
use ntm::typeset::measure::Page;

use crate::bad_inputs::Case;
use crate::util::{Folder, PRINTED, root};

/// The traces of a project's documents, each compared with what stands on its pages.
pub fn traced(folder: &std::path::Path) -> Vec<Trace> {
    let fonts = Fonts::embedded();
    let mut found = Diagnostics::new();
    let prepared = pipeline::prepare(folder, &fonts, &mut found);
    let prepared = prepared.unwrap_or_else(|| panic!("{}: {found:?}", folder.display()));
    let wanted = Wanted::default();
    let traces = pipeline::trace(&prepared, &wanted, &fonts, &mut found);
    let samples = root().join("inputs");
    let documents: Vec<(String, Vec<Page>)> = if folder.starts_with(&samples) {
        let known = PRINTED.iter().filter(|own| samples.join(own.sample) == folder);
        known.map(|own| (own.id.clone(), own.pages.clone())).collect()
    } else {
        let laid_out = pipeline::lay_out(&prepared, &wanted, &fonts, &mut found);
        laid_out.into_iter().map(|own| (own.id, own.pages.measured())).collect()
    };
    assert!(!found.has_errors(), "{}: {found:?}", folder.display());
    assert_eq!(traces.len(), documents.len());
    for (trace, (id, pages)) in traces.iter().zip(&documents) {
        assert_eq!(trace.document, *id);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
        let printed: usize =
            pages.iter().flat_map(|page| &page.texts).map(|text| digits(&text.text)).sum();
        let Coverage { computed, quoted, template, layout, unknown } = trace.coverage();
        assert_eq!(computed + quoted + template + layout + unknown, printed, "{id}");
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
            assert!(there || on_next_line || number.digits > 1, "{id}: {number:?}");
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
    let mut table = String::from(
        "| Project | Document | Computed | Quoted | Template | Layout | Unknown |\n|---|---|---|---|---|---|---|\n",
    );
    for project in projects {
        let traces = traced(&project);
        all_known(&traces);
        let name = project.file_name().unwrap().to_string_lossy();
        for trace in &traces {
            let Coverage { computed, quoted, template, layout, unknown } = trace.coverage();
            let document = &trace.document;
            table.push_str(&format!(
                "| {name} | {document} | {computed} | {quoted} | {template} | {layout} | {unknown} |\n"
            ));
        }
    }
    assert_eq!(crate::documents::hold("coverage en", &table), 1);
}

/// An issued document has its number in its head and in that of its annexes.
#[test]
fn the_digits_of_a_documents_number_are_quoted() {
    let folder = Folder::copy_of("inputs/dong-mau-2026");
    folder.change("so: null", "so: 4815");
    folder.change("thoi_gian: 3/2026", "thoi_gian: 12/3/2026");
    let traces = traced(folder.path());
    all_known(&traces);
    let mut numbers = traces[0].numbers.iter().filter(|number| number.shown.contains("4815"));
    assert!(matches!(numbers.next().expect("the number").from, Whence::Quoted(_)));
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
    assert!(matches!(of("2", "Việc 7: 1, 2 của"), Whence::Template(_)));
}

#[test]
fn a_figure_tells_where_it_is_printed() {
    let case = Case::small();
    let vi = [
        "tong_tieu_chi_cuoi_nam = 5 (tổng số tiêu chí đạt đến cuối năm, cộng các xã)",
        "  5: tổng",
        "    3: số đếm được",
        "      ntm.yaml:27:26: x",
        "      ntm.yaml:30:27: x",
        "    2: số đếm được",
        "      ntm.yaml:28:7: không đánh dấu",
        "      ntm.yaml:28:25: x",
        "      ntm.yaml:31:7: không đánh dấu",
        "      ntm.yaml:31:26: x",
        "  in ở:",
        "    ke-hoach, trang 5: Phụ lục, dòng “Tổng cộng”, cột “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 5",
    ];
    let told = case.run(&["explain", "tong_tieu_chi_cuoi_nam"], "vi").stdout;
    assert_eq!(told.lines().collect::<Vec<_>>(), vi);
    let told = case.run(&["explain", "tong_tieu_chi_cuoi_nam"], "en").stdout;
    let en = [
        "  printed in:",
        "    ke-hoach, page 5: Phụ lục, row “Tổng cộng”, column “Tổng số tiêu chí / Đạt đến cuối năm 2025”: 5",
    ];
    assert_eq!(told.lines().skip(10).collect::<Vec<_>>(), en);
}

#[test]
fn digits_are_counted_by_where_they_come_from() {
    let case = Case::small();
    let vi = case.run(&["explain", "--coverage"], "vi").stdout;
    let en = case.run(&["explain", "--coverage"], "en").stdout;
    let run = case.run(&["explain", "--coverage", "--messages", "json"], "vi");
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let own = &json["coverage"][0];
    let [computed, quoted, layout] =
        ["computed", "quoted", "layout"].map(|key| own[key].as_u64().unwrap());
    assert!(computed > 40 && quoted > 100 && layout > 20, "{own}");
    assert_eq!((&own["unknown"], &own["unknown_at"]), (&0.into(), &serde_json::json!([])));
    let all = computed + quoted + layout;
    assert_eq!(
        vi,
        format!(
            "ke-hoach: {all} chữ số: {computed} tính ra, {quoted} chép từ dữ liệu, 0 viết trong mẫu, {layout} đánh số, 0 không rõ\n"
        )
    );
    assert_eq!(
        en,
        format!(
            "ke-hoach: {all} digits: {computed} computed, {quoted} quoted, 0 written by the template, {layout} made by layout, 0 unknown\n"
        )
    );
}

#[test]
fn the_figures_of_a_document_page_after_page() {
    let case = Case::small();
    for (lang, first) in [
        (
            "vi",
            "ke-hoach, trang 1: 02 (4 ô): “Toàn huyện đạt 02 tiêu chí, bình quân 1,0 tiêu chí/xã”",
        ),
        (
            "en",
            "ke-hoach, page 1: 02 (4 cells): “Toàn huyện đạt 02 tiêu chí, bình quân 1,0 tiêu chí/xã”",
        ),
    ] {
        let run = case.run(&["explain", "--doc", "ke-hoach"], lang);
        assert_eq!(run.stdout.lines().next(), Some(first));
        assert!(run.stdout.lines().count() > 30, "{}", run.stdout);
    }
    let run = case.run(&["explain", "--doc", "khong-co"], "vi");
    assert_ne!(run.code, 0);
    assert!(run.stderr.contains("khong-co"), "{}", run.stderr);
}
