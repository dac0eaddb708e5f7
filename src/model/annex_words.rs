//! The marks and fixed words of annexes: written by `tables`, and known again by `inputs`.

/// The mark of a criterion met at the base date.
pub const MET: &str = "x";
/// The mark of a criterion newly assigned.
pub const ASSIGNED: &str = "+";
/// The mark of a criterion or indicator that does not apply.
pub const NOT_APPLICABLE: &str = "KAD";
/// The mark of a criterion that was gained since the last report.
pub const GAINED: &str = "x+";
/// The mark of one that was lost.
pub const LOST: &str = "-";
/// The mark of one that the year's plan assigns and that is not met yet.
pub const OWED: &str = "o";
/// The mark of one that was lost and is assigned.
pub const LOST_AND_OWED: &str = "-o";
/// What stands before the capital above a list of works that are all of one.
pub const CAPITAL: &str = "Kế hoạch vốn:";
/// What stands before the people's gifts below the annex on funding.
pub const GIFTS: &str = "Nhân dân đóng góp: ";
/// The row of the works that are still owed for, below the total of all.
pub const STILL_OWED: &str = "Trong đó: công trình còn nợ";
/// What the form of works is of, in its title.
pub const CENTRAL: &str = " từ ngân sách trung ương";
/// That capital.
pub const CENTRAL_CAPITAL: &str = "vốn ngân sách trung ương";
/// What stands before the capital that the form of works is of, where it is another.
pub const FORM_IS_OF: &str = "Số liệu trong biểu gồm ";
/// What stands below it where works are of several.
pub const FORM_IS_ALL: &str = "Số liệu trong biểu là toàn bộ vốn đã ghi của từng công trình, chưa tách riêng ngân sách trung ương.";
