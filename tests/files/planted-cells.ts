import type { CodeList, FormColumn, RawCell, RecordForm } from '@credit/domain';

/** One wrong row of a form: what is changed of a good one, and what the report has to say. */
export interface PlantedCells {
  readonly code: string;
  /** Heading of the column that the report has to name. */
  readonly column: string;
  readonly person: boolean;
  readonly cells: Readonly<Record<string, RawCell>>;
}

export interface PlantedIn {
  readonly form: RecordForm;
  readonly takes: { readonly persons: boolean; readonly organisations: boolean };
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** Every kind of fault that a clerk can put into a row of the form, once each. */
export function plantedCells(planted: PlantedIn): readonly PlantedCells[] {
  return [...missing(planted), ...ofType(planted), ...notInList(planted), ...numbers(planted), ...days(planted), ...amounts(planted)];
}

/** A fault in a row about whoever the category takes. */
function inRow({ takes }: PlantedIn, code: string, [column, cell]: readonly [FormColumn | undefined, RawCell]): readonly PlantedCells[] {
  return column ? [{ code, column: column.heading, person: !takes.organisations, cells: { [column.field]: cell } }] : [];
}

function missing(planted: PlantedIn): readonly PlantedCells[] {
  const { columns, subject } = planted.form;
  const always = columns.find(({ required, field }) => required.when === 'always' && field !== subject.kind?.field);
  const conditional = columns.flatMap(({ required, field, heading }) => {
    if (required.when !== 'field-contains' || !columns.some((column) => column.field === required.field)) return [];
    const other = columns.find((column) => column.field === required.field);
    const list = planted.codeLists.get(other?.codeList ?? '')?.values.map(({ value }) => value).find((value) => value.includes(required.values[0] ?? ''));
    const cells = { [required.field]: list ?? required.values[0] ?? '', [field]: null };
    return [{ code: 'REQUIRED_MISSING', column: heading, person: !planted.takes.organisations, cells }];
  });
  const oneOf = planted.takes.organisations
    ? planted.form.crossField.flatMap((rule) =>
        rule.rule === 'one-of' ? [{ code: 'REQUIRED_MISSING', column: headingOf(planted.form, rule.fields[0]), person: false, cells: Object.fromEntries(rule.fields.map((field) => [field, null])) }] : [],
      )
    : [];
  return [...inRow(planted, 'REQUIRED_MISSING', [always, null]), ...conditional.slice(0, 1), ...oneOf];
}

function ofType(planted: PlantedIn): readonly PlantedCells[] {
  const { columns } = planted.form;
  const first = (type: FormColumn['type']): FormColumn | undefined => columns.find((column) => column.type === type);
  const text = columns.find(({ type, length, field }) => type === 'text' && length !== null && field !== planted.form.subject.name);
  return [
    ...inRow(planted, 'TYPE_INVALID', [text, '某'.repeat((text?.length ?? 0) + 1)]),
    ...inRow(planted, 'TYPE_INVALID', [first('amount'), '若干']),
    ...inRow(planted, 'TYPE_INVALID', [first('amount'), -1]),
    ...inRow(planted, 'TYPE_INVALID', [first('integer'), '三人']),
    ...inRow(planted, 'TYPE_INVALID', [first('year'), '25年']),
    ...inRow(planted, 'DATE_INVALID', [first('date'), '2025-02-30']),
  ];
}

function notInList(planted: PlantedIn): readonly PlantedCells[] {
  const { columns, subject } = planted.form;
  // The column that tells persons from organisations decides more than itself.
  const coded = (type: FormColumn['type']): FormColumn | undefined => columns.find((column) => column.type === type && column.field !== subject.kind?.field);
  return [...inRow(planted, 'CODE_NOT_IN_LIST', [coded('code'), '没有这一项']), ...inRow(planted, 'CODE_NOT_IN_LIST', [coded('codes'), '没有这一项；也没有']) ];
}

/** A unified code with a wrong check character, an identity number too, a code that a table program made a number of. */
function numbers({ form, takes }: PlantedIn): readonly PlantedCells[] {
  const { organisationIdentifiers, personIdentifiers } = form.subject;
  const unified = form.columns.find(({ field, schemes }) => field === organisationIdentifiers[0] && schemes.includes('USCC'));
  const person = form.columns.find(({ field }) => field === personIdentifiers[0]);
  return [
    ...(unified && takes.organisations
      ? [
          { code: 'USCC_INVALID', column: unified.heading, person: false, cells: { [unified.field]: '91430422MAX000015K' } },
          { code: 'EXCEL_NUMERIC_IDENTIFIER', column: unified.heading, person: false, cells: { [unified.field]: 914304220000000000 } },
        ]
      : []),
    ...(person && takes.persons ? [{ code: 'ID_NUMBER_INVALID', column: person.heading, person: true, cells: { [person.field]: '430422189901010015' } }] : []),
  ];
}

function days({ form, takes }: PlantedIn): readonly PlantedCells[] {
  const person = !takes.organisations;
  const orders = form.crossField.flatMap((rule) => (rule.rule === 'date-order' ? [rule] : []));
  const future = form.crossField.flatMap((rule) => (rule.rule === 'not-in-future' ? [rule.field] : []))[0];
  const [order] = orders;
  // What must not lie before the day in the future goes with it, so that one fault is planted and not two.
  const later = (field: string): readonly string[] => orders.flatMap((rule) => (rule.earlier === field ? [rule.later, ...later(rule.later)] : []));
  return [
    ...(future === undefined ? [] : [{ code: 'DATE_IN_FUTURE', column: headingOf(form, future), person, cells: Object.fromEntries([future, ...later(future)].map((field) => [field, '2027-03-01'])) }]),
    ...(order ? [{ code: 'DATE_ORDER_INVALID', column: headingOf(form, order.later), person, cells: { [order.later]: '2001-03-01' } }] : []),
  ];
}

function amounts({ form, takes }: PlantedIn): readonly PlantedCells[] {
  return form.crossField.flatMap((rule) =>
    rule.rule === 'amount-required' && rule.values[0] !== undefined
      ? [{ code: 'AMOUNT_REQUIRED', column: headingOf(form, rule.amount), person: !takes.organisations, cells: { [rule.field]: rule.values[0], [rule.amount]: null } }]
      : [],
  );
}

function headingOf(form: RecordForm, field: string | undefined): string {
  const column = form.columns.find((one) => one.field === field);
  if (!column) throw new Error(`form ${form.id} has no column ${field ?? ''}`);
  return column.heading;
}
