//! `ntm form`: the communes' forms of a period.

use serde_json::json;

use super::args::{FormArgs, MessageFormat};
use super::{DONE, ERRORS, fail, job, say, today};
use crate::batch;
use crate::diag::Problem;
use crate::emit::{self, Lang};
use crate::inputs;
use crate::model::PeriodId;
use crate::pipeline;

/// Writes a form for each commune; returns the exit code.
pub fn run(args: &FormArgs, lang: Lang) -> u8 {
    let folder = job::folder_of(&args.project);
    let Ok(period) = args.period.parse::<PeriodId>() else {
        return fail(no_period(args, lang), lang);
    };
    let (forms, found) = pipeline::forms(&folder, period);
    job::show_all(&found, args.messages, lang);
    let paths: Vec<_> = forms.iter().map(|form| args.out.join(&form.path)).collect();
    let json = |written: bool| {
        let paths = paths.iter().filter(|_| written).map(|path| path.display().to_string());
        say::line(emit::escaped(
            &json!({
                "written": paths.collect::<Vec<_>>(),
                "diagnostics": emit::diagnostics(&found, lang),
            })
            .to_string(),
        ));
    };
    if found.has_errors() {
        if args.messages == MessageFormat::Json {
            json(false);
        }
        return ERRORS;
    }
    // What a commune has filled in is nobody's to overwrite.
    let filled = forms
        .iter()
        .zip(&paths)
        .find(|(form, path)| std::fs::read(path).is_ok_and(|bytes| bytes != form.bytes));
    if let Some((_, path)) = filled {
        return fail(Problem::FileExists { path: path.display().to_string() }, lang);
    }
    match batch::write_all(&args.out, &forms) {
        Ok(()) if args.messages == MessageFormat::Json => {
            json(true);
            DONE
        }
        Ok(()) => {
            for path in &paths {
                say::line(path.display());
            }
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}

/// The period is not written as one: how the one that was probably meant is written, in the
/// project's year where none was given.
fn no_period(args: &FormArgs, lang: Lang) -> Problem {
    let seen = &args.period;
    let year = inputs::plan_year(&job::folder_of(&args.project)).unwrap_or_else(today::year);
    let detail = match (PeriodId::meant(seen, year), lang) {
        (Some(meant), Lang::Vi) => format!("“{seen}” không phải là kỳ báo cáo; viết {meant}"),
        (Some(meant), Lang::En) => format!("“{seen}” is no period; write {meant}"),
        (None, Lang::Vi) => format!(
            "“{seen}” không phải là kỳ báo cáo; viết {year}-T3 (tháng), {year}-Q1 (quý), {year}-6T, {year}-9T hoặc {year}-N (năm)"
        ),
        (None, Lang::En) => format!(
            "“{seen}” is no period; write {year}-T3 (month), {year}-Q1 (quarter), {year}-6T, {year}-9T or {year}-N (year)"
        ),
    };
    Problem::Usage { detail }
}
