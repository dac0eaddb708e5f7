//! What a file says of itself in XMP. Tools write all of it anew when they sign, in another order and other
//! words of XML, to put down when that was and which tool they are: what it says is compared, not how.

use std::ops::Deref as _;

use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{QName, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

use super::super::pdf::{Object, View};
use super::step::{Looked, Refusal, Step, same_keys_but};
use crate::diag::SignedChange;

/// No file says more of itself, in bytes, and in things that it says.
const MOST: usize = 1_000_000;
const MOST_SAID: usize = 10_000;
/// Nor in properties within properties.
const DEEPEST: usize = 40;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const META: &str = "adobe:ns:meta/";

/// What a tool may put down of itself.
const FREE: [&str; 4] = [
    "http://ns.adobe.com/xap/1.0/ModifyDate",
    "http://ns.adobe.com/xap/1.0/MetadataDate",
    "http://ns.adobe.com/pdf/1.3/Producer",
    "http://ns.adobe.com/xap/1.0/mm/InstanceID",
];

impl Step<'_> {
    pub(super) fn metadata(&self, old: &Object, new: &Object) -> Looked {
        let is_same = match (old, new) {
            (Object::Stream(before, _), Object::Stream(after, _)) => {
                same_keys_but(before, after, &["Length", "Filter", "DecodeParms"])
                    && said(&self.old, old).is_some_and(|own| Some(own) == said(&self.new, new))
            }
            (old, new) => old == new,
        };
        if is_same { Ok(()) } else { Err(Refusal::Changed(SignedChange::Metadata)) }
    }
}

fn said(view: &View<'_>, stream: &Object) -> Option<Vec<(String, String)>> {
    statements(&view.unpacked(stream, MOST)?)
}

/// An element that is open.
#[derive(Default)]
struct Open {
    /// Which property it is.
    path: String,
    /// How many items it has had.
    items: usize,
    /// Its text.
    text: String,
}

/// What XMP says: properties with their values, whatever stands as an attribute or as an element.
fn statements(xml: &[u8]) -> Option<Vec<(String, String)>> {
    let mut reader = NsReader::from_str(std::str::from_utf8(xml).ok()?);
    reader.config_mut().expand_empty_elements = true;
    let mut said = Vec::new();
    let mut open = vec![Open::default()];
    loop {
        match reader.read_event().ok()? {
            Event::Start(own) => {
                let above = open.last_mut()?;
                let path = path(name(&reader, own.name(), false)?, above);
                attributes(&reader, &own, &path, &mut said)?;
                open.push(Open { path, ..Open::default() });
                if open.len() > DEEPEST || said.len() > MOST_SAID {
                    return None;
                }
            }
            Event::End(_) => {
                let own = open.pop()?;
                let text = own.text.trim();
                if !text.is_empty() {
                    said.push((own.path, text.to_owned()));
                }
            }
            Event::Text(own) => open.last_mut()?.text.push_str(&own.xml10_content()),
            Event::GeneralRef(own) => {
                let known = resolve_xml_entity(own.deref());
                let letter = own.resolve_char_ref().ok()?.map(String::from);
                let text = letter.or_else(|| known.map(str::to_owned))?;
                open.last_mut()?.text.push_str(&text);
            }
            Event::Eof => break,
            Event::PI(_) | Event::Comment(_) | Event::Decl(_) => {}
            Event::Empty(_) | Event::CData(_) | Event::DocType(_) => return None,
        }
    }
    let is_free = |(path, _): &(String, String)| FREE.iter().any(|own| path.trim_start() == *own);
    said.retain(|own| !is_free(own));
    said.sort();
    (open.len() == 1).then_some(said)
}

/// Which property an element is: its name below the one above it; what only holds others together is none.
fn path((space, local): (String, String), above: &mut Open) -> String {
    match (space.as_str(), local.as_str()) {
        (META, _) | (RDF, "RDF" | "Description") => above.path.clone(),
        (RDF, "li") => {
            above.items += 1;
            format!("{}[{}]", above.path, above.items)
        }
        _ => format!("{} {space}{local}", above.path),
    }
}

fn attributes(
    reader: &NsReader<&[u8]>,
    element: &BytesStart<'_>,
    path: &str,
    said: &mut Vec<(String, String)>,
) -> Option<()> {
    let (of, _) = name(reader, element.name(), false)?;
    for own in element.attributes() {
        let own = own.ok()?;
        if own.key.as_namespace_binding().is_some() || of == META {
            continue;
        }
        let value = own.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned();
        let (space, local) = name(reader, own.key, true)?;
        match (space.as_str(), local.as_str()) {
            (RDF, "about" | "parseType") => {}
            (RDF, "resource") => said.push((path.to_owned(), value)),
            _ => said.push((format!("{path} {space}{local}"), value)),
        }
    }
    Some(())
}

/// The namespace of a name, and what it is there.
fn name(reader: &NsReader<&[u8]>, name: QName<'_>, is_attribute: bool) -> Option<(String, String)> {
    let (space, local) = match is_attribute {
        true => reader.resolver().resolve_attribute(name),
        false => reader.resolver().resolve_element(name),
    };
    let space = match space {
        ResolveResult::Bound(own) => own.into_inner().to_owned(),
        ResolveResult::Unbound => String::new(),
        ResolveResult::Unknown(_) => return None,
    };
    Some((space, local.into_inner().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = r#"<?xpacket begin="" id="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a"><rdf:RDF
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:title><rdf:Alt>
        <rdf:li xml:lang="x-default">Kế hoạch</rdf:li></rdf:Alt></dc:title><xmp:CreatorTool>ntm</xmp:CreatorTool>
        <xmp:ModifyDate>2025</xmp:ModifyDate><dc:a rdf:parseType="Resource"><dc:b>1</dc:b></dc:a></rdf:Description>
        </rdf:RDF></x:xmpmeta><?xpacket end="w"?>"#;
    const OTHER: &str = r#"<y:xmpmeta xmlns:y="adobe:ns:meta/"><r:RDF
        xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:d="http://purl.org/dc/elements/1.1/"
        xmlns:p="http://ns.adobe.com/xap/1.0/" p:ModifyDate="2026" p:CreatorTool="ntm"><d:a><r:Description d:b="1"/>
        </d:a><d:title><r:Alt><r:li xml:lang="x-default">Kế hoạch</r:li></r:Alt></d:title></r:Description></r:RDF>
        </y:xmpmeta>"#;

    #[test]
    fn the_same_in_other_words_is_the_same() {
        let one = statements(ONE.as_bytes()).expect("XMP");
        assert_eq!(one.len(), 4, "{one:#?}");
        assert_eq!(statements(OTHER.as_bytes()), Some(one.clone()));
        for (from, to) in [
            ("Kế hoạch", "Báo cáo"),
            (">ntm<", ">x<"),
            ("<dc:b>1", "<dc:b>2"),
            ("dc:title", "dc:name"),
        ] {
            assert_ne!(statements(ONE.replace(from, to).as_bytes()), Some(one.clone()), "{to}");
        }
    }

    #[test]
    fn what_is_no_xmp_says_nothing() {
        let deep = "<a>".repeat(1_000_000);
        for text in ["<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a", "<a></b>", &deep, "<p:a/>"] {
            assert_eq!(statements(text.as_bytes()), None, "{text:.20}");
        }
    }
}
