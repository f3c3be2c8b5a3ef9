// The slides of the open workshop: what it is, then of every step the task and, on the slide
// behind it, what the model says; at the end how it is closed. The wall knows nothing of an answer
// before its slide; the notes do. All sentences are the core's.

import { isLoopback } from "../codes/loopback.js";
import type { Chart, WorkshopPad, WorkshopRevealed, WorkshopStep } from "../engine/types.js";
import { lang } from "../i18n.js";
import { addressWith, inAddress, linkTo } from "../state/address.js";
import type { CkApp } from "../views/app.js";
import { READY } from "../workshops/files.js";
import { ofWorkshop, openWorkshop, type Method, type Open } from "../workshops/opened.js";
import { t } from "./labels.js";
import { scenario } from "./scenario.js";
import type { Drawn, Note, Provider, Slide } from "./slides.js";

/** `latihan=berapa-pekerja.3` is a step of that workshop. */
const idInAddress = (): string => (inAddress("latihan") ?? "").replace(/\.[^.]*$/, "");

type Call = (method: Method, ...rest: (string | number)[]) => Promise<string>;

export const workshop: Provider = {
  isOpen: () => inAddress("p") === "latihan" && idInAddress() !== "",
  of: () => [idInAddress(), lang()],
  make,
};

async function make(app: CkApp, told: (slides: Slide[]) => void): Promise<void> {
  const language = lang();
  const open = await openWorkshop(app.questions, idInAddress(), language);
  // An address may name what there is not: the page says so, and the wall has the scenario.
  if (!open) return scenario.make(app, told);
  const call: Call = (method, ...rest) => ofWorkshop(app.questions, open, language, method, ...rest);
  const steps = await Promise.all(open.read.steps.map(({ number }) => slidesOf(call, number)));
  told([cover(open), ...steps.flat(), end(open)]);
}

/** A figure is asked for at this width, to learn what there is. */
const ANY = 480;

async function slidesOf(call: Call, number: number): Promise<Slide[]> {
  const step = async (width: number): Promise<WorkshopStep> => JSON.parse(await call("workshop_step", number, "", "", width)) as WorkshopStep;
  const reveal = async (width: number): Promise<WorkshopRevealed> => JSON.parse(await call("workshop_reveal", number, "", width)) as WorkshopRevealed;
  const [asked, said] = await Promise.all([step(ANY), reveal(ANY)]);
  const kicker = `${asked.workshop_title} · ${t("slide.step", { number, of: asked.of })}`;
  const answer = [...noteOf("notes.answer", [said.truth]), ...noteOf("notes.sums", said.sums)];
  return [
    {
      id: `${asked.id}.task`,
      kicker,
      title: asked.title,
      text: asked.text,
      quote: asked.quote,
      task: { doing: `${asked.doing} · ${asked.minutes}`, text: asked.task },
      choices: asked.ask.choices.map(({ label }) => label),
      moves: [...asked.controls.map(({ label, text }) => `${label}: ${text}`), ...asked.status],
      ...figure(asked.pad ?? asked.charts[0], async (width) => {
        const { pad, charts } = await step(width);
        return pad ?? charts[0];
      }),
      notes: [
        ...noteOf("notes.say", asked.say),
        ...noteOf("notes.minutes", [asked.minutes]),
        ...noteOf("notes.hint", asked.hint),
        ...answer,
        ...noteOf("notes.tolerance", [asked.ask.tolerance]),
      ],
    },
    {
      id: `${asked.id}.reveal`,
      kicker,
      title: asked.title,
      answer: { label: t("slide.answer"), text: said.truth },
      text: said.explanation,
      ...figure(said.pad ?? said.charts.at(-1), async (width) => {
        const { pad, charts } = await reveal(width);
        return pad ?? charts.at(-1);
      }),
      notes: [...answer, ...noteOf("notes.explanation", said.explanation)],
    },
  ];
}

/** One figure, with what it is; none where the step has none. */
function figure(of: Chart | WorkshopPad | undefined, draw: (width: number) => Promise<Drawn | undefined>): Pick<Slide, "figure" | "foot"> {
  if (!of) return {};
  return {
    foot: "caption" in of ? `${of.title}. ${of.caption}` : of.title,
    figure: async (width) => {
      const drawn = await draw(width);
      if (!drawn) throw new Error("workshop: no figure");
      return drawn;
    },
  };
}

function cover({ id, read }: Open): Slide {
  const ready = READY.some((of) => of.id === id);
  const link = linkTo(new URL(addressWith({ latihan: id, layar: null, s: null }), location.href).hash);
  return {
    id: "cover",
    kicker: [t("slide.workshop"), read.place].filter(Boolean).join(" · "),
    title: read.title,
    text: [...read.about, [read.minutes, t("slide.steps", { count: read.steps.length })].join(" · ")],
    // One's own file is in this tab alone, and an address of this device is of no use to others.
    ...(ready && link && !isLoopback(location.href) ? { link } : {}),
    notes: [
      ...noteOf("notes.say", read.opening),
      ...noteOf("notes.steps", read.steps.map(({ number, title, minutes }) => `${number}. ${title} (${minutes})`)),
    ],
  };
}

function end({ read }: Open): Slide {
  return {
    id: "end",
    kicker: read.title,
    title: t("slide.over"),
    text: read.closing,
    notes: [...noteOf("notes.say", read.closing)],
  };
}

function noteOf(heading: Parameters<typeof t>[0], texts: readonly string[]): Note[] {
  const lines = texts.filter(Boolean).map((text) => ({ text }));
  return lines.length > 0 ? [{ heading: t(heading), lines }] : [];
}
