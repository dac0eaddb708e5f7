//! Annexes that the office asks for by name and that have nothing to print.

use super::Case;

#[test]
fn annexes_without_data() {
    Case::small()
        .change(
            "  - id: ke-hoach\n",
            "  - id: ke-hoach\n    bieu: [xa, xa_chi_tieu, du_an, kq_no_dong]\n",
        )
        .remarked("\n@@1", "\n@@2");
}

#[test]
fn the_same_as_workbooks() {
    let case =
        Case::small().change("  - id: ke-hoach\n", "  - id: ke-hoach\n    bieu: [xa, nhiem_vu]\n");
    let run = case.run(&["build", "--format", "xlsx", "--out", "out"], "vi");
    let warned = run.stderr.contains("cảnh báo[N293]: bieu ghi “nhiem_vu”");
    assert!(run.code == 0 && warned, "{}", run.stderr);
}

/// Nobody asked for what a document has by habit.
#[test]
fn annexes_by_habit_are_left_out_in_silence() {
    Case::small().remarked("", "");
}
