//! Threads: a worker has a small pool of its own, on which the parallel loops inside its work run.

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::guard;

/// Room for reading and for a page of the layout; templates and markup bring stacks of their own.
pub const STACK: usize = 32 * 1024 * 1024;

/// Runs work on this thread, with the parallel loops inside it on this thread and as many others as
/// belong to it alone.
pub fn with_own_pool<T>(threads: usize, work: impl FnOnce() -> T) -> T {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads.max(1))
        .use_current_thread()
        .stack_size(STACK)
        .start_handler(|_| guard::caught_elsewhere())
        .build();
    let result = work();
    // It ends here, and not before the work.
    drop(pool);
    result
}

/// What work makes of each item, in their order; on the pool of the worker that asks, and one after
/// the other where it has none.
pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
    match rayon::current_thread_index() {
        Some(_) => items.par_iter().map(work).collect(),
        None => items.iter().map(work).collect(),
    }
}

/// Whether this worker has a thread to spare.
pub fn has_spare() -> bool {
    rayon::current_thread_index().is_some() && rayon::current_num_threads() > 1
}

/// Two works at once where the worker has a thread to spare; else the first alone.
pub fn beside<A: Send, B: Send>(
    work: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, Option<B>) {
    if has_spare() {
        let (done, other) = rayon::join(work, other);
        (done, Some(other))
    } else {
        (work(), None)
    }
}
