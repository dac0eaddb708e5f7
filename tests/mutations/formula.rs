//! The formulas of the samples' workbooks, computed anew after a slip: whoever mistypes a number in a
//! spreadsheet program has the sums follow it.

use super::workbook::Value;

/// Where a formula looks: a sheet, none for its own, a column and a row, both from 1.
pub type Look<'a> = dyn FnMut(Option<&str>, u32, u32) -> Value + 'a;

/// What a formula gives; nothing for one that is not known here, whose value then stays.
pub fn computed(formula: &str, look: &mut Look<'_>) -> Option<Value> {
    let mut reader = Reader { rest: formula, look };
    let value = reader.compared()?;
    reader.rest.trim().is_empty().then_some(value)
}

struct Reader<'a, 'b> {
    rest: &'a str,
    look: &'a mut Look<'b>,
}

/// A reference or a range as it is written.
#[derive(Clone, Copy)]
struct Cell {
    column: u32,
    row: u32,
}

impl<'a> Reader<'a, '_> {
    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start();
        let taken = rest.strip_prefix(sign);
        self.rest = taken.unwrap_or(rest);
        taken.is_some()
    }

    fn compared(&mut self) -> Option<Value> {
        let left = self.sum()?;
        for (sign, fits) in [(">=", (|a, b| a >= b) as fn(f64, f64) -> bool), ("=", |a, b| a == b)]
        {
            if self.takes(sign) {
                let right = self.sum()?;
                let truth = match (&left, &right) {
                    (Value::Text(one), Value::Text(two)) => one == two,
                    (Value::Empty, Value::Text(text)) => text.is_empty(),
                    (Value::Text(_), Value::Number(_)) => sign == ">=",
                    _ => fits(number(&left).ok()?, number(&right).ok()?),
                };
                return Some(Value::Number(f64::from(u8::from(truth))));
            }
        }
        Some(left)
    }

    fn sum(&mut self) -> Option<Value> {
        let mut value = self.product()?;
        loop {
            let sign = if self.takes("+") {
                1.0
            } else if self.takes("-") {
                -1.0
            } else {
                return Some(value);
            };
            let other = self.product()?;
            value = both(&value, &other, |one, two| Value::Number(one + sign * two));
        }
    }

    fn product(&mut self) -> Option<Value> {
        let mut value = self.atom()?;
        while self.takes("/") {
            let other = self.atom()?;
            value = both(&value, &other, |one, two| match two {
                0.0 => Value::Error("#DIV/0!".to_owned()),
                _ => Value::Number(one / two),
            });
        }
        Some(value)
    }

    fn atom(&mut self) -> Option<Value> {
        if self.takes("\"") {
            let (text, rest) = self.rest.split_once('"')?;
            self.rest = rest;
            return Some(Value::Text(text.to_owned()));
        }
        if self.takes("#REF!") {
            return Some(Value::Error("#REF!".to_owned()));
        }
        for (name, of) in [
            ("SUM(", Self::total as fn(&mut Self) -> Option<Value>),
            ("COUNTIF(", Self::counted),
            ("IF(", Self::chosen),
        ] {
            if self.takes(name) {
                let value = of(self)?;
                return self.takes(")").then_some(value);
            }
        }
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            let end = self
                .rest
                .find(|c: char| !c.is_ascii_digit() && c != '.')
                .unwrap_or(self.rest.len());
            let (digits, rest) = self.rest.split_at(end);
            self.rest = rest;
            return digits.parse().ok().map(Value::Number);
        }
        let sheet = self.sheet();
        let cell = self.cell()?;
        Some((self.look)(sheet, cell.column, cell.row))
    }

    fn sheet(&mut self) -> Option<&'a str> {
        let rest = self.rest.strip_prefix('\'')?;
        let (name, behind) = rest.split_once("'!")?;
        self.rest = behind;
        Some(name)
    }

    fn cell(&mut self) -> Option<Cell> {
        let rest = self.rest.trim_start_matches('$');
        let letters = rest.find(|c: char| !c.is_ascii_uppercase())?;
        let (column, rest) = rest.split_at(letters);
        let rest = rest.trim_start_matches('$');
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (row, rest) = rest.split_at(digits);
        self.rest = rest;
        let column = column.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
        Some(Cell { column, row: row.parse().ok()? })
    }

    fn range(&mut self) -> Option<Vec<Value>> {
        let first = self.cell()?;
        let last = if self.takes(":") { self.cell()? } else { first };
        let mut values = Vec::new();
        for row in first.row..=last.row {
            for column in first.column..=last.column {
                values.push((self.look)(None, column, row));
            }
        }
        Some(values)
    }

    fn total(&mut self) -> Option<Value> {
        let mut sum = 0.0;
        for value in self.range()? {
            match value {
                Value::Number(number) => sum += number,
                Value::Error(error) => return Some(Value::Error(error)),
                Value::Text(_) | Value::Empty => {}
            }
        }
        Some(Value::Number(sum))
    }

    fn counted(&mut self) -> Option<Value> {
        let values = self.range()?;
        self.takes(",");
        let Value::Text(wanted) = self.atom()? else { return None };
        let is_it = |value: &&Value| matches!(value, Value::Text(text) if text.eq_ignore_ascii_case(&wanted));
        Some(Value::Number(values.iter().filter(is_it).count() as f64))
    }

    fn chosen(&mut self) -> Option<Value> {
        let holds = self.compared()?;
        self.takes(",");
        let then = self.compared()?;
        self.takes(",");
        let other = self.compared()?;
        Some(match holds {
            Value::Number(truth) => {
                if truth == 0.0 {
                    other
                } else {
                    then
                }
            }
            error => error,
        })
    }
}

