//! The figures of a room's answers: numbers on a line, choices as bars, curves over each other.

use rust_decimal::Decimal;

use super::room::{FIGURE, Known, RoomGroup, Truth};
use super::sensitivity::picture;
use crate::chart::{Frame, GuessBar, GuessBars, GuessCurves, GuessDots, GuessLine, Timeline};
use crate::month::Month;
use crate::num::{Arithmetic as _, decimal_to_f64};
use crate::room::{Spread, median, spread};
use crate::text::number::percent;
use crate::text::{Lang, room as said};

pub(super) fn numbers(
    told: &mut RoomGroup,
    values: &[Decimal],
    known: &Known,
    lang: Lang,
    width: u32,
) {
    let Some(Spread { least, lower, median, upper, most }) = spread(values) else {
        return;
    };
    let unit = known.unit.as_str();
    let of = Spread { least, lower, median, upper, most };
    told.sentences.push(said::spread(&of, values.len(), unit, lang));
    let truth = if let Truth::Number(value) = known.truth { Some(value) } else { None };
    told.sentences.extend(truth.map(|of| said::truth(of, values, unit, lang)));
    let median_label = said::median_label(&said::value(median, unit, lang), lang);
    let truth_label =
        truth.map(|of| (decimal_to_f64(of), said::truth_label(&said::value(of, unit, lang), lang)));
    let alt = told.sentences.join(" ");
    let drawn = GuessDots {
        values: &values.iter().map(|of| decimal_to_f64(*of)).collect::<Vec<_>>(),
        half: (decimal_to_f64(lower), decimal_to_f64(upper)),
        median: (decimal_to_f64(median), &median_label),
        truth: truth_label.as_ref().map(|(value, label)| (*value, label.as_str())),
        format: &|of| said::value(of.to_decimal(), unit, lang),
    }
    .draw(&Frame::page(width, FIGURE, &alt));
    told.chart = Some(picture((told.title.clone(), said::caption(told.count, lang), alt), drawn));
    let mut rows: Vec<(String, usize)> = Vec::new();
    for value in values {
        let said = said::value_in_full(*value, unit, lang);
        match rows.last_mut() {
            Some((known, count)) if *known == said => *count = count.saturating_add(1),
            _ => rows.push((said, 1)),
        }
    }
    told.rows = rows.into_iter().map(|(said, count)| vec![said, count.to_string()]).collect();
}

/// Choices with their ids, in words, and how often each was taken.
pub(super) fn choices(
    told: &mut RoomGroup,
    counts: Vec<(String, String, usize)>,
    known: &Known,
    lang: Lang,
    width: u32,
) {
    let all = told.count;
    let truth = if let Truth::Word(word) = &known.truth { Some(word.as_str()) } else { None };
    let most = counts.iter().rev().max_by_key(|(_, _, count)| *count);
    told.sentences.extend(most.map(|(_, name, count)| said::most(name, *count, all, lang)));
    if let Some(truth) = truth {
        let right = counts.iter().find(|(value, _, _)| value == truth);
        let named = || known.choices.iter().find(|(of, _)| of == truth).map(|(_, label)| label);
        let name = right.map(|(_, name, _)| name).or_else(named).map_or(truth, String::as_str);
        let took = right.map_or(0, |(_, _, count)| *count);
        told.sentences.push(said::right(name, took, all, lang));
    }
    let labels: Vec<String> = counts.iter().map(|(_, _, count)| count.to_string()).collect();
    let bars: Vec<GuessBar<'_>> = counts
        .iter()
        .zip(&labels)
        .map(|((value, name, count), label)| GuessBar {
            name,
            count: f64::from(u32::try_from(*count).unwrap_or(u32::MAX)),
            label,
            is_truth: truth == Some(value.as_str()),
        })
        .collect();
    let alt = told.sentences.join(" ");
    let drawn = GuessBars { bars: &bars }.draw(&Frame::page(width, FIGURE, &alt));
    told.chart = Some(picture((told.title.clone(), said::caption(told.count, lang), alt), drawn));
    told.rows =
        counts.iter().map(|(_, name, count)| vec![name.clone(), count.to_string()]).collect();
}

