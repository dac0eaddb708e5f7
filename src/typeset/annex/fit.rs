//! Which page, which size of text and which widths fit a table.
//!
//! The size follows from what the columns are, not from the numbers that one period puts into them:
//! an annex looks the same in every report of the year.

use rust_decimal::prelude::ToPrimitive as _;

use super::area::{Area, MM};
use super::needs::{Need, Needs};
use super::pack::{PartWidths, pack};
use crate::tables::{Column, ColumnKind};

/// Text sizes in pt, largest first.
const SIZES: [f64; 5] = [13.0, 12.0, 11.0, 10.0, 9.0];
/// Text is not set smaller than this where a page can hold it.
pub const FLOOR: f64 = 11.0;
/// The size of tables that run over several pages.
const LONG: f64 = 12.0;
/// Room on either side of a cell's text in mm: of texts and amounts, and where columns are many of
/// counts below a heading of words and of marks below a number.
const BESIDE_TEXT: f64 = 1.2;
const BESIDE_HEADING: f64 = 0.9;
const BESIDE_MARK: f64 = 0.6;
/// Up to so many columns there is no need to save room beside marks.
const FEW_COLUMNS: usize = 12;
/// A heading of so many letters is a number, and so is an indicator's: “17.12”.
const NUMBER: usize = 3;
/// A name of no more em stands on one line before other columns have more than they need; beside
/// other texts, which wrap the more, a shorter one.
const ONE_LINE: f64 = 24.0;
const ONE_LINE_BESIDE_TEXT: f64 = 18.0;
/// Two texts of more em than these beside one another read better on a page turned sideways.
const LONG_TEXT: f64 = 20.0;
/// How much room is moved at once in mm, and how often.
const STEPS: [f64; 6] = [1.0, 2.0, 4.0, 6.0, 8.0, 12.0];
const MOST_MOVES: usize = 8;
/// What an amount keeps beyond its own width in mm.
const AMPLE_AMOUNT: f64 = 1.0;
/// What rounding may take off a width in mm.
const SLACK: f64 = 0.2;

/// A column's index and its width in mm.
pub type Width = (usize, f64);

/// How a table fits.
pub struct Fit {
    /// Whether the page is turned sideways.
    pub landscape: bool,
    /// The size of text in pt.
    pub size: f64,
    /// Column indices and widths in mm, a list for each part.
    pub parts: Vec<Vec<(usize, f64)>>,
}

impl Fit {
    /// The same with a widest column of text that is narrower by so many mm, which another text has; nothing where
    /// there is no other.
    pub fn narrower(&self, columns: &[Column], by: f64) -> Option<Fit> {
        let [part] = self.parts.as_slice() else { return None };
        let is_text = |at: &usize| columns[part[*at].0].content == ColumnKind::Text;
        let texts = || (0..part.len()).filter(is_text);
        let widest = texts().max_by(|a, b| part[*a].1.total_cmp(&part[*b].1))?;
        let other = texts().find(|at| *at != widest)?;
        let mut part = part.clone();
        part[widest].1 -= by;
        part[other].1 += by;
        Some(Fit { parts: vec![part], ..*self })
    }
}

/// Room on either side of a cell's text in mm, in a table of so many columns.
pub fn beside(column: &Column, columns: usize) -> f64 {
    let is_number = |heading: &String| {
        let is_code = heading.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        is_code || heading.chars().count() <= NUMBER
    };
    let numbered = column.heading.last().is_none_or(is_number);
    match column.content {
        ColumnKind::Mark | ColumnKind::Count if columns > FEW_COLUMNS && numbered => BESIDE_MARK,
        ColumnKind::Index | ColumnKind::Mark | ColumnKind::Count if columns > FEW_COLUMNS => {
            BESIDE_HEADING
        }
        _ => BESIDE_TEXT,
    }
}

