//! The account of what was read, as a few lines for people and as an object for programs.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Lang;
use crate::figures::{Account, PeriodAccount};
use crate::inputs;
use crate::model::UnitKind;
use crate::origin::{Place, Spot, cell_name};
use crate::viet;

/// The account in words. It needs nothing of the run that read the project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    vi: Vec<String>,
    en: Vec<String>,
    /// For programs.
    pub json: Value,
}

impl Summary {
    /// Puts an account in words.
    pub fn of(own: &Account) -> Self {
        Summary { vi: account(own, Lang::Vi), en: account(own, Lang::En), json: account_json(own) }
    }

    /// Its lines.
    pub fn lines(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// What was read of the plan, then a line for each period.
fn account(account: &Account, lang: Lang) -> Vec<String> {
    let mut lines = vec![of_plan(account, lang)];
    lines.extend(account.periods.iter().map(|period| of_period(account, period, lang)));
    lines
}

/// "kỳ 2026-6T: 60 xã đạt 512 tiêu chí, 120 thôn đạt chuẩn, huy động 900 triệu đồng, …".
fn of_period(account: &Account, period: &PeriodAccount, lang: Lang) -> String {
    let count = |number: u32| match lang {
        Lang::Vi => viet::fmt_count(number.into()),
        Lang::En => number.to_string(),
    };
    let money = |amount: Decimal| format!("{} triệu đồng", viet::fmt_decimal(amount));
    let mut parts: Vec<String> = Vec::new();
    for (met, vi, en) in [(period.met, "", ""), (period.met_advanced, " nâng cao", " advanced")] {
        if let Some((units, criteria)) = met {
            let none = criteria == 0;
            let (units, criteria) = (count(units), count(criteria));
            let noun = noun_of(account);
            parts.push(match lang {
                Lang::Vi if none => format!("{units} {noun} chưa đạt tiêu chí{vi} nào"),
                Lang::Vi => format!("{units} {noun} đạt {criteria} tiêu chí{vi}"),
                Lang::En => format!("{units} communes meeting {criteria}{en} criteria"),
            });
        }
    }
    let word = &account.hamlet_word;
    for (hamlets, vi, en) in [
        (period.hamlets, format!("{word} đạt chuẩn"), "NTM hamlets"),
        (period.model_hamlets, format!("{word} kiểu mẫu"), "model hamlets"),
    ] {
        parts.extend(hamlets.map(|number| format!("{} {}", count(number), lang.pick(&vi, en))));
    }
    for (amount, vi, en) in
        [(period.mobilised, "huy động", "mobilised"), (period.disbursed, "giải ngân", "disbursed")]
    {
        parts.extend(amount.map(|amount| format!("{} {}", lang.pick(vi, en), money(amount))));
    }
    for (rows, built, vi, en, amount_vi, amount_en) in [
        (period.works, period.built, "công trình", "works", "giải ngân", "disbursed"),
        (period.arrears, None, "công trình còn nợ", "in arrears", "nợ", "owed"),
    ] {
        let Some((number, amount)) = rows else { continue };
        // "00 công trình còn nợ" is nothing that anybody says.
        if number == 0 {
            parts.push(format!("{} {}", lang.pick("không có", "none"), lang.pick(vi, en)));
            continue;
        }
        let part = format!("{} {}", count(number), lang.pick(vi, en));
        let amounts = [
            built.map(|built| format!("{} {}", lang.pick("khối lượng", "built"), money(built))),
            amount.map(|own| format!("{} {}", lang.pick(amount_vi, amount_en), money(own))),
        ];
        let amounts: Vec<String> = amounts.into_iter().flatten().collect();
        parts.push(match amounts.is_empty() {
            true => part,
            false => format!("{part} ({})", amounts.join(", ")),
        });
    }
    parts.extend(period.rows.iter().map(|(key, number)| {
        let noun = lang.pick("dòng", if *number == 1 { "row" } else { "rows" });
        // A program's key is no word of a sentence.
        let name = match lang {
            Lang::Vi => table_name(key),
            Lang::En => (*key).to_owned(),
        };
        format!("{name} {number} {noun}")
    }));
    if let Some((read, missing)) = period.forms {
        let all = read + missing;
        parts.push(match lang {
            Lang::Vi => format!("phiếu của {read}/{all} {}", noun_of(account)),
            Lang::En => format!("forms of {read} of {all} communes"),
        });
    }
    format!("{} {}: {}", lang.pick("kỳ", "period"), period.id, parts.join(", "))
}

/// What a table is called within a sentence.
fn table_name(key: &str) -> String {
    match inputs::table_label(key) {
        "" => "lời văn".to_owned(),
        label => viet::lower_first(label),
    }
}

/// What the units are called together: wards and towns are no "xã".
fn noun_of(account: &Account) -> &'static str {
    match account.units.as_slice() {
        [(kind, _)] => kind.label(),
        _ => "đơn vị",
    }
}

/// "đã đọc 60 xã (khu vực I 20, khu vực II 40), 706 thôn, 484 tiêu chí đạt, …; không đọc: …".
fn of_plan(account: &Account, lang: Lang) -> String {
    let count = |number: u32| match lang {
        Lang::Vi => viet::fmt_count(number.into()),
        Lang::En => number.to_string(),
    };
    let unit = |kind: UnitKind, number: u32| match lang {
        Lang::Vi => kind.label().to_owned(),
        Lang::En => {
            let (one, many) = match kind {
                UnitKind::Commune => ("commune", "communes"),
                UnitKind::Ward => ("ward", "wards"),
                UnitKind::Town => ("town", "towns"),
                UnitKind::Special => ("special zone", "special zones"),
            };
            if number == 1 { one } else { many }.to_owned()
        }
    };
    let units: Vec<String> = account
        .units
        .iter()
        .map(|(kind, number)| format!("{} {}", count(*number), unit(*kind, *number)))
        .collect();
    let mut units = units.join(", ");
    if !account.groups.is_empty() {
        let groups: Vec<String> = account
            .groups
            .iter()
            .map(|(name, number)| format!("{name}: {}", count(*number)))
            .collect();
        // "Khu vực đồng bằng, ven biển" has a comma of its own.
        let comma = account.groups.iter().any(|(name, _)| name.contains(','));
        units = format!("{units} ({})", groups.join(if comma { "; " } else { ", " }));
    }
    let mut parts = vec![units];
    if let Some(hamlets) = account.hamlets {
        let word = lang.pick(&account.hamlet_word, "hamlets");
        let titled = account.titled_hamlets.map_or_else(Vec::new, |titled| {
            let names = [("đạt chuẩn", "NTM"), ("kiểu mẫu", "model")];
            let given = titled.into_iter().zip(names).filter(|(own, _)| *own != (0, 0));
            given
                .map(|((with, new), (vi, en))| match lang {
                    Lang::Vi => format!("{vi} {}, giao thêm {}", count(with), count(new)),
                    Lang::En => format!("{en} {}, {} more assigned", count(with), count(new)),
                })
                .collect()
        });
        parts.push(match titled.is_empty() {
            true => format!("{} {word}", count(hamlets)),
            false => format!("{} {word} ({})", count(hamlets), titled.join("; ")),
        });
    }
    let mut some = |number: u32, vi: &str, en: &str, more: Option<String>| {
        if number > 0 {
            // One of them has no plural: "1 period".
            let en = if number == 1 { en.trim_end_matches('s') } else { en };
            let more = more.map_or_else(String::new, |more| format!(" ({more})"));
            parts.push(format!("{} {}{more}", count(number), lang.pick(vi, en)));
        }
    };
    let numbers: Vec<String> = account.assigned_numbers.iter().map(u16::to_string).collect();
    let numbers =
        (!numbers.is_empty()).then(|| format!("{} {}", lang.pick("số", "no."), numbers.join(", ")));
    let capital = account.capital.map(|amount| {
        let amount = viet::fmt_decimal(amount);
        match lang {
            Lang::Vi => format!("vốn năm {amount} triệu đồng"),
            Lang::En => format!("capital of the year {amount} triệu đồng"),
        }
    });
    some(account.met, "tiêu chí đạt", "criteria met", None);
    some(account.assigned, "tiêu chí giao", "criteria assigned", numbers);
    some(account.projects, "dự án", "projects", capital);
    some(account.offices, "cơ quan", "offices", None);
    some(account.forms.0, "phiếu", "forms", None);
    if let Some(funding) = account.funding {
        let amount = viet::fmt_decimal(funding);
        parts.push(match lang {
            Lang::Vi => format!("tổng vốn {amount} triệu đồng"),
            Lang::En => format!("funding of {amount} triệu đồng in all"),
        });
    }
    let mut sentence = format!("{} {}", lang.pick("đã đọc", "read"), parts.join(", "));
    let mut aside = |items: Vec<String>, vi: &str, en: &str| {
        if !items.is_empty() {
            sentence.push_str(&format!("; {}: {}", lang.pick(vi, en), items.join(", ")));
        }
    };
    aside(
        outside(&account.reading.outside, lang),
        "không đọc (ngoài bảng)",
        "not read (outside the table)",
    );
    let passed = || account.reading.passed_over.as_slice();
    let mut passed_over = outside(passed(), lang);
    let columns = account.reading.columns_passed_over.len();
    if columns > 0 {
        let plural = if columns == 1 { "column" } else { "columns" };
        passed_over.push(format!("{columns} {}", lang.pick("cột", plural)));
    }
    aside(passed_over, "bỏ qua theo ntm.yaml", "passed over by ntm.yaml");
    let unused = account.reading.sheets_unused();
    aside(sheets(&unused, lang), "trang không dùng", "sheets not used");
    aside(
        sheets(&account.reading.unseen, lang),
        "không xem được màu, chú thích, chữ gạch một phần ô (.xlsb: cả gạch ngang, định dạng số) ở",
        "colours, comments and partly struck texts (in .xlsb also strike-through and number formats) could not be looked at in",
    );
    aside(account.untouched.clone(), "phiếu chưa điền gì", "forms with nothing filled in");
    sentence
}

/// Sheets by name, the first of many.
fn sheets(places: &[Place], lang: Lang) -> Vec<String> {
    let mut sheets: Vec<String> = places.iter().take(SHEETS_LISTED).map(Place::to_string).collect();
    if let Some(more) = places.len().checked_sub(SHEETS_LISTED).filter(|more| *more > 0) {
        sheets.push(match lang {
            Lang::Vi => format!("và {more} trang khác"),
            Lang::En => format!("and {more} more sheets"),
        });
    }
    sheets
}

/// Of so many sheets the rows are told; the JSON has every row.
const SHEETS_NAMED: usize = 8;
/// So many sheets that are not used are named.
const SHEETS_LISTED: usize = 12;

/// Rows outside tables by sheet: "4 dòng ở du-lieu.xlsx, Xã!B70–B73".
fn outside(places: &[Place], lang: Lang) -> Vec<String> {
    let mut sheets: Vec<(String, Vec<u32>, u32)> = Vec::new();
    for place in places {
        let Spot::Cell { sheet, row, column, .. } = &place.spot else { continue };
        let name = format!("{}, {sheet}", place.file);
        match sheets.iter_mut().find(|(known, ..)| *known == name) {
            Some((_, rows, _)) => rows.push(*row),
            None => sheets.push((name, vec![*row], *column)),
        }
    }
    let more = sheets.len().saturating_sub(SHEETS_NAMED);
    let mut named: Vec<String> = sheets
        .into_iter()
        .take(SHEETS_NAMED)
        .map(|(name, mut rows, column)| {
            rows.sort_unstable();
            rows.dedup();
            let first = cell_name(rows[0], column);
            let last = cell_name(rows[rows.len() - 1], column);
            let range = if first == last { first } else { format!("{first}–{last}") };
            let plural = if rows.len() == 1 { "row" } else { "rows" };
            let noun = lang.pick("dòng", plural);
            format!("{} {noun} {}{name}!{range}", rows.len(), lang.pick("ở ", "at "))
        })
        .collect();
    if more > 0 {
        named.push(match lang {
            Lang::Vi => format!("và {more} trang khác"),
            Lang::En => format!("and {more} more sheets"),
        });
    }
    named
}

/// The same for programs.
fn account_json(account: &Account) -> Value {
    let units: Vec<Value> = account
        .units
        .iter()
        .map(|(kind, number)| json!({ "kind": kind.label(), "count": number }))
        .collect();
    let groups: Vec<Value> = account
        .groups
        .iter()
        .map(|(name, number)| json!({ "name": name, "count": number }))
        .collect();
    let places = |places: &[Place]| places.iter().map(Place::to_string).collect::<Vec<_>>();
    let titled = |(with, new): (u32, u32)| json!({ "met": with, "assigned": new });
    json!({
        "units": units,
        "groups": groups,
        "hamlets": account.hamlets,
        "hamlets_ntm": account.titled_hamlets.map(|[own, _]| titled(own)),
        "hamlets_model": account.titled_hamlets.map(|[_, own]| titled(own)),
        "criteria_met": account.met,
        "criteria_assigned": account.assigned,
        "criteria_assigned_numbers": account.assigned_numbers,
        "projects": account.projects,
        "projects_million_dong": account.capital.map(|amount| amount.normalize().to_string()),
        "offices": account.offices,
        "periods": account.periods.iter().map(period_json).collect::<Vec<_>>(),
        "forms": account.forms.0,
        "form_cells": account.forms.1,
        "forms_untouched": account.untouched,
        "funding_million_dong": account.funding.map(|funding| funding.normalize().to_string()),
        "rows_outside": places(&account.reading.outside),
        "rows_passed_over": places(&account.reading.passed_over),
        "columns_passed_over": places(&account.reading.columns_passed_over),
        "sheets_unused": places(&account.reading.sheets_unused()),
        "looks_not_seen": places(&account.reading.unseen),
    })
}

fn period_json(period: &PeriodAccount) -> Value {
    let money = |amount: Option<Decimal>| amount.map(|amount| amount.normalize().to_string());
    let met = |met: Option<(u32, u32)>| {
        met.map(|(units, criteria)| json!({ "communes": units, "criteria": criteria }))
    };
    let rows = |rows: Option<(u32, Option<Decimal>)>, amounts: &[(&str, Option<Decimal>)]| {
        rows.map(|(count, _)| {
            let mut own = json!({ "count": count });
            for (name, amount) in amounts {
                own[*name] = money(*amount).into();
            }
            own
        })
    };
    let paid = |rows: Option<(u32, Option<Decimal>)>| rows.and_then(|(_, amount)| amount);
    let others: Vec<Value> =
        period.rows.iter().map(|(table, count)| json!({ "table": table, "rows": count })).collect();
    json!({
        "period": period.id.to_string(),
        "met": met(period.met),
        "met_advanced": met(period.met_advanced),
        "hamlets_ntm": period.hamlets,
        "hamlets_model": period.model_hamlets,
        "mobilised_million_dong": money(period.mobilised),
        "disbursed_million_dong": money(period.disbursed),
        "works": rows(period.works, &[
            ("built_million_dong", period.built),
            ("disbursed_million_dong", paid(period.works)),
        ]),
        "arrears": rows(period.arrears, &[("owed_million_dong", paid(period.arrears))]),
        "tables": others,
        "forms": period.forms.map(|(read, missing)| json!({ "read": read, "missing": missing })),
    })
}
