//! The annexes of a plan: what each table holds.

use rust_decimal::Decimal;

use super::build::{
    amount, average, blank, column, count, count_or_blank, data, group, repeated, text, total,
};
use super::forms::Forms;
use super::{Cell, Column, Content, Formula, Row, Table, Value};
use crate::figures::{CommuneFigures, Figures, HamletShare, HamletTitle, SetFigures};
use crate::model::{
    AnnexKind, Assignment, Code, CriteriaSet, Document, InvestmentProject, Matrix, Project,
};
use crate::origin::Sourced;
use crate::viet::{self, Mark};

/// The mark of a criterion met at the base date.
pub const MET: &str = "x";
/// The mark of a criterion newly assigned.
pub const ASSIGNED: &str = "+";
/// The mark of a criterion or indicator that does not apply.
pub const NOT_APPLICABLE: &str = "KAD";

/// What the mark of what does not apply means.
const KAD_NOTE: &str = "“KAD” là tiêu chí, chỉ tiêu không áp dụng với xã, được tính là đạt.";

/// The annexes asked for that have something to say, in their order.
pub fn annexes(project: &Project, figures: &Figures, document: &Document) -> Vec<Table> {
    let wanted = &document.annexes.kinds;
    let period = document.period.as_ref().and_then(|id| project.period(id.value));
    let year = project.programme.year;
    let base = project
        .status_date
        .as_ref()
        .map_or_else(|| format!("31/12/{}", year - 1), |date| viet::fmt_short(date.value));
    let forms = Forms { project, figures, period };
    let context = Context { project, figures, forms, year: year.to_string(), base };
    AnnexKind::ALL
        .iter()
        .filter(|kind| wanted.contains(kind))
        .filter_map(|kind| context.table(*kind))
        .filter(|table| !table.is_empty())
        .collect()
}

/// A text of a project, where it is given.
type TextOf = fn(&InvestmentProject) -> Option<&String>;
/// An amount of a project, where it is given.
type AmountOf = fn(&InvestmentProject) -> Option<&Sourced<Decimal>>;

struct Context<'a> {
    project: &'a Project,
    figures: &'a Figures,
    forms: Forms<'a>,
    year: String,
    base: String,
}

/// The data of one criteria set.
struct InSet<'a> {
    set: &'a CriteriaSet,
    status: &'a Matrix,
    targets: Option<&'a Matrix>,
    figures: &'a SetFigures,
}

