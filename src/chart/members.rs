//! Members by payer: stacked areas with the total above them.

use super::layout::{NAME, STRONG, Sheet, Spec};
use super::names::{Label, Name};
use super::palette::Token;
use super::scale::YScale;
use super::stack::{Layer, Stack, merge};
use super::{Drawing, Format, Frame, Timeline};

/// The members that one payer pays for.
#[derive(Debug, Clone, Copy)]
pub struct MembersLayer<'a> {
    /// Name of the payer, written at the layer.
    pub name: &'a str,
    /// Colour and pattern, 1 to 8 (`--chart-1` to `--chart-8`). A swatch taken by an earlier
    /// layer is replaced by the next free one.
    pub swatch: u8,
    /// Members of each month; months beyond the slice count as 0.
    pub values: &'a [f64],
}

/// Members by month and payer, stacked from the first layer up.
#[derive(Clone, Copy)]
pub struct MembersFigure<'a> {
    /// The months.
    pub time: Timeline<'a>,
    /// The layers from the bottom up: wage-earning, self-paying, then the programmes. Of more
    /// than six, the five greatest stay and the rest are merged.
    pub layers: &'a [MembersLayer<'a>],
    /// Name of the merged layer: "4 program lain".
    pub rest_label: &'a str,
    /// Name of the total line, with its last value: "Total 752.480"; may be empty.
    pub total_label: &'a str,
    /// Unit of the y axis, above it; may be empty.
    pub y_title: &'a str,
    /// Writes tick values (people).
    pub format: Format<'a>,
}

impl MembersFigure<'_> {
    /// Draws the figure.
    #[must_use]
    pub fn draw(&self, frame: &Frame) -> Drawing {
        let months = self.time.months();
        // Values stand at the middles of the months and run level to both edges of the plot.
        let mut xs = vec![0.0];
        xs.extend((0..months).map(|i| i as f64 + 0.5));
        xs.push(months as f64);
        let layers = self
            .layers
            .iter()
            .map(|layer| {
                let at = |i: usize| layer.values.get(i).copied().unwrap_or(0.0);
                let mut values = vec![at(0)];
                values.extend((0..months).map(at));
                values.push(at(months.saturating_sub(1)));
                Layer { name: layer.name.to_owned(), swatch: layer.swatch, values }
            })
            .collect();
        let stack = Stack::new(xs, merge(clean_all(layers), self.rest_label));
        let scale = YScale::new(stack.max(), 1.0);

        let total = Name::new(self.total_label, STRONG, Token::INK, None, frame.width_px);
        let names: Vec<Name> = stack
            .layers
            .iter()
            .map(|layer| {
                Name::new(&layer.name, NAME, Token::INK, Some(layer.swatch), frame.width_px)
            })
            .collect();
        let mut all = names.clone();
        all.push(total.clone());
        // A low chart grows until its names fit beside it.
        let needed = all.iter().map(Name::height).sum::<f64>() - 160.0;
        let mut sheet = Sheet::new(
            frame,
            &Spec {
                class: "chart-members",
                time: &self.time,
                y: &scale,
                format: self.format,
                y_title: self.y_title,
                names: &all,
                min_height: needed.min(3_200.0),
                above: 0.0,
            },
        );
        stack.draw(&mut sheet);
        sheet.base();
        let mut labels = stack.labels(names, &sheet);
        if let Some(point) = stack.outline(&sheet).last() {
            // The total stands over its line, clear of the name of the uppermost layer.
            labels.push(Label { name: total, point: *point, lift: 60.0, weight: f64::MAX });
        }
        let _leaders = sheet.column(&labels);
        sheet.finish()
    }
}

/// Values fit for adding up before layers are merged.
pub(super) fn clean_all(mut layers: Vec<Layer>) -> Vec<Layer> {
    for layer in &mut layers {
        for value in &mut layer.values {
            *value = super::scale::clean(*value);
        }
    }
    layers
}
