//! The commands with their options, as the command line itself knows them.

use clap::{Arg, Command};

use super::table;
use crate::cli;
use crate::emit::Lang;

/// Every command.
pub fn commands(lang: Lang) -> String {
    let mut all = cli::whole(lang);
    all.build();
    let rows = all
        .get_subcommands()
        .map(|command| vec![usage(command), text(command.get_about()), options(command)]);
    let heads = match lang {
        Lang::Vi => ["Lệnh", "Làm gì", "Tùy chọn"],
        Lang::En => ["Command", "What it does", "Options"],
    };
    let own: Vec<String> =
        own(&all).map(|arg| format!("`{}`: {}", flag(arg), text(arg.get_help()))).collect();
    let every = lang.pick("Mọi lệnh, và `ntm` một mình", "Every command, and `ntm` alone");
    format!("{}\n{every}: {}.\n", table(&heads, rows), own.join("; "))
}

/// The options of the program itself.
fn own(all: &Command) -> impl Iterator<Item = &Arg> {
    all.get_arguments().filter(|arg| !arg.is_positional())
}

fn text(styled: Option<&clap::builder::StyledStr>) -> String {
    styled.map(ToString::to_string).unwrap_or_default()
}

/// `ntm form --period KỲ [DỰ_ÁN]`
fn usage(command: &Command) -> String {
    let mut words = vec![format!("ntm {}", command.get_name())];
    let (asked, places): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .filter(|arg| arg.is_positional() || arg.is_required_set())
        .partition(|arg| !arg.is_positional());
    words.extend(asked.into_iter().map(flag));
    words.extend(places.into_iter().map(|arg| {
        let name = value(arg).unwrap_or_default();
        let several = arg.get_num_args().is_some_and(|count| count.max_values() > 1);
        let name = if arg.is_required_set() { name } else { format!("[{name}]") };
        if several { format!("{name}…") } else { name }
    }));
    format!("`{}`", words.join(" "))
}

/// What a command has beside help and language.
fn options(command: &Command) -> String {
    let options = command.get_arguments().filter(|arg| {
        !arg.is_positional()
            && !arg.is_required_set()
            && !matches!(arg.get_id().as_str(), "help" | "lang")
    });
    let told = options.map(|arg| format!("`{}` {}", flag(arg), text(arg.get_help())));
    told.collect::<Vec<_>>().join(" · ")
}

/// `--out THƯ_MỤC`
fn flag(arg: &Arg) -> String {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let names = names.join(", ");
    match value(arg).filter(|_| arg.get_action().takes_values()) {
        Some(value) => format!("{names} {value}"),
        None => names,
    }
}

fn value(arg: &Arg) -> Option<String> {
    Some(arg.get_value_names()?.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}
