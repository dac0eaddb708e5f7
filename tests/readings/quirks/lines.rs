//! YAML as people mistype it.

use super::{Quirk, Stage, quirk};
use crate::readings::draft::Verdict;
use crate::readings::tables::Kind;

/// Every quirk of YAML.
pub fn all(all: &mut Vec<Quirk>) {
    let mut behind = |name: &str, text: &'static str| {
        all.push(quirk(Stage::Lines, format!("YAML {name}"), move |draft| {
            let line = draft.lines.get_mut(1)?;
            *line = line.replacen('}', text, 1);
            draft.touch(1);
            Some(Verdict::Refused)
        }));
    };
    behind("khóa không giá trị", ", 3}");
    behind("chữ không giá trị", ", đã duyệt}");
    behind("khóa lạ", ", phu_trach: An}");
    behind("khóa lạ có danh sách", ", khac_nua: [1, 2]}");
    behind("khóa đã biết của bảng khác", ", kinh_phi_khac: 5}");
    behind("hai giá trị", ", }}");
    behind("chữ sau ngoặc", "} và nữa");
    all.push(quirk(Stage::Lines, "YAML số có dấu phẩy trong ngoặc nhọn", |draft| {
        let column = draft.sound.columns.iter().find(|c| {
            matches!(c.kind, Kind::Money | Kind::Count | Kind::Codes | Kind::Figure)
                && !c.key.is_empty()
        })?;
        let line = draft.lines.get_mut(1)?;
        let key = format!("\"{}\": ", column.key);
        let at = line.find(&key)? + key.len();
        let end = at + 1 + line[at + 1..].find('"')? + 1;
        line.replace_range(at..end, "2, 3");
        draft.touch(1);
        Some(Verdict::Refused)
    }));
    for (name, value) in [
        ("danh sách", "[1500, 200]"),
        ("ánh xạ", "{a: 1}"),
        ("ngày", "2025-02-03"),
        ("giờ", "\"12:30\""),
        ("số mũ", "1e3"),
        ("số mười sáu", "0x10"),
        ("gạch dưới", "1_500"),
        ("vô cùng", ".inf"),
        ("đúng", "true"),
    ] {
        all.push(quirk(Stage::Lines, format!("YAML số là {name}"), move |draft| {
            let column = draft
                .sound
                .columns
                .iter()
                .find(|c| matches!(c.kind, Kind::Money | Kind::Count | Kind::Figure))?;
            if name == "đúng" && column.kind == Kind::Count {
                return None;
            }
            let line = draft.lines.get_mut(1)?;
            let key = format!("\"{}\": ", column.key);
            let at = line.find(&key)? + key.len();
            let end = at + 1 + line[at + 1..].find('"')? + 1;
            line.replace_range(at..end, value);
            draft.touch(1);
            Some(Verdict::Refused)
        }));
    }
    all.push(quirk(Stage::Lines, "YAML tên không ngoặc kép có #", |draft| {
        let column = &draft.sound.columns[draft.sound.name_column()];
        let key = format!("\"{}\": ", column.key);
        let line = draft.lines.get_mut(1)?;
        let at = line.find(&key)? + key.len();
        let end = at + 1 + line[at + 1..].find('"')? + 1;
        line.replace_range(at..end, "Tên A #1");
        draft.whole = true;
        Some(Verdict::Refused)
    }));
    all.push(quirk(Stage::Lines, "YAML khóa viết hai lần", |draft| {
        let column = &draft.sound.columns[draft.sound.name_column()];
        let add = format!(", \"{}\": \"lần hai\"}}", column.key);
        let line = draft.lines.get_mut(1)?;
        *line = line.replacen('}', &add, 1);
        draft.touch(1);
        Some(Verdict::Refused)
    }));
    all.push(quirk(Stage::Lines, "YAML khóa là tiêu đề của bảng", |draft| {
        let column = &draft.sound.columns[draft.sound.name_column()];
        let line = draft.lines.get_mut(1)?;
        *line =
            line.replacen(&format!("\"{}\"", column.key), &format!("\"{}\"", column.heading), 1);
        draft.touch(1);
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Lines, "YAML dòng là chữ", |draft| {
        draft.lines.insert(1, "- Khu vực miền núi".to_owned());
        draft.touch(1);
        Some(Verdict::Refused)
    }));
    all.push(quirk(Stage::Lines, "YAML dòng rỗng", |draft| {
        draft.lines.insert(1, "-".to_owned());
        draft.touch(1);
        Some(Verdict::Either)
    }));
    all.push(quirk(Stage::Lines, "YAML lồng một tầng", |draft| {
        let line = draft.lines.get_mut(1)?;
        *line = format!("- {}", line.trim_start_matches('-').trim_start());
        *line = line.replacen("- ", "- [", 1) + "]";
        draft.touch(1);
        Some(Verdict::Refused)
    }));
    all.push(quirk(Stage::Lines, "YAML hai tài liệu", |draft| {
        draft.lines.insert(2, "---".to_owned());
        draft.whole = true;
        Some(Verdict::Refused)
    }));
}
