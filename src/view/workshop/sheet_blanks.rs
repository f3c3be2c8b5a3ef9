//! Blanks on the participants' sheet: what an earlier step asked for is not told by a later one.

use crate::text::{Lang, workshop_sheet as labels};
use crate::workshop::{Ask, Stage, Text, Truth, Unit, Value};

/// What participants were to find in a step: on paper the steps behind it must not tell it.
pub(super) struct Found {
    /// The step's number, from 1.
    number: usize,
    truth: Truth,
    unit: Unit,
}

impl Found {
    /// Of a step that asks for a figure or a month; none of others, or where nothing comes out.
    pub(super) fn of(stage: &Stage<'_>) -> Option<Self> {
        let unit = match &stage.step.ask {
            Ask::Number { unit, .. } => *unit,
            Ask::Month { .. } => Unit::Month,
            _ => return None,
        };
        Some(Self { number: stage.number, truth: stage.truth().ok()?, unit })
    }

    /// Whether a value is it: as it is shown, in the same unit; both rupiah are one.
    fn is(&self, value: &Value, unit: Unit) -> bool {
        let rupiah = |of| matches!(of, Unit::Rupiah | Unit::RupiahShort);
        match (value, &self.truth) {
            (Value::Number(of), Truth::Number(truth)) => {
                let alike = unit == self.unit || (rupiah(unit) && rupiah(self.unit));
                alike && self.unit.shown(of.0) == self.unit.shown(*truth)
            }
            (Value::Month(of), Truth::Month(Some(truth))) => of == truth,
            (Value::Never, Truth::Month(None)) => true,
            _ => false,
        }
    }
}

/// A text with blanks for the values that earlier steps asked for: each group writes its own.
pub(super) fn blanked(text: &Text, stage: &Stage<'_>, found: &[Found]) -> Text {
    let mut blanked = text.clone();
    for (place, named) in stage.step.values.iter().enumerate() {
        let sign = format!("{{{}}}", named.name);
        if !text.id.contains(&sign) && !text.en.contains(&sign) {
            continue;
        }
        let Ok(value) = stage.named(place) else { continue };
        if let Some(of) = found.iter().find(|of| of.is(&value, named.unit)) {
            blanked.id = blanked.id.replace(&sign, &labels::result_of(of.number, Lang::Id));
            blanked.en = blanked.en.replace(&sign, &labels::result_of(of.number, Lang::En));
        }
    }
    blanked
}
