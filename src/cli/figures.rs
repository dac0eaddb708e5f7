//! `ntm figures`: every figure of a project by the name that `so_lieu_cong_bo` calls it, with its
//! value and what it is.

use serde_json::json;

use super::args::{FiguresArgs, MessageFormat};
use super::{DONE, ERRORS, job, say};
use crate::emit::{self, Lang};
use crate::figures::Figures;
use crate::{inputs, viet};

/// Lists the figures; returns the exit code.
pub fn run(args: &FiguresArgs, lang: Lang) -> u8 {
    let folder = job::folder_of(&args.project);
    let (project, mut found) = inputs::load(&folder);
    inputs::add_excerpts(&folder, &mut found);
    let figures = project.as_ref().map(Figures::of);
    let mut figures: Vec<_> = figures.iter().flat_map(|figures| figures.index.iter()).collect();
    // Those of all units first, then criterion after criterion, commune after commune.
    figures.sort_by(|(a, _), (b, _)| {
        a.contains('.').cmp(&b.contains('.')).then_with(|| viet::compare(a, b))
    });
    job::show_all(&found, args.messages, lang);
    if args.messages == MessageFormat::Json {
        let figures: Vec<_> = figures
            .iter()
            .map(|(name, figure)| {
                let says = lang.pick(&figure.says.vi, &figure.says.en);
                json!({ "name": name, "value": figure.rounded().normalize().to_string(), "says": says })
            })
            .collect();
        let found = emit::diagnostics(&found, lang);
        let all = json!({ "figures": figures, "diagnostics": found });
        say::line(emit::escaped(&all.to_string()));
    } else {
        for (name, figure) in figures {
            let says = lang.pick(&figure.says.vi, &figure.says.en);
            say::line(format_args!("{name}: {} ({says})", figure.shown()));
        }
    }
    if project.is_some() { DONE } else { ERRORS }
}
