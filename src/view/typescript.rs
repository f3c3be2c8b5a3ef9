//! The TypeScript types of what leaves the core: `www/src/engine/view.ts` is made from the view
//! structs; this test fails when it is stale, and `CAKUPAN_BLESS=1 cargo test typescript` writes
//! it anew.

#![allow(clippy::unwrap_used, reason = "test code: writing to a string never fails")]

use core::fmt::Write as _;

use ts_rs::{Config, TS};

use super::budget_line::{BudgetLineAnswer, PastedLine};
use super::claim::{ClaimChecked, ClaimCompared, ClaimExplanation, ClaimImplied, ClaimLine};
use super::claim_read::{
    ClaimChoice, ClaimField, ClaimFigure, ClaimForm, ClaimKind, ClaimOpened, ClaimRead, ClaimValue,
};
use super::code::{CodeMessage, CodePart, CodeRead, CodeWritten};
use super::compare::{CompareView, ComparedName, DifferenceRow, ResultRow};
use super::controls::{Control, SourceView};
use super::embed::{EmbedOpened, EmbedRead, Embedded, Slider};
use super::explain::{
    ExplainChoice, ExplainMenu, ExplainableView, ExplanationView, LineView, OpensView,
};
use super::figures::Figure;
use super::ledger::{LedgerRow, LedgerView, OriginalView, StandingView};
use super::link::{
    LinkOpened, LinkRead, LinkSlider, LinkView, LinkWritten, PinnedChange, PinnedRow, PinnedView,
};
use super::page::{
    Answer, Chart, FactExplain, FactView, Parsed, ParsedChoice, Plot, ProblemView, ProgrammeName,
    Simulated,
};
use super::paper::{Paper, PaperAssumption, PaperWords};
use super::realised::RealisedView;
use super::regions::{
    PublishedView, RegionEntry, RegionFigure, RegionRow, RegionScenario, RegionSource, RegionView,
    RegionsFound,
};
use super::report::{
    BenefitsView, BudgetView, DenominatorView, DenominatorsView, EventMark, EventView, Report,
    ReportTable,
};
use super::room::{RoomAnswer, RoomAsked, RoomChoice, RoomGroup, RoomQuestion, RoomView};
use super::sensitivity::{
    AxisView, CellView, HeadlineView, HeatMapView, InputView, InputsView, Picture, TornadoEnd,
    TornadoRow, TornadoView,
};
use super::share::Share;
use super::solve::{Applied, Solved, SolvedWords};
use super::stack::{PayerName, Stack, StackedProgramme, ValueText};
use super::tables::{Row, Table, Tables};
use super::walk::{StageView, WalkView};
use super::warnings::WarningView;
use super::workshop::{
    WorkshopAsk, WorkshopBlock, WorkshopChecked, WorkshopChoice, WorkshopEntry, WorkshopJudged,
    WorkshopOpened, WorkshopOrigin, WorkshopPad, WorkshopPart, WorkshopPoint, WorkshopProblem,
    WorkshopResult, WorkshopResults, WorkshopRevealed, WorkshopSetting, WorkshopSheet,
    WorkshopSource, WorkshopStep,
};

use crate::workshop::Ask;

const FILE: &str = "www/src/engine/view.ts";

/// A type with its comment.
fn declared<T: TS>(text: &mut String, config: &Config) {
    let docs = T::docs().unwrap_or_default();
    write!(text, "\n{}", tidy(&format!("{docs}export {}", T::decl(config)))).unwrap();
}

