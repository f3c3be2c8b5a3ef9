//! `cakupan sensitivity` and `cakupan table`.

use cakupan::chart::Drawing;
use cakupan::inputs::Input;
use cakupan::scenario::Scenario;
use cakupan::sensitivity::Headline;
use cakupan::sensitivity::grid::Axis;
use cakupan::sensitivity::question::{Asked, Reason, Refusal, axis, headline};
use cakupan::text::sensitivity::refusal;
use cakupan::text::words::Locale;
use cakupan::view::sensitivity::{self as view, HeatMapView, Picture, TornadoView};
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::arguments::Format;
use crate::arguments::questions::{HeadlineArguments, Sensitivity, Table};
use crate::output::{Failure, columns, plain, print, scenario};
use crate::{paths, picture};

/// A table of at most so many values a side is exact; a larger one runs in floats.
const MOST_EXACT: usize = 11;

/// A headline at the ends of each number's range.
pub(crate) fn sensitivity(of: &Sensitivity, locale: Locale<'_>) -> Result<(), Failure> {
    let kind = of.output.as_deref().map(|file| picture::kind(file, locale.lang)).transpose()?;
    let scenario = scenario(&of.scenario, locale.lang)?;
    let headline = asked(&of.headline, &scenario, locale)?;
    let frame = picture::frame(&of.picture, "tornado");
    let tornado = view::tornado(&scenario, headline, &frame, locale);
    if let (Some(file), Some(kind)) = (of.output.as_deref(), kind) {
        return picture::write(&drawing(&tornado.picture), file, kind, locale.lang);
    }
    match of.format {
        Format::Json => {
            let rows = tornado.rows.iter().map(|row| {
                let end = |end: &view::TornadoEnd| {
                    json!({
                        "number": end.number, "value": end.raw, "result": end.result,
                        "clipped": end.clipped,
                    })
                };
                json!({
                    "path": row.path, "name": row.name, "low": end(&row.low),
                    "high": end(&row.high), "width": row.width, "source": row.source,
                })
            });
            let answer = json!({
                "headline": tornado.headline, "base": tornado.base,
                "base_value": tornado.base_raw, "rows": rows.collect::<Vec<Value>>(), "without_effect": tornado.without_effect,
            });
            print(&format!("{answer}\n"))
        }
        Format::Table => print(&tornado_table(&tornado, locale)),
    }
}

fn tornado_table(tornado: &TornadoView, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let head = ("Angka", "Kisaran", "Pada batas bawah", "Pada batas atas", "Dasar kisaran");
    let english = ("Number", "Range", "At its lower end", "At its upper end", "Range from");
    let head = lang.pick(head, english);
    let mut rows = vec![[head.0, head.1, head.2, head.3, head.4].map(str::to_owned).to_vec()];
    rows.extend(tornado.rows.iter().map(|row| {
        vec![
            row.name.clone(),
            row.range.clone(),
            row.low.result.clone(),
            row.high.result.clone(),
            row.source.mark.to_owned(),
        ]
    }));
    // Heads without rows say nothing.
    let table = if tornado.rows.is_empty() { String::new() } else { columns(&rows) };
    format!(
        "{}\n{}: {}\n\n{table}{}\n",
        plain(&tornado.picture.title),
        plain(&tornado.headline.label),
        tornado.base,
        tornado.without_effect,
    )
}

