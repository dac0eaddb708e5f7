//! What a template sees, as data for the reference: the structs of the view with their comments, as
//! their own source says. So nothing has to be kept in step with it.

/// The sources that declare the view, the whole view first.
const SOURCES: [&str; 18] = [
    include_str!("view/mod.rs"),
    include_str!("view/office.rs"),
    include_str!("view/criteria.rs"),
    include_str!("view/communes.rs"),
    include_str!("view/hamlets.rs"),
    include_str!("view/funding.rs"),
    include_str!("view/assignments.rs"),
    include_str!("view/document.rs"),
    include_str!("view/units.rs"),
    include_str!("view/unit.rs"),
    include_str!("view/plan.rs"),
    include_str!("view/period/mod.rs"),
    include_str!("view/period/criteria.rs"),
    include_str!("view/period/hamlets.rs"),
    include_str!("view/period/funding.rs"),
    include_str!("view/period/works.rs"),
    include_str!("view/period/activities.rs"),
    include_str!("view/period/reached.rs"),
];

/// A part of the view: a struct that is handed to templates.
pub struct ViewPart {
    /// Its type.
    pub name: &'static str,
    /// Its fields, in their order.
    pub fields: Vec<ViewField>,
}

/// A field of a part.
pub struct ViewField {
    /// The name by which a template calls it.
    pub name: &'static str,
    /// Its type, as it is written.
    pub kind: &'static str,
    /// What its comment says.
    pub about: String,
}

/// The parts of the view; the first is what a template sees at its top.
pub fn seen() -> Vec<ViewPart> {
    let mut parts: Vec<ViewPart> = Vec::new();
    for source in SOURCES {
        let (mut handed, mut open) = (false, false);
        let mut about = String::new();
        for line in source.lines() {
            let bare = line.trim_start_matches("pub").trim_start_matches("(super)").trim_start();
            if line.starts_with("#[derive(") {
                handed = line.contains("Serialize");
            } else if let Some(name) =
                bare.strip_prefix("struct ").and_then(|rest| rest.strip_suffix(" {"))
            {
                open = handed;
                if open {
                    parts.push(ViewPart { name, fields: Vec::new() });
                }
            } else if line == "}" {
                (handed, open) = (false, false);
            } else if let Some(comment) = line.trim().strip_prefix("/// ").filter(|_| open) {
                about = [about.as_str(), comment].join(" ").trim().to_owned();
            } else if let Some((name, kind)) =
                line.trim().strip_suffix(',').and_then(|field| field.split_once(": "))
                && open
                && let Some(part) = parts.last_mut()
            {
                part.fields.push(ViewField { name, kind, about: std::mem::take(&mut about) });
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every struct of the sources that is handed over is one of the parts, each of its lines a field.
    #[test]
    fn the_parts_are_whole() {
        let parts = seen();
        let derived: usize =
            SOURCES.iter().map(|source| source.matches("Serialize)]\n").count()).sum();
        assert_eq!(parts.len(), derived);
        assert_eq!(parts[0].name, "View");
        for part in &parts {
            assert!(!part.fields.is_empty(), "{}", part.name);
            for field in &part.fields {
                assert!(
                    field.name.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
                    "{}.{}",
                    part.name,
                    field.name
                );
            }
        }
    }
}