impl Context<'_> {
    fn table(&self, kind: AnnexKind) -> Option<Table> {
        match kind {
            AnnexKind::Communes => Some(self.criteria(kind, &self.standard())),
            AnnexKind::CommunesByIndicator => self.indicators(kind, &self.standard()),
            AnnexKind::Advanced => Some(self.criteria(kind, &self.advanced()?)),
            AnnexKind::AdvancedByIndicator => self.indicators(kind, &self.advanced()?),
            AnnexKind::Hamlets => Some(self.hamlets(kind, &self.figures.hamlets.standard)),
            AnnexKind::ModelHamlets => Some(self.hamlets(kind, &self.figures.hamlets.model)),
            AnnexKind::Projects => Some(self.projects(kind)),
            AnnexKind::Leads => Some(self.leads(kind)),
            kind => self.forms.table(kind),
        }
    }

    fn standard(&self) -> InSet<'_> {
        InSet {
            set: &self.project.set,
            status: &self.project.status,
            targets: Some(&self.project.targets),
            figures: &self.figures.standard,
        }
    }

    fn advanced(&self) -> Option<InSet<'_>> {
        Some(InSet {
            set: self.project.advanced_set.as_deref()?,
            status: self.project.advanced_status.as_ref()?,
            targets: self.project.advanced_targets.as_ref(),
            figures: self.figures.advanced.as_ref()?,
        })
    }

    fn commune_name(&self, index: usize) -> Cell {
        text(self.project.communes[index].name.value.clone())
    }

    /// "xã nông thôn mới", "xã nông thôn mới nâng cao": what a set's name says it is about.
    fn about(set: &CriteriaSet) -> &str {
        let name = set.short_name.strip_prefix("Bộ tiêu chí ").unwrap_or(&set.short_name);
        name.strip_prefix("quốc gia về ").unwrap_or(name)
    }

    /// Communes down, criteria across; a single commune has its criteria down.
    fn criteria(&self, kind: AnnexKind, data: &InSet<'_>) -> Table {
        let title = format!(
            "Biểu giao chỉ tiêu kế hoạch thực hiện các tiêu chí {} năm {}",
            Self::about(data.set),
            self.year
        );
        let mut table = match &data.figures.communes[..] {
            [only] => self.one_commune(kind, data, only),
            _ => self.many_communes(kind, data),
        };
        table.title = title;
        table
    }

    fn many_communes(&self, kind: AnnexKind, in_set: &InSet<'_>) -> Table {
        let criteria = &in_set.set.criteria;
        let codes: Vec<Code> = criteria.iter().map(|c| Code::criterion(c.number)).collect();
        let first = 2;
        let last = first + codes.len() - 1;
        let (base, new) = (last + 1, last + 2);
        let mut columns = vec![repeated(&["TT"], Content::Index), repeated(&["Xã"], Content::Text)];
        columns.extend(
            codes.iter().map(|code| column(&["Tiêu chí số", &code.to_string()], Content::Mark)),
        );
        let sum = "Tổng số tiêu chí";
        columns.extend([
            column(&[sum, &format!("Đạt đến {}", self.base)], Content::Count),
            column(&[sum, &format!("Giao đạt thêm năm {}", self.year)], Content::Count),
            column(&[sum, &format!("Đạt đến cuối năm {}", self.year)], Content::Count),
            column(&[&format!("Xã đạt chuẩn đến cuối năm {}", self.year)], Content::Mark),
        ]);
        let in_row = |mark| Formula::CountInRow { mark, from: first, to: last };
        let mut rows: Vec<Row> = in_set
            .figures
            .communes
            .iter()
            .enumerate()
            .map(|(index, commune)| {
                let mut cells = vec![count(index + 1), self.commune_name(commune.commune)];
                cells.extend(codes.iter().map(|code| text(mark(in_set, commune, *code))));
                cells.extend([
                    met_in_row(in_set, commune, &in_row),
                    count(commune.new.len()).by(in_row(ASSIGNED)),
                    count(commune.end).by(Formula::SumColumns(vec![base, new])),
                    text(if commune.lacking.is_empty() { MET } else { "" }),
                ]);
                data(cells)
            })
            .collect();
        let bottom = rows.len().saturating_sub(1);
        let foot = |label: &str, cell: &dyn Fn(usize) -> Cell, sums: [Cell; 4]| {
            let mut cells = vec![blank(), text(label)];
            cells.extend((0..codes.len()).map(cell));
            cells.extend(sums);
            total(cells)
        };
        let down = |mark| Formula::CountInColumn { mark, from: 0, to: bottom };
        let sum_down = || Formula::SumRows { from: 0, to: bottom };
        let figures = &in_set.figures;
        let met = |index: usize| count(figures.criteria[index].base).by(down(MET));
        let reached = figures.communes.iter().filter(|c| c.lacking.is_empty()).count();
        let sums = [
            count(figures.base).by(sum_down()),
            count(figures.new).by(sum_down()),
            count(figures.end).by(sum_down()),
            count(reached).by(down(MET)),
        ];
        let none = || [blank(), blank(), blank(), blank()];
        rows.push(foot("Tổng cộng", &|_| blank(), sums));
        rows.push(foot(&format!("Số xã đạt đến {}", self.base), &met, none()));
        rows.push(foot(
            &format!("Số xã giao đạt thêm năm {}", self.year),
            &|index| count_or_blank(to_u32(figures.criteria[index].new.len())).by(down(ASSIGNED)),
            none(),
        ));
        rows.push(foot(
            &format!("Số xã đạt đến cuối năm {}", self.year),
            &|index| {
                count(figures.criteria[index].end).by(Formula::SumOf(vec![bottom + 2, bottom + 3]))
            },
            none(),
        ));
        let mean = || Formula::Average { from: 0, to: bottom };
        rows.push(foot(
            "Bình quân tiêu chí/xã",
            &|_| blank(),
            [
                average(figures.average_base()).by(mean()),
                blank(),
                average(figures.average_end()).by(mean()),
                blank(),
            ],
        ));
        Table {
            kind,
            title: String::new(),
            unit: None,
            columns,
            rows,
            notes: self.legend(in_set, true),
        }
    }

    fn one_commune(&self, kind: AnnexKind, in_set: &InSet<'_>, commune: &CommuneFigures) -> Table {
        let columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Tiêu chí"], Content::Text),
            column(&[&format!("Đạt đến {}", self.base)], Content::Mark),
            column(&[&format!("Giao đạt thêm năm {}", self.year)], Content::Mark),
            column(&[&format!("Đạt đến cuối năm {}", self.year)], Content::Mark),
        ];
        let applies =
            |number: u16| mark(in_set, commune, Code::criterion(number)) != NOT_APPLICABLE;
        let mark = |number: u16, yes: bool| match (applies(number), yes) {
            (false, _) => text(NOT_APPLICABLE),
            (true, yes) => text(if yes { MET } else { "" }),
        };
        let mut rows: Vec<Row> = in_set
            .set
            .criteria
            .iter()
            .map(|criterion| {
                let number = criterion.number;
                data(vec![
                    count(number),
                    text(criterion.name.clone()),
                    mark(number, !commune.unmet.contains(&number)),
                    text(if commune.new.contains(&number) { MET } else { "" }),
                    mark(number, !commune.lacking.contains(&number)),
                ])
            })
            .collect();
        let bottom = rows.len().saturating_sub(1);
        let down = || Formula::CountInColumn { mark: MET, from: 0, to: bottom };
        let plain = in_set.set.criteria.iter().all(|criterion| applies(criterion.number));
        let counted = |number: u32| {
            let cell = count(number);
            if plain { cell.by(down()) } else { cell }
        };
        rows.push(total(vec![
            blank(),
            text("Tổng số tiêu chí"),
            counted(commune.base),
            count(commune.new.len()).by(down()),
            counted(commune.end),
        ]));
        let notes = if plain { Vec::new() } else { vec![KAD_NOTE.to_owned()] };
        Table { kind, title: String::new(), unit: None, columns, rows, notes }
    }

    fn indicators(&self, kind: AnnexKind, in_set: &InSet<'_>) -> Option<Table> {
        let codes: Vec<Code> = in_set
            .set
            .criteria
            .iter()
            .flat_map(|criterion| criterion.indicators.iter().map(|indicator| indicator.code))
            .filter(|code| in_set.status.marks.keys().any(|(_, known)| known == code))
            .collect();
        if codes.is_empty() {
            return None;
        }
        let mut columns = vec![repeated(&["TT"], Content::Index), repeated(&["Xã"], Content::Text)];
        columns.extend(codes.iter().map(|code| {
            let outer = format!("Tiêu chí số {}", code.criterion);
            column(&[&outer, &code.to_string()], Content::Mark)
        }));
        columns.push(column(&[&format!("Chỉ tiêu đạt đến {}", self.base)], Content::Count));
        let last = 1 + codes.len();
        let mut rows: Vec<Row> = in_set
            .figures
            .communes
            .iter()
            .enumerate()
            .map(|(index, commune)| {
                let marks: Vec<&str> =
                    codes.iter().map(|code| mark(in_set, commune, *code)).collect();
                let met = marks.iter().filter(|mark| **mark == MET).count();
                let mut cells = vec![count(index + 1), self.commune_name(commune.commune)];
                cells.extend(marks.into_iter().map(text));
                cells.push(count(met).by(Formula::CountInRow { mark: MET, from: 2, to: last }));
                data(cells)
            })
            .collect();
        let bottom = rows.len().saturating_sub(1);
        let mut cells = vec![blank(), text(format!("Số xã đạt đến {}", self.base))];
        let mut all = 0;
        for code in &codes {
            let met =
                in_set.figures.communes.iter().filter(|c| mark(in_set, c, *code) == MET).count();
            all += met;
            cells.push(count(met).by(Formula::CountInColumn { mark: MET, from: 0, to: bottom }));
        }
        cells.push(count(all).by(Formula::SumRows { from: 0, to: bottom }));
        rows.push(total(cells));
        Some(Table {
            kind,
            title: format!(
                "Biểu hiện trạng và giao chỉ tiêu {} theo từng chỉ tiêu năm {}",
                Self::about(in_set.set),
                self.year
            ),
            unit: None,
            columns,
            rows,
            notes: self.legend(in_set, false),
        })
    }

    /// What the marks mean, and the criteria's names.
    fn legend(&self, in_set: &InSet<'_>, names: bool) -> Vec<String> {
        let marks = format!(
            "Ghi chú: “{MET}” là đạt đến {}; “{ASSIGNED}” là giao đạt thêm trong năm {}; để trống là chưa đạt.",
            self.base, self.year
        );
        let mut notes = vec![marks];
        let exempt = in_set.status.marks.values().any(|mark| mark.value == Mark::NotApplicable);
        if exempt {
            notes.push(KAD_NOTE.to_owned());
        }
        if names {
            let list: Vec<String> = in_set
                .set
                .criteria
                .iter()
                .map(|criterion| format!("{}. {}", criterion.number, criterion.name))
                .collect();
            notes.push(format!("Các tiêu chí: {}.", list.join("; ")));
        }
        notes
    }

    fn hamlets(&self, kind: AnnexKind, title: &HamletTitle) -> Table {
        let word = &self.project.organisation.hamlet_word;
        let upper = viet::upper_first(word);
        if let ([_], [share]) = (&self.project.communes[..], &title.by_commune[..])
            && share.base_names.len() + share.names.len() == (share.base + share.new) as usize
        {
            return self.named_hamlets(kind, share);
        }
        let named = title.by_commune.iter().any(|share| !share.names.is_empty());
        let remarked = title.at_least;
        let mut columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Xã"], Content::Text),
            column(&[&format!("{upper} đã đạt đến {}", self.base)], Content::Count),
            column(&[&format!("Giao {word} đạt năm {}", self.year)], Content::Count),
            column(&[&format!("Tổng số {word} đạt cuối năm {}", self.year)], Content::Count),
        ];
        if named {
            columns.push(column(&[&format!("Tên {word} giao năm {}", self.year)], Content::Text));
        }
        if remarked {
            columns.push(column(&["Ghi chú"], Content::Text));
        }
        let mut rows: Vec<Row> = title
            .by_commune
            .iter()
            .enumerate()
            .map(|(index, share)| {
                let mut cells = vec![
                    count(index + 1),
                    self.commune_name(share.commune),
                    count(share.base),
                    count(share.new),
                    count(share.base + share.new).by(Formula::SumColumns(vec![2, 3])),
                ];
                if named {
                    cells.push(text(share.names.join(", ")));
                }
                if remarked {
                    cells.push(text(if share.at_least { "giao trở lên" } else { "" }));
                }
                data(cells)
            })
            .collect();
        if let Some(bottom) = rows.len().checked_sub(1) {
            let sum = || Formula::SumRows { from: 0, to: bottom };
            let mut cells = vec![
                blank(),
                text("Tổng cộng"),
                count(title.base).by(sum()),
                count(title.new).by(sum()),
                count(title.base + title.new).by(sum()),
            ];
            cells.resize_with(columns.len(), blank);
            rows.push(total(cells));
        }
        self.hamlet_table(kind, columns, rows)
    }

    /// A single commune's hamlets, each by its name.
    fn named_hamlets(&self, kind: AnnexKind, share: &HamletShare) -> Table {
        let upper = viet::upper_first(&self.project.organisation.hamlet_word);
        let columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&[&upper], Content::Text),
            column(&[&format!("Đã đạt đến {}", self.base)], Content::Mark),
            column(&[&format!("Giao đạt năm {}", self.year)], Content::Mark),
            column(&[&format!("Đạt đến cuối năm {}", self.year)], Content::Mark),
        ];
        let old = share.base_names.iter().map(|name| (name, MET, ""));
        let new = share.names.iter().map(|name| (name, "", MET));
        let mut rows: Vec<Row> = old
            .chain(new)
            .enumerate()
            .map(|(index, (name, base, new))| {
                data(vec![count(index + 1), text(name), text(base), text(new), text(MET)])
            })
            .collect();
        let bottom = rows.len().saturating_sub(1);
        let down = || Formula::CountInColumn { mark: MET, from: 0, to: bottom };
        rows.push(total(vec![
            blank(),
            text("Tổng cộng"),
            count(share.base).by(down()),
            count(share.new).by(down()),
            count(share.base + share.new).by(down()),
        ]));
        self.hamlet_table(kind, columns, rows)
    }

    fn hamlet_table(&self, kind: AnnexKind, columns: Vec<Column>, rows: Vec<Row>) -> Table {
        let word = &self.project.organisation.hamlet_word;
        let model = kind == AnnexKind::ModelHamlets;
        let name = if model { "nông thôn mới kiểu mẫu" } else { "nông thôn mới" };
        Table {
            kind,
            title: format!("Biểu giao chỉ tiêu kế hoạch thực hiện {word} {name} năm {}", self.year),
            unit: None,
            columns,
            rows,
            notes: Vec::new(),
        }
    }

    fn projects(&self, kind: AnnexKind) -> Table {
        let projects = &self.project.projects;
        let year = format!("Kế hoạch vốn năm {}", self.year);
        let optional: [(&[&str], TextOf); 3] = [
            (&["Chủ đầu tư"], |p| p.investor.as_ref()),
            (&["Địa điểm"], |p| p.location.as_ref()),
            (&["Quyết định đầu tư"], |p| p.decision.as_ref()),
        ];
        let sources: [(&str, AmountOf); 3] = [
            ("NSTW", |p| p.central.as_ref()),
            ("NSĐP", |p| p.local.as_ref()),
            ("Vốn khác", |p| p.other.as_ref()),
        ];
        // A column that no project fills is left out.
        let texts: Vec<_> = optional
            .into_iter()
            .filter(|(_, pick)| projects.iter().any(|p| pick(p).is_some()))
            .collect();
        let sources: Vec<_> = sources
            .into_iter()
            .filter(|(_, pick)| projects.iter().any(|p| pick(p).is_some()))
            .collect();
        let has_total = projects.iter().any(|project| project.total.is_some());
        let noted = projects.iter().any(|project| project.note.is_some());
        let mut columns =
            vec![repeated(&["TT"], Content::Index), repeated(&["Danh mục dự án"], Content::Text)];
        columns.extend(texts.iter().map(|(heading, _)| column(heading, Content::Text)));
        if has_total {
            columns.push(column(&["Tổng mức đầu tư"], Content::Amount));
        }
        let first_amount = columns.len() - usize::from(has_total);
        let sum_at = columns.len();
        columns.push(column(&[&year, "Tổng số"], Content::Amount));
        columns.extend(sources.iter().map(|(name, _)| column(&[&year, name], Content::Amount)));
        let after_amounts = columns.len();
        if noted {
            columns.push(column(&["Ghi chú"], Content::Text));
        }
        let parts: Vec<usize> = (sum_at + 1..after_amounts).collect();
        // Amounts of a project from the first amount column on.
        let amounts = |project: &InvestmentProject| -> Vec<Option<Decimal>> {
            let mut all = Vec::new();
            if has_total {
                all.push(project.total.as_ref().map(|total| total.value));
            }
            all.push(Some(project.capital()));
            all.extend(sources.iter().map(|(_, pick)| pick(project).map(|amount| amount.value)));
            all
        };
        // A source that no project of the group has stays blank: nobody stated a zero.
        let sum = |chosen: &[&InvestmentProject]| -> Vec<Option<Decimal>> {
            let width = after_amounts - first_amount;
            let mut sums = vec![None; width];
            for project in chosen {
                for (sum, amount) in sums.iter_mut().zip(amounts(project)) {
                    if let Some(amount) = amount {
                        *sum = Some(sum.unwrap_or(Decimal::ZERO) + amount);
                    }
                }
            }
            sums
        };
        let mut rows: Vec<Row> = Vec::new();
        let mut group_rows: Vec<usize> = Vec::new();
        let groups = grouped(projects);
        let single = groups.len() < 2 && groups.first().is_none_or(|(name, _)| name.is_none());
        for (index, (name, members)) in groups.iter().enumerate() {
            let mut own = Vec::new();
            let start = rows.len() + usize::from(!single);
            for (number, project) in members.iter().enumerate() {
                let mut cells = vec![count(number + 1), text(project.name.value.clone())];
                cells.extend(texts.iter().map(|(_, pick)| pick(project).map_or_else(blank, text)));
                cells.extend(amounts(project).into_iter().map(amount));
                if !parts.is_empty() {
                    let cell = std::mem::take(&mut cells[sum_at]);
                    cells[sum_at] = cell.by(Formula::SumColumns(parts.clone()));
                }
                if noted {
                    cells.push(project.note.as_ref().map_or_else(blank, text));
                }
                own.push(data(cells));
            }
            if !single {
                let end = start + own.len() - 1;
                let mut cells = vec![
                    text(viet::roman(index + 1)),
                    text(name.clone().unwrap_or_else(|| "Dự án khác".to_owned())),
                ];
                cells.extend(texts.iter().map(|_| blank()));
                cells.extend(sum(members).into_iter().map(|value| {
                    let cell = amount(value);
                    let formula = Formula::SumRows { from: start, to: end };
                    if value.is_some() { cell.by(formula) } else { cell }
                }));
                if noted {
                    cells.push(blank());
                }
                group_rows.push(rows.len());
                rows.push(group(cells));
            }
            rows.extend(own);
        }
        if let Some(bottom) = rows.len().checked_sub(1) {
            let all: Vec<&InvestmentProject> = projects.iter().collect();
            let formula = || {
                if single {
                    Formula::SumRows { from: 0, to: bottom }
                } else {
                    Formula::SumOf(group_rows.clone())
                }
            };
            let mut cells = vec![blank(), text("Tổng cộng")];
            cells.extend(texts.iter().map(|_| blank()));
            cells.extend(sum(&all).into_iter().map(|value| amount(value).by(formula())));
            if noted {
                cells.push(blank());
            }
            rows.push(total(cells));
        }
        Table {
            kind,
            title: format!("Danh mục dự án dự kiến đầu tư năm {}", self.year),
            unit: Some("Đơn vị tính: triệu đồng".to_owned()),
            columns,
            rows,
            notes: Vec::new(),
        }
    }

    fn leads(&self, kind: AnnexKind) -> Table {
        let advanced = self.project.advanced_set.as_deref();
        let heading = |set: &CriteriaSet| viet::upper_first(Self::about(set));
        let standard = heading(&self.project.set);
        let mut columns = vec![
            repeated(&["TT"], Content::Index),
            repeated(&["Cơ quan, đơn vị"], Content::Text),
            column(&[&standard, "Tiêu chí số"], Content::Text),
            column(&[&standard, "Chỉ tiêu số"], Content::Text),
        ];
        if let Some(set) = advanced {
            columns.push(column(&[&heading(set), "Tiêu chí số"], Content::Text));
            columns.push(column(&[&heading(set), "Chỉ tiêu số"], Content::Text));
        }
        let leading = |assignment: &&Assignment| {
            !assignment.standard.is_empty() || !assignment.advanced.is_empty()
        };
        let rows =
            self.project.assignments.iter().filter(leading).enumerate().map(|(index, office)| {
                let mut cells = vec![count(index + 1), text(office.office.value.clone())];
                cells.extend(codes(&office.standard));
                if advanced.is_some() {
                    cells.extend(codes(&office.advanced));
                }
                data(cells)
            });
        let rows: Vec<Row> = rows.collect();
        let (columns, rows) = without_empty(columns, rows);
        Table {
            kind,
            title: format!(
                "Phân công cơ quan, đơn vị phụ trách các tiêu chí, chỉ tiêu năm {}",
                self.year
            ),
            unit: None,
            rows,
            columns,
            notes: Vec::new(),
        }
    }
}

