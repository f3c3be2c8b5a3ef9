// Latest wins: while one job is in flight only the newest of those that follow
// waits. Results on the way are still shown, as a drag that shows only its end
// would look frozen; after drop() they belong to something no longer asked for.

export class Latest<Job, Result> {
  #flying = false;
  #waiting: { job: Job } | null = null;
  #epoch = 0;

  constructor(
    private readonly run: (job: Job) => Promise<Result>,
    private readonly done: (result: Result, job: Job) => void,
    private readonly failed: (error: unknown) => void,
  ) {}

  push(job: Job): void {
    if (this.#flying) {
      this.#waiting = { job };
      return;
    }
    void this.#fly(job);
  }

  /** Forget what is in flight and what waits. */
  drop(): void {
    this.#epoch++;
    this.#waiting = null;
  }

  get idle(): boolean {
    return !this.#flying;
  }

  async #fly(job: Job): Promise<void> {
    const epoch = this.#epoch;
    this.#flying = true;
    try {
      const result = await this.run(job);
      if (epoch === this.#epoch) this.done(result, job);
    } catch (error) {
      if (epoch === this.#epoch) this.failed(error);
    } finally {
      this.#flying = false;
      const next = this.#waiting;
      this.#waiting = null;
      if (next) void this.#fly(next.job);
    }
  }
}