pub(super) fn curves(
    told: &mut RoomGroup,
    lines: &[Vec<(Month, Decimal)>],
    known: &Known,
    lang: Lang,
    width: u32,
) {
    let truth = if let Truth::Curve(points) = &known.truth { points.as_slice() } else { &[] };
    let mut months: Vec<Month> = lines.iter().flatten().map(|(month, _)| *month).collect();
    months.sort();
    months.dedup();
    let (Some(first), Some(last)) = (months.first().copied(), months.last().copied()) else {
        return;
    };
    let at = |month: Month| -> Vec<Decimal> {
        let mut values: Vec<Decimal> =
            lines.iter().flatten().filter(|(of, _)| *of == month).map(|(_, of)| *of).collect();
        values.sort();
        values
    };
    let middle: Vec<(Month, Decimal)> =
        months.iter().filter_map(|month| Some((*month, median(&at(*month))?))).collect();
    let real = |month: Month| truth.iter().find(|(of, _)| *of == month).map(|(_, value)| *value);
    if let (Some(begin), Some(end)) = (middle.first(), middle.last()) {
        told.sentences.push(said::curve(lines.len(), *begin, *end, lang));
    }
    let off = middle.iter().filter_map(|(month, value)| {
        let real = real(*month)?;
        Some((*month, value.checked_sub(real)?.abs()))
    });
    let largest = off.max_by(|(_, one), (_, other)| one.cmp(other));
    told.sentences.extend(largest.map(|largest| said::curve_truth(largest, lang)));

    // A few months of air, so that ends do not stand on the edges.
    let start = Month::new(first.year(), 1).unwrap_or(first);
    let place = |month: Month| months_between(start, month);
    let points = |line: &[(Month, Decimal)]| -> GuessLine {
        line.iter().map(|(month, value)| (place(*month), decimal_to_f64(*value))).collect()
    };
    let short = super::figures::short_month_names(lang);
    let names = short.each_ref().map(String::as_str);
    let drawn: Vec<GuessLine> = lines.iter().map(|line| points(line)).collect();
    let inside: Vec<(Month, Decimal)> =
        truth.iter().copied().filter(|(month, _)| months.contains(month)).collect();
    let (median_line, truth_line) = (points(&middle), points(&inside));
    let label = |line: &[(Month, Decimal)]| {
        line.last().map_or_else(String::new, |(_, value)| percent(*value, 1, lang))
    };
    let median_label = said::median_label(&label(&middle), lang);
    let truth_label = said::truth_label(&label(&inside), lang);
    let alt = told.sentences.join(" ");
    let figure = GuessCurves {
        time: Timeline {
            start: (i32::try_from(start.year()).unwrap_or(0), start.number()),
            months: place(last).saturating_add(1),
            month_names: &names,
        },
        lines: &drawn,
        median: (&median_line, &median_label),
        truth: (!truth_line.is_empty()).then_some((&truth_line, truth_label.as_str())),
        format: &|of| percent(of.to_decimal(), 1, lang),
    };
    let drawing = figure.draw(&Frame::page(width, FIGURE, &alt));
    told.chart = Some(picture((told.title.clone(), said::caption(told.count, lang), alt), drawing));
    told.heads = said::heads("curve", lang);
    told.rows = months
        .iter()
        .map(|month| {
            let values = at(*month);
            let cell = |of: Option<Decimal>| {
                of.map_or_else(|| "–".to_owned(), |value| percent(value, 2, lang))
            };
            vec![
                crate::text::number::month(*month, lang),
                cell(values.first().copied()),
                cell(median(&values)),
                cell(values.last().copied()),
                cell(real(*month)),
            ]
        })
        .collect();
}

/// How many months lie between two.
fn months_between(from: Month, to: Month) -> usize {
    let number = |month: Month| {
        let years = usize::try_from(month.year()).unwrap_or(0);
        let months = usize::try_from(month.number()).unwrap_or(0);
        years.saturating_mul(12).saturating_add(months)
    };
    number(to).saturating_sub(number(from))
}