/// What is asked of a table as it is fitted.
pub struct Demands<'a> {
    /// Whether it is all on one page.
    pub one_page: &'a dyn Fn(&Fit) -> bool,
    /// Whether it is so short that narrow columns on an upright page read better than a page turned
    /// sideways that is all but blank.
    pub short: &'a dyn Fn(&Fit) -> bool,
}

/// Fits a table with these columns.
pub fn fit(columns: &[Column], needs: &Needs, area: Area, asked: &Demands<'_>) -> Fit {
    let fitting = Fitting { columns, needs: &needs.columns, one_page: asked.one_page };
    fitting.fit(area, asked.short)
}

/// The page and the size of an annex's text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnnexLook {
    /// Whether the page is turned sideways.
    pub landscape: bool,
    /// The size of text in pt.
    pub size: f64,
}

impl AnnexLook {
    /// That of a fit.
    pub fn of(fit: &Fit) -> Self {
        AnnexLook { landscape: fit.landscape, size: fit.size }
    }

    /// One in which two tables fit. What size an upright table would have sideways is not known, so that of
    /// the one that needs the wider page counts.
    pub fn with(self, other: Self) -> Self {
        match (self.landscape, other.landscape) {
            (true, false) => self,
            (false, true) => other,
            _ => AnnexLook { size: self.size.min(other.size), ..self },
        }
    }
}

/// Fits a table in one part with a page and a size.
pub fn like(columns: &[Column], needs: &Needs, area: Area, look: AnnexLook) -> Option<Fit> {
    let fitting = Fitting { columns, needs: &needs.columns, one_page: &|_| false };
    let all: Vec<usize> = (0..columns.len()).collect();
    let AnnexLook { landscape, size } = look;
    let width = if landscape { area.landscape } else { area.portrait };
    let fits = fitting.sum(&all, |need| need.least, size) <= width;
    fits.then(|| Fit { landscape, size, parts: vec![fitting.widths(&all, size, width)] })
}

/// Moves room to columns of text as long as the table costs less, which is its height and the lines of its texts:
/// a text over three lines beside columns with room to spare makes every row higher. Two columns may hold a row
/// up together, so that neither alone makes it lower. The name gives nothing away, and no other text but sentences
/// becomes wider than it.
pub fn lower(columns: &[Column], needs: &Needs, fit: &mut Fit, cost: &dyn Fn(&[Width]) -> f64) {
    let [part] = fit.parts.as_mut_slice() else { return };
    let fitting = Fitting { columns, needs: &needs.columns, one_page: &|_| true };
    let is_name = |index: usize| columns[index].is_name();
    let spare = |(index, width): (usize, f64)| {
        let least = match columns[index].content {
            ColumnKind::Text if !is_name(index) => {
                fitting.mm(index, |need| need.bearable, fit.size)
            }
            ColumnKind::Amount => {
                let least = fitting.mm(index, |need| need.bearable, fit.size) + AMPLE_AMOUNT;
                least.max(fitting.mm(index, |need| need.headed, fit.size))
            }
            _ => width,
        };
        (width - least).max(0.0)
    };
    let name = part.iter().position(|(index, _)| is_name(*index));
    let is_text = |at: &usize| columns[part[*at].0].content == ColumnKind::Text;
    let texts: Vec<usize> = (0..part.len()).filter(is_text).collect();
    let alone = texts.iter().map(|at| vec![*at]);
    let pairs = texts.iter().enumerate();
    let pairs =
        pairs.flat_map(|(nth, one)| texts[nth + 1..].iter().map(move |two| vec![*one, *two]));
    let takers: Vec<Vec<usize>> = alone.chain(pairs).collect();
    let mut least = cost(part);
    for _ in 0..MOST_MOVES {
        let mut best: Option<(f64, Vec<Width>)> = None;
        for to in &takers {
            let spares: Vec<f64> = (0..part.len())
                .map(|at| if to.contains(&at) { 0.0 } else { spare(part[at]) })
                .collect();
            let all: f64 = spares.iter().sum();
            let is_too_wide = |at: &usize, more: f64| {
                let widest = name.map_or(f64::MAX, |name| part[name].1.max(part[*at].1));
                Some(*at) != name && !columns[part[*at].0].wordy && part[*at].1 + more > widest
            };
            for step in STEPS {
                let own = step / to.len() as f64;
                if step > all || to.iter().any(|at| is_too_wide(at, own)) {
                    break;
                }
                let mut moved = part.clone();
                to.iter().for_each(|at| moved[*at].1 += own);
                for (own, spare) in moved.iter_mut().zip(&spares) {
                    own.1 -= step * spare / all;
                }
                let own = cost(&moved);
                if best.as_ref().map_or(least, |(best, _)| *best) > own + 0.1 {
                    best = Some((own, moved));
                }
            }
        }
        let Some((own, moved)) = best else { return };
        (least, *part) = (own, moved);
    }
}

