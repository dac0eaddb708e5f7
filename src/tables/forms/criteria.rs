//! Biểu 05, 06 and 10: criteria by group of communes, the programme's communes, and one commune's
//! criteria with their indicators.

use super::{Forms, head, remark};
use crate::model::{AnnexKind, Code, Recognition, Standing};
use crate::tables::build::{blank, column, count, data, group, text};
use crate::tables::units::groups;
use crate::tables::{Cell, Column, Content, Row, Table};
use crate::viet::{self, Mark};

/// Communes of one group: its name, and their indices.
type GroupOf = (String, Vec<usize>);

/// Whether a commune that meets so many criteria at a time of the form, 0 to 2, is counted.
type Fits<'a> = &'a dyn Fn(usize, usize, usize) -> bool;

impl Forms<'_> {
    /// How communes stand at the three times: last year's end, the period, the year's end as planned;
    /// `None` when the project does not say.
    fn at_times(&self) -> [Option<Standing<'_>>; 3] {
        let set = &self.project.set;
        let base = Standing::at(set, &self.project.status);
        let now = self.period.and_then(|period| period.status.as_ref());
        let now = now.map(|status| Standing::at(set, status));
        let targets = &self.project.targets;
        let end = now.unwrap_or(base).with(Some(targets));
        // The targets are of the programme's year: of the next one nobody has said anything.
        let planned = !targets.rows.is_empty() && !self.id().ends_year();
        [Some(base), now, Some(end).filter(|_| planned)]
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
        let groups = groups(self.project);
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
                    cells.extend(times.iter().map(|standing| {
                        counted(standing.map(|standing| {
                            let meets = |m: &&usize| standing.mark(**m, code) == Some(Mark::Met);
                            members.iter().filter(meets).count()
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
        let groups = groups(self.project);
        let criteria = self.project.set.criteria.len();
        // How many criteria a commune meets at each time; what does not apply counts as met.
        let counts: Vec<Option<Vec<usize>>> = self
            .at_times()
            .iter()
            .map(|standing| {
                let met = |commune: &usize| standing.map(|s| s.met(*commune) as usize);
                all.iter().map(met).collect()
            })
            .collect();
        // Who is recognised in the period was not before it.
        let anew = |commune: usize| {
            let rows = self.period.map(|period| period.recognised.as_slice()).unwrap_or_default();
            rows.iter().any(|row| row.commune == commune && row.decision.is_some())
        };
        let recognised = |time: usize, commune: usize| {
            self.project.communes[commune].recognition.is_some() || time > 0 && anew(commune)
        };
        let modern = |commune: usize| {
            let title = self.project.communes[commune].recognition.as_ref().map(|r| r.value);
            title == Some(Recognition::Modern)
        };
        let row = |number: &str, name: String, fits: Fits<'_>| {
            let mut cells = vec![text(number), text(name)];
            cells.extend(counts.iter().enumerate().map(|(time, counts)| {
                counted(counts.as_ref().map(|counts| {
                    counts.iter().enumerate().filter(|(c, met)| fits(time, *c, **met)).count()
                }))
            }));
            cells.push(blank());
            cells
        };
        // The rows below a figure: one for each group, where there are groups.
        let by_group = |rows: &mut Vec<Row>, number: &str, fits: Fits<'_>| {
            for (index, (name, members)) in groups.iter().enumerate() {
                if !name.is_empty() {
                    let inside = |time: usize, c: usize, met: usize| {
                        members.contains(&c) && fits(time, c, met)
                    };
                    rows.push(data(row(
                        &format!("{number}.{}", index + 1),
                        of_group(name),
                        &inside,
                    )));
                }
            }
        };
        let mut rows = vec![group(with_blanks(vec![text("I"), text("Cấp xã")], &table))];
        rows.push(data(row("1", "Tổng số xã".to_owned(), &|_, _, _| true)));
        by_group(&mut rows, "1", &|_, _, _| true);
        let full = move |_: usize, _: usize, met: usize| met >= criteria;
        rows.push(data(row("2", format!("Số xã đạt {criteria} tiêu chí"), &full)));
        let parts: [(&str, &str, Fits<'_>); 3] = [
            ("2.1", "Xã có quyết định công nhận đạt chuẩn", &|time, c, met| {
                full(time, c, met) && recognised(time, c)
            }),
            ("2.2", "Xã đang hoàn thiện thủ tục công nhận", &|time, c, met| {
                full(time, c, met) && !recognised(time, c)
            }),
            ("2.3", "Xã đạt nông thôn mới hiện đại", &|_, c, _| modern(c)),
        ];
        for (number, name, fits) in parts {
            rows.push(data(row(number, name.to_owned(), fits)));
            by_group(&mut rows, number, fits);
        }
        // The set's groups below those that meet everything.
        for (number, band) in (3..).zip(self.project.set.bands.iter().skip(1)) {
            let (from, to) = (band.from as usize, band.to as usize);
            let name = match (from, to) {
                (0, to) => format!("Số xã dưới {} tiêu chí", to + 1),
                (from, to) if from == to => format!("Số xã đạt {from} tiêu chí"),
                (from, to) => format!("Số xã đạt {from} - {to} tiêu chí"),
            };
            let fits = |_: usize, _: usize, met: usize| (from..=to).contains(&met);
            rows.push(data(row(&number.to_string(), name, &fits)));
        }
        let word = self.project.hamlet_word();
        for (number, name) in [
            ("II", format!("Xã, {word} ra khỏi diện đặc biệt khó khăn")),
            ("III", "Tỉnh hoàn thành nhiệm vụ xây dựng nông thôn mới".to_owned()),
        ] {
            rows.push(group(with_blanks(vec![text(number), text(name)], &table)));
            if number == "II" {
                rows.extend(self.risen(&word));
            }
        }
        table.rows = rows;
        table
    }

    /// Communes and hamlets that the period tells to be no longer of special difficulty.
    fn risen(&self, word: &str) -> Vec<Row> {
        let given = self.period.map(|period| period.risen.as_slice()).unwrap_or_default();
        let counts = [
            ("1", "Số xã".to_owned(), given.iter().filter(|row| row.hamlet.is_none()).count()),
            ("2", format!("Số {word}"), given.iter().filter(|row| row.hamlet.is_some()).count()),
        ];
        let row = |(number, name, rows): (&str, String, usize)| {
            data(vec![text(number), text(name), blank(), count(rows), blank(), blank()])
        };
        if given.is_empty() { Vec::new() } else { counts.into_iter().map(row).collect() }
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
            for standing in &at {
                let mark = standing.and_then(|standing| standing.mark(0, code));
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

/// "Xã nhóm 1"; a group that says itself that it is of units, or where they are, is called so.
fn of_group(name: &str) -> String {
    let of_number = name.split(' ').next() == Some("Nhóm");
    if of_number { format!("Xã {}", viet::lower_first(name)) } else { name.to_owned() }
}
