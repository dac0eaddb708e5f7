//! Biểu 05, 06 and 10: criteria by group of communes, the programme's communes, and one commune's
//! criteria with their indicators.

use super::{Forms, head, remark};
use crate::figures::SetFigures;
use crate::model::{AnnexKind, Code, Matrix, Recognition};
use crate::tables::build::{blank, column, count, data, group, text};
use crate::tables::{Cell, Column, Content, Row, Table};
use crate::viet::{self, Mark};

/// Communes of one group: its name, and their indices.
type GroupOf = (String, Vec<usize>);

/// Whether a commune that meets so many criteria is counted.
type Fits<'a> = &'a dyn Fn(usize, usize) -> bool;

/// What a commune meets at a time of the form; `None` when the project does not say.
type Meets<'a> = Option<Box<dyn Fn(usize, Code) -> Option<Mark> + 'a>>;

impl Forms<'_> {
    /// Groups of communes in Vietnamese order; a single one without a name when none is given.
    fn groups(&self) -> Vec<GroupOf> {
        let mut groups: Vec<GroupOf> = Vec::new();
        for (index, commune) in self.project.communes.iter().enumerate() {
            let name = commune.group.clone().unwrap_or_default();
            match groups.iter_mut().find(|(known, _)| *known == name) {
                Some((_, members)) => members.push(index),
                None => groups.push((name, vec![index])),
            }
        }
        groups.sort_by(|a, b| viet::compare(&a.0, &b.0));
        if let [only] = &mut groups[..] {
            only.0.clear();
        }
        for (name, _) in groups.iter_mut().filter(|(name, _)| !name.is_empty()) {
            // "1", "Nhóm 1", "nhóm 1"
            let bare = viet::fold(name);
            let named = bare.starts_with("nhom") || bare.starts_with("khu vuc");
            *name = if named { viet::upper_first(name) } else { format!("Nhóm {name}") };
        }
        groups
    }

    /// The three times: last year's end, the period, the year's end as planned.
    fn at_times(&self) -> [Meets<'_>; 3] {
        let set = &self.project.set;
        let mark = move |matrix: &Matrix, commune: usize, code: Code| {
            if code.is_indicator() {
                matrix.marks.get(&(commune, code)).map(|mark| mark.value)
            } else {
                matrix.criterion(set, commune, code.criterion)
            }
        };
        let status = &self.project.status;
        let targets = &self.project.targets;
        let now = self.period.and_then(|period| period.status.as_ref());
        let met = |mark: Option<Mark>| mark == Some(Mark::Met);
        let planned = !targets.rows.is_empty();
        // The criteria met at the year's end are counted as everywhere else.
        let everyone: Vec<usize> = (0..self.project.communes.len()).collect();
        let end = SetFigures::of(set, now.unwrap_or(status), Some(targets), &everyone);
        [
            Some(Box::new(move |commune, code| mark(status, commune, code))),
            now.map(|now| -> Box<dyn Fn(usize, Code) -> Option<Mark>> {
                Box::new(move |commune, code| mark(now, commune, code))
            }),
            planned.then(|| -> Box<dyn Fn(usize, Code) -> Option<Mark>> {
                Box::new(move |commune, code| {
                    let known = now.map_or_else(
                        || mark(status, commune, code),
                        |now| mark(now, commune, code),
                    );
                    let whole = Code::criterion(code.criterion);
                    let assigned = if code.is_indicator() {
                        met(mark(targets, commune, code)) || met(mark(targets, commune, whole))
                    } else {
                        let own = end.communes.get(commune);
                        own.is_some_and(|own| own.new.contains(&code.criterion))
                    };
                    if assigned && known != Some(Mark::NotApplicable) {
                        Some(Mark::Met)
                    } else {
                        known
                    }
                })
            }),
        ]
    }

    /// A column for each group and time.
    fn group_columns(&self, groups: &[GroupOf]) -> Vec<Column> {
        let times = self.times();
        groups
            .iter()
            .flat_map(|(name, _)| {
                times.iter().map(move |time| match name.as_str() {
                    "" => column(&[time], Content::Count),
                    name => column(&[name, time], Content::Count),
                })
            })
            .collect()
    }

    pub(super) fn criteria_by_group(&self, kind: AnnexKind) -> Table {
        let groups = self.groups();
        let times = self.at_times();
        let mut columns = head("Nội dung");
        columns.push(column(&["ĐVT"], Content::Mark));
        columns.extend(self.group_columns(&groups));
        columns.push(remark());
        let title =
            format!("Kết quả thực hiện bộ tiêu chí quốc gia về nông thôn mới {}", self.span());
        let mut table = self.form(kind, &title, columns);
        table.rows = self
            .project
            .set
            .criteria
            .iter()
            .map(|criterion| {
                let code = Code::criterion(criterion.number);
                let mut cells =
                    vec![count(criterion.number), text(criterion.name.clone()), text("xã")];
                for (_, members) in &groups {
                    cells.extend(times.iter().map(|meets| {
                        counted(meets.as_ref().map(|meets| {
                            members.iter().filter(|m| meets(**m, code) == Some(Mark::Met)).count()
                        }))
                    }));
                }
                cells.push(blank());
                data(cells)
            })
            .collect();
        table
    }

    pub(super) fn programme(&self, kind: AnnexKind) -> Table {
        let mut columns = head("Nội dung");
        let times = self.times();
        columns.extend(times.iter().map(|time| column(&[time], Content::Count)));
        columns.push(remark());
        let title = format!("Kết quả thực hiện chương trình {}", self.span());
        let mut table = self.form(kind, &title, columns);
        let all: Vec<usize> = (0..self.project.communes.len()).collect();
        let groups = self.groups();
        let criteria = self.project.set.criteria.len();
        // How many criteria a commune meets at each time; what does not apply counts as met.
        let counts: Vec<Option<Vec<usize>>> = self
            .at_times()
            .iter()
            .map(|meets| {
                let meets = meets.as_ref()?;
                let of = |commune: &usize| {
                    let codes = self.project.set.criteria.iter().map(|c| Code::criterion(c.number));
                    codes
                        .filter(|code| {
                            matches!(meets(*commune, *code), Some(Mark::Met | Mark::NotApplicable))
                        })
                        .count()
                };
                Some(all.iter().map(of).collect())
            })
            .collect();
        let recognised = |commune: usize| self.project.communes[commune].recognition.is_some();
        let modern = |commune: usize| {
            let title = self.project.communes[commune].recognition.as_ref().map(|r| r.value);
            title == Some(Recognition::Modern)
        };
        let row = |number: &str, name: String, fits: &dyn Fn(usize, usize) -> bool| {
            let mut cells = vec![text(number), text(name)];
            cells.extend(counts.iter().map(|counts| {
                counted(counts.as_ref().map(|counts| {
                    counts.iter().enumerate().filter(|(c, met)| fits(*c, **met)).count()
                }))
            }));
            cells.push(blank());
            cells
        };
        // The rows below a figure: one for each group, where there are groups.
        let by_group = |rows: &mut Vec<Row>, number: &str, fits: &dyn Fn(usize, usize) -> bool| {
            for (index, (name, members)) in groups.iter().enumerate() {
                if !name.is_empty() {
                    let inside = |c: usize, met: usize| members.contains(&c) && fits(c, met);
                    rows.push(data(row(
                        &format!("{number}.{}", index + 1),
                        format!("Xã {}", viet::lower_first(name)),
                        &inside,
                    )));
                }
            }
        };
        let middle = criteria.div_ceil(2);
        let mut rows = vec![group(with_blanks(vec![text("I"), text("Cấp xã")], &table))];
        rows.push(data(row("1", "Tổng số xã".to_owned(), &|_, _| true)));
        by_group(&mut rows, "1", &|_, _| true);
        let full = move |_: usize, met: usize| met >= criteria;
        rows.push(data(row("2", format!("Số xã đạt {criteria} tiêu chí"), &full)));
        let parts: [(&str, &str, Fits<'_>); 3] = [
            ("2.1", "Xã có quyết định công nhận đạt chuẩn", &|c, met| {
                full(c, met) && recognised(c)
            }),
            ("2.2", "Xã đang hoàn thiện thủ tục công nhận", &|c, met| {
                full(c, met) && !recognised(c)
            }),
            ("2.3", "Xã đạt nông thôn mới hiện đại", &|c, _| modern(c)),
        ];
        for (number, name, fits) in parts {
            rows.push(data(row(number, name.to_owned(), fits)));
            by_group(&mut rows, number, fits);
        }
        rows.push(data(row(
            "3",
            format!("Số xã đạt {middle} - {} tiêu chí", criteria - 1),
            &|_, met| (middle..criteria).contains(&met),
        )));
        rows.push(data(row("4", format!("Số xã dưới {middle} tiêu chí"), &|_, met| {
            met < middle
        })));
        let word = &self.project.organisation.hamlet_word;
        for (number, name) in [
            ("II", format!("Xã, {word} ra khỏi diện đặc biệt khó khăn")),
            ("III", "Tỉnh hoàn thành nhiệm vụ xây dựng nông thôn mới".to_owned()),
        ] {
            rows.push(group(with_blanks(vec![text(number), text(name)], &table)));
        }
        table.rows = rows;
        table
    }

    pub(super) fn criteria_of_commune(&self, kind: AnnexKind) -> Option<Table> {
        let [_] = &self.project.communes[..] else { return None };
        let times = self.times();
        let mut columns = head("Nội dung");
        columns.push(column(&["ĐVT"], Content::Mark));
        for time in &times {
            columns.push(column(&[time, "Kết quả"], Content::Mark));
            columns.push(column(&[time, "Đánh giá"], Content::Mark));
        }
        columns.push(remark());
        let title = format!("Kết quả thực hiện bộ tiêu chí quốc gia {}", self.span());
        let mut table = self.form(kind, &title, columns);
        let at = self.at_times();
        let line = |number: Cell, name: &str, unit: &str, code: Code| {
            let mut cells = vec![number, text(name), text(unit)];
            for meets in &at {
                let mark = meets.as_ref().and_then(|meets| meets(0, code));
                cells.push(blank());
                cells.push(text(match mark {
                    Some(Mark::Met) => "Đạt",
                    Some(Mark::NotMet) => "Chưa đạt",
                    Some(Mark::NotApplicable) => "KAD",
                    None => "",
                }));
            }
            cells.push(blank());
            cells
        };
        for criterion in &self.project.set.criteria {
            let code = Code::criterion(criterion.number);
            let cells = line(count(criterion.number), &criterion.name, "", code);
            if criterion.indicators.is_empty() {
                table.rows.push(data(cells));
                continue;
            }
            table.rows.push(group(cells));
            for indicator in &criterion.indicators {
                let percent = indicator.threshold.as_ref().is_some_and(|text| text.contains('%'));
                let unit = if percent { "%" } else { "" };
                let number = text(indicator.code.to_string());
                table.rows.push(data(line(number, &indicator.name, unit, indicator.code)));
            }
        }
        Some(table)
    }
}

fn counted(number: Option<usize>) -> Cell {
    number.map_or_else(blank, count)
}

/// The row filled up with blanks.
fn with_blanks(mut cells: Vec<Cell>, table: &Table) -> Vec<Cell> {
    cells.resize_with(table.columns.len(), blank);
    cells
}
