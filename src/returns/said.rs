//! What communes say in words, put together so that a report can print it: the same sentence once, and
//! where there are many, by the criterion that they speak of, each commune's own words in an annex.

use crate::model::{CommuneWords, Project};
use crate::origin::Sourced;
use crate::tables::REMARKS;
use crate::viet;

/// Of more sentences a report gives the gist.
const MOST_SENTENCES: usize = 10;
/// Sentences of more letters do not stand in one line.
const MOST_LETTERS: usize = 400;
/// So many of the sentences on one criterion are quoted.
const MOST_QUOTED: usize = 3;

/// A sentence and the communes that say it.
struct Sentence<'a> {
    key: String,
    text: &'a Sourced<String>,
    communes: Vec<usize>,
}

/// The paragraphs of what communes say under one heading; and whether these are too many to be printed
/// one by one, or each with its communes.
pub fn together(
    project: &Project,
    (key, said): (&str, &[(usize, &Sourced<String>)]),
) -> (Sourced<Vec<Sourced<String>>>, bool) {
    let all = sentences(said);
    let groups = by_speakers(project, &all);
    let each = groups.iter().map(|own| own[0].text.clone().map(|_| line(project, key, own)));
    let place = said.first().map_or_else(|| project.place.clone(), |(_, text)| text.place.clone());
    let several = project.communes.len() > 1;
    let many = several && all.len() > MOST_SENTENCES;
    // Where a sentence only counts its communes, the annex names them.
    let unnamed = several && all.iter().any(|one| project.are_many_to_name(&one.communes));
    // Nobody is sent to an annex that the office left out.
    let annex = format!("phu_luc.{}", REMARKS.key());
    let only = |condition: &str, line: String| format!("{{% if {condition} %}}{line}{{% endif %}}");
    let detail = format!(
        "- Chi tiết ý kiến của từng {} tại {{{{ {annex} }}}} kèm theo.",
        project.unit_word()
    );
    let detail = || Sourced::new(only(&annex, detail.clone()), place.clone());
    if !many {
        let lines = each.chain(unnamed.then(detail)).collect();
        return (Sourced::new(lines, place.clone()), unnamed);
    }
    let mut lines: Vec<Sourced<String>> = gist(project, &all)
        .into_iter()
        .map(|line| Sourced::new(only(&annex, line), place.clone()))
        .collect();
    lines.push(detail());
    let without = format!("not {annex}");
    lines.extend(each.map(|line| line.map(|line| only(&without, line))));
    (Sourced::new(lines, place), true)
}

/// The sentences of a line: what the same communes say stands in one, if it is not too long. A report of one
/// commune has a line for each of its sentences, and so has what many communes say.
fn by_speakers<'s, 'a>(project: &Project, all: &'s [Sentence<'a>]) -> Vec<Vec<&'s Sentence<'a>>> {
    let named =
        |one: &Sentence<'_>| project.communes.len() > 1 && !project.are_many_to_name(&one.communes);
    let letters = |own: &[&Sentence<'_>]| -> usize {
        own.iter().map(|one| one.text.value.chars().count()).sum()
    };
    let mut lines: Vec<Vec<&Sentence<'a>>> = Vec::new();
    for sentence in all {
        let same = |own: &&mut Vec<&Sentence<'a>>| {
            own[0].communes == sentence.communes
                && letters(own) + letters(&[sentence]) <= MOST_LETTERS
        };
        match lines.iter_mut().find(same).filter(|_| named(sentence)) {
            Some(own) => own.push(sentence),
            None => lines.push(vec![sentence]),
        }
    }
    lines
}

/// A line: what some communes say.
fn line(project: &Project, key: &str, own: &[&Sentence<'_>]) -> String {
    let communes = &own[0].communes;
    // A report of one commune does not name it before each of its sentences.
    if project.communes.len() == 1 {
        return format!("- {}", literal(&ended(&own[0].text.value)));
    }
    let texts = own.iter().map(|one| literal(&viet::lower_words(without_end(&one.text.value))));
    let texts = texts.collect::<Vec<_>>().join("; ");
    // A count of communes says nothing by itself: it stands behind what they say.
    if project.are_many_to_name(communes) {
        let (said, counted) = (viet::upper_first(&texts), counted(project, communes));
        return match key {
            "de_xuat" => format!("- {said} (kiến nghị của {counted})."),
            _ => format!("- {said} ({counted})."),
        };
    }
    let who = viet::upper_first(&who(project, communes));
    // What a commune asks of its superiors, who issues the report does not ask of its own.
    let asks = if key == "de_xuat" { " kiến nghị" } else { "" };
    format!("- {who}{asks}: {}", ended(&texts))
}

/// Each commune's own words under one heading.
pub fn own_words(key: &'static str, said: &[(usize, &Sourced<String>)]) -> Vec<CommuneWords> {
    let words = said.iter();
    words
        .map(|(commune, text)| CommuneWords { commune: *commune, key, text: (*text).clone() })
        .collect()
}

/// The same sentence once; what most communes say comes first.
fn sentences<'a>(said: &[(usize, &'a Sourced<String>)]) -> Vec<Sentence<'a>> {
    let mut all: Vec<Sentence<'a>> = Vec::new();
    for (commune, text) in said {
        let key = viet::fold_tones(&text.value);
        let key = key.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        match all.iter_mut().find(|known| known.key == key) {
            Some(known) if known.communes.contains(commune) => {}
            Some(known) => known.communes.push(*commune),
            None => all.push(Sentence { key, text, communes: vec![*commune] }),
        }
    }
    all.sort_by_key(|sentence| std::cmp::Reverse(sentence.communes.len()));
    all
}

