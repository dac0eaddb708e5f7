//! The stages of the national programme: what is the same for every office in their years.

/// A stage.
pub struct Stage {
    /// Its first and its last year.
    pub years: (i32, i32),
    /// The programme's full name.
    pub programme: &'static str,
    /// Its name in running text.
    pub short: &'static str,
    /// The stage as it is written.
    pub period: &'static str,
    /// The criteria set in force.
    pub set: &'static str,
}

/// The stages, the earlier first.
pub const STAGES: [Stage; 2] = [
    Stage {
        years: (2021, 2025),
        programme: "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        short: "Chương trình MTQG xây dựng nông thôn mới",
        period: "2021-2025",
        set: "xa-ntm-2021-2025",
    },
    Stage {
        years: (2026, 2030),
        programme: "Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi",
        short: "Chương trình MTQG xây dựng nông thôn mới",
        period: "2026-2030",
        set: "xa-ntm-2026-2030",
    },
];

/// The stage of a year; none of one that no stage is known of.
pub fn stage_of(year: i32) -> Option<&'static Stage> {
    STAGES.iter().find(|stage| (stage.years.0..=stage.years.1).contains(&year))
}
