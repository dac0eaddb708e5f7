//! Biểu 06: the programme's communes.

use super::context::{Forms, head, remark};
use super::times::{counting, known, met};
use crate::figures::{Figure, Origin, Seen};
use crate::model::{AnnexKind, Recognition};
use crate::origin::Place;
use crate::tables::annex::{About, Annex};
use crate::tables::build::{blank, column, counted, data, group, text};
use crate::tables::units::{band_words, groups};
use crate::tables::{Cell, ColumnKind, Row, Table, provisional};
use crate::viet;

pub const FORM_06: Annex = Annex {
    kind: AnnexKind("bieu_06"),
    name: ["Biểu 06 của tỉnh: xã theo nhóm", "form 06 of a province: communes by group"],
    about: About::Period,
    read_as: None,
    usual: false,
    has_data: |_| true,
    caveats: provisional::of_returns,
    lacks: |asked| asked.of_period("hien_trang"),
    table: |context| Some(context.forms.programme()),
};

/// Whether a commune that meets so many criteria at a time of the form, 0 to 2, is counted.
type Fits<'a> = &'a dyn Fn(usize, usize, usize) -> bool;

/// The communes among which those that fit are counted.
type Counted<'a> = (&'a [usize], Fits<'a>);

/// What decides whether a commune is counted in a row of the programme's form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    /// That it is there.
    Row,
    /// How many criteria it meets.
    Met,
    /// Its title.
    Title,
    /// Both.
    Both,
}

