/**
 * Caches results that depend only on a text: while someone types, all sentences but one stay the same.
 * Bounded; a full cache is cleared.
 */
export class BoundedCache<Answer> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  get(text: string, work: () => Answer): Answer {
    const known = this.answers.get(text);
    if (known !== undefined) return known;
    if (this.answers.size >= this.most) this.answers.clear();
    const answer = work();
    this.answers.set(text, answer);
    return answer;
  }
}
