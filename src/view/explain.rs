//! *Hitung sendiri* as the page and the command line show it, and the question as it is asked.

use std::borrow::Cow;

use hifijson::token::Lex;
use hifijson::{SliceLexer, value};
use rust_decimal::Decimal;
use serde::Serialize;

use super::controls::SourceView;
use super::sources;
use crate::explain::{self, Basis, Explanation, Expression, Figure, Line, Name, Question, Rule};
use crate::model::Parameters;
use crate::month::Month;
use crate::scenario::{Scenario, parse_amount_text};
use crate::text::explain as words;
use crate::text::number::{month_name, percent};
use crate::text::words::Locale;
use crate::text::{Lang, fill};

/// The arithmetic of a figure.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ExplanationView {
    /// What was asked.
    pub title: String,
    /// The lines, each after those it needs.
    pub lines: Vec<LineView>,
    /// The figure as the page and its tables show it.
    pub result: String,
    /// What limits the members or becomes of the level, or empty.
    pub note: String,
    /// What `≈` means, where a line has it, or empty.
    pub rounding: String,
    /// All of it as plain text, to be pasted.
    pub text: String,
}

/// A line of the arithmetic.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct LineView {
    /// What it is.
    pub label: String,
    /// The formula with names, or empty for a number that is given.
    pub formula: String,
    /// The formula with numbers, likewise.
    pub arithmetic: String,
    /// The same in canonical digits, nothing rounded.
    pub canonical: String,
    /// What it comes to.
    pub result: String,
    /// The same in canonical digits.
    pub value: String,
    /// Whether a number of the arithmetic is written with fewer digits than it has.
    pub rounded: bool,
    /// Whether the result is.
    pub result_rounded: bool,
    /// The rule that makes it.
    pub rule: String,
    /// Where a given number comes from.
    pub source: Option<SourceView>,
    /// The question that has the arithmetic of a figure of the run.
    pub opens: Option<OpensView>,
}

/// A question that a line leads to.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct OpensView {
    /// The figure's name in questions.
    pub figure: &'static str,
    /// The month, `2026-03`.
    pub month: String,
    /// The programme's place in the document.
    pub programme: usize,
}

/// A figure that can be asked for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ExplainableView {
    /// Its name in questions.
    pub id: &'static str,
    /// Its name in words.
    pub name: &'static str,
    /// Whether a programme must be named.
    pub programme: bool,
    /// Whether a target must be named.
    pub target: bool,
    /// Whether a further denominator must be named.
    pub denominator: bool,
    /// Whether it is of the whole budget year of the month.
    pub year: bool,
    /// Whether the month makes no difference.
    pub whole_run: bool,
}

/// What a question can name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ExplainMenu {
    /// The figures.
    pub figures: Vec<ExplainableView>,
    /// The first simulated month, `2026-01`.
    pub start: String,
    /// The last one.
    pub end: String,
    /// The names of the months of a year.
    pub months: Vec<&'static str>,
    /// The programmes that are not off, by place.
    pub programmes: Vec<ExplainChoice>,
    /// The scenario's levels of coverage.
    pub targets: Vec<ExplainChoice>,
    /// The further denominators, by place.
    pub denominators: Vec<ExplainChoice>,
}

/// A thing that a question can name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(all(test, not(target_arch = "wasm32")), derive(ts_rs::TS))]
pub struct ExplainChoice {
    /// As questions write it: a place in its list, or a level in percent.
    pub value: String,
    /// Its name in words.
    pub name: String,
}

/// What a question can name.
#[must_use]
pub fn menu(scenario: &Scenario, locale: Locale<'_>) -> ExplainMenu {
    let lang = locale.lang;
    let choice = |value: String, name: &str| ExplainChoice { value, name: name.to_owned() };
    let named = |place: usize, name: &str| choice(place.to_string(), locale.name(name));
    let denominators = scenario.workers.denominators.iter().enumerate();
    let targets = scenario.targets_pct.iter();
    ExplainMenu {
        figures: explainable(scenario, lang),
        start: scenario.start.to_string(),
        end: scenario.end().to_string(),
        months: (1..=12).map(|month| month_name(month, lang)).collect(),
        programmes: scenario.active().map(|(place, of)| named(place, &of.name)).collect(),
        targets: targets
            .map(|level| choice(level.normalize().to_string(), &percent(*level, 6, lang)))
            .collect(),
        denominators: denominators.map(|(place, of)| named(place, &of.name)).collect(),
    }
}

