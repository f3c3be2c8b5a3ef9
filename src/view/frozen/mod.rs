//! Frozen figures: HTML without any script, to be kept on one's own host or pasted into an article.

mod address;
mod html;

use super::figures::{self, Figure, subject_of};
use super::paper;
use super::report::ReportTable;
use super::share::{Share, Sharing, share};
use super::tables::{Row, tables};
use crate::chart::{Drawing, Frame, Palette, declarations};
use crate::findings::{Findings, Turn, turn};
use crate::model::{Trajectory, run_exact};
use crate::num::Exact;
use crate::scenario::Scenario;
use crate::sensitivity::question::{Question, Reason, Refusal};
use crate::text::words::Locale;
use crate::text::{frozen as words, sentences};

pub use address::{Site, own_link, prerendered};
pub use html::{Parts, iframe, page_of, table_html};

/// A run of so many months has a table of all of them; a longer one of its years.
const MONTHS_IN_FULL: usize = 24;

/// CSS pixels that a live embed is wide where nothing else is known.
pub const LIVE_WIDTH: u32 = 680;

/// What a live embed shows besides its figure, CSS pixels: title, answer, source, buttons.
const AROUND_LIVE: u32 = 300;

/// CSS pixels of a figure on a desk, on a phone, and in a text whose width is not known.
const WIDE: u32 = LIVE_WIDTH;
const NARROW: u32 = 328;
const BETWEEN: u32 = 520;

/// An iframe that is higher, in CSS pixels, is none for an article.
const MOST_PIXELS: u32 = 10_000;

/// What a frozen figure is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A whole HTML file.
    Page,
    /// A piece of HTML to be pasted into an article.
    Fragment,
    /// The same inside `<cakupan-chart>`, which makes it live where scripts are allowed.
    Upgrade,
    /// An iframe with the live embed: nothing of it is frozen.
    Live,
}

impl Form {
    /// All forms.
    pub const ALL: [Self; 4] = [Self::Page, Self::Fragment, Self::Upgrade, Self::Live];

    /// Its name in the program.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Fragment => "fragment",
            Self::Upgrade => "upgrade",
            Self::Live => "live",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// The colours of a frozen figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has them. A fragment, which may have no style of its own, is light.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in the program and in links.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freezing {
    /// What the figure is for.
    pub form: Form,
    /// Its colours.
    pub theme: Theme,
    /// The editor's own title, or empty; the finding then stands under it.
    pub title: String,
    /// The address of a picture that takes the drawing's place in a fragment, or empty.
    pub picture: String,
    /// The site that the live embed stands on; [`Form::Upgrade`] and [`Form::Live`] need it.
    pub site: Option<Site>,
    /// The link of the live embed, `#` included, or empty; those two need it, too.
    pub fragment: String,
    /// CSS pixels that the iframe of [`Form::Live`] is high where it is told no height; 0: about
    /// what its figure takes.
    pub height: u32,
    /// What else is passed on with the figure, and which figure it is.
    pub sharing: Sharing,
}

impl Default for Freezing {
    fn default() -> Self {
        let empty = String::new;
        Self {
            form: Form::Page,
            theme: Theme::Auto,
            title: empty(),
            picture: empty(),
            site: None,
            fragment: empty(),
            height: 0,
            sharing: Sharing::default(),
        }
    }
}

impl Freezing {
    /// Reads a question: that of [`Sharing`] with `"form": "page"`, `"theme": "auto"`, `"title"`,
    /// `"picture"`, `"site"`, `"fragment"` and `"height"`; what is missing is as by default.
    ///
    /// # Errors
    /// What is wrong with it, the first thing found.
    pub fn parse(json: &str) -> Result<Self, Refusal> {
        const FIELDS: &[&str] = &[
            "figure",
            "programme",
            "today",
            "link",
            "edited",
            "form",
            "theme",
            "title",
            "picture",
            "site",
            "fragment",
            "height",
        ];
        let mut of = Question::parse(json, FIELDS)?;
        let form = of.word("form", &Form::ALL.map(Form::name))?;
        let theme = of.word("theme", &Theme::ALL.map(Theme::name))?;
        let height = of.count("height", (0, MOST_PIXELS), 0)?;
        let address = of.text("site")?.unwrap_or_default();
        let site = Site::parse(&address);
        if site.is_none() && !address.is_empty() {
            return Err(Refusal::new("site", Reason::OneOf(vec!["https://…/".to_owned()])));
        }
        let mut text = |name: &str| Ok(of.text(name)?.unwrap_or_default());
        Ok(Self {
            height,
            form: form.and_then(Form::from_name).unwrap_or(Form::Page),
            theme: theme.and_then(Theme::from_name).unwrap_or(Theme::Auto),
            title: text("title")?,
            picture: text("picture")?,
            site,
            fragment: text("fragment")?,
            sharing: Sharing::of(&mut of)?,
        })
    }
}

