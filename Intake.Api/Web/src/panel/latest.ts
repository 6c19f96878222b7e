const pause = 160;
const longest = 600;

/** Asks when typing pauses, at the latest after 0.6 s; an answer that is older than the one shown is thrown away. */
export class Latest<T extends { sequence: number }> {
  #sequence = 0;
  #shown = 0;
  #timer = 0;
  #since = 0;
  #asked: AbortController[] = [];

  constructor(
    readonly ask: (sequence: number, signal: AbortSignal) => Promise<T | undefined>,
    readonly show: (answer: T) => void,
  ) {}

  soon(): void {
    this.#since ||= Date.now();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.now(), Math.min(pause, Math.max(0, this.#since + longest - Date.now())));
  }

  async now(): Promise<void> {
    this.#since = 0;
    const asking = new AbortController();
    this.#asked.push(asking);
    // Two at once, so that a slow line still brings answers while somebody types.
    if (this.#asked.length > 2) this.#asked.shift()!.abort();
    const sequence = ++this.#sequence;
    const answer = await this.ask(sequence, asking.signal);
    this.#asked = this.#asked.filter((other) => other !== asking);
    if (!answer || sequence <= this.#shown) return;
    this.#shown = sequence;
    this.show(answer);
  }

  /** What is on its way belongs to a text that is gone. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#since = 0;
    this.#shown = this.#sequence;
    for (const asking of this.#asked.splice(0)) asking.abort();
  }
}
