//! Issuings that are killed at random moments: nothing is issued, or all of it.

#![cfg(unix)]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{codes, done, register, small, verified};
use crate::util::{Dice, SMALL, SMALL_SET, whole_check};

#[test]
fn whoever_is_killed_leaves_nothing_issued_or_all_of_it() {
    let rounds = if whole_check() { 100 } else { 12 };
    let folder = small();
    let at = folder.path();
    let begin = Instant::now();
    done(at, "issue du-an --doc ke-hoach --number next --date 10/02/2025");
    let usual = begin.elapsed();
    let mut dice = Dice(0x5eed_0077);
    let (mut nothing, mut all) = (0, 0);
    let text = SMALL.replace("van_ban:\n", "ban_hanh: {so_dang_ky: ../du-an}\nvan_ban:\n");
    for round in 0..rounds {
        let name = format!("k{round}");
        // Each is a plan of its own: a copy issues nothing again.
        let own = text.replace("trich_yeu: ", &format!("trich_yeu: Đề án {name}, "));
        folder.write(&format!("{name}/ntm.yaml"), own);
        folder.write(&format!("{name}/ba-tieu-chi.yaml"), SMALL_SET);
        let entries = |text: &str| text.matches("\n- thu_tu").count();
        let before = entries(&register(at));
        let mut child = Command::new(env!("CARGO_BIN_EXE_ntm"))
            .args(["issue", &name, "--doc", "ke-hoach", "--number", "next", "--date", "10/02/2025"])
            .current_dir(at)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program");
        let longest = usual.as_micros() as u64 * 5 / 4;
        std::thread::sleep(Duration::from_micros(dice.roll(longest)));
        let _ = child.kill();
        let _ = child.wait();
        let after = entries(&register(at));
        assert!(after == before || after == before + 1);
        if after == before {
            nothing += 1;
        } else {
            all += 1;
        }
        let (code, value) = verified(at, "verify du-an/so-van-ban-di.yaml --no-rebuild");
        let codes = codes(&value);
        assert_eq!(code, 0, "round {round}: {value}");
        assert!(codes.iter().all(|own| own == "N844"), "round {round}: {codes:?}");
    }
    // The next one goes on, sweeps what was left, and everything verifies.
    folder.write("cuoi/ntm.yaml", text.replace("trich_yeu: ", "trich_yeu: Đề án cuối, "));
    folder.write("cuoi/ba-tieu-chi.yaml", SMALL_SET);
    done(at, "issue cuoi --doc ke-hoach --number next --date 10/02/2025");
    let (code, value) = verified(at, "verify du-an/so-van-ban-di.yaml");
    assert_eq!((code, codes(&value)), (0, Vec::<String>::new()), "{value}");
    let left = std::fs::read_dir(at.join("du-an/ban-hanh/2025")).expect("a folder").flatten();
    let left: Vec<_> =
        left.filter(|own| own.file_name().to_string_lossy().starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
    println!("{rounds} issuings killed: {nothing} left nothing issued, {all} all of it");
}