/// A figure with all that stands around it.
#[derive(Clone, Debug)]
pub struct Figured {
    /// The editor's title, or the finding.
    pub title: String,
    /// The finding under the editor's title; empty where the finding is the title.
    pub finding: String,
    /// What is shown and where it comes from.
    pub caption: String,
    /// The figure for those who do not see it.
    pub alt: String,
    /// The numbers.
    pub table: ReportTable,
    /// Citation and method.
    pub share: Share,
    /// The address that opens it, or empty.
    pub link: String,
}

/// A scenario that was run, to make figures of.
#[derive(Debug)]
pub struct Freezer<'a> {
    scenario: &'a Scenario,
    run: Trajectory<Exact>,
    findings: Findings,
    locale: Locale<'a>,
}

impl<'a> Freezer<'a> {
    /// Runs a scenario; `programme` is the position of the one that the answer speaks of.
    #[must_use]
    pub fn new(scenario: &'a Scenario, programme: usize, locale: Locale<'a>) -> Self {
        let run = run_exact(scenario);
        let (title, region) = (locale.name(&scenario.title), locale.name(&scenario.region.name));
        let findings = Findings::new(scenario, &run, programme, title, region);
        Self { scenario, run, findings, locale }
    }

    /// What the run says.
    #[must_use]
    pub const fn findings(&self) -> &Findings {
        &self.findings
    }

    /// The answer in a sentence.
    #[must_use]
    pub fn headline(&self) -> String {
        sentences::headline(&self.findings, self.locale.lang)
    }

    /// The finding of a figure.
    #[must_use]
    pub fn finding(&self, figure: Figure) -> String {
        figures::words(figure, &self.findings, self.locale.lang).title
    }

    /// What stands around a figure.
    #[must_use]
    pub fn figured(&self, of: &Freezing) -> Figured {
        let lang = self.locale.lang;
        let figure = of.sharing.figure;
        let around = figures::words(figure, &self.findings, lang);
        let own = of.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let (title, finding) =
            if own.is_empty() { (around.title, String::new()) } else { (own, around.title) };
        Figured {
            title,
            finding,
            caption: around.caption,
            alt: around.alt,
            table: self.table(figure),
            share: share(self.scenario, &of.sharing, self.locale),
            link: of.sharing.link.clone(),
        }
    }

    /// The figure, so many CSS pixels wide.
    #[must_use]
    pub fn drawn(&self, figure: Figure, width: u32, palette: Palette, prefix: &str) -> Drawing {
        self.drawn_high(figure, (width, 0), palette, prefix)
    }

    /// The figure, so many CSS pixels wide and at least so many high.
    #[must_use]
    pub fn drawn_high(
        &self,
        figure: Figure,
        (width, height_px): (u32, u32),
        palette: Palette,
        prefix: &str,
    ) -> Drawing {
        let alt = figures::words(figure, &self.findings, self.locale.lang).alt;
        let frame = Frame { palette, height_px, ..Frame::page(width, prefix, &alt) };
        figures::draw(figure, self.scenario, &self.run, &self.findings, &frame, self.locale)
    }

    /// The height of the live embed of a figure where it does not tell its own, CSS pixels.
    #[must_use]
    pub fn live_height(&self, figure: Figure) -> u32 {
        let drawn = self.drawn(figure, LIVE_WIDTH, Palette::Variables, "live");
        drawn.height.saturating_add(AROUND_LIVE)
    }

