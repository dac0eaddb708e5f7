//! The commands with their options, as the command line itself knows them.

use super::table;
use crate::cli;
use crate::cli::described::{flag, options, own, text, usage};
use crate::emit::Lang;

/// Every command.
pub fn commands(lang: Lang) -> String {
    let mut all = cli::whole(lang);
    all.build();
    let row = |command: &clap::Command| {
        let told = options(command).map(|arg| format!("`{}` {}", flag(arg), text(arg.get_help())));
        let told = told.collect::<Vec<_>>().join(" · ");
        vec![format!("`{}`", usage(command)), text(command.get_about()), told]
    };
    let rows = all.get_subcommands().map(row);
    let heads = match lang {
        Lang::Vi => ["Lệnh", "Làm gì", "Tùy chọn"],
        Lang::En => ["Command", "What it does", "Options"],
    };
    let own: Vec<String> =
        own(&all).map(|arg| format!("`{}`: {}", flag(arg), text(arg.get_help()))).collect();
    let every = lang.pick("Mọi lệnh, và `ntm` một mình", "Every command, and `ntm` alone");
    format!("{}\n{every}: {}.\n", table(&heads, rows), own.join("; "))
}
