import { AUDIT_PROOF_QUEUE, type Queue } from '../queue.js';

/** Who asks for a proof of the audit log, as the log will have it. */
export interface ProofRequest {
  readonly operator: string;
  readonly account: string;
  readonly role: string | null;
  readonly organ: string | null;
}

/** Somebody who asks again sooner is told of the proof that is under way. */
const ONCE_IN_SECONDS = 60;

/** Asks the workers to prove the log; false where that was asked a moment ago. */
export async function askForProof(queue: Queue, request: ProofRequest): Promise<boolean> {
  return (await queue.send(AUDIT_PROOF_QUEUE, request, { singletonKey: 'whole', singletonSeconds: ONCE_IN_SECONDS })) !== null;
}