/// Which of a column's needs is meant.
type Wish = fn(&Need) -> f64;

struct Fitting<'a> {
    columns: &'a [Column],
    needs: &'a [Need],
    one_page: &'a dyn Fn(&Fit) -> bool,
}

impl Fitting<'_> {
    /// A need in mm, the room beside the text included.
    fn mm(&self, index: usize, wish: Wish, size: f64) -> f64 {
        wish(&self.needs[index]) * size * MM
            + 2.0 * beside(&self.columns[index], self.columns.len())
            + SLACK
    }

    fn sum(&self, columns: &[usize], wish: Wish, size: f64) -> f64 {
        columns.iter().map(|index| self.mm(*index, wish, size)).sum()
    }

    fn fit(&self, area: Area, short: &dyn Fn(&Fit) -> bool) -> Fit {
        let all: Vec<usize> = (0..self.columns.len()).collect();
        let whole = |landscape: bool, size: f64| {
            let width = if landscape { area.landscape } else { area.portrait };
            Fit { landscape, size, parts: vec![self.widths(&all, size, width)] }
        };
        let is_long = |index: &usize| {
            self.columns[*index].content == ColumnKind::Text
                && !self.columns[*index].is_name()
                && self.needs[*index].ample > LONG_TEXT
        };
        let wordy = all.iter().filter(|index| is_long(index)).count() > 1;
        let ways = [(false, area.portrait), (true, area.landscape)];
        for (landscape, width) in ways.into_iter().filter(|(landscape, _)| *landscape || !wordy) {
            let reads =
                |size: &f64| *size >= FLOOR && self.sum(&all, |need| need.comfort, *size) <= width;
            let sizes: Vec<f64> = SIZES.into_iter().filter(reads).collect();
            // A table on one page is read; the last lines on a second one are overlooked.
            let one_page = sizes.iter().find(|size| (self.one_page)(&whole(landscape, **size)));
            // One column more in another period makes no other size.
            let most = if self.columns.len() > FEW_COLUMNS { FLOOR } else { LONG };
            // A long table whose names each stand on one line has fewer pages.
            let names = |size: &&f64| **size <= most && self.names_fit(&whole(landscape, **size));
            let long = sizes.iter().find(names);
            let long = long.or_else(|| sizes.iter().find(|size| **size <= most));
            if let Some(size) = one_page.or(long) {
                return whole(landscape, *size);
            }
            let narrow =
                |size: &f64| *size >= FLOOR && self.sum(&all, |need| need.bearable, *size) <= width;
            // Narrow columns have most air in the smallest letters that read well.
            let mut narrow =
                SIZES.into_iter().rev().filter(narrow).map(|size| whole(landscape, size));
            if let Some(fit) = narrow.next().filter(|fit| !landscape && short(fit)) {
                return fit;
            }
        }
        let smallest = SIZES[SIZES.len() - 1];
        let fits = |wish: Wish, size: f64| self.sum(&all, wish, size) <= area.landscape;
        let bearable = SIZES.into_iter().find(|s| *s <= FLOOR && fits(|need| need.bearable, *s));
        let size = bearable.or_else(|| fits(|need| need.least, smallest).then_some(smallest));
        match size {
            Some(size) => whole(true, size),
            None => self.split(&all, area.landscape),
        }
    }

    /// Names of so many em stand on one line.
    fn one_line(&self) -> f64 {
        let text = |column: &Column| column.content == ColumnKind::Text && !column.is_name();
        if self.columns.iter().any(text) { ONE_LINE_BESIDE_TEXT } else { ONE_LINE }
    }

    /// Whether names that can stand on one line do.
    fn names_fit(&self, fit: &Fit) -> bool {
        fit.parts.iter().flatten().all(|(index, width)| {
            let own = &self.needs[*index];
            let short = self.columns[*index].is_name() && own.ample <= self.one_line();
            !short || *width >= self.mm(*index, |need| need.ample, fit.size) - 2.0 * SLACK
        })
    }

    /// Splits by columns, the name columns repeated, at the largest size that needs no more
    /// parts than the smallest one does.
    fn split(&self, all: &[usize], width: f64) -> Fit {
        let (repeated, others): (Vec<usize>, Vec<usize>) =
            all.iter().partition(|index| self.columns[**index].repeated);
        let count = |size: f64| {
            let kept = self.sum(&repeated, |need| need.bearable, size);
            let room = (width - kept).max(20.0);
            let parts = (self.sum(&others, |need| need.least, size) / room).ceil();
            (room, parts.to_usize().unwrap_or(1).max(1))
        };
        let smallest = SIZES[SIZES.len() - 1];
        let (_, fewest) = count(smallest);
        let sizes: Vec<f64> = SIZES.into_iter().filter(|size| count(*size).1 <= fewest).collect();
        let split = |size: f64, whole: bool| {
            let (room, parts) = count(size);
            self.split_at((&repeated, &others), whole, (size, width), (room, parts))
        };
        // Columns below one heading stay together where that takes no part more.
        let fits = |whole: bool| sizes.iter().map(move |size| (*size, whole));
        let fits = fits(true).chain(fits(false)).map(|(size, whole)| split(size, whole));
        let fits: Vec<Fit> = fits.filter(|fit| fit.parts.len() <= fewest).collect();
        // Each part on a page of its own where letters need not be smaller for that.
        let on_a_page = |fit: &Fit| fit.size >= FLOOR && (self.one_page)(fit);
        let best = fits.iter().position(on_a_page).unwrap_or(0);
        let largest = sizes.first().copied().unwrap_or(smallest);
        fits.into_iter().nth(best).unwrap_or_else(|| split(largest, false))
    }

    /// Splits the columns that are not repeated into so many parts, each as wide as `room` at most.
    fn split_at(
        &self,
        (repeated, others): (&[usize], &[usize]),
        whole: bool,
        (size, width): (f64, f64),
        (room, parts): (f64, usize),
    ) -> Fit {
        let least = |run: &[usize]| self.sum(run, |need| need.least, size);
        // A run that takes most of a part is torn in any case.
        let units = others.chunk_by(|a, b| self.columns[*a].is_beside(&self.columns[*b]));
        let stays = |run: &[usize]| whole && least(run) <= room / 2.0;
        let units = units.flat_map(|run| run.chunks(if stays(run) { run.len() } else { 1 }));
        let units: Vec<_> = units.map(|run| (run, least(run))).collect();
        let closer = (self.sum(repeated, |need| need.bearable, size) - least(repeated)) / 2.0;
        let even = (least(others) / parts as f64).min(room);
        let parts = PartWidths { even, room, last: room + closer, count: parts };
        let chunks = pack(&units, parts);
        let part = |chunk: Vec<usize>| {
            let columns: Vec<usize> = repeated.iter().copied().chain(chunk).collect();
            self.widths(&columns, size, width)
        };
        Fit { landscape: true, size, parts: chunks.into_iter().map(part).collect() }
    }

    /// Widths that fill a page: what columns must have, then what they wish as far as there is
    /// room; what is left over goes to all by what they have.
    fn widths(&self, columns: &[usize], size: f64, width: f64) -> Vec<(usize, f64)> {
        let roomy = self.sum(columns, |need| need.comfort, size) <= width;
        let bearable = self.sum(columns, |need| need.bearable, size) <= width;
        let must: Wish = match (roomy, bearable) {
            (true, _) => |need| need.comfort,
            (_, true) => |need| need.bearable,
            _ => |need| need.least,
        };
        let mut widths: Vec<(usize, f64)> =
            columns.iter().map(|index| (*index, self.mm(*index, must, size))).collect();
        let mut spare = (width - self.sum(columns, must, size)).max(0.0);
        // What is left is given out in turns: to some columns, as far as they wish.
        let mut give = |to: &dyn Fn(usize) -> bool, wish: Wish, widths: &mut [(usize, f64)]| {
            let wish = |(index, has): (usize, f64)| (self.mm(index, wish, size) - has).max(0.0);
            let wished: f64 = widths.iter().filter(|own| to(own.0)).map(|own| wish(*own)).sum();
            let share = if wished > 0.0 { (spare / wished).clamp(0.0, 1.0) } else { 0.0 };
            for own in widths.iter_mut().filter(|own| to(own.0)) {
                let given = wish(*own) * share;
                own.1 += given;
                spare -= given;
            }
        };
        let text = |index: usize| self.columns[index].content == ColumnKind::Text;
        // Every row has a name, which is best read on one line.
        let short = |index: usize| {
            self.columns[index].is_name() && self.needs[index].ample <= self.one_line()
        };
        give(&|index| !text(index), |need| need.airy, &mut widths);
        if roomy {
            give(&short, |need| need.ample, &mut widths);
        } else {
            give(&|index| self.columns[index].is_name(), |need| need.comfort, &mut widths);
        }
        give(&|index| !text(index), |need| need.comfort, &mut widths);
        give(&short, |need| need.ample, &mut widths);
        give(&|_| true, |need| need.ample, &mut widths);
        let used: f64 = widths.iter().map(|(_, width)| width).sum();
        // Among many columns those of marks and counts are the narrow ones: they share what is left.
        let is_narrow = |(index, _): &Width| {
            matches!(self.columns[*index].content, ColumnKind::Mark | ColumnKind::Count)
        };
        let narrow = widths.iter().filter(|own| is_narrow(own)).count();
        if used < width && columns.len() > FEW_COLUMNS && narrow > 0 {
            let share = (width - used) / narrow as f64;
            widths.iter_mut().filter(|own| is_narrow(own)).for_each(|(_, own)| *own += share);
        } else if used < width {
            widths.iter_mut().for_each(|(_, own)| *own *= width / used);
        }
        self.name_is_widest(&mut widths, size);
        super::level::level(self.columns, &mut widths, &|index| {
            self.mm(index, |need| need.least, size)
        });
        widths
    }

    /// The name is what a row is about: no other text is wider, as far as the name needs it.
    fn name_is_widest(&self, widths: &mut [(usize, f64)], size: f64) {
        let Some(name) = widths.iter().position(|(i, _)| self.columns[*i].is_name()) else {
            return;
        };
        loop {
            let widest = (0..widths.len())
                .filter(|at| self.columns[widths[*at].0].content == ColumnKind::Text)
                .max_by(|a, b| widths[*a].1.total_cmp(&widths[*b].1));
            let Some(widest) = widest.filter(|at| widths[*at].1 > widths[name].1 + 0.5) else {
                return;
            };
            let wanted = self.mm(widths[name].0, |need| need.ample, size) - widths[name].1;
            let spare = widths[widest].1 - self.mm(widths[widest].0, |need| need.bearable, size);
            let moved = wanted.min(spare).min((widths[widest].1 - widths[name].1) / 2.0);
            if moved < 0.5 {
                return;
            }
            widths[name].1 += moved;
            widths[widest].1 -= moved;
        }
    }
}
