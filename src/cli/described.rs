//! The commands with their options in words, as the command line itself knows them.

use clap::{Arg, Command};

/// The options of the program itself.
pub fn own(all: &Command) -> impl Iterator<Item = &Arg> {
    all.get_arguments().filter(|arg| !arg.is_positional())
}

/// A text without what a terminal would make of it.
pub fn text(styled: Option<&clap::builder::StyledStr>) -> String {
    styled.map(ToString::to_string).unwrap_or_default()
}

/// `ntm form --period KỲ [DỰ_ÁN]`
pub fn usage(command: &Command) -> String {
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
    words.join(" ")
}

/// What a command has beside help and language.
pub fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| {
        !arg.is_positional()
            && !arg.is_required_set()
            && !matches!(arg.get_id().as_str(), "help" | "lang")
    })
}

/// `--out THƯ_MỤC`
pub fn flag(arg: &Arg) -> String {
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let names = names.join(", ");
    match value(arg).filter(|_| arg.get_action().takes_values()) {
        Some(value) => format!("{names} {value}"),
        None => names,
    }
}

/// What stands for the value.
pub fn value(arg: &Arg) -> Option<String> {
    Some(arg.get_value_names()?.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}
