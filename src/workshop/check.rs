//! What only working a workshop out can tell: whether its scenarios are there, every expression
//! comes to something, and every check tells right from wrong.

use rust_decimal::Decimal;

use super::evaluate::Value;
use super::expression::Formula;
use super::judge::{Mark, Truth, judge};
use super::problem::{Problem, Wanted, What};
use super::stage::{Setting, Stage, set};
use super::{Ask, MOST_PROBLEMS, Step, Text, Workshop};
use crate::inputs::Input;
use crate::text::workshop::placeholders;

/// Works every step out. `base` gives the text of a ready scenario, `known` are their ids.
#[must_use]
pub fn check(
    workshop: &Workshop,
    base: &dyn Fn(&str) -> Option<String>,
    known: &[&str],
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, step) in workshop.steps.iter().enumerate() {
        let number = at.saturating_add(1);
        match Stage::open(workshop, number, base, &[]) {
            Ok(stage) => {
                let mut found = Found { step, number, problems: &mut problems };
                found.stage(&stage, base);
            }
            Err(mut problem) => {
                if let What::NoScenario(names) = &mut problem.what {
                    names.extend(known.iter().map(|name| (*name).to_owned()));
                }
                // Steps that share a scenario share what is wrong with it.
                let same = |of: &Problem| of.line == problem.line && of.what == problem.what;
                if !problems.iter().any(same) {
                    problems.push(*problem);
                }
            }
        }
    }
    problems.truncate(MOST_PROBLEMS);
    problems
}

struct Found<'a> {
    step: &'a Step,
    number: usize,
    problems: &'a mut Vec<Problem>,
}