/// The figures that can be asked for: those of programmes only where one is not off, those of
/// denominators and levels only where there is one.
#[must_use]
pub fn explainable(scenario: &Scenario, lang: Lang) -> Vec<ExplainableView> {
    let any_programme = scenario.active().next().is_some();
    let any_denominator = !scenario.workers.denominators.is_empty();
    let any_target = !scenario.targets_pct.is_empty();
    Figure::ALL
        .iter()
        .filter(|figure| any_programme || !figure.needs_programme())
        .filter(|figure| any_denominator || !figure.needs_denominator())
        .filter(|figure| any_target || !figure.needs_target())
        .map(|figure| ExplainableView {
            id: figure.id(),
            name: words::figure(*figure, lang),
            programme: figure.needs_programme(),
            target: figure.needs_target(),
            denominator: figure.needs_denominator(),
            year: figure.is_of_year(),
            whole_run: figure.is_of_run(),
        })
        .collect()
}

/// Answers a question.
///
/// # Errors
/// A sentence: what the question names is not there.
pub fn explain(
    scenario: &Scenario,
    question: Question,
    locale: Locale<'_>,
) -> Result<ExplanationView, String> {
    let parameters = Parameters::new(scenario);
    let run = parameters.run();
    let explanation = explain::explain(scenario, &parameters, &run, question)
        .map_err(|refusal| words::refusal(refusal, scenario, locale.lang))?;
    Ok(view(&explanation, scenario, locale))
}

/// Answers a question; where the scenario has no answer, the note says why and no line stands.
#[must_use]
pub fn answered(scenario: &Scenario, question: Question, locale: Locale<'_>) -> ExplanationView {
    explain(scenario, question, locale).unwrap_or_else(|why| ExplanationView {
        title: words::title(&question, scenario, locale),
        lines: Vec::new(),
        result: String::new(),
        text: why.clone(),
        note: why,
        rounding: String::new(),
    })
}

fn view(explanation: &Explanation, scenario: &Scenario, locale: Locale<'_>) -> ExplanationView {
    let lang = locale.lang;
    let lines: Vec<LineView> = explanation
        .lines
        .iter()
        .map(|line| line_view(line, &explanation.question, scenario, locale))
        .collect();
    let rounds = lines.iter().any(|line| line.rounded || line.result_rounded);
    let mut view = ExplanationView {
        title: words::title(&explanation.question, scenario, locale),
        result: words::answer(explanation, &scenario.targets_pct, lang),
        note: words::note(explanation, lang),
        rounding: if rounds { words::rounding_note(lang).to_owned() } else { String::new() },
        lines,
        text: String::new(),
    };
    view.text = text(&view, lang);
    view
}

/// A line as it is shown, and the question that it leads to.
pub(super) fn line_view(
    line: &Line,
    question: &Question,
    scenario: &Scenario,
    locale: Locale<'_>,
) -> LineView {
    let lang = locale.lang;
    let source = line.source.as_ref().map(|source| match source {
        Basis::Document(path) => sources::of_document(scenario, path, locale),
        Basis::Law(origin) => sources::of_law(origin, lang),
    });
    LineView {
        label: words::term(line.term, scenario, locale),
        formula: words::formula(&line.expression, scenario, locale),
        arithmetic: words::arithmetic(&line.expression, lang),
        canonical: line.expression.canonical(),
        result: words::line_result(line.result, line.unit, lang),
        value: line.result.normalize().to_string(),
        rounded: words::rounds(&line.expression),
        result_rounded: words::is_rounded(line.result, line.unit),
        rule: words::rule(line, lang),
        source,
        opens: opens(line, question, scenario),
    }
}

/// Where the arithmetic of a figure that a line only states can be opened.
fn opens(line: &Line, question: &Question, scenario: &Scenario) -> Option<OpensView> {
    let stated = matches!(line.expression, Expression::Constant(_))
        && matches!(line.rule, Rule::SameMonth | Rule::LastMonth);
    let run = scenario.start..=scenario.end();
    let month = line.term.month.filter(|month| stated && run.contains(month))?;
    let mut programme = question.programme;
    let figure = match line.term.name {
        Name::Eligible => Figure::Eligible,
        Name::WageEarning => Figure::WageEarning,
        Name::Group(0) => Figure::Vulnerable,
        Name::Group(_) => Figure::Other,
        Name::WageMembers => Figure::WageMembers,
        Name::SelfPaying(0) => Figure::SelfPayingVulnerable,
        Name::SelfPaying(_) => Figure::SelfPayingOther,
        Name::Members(place) => {
            programme = place;
            Figure::Members
        }
        Name::Covered => Figure::Covered,
        Name::Coverage => Figure::Coverage,
        Name::MoneyLeft => Figure::MoneyLeft,
        Name::Benefits => Figure::Benefits,
        Name::YearBenefits => Figure::YearBenefits,
        Name::YearCost => Figure::YearCost,
        Name::YearLost => Figure::YearLost,
        Name::Deaths => Figure::Deaths,
        Name::Accidents => Figure::Accidents,
        Name::Spend => Figure::Spend,
        Name::Partner => Figure::Partner,
        _ => return None,
    };
    Some(OpensView { figure: figure.id(), month: month.to_string(), programme })
}

