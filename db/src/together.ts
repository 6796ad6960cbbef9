interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface TogetherOptions<Question, Answer> {
  /** Answers in the order of the questions; where it throws, nobody has an answer. */
  answer(questions: readonly Question[]): Promise<readonly Answer[]>;
  readonly most: number;
  /** Whether a question can be answered along with the first that waits. */
  fits(question: Question, first: Question): boolean;
}

/** Answers in one go all questions that came while the answer before was under way: a database is asked once for many callers. */
export class Together<Question, Answer> {
  private waiting: Waiting<Question, Answer>[] = [];
  private working = false;

  constructor(private readonly options: TogetherOptions<Question, Answer>) {}

  ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      if (this.working) return;
      this.working = true;
      // Requests that arrived in the same turn get into the first answer too.
      setImmediate(() => void this.work());
    });
  }

  private async work(): Promise<void> {
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      try {
        const answers = await this.options.answer(batch.map(({ question }) => question));
        if (answers.length !== batch.length) throw new Error('a question was left without an answer');
        answers.forEach((answer, i) => batch[i]?.resolve(answer));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.working = false;
  }

  private next(): readonly Waiting<Question, Answer>[] {
    const [first] = this.waiting;
    if (!first) return [];
    const { fits, most } = this.options;
    const batch: Waiting<Question, Answer>[] = [];
    const left: Waiting<Question, Answer>[] = [];
    for (const each of this.waiting) (each === first || (batch.length < most && fits(each.question, first.question)) ? batch : left).push(each);
    this.waiting = left;
    return batch;
  }
}
