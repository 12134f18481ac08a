/**
 * Answers that a text alone decides, kept for when it comes again: while somebody writes, all sentences but one stay
 * as they were. Bounded; a full memory begins anew.
 */
export class Remembered<Answer> {
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
