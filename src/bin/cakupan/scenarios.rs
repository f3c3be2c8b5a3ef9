//! `cakupan scenarios`.

use cakupan::ready;
use cakupan::text::fill;
use cakupan::text::words::Locale;

use crate::arguments::Scenarios;
use crate::nearest::nearest;
use crate::output::{Failure, columns, print};

/// Lists the ready scenarios, or prints one.
pub(crate) fn scenarios(of: &Scenarios, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let Some(id) = &of.id else {
        let rows: Vec<Vec<String>> = ready::ALL
            .iter()
            .filter_map(|ready| {
                let title = locale.name(&ready.scenario()?.title).to_owned();
                Some(vec![ready.id.to_owned(), title])
            })
            .collect();
        let widest = rows.iter().filter_map(|row| row.get(1)).map(|title| title.chars().count());
        let widest = widest.max().unwrap_or(0);
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|row| {
                let mut cells = row.into_iter();
                let id = cells.next().unwrap_or_default();
                vec![id, format!("{:<widest$}", cells.next().unwrap_or_default())]
            })
            .collect();
        return print(&columns(&rows));
    };
    match ready::find(id) {
        Some(ready) => print(ready.document),
        None => {
            let known: Vec<&str> = ready::ALL.iter().map(|ready| ready.id).collect();
            let template = lang.pick(
                "{id}: tidak ada skenario siap pakai dengan nama itu.{nearest} Yang ada: {known}.",
                "{id}: there is no ready scenario of that name.{nearest} There are: {known}.",
            );
            let nearest = nearest(id, &known, lang);
            let values = [("id", id.as_str()), ("nearest", &nearest), ("known", &known.join(", "))];
            Err(Failure::Said(fill(template, &values)))
        }
    }
}