    /// The figure for a desk and for a phone, in the colours of the page around it.
    #[must_use]
    pub fn both(&self, figure: Figure) -> [Drawing; 2] {
        [(WIDE, "wide"), (NARROW, "narrow")].map(|(width, name)| {
            let prefix = format!("{name}-{}", figure.name());
            self.drawn(figure, width, Palette::Variables, &prefix)
        })
    }

    /// The numbers of a figure: each month of a short run, else a row for each year, and where it
    /// falls or rises for a while within one, a row for that.
    fn table(&self, figure: Figure) -> ReportTable {
        let lang = self.locale.lang;
        let what = subject_of(figure, &self.findings, lang);
        let months = self.run.len();
        if figure == Figure::Money && months > MONTHS_IN_FULL {
            let of = paper::by_year(self.scenario, &self.run, self.locale);
            let caption = words::of_budget_years(what, &of.caption, lang);
            return ReportTable { caption, ..of };
        }
        let all = tables(self.scenario, self.locale).tables;
        let found = all.into_iter().find(|table| table.figure == figure.name());
        let (mut caption, columns, rows) =
            found.map_or_else(Default::default, |table| (table.caption, table.columns, table.rows));
        let last = months.saturating_sub(1);
        let mut kept: Vec<usize> = (0..months).collect();
        if months > MONTHS_IN_FULL {
            let ends = |at: &usize| {
                let december = |row: &Row| row.month.ends_with("-12");
                *at == 0 || *at == last || rows.get(*at).is_some_and(december)
            };
            kept.retain(ends);
            let turns = self.turns(figure, &kept);
            caption = words::of_years(what, !turns.is_empty(), lang);
            kept.extend(turns);
            kept.sort_unstable();
        }
        let row = |row: &Row| {
            core::iter::once(&row.label).chain(&row.cells).cloned().collect::<Vec<String>>()
        };
        let rows = kept.iter().filter_map(|at| rows.get(*at)).map(row);
        ReportTable { caption, columns, leading: 1, rows: rows.collect(), note: String::new() }
    }

    /// The months at which a figure turns between two of these.
    fn turns(&self, figure: Figure, kept: &[usize]) -> Vec<usize> {
        let series = match figure {
            Figure::Coverage => self.run.coverage_pct(),
            Figure::Members => self.run.covered.clone(),
            // A long run has a row for each budget year.
            Figure::Money => Vec::new(),
        };
        let between = |ends: &[usize]| {
            let (from, to) = (*ends.first()?, *ends.last()?);
            let part = series.get(from..=to)?;
            let turns = [Turn::Low, Turn::High].map(|way| turn(part, way));
            Some(turns.into_iter().flatten().map(move |at| from.saturating_add(at)))
        };
        kept.windows(2).filter_map(between).flatten().collect()
    }
}

/// A frozen figure: HTML text.
#[must_use]
pub fn frozen(scenario: &Scenario, of: &Freezing, locale: Locale<'_>) -> String {
    let freezer = Freezer::new(scenario, of.sharing.programme, locale);
    let around = freezer.figured(of);
    let figure = of.sharing.figure;
    // Without a link there is nothing that could be live.
    let site = of.site.as_ref().filter(|_| !of.fragment.is_empty());
    match of.form {
        Form::Page => {
            let drawn = freezer.both(figure);
            let svgs = drawn.each_ref().map(|drawing| drawing.svg.as_str());
            let [light, dark] =
                [Palette::Light, Palette::Dark].map(|palette| declarations(&svgs, palette));
            html::file(&around, &svgs, (&light, &dark), of.theme, locale.lang)
        }
        Form::Fragment | Form::Upgrade => {
            let dark = of.theme == Theme::Dark;
            let palette = if dark { Palette::Dark } else { Palette::Light };
            let drawing =
                freezer.drawn(figure, BETWEEN, palette, &format!("frozen-{}", figure.name()));
            let fragment = html::fragment(&around, &drawing, &of.picture, locale.lang);
            match site.filter(|_| of.form == Form::Upgrade) {
                Some(site) => {
                    html::upgrading(&around, &fragment, &site.embed(&of.fragment), &site.script())
                }
                None => fragment,
            }
        }
        Form::Live => {
            let height = if of.height == 0 { freezer.live_height(figure) } else { of.height };
            site.map_or_else(String::new, |site| {
                html::live(&around, &site.embed(&of.fragment), height, locale.lang)
            })
        }
    }
}
