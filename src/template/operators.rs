//! Operators of a template that is traced. Its numbers know where they come from, and the engine
//! neither compares nor subtracts such values; so each operator becomes a call of a function that does
//! (`a > b` becomes `tinh_(">", a, b)`), before the engine reads the template.

use minijinja::functions::Function;
use minijinja::machinery::ast::{self, BinOpKind, CallArg, Expr, Stmt};
use minijinja::machinery::parse;
use minijinja::value::ValueKind;
use minijinja::value::{FunctionArgs, FunctionResult, Rest, ValueOrKwargs};
use minijinja::{Environment, Error, ErrorKind, State, Value, context, filters};
use rust_decimal::Decimal;

use super::frame::FrameKind;
use super::values::{self, Number};
use super::{framing, ledger};
use crate::figures::{Derivation, Origin};
use crate::origin::Place;

/// The function that an operator becomes.
const CALL: &str = "tinh_";

/// Adds what a traced template calls.
pub fn add(environment: &mut Environment<'_>) {
    environment.add_function(CALL, |state: &State<'_, '_>, sign: &str, a: Value, b: Value| {
        work(state, sign, &a, &b)
    });
    kept(environment, "select", filters::select);
    kept(environment, "reject", filters::reject);
    kept(environment, "selectattr", filters::selectattr);
    kept(environment, "rejectattr", filters::rejectattr);
    kept(environment, "map", filters::map);
    kept(environment, "list", filters::list);
    kept(environment, "sort", filters::sort);
    kept(environment, "unique", filters::unique);
    environment.add_filter("length", length);
    environment.add_filter("count", length);
}

/// A filter that makes a list of a list; what it makes of a figure is one.
fn kept<F, Rv, Args>(environment: &mut Environment<'_>, name: &'static str, filter: F)
where
    F: Function<Rv, Args>,
    Rv: FunctionResult,
    Args: for<'a> FunctionArgs<'a>,
{
    let own = format!("{name}_");
    environment.add_filter(own.clone(), filter);
    environment.add_filter(
        name,
        move |state: &mut State<'_, '_>, list: Value, rest: Rest<ValueOrKwargs>| {
            let from = values::origin(&list);
            let args: Vec<Value> = std::iter::once(list).chain(rest.into_values()).collect();
            let made = state.apply_filter(&own, &args)?;
            match from {
                Some(from) => Ok(values::list(made.try_iter()?.collect(), from)),
                None => Ok(made),
            }
        },
    );
}

/// How many a list has; of a figure a figure.
fn length(value: &Value) -> Result<Value, Error> {
    let Some(count) = value.len() else {
        let message = format!("cannot calculate length of value of type {}", value.kind());
        return Err(Error::new(ErrorKind::InvalidOperation, message));
    };
    Ok(match values::origin(value) {
        Some(from) => values::count(count.into(), Origin::of(Derivation::Count, count, [from])),
        None => Value::from(count),
    })
}

fn work(state: &State<'_, '_>, sign: &str, a: &Value, b: &Value) -> Result<Value, Error> {
    let figures = [a, b].map(|value| value.downcast_object_ref::<Number>());
    if figures.iter().all(Option::is_none) {
        return usual(state, sign, bare(a), bare(b));
    }
    let number = |value: &Value, figure: Option<&Number>| match figure {
        Some(figure) => Some(figure.value),
        None => i64::try_from(value.clone()).ok().map(Decimal::from),
    };
    let [x, y] = [number(a, figures[0]), number(b, figures[1])];
    let (Some(x), Some(y)) = (x, y) else {
        // A number and what is none.
        return usual(state, sign, plain(a, figures[0]), plain(b, figures[1]));
    };
    let from = || [a, b].into_iter().filter_map(values::origin).collect::<Vec<_>>();
    let derived = |how, value: Decimal| values::count(value, Origin::of(how, value, from()));
    Ok(match sign {
        "==" => Value::from(x == y),
        "!=" => Value::from(x != y),
        "<" => Value::from(x < y),
        "<=" => Value::from(x <= y),
        ">" => Value::from(x > y),
        ">=" => Value::from(x >= y),
        "+" => derived(Derivation::Sum, x + y),
        "-" => derived(Derivation::Difference, x - y),
        _ => return usual(state, sign, plain(a, figures[0]), plain(b, figures[1])),
    })
}

/// A number without its origin.
fn plain(value: &Value, figure: Option<&Number>) -> Value {
    let whole = figure.and_then(|figure| i64::try_from(figure.value).ok());
    whole.map_or_else(|| bare(value), Value::from)
}

