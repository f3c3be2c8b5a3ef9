//! Budget, workers, months: `cakupan cover`.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::money::Rupiah;
use crate::solve::Cover;

/// The answer as JSON. `contribution` is what one worker costs a month where that is the same in
/// every month, else the sum over the months, which `contribution_sum` always is.
#[must_use]
pub fn json(cover: &Cover, budget: Decimal, months: u32) -> Value {
    let amount = |value: Decimal| Rupiah::new(value).to_string();
    let monthly = match cover.contributions.as_slice() {
        [(_, _, only)] => only.paid,
        _ => cover.price,
    };
    json!({
        "workers": integer(cover.workers),
        "contribution": amount(monthly),
        "cost": amount(cover.cost),
        "left": amount(cover.left),
        "budget": amount(budget),
        "months": months,
        "contribution_sum": amount(cover.price),
        "contributions": cover.contributions.iter().map(|(from, months, due)| json!({
            "from": from.to_string(),
            "months": months,
            "contribution": amount(due.paid),
            "jkk": amount(due.jkk),
            "jkm": amount(due.jkm),
            "jht": amount(due.jht),
            "relief": due.relieved,
        })).collect::<Vec<_>>(),
    })
}

fn integer(value: Decimal) -> Value {
    use core::str::FromStr;
    serde_json::Number::from_str(&value.normalize().to_string()).map_or(Value::Null, Value::Number)
}
