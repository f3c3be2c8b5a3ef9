//! What is said while checks run. Two lanes of them run at the same time ([`crate::checks`]): what a
//! check prints, and what the programs print that it runs, is kept then and shown when it ends.

use std::cell::RefCell;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

/// What was said so far, shared by the threads that say it.
#[derive(Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    /// Adds bytes, as programs print them.
    pub(crate) fn add(&self, bytes: &[u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

thread_local! {
    /// Where this thread's words go; without one, to the terminal.
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Where this thread's words are kept, if they are.
pub(crate) fn kept() -> Option<Kept> {
    KEPT.with_borrow(Clone::clone)
}

/// Runs something with its words going to `kept`: in a thread of its own, they are those of the
/// thread that asked [`kept`] for it.
pub(crate) fn with<T>(kept: Option<Kept>, run: impl FnOnce() -> T) -> T {
    let before = KEPT.replace(kept);
    let result = run();
    KEPT.set(before);
    result
}

/// Runs something, and returns what was said meanwhile beside what it gave.
pub(crate) fn keep<T>(run: impl FnOnce() -> T) -> (T, String) {
    let kept = Kept::default();
    let result = with(Some(kept.clone()), run);
    (result, kept.text())
}

/// A line for whoever reads what a command prints.
pub(crate) fn say(line: &str) {
    match kept() {
        Some(kept) => kept.add(format!("{line}\n").as_bytes()),
        // A reader that went away is no reason to stop.
        None => drop(writeln!(std::io::stdout(), "{line}")),
    }
}

/// A line on what is being done, beside what a command prints.
pub(crate) fn note(line: &str) {
    match kept() {
        Some(_) => say(line),
        None => drop(writeln!(std::io::stderr(), "{line}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process;
    use std::process::Command;

    #[test]
    fn what_is_said_is_kept_in_its_order_with_what_programs_print() {
        let ((), said) = keep(|| {
            say("one");
            let script = "import sys; print('two', flush=True); print('three', file=sys.stderr)";
            process::run(Command::new("python3").args(["-c", script])).unwrap();
            let kept = kept();
            std::thread::scope(|scope| {
                scope.spawn(|| with(kept, || note("four")));
            });
            let (inner, own) = keep(|| say("apart"));
            assert_eq!((inner, own.as_str()), ((), "apart\n"));
            let piped = process::pipe(
                Command::new("python3").args(["-c", "import sys; print(input()); sys.exit(0)"]),
                "in\n",
            );
            assert_eq!(piped.unwrap(), "in\n");
            say("five");
        });
        assert_eq!(said, "one\ntwo\nthree\nfour\nfive\n");
        assert!(kept().is_none());
    }

    #[test]
    fn what_a_failed_program_said_is_kept_too() {
        let script = "import sys; print('why'); sys.exit(3)";
        let (result, said) = keep(|| process::run(Command::new("python3").args(["-c", script])));
        assert!(result.unwrap_err().to_string().contains("failed"));
        assert_eq!(said, "why\n");
    }
}
