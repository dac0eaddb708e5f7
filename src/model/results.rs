//! What an office states of a period: status at its end, funding and works as they stand then.
//!
//! Amounts are exact, in triệu đồng, and run from the year's beginning to the period's end. What is
//! not stated stays `None`: no document prints a zero that nobody gave.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::{Document, Hamlet, Matrix, PeriodId, Promises, Recognition};
use crate::origin::{KeyPlaces, Place, Sourced};
use crate::viet;

/// Prose by key; each key holds paragraphs.
pub type Prose = BTreeMap<String, Sourced<Vec<Sourced<String>>>>;

/// A period with its data.
#[derive(Clone, Debug)]
pub struct Period {
    /// Which period.
    pub id: Sourced<PeriodId>,
    /// The last day of its data.
    pub cutoff: NaiveDate,
    /// The last day on which its report is in time.
    pub deadline: NaiveDate,
    /// The last day for the communes' forms, where the office has set one.
    pub forms_due: Option<NaiveDate>,
    /// Status at the period's end.
    pub status: Option<Matrix>,
    /// Status in the advanced set.
    pub advanced_status: Option<Matrix>,
    /// Funding as it came in.
    pub funding: Vec<FundingResult>,
    /// Whether that is the sum of communes' forms.
    pub funding_of_returns: bool,
    /// Works paid for.
    pub works: Vec<WorkResult>,
    /// Funding by content of the programme.
    pub contents: Vec<ContentResult>,
    /// Policies that the office issued.
    pub policies: Vec<Policy>,
    /// Hamlets with a title at the period's end.
    pub hamlets: Vec<Hamlet>,
    /// What was done to lead and steer.
    pub activities: Vec<Activity>,
    /// Results of the thematic programmes.
    pub topics: Vec<Topic>,
    /// Construction arrears (nợ đọng xây dựng cơ bản).
    pub arrears: Vec<Arrear>,
    /// Communes recognised in the year, or on the way to it.
    pub recognised: Vec<Recognised>,
    /// Communes and hamlets that are no longer of special difficulty (đặc biệt khó khăn).
    pub risen: Vec<Risen>,
    /// What the people gave.
    pub given: Vec<Contribution>,
    /// The period's prose, by key; it comes before the project's.
    pub prose: Prose,
    /// What communes say in their forms, where it is too much for the text.
    pub words: Vec<CommuneWords>,
    /// Where the communes' filled forms lie: a pattern such as `ky/2025-Q3/*.xlsx`.
    pub forms: Option<Sourced<String>>,
    /// Whether a report may be made although some communes have not reported.
    pub provisional: bool,
    /// Communes whose form is not there.
    pub not_reported: Vec<usize>,
    /// What was read of the forms that are there, in the order of communes.
    pub returns: Vec<Return>,
    /// Where it is declared.
    pub place: Place,
}

impl Period {
    /// A closing day of the office's own, and the deadline, where that lies before it: data cannot be
    /// due before they close. By the decree six months and the year are due before their data end, as
    /// an estimate.
    pub fn closes_late(&self) -> Option<(NaiveDate, NaiveDate)> {
        let own = self.cutoff != self.id.value.cutoff();
        (own && self.deadline < self.cutoff).then_some((self.cutoff, self.deadline))
    }

    /// The day on which its report is due; where its data close after the usual day and the office
    /// names no other, the day on which they close.
    pub fn due(&self) -> NaiveDate {
        self.closes_late().map_or(self.deadline, |(closing, _)| closing)
    }

    /// Whether nothing is known of it.
    pub fn is_empty(&self) -> bool {
        self.status.is_none()
            && self.advanced_status.is_none()
            && self.funding.is_empty()
            && self.works.is_empty()
            && self.contents.is_empty()
            && self.policies.is_empty()
            && self.hamlets.is_empty()
            && self.activities.is_empty()
            && self.topics.is_empty()
            && self.arrears.is_empty()
            && self.recognised.is_empty()
            && self.risen.is_empty()
            && self.given.is_empty()
            && self.prose.is_empty()
    }

    /// What a report on the period has to say beside its results, so that its title promises no more.
    pub fn promises(&self) -> Promises {
        const OUTLOOK: [&str; 3] = ["muc_tieu", "nhiem_vu", "giai_phap"];
        let said = |key: &&str| self.prose.get(*key).is_some_and(|texts| !texts.value.is_empty());
        Promises {
            estimate: self.status.is_some(),
            outlook: self.status.is_some() || OUTLOOK.iter().any(said),
        }
    }