/// Whole criteria and indicators of a list, each in its cell.
fn codes(all: &[Sourced<Code>]) -> [Cell; 2] {
    let mut sorted: Vec<Code> = all.iter().map(|code| code.value).collect();
    sorted.sort_unstable();
    let list = |indicators: bool| {
        let chosen = sorted.iter().filter(|code| code.is_indicator() == indicators);
        text(chosen.map(Code::to_string).collect::<Vec<_>>().join(", "))
    };
    [list(false), list(true)]
}

/// Leaves out columns in which no row has anything.
fn without_empty(columns: Vec<Column>, rows: Vec<Row>) -> (Vec<Column>, Vec<Row>) {
    let filled: Vec<bool> = (0..columns.len())
        .map(|index| rows.iter().any(|row| row.cells[index].value != Value::Blank))
        .collect();
    let mut keep = filled.iter();
    let columns = columns.into_iter().filter(|_| keep.next().is_some_and(|keep| *keep)).collect();
    let rows = rows
        .into_iter()
        .map(|row| {
            let mut keep = filled.iter();
            let cells = row.cells.into_iter().filter(|_| keep.next().is_some_and(|keep| *keep));
            Row { kind: row.kind, cells: cells.collect() }
        })
        .collect();
    (columns, rows)
}

/// Projects by group, in the order in which groups first appear.
fn grouped(projects: &[InvestmentProject]) -> Vec<(Option<String>, Vec<&InvestmentProject>)> {
    let mut groups: Vec<(Option<String>, Vec<&InvestmentProject>)> = Vec::new();
    for project in projects {
        match groups.iter_mut().find(|(name, _)| *name == project.group) {
            Some((_, members)) => members.push(project),
            None => groups.push((project.group.clone(), vec![project])),
        }
    }
    groups
}

