// Several panels ask the same: the last answers are kept, and a question that is
// on its way is not asked twice.

import type { Engine } from "../engine/client.js";
import type { Question } from "../engine/protocol.js";

const KEPT = 16;
const remembering = new WeakMap<Engine<Question>, Remembering>();

export class Remembering {
  #answers = new Map<string, Promise<string>>();

  private constructor(private readonly engine: Engine<Question>) {}

  /** One for each engine: the places of the page share what was answered. */
  static of(engine: Engine<Question>): Remembering {
    const known = remembering.get(engine) ?? new Remembering(engine);
    remembering.set(engine, known);
    return known;
  }

  call(method: Question, ...args: (string | number)[]): Promise<string> {
    const key = [method, ...args].join("\0");
    const known = this.#answers.get(key);
    if (known) return known;
    const answer = this.engine.call(method, ...args);
    this.#answers.set(key, answer);
    // A failure is asked again.
    answer.catch(() => this.#answers.delete(key));
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
    return answer;
  }
}
