//! Whether two objects say the same, however each is written.

use super::super::pdf::{Dict, Object};

/// Closer than anything on a page that can be seen.
const CLOSE: f64 = 0.001;

/// Whether two objects say the same; data of streams are compared apart.
pub fn same(a: &Object, b: &Object) -> bool {
    if let (Some(a), Some(b)) = (a.as_number(), b.as_number()) {
        return (a - b).abs() <= CLOSE;
    }
    match (a, b) {
        (Object::Array(a), Object::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Object::Dict(a), Object::Dict(b)) | (Object::Stream(a, _), Object::Stream(b, _)) => {
            same_keys(a, b)
        }
        (a, b) => a == b,
    }
}

fn same_keys(a: &Dict, b: &Dict) -> bool {
    let there = |dict: &Dict| dict.0.iter().filter(|(_, own)| *own != Object::Null).count();
    let has = |(key, own): &(Vec<u8>, Object)| {
        *own == Object::Null || b.0.iter().any(|(other, value)| other == key && same(own, value))
    };
    there(a) == there(b) && a.0.iter().all(has)
}