impl Found<'_> {
    fn tell(&mut self, line: usize, field: &str, found: &str, what: What) {
        let problem = Problem {
            line: Some(line),
            step: Some((self.number, self.step.id.clone())),
            field: field.to_owned(),
            found: crate::scenario::cut(found),
            what,
        };
        // Steps that share values share what is wrong with them.
        let same = |of: &Problem| {
            of.line == problem.line && of.field == problem.field && of.what == problem.what
        };
        if !self.problems.iter().any(same) {
            self.problems.push(problem);
        }
    }

    fn stage(&mut self, stage: &Stage<'_>, base: &dyn Fn(&str) -> Option<String>) {
        self.moves(stage);
        if let Some(until) = self.step.show_until {
            let (start, end) = (stage.given.scenario.start, stage.given.scenario.end());
            if until < start || until > end {
                let what = What::Outside(start, end);
                self.tell(self.step.line, "show_until", &until.to_string(), what);
            }
        }
        let sound = self.values(stage);
        self.texts();
        if !sound {
            // What is made of values that are none has no value either.
            return;
        }
        if let Some(sums) = &self.step.sums {
            self.comes_to(stage, sums, "sums", Wanted::Number);
        }
        match &self.step.ask {
            Ask::Number { value, .. } => {
                if self.comes_to(stage, value, "answer.value", Wanted::Number)
                    && let Ok(Some(given)) = stage.right()
                    && judge(stage, &given).is_ok_and(|of| of.mark != Mark::Right)
                {
                    self.tell(value.line, "answer.right", &value.text, What::TooExact);
                }
            }
            Ask::Month { value, .. } => {
                self.comes_to(stage, value, "answer.value", Wanted::MonthOrNever);
            }
            Ask::Choice(choices) => {
                let mut whole = true;
                for (at, choice) in choices.iter().enumerate() {
                    let field = format!("answer.choice[{at}].when");
                    whole &= self.comes_to(stage, &choice.when, &field, Wanted::Flag);
                }
                if let Ok(Truth::Choices(right)) = stage.truth()
                    && whole
                {
                    let what = if right.is_empty() {
                        Some(What::NoneRight)
                    } else {
                        (right.len() == choices.len()).then_some(What::AllRight)
                    };
                    if let Some(what) = what {
                        self.tell(self.step.line, "answer.choice", "", what);
                    }
                }
            }
            Ask::Curve { first, last, known, .. } => {
                let scenario = &stage.given.scenario;
                let (start, end) = (scenario.start, scenario.end());
                for month in [Some(first), Some(last), known.as_ref()].into_iter().flatten() {
                    if *month < start || *month > end {
                        let what = What::Outside(start, end);
                        self.tell(self.step.line, "answer", &month.to_string(), what);
                    }
                }
            }
            Ask::Make { goal, example, .. } => {
                if self.comes_to(stage, goal, "answer.goal", Wanted::Flag) {
                    self.make(stage, goal, example, base);
                }
            }
            Ask::Verdict { .. } => {}
        }
    }

    fn moves(&mut self, stage: &Stage<'_>) {
        let scenario = &stage.given.scenario;
        for (at, slider) in self.step.moves.iter().enumerate() {
            let field = format!("moves[{at}]");
            let Some(input) = Input::at_path(scenario, &slider.path) else {
                self.tell(slider.line, &format!("{field}.path"), &slider.path, What::NoInput);
                continue;
            };
            let (least, most) = input.bounds();
            for (name, value) in [("low", slider.low), ("high", slider.high)] {
                if value < least || value > most {
                    let what = What::Range(least, most);
                    self.tell(slider.line, &format!("{field}.{name}"), &value.to_string(), what);
                }
            }
        }
    }

    /// Whether every value comes to something.
    fn values(&mut self, stage: &Stage<'_>) -> bool {
        let mut sound = true;
        for (at, named) in self.step.values.iter().enumerate() {
            let field = format!("values.{}", named.name);
            if let Err((setting, what)) = set(&stage.given.scenario, &named.with) {
                let line = setting.map_or(named.formula.line, |of| of.line);
                let path = setting.map_or_else(String::new, |of| format!(".{}", of.path));
                let found = setting.map_or_else(String::new, |of| of.value.to_string());
                self.tell(line, &format!("{field}.with{path}"), &found, what);
                sound = false;
                continue;
            }
            let line = named.formula.line;
            match stage.named(at) {
                Err(fault) => {
                    self.tell(line, &field, &named.formula.text, What::Fault(fault));
                    sound = false;
                }
                Ok(Value::Text(_) | Value::Flag(_)) => {
                    self.tell(line, &field, &named.formula.text, What::ComesTo(Wanted::Number));
                    sound = false;
                }
                Ok(_) => {}
            }
        }
        sound
    }

    /// Every value that a text names is there.
    fn texts(&mut self) {
        let step = self.step;
        let mut texts: Vec<(&str, &Text)> = vec![
            ("text", &step.text),
            ("task", &step.task),
            ("hint", &step.hint),
            ("explanation", &step.explanation),
            ("say", &step.say),
        ];
        match &step.ask {
            Ask::Choice(choices) => {
                for choice in choices {
                    texts.push(("answer.choice.text", &choice.text));
                    texts.push(("answer.choice.say", &choice.say));
                }
            }
            Ask::Make { status, .. } => texts.push(("answer.status", status)),
            _ => {}
        }
        for (field, text) in texts {
            for name in text.both().into_iter().flat_map(placeholders) {
                if !step.values.iter().any(|named| named.name == name) {
                    let known = step.values.iter().map(|named| named.name.clone()).collect();
                    self.tell(step.line, field, &format!("{{{name}}}"), What::Placeholder(known));
                }
            }
        }
    }

    /// Whether an expression comes to what is wanted.
    fn comes_to(
        &mut self,
        stage: &Stage<'_>,
        formula: &Formula,
        field: &str,
        wanted: Wanted,
    ) -> bool {
        let what = match (stage.evaluate(formula), wanted) {
            (Err(fault), _) => What::Fault(fault),
            (Ok(Value::Number(_)), Wanted::Number)
            | (Ok(Value::Month(_) | Value::Never), Wanted::MonthOrNever)
            | (Ok(Value::Flag(_)), Wanted::Flag) => return true,
            (Ok(_), _) => What::ComesTo(wanted),
        };
        self.tell(formula.line, field, &formula.text, what);
        false
    }

    /// A goal that does not hold from the start, and does with the example.
    fn make(
        &mut self,
        stage: &Stage<'_>,
        goal: &Formula,
        example: &[Setting],
        base: &dyn Fn(&str) -> Option<String>,
    ) {
        if stage.holds(goal) == Ok(true) {
            self.tell(goal.line, "answer.goal", &goal.text, What::Already);
        }
        for setting in example {
            let field = format!("answer.example.{}", setting.path);
            match self.step.moves.iter().find(|slider| slider.path == setting.path) {
                None => self.tell(setting.line, &field, "", What::NotMoved),
                Some(slider) if setting.value < slider.low || setting.value > slider.high => {
                    let what = What::Range(slider.low, slider.high);
                    self.tell(setting.line, &field, &setting.value.to_string(), what);
                }
                Some(_) => {}
            }
        }
        let values: Vec<(String, Decimal)> =
            example.iter().map(|of| (of.path.clone(), of.value)).collect();
        let opened = Stage::open(stage.workshop, stage.number, base, &values);
        let holds = opened.is_ok_and(|of| of.refused.is_empty() && of.holds(goal) == Ok(true));
        if !holds {
            let line = example.first().map_or(goal.line, |of| of.line);
            self.tell(line, "answer.example", &goal.text, What::Example);
        }
    }
}
