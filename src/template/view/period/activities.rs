//! What a template sees of a period's activities: how many of each kind, and what they were.

use serde::Serialize;

use crate::figures::Figure;
use crate::model::{Activity, ActivityKind, Period};
use crate::origin::Sourced;
use crate::template::ledger::sourced;
use crate::template::values::Count;
use crate::viet;

/// The activities of a kind.
#[derive(Serialize)]
pub struct HoatDong {
    loai: &'static str,
    so_luong: Count,
    so_nguoi: Count,
    noi_dung: Vec<String>,
    /// what is counted, or a part of it
    viec: Vec<Viec>,
    /// whether these are all that is counted
    ke_du: bool,
    /// what is no such thing and is counted by nobody
    khac: Vec<String>,
}

/// What was done, and how often where that is worth saying.
#[derive(Serialize)]
struct Viec {
    noi_dung: String,
    so_luong: Option<Count>,
    so_nguoi: Option<Count>,
}

/// Whether an activity only says that bodies were set up.
fn sets_up(activity: &Activity) -> bool {
    let says = |text: &Sourced<String>| viet::fold_tones(&text.value).starts_with("kiện toàn");
    activity.count.is_none() && activity.text.as_ref().is_some_and(says)
}

/// A period's activities, each kind of which there was something.
pub fn of(period: &Period) -> Vec<HoatDong> {
    ActivityKind::ALL
        .into_iter()
        .filter_map(|(kind, name)| {
            let own: Vec<_> = period.activities.iter().filter(|a| a.kind == kind).collect();
            let sum = |pick: fn(&Activity) -> &Option<Sourced<u32>>| {
                let stated = own.iter().filter_map(|activity| pick(activity).as_ref());
                let counts = stated.map(|count| Figure::count(count.value, &count.place));
                Count::from(Figure::<u32>::sum(counts.collect()))
            };
            // A kind of which there was nothing has no heading.
            let something = own.iter().any(|activity| {
                let some = activity.count.as_ref().is_some_and(|count| count.value > 0);
                activity.text.is_some() || some
            });
            // Bodies that are set up anew are no meetings.
            let (others, parts): (Vec<&Activity>, Vec<&Activity>) =
                own.iter().copied().filter(|a| a.text.is_some()).partition(|a| sets_up(a));
            let counts = || parts.iter().filter_map(|part| part.count.as_ref());
            let all: u32 = own.iter().filter_map(|a| a.count.as_ref()).map(|c| c.value).sum();
            let each = counts().count() == parts.len();
            let told = match each {
                true => counts().map(|count| count.value).sum(),
                false => u32::try_from(parts.len()).unwrap_or(u32::MAX),
            };
            let once = counts().all(|count| count.value == 1);
            let part = |part: &Activity| {
                let text = part.text.as_ref()?;
                // A text that begins with its own number says it.
                let said = text.value.starts_with(|c: char| c.is_ascii_digit());
                let stated = |own: &Option<Sourced<u32>>| {
                    let own = own.as_ref().filter(|own| own.value > 0 && !said && !once);
                    own.map(|own| Count::from(&Figure::count(own.value, &own.place)))
                };
                Some(Viec {
                    noi_dung: sourced(text),
                    so_luong: stated(&part.count),
                    so_nguoi: stated(&part.people),
                })
            };
            something.then(|| HoatDong {
                loai: name,
                so_luong: sum(|activity| &activity.count),
                so_nguoi: sum(|activity| &activity.people),
                noi_dung: own.iter().filter_map(|a| a.text.as_ref()).map(sourced).collect(),
                viec: parts.iter().filter_map(|own| part(own)).collect(),
                ke_du: told == all && (each || once),
                khac: others.iter().filter_map(|a| a.text.as_ref()).map(sourced).collect(),
            })
        })
        .collect()
}
