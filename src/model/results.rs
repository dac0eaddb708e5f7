//! What an office states of a period: status at its end, funding and works as they stand then.
//!
//! Amounts are exact, in triệu đồng, and run from the year's beginning to the period's end. What is
//! not stated stays `None`: no document prints a zero that nobody gave.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Matrix, PeriodId};
use crate::origin::{Place, Sourced};

/// A period with its data.
#[derive(Clone, Debug)]
pub struct Period {
    /// Which period.
    pub id: Sourced<PeriodId>,
    /// The last day of its data.
    pub cutoff: NaiveDate,
    /// The last day on which its report is in time.
    pub deadline: NaiveDate,
    /// Status at the period's end.
    pub status: Option<Matrix>,
    /// Status in the advanced set.
    pub advanced_status: Option<Matrix>,
    /// Funding as it came in.
    pub funding: Vec<FundingResult>,
    /// Works paid for.
    pub works: Vec<WorkResult>,
    /// Funding by content of the programme.
    pub contents: Vec<ContentResult>,
    /// Policies that the office issued.
    pub policies: Vec<Policy>,
    /// Where it is declared.
    pub place: Place,
}

/// An amount that may not be stated.
pub type Stated = Option<Sourced<Decimal>>;

/// A source of funding: planned, mobilised, disbursed, still planned.
#[derive(Clone, Debug)]
pub struct FundingResult {
    /// Its name.
    pub name: Sourced<String>,
    /// Planned for the year.
    pub plan: Stated,
    /// Mobilised by the period's end.
    pub mobilised: Stated,
    /// Disbursed by the period's end.
    pub disbursed: Stated,
    /// To be mobilised in the rest of the year.
    pub rest: Stated,
    /// What it is made of.
    pub parts: Vec<FundingResult>,
    /// Where it stands.
    pub place: Place,
}

/// A work of public investment in a period.
#[derive(Clone, Debug)]
pub struct WorkResult {
    /// Its name.
    pub name: Sourced<String>,
    /// What kind of work, an index into [`WORK_KINDS`].
    pub kind: Option<usize>,
    /// Capital planned for the year.
    pub plan: Stated,
    /// Value of what was built by the period's end.
    pub built: Stated,
    /// Disbursed by the period's end.
    pub disbursed: Stated,
    /// Expected for the whole year.
    pub expected: Stated,
    /// Difficulties, remarks.
    pub note: Option<Sourced<String>>,
    /// Where it stands.
    pub place: Place,
}

/// The kinds of works in Biểu 08 and Biểu 13 of 2026–2030, in their order.
pub const WORK_KINDS: &[&str] = &[
    "Giao thông",
    "Thủy lợi",
    "Phòng, chống thiên tai",
    "Điện",
    "Cơ sở hạ tầng thương mại",
    "Cơ sở hạ tầng vùng nguyên liệu",
    "Hạ tầng số, viễn thông",
    "Truyền thanh",
    "Nước sạch tập trung",
    "Bảo vệ môi trường",
    "Bố trí dân cư",
    "Cơ sở dữ liệu quản lý",
    "Cơ sở hạ tầng đặc thù vùng đồng bào dân tộc thiểu số và miền núi",
];

/// A content (nội dung thành phần) of the programme with its funding.
#[derive(Clone, Debug)]
pub struct ContentResult {
    /// Its number as written: `I`, `1`, `01`.
    pub number: String,
    /// Its name.
    pub name: Sourced<String>,
    /// By kind of capital, as mobilised and done by the period's end.
    pub done: ByCapital,
    /// The same, planned for the rest of the year.
    pub rest: ByCapital,
    /// A remark.
    pub note: Option<Sourced<String>>,
    /// Where it stands.
    pub place: Place,
}

/// Amounts by kind of capital.
#[derive(Clone, Debug, Default)]
pub struct ByCapital {
    /// Central budget, development investment (ĐTPT).
    pub investment: Stated,
    /// Central budget, recurrent (sự nghiệp).
    pub recurrent: Stated,
    /// Local budgets.
    pub local: Stated,
    /// Integrated from other programmes (lồng ghép).
    pub integrated: Stated,
    /// Credit.
    pub credit: Stated,
    /// Enterprises.
    pub enterprises: Stated,
    /// Contributions of the people.
    pub people: Stated,
}

/// A policy that an office issued for the programme.
#[derive(Clone, Debug)]
pub struct Policy {
    /// The kind of document.
    pub kind: Option<String>,
    /// Number and date of issue.
    pub issued: Option<String>,
    /// Its subject.
    pub subject: Sourced<String>,
    /// What it aims at.
    pub aim: Option<String>,
    /// What it mainly says.
    pub content: Option<String>,
    /// A remark.
    pub note: Option<String>,
}
