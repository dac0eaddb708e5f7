//! What stands at the head and the foot of pages, without the numbers that Word counts there.

use std::collections::BTreeSet;

use quick_xml::events::Event;

use crate::docx::mark::plain;
use crate::docx::parts::DRAFT_CODE;
use crate::inputs::package::{Part, Stop, Walker, attribute, letters};

/// Adds the lines of one such part. That of a draft's fingerprint is none: it changes with every figure.
pub fn margin(walker: &mut Walker<Part<'_>>, lines: &mut BTreeSet<String>) -> Result<(), Stop> {
    // Paragraphs that are open: one stands in another where there is a text box.
    let mut open: Vec<String> = Vec::new();
    let (mut fields, mut in_text) = (0usize, false);
    loop {
        let event = walker.next()?;
        match &event {
            Event::Eof => return Ok(()),
            Event::Start(start) => match start.name().as_ref() {
                "w:p" => open.push(String::new()),
                "w:t" => in_text = true,
                "w:fldSimple" => fields += 1,
                "w:fldChar" => match attribute(start, "w:fldCharType").as_deref() {
                    Some("begin") => fields += 1,
                    Some("end") => fields = fields.saturating_sub(1),
                    _ => {}
                },
                _ => {}
            },
            Event::End(end) => match end.name().as_ref() {
                "w:p" => {
                    let line = plain(&open.pop().unwrap_or_default());
                    if !line.is_empty() && !line.starts_with(DRAFT_CODE) {
                        lines.insert(line);
                    }
                }
                "w:t" => in_text = false,
                "w:fldSimple" => fields = fields.saturating_sub(1),
                _ => {}
            },
            own if in_text && fields == 0 => {
                let text = letters(own);
                open.last_mut().into_iter().for_each(|line| line.extend(text.clone()));
            }
            _ => {}
        }
    }
}
