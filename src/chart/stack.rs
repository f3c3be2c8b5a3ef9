//! Layers on top of each other, shared by the members and the money figure.

use crate::order::sort;
use plotters::prelude::{LineSeries, Polygon};

use super::brush::{filling, style};
use super::layout::Sheet;
use super::names::{Label, Name};
use super::palette::{Paint, SWATCHES, Token};
use super::scale::clean;

/// More layers than this are merged: the eye cannot follow them.
const MOST: usize = 6;

/// A layer before it is stacked.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Layer {
    pub(crate) name: String,
    /// Colour and pattern, 1 to 8.
    pub(crate) swatch: u8,
    /// Thickness at each place of the stack's x axis.
    pub(crate) values: Vec<f64>,
}

impl Layer {
    /// The greatest thickness.
    pub(crate) fn peak(&self) -> f64 {
        self.values.iter().copied().fold(0.0, f64::max)
    }
}

/// At most six layers, each with its own swatch: beyond that the five thickest stay, in their
/// order, and the others become one layer `rest_label` on top.
pub(crate) fn merge(layers: Vec<Layer>, rest_label: &str) -> Vec<Layer> {
    let crowded = layers.len() > MOST;
    let mut kept = layers;
    if crowded {
        let mut order: Vec<(usize, f64)> = kept.iter().map(Layer::peak).enumerate().collect();
        sort(&mut order, |(_, a), (_, b)| a > b);
        let small: Vec<usize> =
            order.iter().skip(MOST.saturating_sub(1)).map(|(index, _)| *index).collect();
        let mut rest = Layer { name: rest_label.to_owned(), swatch: SWATCHES, values: Vec::new() };
        let mut big = Vec::with_capacity(MOST);
        for (index, layer) in kept.into_iter().enumerate() {
            if !small.contains(&index) {
                big.push(layer);
                continue;
            }
            rest.values.resize(rest.values.len().max(layer.values.len()), 0.0);
            for (sum, value) in rest.values.iter_mut().zip(&layer.values) {
                *sum += value;
            }
        }
        big.push(rest);
        kept = big;
    }
    let mut taken: Vec<u8> = if crowded { vec![SWATCHES] } else { Vec::new() };
    let last = kept.len().saturating_sub(1);
    for (index, layer) in kept.iter_mut().enumerate() {
        if crowded && index == last {
            break;
        }
        let wish = layer.swatch.clamp(1, SWATCHES);
        let free = (wish..=SWATCHES).chain(1..wish).find(|swatch| !taken.contains(swatch));
        layer.swatch = free.unwrap_or(wish);
        taken.push(layer.swatch);
    }
    kept
}

/// Layers with the heights of their upper edges.
pub(crate) struct Stack {
    /// Places on the time axis, months from its start, never falling; two equal ones make a jump.
    xs: Vec<f64>,
    pub(crate) layers: Vec<Layer>,
    /// `edges[k]` is the lower edge of layer k and `edges[k + 1]` its upper one.
    edges: Vec<Vec<f64>>,
}

impl Stack {
    /// Stacks `layers` in their order; values that cannot be drawn, or are missing, count as 0.
    pub(crate) fn new(xs: Vec<f64>, mut layers: Vec<Layer>) -> Self {
        let mut edge = vec![0.0; xs.len()];
        let mut edges = vec![edge.clone()];
        for layer in &mut layers {
            layer.values.resize(xs.len(), 0.0);
            for (height, value) in edge.iter_mut().zip(&mut layer.values) {
                *value = clean(*value);
                *height += *value;
            }
            edges.push(edge.clone());
        }
        Self { xs, layers, edges }
    }

    /// The highest point of the stack.
    pub(crate) fn max(&self) -> f64 {
        self.edges.iter().flatten().copied().fold(0.0, f64::max)
    }

    /// The upper edge of the whole stack, in months and values.
    fn surface(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let top = self.edges.last().map(Vec::as_slice).unwrap_or(&[]);
        self.xs.iter().copied().zip(top.iter().copied())
    }

    /// The upper edge of the whole stack on the sheet, tenths of a pixel.
    pub(crate) fn outline(&self, sheet: &Sheet) -> Vec<(f64, f64)> {
        self.surface().map(|(x, y)| (sheet.x(x), sheet.y(y))).collect()
    }