/// The arithmetic in short: a line for each of its lines.
#[cfg(any(not(target_arch = "wasm32"), feature = "questions"))]
pub(super) fn short_lines(
    explanation: &Explanation,
    scenario: &Scenario,
    locale: Locale<'_>,
) -> Vec<String> {
    let short = |line: LineView| {
        let equals = |rounded| if rounded { "≈" } else { "=" };
        let arithmetic = if line.arithmetic.is_empty() {
            String::new()
        } else {
            format!(" {} {}", equals(line.rounded), line.arithmetic)
        };
        format!("{}{arithmetic} {} {}", line.label, equals(line.result_rounded), line.result)
    };
    view(explanation, scenario, locale).lines.into_iter().map(short).collect()
}

/// The explanation as plain text: a block for each line.
fn text(view: &ExplanationView, lang: Lang) -> String {
    let mut text = format!("{}\n", view.title);
    for (number, line) in (1_u32..).zip(&view.lines) {
        text.push_str(&format!("\n{number}. {}\n", line.label));
        let equals = |rounded| if rounded { "≈" } else { "=" };
        if !line.arithmetic.is_empty() {
            text.push_str(&format!("   = {}\n", line.formula));
            text.push_str(&format!("   {} {}\n", equals(line.rounded), line.arithmetic));
        }
        text.push_str(&format!("   {} {}\n", equals(line.result_rounded), line.result));
        text.push_str(&format!("   {}\n", line.rule));
        if let Some(source) = &line.source {
            let mut said = format!("{}: {}", source.mark, source.text);
            for more in [&source.date, &source.url] {
                if !more.is_empty() {
                    said.push_str(&format!(" | {more}"));
                }
            }
            text.push_str(&format!("   {said}\n"));
        }
    }
    let shown = lang.pick("Yang ditampilkan: {result}", "As shown: {result}");
    text.push_str(&format!("\n{}\n", fill(shown, &[("result", &view.result)])));
    for more in [&view.note, &view.rounding] {
        if !more.is_empty() {
            text.push_str(&format!("{more}\n"));
        }
    }
    text
}

/// Reads a question: `{"figure": "members", "month": "2026-03", "programme": 0, "target": 55,
/// "denominator": 0}`. A figure must be named; the month is the first one unless it is.
///
/// # Errors
/// A sentence that names the field and what is allowed.
pub fn question(json: &str, scenario: &Scenario, lang: Lang) -> Result<Question, String> {
    type Tree<'a> = value::Value<&'a str, Cow<'a, str>>;
    let mut lexer = SliceLexer::new(json.as_bytes());
    let read: Result<Tree<'_>, _> =
        lexer.exactly_one(Lex::ws_peek, |next, lexer| value::parse_bounded(2, next, lexer));
    let Ok(value::Value::Object(fields)) = read else {
        let said = lang.pick("pertanyaan bukan objek JSON", "the question is no JSON object");
        return Err(said.to_owned());
    };
    let refused = |field: &str, allowed: &str| {
        let template = lang.pick(
            "pertanyaan: {field} tidak sah; {allowed}",
            "question: {field} is not allowed; {allowed}",
        );
        Err(fill(template, &[("field", field), ("allowed", allowed)]))
    };
    let mut figure = None;
    let mut question = Question {
        figure: Figure::Coverage,
        month: scenario.start,
        programme: 0,
        target: None,
        denominator: 0,
    };
    for (name, value) in &fields {
        match (name.as_ref(), value) {
            ("figure", value::Value::String(id)) => match Figure::from_id(id) {
                Some(known) => figure = Some(known),
                None => return refused("figure", &Figure::IDS.join(", ")),
            },
            ("month", value::Value::String(text)) => match Month::parse(text) {
                Some(month) => question.month = month,
                None => return refused("month", "YYYY-MM"),
            },
            ("programme" | "denominator", value::Value::Number((text, _))) => {
                let Ok(place) = text.parse::<usize>() else {
                    return refused(name, "0, 1, 2, …");
                };
                if name == "programme" {
                    question.programme = place;
                } else {
                    question.denominator = place;
                }
            }
            ("target", value::Value::Null) => question.target = None,
            ("target", value::Value::Number((text, _))) => match level(text) {
                Some(level) => question.target = Some(level),
                None => return refused("target", "0–100"),
            },
            ("target", value::Value::String(text)) => match level(text) {
                Some(level) => question.target = Some(level),
                None => return refused("target", "0–100"),
            },
            (name, _) => {
                return refused(name, "figure, month, programme, target, denominator");
            }
        }
    }
    let Some(figure) = figure else {
        return refused("figure", &Figure::IDS.join(", "));
    };
    question.figure = figure;
    Ok(question)
}

/// A level of coverage in percent.
fn level(text: &str) -> Option<Decimal> {
    parse_amount_text(text).filter(|level| (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(level))
}