/// A text without marks.
fn bare(value: &Value) -> Value {
    match value.as_str() {
        Some(text) if value.kind() == ValueKind::String && !value.is_safe() => {
            Value::from(ledger::bare(text))
        }
        _ => value.clone(),
    }
}

/// What the engine makes of it.
fn usual(state: &State<'_, '_>, sign: &str, a: Value, b: Value) -> Result<Value, Error> {
    state.env().compile_expression(&format!("a {sign} b"))?.eval(context! { a, b })
}

/// A template with calls in the place of operators, and with marks around the digits in its words where
/// its file has a name; `None` where it is none that the engine reads. A row of comparisons and `in`
/// stay as they are.
pub fn called(text: &str, file: Option<&str>) -> Option<String> {
    let tree = parse(text, "", Default::default()).ok()?;
    let mut operators = Operators { text, file, edits: Vec::new(), captured: 0 };
    operators.statement(&tree)?;
    let mut edits = operators.edits;
    // At one place the outer call begins first; what ends there ends before anything begins.
    edits.sort_by_key(|edit| (edit.at, edit.order));
    let mut written = String::with_capacity(text.len() + 16 * edits.len());
    let mut done = 0;
    for edit in &edits {
        written.push_str(text.get(done..edit.at)?);
        written.push_str(&edit.with);
        done = edit.at + edit.instead_of;
    }
    written.push_str(text.get(done..)?);
    Some(written)
}

/// A text that is put in.
struct Edit {
    at: usize,
    instead_of: usize,
    order: usize,
    with: String,
}

struct Operators<'t> {
    text: &'t str,
    file: Option<&'t str>,
    edits: Vec<Edit>,
    /// How many passages are open of which the template asks what they print: marks there would count.
    captured: usize,
}

fn sign_of(op: BinOpKind) -> Option<&'static str> {
    match op {
        BinOpKind::Eq => Some("=="),
        BinOpKind::Ne => Some("!="),
        BinOpKind::Lt => Some("<"),
        BinOpKind::Lte => Some("<="),
        BinOpKind::Gt => Some(">"),
        BinOpKind::Gte => Some(">="),
        BinOpKind::Add => Some("+"),
        BinOpKind::Sub => Some("-"),
        BinOpKind::Mul => Some("*"),
        BinOpKind::Div => Some("/"),
        BinOpKind::FloorDiv => Some("//"),
        BinOpKind::Rem => Some("%"),
        BinOpKind::Pow => Some("**"),
        BinOpKind::Concat | BinOpKind::ScAnd | BinOpKind::ScOr | BinOpKind::In => None,
    }
}