fn number(value: &Value) -> Result<f64, Value> {
    match value {
        Value::Number(number) => Ok(*number),
        Value::Empty => Ok(0.0),
        Value::Text(text) if text.is_empty() => Ok(0.0),
        Value::Text(_) => Err(Value::Error("#VALUE!".to_owned())),
        Value::Error(error) => Err(Value::Error(error.clone())),
    }
}

fn both(one: &Value, two: &Value, compute: impl Fn(f64, f64) -> Value) -> Value {
    match (number(one), number(two)) {
        (Ok(one), Ok(two)) => compute(one, two),
        (Err(error), _) | (_, Err(error)) => error,
    }
}

/// A formula whose references to a sheet follow rows that moved; a row that is gone leaves `#REF!`.
pub fn moved(formula: &str, own: bool, sheet: &str, to: &dyn Fn(u32) -> Option<u32>) -> String {
    let (mut out, mut rest) = (String::new(), formula);
    let mut named: Option<String> = None;
    while let Some(first) = rest.chars().next() {
        if first == '"' || first == '\'' {
            let end = rest[1..].find(first).map_or(rest.len(), |end| end + 2);
            let behind = rest[end..].starts_with('!');
            if first == '\'' && behind {
                named = Some(rest[1..end - 1].to_owned());
            }
            let end = end + usize::from(behind);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        let letters = rest.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(rest.len());
        let digits =
            rest[letters..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |n| n + letters);
        if (1..=2).contains(&letters) && digits > letters {
            let ours = named.take().map_or(own, |name| name == sheet);
            let row: u32 = rest[letters..digits].parse().expect("a row");
            let in_range = out.ends_with(':') || rest[digits..].starts_with(':');
            let target = match (ours, to(row)) {
                (false, _) => Some(row),
                (true, Some(target)) => Some(target),
                (true, None) if in_range => Some(if out.ends_with(':') { row - 1 } else { row }),
                (true, None) => None,
            };
            match target {
                Some(target) => out.push_str(&format!("{}{target}", &rest[..letters])),
                None => out.push_str("#REF!"),
            }
            rest = &rest[digits..];
        } else {
            let length = letters.max(first.len_utf8());
            out.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    out
}