impl Forms<'_> {
    fn programme(&self) -> Table {
        let mut columns = head("Nội dung");
        let times = self.times();
        columns.extend(times.iter().map(|time| column(&[time], ColumnKind::Count)));
        columns.push(remark());
        let title = format!("Kết quả thực hiện chương trình {}", self.span());
        let mut table = self.form(FORM_06.kind, &title, columns);
        let (unit, _) = self.unit();
        let first = viet::upper_first(unit);
        let all: Vec<usize> = (0..self.project.communes.len()).collect();
        let groups = groups(self.project);
        let criteria = self.project.set.criteria.len();
        // How many criteria a commune meets at each time; what does not apply counts as met.
        let counts: Vec<Option<Vec<Figure<u32>>>> = self
            .at_times()
            .iter()
            .map(|standing| {
                let own = |commune: &usize| standing.map(|at| met(at, *commune));
                all.iter().map(own).collect()
            })
            .collect();
        // Who is recognised in the period was not before it; at the year's end also who aims at it.
        let has = |time: usize, commune: usize, title: Recognition| {
            let period = self.period.filter(|_| time > 0);
            self.project.title_at(period, commune) >= Some(title)
                || time == 2 && self.figures.targets.aiming(title).contains(&commune)
        };
        let recognised = |time: usize, commune: usize| has(time, commune, Recognition::Standard);
        let titles = |time: usize, commune: usize| {
            let own = &self.project.communes[commune];
            let period = self.period.filter(|_| time > 0);
            let rows = period.map(|period| period.recognised.as_slice()).unwrap_or_default();
            let rows = rows.iter().filter(|row| row.commune == commune).map(|row| &row.place);
            let aim = own.aim.as_ref().filter(|_| time == 2).map(|aim| &aim.place);
            let title = own.recognition.as_ref().map(|title| &title.place);
            title.into_iter().chain(rows).chain(aim).cloned().collect::<Vec<Place>>()
        };
        let row = |number: &str, name: String, basis: Basis, (members, fits): Counted<'_>| {
            let mut cells = vec![text(number), text(name)];
            cells.extend(counts.iter().enumerate().map(|(time, counts)| {
                let figure = counts.as_ref().map(|counts| {
                    let fit = |c: &&usize| fits(time, **c, *counts[**c] as usize);
                    let from = members.iter().flat_map(|c| {
                        let met = matches!(basis, Basis::Met | Basis::Both);
                        let title = matches!(basis, Basis::Title | Basis::Both);
                        let places = if title { titles(time, *c) } else { Vec::new() };
                        let cells = places.into_iter().map(|place| Origin::cell(&place, Seen::Row));
                        let there = Origin::cell(&self.project.communes[*c].name.place, Seen::Row);
                        let met = met.then(|| counts[*c].from.clone());
                        met.into_iter().chain(cells).chain((basis == Basis::Row).then_some(there))
                    });
                    counting(members.iter().filter(fit).count(), from)
                });
                known(figure.as_ref())
            }));
            cells.push(blank());
            cells
        };
        // The rows below a figure: one for each group, where there are groups.
        let by_group = |rows: &mut Vec<Row>, number: &str, basis: Basis, fits: Fits<'_>| {
            for (index, (name, members)) in groups.iter().enumerate() {
                if !name.is_empty() {
                    let number = format!("{number}.{}", index + 1);
                    rows.push(data(row(&number, of_group(&first, name), basis, (members, fits))));
                }
            }
        };
        let mut rows = vec![group(with_blanks(vec![text("I"), text("Cấp xã")], &table))];
        rows.push(data(row("1", format!("Tổng số {unit}"), Basis::Row, (&all, &|_, _, _| true))));
        by_group(&mut rows, "1", Basis::Row, &|_, _, _| true);
        let full = move |_: usize, _: usize, met: usize| met >= criteria;
        rows.push(data(row(
            "2",
            format!("Số {unit} đạt {} tiêu chí", viet::fmt_count(criteria as u64)),
            Basis::Met,
            (&all, &full),
        )));
        let parts: [(&str, &str, Basis, Fits<'_>); 3] = [
            (
                "2.1",
                "có quyết định công nhận đạt chuẩn",
                Basis::Both,
                &|time, c, met| full(time, c, met) && recognised(time, c),
            ),
            (
                "2.2",
                "đang hoàn thiện thủ tục công nhận",
                Basis::Both,
                &|time, c, met| full(time, c, met) && !recognised(time, c),
            ),
            ("2.3", "đạt nông thôn mới hiện đại", Basis::Title, &|time, c, _| {
                has(time, c, Recognition::Modern)
            }),
        ];
        for (number, name, basis, fits) in parts {
            rows.push(data(row(number, format!("{first} {name}"), basis, (&all, fits))));
            by_group(&mut rows, number, basis, fits);
        }
        // The set's groups below those that meet everything.
        for (number, band) in (3..).zip(self.project.set.bands.iter().skip(1)) {
            let (from, to) = (band.from as usize, band.to as usize);
            let name = format!("Số {unit} {}", band_words(band.from, band.to));
            let fits = |_: usize, _: usize, met: usize| (from..=to).contains(&met);
            rows.push(data(row(&number.to_string(), name, Basis::Met, (&all, &fits))));
        }
        let word = self.project.hamlet_word();
        // A city directly under the central government is no province.
        let area = match viet::area_noun(&self.project.organisation.area) {
            Some("thành phố") => "Thành phố",
            _ => "Tỉnh",
        };
        for (number, name) in [
            ("II", format!("{first}, {word} ra khỏi diện đặc biệt khó khăn")),
            ("III", format!("{area} hoàn thành nhiệm vụ xây dựng nông thôn mới")),
        ] {
            rows.push(group(with_blanks(vec![text(number), text(name)], &table)));
            if number == "II" {
                rows.extend(self.risen(unit, &word));
            }
        }
        table.rows = rows;
        // Row 2.1 is part of row 2: who has a decision and falls short of the set now is in neither.
        let now = counts[1].as_ref().or(counts[0].as_ref());
        let time = usize::from(counts[1].is_some());
        let short: Vec<usize> = now.map_or_else(Vec::new, |met| {
            let falls = |c: &usize| (*met[*c] as usize) < criteria && recognised(time, *c);
            all.iter().copied().filter(falls).collect()
        });
        if let Some(met) = now.filter(|_| !short.is_empty()) {
            let number = viet::fmt_count(short.len() as u64);
            table.notes.push(format!(
                "Ghi chú: Mục 2.1 chỉ tính {unit} đạt đủ {criteria} tiêu chí; ngoài ra có {number} {unit} đã được công nhận, hiện chưa đạt đủ {criteria} tiêu chí."
            ));
            let from = short.iter().flat_map(|c| {
                let title = titles(time, *c).into_iter();
                let title = title.map(|place| Origin::cell(&place, Seen::Row));
                title.chain([met[*c].from.clone()]).collect::<Vec<_>>()
            });
            table.stated.push(counting(short.len(), from).with(number));
        }
        table
    }

    /// Communes and hamlets that the period tells to be no longer of special difficulty; blank where it
    /// tells of none.
    fn risen(&self, unit: &str, word: &str) -> Vec<Row> {
        let given = self.period.map(|period| period.risen.as_slice()).unwrap_or_default();
        let of = |hamlets: bool| {
            let own = given.iter().filter(|row| row.hamlet.is_some() == hamlets);
            let own: Vec<Origin> = own.map(|row| Origin::cell(&row.place, Seen::Row)).collect();
            counting(own.len(), own.into_iter())
        };
        let counts =
            [("1", format!("Số {unit}"), of(false)), ("2", format!("Số {word}"), of(true))];
        let row = |(number, name, rows): (&str, String, Figure<u32>)| {
            let now = if given.is_empty() { blank() } else { counted(&rows) };
            data(vec![text(number), text(name), blank(), now, blank(), blank()])
        };
        counts.into_iter().map(row).collect()
    }
}

/// The row filled up with blanks.
fn with_blanks(mut cells: Vec<Cell>, table: &Table) -> Vec<Cell> {
    cells.resize_with(table.columns.len(), blank);
    cells
}

/// "Xã nhóm 1"; a group that says itself that it is of units, or where they are, is called so.
fn of_group(unit: &str, name: &str) -> String {
    let of_number = name.split(' ').next() == Some("Nhóm");
    if of_number { format!("{unit} {}", viet::lower_first(name)) } else { name.to_owned() }
}