/// A headline over two numbers.
pub(crate) fn table(of: &Table, locale: Locale<'_>) -> Result<(), Failure> {
    let lang = locale.lang;
    let kind = of.output.as_deref().map(|file| picture::kind(file, lang)).transpose()?;
    let scenario = scenario(&of.scenario, lang)?;
    if of.list {
        return paths::list(&scenario, of.format, locale);
    }
    let headline = asked(&of.headline, &scenario, locale)?;
    let said = |refused: Refusal| Failure::Said(refusal(&refused, lang));
    let (columns_of, rows_of) = of.steps;
    let side = |name, path: &Option<String>, bounds, steps| {
        let path = path.as_deref().unwrap_or_default();
        let input = Input::at_path(&scenario, path)
            .ok_or_else(|| Failure::Said(paths::unknown(name, path, &scenario, locale)))?;
        an_axis(&scenario, input, bounds, steps).map_err(said)
    };
    let x = side("--x", &of.x, [("--x-from", of.x_from), ("--x-to", of.x_to)], columns_of)?;
    let y = side("--y", &of.y, [("--y-from", of.y_from), ("--y-to", of.y_to)], rows_of)?;
    view::different(x.input, y.input)
        .map_err(|refused| said(Refusal { field: "--y".to_owned(), ..refused }))?;
    let exact = x.values.len().max(y.values.len()) <= MOST_EXACT;
    let frame = picture::frame(&of.picture, "heat");
    let map = view::heat_map(&scenario, headline, (&x, &y), exact, &frame, locale);
    if let (Some(file), Some(kind)) = (of.output.as_deref(), kind) {
        return picture::write(&drawing(&map.picture), file, kind, lang);
    }
    match of.format {
        Format::Json => {
            let answer = json!({
                "headline": map.headline, "x": map.x, "y": map.y, "values": map.raw,
                "cells": map.cells, "exact": map.exact,
            });
            print(&format!("{answer}\n"))
        }
        Format::Table => print(&map_table(&map, locale)),
    }
}

fn map_table(map: &HeatMapView, locale: Locale<'_>) -> String {
    let lang = locale.lang;
    let corner = format!("{} ↓  {} →", map.y.name, map.x.name);
    let mut rows = vec![core::iter::once(corner).chain(map.x.values.iter().cloned()).collect()];
    rows.extend(map.y.values.iter().zip(&map.cells).map(|(value, cells)| {
        core::iter::once(value.clone()).chain(cells.iter().cloned()).collect()
    }));
    let about = if map.exact {
        ""
    } else {
        lang.pick(
            "Dihitung dalam pecahan biner: angka terakhir dapat meleset.\n",
            "Calculated in floats: the last digit may be off.\n",
        )
    };
    format!("{}\n\n{}{about}", plain(&map.picture.title), columns(&rows))
}

/// The headline that arguments name.
fn asked(
    of: &HeadlineArguments,
    scenario: &Scenario,
    locale: Locale<'_>,
) -> Result<Headline, Failure> {
    let details = Asked {
        target: of.target,
        programme: of.programme.map(|place| place.saturating_sub(1)),
        month: of.month,
    };
    headline(&of.headline, details, scenario).map_err(|refused| {
        let found = match refused.field.as_str() {
            "programme" => of.programme.map(|place| place.to_string()),
            "month" => of.month.map(|month| month.to_string()),
            _ => None,
        };
        let found = found.map(|found| format!(" “{found}”")).unwrap_or_default();
        let field = format!("--{}{found}", refused.field);
        // The core counts programmes from 0, people from 1.
        let reason = match refused.reason {
            Reason::OneOf(_) if refused.field == "programme" => {
                let places =
                    scenario.active().map(|(place, _)| place.saturating_add(1).to_string());
                Reason::OneOf(places.collect())
            }
            reason => reason,
        };
        Failure::Said(refusal(&Refusal { field, reason }, locale.lang))
    })
}

/// The axis of a number, with bounds by their arguments.
fn an_axis(
    scenario: &Scenario,
    input: Input,
    bounds: [(&str, Option<Decimal>); 2],
    steps: u32,
) -> Result<Axis, Refusal> {
    let (least, most) = input.bounds();
    for (argument, value) in bounds {
        if let Some(value) = value.filter(|value| !(least..=most).contains(value)) {
            let field = format!("{argument} “{value}”");
            return Err(Refusal { field, reason: Reason::Between(least, most) });
        }
    }
    let [(_, from), (_, to)] = bounds;
    Ok(axis(scenario, input, from, to, steps))
}

/// The drawing of a picture, to be written.
pub(crate) fn drawing(picture: &Picture) -> Drawing {
    let plot = picture.plot;
    Drawing {
        svg: picture.svg.clone(),
        width: picture.width,
        height: picture.height,
        plot: cakupan::chart::PlotArea {
            left: plot.left,
            right: plot.right,
            top: plot.top,
            bottom: plot.bottom,
            highest: plot.highest,
        },
    }
}
