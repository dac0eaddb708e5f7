//! What is due: a document, its deadline, how it stands and who keeps it waiting.

use chrono::NaiveDate;
use serde_json::json;

use super::due::{Due, State};
use crate::emit::Lang;
use crate::issuing::{IssuedDocument, Moved};
use crate::viet;

/// What is due, for programs.
pub fn value(due: &Due, today: NaiveDate) -> serde_json::Value {
    json!({
        "project": due.project,
        "document": due.document,
        "deadline": due.deadline.map(|day| day.to_string()),
        "closing": due.closing.map(|(closing, _)| closing.to_string()),
        "days_left": due.days_left(today),
        "state": match due.state {
            State::Broken => "broken",
            State::Missing => "missing",
            State::OutOfDate => "out-of-date",
            State::UpToDate => "up-to-date",
            State::Issued | State::Otherwise => "issued",
        },
        "draft": due.draft,
        "standing": match due.standing.as_ref().map(IssuedDocument::turn) {
            Some(turn) => turn.key(),
            None if due.draft => "draft",
            None => "ready",
        },
        "number": due.standing.as_ref().map(IssuedDocument::called),
        "signed": due.signed,
        "unsigned": due.unsigned,
        "differs": due.otherwise.as_ref().map(|changes| Moved::brief(changes, Lang::En)),
        "waiting_for": due.waiting_for,
    })
}

/// What is due, for people: "19/3/2025  còn 05 ngày  thach-an-2025/bao-cao-quy-1: chưa lập; chờ phiếu của 02 xã: A, B".
pub fn line(due: &Due, today: NaiveDate, lang: Lang) -> String {
    let deadline = due.deadline.map_or_else(|| "-".to_owned(), viet::fmt_short);
    let days = match due.days_left(today) {
        _ if due.state >= State::Otherwise => String::new(),
        None => String::new(),
        Some(0) => lang.pick("hết hạn hôm nay", "due today").to_owned(),
        Some(days) if days > 0 => {
            lang.pick("còn {} ngày", "{} days left").replace("{}", &days.to_string())
        }
        Some(days) => {
            lang.pick("quá hạn {} ngày", "{} days late").replace("{}", &(-days).to_string())
        }
    };
    let state = match due.state {
        State::Broken => lang.pick("chưa lập được, xem ntm check", "cannot be made, see ntm check"),
        State::Missing => lang.pick("chưa lập", "missing"),
        State::OutOfDate => lang.pick("cũ hơn số liệu, cần lập lại", "out of date"),
        State::UpToDate => lang.pick("đã lập, khớp số liệu", "up to date"),
        State::Issued | State::Otherwise => lang.pick("đã ban hành", "issued"),
    };
    let draft =
        if due.draft || due.marked { lang.pick(" (dự thảo)", " (a draft)") } else { "" };
    let number = due.standing.as_ref().map_or_else(String::new, |own| match own.number {
        _ if !own.is_in_force() => format!("; {}, {}", own.called(), own.day()),
        Some(_) => format!(" {}, {}", own.called(), own.day()),
        None => lang.pick(", chờ số", ", waits for its number").to_owned(),
    });
    let turned = due.turned.as_ref().zip(due.standing.as_ref());
    let turned = turned.map_or_else(String::new, |([vi, en], own)| {
        let mark = if own.is_in_force() { "; " } else { " " };
        format!(
            "{mark}{}",
            match lang {
                Lang::Vi => vi,
                Lang::En => en,
            }
        )
    });
    let signed = match due.signed[..] {
        [] => String::new(),
        _ => format!(
            "{}{}",
            lang.pick("; đã nhận bản ký: ", "; received with signatures: "),
            due.signed.join(", ")
        ),
    };
    let unsigned = match due.unsigned[..] {
        [] => String::new(),
        _ => format!(
            "{}{}",
            lang.pick("; chờ ký: ", "; waiting for signature: "),
            due.unsigned.join(", ")
        ),
    };
    let otherwise = due.otherwise.as_ref().map_or_else(String::new, |changes| {
        let says = lang.pick(
            "; số liệu nay khác với bản đã ban hành: ",
            "; the data of today differ from what was issued: ",
        );
        format!("{says}{}", Moved::brief(changes, lang))
    });
    let waiting = if due.waiting_for.is_empty() {
        String::new()
    } else {
        let count = viet::fmt_count(due.waiting_for.len() as u64);
        lang.pick("; chờ phiếu của {} xã: ", "; waiting for {} communes: ").replace("{}", &count)
            + &due.waiting_for.join(", ")
    };
    let closing = due.closing.map_or_else(String::new, |(closing, usual)| {
        let says = lang.pick(
            "; số liệu chốt {}, sau hạn gửi thường lệ {}: ghi hạn của cơ quan vào ky: han",
            "; the data close on {}, after the usual deadline of {}: name the office's own in ky: han",
        );
        says.replacen("{}", &viet::fmt_short(closing), 1).replacen("{}", &viet::fmt_short(usual), 1)
    });
    format!(
        "{deadline:<12}{days:<18}{}/{}: {state}{number}{turned}{signed}{unsigned}{draft}{otherwise}{waiting}{closing}",
        due.project, due.document
    )
}