    /// Whether a document speaks of the period's last day before it has come: it is signed on the
    /// day that it bears, or else by the day on which the report is due.
    pub fn is_expected_in(&self, document: &Document) -> bool {
        let date = document.date;
        match (date.date(), date.month) {
            (Some(signed), _) => self.cutoff > signed,
            (None, Some(month)) => {
                let cutoff = (self.cutoff.year(), self.cutoff.month());
                cutoff > (date.year, month)
                    || cutoff == (date.year, month) && self.cutoff > self.deadline
            }
            (None, None) => self.cutoff.year() >= date.year && self.cutoff > self.deadline,
        }
    }

    /// A period without data, its days by the rule.
    pub fn empty(id: PeriodId, place: &Place) -> Self {
        Period {
            id: Sourced::new(id, place.clone()),
            cutoff: id.cutoff(),
            deadline: id.deadline(),
            forms_due: None,
            status: None,
            advanced_status: None,
            funding: Vec::new(),
            funding_of_returns: false,
            works: Vec::new(),
            contents: Vec::new(),
            policies: Vec::new(),
            hamlets: Vec::new(),
            activities: Vec::new(),
            topics: Vec::new(),
            arrears: Vec::new(),
            recognised: Vec::new(),
            risen: Vec::new(),
            given: Vec::new(),
            prose: Prose::new(),
            words: Vec::new(),
            forms: None,
            provisional: false,
            not_reported: Vec::new(),
            returns: Vec::new(),
            place: place.clone(),
        }
    }
}

/// What a commune says in its form.
#[derive(Clone, Debug)]
pub struct CommuneWords {
    /// The commune.
    pub commune: usize,
    /// The prose key of the question.
    pub key: &'static str,
    /// Its words.
    pub text: Sourced<String>,
}

impl CommuneWords {
    /// What communes are asked in words: the key of the report's prose, and the question.
    pub const QUESTIONS: [(&str, &str); 4] = [
        ("ket_qua_noi_bat", "Kết quả nổi bật"),
        ("kho_khan", "Khó khăn, vướng mắc"),
        ("nguyen_nhan", "Nguyên nhân"),
        ("de_xuat", "Đề xuất, kiến nghị"),
    ];
}

/// What was read of a commune's form.
#[derive(Clone, Debug)]
pub struct Return {
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// The form's file.
    pub file: String,
    /// How many filled cells were read.
    pub read: usize,
    /// The filled cells that were not read, as a person finds them: `G9`, `ntm!B9`.
    pub unread: Vec<String>,
    /// Whether nothing at all was changed since the form was sent out.
    pub untouched: bool,
    /// What it states of each source of funding.
    pub amounts: Vec<Reported>,
}

/// What a commune's form states of a source of funding, in triệu đồng.
#[derive(Clone, Debug)]
pub struct Reported {
    /// The source's number in the plan's tree: two sources may bear one name.
    pub number: String,
    /// The source, with the cell for what was mobilised, also where that is blank.
    pub source: Sourced<String>,
    /// Mobilised and disbursed.
    pub amounts: [Stated; 2],
    /// Which of the two were left blank: a dash says that there is nothing.
    pub blank: [bool; 2],
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
    /// Whether it is only said to be among the source above ("trong đó"), which may have more.
    pub of_which: bool,
    /// Whether nothing but its place says so: it has no number of its own.
    pub implied: bool,
    /// Of the sum of communes' forms: the communes that reported neither what was mobilised (0) nor
    /// what was disbursed (1), so that there is no sum.
    pub lacking: [Vec<usize>; 2],
    /// Where it stands.
    pub place: Place,
}

/// A work of public investment in a period.
#[derive(Clone, Debug)]
pub struct WorkResult {
    /// Its name.
    pub name: Sourced<String>,
    /// What kind of work, an index into [`WORK_KINDS`](super::WORK_KINDS).
    pub kind: Option<usize>,
    /// Whether the period's table says of which kind it is, were it none of these.
    pub kind_stated: bool,
    /// The group that the period's table has it in.
    pub group: Option<String>,
    /// Who invests.
    pub investor: Option<String>,
    /// Number and date of the investment decision.
    pub decision: Option<String>,
    /// Total investment.
    pub total: Stated,
    /// Capital allotted since the work began.
    pub allotted: Stated,
    /// Which capital the plan is of, as the office says it.
    pub capital: Option<Sourced<String>>,
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
    /// Where its fields stand; of one that is not there where the row does.
    pub places: KeyPlaces,
    /// Where it stands.
    pub place: Place,
}

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
    /// What it is made of.
    pub parts: Vec<ContentResult>,
    /// Whether nothing but its place says that it is a part: it has no number of its own.
    pub implied: bool,
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

