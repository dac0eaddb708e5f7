//! The criteria sets that come with the program.

/// The criteria sets that come with the program: id and text.
pub fn builtin_sets() -> &'static [(&'static str, &'static str)] {
    &[
        ("xa-ntm-2021-2025", include_str!("../../../inputs/bo-tieu-chi/xa-ntm-2021-2025.yaml")),
        (
            "xa-ntm-nang-cao-2021-2025",
            include_str!("../../../inputs/bo-tieu-chi/xa-ntm-nang-cao-2021-2025.yaml"),
        ),
        ("xa-ntm-2026-2030", include_str!("../../../inputs/bo-tieu-chi/xa-ntm-2026-2030.yaml")),
    ]
}
