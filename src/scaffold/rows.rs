//! `du-lieu.xlsx`: what the illustrative rows of its tables are made of.

use super::{Setting, kind, offices};
use crate::diag::Problem;
use crate::inputs::{self, Example, ExampleCommune};
use crate::model::CriteriaSet;
use crate::xlsx::{InputBook, input_workbook};

/// The workbook's bytes.
pub fn workbook(setting: &Setting) -> Result<Vec<u8>, Problem> {
    let offices = offices::of(setting.profile.level, setting.era.two_tier);
    let example = Example {
        communes: communes(setting),
        kind: setting.kind.label(),
        advanced: setting.advanced.is_some(),
        offices,
        sources: setting.era.funding,
        investor: match setting.profile.superior {
            Some(_) => "Đơn vị mẫu".to_owned(),
            None => format!("UBND {}", setting.said(setting.profile.area)),
        },
        said: &|text| setting.said(text),
    };
    let rows = inputs::tables().iter().filter_map(|spec| {
        let sheet = spec.sheet.as_ref()?;
        Some((spec.key, (sheet.example)(&example)?))
    });
    input_workbook(&InputBook {
        title: format!("{}, năm {}", setting.said(setting.profile.name), setting.year),
        year: setting.year,
        set: &setting.set,
        advanced: setting.advanced.as_ref(),
        kind: setting.kind,
        hamlet: kind::hamlet_word(setting.kind).to_owned(),
        offices: offices.iter().map(|(name, ..)| setting.said(name)).collect(),
        tables: rows.collect(),
    })
}

/// Three communes, one for each way of going on: recognised, to be recognised, on the way. A
/// body with one commune has one on the way.
fn communes(setting: &Setting) -> Vec<ExampleCommune> {
    let (nearly, midway, few) = if setting.era.two_tier {
        (&[3, 8][..], &[2, 3, 6, 8][..], &[2, 3, 5, 6, 8][..])
    } else {
        (&[10, 11][..], &[2, 9, 10, 11][..], &[2, 5, 6, 9, 10, 11, 12, 17][..])
    };
    let commune = |name, recognised, aim, lacking: &[u16], gain: usize| ExampleCommune {
        name,
        recognised,
        aim,
        met: all(&setting.set).into_iter().filter(|number| !lacking.contains(number)).collect(),
        new: lacking.iter().copied().skip(1).take(gain).collect(),
    };
    if setting.profile.one_commune {
        return vec![commune("Mẫu", None, "tăng tiêu chí", midway, 2)];
    }
    vec![
        commune("Mẫu Một", Some(setting.year - 2), "duy trì", &[], 0),
        ExampleCommune {
            new: nearly.to_vec(), ..commune("Mẫu Hai", None, "đạt chuẩn", nearly, 0)
        },
        commune("Mẫu Ba", None, "tăng tiêu chí", few, 2),
    ]
}

fn all(set: &CriteriaSet) -> Vec<u16> {
    set.criteria.iter().map(|criterion| criterion.number).collect()
}
