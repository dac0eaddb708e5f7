//! XML as a tree, read by the tests themselves.

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its name with its prefix.
    pub name: String,
    /// Its attributes.
    pub attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Node>,
    /// The text in it.
    pub text: String,
}

impl Node {
    /// The root of a part.
    pub fn parse(bytes: &[u8]) -> Node {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        let mut reader = Reader::from_str(text);
        let mut open = vec![Node::default()];
        loop {
            match reader.read_event().expect("sound XML") {
                Event::Start(start) => open.push(Node::of(&start)),
                Event::Empty(start) => {
                    let own = Node::of(&start);
                    open.last_mut().expect("a root").children.push(own);
                }
                Event::End(_) => {
                    let own = open.pop().expect("an open element");
                    open.last_mut().expect("a root").children.push(own);
                }
                Event::Text(part) => {
                    open.last_mut().expect("a root").text.push_str(&part);
                }
                Event::GeneralRef(entity) => {
                    let letter = match &*entity {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        other => {
                            let code = other.strip_prefix('#').and_then(|own| own.parse().ok());
                            let letter = code.and_then(char::from_u32);
                            letter.unwrap_or_else(|| panic!("the entity {other}"))
                        }
                    };
                    open.last_mut().expect("a root").text.push(letter);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let mut root = open.pop().expect("a root");
        assert!(open.is_empty(), "an element is left open");
        root.children.pop().expect("an element")
    }

    fn of(start: &quick_xml::events::BytesStart<'_>) -> Node {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let value = quick_xml::escape::unescape(&attribute.value).expect("a value");
            (attribute.key.as_ref().to_owned(), value.into_owned())
        });
        let name = start.name().as_ref().to_owned();
        Node { name, attributes: attributes.collect(), ..Node::default() }
    }

    /// An attribute's value.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == key).map(|(_, value)| value.as_str())
    }

    /// The value of the attribute that most elements of a text have.
    pub fn val(&self) -> Option<&str> {
        self.get("w:val")
    }

    /// The first element of a name in it.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|own| own.name == name)
    }

    /// The element at the end of a way.
    pub fn at(&self, way: &[&str]) -> Option<&Node> {
        way.iter().try_fold(self, |own, name| own.child(name))
    }

    /// All elements of a name below it, in their order.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Node> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }
}