impl ByCapital {
    /// Each kind of capital by the name that a form gives it, with its amount.
    pub fn each(&self) -> [(&'static str, &Stated); 7] {
        [
            ("NSTW ĐTPT", &self.investment),
            ("NSTW sự nghiệp", &self.recurrent),
            ("NSĐP", &self.local),
            ("lồng ghép", &self.integrated),
            ("tín dụng", &self.credit),
            ("doanh nghiệp", &self.enterprises),
            ("dân góp", &self.people),
        ]
    }
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

/// What an office did to lead and steer, one line of its report.
#[derive(Clone, Debug)]
pub struct Activity {
    /// What kind.
    pub kind: ActivityKind,
    /// What was done.
    pub text: Option<Sourced<String>>,
    /// How many: documents, meetings, inspections, courses, broadcasts.
    pub count: Option<Sourced<u32>>,
    /// How many people took part.
    pub people: Option<Sourced<u32>>,
    /// Where it stands.
    pub place: Place,
}

/// The kinds of activities, in a report's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActivityKind {
    /// Ban hành văn bản.
    Documents,
    /// Kiện toàn bộ máy, họp.
    Meetings,
    /// Tuyên truyền, vận động.
    Information,
    /// Đào tạo, tập huấn.
    Training,
    /// Kiểm tra, giám sát.
    Inspections,
}

impl ActivityKind {
    /// Each kind with its name, in a report's order.
    pub const ALL: [(Self, &'static str); 5] = [
        (ActivityKind::Documents, "văn bản"),
        (ActivityKind::Meetings, "họp"),
        (ActivityKind::Information, "tuyên truyền"),
        (ActivityKind::Training, "tập huấn"),
        (ActivityKind::Inspections, "kiểm tra"),
    ];

    /// Its name.
    pub fn label(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

/// A thematic programme's result, such as OCOP.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its name.
    pub name: Sourced<String>,
    /// What was reached.
    pub result: Option<Sourced<String>>,
}

/// A commune recognised, or whose file is being completed.
#[derive(Clone, Debug)]
pub struct Recognised {
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// As what.
    pub title: Recognition,
    /// Number and date of the decision; nothing while the file is being completed.
    pub decision: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// A commune, or a hamlet of it, that is no longer of special difficulty.
#[derive(Clone, Debug)]
pub struct Risen {
    /// The commune, an index into the project's list.
    pub commune: usize,
    /// The hamlet; nothing where it is the commune itself.
    pub hamlet: Option<Sourced<String>>,
    /// Number and date of the decision.
    pub decision: Option<String>,
    /// Where it stands.
    pub place: Place,
}

/// What the people gave: money, labour, land.
#[derive(Clone, Debug)]
pub struct Contribution {
    /// What: "Tiền mặt", "Ngày công", "Hiến đất".
    pub name: Sourced<String>,
    /// How much of it, where it is no money.
    pub quantity: Stated,
    /// The unit of that: "ngày công", "m²".
    pub unit: Option<String>,
    /// Its value in triệu đồng.
    pub value: Stated,
    /// Where it stands.
    pub place: Place,
}

impl Contribution {
    /// How much of it, but for money, of which that is the value once more.
    pub fn counted(&self) -> Option<&Sourced<Decimal>> {
        let money = self.unit.as_deref().is_none_or(|unit| {
            matches!(viet::fold(unit).as_str(), "trieu dong" | "trieu" | "trd" | "tr d")
        });
        let same = |quantity: &&Sourced<Decimal>| {
            self.value.as_ref().is_some_and(|value| value.value == quantity.value)
        };
        self.quantity.as_ref().filter(|own| !(money && same(own)))
    }

    /// Whether anything was given: a stated zero is nothing.
    pub fn is_something(&self) -> bool {
        let zero = |stated: &Stated| stated.as_ref().is_some_and(|own| own.value.is_zero());
        let given = |stated: &Stated| stated.is_some() && !zero(stated);
        given(&self.quantity) || given(&self.value) || !zero(&self.quantity) && !zero(&self.value)
    }
}

/// A work that is built and not paid for.
#[derive(Clone, Debug)]
pub struct Arrear {
    /// The work.
    pub name: Sourced<String>,
    /// Where.
    pub commune: Option<String>,
    /// The year it was finished.
    pub finished: Option<String>,
    /// Its settled value.
    pub value: Stated,
    /// Paid so far.
    pub paid: Stated,
    /// Owed, as stated.
    pub owed: Stated,
    /// How and when it will be paid.
    pub plan: Option<String>,
    /// Where its fields stand; of one that is not there where the row does.
    pub places: KeyPlaces,
    /// Where it stands.
    pub place: Place,
}
