// The slides of the open scenario: the answer, each of its charts, its headline figures,
// and where they come from. All sentences are the core's.

import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";
import type { Chart, Explanation, Fact, Figure, Paper, Report, Share, Simulated } from "../engine/types.js";
import { lang } from "../i18n.js";
import { write } from "../links/open.js";
import { scenarioTitle } from "../parts/story.js";
import { today } from "../print/today.js";
import type { CkApp } from "../views/app.js";
import { t } from "./labels.js";
import type { Line, Note, Provider, Slide } from "./slides.js";
import { sourcesOf } from "./sources.js";

const FIGURES: readonly Figure[] = ["coverage", "members", "money"];

/** What is said beside each slide, by the names of facts. */
const SAID = {
  answer: ["workers", "cost", "reached"],
  coverage: ["coverage_start", "coverage_end", "reached", "held"],
  members: ["workers"],
  money: ["spent", "money", "money_gone"],
} as const;

/** The few that stand on a slide of their own. */
const HEADLINES: readonly string[] = ["workers", "coverage_end", "reached", "cost", "spent", "money"];

/** Facts whose sum says something at a glance. */
const SUMMED: readonly string[] = ["workers", "cost", "coverage_start", "coverage_end", "reached", "spent", "money"];

/** A longer sum is for paper. */
const LONGEST_SUM = 140;

/** The document as it is shown, and how: what every question begins with. */
interface Shown {
  title: string;
  document: string;
  words: string;
  programme: number;
  /** The address that opens it, as far as that is known. */
  link: string;
}

/** What only the second module says. */
interface More {
  sums: ReadonlyMap<string, string>;
  report: Report;
  paper: Paper;
  method: readonly string[];
}

type Good = Extract<Simulated, { ok: true }>;

export const scenario: Provider = {
  isOpen: () => true,
  of: ({ sim }) => [sim.accepted, sim.scenario?.id, sim.words, sim.programme, sim.edited, sim.good?.answer.headline, lang()],
  make,
};

async function make(app: CkApp, told: (slides: Slide[]) => void): Promise<void> {
  const { sim } = app;
  if (!sim.good || !sim.scenario) return;
  const shown: Shown = {
    title: scenarioTitle(sim.scenario, lang()),
    document: JSON.stringify(sim.accepted),
    words: lang() === "en" ? JSON.stringify(sim.words) : "",
    programme: sim.programme,
    link: new URL(`#s=${encodeURIComponent(sim.scenario.id)}`, location.href).href,
  };
  const draw = async (figures: string, width: number): Promise<Good> => {
    const { document, words, programme } = shown;
    const answer = JSON.parse(await app.engine.call("simulate", document, words, lang(), programme, width, figures)) as Simulated;
    // Only what was not refused is shown.
    if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join("\n"));
    return answer;
  };
  const drawn = async (figure: Figure, width: number): Promise<Chart> => {
    const [chart] = (await draw(figure, width)).charts;
    if (!chart) throw new Error(`simulate: no ${figure}`);
    return chart;
  };
  const good = await draw(FIGURES.join(","), 480);
  told(slides(good, shown, drawn, null));
  const [more, link] = await Promise.all([ask(app, good.answer.facts, shown), linkOf(app)]);
  told(slides(good, { ...shown, link: link ?? shown.link }, drawn, more));
}

/** The whole link of what is no ready scenario as it is; null where its name is enough, or it has none. */
async function linkOf({ sim, questions }: CkApp): Promise<string | null> {
  if (!sim.edited && sim.scenarios.some(({ id }) => id === sim.scenario?.id)) return null;
  const { fragment } = await write(questions, sim, lang(), { view: {}, pin: false, compared: false });
  return fragment === "" ? null : new URL(fragment, location.href).href;
}

async function ask(app: CkApp, facts: readonly Fact[], { document, words, programme }: Shown): Promise<More> {
  const { sim, questions } = app;
  const asked = async <Answer>(method: Question, ...rest: (string | number)[]): Promise<Answer> =>
    JSON.parse(await questions.call(method, document, words, lang(), ...rest)) as Answer;
  const sharing = JSON.stringify({ programme, today: today(), edited: sim.edited });
  const [report, paper, share, sums] = await Promise.all([
    asked<Report>("report"),
    asked<Paper>("paper", programme, JSON.stringify(sim.original), today()),
    asked<Share>("share", sharing),
    sumsOf(questions, facts, [document, words, lang()]),
  ]);
  return { report, paper, method: share.method, sums };
}

/** The last line of each fact's arithmetic, where it has one that is short. */
async function sumsOf(engine: Engine<Question>, facts: readonly Fact[], about: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    facts.filter(({ id }) => SUMMED.includes(id)).map(async ({ id, explain: { target, ...question } }): Promise<[string, string][]> => {
      const asked = JSON.stringify({ ...question, ...(target ? { target } : {}) });
      const { lines } = JSON.parse(await engine.call("explain", ...about, asked)) as Explanation;
      const last = lines.filter(({ arithmetic }) => arithmetic !== "").at(-1);
      if (!last || last.arithmetic.length > LONGEST_SUM) return [];
      const equals = (rounded: boolean): string => (rounded ? "≈" : "=");
      return [[id, `${last.label} ${equals(last.rounded)} ${last.arithmetic} ${equals(last.result_rounded)} ${last.result}`]];
    }),
  );
  return new Map(found.flat());
}

function slides({ answer, charts }: Good, shown: Shown, drawn: (figure: Figure, width: number) => Promise<Chart>, more: More | null): Slide[] {
  const kicker = shown.title;
  const figures = charts.map(
    (chart): Slide => ({
      id: chart.figure,
      kicker,
      title: chart.title,
      figure: (width) => drawn(chart.figure, width),
      foot: chart.caption,
      notes: [
        ...noteOf(t("notes.figure"), [{ text: chart.alt }]),
        ...factsNote(answer.facts, SAID[chart.figure as keyof typeof SAID], more),
        ...noteOf(t("notes.events"), eventsOf(chart.figure, more)),
      ],
    }),
  );
  const facts = HEADLINES.flatMap((id) => answer.facts.filter((fact) => fact.id === id));
  return [
    { id: "answer", kicker, title: answer.headline, notes: factsNote(answer.facts, SAID.answer, more) },
    ...figures,
    {
      id: "facts",
      kicker,
      title: t("slide.facts"),
      facts,
      notes: noteOf(t("notes.facts"), facts.map(({ label, sentence }) => ({ text: `${label}: ${sentence}` }))),
    },
    {
      id: "end",
      kicker,
      title: t("slide.end"),
      text: more?.method ?? charts.slice(0, 1).map(({ caption }) => caption),
      link: shown.link,
      notes: noteOf(t("notes.sources"), more ? sourcesOf(more.paper) : []),
    },
  ];
}

const noteOf = (heading: string, lines: Line[]): Note[] => (lines.length > 0 ? [{ heading, lines }] : []);

function factsNote(facts: readonly Fact[], ids: readonly string[], more: More | null): Note[] {
  const lines = ids.flatMap((id) =>
    facts
      .filter((fact) => fact.id === id)
      .map(({ label, value, sentence }): Line => {
        const sum = more?.sums.get(id);
        return { text: `${label}: ${value}. ${sentence}`, ...(sum === undefined ? {} : { sum }) };
      }),
  );
  return noteOf(t("notes.facts"), lines);
}

const eventsOf = (figure: Figure, more: More | null): Line[] =>
  (more?.report.events ?? []).filter((event) => event.figure === figure).map(({ text }) => ({ text }));
