//! `ntm templates`: lists the templates, or copies out one to start an override from.

use std::path::Path;

use super::args::TemplatesArgs;
use super::{DONE, fail};
use crate::diag::Problem;
use crate::emit::Lang;
use crate::template;
use crate::viet;

/// Lists or copies; returns the exit code.
pub fn run(args: &TemplatesArgs, lang: Lang) -> u8 {
    let available = template::available(&template::Overrides::new());
    let Some(name) = &args.copy else {
        for name in available {
            let (kind, _) = template::document_kind(&name, &template::Overrides::new());
            println!("{name}: {}", kind.unwrap_or_default());
        }
        return DONE;
    };
    let file = format!("{name}.typ.j2");
    let Some((_, text)) = template::BUILTIN.iter().find(|(known, _)| *known == file) else {
        let meant = viet::did_you_mean(name, available.iter().map(String::as_str));
        if let Some(meant) = meant {
            eprintln!("{}", lang.pick("có phải “{}”?", "did you mean “{}”?").replace("{}", meant));
        }
        return fail(Problem::UnknownTemplate { name: name.clone(), available }, lang);
    };
    let target = args.to.join("mau").join(&file);
    match write_new(&target, &skeleton(name, text, lang)) {
        Ok(()) => {
            println!("{}", target.display());
            DONE
        }
        Err(problem) => fail(problem, lang),
    }
}

/// A template that extends the program's and lists its blocks, each ready to be filled.
fn skeleton(name: &str, text: &str, lang: Lang) -> String {
    let mut skeleton = format!("{{% extends \"{name}.typ.j2\" %}}\n\n{{#\n  ");
    skeleton.push_str(lang.pick(
        "Bỏ dấu chú thích quanh khối cần đổi lời văn, sửa, và xóa các khối khác.\n  Lời văn gốc của từng khối ở dưới.",
        "Take a block out of the comment, change its wording, and delete the others.\n  The original wording of each block is below.",
    ));
    skeleton.push_str("\n#}\n\n{% raw %}{#\n");
    skeleton.push_str(&text.replace("{#", "").replace("#}", ""));
    skeleton.push_str("\n#}{% endraw %}\n");
    // A comment cannot hold comments; the original's are taken out, and the whole is one comment.
    skeleton.replace("{% raw %}{#", "{#").replace("#}{% endraw %}", "#}")
}

fn write_new(path: &Path, text: &str) -> Result<(), Problem> {
    let failed = |error: std::io::Error| Problem::OutputUnwritable {
        path: path.display().to_string(),
        why: error.kind().to_string(),
    };
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent).map_err(failed)?;
    }
    // Never over somebody's work.
    let mut file =
        std::fs::OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    std::io::Write::write_all(&mut file, text.as_bytes()).map_err(failed)
}
