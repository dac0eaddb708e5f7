//! Reports that compare with a period for which communes' forms are missing: refused, or provisional
//! and said so.

use ntm::pipeline;

use super::{Case, expect, tree};
use crate::util::Run;

/// The small district's report on the year, with all its forms, behind nine months for which Hòa An
/// sent none.
fn year(of_nine: &str) -> Case {
    let case = Case::small()
        .change("  - id: ke-hoach\n", "  - id: ke-hoach\n    mau: bao-cao-nam\n    ky: 2025-N\n")
        .change(
            "du_lieu:\n",
            &format!("ky:\n  - {{ky: 2025-9T, phieu: ky/9/*{of_nine}}}\n  - {{ky: 2025-N, phieu: ky/12/*}}\ndu_lieu:\n"),
        );
    let case = with_forms(case, "2025-9T", "ky/9", &["xa-tan-lap.xlsx"]);
    with_forms(case, "2025-N", "ky/12", &["xa-tan-lap.xlsx", "xa-hoa-an.xlsx"])
}

/// Adds the forms of a period that came back as they were sent.
fn with_forms(case: Case, period: &str, folder: &str, came: &[&str]) -> Case {
    let (forms, found) = pipeline::forms(&case.project(), period.parse().expect("a period"));
    assert_eq!(forms.len(), 2, "{found:?}");
    let forms = forms.into_iter().filter(|form| came.contains(&form.path.as_str()));
    forms.fold(case, |case, form| case.file(&format!("{folder}/{}", form.path), form.bytes))
}

#[test]
fn a_year_compared_with_nine_months_that_are_not_whole() {
    year("").refused("\n@@1", "\n@@2");
}

#[test]
fn nor_are_its_annexes_made_as_workbooks() {
    let case = year("");
    let before = tree(case.path());
    let runs: [Run; 2] =
        ["vi", "en"].map(|lang| case.run(&["build", "--format", "xlsx", "--out", "out"], lang));
    assert_eq!((runs[0].code, runs[1].code), (1, 1));
    expect(&runs, "\n@@1", "\n@@2");
    assert!(tree(case.path()) == before, "files were changed");
}

#[test]
fn a_year_compared_with_a_provisional_report() {
    year(", tam_thoi: co").remarked("\n@@1", "\n@@2");
}

/// What is told first in a project with other errors names these periods, too.
#[test]
fn what_is_waited_for_is_told_with_other_errors() {
    year("")
        .change("{xa: Hòa An, giao: \"2\"}", "{xa: Hòa An, giao: \"9\"}")
        .refused("\n@@1", "\n@@2");
}
