//! The typed, validated shape of what an office states: no arithmetic, no files, no wording.
//!
//! Amounts are exact decimals in triệu đồng (million VND). Whatever a person typed keeps its
//! place, so that figures and checks can point at it.

mod annex;
pub mod annex_words;
mod by_commune;
mod code;
mod code_list;
mod commune;
mod contents;
mod correction;
mod criteria;
mod document;
mod funding;
mod issued;
mod issuing;
mod kinds;
mod known_act;
mod matrix;
mod money;
mod only;
mod organisation;
mod paper;
mod period;
mod project;
mod reading;
mod results;
mod standing;
mod statements;
mod work;
mod work_kinds;

pub use annex::{AnnexFiling, AnnexKind, AnnexOptions, MoneyUnits};
pub use by_commune::{ByCommune, OwnNumber};
pub use code::{Code, CodeListError};
pub use code_list::{is_code_list, mentions_code, parse_code_list, point_or_list};
pub use commune::{Aim, Commune, Hamlet, HamletCount, HamletLevel, Recognition, UnitKind};
pub use contents::{COMPONENTS, components};
pub use correction::{Correction, Slip};
pub use criteria::{BandRange, CriteriaSet, Criterion, Group, GroupLayout, Indicator};
pub use document::{Acting, Document, DraftMark, LayoutOptions, Recipients, Signer};
pub use funding::FundingSource;
pub use issued::IssuedReport;
pub use issuing::{IssuingOptions, SeriesRule};
pub use known_act::KnownAct;
pub use matrix::Matrix;
pub use money::MoneyUnit;
pub use only::Shares;
pub use organisation::{Organisation, OrganisationLevel, Programme};
pub use paper::Paper;
pub use period::{PeriodId, PeriodKind, Promises};
pub use project::{Acceptance, Declared, Project};
pub use reading::{Reading, SheetTitles};
pub use results::{
    Activity, ActivityKind, Arrear, ByCapital, CommuneWords, ContentResult, Contribution,
    FundingResult, Period, Policy, Prose, Recognised, Reported, Return, Risen, Stated, Topic,
    WorkResult,
};
pub use standing::{Decider, Kept, Standing};
pub use statements::Statement;
pub use work::{Assignment, InvestmentProject, Task};
pub use work_kinds::{WORK_KINDS, work_kind};
