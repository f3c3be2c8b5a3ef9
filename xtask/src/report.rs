//! Runs checks one after another, says how each went, and sums up.

use anyhow::Result;
use std::time::{Duration, Instant};

/// How one check went.
enum Outcome {
    Passed(Duration),
    Failed(Duration, String),
    Skipped(String),
}

/// The checks of one run.
#[derive(Default)]
pub(crate) struct Report {
    checks: Vec<(String, Outcome)>,
}

impl Report {
    /// Runs one check under its name and returns what it gave; `None` if it failed.
    pub(crate) fn check<T>(
        &mut self,
        group: &str,
        name: &str,
        run: impl FnOnce() -> Result<T>,
    ) -> Option<T> {
        println!("\n=== {group}: {name}");
        let started = Instant::now();
        let result = run();
        self.ran(group, name, started.elapsed(), result)
    }

    /// Notes how a check went that took so long.
    pub(crate) fn ran<T>(
        &mut self,
        group: &str,
        name: &str,
        took: Duration,
        result: Result<T>,
    ) -> Option<T> {
        let name = format!("{group}: {name}");
        let (outcome, value) = match result {
            Ok(value) => {
                println!("=== {name}: ok, {}", seconds(took));
                (Outcome::Passed(took), Some(value))
            }
            Err(error) => {
                let message = format!("{error:#}");
                println!("=== {name}: FAILED, {}: {message}", seconds(took));
                (Outcome::Failed(took, message), None)
            }
        };
        self.checks.push((name, outcome));
        value
    }

    /// Notes a check that cannot run here, with the reason.
    pub(crate) fn skip(&mut self, group: &str, name: &str, why: &str) {
        let name = format!("{group}: {name}");
        println!("\n=== {name}: skipped: {why}");
        self.checks.push((name, Outcome::Skipped(why.to_owned())));
    }

    /// Prints the summary, its last line in the plain form that any reader of logs counts
    /// (`checks: 17 passed, 0 failed, 1 skipped`); true if nothing failed and something ran.
    pub(crate) fn close(&self) -> bool {
        println!("\n=== summary");
        for (name, outcome) in &self.checks {
            match outcome {
                Outcome::Passed(took) => println!("ok       {:>8}  {name}", seconds(*took)),
                Outcome::Failed(took, why) => {
                    println!("FAILED   {:>8}  {name}: {why}", seconds(*took));
                }
                Outcome::Skipped(why) => println!("skipped            {name}: {why}"),
            }
        }
        let [passed, failed, skipped] = self.counts();
        println!("checks: {passed} passed, {failed} failed, {skipped} skipped");
        failed == 0 && passed > 0
    }

    fn counts(&self) -> [usize; 3] {
        let count = |wanted: fn(&Outcome) -> bool| {
            self.checks.iter().filter(|(_, outcome)| wanted(outcome)).count()
        };
        [
            count(|outcome| matches!(outcome, Outcome::Passed(_))),
            count(|outcome| matches!(outcome, Outcome::Failed(..))),
            count(|outcome| matches!(outcome, Outcome::Skipped(_))),
        ]
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_good_when_something_passed_and_nothing_failed() {
        let mut report = Report::default();
        report.skip("browser", "WebKit", "not here");
        assert!(!report.close());
        assert_eq!(report.check("native", "one", || Ok(7)), Some(7));
        assert!(report.close());
        assert_eq!(report.check("native", "two", || -> Result<()> { anyhow::bail!("no") }), None);
        assert!(!report.close());
        assert_eq!(report.counts(), [1, 1, 1]);
    }
}
