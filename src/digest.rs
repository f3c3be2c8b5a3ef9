//! A digest of all that a build calculates: equal digests mean bit-identical results.

use core::fmt::Write;

use crate::chart::Frame;
use crate::findings::Findings;
use crate::model::{Trajectory, run};
use crate::num::{Arithmetic, Exact};
use crate::scenario::Scenario;
use crate::text::Lang;
use crate::text::words::{Locale, Words};
use crate::view::figures::{Figure, draw, words as figure_words};
use crate::view::tables::tables;

/// FNV-1a, 64 bits: enough to tell two builds apart, and small.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

/// The digests of a scenario, a line each: the exact run, the run in floats, each figure (SVG and
/// title) at two widths and in both languages, and the tables (their JSON text) in both languages.
#[must_use]
pub fn lines(scenario: &Scenario, words: &Words) -> String {
    let exact = run::<Exact>(scenario);
    let fast = run::<f64>(scenario);
    let mut text = String::new();
    let mut line = |what: &str, digest: &Digest| {
        // Writing to a string never fails.
        let _ = writeln!(text, "{what} {:016x}", digest.0);
    };
    line("exact", &series(&exact, |digest, value| digest.add(value.0.to_string().as_bytes())));
    line("float", &series(&fast, |digest, value| digest.add(&value.to_bits().to_le_bytes())));
    for figure in Figure::ALL {
        let mut digest = Digest::new();
        for (lang, width) in [(Lang::Id, 320), (Lang::Id, 960), (Lang::En, 960)] {
            let locale = Locale { lang, words };
            let (title, region) =
                (locale.name(&scenario.title), locale.name(&scenario.region.name));
            let findings = Findings::new(scenario, &exact, 0, title, region);
            let around = figure_words(figure, &findings, lang);
            let frame = Frame::page(width, figure.name(), &around.alt);
            let drawing = draw(figure, scenario, &exact, &findings, &frame, locale);
            digest.add(drawing.svg.as_bytes());
            digest.add(around.title.as_bytes());
        }
        line(figure.name(), &digest);
    }
    let mut digest = Digest::new();
    for lang in [Lang::Id, Lang::En] {
        // Plain structs always have a JSON text.
        let text = serde_json::to_string(&tables(scenario, Locale { lang, words }));
        digest.add(text.unwrap_or_default().as_bytes());
    }
    line("tables", &digest);
    text
}

/// The digest of every number of a run.
fn series<A: Arithmetic>(run: &Trajectory<A>, add: impl Fn(&mut Digest, &A)) -> Digest {
    let mut digest = Digest::new();
    let of_programmes = run.programmes.iter().flat_map(|programme| {
        [
            &programme.members,
            &programme.spend,
            &programme.partner,
            &programme.opened,
            &programme.carried_in,
            &programme.money_left,
            &programme.unspent,
            &programme.carried_out,
            &programme.deaths,
            &programme.accidents,
            &programme.benefits,
        ]
    });
    let of_workers = [
        &run.eligible,
        &run.wage_earning,
        &run.vulnerable,
        &run.other,
        &run.wage_earning_members,
        &run.self_paying_vulnerable,
        &run.self_paying_other,
        &run.covered,
    ];
    for series in of_workers.into_iter().chain(of_programmes) {
        for value in series {
            add(&mut digest, value);
            digest.add(b";");
        }
    }
    digest
}
