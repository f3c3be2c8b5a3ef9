//! Runs checks one after another, says how each went, and sums up.

use crate::output;
use anyhow::Result;
use std::time::{Duration, Instant};

/// How one check went.
enum Outcome {
    Passed(Duration),
    Failed(Duration, String),
    Skipped(String),
}

/// The checks of one run, or of one lane of it.
#[derive(Default)]
pub(crate) struct Report {
    checks: Vec<(String, Outcome)>,
    /// What a check prints is shown when it ends: others run at the same time.
    keeps: bool,
}

impl Report {
    /// Of a lane beside another: what one of its checks prints is shown when it ends, whole.
    pub(crate) fn of_lane() -> Self {
        Self { keeps: true, ..Self::default() }
    }

    /// Adds what a lane noted.
    pub(crate) fn join(&mut self, lane: Self) {
        self.checks.extend(lane.checks);
    }

    /// Runs one check under its name and returns what it gave; `None` if it failed.
    pub(crate) fn check<T>(
        &mut self,
        group: &str,
        name: &str,
        run: impl FnOnce() -> Result<T>,
    ) -> Option<T> {
        let started = Instant::now();
        if self.keeps {
            println!("=== {group}: {name}: begins");
            let (result, printed) = output::keep(run);
            return self.ran(group, name, &printed, started.elapsed(), result);
        }
        println!("\n=== {group}: {name}");
        let result = run();
        self.note(group, name, "", started.elapsed(), result)
    }

    /// Notes how a check went that printed this and took so long.
    pub(crate) fn ran<T>(
        &mut self,
        group: &str,
        name: &str,
        printed: &str,
        took: Duration,
        result: Result<T>,
    ) -> Option<T> {
        let printed = format!("\n=== {group}: {name}\n{}\n", printed.trim_end());
        self.note(group, name, &printed, took, result)
    }

    /// All in one piece: another lane prints, too.
    fn note<T>(
        &mut self,
        group: &str,
        name: &str,
        before: &str,
        took: Duration,
        result: Result<T>,
    ) -> Option<T> {
        let name = format!("{group}: {name}");
        let (outcome, value) = match result {
            Ok(value) => {
                println!("{before}=== {name}: ok, {}", seconds(took));
                (Outcome::Passed(took), Some(value))
            }
            Err(error) => {
                let message = format!("{error:#}");
                println!("{before}=== {name}: FAILED, {}: {message}", seconds(took));
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

    #[test]
    fn the_checks_of_a_lane_count_with_the_others() {
        let mut report = Report::default();
        report.check("native", "set-up", || Ok(()));
        let mut lane = Report::of_lane();
        lane.check("web", "one", || -> Result<()> { anyhow::bail!("no") });
        lane.ran("web", "two", "printed", Duration::ZERO, Ok(()));
        report.join(lane);
        assert_eq!(report.counts(), [2, 1, 0]);
        assert!(!report.close());
    }
}
