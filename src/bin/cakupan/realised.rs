//! `cakupan realised`.

use cakupan::outcome::Outcome;
use cakupan::text::realised as said;
use cakupan::text::words::Locale;
use cakupan::view::realised::{json, table};

use crate::arguments::{Format, Realised};
use crate::output::{Failure, columns, plain, print, scenario};

/// Compares the plan with what happened.
pub(crate) fn realised(of: &Realised, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let scenario = scenario(&of.scenario, lang)?;
    let outcome =
        Outcome::new(&scenario).ok_or_else(|| Failure::Said(said::nothing_yet(lang).to_owned()))?;
    if matches!(of.format, Format::Json) {
        return print(&format!("{}\n", json(&outcome)));
    }
    let title = plain(locale.name(&scenario.title));
    let sentences = said::sentences(&outcome, &scenario.targets_pct, lang).join("\n");
    let table = table(&scenario, &outcome, lang);
    let mut rows = vec![table.columns];
    rows.extend(
        table.rows.into_iter().map(|row| core::iter::once(row.label).chain(row.cells).collect()),
    );
    print(&format!("{title}\n\n{sentences}\n\n{}\n{}", table.caption, columns(&rows)))
}