/// A line for each criterion that sentences speak of, what speaks of none last.
fn gist(project: &Project, all: &[Sentence<'_>]) -> Vec<String> {
    let mut topics: Vec<(Option<u16>, Vec<&Sentence<'_>>)> = Vec::new();
    for sentence in all {
        let topic = topic(project, &sentence.key);
        match topics.iter_mut().find(|(known, _)| *known == topic) {
            Some((_, own)) => own.push(sentence),
            None => topics.push((topic, vec![sentence])),
        }
    }
    let same = |own: &[&Sentence<'_>]| own.iter().all(|one| one.communes == own[0].communes);
    let communes = |own: &[&Sentence<'_>]| {
        let mut all: Vec<usize> = own.iter().flat_map(|s| s.communes.iter().copied()).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    topics.sort_by_key(|(topic, own)| (topic.is_none(), std::cmp::Reverse(communes(own).len())));
    let several = topics.len() > 1;
    topics
        .iter()
        .map(|(topic, own)| {
            let criterion = topic.and_then(|number| project.set.criterion(number));
            let subject = match criterion {
                Some(criterion) => {
                    format!("Tiêu chí số {} về {}", criterion.number, criterion.name)
                }
                None if several => "Nội dung khác".to_owned(),
                None => "Ý kiến".to_owned(),
            };
            // Who says all of it is named once, before it.
            let quoted = own.iter().take(MOST_QUOTED).map(|sentence| {
                let text = literal(&viet::lower_words(without_end(&sentence.text.value)));
                match same(own) {
                    true => text,
                    false => format!("{text} ({})", who(project, &sentence.communes)),
                }
            });
            let quoted: Vec<String> = quoted.collect();
            let rest = own.len().saturating_sub(MOST_QUOTED);
            let rest = match rest {
                0 => String::new(),
                rest => format!(" và {} ý kiến khác", viet::fmt_count(to_u64(rest))),
            };
            let units = match same(own) {
                true => who(project, &own[0].communes),
                false => counted(project, &communes(own)),
            };
            format!("- {subject} ({units}): {}{rest}.", quoted.join("; "))
        })
        .collect()
}

/// The criterion that a sentence, folded, speaks of: by its number, or else the first that it names.
fn topic(project: &Project, sentence: &str) -> Option<u16> {
    let by_number = sentence.match_indices("tiêu chí").find_map(|(at, noun)| {
        let rest = sentence[at + noun.len()..].trim_start();
        let rest = rest.strip_prefix("số").unwrap_or(rest).trim_start();
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok().filter(|number| project.set.criterion(*number).is_some())
    });
    by_number.or_else(|| {
        let named = project.set.criteria.iter().filter_map(|criterion| {
            let name = viet::fold_tones(&criterion.name);
            let at = word_at(sentence, &name)?;
            Some((at, std::cmp::Reverse(name.len()), criterion.number))
        });
        named.min().map(|(_, _, number)| number)
    })
}

/// Where a name stands as words of its own.
fn word_at(sentence: &str, name: &str) -> Option<usize> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    sentence.match_indices(name).map(|(at, _)| at).find(|at| {
        let after = &sentence[at + name.len()..];
        !letter(sentence[..*at].chars().next_back()) && !letter(after.chars().next())
    })
}

/// "xã A", "xã A, xã B"; of many "13 xã", "13 đơn vị cấp xã".
fn who(project: &Project, communes: &[usize]) -> String {
    if project.are_many_to_name(communes) {
        return counted(project, communes);
    }
    let units = communes.iter().map(|commune| project.communes[*commune].full_name());
    viet::list(&units.collect::<Vec<_>>())
}

fn counted(project: &Project, communes: &[usize]) -> String {
    let kinds = communes.iter().map(|commune| project.communes[*commune].kind);
    format!("{} {}", viet::fmt_count(to_u64(communes.len())), viet::counted_word(kinds))
}

fn to_u64(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// A sentence that another one follows in its line, without the mark at its end; an abbreviation keeps its own.
fn without_end(text: &str) -> &str {
    let bare = text.trim().trim_end_matches([';', ',', ':']).trim_end();
    let word = bare.rsplit(' ').next().unwrap_or_default();
    let is_short = word.trim_end_matches('.').contains('.');
    if is_short { bare } else { bare.trim_end_matches('.').trim_end() }
}

/// A paragraph of its own ends as one, whatever a commune has put behind its words.
fn ended(text: &str) -> String {
    let bare = text.trim_end().trim_end_matches([';', ',', ':']).trim_end();
    match bare.chars().next_back() {
        Some('.' | '!' | '?' | '…') | None => bare.to_owned(),
        Some(_) => format!("{bare}."),
    }
}

/// A commune's words are no template: what opens a template's tag there is printed as it stands.
fn literal(text: &str) -> String {
    if text.contains("{{") || text.contains("{%") || text.contains("{#") {
        let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
        format!("{{{{ \"{quoted}\" }}}}")
    } else {
        text.to_owned()
    }
}
