//! `cakupan solve`.

use cakupan::solve::{Asked, Goal, Question, Unknown};
use cakupan::text::words::Locale;
use cakupan::text::{Lang, refusal as said};
use cakupan::view::solve::{Solved, solved};

use crate::arguments::Format;
use crate::arguments::questions::Solve;
use crate::output::{Failure, columns, plain, print, scenario};

/// Finds the value that makes a goal hold.
pub(crate) fn solve(of: &Solve, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let asked = asked(of, lang)?;
    let scenario = scenario(&of.scenario, lang)?;
    let answer = solved(&scenario, &asked, locale)
        .map_err(|refusal| Failure::Said(said::refusal(&refusal, lang)))?;
    match of.format {
        Format::Json => print(&format!("{}\n", serde_json::json!(answer))),
        Format::Table => print(&table(&answer, lang)),
    }
}

/// The question that the arguments ask.
fn asked(of: &Solve, lang: Lang) -> Result<Asked, Failure> {
    let refuse = |id: &str, en: &str| Err(Failure::Said(lang.pick(id, en).to_owned()));
    let programme = usize::try_from(of.programme.saturating_sub(1)).unwrap_or(usize::MAX);
    if !of.path.is_empty() {
        if of.unknown != Unknown::Budget {
            return refuse("--path hanya untuk --for budget", "--path is for --for budget only");
        }
        return Ok(Asked::Path { programme, targets: of.path.clone() });
    }
    if let Some((budget, year)) = of.budget.zip(of.year) {
        if of.unknown != Unknown::Budget {
            return refuse(
                "--budget hanya untuk --for budget",
                "--budget is for --for budget only",
            );
        }
        return Ok(Asked::Spend { programme, budget, year });
    }
    let goal = if let Some((target, by)) = of.target.zip(of.by) {
        Goal::Coverage { target, by, kind: of.kind }
    } else if let Some((workers, year)) = of.workers.zip(of.year) {
        Goal::Members { workers, year }
    } else if let Some((rupiah, year)) = of.spend_at_least.zip(of.year) {
        Goal::Spent { rupiah, year }
    } else if let Some((rupiah, year)) = of.leave_at_most.zip(of.year) {
        Goal::Left { rupiah, year }
    } else {
        return refuse(
            "beri --target dan --by, --workers dan --year, --spend-at-least dan --year, --leave-at-most dan --year, --budget dan --year, atau --path",
            "give --target and --by, --workers and --year, --spend-at-least and --year, --leave-at-most and --year, --budget and --year, or --path",
        );
    };
    Ok(Asked::One(Question { unknown: of.unknown, programme, goal }))
}

fn table(answer: &Solved, lang: Lang) -> String {
    let lines = |of: &Solved| {
        let words = [&of.words.sentence, &of.words.proof, &of.words.scanned];
        let said = words.into_iter().filter(|text| !text.is_empty());
        said.map(|text| format!("{}\n", plain(text))).collect::<String>()
    };
    let mut text = lines(answer);
    if !answer.years.is_empty() {
        let mut rows = vec![
            [("Tahun", "Year"), ("Target", "Target"), ("Anggaran", "Budget")]
                .map(|(id, en)| lang.pick(id, en).to_owned())
                .to_vec(),
        ];
        rows.extend(answer.years.iter().map(|year| {
            let target = year.target.as_deref().unwrap_or_default();
            let budget = if year.answer.is_some() {
                year.words.answer.clone()
            } else {
                lang.pick("tidak tercapai", "not reached").to_owned()
            };
            let number = year.year.map(|year| year.to_string()).unwrap_or_default();
            vec![number, format!("{target}%"), budget]
        }));
        text.push('\n');
        text.push_str(&columns(&rows));
        for year in &answer.years {
            text.push('\n');
            text.push_str(&lines(year));
        }
    }
    text
}