/// The declaration as a person would lay it out: a field a line, indented, short comments in one
/// line.
fn tidy(declaration: &str) -> String {
    let spread = declaration.replace(", }", ",\n}").replace("/**\n * ", "/** ");
    let mut text = String::new();
    let mut depth = 0_usize;
    for line in spread.lines().map(str::trim) {
        if line == "*/" {
            // The end of a comment goes behind its last line.
            text.truncate(text.trim_end().len());
            text.push_str(" */\n");
            continue;
        }
        if line.starts_with('}') {
            depth = depth.saturating_sub(1);
        }
        let field = line.strip_suffix(',').filter(|_| !line.starts_with(['*', '/']));
        let line = field.map_or_else(|| line.to_owned(), |field| format!("{field};"));
        let star = if line.starts_with('*') { " " } else { "" };
        writeln!(text, "{}{star}{line}", "  ".repeat(depth)).unwrap();
        if line.ends_with('{') {
            depth = depth.saturating_add(1);
        }
    }
    text
}

fn file() -> String {
    let mut text = String::from(
        "// Generated from src/view/ by `CAKUPAN_BLESS=1 cargo test typescript`; do not edit.\n\n\
         export type Lang = \"id\" | \"en\";\n\n",
    );
    let names = Figure::ALL.map(Figure::name).into_iter().chain([super::realised::FIGURE]);
    let figures = names.map(|name| format!("{name:?}")).collect::<Vec<_>>().join(" | ");
    writeln!(text, "export type Figure = {figures};").unwrap();
    let (text_of, config) = (&mut text, &Config::default());
    declared::<FactExplain>(text_of, config);
    declared::<FactView>(text_of, config);
    declared::<Answer>(text_of, config);
    declared::<Plot>(text_of, config);
    declared::<Chart>(text_of, config);
    declared::<SourceView>(text_of, config);
    declared::<Control>(text_of, config);
    declared::<ProgrammeName>(text_of, config);
    declared::<ProblemView>(text_of, config);
    declared::<WarningView>(text_of, config);
    declared::<Simulated>(text_of, config);
    declared::<Row>(text_of, config);
    declared::<Table>(text_of, config);
    declared::<Tables>(text_of, config);
    declared::<ParsedChoice>(text_of, config);
    declared::<Parsed>(text_of, config);
    declared::<EventMark>(text_of, config);
    declared::<EventView>(text_of, config);
    declared::<ReportTable>(text_of, config);
    declared::<BenefitsView>(text_of, config);
    declared::<BudgetView>(text_of, config);
    declared::<DenominatorView>(text_of, config);
    declared::<DenominatorsView>(text_of, config);
    declared::<Report>(text_of, config);
    declared::<Share>(text_of, config);
    declared::<CodePart>(text_of, config);
    declared::<CodeWritten>(text_of, config);
    declared::<CodeMessage>(text_of, config);
    declared::<CodeRead>(text_of, config);
    declared::<Applied>(text_of, config);
    declared::<SolvedWords>(text_of, config);
    declared::<Solved>(text_of, config);
    declared::<OpensView>(text_of, config);
    declared::<LineView>(text_of, config);
    declared::<ExplanationView>(text_of, config);
    declared::<ExplainableView>(text_of, config);
    declared::<ExplainChoice>(text_of, config);
    declared::<ExplainMenu>(text_of, config);
    declared::<StageView>(text_of, config);
    declared::<WalkView>(text_of, config);
    declared::<OriginalView>(text_of, config);
    declared::<LedgerRow>(text_of, config);
    declared::<StandingView>(text_of, config);
    declared::<LedgerView>(text_of, config);
    declared::<Picture>(text_of, config);
    declared::<RoomChoice>(text_of, config);
    declared::<RoomAsked>(text_of, config);
    declared::<RoomQuestion>(text_of, config);
    declared::<RoomAnswer>(text_of, config);
    declared::<RoomGroup>(text_of, config);
    declared::<RoomView>(text_of, config);
    declared::<HeadlineView>(text_of, config);
    declared::<TornadoEnd>(text_of, config);
    declared::<TornadoRow>(text_of, config);
    declared::<TornadoView>(text_of, config);
    declared::<AxisView>(text_of, config);
    declared::<HeatMapView>(text_of, config);
    declared::<CellView>(text_of, config);
    declared::<InputView>(text_of, config);
    declared::<InputsView>(text_of, config);
    declared::<ComparedName>(text_of, config);
    declared::<ResultRow>(text_of, config);
    declared::<DifferenceRow>(text_of, config);
    declared::<CompareView>(text_of, config);
    declared::<RealisedView>(text_of, config);
    declared::<PastedLine>(text_of, config);
    declared::<BudgetLineAnswer>(text_of, config);
    declared::<PaperAssumption>(text_of, config);
    declared::<PaperWords>(text_of, config);
    declared::<Paper>(text_of, config);
    declared::<RegionRow>(text_of, config);
    declared::<RegionsFound>(text_of, config);
    declared::<RegionFigure>(text_of, config);
    declared::<PublishedView>(text_of, config);
    declared::<RegionView>(text_of, config);
    declared::<RegionSource>(text_of, config);
    declared::<RegionEntry>(text_of, config);
    declared::<RegionScenario>(text_of, config);
    declared::<EmbedRead>(text_of, config);
    declared::<EmbedOpened>(text_of, config);
    declared::<Slider>(text_of, config);
    declared::<Embedded>(text_of, config);
    declared::<ValueText>(text_of, config);
    declared::<StackedProgramme>(text_of, config);
    declared::<PayerName>(text_of, config);
    declared::<Stack>(text_of, config);
    declared::<LinkSlider>(text_of, config);
    declared::<LinkView>(text_of, config);
    declared::<LinkRead>(text_of, config);
    declared::<PinnedRow>(text_of, config);
    declared::<PinnedChange>(text_of, config);
    declared::<PinnedView>(text_of, config);
    declared::<LinkOpened>(text_of, config);
    declared::<LinkWritten>(text_of, config);
    declared::<ClaimLine>(text_of, config);
    declared::<ClaimCompared>(text_of, config);
    declared::<ClaimExplanation>(text_of, config);
    declared::<ClaimImplied>(text_of, config);
    declared::<ClaimChecked>(text_of, config);
    declared::<ClaimKind>(text_of, config);
    declared::<ClaimValue>(text_of, config);
    declared::<ClaimFigure>(text_of, config);
    declared::<ClaimRead>(text_of, config);
    declared::<ClaimChoice>(text_of, config);
    declared::<ClaimField>(text_of, config);
    declared::<ClaimForm>(text_of, config);
    declared::<ClaimOpened>(text_of, config);
    let kinds = Ask::KINDS.map(|name| format!("{name:?}")).join(" | ");
    writeln!(text_of, "\nexport type WorkshopKind = {kinds};").unwrap();
    declared::<WorkshopEntry>(text_of, config);
    declared::<WorkshopProblem>(text_of, config);
    declared::<WorkshopOpened>(text_of, config);
    declared::<WorkshopChecked>(text_of, config);
    declared::<WorkshopSetting>(text_of, config);
    declared::<WorkshopOrigin>(text_of, config);
    declared::<WorkshopChoice>(text_of, config);
    declared::<WorkshopAsk>(text_of, config);
    declared::<WorkshopPoint>(text_of, config);
    declared::<WorkshopPad>(text_of, config);
    declared::<WorkshopJudged>(text_of, config);
    declared::<WorkshopStep>(text_of, config);
    declared::<WorkshopRevealed>(text_of, config);
    declared::<WorkshopResult>(text_of, config);
    declared::<WorkshopResults>(text_of, config);
    declared::<WorkshopBlock>(text_of, config);
    declared::<WorkshopPart>(text_of, config);
    declared::<WorkshopSource>(text_of, config);
    declared::<WorkshopSheet>(text_of, config);
    text
}

#[test]
fn typescript_types_are_those_of_the_view() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if std::env::var_os("CAKUPAN_BLESS").is_some_and(|value| value == "1") {
        std::fs::write(&path, file()).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(
        committed,
        file(),
        "{FILE} is stale: refresh it with CAKUPAN_BLESS=1 cargo test typescript"
    );
}