impl Operators<'_> {
    fn statements(&mut self, all: &[Stmt<'_>]) -> Option<()> {
        all.iter().try_for_each(|one| self.statement(one))
    }

    fn statement(&mut self, statement: &Stmt<'_>) -> Option<()> {
        match statement {
            Stmt::Template(own) => self.statements(&own.children)?,
            Stmt::EmitExpr(own) => {
                self.printing(&own.expr);
                self.turns(&own.expr);
                self.expression(&own.expr)?;
            }
            Stmt::EmitRaw(own) => self.words(own.raw),
            Stmt::Extends(_) | Stmt::Include(_) => {}
            Stmt::Import(_) | Stmt::FromImport(_) => {}
            Stmt::ForLoop(own) => {
                self.expression(&own.iter)?;
                self.expressions(own.filter_expr.iter())?;
                self.statements(&own.body)?;
                self.statements(&own.else_body)?;
            }
            Stmt::IfCond(own) => {
                if let Some(key) = framing::key_of_prose(&own.expr) {
                    self.passage(&own.false_body, FrameKind::Instead(key.to_owned()));
                }
                self.expression(&own.expr)?;
                self.statements(&own.true_body)?;
                self.statements(&own.false_body)?;
            }
            Stmt::WithBlock(own) => {
                self.expressions(own.assignments.iter().map(|(_, value)| value))?;
                self.statements(&own.body)?;
            }
            Stmt::Set(own) => self.expression(&own.expr)?,
            Stmt::SetBlock(own) => self.captured(&own.body)?,
            Stmt::AutoEscape(own) => self.statements(&own.body)?,
            Stmt::FilterBlock(own) => self.captured(&own.body)?,
            Stmt::Block(own) => {
                if let Some(file) = self.file {
                    let what = FrameKind::Block(own.name.to_owned(), file.to_owned());
                    self.passage(&own.body, what);
                }
                self.statements(&own.body)?;
            }
            Stmt::Macro(own) => {
                self.expressions(own.defaults.iter())?;
                self.captured(&own.body)?;
            }
            Stmt::CallBlock(own) => {
                self.arguments(&own.call.args)?;
                self.captured(&own.macro_decl.body)?;
            }
            Stmt::Do(own) => self.arguments(&own.call.args)?,
        }
        Some(())
    }

    fn expressions<'a>(&mut self, all: impl Iterator<Item = &'a Expr<'a>>) -> Option<()> {
        for one in all {
            self.expression(one)?;
        }
        Some(())
    }

    fn arguments(&mut self, all: &[CallArg<'_>]) -> Option<()> {
        for one in all {
            match one {
                CallArg::Pos(own) | CallArg::PosSplat(own) | CallArg::KwargSplat(own) => {
                    self.expression(own)?;
                }
                CallArg::Kwarg(_, own) => self.expression(own)?,
            }
        }
        Some(())
    }

    fn expression(&mut self, expression: &Expr<'_>) -> Option<()> {
        match expression {
            Expr::Var(_) | Expr::Const(_) => {}
            Expr::Slice(own) => {
                self.expression(&own.expr)?;
                let parts = [&own.start, &own.stop, &own.step];
                self.expressions(parts.into_iter().flatten())?;
            }
            Expr::UnaryOp(own) => self.expression(&own.expr)?,
            Expr::BinOp(own) => {
                if let Some(sign) = sign_of(own.op) {
                    self.operator(own, sign, own.span().end_offset as usize)?;
                }
                self.expression(&own.left)?;
                self.expression(&own.right)?;
            }
            Expr::Compare(own) => {
                self.expression(&own.expr)?;
                self.expressions(own.ops.iter().map(|op| &op.expr))?;
            }
            Expr::IfExpr(own) => {
                self.expression(&own.test_expr)?;
                self.expression(&own.true_expr)?;
                self.expressions(own.false_expr.iter())?;
            }
            Expr::Filter(own) => {
                self.expressions(own.expr.iter())?;
                self.arguments(&own.args)?;
            }
            Expr::Test(own) => {
                self.expression(&own.expr)?;
                self.arguments(&own.args)?;
            }
            Expr::GetAttr(own) => self.expression(&own.expr)?,
            Expr::GetItem(own) => {
                self.expression(&own.expr)?;
                self.expression(&own.subscript_expr)?;
            }
            Expr::Call(own) => {
                self.expression(&own.expr)?;
                self.arguments(&own.args)?;
            }
            Expr::List(own) => self.expressions(own.items.iter())?,
            Expr::Tuple(own) => self.expressions(own.items.iter())?,
            Expr::Map(own) => {
                self.expressions(own.keys.iter())?;
                self.expressions(own.values.iter())?;
            }
        }
        Some(())
    }

    fn operator(&mut self, own: &ast::BinOp<'_>, sign: &str, end: usize) -> Option<()> {
        let behind = own.left.span().end_offset as usize;
        let (start, at) = self.around(&own.left, behind, sign)?;
        // Of calls that begin at one place the longest is the outer one.
        self.put(end, 0, 0, ")".to_owned());
        self.put(at, sign.len(), 1, ",".to_owned());
        self.put(start, 0, usize::MAX - end, format!("{CALL}(\"{sign}\", "));
        Some(())
    }

    /// Marks each number in words of the template.
    fn words(&mut self, raw: &str) {
        // The engine hands out a piece of the text itself.
        let start = (raw.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if self.text.get(start..start + raw.len()) != Some(raw) {
            return;
        }
        let mut from = 0;
        while let Some(first) = raw[from..].find(|c: char| c.is_ascii_digit()) {
            let first = from + first;
            let behind = raw[first..].find(|c: char| !c.is_ascii_digit());
            from = behind.map_or(raw.len(), |behind| first + behind);
            if let Some(place) = self.line(start + first)
                && let Some([open, close]) = ledger::words(&place)
            {
                self.put(start + first, 0, 0, open.to_string());
                self.put(start + from, 0, 0, close.to_string());
            }
        }
    }

    /// Marks the number of a loop's turn, which only the template counts.
    fn turns(&mut self, printed: &Expr<'_>) {
        let end = printed.span().end_offset as usize;
        let around = self.start(printed).and_then(|start| {
            let _ = self.text.get(start..end).filter(|text| text.contains("loop."))?;
            framing::tag(self.text, start, end)
        });
        if let Some((at, _)) = around
            && let Some(place) = self.line(at.start)
            && let Some([before, behind]) = ledger::words(&place)
        {
            self.put(at.start, 0, 0, before.to_string());
            self.put(at.end, 0, 0, behind.to_string());
        }
    }

    /// What the template asks back, and may compare.
    fn captured(&mut self, all: &[Stmt<'_>]) -> Option<()> {
        self.captured += 1;
        let done = self.statements(all);
        self.captured -= 1;
        done
    }

    /// Marks a passage.
    fn passage(&mut self, all: &[Stmt<'_>], what: FrameKind) {
        let at = framing::around(self.text, all).filter(|_| self.captured == 0);
        if let Some(at) = at
            && let Some([open, close]) = ledger::frame(what)
        {
            self.put(at.start, 0, 0, open.to_string());
            self.put(at.end, 0, 0, close.to_string());
        }
    }

    /// Marks what an expression prints.
    fn printing(&mut self, printed: &Expr<'_>) {
        let end = printed.span().end_offset as usize;
        let tag = self.start(printed).and_then(|start| framing::tag(self.text, start, end));
        if let Some((at, inside)) = tag.filter(|_| self.captured == 0)
            && let Some([open, close]) = framing::of_expression(printed, inside)
        {
            self.put(at.start, 0, 0, open.to_string());
            self.put(at.end, 0, 0, close.to_string());
        }
    }

    /// The line of the template's file that a place of it is on.
    fn line(&self, at: usize) -> Option<Place> {
        let line = self.text.get(..at)?.matches('\n').count() + 1;
        Some(Place::text(self.file?.into(), u32::try_from(line).ok()?, 1))
    }

    fn put(&mut self, at: usize, instead_of: usize, order: usize, with: String) {
        self.edits.push(Edit { at, instead_of, order, with });
    }

    /// Where an operand begins, brackets around it included, and where the sign behind it stands.
    fn around(&self, left: &Expr<'_>, behind: usize, sign: &str) -> Option<(usize, usize)> {
        let mut start = self.start(left)?;
        let rest = self.text.get(behind..)?;
        let closed = rest.find(|c: char| !c.is_whitespace() && c != ')')?;
        let at = behind + closed;
        if !self.text.get(at..)?.starts_with(sign) {
            return None;
        }
        let brackets = rest.get(..closed)?.matches(')').count();
        for _ in 0..brackets {
            let before = self.text.get(..start)?.trim_end();
            start = before.strip_suffix('(')?.len();
        }
        Some((start, at))
    }

    /// Where an expression begins. The engine lets a comparison begin with the word before it and a
    /// filter with its name.
    fn start(&self, expression: &Expr<'_>) -> Option<usize> {
        let behind = |inner: &Expr<'_>| inner.span().end_offset as usize;
        let (inner, sign) = match expression {
            Expr::BinOp(own) => match sign_of(own.op) {
                Some(sign) => (&own.left, sign),
                None => return Some(own.span().start_offset as usize),
            },
            Expr::Filter(own) => (own.expr.as_ref()?, "|"),
            Expr::Test(own) => (&own.expr, "is"),
            Expr::GetAttr(own) => (&own.expr, "."),
            Expr::GetItem(own) => (&own.expr, "["),
            Expr::Slice(own) => (&own.expr, "["),
            Expr::Call(own) => (&own.expr, "("),
            Expr::IfExpr(own) => (&own.true_expr, "if"),
            other => return Some(other.span().start_offset as usize),
        };
        Some(self.around(inner, behind(inner), sign)?.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_become_calls() {
        for (written, wanted) in [
            ("{{ a - b }}", "{{ tinh_(\"-\", a , b) }}"),
            ("{% if a > b and giam %}", "{% if tinh_(\">\", a , b) and giam %}"),
            ("{{ (a - b)|dem }}", "{{ (tinh_(\"-\", a , b))|dem }}"),
            ("{% if (a) > (b) %}", "{% if tinh_(\">\", (a) , (b)) %}"),
            (
                "{% if not x|length - 1 == 3 %}",
                "{% if not tinh_(\"==\", tinh_(\"-\", x|length , 1) , 3) %}",
            ),
            ("{{ a ~ b }} {{ 'a > b' }}", "{{ a ~ b }} {{ 'a > b' }}"),
        ] {
            let close = if written.contains("if") { "{% endif %}" } else { "" };
            assert_eq!(
                called(&format!("{written}{close}"), None),
                Some(format!("{wanted}{close}"))
            );
        }
    }
}
