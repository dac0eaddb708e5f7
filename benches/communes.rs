//! A document for each commune of a province, from one project: time and memory.
//!
//! `cargo bench --bench communes` makes the notice of its targets to each of 350 and 3,500 communes
//! (`-- 1000` for another number) in a process of its own: first all of them, then once more with
//! nothing to do, then with one changed cell. It prints the seconds, the documents a second and the
//! largest resident memory. All data are invented; nothing is asserted: machines are noisy.

mod measured;
mod province;

use measured::{measured, program};
use province::{Marks, province};

fn main() {
    let counts: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let counts = if counts.is_empty() { vec![350, 3_500] } else { counts };
    println!("{:>9} {:>14} {:>10} {:>12} {:>6}", "communes", "run", "seconds", "documents/s", "MB");
    for count in counts {
        let folder = tempfile::tempdir().expect("a folder");
        let project = folder.path().join("tinh");
        province(&project, count, Marks::Criteria);
        let run = |what: &str| {
            let build = ["build", "tinh", "--out", "ra"];
            let (seconds, memory) = measured(program().args(build).current_dir(folder.path()));
            let memory = memory.unwrap_or(f64::NAN);
            let rate = count as f64 / seconds;
            println!("{count:>9} {what:>14} {seconds:>10.2} {rate:>12.0} {memory:>6.0}");
        };
        run("all");
        let made = std::fs::read_dir(folder.path().join("ra/tinh")).expect("a folder").flatten();
        let is_document = |name: &str| name.ends_with(".pdf");
        let made = made.filter(|own| own.file_name().to_str().is_some_and(is_document)).count();
        assert_eq!(made, count, "every commune has its document");
        run("nothing to do");
        let hamlets = project.join("thon.yaml");
        let text = std::fs::read_to_string(&hamlets).expect("hamlets");
        std::fs::write(hamlets, text.replacen("giao: 1", "giao: 2", 1)).expect("hamlets");
        run("one cell");
    }
}
