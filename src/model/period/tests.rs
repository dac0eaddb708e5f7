//! The days, names and notation of periods.

use super::*;

fn id(text: &str) -> PeriodId {
    text.parse().unwrap_or_else(|()| panic!("{text}"))
}

#[test]
fn days_by_the_decree() {
    for (text, begins, cutoff, deadline) in [
        ("2025-T1", "2024-12-15", "2025-01-14", "2025-01-19"),
        ("2025-T3", "2025-02-15", "2025-03-14", "2025-03-19"),
        ("2025-Q1", "2024-12-15", "2025-03-14", "2025-03-19"),
        ("2025-Q3", "2025-06-15", "2025-09-14", "2025-09-19"),
        ("2025-6T", "2024-12-15", "2025-06-14", "2025-06-09"),
        ("2025-9T", "2024-12-15", "2025-09-14", "2025-09-19"),
        ("2025-N", "2024-12-15", "2025-12-14", "2025-12-09"),
        ("2024-T3", "2024-02-15", "2024-03-14", "2024-03-19"),
    ] {
        let id = id(text);
        let shown = [id.begins(), id.cutoff(), id.deadline()].map(|day| day.to_string());
        assert_eq!(shown, [begins, cutoff, deadline], "{text}");
        assert_eq!(id.to_string(), text);
    }
}

#[test]
fn names_and_what_comes_next() {
    for (text, name, next) in [
        ("2025-T2", "tháng 02 năm 2025", "tháng 3 năm 2025"),
        ("2025-T12", "tháng 12 năm 2025", "tháng 01 năm 2026"),
        ("2025-Q1", "quý I năm 2025", "quý II năm 2025"),
        ("2025-Q4", "quý IV năm 2025", "quý I năm 2026"),
        ("2025-6T", "6 tháng đầu năm 2025", "6 tháng cuối năm 2025"),
        ("2025-9T", "9 tháng đầu năm 2025", "3 tháng cuối năm 2025"),
        ("2025-N", "năm 2025", "năm 2026"),
    ] {
        assert_eq!(id(text).name(), name);
        assert_eq!(id(text).next_name(), next);
    }
}

#[test]
fn titles_name_both_periods() {
    for (text, title) in [
        ("2025-T2", "tháng 02 và phương hướng, nhiệm vụ tháng 3 năm 2025"),
        ("2025-T12", "tháng 12 năm 2025 và phương hướng, nhiệm vụ tháng 01 năm 2026"),
        ("2025-Q1", "quý I và phương hướng, nhiệm vụ quý II năm 2025"),
        ("2025-6T", "6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2025"),
        (
            "2025-9T",
            "9 tháng đầu năm, ước thực hiện cả năm; nhiệm vụ trọng tâm 3 tháng cuối năm 2025",
        ),
        ("2025-N", "năm 2025 và phương hướng, nhiệm vụ năm 2026"),
    ] {
        let both = Promises { estimate: true, outlook: true };
        assert_eq!(id(text).report_title(both), title);
    }
}

#[test]
fn titles_promise_no_more_than_the_report_says() {
    let neither = Promises { estimate: false, outlook: false };
    for (text, title) in [
        ("2025-T2", "tháng 02 năm 2025"),
        ("2025-Q4", "quý IV năm 2025"),
        ("2025-6T", "6 tháng đầu năm 2025"),
        ("2025-9T", "9 tháng đầu năm 2025"),
        ("2025-N", "năm 2025"),
    ] {
        assert_eq!(id(text).report_title(neither), title);
    }
    let estimate = Promises { estimate: true, outlook: false };
    let nine = "9 tháng đầu năm, ước thực hiện cả năm 2025";
    assert_eq!(id("2025-9T").report_title(estimate), nine);
}

#[test]
fn reports_follow_reports_of_their_kind() {
    assert!(id("2025-6T").follows(id("2025-Q1")));
    assert!(id("2025-Q1").follows(id("2024-N")));
    assert!(!id("2025-Q1").follows(id("2025-T2")));
    assert!(id("2025-T1").follows(id("2024-T12")));
    assert!(!id("2025-6T").follows(id("2025-6T")));
}

#[test]
fn what_people_write_is_understood_for_an_advice() {
    for (written, wanted) in [
        ("quý 1", "2026-Q1"),
        ("Quý I/2025", "2025-Q1"),
        ("quý IV năm 2025", "2025-Q4"),
        ("Q2-2025", "2025-Q2"),
        ("2025Q3", "2025-Q3"),
        ("quý một", "2026-Q1"),
        ("6 tháng 2025", "2025-6T"),
        ("6 tháng đầu năm 2025", "2025-6T"),
        ("sáu tháng", "2026-6T"),
        ("9 tháng", "2026-9T"),
        ("9T/2025", "2025-9T"),
        ("tháng 3", "2026-T3"),
        ("tháng 03/2025", "2025-T3"),
        ("3/2025", "2025-T3"),
        ("2025-03", "2025-T3"),
        ("T10", "2026-T10"),
        ("năm 2025", "2025-N"),
        ("cả năm", "2026-N"),
        ("2025", "2025-N"),
        ("12 tháng năm 2025", "2025-N"),
        ("3 tháng đầu năm", "2026-Q1"),
    ] {
        let meant = PeriodId::meant(written, 2026).map(|id| id.to_string());
        assert_eq!(meant.as_deref(), Some(wanted), "{written}");
    }
    for written in ["", "quý 5", "tháng 13", "6 tháng cuối năm", "tuần 3", "2024-2025", "3"]
    {
        assert_eq!(PeriodId::meant(written, 2026), None, "{written}");
    }
}

#[test]
fn nothing_else_is_a_period() {
    for text in ["2025", "2025-", "2025-Q5", "2025-T0", "2025-T13", "25-Q1", "2025-X1", "2025-Q"] {
        assert_eq!(text.parse::<PeriodId>(), Err(()), "{text}");
    }
    assert_eq!("2025-t03".parse(), Ok(id("2025-T3")));
}
