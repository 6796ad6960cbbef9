import { send } from '../rest.js';

/** A citation as receipts have it; the title with its 《》. */
export interface Cited {
  readonly instrument: string;
  readonly title: string;
  readonly article: string | null;
}

export interface CheckMeasure {
  readonly id: string;
  readonly name: string;
  readonly duty: 'must' | 'may';
  readonly until: string | null;
  readonly basis: readonly Cited[];
  /** Exceptions of which only the department can tell whether they hold. */
  readonly reservations?: readonly string[];
}

export interface CheckListing {
  readonly id: string;
  readonly listKind: string;
  readonly name: string;
  readonly title: string | null;
  readonly documentNo: string | null;
  readonly authority: string;
  readonly listedOn: string;
  readonly from: string;
  readonly until: string | null;
  readonly disputed: boolean;
  readonly standing: { readonly on: 'in-force' | 'ended' | 'suspended' | 'not-yet'; readonly why?: string; readonly since?: string; readonly reason?: string | null };
  readonly measures: readonly CheckMeasure[];
}

export interface CheckHonour {
  readonly kind: string;
  readonly title: string;
  readonly authority: string;
  readonly documentNo: string | null;
  readonly grantedOn: string;
  readonly until: string | null;
}

/** Another subject that a line names: beside it, never merged into it. */
export interface CheckRelated {
  readonly relation: 'head-office' | 'consortium-member';
  readonly inputName: string | null;
  readonly inputCode: string | null;
  readonly matchedUscc: string | null;
  readonly currentName: string | null;
  readonly message?: string;
  readonly advice?: string;
  readonly candidates: readonly string[];
  readonly listingsInForce: readonly CheckListing[];
}

/** One line's answer, as its receipt keeps it: what does not occur is left out. */
export interface CheckRow {
  readonly row: number;
  readonly inputName: string | null;
  readonly inputCode: string | null;
  readonly matchMethod: 'CODE' | 'CODE_NORMALISED' | 'CODE_REPAIRED' | 'NONE';
  readonly matchedUscc: string | null;
  readonly currentName: string | null;
  readonly formerNames?: readonly string[];
  readonly formerNameUsed: boolean;
  readonly nameDiffers: boolean;
  readonly registeredStatus: string | null;
  readonly reason: string | null;
  readonly message?: string;
  readonly advice?: string;
  readonly candidates: readonly string[];
  readonly listingsInForce: readonly CheckListing[];
  readonly endedListings: readonly CheckListing[];
  readonly suspendedListings?: readonly CheckListing[];
  readonly listingsToCome?: readonly CheckListing[];
  readonly otherFacts?: readonly CheckListing[];
  readonly honours: readonly CheckHonour[];
  readonly otherMerits?: readonly CheckHonour[];
  readonly caseByCase?: readonly CheckMeasure[];
  readonly excepted?: readonly { readonly id: string; readonly name: string; readonly why: string }[];
  readonly greenChannel: { readonly keeps: string; readonly until: string | null; readonly measures: readonly CheckMeasure[] } | null;
  readonly related?: readonly CheckRelated[];
  readonly notes?: readonly { readonly kind: string; readonly text: string }[];
}

/** The document that a receipt signs. */
export interface CheckDocument {
  readonly number: string;
  readonly issuedAt: string;
  readonly checkedOn: string;
  readonly scenario: string;
  readonly scenarioName: string;
  readonly rulesVersion: string;
  readonly asked: {
    readonly by: { readonly credential: string; readonly organ: string | null; readonly operator: string | null };
    readonly purpose: string;
    readonly project: string | null;
    readonly list: { readonly kind: 'single' | 'list' | 'text' | 'file'; readonly fileName: string | null; readonly rows: number; readonly notices: readonly string[] };
  };
  readonly rows: readonly CheckRow[];
  readonly sources: readonly { readonly category: string; readonly name: string; readonly receivedOn: string | null; readonly synchronisedAt: string | null }[];
  readonly neverReceived?: readonly string[];
  readonly nationalChannel: { readonly says: string };
  readonly says: readonly string[];
}

export interface LaterChange {
  readonly row: number;
  readonly category: string;
  readonly categoryName: string;
  readonly act: string;
  readonly knownOn: string;
}

export interface OpenReceipt {
  readonly digest: string;
  readonly document: CheckDocument;
  readonly laterChanges: readonly LaterChange[];
}

/** A receipt of one's own organ, with what has happened since to the records that it rests on. Rejects as `send` does. */
export async function openReceipt(number: string, signal: AbortSignal): Promise<OpenReceipt> {
  const response = await send(`/api/checks/${encodeURIComponent(number)}`, { signal });
  const receipt: OpenReceipt = JSON.parse(await response.text());
  return receipt;
}
