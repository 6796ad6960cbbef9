import { Injectable } from '@nestjs/common';
import { decideEntry, decisionsOf, undoDecision, type DecisionRefusal, type QuarantineEntry as StoredEntry, type QuarantineState } from '@credit/db';
import { actorOf, basisInForce, credentialOf, tidyIdentifier, writtenBy, type AuditAction, type Caller, type RecordCategory } from '@credit/domain';
import { fieldWords } from '../disclosure/field-words.js';
import { pageOf } from '../graphql/page-of.js';
import { readCursor, readId } from '../graphql/read-cursor.js';
import { Platform } from '../platform/platform.js';
import { ownOnly } from '../sign-in/not-yours.js';
import { AccessService } from '../sign-in/access.service.js';
import type { DecideQuarantineInput, QuarantineConnection, QuarantineEntry, QuarantineFile, QuarantineRefusal } from './quarantine.types.js';

/** Rows that wait for a person: shown with what the file says and whom it could be about, decided, taken back. */
@Injectable()
export class QuarantineService {
  constructor(
    private readonly platform: Platform,
    private readonly access: AccessService,
  ) {}

  async page(query: {
    readonly state: QuarantineState;
    readonly receipt: string | null;
    readonly first: number;
    readonly after: string | null;
  }, caller: Caller): Promise<QuarantineConnection> {
    const organ = this.access.pageOf(caller, 'look-at-quarantine', null);
    const entries = await this.platform.store.quarantine.page({ ...query, organ, after: readCursor(query.after, 'id'), limit: query.first + 1 });
    const { shown, pageInfo } = pageOf(entries, query.first, ({ id }) => id);
    await this.platform.audit.write({ action: 'quarantine.list', ...writtenBy(caller), organ, purpose: null, subjectId: null, object: query.receipt, detail: { state: query.state, after: query.after, found: shown.length } });
    return {
      edges: shown.map((entry) => ({ cursor: String(entry.id), node: this.toView(entry) })),
      pageInfo,
    };
  }

  /** One row, with what was decided about it so far. */
  async open(id: string, caller: Caller): Promise<QuarantineFile | QuarantineRefusal> {
    const { store } = this.platform;
    const number = readId(id);
    const entry = number === undefined ? undefined : await store.quarantine.find(number);
    if (!entry || !this.access.may(caller, 'look-at-quarantine', entry.organ)) return unknownEntry(caller);
    const decisions = await decisionsOf(store.pool, entry.id);
    await this.platform.audit.write({ action: 'quarantine.look', ...writtenBy(caller), organ: entry.organ, purpose: null, subjectId: null, object: entry.receipt, detail: { entry: entry.id } });
    return { entry: this.toView(entry), decisions: decisions.map(({ decidedAt, ...made }) => ({ ...made, decidedAt: decidedAt.toISOString() })) };
  }

  async decide(input: DecideQuarantineInput, caller: Caller): Promise<QuarantineEntry | QuarantineRefusal> {
    const entryId = Number(input.entry);
    const category = await this.categoryOfEntry(entryId, caller);
    if (!category?.form) return unknownEntry(caller);
    const operator = operatorFor(caller, input.operator ?? null);
    if (operator === '') return NO_OPERATOR;
    const knownOn = this.platform.today();
    if (input.decision === 'attach' && basisInForce(category.basis, knownOn).length === 0) {
      return { code: 'RECORD_REFUSED', message: `“${category.name}”在 ${knownOn} 没有现行的归集依据，不能入库；请退回这一行` };
    }
    if (input.decision === 'attach' && !input.subjectCode) return { code: 'SUBJECT_NOT_FOUND', message: '归入时须写明主体的统一社会信用代码' };
    const outcome = await decideEntry(this.platform.store, {
      entryId,
      operator,
      note: input.note ?? null,
      knownOn,
      form: category.form,
      choice: input.decision === 'attach' ? { decision: 'attach', subjectCode: tidyIdentifier(input.subjectCode ?? '') } : { decision: 'dismiss' },
    });
    return this.answer(outcome, { action: `quarantine.${input.decision}`, operator, holder: credentialOf(caller) });
  }

  async undo(entry: string, by: { readonly operator: string | null; readonly note: string | null }, caller: Caller): Promise<QuarantineEntry | QuarantineRefusal> {
    if (!(await this.categoryOfEntry(Number(entry), caller))) return unknownEntry(caller);
    const operator = operatorFor(caller, by.operator);
    if (operator === '') return NO_OPERATOR;
    const outcome = await undoDecision(this.platform.store, { entryId: Number(entry), operator, note: by.note, knownOn: this.platform.today() });
    return this.answer(outcome, { action: 'quarantine.undo', operator, holder: credentialOf(caller) });
  }

  private async answer(
    outcome: StoredEntry | DecisionRefusal,
    act: { readonly action: AuditAction; readonly operator: string; readonly holder: string },
  ): Promise<QuarantineEntry | QuarantineRefusal> {
    if ('refused' in outcome) return { code: outcome.refused, message: outcome.message };
    await this.platform.audit.write({
      action: act.action,
      operator: act.operator,
      organ: null,
      purpose: null,
      subjectId: null,
      detail: { entry: outcome.id, holder: act.holder },
    });
    return this.toView(outcome);
  }

  /** The category of an entry of the caller's own organ. */
  private async categoryOfEntry(entryId: number, caller: Caller): Promise<RecordCategory | undefined> {
    const entry = Number.isInteger(entryId) ? await this.platform.store.quarantine.find(entryId) : undefined;
    return entry && this.access.may(caller, 'decide-quarantine', entry.organ) ? this.categoryOf(entry) : undefined;
  }

  /** The category under which the row would be stored: of a person in a mixed file the item's twin. */
  private categoryOf(entry: StoredEntry): RecordCategory | undefined {
    const { categories } = this.platform.catalogue;
    return categories.get(entry.draft.category) ?? categories.get(entry.item);
  }

  private toView(entry: StoredEntry): QuarantineEntry {
    const form = this.categoryOf(entry)?.form;
    return {
      id: String(entry.id),
      receipt: entry.receipt,
      row: entry.row,
      code: entry.code,
      message: entry.message,
      item: entry.item,
      itemName: this.platform.catalogue.categories.get(entry.item)?.name ?? entry.item,
      category: entry.draft.category,
      receivedOn: entry.receivedOn,
      documentNo: entry.draft.documentNo,
      organ: entry.organ,
      name: entry.name,
      state: entry.state,
      candidates: entry.candidates.flatMap((c) => (c.code === null ? [] : [{ code: c.code, name: c.name }])),
      fields: (form?.columns ?? []).flatMap((column) => {
        const value = entry.draft.fields[column.field];
        if (value === undefined) return [];
        return [{ code: column.field, heading: column.heading, value, words: fieldWords(column, value, this.platform.catalogue.codeLists) }];
      }),
    };
  }
}

const NO_OPERATOR: QuarantineRefusal = { code: 'OPERATOR_MISSING', message: '请写明经办人 operator' };

function unknownEntry(caller: Caller): QuarantineRefusal {
  return { code: 'ENTRY_UNKNOWN', message: `没有这一条待确认的记录${ownOnly(caller)}` };
}

/** Who decides: a person by the session; a program says for whom. */
function operatorFor(caller: Caller, given: string | null): string {
  return caller.kind === 'client' ? (given ?? '').trim() : actorOf(caller, { organ: null, operator: null }).operator;
}