/// The mark of a commune's criterion or indicator.
fn mark(in_set: &InSet<'_>, commune: &CommuneFigures, code: Code) -> &'static str {
    let base = if code.is_indicator() {
        in_set.status.marks.get(&(commune.commune, code)).map(|mark| mark.value)
    } else {
        in_set.status.criterion(in_set.set, commune.commune, code.criterion)
    };
    let assigned = if code.is_indicator() {
        in_set.targets.is_some_and(|targets| {
            targets.marks.get(&(commune.commune, code)).is_some_and(|mark| mark.value == Mark::Met)
        })
    } else {
        commune.new.contains(&code.criterion)
    };
    match base {
        Some(Mark::Met) => MET,
        Some(Mark::NotApplicable) => NOT_APPLICABLE,
        Some(Mark::NotMet) | None if assigned => ASSIGNED,
        Some(Mark::NotMet) | None => "",
    }
}

/// How many criteria a commune meets; in a workbook by counting, where every one of them is an
/// "x" of its row (what does not apply counts as met and is none).
fn met_in_row(
    in_set: &InSet<'_>,
    commune: &CommuneFigures,
    in_row: &impl Fn(&'static str) -> Formula,
) -> Cell {
    let marks = in_set
        .set
        .criteria
        .iter()
        .filter(|criterion| mark(in_set, commune, Code::criterion(criterion.number)) == MET);
    let cell = count(commune.base);
    if to_u32(marks.count()) == commune.base { cell.by(in_row(MET)) } else { cell }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
