import { shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { toProblem } from '../../api/use-answer.js';
import { findCandidate, type Candidate, type Entry } from './api.js';

/** What the register says of whoever is chosen. */
interface CandidateState {
  readonly candidate: ShallowRef<Candidate | undefined>;
  readonly looking: ShallowRef<boolean>;
  /** Why there is nothing to see; empty while all is well. */
  readonly words: ShallowRef<string>;
}

/** Looks at the register whenever another subject is chosen. Every look is written down, so the same subject is looked at once. */
export function useCandidate(entry: () => Entry | undefined, code: Ref<string>): CandidateState {
  const seen = new Map<string, Candidate | undefined>();
  const candidate = shallowRef<Candidate>();
  const looking = shallowRef(false);
  const words = shallowRef('');
  watch(code, async (wanted) => {
    const of = entry();
    candidate.value = undefined;
    words.value = '';
    if (wanted === '' || !of) return;
    looking.value = true;
    try {
      const found = seen.has(wanted) ? seen.get(wanted) : await findCandidate(wanted, `核对待确认的行：${of.receipt} 第 ${of.row} 行`);
      seen.set(wanted, found);
      if (code.value !== wanted) return;
      candidate.value = found;
      if (!found) words.value = `登记库里没有代码 ${wanted}。请核对代码；确实没有登记的，退回这一行。`;
    } catch (error) {
      if (code.value === wanted) words.value = toProblem(error).words;
    } finally {
      if (code.value === wanted) looking.value = false;
    }
  });
  return { candidate, looking, words };
}