    /// Draws the layers, thin lines of paper between them, and a line of ink over all.
    pub(crate) fn draw(&self, sheet: &mut Sheet) {
        sheet.canvas.open("chart-data");
        let (thin, thick) = (sheet.stroke(10), sheet.stroke(15));
        sheet.draw(|area| {
            let along = |edge: &[f64]| -> Vec<(f64, f64)> {
                self.xs.iter().copied().zip(edge.iter().copied()).collect()
            };
            // A failure to draw is impossible: the backend only appends to a string.
            for (layer, pair) in self.layers.iter().zip(self.edges.windows(2)) {
                let [lower, upper] = pair else { continue };
                if layer.peak() <= 0.0 {
                    continue;
                }
                let mut outline = along(upper);
                outline.extend(along(lower).into_iter().rev());
                let shape = Polygon::new(outline, filling(Paint::layer(layer.swatch)));
                let _: Result<_, _> = area.draw(&shape);
            }
            let mut below = 0.0;
            let inner = self.layers.len().saturating_sub(1);
            for (layer, upper) in self.layers.iter().zip(self.edges.iter().skip(1)).take(inner) {
                below += layer.peak();
                if below > 0.0 && layer.peak() > 0.0 {
                    let paper = style(Paint::new(Token::PAPER), thin);
                    for element in LineSeries::new(along(upper), paper) {
                        let _: Result<_, _> = area.draw(&element);
                    }
                }
            }
            if self.max() > 0.0 {
                let ink = style(Paint::new(Token::INK), thick);
                for element in LineSeries::new(self.surface(), ink) {
                    let _: Result<_, _> = area.draw(&element);
                }
            }
        });
        sheet.canvas.close();
    }

    /// The labels of all layers that are not always empty; `names` in the order of the layers.
    pub(crate) fn labels(&self, names: Vec<Name>, sheet: &Sheet) -> Vec<Label> {
        let mut labels = Vec::with_capacity(names.len());
        for (index, (name, layer)) in names.into_iter().zip(&self.layers).enumerate() {
            if let Some(point) = self.anchor(index, sheet) {
                labels.push(Label { name, point, lift: 0.0, weight: layer.peak() });
            }
        }
        labels
    }

    /// The point of layer `index` that its name belongs to: the middle of its right end, or,
    /// where it has run out by then, of the last place where it still had half of its greatest
    /// thickness. `None` for a layer that is always empty.
    fn anchor(&self, index: usize, sheet: &Sheet) -> Option<(f64, f64)> {
        let layer = self.layers.get(index)?;
        let lower = self.edges.get(index)?;
        let peak = layer.peak();
        if peak <= 0.0 {
            return None;
        }
        let thickness = |value: f64| sheet.y(0.0) - sheet.y(value);
        // A right end thinner than a line of text, and but a remnant of the layer, names nothing.
        let remnant = |value: f64| thickness(value) < 140.0 && value < peak * 0.25;
        let last = self.xs.len().checked_sub(1)?;
        let place = match layer.values.last() {
            Some(value) if *value > 0.0 && !remnant(*value) => last,
            _ => layer.values.iter().rposition(|value| *value >= peak / 2.0)?,
        };
        let (x, from) = (self.xs.get(place)?, lower.get(place)?);
        let value = layer.values.get(place)?;
        Some((sheet.x(*x), sheet.y(from + value / 2.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(name: &str, swatch: u8, value: f64) -> Layer {
        Layer { name: name.to_owned(), swatch, values: vec![value] }
    }

    #[test]
    fn few_layers_stay_and_get_their_own_swatch() {
        let merged = merge(vec![layer("a", 1, 5.0), layer("b", 1, 4.0), layer("c", 99, 3.0)], "r");
        assert_eq!(merged.iter().map(|l| l.swatch).collect::<Vec<_>>(), [1, 2, 8]);
        assert_eq!(merged.len(), 3);
    }

    #[test]
    fn many_layers_are_merged_without_loss() {
        let layers: Vec<Layer> = (0..22u8).map(|i| layer("x", i, f64::from(i))).collect();
        let merged = merge(layers, "lainnya");
        assert_eq!(merged.len(), 6);
        assert_eq!(merged.last().map(|l| l.name.as_str()), Some("lainnya"));
        assert!((merged.iter().map(Layer::peak).sum::<f64>() - 231.0).abs() < 1e-9);
        let mut swatches: Vec<u8> = merged.iter().map(|l| l.swatch).collect();
        swatches.sort_unstable();
        swatches.dedup();
        assert_eq!(swatches.len(), 6);
    }
}
